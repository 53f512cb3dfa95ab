import PDFDocument from 'pdfkit';
import { FACES, type Face, type Fonts, type Typeface, typeface } from './typeface.ts';

export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 54, bottom: 58 } as const;
export const INNER_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const LEADING = 1.32;
export const COLOURS = {
  text: '#1b1f24',
  quiet: '#57606a',
  rule: '#c9d1d9',
  head: '#eef2f6',
  link: '#0b57a4',
} as const;

/** A heading as the contents and the bookmarks list it. Pages count from 0. */
export type Heading = { level: 1 | 2; title: string; page: number; anchor: string };

/** The document with the pen's place on it. */
export type Sheet = {
  doc: PDFKit.PDFDocument;
  faces: Record<Face, Typeface & { shown: (text: string) => string }>;
  y: number;
  page: number;
  headings: Heading[];
};

export type Style = {
  face?: Face;
  size?: number;
  colour?: string;
  indent?: number;
  after?: number;
  link?: string | null;
};

/** A new document without a page. `at` is ISO 8601: it is the only date in the file. */
export function openSheet(fonts: Fonts, info: { title: string; subject: string; at: string }): Sheet {
  const bytes = (face: Face): Buffer => Buffer.from(fonts[face].buffer, fonts[face].byteOffset, fonts[face].byteLength);
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    margin: 0,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    // None of the standard fonts: they would be looked for beside the bundle, and hold few signs.
    font: null as unknown as string,
    info: {
      Title: info.title,
      Subject: info.subject,
      Creator: 'Release Evidence',
      Producer: 'Release Evidence',
      CreationDate: new Date(info.at),
      ModDate: new Date(info.at),
    },
  });
  for (const face of FACES) doc.registerFont(face, bytes(face));
  const faces = { regular: typeface(fonts.regular), bold: typeface(fonts.bold), mono: typeface(fonts.mono) };
  return { doc, faces, y: 0, page: -1, headings: [] };
}

/** Begins a page; the pen stands at its top. */
export function newPage(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.page += 1;
  sheet.y = PAGE.top;
}

/** Points that are left on the page. */
export function room(sheet: Sheet): number {
  return PAGE.height - PAGE.bottom - sheet.y;
}

/** Turns the page where fewer than so many points are left. */
export function needRoom(sheet: Sheet, points: number): void {
  if (room(sheet) < points) newPage(sheet);
}

/** Writes one line that is known to fit, its top at y. */
export function writeLine(sheet: Sheet, line: string, x: number, y: number, style: Style): void {
  const { face = 'regular', size = 9.5, colour = COLOURS.text, link = null } = style;
  sheet.doc
    .font(face)
    .fontSize(size)
    .fillColor(link === null ? colour : COLOURS.link);
  sheet.doc.text(line, x, y, { lineBreak: false });
  if (link !== null && line !== '') sheet.doc.link(x, y, sheet.faces[face].width(line, size), size * 1.2, link);
}

/** A paragraph over the whole width, broken over pages line by line. */
export function paragraph(sheet: Sheet, text: string, style: Style = {}): void {
  const { face = 'regular', size = 9.5, indent = 0, after = 5 } = style;
  const step = size * LEADING;
  for (const line of sheet.faces[face].wrap(text, size, INNER_WIDTH - indent)) {
    needRoom(sheet, step);
    writeLine(sheet, line, PAGE.left + indent, sheet.y, style);
    sheet.y += step;
  }
  sheet.y += after;
}

/** Lines with a dot before each. */
export function bullets(sheet: Sheet, texts: readonly string[], style: Style = {}): void {
  const { indent = 0, size = 9.5 } = style;
  for (const text of texts) {
    needRoom(sheet, size * LEADING);
    writeLine(sheet, '•', PAGE.left + indent, sheet.y, { size });
    paragraph(sheet, text, { ...style, indent: indent + 12, after: 2 });
  }
  sheet.y += 4;
}

/** A heading that stays with what follows it, with its bookmark and an anchor that the contents lead to. */
export function heading(sheet: Sheet, level: 1 | 2 | 3, title: string): void {
  const size = [0, 17, 12.5, 10.5][level] ?? 10.5;
  const lines = sheet.faces.bold.wrap(title, size, INNER_WIDTH);
  if (level === 1) newPage(sheet);
  else {
    needRoom(sheet, lines.length * size * LEADING + 60);
    if (sheet.y > PAGE.top) sheet.y += level === 2 ? 10 : 6;
  }
  if (level !== 3) {
    const anchor = `heading-${sheet.headings.length}`;
    sheet.doc.addNamedDestination(anchor, 'XYZ', 0, sheet.y - 6, null);
    sheet.headings.push({ level, title: sheet.faces.bold.shown(title), page: sheet.page, anchor });
  }
  for (const line of lines) {
    writeLine(sheet, line, PAGE.left, sheet.y, { face: 'bold', size });
    sheet.y += size * LEADING;
  }
  sheet.y += level === 1 ? 8 : 4;
}
