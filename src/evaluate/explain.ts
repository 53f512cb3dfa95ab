import type { Schema } from '../model/check.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Reason } from '../model/result.ts';
import { isObject, judge, judgeElement, judgeKeyword, negate, type Truth } from './judge.ts';

/** Elements of a list that a reason shows. */
const MAX_SHOWN = 10;

function escaped(name: string): string {
  if (!/[~/]/.test(name)) return name;
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function shown(value: Json): Json {
  if (!Array.isArray(value) || value.length <= MAX_SHOWN) return value;
  return [...value.slice(0, MAX_SHOWN), `and ${value.length - MAX_SHOWN} more`];
}

/** A walk for the places that have a verdict; `found` is filled on the way, for lists of lists would cost the most here. */
type Walk = { wanted: Truth; pointer: string; found: Reason[] };

function walkList(keyword: 'items' | 'contains', schema: Schema, list: readonly Json[], walk: Walk): void {
  const before = walk.found.length;
  list.forEach((element, index) => {
    if (judgeElement(keyword, schema, element) !== walk.wanted) return;
    walkSchema(schema, element, { ...walk, pointer: `${walk.pointer}/${index}` });
  });
  if (walk.found.length === before) walk.found.push({ pointer: walk.pointer, value: shown([...list]) });
}

function walkProperties(properties: Record<string, Schema>, value: JsonObject, walk: Walk): void {
  for (const name in properties) {
    const schema = properties[name];
    const attribute = Object.hasOwn(value, name) ? value[name] : undefined;
    if (schema === undefined || attribute === undefined || judge(schema, attribute) !== walk.wanted) continue;
    walkSchema(schema, attribute, { ...walk, pointer: `${walk.pointer}/${escaped(name)}` });
  }
}

function walkSize(value: Json, { wanted, pointer, found }: Walk): void {
  const holes = wanted === 1 && Array.isArray(value) ? value.filter(isHole) : [];
  for (const hole of holes) found.push({ pointer, why: hole.unresolved });
  if (holes.length === 0) found.push({ pointer, value: shown(value) });
}

function walkKeyword(keyword: keyof Schema, schema: Schema, value: Json, walk: Walk): void {
  const { wanted, pointer, found } = walk;
  switch (keyword) {
    case 'params':
      return;
    case 'unknown':
      found.push({ pointer, why: schema.unknown ?? '' });
      return;
    case 'not':
      walkSchema(schema.not ?? {}, value, { ...walk, wanted: negate(wanted) });
      return;
    case 'anyOf':
    case 'allOf':
      for (const each of schema[keyword] ?? []) if (judge(each, value) === wanted) walkSchema(each, value, walk);
      return;
    case 'properties':
      if (isObject(value)) walkProperties(schema.properties ?? {}, value, walk);
      return;
    case 'items':
    case 'contains':
      if (Array.isArray(value)) walkList(keyword, schema[keyword] ?? {}, value, walk);
      return;
    case 'minItems':
    case 'maxItems':
      walkSize(value, walk);
      return;
    default:
      if (wanted === 1) found.push({ pointer, why: 'the value is too long to be matched' });
      else found.push({ pointer, value: shown(value) });
  }
}

function walkSchema(schema: Schema, value: Json, walk: Walk): void {
  if (isHole(value)) {
    walk.found.push({ pointer: walk.pointer, why: value.unresolved });
    return;
  }
  for (const name in schema) {
    const keyword = name as keyof Schema;
    if (judgeKeyword(keyword, schema, value) === walk.wanted) walkKeyword(keyword, schema, value, walk);
  }
}

/**
 * Why `judge` said what it said: the places in the value that decided, each with the value there or why it is not known.
 * `wanted` is what it said. Reasons of one place may come twice.
 */
export function explain(schema: Schema, value: Json, wanted: Truth): Reason[] {
  const found: Reason[] = [];
  walkSchema(schema, value, { wanted, pointer: '', found });
  return found;
}
