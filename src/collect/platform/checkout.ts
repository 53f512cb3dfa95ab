import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Hole } from '../../model/fact.ts';

/**
 * What stands at the top of the repository is known where the root is that top. `below`: it stands above the root. `unknown`: git keeps
 * nothing here, and what lies there is taken for it.
 */
export type Position = 'top' | 'below' | 'unknown';

export function positionOf(root: string): Position {
  if (existsSync(join(root, '.git'))) return 'top';
  for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, '.git'))) return 'below';
  return 'unknown';
}

/** Why what was not found may be there all the same; null: it is not. */
export function notFound(what: string, position: Position): Hole | null {
  if (position === 'top') return null;
  const where = position === 'below' ? 'the root is a folder below it' : 'nothing says that the root is its top';
  return { unresolved: `${what} stands at the top of the repository, and ${where}` };
}
