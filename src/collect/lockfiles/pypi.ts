import { posix } from 'node:path';
import type { Json, JsonObject } from '../../model/json.ts';
import type { SourceFile } from '../source-file.ts';
import { type EcosystemReader, type Files, oneOf, type Project, type Registries, unreadProject } from './ecosystem.ts';
import type { Asked, Held, Lock } from './lock.ts';
import { below, firstIn, foldersUp, lockAt } from './locks.ts';
import { flagAt, isObject, listAt, objectAt, parsed, textAt, textOf } from './parsed.ts';
import { askedOf, exactly, isSameVersion, normalName, requirementOf } from './python-names.ts';
import { type Requirements, readRequirements, requirementsLock, withIncluded } from './read-requirements.ts';
import { hostOf, placeNamed } from './source-of.ts';

const PYPI = 'pypi.org';
/** Bytes of a file of settings. */
const MAX_SETTINGS = 1 << 20;

const LIST = /(?:^|[-_./])requirements(?:[-_.][^/]*)?\.(?:txt|in)$|(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/i;
const LOCKS = ['uv.lock', 'poetry.lock', 'pdm.lock', 'pylock.toml'];

/** Hosts of the indexes that packages are taken from, and whether several are looked into at once. */
type Indexes = { first: string | null | undefined; extra: (string | null)[] };

function hostIn(url: string): string | null {
  return url.includes('${') || url.includes('$(') ? null : hostOf(url);
}

/** `index-url` and `extra-index-url` of a pip.conf beside the manifest or at the root. */
function pipConf(folder: string, files: Files): Indexes {
  const found: Indexes = { first: undefined, extra: [] };
  for (const path of [...new Set(['.', folder])].flatMap((at) =>
    ['pip.conf', 'pip.ini'].map((name) => posix.join(at, name)),
  )) {
    const file = files.get(path);
    const read = file && textOf(file, MAX_SETTINGS);
    if (!read || !('text' in read)) continue;
    for (const line of read.text.replace(/\n[ \t]+/g, ' ').split('\n')) {
      const [, name, value = ''] = /^\s*(index-url|extra-index-url)\s*[=:]\s*(.*)$/.exec(line.slice(0, 4000)) ?? [];
      if (name === 'index-url') found.first = hostIn(value);
      if (name === 'extra-index-url')
        found.extra.push(
          ...value
            .split(/\s+/)
            .filter((url) => url !== '')
            .map(hostIn),
        );
    }
  }
  return found;
}

function registriesOf({ first, extra }: Indexes, held: readonly Held[] | null, areMixed: boolean): Registries {
  const hosts =
    extra.length === 0 ? (first === undefined ? [] : [first]) : [first === undefined ? PYPI : first, ...extra];
  // With several indexes any of them may have any name; only what is held by its hash cannot be another's.
  const isOpen =
    areMixed && extra.length > 0 && !(held?.every(({ hash }) => hash === 'strong' || hash === 'elsewhere') ?? false);
  return { hostFor: oneOf(hosts, PYPI), scopes: isOpen ? [{ scope: '*', bound: false }] : [] };
}

function disagreements(asked: readonly Asked[], lock: Lock, folder: string): string[] {
  const versions = new Map<string, string | null>(lock.held.map(({ name, version }) => [name, version]));
  const importer = lock.importers?.get(folder);
  const names = new Set(asked.map(({ name }) => name));
  const found = asked.flatMap(({ name, range, isOptional }) => {
    const isHeld = importer?.asks.has(name) ?? versions.has(name);
    if (!isHeld) return isOptional ? [] : [name];
    const wanted = exactly(range);
    const version = versions.get(name) ?? null;
    const isOther = wanted !== null && !wanted.includes('*') && version !== null && !isSameVersion(wanted, version);
    return isOther ? [name] : [];
  });
  // What the project has of its own is held in no registry.
  const left = [...(importer?.asks.keys() ?? [])].filter((name) => !names.has(name) && versions.has(name));
  return [...new Set([...found, ...left])].sort();
}

/** A list of requirements that a tool did not write from another file is what is asked for, and what is held, if anything is. */
async function readList(file: SourceFile, files: Files): Promise<Project | null> {
  const own = readRequirements(file);
  if ('unread' in own) return unreadProject(file.path, own.code, own.unread, own.line);
  const isSource = file.path.endsWith('.in');
  const compiled = file.path.replace(/\.in$/, '.txt');
  // What was written from a file beside it is told of that file.
  if (!isSource && (files.has(file.path.replace(/\.txt$/, '.in')) || isMadeFrom(own, file.path, files))) return null;
  const asked = own.lines
    .filter(({ requirement }) => requirement.place?.kind !== 'file')
    .map(({ requirement }) => askedOf(requirement));
  const lockFile = files.get(compiled);
  const made = lockFile === undefined ? null : requirementsLock(lockFile, files);
  const lock =
    made !== null &&
    (made.unread !== null || made.held.some(({ version }) => version !== null) || made.held.length === 0)
      ? made
      : null;
  const isHeld = lock !== null && (asked.length > 0 || lock.unread !== null);
  const { all } = withIncluded(file, files);
  const conf = pipConf(posix.dirname(file.path), files);
  const indexes = {
    first: all.map(({ index }) => index).find((index) => index !== undefined) ?? conf.first,
    extra: [...all.flatMap(({ extra }) => extra), ...conf.extra],
  };
  return {
    asked,
    lock: isHeld ? lock : null,
    outOfStep: isSource && isHeld && lock.unread === null ? disagreements(asked, lock, '.') : [],
    registries: registriesOf(indexes, isHeld ? lock.held : null, true),
    enforced: all.some(({ requiresHashes }) => requiresHashes),
    problems: [],
  };
}

function isMadeFrom({ madeFrom }: Requirements, path: string, files: Files): boolean {
  return madeFrom.some(
    (name) => files.has(posix.join(posix.dirname(path), name)) && posix.basename(name) !== posix.basename(path),
  );
}

/** What poetry's own tables ask for; a table of its own is `{ version, git, path, url, markers, optional }`. */
function poetryAsked(name: string, written: Json): Asked[] {
  if (name === 'python') return [];
  const one = Array.isArray(written) ? (written[0] ?? null) : written;
  if (isObject(one) && (textAt(one, 'path') !== null || textAt(one, 'url')?.startsWith('file:'))) return [];
  const range = typeof one === 'string' ? one : isObject(one) ? (textAt(one, 'version') ?? '') : '';
  // What poetry writes without an operator is one version.
  return [{ name: normalName(name), range: /^\d[\w.]*$/.test(range) ? `==${range}` : range, isOptional: false }];
}

function listed(values: readonly Json[]): Asked[] {
  return values.flatMap((value) => {
    const requirement = typeof value === 'string' ? requirementOf(value.slice(0, 2000)) : null;
    return requirement === null || requirement.place?.kind === 'file'
      ? []
      : [{ ...askedOf(requirement), isOptional: false }];
  });
}

/** All that a pyproject.toml asks for; null: it has none of the tables that could. */
function projectAsked(value: JsonObject): Asked[] | null {
  const project = objectAt(value, 'project');
  const poetry = objectAt(value, 'tool', 'poetry');
  const groups = objectAt(value, 'dependency-groups');
  const uv = objectAt(value, 'tool', 'uv');
  if ([project, poetry, groups].every((table) => Object.keys(table).length === 0)) return null;
  const ofPoetry = [
    objectAt(poetry, 'dependencies'),
    objectAt(poetry, 'dev-dependencies'),
    ...Object.values(objectAt(poetry, 'group')).map((group) => objectAt(group, 'dependencies')),
  ].flatMap((table) => Object.entries(table).flatMap(([name, written]) => poetryAsked(name, written)));
  const all = [
    ...listed([
      ...listAt(project, 'dependencies'),
      ...Object.values(objectAt(project, 'optional-dependencies')).flat(),
      ...Object.values(groups).flat(),
      ...listAt(uv, 'dev-dependencies'),
    ]),
    ...ofPoetry,
  ];
  const own = normalName(textAt(project, 'name') ?? textAt(poetry, 'name') ?? '');
  const local = localNames(uv);
  return [
    ...new Map(all.filter(({ name }) => name !== own && !local.has(name)).map((one) => [one.name, one])).values(),
  ];
}

/** Names that uv takes from the repository itself. */
function localNames(uv: JsonObject): Set<string> {
  const sources = Object.entries(objectAt(uv, 'sources'));
  return new Set(
    sources.flatMap(([name, source]) =>
      isObject(source) && (flagAt(source, 'workspace') || textAt(source, 'path') !== null) ? [normalName(name)] : [],
    ),
  );
}

function projectIndexes(value: JsonObject): { indexes: Indexes; areMixed: boolean } {
  const uv = objectAt(value, 'tool', 'uv');
  const url = (one: Json): string => (isObject(one) ? (textAt(one, 'url') ?? '') : '');
  const named = [
    ...listAt(uv, 'index').filter((one) => isObject(one) && !flagAt(one, 'explicit')),
    ...listAt(objectAt(value, 'tool', 'poetry'), 'source').filter(
      (one) => isObject(one) && textAt(one, 'priority') !== 'explicit',
    ),
    ...listAt(objectAt(value, 'tool', 'pdm'), 'source'),
  ];
  const first = textAt(uv, 'index-url');
  const extra = listAt(uv, 'extra-index-url').flatMap((one) => (typeof one === 'string' ? [hostIn(one)] : []));
  const indexes = {
    first: first === null ? undefined : hostIn(first),
    extra: [...extra, ...named.map((one) => hostIn(url(one)))],
  };
  return { indexes, areMixed: (textAt(uv, 'index-strategy') ?? '').startsWith('unsafe') };
}

async function projectLock(path: string, files: Files): Promise<Lock | null> {
  const folder = posix.dirname(path);
  for (const at of foldersUp(folder)) {
    const found = firstIn(at, LOCKS, files);
    const lock = found === null ? null : await lockAt(found, files);
    if (lock !== null && (at === folder || lock.importers?.has(below(folder, at)))) return lock;
  }
  const list = files.get(posix.join(folder, 'requirements.txt'));
  const own = list && readRequirements(list);
  if (!list || !own || 'unread' in own || !own.madeFrom.some((name) => posix.basename(name) === 'pyproject.toml'))
    return null;
  return requirementsLock(list, files);
}

async function readPyproject(file: SourceFile, files: Files): Promise<Project | null> {
  const read = await parsed(file, 'toml');
  if ('unread' in read) return unreadProject(file.path, read.code, read.unread, read.line);
  const asked = projectAsked(read.value);
  if (asked === null) return null;
  const lock = await projectLock(file.path, files);
  const { indexes, areMixed } = projectIndexes(read.value);
  const inside = lock === null ? '.' : below(posix.dirname(file.path), posix.dirname(lock.path));
  return {
    asked,
    lock,
    outOfStep: lock === null || lock.unread !== null ? [] : disagreements(asked, lock, inside),
    registries: registriesOf(indexes, lock?.held ?? null, areMixed),
    enforced: false,
    problems: [],
  };
}

async function readPipfile(file: SourceFile, files: Files): Promise<Project | null> {
  const read = await parsed(file, 'toml');
  if ('unread' in read) return unreadProject(file.path, read.code, read.unread, read.line);
  const groups = Object.entries(read.value).filter(
    ([group]) => !['source', 'requires', 'pipenv', 'scripts'].includes(group),
  );
  const asked = groups.flatMap(([, group]) =>
    Object.entries(isObject(group) ? group : {}).flatMap(([name, written]) => {
      const range = isObject(written) ? (textAt(written, 'version') ?? '') : typeof written === 'string' ? written : '';
      const isOwn =
        isObject(written) &&
        (textAt(written, 'path') !== null || placeNamed(textAt(written, 'file') ?? '')?.kind === 'file');
      return isOwn ? [] : [{ name: normalName(name), range, isOptional: false }];
    }),
  );
  const hosts = listAt(read.value, 'source').map((one) => hostIn(isObject(one) ? (textAt(one, 'url') ?? '') : ''));
  const lock = await lockAt(`${file.path}.lock`, files);
  const [first, ...extra] = hosts;
  return {
    asked,
    lock,
    outOfStep: lock === null || lock.unread !== null ? [] : disagreements(asked, lock, '.'),
    registries: registriesOf({ first, extra }, lock?.held ?? null, false),
    enforced: false,
    problems: [],
  };
}

export const pypi: EcosystemReader = {
  ecosystem: 'pypi',
  patterns: ['**/pyproject.toml', '**/Pipfile', '**/*requirements*.{txt,in}', '**/requirements/*.{txt,in}'],
  isManifest: (path) => /(?:^|\/)(?:pyproject\.toml|Pipfile)$/.test(path) || LIST.test(path),
  read: (file, files) => {
    if (file.path.endsWith('.toml')) return readPyproject(file, files);
    return posix.basename(file.path) === 'Pipfile' ? readPipfile(file, files) : readList(file, files);
  },
};
