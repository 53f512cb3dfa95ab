/*
 * The few parts of pdfkit that its types leave out. Its version is pinned, and the tests of evidence.pdf hold each use.
 */

import { byCodeUnit } from '../../catalogue/canonical.ts';

/** A font as pdfkit embeds it. Glyphs that were encoded are the ones that the file carries. */
export type EmbeddedFont = {
  id: string;
  /** In thousandths of the size. */
  ascender: number;
  font: { hasGlyphForCodePoint: (code: number) => boolean };
  /** Glyphs as hexadecimal numbers, and how far each moves the pen, in thousandths of the size. */
  encode: (text: string) => [glyphs: string[], positions: { xAdvance: number }[]];
  ref: () => unknown;
};

type Inside = {
  _font: EmbeddedFont;
  _root: {
    data: {
      Pages: { data: { Kids: unknown[] } };
      Names: { data: { Dests: { _compareKeys: (a: string, b: string) => number } } };
    };
  };
  _addInfo: () => void;
  info: Record<string, unknown>;
};

function inside(doc: PDFKit.PDFDocument): Inside {
  return doc as unknown as Inside;
}

/** The registered font of this name. */
export function embeddedFont(doc: PDFKit.PDFDocument, name: string): EmbeddedFont {
  doc.font(name);
  return inside(doc)._font;
}

/** Puts the last pages behind the first so many: pdfkit itself adds pages at the end alone. */
export function movePages(doc: PDFKit.PDFDocument, last: number, behind: number): void {
  const { Kids } = inside(doc)._root.data.Pages.data;
  Kids.splice(behind, 0, ...Kids.splice(Kids.length - last));
}

/** Readers look names up by their bytes; pdfkit sorts them as the locale does. */
export function sortNamesByCodeUnit(doc: PDFKit.PDFDocument): void {
  inside(doc)._root.data.Names.data.Dests._compareKeys = byCodeUnit;
}

/** The title and the rest go into XML metadata as well, where pdfkit writes them as they are. */
export function escapeMetadata(doc: PDFKit.PDFDocument): void {
  const { info } = inside(doc);
  const write = inside(doc)._addInfo;
  inside(doc)._addInfo = function (this: Inside) {
    this.info = Object.fromEntries(Object.entries(info).map(([name, value]) => [name, escapeXml(value)]));
    write.call(this);
    this.info = info;
  };
}

function escapeXml(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
