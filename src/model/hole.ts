import type { Hole } from './fact.ts';
import type { Json } from './json.ts';

/**
 * Whether a value is one that cannot be known. Objects that an input wrote have no prototype until they are facts, so that a key
 * `unresolved` in a template is a key like any other and its value no reason. What a tool's own transform merged one of them into has
 * more keys than a hole.
 */
export function isHole(value: Json | undefined): value is Hole {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (typeof value.unresolved !== 'string' || Object.getPrototypeOf(value) === null) return false;
  return Object.keys(value).every((name) => name === 'unresolved' || name === 'among');
}
