import type { Json } from '../../model/json.ts';
import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Lock, strongest } from './lock.ts';
import { isObject, listAt, parsed, textAt } from './parsed.ts';
import { hostOf } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

/** Dependencies below dependencies that are followed. */
const MAX_DEPTH = 200;

/** lockfile.json of maven-lockfile: a tree of dependencies, and a list of plugins. */
export async function readMavenLockfile(file: SourceFile): Promise<Lock> {
  const read = await parsed(file, 'json');
  if ('unread' in read) return unreadLock(file.path, 'maven-lockfile', read);
  const held: Held[] = [];
  let level: Json[] = [...listAt(read.value, 'dependencies'), ...listAt(read.value, 'mavenPlugins')];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) {
      const unread = {
        unread: `dependencies lie in it more than ${MAX_DEPTH} levels deep`,
        code: 'too-deep',
        line: null,
      };
      return unreadLock(file.path, 'maven-lockfile', unread);
    }
    const below: Json[] = [];
    for (const entry of level) {
      // What another version of it won over is noted, and not taken.
      if (!isObject(entry) || entry.included === false) continue;
      const name = `${textAt(entry, 'groupId') ?? ''}:${textAt(entry, 'artifactId') ?? ''}`;
      const resolved = textAt(entry, 'resolved');
      const checksum = textAt(entry, 'checksum') ?? '';
      held.push({
        name,
        version: textAt(entry, 'version'),
        hash: checksum === '' ? 'none' : strongest([textAt(entry, 'checksumAlgorithm') ?? '']),
        source: { kind: 'registry', host: resolved === null ? null : hostOf(resolved) },
      });
      below.push(...listAt(entry, 'children'), ...listAt(entry, 'dependencies'));
    }
    level = below;
  }
  const version = textAt(read.value, 'lockfileVersion') ?? textAt(read.value, 'lockFileVersion') ?? '';
  return { ...emptyLock(file.path, `maven-lockfile ${version}`.trim()), held };
}
