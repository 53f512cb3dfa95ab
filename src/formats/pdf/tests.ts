import { type TestsBlock, testsBlock } from '../blocks/tests.ts';
import { columns, type Drawing, more } from './drawing.ts';
import { heading, paragraph } from './flow.ts';
import { drawUnknowns } from './population.ts';
import { type Cell, table } from './table.ts';

/** Test reports beside each other, and how much of the code ran under them. */
export function drawTests(drawing: Drawing): void {
  const { sheet, report, limits } = drawing;
  const block = testsBlock(report, limits);
  if (block === null) return;
  heading(sheet, 1, 'Tests');
  if (block.runs.total > 0) drawRuns(drawing, block);
  if (block.contradicted.items.length > 0) {
    paragraph(sheet, 'Tests that fail in one report and pass in another:');
    table(
      sheet,
      columns(['Test', 3], ['Fails in', 2, 'mono'], ['Passes in', 2, 'mono']),
      block.contradicted.items.map(({ name, failedIn, passedIn }): Cell[] => [name, failedIn, passedIn]),
    );
    more(sheet, block.contradicted);
  }
  drawCoverageOfCode(drawing, block);
  drawUnknowns(sheet, block.unknowns);
}

function drawRuns({ sheet }: Drawing, { runs }: TestsBlock): void {
  paragraph(
    sheet,
    `Test reports: ${runs.total}. Each counts by itself; what passes in one hides no failure in another.`,
  );
  table(
    sheet,
    columns(
      ['Report', 2.6, 'mono'],
      ['Tool and time', 1.8],
      ...['Tests', 'Passed', 'Failed', 'Errors', 'Skipped', 'On a re-run'].map((head): [string, number] => [head, 0.8]),
      ['Beside the others', 1.8],
    ),
    runs.items.map((row): Cell[] => [
      row.path,
      [{ text: row.tool }, { text: row.at }],
      ...[row.tests, row.passed, row.failed, row.errors, row.skipped, row.flaky],
      row.beside,
    ]),
  );
  more(sheet, runs);
}

function drawCoverageOfCode({ sheet }: Drawing, { coverage, handlers }: TestsBlock): void {
  if (coverage.items.length === 0) return;
  heading(sheet, 2, 'How much of the code ran under tests');
  table(
    sheet,
    columns(
      ['Report', 2.2, 'mono'],
      ['Tool', 1.2],
      ...['Lines', 'Branches', 'Statements'].map((head): [string, number] => [head, 1.3]),
      ['Source files', 0.9],
      ['Differs from what it declares', 1.8],
    ),
    coverage.items.map((row): Cell[] => [
      ...[row.path, row.tool, row.lines, row.branches, row.statements, row.files, row.differences],
    ]),
  );
  more(sheet, coverage);
  if (handlers.items.length === 0) return;
  paragraph(sheet, 'By function, the source of its handler:');
  table(
    sheet,
    columns(
      ['Function', 1.6],
      ['Source', 2.2, 'mono'],
      ...['Lines', 'Branches', 'Statements'].map((head): [string, number] => [head, 1.3]),
      ['Report', 1.8, 'mono'],
    ),
    handlers.items.map((row): Cell[] => [
      [{ text: row.name, face: 'bold' }],
      ...[row.file, row.lines, row.branches, row.statements, row.report ?? '–'],
    ]),
  );
  more(sheet, handlers);
}
