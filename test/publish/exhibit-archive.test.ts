import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { exhibitArchive } from '../../src/publish/exhibit-archive.ts';
import { writeFiles } from '../../src/publish/workspace.ts';

const file = (name: string, text: string) => ({ name, mediaType: 'text/plain', bytes: Buffer.from(text) });
const EXHIBITS = [file('exhibits/b.md', 'b'), file('exhibits/a/ł.md', 'a'.repeat(10_000)), file('exhibits/empty', '')];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function contentOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const found = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(part));
    found.set(entry.fileName, Buffer.concat(parts).toString());
  }
  return found;
}

describe('the archive of the exhibits', () => {
  it('holds each of them, in the order of their names', async () => {
    const { name, bytes } = await exhibitArchive(EXHIBITS);
    expect(name).toBe('exhibits.zip');
    expect([...(await contentOf(bytes))]).toEqual([
      ['exhibits/a/ł.md', 'a'.repeat(10_000)],
      ['exhibits/b.md', 'b'],
      ['exhibits/empty', ''],
    ]);
  });

  it('is the same byte for byte, in whatever order, at whatever time and in whatever zone', async () => {
    const digest = async (): Promise<string> =>
      createHash('sha256')
        .update((await exhibitArchive([...EXHIBITS].reverse())).bytes)
        .digest('hex');
    const first = createHash('sha256')
      .update((await exhibitArchive(EXHIBITS)).bytes)
      .digest('hex');
    const zone = process.env.TZ;
    try {
      for (const other of ['Asia/Kathmandu', 'America/St_Johns']) {
        process.env.TZ = other;
        expect(await digest()).toBe(first);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is unpacked by unzip and fits the sums', async () => {
    writeFileSync(join(folder, 'x.zip'), (await exhibitArchive(EXHIBITS)).bytes);
    execFileSync('python3', ['-m', 'zipfile', '-e', 'x.zip', '.'], { cwd: folder });
    expect(readFileSync(join(folder, 'exhibits/b.md'), 'utf8')).toBe('b');
  });
});

it('nothing is written through a link below the folder', () => {
  const out = join(folder, 'out');
  const elsewhere = join(folder, 'elsewhere');
  for (const path of [out, elsewhere]) mkdirSync(path);
  symlinkSync(elsewhere, join(out, 'exhibits'));
  expect(() => writeFiles(out, EXHIBITS)).toThrow(/exhibits in .* is a link.*Remove it/);
  expect(existsSync(join(elsewhere, 'b.md'))).toBe(false);
});
