import { posix } from 'node:path';
import { matcher } from '../../config/glob.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../source-file.ts';
import { type EcosystemReader, type Files, type Project, type Registries, unreadProject } from './ecosystem.ts';
import type { Asked, Lock } from './lock.ts';
import { below, firstIn, foldersUp, lockAt } from './locks.ts';
import { npmSettings } from './npm-settings.ts';
import { listAt, objectAt, parsed, textAt } from './parsed.ts';
import type { GROUPS } from './read-package-lock.ts';
import { nameIn } from './read-yarn-lock.ts';
import { placeNamed } from './source-of.ts';

/** In the order in which they count where several lie side by side. */
const LOCKS = ['npm-shrinkwrap.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];

const OF_MANAGER: Readonly<Record<string, readonly string[]>> = {
  npm: ['npm-shrinkwrap.json', 'package-lock.json'],
  pnpm: ['pnpm-lock.yaml'],
  yarn: ['yarn.lock'],
  bun: ['bun.lock', 'bun.lockb'],
};

const DEFAULTS = { npm: 'registry.npmjs.org', yarn: 'registry.yarnpkg.com' };

/** Asked for of the same repository. */
const OWN = /^(?:workspace|link|portal|file):/;

function asksOf(manifest: JsonObject): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const group of ['devDependencies', 'dependencies', 'optionalDependencies'] satisfies (typeof GROUPS)[number][]) {
    for (const [name, range] of Object.entries(objectAt(manifest, group))) {
      if (typeof range === 'string') asked.set(name, { name, range, isOptional: group === 'optionalDependencies' });
    }
  }
  return asked;
}

/** Names that settings of the manifest hold to another version than it asks for. */
function overriddenBy(manifest: JsonObject): Set<string> {
  const selectors = [
    ...Object.keys(objectAt(manifest, 'resolutions')),
    ...Object.keys(objectAt(manifest, 'overrides')),
    ...Object.keys(objectAt(manifest, 'pnpm', 'overrides')),
  ];
  return new Set(selectors.map((selector) => nameIn(/(?:@[^/]+\/)?[^/]+$/.exec(selector)?.[0] ?? selector)));
}

/** Globs of the folders that a manifest's workspace is of, from its own folder. */
async function workspaceOf(folder: string, files: Files): Promise<(inside: string) => boolean> {
  const root = files.get(posix.join(folder, 'package.json'));
  const manifest = root ? await parsed(root, 'json') : null;
  const value = manifest && 'value' in manifest ? manifest.value : Object.create(null);
  const pnpm = files.get(posix.join(folder, 'pnpm-workspace.yaml'));
  const settings = pnpm ? await parsed(pnpm, 'yaml') : null;
  const globs = [
    ...listAt(value, 'workspaces'),
    ...listAt(objectAt(value, 'workspaces'), 'packages'),
    ...(settings && 'value' in settings ? listAt(settings.value, 'packages') : []),
  ].flatMap((glob) =>
    typeof glob === 'string' && glob.length < 1000 ? [glob.replace(/^(!?)\.?\//, '$1').replace(/\/+$/, '')] : [],
  );
  const isIn = matcher(globs.filter((glob) => !glob.startsWith('!')));
  const isOut = matcher(globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)));
  return (inside) => isIn(inside) && !isOut(inside);
}

function managerOf(manifest: JsonObject): readonly string[] {
  const named = /^[a-z]+/.exec(textAt(manifest, 'packageManager') ?? '')?.[0] ?? '';
  return Object.hasOwn(OF_MANAGER, named) ? [...(OF_MANAGER[named] ?? []), ...LOCKS] : LOCKS;
}

/** The lockfile beside a manifest, or that of the workspace that it is of. */
async function lockFor(path: string, manifest: JsonObject, files: Files): Promise<Lock | null> {
  const folder = posix.dirname(path);
  for (const at of foldersUp(folder)) {
    const found = firstIn(at, managerOf(manifest), files);
    if (found === null) continue;
    const lock = await lockAt(found, files);
    const inside = below(folder, at);
    if (lock === null || at === folder || lock.importers?.has(inside)) return lock;
    if ((await workspaceOf(at, files))(inside)) return lock;
  }
  return null;
}

async function isWithin(range: string, version: string): Promise<boolean> {
  const { default: semver } = await import('semver');
  const wanted = range.replace(/^npm:(?:.*@)?/, '');
  // A tag of the registry says nothing of versions.
  if (semver.validRange(wanted, true) === null) return true;
  return (
    semver.satisfies(version, wanted, { loose: true }) ||
    semver.satisfies(version, wanted, { loose: true, includePrerelease: true })
  );
}

/** The same range, however it is written. */
function bare(range: string): string {
  return range.replace(/^npm:/, '').trim();
}

async function disagrees(
  { name, range, isOptional }: Asked,
  lock: Lock,
  folder: string,
  isOwn: boolean,
): Promise<boolean> {
  if (lock.patterns !== null) return !isOwn && !lock.patterns.has(`${name}@${range}`);
  const importer = lock.importers?.get(folder);
  if (importer === undefined || !importer.asks.has(name)) return true;
  if (lock.overridden.has(name)) return false;
  const noted = importer.asks.get(name) ?? null;
  const version = importer.chosen.get(name);
  const isRange = !isOwn && placeNamed(range) === null;
  const byVersion = lock.format.startsWith('package-lock');
  // npm keeps to the version alone; the others to what was asked for, letter by letter.
  if (noted !== null && bare(noted) !== bare(range) && !(byVersion && isRange)) return true;
  if (!isRange) return false;
  if (version === undefined || version === '') return byVersion && !isOptional;
  return !(await isWithin(range, version));
}

async function outOfStep(
  manifest: JsonObject,
  lock: Lock,
  folder: string,
  siblings: ReadonlySet<string>,
): Promise<string[]> {
  const asked = asksOf(manifest);
  const overridden = overriddenBy(manifest);
  const found: string[] = [];
  for (const one of asked.values()) {
    if (overridden.has(one.name)) continue;
    if (await disagrees(one, lock, folder, OWN.test(one.range) || siblings.has(one.name))) found.push(one.name);
  }
  const peers = objectAt(manifest, 'peerDependencies');
  // The first version of npm's notes the packages of packages beside those that are asked for.
  const noted = lock.format === 'package-lock 1' ? [] : (lock.importers?.get(folder)?.asks.keys() ?? []);
  for (const name of noted) if (!asked.has(name) && !Object.hasOwn(peers, name)) found.push(name);
  return found.sort();
}

/** Names of the packages of this repository. */
const names = new WeakMap<Files, Promise<ReadonlySet<string>>>();

function siblingsIn(files: Files): Promise<ReadonlySet<string>> {
  const known = names.get(files) ?? readNames(files);
  names.set(files, known);
  return known;
}

async function readNames(files: Files): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const [path, file] of files) {
    if (posix.basename(path) !== 'package.json') continue;
    const read = await parsed(file, 'json');
    const name = 'value' in read ? textAt(read.value, 'name') : null;
    if (name !== null) found.add(name);
  }
  return found;
}

/** Scopes whose packages come from elsewhere than the rest, by the lockfile alone: no setting binds them. */
function unboundScopes(lock: Lock | null, registries: Registries): Registries['scopes'] {
  const scopes = new Map<string, boolean>();
  for (const { name, source } of lock?.held ?? []) {
    const scope = name.split('/')[0] ?? '';
    if (!scope.startsWith('@') || source.kind !== 'registry' || source.host === null) continue;
    const set = registries.hostFor(name);
    const isPublic = Object.values(DEFAULTS).includes(source.host);
    const isSet = 'host' in set && (set.host === source.host || source.host.endsWith(`.${set.host}`));
    if (!isPublic && !isSet && !('unresolved' in set)) scopes.set(scope, false);
  }
  const bound = new Set(registries.scopes.map(({ scope }) => scope));
  return [...scopes.keys()].filter((scope) => !bound.has(scope)).map((scope) => ({ scope, bound: false }));
}

function severalLocks(path: string, lock: Lock | null, files: Files): Problem[] {
  const beside = LOCKS.filter((name) => files.has(posix.join(posix.dirname(path), name)));
  const managers = Object.values(OF_MANAGER).filter((own) => own.some((name) => beside.includes(name)));
  if (managers.length < 2 || lock === null) return [];
  const message = `Lockfiles of several package managers lie beside it; ${posix.basename(lock.path)} is judged. Name the manager under packageManager, or take the others away.`;
  return [{ code: 'several-lockfiles', message, kinds: [], place: { path, line: 1, column: 1, pointer: null } }];
}

async function read(file: SourceFile, files: Files): Promise<Project | null> {
  const manifest = await parsed(file, 'json');
  if ('unread' in manifest) return unreadProject(file.path, manifest.code, manifest.unread, manifest.line);
  const { value } = manifest;
  const lock = await lockFor(file.path, value, files);
  const siblings = await siblingsIn(files);
  const asked = [...asksOf(value).values()].filter(({ name, range }) => !OWN.test(range) && !siblings.has(name));
  const root = lock === null ? posix.dirname(file.path) : posix.dirname(lock.path);
  const fallback = lock?.format.startsWith('yarn') ? DEFAULTS.yarn : DEFAULTS.npm;
  const settings = await npmSettings([posix.dirname(file.path), root], files, fallback);
  return {
    asked,
    lock,
    outOfStep:
      lock === null || lock.unread !== null
        ? []
        : await outOfStep(value, lock, below(posix.dirname(file.path), root), siblings),
    registries: { hostFor: settings.hostFor, scopes: [...settings.scopes, ...unboundScopes(lock, settings)] },
    enforced: settings.isImmutable,
    problems: severalLocks(file.path, lock, files),
  };
}

export const npm: EcosystemReader = {
  ecosystem: 'npm',
  patterns: ['**/package.json'],
  isManifest: (path) => posix.basename(path) === 'package.json',
  read,
};
