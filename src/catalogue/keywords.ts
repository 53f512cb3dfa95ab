import type { Schema } from '../model/check.ts';
import type { Json, JsonObject, Scalar } from '../model/json.ts';

/** What a value can be, integers among the numbers. */
export type Kind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

const KINDS: readonly Kind[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** The keywords of the subset, and of which kind of value each speaks; null: of every value. */
export const KEYWORDS: Record<Exclude<keyof Schema, 'params' | 'unknown'>, Kind | null> = {
  type: null,
  const: null,
  enum: null,
  pattern: 'string',
  minLength: 'string',
  maxLength: 'string',
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  minItems: 'array',
  maxItems: 'array',
  items: 'array',
  contains: 'array',
  properties: 'object',
  required: 'object',
  not: null,
  anyOf: null,
  allOf: null,
};

export type Keyword = keyof typeof KEYWORDS;

/** Names that an attribute may not have, for a check could not tell it from a keyword, or a value from a hole. */
export const RESERVED = [
  'type',
  'const',
  'enum',
  'properties',
  'required',
  'not',
  'anyOf',
  'allOf',
  'param',
  'unresolved',
];

export function isKeyword(name: string): name is Keyword {
  return Object.hasOwn(KEYWORDS, name);
}

export function isScalar(value: Json | undefined): value is Scalar {
  return value !== undefined && (value === null || typeof value !== 'object');
}

export function kindOf(value: Json): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as Kind;
}

function asKind(name: Json): Kind {
  return KINDS.find((kind) => kind === (name === 'integer' ? 'number' : name)) ?? 'object';
}

/** The values of a closed type: of an `enum`, or of a boolean. Null: they are not few. */
export function domainOf(type: JsonObject): Scalar[] | null {
  if (Array.isArray(type.enum)) return type.enum.filter(isScalar);
  return type.type === 'boolean' ? [true, false] : null;
}

/** The kinds of value that a fact type's schema allows at a place. */
export function kindsOf(type: JsonObject): Set<Kind> {
  if (Array.isArray(type.enum)) return new Set(type.enum.map(kindOf));
  const names = Array.isArray(type.type) ? type.type : [type.type ?? 'object'];
  return new Set(names.map(asKind));
}

/** The schema of one attribute of an object, or of the elements of a list. */
export function attributeType(type: JsonObject, name: string): JsonObject | null {
  const properties = type.properties as JsonObject | undefined;
  if (properties === undefined || !Object.hasOwn(properties, name)) return null;
  return (properties[name] as JsonObject | undefined) ?? null;
}

export function attributeNames(type: JsonObject): string[] {
  return Object.keys((type.properties as JsonObject | undefined) ?? {});
}

export function elementType(type: JsonObject): JsonObject {
  return (type.items as JsonObject | undefined) ?? {};
}

/** Whether a value can ever stand at a place of this type. */
export function isPossible(value: Scalar, type: JsonObject): boolean {
  const domain = domainOf(type);
  if (domain !== null) return domain.includes(value);
  if (!kindsOf(type).has(kindOf(value))) return false;
  const names = Array.isArray(type.type) ? type.type : [type.type];
  return typeof value !== 'number' || names.includes('number') || Number.isInteger(value);
}
