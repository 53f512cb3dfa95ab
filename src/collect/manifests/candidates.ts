import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';

/** Values that a hole may list; beyond them it is only known that it is not known. */
export const MAX_AMONG = 16;

/** A hole with its reason and, where they are few and known, its possible values. */
export function hole(unresolved: string, among?: readonly Json[]): Hole {
  if (among === undefined || among.length > MAX_AMONG) return { unresolved };
  return { unresolved, among: [...among] };
}

/** Of several values, one of which it is: that value if they are the same, otherwise a hole that lists them. */
export function oneOf(reason: string, values: readonly Json[]): Json {
  const distinct = new Map<string, Json>();
  for (const value of values) {
    for (const candidate of isHole(value) && value.among ? value.among : [value]) {
      if (isHole(candidate) || distinct.size > MAX_AMONG) return hole(reason);
      distinct.set(JSON.stringify(candidate), candidate);
    }
  }
  const candidates = [...distinct.values()];
  const [only] = candidates;
  return candidates.length === 1 && only !== undefined ? only : hole(reason, candidates);
}

/**
 * What a function makes of its parts: with holes among them, a hole over what it makes of each combination of their possible
 * values. A hole that stands in two parts (one parameter, used twice) has the same value in both.
 */
export function lift(parts: readonly Json[], make: (parts: Json[]) => Json): Json {
  const holes = [...new Set(parts.filter((part) => isHole(part)))];
  const [first] = holes;
  if (first === undefined) return make([...parts]);
  const open = holes.find((part) => part.among === undefined);
  const combinations = holes.reduce((count, part) => count * (part.among?.length ?? 1), 1);
  if (open || combinations > MAX_AMONG) return hole((open ?? first).unresolved);
  const made: Json[] = [];
  for (let combination = 0; combination < combinations; combination++) {
    let rest = combination;
    const chosen = new Map<Json, Json>();
    for (const part of holes) {
      const among = part.among ?? [];
      chosen.set(part, among[rest % among.length] ?? null);
      rest = Math.floor(rest / among.length);
    }
    made.push(make(parts.map((part) => (chosen.has(part) ? (chosen.get(part) ?? null) : part))));
  }
  return oneOf(first.unresolved, made);
}
