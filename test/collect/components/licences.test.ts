import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licensingOf } from '../../../src/collect/components/licences.ts';

describe('licences of a component', () => {
  it.each<[string, string[][]]>([
    ['MIT', [['MIT']]],
    ['mit', [['MIT']]],
    ['GPL-2.0+', [['GPL-2.0+']]],
    ['MIT OR Apache-2.0', [['MIT'], ['Apache-2.0']]],
    ['MIT and ISC', [['MIT', 'ISC']]],
    [
      '(MIT OR ISC) AND BSD-3-Clause',
      [
        ['MIT', 'BSD-3-Clause'],
        ['ISC', 'BSD-3-Clause'],
      ],
    ],
    ['GPL-2.0-only WITH Classpath-exception-2.0', [['GPL-2.0-only WITH Classpath-exception-2.0']]],
  ])('%s can be had as %j', (expression, choices) => {
    expect(licensingOf([expression])).toEqual({ licence: expression, choices, isListed: true });
  });

  it.each(['Apache License, Version 2.0', 'MIT OR Acme', 'LicenseRef-acme', '((('])('%s is in no list', (name) => {
    expect(licensingOf([name])).toEqual({ licence: name, choices: [[name]], isListed: false });
  });

  it.each([[[]], [['NOASSERTION']], [['none', ' ']]])('are not known of %j', (statements) => {
    expect(licensingOf(statements)).toBeNull();
  });

  it('of which several stand side by side may all apply, or one may be chosen', () => {
    expect(licensingOf(['MIT', 'GPL-2.0-only', 'MIT'])).toEqual({
      licence: 'MIT, GPL-2.0-only',
      choices: { unresolved: expect.any(String), among: [[['MIT', 'GPL-2.0-only']], [['MIT'], ['GPL-2.0-only']]] },
      isListed: true,
    });
  });

  it('that can be chosen in too many ways are left open', () => {
    const expression = Array.from({ length: 7 }, () => '(MIT OR ISC)').join(' AND ');
    expect(licensingOf([expression])?.choices).toEqual({ unresolved: expect.stringContaining('64') });
  });

  it('are read whatever they say', () => {
    const word = fc.constantFrom(
      'MIT',
      'AND',
      'OR',
      'WITH',
      '(',
      ')',
      '+',
      ':',
      'DocumentRef-',
      'LicenseRef-',
      ' ',
      'x',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    );
    fc.assert(fc.property(fc.array(text, { maxLength: 4 }), (statements) => licensingOf(statements) !== undefined));
    expect(licensingOf(['('.repeat(2000)])?.isListed).toBe(false);
    expect(licensingOf([`MIT${' OR MIT'.repeat(5000)}`])?.isListed).toBe(false);
  });
});
