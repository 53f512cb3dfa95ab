import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, leadingInstant } from '../../../src/collect/logs/instant.ts';

const year = { min: new Date('2002-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true };

test('a time is the same instant however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.date(year), { minLength: 1, maxLength: 4 }), (dates) => {
      for (const date of dates) {
        const iso = date.toISOString();
        expect(instantOf(iso)).toBe(date.getTime());
        expect(instantOf(iso.replace('Z', '+00:00'))).toBe(date.getTime());
        expect(instantOf(iso.replace('Z', '000Z'))).toBe(date.getTime());
        expect(instantOf(date.getTime())).toBe(date.getTime());
        expect(instantOf(`${iso.slice(0, 19)}Z`)).toBe(Math.floor(date.getTime() / 1000) * 1000);
        expect(leadingInstant(`${iso} a line`)).toBe(date.getTime());
      }
    }),
  );
});

test.each(['2026-13-01T00:00:00Z', '2026-01-15T25:00:00.000Z', '2026-01-15T08:00:00', '2026-01-15', ''])(
  '%s names none, before and after one that does',
  (text) => {
    expect(instantOf(text)).toBeNull();
    expect(instantOf('2026-01-15T08:00:00.120Z')).toBe(1768464000120);
    expect(instantOf(text)).toBeNull();
  },
);
