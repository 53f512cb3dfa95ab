import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsInCrc32 } from '../../src/mask/checksums.ts';
import { createMasker } from '../../src/mask/masker.ts';
import { findSensitive, sensitiveIn } from '../../src/mask/rules.ts';
import { BEHIND, FORMATS } from './formats.ts';
import { pem, SECRETS } from './secrets.ts';

/** The longest part of a secret that no encoding changes. */
const core = (secret: string): string =>
  (secret.match(/[A-Za-z0-9]+/g) ?? []).reduce((longest, part) => (part.length > longest.length ? part : longest), '');

const whole = (before: string, secret: string): string => before + secret + (BEHIND[before] ?? '');

describe('secrets of known forms', () => {
  test.each(FORMATS)('%s is found, all of it', (rule, before, secret) => {
    const text = whole(before, secret);
    expect(findSensitive(text).map((finding) => finding.rule)).toContain(rule);
    expect(createMasker()(text)).not.toContain(secret.slice(4));
  });

  const wrapped: readonly (readonly [string, (text: string) => string])[] = [
    ['JSON', (text) => JSON.stringify({ message: text })],
    ['JSON in JSON', (text) => JSON.stringify({ body: JSON.stringify({ message: text }) })],
    ['a URL', (text) => `https://x.test/?q=${encodeURIComponent(text)}&r=1`],
    ['Markdown', (text) => `| a | ${text.replace(/[\\`*_{}[\]()#+.!|~>-]/g, '\\$&')} |`],
    [
      'HTML',
      (text) =>
        text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('=', '&#61;'),
    ],
    ['JSON as .NET writes it', (text) => JSON.stringify(text).replaceAll('+', '\\u002B').replaceAll('=', '\\u003D')],
  ];
  const plants = [
    ...FORMATS.map(([rule, before, secret]) => ({ rule, text: whole(before, secret), secret })),
    ...SECRETS,
  ];
  const before = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `${text}\n`);
  const after = fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => ` ${text}`),
  );

  test.each(wrapped)('are found anywhere in any text, in %s', (_name, wrap) => {
    fc.assert(
      fc.property(before, fc.constantFrom(...plants), after, (head, { text, secret }, tail) => {
        const written = wrap(head + text + tail);
        const masked = createMasker()(written);
        expect(masked).not.toContain(core(secret));
      }),
      { numRuns: 300 },
    );
  });

  test('are the same ones in bytes, whatever is around them', () => {
    fc.assert(
      fc.property(before, fc.constantFrom(...plants), after, (head, { text }, tail) => {
        const written = head + text + tail;
        const inBytes = sensitiveIn(Buffer.from(written)).filter(({ category }) => category === 'secret');
        const inText = findSensitive(written).filter(({ category }) => category === 'secret');
        expect(inBytes.map(({ rule }) => rule)).toEqual(inText.map(({ rule }) => rule));
        expect(inBytes.map(({ start, end }) => Buffer.from(written).subarray(start, end).toString())).toEqual(
          inText.map(({ start, end }) => written.slice(start, end)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('are found at every place of a block that is scanned in two halves', () => {
    const [, , secret] = FORMATS.find(([rule]) => rule === 'groq-key') ?? ['', '', ''];
    const filling = 'lorem ipsum '.repeat(1000);
    for (let at = 4000; at < 8200; at += 37) {
      const text = `${filling.slice(0, at)} ${secret} ${filling.slice(at, 8200)}`;
      expect(sensitiveIn(Buffer.from(text)).map(({ start }) => start)).toEqual([at + 1]);
    }
  });

  test('masking twice changes nothing', () => {
    const anything = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom(...plants.map(({ text }) => text), ' ', '"', ':', '\\n', '%20'),
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(anything, (parts) => {
        const mask = createMasker();
        const once = mask(parts.join(' '));
        expect(mask(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('private keys', () => {
  const keys: readonly (readonly [string, string])[] = [
    ['on one line', pem.replaceAll('\n', ' ')],
    ['with escaped ends of lines', pem.replaceAll('\n', '\\n')],
    ['with ends of lines escaped twice', pem.replaceAll('\n', '\\\\n')],
    ['in a URL', encodeURIComponent(pem)],
    ['of a form', new URLSearchParams({ key: pem }).toString()],
    ['of PGP', pem.replaceAll('RSA PRIVATE KEY', 'PGP PRIVATE KEY BLOCK')],
    ['of OpenSSH', pem.replaceAll('RSA PRIVATE', 'OPENSSH PRIVATE')],
    [
      'of PuTTY',
      `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: x\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\n${pem.split('\n')[1]}\nPrivate-MAC: ab12\n`,
    ],
    ['as JSON', JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'AAAA', d: (pem.split('\n')[1] ?? '').slice(0, 43) })],
  ];
  test.each(keys)('%s', (_form, text) => {
    const body = (pem.split('\n')[1] ?? '').slice(0, 40);
    expect(createMasker()(`key ${text} end`)).not.toContain(body);
    expect(findSensitive(text).map(({ rule }) => rule)).toEqual(['private-key']);
  });
});

describe('checksums', () => {
  const body = 'k3J9xQ2mV7bT4nR8wZ5cL1pD6sF0hG';

  test('a token whose checksum is wrong is masked, and not taken for one that works', () => {
    expect(endsInCrc32(`${body}000000`)).toBe(false);
    expect(findSensitive(`ghp_${body}000000`)).toMatchObject([{ rule: 'github-token', confidence: 'medium' }]);
  });

  test('a token whose checksum is right is one', () => {
    // The sum is by the zlib of Python 3.11: binascii.crc32(body), written in base 62.
    const right = `${body}241ox5`;
    expect(endsInCrc32(right)).toBe(true);
    expect(findSensitive(`ghp_${right}`)).toMatchObject([{ confidence: 'high' }]);
    expect(findSensitive(`npm_${right}`)).toMatchObject([{ rule: 'npm-token', confidence: 'high' }]);
  });
});
