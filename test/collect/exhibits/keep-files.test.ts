import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFiles } from '../../../src/collect/exhibits/keep-files.ts';
import type { DrawnLine } from '../../../src/collect/reader.ts';
import { createMasker } from '../../../src/mask/masker.ts';
import type { Evidence, EvidenceKind } from '../../../src/model/evidence.ts';
import type { Assertion } from '../../../src/model/exception.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { SECRETS } from '../../mask/secrets.ts';
import { sampleEvidence } from '../../report/sample-report.ts';

const TOKEN = SECRETS.find(({ rule }) => rule === 'github-token')?.secret ?? '';
const MAIL = 'jane.roe@firma-beispiel.de';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keep-'));
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  rmSync(folder, { recursive: true });
});

type Given = { path: string; bytes: string | Buffer; kind?: EvidenceKind; dialect?: string; drawn?: DrawnLine[] };
type More = {
  facts?: Fact[];
  assertions?: Assertion[];
  taken?: string[];
  limit?: number;
  stated?: unknown;
  key?: string;
};

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is kept of files, by path: the evidence, and the bytes of the exhibit. */
function keep(given: Given[], more: More = {}): Map<string, { one: Evidence; bytes: Buffer | null }> {
  const files = given.map(({ path, bytes, drawn }) => {
    const absolute = join(root, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, bytes);
    const file = { path, absolute, size: Buffer.from(bytes).length, tracked: false, foundBy: '' };
    return { file, drawn: drawn ?? null };
  });
  const evidence = given.map(({ path, bytes, kind = 'document', dialect = 'x' }) =>
    sampleEvidence(kind, path, { dialect, sha256: sha256(bytes), size: Buffer.from(bytes).length }),
  );
  const { facts = [], assertions = [], taken = [], stated = [] } = more;
  const limit = more.limit === undefined ? {} : { limit: more.limit };
  const kept = keepFiles({
    files,
    evidence,
    facts,
    assertions,
    stated,
    taken,
    mask: createMasker(null, more.key ?? null),
    folder,
    ...limit,
  });
  const written = new Map(kept.files.map((file) => [file.name, file]));
  return new Map(
    kept.evidence.map((one) => {
      const file = written.get(one.exhibit?.path ?? '');
      return [one.source.path, { one, bytes: file === undefined ? null : Buffer.from(file.bytes) }];
    }),
  );
}

function factOf(type: string, attributes: Fact['attributes']): Fact {
  const place = { path: 'a', line: null, column: null, pointer: null };
  return { type, id: `${type}:a#x`, attributes, origins: {}, place, evidence: 'document:a' };
}

describe('what has nothing to mask', () => {
  it.each([
    ['text', Buffer.from('A policy.\r\nOf two lines.\n')],
    ['text with a mark of byte order', Buffer.from('\ufeffA policy.')],
    ['bytes that are no characters', Buffer.from([0x41, 0xff, 0xc3, 0x28, 0x0a])],
    ['UTF-16', Buffer.from('\ufeffA policy.', 'utf16le')],
    ['nothing', Buffer.alloc(0)],
  ])('is kept byte for byte: %s', (_, given) => {
    const { one, bytes } = keep([{ path: 'a.md', bytes: given }]).get('a.md') ?? {};
    expect(bytes).toEqual(given);
    expect(one?.exhibit).toEqual({ as: 'whole', path: 'exhibits/a.md', masked: 0, leftOut: 0, because: null });
    expect(one?.sha256).toBe(sha256(given));
  });
});

describe('what must be masked', () => {
  it('is replaced by one mark in all exhibits, counted, and the digest is that of the exhibit', () => {
    const kept = keep([
      { path: 'a.md', bytes: `by ${MAIL}, ${TOKEN}` },
      { path: 'b.md', bytes: `by ${MAIL}` },
    ]);
    expect(String(kept.get('a.md')?.bytes)).toBe('by [email#1], [github-token#1]');
    expect(String(kept.get('b.md')?.bytes)).toBe('by [email#1]');
    expect(kept.get('a.md')?.one.exhibit).toMatchObject({
      as: 'masked',
      masked: 2,
      because: '2 values in it are replaced',
    });
    for (const { one, bytes } of kept.values()) expect(one.sha256).toBe(sha256(bytes ?? ''));
  });

  it('is counted by its keyed hash as well', () => {
    const kept = keep([{ path: 'a.md', bytes: `by ${MAIL}, ${TOKEN}` }], { key: 'a key of sixteen bytes' });
    expect(String(kept.get('a.md')?.bytes)).toMatch(/^by \[email#k[0-9a-f]{16}\], \[github-token#k[0-9a-f]{16}\]$/);
    expect(kept.get('a.md')?.one.exhibit).toMatchObject({ as: 'masked', masked: 2 });
  });

  it('is seen in UTF-16 as well', () => {
    const { bytes } = keep([{ path: 'a.md', bytes: Buffer.from(`\ufeffby ${MAIL}`, 'utf16le') }]).get('a.md') ?? {};
    expect(String(bytes)).toBe('\ufeffby [email#1]');
  });

  it('is withheld where it cannot be replaced', () => {
    const encoded = gzipSync(`{"key": "${TOKEN}"}`).toString('base64');
    const { one, bytes } = keep([{ path: 'a.md', bytes: `see ${encoded} there` }]).get('a.md') ?? {};
    expect(bytes).toBeNull();
    expect(one?.exhibit).toMatchObject({
      as: 'withheld',
      path: null,
      because: expect.stringContaining('github-token'),
    });
  });

  it('in a name is masked, and names that then meet are told apart', () => {
    const kept = keep([
      { path: `a/${TOKEN}.md`, bytes: '1' },
      { path: 'a/[github-token#1].md', bytes: '2' },
    ]);
    const names = [...kept.values()].map(({ one }) => one.exhibit?.path).sort();
    expect(names).toEqual(['exhibits/a/[github-token#1].md', 'exhibits/a~2/[github-token#1].md']);
  });
});

describe('bytes whose digest stands somewhere', () => {
  const masked = `by ${MAIL}`;
  const withheld = { as: 'withheld', path: null, masked: 0 };

  it('are whole where nothing is to be masked, else withheld with their digest', () => {
    const kept = keep([
      { path: 'a.sigstore.json', bytes: `{"signed": "${TOKEN}"}`, kind: 'signature' },
      { path: 'b.sigstore.json', bytes: '{"signed": ""}', kind: 'signature' },
      { path: 'c.sig', bytes: Buffer.from([0, 1, 2]), kind: 'signature' },
      { path: 'd.sig', bytes: gzipSync('x'), kind: 'signature' },
    ]);
    expect(kept.get('a.sigstore.json')?.one).toMatchObject({
      sha256: sha256(`{"signed": "${TOKEN}"}`),
      exhibit: withheld,
    });
    expect(kept.get('b.sigstore.json')?.one.exhibit?.as).toBe('whole');
    expect(kept.get('c.sig')?.bytes).toEqual(Buffer.from([0, 1, 2]));
    expect(kept.get('d.sig')?.bytes).toBeNull();
  });

  it('who signed stays, as in the report', () => {
    const bytes = `{"identity": "${MAIL}"}`;
    expect(String(keep([{ path: 'a.sig', bytes, kind: 'signature' }]).get('a.sig')?.bytes)).toBe(bytes);
  });

  it.each(['md5', 'sha1', 'sha256', 'sha512'])('are never masked beside it: %s in a fact', (algorithm) => {
    const digest = createHash(algorithm).update(masked).digest('hex');
    const facts = [factOf('checksum', { entries: [{ name: 'a.md', digest: `${algorithm}:${digest.toUpperCase()}` }] })];
    expect(keep([{ path: 'a.md', bytes: masked }], { facts }).get('a.md')?.one.exhibit).toMatchObject(withheld);
    expect(keep([{ path: 'a.md', bytes: masked }]).get('a.md')?.one.exhibit?.as).toBe('masked');
  });

  it('of what is released, and of what an assertion rests on, are held by path as well', () => {
    const document = { path: './a.md', sha256: '0'.repeat(64) };
    const assertion = { id: 'x', document } as Assertion;
    const given: Given[] = [{ path: 'a.md', bytes: masked }];
    expect(keep(given, { assertions: [assertion] }).get('a.md')?.one).toMatchObject({
      sha256: sha256(masked),
      exhibit: withheld,
    });
    const facts = [factOf('artifact', { path: 'a.md' })];
    expect(keep(given, { facts }).get('a.md')?.one.exhibit).toMatchObject(withheld);
  });
});

describe('a large file', () => {
  const line = 'one line of a report that goes on and on and on for a while\n';
  const middle = line.repeat(170_000);

  it('is kept in its beginning and its end, and what is left out is counted', () => {
    const whole = `first ${MAIL}\n${middle}last ${MAIL}\n`;
    const { one, bytes } = keep([{ path: 'a.txt', bytes: whole }]).get('a.txt') ?? {};
    const text = String(bytes);
    expect(text.startsWith('first [email#1]\none line')).toBe(true);
    expect(text.endsWith('for a while\nlast [email#1]\n')).toBe(true);
    const left = Number(/\n\[\.\.\. (\d+) bytes left out \.\.\.\]\n/.exec(text)?.[1]);
    const [before = '', after = ''] = text.replaceAll('[email#1]', MAIL).split(`[... ${left} bytes left out ...]\n`);
    expect(before.length + after.length + left).toBe(whole.length);
    expect(whole.startsWith(before) && whole.endsWith(after)).toBe(true);
    expect(one).toMatchObject({ sha256: sha256(bytes ?? ''), exhibit: { as: 'part', masked: 2, leftOut: left } });
  });

  it.each([-90, -60, -40, -20, 0, 20])('shows no half of what lies across a cut, %i bytes from it', (shift) => {
    const at = 2 * 1024 * 1024 + shift;
    for (const filler of ['x y ', 'one line\n']) {
      const head = filler.repeat(at / filler.length + 1).slice(0, at);
      const whole = `${head}${TOKEN} ${filler.repeat(2_000_000)}`.slice(0, 9 * 1024 * 1024);
      const cut = 1024 * 1024 - shift;
      const both = `${whole.slice(0, -cut)}${TOKEN}${whole.slice(-cut)}`;
      const { one, bytes } = keep([{ path: 'a.txt', bytes: both }]).get('a.txt') ?? {};
      expect(one?.exhibit?.as).toBe('part');
      for (let from = 0; from + 12 <= TOKEN.length; from += 4) {
        expect(String(bytes).includes(TOKEN.slice(from, from + 12))).toBe(false);
      }
    }
  });

  it('of one line is cut within it; one that is no text is withheld', () => {
    const text = keep([{ path: 'a.txt', bytes: 'ä'.repeat(5 * 1024 * 1024) }]).get('a.txt');
    expect(String(text?.bytes)).not.toContain('\ufffd');
    expect(text?.one.exhibit?.as).toBe('part');
    const other = keep([{ path: 'b.bin', bytes: Buffer.alloc(9 * 1024 * 1024) }]).get('b.bin');
    expect(other?.one.exhibit).toMatchObject({ as: 'withheld', path: null });
  });
});

describe('by kind', () => {
  it('of a log the drawn lines, with their numbers, and no more', () => {
    const log: Given = { path: 'a.jsonl.gz', bytes: gzipSync('x'), kind: 'log' };
    const drawn = [{ line: 7, text: `{"message": "from ${MAIL}"}` }];
    const { one, bytes } = keep([{ ...log, drawn }]).get(log.path) ?? {};
    expect(one?.exhibit).toMatchObject({ as: 'part', path: 'exhibits/a.jsonl.gz.drawn.jsonl', masked: 1 });
    expect(JSON.parse(String(bytes))).toEqual({ line: 7, text: '{"message": "from [email#1]"}' });
    expect(keep([log]).get(log.path)?.one.exhibit).toMatchObject({ as: 'withheld', path: null });
  });

  it('of a plan of Terraform nothing', () => {
    const plan: Given = {
      path: 'tfplan.json',
      bytes: '{"planned_values": {}}',
      kind: 'manifest',
      dialect: 'terraform',
    };
    expect(keep([plan]).get(plan.path)?.one.exhibit).toMatchObject({ as: 'withheld', path: null });
    expect(keep([{ ...plan, path: 'main.tf', bytes: 'x = true\n' }]).get('main.tf')?.one.exhibit?.as).toBe('whole');
  });

  it('of a zip nothing', () => {
    const zip = keep([{ path: 'a.zip', bytes: Buffer.from('504b03040a00000000', 'hex') }]).get('a.zip');
    expect(zip?.one.exhibit).toMatchObject({ as: 'withheld', because: 'withheld: it is no text' });
  });
});

describe('limits', () => {
  it('what is beyond the limit of all together is withheld, and what is smaller still kept', () => {
    const kept = keep(
      [
        { path: 'a.md', bytes: 'x'.repeat(60) },
        { path: 'b.md', bytes: 'x'.repeat(60) },
        { path: 'c.md', bytes: 'x'.repeat(40) },
      ],
      { limit: 100 },
    );
    expect([...kept.values()].map(({ one }) => one.exhibit?.as)).toEqual(['whole', 'withheld', 'whole']);
    expect(kept.get('b.md')?.one.exhibit?.because).toContain('limit');
  });

  it('the order in which files were read changes nothing', () => {
    const given = ['c', 'a', 'b'].map((name) => ({ path: `${name}.md`, bytes: `${name}@firma-beispiel.de ${MAIL}` }));
    const texts = (kept: ReturnType<typeof keep>): string[] =>
      [...kept].map(([path, { bytes }]) => `${path} ${bytes}`).sort();
    expect(texts(keep(given))).toEqual(texts(keep([...given].reverse())));
  });
});
