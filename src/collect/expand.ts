import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import type { Problem } from '../model/problem.ts';
import { type Compression, readWhole, type SourceFile } from './source-file.ts';

/** Bytes that a file may become, whatever its size; behind that, so many times its size, and never more than the last. */
export const MAX_ANYWAY = 64 << 20;
export const MAX_RATIO = 200;
export const MAX_EXPANDED = 4 * 2 ** 30;
/** Bytes of a compressed file that are expanded at once, without a stream: thousands of small files are common. */
const AT_ONCE = 256 << 10;
/** Bytes of a compressed beginning that are looked at, and what they may become. */
const HEAD_BYTES = 4096;
const MAX_HEAD = 16 << 20;

type Codec = {
  compression: Compression;
  isBeginning: (head: Buffer) => boolean;
  /** Null: this Node.js cannot. */
  whole: ((bytes: Buffer, most: number, isPart: boolean) => Buffer) | null;
  stream: () => Transform;
};

const gzip: Codec = {
  compression: 'gzip',
  isBeginning: (head) => head[0] === 0x1f && head[1] === 0x8b,
  whole: (bytes, maxOutputLength, isPart) =>
    zlib.gunzipSync(bytes, { maxOutputLength, ...(isPart && { finishFlush: zlib.constants.Z_SYNC_FLUSH }) }),
  stream: () => zlib.createGunzip(),
};

/** Node.js has it from 22.15 on. */
const zstd: Codec = {
  compression: 'zstd',
  isBeginning: (head) => head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528,
  whole:
    'zstdDecompressSync' in zlib
      ? (bytes, maxOutputLength, isPart) =>
          zlib.zstdDecompressSync(bytes, {
            maxOutputLength,
            ...(isPart && { finishFlush: zlib.constants.ZSTD_e_flush }),
          })
      : null,
  stream: () => zlib.createZstdDecompress(),
};

const SUFFIX = /(?<!\.tar)\.(?:gz|zst|zstd)$/i;

/** The path that a file would have if it were not compressed. Archives are none. */
export function bareName(path: string): string {
  return path.replace(SUFFIX, '');
}

function codecOf(path: string, head: Buffer): Codec | null {
  if (!SUFFIX.test(path)) return null;
  return [gzip, zstd].find(({ isBeginning }) => isBeginning(head)) ?? null;
}

/**
 * The beginning of what is in a compressed file, from the first bytes of the file; the bytes themselves where it is not compressed;
 * null where this Node.js cannot expand it.
 */
export function expandHead(head: Buffer, path: string): Buffer | null {
  const codec = codecOf(path, head);
  if (codec === null) return head;
  if (codec.whole === null) return null;
  for (const length of [HEAD_BYTES, 64]) {
    try {
      return codec.whole(head.subarray(0, length), MAX_HEAD, true).subarray(0, 16 * HEAD_BYTES);
    } catch {
      // A beginning that becomes more than is looked at; a shorter one may do.
    }
  }
  return Buffer.alloc(0);
}

/** The bytes that say how a file is compressed. */
function beginningOf(file: SourceFile): Buffer {
  const handle = openSync(file.absolute, 'r');
  try {
    const head = Buffer.alloc(4);
    return head.subarray(0, readSync(handle, head, 0, head.length, 0));
  } finally {
    closeSync(handle);
  }
}

/** What a reader is given in place of a compressed file. `remove` takes away what was written for it. */
export type Expanded = { file: SourceFile; problem: Problem | null; remove: () => void };

class TooMuch extends Error {}

function limitOf(size: number): number {
  return Math.min(MAX_EXPANDED, Math.max(MAX_ANYWAY, size * MAX_RATIO));
}

function limiter(most: number): Transform {
  let written = 0;
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      const room = most - written;
      written += chunk.length;
      if (chunk.length > room) done(new TooMuch());
      else done(null, chunk);
    },
  });
}

function problemOf(file: SourceFile, error: unknown, most: number): Problem {
  const place = { path: file.path, line: null, column: null, pointer: null };
  const kinds: Problem['kinds'] = [];
  if (error instanceof TooMuch) {
    const message = `Expanded it is more than ${most} bytes, ${MAX_RATIO} times its size or what is read at most; what is beyond was not looked at. Bring it in parts, or not compressed.`;
    return { code: 'cap-reached', message, kinds, place };
  }
  const message =
    'The compressed file is cut off or damaged; what came before was read. Write it again, or bring it not compressed.';
  return { code: 'not-expanded', message, kinds, place };
}

/** Writes what is in it to a place of its own. What was expanded before a fault is kept. */
async function write(file: SourceFile, codec: Codec, to: string): Promise<Problem | null> {
  const most = limitOf(file.size);
  if (file.size <= AT_ONCE && codec.whole !== null) {
    try {
      writeFileSync(to, codec.whole(readWhole(file), MAX_ANYWAY, false));
      return null;
    } catch {
      // The stream keeps what can be had, and tells why the rest cannot.
    }
  }
  const out = createWriteStream(to);
  try {
    await pipeline(createReadStream(file.absolute), codec.stream(), limiter(most), out);
    return null;
  } catch (error) {
    return problemOf(file, error, most);
  }
}

/**
 * The file as its readers take it: expanded, where it is compressed and called so, and itself otherwise. Expanded content lies in the
 * folder for temporary files of the system, for this user alone, until `remove`. `problem` is of no kind yet.
 */
export async function expand(file: SourceFile): Promise<Expanded> {
  const codec = SUFFIX.test(file.path) ? codecOf(file.path, beginningOf(file)) : null;
  if (codec === null || codec.whole === null) return { file, problem: null, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'release-evidence-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const absolute = join(folder, 'expanded');
  try {
    const problem = await write(file, codec, absolute);
    const { size } = statSync(absolute);
    return { file: { ...file, absolute, size, compression: codec.compression }, problem, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
