import type { JsonObject } from '../../model/json.ts';
import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Lock, strongest } from './lock.ts';
import { isObject, listAt, objectAt, parsed, textAt } from './parsed.ts';
import { normalName } from './python-names.ts';
import { hostOf } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

function filesOf(entry: JsonObject): JsonObject[] {
  return [objectAt(entry, 'sdist'), objectAt(entry, 'archive'), ...listAt(entry, 'wheels').filter(isObject)];
}

function heldOf(name: string, entry: JsonObject): Held {
  const vcs = objectAt(entry, 'vcs');
  const version = textAt(entry, 'version');
  if (Object.keys(vcs).length > 0) {
    const host = hostOf(textAt(vcs, 'url') ?? '');
    return { name, version: textAt(vcs, 'commit-id'), hash: 'elsewhere', source: { kind: 'git', host } };
  }
  if (Object.keys(objectAt(entry, 'directory')).length > 0) {
    return { name, version: version ?? 'folder', hash: 'elsewhere', source: { kind: 'file', host: null } };
  }
  const files = filesOf(entry);
  const hash = strongest(files.flatMap((file) => Object.keys(objectAt(file, 'hashes'))));
  const archive = textAt(objectAt(entry, 'archive'), 'url');
  if (archive !== null)
    return { name, version: version ?? 'as given', hash, source: { kind: 'http', host: hostOf(archive) } };
  const url = textAt(entry, 'index') ?? files.map((file) => textAt(file, 'url')).find((one) => one !== null) ?? null;
  return { name, version, hash, source: { kind: 'registry', host: url === null ? null : hostOf(url) } };
}

/** pylock.toml (PEP 751). */
export async function readPylock(file: SourceFile): Promise<Lock> {
  const read = await parsed(file, 'toml');
  if ('unread' in read) return unreadLock(file.path, 'pylock', read);
  const held = listAt(read.value, 'packages').flatMap((entry) => {
    const name = isObject(entry) ? textAt(entry, 'name') : null;
    return isObject(entry) && name !== null ? [heldOf(normalName(name), entry)] : [];
  });
  return { ...emptyLock(file.path, `pylock ${textAt(read.value, 'lock-version') ?? ''}`.trim()), held };
}
