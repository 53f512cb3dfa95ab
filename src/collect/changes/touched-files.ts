import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Change, TouchedFile } from '../../model/change.ts';
import { ownersOf } from '../../model/code-owners.ts';
import type { Hole } from '../../model/fact.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { PullRequestDetail } from '../../model/pull-request.ts';
import { type CodeOwners, OWNER_BY_ADDRESS } from '../platform/code-owners.ts';
import type { Naming } from './people.ts';

/** Manifests that a fact names of one change. */
const MAX_MANIFESTS = 500;

/** What the checkout says of paths. They are below the root; `prefix` is where the root lies in the repository, ending with a slash. */
export type PathReading = {
  owners: CodeOwners;
  /** Paths of the manifests and policies that were read. */
  manifests: ReadonlySet<string>;
  prefix: string;
};

export const NO_PATHS: PathReading = {
  owners: { path: null, rules: [], problems: [] },
  manifests: new Set(),
  prefix: '',
};

type Touched = { files: readonly TouchedFile[]; cut: Hole | null };

/** Files that a change touches: as the pull request lists them, else as its commits do, which have those too that it took back again. */
export function touchedBy({ record, commits }: Change): Touched {
  const listed = record !== null && 'files' in record ? (record as PullRequestDetail) : null;
  if (listed !== null && listed.files.refusal === null && listed.files.known.length >= listed.changedFiles)
    return { files: listed.files.known, cut: null };
  const paths = new Map(
    [...(listed?.files.known ?? []), ...commits.flatMap(({ files }) => files ?? [])].map((file) => [file.path, file]),
  );
  const isCut = commits.some(({ files, filesCut }) => files === null || filesCut);
  return { files: [...paths.values()], cut: isCut ? { unresolved: 'not all files that it touches are listed' } : null };
}

/** Tells of the files of a change which are manifests, and who owns which. */
export function createPathsOf(reading: PathReading, naming: Naming): (change: Change) => JsonObject {
  const { manifests, prefix } = reading;
  const ownedIn = createOwnedIn(reading, naming);
  return (change) => {
    const { files, cut } = touchedBy(change);
    const rest = cut === null ? [] : [{ ...cut }];
    const found = files
      .filter(({ path }) => path.startsWith(prefix) && manifests.has(path.slice(prefix.length)))
      .map(({ path }) => path.slice(prefix.length))
      .sort(byCodeUnit);
    const over: Json[] =
      found.length > MAX_MANIFESTS ? [{ unresolved: `it touches more than ${MAX_MANIFESTS} manifests` }] : [];
    return { manifests: [...found.slice(0, MAX_MANIFESTS), ...over, ...rest], owned: [...ownedIn(files), ...rest] };
  };
}

function createOwnedIn({ owners, prefix }: PathReading, naming: Naming): (files: readonly TouchedFile[]) => Json[] {
  if (prefix !== '')
    return () => [{ unresolved: 'the root is a folder of the repository, and CODEOWNERS is read at the top alone' }];
  if (owners.problems.some(({ kinds }) => kinds.length > 0))
    return () => [{ unresolved: 'CODEOWNERS could not be read whole' }];
  const ruleOf = ownersOf(owners.rules);
  const ownerOf = (written: string): Json => {
    if (written === OWNER_BY_ADDRESS) return { kind: 'address', name: null };
    const name = written.slice(1);
    if (name.includes('/')) return { kind: 'team', name };
    return { kind: 'person', name: naming({ login: name, name: null, kind: 'user', key: null }) };
  };
  return (files) => {
    const found = new Map<string, { pattern: string; owners: Json[]; kind: string; files: number }>();
    for (const { path, kind } of files) {
      const rule = ruleOf(path);
      if (rule === null) continue;
      const key = JSON.stringify([rule.pattern, rule.owners, kind]);
      const entry = found.get(key) ?? { pattern: rule.pattern, owners: rule.owners.map(ownerOf), kind, files: 0 };
      found.set(key, { ...entry, files: entry.files + 1 });
    }
    return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => entry);
  };
}
