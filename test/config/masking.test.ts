import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { linePatternFault } from '../../src/config/line-pattern.ts';
import { readMaskingKey } from '../../src/config/masking.ts';
import { rootOptions } from '../../src/config/root-options.ts';
import { UsageError } from '../../src/config/usage-error.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'masking-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = async (yaml: string) => {
  writeFileSync(join(root, '.evidence.yml'), yaml);
  return (await readConfig(rootOptions(root), () => new Date(0))).config.masking;
};
const refused = async (yaml: string): Promise<readonly string[]> => {
  try {
    await read(yaml);
  } catch (error) {
    if (error instanceof UsageError) return error.lines;
    throw error;
  }
  return [];
};

describe('masking', () => {
  it('is nothing where nothing is said', async () => {
    expect(await read('formats: [json]\n')).toBeNull();
  });

  it('takes kinds, addresses, rules, what is allowed and the name of the key', async () => {
    const masking = await read(
      [
        'masking:',
        '  keep: [phone]',
        '  ip-addresses: all',
        '  rules:',
        "    - { name: patient-number, pattern: 'PAT-\\d{8}', keywords: [PAT-], category: personal }",
        '  allow:',
        '    - { value: support@firma.de, reason: It is on the website }',
        "    - { pattern: 'test-[a-z]{1,20}@firma\\.de' }",
        '  key-env: MASKING_KEY',
        '',
      ].join('\n'),
    );
    expect(masking).toEqual({
      keep: ['phone'],
      ipAddresses: 'all',
      rules: [
        {
          name: 'patient-number',
          pattern: 'PAT-\\d{8}',
          ignoreCase: false,
          keywords: ['PAT-'],
          category: 'personal',
        },
      ],
      allow: { values: ['support@firma.de'], patterns: ['test-[a-z]{1,20}@firma\\.de'] },
      keyEnv: 'MASKING_KEY',
    });
  });

  it('refuses with its place a pattern that can run for ever, and a name that is taken', async () => {
    const yaml = [
      'masking:',
      '  rules:',
      "    - { name: one, pattern: '(a|a)*b' }",
      "    - { name: email, pattern: 'x{3}' }",
      '  allow:',
      "    - { pattern: '(a+)+$' }",
      '',
    ].join('\n');
    expect(await refused(yaml)).toEqual([
      expect.stringMatching(
        /^\.evidence\.yml:3:\d+: masking\.rules\.0\.pattern: Matching can slow down with a power .*Give the repetition a bound/,
      ),
      expect.stringMatching(/^\.evidence\.yml:4:\d+: masking\.rules\.1\.name: there is a rule 'email' already\./),
      expect.stringMatching(/^\.evidence\.yml:6:\d+: masking\.allow\.0\.pattern: Matching can slow down/),
    ]);
  });

  it('knows no other settings', async () => {
    expect(await refused('masking: { ip-addresses: some }\n')).toEqual([
      expect.stringContaining('masking.ip-addresses'),
    ]);
    expect(await refused('masking: { allow: [{ value: a, pattern: b }] }\n')).not.toEqual([]);
  });
});

describe('linePatternFault', () => {
  it.each([
    '(a+)+$',
    '(a|a)*b',
    '(?:a|b|ab)*c',
    '(.*)(.*)x',
    '(\\w|\\d)+!',
    '(?=(a+)+b)x',
    '(?:a{1,100}){1,100}b',
    '(?:[a-z]{0,20}){0,20}x',
    '[a-z]+@corp',
    '(a+)\\1b',
    '(?<=a+)b',
    'a{1,5000}b',
    'a*',
    '(',
    'x'.repeat(301),
  ])('refuses %s, and says what to do', (pattern) => {
    expect(linePatternFault(pattern, false)).toMatch(/\. .*\.$/);
  });

  it.each([
    '\\bEMP-\\d{6}\\b',
    'KD-[0-9]{1,10}',
    '(?:cust|order)[_-]?id["\']?\\s{0,4}[:=]\\s{0,4}(?<value>[A-Z0-9]{8,20})',
    '\\p{Lu}\\p{Ll}{1,30}\\s\\p{Lu}\\p{Ll}{1,30}',
    '\\w{1,64}@corp\\.example',
  ])('takes %s', (pattern) => {
    expect(linePatternFault(pattern, true)).toBeNull();
  });
});

it('takes letters of either case for one where the rule does', () => {
  expect(linePatternFault('(?:ab|AB){1,60}c', false)).toBeNull();
  expect(linePatternFault('(?:ab|AB){1,60}c', true)).toMatch(/too many ways/);
});

describe('readMaskingKey', () => {
  const masking = {
    keep: [],
    ipAddresses: 'callers',
    rules: [],
    allow: { values: [], patterns: [] },
    keyEnv: 'KEY',
  } as const;
  const withKey = { ...masking, keep: [...masking.keep], rules: [], allow: { values: [], patterns: [] } };
  const whereSet = () => '.evidence.yml:1:1: ';

  it('is what the named variable holds', () => {
    expect(readMaskingKey(withKey, { KEY: '0123456789abcdef' }, whereSet)).toBe('0123456789abcdef');
    expect(readMaskingKey({ ...withKey, keyEnv: null }, { KEY: 'x' }, whereSet)).toBeNull();
    expect(readMaskingKey(null, {}, whereSet)).toBeNull();
  });

  it.each([{}, { KEY: '' }, { KEY: 'short-secret' }])(
    'stops the run where it is none, and does not show it',
    (environment) => {
      const told = (() => {
        try {
          return String(readMaskingKey(withKey, environment, whereSet));
        } catch (error) {
          return error instanceof UsageError ? error.lines.join('\n') : '';
        }
      })();
      expect(told).toMatch(/^\.evidence\.yml:1:1: masking\.key-env: /);
      expect(told).not.toContain('short-secret');
    },
  );
});
