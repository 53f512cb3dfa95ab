import type { Check, Schema } from '../model/check.ts';
import type { Json } from '../model/json.ts';
import { isScalar, type Keyword } from './keywords.ts';

const COUNTS = ['minLength', 'maxLength', 'minItems', 'maxItems'];
const NUMBERS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];

/** What the value of a keyword must be, in words, if this one is not; null: it is. */
export function valueFault(keyword: Keyword, value: Json): string | null {
  if (keyword === 'const') return isScalar(value) ? null : 'a text, number, boolean or null';
  if (keyword === 'enum') return Array.isArray(value) && value.every(isScalar) ? null : 'a list of plain values';
  if (NUMBERS.includes(keyword)) return typeof value === 'number' ? null : 'a number';
  if (COUNTS.includes(keyword)) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? null : 'a whole number, 0 or more';
  }
  return null;
}

/** Whether a parameter can stand for the value of a keyword. */
export function takesParameter(keyword: Keyword): boolean {
  return keyword === 'const' || keyword === 'enum' || NUMBERS.includes(keyword) || COUNTS.includes(keyword);
}

type Values = Check['parameters'];

/** A schema with each parameter's value at its keyword; where there is none, that place is unknown, with the reason. */
export function bindSchema(schema: Schema, parameters: Values): Schema {
  const bound: Schema = { ...schema };
  delete bound.unknown;
  for (const [keyword, name] of Object.entries(schema.params ?? {})) {
    const value = parameters[name]?.value ?? null;
    if (value === null) {
      delete bound[keyword as Keyword];
      bound.unknown = `the parameter ${name} has no value: set it in .evidence.yml`;
    } else {
      Object.assign(bound, { [keyword]: value });
    }
  }
  for (const keyword of ['items', 'contains', 'not'] as const) {
    const inner = schema[keyword];
    if (inner !== undefined) bound[keyword] = bindSchema(inner, parameters);
  }
  for (const keyword of ['anyOf', 'allOf'] as const) {
    const inner = schema[keyword];
    if (inner !== undefined) bound[keyword] = inner.map((each) => bindSchema(each, parameters));
  }
  if (schema.properties !== undefined) {
    bound.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, each]) => [name, bindSchema(each, parameters)]),
    );
  }
  return bound;
}

/** A check whose schemas hold the values of its parameters as they stand in it. */
export function bindCheck<T extends Pick<Check, 'only' | 'skip' | 'expect' | 'parameters'>>(check: T): T {
  const bind = (schema: Schema): Schema => bindSchema(schema, check.parameters);
  return {
    ...check,
    only: bind(check.only),
    skip: check.skip.map((skip) => ({ ...skip, when: bind(skip.when) })),
    expect: check.expect.map((clause) => ({ ...clause, when: bind(clause.when), that: bind(clause.that) })),
  };
}

/** The keywords at which each parameter stands, by its name. */
export function keywordsOf(check: Pick<Check, 'only' | 'skip' | 'expect'>): Map<string, Keyword[]> {
  const found = new Map<string, Keyword[]>();
  function walk(schema: Schema): void {
    for (const [keyword, name] of Object.entries(schema.params ?? {})) {
      found.set(name, [...(found.get(name) ?? []), keyword as Keyword]);
    }
    for (const inner of [schema.items, schema.contains, schema.not]) if (inner !== undefined) walk(inner);
    for (const inner of [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...Object.values(schema.properties ?? {})]) {
      walk(inner);
    }
  }
  for (const schema of [check.only, ...check.skip.map(({ when }) => when)]) walk(schema);
  for (const { when, that } of check.expect) {
    walk(when);
    walk(that);
  }
  return found;
}
