import { posix } from 'node:path';
import type { JsonObject } from '../../model/json.ts';
import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Importer, type Lock, type Source, strongest } from './lock.ts';
import { isObject, objectAt, parsed, textAt } from './parsed.ts';
import { algorithmsOf, GROUPS } from './read-package-lock.ts';
import { archiveSource, hostOf } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

/**
 * `/name/1.0.0_peers`, `/name@1.0.0(peers)`, `name@1.0.0`; what is no version (a URL, a commit) is the last part. `host`: of the registry,
 * which the fifth version writes before all that is not from the usual one.
 */
export function packageKey(key: string): { name: string; version: string; host: string | null } {
  const bare = key.replace(/\(.*$/, '');
  const slashed = /^([\w-]+(?:\.[\w-]+)+(?::\d+|\+\d+)?)?\/((?:@[^/]+\/)?[^/@]+)\/([^/_]+)(?:_.*)?$/.exec(bare);
  if (slashed)
    return { name: slashed[2] ?? '', version: slashed[3] ?? '', host: slashed[1]?.replace('+', ':') ?? null };
  const text = bare.replace(/^\//, '');
  const at = text.indexOf('@', 1);
  if (at < 0) return { name: text, version: '', host: null };
  return { name: text.slice(0, at), version: text.slice(at + 1), host: null };
}

function heldOf(key: string, entry: JsonObject): Held {
  const resolution = objectAt(entry, 'resolution');
  const { name, version, host } = packageKey(key);
  const called = textAt(entry, 'name') ?? name;
  const tarball = textAt(resolution, 'tarball');
  const type = textAt(resolution, 'type');
  const hash = strongest(algorithmsOf(textAt(resolution, 'integrity')));
  if (type === 'git' || textAt(resolution, 'commit') !== null) {
    const source: Source = { kind: 'git', host: hostOf((textAt(resolution, 'repo') ?? '').replace(/^git\+/, '')) };
    return { name: called, version: textAt(resolution, 'commit'), hash: 'elsewhere', source };
  }
  if (type === 'directory' || /^(?:file|link):/.test(version)) {
    const isArchive = /\.(?:tgz|tar|tar\.gz)$/.test(tarball ?? version);
    return {
      name: called,
      version: textAt(entry, 'version') ?? 'folder',
      hash: isArchive ? hash : 'elsewhere',
      source: { kind: 'file', host: null },
    };
  }
  const stated = textAt(entry, 'version') ?? version;
  if (tarball === null) return { name: called, version: stated || null, hash, source: { kind: 'registry', host } };
  // An archive of a commit at GitHub is one of git's, and named by the commit.
  const commit = /^https:\/\/codeload\.github\.com\/.*\/([0-9a-f]{40})$/.exec(tarball)?.[1];
  if (commit !== undefined)
    return { name: called, version: commit, hash: 'elsewhere', source: { kind: 'git', host: 'github.com' } };
  const isOfRegistry = /^\d/.test(version) && !version.includes(':');
  return { name: called, version: stated || null, hash, source: archiveSource(tarball, isOfRegistry) };
}

/** Version in what an importer points at: `1.0.0`, `1.0.0(peers)`, `1.0.0_peers`, `/other/1.0.0`, `other@1.0.0`. */
function versionOf(pointed: string): string {
  const bare = pointed.replace(/\(.*$/, '');
  if (/^\d/.test(bare)) return bare.replace(/_.*$/, '');
  return /^(?:link|file|https?|git[^:]*):/.test(bare) ? bare : packageKey(bare).version;
}

function importerOf(importer: JsonObject): Importer {
  const specifiers = objectAt(importer, 'specifiers');
  const asks = new Map<string, string | null>();
  const chosen = new Map<string, string>();
  for (const [name, range] of Object.entries(specifiers)) if (typeof range === 'string') asks.set(name, range);
  for (const [name, entry] of GROUPS.flatMap((group) => Object.entries(objectAt(importer, group)))) {
    const version = isObject(entry) ? textAt(entry, 'version') : typeof entry === 'string' ? entry : null;
    if (isObject(entry)) asks.set(name, textAt(entry, 'specifier'));
    if (version !== null) chosen.set(name, versionOf(version));
  }
  return { asks, chosen };
}

/** Packages that an override is for: the last name of `a>b@1`, without its range. */
function overriddenOf(value: JsonObject): Set<string> {
  return new Set(
    Object.keys(objectAt(value, 'overrides')).map((selector) => {
      const last = selector.slice(selector.lastIndexOf('>') + 1);
      return /^(@?[^@]+)/.exec(last)?.[1] ?? last;
    }),
  );
}

/** Lockfiles of pnpm: pnpm-lock.yaml of versions 5.0 to 9.0. */
export async function readPnpmLock(file: SourceFile): Promise<Lock> {
  const read = await parsed(file, 'yaml', 'snapshots');
  if ('unread' in read) return unreadLock(file.path, 'pnpm-lock', read);
  const { value } = read;
  const folders = Object.hasOwn(value, 'importers')
    ? Object.entries(objectAt(value, 'importers'))
    : [['.', value] as const];
  const importers = folders.flatMap(([folder, importer]): [string, Importer][] =>
    isObject(importer) ? [[posix.normalize(folder), importerOf(importer)]] : [],
  );
  const held = Object.entries(objectAt(value, 'packages')).flatMap(([key, entry]) =>
    isObject(entry) ? [heldOf(key, entry)] : [],
  );
  const format = `pnpm-lock ${textAt(value, 'lockfileVersion') ?? ''}`.trim();
  return { ...emptyLock(file.path, format), held, importers: new Map(importers), overridden: overriddenOf(value) };
}
