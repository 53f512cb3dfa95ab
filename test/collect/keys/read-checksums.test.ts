import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { checksums } from '../../../src/collect/keys/read-checksums.ts';
import type { Reading } from '../../../src/collect/reader.ts';
import { contextOf, folderOf } from '../signatures/folder.ts';

const A = Buffer.from('the orders service');
const B = Buffer.from('the payments service');
const hash = (bytes: Buffer, algorithm = 'sha256') => createHash(algorithm).update(bytes).digest('hex');

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

async function read(list: string, path = 'dist/SHA256SUMS'): Promise<Reading> {
  const folder = folderOf({ 'dist/a.zip': A, 'dist/b.zip': B, 'dist/odd\\name': A, [path]: list });
  folders.push(folder);
  return checksums.read(folder.get(path), contextOf(folder.files));
}

describe('a list of digests', () => {
  it.each<[string, string, string]>([
    ['of GNU', 'dist/SHA256SUMS', `${hash(A)}  a.zip\n${hash(B)} *b.zip\n`],
    [
      'of GNU, with folders and line ends of Windows',
      'SHA256SUMS',
      `${hash(A)}  dist/a.zip\r\n${hash(B)}  ./dist/b.zip\r\n`,
    ],
    ['made at the root', 'dist/SHA256SUMS', `${hash(A)}  dist/a.zip\n${hash(B)}  ./dist/b.zip\n`],
    ['of BSD', 'dist/checksums.txt', `SHA256 (a.zip) = ${hash(A)}\nSHA512 (b.zip) = ${hash(B, 'sha512')}\n`],
    ['of openssl', 'dist/checksums.txt', `SHA2-256(a.zip)= ${hash(A)}\nSHA2-512(b.zip)= ${hash(B, 'sha512')}\n`],
    ['of SHA-512 and SHA-384', 'dist/SHA512SUMS', `${hash(A, 'sha512')}  a.zip\n${hash(B, 'sha384')}  b.zip\n`],
  ])('%s names files by their bytes', async (_, path, list) => {
    expect(checksums.recognises(Buffer.from(list), path)).toBe(true);
    const { facts, problems } = await read(list, path);
    expect(problems).toEqual([]);
    expect(facts[0]?.attributes).toMatchObject({
      format: 'checksums',
      content: 'digests',
      verification: 'present',
      faults: [],
      artifacts: ['dist/a.zip', 'dist/b.zip'],
    });
  });

  it('of the evidence of an earlier run is none of the release', () => {
    const list = (name: string) => Buffer.from(`${hash(A)}  a.txt\n${hash(B)}  ${name}\n`);
    expect(checksums.recognises(list('evidence.json'), 'previous/v1/SHA256SUMS')).toBe(false);
    expect(checksums.recognises(list('orders-v1.evidence.json'), 'assets/orders-v1.SHA256SUMS')).toBe(false);
    expect(checksums.recognises(list('other.json'), 'dist/SHA256SUMS')).toBe(true);
    expect(checksums.recognises(list('evidence.json'), 'dist/checksums.txt')).toBe(true);
  });

  it('a digest alone is of the file whose name it has', async () => {
    const { facts } = await read(`${hash(A)}\n`, 'dist/a.zip.sha256');
    expect(facts[0]?.attributes).toMatchObject({
      artifacts: ['dist/a.zip'],
      subjects: [{ name: 'a.zip', algorithm: 'sha256', digest: hash(A) }],
    });
  });

  it('of which one bit or one byte of a file is another says which file it is', async () => {
    const { facts } = await read(`${hash(A)}  b.zip\n${hash(A)}  a.zip\n`);
    expect(facts[0]?.attributes).toMatchObject({
      verification: 'invalid',
      faults: ['broken'],
      why: expect.stringContaining('dist/b.zip'),
      artifacts: ['dist/a.zip'],
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(63), fc.constantFrom(...'0123456789abcdef'), async (at, digit) => {
        fc.pre(hash(A)[at] !== digit);
        const changed = `${hash(A).slice(0, at)}${digit}${hash(A).slice(at + 1)}`;
        expect((await read(`${changed}  a.zip\n`)).facts[0]?.attributes).toMatchObject({ faults: ['broken'] });
      }),
      { numRuns: 30 },
    );
  });

  it('by digests that others can have too is told as weak; what lies outside the root is not looked at', async () => {
    expect((await read(`${hash(A, 'md5')}  a.zip\n`, 'dist/MD5SUMS')).facts[0]?.attributes).toMatchObject({
      faults: ['weak-algorithm'],
      artifacts: [],
    });
    expect((await read(`${hash(A)}  ../../a.zip\n`)).facts[0]?.attributes).toMatchObject({
      artifacts: [],
      verification: 'present',
    });
  });

  it('with lines that are none says how many; a file of other words is left alone', async () => {
    const { problems } = await read(`${hash(A)}  a.zip\nnot a line\n`);
    expect(problems.map(({ code }) => code)).toEqual(['malformed-checksums']);
    for (const text of ['package checksum\n', '{"sha256": "00"}', `${'0'.repeat(64)}zz\n`]) {
      expect(checksums.recognises(Buffer.from(text), 'checksums.txt')).toBe(false);
    }
  });

  it('of whatever bytes throws nothing', async () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(`${hash(A)}  a.zip`, `\\${hash(A)}  a\\nb`, `SHA256 (a.zip) = ${hash(A)}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const { facts } = await read(lines.join('\n'));
        for (const { attributes } of facts) expect(attributes.verification).not.toBe('verified');
      }),
      { numRuns: 40 },
    );
  });
});
