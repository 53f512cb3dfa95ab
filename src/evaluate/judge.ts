import type { Schema } from '../model/check.ts';
import type { Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject, Scalar } from '../model/json.ts';

/** 0 false, 1 unknown, 2 true: true or false only if it is so however the holes turn out (Kleene's strong logic). */
export type Truth = 0 | 1 | 2;

/** A longer string is not matched against a pattern: the match is unknown. In UTF-16 code units. */
export const MAX_MATCHED_LENGTH = 10_000;

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern, 'u');
  patterns.set(pattern, made);
  return made;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function least(a: Truth, b: Truth): Truth {
  return a < b ? a : b;
}

export function most(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}

/** 2 - truth. */
export function negate(truth: Truth): Truth {
  return truth === 0 ? 2 : truth === 2 ? 0 : 1;
}

function truth(holds: boolean): Truth {
  return holds ? 2 : 0;
}

function hasType(name: string, value: Json): boolean {
  switch (name) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === name;
  }
}

/** In code points, as JSON Schema counts. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Of a value that can be anything, a keyword says nothing, but for those that combine schemas. */
function judgeAnything(keyword: string, schema: Schema, hole: Hole): Truth {
  const combines = keyword === 'not' || keyword === 'anyOf' || keyword === 'allOf';
  return combines ? judgeKeyword(keyword, schema, hole) : 1;
}

/** A hole stands for one value; with a list of possible ones, each is judged, and they must agree. */
function judgeHole(schema: Schema, hole: Hole): Truth {
  if (!Array.isArray(hole.among) || hole.among.length === 0) {
    let verdict: Truth = 2;
    for (const keyword in schema) verdict = least(verdict, judgeAnything(keyword, schema, hole));
    return verdict;
  }
  let agreed: Truth | null = null;
  for (const candidate of hole.among) {
    const verdict = judge(schema, candidate);
    if (verdict === 1 || (agreed !== null && verdict !== agreed)) return 1;
    agreed = verdict;
  }
  return agreed ?? 1;
}

/** A hole in a list stands for any number of further elements, none among them. */
export function judgeElement(keyword: 'items' | 'contains', schema: Schema, element: Json): Truth {
  const verdict = judge(schema, element);
  if (!isHole(element)) return verdict;
  return keyword === 'items' ? most(verdict, 1) : least(verdict, 1);
}

function judgeList(keyword: 'items' | 'contains', schema: Schema, list: readonly Json[]): Truth {
  let verdict: Truth = keyword === 'items' ? 2 : 0;
  for (const element of list) {
    const one = judgeElement(keyword, schema, element);
    verdict = keyword === 'items' ? least(verdict, one) : most(verdict, one);
    if (verdict === (keyword === 'items' ? 0 : 2)) break;
  }
  return verdict;
}

function judgeSize(list: readonly Json[], least: number, most: number): Truth {
  let holes = 0;
  for (const element of list) if (isHole(element)) holes += 1;
  const known = list.length - holes;
  if (known > most || (known < least && holes === 0)) return 0;
  return known >= least && (holes === 0 || most === Number.POSITIVE_INFINITY) ? 2 : 1;
}

function judgeString(keyword: keyof Schema, schema: Schema, text: string): Truth {
  if (keyword === 'pattern') {
    if (text.length > MAX_MATCHED_LENGTH) return 1;
    return truth(compiled(schema.pattern ?? '').test(text));
  }
  if (keyword === 'minLength') {
    const length = schema.minLength ?? 0;
    return truth(text.length >= length && lengthOf(text) >= length);
  }
  return truth(lengthOf(text) <= (schema.maxLength ?? Number.POSITIVE_INFINITY));
}

function judgeNumber(keyword: keyof Schema, schema: Schema, value: number): Truth {
  switch (keyword) {
    case 'minimum':
      return truth(value >= (schema.minimum ?? value));
    case 'maximum':
      return truth(value <= (schema.maximum ?? value));
    case 'exclusiveMinimum':
      return truth(value > (schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY));
    default:
      return truth(value < (schema.exclusiveMaximum ?? Number.POSITIVE_INFINITY));
  }
}

function judgeProperties(properties: Record<string, Schema>, value: JsonObject): Truth {
  let verdict: Truth = 2;
  for (const name in properties) {
    const property = properties[name];
    const attribute = Object.hasOwn(value, name) ? value[name] : undefined;
    if (property === undefined || attribute === undefined) continue;
    verdict = least(verdict, judge(property, attribute));
    if (verdict === 0) return 0;
  }
  return verdict;
}

/** What one keyword of a schema says of a value which is no hole. A keyword about another type says nothing, as in JSON Schema: 2. */
export function judgeKeyword(keyword: keyof Schema, schema: Schema, value: Json): Truth {
  switch (keyword) {
    case 'unknown':
      return 1;
    case 'params':
      return 2;
    case 'const':
      return truth(value === schema.const);
    case 'enum':
      return truth((schema.enum ?? []).includes(value as Scalar));
    case 'type':
      return truth(
        Array.isArray(schema.type)
          ? schema.type.some((name) => hasType(name, value))
          : hasType(schema.type ?? 'object', value),
      );
    case 'pattern':
    case 'minLength':
    case 'maxLength':
      return typeof value === 'string' ? judgeString(keyword, schema, value) : 2;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return typeof value === 'number' ? judgeNumber(keyword, schema, value) : 2;
    case 'minItems':
      return Array.isArray(value) ? judgeSize(value, schema.minItems ?? 0, Number.POSITIVE_INFINITY) : 2;
    case 'maxItems':
      return Array.isArray(value) ? judgeSize(value, 0, schema.maxItems ?? Number.POSITIVE_INFINITY) : 2;
    case 'items':
    case 'contains':
      return Array.isArray(value) ? judgeList(keyword, schema[keyword] ?? {}, value) : 2;
    case 'properties':
      return isObject(value) ? judgeProperties(schema.properties ?? {}, value) : 2;
    case 'required':
      return truth(!isObject(value) || (schema.required ?? []).every((name) => Object.hasOwn(value, name)));
    case 'not':
      return negate(judge(schema.not ?? {}, value));
    case 'anyOf':
      return (schema.anyOf ?? []).reduce<Truth>(
        (verdict, each) => (verdict === 2 ? 2 : most(verdict, judge(each, value))),
        0,
      );
    case 'allOf':
      return (schema.allOf ?? []).reduce<Truth>(
        (verdict, each) => (verdict === 0 ? 0 : least(verdict, judge(each, value))),
        2,
      );
  }
}

/**
 * Whether a value with holes fulfils a schema of the closed subset. Without holes it agrees with JSON Schema 2020-12.
 * It may say 1 more often than needed (two holes are never taken to be the same), and never a wrong 0 or 2.
 */
export function judge(schema: Schema, value: Json): Truth {
  if (isHole(value)) return judgeHole(schema, value);
  let verdict: Truth = 2;
  for (const keyword in schema) {
    verdict = least(verdict, judgeKeyword(keyword as keyof Schema, schema, value));
    if (verdict === 0) return 0;
  }
  return verdict;
}
