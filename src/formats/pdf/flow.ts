import { clip } from '../blocks/limits.ts';
import { BODY, fillBox, writeLine } from './pen.ts';
import { COLOURS, type Heading, INNER_WIDTH, LEADING, newPage, PAGE, room, type Sheet, type Style } from './sheet.ts';

/*
 * What follows one below the other over the whole width of the page.
 */

const LABEL_WIDTH = 84;
/** A part begins on a new page where less than this is left. */
const PART_ROOM = 220;
/** A heading stands no lower than so far above the foot. */
const BELOW_HEADING = 72;
/** Paragraphs of so many lines are not divided between two pages. */
const UNDIVIDED = 5;
/** Signs of a heading. */
const LONGEST_HEADING = 300;
const HEADINGS = {
  1: { size: 17, before: 30, after: 14 },
  2: { size: 11.5, before: 14, after: 3 },
} as const;

type Block = Style & { indent?: number; after?: number };

/** Turns the page where fewer than so many points are left for what comes next and the headings that wait for it. */
export function needRoom(sheet: Sheet, points: number): void {
  const waiting = sheet.waiting.splice(0);
  const least = waiting.length > 0 ? Math.max(points, BELOW_HEADING) : points;
  const needed = waiting.reduce((sum, heading) => sum + heightOf(sheet, heading), least);
  const beginsPart = waiting.some(({ level }) => level === 1);
  if (sheet.page < 0 || room(sheet) < Math.max(needed, beginsPart ? PART_ROOM : 0)) newPage(sheet);
  for (const heading of waiting) drawHeading(sheet, heading);
}

/** A heading with its bookmark, and an anchor that links lead to; `contents`: whether the contents list it. One that is too long says how long it is. */
export function heading(
  sheet: Sheet,
  level: Heading['level'],
  title: string,
  { anchor, contents = true }: { anchor?: string; contents?: boolean } = {},
): void {
  const count = sheet.headings.length + sheet.waiting.length;
  sheet.waiting.push({
    level,
    title: clip(title, { listed: 0, text: LONGEST_HEADING }),
    page: -1,
    anchor: anchor ?? `heading:${count}`,
    contents,
  });
}

function heightOf(sheet: Sheet, { level, title }: Heading): number {
  const { size, before, after } = HEADINGS[level];
  return before + sheet.faces.bold.wrap(title, size, INNER_WIDTH).length * size * LEADING + after;
}

function drawHeading(sheet: Sheet, waiting: Heading): void {
  const { level, title, anchor } = waiting;
  const { size, before, after } = HEADINGS[level];
  if (sheet.y > PAGE.top) sheet.y += before;
  const shown = sheet.faces.bold.shown(title);
  sheet.doc.addNamedDestination(anchor, 'XYZ', 0, sheet.y - 6, null);
  sheet.headings.push({ ...waiting, title: shown, page: sheet.page });
  if (level === 2) sheet.bookmark.addItem(shown);
  else {
    sheet.bookmark = sheet.doc.outline.addItem(shown);
    sheet.parts[sheet.page] = shown;
  }
  for (const line of sheet.faces.bold.wrap(title, size, INNER_WIDTH)) {
    writeLine(sheet, line, PAGE.left, sheet.y, {
      face: 'bold',
      size,
      colour: level === 1 ? COLOURS.accent : COLOURS.text,
    });
    sheet.y += size * LEADING;
  }
  if (level === 1) fillBox(sheet, PAGE.left, sheet.y + 3, INNER_WIDTH, 1, COLOURS.accent);
  sheet.y += after;
}

/** A paragraph over the whole width. */
export function paragraph(sheet: Sheet, text: string, style: Block = {}): void {
  const { face = 'regular', size = BODY, indent = 0, after = 4 } = style;
  const step = size * LEADING;
  const lines = sheet.faces[face].wrap(text, size, INNER_WIDTH - indent);
  needRoom(sheet, (lines.length <= UNDIVIDED ? lines.length : 2) * step);
  for (const line of lines) {
    needRoom(sheet, step);
    writeLine(sheet, line, PAGE.left + indent, sheet.y, style);
    sheet.y += step;
  }
  sheet.y += after;
}

/** A label at the left, and what belongs to it beside it. Nothing is written where that is empty. */
export function labelled(sheet: Sheet, label: string, text: string, style: Block = {}): void {
  if (text === '') return;
  const { size = BODY, after = 2.5 } = style;
  const lines = sheet.faces[style.face ?? 'regular'].wrap(text, size, INNER_WIDTH - LABEL_WIDTH);
  needRoom(sheet, Math.min(lines.length, UNDIVIDED) * size * LEADING);
  writeLine(sheet, label, PAGE.left, sheet.y, { face: 'bold', size, colour: COLOURS.quiet });
  paragraph(sheet, text, { ...style, indent: LABEL_WIDTH, after });
}

/** Lines with a dot before each. */
export function bullets(sheet: Sheet, texts: readonly string[], style: Block = {}): void {
  const { indent = 0, size = BODY } = style;
  for (const text of texts) {
    const lines = sheet.faces.regular.wrap(text, size, INNER_WIDTH - indent - 10);
    needRoom(sheet, Math.min(lines.length, UNDIVIDED) * size * LEADING);
    writeLine(sheet, '•', PAGE.left + indent, sheet.y, { size, colour: COLOURS.quiet });
    paragraph(sheet, text, { ...style, indent: indent + 10, after: 1.5 });
  }
  sheet.y += 4;
}
