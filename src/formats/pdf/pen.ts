import { COLOURS, type Sheet, type Style } from './sheet.ts';

/*
 * Marks on the page, written as PDF operators: pdfkit's own text() shapes and measures each line anew. Its pages count from the top
 * left, so that a line of text is turned upright by its matrix.
 */

export const BODY = 9;

/** Writes one line that is known to fit, its top at y. */
export function writeLine(sheet: Sheet, line: string, x: number, y: number, style: Style): void {
  if (line === '') return;
  const { face = 'regular', size = BODY, colour = COLOURS.text, link = null } = style;
  const { font, scale, glyphs, width } = sheet.faces[face];
  const ink = link === null ? colour : COLOURS.link;
  const drawn = size * scale;
  const encoded = glyphs(line);
  if (encoded === null) {
    sheet.doc.font(face).fontSize(drawn).fillColor(ink).text(line, x, y, { lineBreak: false });
  } else {
    const base = y + (size * sheet.faces.regular.font.ascender) / 1000;
    mark(
      sheet,
      `BT ${rgb(ink)} rg /${font.id} ${short(drawn)} Tf 1 0 0 -1 ${short(x)} ${short(base)} Tm <${encoded}> Tj ET`,
    );
  }
  if (link === null) return;
  const box = [x, y, width(line, size), size * 1.2] as const;
  if (link.startsWith('#')) sheet.doc.goTo(...box, link.slice(1));
  else sheet.doc.link(...box, link);
}

export function fillBox(sheet: Sheet, x: number, y: number, width: number, height: number, colour: string): void {
  mark(sheet, `${rgb(colour)} rg ${short(x)} ${short(y)} ${short(width)} ${short(height)} re f`);
}

/** A horizontal line. */
export function rule(sheet: Sheet, x: number, y: number, width: number, colour: string = COLOURS.rule): void {
  fillBox(sheet, x, y, width, 0.5, colour);
}

/** pdfkit turns text into bytes sign by sign, so that it is given bytes. */
function mark(sheet: Sheet, operators: string): void {
  sheet.doc.addContent(Buffer.from(`${operators}\n`, 'latin1'));
}

const shares = new Map<string, string>();

/** `#1b1f24` as three shares of one. */
function rgb(colour: string): string {
  let known = shares.get(colour);
  if (known === undefined) {
    known = [1, 3, 5].map((at) => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
    shares.set(colour, known);
  }
  return known;
}

function short(points: number): number {
  return Math.round(points * 1000) / 1000;
}
