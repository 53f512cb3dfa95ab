import type { Json, JsonObject } from '../../model/json.ts';
import { at, isRecord, recordAt, textAt } from './fields.ts';
import { type SourceUri, sourceUri } from './source-uri.ts';

/** What a predicate of provenance says of a build, in one form for all versions. Null and empty: it does not say. */
export type Build = {
  builder: string | null;
  builderVersions: { name: string; version: string }[];
  buildType: string | null;
  /** URI as it is written, and what is understood of it. */
  source: string | null;
  repository: string | null;
  ref: string | null;
  commit: string | null;
  entryPoint: string | null;
  invocation: string | null;
  /** Names alone: values can be secret. */
  parameters: string[];
  materials: number;
  materialsWithDigest: number;
  complete: { parameters: boolean | null; environment: boolean | null; materials: boolean | null };
  reproducible: boolean | null;
  hermetic: boolean | null;
  startedAt: string | null;
  finishedAt: string | null;
  /** `github-hosted`, `self-hosted`, as the builder says. */
  runner: string | null;
};

/** Something that went into a build. */
export type Material = { uri: string | null; digest: JsonObject | null };

/** Names of parameters that are kept. */
const MAX_PARAMETERS = 200;
const MAX_NAME = 200;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;

export function materialsIn(list: readonly Json[]): Material[] {
  return list.flatMap((one) => (isRecord(one) ? [{ uri: textAt(one, 'uri'), digest: recordAt(one, 'digest') }] : []));
}

/** How many there are, and how many of them by a digest, without which one cannot tell what it was. */
export function countsOf(materials: readonly Material[]): Pick<Build, 'materials' | 'materialsWithDigest'> {
  const digested = materials.filter(({ digest }) =>
    Object.values(digest ?? {}).some((one) => typeof one === 'string' && one !== ''),
  );
  return { materials: materials.length, materialsWithDigest: digested.length };
}

/** Digest of a commit as in-toto and SLSA name it; null where there is none. */
export function commitIn(digest: JsonObject | null): string | null {
  for (const algorithm of ['gitCommit', 'sha1']) {
    const value = textAt(digest ?? undefined, algorithm);
    if (value !== null && COMMIT.test(value)) return value.toLowerCase();
  }
  // GitLab's runner writes a commit under this name; what is as long as the name says is the digest of a file.
  const mislabelled = textAt(digest ?? undefined, 'sha256');
  return mislabelled !== null && /^[0-9a-f]{40}$/i.test(mislabelled) ? mislabelled.toLowerCase() : null;
}

/** What was built: the source that the predicate names, filled up from the material that is the same repository. */
export function sourceOf(
  stated: { uri: string | null; ref?: string | null; digest?: JsonObject | null },
  materials: readonly Material[],
): Pick<Build, 'source' | 'repository' | 'ref' | 'commit'> {
  const own = stated.uri === null ? null : sourceUri(stated.uri);
  const candidates = materials.flatMap(({ uri, digest }) => {
    const read = uri === null ? null : sourceUri(uri);
    return read === null ? [] : [{ uri, read, commit: commitIn(digest) ?? read.commit }];
  });
  const wanted = own?.repository;
  const fitting = candidates.filter(({ read }) => wanted === undefined || read.repository === wanted);
  // Without a stated source, the one material that is a commit of a repository; of several none is the source.
  const commits = fitting.filter(({ commit }) => commit !== null);
  const material = wanted === undefined ? only(commits) : (commits[0] ?? fitting[0]);
  const read: SourceUri | undefined = own ?? material?.read;
  return {
    source: stated.uri ?? material?.uri ?? null,
    repository: read?.repository ?? null,
    ref: stated.ref ?? read?.ref ?? material?.read.ref ?? null,
    commit: commitIn(stated.digest ?? null) ?? own?.commit ?? material?.commit ?? null,
  };
}

function only<T extends { read: SourceUri }>(list: readonly T[]): T | undefined {
  return new Set(list.map(({ read }) => read.repository)).size === 1 ? list[0] : undefined;
}

/** Names of what the build was called with, two levels deep: `inputs`, `inputs/environment`. */
export function namesIn(...parameters: readonly (Json | undefined)[]): string[] {
  const names = new Set<string>();
  for (const value of parameters) {
    for (const [name, inner] of Object.entries(isRecord(value) ? value : {})) {
      names.add(name.slice(0, MAX_NAME));
      for (const below of Object.keys(isRecord(inner) ? inner : {})) names.add(`${name}/${below}`.slice(0, MAX_NAME));
    }
  }
  return [...names].sort().slice(0, MAX_PARAMETERS);
}

/** ISO 8601 with zone Z; null where it is no time. */
export function timeAt(value: Json | undefined, ...path: readonly string[]): string | null {
  const written = at(value, ...path);
  if (typeof written !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(written)) return null;
  const time = new Date(written);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
