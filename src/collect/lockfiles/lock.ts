import type { Problem } from '../../model/problem.ts';

export type Ecosystem = 'npm' | 'pypi' | 'go' | 'maven' | 'gradle' | 'nuget' | 'cargo' | 'rubygems';

/** Where a package comes from. A registry without host: the lockfile names none, and the settings of the package manager do. */
export type Source = { kind: 'registry' | 'git' | 'http' | 'file'; host: string | null };

/**
 * How a package is held to its bytes. `weak`: by SHA-1 or MD5 alone. `elsewhere`: the format keeps no hash of such a package (it lies
 * inside another, is a commit of git, or a folder below the root).
 */
export type Hash = 'strong' | 'weak' | 'none' | 'elsewhere';

/** A package that a lockfile holds. `version` is null where it names no single one. */
export type Held = { name: string; version: string | null; hash: Hash; source: Source };

/** What a lockfile notes of one manifest that it is for: the range asked for, null where it keeps none, and the version that was chosen. */
export type Importer = { asks: ReadonlyMap<string, string | null>; chosen: ReadonlyMap<string, string> };

/** A lockfile as it was read. */
export type Lock = {
  path: string;
  format: string;
  /** Packages of others. */
  held: readonly Held[];
  /** By folder, from the lockfile's own, which is `.`, or by the package's name in Cargo's; null: the format does not say which manifests it is for. */
  importers: ReadonlyMap<string, Importer> | null;
  /** `name@range` of all that is asked of it, where the format is kept by that; null otherwise. */
  patterns: ReadonlySet<string> | null;
  /** Names that settings in it hold to another version than the manifest asks for. */
  overridden: ReadonlySet<string>;
  problems: Problem[];
  /** Why it could not be read whole; null: it was. */
  unread: string | null;
};

/** A package of others that a manifest asks for. */
export type Asked = { name: string; range: string; isOptional: boolean };

/** A lockfile of nothing, which a reader fills in. */
export function emptyLock(path: string, format: string): Lock {
  return { path, format, held: [], importers: null, patterns: null, overridden: new Set(), problems: [], unread: null };
}

/** The weaker of two hashes counts for none: a package is held by the strongest that is written. */
const ORDER: readonly Hash[] = ['strong', 'elsewhere', 'weak', 'none'];

/** What a list of hashes comes to, by their algorithms. */
export function strongest(algorithms: readonly string[]): Hash {
  const found = algorithms.map((name) => hashOf(name));
  return ORDER.find((hash) => found.includes(hash)) ?? 'none';
}

function hashOf(algorithm: string): Hash {
  const name = algorithm.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^(?:sha(?:2|3)?(?:224|256|384|512)|blake2[bs]?|blake3|h1|pgp)/.test(name)) return 'strong';
  return /^(?:sha1|sha|md5)$/.test(name) ? 'weak' : 'none';
}
