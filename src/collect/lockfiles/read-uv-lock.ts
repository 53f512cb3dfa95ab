import { posix } from 'node:path';
import type { Json, JsonObject } from '../../model/json.ts';
import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Importer, type Lock, type Source, strongest } from './lock.ts';
import { isObject, listAt, objectAt, parsed, textAt } from './parsed.ts';
import { normalName } from './python-names.ts';
import { algorithmsOf } from './read-poetry-lock.ts';
import { hostOf } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

function sourceOf(written: JsonObject): { source: Source; commit: string | null } {
  const registry = textAt(written, 'registry');
  if (registry !== null) {
    const host = hostOf(registry);
    return { source: host === null ? { kind: 'file', host } : { kind: 'registry', host }, commit: null };
  }
  const git = textAt(written, 'git');
  if (git !== null) {
    return { source: { kind: 'git', host: hostOf(git) }, commit: /#([0-9a-f]{40})$/.exec(git)?.[1] ?? null };
  }
  const url = textAt(written, 'url');
  return { source: url === null ? { kind: 'file', host: null } : { kind: 'http', host: hostOf(url) }, commit: null };
}

/** Folder of a package of the project itself; null for one of others. */
function folderOf(written: JsonObject): string | null {
  return textAt(written, 'editable') ?? textAt(written, 'virtual');
}

function importerOf(entry: JsonObject): Importer {
  const metadata = objectAt(entry, 'metadata');
  const asked: Json[] = [
    ...listAt(metadata, 'requires-dist'),
    ...Object.values(objectAt(metadata, 'requires-dev')).flat(),
  ];
  const own = normalName(textAt(entry, 'name') ?? '');
  const names = asked.flatMap((one) => (isObject(one) ? [normalName(textAt(one, 'name') ?? '')] : []));
  return { asks: new Map(names.filter((name) => name !== own).map((name) => [name, null])), chosen: new Map() };
}

/** uv.lock. */
export async function readUvLock(file: SourceFile): Promise<Lock> {
  const read = await parsed(file, 'toml');
  if ('unread' in read) return unreadLock(file.path, 'uv', read);
  const held: Held[] = [];
  const importers = new Map<string, Importer>();
  for (const entry of listAt(read.value, 'package')) {
    const name = isObject(entry) ? textAt(entry, 'name') : null;
    if (!isObject(entry) || name === null) continue;
    const written = objectAt(entry, 'source');
    const folder = folderOf(written);
    if (folder !== null) {
      importers.set(posix.normalize(folder), importerOf(entry));
      continue;
    }
    const { source, commit } = sourceOf(written);
    const sdist = objectAt(entry, 'sdist');
    const hash = strongest(algorithmsOf([sdist, ...listAt(entry, 'wheels')]));
    const isElsewhere = source.kind === 'git' || (source.kind === 'file' && hash === 'none');
    held.push({
      name: normalName(name),
      version: source.kind === 'git' ? commit : textAt(entry, 'version'),
      hash: isElsewhere ? 'elsewhere' : hash,
      source,
    });
  }
  // A project that is no package has its dependencies in the manifest part.
  const manifest = objectAt(read.value, 'manifest');
  const groups = Object.values(objectAt(manifest, 'dependency-groups')).flat();
  if (!importers.has('.') && groups.length > 0) {
    const names = groups.flatMap((one) => (isObject(one) ? [normalName(textAt(one, 'name') ?? '')] : []));
    importers.set('.', { asks: new Map(names.map((name) => [name, null])), chosen: new Map() });
  }
  return { ...emptyLock(file.path, `uv ${textAt(read.value, 'version') ?? ''}`.trim()), held, importers };
}
