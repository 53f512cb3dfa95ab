import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Lock } from './lock.ts';
import { isObject, objectAt, parsed, textAt } from './parsed.ts';
import { unreadLock } from './unread-lock.ts';

/** packages.lock.json, by target framework; a content hash is SHA-512. */
export async function readNugetLock(file: SourceFile): Promise<Lock> {
  const read = await parsed(file, 'json');
  if ('unread' in read) return unreadLock(file.path, 'packages-lock', read);
  const held = new Map<string, Held>();
  const asks = new Map<string, string | null>();
  for (const framework of Object.values(objectAt(read.value, 'dependencies'))) {
    for (const [name, entry] of Object.entries(isObject(framework) ? framework : {})) {
      if (!isObject(entry) || textAt(entry, 'type') === 'Project') continue;
      const version = textAt(entry, 'resolved');
      const id = name.toLowerCase();
      if (textAt(entry, 'type') === 'Direct') asks.set(id, textAt(entry, 'requested'));
      const hash = textAt(entry, 'contentHash') ? 'strong' : 'none';
      held.set(`${id} ${version}`, { name: id, version, hash, source: { kind: 'registry', host: null } });
    }
  }
  const lock = emptyLock(file.path, `packages-lock ${textAt(read.value, 'version') ?? ''}`.trim());
  return { ...lock, held: [...held.values()], importers: new Map([['.', { asks, chosen: new Map() }]]) };
}
