import { closeSync, openSync, readSync } from 'node:fs';
import { matcher } from '../config/glob.ts';
import type { Config } from '../model/config.ts';
import type { EvidenceKind } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { bareName, expandHead } from './expand.ts';
import type { Reader } from './reader.ts';
import type { FetchedFile } from './runs/read-runs.ts';
import type { FromRun, SourceFile } from './source-file.ts';
import { findSuperseded } from './supersede.ts';
import type { FoundFile } from './walk.ts';

const HEAD_BYTES = 64 * 1024;

/** Evidence whose file git tracks was made before this run, so that it counts only when someone says so. */
const MADE_BY_RUN: ReadonlySet<EvidenceKind> = new Set(['test', 'log', 'package']);

/** A file and the reader that will read it. */
export type Candidate = { file: SourceFile; reader: Reader };

/** `superseded`: sources whose compiled form is read instead. */
export type Discovery = {
  candidates: Candidate[];
  superseded: Candidate[];
  looked: Report['looked'];
  problems: Problem[];
};

type Search = {
  /** Files of a name that it matches, recognised or not. */
  named: number;
  reader: Reader;
  pattern: string;
  /** Of several paths that one file has: one fits, and none is excluded. */
  matches: (...paths: string[]) => boolean;
  configured: boolean;
  found: number;
};

/** The setting below `collect` that speaks of each kind. */
const SETTINGS = {
  manifest: 'manifests',
  policy: 'policies',
  signature: 'signatures',
  test: 'tests',
  log: 'logs',
  document: 'documents',
  drift: 'drift',
  package: 'packages',
  workflow: 'workflows',
  component: 'components',
  scan: 'scans',
} as const satisfies Partial<Record<EvidenceKind, keyof Config['collect']>>;

function isSearched(kind: EvidenceKind): kind is keyof typeof SETTINGS {
  return Object.hasOwn(SETTINGS, kind);
}

function settingOf(kind: EvidenceKind): (typeof SETTINGS)[keyof typeof SETTINGS] {
  if (!isSearched(kind)) throw new Error(`${kind} is not searched for`);
  return SETTINGS[kind];
}

/** The first bytes of a file; null where it cannot be opened. */
export function readHead(absolute: string): Buffer | null {
  try {
    const handle = openSync(absolute, 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      return head.subarray(0, readSync(handle, head, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

function searches(readers: readonly Reader[], config: Config): Search[] {
  return readers.flatMap((reader) => {
    const { include, exclude } = config.collect[settingOf(reader.kind)];
    const excluded = matcher(exclude);
    const configured = include.length > 0;
    const logRules = reader.kind === 'log' ? config.collect.logs.functions.map((rule) => rule.path) : [];
    return (configured ? [...include, ...logRules] : reader.patterns).map((pattern) => {
      const matches = matcher([pattern]);
      return {
        reader,
        pattern,
        configured,
        found: 0,
        named: 0,
        matches: (...paths: string[]) => paths.some((path) => matches(path)) && !paths.some((path) => excluded(path)),
      };
    });
  });
}

function note(code: string, message: string, path: string, kinds: EvidenceKind[]): Problem {
  return { code, message, kinds, place: { path, line: null, column: null, pointer: null } };
}

/** True where some reader would look at a file of this name. */
export function wantedBy(readers: readonly Reader[], config: Config): (path: string) => boolean {
  const all = searches(readers, config);
  return (path) => all.some((search) => search.matches(...namesOf(path)));
}

/** A compressed file is looked for by the name of what is in it as well. */
function namesOf(path: string): string[] {
  const bare = bareName(path);
  return bare === path ? [path] : [path, bare];
}

/** A file of an artifact is looked for as if the artifact had been unpacked at the root as well. */
function isHit({ reader, matches }: Search, entry: FoundFile | FetchedFile): boolean {
  if (!('run' in entry)) return matches(...namesOf(entry.path));
  return entry.kinds.includes(reader.kind) && matches(...namesOf(entry.path), ...namesOf(entry.within));
}

function saidOf({ artifact, id, workflow }: FromRun): string {
  return `artifact ${artifact} of run ${id} (${workflow})`;
}

/** Which reader reads which file, by known names or by configuration, and which patterns found nothing. */
export function discover(
  found: readonly (FoundFile | FetchedFile)[],
  tracked: ReadonlySet<string>,
  readers: readonly Reader[],
  config: Config,
): Discovery {
  const all = searches(readers, config);
  const problems: Problem[] = [];
  const candidates: Candidate[] = [];
  for (const entry of found) {
    if (entry.path === config.path) continue;
    const hits = all.filter((search) => isHit(search, entry));
    if (hits.length === 0) continue;
    for (const hit of hits) hit.named += 1;
    const stored = readHead(entry.absolute);
    if (stored === null) {
      const kinds = [...new Set(hits.map((hit) => hit.reader.kind))];
      problems.push(
        note('file-unreadable', 'The file could not be read. Give the job the right to read it.', entry.path, kinds),
      );
      continue;
    }
    const head = expandHead(stored, entry);
    if (head === null) {
      const message =
        'It is compressed with Zstandard, which needs Node.js 22.15 or later. Run with that, or bring it as .gz.';
      problems.push(note('not-expanded', message, entry.path, [...new Set(hits.map((search) => search.reader.kind))]));
      continue;
    }
    const name = bareName(entry.path);
    const hit = hits.find((search) => search.reader.recognises(head, name));
    if (hit === undefined) {
      const asked = hits.filter((search) => search.configured);
      if (asked.length > 0) {
        const kinds = [...new Set(asked.map((search) => search.reader.kind))];
        const message = `It is configured as ${kinds.join(' and ')} evidence, but is in no format that is read for it. Check collect.${kinds.map(settingOf).join(', collect.')}.`;
        problems.push(note('not-recognised', message, entry.path, kinds));
      }
      continue;
    }
    const { path, absolute, size } = entry;
    const isTracked = !('run' in entry) && tracked.has(path);
    const foundBy = 'run' in entry ? saidOf(entry.run) : hit.pattern;
    const run = 'run' in entry ? { run: entry.run } : {};
    const file: SourceFile = { path, absolute, size, tracked: isTracked, foundBy, ...run };
    if (isTracked && !hit.configured && MADE_BY_RUN.has(hit.reader.kind)) {
      const message = `Git tracks the file, so it was not made by this run; it counts only when collect.${settingOf(hit.reader.kind)}.include names it.`;
      problems.push(note('tracked-not-counted', message, entry.path, []));
      continue;
    }
    for (const search of hits) if (search.reader === hit.reader) search.found += 1;
    candidates.push({ file, reader: hit.reader });
  }
  for (const { reader, pattern } of all.filter((search) => search.configured && search.named === 0)) {
    const setting = settingOf(reader.kind);
    if (!config.collect[setting].include.includes(pattern)) continue;
    const message = `collect.${setting}.include asks for ${pattern}, and no file matches it. Bring the file, or take the pattern out.`;
    problems.push(note('pattern-found-nothing', message, config.path ?? '.', [reader.kind]));
  }
  return {
    ...apartSuperseded(candidates, config, problems),
    looked: lookedFor(all),
    problems,
  };
}

/** Each pattern of a kind once: several readers look for the same names, and know their files by what is in them. */
function lookedFor(all: readonly Search[]): Report['looked'] {
  const looked = new Map<string, Report['looked'][number]>();
  for (const { reader, pattern, found } of all) {
    const key = `${reader.kind} ${pattern}`;
    looked.set(key, { kind: reader.kind, pattern, found: (looked.get(key)?.found ?? 0) + found });
  }
  return [...looked.values()];
}

function apartSuperseded(
  candidates: Candidate[],
  config: Config,
  problems: Problem[],
): Pick<Discovery, 'candidates' | 'superseded'> {
  if (config.collect.manifests.include.length > 0) return { candidates, superseded: [] };
  const manifests = candidates.filter(({ reader }) => reader.kind === 'manifest').map(({ file }) => file.path);
  const superseded = new Map(findSuperseded(manifests).map(({ path, by }) => [path, by]));
  for (const [path, by] of superseded) {
    problems.push(note('superseded', `Not read: ${by} is its compiled form, and that is what is deployed.`, path, []));
  }
  return {
    candidates: candidates.filter(({ file }) => !superseded.has(file.path)),
    superseded: candidates.filter(({ file }) => superseded.has(file.path)),
  };
}
