import { COLOURS, LEADING, needRoom, newPage, PAGE, room, type Sheet, writeLine } from './sheet.ts';
import type { Face } from './typeface.ts';

export type Column = { head: string /** In points. */; width: number; face?: Face };

/** A cell: paragraphs one below the other. */
export type Cell = string | { text: string; face?: Face; link?: string | null; colour?: string }[];

const SIZE = 8;
const STEP = SIZE * LEADING;
const PAD = 4;

type Line = { text: string; face: Face; link: string | null; colour: string };

function linesOf(sheet: Sheet, cell: Cell, column: Column): Line[] {
  const parts = typeof cell === 'string' ? [{ text: cell }] : cell;
  return parts.flatMap((part: Exclude<Cell, string>[number]) => {
    const face = part.face ?? column.face ?? 'regular';
    const lines = sheet.faces[face].wrap(part.text, SIZE, column.width - 2 * PAD);
    return lines.map((text) => ({ text, face, link: part.link ?? null, colour: part.colour ?? COLOURS.text }));
  });
}

function head(sheet: Sheet, columns: readonly Column[]): void {
  const cells = columns.map((column) => linesOf(sheet, [{ text: column.head, face: 'bold' }], column));
  const height = Math.max(...cells.map((lines) => lines.length)) * STEP + 2 * PAD;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  sheet.doc.rect(PAGE.left, sheet.y, width, height).fill(COLOURS.head);
  drawCells(sheet, columns, cells);
  sheet.y += height;
}

function drawCells(sheet: Sheet, columns: readonly Column[], cells: readonly Line[][]): void {
  let x = PAGE.left;
  for (const [index, column] of columns.entries()) {
    for (const [row, line] of (cells[index] ?? []).entries()) {
      writeLine(sheet, line.text, x + PAD, sheet.y + PAD + row * STEP, { ...line, size: SIZE });
    }
    x += column.width;
  }
}

/** Columns wide enough for the longest word of their heads, the rest shared out as before. */
function fitHeads(sheet: Sheet, columns: readonly Column[]): Column[] {
  const least = columns.map(({ head: text }) => {
    const words = text.split(' ').map((word) => sheet.faces.bold.width(word, SIZE));
    return Math.max(...words) + 2 * PAD + 1;
  });
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const short = columns.map((column, index) => column.width < (least[index] ?? 0));
  const taken = least.reduce((sum, width, index) => sum + (short[index] ? width : 0), 0);
  const shared = columns.reduce((sum, column, index) => sum + (short[index] ? 0 : column.width), 0);
  const scale = shared === 0 ? 1 : (total - taken) / shared;
  return columns.map((column, index) => ({
    ...column,
    width: short[index] ? (least[index] ?? column.width) : column.width * scale,
  }));
}

/** A table whose head stands again on each page that it goes on to. A row taller than the page is continued; nothing is cut. */
export function table(sheet: Sheet, given: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const columns = fitHeads(sheet, given);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  needRoom(sheet, 5 * STEP + 4 * PAD);
  head(sheet, columns);
  for (const row of rows) {
    let cells = columns.map((column, index) => linesOf(sheet, row[index] ?? '', column));
    let height = Math.max(...cells.map((lines) => lines.length));
    while (height > 0) {
      const fits = Math.floor((room(sheet) - 2 * PAD) / STEP);
      if (fits < Math.min(height, 3)) {
        newPage(sheet);
        head(sheet, columns);
        continue;
      }
      const drawn = Math.min(fits, height);
      drawCells(
        sheet,
        columns,
        cells.map((lines) => lines.slice(0, drawn)),
      );
      sheet.y += drawn * STEP + 2 * PAD;
      cells = cells.map((lines) => lines.slice(drawn));
      height -= drawn;
    }
    sheet.doc
      .moveTo(PAGE.left, sheet.y)
      .lineTo(PAGE.left + width, sheet.y)
      .lineWidth(0.5)
      .strokeColor(COLOURS.rule)
      .stroke();
  }
  sheet.y += 10;
}
