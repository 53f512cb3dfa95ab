import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesPattern } from '../../src/derive/action-pattern.ts';

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
