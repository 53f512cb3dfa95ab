import type { Config } from '../../model/config.ts';
import type { Problem } from '../../model/problem.ts';
import { type Read, toEvidence } from '../read-evidence.ts';
import { digestFile, type SourceFile } from '../source-file.ts';

/** A file of the checkout that says what the platform does. */
export type PlatformFile = { path: string; dialect: string; problems: Problem[] };

/** Files of the checkout that the platform goes by, as evidence of their own. */
export function checkoutEvidence(
  config: Config,
  files: ReadonlyMap<string, SourceFile>,
  found: readonly PlatformFile[],
): Pick<Read, 'evidence' | 'problems'> {
  const reads = found.flatMap(({ path, dialect, problems }): Read[] => {
    const file = files.get(path);
    if (file === undefined) return [];
    const reading = { dialect, kinds: ['platform' as const], facts: [], problems, producedAt: null };
    try {
      return [toEvidence({ ...file, foundBy: path }, reading, digestFile(file), config.release.commit)];
    } catch {
      return [{ evidence: [], facts: [], problems }];
    }
  });
  return {
    evidence: reads.flatMap(({ evidence }) => evidence),
    problems: reads.flatMap(({ problems }) => problems),
  };
}
