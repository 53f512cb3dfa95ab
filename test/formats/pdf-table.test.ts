import { describe, expect, it } from 'vitest';
import { columns } from '../../src/formats/pdf/drawing.ts';
import { INNER_WIDTH, openSheet, PAGE } from '../../src/formats/pdf/sheet.ts';
import { type Column, type Row, table } from '../../src/formats/pdf/table.ts';
import { FONTS, readPdf, type Written } from './read-pdf.ts';

/** The words of a document that holds this table alone. */
async function drawn(given: readonly Column[], rows: readonly Row[]): Promise<Written[]> {
  const sheet = openSheet(FONTS, { title: 't', subject: 's', at: '2026-01-01T00:00:00Z' });
  table(sheet, given, rows);
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve) => sheet.doc.on('end', resolve));
  sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  sheet.doc.end();
  await ended;
  const { pages } = await readPdf(Buffer.concat(chunks));
  return pages.flatMap(({ written }) => written);
}

const textsOf = (written: readonly Written[]): string[] => written.map(({ text }) => text);

describe('columns', () => {
  it('are as wide as their longest word, so that none is broken', async () => {
    const given = columns(['Id', 0.1], ['Classification', 0.2], ['Rest', 10]);
    const words = textsOf(await drawn(given, [['Automatically', 'a', 'b']]));
    expect(words).toEqual(['Id', 'Classification', 'Rest', 'Automatically', 'a', 'b']);
  });

  it('are wide enough although each that is widened narrows the others', async () => {
    const word = 'Organisationally';
    const given = columns(['', 2], ['', 70], ['', 213], ['', 214]);
    const words = textsOf(await drawn(given, [[word, word, word, word]]));
    expect(words).toEqual([word, word, word, word]);
  });

  it('do not run into each other, whatever stands in them', async () => {
    const long = 'x'.repeat(500);
    const written = await drawn(columns(['a', 1], ['b', 1], ['c', 1]), [[long, long, 'end']]);
    expect(textsOf(written).join('')).toContain('end');
    const columnsFrom = [...new Set(written.map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
    expect(columnsFrom).toHaveLength(3);
    for (const { x, width } of written) {
      const next = columnsFrom.find((from) => from > x + 1) ?? PAGE.left + INNER_WIDTH;
      expect(x + width).toBeLessThanOrEqual(next);
    }
  });
});

describe('a band', () => {
  it('stands before its rows, over the whole width', async () => {
    const band = 'These words are wider than the columns, and stay on one line all the same';
    const written = await drawn(columns(['a', 1], ['b', 1], ['c', 1], ['d', 1]), [
      { band: [{ text: band }] },
      ['1', '2', '3', '4'],
    ]);
    expect(textsOf(written)).toEqual(['a', 'b', 'c', 'd', band, '1', '2', '3', '4']);
  });
});
