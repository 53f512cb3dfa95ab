import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { matchesPattern } from './action-pattern.ts';

/** Operators that hold for chosen values only. Their negations let everything else through, and so narrow nothing. */
const CHOOSES =
  /^(?:stringequals|stringequalsignorecase|stringlike|arnequals|arnlike|ipaddress|numericequals|numericlessthan|numericlessthanequals|dateequals|bool|binaryequals)$/;

/** Operators in whose values `*` and `?` are wildcards. */
const TAKES_WILDCARDS = /like$|^arn/;

/**
 * The condition keys of a statement that narrow what it grants, in code unit order: one of `keys`, with an operator that
 * chooses values, and no value that lets everything through. A hole where that depends on what is not known.
 */
export function narrowingKeys(conditions: Json | undefined, keys: readonly string[]): (string | Hole)[] {
  if (!Array.isArray(conditions)) return isHole(conditions) ? [conditions] : [];
  const narrowing = new Set<string>();
  const unknown = new Set<string>();
  const present = new Set(conditions.filter(isPresenceTest).map((condition) => condition.key));
  for (const condition of conditions) {
    if (isHole(condition)) {
      unknown.add(condition.unresolved);
    } else if (isCondition(condition) && keys.some((key) => matchesPattern(key, condition.key))) {
      const verdict = judge(condition, present.has(condition.key));
      if (verdict === true) narrowing.add(condition.key);
      else if (verdict !== false) unknown.add(verdict.unresolved);
    }
  }
  return [...[...narrowing].sort(), ...[...unknown].sort().map((unresolved) => ({ unresolved }))];
}

type Condition = { operator: string; key: string; values: Json };

function isCondition(value: Json): value is Condition {
  const { operator, key } = value as JsonObject;
  return typeof operator === 'string' && typeof key === 'string';
}

/** `Null: { key: "false" }`: the key must be there. */
function isPresenceTest(value: Json): value is Condition {
  return (
    !isHole(value) &&
    isCondition(value) &&
    value.operator.toLowerCase() === 'null' &&
    Array.isArray(value.values) &&
    value.values.length > 0 &&
    value.values.every((item) => typeof item === 'string' && item.toLowerCase() === 'false')
  );
}

function judge({ operator, key, values }: Condition, mustBeThere: boolean): boolean | Hole {
  const written = operator.toLowerCase();
  const forAll = written.startsWith('forallvalues:');
  const ifExists = written.endsWith('ifexists');
  const bare = written.replace(/^for(?:all|any)values?:/, '').replace(/ifexists$/, '');
  if (!CHOOSES.test(bare)) return false;
  // Over no values at all the statement holds, unless the key must be there.
  if (forAll && !mustBeThere) return false;
  if (!Array.isArray(values)) return isHole(values) ? values : false;
  const wild = TAKES_WILDCARDS.test(bare);
  const open = (value: Json) => typeof value === 'string' && letsEverythingThrough(value, wild, bare);
  // One value is enough for the condition to hold, so an open one beside others opens it.
  if (values.length === 0 || values.some(open)) return false;
  const unknown = values.find(isHole);
  if (unknown !== undefined) return { unresolved: unknown.unresolved };
  if (ifExists && !mustBeThere) return { unresolved: `whether the service always sends ${key} is not known` };
  return true;
}

/** An ARN that says no more than service and type: `arn:aws:lambda:*:*:function:*`. */
const ANY_ARN = /^arn(?::[^:]*){0,2}(?::[*?]*)*(?::[a-z-]+[:/][*?]+)?$/i;

function letsEverythingThrough(value: string, wild: boolean, operator: string): boolean {
  if (value.trim() === '') return true;
  if (operator === 'ipaddress') return /^(?:0\.0\.0\.0|::)\/0$/.test(value);
  return wild && value.includes('*') && (/^[*?:/]+$/.test(value) || ANY_ARN.test(value));
}
