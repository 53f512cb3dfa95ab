import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import zlib, { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bareName, expand, expandHead, MAX_ANYWAY } from '../../src/collect/expand.ts';
import { readBeginning, readChunks, readWhole, type SourceFile } from '../../src/collect/source-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'expand-'));
  vi.stubEnv('TMPDIR', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function fileOf(content: Buffer, path = 'logs/a.log.gz'): SourceFile {
  const absolute = join(folder, 'stored');
  writeFileSync(absolute, content);
  return { path, absolute, size: content.length, tracked: false, foundBy: '' };
}

async function expanded(content: Buffer, path?: string) {
  const { file, problem, remove } = await expand(fileOf(content, path));
  const bytes = readWhole(file);
  const chunks: Buffer[] = [];
  readChunks(file, (chunk) => chunks.push(Buffer.from(chunk)));
  expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  expect(readBeginning(file).equals(bytes.subarray(0, 65_536))).toBe(true);
  remove();
  return { bytes, problem, file };
}

const text = Buffer.from('one line of a log\n'.repeat(1000));
const noise = (length: number) => Buffer.from(Array.from({ length }, (_, i) => (i * i * 31 + (i >> 3)) % 251));
const hasZstd = 'zstdCompressSync' in zlib;

describe('a compressed file', () => {
  test('is given to its readers as what is in it, and leaves nothing behind', async () => {
    const { bytes, problem, file } = await expanded(gzipSync(text));
    expect(bytes.equals(text)).toBe(true);
    expect(problem).toBeNull();
    expect(file).toMatchObject({ path: 'logs/a.log.gz', size: text.length, compression: 'gzip' });
  });

  test('larger than is expanded at once is expanded all the same, and so are several that follow one another', async () => {
    const large = noise(1 << 20);
    const { bytes, problem, file } = await expanded(Buffer.concat([gzipSync(large, { level: 0 }), gzipSync(text)]));
    expect(existsSync(dirname(file.absolute))).toBe(false);
    expect(bytes.equals(Buffer.concat([large, text]))).toBe(true);
    expect(problem).toBeNull();
  });

  test.runIf(hasZstd)('by Zstandard too', async () => {
    const random = createHash('shake256', { outputLength: 400_000 }).update('x').digest();
    for (const content of [text, random]) {
      // Frames that follow one another are one content.
      const frame = zlib.zstdCompressSync(content);
      const { bytes, file, problem } = await expanded(Buffer.concat([frame, frame]), 'logs/a.jsonl.zst');
      expect(bytes.equals(Buffer.concat([content, content]))).toBe(true);
      expect(file.compression).toBe('zstd');
      expect(problem).toBeNull();
      const cut = await expanded(Buffer.concat([frame, frame.subarray(0, frame.length - 2)]), 'logs/a.jsonl.zst');
      expect(cut.bytes.length).toBeGreaterThanOrEqual(content.length);
      expect(cut.problem).toMatchObject({ code: 'not-expanded' });
    }
  });

  test('that is cut off is read as far as it goes, and told of', async () => {
    const whole = gzipSync(noise(100_000), { level: 0 });
    const { bytes, problem } = await expanded(whole.subarray(0, whole.length - 100));
    expect(bytes.length).toBeGreaterThan(90_000);
    expect(problem).toMatchObject({ code: 'not-expanded', place: { path: 'logs/a.log.gz' } });
  });

  test('that becomes far more than it is stops at the cap', async () => {
    const bomb = gzipSync(Buffer.alloc(MAX_ANYWAY + (8 << 20)));
    const { bytes, problem } = await expanded(bomb);
    expect(bytes.length).toBe(MAX_ANYWAY);
    expect(problem).toMatchObject({ code: 'cap-reached' });
  });

  test('is itself where it is not called so, or is not what it is called', async () => {
    const stored = gzipSync(text);
    for (const path of ['a.log', 'build.tar.gz', 'a.zip']) {
      const { bytes, file } = await expanded(stored, path);
      expect(bytes.equals(stored)).toBe(true);
      expect(file).not.toHaveProperty('compression');
    }
    expect((await expanded(text, 'a.log.gz')).bytes.equals(text)).toBe(true);
  });

  test('of any bytes makes it never throw, and leaves no folder', async () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('release-evidence-')).length;
    const before = folders();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(60), async (bytes, at) => {
        const stored = gzipSync(text);
        const broken = Buffer.concat([stored.subarray(0, at), bytes, stored.subarray(at + bytes.length)]);
        const { problem, remove } = await expand(fileOf(broken));
        remove();
        expect(problem?.code ?? 'none').toMatch(/^(?:none|not-expanded|cap-reached)$/);
      }),
      { numRuns: 40 },
    );
    expect(folders()).toBe(before);
  });
});

describe('the beginning', () => {
  const headOf = (content: Buffer, path = 'a.log.gz') => expandHead(content.subarray(0, 65_536), fileOf(content, path));

  test('is that of what is in it', () => {
    expect(headOf(gzipSync(text))?.subarray(0, 8).toString()).toBe('one line');
    expect(headOf(gzipSync(noise(200_000)))?.length).toBeGreaterThan(1000);
    expect(headOf(text, 'a.log')?.equals(text)).toBe(true);
    expect(headOf(gzipSync(Buffer.alloc(64 << 20)))?.length).toBeLessThanOrEqual(65_536);
  });

  test.runIf(hasZstd)('is there where the first block of Zstandard is long', () => {
    const random = createHash('shake256', { outputLength: 200_000 }).update('x').digest();
    expect(headOf(zlib.zstdCompressSync(random), 'a.log.zst')).toEqual(random.subarray(0, 65_536));
  });

  test('of damaged ones is empty', () => {
    expect(headOf(Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toHaveLength(0);
  });
});

test('the name without what says that it is compressed', () => {
  expect(['a.log.gz', 'b.jsonl.zst', 'c.ZSTD', 'd.tar.gz', 'e.gz/f'].map(bareName)).toEqual([
    'a.log',
    'b.jsonl',
    'c',
    'd.tar.gz',
    'e.gz/f',
  ]);
});
