import { readFileSync } from 'node:fs';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderPdf } from '../../src/formats/pdf/pdf.ts';
import type { Fonts } from '../../src/formats/pdf/typeface.ts';
import type { Report } from '../../src/model/report.ts';

/** Words as they stand on a page, in points from its top left; `y` is their base line. */
export type Written = { text: string; x: number; y: number; width: number; size: number; font: string };

/** A link: `page` counts from 1 and is set where it leads to a place in the document. */
export type Link = { url: string | null; page: number | null; top: number; bottom: number };

export type Page = {
  written: Written[];
  links: Link[];
  /** Words in the order of drawing, those of one colour that follow each other joined. */
  coloured: { colour: string; text: string }[];
  /** Glyphs that the font does not have. */
  boxes: number;
};

export type Bookmark = { title: string; page: number; items: Bookmark[] };

export type ReadPdf = {
  pages: Page[];
  bookmarks: Bookmark[];
  fonts: { name: string; embedded: boolean }[];
  info: Record<string, unknown>;
  /** The XML metadata as it stands in the file. */
  xml: string;
};

const ttf = (name: string): Uint8Array => readFileSync(`node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`);
export const FONTS: Fonts = {
  regular: ttf('DejaVuSansCondensed'),
  bold: ttf('DejaVuSansCondensed-Bold'),
  mono: ttf('DejaVuSansMono'),
};

export async function pdfOf(report: Report, serverUrl: string | null = 'https://github.com'): Promise<Uint8Array> {
  return (await renderPdf(report, FONTS, { serverUrl })).bytes;
}

/** All that a reader of the file sees, as another implementation understands it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const doc = await task.promise;
  const pageOf = async (given: unknown): Promise<number> => {
    const target = typeof given === 'string' ? await doc.getDestination(given) : given;
    if (!Array.isArray(target)) throw new Error(`A link to ${String(given)} leads nowhere`);
    return (await doc.getPageIndex(target[0])) + 1;
  };
  const bookmarksOf = async (items: Awaited<ReturnType<typeof doc.getOutline>>): Promise<Bookmark[]> =>
    Promise.all(
      items.map(async ({ title, dest, items: inner }) => ({
        title,
        page: await pageOf(dest),
        items: await bookmarksOf(inner),
      })),
    );

  const pages: Page[] = [];
  const fonts = new Map<string, boolean>();
  for (let number = 1; number <= doc.numPages; number += 1) {
    const page = await doc.getPage(number);
    const height = page.view[3] ?? 0;
    const content = await page.getTextContent({ disableNormalization: true });
    const written = content.items.flatMap((item): Written[] => {
      if (!('str' in item) || item.str.trim() === '' || item.height === 0) return [];
      const [, , , , x = 0, y = 0] = item.transform;
      return [{ text: item.str, x, y: height - y, width: item.width, size: item.height, font: item.fontName }];
    });
    const links: Link[] = [];
    for (const { url, dest, rect } of await page.getAnnotations()) {
      const [, bottom, , top] = rect;
      links.push({
        url: url ?? null,
        page: dest === undefined ? null : await pageOf(dest),
        top: height - top,
        bottom: height - bottom,
      });
    }
    const operators = await page.getOperatorList();
    for (const name of new Set(written.map(({ font }) => font))) {
      const font = page.commonObjs.get(name);
      fonts.set(font.name, !font.missingFile);
    }
    pages.push({ written, links, ...drawnBy(operators) });
  }
  const { info } = await doc.getMetadata();
  const bookmarks = await bookmarksOf((await doc.getOutline()) ?? []);
  await task.destroy();
  const raw = Buffer.from(bytes).toString('utf8');
  return {
    pages,
    bookmarks,
    fonts: [...fonts].map(([name, embedded]) => ({ name, embedded })),
    info: { ...info },
    xml: /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(raw)?.[0] ?? '',
  };
}

function drawnBy({
  fnArray,
  argsArray,
}: {
  fnArray: number[];
  argsArray: unknown[][];
}): Omit<Page, 'written' | 'links'> {
  const coloured: Page['coloured'] = [];
  let colour = '';
  let boxes = 0;
  for (const [index, operator] of fnArray.entries()) {
    const [first] = argsArray[index] ?? [];
    if (operator === OPS.setFillRGBColor) colour = String(first);
    if (operator !== OPS.showText || !Array.isArray(first)) continue;
    const glyphs = first.filter((glyph) => typeof glyph === 'object');
    boxes += glyphs.filter((glyph) => glyph.originalCharCode === 0).length;
    const text = glyphs.map((glyph) => glyph.unicode).join('');
    const before = coloured.at(-1);
    if (before?.colour === colour) before.text += ` ${text}`;
    else coloured.push({ colour, text });
  }
  return { coloured, boxes };
}

export function textOf({ written }: Page): string {
  return written.map(({ text }) => text).join(' ');
}

/** All text without white space: lines are broken anywhere. */
export function squashed(text: string): string {
  return text.replace(/\s+/g, '');
}
