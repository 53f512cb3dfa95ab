import type { FactLine } from '../blocks/fact-line.ts';
import { type CheckBlock, checkBlocks } from '../blocks/judged.ts';
import { columns, type Drawing, more, placeParts, said, toned } from './drawing.ts';
import { heading, labelled, paragraph } from './flow.ts';
import { foundParts, openAnchor } from './gaps.ts';
import { COLOURS, type Sheet } from './sheet.ts';
import { type Cell, type Part, type Row, table } from './table.ts';

/** Two facts beside each other: most of them have nothing to say but that they pass. */
const COLUMNS = columns(['Fact and place', 1, 'mono'], ['Fact and place', 1, 'mono']);
const SMALL = { size: 8, after: 1.5, colour: COLOURS.quiet };

/** Every check with the facts that it judged, but for those that stand under the gaps already. */
export function drawChecks({ sheet, report, line, limits, shown }: Drawing): void {
  heading(sheet, 1, 'Every check and what it judged');
  for (const check of checkBlocks(report, line, limits)) {
    heading(sheet, 2, `${check.check}: ${said(check.outcome)}`, check.check);
    paragraph(sheet, check.statement, { face: 'bold' });
    paragraph(sheet, check.why);
    drawTerms(sheet, check);
    drawFacts(sheet, check, shown.get(check.check) ?? new Set());
  }
}

function drawTerms(sheet: Sheet, check: CheckBlock): void {
  const raw = check.raw === null ? '' : `Before decisions: ${said(check.raw)}.`;
  labelled(sheet, 'Result', [raw, check.because ?? '', check.sentence].filter((text) => text !== '').join(' '), {
    size: 8,
    after: 1.5,
  });
  const rests = check.inProfile ? '' : ' (not active: no control rests on it)';
  const needs = check.needs.join(', ') || 'nothing';
  const terms = `${check.severity}; profile ${check.profile}${rests}; about ${check.about}; needs ${needs}; at least ${check.basis}`;
  labelled(sheet, 'Terms', terms, SMALL);
  labelled(sheet, 'Parameters', check.parameters.map(({ name, value }) => `${name}: ${value}`).join('; '), SMALL);
  labelled(
    sheet,
    'The same in',
    check.sameAs.map(({ tool, rules }) => `${tool} ${rules.join(', ')}`).join('; '),
    SMALL,
  );
  labelled(sheet, 'Limits', check.limits.join(' '), SMALL);
  const own = check.own ? ' of this repository, not among the checks that ship' : '';
  labelled(sheet, 'Source', `${check.path}${own}, SHA-256 ${check.digest}`, { ...SMALL, size: 7 });
  sheet.y += 3;
}

function drawFacts(sheet: Sheet, check: CheckBlock, shown: ReadonlySet<string>): void {
  const facts = [...check.facts.items, ...check.passes.items].filter(({ fact }) => !shown.has(fact));
  if (shown.size > 0) {
    const count = shown.size === 1 ? '1 fact stands' : `${shown.size} facts stand`;
    const under = check.outcome.word === 'fail' ? 'the gaps' : 'what is not known';
    paragraph(sheet, `${count} under ${under}.`, { size: 8, link: `#${openAnchor(check.check)}` });
  }
  if (facts.length > 0) table(sheet, COLUMNS, groupsOf(facts).flatMap(groupRows));
  more(sheet, { items: [], more: check.facts.more + check.passes.more });
}

type Group = { words: Part[]; facts: FactLine[] };

/** Facts of which the same is to be said. */
function groupsOf(facts: readonly FactLine[]): Group[] {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    const words = [toned(fact.outcome, detailOf(fact)), ...foundParts(fact)];
    const key = JSON.stringify(words);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { words, facts: [fact] });
    else group.facts.push(fact);
  }
  return [...groups.values()];
}

function detailOf({ severity, atMost, decision }: FactLine): string {
  const details = [
    severity ?? '',
    atMost === null ? '' : `at most ${atMost}`,
    decision === null ? '' : `${decision.kind} by ${decision.by}`,
  ];
  return details.map((detail) => (detail === '' ? '' : `, ${detail}`)).join('');
}

function groupRows({ words, facts }: Group): Row[] {
  const [outcome, ...rest] = words;
  const count: Part[] = outcome === undefined ? [] : [{ ...outcome, text: `${outcome.text} (${facts.length})` }];
  const rows: Row[] = [{ band: [...count, ...rest] }];
  for (let index = 0; index < facts.length; index += 2) {
    rows.push(facts.slice(index, index + 2).map((fact): Cell => [{ text: fact.fact }, ...placeParts(fact)]));
  }
  return rows;
}
