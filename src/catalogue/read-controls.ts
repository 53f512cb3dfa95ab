import type { Dirent } from 'node:fs';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { byCodeUnit } from './canonical.ts';

/** A file of controls: its path for messages and links, with forward slashes, and its text. */
export type ControlFile = { path: string; text: string };

/** More files than these below a folder of controls are not read. */
const MAX_FILES = 5_000;
/** In bytes; the table of IAM actions is the largest. */
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_DEPTH = 8;

function problem(code: string, message: string, path: string): Problem {
  return { code, message, kinds: [], place: { path, line: null, column: null, pointer: null } };
}

function isControlFile(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name);
}

/**
 * Every YAML and JSON file below a folder of checks, frameworks, fact types and tables, by path. Symbolic links are not
 * followed. `as` is how the folder is called in paths: `controls`, say. What cannot be read comes back as a problem.
 */
export function readControls(folder: string, as: string): { files: ControlFile[]; problems: Problem[] } {
  const files: ControlFile[] = [];
  const problems: Problem[] = [];
  let capped = false;

  function readFile(absolute: string, path: string): void {
    if (files.length >= MAX_FILES) {
      if (!capped) problems.push(problem('cap-reached', `Only the first ${MAX_FILES} files of controls are read.`, as));
      capped = true;
      return;
    }
    if (statSync(absolute).size > MAX_BYTES) {
      problems.push(problem('too-large', `The file is larger than ${MAX_BYTES} bytes and was not read.`, path));
      return;
    }
    files.push({ path, text: readFileSync(absolute, 'utf8') });
  }

  function readEntry(entry: Dirent, absolute: string, path: string, depth: number): void {
    if (entry.isDirectory()) {
      readFolder(absolute, path, depth + 1);
    } else if (isControlFile(entry.name) && entry.isFile()) {
      readFile(absolute, path);
    } else if (isControlFile(entry.name)) {
      problems.push(problem('not-a-file', 'Symbolic links are not followed: put the file itself here.', path));
    }
  }

  function readFolder(absolute: string, path: string, depth: number): void {
    if (depth > MAX_DEPTH) {
      problems.push(problem('too-deep', `Folders are read ${MAX_DEPTH} levels deep: this one is deeper.`, path));
      return;
    }
    try {
      const entries = readdirSync(absolute, { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name));
      for (const entry of entries) readEntry(entry, join(absolute, entry.name), `${path}/${entry.name}`, depth);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
      problems.push(problem('unreadable', `It cannot be read${reason}: check that it is there and readable.`, path));
    }
  }

  readFolder(folder, as, 1);
  return { files, problems };
}
