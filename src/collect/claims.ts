import type { Candidate, Discovery } from './discover.ts';
import type { ReadContext } from './reader.ts';

/**
 * The candidates without those that another is read with: a nested template is its parent's. What the source of a compiled form
 * claims is the source of what that one claims, and not read either. Of two that claim each other the first stays.
 */
export function withoutClaimed({ candidates, superseded }: Discovery, context: ReadContext): Candidate[] {
  const claims = new Map<string, ReadonlySet<string>>();
  const claimed = new Map<string, string[]>();
  for (const { file, reader } of [...candidates, ...superseded]) {
    const paths = new Set(reader.claims?.(file, context));
    if (paths.size > 0) claims.set(file.path, paths);
    for (const path of paths) {
      const by = claimed.get(path);
      if (by) by.push(file.path);
      else claimed.set(path, [file.path]);
    }
  }
  if (claimed.size === 0) return candidates;
  return candidates.filter(({ file: { path } }) =>
    (claimed.get(path) ?? []).every((by) => by === path || (claims.get(path)?.has(by) === true && path < by)),
  );
}
