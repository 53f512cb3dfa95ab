import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { FOUND_KINDS } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';

const MAX_FILES = 200_000;
const MAX_DEPTH = 64;

/** Folders that are passed over by name: what is in them is not the system, or is a copy of something that is. */
const IGNORED_FOLDERS: ReadonlySet<string> = new Set([
  // other people's code
  ...['node_modules', 'bower_components', 'vendor', 'site-packages', '.venv', 'venv', 'virtualenv', 'Pods'],
  // version control and caches of tools
  ...['.git', '.hg', '.svn', '__pycache__', '.tox', '.nox', '.mypy_cache', '.pytest_cache', '.ruff_cache', '.gradle'],
  ...[
    '.terraform',
    '.cache',
    '.parcel-cache',
    '.next',
    '.nuxt',
    '.turbo',
    '.nx',
    '.idea',
    '.vscode',
    '.yarn',
    '.pnpm-store',
  ],
  // test fixtures and examples, which describe systems that are not this one
  ...['fixtures', '__fixtures__', '__snapshots__', '__mocks__', 'testdata', 'test-data', 'test_data', 'test-fixtures'],
  ...['examples', 'example', 'samples'],
]);

/** What an earlier run kept lies beside its report: copies of things that are not this release's. */
const REPORT = /^(?:.+\.)?evidence\.json$/;
const EXHIBITS = 'exhibits';

/** Whether a file lies in a folder that is passed over by name. */
export function isPassedOver(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => IGNORED_FOLDERS.has(folder));
}

/** A file below the root, with no word yet on what it is. */
export type FoundFile = { path: string; absolute: string; size: number };

export type Walk = { files: FoundFile[]; problems: Problem[]; ignored: string[] };

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/**
 * All files below the root, in code unit order of folder and name. Links are followed only to files inside the root.
 * `skip` is an absolute path that is left out: the folder that we write to. `wanted` says of a path whether a reader would look
 * at it, so that a link to something else is not worth a word. Never throws for what it finds.
 */
export function walk(root: string, skip: string, wanted: (path: string) => boolean): Walk {
  const result: Walk = { files: [], problems: [], ignored: [] };
  const inside = `${realpathSync(root)}${sep}`;
  const everyKind: Problem['kinds'] = [...FOUND_KINDS];
  const problem = (code: string, message: string, path: string, kinds: Problem['kinds']): void => {
    result.problems.push({ code, message, kinds, place: { path, line: null, column: null, pointer: null } });
  };

  const link = (absolute: string, path: string): void => {
    try {
      const target = realpathSync(absolute);
      if (!`${target}${sep}`.startsWith(inside)) {
        const kinds = wanted(path) ? everyKind : [];
        problem(
          'link-outside',
          'A link that leads out of the root was not followed. Put the file itself there.',
          path,
          kinds,
        );
        return;
      }
      const stat = statSync(target);
      if (stat.isFile()) result.files.push({ path, absolute: target, size: stat.size });
    } catch {
      problem('link-broken', 'A link that leads nowhere was passed over.', path, wanted(path) ? everyKind : []);
    }
  };

  const file = (absolute: string, path: string): void => {
    try {
      result.files.push({ path, absolute, size: statSync(absolute).size });
    } catch {
      const message =
        'The file could not be looked at. Give the job the right to its folder; a name that is no UTF-8 must be changed.';
      problem('file-unreadable', message, path, wanted(path) ? everyKind : []);
    }
  };

  const visit = (folder: string, prefix: string, depth: number): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
    } catch {
      problem(
        'folder-unreadable',
        'The folder could not be read. Give the job the right to read it.',
        prefix || '.',
        everyKind,
      );
      return;
    }
    const isEvidence = entries.some(({ name }) => REPORT.test(name));
    for (const entry of entries) {
      const absolute = join(folder, entry.name);
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (absolute === skip) continue;
      if (result.files.length >= MAX_FILES) return;
      if (entry.isSymbolicLink()) link(absolute, path);
      else if (entry.isDirectory()) {
        if (IGNORED_FOLDERS.has(entry.name) || (isEvidence && entry.name === EXHIBITS)) result.ignored.push(path);
        else if (depth >= MAX_DEPTH) {
          problem('folder-too-deep', `Folders deeper than ${MAX_DEPTH} are not looked into.`, path, everyKind);
        } else visit(absolute, path, depth + 1);
      } else if (entry.isFile()) file(absolute, path);
    }
  };

  visit(root, '', 0);
  if (result.files.length >= MAX_FILES) {
    problem('cap-reached', `Only the first ${MAX_FILES} files were looked at. Set a narrower root.`, '.', everyKind);
  }
  return result;
}
