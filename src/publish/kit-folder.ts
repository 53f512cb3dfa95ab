import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { UsageError } from '../config/usage-error.ts';
import { OutputError } from '../exit.ts';
import type { OutputFile } from '../model/file.ts';

/**
 * Writes files into a folder that is new or empty. One that has the same files already is left as it is, and one that has some of
 * them is completed; nothing is ever written over, because a tester may have worked in it. Throws UsageError and OutputError.
 */
export function writeKit(folder: string, files: readonly OutputFile[]): void {
  try {
    const present = existsSync(folder) ? filesIn(folder) : new Map<string, 'file' | 'other'>();
    const wanted = new Set(files.map(({ name }) => name));
    const strange = [...present].find(([name, kind]) => kind === 'other' || !wanted.has(name))?.[0];
    const altered = files.find(
      ({ name, bytes }) => present.has(name) && !readFileSync(join(folder, name)).equals(bytes),
    );
    const found = strange ?? altered?.name;
    if (found !== undefined) {
      throw new UsageError([
        `--out: ${folder} holds ${found}, which is not of this sample as it would be written. Nothing was written. Name a new folder.`,
      ]);
    }
    for (const { name, bytes } of files) {
      if (present.has(name)) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes, { flag: 'wx' });
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new OutputError(
      `The sample could not be written to ${folder} (${code}). Name a folder that can be written with --out.`,
    );
  }
}

/** Files below a folder by their names in it; links and the like are `other`, and are not followed. */
function filesIn(folder: string): Map<string, 'file' | 'other'> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => [
        relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
        entry.isFile() ? 'file' : 'other',
      ]),
  );
}
