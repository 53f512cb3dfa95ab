import { closeSync, createReadStream, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';
import type { Problem } from '../model/problem.ts';
import { type Compression, readWhole, type SourceFile } from './source-file.ts';

/** Bytes that a file may become, whatever its size; behind that, so many times its size, and never more than the last. */
export const MAX_ANYWAY = 64 << 20;
export const MAX_RATIO = 200;
export const MAX_EXPANDED = 4 * 2 ** 30;
/** Bytes of a compressed file that are expanded at once, without a stream: thousands of small files are common. */
const AT_ONCE = 256 << 10;
/** Bytes of what is in a file by which it is recognised, and what its compressed beginning may become. */
const HEAD_BYTES = 64 << 10;
const MAX_HEAD = 16 << 20;

type Stream = Transform & { readonly bytesWritten: number };

type Codec = {
  compression: Compression;
  isBeginning: (head: Buffer) => boolean;
  /** Bytes of a compressed beginning by which something of what is in it is surely there, and enough. */
  head: number;
  /** Null: this Node.js cannot. Throws where it becomes more than `most`. */
  whole: ((bytes: Buffer, most: number) => Buffer) | null;
  part: (bytes: Buffer, most: number) => Buffer;
  stream: () => Stream;
};

const gzip: Codec = {
  compression: 'gzip',
  isBeginning: (head) => head[0] === 0x1f && head[1] === 0x8b,
  head: 4096,
  whole: (bytes, maxOutputLength) => zlib.gunzipSync(bytes, { maxOutputLength }),
  part: (bytes, maxOutputLength) =>
    zlib.gunzipSync(bytes, { maxOutputLength, finishFlush: zlib.constants.Z_SYNC_FLUSH }),
  stream: () => zlib.createGunzip(),
};

/** Node.js stops where a frame ends, and says how far it came; `pzstd` and whoever appends to a file write several. */
function everyFrame(bytes: Buffer, most: number): Buffer {
  const frames: Buffer[] = [];
  let room = most;
  for (let at = 0; at < bytes.length; ) {
    const options = { maxOutputLength: Math.max(1, room), info: true };
    const { buffer, engine } = zlib.zstdDecompressSync(bytes.subarray(at), options) as unknown as {
      buffer: Buffer;
      engine: Stream;
    };
    frames.push(buffer);
    room -= buffer.length;
    at += engine.bytesWritten;
  }
  return Buffer.concat(frames);
}

/** Node.js has it from 22.15 on. Its first block, of which nothing is known before its end, can have 128 KiB. */
const zstd: Codec = {
  compression: 'zstd',
  isBeginning: (head) => head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528,
  head: 132 << 10,
  whole: 'zstdDecompressSync' in zlib ? everyFrame : null,
  part: (bytes, maxOutputLength) =>
    zlib.zstdDecompressSync(bytes, { maxOutputLength, finishFlush: zlib.constants.ZSTD_e_flush }),
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
 * The beginning of what is in a compressed file, whose first bytes are `head`; `head` itself where it is not compressed; null where this
 * Node.js cannot expand it.
 */
export function expandHead(head: Buffer, { path, absolute }: Pick<SourceFile, 'path' | 'absolute'>): Buffer | null {
  const codec = codecOf(path, head);
  if (codec === null) return head;
  if (codec.whole === null) return null;
  for (const length of [codec.head, 64]) {
    try {
      return codec.part(beginningOf(absolute, length), MAX_HEAD).subarray(0, HEAD_BYTES);
    } catch {
      // A beginning that becomes more than is looked at; a shorter one may do.
    }
  }
  return Buffer.alloc(0);
}

function beginningOf(absolute: string, length: number): Buffer {
  const handle = openSync(absolute, 'r');
  try {
    const head = Buffer.alloc(length);
    return head.subarray(0, readSync(handle, head, 0, length, 0));
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

/** What is in a small file; null where a stream has to find out what can be had of it, and why not the rest. */
function atOnce(file: SourceFile, { whole }: Codec): Buffer | null {
  if (file.size > AT_ONCE || whole === null) return null;
  try {
    return whole(readWhole(file), MAX_ANYWAY);
  } catch {
    return null;
  }
}

/**
 * Writes what is in the file from `start` on, piece by piece, up to where the codec stops; `take` says whether more is wanted. Resolves to how
 * many bytes of the file that took. What came before a fault is written, all of it, so that a second run reads the same.
 */
function writeFrame(file: SourceFile, codec: Codec, start: number, take: (piece: Buffer) => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const stored = createReadStream(file.absolute, { start });
    const content = codec.stream();
    content.on('data', (piece: Buffer) => {
      if (!take(piece)) content.destroy(new TooMuch());
    });
    content.on('end', () => {
      stored.destroy();
      resolve(content.bytesWritten);
    });
    content.on('error', (error) => {
      stored.destroy();
      reject(error);
    });
    stored.on('error', reject);
    stored.pipe(content);
  });
}

/** Writes what is in it to a place of its own. */
async function write(file: SourceFile, codec: Codec, to: string): Promise<Problem | null> {
  const most = limitOf(file.size);
  const out = openSync(to, 'w');
  let written = 0;
  const take = (piece: Buffer): boolean => {
    const room = most - written;
    written += writeSync(out, piece.subarray(0, room));
    return piece.length <= room;
  };
  try {
    let at = 0;
    do at += await writeFrame(file, codec, at, take);
    while (codec === zstd && at < file.size);
    return null;
  } catch (error) {
    return problemOf(file, error, most);
  } finally {
    closeSync(out);
  }
}

/**
 * The file as its readers take it: expanded, where it is compressed and called so, and itself otherwise. The content of a small one is held;
 * that of others lies in the folder for temporary files of the system, for this user alone, until `remove`. `problem` is of no kind yet.
 */
export async function expand(file: SourceFile): Promise<Expanded> {
  const codec = SUFFIX.test(file.path) ? codecOf(file.path, beginningOf(file.absolute, 4)) : null;
  const nothing = () => undefined;
  if (codec === null || codec.whole === null) return { file, problem: null, remove: nothing };
  const { compression } = codec;
  const content = atOnce(file, codec);
  if (content !== null) {
    return { file: { ...file, content, size: content.length, compression }, problem: null, remove: nothing };
  }
  const folder = mkdtempSync(join(tmpdir(), 'release-evidence-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const absolute = join(folder, 'expanded');
  try {
    const problem = await write(file, codec, absolute);
    const { size } = statSync(absolute);
    return { file: { ...file, absolute, size, compression }, problem, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
