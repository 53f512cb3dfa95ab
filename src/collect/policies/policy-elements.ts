import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { jsonTree } from '../manifests/json-tree.ts';

/** Statements of one document, and items of one list, that are read; IAM's own limits are far below. */
const MAX_ITEMS = 10_000;

/** One statement of a policy document as it is written, or a hole that stands for some that are not known. */
export type WrittenStatement = { body: JsonObject | Hole; pointer: string[] };

/** Collects what is wrong with one document. `pointer` is below the document. */
export type Complaints = { problems: Problem[]; add: (pointer: string[], message: string, code?: string) => void };

export function complaints(place: (pointer: string[]) => Place): Complaints {
  const problems: Problem[] = [];
  return {
    problems,
    add: (pointer, message, code = 'policy-syntax') =>
      problems.push({ code, message, kinds: ['policy'], place: place(pointer) }),
  };
}

/** A hole with the reason. */
export function hole(unresolved: string): Hole {
  return { unresolved };
}

/** Whether a value is an object, and neither a list nor a hole. */
export function isPlainObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isHole(value);
}

/**
 * The element of a policy that has this name. IAM does not tell capitals apart in them, so an element can be written
 * twice; then what counts is not known.
 */
export function element(object: JsonObject, name: string): { key: string; value: Json } | null {
  const keys = Object.keys(object).filter((key) => key.toLowerCase() === name.toLowerCase());
  const [key] = keys;
  if (key === undefined) return null;
  const value = keys.length > 1 ? hole(`${name} is written more than once`) : (object[key] ?? null);
  return { key, value };
}

/** The items of an element that may be one value or a list of them, each with where it stands below the element. */
export function items(value: Json | undefined): { value: Json; below: string[] }[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ value, below: [] }];
  return value.map((item, at) => ({ value: item, below: [String(at)] }));
}

/**
 * The texts of an element, a single one or a list, holes in place. Anything else is complained about and becomes a hole,
 * since the statement then says something that we do not understand.
 */
export function texts(
  value: Json | undefined,
  name: string,
  pointer: string[],
  complain: Complaints['add'],
): (string | Hole)[] {
  const all = items(value);
  if (all.length > MAX_ITEMS) {
    complain(pointer, `${name} has ${all.length} items; the first ${MAX_ITEMS} are read.`, 'cap-reached');
  }
  const read: (string | Hole)[] = all.slice(0, MAX_ITEMS).map((item) => {
    if (typeof item.value === 'string') return item.value;
    if (isHole(item.value)) return item.value;
    complain([...pointer, ...item.below], `${name} must be a text or a list of texts.`);
    return hole(`${name} is not a text`);
  });
  return all.length > MAX_ITEMS ? [...read, hole(`${name} has too many items`)] : read;
}

/**
 * The statements of a policy document: an object, or the text of one. Statement may be one or a list. A hole in place of
 * the document, of Statement or of one statement comes back as a hole.
 */
export function statementsOf(document: Json, complain: Complaints['add']): WrittenStatement[] {
  if (typeof document === 'string') {
    // The places inside a text cannot be told, so all of it points at the text.
    return statementsOf(parsed(document, complain), (_pointer, message, code) => complain([], message, code)).map(
      ({ body }) => ({ body, pointer: [] }),
    );
  }
  if (isHole(document)) return [{ body: document, pointer: [] }];
  if (!isPlainObject(document)) {
    complain([], 'A policy document must be an object with Version and Statement.');
    return [{ body: hole('the policy document is not an object'), pointer: [] }];
  }
  const statement = element(document, 'Statement');
  if (statement === null) {
    complain([], 'The policy document has no Statement.');
    return [];
  }
  const all = items(statement.value);
  if (all.length > MAX_ITEMS) {
    complain([statement.key], `${all.length} statements; the first ${MAX_ITEMS} are read.`, 'cap-reached');
  }
  return all.slice(0, MAX_ITEMS).map(({ value, below }) => {
    const pointer = [statement.key, ...below];
    if (isHole(value) || isPlainObject(value)) return { body: value, pointer };
    complain(pointer, 'A statement must be an object.');
    return { body: hole('the statement is not an object'), pointer };
  });
}

/** A document that is a text inside a template or in a tool's output: plain JSON, or percent-encoded as the IAM API gives it. */
function parsed(text: string, complain: Complaints['add']): Json {
  for (const candidate of [text, decoded(text)]) {
    const value = candidate === null ? null : (jsonTree(candidate)?.value ?? null);
    if (typeof value === 'object' && value !== null) return value;
  }
  complain([], 'The policy document is a text that is not JSON.');
  return hole('the policy document is not JSON');
}

function decoded(text: string): string | null {
  if (!/^\s*%7b/i.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Effect in lower case, or a hole. */
export function readEffect(body: JsonObject, pointer: string[], complain: Complaints['add']): string | Hole {
  const effect = element(body, 'Effect');
  if (isHole(effect?.value)) return effect.value;
  const text = typeof effect?.value === 'string' ? effect.value.toLowerCase() : '';
  if (text === 'allow' || text === 'deny') return text;
  complain(pointer, 'Effect must be Allow or Deny.');
  return hole('Effect is neither Allow nor Deny');
}
