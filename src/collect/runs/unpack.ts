import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromBufferPromise } from 'yauzl';
import { isPassedOver } from '../walk.ts';

/** What may be unpacked still, of one archive or of all. */
export type Room = { bytes: number; files: number };

/** One file of an archive, at `absolute` now. `path` has no `..`, no empty part and no root. */
export type Unpacked = { path: string; absolute: string; size: number };

/** Why something of an archive was left out. `broken`: from there on. */
export type Left = { reason: 'broken' | 'encrypted' | 'link' | 'method' | 'twice' | 'too-much'; path: string | null };

export type Archive = { files: Unpacked[]; left: Left[] };

const FILE_TYPE = 0o170000;
const LINK = 0o120000;

function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & FILE_TYPE) === LINK;
}

/**
 * Writes the files of a ZIP archive below `folder`, which it makes, under names of our own: none of the archive's reaches the disk.
 * Archives in it are files like any other. Takes from `room` what it uses; an archive that has more is told as `too-much`, and what was
 * unpacked until then stays. Never throws for what is in the archive.
 */
export async function unpack(bytes: Buffer, folder: string, room: Room): Promise<Archive> {
  const files = new Map<string, Unpacked>();
  const left: Left[] = [];
  mkdirSync(folder, { recursive: true });
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: false });
    for await (const entry of zip.eachEntry()) {
      // yauzl refuses roots and parents; what is left are parts that say nothing.
      const path = entry.fileName
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
      if (entry.fileName.endsWith('/') || path === '' || isPassedOver(path)) continue;
      const reason = isLink(entry)
        ? 'link'
        : entry.isEncrypted()
          ? 'encrypted'
          : files.has(path)
            ? 'twice'
            : entry.canDecodeFileData()
              ? null
              : 'method';
      if (reason !== null) {
        left.push({ reason, path });
        continue;
      }
      if (room.files < 1 || entry.uncompressedSize > room.bytes) {
        left.push({ reason: 'too-much', path: null });
        break;
      }
      const absolute = join(folder, String(files.size));
      // It is held to the size that the archive declares: more than that ends in an error.
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(absolute));
      room.files -= 1;
      room.bytes -= entry.uncompressedSize;
      files.set(path, { path, absolute, size: entry.uncompressedSize });
    }
  } catch {
    left.push({ reason: 'broken', path: null });
  }
  return { files: [...files.values()], left };
}
