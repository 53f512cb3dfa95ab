import { matcher } from '../../config/glob.ts';
import type { Change } from '../../model/change.ts';
import { touchedBy } from './touched-files.ts';

/** Changes of the range that touch none of the paths that are this system's. */
export type Elsewhere = { paths: string[]; changes: number; commits: number };

/**
 * Divides the changes of a repository of several systems by `globs` of paths from its top; without any, all are this system's. A
 * change whose files are not all known stays: what cannot be seen is not left out.
 */
export function dividedByPaths(
  changes: readonly Change[],
  globs: readonly string[],
): { own: Change[]; elsewhere: Elsewhere | null } {
  if (globs.length === 0) return { own: [...changes], elsewhere: null };
  const isOwn = matcher(globs);
  const own = changes.filter((change) => {
    const { files, cut } = touchedBy(change);
    return cut !== null || files.some(({ path }) => isOwn(path));
  });
  const kept = new Set(own);
  const others = changes.filter((change) => !kept.has(change));
  const commits = others.reduce((sum, one) => sum + one.commits.length, 0);
  return { own, elsewhere: { paths: [...globs], changes: others.length, commits } };
}
