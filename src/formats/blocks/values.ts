import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';

/*
 * What formats take from the attributes of facts. Each of them can be a hole, at any depth, or be lacking in a report of another
 * version: nothing is read but what has the shape that is expected.
 */

export function stringOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

export function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** Entries of a list that are known. */
export function knownOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value.filter((entry) => !isHole(entry)) : [];
}

/** Known entries of a list that are objects, or the one object that stands for itself. */
export function objectsOf(value: Json | undefined): JsonObject[] {
  const entries = Array.isArray(value) ? value : [value];
  return entries.filter(isObject).filter((entry) => !isHole(entry));
}

export function stringsOf(value: Json | undefined): string[] {
  return knownOf(value).filter((entry) => typeof entry === 'string');
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a list lacks: the entries that are not known, or the whole of it. */
export function lackingOf(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? value.filter((entry) => isHole(entry)) : value;
}

/** Every hole in a value, at whatever depth. */
export function holesIn(value: Json | undefined): string[] {
  if (isHole(value)) return [value.unresolved];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => holesIn(inner));
}

/** `1 record`, `2 records`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
