import type { Read } from '../read-evidence.ts';
import { readCodeAlerts } from './alerts-code.ts';
import { readDependencyAlerts } from './alerts-dependencies.ts';
import { readSecretAlerts } from './alerts-secrets.ts';
import type { PlatformContext } from './read-platform.ts';

/** What the platform holds open, and who closed what by hand: secrets, code and dependencies. Nothing without a token. */
export async function readAlerts(context: PlatformContext): Promise<Read> {
  const { reader } = context;
  if (reader === null) return { evidence: [], facts: [], problems: [] };
  const reads = [
    await readSecretAlerts(reader, context),
    await readCodeAlerts(reader, context),
    await readDependencyAlerts(reader, context),
  ];
  return {
    evidence: [],
    facts: reads.flatMap(({ facts }) => facts),
    problems: reads.flatMap(({ problems }) => problems),
  };
}
