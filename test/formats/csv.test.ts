import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/formats/csv.ts';
import { oneLine } from '../../src/formats/escape.ts';

const text = (rows: string[][], head = ['a', 'b']): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv(head, rows));
const read = (written: string): string[][] => parse(written, { bom: true });

describe('CSV', () => {
  it('begins with a byte order mark, ends lines as RFC 4180 has it, and quotes where it must', () => {
    expect(text([['x, y', 'a "word"']])).toBe('\ufeffa,b\r\n"x, y","a ""word"""\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1', ' =1'])(
    'a cell that begins as a formula gets an apostrophe: %j',
    (cell) => {
      expect(read(text([[cell, 'b']]))[1]?.[0]).toBe(`'${cell.trim()}`);
    },
  );

  it('so does what would begin a cell where semicolons part them', () => {
    expect(read(text([['fix; =HYPERLINK("x")', 'a;b;-2']]))[1]).toEqual([`fix; '=HYPERLINK("x")`, "a;b;'-2"]);
  });

  it('leaves other text as it is', () => {
    const cells = ['2026-09-01T09:00:00Z', 'a = b', "it's", 'Größe 日本', '#17', ''];
    expect(read(text([cells], cells))[1]).toEqual(cells);
  });

  it('reads back as it was written, whatever is in it, each record on one line', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+\-@;,"'\n\r\t a]{0,8}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const written = text(rows);
        const back = read(written);
        expect(back).toHaveLength(rows.length + 1);
        expect(written.split('\r\n')).toHaveLength(rows.length + 2);
        for (const [at, row] of rows.entries()) {
          for (const [column, given] of row.entries()) {
            const found = back[at + 1]?.[column] ?? '';
            expect(found).not.toMatch(/^[=+\-@\t\r]/);
            // But for the apostrophes nothing is lost.
            expect(found.replaceAll("'", '')).toBe(oneLine(given).replaceAll("'", ''));
          }
        }
      }),
    );
  });
});
