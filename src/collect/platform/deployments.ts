import type { Read } from '../read-evidence.ts';
import type { PlatformContext } from './read-platform.ts';

export async function readDeployments(_context: PlatformContext): Promise<Read> {
  return { evidence: [], facts: [], problems: [] };
}
