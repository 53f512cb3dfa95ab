import { posix } from 'node:path';

/** A path as a file states it, from its own folder, as one below the root; null where it is an address or leads out of the root. */
export function localPath(from: string, stated: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(stated) || stated.startsWith('/') || stated === '') return null;
  const path = posix.normalize(posix.join(posix.dirname(from), stated.replaceAll('\\', '/')));
  return path === '..' || path.startsWith('../') ? null : path.replace(/\/$/, '');
}
