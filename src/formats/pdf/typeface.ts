import { visible } from '../escape.ts';
import { type EmbeddedFont, embeddedFont } from './pdfkit-inside.ts';

export const FACES = ['regular', 'bold', 'mono'] as const;
export type Face = (typeof FACES)[number];

/** Fonts as bytes, TTF. */
export type Fonts = Record<Face, Uint8Array>;

/** What laying out text needs to know of a font. Sizes and widths in points. */
export type Typeface = {
  font: EmbeddedFont;
  /** What a size is multiplied by, so that faces of one size look alike. */
  scale: number;
  width: (text: string, size: number) => number;
  /** Width of the longest part of a text that no line break can divide. */
  longestPart: (text: string, size: number) => number;
  /** Lines no wider than `width` points; nothing of the text is lost but the blanks at which it was broken. */
  wrap: (text: string, size: number, width: number) => string[];
  /** Text that the font can show: signs it has no glyph for, and those that nobody sees, are written out by their number. */
  shown: (text: string) => string;
  /** A shown text as glyphs in hexadecimal; null: its signs join or stack, and pdfkit has to shape it. */
  glyphs: (text: string) => string | null;
};

const PLAIN = /^[ -~]*$/;
const BREAK_AFTER = new Set([...'/:.,;-_=&?#|+)}]']);
/** Marks, and scripts that are written from right to left. */
const NEEDS_SHAPING = /[\p{M}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** Reads each sign of a font once: laying out thousands of cells is then a sum over a table. */
export function typeface(doc: PDFKit.PDFDocument, face: Face): Typeface {
  const font = embeddedFont(doc, face);
  // The signs of the fixed-width face are wider and taller than those beside them.
  const scale = face === 'mono' ? 0.88 : 1;
  const signs = new Map<string, { width: number; glyph: string }>();

  const signOf = (sign: string): { width: number; glyph: string } => {
    const known = signs.get(sign);
    if (known !== undefined) return known;
    const [glyphs, positions] = font.encode(sign);
    const advance = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    const entry = { width: (advance / 1000) * scale, glyph: glyphs.join('') };
    signs.set(sign, entry);
    return entry;
  };

  const width = (text: string, size: number): number => {
    let sum = 0;
    for (const sign of text) sum += signOf(sign).width;
    return sum * size;
  };

  const shown = (text: string): string => {
    if (PLAIN.test(text)) return text;
    let result = '';
    for (const sign of visible(text.replace(/[\t\n\v\f\r ]+/g, ' '))) {
      const code = sign.codePointAt(0) ?? 0;
      const known = font.font.hasGlyphForCodePoint(code);
      result += known ? sign : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    }
    return result;
  };

  /** Parts of a word between which a line may break. */
  const partsOf = (word: string): string[] => {
    const parts: string[] = [];
    let part = '';
    let before = '';
    for (const sign of word) {
      if (mayBreak(before, sign)) {
        parts.push(part);
        part = '';
      }
      part += sign;
      before = sign;
    }
    return [...parts, part];
  };

  const longestPart = (text: string, size: number): number => {
    let longest = 0;
    let part = 0;
    let before = '';
    for (const sign of shown(text)) {
      if (mayBreak(before, sign)) part = 0;
      if (sign !== ' ') part += signOf(sign).width;
      longest = Math.max(longest, part);
      before = sign;
    }
    return longest * size;
  };

  /** Lines of a word that is wider than a line. A part that is itself wider is broken anywhere. */
  const breakWord = (word: string, size: number, most: number): string[] => {
    const lines: string[] = [];
    let line = '';
    let lineWidth = 0;
    const add = (text: string, textWidth: number): void => {
      if (line !== '' && lineWidth + textWidth > most) {
        lines.push(line);
        line = '';
        lineWidth = 0;
      }
      line += text;
      lineWidth += textWidth;
    };
    for (const part of partsOf(word)) {
      const partWidth = width(part, size);
      if (partWidth <= most) add(part, partWidth);
      else for (const sign of part) add(sign, width(sign, size));
    }
    return [...lines, line];
  };

  const wrap = (text: string, size: number, most: number): string[] => {
    const lines: string[] = [];
    const space = width(' ', size);
    let line = '';
    let lineWidth = 0;
    for (const word of shown(text).split(' ')) {
      if (word === '') continue;
      const wordWidth = width(word, size);
      if (line !== '' && lineWidth + space + wordWidth <= most) {
        line += ` ${word}`;
        lineWidth += space + wordWidth;
        continue;
      }
      if (line !== '') lines.push(line);
      if (wordWidth <= most) {
        line = word;
        lineWidth = wordWidth;
      } else {
        const broken = breakWord(word, size, most);
        line = broken.pop() ?? '';
        lineWidth = width(line, size);
        lines.push(...broken);
      }
    }
    return [...lines, line];
  };

  return {
    font,
    scale,
    width,
    shown,
    wrap,
    longestPart,
    glyphs: (text) => {
      if (!PLAIN.test(text) && NEEDS_SHAPING.test(text)) return null;
      let result = '';
      for (const sign of text) result += signOf(sign).glyph;
      return result;
    },
  };
}

/** Lines break at blanks, behind a sign that names are joined by, and before a capital. */
function mayBreak(before: string, sign: string): boolean {
  return before === ' ' || BREAK_AFTER.has(before) || (before >= 'a' && before <= 'z' && sign >= 'A' && sign <= 'Z');
}
