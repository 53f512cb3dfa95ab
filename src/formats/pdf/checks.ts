import type { Report } from '../../model/report.ts';
import type { FactGroup, FactWords } from '../blocks/fact-line.ts';
import { BRIEF_ANCHOR, BRIEF_HEADING } from '../blocks/headings.ts';
import { briefChecks, type CheckBlock, checkBlocks } from '../blocks/judged.ts';
import { columns, type Drawing, more, placeParts, quiet, said, toned } from './drawing.ts';
import { heading, labelled, paragraph } from './flow.ts';
import { foundParts, openAnchor } from './gaps.ts';
import { COLOURS, type Sheet } from './sheet.ts';
import { type Cell, type Row, table } from './table.ts';

/** Two facts beside each other: most of them have nothing to say but that they pass. */
const COLUMNS = columns(['Fact and place', 1, 'mono'], ['Fact and place', 1, 'mono']);
const SMALL = { size: 8, after: 1.5, colour: COLOURS.quiet };

/** Every check with the facts that it judged, but for those that stand under the gaps already; then those that judged none. */
export function drawChecks({ sheet, report, line, limits }: Drawing): void {
  heading(sheet, 1, 'Every check and what it judged');
  for (const check of checkBlocks(report, line, limits)) {
    heading(sheet, 2, `${check.check}: ${said(check.outcome)}`, { anchor: check.check, contents: false });
    paragraph(sheet, check.statement, { face: 'bold' });
    paragraph(sheet, check.why);
    drawTerms(sheet, check);
    drawFacts(sheet, check);
  }
  drawBrief(sheet, report);
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

function drawBrief(sheet: Sheet, report: Report): void {
  const checks = briefChecks(report);
  if (checks.length === 0) return;
  heading(sheet, 2, BRIEF_HEADING, { anchor: BRIEF_ANCHOR });
  paragraph(
    sheet,
    'The release has nothing for them to be about, or the evidence that they need is not there. Their limits, parameters and rules elsewhere are in evidence.json.',
  );
  table(
    sheet,
    columns(['Check, and what it states', 4], ['Outcome, and because', 3.4], ['Terms', 2.4], ['Defined in', 3]),
    checks.map((check): Cell[] => [
      [{ text: check.check, face: 'mono' }, { text: check.statement }],
      [toned(check.outcome), ...(check.inProfile ? [] : [quiet('not in the active profile')]), { text: check.because }],
      [
        quiet(
          `${check.severity}; profile ${check.profile}; about ${check.about}; needs ${check.needs.join(', ') || 'nothing'}`,
        ),
      ],
      [
        quiet(`${check.path}${check.own ? ' of this repository, not among the checks that ship' : ''}`),
        { ...quiet(check.digest), face: 'mono' },
      ],
    ]),
  );
}

function drawFacts(sheet: Sheet, check: CheckBlock): void {
  const facts = [...check.facts.items, ...check.passes.items, ...check.idle.items];
  if (check.above !== null) {
    const { count, under } = check.above;
    const words = count === 1 ? '1 fact stands' : `${count} facts stand`;
    paragraph(sheet, `${words} above, under ${under}.`, { size: 8, link: `#${openAnchor(check.check)}` });
  }
  if (facts.length > 0) table(sheet, COLUMNS, facts.flatMap(groupRows));
  more(sheet, { items: [], more: check.facts.more + check.passes.more + check.idle.more });
}

function detailOf({ severity, atMost, decision }: FactWords): string {
  const details = [
    severity ?? '',
    atMost === null ? '' : `at most ${atMost}`,
    decision === null ? '' : `${decision.kind} by ${decision.by}`,
  ];
  return details.map((detail) => (detail === '' ? '' : `, ${detail}`)).join('');
}

function groupRows({ facts, ...words }: FactGroup): Row[] {
  const outcome = toned(words.outcome, `${detailOf(words)} (${facts.length})`);
  const rows: Row[] = [{ band: [outcome, ...foundParts(words)] }];
  for (let index = 0; index < facts.length; index += 2) {
    rows.push(facts.slice(index, index + 2).map((fact): Cell => [{ text: fact.fact }, ...placeParts(fact)]));
  }
  return rows;
}
