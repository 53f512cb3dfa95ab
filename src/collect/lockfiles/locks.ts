import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import type { Files } from './ecosystem.ts';
import type { Lock } from './lock.ts';
import { readCargoLock } from './read-cargo-lock.ts';
import { readGemfileLock } from './read-gemfile-lock.ts';
import { readGoSum } from './read-go-sum.ts';
import { readGradleLockfile } from './read-gradle-lockfile.ts';
import { readMavenLockfile } from './read-maven-lockfile.ts';
import { readNugetLock } from './read-nuget-lock.ts';
import { readPackageLock } from './read-package-lock.ts';
import { readPipfileLock } from './read-pipfile-lock.ts';
import { readPnpmLock } from './read-pnpm-lock.ts';
import { readPoetryLock } from './read-poetry-lock.ts';
import { readPylock } from './read-pylock.ts';
import { readUvLock } from './read-uv-lock.ts';
import { readYarnLock } from './read-yarn-lock.ts';
import { unreadLock } from './unread-lock.ts';

type Format = { name: RegExp; patterns: string[]; read: (file: SourceFile, files: Files) => Lock | Promise<Lock> };

/** Every format of a lockfile that is no manifest as well, by the name of its file. A new one is one file and an entry here. */
const FORMATS: readonly Format[] = [
  {
    name: /^(?:package-lock|npm-shrinkwrap)\.json$/,
    patterns: ['**/{package-lock,npm-shrinkwrap}.json'],
    read: readPackageLock,
  },
  { name: /^pnpm-lock\.yaml$/, patterns: ['**/pnpm-lock.yaml'], read: readPnpmLock },
  { name: /^yarn\.lock$/, patterns: ['**/yarn.lock'], read: readYarnLock },
  { name: /^poetry\.lock$/, patterns: ['**/poetry.lock'], read: readPoetryLock },
  { name: /^uv\.lock$/, patterns: ['**/uv.lock'], read: readUvLock },
  { name: /^Pipfile\.lock$/, patterns: ['**/Pipfile.lock'], read: readPipfileLock },
  { name: /^pylock(?:\.[^.]+)?\.toml$/, patterns: ['**/pylock{,.*}.toml'], read: readPylock },
  { name: /^go\.(?:work\.)?sum$/, patterns: ['**/go.sum', '**/go.work.sum'], read: readGoSum },
  { name: /^lockfile\.json$/, patterns: ['**/lockfile.json'], read: readMavenLockfile },
  {
    name: /^(?:gradle\.lockfile|verification-metadata\.xml)$/,
    patterns: ['**/gradle.lockfile', '**/gradle/verification-metadata.xml'],
    read: readGradleLockfile,
  },
  { name: /^packages(?:\.[^/]+)?\.lock\.json$/, patterns: ['**/packages{,.*}.lock.json'], read: readNugetLock },
  { name: /^Cargo\.lock$/, patterns: ['**/Cargo.lock'], read: readCargoLock },
  { name: /^(?:Gemfile\.lock|gems\.locked)$/, patterns: ['**/{Gemfile.lock,gems.locked}'], read: readGemfileLock },
];

export const LOCK_PATTERNS: readonly string[] = FORMATS.flatMap(({ patterns }) => patterns);

/** Lockfiles of other tools: what they hold is not known, but they are there. */
const UNREAD = /^(?:bun\.lockb?|pdm\.lock|deno\.lock|conda-lock\.yml|pixi\.lock)$/;

const kept = new WeakMap<Files, Map<string, Promise<Lock>>>();

/** `head`: the first bytes of the file. A lockfile.json can be many things. */
export function isLockfile(path: string, head: Buffer): boolean {
  const name = posix.basename(path);
  if (name === 'lockfile.json' && !/"(?:artifactId|lock[fF]ileVersion)"/.test(head.toString('latin1'))) return false;
  return FORMATS.some((format) => format.name.test(name));
}

/** The lockfile at a path, read once for all manifests that it is for; null where no file is there. */
export async function lockAt(path: string, files: Files): Promise<Lock | null> {
  const file = files.get(path);
  if (file === undefined) return null;
  const locks = kept.get(files) ?? new Map<string, Promise<Lock>>();
  kept.set(files, locks);
  const known = locks.get(path) ?? readLock(file, files);
  locks.set(path, known);
  return known;
}

async function readLock(file: SourceFile, files: Files): Promise<Lock> {
  const name = posix.basename(file.path);
  const format = FORMATS.find((one) => one.name.test(name));
  if (format) return format.read(file, files);
  const unread = UNREAD.test(name) ? `no reader for ${name} is there yet` : 'its format is not known';
  return unreadLock(file.path, name, { unread, code: 'lockfile-unread', line: null });
}

/** The first of these names that lies in a folder. */
export function firstIn(folder: string, names: readonly string[], files: Files): string | null {
  return names.map((name) => posix.join(folder, name)).find((path) => files.has(path)) ?? null;
}

/** A folder and those above it, up to the root. */
export function* foldersUp(folder: string): Generator<string> {
  for (let at = folder; ; at = posix.dirname(at)) {
    yield at;
    if (at === '.' || at === '/') return;
  }
}

/** Where a folder lies from another one that it lies in; `.` for the same. */
export function below(folder: string, from: string): string {
  return posix.relative(from, folder) || '.';
}
