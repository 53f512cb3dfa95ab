import { changes } from '../blocks/changes.ts';
import { coverageBlock, historyBlock } from '../blocks/coverage.ts';
import { clip, type Limits } from '../blocks/limits.ts';
import { fractionColumns, fractionRows } from './cover.ts';
import { columns, type Drawing, fraction, listed, more, said, toned } from './drawing.ts';
import { bullets, heading, paragraph } from './flow.ts';
import { COLOURS } from './sheet.ts';
import { type Cell, type Row, table } from './table.ts';

/** Earlier evidence may name any type. */
const TYPE_NAME: Limits = { listed: 0, text: 60 };

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
    columns(['Class', 1.6], ...block.statuses.map((status): [string, number] => [said(status), 1.6]), ['Total', 1]),
    block.frameworks.flatMap(({ name }): Row[] => [
      { band: [{ text: name, face: 'bold' }] },
      ...block.rows
        .filter((row) => row.framework === name)
        .map((row) => [row.class, ...row.counts.map(String), String(row.total)]),
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
  for (const [index, framework] of history.frameworks.entries()) {
    heading(sheet, 3, framework);
    table(
      sheet,
      columns(['Release', 2], ['Time', 2.4], ['Automated', 1.5], ['Partial', 1.5], ['Manual', 1.5], ['Catalogue', 1.4]),
      history.rows.map((row) => {
        const cell = row.cells[index];
        const cells = cell === undefined ? ['', '', ''] : [cell.automated, cell.partial, cell.manual].map(fraction);
        return [row.release, row.at, ...cells, row.catalogue];
      }),
    );
  }
}

export function drawChanges({ sheet, report, limits }: Drawing): void {
  heading(sheet, 1, 'What changed since the release before');
  const block = changes(report, limits);
  if (block === null) {
    paragraph(sheet, 'No earlier evidence was supplied, so nothing can be said about change.');
    return;
  }
  paragraph(sheet, `Compared with ${block.previous.release} of ${block.previous.at}.`);
  const told = [
    block.catalogueChanged
      ? 'The catalogue of checks changed as well; what it caused is told apart from changes of the system.'
      : 'The catalogue of checks is the same.',
    block.toolChanged
      ? 'Another version of the tool made the earlier report: it may understand more or less of the same files.'
      : '',
  ];
  bullets(
    sheet,
    told.filter((text) => text !== ''),
  );
  heading(sheet, 2, 'Controls');
  if (block.controls.items.length === 0) paragraph(sheet, 'Every control has the status that it had.');
  else {
    table(
      sheet,
      columns(['Control', 2.6], ['Was', 1.8], ['Is', 1.8], ['', 1.1], ['Because', 2.4]),
      block.controls.items.map((row) => [
        `${row.framework} ${row.control}`,
        [toned(row.from)],
        [toned(row.to)],
        [toned(row.direction)],
        row.causes,
      ]),
    );
    more(sheet, block.controls);
  }
  heading(sheet, 2, 'Checks');
  if (block.checks.items.length === 0) paragraph(sheet, 'Every check came out as it did.');
  else {
    table(
      sheet,
      columns(
        ['Check', 2.2, 'mono'],
        ['Was', 1.4],
        ['Is', 1.4],
        ['', 1],
        ['Because', 2],
        ['Fails now', 2.4, 'mono'],
        ['Fails no more', 2.4, 'mono'],
      ),
      block.checks.items.map((row) => [
        row.check,
        [toned(row.from)],
        [toned(row.to)],
        [toned(row.direction)],
        row.causes,
        listed(row.newlyFailing),
        listed(row.noLongerFailing),
      ]),
    );
    more(sheet, block.checks);
  }
  for (const topic of block.topics) {
    heading(sheet, 2, topic.title);
    for (const type of topic.types) {
      table(sheet, columns([clip(type.type, TYPE_NAME), 4, 'mono'], ['Change', 1], ['Attributes', 2.4]), [
        ...type.added.items.map((fact): Cell[] => [fact, 'new', '']),
        ...type.removed.items.map((fact): Cell[] => [fact, 'gone', '']),
        ...type.changed.items.map(({ fact, attributes }): Cell[] => [fact, 'different', attributes.join(', ')]),
      ]);
      more(sheet, { items: [], more: type.added.more + type.removed.more + type.changed.more });
    }
  }
}
