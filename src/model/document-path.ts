import { normalize } from 'node:path/posix';

/** The path below the root that a location stands for; null: it is an address, or leads out of the root. */
export function pathBelowRoot(location: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(location)) return null;
  const path = normalize(location);
  return path.startsWith('/') || path === '..' || path.startsWith('../') ? null : path;
}
