import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { FACT_WORDS, personText, wordFor } from '../../src/formats/change-wording.ts';

type Schema = { enum?: unknown[]; properties?: Record<string, Schema>; items?: Schema };

/** Every value that an attribute of a type can have, by `<type>.<attribute>`; entries of lists count as the list. */
function valuesIn(name: string, schema: Schema): [name: string, value: string][] {
  return [
    ...(schema.enum ?? []).map((value): [string, string] => [name, String(value)]),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => valuesIn(`${name}.${key}`, inner)),
    ...(schema.items === undefined ? [] : valuesIn(name, schema.items)),
  ];
}

const TYPES = ['change', 'commit-range', 'deployment', 'environment', 'release', 'repository'];
const VALUES = TYPES.flatMap((type) =>
  valuesIn(type, JSON.parse(readFileSync(`controls/facts/${type}.schema.json`, 'utf8'))),
);

describe('the words for changes and the platform', () => {
  it('are there for every value that a fact can have, and say more than its name', () => {
    expect(VALUES.length).toBeGreaterThan(60);
    expect(VALUES.filter(([name, value]) => FACT_WORDS[name]?.[value] === undefined)).toEqual([]);
  });

  it('tell the values of one attribute apart', () => {
    for (const [name, words] of Object.entries(FACT_WORDS)) {
      const said = Object.values(words).map(({ word }) => word);
      expect(new Set(said).size, name).toBe(said.length);
    }
  });

  it('are of attributes that a fact has', () => {
    const names = new Set(VALUES.map(([name]) => name));
    expect(Object.keys(FACT_WORDS).filter((name) => !names.has(name))).toEqual([]);
  });

  test('a value of another version stands for itself, also one with the name of what every object has', () => {
    expect(wordFor('change.approval', 'two-thirds').word).toBe('two-thirds');
    expect(wordFor('change.approval', 'constructor').word).toBe('constructor');
    expect(wordFor('change.nothing', 'x').word).toBe('x');
  });

  test('a bot is told from a person once', () => {
    expect([personText('helper[bot]', 'bot'), personText('helper', 'bot'), personText('dana', 'user')]).toEqual([
      'helper[bot]',
      'helper (bot)',
      'dana',
    ]);
  });
});
