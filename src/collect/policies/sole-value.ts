import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { MAX_AMONG } from '../manifests/candidates.ts';
import { hole } from './policy-elements.ts';

/** Operators that ask for one of the values, and fail where the key is not there. */
const ASKS = /^(?:ForAnyValue:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|Bool)$/i;

/**
 * What the conditions of a statement ask a key to be, read by `read`: null where they do not, a hole that lists the values where
 * one of several will do, a hole where it cannot be known. A value that is nothing but wildcards asks for nothing; one that holds
 * a wildcard names no one thing, which only an ARN's reader can tell apart.
 */
export function soleValue(
  conditions: readonly (JsonObject | Hole)[],
  key: string,
  read: (value: Json) => Json = exact,
): Json {
  let unknown: Hole | null = null;
  for (const condition of conditions) {
    if (isHole(condition)) {
      unknown = hole(condition.unresolved);
      continue;
    }
    const { operator, key: asked, values } = condition;
    if (asked !== key || typeof operator !== 'string' || !ASKS.test(operator) || !Array.isArray(values)) continue;
    const made = oneOf(values.map((value) => (isHole(value) ? hole(value.unresolved) : read(value))));
    if (made !== null) return made;
  }
  return unknown;
}

function exact(value: Json): Json {
  return typeof value === 'string' && /[*?]/.test(value) ? null : value;
}

function oneOf(values: readonly Json[]): Json {
  const [first] = values;
  if (first === undefined) return null;
  if (values.length === 1) return first;
  const open = values.find((value) => isHole(value));
  if (open !== undefined) return open;
  // A value that names no one thing lets everything else in too.
  if (values.includes(null)) return null;
  const reason = 'one of several values';
  return values.length > MAX_AMONG ? hole(reason) : { unresolved: reason, among: [...values] };
}
