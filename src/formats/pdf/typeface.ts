import { create, type Font } from 'fontkit';
import { visible } from '../escape.ts';

export const FACES = ['regular', 'bold', 'mono'] as const;
export type Face = (typeof FACES)[number];

/** Fonts as bytes, TTF. */
export type Fonts = Record<Face, Uint8Array>;

/** What laying out text needs to know of a font. */
export type Typeface = {
  /** Width of a text in points. */
  width: (text: string, size: number) => number;
  /** Lines no wider than `width` points; nothing of the text is lost but the blanks at which it was broken. */
  wrap: (text: string, size: number, width: number) => string[];
};

const BREAK_AFTER = new Set([...'/:.,;-_=&?|+)}]']);

/** Text that the font can show: signs it has no glyph for, and those that nobody sees, are written out by their number. */
function shown(text: string, font: Font): string {
  let result = '';
  for (const sign of visible(text.replace(/[\t\n\v\f\r ]+/g, ' '))) {
    const code = sign.codePointAt(0) ?? 0;
    result += font.hasGlyphForCodePoint(code) ? sign : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return result;
}

/** Measures by a table of widths, filled as signs are met: laying out thousands of cells is mostly this. */
export function typeface(bytes: Uint8Array): Typeface & { shown: (text: string) => string } {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as Font;
  const widths = new Map<string, number>();
  const signWidth = (sign: string): number => {
    const known = widths.get(sign);
    if (known !== undefined) return known;
    const width = font.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    widths.set(sign, width);
    return width;
  };
  const width = (text: string, size: number): number => {
    let sum = 0;
    for (const sign of text) sum += signWidth(sign);
    return sum * size;
  };

  /** Pieces of a word that is wider than a line, broken after a sign that names are joined by, else anywhere. */
  const pieces = (word: string, size: number, most: number): string[] => {
    const found: string[] = [];
    let piece = '';
    let pieceWidth = 0;
    let breakAt = 0;
    for (const sign of word) {
      const signSize = signWidth(sign) * size;
      if (pieceWidth + signSize > most && piece !== '') {
        const cut = breakAt > 0 ? breakAt : piece.length;
        found.push(piece.slice(0, cut));
        piece = piece.slice(cut);
        pieceWidth = width(piece, size);
        breakAt = 0;
      }
      piece += sign;
      pieceWidth += signSize;
      if (BREAK_AFTER.has(sign)) breakAt = piece.length;
    }
    if (piece !== '') found.push(piece);
    return found;
  };

  return {
    width,
    shown: (text) => shown(text, font),
    wrap: (text, size, most) => {
      const lines: string[] = [];
      const space = signWidth(' ') * size;
      let line = '';
      let lineWidth = 0;
      for (const word of shown(text, font).split(' ')) {
        if (word === '') continue;
        const wordWidth = width(word, size);
        if (line !== '' && lineWidth + space + wordWidth <= most) {
          line += ` ${word}`;
          lineWidth += space + wordWidth;
          continue;
        }
        if (line !== '') lines.push(line);
        const parts = wordWidth > most ? pieces(word, size, most) : [word];
        line = parts.pop() ?? '';
        lineWidth = width(line, size);
        lines.push(...parts);
      }
      if (line !== '' || lines.length === 0) lines.push(line);
      return lines;
    },
  };
}
