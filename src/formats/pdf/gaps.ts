import type { FactLine } from '../blocks/fact-line.ts';
import { gapsBlock, type OpenBlock } from '../blocks/judged.ts';
import { columns, type Drawing, more, placeParts, quiet, toned } from './drawing.ts';
import { heading, labelled, paragraph } from './flow.ts';
import { COLOURS } from './sheet.ts';
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
  for (const gap of block.gaps) drawOpen(drawing, gap);
  heading(sheet, 1, 'What is not known');
  if (block.unknown.length === 0) paragraph(sheet, 'Every check that has something to be about could be judged.');
  for (const unknown of block.unknown) drawOpen(drawing, unknown);
  heading(sheet, 2, 'Controls that only people can speak for');
  if (block.unasserted.length === 0) paragraph(sheet, 'Each has a current statement, or is out of scope.');
  else
    table(
      sheet,
      columns(['Control', 1], ['Title', 4], ['Framework', 2.6]),
      block.unasserted.map((row) => [row.control, row.title, row.framework]),
    );
}

function drawOpen({ sheet, shown }: Drawing, block: OpenBlock): void {
  heading(sheet, 2, `${block.severity}: ${block.statement}`, openAnchor(block.check));
  labelled(sheet, 'Check', block.check, { face: 'mono', link: `#${block.check}` });
  labelled(sheet, 'Result', [block.because ?? '', block.sentence].join(' ').trim());
  labelled(sheet, 'What to do', block.fix);
  const controls = block.controls.map((entry) => `${entry.framework}: ${entry.controls.join(', ')}`);
  labelled(sheet, 'Bears on', controls.join('; '));
  labelled(sheet, 'Limits', block.limits.join(' '), { colour: COLOURS.quiet });
  sheet.y += 3;
  if (block.facts.items.length > 0) table(sheet, FACT_COLUMNS, block.facts.items.map(factRow));
  more(sheet, block.facts);
  shown.set(block.check, new Set(block.facts.items.map(({ fact }) => fact)));
}

function factRow(fact: FactLine): Cell[] {
  return [[{ text: fact.fact }, ...placeParts(fact)], outcomeParts(fact), foundParts(fact)];
}

function outcomeParts({ outcome, severity, atMost, decision }: FactLine): Part[] {
  return [
    toned(outcome),
    ...(severity === null ? [] : [{ text: severity }]),
    ...(atMost === null ? [] : [quiet(`at most ${atMost}`)]),
    ...(decision === null ? [] : [quiet(`${decision.kind} by ${decision.by}`)]),
  ];
}

/** What the check says of a fact, the values that decided it, and what they rest on. */
export function foundParts({ texts, reasons, restsOn }: FactLine): Part[] {
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
