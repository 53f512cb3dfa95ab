import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** The workflow run, and the artifact of it, that a file was fetched from. */
export type FromRun = {
  id: number;
  /** Its name, or the path of its file where it has none. */
  workflow: string;
  artifact: string;
  /** The commit that it ran on. */
  commit: string;
  /** The run uploaded an artifact of this name again, as a later attempt does. */
  repeated: boolean;
};

/** How a file is compressed, where its readers are given what is in it. */
export type Compression = 'gzip' | 'zstd';

/** A file below the root that a reader was given. It is opened only here. */
export type SourceFile = {
  /** Below the root, with forward slashes. */
  path: string;
  absolute: string;
  /** In bytes. */
  size: number;
  /** Kept in git, and so older than this run. */
  tracked: boolean;
  /** The pattern or setting that found it. */
  foundBy: string;
  /** Set for what is no file of the checkout; its path begins with `github/runs/` then. */
  run?: FromRun;
  /** Set where `size`, and `content` or else `absolute`, are of what was in the compressed file at `path`. */
  compression?: Compression;
  /** What was in a small compressed file, which lies nowhere else. */
  content?: Buffer;
};

const CHUNK = 1 << 20;
const shared = Buffer.allocUnsafe(CHUNK);

/** Calls `take` with each piece of the file in turn; the piece is only good until `take` returns. Throws what `fs` throws. */
export function readChunks(file: SourceFile, take: (chunk: Buffer) => void): void {
  const { content } = file;
  if (content !== undefined) {
    for (let at = 0; at < content.length; at += CHUNK) take(content.subarray(at, at + CHUNK));
    return;
  }
  const handle = openSync(file.absolute, 'r');
  try {
    for (
      let read = readSync(handle, shared, 0, CHUNK, null);
      read > 0;
      read = readSync(handle, shared, 0, CHUNK, null)
    ) {
      take(shared.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}

/** SHA-256 of the file's bytes, hexadecimal. */
export function digestFile(file: SourceFile): string {
  const hash = createHash('sha256');
  readChunks(file, (chunk) => hash.update(chunk));
  return hash.digest('hex');
}

const BEGINNING = 64 * 1024;

/** Its first bytes, those that readers recognise it by. */
export function readBeginning(file: SourceFile): Buffer {
  if (file.content !== undefined) return file.content.subarray(0, BEGINNING);
  const handle = openSync(file.absolute, 'r');
  try {
    const head = Buffer.alloc(Math.min(BEGINNING, file.size));
    return head.subarray(0, readSync(handle, head, 0, head.length, 0));
  } finally {
    closeSync(handle);
  }
}

/** The whole file; for formats that need it whole, whose size the caller has bounded. */
export function readWhole(file: SourceFile): Buffer {
  return file.content ?? readFileSync(file.absolute);
}
