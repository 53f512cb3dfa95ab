import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Lock, type Source } from './lock.ts';
import { isObject, listAt, objectAt, parsed, textAt } from './parsed.ts';
import { heldBy, normalName } from './python-names.ts';
import { algorithmsOf } from './read-poetry-lock.ts';
import { hostOf } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

/** Pipfile.lock. */
export async function readPipfileLock(file: SourceFile): Promise<Lock> {
  const read = await parsed(file, 'json');
  if ('unread' in read) return unreadLock(file.path, 'pipfile', read);
  const { value } = read;
  const indexes = new Map<string, string | null>();
  for (const source of listAt(objectAt(value, '_meta'), 'sources')) {
    const url = isObject(source) ? (textAt(source, 'url') ?? '') : '';
    if (isObject(source)) indexes.set(textAt(source, 'name') ?? '', url.includes('${') ? null : hostOf(url));
  }
  const only = indexes.size === 1 ? [...indexes.values()][0] : null;
  const groups = Object.entries(value).filter(([group]) => group !== '_meta');
  const held = groups.flatMap(([, group]) =>
    Object.entries(isObject(group) ? group : {}).flatMap(([name, entry]): Held[] => {
      if (!isObject(entry)) return [];
      const git = textAt(entry, 'git');
      if (git !== null) {
        const ref = textAt(entry, 'ref') ?? '';
        const source: Source = { kind: 'git', host: hostOf(git.replace(/^git\+/, '')) };
        return [
          { name: normalName(name), version: /^[0-9a-f]{40}$/.test(ref) ? ref : null, hash: 'elsewhere', source },
        ];
      }
      const file = textAt(entry, 'file');
      if (file === null && textAt(entry, 'path') !== null) {
        return [{ name: normalName(name), version: 'folder', hash: 'elsewhere', source: { kind: 'file', host: null } }];
      }
      const place: Source | null = file === null ? null : { kind: 'http', host: hostOf(file) };
      const range = textAt(entry, 'version') ?? '';
      const requirement = { name: normalName(name), range, place, url: file, hasMarker: false };
      const one = heldBy(requirement, algorithmsOf(listAt(entry, 'hashes')));
      const index = indexes.get(textAt(entry, 'index') ?? '') ?? only ?? null;
      return [place === null ? { ...one, source: { kind: 'registry', host: index } } : one];
    }),
  );
  return { ...emptyLock(file.path, 'pipfile'), held };
}
