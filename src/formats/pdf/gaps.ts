import type { FactGroup, FactWords } from '../blocks/fact-line.ts';
import { gapsBlock, type KeptBackBlock, type OpenBlock, type WaitingBlock } from '../blocks/open.ts';
import { columns, type Drawing, more, placeParts, quiet, toned } from './drawing.ts';
import { heading, labelled, paragraph } from './flow.ts';
import { type Cell, type Part, table } from './table.ts';

const FACT_COLUMNS = columns(['Fact and place', 4.6, 'mono'], ['Outcome', 1.1], ['What was found', 4.6]);

/** The anchor of what stands about a check under the gaps or the unknowns. */
export function openAnchor(check: string): string {
  return `open:${check}`;
}

export function drawGaps(drawing: Drawing): void {
  const { sheet, report, line, limits } = drawing;
  const block = gapsBlock(report, line, limits);
  heading(sheet, 1, 'Gaps, and what to do');
  if (block.gaps.length === 0) paragraph(sheet, 'No check fails without an exception that covers it.');
  for (const gap of block.gaps) drawOpen(drawing, 'Fails', gap);
  heading(sheet, 1, 'Without enough evidence');
  if (block.unknowns === 0) paragraph(sheet, 'Every check that has something to be about could be judged.');
  else
    paragraph(
      sheet,
      `Checks that cannot pass, ${block.unknowns} in all: those that wait for evidence of which nothing is there, kind by kind; those that one reason keeps back; those that had evidence, and not enough.`,
    );
  for (const waiting of block.waiting) drawWaiting(drawing, waiting);
  for (const keptBack of block.keptBack) drawKeptBack(drawing, keptBack);
  for (const unknown of block.unknown) drawOpen(drawing, 'No evidence', unknown);
  heading(sheet, 2, 'Controls that only people can speak for');
  if (block.unasserted.length === 0) paragraph(sheet, 'Each has a current statement, or is out of scope.');
  else
    table(
      sheet,
      columns(['Control', 1], ['Title', 4], ['Framework', 2.6]),
      block.unasserted.map((row) => [row.control, row.title, row.framework]),
    );
}

function drawWaiting({ sheet }: Drawing, { kinds, supply, checks }: WaitingBlock): void {
  heading(sheet, 2, `No ${kinds.join(', ')}: checks that wait for it, ${checks.length}`);
  paragraph(sheet, supply);
  table(
    sheet,
    columns(['Check, and what it asks', 4], ['Severity', 1], ['Bears on', 2.4], ['What to do', 4]),
    checks.map(({ check, statement, severity, controls, fix }): Cell[] => [
      [{ text: check.text, face: 'mono', link: check.url }, { text: statement }],
      severity,
      controlParts(controls),
      fix,
    ]),
  );
}

function drawKeptBack({ sheet }: Drawing, { because, checks }: KeptBackBlock): void {
  heading(sheet, 2, `One reason keeps back ${checks.length} checks: ${because}`);
  paragraph(sheet, 'Nothing that was judged keeps them from passing. Mend the reason, and they are judged again.');
  table(
    sheet,
    columns(['Check, and what it asks', 4], ['Severity', 1], ['As far as could be judged', 2.4], ['Bears on', 2.4]),
    checks.map(({ check, statement, severity, sentence, controls }): Cell[] => [
      [{ text: check.text, face: 'mono', link: check.url }, { text: statement }],
      severity,
      sentence,
      controlParts(controls),
    ]),
  );
}

function controlParts(controls: OpenBlock['controls']): Part[] {
  if (controls.length === 0) return [quiet('no control as primary')];
  return controls.map((entry) => ({ text: `${entry.framework}: ${entry.controls.join(', ')}` }));
}

function drawOpen({ sheet }: Drawing, outcome: string, block: OpenBlock): void {
  heading(sheet, 2, `${outcome}, ${block.severity}: ${block.statement}`, { anchor: openAnchor(block.check.text) });
  labelled(sheet, 'Check', block.check.text, { face: 'mono', link: block.check.url });
  labelled(sheet, 'Result', [block.because ?? '', block.sentence].join(' ').trim());
  labelled(sheet, 'What to do', block.fix);
  const controls = block.controls.map((entry) => `${entry.framework}: ${entry.controls.join(', ')}`);
  labelled(sheet, 'Bears on', controls.join('; '));
  sheet.y += 3;
  if (block.facts.items.length > 0) table(sheet, FACT_COLUMNS, block.facts.items.map(factRow));
  more(sheet, block.facts);
}

function factRow(group: FactGroup): Cell[] {
  const facts = group.facts.flatMap((fact): Part[] => [{ text: fact.fact }, ...placeParts(fact)]);
  return [facts, outcomeParts(group), foundParts(group)];
}

function outcomeParts({ outcome, severity, atMost, decision }: FactWords): Part[] {
  return [
    toned(outcome),
    ...(severity === null ? [] : [{ text: severity }]),
    ...(atMost === null ? [] : [quiet(`at most ${atMost}`)]),
    ...(decision === null ? [] : [quiet(`${decision.kind} by ${decision.by}`)]),
  ];
}

/** What the check says of a fact, the values that decided it, and what they rest on. */
export function foundParts({ texts, reasons, restsOn }: FactWords): Part[] {
  const unsaid = reasons.more + restsOn.more;
  return [
    ...texts.map((text) => ({ text })),
    ...reasons.items.map(
      ({ pointer, value, why }): Part => ({ ...quiet(`${pointer}: ${value ?? `not known, ${why}`}`), face: 'mono' }),
    ),
    ...restsOn.items.map(({ pointer, kind, from }) => quiet(`${pointer} rests on ${kind}: ${from}`)),
    ...(unsaid > 0 ? [quiet(`${unsaid} more reasons are in evidence.json`)] : []),
  ];
}
