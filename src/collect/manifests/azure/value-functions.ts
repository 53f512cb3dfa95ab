import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { jsonTree } from '../json-tree.ts';
import { isObject, wordOf } from '../resource.ts';
import type { ArmFunction } from './text-functions.ts';

/** Items that functions may make. */
const MAX_ITEMS = 10_000;

/** A value with the names of its objects in one order, for comparing. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join()}}`;
}

function same(a: Json, b: Json): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return wordOf(a).toLowerCase() === wordOf(b).toLowerCase();
  return canonical(a) === canonical(b);
}

function truth(value: Json | undefined): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = wordOf(value).toLowerCase();
  return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : null;
}

function truths(parts: Json[], make: (all: boolean[]) => Json): Json {
  const all = parts.map(truth);
  const known = all.filter((one) => one !== null);
  return known.length === all.length ? make(known) : hole('a condition that is neither true nor false');
}

function order(compare: (a: number | string, b: number | string) => boolean): ArmFunction {
  return ([a, b]) => {
    if (typeof a === 'number' && typeof b === 'number') return compare(a, b);
    return typeof a === 'string' && typeof b === 'string' ? compare(a, b) : hole('a comparison of different things');
  };
}

function arithmetic(make: (a: number, b: number) => number): ArmFunction {
  return (parts) => {
    const [a, b] = parts.map((part) => (typeof part === 'string' && part.trim() !== '' ? Number(part) : part));
    if (typeof a !== 'number' || typeof b !== 'number') return hole('arithmetic with what is no number');
    const made = make(a, b);
    return Number.isFinite(made) ? Math.trunc(made) : hole('arithmetic without a result');
  };
}

function extreme(pick: (...values: number[]) => number): ArmFunction {
  return (parts) => {
    const numbers = parts.flat();
    return numbers.every((one) => typeof one === 'number') && numbers.length > 0
      ? pick(...numbers.slice(0, MAX_ITEMS))
      : hole('no numbers');
  };
}

function emptiness([value]: Json[]): Json {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) ? Object.keys(value).length === 0 : false;
}

function contains([container, item]: Json[]): Json {
  if (item === undefined) return hole('contains with one argument');
  if (typeof container === 'string') return container.includes(wordOf(item));
  if (Array.isArray(container)) return container.some((one) => same(one, item));
  if (isObject(container))
    return Object.keys(container).some((name) => name.toLowerCase() === wordOf(item).toLowerCase());
  return hole('contains of what holds nothing');
}

function length([value]: Json[]): Json {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : hole('the length of what has none');
}

function union(parts: Json[]): Json {
  if (parts.every((part) => Array.isArray(part))) {
    return [...new Map(parts.flat().map((item) => [canonical(item), item])).values()];
  }
  return parts.reduce<Json>((all, part) => merged(all, part), emptyObject());
}

function merged(a: Json, b: Json): Json {
  if (!isObject(a) || !isObject(b) || isHole(a) || isHole(b)) return b;
  const object: JsonObject = Object.assign(emptyObject(), a);
  for (const name of Object.keys(b)) {
    const before = object[name];
    object[name] = before === undefined ? (b[name] ?? null) : merged(before, b[name] ?? null);
  }
  return object;
}

function intersection(parts: Json[]): Json {
  const [first, ...rest] = parts;
  if (Array.isArray(first)) {
    return first.filter((item) => rest.every((other) => Array.isArray(other) && other.some((one) => same(one, item))));
  }
  return hole('an intersection that is not worked out');
}

function split([text, dividers]: Json[]): Json {
  if (typeof text !== 'string') return hole('split of what is no text');
  const all = (Array.isArray(dividers) ? dividers : [dividers ?? '']).map(wordOf).filter((one) => one !== '');
  return all.reduce<string[]>((pieces, divider) => pieces.flatMap((piece) => piece.split(divider)), [text]);
}

function skip([value, count]: Json[]): Json {
  if (typeof count !== 'number') return hole('skip without a number');
  return typeof value === 'string' || Array.isArray(value)
    ? value.slice(Math.max(0, count))
    : hole('skip of what has no items');
}

function take([value, count]: Json[]): Json {
  if (typeof count !== 'number') return hole('take without a number');
  return typeof value === 'string' || Array.isArray(value)
    ? value.slice(0, Math.max(0, count))
    : hole('take of what has no items');
}

function range([start, count]: Json[]): Json {
  if (typeof start !== 'number' || typeof count !== 'number' || count < 0 || count > MAX_ITEMS)
    return hole('a range that is too long');
  return Array.from({ length: count }, (_, index) => start + index);
}

function createObject(parts: Json[]): Json {
  const object = emptyObject();
  for (let at = 0; at + 1 < parts.length; at += 2) object[wordOf(parts[at])] = parts[at + 1] ?? null;
  return object;
}

function fromJson([text]: Json[]): Json {
  if (typeof text !== 'string') return text ?? null;
  return jsonTree(text)?.value ?? hole('a text that is no JSON');
}

function toInteger([value]: Json[]): Json {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? Math.trunc(number)
    : hole('something that is no number');
}

function items([object]: Json[]): Json {
  if (!isObject(object)) return hole('the items of what is no object');
  return Object.keys(object)
    .sort()
    .map((key) => Object.assign(emptyObject(), { key, value: object[key] ?? null }));
}

function position(find: (text: string, part: string) => number): ArmFunction {
  return ([text, part]) =>
    typeof text === 'string' ? find(text.toLowerCase(), wordOf(part).toLowerCase()) : hole('no text');
}

/** Functions that decide or take apart: what they make is only known where what they are given is. */
export const VALUE_FUNCTIONS: ReadonlyMap<string, ArmFunction> = new Map<string, ArmFunction>([
  ['equals', ([a, b]) => same(a ?? null, b ?? null)],
  ['and', (parts) => truths(parts, (all) => all.every((one) => one))],
  ['or', (parts) => truths(parts, (all) => all.some((one) => one))],
  ['not', (parts) => truths(parts, ([one]) => !one)],
  ['bool', (parts) => truths(parts, ([one]) => one ?? false)],
  ['true', () => true],
  ['false', () => false],
  ['null', () => null],
  ['less', order((a, b) => a < b)],
  ['lessorequals', order((a, b) => a <= b)],
  ['greater', order((a, b) => a > b)],
  ['greaterorequals', order((a, b) => a >= b)],
  ['add', arithmetic((a, b) => a + b)],
  ['sub', arithmetic((a, b) => a - b)],
  ['mul', arithmetic((a, b) => a * b)],
  ['div', arithmetic((a, b) => a / b)],
  ['mod', arithmetic((a, b) => a % b)],
  ['min', extreme(Math.min)],
  ['max', extreme(Math.max)],
  ['int', toInteger],
  [
    'float',
    ([value]) => (Number.isFinite(Number(wordOf(value))) ? Number(wordOf(value)) : hole('something that is no number')),
  ],
  ['json', fromJson],
  ['empty', emptiness],
  ['contains', contains],
  ['length', length],
  ['union', union],
  [
    'shallowmerge',
    ([list]) => (Array.isArray(list) ? Object.assign(emptyObject(), ...list.filter(isObject)) : hole('no list')),
  ],
  ['intersection', intersection],
  ['split', split],
  ['skip', skip],
  ['take', take],
  ['range', range],
  [
    'first',
    ([value]) => (typeof value === 'string' || Array.isArray(value) ? (value[0] ?? null) : hole('first of nothing')),
  ],
  [
    'last',
    ([value]) => (typeof value === 'string' || Array.isArray(value) ? (value.at(-1) ?? null) : hole('last of nothing')),
  ],
  ['startswith', ([text, part]) => wordOf(text).toLowerCase().startsWith(wordOf(part).toLowerCase())],
  ['endswith', ([text, part]) => wordOf(text).toLowerCase().endsWith(wordOf(part).toLowerCase())],
  ['indexof', position((text, part) => text.indexOf(part))],
  ['lastindexof', position((text, part) => text.lastIndexOf(part))],
  ['createobject', createObject],
  ['items', items],
  ['objectkeys', ([object]) => (isObject(object) ? Object.keys(object).sort() : hole('the keys of what is no object'))],
  ['flatten', ([list]) => (Array.isArray(list) ? list.flat() : hole('flatten of what is no list'))],
  ['base64tojson', ([text]) => fromJson([Buffer.from(wordOf(text), 'base64').toString('utf8')])],
  ['coalesce', (parts) => parts.find((part) => part !== null) ?? null],
]);
