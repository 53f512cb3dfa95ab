import type { Hole } from './fact.ts';
import type { Json } from './json.ts';

/** Whether a value is one that cannot be known. */
export function isHole(value: Json | undefined): value is Hole {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.unresolved === 'string';
}
