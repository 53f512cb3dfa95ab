import type { Config } from '../../model/config.ts';
import type { ReadChanges } from '../changes/read-changes.ts';
import type { Exhibits } from '../github/exhibits.ts';
import type { GitHubReader } from '../github/reader.ts';
import type { Read } from '../read-evidence.ts';
import type { SourceFile } from '../source-file.ts';
import { readAlerts } from './alerts.ts';
import { readDeployments } from './deployments.ts';
import { readEnvironments } from './environments.ts';
import { readRelease } from './release.ts';
import { readRepository } from './repository.ts';

/** What the platform's part is read with. `reader` null: there is no token; what stands in the checkout is read all the same. */
export type PlatformContext = {
  config: Config;
  /** Of the checkout, by path below the root. */
  files: ReadonlyMap<string, SourceFile>;
  reader: GitHubReader | null;
  exhibits: Exhibits;
  /** Null: the changes of the release are not known. */
  changes: ReadChanges['changes'];
};

/** Reads what the platform says of the repository, the release, its environments and deployments. Never fails for what it finds. */
export async function readPlatform(context: PlatformContext): Promise<Read> {
  const environments = await readEnvironments(context);
  const names = environments.facts.flatMap(({ attributes: { name } }) => (typeof name === 'string' ? [name] : []));
  const reads: Read[] = [
    await readRepository(context),
    await readRelease(context),
    environments,
    await readDeployments(context, names),
    await readAlerts(context),
  ];
  return {
    evidence: reads.flatMap(({ evidence }) => evidence),
    facts: reads.flatMap(({ facts }) => facts),
    problems: reads.flatMap(({ problems }) => problems),
  };
}
