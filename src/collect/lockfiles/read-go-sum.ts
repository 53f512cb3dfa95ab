import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Lock } from './lock.ts';
import { textOf } from './parsed.ts';
import { unreadLock } from './unread-lock.ts';

/** go.sum: modules by the hash of what is in them. `patterns` are all `module@version` that it knows, by their go.mod at least. */
export function readGoSum(file: SourceFile): Lock {
  const read = textOf(file);
  if ('unread' in read) return unreadLock(file.path, 'go.sum', read);
  const held: Held[] = [];
  const patterns = new Set<string>();
  for (const [index, line] of read.text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [name = '', version = '', hash = '', more] = line.trim().split(/\s+/);
    if (!/^h\d+:\S+$/.test(hash) || !version.startsWith('v') || more !== undefined) {
      const unread = { unread: 'from a line on it is not as go writes it', code: 'lockfile-syntax', line: index + 1 };
      return unreadLock(file.path, 'go.sum', unread);
    }
    patterns.add(`${name}@${version.replace(/\/go\.mod$/, '')}`);
    // A module of which only the go.mod is known is looked at for versions, and not built from.
    if (version.endsWith('/go.mod')) continue;
    held.push({ name, version, hash: 'strong', source: { kind: 'registry', host: null } });
  }
  return { ...emptyLock(file.path, 'go.sum'), held, patterns };
}
