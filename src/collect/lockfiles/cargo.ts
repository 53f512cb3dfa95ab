import { posix } from 'node:path';
import type { Json, JsonObject } from '../../model/json.ts';
import type { SourceFile } from '../source-file.ts';
import { type EcosystemReader, type Files, NO_REGISTRIES, type Project, unreadProject } from './ecosystem.ts';
import type { Asked, Lock } from './lock.ts';
import { foldersUp, lockAt } from './locks.ts';
import { flagAt, isObject, objectAt, parsed, textAt } from './parsed.ts';

const TABLES = ['dependencies', 'dev-dependencies', 'build-dependencies', 'dev_dependencies', 'build_dependencies'];

function tablesOf(manifest: JsonObject): JsonObject[] {
  const targets = Object.values(objectAt(manifest, 'target')).filter(isObject);
  return [manifest, ...targets].flatMap((holder) => TABLES.map((table) => objectAt(holder, table)));
}

function isOwn(written: Json | undefined): boolean {
  return isObject(written) && textAt(written, 'path') !== null;
}

/** `shared`: what the workspace states for all its packages. */
function askedIn(manifest: JsonObject, shared: JsonObject): Asked[] {
  const found = new Map<string, Asked>();
  for (const [key, written] of tablesOf(manifest).flatMap((table) => Object.entries(table))) {
    const inherits = isObject(written) && flagAt(written, 'workspace') && Object.hasOwn(shared, key);
    const stated = inherits ? shared[key] : written;
    if (isOwn(stated)) continue;
    const name = (isObject(stated) ? textAt(stated, 'package') : null) ?? key;
    const range = isObject(stated) ? (textAt(stated, 'version') ?? '') : typeof stated === 'string' ? stated : '';
    found.set(name, { name, range, isOptional: false });
  }
  return [...found.values()];
}

async function manifestAt(path: string, files: Files): Promise<JsonObject | null> {
  const file = files.get(path);
  const read = file && (await parsed(file, 'toml'));
  return read && 'value' in read ? read.value : null;
}

/** The lockfile of the package, or of the workspace above that it is of, with what that states for all. */
async function lockFor(
  path: string,
  manifest: JsonObject,
  files: Files,
): Promise<{ lock: Lock | null; shared: JsonObject }> {
  const name = textAt(objectAt(manifest, 'package'), 'name');
  const folder = posix.dirname(path);
  for (const at of foldersUp(folder)) {
    const root = at === folder ? manifest : await manifestAt(posix.join(at, 'Cargo.toml'), files);
    if (root === null || (at !== folder && !Object.hasOwn(root, 'workspace'))) continue;
    const lock = await lockAt(posix.join(at, 'Cargo.lock'), files);
    const shared = objectAt(root, 'workspace', 'dependencies');
    if (at === folder && (lock !== null || Object.hasOwn(root, 'workspace'))) return { lock, shared };
    if (lock !== null && (lock.unread !== null || lock.importers?.has(name ?? ''))) return { lock, shared };
  }
  return { lock: null, shared: Object.create(null) };
}

async function read(file: SourceFile, files: Files): Promise<Project | null> {
  const manifest = await parsed(file, 'toml');
  if ('unread' in manifest) return unreadProject(file.path, manifest.code, manifest.unread, manifest.line);
  const { lock, shared } = await lockFor(file.path, manifest.value, files);
  const asked = askedIn(manifest.value, shared);
  const asks = lock?.importers?.get(textAt(objectAt(manifest.value, 'package'), 'name') ?? '')?.asks;
  const outOfStep = asked.map(({ name }) => name).filter((name) => !asks?.has(name));
  return {
    asked,
    lock,
    outOfStep: lock === null || lock.unread !== null ? [] : outOfStep.sort(),
    registries: { ...NO_REGISTRIES, hostFor: () => ({ host: 'static.crates.io', isDefault: true }) },
    enforced: false,
    problems: [],
  };
}

export const cargo: EcosystemReader = {
  ecosystem: 'cargo',
  patterns: ['**/Cargo.toml'],
  isManifest: (path) => posix.basename(path) === 'Cargo.toml',
  read,
};
