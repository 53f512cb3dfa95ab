import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, type Room, unpack } from '../../../src/collect/runs/unpack.ts';
import { archiveOf } from '../../github/runs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (bytes: Buffer, room: Room = { bytes: 1 << 20, files: 100 }): Promise<Archive> =>
  unpack(bytes, join(folder, 'one'), room);
const paths = ({ files }: Archive): string[] => files.map(({ path }) => path);
const reasons = ({ left }: Archive): string[] => left.map(({ reason }) => reason);

/** Another name of the same length, in the local header and in the directory. */
function renamed(archive: Buffer, from: string, to: string): Buffer {
  expect(Buffer.byteLength(to)).toBe(Buffer.byteLength(from));
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

/** The directory's record of the only file, where the archive has one. */
function directoryOf(archive: Buffer): number {
  return archive.indexOf(Buffer.from('PK\u0001\u0002'));
}

describe('an archive', () => {
  it('is unpacked under names of our own, with its paths beside', async () => {
    const archive = await open(await archiveOf({ 'a/junit.xml': '<a/>', './b.txt': 'b', 'inner.zip': 'PK' }));
    expect(paths(archive)).toEqual(['a/junit.xml', 'b.txt', 'inner.zip']);
    expect(archive.files.map(({ absolute }) => readFileSync(absolute, 'utf8'))).toEqual(['<a/>', 'b', 'PK']);
    expect(readdirSync(join(folder, 'one'))).toEqual(['0', '1', '2']);
    expect(archive.left).toEqual([]);
  });

  it('leaves out what is passed over in a checkout', async () => {
    const archive = await open(await archiveOf({ 'node_modules/a/junit.xml': 'x', 'junit.xml': 'x' }));
    expect(paths(archive)).toEqual(['junit.xml']);
  });

  it.each(['../junit.xml', '/tmp/junit.xml', 'a/../../b.xml', '..\\..\\b.xml12', 'C:/junit.xml'])(
    'that leads out of itself is read no further: %s',
    async (name) => {
      const plain = 'x'.repeat(name.length);
      const archive = await open(renamed(await archiveOf({ [plain]: 'out' }), plain, name));
      expect(archive).toMatchObject({ files: [], left: [{ reason: 'broken' }] });
      expect(readdirSync(folder)).toEqual(['one']);
    },
  );

  it('with links, encrypted files and strange methods keeps the rest', async () => {
    const linked = await open(await archiveOf({ 'link.xml->': '/etc/passwd', 'junit.xml': 'x' }));
    expect([paths(linked), reasons(linked)]).toEqual([['junit.xml'], ['link']]);
    const encrypted = await archiveOf({ 'junit.xml': 'x' });
    encrypted.writeUInt16LE(encrypted.readUInt16LE(directoryOf(encrypted) + 8) | 1, directoryOf(encrypted) + 8);
    expect(reasons(await open(encrypted))).toEqual(['encrypted']);
    const strange = await archiveOf({ 'junit.xml': 'x' });
    strange.writeUInt16LE(99, directoryOf(strange) + 10);
    expect(reasons(await open(strange))).toEqual(['method']);
  });

  it('with two files of one name gives the first', async () => {
    const archive = await open(renamed(await archiveOf({ 'a.xml': 'first', 'b.xml': 'second' }), 'b.xml', 'a.xml'));
    expect([paths(archive), reasons(archive)]).toEqual([['a.xml'], ['twice']]);
    expect(readFileSync(archive.files[0]?.absolute ?? '', 'utf8')).toBe('first');
  });
});

describe('room', () => {
  it('is taken by what is unpacked, and what does not fit is told', async () => {
    const room = { bytes: 10, files: 100 };
    const archive = await open(await archiveOf({ a: '12345', b: '1234', c: '12' }), room);
    expect([paths(archive), reasons(archive), room]).toEqual([['a', 'b'], ['too-much'], { bytes: 1, files: 98 }]);
  });

  it('ends with the number of files', async () => {
    const archive = await open(await archiveOf({ a: '', b: '', c: '' }), { bytes: 100, files: 2 });
    expect([paths(archive), reasons(archive)]).toEqual([['a', 'b'], ['too-much']]);
  });

  it('is not got round by an archive that says less than it holds', async () => {
    const bomb = await archiveOf({ 'zeros.log': Buffer.alloc(5 << 20) });
    bomb.writeUInt32LE(10, directoryOf(bomb) + 24);
    const archive = await open(bomb);
    expect([paths(archive), reasons(archive)]).toEqual([[], ['broken']]);
    expect((await open(await archiveOf({ 'zeros.log': Buffer.alloc(5 << 20) }))).left).toMatchObject([
      { reason: 'too-much' },
    ]);
  });
});

it('never throws, whatever the bytes are', async () => {
  const archive = await archiveOf({ 'a/junit.xml': '<a/>', 'b.txt': 'b'.repeat(100) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(archive.length),
      async (changes, length) => {
        const bytes = Buffer.from(archive);
        for (const [at, value] of changes) bytes[at] = value;
        const { files } = await open(bytes.subarray(0, length));
        for (const { path } of files) expect(path.split('/')).not.toContain('..');
        rmSync(join(folder, 'one'), { recursive: true });
      },
    ),
    { numRuns: 200 },
  );
});
