import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMasker } from '../../src/mask/masker.ts';
import { findSensitive } from '../../src/mask/rules.ts';
import { HARMLESS, PERSONAL, pem, SECRETS } from './secrets.ts';

const rulesIn = (text: string) => findSensitive(text).map((finding) => finding.rule);

describe('findSensitive', () => {
  test.each(SECRETS)('finds $rule and nothing else', ({ rule, text, secret }) => {
    expect(rulesIn(text)).toEqual([rule]);
    expect(createMasker()(text)).not.toContain(secret);
  });

  test.each(PERSONAL)('finds $rule in $text', ({ rule, text }) => {
    expect(findSensitive(`for ${text}.`)).toMatchObject([
      { rule, category: 'personal', start: 4, end: 4 + text.length },
    ]);
  });

  test.each(HARMLESS)('leaves alone: %s', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  test('an AWS secret key that only stands beside its key id is found', () => {
    const id = `AKIA${'Q7ZK2M4X9V3B8N5L'}`;
    expect(rulesIn(`${id},${'k3J9xQ2mV7bT4nR8wZ5cL1pD6sF0hGyAeUiOoXvK'}`)).toEqual([
      'aws-access-key-id',
      'aws-secret-access-key',
    ]);
  });

  test('an IBAN or a card whose check digits are wrong is a number like any other', () => {
    expect(rulesIn('DE88370400440532013000 and 4111111111111112 and 000-12-3456')).toEqual([]);
  });

  test('a private key that is cut off is masked as far as it goes', () => {
    const cut = `key: ${pem.slice(0, 150)}`;
    expect(createMasker()(cut)).toBe('key: [private-key#1]');
  });

  test('a private key in base64 is found', () => {
    expect(rulesIn(`data: ${Buffer.from(pem).toString('base64')}`)).toEqual(['private-key']);
  });

  test('a secret is found in JSON inside JSON', () => {
    const inner = JSON.stringify({ password: 'hunter-2-hunter' });
    expect(createMasker()(JSON.stringify({ message: JSON.stringify({ inner }) }))).not.toContain('hunter-2');
  });

  test('where two findings overlap, all of both is masked', () => {
    // The value is longer than a value is looked at, and an address begins in it and ends behind it.
    const text = `password=${'a1'.repeat(255)}xx@firma.de.`;
    expect(findSensitive(text)).toMatchObject([{ start: 9, end: text.length - 1 }]);
  });

  test('findings are in order and do not overlap', () => {
    const anything = fc.array(
      fc.oneof(fc.string(), fc.constantFrom(...SECRETS.map((each) => each.text), ' ', '"', ':')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anything, (parts) => {
        const text = parts.join('');
        let from = 0;
        for (const { start, end } of findSensitive(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('work grows with the length of the text, whatever it repeats', () => {
    // Each of these has been somebody's catastrophic backtracking; a quadratic rule would not come back.
    for (const piece of [
      'a@',
      'eyJ',
      '-----BEGIN PRIVATE KEY-----',
      'password=',
      '://a:',
      '1',
      'DE89',
      'sk-',
      '\\"',
      'machine ',
      'token: "',
      '"kty":',
      'Bearer ',
      '%3A',
      '\\_',
      '&quot;',
      'curl -u a:',
      'session=',
      '00.00.00-000.00',
    ]) {
      expect(findSensitive(piece.repeat(100_000)).length).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('planting', () => {
  const plants = SECRETS.filter((each) => each.rule !== 'secret-assignment');
  // Whatever is before a secret, it is found; what follows is parted from it, as letters would be more of the same token.
  const before = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `${text}\n`);
  const after = fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => ` ${text}`),
  );

  test('a secret anywhere in any text is masked, also when the text is JSON', () => {
    fc.assert(
      fc.property(before, fc.constantFrom(...plants), after, (head, { text, secret }, tail) => {
        const whole = head + text + tail;
        expect(createMasker()(whole)).not.toContain(secret);
        const escaped = JSON.stringify({ message: whole });
        expect(createMasker()(escaped)).not.toContain(secret);
        expect(createMasker()(JSON.stringify({ body: escaped }))).not.toContain(secret);
      }),
      { numRuns: 500 },
    );
  });
});
