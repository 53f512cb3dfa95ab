import { describe, expect, test } from 'vitest';
import { findLeaks } from '../../src/mask/leak-guard.ts';
import { maskFacts } from '../../src/mask/mask-facts.ts';
import type { Fact } from '../../src/model/fact.ts';
import { HARMLESS, pem, SECRETS } from './secrets.ts';

const key = SECRETS[0]?.secret ?? '';

function fact(path: string, attributes: Fact['attributes']): Fact {
  const place = { path, line: 1, column: 1, pointer: null };
  return {
    type: 'setting',
    id: `setting:${path}#x`,
    attributes,
    origins: { '/a': { kind: 'literal', from: `seen in ${path}`, place } },
    place,
    evidence: `manifest:${path}`,
  };
}

describe('maskFacts', () => {
  test('every string is masked, and ids still agree with what points at them', () => {
    const path = `exports/${key}.yaml`;
    const evidence = {
      id: `manifest:${path}`,
      kind: 'manifest' as const,
      dialect: 'sam',
      source: { path, commit: null },
      foundBy: '*',
      sha256: 'a'.repeat(64),
      size: 1,
      exhibit: null,
      producedAt: null,
      basis: 'declared' as const,
      problems: [],
    };
    const problem = { code: 'x', message: `in ${key}`, kinds: [], place: null };
    const masked = maskFacts({
      facts: [fact(path, { list: [{ deep: `mail a@firma.de ${key}` }], [`tag ${key}`]: 1 })],
      evidence: [evidence],
      problems: [problem],
    });
    expect(JSON.stringify(masked)).not.toContain(key);
    expect(masked.facts[0]?.evidence).toBe(masked.evidence[0]?.id);
    expect(masked.facts[0]?.attributes).toEqual({
      list: [{ deep: 'mail [email#1] [aws-access-key-id#1]' }],
      'tag [aws-access-key-id#1]': 1,
    });
  });

  test('who signed is kept, and a secret beside it is not', () => {
    const signed = { ...fact('a.json', { identity: 'release@firma.de', why: `see ${key}` }), type: 'signature' };
    const { facts } = maskFacts({ facts: [signed], evidence: [], problems: [] });
    expect(facts[0]?.attributes).toEqual({ identity: 'release@firma.de', why: 'see [aws-access-key-id#1]' });
  });

  test('an attribute named __proto__ stays an attribute', () => {
    const attributes = JSON.parse('{"__proto__": "x", "n": null}');
    const masked = maskFacts({ facts: [fact('a', attributes)], evidence: [], problems: [] });
    expect(JSON.stringify(masked.facts[0]?.attributes)).toBe('{"__proto__":"x","n":null}');
  });
});

describe('findLeaks', () => {
  const leaks = (text: string) => findLeaks({ name: 'evidence.md', bytes: Buffer.from(text) });

  test('says by which rule and on which line, and not what', () => {
    expect(leaks(`one\ntwo ${key}\n`)).toEqual([{ rule: 'aws-access-key-id', line: 2 }]);
  });

  test('sees a token behind the escapes of Markdown', () => {
    const token = SECRETS.find((each) => each.secret.startsWith('ghp_'))?.secret ?? '';
    expect(leaks(`| ${token.replaceAll('_', '\\_')} |`)).toEqual([{ rule: 'github-token', line: 1 }]);
  });

  test('sees a key file inside base64, and with its lines escaped', () => {
    expect(leaks(`a\n${Buffer.from(`settings\n${pem}`).toString('base64')}`)).toEqual([
      { rule: 'private-key', line: 2 },
    ]);
    expect(leaks(JSON.stringify({ pem }))).toEqual([{ rule: 'private-key', line: 1 }]);
  });

  test.each([16 * 1024 * 1024, 8 * 1024 * 1024])(
    'sees what stands across %i bytes, with the line that it has',
    (border) => {
      const inOneLine = `${'x '.repeat(border / 2 - 5)}${key} ${'x '.repeat(1000)}`;
      expect(leaks(`first\n${inOneLine}`)).toEqual([{ rule: 'aws-access-key-id', line: 2 }]);
      const lines = 'a line\n'.repeat(Math.floor(border / 7) - 1);
      expect(leaks(`${lines}${key}\nlast`)).toEqual([{ rule: 'aws-access-key-id', line: Math.floor(border / 7) }]);
      const run = Buffer.from(`settings\n${pem}`).toString('base64');
      expect(leaks(`${lines}${run}\n`)).toEqual([{ rule: 'private-key', line: Math.floor(border / 7) }]);
    },
  );

  test('digests, ARNs, masks and personal data do not stop a report', () => {
    expect(leaks([...HARMLESS, '[aws-access-key-id#1]', 'someone@firma.de'].join('\n'))).toEqual([]);
  });
});
