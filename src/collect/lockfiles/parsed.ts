import type { Json, JsonObject } from '../../model/json.ts';
import { decodeText } from '../decode-text.ts';
import { lineIndex } from '../manifests/line-index.ts';
import { yamlTree } from '../manifests/yaml-tree.ts';
import { readWhole, type SourceFile } from '../source-file.ts';

/** Bytes of a lockfile or a manifest of dependencies that are read; those of the largest monorepos have some ten megabytes. */
export const MAX_BYTES = 64 << 20;
/** The parser of YAML takes some hundred bytes of memory for each that it reads. */
export const MAX_YAML_BYTES = 8 << 20;
/** Tables in tables; no lockfile goes deeper than ten. */
const MAX_DEPTH = 100;

/** Why a file could not be read, in our own words, with the line where that is known. */
export type Unread = { unread: string; code: string; line: number | null };

export type Form = 'json' | 'toml' | 'yaml';

/** The text of a file, or why it was not read. */
export function textOf(file: SourceFile, limit = MAX_BYTES): { text: string } | Unread {
  if (file.size > limit) return tooLong(file.size, limit);
  return { text: decodeText(readWhole(file)) };
}

/** A file as plain values, or why it could not be read. `without`: a part at the top of YAML that nothing is asked of, and that is not parsed. */
export async function parsed(
  file: SourceFile,
  form: Form,
  without: string | null = null,
): Promise<{ value: JsonObject } | Unread> {
  const read = textOf(file);
  if ('unread' in read) return read;
  const text = without === null ? read.text : withoutPart(read.text, without);
  if (form === 'yaml' && text.length > MAX_YAML_BYTES) return tooLong(text.length, MAX_YAML_BYTES);
  const value = await parse(text, form);
  if ('unread' in value) return value;
  if (!isObject(value.value)) return broken(form, 1);
  return { value: value.value };
}

function tooLong(size: number, limit: number): Unread {
  return { unread: `it has ${size} bytes, and no more than ${limit} are read`, code: 'cap-reached', line: null };
}

function withoutPart(text: string, name: string): string {
  const start = text.indexOf(`\n${name}:\n`);
  if (start < 0) return text;
  const next = /\n[^\s#]/.exec(text.slice(start + 1));
  return text.slice(0, start + 1) + (next ? text.slice(start + 1 + next.index + 1) : '');
}

async function parse(text: string, form: Form): Promise<{ value: Json } | Unread> {
  if (form === 'json') {
    try {
      return { value: JSON.parse(text) };
    } catch {
      return broken(form, null);
    }
  }
  if (form === 'yaml') {
    const tree = yamlTree(text);
    const [fault] = tree.faults;
    if ('offsetOf' in tree && fault === undefined) return { value: tree.value };
    return broken(form, lineIndex(text)(fault?.offset ?? 0).line);
  }
  const toml = await import('smol-toml');
  try {
    return { value: plain(toml.parse(text, { maxDepth: MAX_DEPTH }), 0) };
  } catch (error) {
    return broken(form, error instanceof toml.TomlError ? error.line : null);
  }
}

function broken(form: Form, line: number | null): Unread {
  return { unread: `it is not whole ${form.toUpperCase()}`, code: `${form}-syntax`, line };
}

/** Dates and big numbers as texts. */
function plain(value: unknown, depth: number): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value);
  const object: JsonObject = Object.create(null);
  for (const [name, item] of Object.entries(value)) object[name] = plain(item, depth + 1);
  return object;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a name; an object without names where there is no object. */
export function objectAt(holder: Json | undefined, ...names: string[]): JsonObject {
  let value: Json | undefined = holder;
  for (const name of names) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return isObject(value) ? value : Object.create(null);
}

export function listAt(holder: JsonObject, name: string): Json[] {
  const value = Object.hasOwn(holder, name) ? holder[name] : undefined;
  return Array.isArray(value) ? value : [];
}

export function textAt(holder: JsonObject, name: string): string | null {
  const value = Object.hasOwn(holder, name) ? holder[name] : undefined;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

export function flagAt(holder: JsonObject, name: string): boolean {
  return Object.hasOwn(holder, name) && holder[name] === true;
}
