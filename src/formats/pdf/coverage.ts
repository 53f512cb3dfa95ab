import { coverageBlock, historyBlock } from '../blocks/coverage.ts';
import { fractionColumns, fractionRows } from './cover.ts';
import { columns, type Drawing, fraction, said, toned } from './drawing.ts';
import { bullets, heading, paragraph } from './flow.ts';
import { COLOURS } from './sheet.ts';
import { type Cell, type Row, table } from './table.ts';

export function drawCoverage({ sheet, report, limits }: Drawing): void {
  heading(sheet, 1, 'Coverage');
  const block = coverageBlock(report);
  paragraph(
    sheet,
    'Each framework is a row of counts by class, never one percentage. Missing evidence, exceptions and unknowns raise none of them.',
    { colour: COLOURS.quiet },
  );
  table(sheet, fractionColumns(report), fractionRows(report));
  heading(sheet, 2, 'Controls by status');
  table(
    sheet,
    columns(['Status', 3], ...block.classes.map((name): [string, number] => [name, 1.5]), ['All', 1]),
    block.frameworks.flatMap(({ name }): Row[] => [
      { band: [{ text: name, face: 'bold' }] },
      ...block.rows
        .filter((row) => row.framework === name)
        .map((row): Cell[] => [[toned(row.status)], ...row.counts.map(String), String(row.total)]),
    ]),
  );
  bullets(
    sheet,
    block.statuses.map((status) => `${said(status)}: ${status.meaning}`),
    { size: 8.5 },
  );

  const history = historyBlock(report, limits);
  heading(sheet, 2, 'Coverage over releases');
  if (history.rows.length < 2) {
    paragraph(sheet, 'No earlier evidence was supplied, so there is nothing to compare with.');
    return;
  }
  if (history.older > 0) paragraph(sheet, `${history.older} older releases are in evidence.json.`);
  table(
    sheet,
    columns(['Release', 2], ['Time', 2.4], ['Automated', 1.5], ['Partial', 1.5], ['Manual', 1.5], ['Catalogue', 1.4]),
    history.frameworks.flatMap((framework, index): Row[] => [
      { band: [{ text: framework, face: 'bold' }] },
      ...history.rows.map(({ release, at, cells, catalogue }) => {
        const cell = cells[index];
        const fractions = cell === undefined ? ['', '', ''] : [cell.automated, cell.partial, cell.manual].map(fraction);
        return [release, at, ...fractions, catalogue];
      }),
    ]),
  );
}
