import type { Report } from '../../model/report.ts';
import { cover } from '../blocks/cover.ts';
import { movePages } from './pdfkit-inside.ts';
import { rule, writeLine } from './pen.ts';
import { COLOURS, type Heading, INNER_WIDTH, LEADING, newPage, PAGE, type Sheet } from './sheet.ts';

const SIZE = 9;
const STEP = SIZE * LEADING * 1.12;
const NUMBER_WIDTH = 40;
const INDENT = 14;
const FIRST_LINE = PAGE.top + 36;

type Entry = { heading: Heading; lines: string[] };

/**
 * The contents with page numbers, moved behind the pages of the cover. They are drawn last, when every heading has its page.
 * Returns all pages, by the number of their drawing, in the order in which they are read.
 */
export function drawContents(sheet: Sheet, coverPages: number): number[] {
  const drawn = sheet.page + 1;
  const pages = paginate(sheet);
  for (const [index, entries] of pages.entries()) {
    newPage(sheet);
    sheet.parts[sheet.page] = 'Contents';
    const title = index === 0 ? 'Contents' : 'Contents, continued';
    writeLine(sheet, title, PAGE.left, PAGE.top, { face: 'bold', size: 17, colour: COLOURS.accent });
    sheet.y = FIRST_LINE;
    for (const entry of entries) drawEntry(sheet, entry, entry.heading.page + pages.length + 1);
  }
  movePages(sheet.doc, pages.length, coverPages);
  const numbers = Array.from({ length: drawn + pages.length }, (_, number) => number);
  return [...numbers.slice(0, coverPages), ...numbers.slice(drawn), ...numbers.slice(coverPages, drawn)];
}

function paginate(sheet: Sheet): Entry[][] {
  const pages: Entry[][] = [[]];
  let y = FIRST_LINE;
  for (const heading of sheet.headings.filter(({ contents }) => contents)) {
    const { face, indent } = styleOf(heading);
    const lines = sheet.faces[face].wrap(heading.title, SIZE, INNER_WIDTH - indent - NUMBER_WIDTH);
    const height = spaceBefore(heading) + lines.length * STEP;
    if (y + height > PAGE.height - PAGE.bottom) {
      pages.push([]);
      y = FIRST_LINE;
    }
    pages.at(-1)?.push({ heading, lines });
    y += height;
  }
  return pages;
}

function styleOf({ level }: Heading): { face: 'bold' | 'regular'; indent: number } {
  return level === 1 ? { face: 'bold', indent: 0 } : { face: 'regular', indent: INDENT };
}

function spaceBefore({ level }: Heading): number {
  return level === 1 ? 5 : 0;
}

function drawEntry(sheet: Sheet, { heading, lines }: Entry, page: number): void {
  const { face, indent } = styleOf(heading);
  sheet.y += spaceBefore(heading);
  const top = sheet.y;
  for (const line of lines) {
    writeLine(sheet, line, PAGE.left + indent, sheet.y, { face, size: SIZE });
    sheet.y += STEP;
  }
  const number = String(page);
  const numberLeft = PAGE.width - PAGE.right - sheet.faces[face].width(number, SIZE);
  const last = sheet.y - STEP;
  writeLine(sheet, number, numberLeft, last, { face, size: SIZE });
  const lineEnd = PAGE.left + indent + sheet.faces[face].width(lines.at(-1) ?? '', SIZE) + 6;
  rule(sheet, lineEnd, last + SIZE * 0.95, numberLeft - lineEnd - 6);
  sheet.doc.goTo(PAGE.left, top, INNER_WIDTH, sheet.y - top, heading.anchor);
}

/** What is released, the part, and the number of the page, at the foot of each. */
export function drawFooters(sheet: Sheet, report: Report, order: readonly number[]): void {
  const { system, release } = cover(report);
  const style = { size: 7.5, colour: COLOURS.quiet };
  const y = PAGE.height - 38;
  for (const [index, page] of order.entries()) {
    sheet.doc.switchToPage(page);
    const words = [`${system} ${release}`, 'release evidence', sheet.parts[page] ?? ''].filter((word) => word !== '');
    const [left = ''] = sheet.faces.regular.wrap(words.join(' · '), style.size, INNER_WIDTH - 80);
    const number = `${index + 1} / ${order.length}`;
    rule(sheet, PAGE.left, y - 5, INNER_WIDTH);
    writeLine(sheet, left, PAGE.left, y, style);
    writeLine(sheet, number, PAGE.width - PAGE.right - sheet.faces.regular.width(number, style.size), y, style);
  }
}
