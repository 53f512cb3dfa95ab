import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../src/mask/leak-guard.ts';
import { HARMLESS, PERSONAL, SECRETS } from './secrets.ts';

/** Those that show by their own form what they are; the others are the masks' to know. */
const BEYOND_DOUBT = SECRETS.filter(
  ({ rule }) => !['twilio-api-key', 'bearer-token', 'secret-assignment'].includes(rule),
);

const leaks = (text: string | Buffer, name = 'evidence.md') => findLeaks({ name, bytes: Buffer.from(text) });
const hex = (text: string, to: (code: string) => string): string =>
  [...text].map((one) => to(one.charCodeAt(0).toString(16).padStart(2, '0'))).join('');

const GUISES: Record<string, (text: string) => string | Buffer> = {
  'as it is': (text) => text,
  'JSON in JSON in JSON': (text) => JSON.stringify(JSON.stringify(JSON.stringify({ text }))),
  'JSON, each character escaped': (text) => hex(text, (code) => `\\u00${code}`),
  'a web address': (text) => encodeURIComponent(text),
  'a web address, each character escaped, twice': (text) => hex(text, (code) => `%25${code}`),
  Markdown: (text) => text.replaceAll(/[_*`|#<>[\](){}!.-]/g, '\\$&'),
  HTML: (text) => hex(text, (code) => `&#x${code};`),
  'UTF-16, little end first': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16, big end first': (text) => Buffer.from(text, 'utf16le').swap16(),
  base64: (text) => `{"payload": "${Buffer.from(text).toString('base64')}"}`,
  'base64 without its first letters': (text) => Buffer.from(`abcdefgh${text}`).toString('base64').slice(3),
  'base64 of base64': (text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
  'base64 for addresses': (text) => Buffer.from(text).toString('base64url'),
  'base64 in lines': (text) =>
    Buffer.from(`${'filler '.repeat(30)}${text}${' filler'.repeat(30)}`)
      .toString('base64')
      .replaceAll(/.{76}/g, '$&\n'),
  'base64 in lines, in JSON': (text) =>
    JSON.stringify({
      body: Buffer.from(`${'filler '.repeat(30)}${text}`)
        .toString('base64')
        .replaceAll(/.{64}/g, '$&\r\n'),
    }),
  'gzip in base64': (text) => gzipSync(`{"message": ${JSON.stringify(text)}}`).toString('base64'),
  'zlib in base64': (text) => deflateSync(text.repeat(3)).toString('base64'),
  'JSON in gzip in base64 in JSON': (text) =>
    JSON.stringify({ data: gzipSync(JSON.stringify({ text })).toString('base64') }),
};

describe.each(Object.entries(GUISES))('%s', (name, guise) => {
  // Within base64 nobody has masked, and all are looked for.
  it.each(/base64/.test(name) ? SECRETS : BEYOND_DOUBT)('$rule is seen, and not told', ({ text, secret }) => {
    const found = leaks(guise(text));
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain(secret);
  });
});

describe('where it stands', () => {
  const token = SECRETS.find(({ rule }) => rule === 'github-token')?.text ?? '';

  it.each(['as it is', 'JSON, each character escaped', 'base64', 'gzip in base64'])(
    'is told by the line: %s',
    (guise) => {
      const text = `one\ntwo \\n still two\n${String(GUISES[guise]?.(token))}\nfour`;
      expect(leaks(text)).toEqual([{ rule: 'github-token', line: 3 }]);
    },
  );

  it('in the name of a file is line 0', () => {
    expect(leaks('nothing', `exhibits/${token}.md`)).toEqual([{ rule: 'github-token', line: 0 }]);
    expect(leaks('nothing', `exhibits/${encodeURIComponent(Buffer.from(token).toString('base64'))}`)).toHaveLength(1);
  });

  it('at any place of any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BEYOND_DOUBT), fc.string(), fc.string(), ({ text }, before, after) => {
        fc.pre(!/[A-Za-z0-9+/=_.-]$/.test(before) && !/^[A-Za-z0-9+/=_.-]/.test(after));
        expect(leaks(`${before}\n${text}\n${after}`).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what is no secret stops nothing', () => {
  it.each(HARMLESS)('%s', (text) => {
    expect(leaks(text)).toEqual([]);
    expect(leaks(Buffer.from(text).toString('base64'))).toEqual([]);
  });

  it('personal data is masked, and no reason to stop a release', () => {
    for (const { text } of PERSONAL) expect(leaks(text)).toEqual([]);
  });

  it('bytes of no meaning are none, and break nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), fc.uint8Array({ maxLength: 400 }), (bytes, packed) => {
        expect(leaks(Buffer.from(bytes))).toEqual([]);
        const broken = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from(packed)]).toString('base64');
        expect(leaks(broken)).toEqual([]);
      }),
    );
  });
});

it('what comes to more than it should when it is unpacked is let be', () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64');
  expect(leaks(bomb)).toEqual([]);
});
