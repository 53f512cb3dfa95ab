import picomatch from 'picomatch';

/** True for paths below the root that one of the globs matches. Names that begin with a dot are names like any other. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  return picomatch([...globs], { dot: true });
}
