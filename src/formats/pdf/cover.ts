import type { Report } from '../../model/report.ts';
import { type Cover, cover } from '../blocks/cover.ts';
import { coverageBlock } from '../blocks/coverage.ts';
import { type Glance, glance } from '../blocks/glance.ts';
import { CLOSING } from '../wording.ts';
import { columns, type Drawing, fraction, placePart, said } from './drawing.ts';
import { labelled, needRoom, paragraph } from './flow.ts';
import { openAnchor } from './gaps.ts';
import { fillBox } from './pen.ts';
import { COLOURS, endPage, newPage, PAGE, type Sheet } from './sheet.ts';
import { type Cell, table } from './table.ts';

/** The first page: what was released, how it stands, and what made the report. */
export function drawCover({ sheet, report, link, platform, limits }: Drawing): void {
  const block: Cover = cover(report);
  newPage(sheet);
  fillBox(sheet, PAGE.left, 42, 36, 3, COLOURS.accent);
  sheet.y = 52;
  paragraph(sheet, 'Release evidence', { size: 11, colour: COLOURS.quiet, after: 2 });
  paragraph(sheet, `${block.system} ${block.release}`, { face: 'bold', size: 24, colour: COLOURS.accent, after: 6 });
  drawRelease(sheet, block);

  title(sheet, 'How it stands');
  table(sheet, fractionColumns(report), fractionRows(report));
  const first = glance(report, { link, platform }, limits);
  const keptBack =
    first.keptBack === 0
      ? ''
      : `; checks that would pass or have nothing to judge and are kept back: ${first.keptBack}`;
  labelled(sheet, 'Checks', checkCounts(first));
  labelled(sheet, 'Changes', first.changes?.sentence ?? '');
  drawWorstChange(sheet, first);
  labelled(sheet, 'Evidence', `${first.pieces} pieces, ${first.facts} facts`);
  labelled(sheet, 'Not found', first.missing.join(', '));
  labelled(sheet, 'Not asked', first.platformNotAsked ? 'the platform: the run had no token' : '');
  labelled(
    sheet,
    'Problems',
    first.problems === 0 ? '' : `${first.problems} with the evidence, listed under What was not looked at${keptBack}`,
  );

  drawNew(sheet, first);
  drawWorst(sheet, first);

  title(sheet, 'What made this report', LAST_ROOM);
  const small = { size: 8, after: 1.5 };
  labelled(sheet, 'Tool', `${block.tool}, schema ${block.schema}, profile ${block.profile}`, small);
  for (const framework of block.frameworks)
    labelled(sheet, 'Framework', `${framework.name}: ${framework.groups.join(', ')}`, small);
  labelled(sheet, 'Catalogue', `${block.catalogue.checks} checks, SHA-256 ${block.catalogue.digest}`, small);
  labelled(sheet, 'Content digest', `SHA-256 ${block.contentDigest}`, small);
  sheet.y += 5;
  paragraph(sheet, CLOSING, { size: 8 });
  endPage(sheet);
}

/** Points that a title on the cover takes with the first lines below it, and the last of them with all that follows. */
const TITLE_ROOM = 70;
const LAST_ROOM = 112;

function title(sheet: Sheet, text: string, points = TITLE_ROOM): void {
  sheet.y += 7;
  needRoom(sheet, points);
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

function checkCounts({ checks, outcomes }: Glance): string {
  return [`${checks} in the profile`, ...outcomes.map((outcome) => `${said(outcome)}: ${outcome.count}`)].join(';  ');
}

function drawWorstChange(sheet: Sheet, { changes }: Glance): void {
  const worst = changes?.worst ?? null;
  if (worst === null) return;
  const { change, title, author, what } = worst;
  labelled(sheet, 'Look at first', `${change.text} ${title}, by ${author}: ${what}`, { link: change.url });
}

/** What may be done and what is open now that was not. */
function drawNew(sheet: Sheet, { previous, gained }: Glance): void {
  if (previous === null || gained === null) return;
  title(sheet, `New since ${previous}`);
  if (gained.items.length === 0) {
    paragraph(sheet, 'Nothing may do more, as far as is known, and nothing is open that was not.');
    return;
  }
  table(
    sheet,
    columns(['Of', 2.4, 'mono'], ['What', 5], ['Where', 2]),
    gained.items.map(({ subject, what, place }): Cell[] => [subject, what, place === null ? '' : [placePart(place)]]),
  );
  if (gained.more > 0) paragraph(sheet, `${gained.more} more under What changed.`, { colour: COLOURS.quiet, size: 8 });
}

function drawWorst(sheet: Sheet, { worst }: Glance): void {
  title(sheet, 'To mend first');
  if (worst.items.length === 0) {
    paragraph(sheet, 'No check fails without a decision over it.');
    return;
  }
  table(
    sheet,
    columns(['Check', 2.4], ['What was found', 5], ['Facts', 0.7], ['Where first', 2]),
    worst.items.map(({ check, severity, what, count, place }): Cell[] => [
      [{ text: severity }, { text: check, face: 'mono', link: `#${openAnchor(check)}` }],
      what,
      String(count),
      place === null ? '' : [placePart(place)],
    ]),
  );
  if (worst.more > 0) paragraph(sheet, `${worst.more} more under Gaps.`, { colour: COLOURS.quiet, size: 8, after: 0 });
}
