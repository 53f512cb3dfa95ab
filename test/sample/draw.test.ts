import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOrder, rankOf } from '../../src/sample/draw.ts';
import { DEFAULT_SIZES, readSizes, sizeFor } from '../../src/sample/sizes.ts';

const ids = fc.uniqueArray(
  fc.integer({ min: 1, max: 9999 }).map((number) => `change:history#pull-${number}`),
  { minLength: 1, maxLength: 60 },
);
const seed = fc.string({ minLength: 1, maxLength: 20 });

describe('the draw', () => {
  it('ranks by SHA-256 of seed, line feed and id, as sha256sum says', () => {
    // printf '%s\n%s' 'Kim 2026' 'change:history#pull-17' | sha256sum
    expect(rankOf('Kim 2026', 'change:history#pull-17')).toBe(
      '6852a3a9f31055a01a75cbd52d9d0eefb3d2672572a391b562af27b7765dd32f',
    );
  });

  it('does not depend on the order that the population is given in', () => {
    fc.assert(
      fc.property(ids, seed, fc.infiniteStream(fc.nat()), (all, text, keys) => {
        const shuffled = all
          .map((id) => ({ id, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ id }) => id);
        expect(drawOrder(shuffled, text)).toEqual(drawOrder(all, text));
      }),
    );
  });

  it('holds each id once, and those of a smaller draw first', () => {
    fc.assert(
      fc.property(ids, seed, (all, text) => {
        const order = drawOrder(all, text).map(({ id }) => id);
        expect([...order].sort()).toEqual([...all].sort());
        // What is added to a population takes nothing out of order: those that were there stay as they stood.
        const fewer = drawOrder(all.slice(1), text).map(({ id }) => id);
        expect(order.filter((id) => id !== all[0])).toEqual(fewer);
      }),
    );
  });

  it('draws each id as often as any other, over many seeds', () => {
    const population = Array.from({ length: 40 }, (_, index) => `change:history#pull-${index}`);
    const counts = new Map(population.map((id) => [id, 0]));
    const seeds = 4000;
    for (let number = 0; number < seeds; number++) {
      for (const { id } of drawOrder(population, `seed ${number}`).slice(0, 10)) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    // A quarter of the seeds, and five standard deviations of a binomial distribution to each side.
    const expected = seeds / 4;
    const tolerance = 5 * Math.sqrt(seeds * 0.25 * 0.75);
    for (const [id, count] of counts) expect(Math.abs(count - expected), id).toBeLessThan(tolerance);
  });
});

describe('the table of sizes', () => {
  const size = (count: number, table = DEFAULT_SIZES): number => sizeFor(count, readSizes(table));

  it('says how many by default', () => {
    const counts = [1, 4, 5, 6, 50, 51, 60, 61, 250, 251, 10_000];
    expect(counts.map((count) => size(count))).toEqual([1, 4, 5, 5, 5, 6, 6, 7, 25, 25, 25]);
  });

  it('can be another one', () => {
    expect([9, 10, 11, 300].map((count) => size(count, '10:all, 40'))).toEqual([9, 10, 11, 40]);
    expect(size(3, '40')).toBe(3);
    expect(size(1000, '3%')).toBe(30);
  });

  it.each([
    '',
    '50:5',
    '50:5,10:2,25',
    '50:5,50:6,25',
    '5,25',
    '250:101%,25',
    '0:all,25',
    '50:5,',
    'all:5',
    '5:1.5,25',
  ])('refuses %j with the default as an example', (table) => {
    expect(() => readSizes(table)).toThrow(`--sizes: write rising bounds`);
    expect(() => readSizes(table)).toThrow(DEFAULT_SIZES);
  });

  it('never draws more than there are, nor none of some', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.constantFrom(DEFAULT_SIZES, '1%', 'all', '3:2,7%'),
        (count, table) => {
          expect(size(count, table)).toBeGreaterThan(0);
          expect(size(count, table)).toBeLessThanOrEqual(count);
        },
      ),
    );
  });
});
