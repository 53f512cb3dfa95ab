import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';

/**
 * The elements of a list. A list that is not known as a whole is any number of elements that are not: what it can be as a whole says
 * nothing of one of them.
 */
export function listOf(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  return isHole(value) ? [{ unresolved: value.unresolved }] : [];
}

/** An object that is known, and no hole. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isHole(value);
}
