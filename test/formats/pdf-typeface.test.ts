import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSheet } from '../../src/formats/pdf/sheet.ts';
import { FACES, type Typeface } from '../../src/formats/pdf/typeface.ts';
import { FONTS, squashed } from './read-pdf.ts';

const { faces } = openSheet(FONTS, { title: 't', subject: 's', at: '2026-01-01T00:00:00Z' });
const { regular, mono } = faces;

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'arn:aws:lambda',
        'CreateOrderRole',
        '/0/',
        ' ',
        '  ',
        '\n',
        '-',
        '中',
        'Zółć',
        '✓',
        '\u202e',
        'é',
        'x',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const size = fc.constantFrom(7, 8, 9.5, 26);
const width = fc.integer({ min: 60, max: 500 });

/** Width that no line can go below: that of the widest sign. */
function widestSign(face: Typeface, line: string, points: number): number {
  return [...line].reduce((widest, sign) => Math.max(widest, face.width(sign, points)), 0);
}

describe('lines of a text', () => {
  it('hold all of it, and are no wider than they may be', () => {
    fc.assert(
      fc.property(text, size, width, fc.constantFrom(...FACES), (given, points, most, name) => {
        const face = faces[name];
        const lines = face.wrap(given, points, most);
        expect(squashed(lines.join(''))).toBe(squashed(face.shown(given)));
        for (const line of lines) {
          expect(face.width(line, points)).toBeLessThanOrEqual(Math.max(most, widestSign(face, line, points)) + 1e-6);
        }
      }),
    );
  });

  it('break between words, then behind a sign that joins names, then before a capital, last anywhere', () => {
    const most = (part: string) => regular.width(part, 8) + 0.1;
    expect(regular.wrap('one two three', 8, most('one two'))).toEqual(['one two', 'three']);
    expect(regular.wrap('role/path', 8, most('role/p'))).toEqual(['role/', 'path']);
    expect(regular.wrap('CreateOrderRole', 8, most('CreateOrderR'))).toEqual(['CreateOrder', 'Role']);
    expect(regular.wrap('aaaaaa', 8, most('aaaa'))).toEqual(['aaaa', 'aa']);
  });

  it('are one empty line where there is nothing', () => {
    expect(regular.wrap(' \n ', 8, 100)).toEqual(['']);
  });

  it('need a column as wide as the longest part that cannot be broken', () => {
    const longest = [
      ['an Automated check', 'Automated'],
      ['function:template.yaml#Automated', 'Automated'],
      ['getAutomatedX', 'Automated'],
      ['', ''],
    ] as const;
    for (const [given, part] of longest) expect(regular.longestPart(given, 8)).toBe(regular.width(part, 8));
  });
});

describe('what a font shows', () => {
  it('is the text, with white space folded', () => {
    expect(regular.shown('a \t\n b')).toBe('a b');
  });

  it('is the number of a sign that the face has no glyph for', () => {
    expect(regular.shown('中🚀')).toBe('[U+4E2D][U+1F680]');
    expect(mono.shown('ש')).toBe('[U+05E9]');
    expect(regular.shown('ש')).toBe('ש');
  });

  it('is never an empty box', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...FACES), (given, name) => {
        const face = faces[name];
        for (const sign of face.shown(given)) {
          expect(face.font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0), sign).toBe(true);
        }
      }),
    );
  });

  it('has one glyph a sign, unless signs join or stack', () => {
    expect(regular.glyphs('office ✓')).toHaveLength(4 * 8);
    for (const joined of ['e\u0301', 'שלום', 'سلام']) expect(regular.glyphs(joined)).toBeNull();
  });
});
