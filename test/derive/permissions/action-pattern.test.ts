import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coversPattern, matchesPattern, patternsOverlap } from '../../../src/derive/permissions/action-pattern.ts';

describe('matchesPattern', () => {
  test.each([
    ['s3:*', 's3:getobject', true],
    ['s3:get*', 's3:get', true],
    ['s3:get?', 's3:get', false],
    ['s3:get?bject', 's3:getobject', true],
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['a', 'ab', false],
    ['*ab', 'aab', true],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected);
  });

  test('agrees with a regular expression', () => {
    const letters = (set: string) => fc.array(fc.constantFrom(...set), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(letters('ab*?'), letters('ab'), (pattern, text) => {
        const oracle = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matchesPattern(pattern, text)).toBe(oracle.test(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('a pattern that is made to be slow ends', () => {
    expect(matchesPattern('*a'.repeat(200), `${'a'.repeat(5000)}b`)).toBe(false);
  });
});

const letters = (set: string, maxLength = 5) =>
  fc.array(fc.constantFrom(...set), { maxLength }).map((all) => all.join(''));

describe('coversPattern', () => {
  test.each([
    ['*', '*', true],
    ['a*', 'ab*', true],
    ['a*', 'ab', true],
    ['ab*', 'a*', false],
    ['a?', 'a*', false],
    ['a?', 'a?', true],
    ['a*c', 'a*b*c', true],
    ['ab', 'a?', false],
    ['*?', '*', false],
  ])('%s covers %s: %s', (pattern, other, expected) => {
    expect(coversPattern(pattern, other)).toBe(expected);
  });

  test('what it covers it matches', () => {
    fc.assert(
      fc.property(letters('ab*?'), letters('ab*?'), letters('ab', 7), (pattern, other, text) => {
        fc.pre(coversPattern(pattern, other) && matchesPattern(other, text));
        expect(matchesPattern(pattern, text)).toBe(true);
      }),
    );
  });
});

describe('patternsOverlap', () => {
  test.each([
    ['a*', '*b', true],
    ['a*', 'b*', false],
    ['a?c', 'ab?', true],
    ['*', '', true],
    ['?', '', false],
    ['*a*', 'b*b?', true],
    ['*a*', 'bb', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect([patternsOverlap(a, b), patternsOverlap(b, a)]).toEqual([expected, expected]);
  });

  test('there is a text that both match, or there is none', () => {
    // A text that shows it need not be longer than both together.
    const texts = [''];
    for (let from = 0; texts.length < 127; from++) texts.push(`${texts[from]}a`, `${texts[from]}b`);
    fc.assert(
      fc.property(letters('ab*?', 3), letters('ab*?', 3), (a, b) => {
        const both = texts.some((text) => matchesPattern(a, text) && matchesPattern(b, text));
        expect(patternsOverlap(a, b)).toBe(both);
      }),
    );
  });
});
