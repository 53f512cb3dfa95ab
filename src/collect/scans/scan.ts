import type { Config } from '../../model/config.ts';
import { daysBetween } from '../../model/days.ts';
import type { Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import { createNaming } from '../changes/people.ts';
import type { Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { createFindings, type Findings } from './findings.ts';
import type { Category } from './tool-category.ts';

/** Things of one list that are named one by one. */
const MAX_LISTED = 2_000;
const MAX_TEXT = 500;

/** What one run of a scanner says, before it is held against the release. */
export type Scan = {
  /** What tells it from the other scans of the same file. */
  name: string;
  tool: string;
  version: string | null;
  /** Parts with versions of their own: query packs, rule sets. */
  extensions: { name: string; version: string | null }[];
  category: Category;
  /** What it says that it looked at: commits and tags in git, the whole history, or images and files by their digest. */
  commits: string[];
  tags: string[];
  isOfHistory: boolean;
  /** What runs somewhere, in a cluster or an account, whatever is released. */
  isElsewhere: boolean;
  subjects: { name: string; sha256: string | null }[];
  /** ISO 8601. */
  scannedAt: string | null;
  /** Date of its advisories, ISO 8601; null: it has none of its own, but asks a service. */
  databaseAt: string | null | Hole;
  execution: 'succeeded' | 'failed' | null;
  /** Errors that it met and told of. */
  errors: number;
  /** Rules that it knows; null: it does not list them. */
  rules: number | null;
  /** Files, packages or resources that it looked at; null: it does not tell. */
  examined: number | null;
  targets: Json[];
  weaknesses: Json[];
  ecosystems: Json[];
  findings: Findings;
  /** What is more than was read: as an element of the findings, so that nothing passes on it. */
  unread: Hole[];
  /** Where it is not as its format says. */
  faults: string[];
  pointer: string | null;
};

/** A scan of which nothing is known yet but whose it is. */
export function createScan(tool: string, category: Category, name: string = tool): Scan {
  return {
    name,
    tool,
    version: null,
    extensions: [],
    category,
    commits: [],
    tags: [],
    isOfHistory: false,
    isElsewhere: false,
    subjects: [],
    scannedAt: null,
    databaseAt: null,
    execution: null,
    errors: 0,
    rules: null,
    examined: null,
    targets: [],
    weaknesses: [],
    ecosystems: [],
    findings: createFindings(),
    unread: [],
    faults: [],
    pointer: null,
  };
}

/** What a report does not tell, as an element of a list: any number of further ones. */
export function untold(tool: string, what: string): Hole {
  return { unresolved: `the report of ${tool} does not tell ${what}` };
}

/** A path as a report writes it, below the root where it leads there: what is before the root is cut off. */
export function targetPath(uri: string, root: string): string {
  let path = uri.replace(/^file:\/\/(?:localhost)?/, '').replaceAll('\\', '/');
  try {
    if (/%[0-9a-f]{2}/i.test(path)) path = decodeURIComponent(path);
  } catch {
    // A path with a per cent sign of its own is meant as it stands.
  }
  if (path.startsWith(`${root}/`)) path = path.slice(root.length + 1);
  // Where workflows of GitHub have their checkout, and what containers of scanners call it.
  path = path.replace(/^\/(?:home\/runner\/work\/[^/]+\/[^/]+|github\/workspace|src|app|workspace|code|tf|path)\//, '');
  return path.replace(/^(?:\.\/)+/, '');
}

/** ISO 8601 with zone, as tools write times; null for what is none. */
export function timeOf(value: Json | undefined): string | null {
  if (typeof value !== 'string') return null;
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?.*)?$/.exec(
    value.trim(),
  );
  if (match === null) return null;
  const [, day = '', clock = '00:00:00', zone = 'Z'] = match;
  const time = new Date(`${day}T${clock}${zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999 ? null : time.toISOString().replace('.000Z', 'Z');
}

type Release = Config['release'];

/** What it looked at, held against the released commit. Null: it names none, but images or files. */
function revisionOf(scan: Scan, file: SourceFile, release: Release): { revision: Json; origin: Origin | null } {
  const { commits, tags } = scan;
  if (scan.isElsewhere) return { revision: 'other', origin: null };
  if (commits.length > 0 || tags.length > 0) {
    const { commit, tag } = release;
    if (commit === null) return { revision: { unresolved: 'which commit is released is not known' }, origin: null };
    const isReleased =
      commits.some((one) => isSameCommit(one, commit)) || (commits.length === 0 && tags.some((one) => one === tag));
    return { revision: isReleased ? 'release' : 'other', origin: null };
  }
  if (scan.isOfHistory) return { revision: 'history', origin: null };
  if (scan.subjects.length > 0) return { revision: null, origin: null };
  if (file.run !== undefined) {
    const from = `it names no commit, and is an artifact of run ${file.run.id}, which ran on the released one`;
    return { revision: file.run.commit === release.commit ? 'release' : 'other', origin: { kind: 'assumed', from } };
  }
  if (file.tracked) {
    const unresolved = `the report of ${scan.tool} names no commit, and git tracks it, so that it was made of an earlier one`;
    return { revision: { unresolved }, origin: null };
  }
  const from = 'it names no commit, and git does not track it, so that it was made in this checkout';
  return { revision: 'release', origin: { kind: 'assumed', from } };
}

/** Short digests of commits count from seven digits on. */
function isSameCommit(one: string, commit: string): boolean {
  const short = one.toLowerCase();
  return /^[0-9a-f]{7,64}$/.test(short) && commit.startsWith(short);
}

/** Repeats once and in order; of more than are named one by one, that there are more. */
function bounded(list: readonly Json[]): Json[] {
  const texts = [...new Set(list.flatMap((one) => (typeof one === 'string' ? one.slice(0, MAX_TEXT) : [])))].sort();
  const holes = list.filter((one) => typeof one !== 'string');
  const more =
    texts.length > MAX_LISTED ? [{ unresolved: `there are more than the ${MAX_LISTED} that are named` }] : [];
  return [...texts.slice(0, MAX_LISTED), ...more, ...holes.slice(0, 1)];
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, MAX_TEXT);
}

function ageOf(databaseAt: Scan['databaseAt'], scannedAt: string | null): Json {
  if (typeof databaseAt !== 'string') return databaseAt;
  const days = daysBetween(databaseAt, scannedAt);
  return days === null ? { unresolved: 'the report does not tell when it looked' } : Math.max(0, days);
}

/** The `scan` fact of a report; which of several scans of one name it is, is the caller's to say in `id`. */
export function scanFact(
  scan: Scan,
  id: string,
  file: SourceFile,
  { release, collect }: Config,
): Reading['facts'][number] {
  const naming = createNaming(collect.changes.people, release.repository, []);
  const nameOf = (login: string) => naming({ login, name: null, kind: 'user', key: null });
  const { revision, origin } = revisionOf(scan, file, release);
  const { databaseAt, scannedAt } = scan;
  return {
    type: 'scan',
    id,
    attributes: {
      from: 'report',
      tool: scan.tool.slice(0, MAX_TEXT),
      version: cut(scan.version),
      extensions: scan.extensions
        .slice(0, MAX_LISTED)
        .map(({ name, version }) => ({ name: name.slice(0, MAX_TEXT), version: cut(version) })),
      category: scan.category,
      revision,
      commit: scan.commits[0] ?? null,
      subjects: scan.subjects
        .slice(0, MAX_LISTED)
        .map(({ name, sha256 }) => ({ name: name.slice(0, MAX_TEXT), sha256 })),
      scannedAt,
      tracked: file.tracked,
      databaseAgeDays: ageOf(databaseAt, scannedAt),
      execution: scan.execution,
      errors: scan.errors,
      rules: scan.rules,
      examined: scan.examined,
      targets: bounded(scan.targets),
      weaknesses: bounded(scan.weaknesses),
      findings: [...scan.findings.list(release.at, nameOf), ...scan.unread],
      ecosystems: bounded(scan.ecosystems),
      faults: scan.faults,
    },
    origins: origin === null ? {} : { '/revision': origin },
    place: { path: file.path, line: null, column: null, pointer: scan.pointer },
  };
}
