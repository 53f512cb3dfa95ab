import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import { type EcosystemReader, type Files, oneOf, type Project, unreadProject } from './ecosystem.ts';
import type { Asked, Lock } from './lock.ts';
import { foldersUp, lockAt } from './locks.ts';
import { isObject, objectAt, parsed, textAt, textOf } from './parsed.ts';
import { hostOf } from './source-of.ts';

const CENTRAL = 'repo.maven.apache.org';
const KNOWN: readonly [RegExp, string][] = [
  [/\bmavenCentral\s*\(/, CENTRAL],
  [/\bgoogle\s*\(\s*\)/, 'dl.google.com'],
  [/\bgradlePluginPortal\s*\(/, 'plugins.gradle.org'],
];

/** A line that adds to a configuration: its name, then what is added. */
const ADDED =
  /^\s*(?:api|classpath|kapt|ksp|annotationProcessor|[a-zA-Z]*(?:[iI]mplementation|[cC]ompileOnly|[rR]untimeOnly|[cC]ompileOnlyApi|AnnotationProcessor|[kK]apt|[kK]sp))\b\s*[\s(]\s*(.{0,500})/;
const NAMED = /^["']([\w.-]+:[\w.-]+)(?::[^"']*)?["']/;
const BY_PARTS = /^group\s*[:=]\s*["']([\w.-]+)["']\s*,\s*name\s*[:=]\s*["']([\w.-]+)["']/;

/** What the lines of a script ask for; a script can ask in other ways, which are not seen. `catalogue`: modules by their alias. */
function askedIn(script: string, catalogue: ReadonlyMap<string, string>): Asked[] {
  const found = new Map<string, Asked>();
  for (const line of script.split('\n')) {
    const added = ADDED.exec(line.slice(0, 2000).replace(/(?:^|\s)\/\/.*$/, ''))?.[1]?.trim();
    if (added === undefined) continue;
    const parts = BY_PARTS.exec(added);
    const alias = /^(?:libs|[a-z]\w*Libs)\.([\w.]+)/.exec(added)?.[1]?.replace(/\.get\b.*$/, '');
    const module =
      NAMED.exec(added)?.[1] ??
      (parts ? `${parts[1]}:${parts[2]}` : alias === undefined ? undefined : catalogue.get(alias));
    const name = module ?? (alias === undefined ? undefined : `libs.${alias}`);
    // An alias without entry is of a plugin or a bundle: what it stands for is not compared.
    if (name !== undefined) found.set(name, { name, range: '', isOptional: module === undefined });
  }
  return [...found.values()];
}

/** Modules of gradle/libs.versions.toml by alias, as a script writes it. */
async function catalogueFor(folder: string, files: Files): Promise<Map<string, string>> {
  for (const at of foldersUp(folder)) {
    const file = files.get(posix.join(at, 'gradle/libs.versions.toml'));
    const read = file && (await parsed(file, 'toml'));
    if (!read || !('value' in read)) continue;
    return new Map(
      Object.entries(objectAt(read.value, 'libraries')).flatMap(([alias, written]): [string, string][] => {
        const module = isObject(written)
          ? (textAt(written, 'module') ?? `${textAt(written, 'group') ?? ''}:${textAt(written, 'name') ?? ''}`)
          : typeof written === 'string'
            ? written.split(':').slice(0, 2).join(':')
            : '';
        return module.length > 1 ? [[alias.replace(/[-_]/g, '.'), module]] : [];
      }),
    );
  }
  return new Map();
}

/** Hosts of the repositories that a script and the settings above it name. */
function repositoriesIn(scripts: readonly string[]): (string | null)[] {
  return scripts.flatMap((script) => [
    ...KNOWN.flatMap(([pattern, host]) => (pattern.test(script) ? [host] : [])),
    ...[...script.matchAll(/\burl\s*(?:=\s*)?(?:uri\s*)?\(?\s*(?:uri\s*\(\s*)?["']([^"'\n]{1,500})["']/g)].map(
      ([, url = '']) => (url.includes('$') ? null : hostOf(url)),
    ),
  ]);
}

function scriptAt(path: string, files: Files): string[] {
  const file = files.get(path);
  const read = file && textOf(file, 1 << 20);
  return read && 'text' in read ? [read.text] : [];
}

/** Versions of the lockfile with the hashes that the root of the build keeps for them. */
function joined(versions: Lock | null, hashes: Lock | null): Lock | null {
  if (versions === null || hashes === null) return versions ?? hashes;
  if (versions.unread !== null) return versions;
  if (hashes.unread !== null) return { ...versions, unread: `the hashes of its packages: ${hashes.unread}` };
  const known = new Map(hashes.held.map(({ name, version, hash }) => [`${name}:${version}`, hash]));
  const held = versions.held.map((one) => ({ ...one, hash: known.get(`${one.name}:${one.version}`) ?? one.hash }));
  return { ...versions, held };
}

async function lockFor(folder: string, files: Files): Promise<Lock | null> {
  const versions = await lockAt(posix.join(folder, 'gradle.lockfile'), files);
  for (const at of foldersUp(folder)) {
    const hashes = await lockAt(posix.join(at, 'gradle/verification-metadata.xml'), files);
    if (hashes !== null) return joined(versions, hashes);
  }
  return versions;
}

async function read(file: SourceFile, files: Files): Promise<Project | null> {
  const text = textOf(file);
  if ('unread' in text) return unreadProject(file.path, text.code, text.unread, text.line);
  const folder = posix.dirname(file.path);
  const asked = askedIn(text.text, await catalogueFor(folder, files));
  const lock = await lockFor(folder, files);
  const above = [...foldersUp(folder)].flatMap((at) =>
    ['settings.gradle', 'settings.gradle.kts', 'build.gradle', 'build.gradle.kts'].flatMap((name) =>
      scriptAt(posix.join(at, name), files),
    ),
  );
  const hosts = repositoriesIn(above);
  const names = new Set(lock?.held.map(({ name }) => name));
  return {
    asked,
    lock,
    outOfStep:
      lock === null || lock.unread !== null
        ? []
        : asked
            .filter(({ name, isOptional }) => !isOptional && !names.has(name))
            .map(({ name }) => name)
            .sort(),
    registries: { hostFor: oneOf(hosts, CENTRAL), scopes: [] },
    enforced: false,
    problems: [],
  };
}

export const gradle: EcosystemReader = {
  ecosystem: 'gradle',
  patterns: ['**/build.gradle{,.kts}'],
  isManifest: (path) => /(?:^|\/)build\.gradle(?:\.kts)?$/.test(path),
  read,
};
