import type { Report } from '../../model/report.ts';
import { type Cover, cover } from '../blocks/cover.ts';
import { coverageBlock } from '../blocks/coverage.ts';
import { notLookedAt } from '../blocks/looked-at.ts';
import { CARVE_OUT, CLOSING, OUTCOME_WORDS } from '../wording.ts';
import { columns, type Drawing, fraction, said, toned } from './drawing.ts';
import { labelled, paragraph } from './flow.ts';
import { fillBox } from './pen.ts';
import { COLOURS, endPage, newPage, PAGE, type Sheet } from './sheet.ts';
import { type Cell, table } from './table.ts';

/** The first page: what was released, how it stands, and what made the report. */
export function drawCover({ sheet, report, link, limits }: Drawing): void {
  const block: Cover = cover(report);
  newPage(sheet);
  fillBox(sheet, PAGE.left, 84, 36, 3, COLOURS.accent);
  sheet.y = 98;
  paragraph(sheet, 'Release evidence', { size: 11, colour: COLOURS.quiet, after: 2 });
  paragraph(sheet, `${block.system} ${block.release}`, { face: 'bold', size: 26, colour: COLOURS.accent, after: 10 });
  drawRelease(sheet, block);

  title(sheet, 'How it stands');
  table(sheet, fractionColumns(report), fractionRows(report));
  drawStatuses(sheet, report);
  labelled(sheet, 'Checks', checkCounts(report));
  const { missing, problemCount } = notLookedAt(report, link, { ...limits, listed: 0 });
  labelled(sheet, 'Evidence', `${report.evidence.length} pieces, ${report.facts.length} facts`);
  labelled(sheet, 'Not found', missing.join(', '));
  labelled(
    sheet,
    'Problems',
    problemCount === 0 ? '' : `${problemCount} problems with the evidence are listed in the report`,
  );

  title(sheet, 'What made this report');
  const small = { size: 8, after: 1.5 };
  labelled(sheet, 'Tool', `${block.tool}, schema ${block.schema}`, small);
  for (const framework of block.frameworks)
    labelled(sheet, 'Framework', `${framework.name}: ${framework.groups.join(', ')}`, small);
  labelled(sheet, 'Profile', block.profile, small);
  labelled(sheet, 'Catalogue', `${block.catalogue.checks} checks, SHA-256 ${block.catalogue.digest}`, small);
  labelled(sheet, 'Content digest', `SHA-256 ${block.contentDigest}`, small);
  sheet.y += 8;
  paragraph(sheet, CLOSING, { size: 8 });
  paragraph(sheet, CARVE_OUT, { colour: COLOURS.quiet, size: 8 });
  endPage(sheet);
}

function title(sheet: Sheet, text: string): void {
  sheet.y += 12;
  paragraph(sheet, text, { face: 'bold', size: 11.5, colour: COLOURS.accent, after: 5 });
}

function drawRelease(sheet: Sheet, block: Cover): void {
  const { previous } = block;
  labelled(sheet, 'Repository', block.repository ?? 'not stated');
  labelled(sheet, 'Commit', block.commit ?? 'not stated');
  labelled(sheet, 'Time', `${block.at} (${block.atFrom})`);
  const before = previous === null ? 'no earlier evidence was supplied' : `${previous.release}, ${previous.at}`;
  labelled(sheet, 'Release before', before);
  labelled(sheet, 'Environments', block.environments.join(', '));
  labelled(sheet, 'Accounts', block.accounts.join(', '));
}

/** The row of counts of each framework, the same on the cover and in the part about coverage. */
export function fractionColumns(report: Report): ReturnType<typeof columns> {
  const heads = coverageBlock(report).heads.map((head): [string, number] => [head, 2]);
  return columns(['Framework', 3], ...heads, ['Not applicable', 1.2], ['Out of scope', 1], ['Total', 0.8]);
}

export function fractionRows(report: Report): Cell[][] {
  return coverageBlock(report).frameworks.map((row) => [
    row.name,
    ...row.fractions.map((counts): Cell => [{ text: fraction(counts), face: 'bold' }]),
    String(row.notApplicable),
    String(row.outOfScope),
    String(row.total),
  ]);
}

/** How many controls have each status, a status a row. */
function drawStatuses(sheet: Sheet, report: Report): void {
  const { statuses, rows, frameworks } = coverageBlock(report);
  const count = (framework: string, status: number): number =>
    rows.filter((row) => row.framework === framework).reduce((sum, row) => sum + (row.counts[status] ?? 0), 0);
  table(
    sheet,
    columns(['Controls by status', 3], ...frameworks.map(({ name }): [string, number] => [name, 3])),
    statuses.map((status, index): Cell[] => [
      [toned(status)],
      ...frameworks.map(({ name }) => String(count(name, index))),
    ]),
  );
}

function checkCounts(report: Report): string {
  const results = report.results.filter((result) => result.inProfile);
  const counts = Object.entries(OUTCOME_WORDS)
    .map(([outcome, word]) => ({ word, count: results.filter((result) => result.decided === outcome).length }))
    .filter(({ count }) => count > 0);
  return [`${results.length} in the profile`, ...counts.map(({ word, count }) => `${said(word)}: ${count}`)].join(
    ';  ',
  );
}
