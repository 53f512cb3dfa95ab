import { readFileSync } from 'node:fs';
import { shippedPath } from './shipped.ts';

/** The version of this program, as dist/version.txt states it. */
export function toolVersion(): string {
  return readFileSync(shippedPath('dist/version.txt'), 'utf8').trim();
}
