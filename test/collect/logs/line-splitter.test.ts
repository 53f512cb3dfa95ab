import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSplitter } from '../../../src/collect/logs/line-splitter.ts';

function split(text: string, cuts: readonly number[]): string[] {
  const lines: string[] = [];
  const splitter = lineSplitter((bytes, line) => {
    expect(line).toBe(lines.length + 1);
    lines.push(bytes.toString('utf8'));
  });
  const bytes = Buffer.from(text);
  const shared = Buffer.alloc(bytes.length);
  let from = 0;
  for (const to of [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))]
    .sort((a, b) => a - b)
    .concat(bytes.length)) {
    // As a file is read: into the same buffer each time.
    bytes.copy(shared, 0, from, to);
    splitter.write(shared.subarray(0, to - from));
    from = to;
  }
  splitter.end();
  return lines;
}

test('lines are the same wherever the file is cut into pieces', () => {
  const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', 'line')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.array(fc.nat(200)), (whole, cuts) => {
      const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''));
      if (whole === '' || whole.endsWith('\n')) expected.pop();
      expect(split(whole, cuts)).toEqual(expected);
    }),
  );
});
