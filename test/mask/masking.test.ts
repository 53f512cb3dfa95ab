import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createMasker } from '../../src/mask/masker.ts';
import { finderOf } from '../../src/mask/masking.ts';
import type { Masking, OwnRule } from '../../src/model/masking.ts';

const NOTHING: Masking = {
  keep: [],
  ipAddresses: 'callers',
  rules: [],
  allow: { values: [], patterns: [] },
  keyEnv: null,
};
const rule = (given: Partial<OwnRule>): OwnRule => ({
  name: 'own',
  pattern: 'x',
  ignoreCase: false,
  keywords: [],
  category: 'secret',
  ...given,
});
const own = (...rules: Partial<OwnRule>[]): Masking => ({ ...NOTHING, rules: rules.map(rule) });
const rulesIn = (masking: Masking, text: string) =>
  finderOf(masking)
    .inText(text)
    .map((finding) => finding.rule);

describe('kinds of personal data', () => {
  const all = 'jane@firma.de +491701234567 DE89370400440532013000 client_ip=81.2.3.4';

  test('are all masked where nothing is turned off', () => {
    expect(rulesIn({ ...NOTHING }, all)).toEqual(['email', 'phone', 'iban', 'client-ip']);
  });

  test('are kept one by one', () => {
    expect(rulesIn({ ...NOTHING, keep: ['email', 'iban'] }, all)).toEqual(['phone', 'client-ip']);
    expect(rulesIn({ ...NOTHING, keep: ['national-id', 'card-number'] }, 'ssn 219-09-4321 4111111111111111')).toEqual(
      [],
    );
  });

  test('addresses are those of callers, all public ones, or none', () => {
    const text = 'client_ip=81.2.3.4 and 93.5.6.7 and 2a00:1450:4001:81b::200e, not 10.0.0.1, 1.2.3.4.5 or v93.5.6.7';
    expect(rulesIn({ ...NOTHING, ipAddresses: 'none' }, text)).toEqual([]);
    expect(rulesIn({ ...NOTHING, ipAddresses: 'callers' }, text)).toEqual(['client-ip']);
    expect(createMasker({ ...NOTHING, ipAddresses: 'all' })(text)).toBe(
      'client_ip=[client-ip#1] and [ip-address#1] and [ip-address#2], not 10.0.0.1, 1.2.3.4.5 or v93.5.6.7',
    );
  });
});

describe('rules of their own', () => {
  test('mask all of a match, or its group', () => {
    const mask = createMasker(
      own(
        { name: 'patient', pattern: 'PAT-\\d{6}' },
        { name: 'ward', pattern: 'ward: (?<value>\\w{1,20})', keywords: ['ward'] },
      ),
    );
    expect(mask('PAT-123456 on ward: north, PAT-654321')).toBe('[patient#1] on ward: [ward#1], [patient#2]');
  });

  test('know lines, and case only if told to', () => {
    const masking = own({ name: 'begun', pattern: '^kd-\\d{3}$', ignoreCase: true });
    expect(rulesIn(masking, 'KD-123\nkd-456\n kd-789')).toEqual(['begun', 'begun']);
  });

  test('reach into JSON in a URL', () => {
    expect(
      rulesIn(own({ name: 'ward', pattern: 'ward: \\w{3}', keywords: ['ward'] }), 'q=%22ward%3A%20abc%22'),
    ).toEqual(['ward']);
  });

  test('find letters of all scripts, also in bytes, with places in bytes', () => {
    const masking = own({ name: 'name', pattern: 'Frau \\p{Lu}\\p{Ll}{1,20}' });
    const bytes = Buffer.from('für Frau Özdemir; Frau Maß', 'utf8');
    const found = finderOf(masking)
      .inBytes(bytes)
      .map(({ start, end }) => bytes.subarray(start, end).toString());
    expect(found).toEqual(['Frau Özdemir', 'Frau Maß']);
  });

  test.each([{ keywords: [] }, { keywords: ['secret-'] }])(
    'find what stands anywhere in a line of a megabyte: %o',
    (given) => {
      const masking = own({ name: 'id', pattern: 'secret-\\d{4}', ...given });
      const places = [0, 8_180, 16_384, 500_003, 1_000_000];
      let line = 'ab '.repeat(340_000);
      for (const at of places) line = `${line.slice(0, at)}secret-1234${line.slice(at + 11)}`;
      expect(
        finderOf(masking)
          .inText(line)
          .map(({ start }) => start),
      ).toEqual(places);
    },
  );
});

describe('what is allowed', () => {
  test('is left as it is: a value, or what a pattern matches from end to end', () => {
    const masking: Masking = {
      ...NOTHING,
      allow: { values: ['info@firma.de'], patterns: ['test-[a-z]{1,9}@firma\\.de'] },
    };
    expect(createMasker(masking)('info@firma.de test-abc@firma.de x-test-abc@firma.de')).toBe(
      'info@firma.de test-abc@firma.de [email#1]',
    );
  });
});

describe('with a key', () => {
  const key = 'a key that is long enough';
  const hash = createHmac('sha256', key).update('jane@firma.de').digest('hex').slice(0, 16);

  test('equal values have one mark in every pack', () => {
    expect(createMasker(null, key)('to jane@firma.de')).toBe(`to [email#k${hash}]`);
    expect(createMasker(null, key)('x@firma.de, jane@firma.de')).toContain(`[email#k${hash}]`);
    expect(createMasker(null, 'another key of such length')('jane@firma.de')).not.toContain(hash);
  });

  test('masking what is masked changes nothing', () => {
    const mask = createMasker(null, key);
    const once = mask('password=jane@firma.de1 token: sk_live_Ab3dEf6hIj9lMn0p and 4111111111111111');
    expect(mask(once)).toBe(once);
  });
});
