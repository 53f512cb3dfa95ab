import type { Json, JsonObject } from '../../model/json.ts';

/** The named fields of an answer, as far as it has them, for an exhibit. */
export function keptFields<T extends object>(answer: T, names: readonly (keyof T & string)[]): JsonObject {
  const kept: JsonObject = {};
  for (const name of names) if (answer[name] !== undefined) kept[name] = answer[name] as Json;
  return kept;
}
