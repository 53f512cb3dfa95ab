import type { Hole } from '../../model/fact.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../source-file.ts';
import type { Asked, Ecosystem, Lock } from './lock.ts';

export type Files = ReadonlyMap<string, SourceFile>;

/** Registry that a package comes from where the lockfile names none: by the settings beside it, or by what the package manager takes else. */
export type RegistryHost = { host: string; isDefault: boolean } | Hole;

/** What the settings of a package manager say, without who signs in. */
export type Registries = {
  hostFor: (name: string) => RegistryHost;
  scopes: { scope: string; bound: boolean }[];
};

/** A manifest with the lockfile that it is held by. */
export type Project = {
  asked: readonly Asked[] | Hole;
  /** Null: there is none. */
  lock: Lock | null;
  /** Names of dependencies for which the two disagree. */
  outOfStep: string[];
  registries: Registries;
  /** A setting beside it keeps the lockfile at every install. */
  enforced: boolean;
  problems: Problem[];
};

/** One package manager, or several that share a manifest. `read` gives null where the file asks for nothing by nature. */
export type EcosystemReader = {
  ecosystem: Ecosystem;
  patterns: string[];
  isManifest: (path: string, head: Buffer) => boolean;
  read: (file: SourceFile, files: Files) => Promise<Project | null>;
};

/** A project that could not be read, with the problem that says so. */
export function unreadProject(path: string, code: string, unread: string, line: number | null): Project {
  const message = `The manifest of dependencies could not be read: ${unread}. Mend it.`;
  const place = { path, line, column: line === null ? null : 1, pointer: null };
  return {
    asked: { unresolved: unread },
    lock: null,
    outOfStep: [],
    registries: NO_REGISTRIES,
    enforced: false,
    problems: [{ code, message, kinds: ['component'], place }],
  };
}

export const NO_REGISTRIES: Registries = {
  hostFor: () => ({ unresolved: 'neither the lockfile nor a setting beside it names the registry' }),
  scopes: [],
};

/** Several registries for all packages: which one a package comes from is told by none of them. */
export function oneOf(hosts: readonly (string | null)[], fallback: string): (name: string) => RegistryHost {
  const known = [...new Set(hosts.filter((host) => host !== null))].sort();
  const [first] = known;
  if (hosts.length === 0) return () => ({ host: fallback, isDefault: true });
  if (known.length === 1 && first !== undefined && !hosts.includes(null))
    return () => ({ host: first, isDefault: false });
  const unresolved = hosts.includes(null)
    ? 'the setting names a registry by a variable'
    : 'several registries are set, and each may have it';
  return () => (hosts.includes(null) ? { unresolved } : { unresolved, among: known });
}
