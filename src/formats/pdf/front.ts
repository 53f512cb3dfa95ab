import type { Report } from '../../model/report.ts';
import { type Cover, cover } from '../blocks/cover.ts';
import { COLOURS, INNER_WIDTH, LEADING, newPage, PAGE, paragraph, type Sheet, writeLine } from './sheet.ts';

const LABEL_WIDTH = 120;

/** Lines of the contents that go on one page. */
export const CONTENTS_LINES = 44;

/** A label and what belongs to it, which may take several lines. */
function labelled(sheet: Sheet, label: string, text: string): void {
  if (text === '') return;
  writeLine(sheet, label, PAGE.left, sheet.y, { face: 'bold', size: 9.5 });
  paragraph(sheet, text, { indent: LABEL_WIDTH, after: 3 });
}

/** The first page: what was released, when, and what made the report. */
export function drawCover(sheet: Sheet, report: Report, carveOut: string): void {
  const block: Cover = cover(report);
  newPage(sheet);
  sheet.y = 150;
  paragraph(sheet, 'Release evidence', { size: 12, colour: COLOURS.quiet, after: 6 });
  paragraph(sheet, `${block.system} ${block.release}`, { face: 'bold', size: 30, after: 8 });
  sheet.doc.rect(PAGE.left, sheet.y, INNER_WIDTH, 1.5).fill(COLOURS.rule);
  sheet.y += 22;
  labelled(sheet, 'Repository', block.repository ?? 'not stated');
  labelled(sheet, 'Commit', block.commit ?? 'not stated');
  labelled(sheet, 'Time', `${block.at} (${block.atFrom})`);
  const previous =
    block.previous === null ? 'no earlier evidence was supplied' : `${block.previous.release}, ${block.previous.at}`;
  labelled(sheet, 'Release before', previous);
  labelled(sheet, 'Environments', block.environments.join(', '));
  labelled(sheet, 'Accounts', block.accounts.join(', '));
  for (const framework of block.frameworks)
    labelled(sheet, 'Framework', `${framework.name}: ${framework.groups.join(', ')}`);
  labelled(sheet, 'Profile', block.profile);
  sheet.y += 10;
  labelled(sheet, 'Tool', `${block.tool}, schema ${block.schema}`);
  labelled(sheet, 'Catalogue', `${block.catalogue.checks} checks, SHA-256 ${block.catalogue.digest}`);
  labelled(sheet, 'Content digest', block.contentDigest);
  sheet.y += 14;
  paragraph(sheet, carveOut, { colour: COLOURS.quiet, size: 9 });
}

/** Leaves pages for the contents, which are known only at the end. */
export function reserveContents(sheet: Sheet, lines: number): number {
  const first = sheet.page + 1;
  for (let line = 0; line < Math.max(1, lines); line += CONTENTS_LINES) newPage(sheet);
  return first;
}

/** Writes the contents into the pages that were left for them: title, page, and a link to both. */
export function drawContents(sheet: Sheet, first: number): void {
  for (const [index, heading] of sheet.headings.entries()) {
    const row = index % CONTENTS_LINES;
    if (row === 0) {
      sheet.doc.switchToPage(first + index / CONTENTS_LINES);
      const title = index === 0 ? 'Contents' : 'Contents, continued';
      writeLine(sheet, title, PAGE.left, PAGE.top, { face: 'bold', size: 17 });
    }
    const size = 9.5;
    const indent = heading.level === 1 ? 0 : 14;
    const face = heading.level === 1 ? 'bold' : 'regular';
    const y = PAGE.top + 36 + row * size * LEADING * 1.25;
    const [title = ''] = sheet.faces[face].wrap(heading.title, size, INNER_WIDTH - indent - 40);
    const number = String(heading.page + 1);
    writeLine(sheet, title, PAGE.left + indent, y, { face, size });
    writeLine(sheet, number, PAGE.width - PAGE.right - sheet.faces.regular.width(number, size), y, { size });
    sheet.doc.goTo(PAGE.left, y - 2, INNER_WIDTH, size * LEADING, heading.anchor);
  }
}

/** Bookmarks of all headings, the second level below the first. */
export function drawBookmarks(sheet: Sheet): void {
  let parent = sheet.doc.outline;
  for (const heading of sheet.headings) {
    sheet.doc.switchToPage(heading.page);
    if (heading.level === 1) parent = sheet.doc.outline.addItem(heading.title);
    else parent.addItem(heading.title);
  }
}

/** What is released and the number of the page, at the foot of each. */
export function drawFooters(sheet: Sheet, report: Report): void {
  const { system, release } = cover(report);
  const left = sheet.faces.regular.wrap(`${system} ${release} · release evidence`, 8, INNER_WIDTH - 80)[0] ?? '';
  const total = sheet.page + 1;
  for (let page = 0; page < total; page += 1) {
    sheet.doc.switchToPage(page);
    const number = `${page + 1} / ${total}`;
    const y = PAGE.height - 36;
    writeLine(sheet, left, PAGE.left, y, { size: 8, colour: COLOURS.quiet });
    const x = PAGE.width - PAGE.right - sheet.faces.regular.width(number, 8);
    writeLine(sheet, number, x, y, { size: 8, colour: COLOURS.quiet });
  }
}
