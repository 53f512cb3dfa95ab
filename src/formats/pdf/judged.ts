import type { FactLine } from '../blocks/fact-line.ts';
import { checkBlocks, frameworkBlocks, gapsBlock, type OpenBlock } from '../blocks/judged.ts';
import type { Bounded } from '../blocks/limits.ts';
import { columns, type Drawing, more, said } from './drawing.ts';
import { bullets, COLOURS, heading, paragraph, type Sheet } from './sheet.ts';
import { type Cell, table } from './table.ts';

const FACT_COLUMNS = columns(['Fact', 3.4, 'mono'], ['Outcome', 1.7], ['What was found', 4], ['Place', 2.1]);

function factRow(fact: FactLine): Cell[] {
  const outcome: Exclude<Cell, string> = [{ text: said(fact.outcome) }];
  if (fact.severity !== null) outcome.push({ text: fact.severity });
  if (fact.atMost !== null) outcome.push({ text: `at most ${fact.atMost}`, colour: COLOURS.quiet });
  if (fact.decision !== null)
    outcome.push({ text: `${fact.decision.kind} by ${fact.decision.by}`, colour: COLOURS.quiet });
  const found: Exclude<Cell, string> = fact.texts.map((text) => ({ text }));
  for (const reason of fact.reasons.items) {
    found.push({
      text: `${reason.pointer}: ${reason.value ?? `not known, ${reason.why}`}`,
      face: 'mono',
      colour: COLOURS.quiet,
    });
  }
  for (const rests of fact.restsOn.items) {
    found.push({ text: `${rests.pointer} rests on ${rests.kind}: ${rests.from}`, colour: COLOURS.quiet });
  }
  const unsaid = fact.reasons.more + fact.restsOn.more;
  if (unsaid > 0) found.push({ text: `${unsaid} more reasons in evidence.json`, colour: COLOURS.quiet });
  const place: Exclude<Cell, string> = fact.place === null ? [] : [{ text: fact.place.text, link: fact.place.url }];
  if (fact.exhibit !== null) place.push({ text: fact.exhibit, colour: COLOURS.quiet });
  return [fact.fact, outcome, found, place];
}

function drawFacts(sheet: Sheet, facts: Bounded<FactLine>): void {
  if (facts.items.length === 0) return;
  table(sheet, FACT_COLUMNS, facts.items.map(factRow));
  more(sheet, facts);
}

function drawOpen(sheet: Sheet, block: OpenBlock): void {
  heading(sheet, 2, `${block.severity}: ${block.statement}`);
  paragraph(sheet, block.check, { face: 'mono', size: 8.5, colour: COLOURS.quiet });
  if (block.because !== null) paragraph(sheet, block.because);
  paragraph(sheet, block.sentence);
  paragraph(sheet, `What to do: ${block.fix}`);
  for (const { framework, controls } of block.controls)
    paragraph(sheet, `Bears on ${framework}: ${controls.join(', ')}`, { after: 2 });
  bullets(sheet, block.limits, { colour: COLOURS.quiet, size: 8.5 });
  drawFacts(sheet, block.facts);
}

export function drawGaps({ sheet, report, line, limits }: Drawing): void {
  const block = gapsBlock(report, line, limits);
  heading(sheet, 1, 'Gaps, and what to do');
  if (block.gaps.length === 0) paragraph(sheet, 'No check fails without an exception that covers it.');
  for (const gap of block.gaps) drawOpen(sheet, gap);
  heading(sheet, 1, 'What is not known');
  if (block.unknown.length === 0) paragraph(sheet, 'Every check that has something to be about could be judged.');
  for (const unknown of block.unknown) drawOpen(sheet, unknown);
  heading(sheet, 2, 'Controls that only people can speak for');
  if (block.unasserted.length === 0) paragraph(sheet, 'Each has a current statement, or is out of scope.');
  else
    table(
      sheet,
      columns(['Framework', 2.6], ['Control', 1], ['Title', 4]),
      block.unasserted.map((row) => [row.framework, row.control, row.title]),
    );
}

export function drawControls({ sheet, report }: Drawing): void {
  for (const framework of frameworkBlocks(report)) {
    heading(sheet, 1, `${framework.name}: every ${framework.noun}`);
    table(
      sheet,
      columns(['Id', 0.9], ['Title and why', 3.4], ['Status', 1.6], ['Because', 3.2], ['Checks', 2.9]),
      framework.controls.map((control): Cell[] => [
        control.id,
        [
          { text: control.title, face: 'bold' },
          { text: `${control.class}, ${control.group}` },
          { text: control.why, colour: COLOURS.quiet },
        ],
        [{ text: said(control.status) }, ...(control.severity === null ? [] : [{ text: control.severity }])],
        control.because,
        [
          ...control.primary.map(({ check, outcome }) => ({ text: `${check.text}: ${said(outcome)}` })),
          ...control.supporting.map(({ check, outcome }) => ({
            text: `${check.text}: ${said(outcome)} (context)`,
            colour: COLOURS.quiet,
          })),
        ],
      ]),
    );
  }
}

export function drawChecks({ sheet, report, line, limits }: Drawing): void {
  heading(sheet, 1, 'Every check and what it judged');
  for (const check of checkBlocks(report, line, limits)) {
    heading(sheet, 2, `${check.check}: ${said(check.outcome)}`);
    paragraph(sheet, check.statement, { face: 'bold' });
    paragraph(sheet, check.why);
    if (check.raw !== null) paragraph(sheet, `Before decisions: ${said(check.raw)}`);
    if (check.because !== null) paragraph(sheet, check.because);
    paragraph(sheet, check.sentence);
    const of = `${check.severity}, profile ${check.profile}${check.inProfile ? '' : ' (not active: no control rests on it)'}, about ${check.about}, needs ${check.needs.join(', ') || 'nothing'}, at least ${check.basis}`;
    paragraph(sheet, of, { colour: COLOURS.quiet, size: 8.5 });
    for (const { name, value } of check.parameters)
      paragraph(sheet, `Parameter ${name}: ${value}`, { colour: COLOURS.quiet, size: 8.5 });
    for (const { tool, rules } of check.sameAs)
      paragraph(sheet, `${tool} asks the same in ${rules.join(', ')}`, { colour: COLOURS.quiet, size: 8.5 });
    bullets(sheet, check.limits, { colour: COLOURS.quiet, size: 8.5 });
    paragraph(sheet, `${check.path}, SHA-256 ${check.digest}`, { face: 'mono', size: 7, colour: COLOURS.quiet });
    drawFacts(sheet, check.facts);
    drawFacts(sheet, check.passes);
  }
}
