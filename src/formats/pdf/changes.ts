import { type Changes, changes } from '../blocks/changes.ts';
import type { Bounded } from '../blocks/limits.ts';
import { drawComponents } from './chain.ts';
import { columns, type Drawing, listed, more, placePart, quiet, toned } from './drawing.ts';
import { bullets, heading, paragraph } from './flow.ts';
import { type Cell, type Part, type Row, table } from './table.ts';

/** What is different from the release before, and why. */
export function drawChanges(drawing: Drawing): void {
  const { sheet, report, link, limits } = drawing;
  heading(sheet, 1, 'What changed since the release before');
  const block = changes(report, link, limits);
  if (block === null) {
    paragraph(sheet, 'No earlier evidence was supplied, so nothing can be said about change.');
    return;
  }
  paragraph(sheet, `Compared with ${block.previous.release} of ${block.previous.at}.`);
  const catalogue = block.catalogueChanged
    ? 'The catalogue of checks changed as well; what it caused is told apart from changes of the system.'
    : 'The catalogue of checks is the same.';
  const tool = 'Another version of the tool made the earlier report: it may understand more or less of the same files.';
  bullets(sheet, block.toolChanged ? [catalogue, tool] : [catalogue]);
  drawRights(drawing, block);
  drawComponents(drawing, block.components);
  drawControlChanges(drawing, block.controls);
  drawCheckChanges(drawing, block.checks);
  for (const topic of block.topics) drawTopic(drawing, topic);
}

function drawRights({ sheet }: Drawing, { gained, lost, unknown }: Changes): void {
  heading(sheet, 2, 'What may be done');
  if (gained.items.length + lost.items.length + unknown.items.length === 0) {
    paragraph(sheet, 'Nothing may do more or less than it could, and nothing is open that was not.');
    return;
  }
  const rows = ({ items }: Changes['gained']): Cell[][] =>
    items.map(({ subject, what, place }) => [subject, what, place === null ? '' : [placePart(place)]]);
  if (gained.items.length + lost.items.length > 0) {
    const under = (title: string, some: Changes['gained']): Row[] =>
      some.items.length === 0 ? [] : [{ band: [{ text: title, face: 'bold' }] }, ...rows(some)];
    table(sheet, columns(['Of', 2, 'mono'], ['What', 4.6], ['Where', 2.2, 'mono']), [
      ...under('Now, and not before', gained),
      ...under('Before, and no longer', lost),
    ]);
    more(sheet, { items: [], more: gained.more + lost.more });
  }
  if (unknown.items.length === 0) return;
  paragraph(sheet, 'Whether these may do more is not known:');
  bullets(sheet, unknown.items);
  more(sheet, unknown);
}

function drawControlChanges({ sheet }: Drawing, controls: Changes['controls']): void {
  heading(sheet, 2, 'Controls');
  if (controls.items.length === 0) {
    paragraph(sheet, 'Every control has the status that it had.');
    return;
  }
  table(
    sheet,
    columns(['Control', 2.6], ['Was', 1.8], ['Is', 1.8], ['Direction', 1.1], ['Because', 2.6]),
    controls.items.map((row): Cell[] => [
      `${row.framework} ${row.control}`,
      [toned(row.from)],
      [toned(row.to)],
      [toned(row.direction)],
      row.causes,
    ]),
  );
  more(sheet, controls);
}

function drawCheckChanges({ sheet }: Drawing, checks: Changes['checks']): void {
  heading(sheet, 2, 'Checks');
  if (checks.items.length === 0) {
    paragraph(sheet, 'Every check came out as it did.');
    return;
  }
  table(
    sheet,
    columns(
      ['Check', 2.1, 'mono'],
      ['Was', 1.2],
      ['Is', 1.2],
      ['Direction', 1],
      ['Because', 2.1],
      ['Facts', 3.2, 'mono'],
    ),
    checks.items.map((row): Cell[] => [
      row.check,
      [toned(row.from)],
      [toned(row.to)],
      [toned(row.direction)],
      row.causes,
      [...factParts('fails now', row.newlyFailing), ...factParts('fails no more', row.noLongerFailing)],
    ]),
  );
  more(sheet, checks);
}

function factParts(label: string, facts: Bounded<string>): Part[] {
  return facts.items.length === 0 ? [] : [{ ...quiet(label), face: 'regular' }, ...listed(facts)];
}

function drawTopic({ sheet }: Drawing, { title, types }: Changes['topics'][number]): void {
  heading(sheet, 2, title);
  table(
    sheet,
    columns(['Fact', 4.6, 'mono'], ['Change', 1], ['Attributes', 3]),
    types.flatMap(({ type, added, removed, changed, counts }): Row[] => [
      {
        band: [
          { text: type, face: 'bold' },
          quiet(`${counts.added} new, ${counts.removed} gone, ${counts.changed} different`),
        ],
      },
      ...added.items.map((fact): Cell[] => [fact, 'new', '']),
      ...removed.items.map((fact): Cell[] => [fact, 'gone', '']),
      ...changed.items.map(({ fact, attributes }): Cell[] => [fact, 'different', attributes.join(', ')]),
    ]),
  );
  const left = types.reduce((sum, { added, removed, changed }) => sum + added.more + removed.more + changed.more, 0);
  more(sheet, { items: [], more: left });
}
