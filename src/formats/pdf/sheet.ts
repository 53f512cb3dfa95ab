import PDFDocument from 'pdfkit';
import { escapeMetadata, sortNamesByCodeUnit } from './pdfkit-inside.ts';
import { FACES, type Face, type Fonts, type Typeface, typeface } from './typeface.ts';

export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 54, bottom: 60 } as const;
export const INNER_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Height of a line for each point of its size. */
export const LEADING = 1.34;
export const COLOURS = {
  text: '#1b1f24',
  quiet: '#57606a',
  rule: '#c9d1d9',
  head: '#e9eef4',
  band: '#f6f8fa',
  accent: '#1f3a5f',
  link: '#0b57a4',
} as const;

/** A heading, as the contents and the bookmarks list it. Pages count from 0, in the order of drawing. */
export type Heading = { level: 1 | 2; title: string; page: number; anchor: string; contents: boolean };

/** The document with the pen's place on it. */
export type Sheet = {
  doc: PDFKit.PDFDocument;
  faces: Record<Face, Typeface>;
  /** Points from the top of the page. */
  y: number;
  /** -1: there is none yet. */
  page: number;
  headings: Heading[];
  /** Of each page, the part of the report that it shows last. */
  parts: string[];
  /** Headings that are drawn together with what comes next, so that none stands alone at the foot of a page. */
  waiting: Heading[];
  /** The bookmark that the next one of the second level belongs to. */
  bookmark: PDFKit.PDFOutline;
};

export type Style = {
  face?: Face;
  size?: number;
  colour?: string;
  /** An address, or `#` and the anchor of a heading. */
  link?: string | null;
};

/** A new document without a page. `at` is ISO 8601: it is the only date in the file. */
export function openSheet(fonts: Fonts, info: { title: string; subject: string; at: string }): Sheet {
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
      Creator: 'Release Evidence',
      Producer: 'Release Evidence',
      CreationDate: new Date(info.at),
      ModDate: new Date(info.at),
    },
  });
  for (const face of FACES) {
    const { buffer, byteOffset, byteLength } = fonts[face];
    doc.registerFont(face, Buffer.from(buffer, byteOffset, byteLength));
  }
  const faces = { regular: typeface(doc, 'regular'), bold: typeface(doc, 'bold'), mono: typeface(doc, 'mono') };
  doc.info.Title = faces.regular.shown(info.title);
  doc.info.Subject = faces.regular.shown(info.subject);
  escapeMetadata(doc);
  sortNamesByCodeUnit(doc);
  return { doc, faces, y: 0, page: -1, headings: [], parts: [], waiting: [], bookmark: doc.outline };
}

/** Begins a page; the pen stands at its top. */
export function newPage(sheet: Sheet): void {
  sheet.doc.addPage();
  for (const { font } of Object.values(sheet.faces)) sheet.doc.page.fonts[font.id] = font.ref();
  sheet.page += 1;
  sheet.parts.push(sheet.parts.at(-1) ?? '');
  sheet.y = PAGE.top;
}

/** Leaves the rest of the page empty. */
export function endPage(sheet: Sheet): void {
  sheet.y = PAGE.height;
}

/** Points that are left on the page. */
export function room(sheet: Sheet): number {
  return PAGE.height - PAGE.bottom - sheet.y;
}
