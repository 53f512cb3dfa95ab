import type { Schema } from '../model/check.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Reason } from '../model/result.ts';
import { isObject, judge, judgeElement, judgeKeyword, negate, type Truth } from './judge.ts';

/** Elements of a list that a reason shows. */
const MAX_SHOWN = 10;

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function shown(value: Json): Json {
  if (!Array.isArray(value) || value.length <= MAX_SHOWN) return value;
  return [...value.slice(0, MAX_SHOWN), `and ${value.length - MAX_SHOWN} more`];
}

function explainList(
  keyword: 'items' | 'contains',
  schema: Schema,
  list: readonly Json[],
  wanted: Truth,
  pointer: string,
): Reason[] {
  const reasons = list.flatMap((element, index) => {
    if (judgeElement(keyword, schema, element) !== wanted) return [];
    const place = `${pointer}/${index}`;
    return isHole(element) ? [{ pointer: place, why: element.unresolved }] : explain(schema, element, wanted, place);
  });
  return reasons.length > 0 ? reasons : [{ pointer, value: shown([...list]) }];
}

function explainProperties(
  properties: Record<string, Schema>,
  value: JsonObject,
  wanted: Truth,
  pointer: string,
): Reason[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const attribute = Object.hasOwn(value, name) ? value[name] : undefined;
    if (attribute === undefined || judge(schema, attribute) !== wanted) return [];
    return explain(schema, attribute, wanted, `${pointer}/${escaped(name)}`);
  });
}

function explainKeyword(keyword: keyof Schema, schema: Schema, value: Json, wanted: Truth, pointer: string): Reason[] {
  switch (keyword) {
    case 'params':
      return [];
    case 'unknown':
      return [{ pointer, why: schema.unknown ?? '' }];
    case 'not':
      return explain(schema.not ?? {}, value, negate(wanted), pointer);
    case 'anyOf':
    case 'allOf':
      return (schema[keyword] ?? [])
        .filter((each) => judge(each, value) === wanted)
        .flatMap((each) => explain(each, value, wanted, pointer));
    case 'properties':
      return isObject(value) ? explainProperties(schema.properties ?? {}, value, wanted, pointer) : [];
    case 'items':
    case 'contains':
      return Array.isArray(value) ? explainList(keyword, schema[keyword] ?? {}, value, wanted, pointer) : [];
    case 'minItems':
    case 'maxItems': {
      const holes = wanted === 1 && Array.isArray(value) ? value.filter(isHole) : [];
      if (holes.length > 0) return holes.map((hole) => ({ pointer, why: hole.unresolved }));
      return [{ pointer, value: shown(value) }];
    }
    default:
      return wanted === 1
        ? [{ pointer, why: 'the value is too long to be matched' }]
        : [{ pointer, value: shown(value) }];
  }
}

/**
 * Why `judge` said what it said: the places in the value that decided, each with the value there or why it is not known.
 * `wanted` is what it said. Reasons of one place may come twice.
 */
export function explain(schema: Schema, value: Json, wanted: Truth, pointer = ''): Reason[] {
  if (isHole(value)) return [{ pointer, why: value.unresolved }];
  const keywords = Object.keys(schema) as (keyof Schema)[];
  return keywords
    .filter((keyword) => judgeKeyword(keyword, schema, value) === wanted)
    .flatMap((keyword) => explainKeyword(keyword, schema, value, wanted, pointer));
}
