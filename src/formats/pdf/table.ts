import { needRoom } from './flow.ts';
import { fillBox, rule, writeLine } from './pen.ts';
import { COLOURS, INNER_WIDTH, LEADING, newPage, PAGE, room, type Sheet } from './sheet.ts';
import type { Face } from './typeface.ts';

/** A column; its share of the width is given in points. */
export type Column = { head: string; width: number; face?: Face };

/** A paragraph of a cell. */
export type Part = { text: string; face?: Face; link?: string | null; colour?: string };
export type Cell = string | readonly Part[];

/** Words over the whole width, which belong to the rows that follow. */
export type Band = { band: readonly Part[] };
export type Row = readonly Cell[] | Band;

type Line = Required<Part>;
/** A row laid out: the lines of each cell. */
type Block = { columns: readonly Column[]; cells: Line[][]; fill: string | null; height: number };

const SIZE = 8;
const STEP = SIZE * LEADING;
const PAD = 3.5;
/** Rows of so many lines are not divided between two pages. */
const UNDIVIDED = 14;
/** Lines of a band that stand again on the next page. */
const BAND_REPEATED = 4;
const WHOLE_WIDTH: readonly Column[] = [{ head: '', width: INNER_WIDTH }];
/** The longest word of a column may widen it to this share of the table, not more. */
const WIDEST_WORD = 0.3;

/**
 * A table whose head stands again on each page that it goes on to, and below it the band that its first row belongs to. A row taller
 * than the page is continued; nothing is cut.
 */
export function table(sheet: Sheet, given: readonly Column[], rows: readonly Row[]): void {
  const columns = fitWords(sheet, given, rows);
  const headCells = columns.map(({ head }): Cell => [{ text: head, face: 'bold' }]);
  const head = layOut(sheet, columns, headCells, COLOURS.head);
  let repeated: Block[] = [];
  for (const row of rows) {
    const block =
      'band' in row ? layOut(sheet, WHOLE_WIDTH, [row.band], COLOURS.band) : layOut(sheet, columns, row, null);
    // A band stays with the first lines of what it is about.
    const needed = heightOf(Math.min(block.height, UNDIVIDED)) + ('band' in row ? heightOf(2) : 0);
    if (repeated.length === 0) {
      needRoom(sheet, heightOf(head.height) + needed);
      draw(sheet, head);
      repeated = [head];
    } else if (room(sheet) < needed) continueOnNewPage(sheet, 'band' in row ? [head] : repeated);
    if ('band' in row) repeated = [head, part(block, 0, Math.min(block.height, BAND_REPEATED))];
    drawDivided(sheet, block, 'band' in row ? [head] : repeated);
    if (!('band' in row)) rule(sheet, PAGE.left, sheet.y, INNER_WIDTH);
  }
  sheet.y += 10;
}

function continueOnNewPage(sheet: Sheet, repeated: readonly Block[]): void {
  newPage(sheet);
  for (const block of repeated) draw(sheet, block);
}

/** Draws a row, on as many pages as it takes. */
function drawDivided(sheet: Sheet, block: Block, repeated: readonly Block[]): void {
  let rest = block;
  for (;;) {
    const fits = Math.max(1, Math.floor((room(sheet) - 2 * PAD) / STEP));
    if (rest.height <= fits) break;
    draw(sheet, part(rest, 0, fits));
    rest = part(rest, fits, rest.height);
    continueOnNewPage(sheet, repeated);
  }
  draw(sheet, rest);
}

function part(block: Block, from: number, to: number): Block {
  return { ...block, cells: block.cells.map((lines) => lines.slice(from, to)), height: to - from };
}

function heightOf(lines: number): number {
  return lines * STEP + 2 * PAD;
}

function layOut(sheet: Sheet, columns: readonly Column[], cells: readonly Cell[], fill: string | null): Block {
  const laidOut = columns.map((column, index) => linesOf(sheet, cells[index] ?? '', column));
  return { columns, cells: laidOut, fill, height: Math.max(...laidOut.map((lines) => lines.length)) };
}

function linesOf(sheet: Sheet, cell: Cell, column: Column): Line[] {
  return partsOf(cell, column).flatMap(({ text, ...style }) =>
    sheet.faces[style.face].wrap(text, SIZE, column.width - 2 * PAD).map((line) => ({ text: line, ...style })),
  );
}

function partsOf(cell: Cell, column: Column): Line[] {
  const parts = typeof cell === 'string' ? [{ text: cell }] : cell;
  return parts.map((given: Part) => ({
    text: given.text,
    face: given.face ?? column.face ?? 'regular',
    link: given.link ?? null,
    colour: given.colour ?? COLOURS.text,
  }));
}

function draw(sheet: Sheet, { columns, cells, fill, height }: Block): void {
  if (fill !== null) fillBox(sheet, PAGE.left, sheet.y, INNER_WIDTH, heightOf(height), fill);
  let x = PAGE.left;
  for (const [index, column] of columns.entries()) {
    for (const [row, line] of (cells[index] ?? []).entries()) {
      writeLine(sheet, line.text, x + PAD, sheet.y + PAD + row * STEP, { ...line, size: SIZE });
    }
    x += column.width;
  }
  sheet.y += heightOf(height);
}

/** Columns over the whole width, none narrower than its longest word; the rest is shared out as given. */
function fitWords(sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): Column[] {
  const least = columns.map((column, index) => leastWidth(sheet, column, index, rows));
  let widths = columns.map(({ width }) => width);
  // Widening one column narrows the others, so that one more may become too narrow.
  for (const _ of columns) {
    const short = widths.map((width, index) => width < (least[index] ?? 0) + 0.01);
    const sumOf = (some: readonly number[], isShort: boolean): number =>
      some.reduce((sum, width, index) => sum + (short[index] === isShort ? width : 0), 0);
    const shared = sumOf(widths, false);
    if (shared === 0) break;
    const scale = (INNER_WIDTH - sumOf(least, true)) / shared;
    widths = widths.map((width, index) => (short[index] ? (least[index] ?? 0) : width * scale));
  }
  const scale = INNER_WIDTH / widths.reduce((sum, width) => sum + width, 0);
  return columns.map((column, index) => ({ ...column, width: (widths[index] ?? 0) * scale }));
}

function leastWidth(sheet: Sheet, column: Column, index: number, rows: readonly Row[]): number {
  let longest = sheet.faces.bold.longestPart(column.head, SIZE);
  for (const row of rows) {
    if ('band' in row) continue;
    for (const { text, face } of partsOf(row[index] ?? '', column)) {
      longest = Math.max(longest, sheet.faces[face].longestPart(text, SIZE));
    }
  }
  return Math.min(longest + 2 * PAD + 0.1, INNER_WIDTH * WIDEST_WORD);
}
