import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import { hole, oneOf } from './candidates.ts';
import { weightier } from './evaluation.ts';
import { isSymbolic } from './reference.ts';
import type { Resolved } from './resolve.ts';
import { isObject, wordOf } from './resource.ts';
import { jsonPointer } from './template.ts';

/** Resolved properties of a resource, and how they came to be known. */
export type Source = Readonly<Resolved>;

/** What stands at a path of names. Below a hole it is what its possible values have there, else a hole. */
export function pick(value: Json | undefined, path: readonly string[]): Json | undefined {
  let found = value;
  for (const [depth, name] of path.entries()) {
    if (isHole(found)) {
      const rest = path.slice(depth);
      if (!found.among) return hole(found.unresolved);
      return oneOf(
        found.unresolved,
        found.among.map((candidate) => pick(candidate, rest) ?? null),
      );
    }
    if (Array.isArray(found)) found = found[Number(name)];
    else found = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}

/** A value read as one of an attribute's type; a hole where it cannot be. What is absent, null too, is `absent`. */
export function readAs(value: Json | undefined, read: (value: Json) => Json, absent: Json): Json {
  if (value === undefined || value === null) return absent;
  if (!isHole(value)) return read(value);
  if (!value.among) return hole(value.unresolved);
  return oneOf(
    value.unresolved,
    value.among.map((candidate) => readAs(candidate, read, absent)),
  );
}

/** The weightiest origin of what stands at a path, of what is in it and of what it is in; null: literal. */
export function originAt(source: Source, path: readonly string[]): Origin | null {
  const pointer = jsonPointer(path);
  let origin: Origin | undefined;
  for (const key in source.origins) {
    const related = key === pointer || key.startsWith(`${pointer}/`) || pointer.startsWith(`${key}/`);
    const found = source.origins[key];
    if (related && found) origin = weightier(origin, found);
  }
  return origin ?? null;
}

/** A whole number, written as one or as text: the platform takes no other where a fact has a number. */
export function number(value: Json): Json {
  if (typeof value === 'number') return whole(value);
  if (typeof value !== 'string') return hole('something that is no number');
  if (isSymbolic(value)) return hole('only known after deployment');
  return whole(value.trim() === '' ? Number.NaN : Number(value));
}

function whole(value: number): Json {
  return Number.isSafeInteger(value) ? value : hole('something that is no whole number');
}

/** True or false, written as such or as text. */
export function boolean(value: Json): Json {
  if (typeof value === 'boolean') return value;
  const word = wordOf(value).toLowerCase();
  if (word === 'true') return true;
  return word === 'false' ? false : hole('something that is neither true nor false');
}

/** A text; numbers and booleans as they would be written. */
export function text(value: Json): Json {
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? hole('something that is no text') : String(value);
}

/** One of the values that CloudFormation knows, as ours; capitals do not count. */
export function choice(values: Readonly<Record<string, Json>>): (value: Json) => Json {
  const known = new Map(Object.entries(values).map(([name, ours]) => [name.toLowerCase(), ours]));
  return (value) => {
    if (typeof value === 'string' && isSymbolic(value)) return hole('only known after deployment');
    return known.get(wordOf(value).toLowerCase()) ?? hole('a value that is not known to us');
  };
}

/** Texts, holes among them in place; one alone counts as a list of one. */
export function texts(value: Json): Json {
  const list = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (isHole(item))
      return item.among?.every((candidate) => typeof candidate === 'string') ? item : hole(item.unresolved);
    return text(item);
  });
}
