import type { Attributes } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { isObject } from './judge.ts';

/** What is longer is cut, and the cut is counted. In UTF-16 code units, and in elements. */
const MAX_TEXT = 200;
const MAX_LISTED = 8;

/** A place in a text that an attribute fills: `{{path}}`, with `/` between names. */
export const TEXT_PATH = /\{\{([^{}]*)\}\}/g;

/** The names in a `{{a/b}}`. */
export function textPath(written: string): string[] {
  return written.trim().split('/');
}

function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const start = text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '');
  return `${start} (and ${text.length - start.length} more characters)`;
}

function inWords(value: Json): string {
  if (value === null) return 'none';
  if (isHole(value)) return `unknown (${cut(value.unresolved)})`;
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    const listed = value.slice(0, MAX_LISTED).map(inWords).join(', ');
    return value.length > MAX_LISTED ? `${listed} and ${value.length - MAX_LISTED} more` : listed;
  }
  return cut(isObject(value) ? JSON.stringify(value) : String(value));
}

/** The value at a path; through a list, of each of its elements. A hole on the way stands for what is behind it. */
function valueAt(value: Json, names: readonly string[]): Json {
  const [name, ...rest] = names;
  if (name === undefined || isHole(value)) return value;
  if (Array.isArray(value)) return value.flatMap((element) => valueAt(element, names));
  if (!isObject(value) || !Object.hasOwn(value, name)) return null;
  return valueAt(value[name] ?? null, rest);
}

/** A check's text with its places filled in: plain text, to be escaped by whoever prints it. */
export function fillText(text: string, attributes: Attributes): string {
  return text.replace(TEXT_PATH, (_, path: string) => inWords(valueAt(attributes, textPath(path))));
}
