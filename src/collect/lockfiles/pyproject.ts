import { posix } from 'node:path';
import type { Json, JsonObject } from '../../model/json.ts';
import type { SourceFile } from '../source-file.ts';
import { type Files, type Project, unreadProject } from './ecosystem.ts';
import type { Asked, Lock } from './lock.ts';
import { below, firstIn, foldersUp, lockAt } from './locks.ts';
import { flagAt, isObject, listAt, objectAt, parsed, textAt } from './parsed.ts';
import { hostIn, type Indexes, registriesOf } from './python-indexes.ts';
import { askedOf, disagreements, normalName, requirementOf } from './python-names.ts';
import { readRequirements, requirementsLock } from './read-requirements.ts';

const LOCKS = ['uv.lock', 'poetry.lock', 'pdm.lock', 'pylock.toml'];

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

/** pyproject.toml, as the standard has it and as poetry wrote it before. Null: it holds settings of tools alone. */
export async function readPyproject(file: SourceFile, files: Files): Promise<Project | null> {
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
