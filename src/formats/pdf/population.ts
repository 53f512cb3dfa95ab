import { type AskedBlock, askedBlock } from '../blocks/asked.ts';
import { type ChangeRow, type ChangeTable, changeTable } from '../blocks/change-rows.ts';
import type { Bounded } from '../blocks/limits.ts';
import { type PopulationBlock, population } from '../blocks/population.ts';
import type { Source } from '../blocks/sources.ts';
import type { Unknown } from '../blocks/unknowns.ts';
import { columns, type Drawing, more, quiet, said, toned } from './drawing.ts';
import { bullets, heading, labelled, paragraph } from './flow.ts';
import type { Sheet } from './sheet.ts';
import { type Cell, type Part, type Row, table } from './table.ts';

const SMALL = { size: 8 };

/** The population of changes: its range, both counts, and each change. */
export function drawPopulation({ sheet, report, platform, limits }: Drawing): void {
  const block = population(report, limits);
  if (block === null) return;
  heading(sheet, 1, 'The changes of this release');
  paragraph(sheet, `${block.sentence}.`, { face: 'bold' });
  for (const { label, text } of block.range) labelled(sheet, label, text);
  sheet.y += 4;
  drawCounts(sheet, block);
  drawDifferences(sheet, block);
  if (block.groups.length > 0)
    table(
      sheet,
      columns(['Changes', 5], ['How many', 1]),
      block.groups.flatMap(({ title, rows }): Row[] => [
        { band: [{ text: title, face: 'bold' }] },
        ...rows.map((row): Cell[] => [[toned(row)], String(row.count)]),
      ]),
    );
  drawAround(sheet, block);
  drawUnknowns(sheet, block.unknowns);
  drawSources(sheet, block.sources);
  const rows = changeTable(report, platform, limits);
  if (rows !== null) drawChangeTable(sheet, rows);
}

function drawCounts(sheet: Sheet, { counts }: PopulationBlock): void {
  if (counts.length === 0) return;
  table(
    sheet,
    columns(['Counted by', 2], ['Commits', 1], ['Pull requests', 1], ['All of the range', 2]),
    counts.map(({ by, commits, pullRequests, whole }) => [by, commits, pullRequests, whole]),
  );
}

function drawDifferences(sheet: Sheet, { differences }: PopulationBlock): void {
  if (differences.items.length === 0) return;
  paragraph(sheet, 'What the two do not say alike:');
  table(
    sheet,
    columns(['What', 1.6], ['Which', 2.4, 'mono'], ['Only by', 0.8], ['Because', 4]),
    differences.items.map(({ what, which, only, because }) => [what, which, only, because]),
  );
  more(sheet, differences);
}

function drawAround(sheet: Sheet, { around }: PopulationBlock): void {
  if (around === null) return;
  const { items, branches, open } = around;
  paragraph(sheet, `Around the process, on the branches that the platform was asked about (${branches}):`);
  if (items.length > 0)
    table(
      sheet,
      columns(['What', 1.4], ['Branch', 1.6, 'mono'], ['When', 2], ['By', 1.6], ['From and to', 2.4]),
      items.map(({ what, branch, at, by, commits }): Cell[] => [[toned(what)], branch, at, by, commits]),
    );
  else if (open === null) bullets(sheet, ['No force push, no deletion, and no push past the rules']);
  more(sheet, around);
  if (open !== null) bullets(sheet, [`Whether there ${items.length > 0 ? 'are others' : 'was any'}: ${open}`]);
}

function drawChangeTable(sheet: Sheet, { items, total, first, ...block }: ChangeTable): void {
  heading(sheet, 2, 'Each change');
  paragraph(
    sheet,
    first === 0
      ? `All ${total} are approved.`
      : `${first} of ${total} are not plainly approved, or not known to be. They come first.`,
  );
  table(
    sheet,
    columns(
      ['Change', 3],
      ['Outcome', 1.4],
      ['Author, and who approved it', 2.6],
      ['Merged', 2.05],
      ['Checks, files, signatures', 2.25],
    ),
    items.map(changeCells),
  );
  if (block.more > 0)
    paragraph(
      sheet,
      `${block.more} more, none of them left out of the counts above, are in evidence.json and population.csv.`,
    );
  drawUnknowns(sheet, block.unknowns);
  drawSources(sheet, block.sources);
}

function changeCells(row: ChangeRow): Cell[] {
  const lines = (texts: readonly string[], none = 'none'): Part[] =>
    texts.length === 0 ? [quiet(none)] : texts.map((text) => ({ text }));
  return [
    [
      { text: row.change.text, link: row.change.url, face: 'bold' },
      { text: row.title },
      quiet(`${row.route}; ${row.tickets.length === 0 ? 'no ticket' : row.tickets.join('; ')}`),
    ],
    [toned(row.outcome), ...(row.detail === null ? [] : [{ text: row.detail }])],
    [{ text: row.author, face: 'bold' }, ...lines(row.approvals)],
    lines(row.merged),
    [...lines(row.checks), quiet(row.files.join(', ')), quiet(row.signatures.join(', '))],
  ];
}

/** What rows only point at by number. */
export function drawUnknowns(sheet: Sheet, { items, more: left }: Bounded<Unknown>): void {
  if (items.length === 0) return;
  paragraph(sheet, 'What is not known, and why:', SMALL);
  const lines = items.map(({ number, why, facts }) => `(${number}) ${why}; this concerns ${facts} of them`);
  bullets(sheet, left > 0 ? [...lines, `${left} more reasons are in evidence.json`] : lines, SMALL);
}

/** Where a table comes from. */
export function drawSources(sheet: Sheet, { items, more: left }: Bounded<Source>): void {
  if (items.length === 0) return;
  paragraph(sheet, 'Where this comes from:', SMALL);
  const lines = items.map(({ asked, exhibit, path, sha256 }) => `${asked} (${exhibit} ${path}, SHA-256 ${sha256})`);
  bullets(sheet, left > 0 ? [...lines, `${left} more in evidence.json`] : lines, SMALL);
}

/** Every question to the platform: what reviewers of the report judge its completeness by. */
export function drawAsked({ sheet, report, limits }: Drawing): void {
  const block = askedBlock(report, limits);
  if (block === null) return;
  heading(sheet, 1, 'What the platform was asked');
  paragraph(sheet, `${block.sentence}${block.period === '' ? '' : ` From ${block.period}.`}`);
  if (block.questions.items.length === 0) return;
  table(
    sheet,
    columns(
      ['Asked, and with what', 4.6],
      ['Calls', 0.6],
      ['Pages', 0.6],
      ['Records', 0.8],
      ['When, and what was not answered', 3.6],
    ),
    [
      ...block.questions.items.map(questionCells),
      ['All', String(block.totals.calls), String(block.totals.pages), String(block.totals.records), ''],
    ],
  );
  more(sheet, block.questions);
}

function questionCells(one: AskedBlock['questions']['items'][number]): Cell[] {
  return [
    [{ text: one.endpoint, face: 'mono' }, quiet(one.parameters)],
    String(one.calls),
    String(one.pages),
    String(one.records),
    [
      quiet(`${one.from} to ${one.to}`),
      ...one.refusals.flatMap(({ word, help }): Part[] => [
        { ...toned(word), text: said(word) },
        ...(help === '' ? [] : [{ text: help }]),
      ]),
    ],
  ];
}
