import type { Read } from '../read-evidence.ts';
import type { PlatformContext } from './read-platform.ts';

export async function readRepository(_context: PlatformContext): Promise<Read> {
  return { evidence: [], facts: [], problems: [] };
}
