import { controlPlaneTable, type EventRow } from '../blocks/control-plane.ts';
import { columns, type Drawing, more, toned } from './drawing.ts';
import { heading, paragraph } from './flow.ts';
import { drawUnknowns } from './population.ts';
import { type Cell, table } from './table.ts';

/** What was done to the accounts and the repository themselves in the period. */
export function drawControlPlane({ sheet, report, limits }: Drawing): void {
  const block = controlPlaneTable(report, limits);
  if (block === null) return;
  heading(sheet, 1, 'What was done to the account');
  table(
    sheet,
    columns(
      ...[
        ['Log', 2],
        ['Files', 0.7],
        ['Events', 0.9],
        ['From', 1.7],
        ['To', 1.7],
      ].map(([title, width]): [string, number] => [String(title), Number(width)]),
      ['Longest silence', 1.1],
      ['Of root', 0.8],
      ['Refused', 0.9],
    ),
    block.logs.map(({ provider, files, events, from, to, silence, root, denied }): Cell[] => [
      ...[provider, String(files), String(events), from, to, silence, String(root), String(denied)],
    ]),
  );
  const elsewhere = block.elsewhere === 0 ? '' : ` Before or after the period: ${block.elsewhere}.`;
  paragraph(
    sheet,
    `Events of the period that matter: ${block.total}. Done by the pipeline: ${block.byPipeline}. By others: ${block.outside}. Not known by whom: ${block.open}.${elsewhere}`,
  );
  if (block.items.length > 0) {
    table(
      sheet,
      columns(
        ['When', 1.3],
        ['What', 1.4],
        ['Event', 1.7, 'mono'],
        ['On', 1.7],
        ['By', 2],
        ['From', 1],
        ['Ended', 0.9],
        ['By the pipeline', 1],
      ),
      block.items.map(cellsOf),
    );
    more(sheet, block);
  }
  drawUnknowns(sheet, block.unknowns);
}

function cellsOf({ at, kind, effect, name, on, by, from, outcome, pipeline, place }: EventRow): Cell[] {
  return [
    at,
    [{ text: `${kind}: ` }, toned(effect)],
    `${name} in ${place}`,
    on,
    by,
    from,
    [toned(outcome)],
    [toned(pipeline)],
  ];
}
