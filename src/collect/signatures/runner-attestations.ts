import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { FoundFile } from '../walk.ts';

/** What actions/attest leaves in the runner's folder: absolute paths of the bundles that it wrote, one a line. */
const LIST = 'created_attestation_paths.txt';
const MAX_LIST_BYTES = 1 << 16;
const MAX_FILES = 100;

/**
 * The bundles that earlier steps of the same job made with actions/attest, as if they lay below `github/runner/`. `temp` is the runner's
 * folder for passing files; null: there is no runner. What lies elsewhere, or is not there, is not given. Never throws.
 */
export function attestationsOfRunner(temp: string | null): FoundFile[] {
  if (temp === null) return [];
  return pathsIn(temp).flatMap((path, index): FoundFile[] => {
    try {
      const absolute = realpathSync(path);
      const stat = statSync(absolute);
      if (!stat.isFile() || !absolute.startsWith(`${realpathSync(temp)}${sep}`)) return [];
      return [{ path: `github/runner/${index + 1}/${basename(path)}`, absolute, size: stat.size }];
    } catch {
      return [];
    }
  });
}

function pathsIn(temp: string): string[] {
  const list = join(temp, LIST);
  try {
    if (statSync(list).size > MAX_LIST_BYTES) return [];
    const lines = readFileSync(list, 'utf8').split(/\r?\n/);
    return [...new Set(lines.filter((line) => line !== ''))].slice(0, MAX_FILES);
  } catch {
    return [];
  }
}
