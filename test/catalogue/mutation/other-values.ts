import { domainOf, elementType, isPossible, kindsOf } from '../../../src/catalogue/keywords.ts';
import { isObject } from '../../../src/evaluate/judge.ts';
import type { Check } from '../../../src/model/check.ts';
import type { Fact, Hole } from '../../../src/model/fact.ts';
import { isHole } from '../../../src/model/hole.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';

/** Names and indices that lead to a value inside an attribute; `-` stands behind the last element of a list. */
export type Path = readonly (string | number)[];

/** Another value at a path of an attribute, or, with `undefined`, one element less. */
export type Variant = { path: Path; value: Json | undefined };

/** How many of the values that are known from elsewhere are tried at one place: of texts, and of others. */
const MAX_TEXTS = 5;
const MAX_KNOWN = 8;

const UNKNOWN: Hole = { unresolved: 'a mutation' };

/** Values that stand in facts of a type, by attribute and path without indices: what a thing of that sort can look like. */
export type KnownValues = (type: string, attribute: string, path: Path) => readonly Json[];

function shapeOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' || step === '-' ? '*' : step)).join('/');
}

export function knownValues(facts: readonly Pick<Fact, 'type' | 'attributes'>[]): KnownValues {
  const found = new Map<string, Map<string, Json>>();
  const note = (key: string, value: Json): void => {
    if (isHole(value)) return;
    const values = found.get(key) ?? new Map<string, Json>();
    found.set(key, values.set(JSON.stringify(value), value));
    if (Array.isArray(value)) for (const element of value) note(`${key}/*`, element);
    else if (isObject(value)) for (const [name, member] of Object.entries(value)) note(`${key}/${name}`, member);
  };
  for (const { type, attributes } of facts)
    for (const [attribute, value] of Object.entries(attributes)) note(`${type}/${attribute}`, value);
  return (type, attribute, path) => {
    const inside = path.length === 0 ? '' : `/${shapeOf(path)}`;
    return [...(found.get(`${type}/${attribute}${inside}`)?.values() ?? [])];
  };
}

/** The plain values that a check names in its schemas, bounds with their neighbours. */
export function valuesNamed({ only, skip, expect }: Check): Json[] {
  const found: Json[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === 'number') found.push(part - 1, part - 0.5, part, part + 0.5, part + 1);
    else if (typeof part === 'string') found.push(part);
    else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) visit(inner);
  };
  visit([only, skip.map(({ when }) => when), expect.map(({ when, that }) => [when, that])]);
  return [...new Set(found)];
}

function numbersNear(value: Json): Json[] {
  const near = typeof value === 'number' ? [value - 1, value + 1, Math.floor(value / 10), value * 10] : [];
  return [0, 1, ...near, 1e9].filter((one) => one >= 0);
}

/** A text with another account in it, one that is cut, and one that leaves its end open; of a date, others. */
function textsNear(value: Json): string[] {
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d\d-\d\d/.test(value)) return ['2021', '2029'].map((year) => year + value.slice(4));
  const end = Math.max(value.lastIndexOf(':'), value.lastIndexOf('/'));
  return [
    value.replace(/\d{12}/, '999988887777'),
    ...(end > 0 ? [value.slice(0, end), `${value.slice(0, end + 1)}*`] : []),
  ];
}

/** What else a text that refers to something can refer to, of the things that there are. */
function referencesLike(value: Json, facts: readonly Fact[]): string[] {
  if (typeof value !== 'string') return [];
  const type = value.slice(0, value.indexOf(':'));
  const ids = facts.map(({ id }) => id);
  if (ids.includes(value)) return ids.filter((id) => id !== value && id.startsWith(`${type}:`));
  if (!value.startsWith('arn:') && !value.startsWith('${')) return [];
  const names = facts.map(({ attributes }) => attributes.logicalId).filter((name) => typeof name === 'string');
  return [...new Set(names)].map((name) => `\${${name}.Arn}`).filter((one) => one !== value);
}

/** What of a value is of a closed type or a number: the parts by which things differ most. */
function kindIn(type: JsonObject, value: Json): string {
  if (!isObject(value)) return typeof value === 'string' && domainOf(type) === null ? '' : JSON.stringify(value);
  const properties = (type.properties ?? {}) as { [name: string]: JsonObject };
  return Object.entries(value)
    .map(([name, member]) => (Array.isArray(member) ? member.length : kindIn(properties[name] ?? {}, member)))
    .join();
}

/** A few of the values seen at a place, one of each kind first. */
function fewOf(type: JsonObject, seen: readonly Json[]): Json[] {
  const kinds = new Map(seen.toReversed().map((value) => [kindIn(type, value), value]));
  const most = seen.every((value) => typeof value === 'string') ? MAX_TEXTS : MAX_KNOWN;
  return [...new Set([...[...kinds.values()].reverse(), ...seen])].slice(0, most);
}

/** Where other values come from: seen at such a place, spoken of by the check, and the things that a text can refer to. */
export type Pool = { known: (path: Path) => readonly Json[]; named: readonly Json[]; facts: readonly Fact[] };

/** Other plain values of a place: all of a closed type, none, bounds and what the check names. */
function otherScalars(type: JsonObject, value: Json, { named, facts }: Pool): Json[] {
  const closed = Array.isArray(type.enum) ? type.enum : [null, true, false];
  const kinds = kindsOf(type);
  const open = [
    ...(kinds.has('string') ? [...referencesLike(value, facts), ...textsNear(value), 'something else', '*'] : []),
    ...(kinds.has('number') ? numbersNear(value) : []),
  ];
  return [...closed, ...named, ...open].filter(
    (one) => one !== value && !Array.isArray(one) && !isObject(one) && isPossible(one, type),
  );
}

/** Other values that the schema allows at a place and inside it. */
export function variantsOf(type: JsonObject, value: Json, pool: Pool, path: Path = []): Variant[] {
  if (isHole(value)) return [];
  const text = JSON.stringify(value);
  const plain = otherScalars(type, value, pool);
  const others = pool.known(path).filter((one) => !plain.includes(one) && JSON.stringify(one) !== text);
  const seen = fewOf(type, others);
  const here = [...plain, ...seen].map((one) => ({ path, value: one }));
  if (Array.isArray(value)) {
    const element = elementType(type);
    const end = [...path, '-'];
    const fewer = value.map((_, at): Variant => ({ path: [...path, at], value: undefined }));
    const more = [...otherScalars(element, null, pool), ...fewOf(element, pool.known(end))];
    const inside = value.flatMap((one, at) => variantsOf(element, one, pool, [...path, at]));
    const none: Variant[] = value.length > 0 ? [{ path, value: [] }] : [];
    return [...none, ...here, ...fewer, ...inside, ...more.map((one) => ({ path: end, value: one }))];
  }
  if (!isObject(value)) return here;
  const properties = (type.properties ?? {}) as { [name: string]: JsonObject };
  const inside = Object.entries(value).flatMap(([name, member]) =>
    variantsOf(properties[name] ?? {}, member, pool, [...path, name]),
  );
  return [...here, ...inside];
}

/** A hole at a value and at each place inside it, and one more in each list. */
export function holesIn(value: Json, path: Path = []): Variant[] {
  if (isHole(value)) return [];
  const here: Variant = { path, value: UNKNOWN };
  if (Array.isArray(value)) {
    const inside = value.flatMap((element, at) => holesIn(element, [...path, at]));
    return [here, ...inside, { path: [...path, '-'], value: UNKNOWN }];
  }
  if (!isObject(value)) return [here];
  return [here, ...Object.entries(value).flatMap(([name, member]) => holesIn(member, [...path, name]))];
}

/** The value with a variant put in; the rest is shared. */
export function withVariant(value: Json, { path, value: other }: Variant): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return other;
  if (Array.isArray(value)) {
    if (step === '-') return other === undefined ? value : [...value, other];
    const inner = withVariant(value[Number(step)] ?? null, { path: rest, value: other });
    return value.flatMap((element, at) => (at !== step ? [element] : inner === undefined ? [] : [inner]));
  }
  if (!isObject(value)) return value;
  return { ...value, [step]: withVariant(value[step] ?? null, { path: rest, value: other }) ?? null };
}

/** Whether a value at `path` is a part of what a hole at `hole` stands for. */
export function isWithin(path: Path, hole: Path): boolean {
  return hole.every((step, at) => path[at] === step);
}
