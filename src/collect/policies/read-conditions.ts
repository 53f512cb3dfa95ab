import { secretWord } from '../../mask/secret-names.ts';
import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { type Complaints, element, hole, isPlainObject, items } from './policy-elements.ts';

/** Keys whose values work as a password between two parties when they are used at all. */
const SECRET_KEYS = new Set(['sts:externalid', 'aws:referer', 'aws:useragent']);

/** Keys that ask for the value of a tag, with the tag's name. */
const TAG_KEY = /tag\/(.+)$/;

/**
 * The conditions of a statement, one for each operator and key, in the order of operator and key. Values that may be
 * secret are withheld.
 */
export function readConditions(
  body: JsonObject,
  pointer: string[],
  complain: Complaints['add'],
): (JsonObject | Hole)[] {
  const written = element(body, 'Condition');
  if (written === null || written.value === null) return [];
  const at = [...pointer, written.key];
  if (isHole(written.value)) return [written.value];
  if (!isPlainObject(written.value)) {
    complain(at, 'Condition must be an object of operators.');
    return [hole('Condition is not an object')];
  }
  const conditions: (JsonObject | Hole)[] = [];
  for (const operator of Object.keys(written.value).sort()) {
    const keys = written.value[operator];
    if (isHole(keys)) {
      conditions.push(keys);
    } else if (isPlainObject(keys)) {
      for (const key of Object.keys(keys).sort()) {
        const name = key.toLowerCase();
        conditions.push({ operator, key: name, values: readValues(name, keys[key], [...at, operator, key], complain) });
      }
    } else {
      complain([...at, operator], 'A condition operator must hold an object of keys.');
      conditions.push(hole('a condition operator is not an object'));
    }
  }
  return conditions;
}

function readValues(key: string, value: Json | undefined, pointer: string[], complain: Complaints['add']): Json[] {
  return items(value).map((item): Json => {
    if (isHole(item.value)) return item.value;
    if (typeof item.value === 'string' || typeof item.value === 'number' || typeof item.value === 'boolean') {
      const text = String(item.value);
      return mayBeSecret(key, text) ? hole('withheld, since it may be a secret') : text;
    }
    complain([...pointer, ...item.below], 'A condition value must be a text, a number or true or false.');
    return hole('a condition value is no plain value');
  });
}

function mayBeSecret(key: string, text: string): boolean {
  // A value of nothing but wildcards gives nothing away, and says that the condition asks for nothing.
  if (/^[*?]*$/.test(text)) return false;
  const tag = TAG_KEY.exec(key)?.[1];
  return SECRET_KEYS.has(key) || (tag !== undefined && secretWord(tag) !== null);
}
