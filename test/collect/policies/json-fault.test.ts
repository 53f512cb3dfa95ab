import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../../src/collect/policies/json-fault.ts';

describe('jsonFault', () => {
  // The caret stands before the first character that cannot be there.
  test.each([
    '{"a": ^hunter2}',
    '{"a": 1,^}',
    '[1,^]',
    '[1 ^2]',
    '{^a: 1}',
    '{"a" ^1}',
    '{"a": 1}^ x',
    '{"a": 1}^}',
    '["a^',
    '{"a": 1^',
    '{"a": [1^}',
    '^',
    '[^"a\nb"]',
    '[0^1]',
  ])('%s', (marked) => {
    const caret = marked.indexOf('^');
    const text = marked.replace('^', '');
    expect(() => JSON.parse(text)).toThrow();
    // Space before the fault does not count; an unclosed text is at fault where it begins.
    expect(text.slice(jsonFault(text), caret).trim().replace(/^"a$/, '')).toBe('');
  });

  test('JSON is accepted up to what follows it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(jsonFault(`[${json}\u0000]`)).toBe(json.length + 1);
      }),
    );
  });

  test('no text makes it throw or run on', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', 'true', ' ', 'x');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(jsonFault(text)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
