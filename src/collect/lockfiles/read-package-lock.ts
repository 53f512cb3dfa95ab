import { posix } from 'node:path';
import type { JsonObject } from '../../model/json.ts';
import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Hash, type Held, type Importer, type Lock, type Source, strongest } from './lock.ts';
import { flagAt, isObject, objectAt, parsed, textAt } from './parsed.ts';
import { archiveSource, placeNamed } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

/** Packages below packages, in the first version of the format. */
const MAX_DEPTH = 200;

/** Groups of package.json that an install follows. */
export const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** Algorithms of a subresource integrity: `sha512-... sha1-...`. */
export function algorithmsOf(integrity: string | null): string[] {
  return (integrity ?? '').split(/\s+/).flatMap((one) => /^([a-z0-9]+)-./i.exec(one)?.[1] ?? []);
}

/** Where a package came from; without `resolved` the lockfile leaves it to the settings. */
function sourceOf(resolved: string | null, version: string | null): Source {
  const named = placeNamed(resolved ?? '') ?? placeNamed(version ?? '');
  if (named === null) return { kind: 'registry', host: null };
  if (named.kind !== 'http' || resolved === null) return named;
  // An archive that was asked for by its address has that address for a version, or no registry's path.
  const isOfRegistry = placeNamed(version ?? '') === null && /\/-\/|\/download\/|\/tarball/.test(resolved);
  return archiveSource(resolved, isOfRegistry);
}

function hashOf(entry: JsonObject, source: Source): Hash {
  const hash = strongest(algorithmsOf(textAt(entry, 'integrity')));
  if (hash !== 'none') return hash;
  const isInside = flagAt(entry, 'inBundle') || flagAt(entry, 'bundled');
  // A commit of git is a hash itself.
  return isInside || source.kind === 'git' ? 'elsewhere' : 'none';
}

function exact(version: string | null, source: Source, resolved: string | null): string | null {
  if (source.kind === 'git') return /#[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(resolved ?? version ?? '') ? version : null;
  if (version === null) return source.kind === 'file' ? 'folder' : null;
  return version.replace(/^npm:.*@/, '');
}

function heldOf(name: string, entry: JsonObject): Held {
  const version = textAt(entry, 'version');
  const resolved = textAt(entry, 'resolved');
  const source = sourceOf(resolved, version);
  return { name, version: exact(version, source, resolved), hash: hashOf(entry, source), source };
}

function asksOf(entry: JsonObject): Map<string, string> {
  return new Map(
    GROUPS.flatMap((group) =>
      Object.entries(objectAt(entry, group)).flatMap(([name, range]): [string, string][] =>
        typeof range === 'string' ? [[name, range]] : [],
      ),
    ),
  );
}

/** The version that a package in a folder gets by a name: of the nearest node_modules. */
function chosenIn(folder: string, name: string, versions: ReadonlyMap<string, string>): string | undefined {
  for (let at = folder; ; at = posix.dirname(at)) {
    const found = versions.get(posix.join(at, 'node_modules', name));
    if (found !== undefined || at === '.') return found;
  }
}

function importersOf(packages: JsonObject): Map<string, Importer> {
  const versions = new Map<string, string>();
  const folders: [string, JsonObject][] = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (!isObject(entry)) continue;
    if (/(?:^|\/)node_modules\//.test(path)) versions.set(posix.normalize(path), textAt(entry, 'version') ?? '');
    else folders.push([path === '' ? '.' : posix.normalize(path), entry]);
  }
  return new Map(
    folders.map(([folder, entry]) => {
      const asks = asksOf(entry);
      const chosen = [...asks.keys()].flatMap((name): [string, string][] => {
        const version = chosenIn(folder, name, versions);
        return version === undefined ? [] : [[name, version]];
      });
      return [folder, { asks, chosen: new Map(chosen) }];
    }),
  );
}

function packagesIn(packages: JsonObject): Held[] {
  return Object.entries(packages).flatMap(([path, entry]): Held[] => {
    const at = path.lastIndexOf('node_modules/');
    if (!isObject(entry) || at < 0 || flagAt(entry, 'link')) return [];
    return [heldOf(textAt(entry, 'name') ?? path.slice(at + 'node_modules/'.length), entry)];
  });
}

/** The tree of the first version. Returns whether it was followed to its leaves. */
function treeIn(dependencies: JsonObject, held: Held[]): boolean {
  let level = [dependencies];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false;
    const below: JsonObject[] = [];
    for (const [name, entry] of level.flatMap((each) => Object.entries(each))) {
      if (!isObject(entry)) continue;
      held.push(heldOf(name, entry));
      if (isObject(entry.dependencies)) below.push(entry.dependencies);
    }
    level = below;
  }
  return true;
}

/** Lockfiles of npm: package-lock.json and npm-shrinkwrap.json of versions 1 to 3. */
export async function readPackageLock(file: SourceFile): Promise<Lock> {
  const read = await parsed(file, 'json');
  if ('unread' in read) return unreadLock(file.path, 'package-lock', read);
  const { value } = read;
  const lock = emptyLock(file.path, `package-lock ${textAt(value, 'lockfileVersion') ?? '1'}`);
  if (Object.hasOwn(value, 'packages')) {
    const packages = objectAt(value, 'packages');
    return { ...lock, held: packagesIn(packages), importers: importersOf(packages) };
  }
  const held: Held[] = [];
  const dependencies = objectAt(value, 'dependencies');
  const isWhole = treeIn(dependencies, held);
  const chosen = Object.entries(dependencies).flatMap(([name, entry]): [string, string][] =>
    isObject(entry) ? [[name, (textAt(entry, 'version') ?? '').replace(/^npm:.*@/, '')]] : [],
  );
  // The first version notes no ranges, and no more than one manifest.
  const importers = new Map([['.', { asks: new Map(chosen.map(([name]) => [name, null])), chosen: new Map(chosen) }]]);
  if (isWhole) return { ...lock, held, importers };
  return unreadLock(file.path, lock.format, {
    unread: `packages lie in it more than ${MAX_DEPTH} levels deep`,
    code: 'too-deep',
    line: null,
  });
}
