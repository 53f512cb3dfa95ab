import { emptyLock, type Lock } from './lock.ts';
import type { Unread } from './parsed.ts';

/** A lockfile that is there and could not be read. The problem caps nothing: the facts of its manifests say what is not known of them. */
export function unreadLock(path: string, format: string, { unread, code, line }: Unread): Lock {
  const message = `The lockfile could not be read: ${unread}. Let its package manager write it again.`;
  const place = { path, line, column: line === null ? null : 1, pointer: null };
  return { ...emptyLock(path, format), problems: [{ code, message, kinds: [], place }], unread };
}
