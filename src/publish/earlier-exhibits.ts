import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { SUMS_NAME } from '../formats/sums.ts';

/** A line of SHA256SUMS that names an exhibit; no step of the path is of dots alone, so that none leads out of the folder. */
const EXHIBIT = /^([0-9a-f]{64}) {2}(exhibits(?:\/(?!\.+(?:\/|$))[^/\\\0-\x1f]+)+)$/;

/**
 * Removes exhibits that the sums of an earlier run list, unless this run writes them too: they would pass for part of its evidence.
 * What has other bytes than the run wrote is somebody's own by now, and is left.
 */
export function removeEarlierExhibits(
  folder: string,
  written: ReadonlySet<string>,
): { removed: string[]; left: string[] } {
  const removed: string[] = [];
  const left: string[] = [];
  const sums = join(folder, SUMS_NAME);
  if (!existsSync(sums)) return { removed, left };
  for (const line of readFileSync(sums, 'utf8').split('\n')) {
    const [, digest, name = ''] = EXHIBIT.exec(line) ?? [];
    const path = join(folder, name);
    if (digest === undefined || written.has(name) || lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true)
      continue;
    if (createHash('sha256').update(readFileSync(path)).digest('hex') !== digest) {
      left.push(name);
      continue;
    }
    rmSync(path);
    removeEmpty(folder, dirname(name));
    removed.push(name);
  }
  return { removed, left };
}

/** A folder in which nothing is left, and those that it alone was in. */
function removeEmpty(folder: string, name: string): void {
  for (let step = name; step !== '.'; step = dirname(step)) {
    try {
      rmdirSync(join(folder, step));
    } catch {
      return;
    }
  }
}
