import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Origin } from '../model/origin.ts';

/** Weakest first: what rests on two values rests on the weaker. */
const RANK: readonly Origin['kind'][] = ['unresolved', 'assumed', 'conditional', 'inherited-default', 'literal'];

/** The weakest origin among values of facts, by the pointer of each; undefined where all are literal in their own place. */
export function originOf(
  ...values: readonly (readonly [fact: Fact | undefined, pointer: string])[]
): Origin | undefined {
  const origins = values.flatMap(([fact, pointer]) => fact?.origins[pointer] ?? []);
  return origins.sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind))[0];
}

/** Notes where a derived value comes from, unless it is literal. */
export function note(origins: Record<string, Origin>, pointer: string, origin: Origin | undefined): void {
  if (origin !== undefined && origin.kind !== 'literal') origins[pointer] = origin;
}

/** What is worked out from two numbers, a hole where one is not known; its possible values are worked out one by one. */
export function fromNumbers(a: Json, b: Json, make: (a: number, b: number) => Json): Json {
  if (typeof a === 'number' && typeof b === 'number') return make(a, b);
  for (const [known, open, swap] of [
    [a, b, false],
    [b, a, true],
  ] as const) {
    if (!isHole(open)) continue;
    const among = open.among?.map((value) =>
      swap ? fromNumbers(value, known, make) : fromNumbers(known, value, make),
    );
    const closed = among?.every((value) => !isHole(value));
    return closed && among !== undefined ? { unresolved: open.unresolved, among } : { unresolved: open.unresolved };
  }
  return { unresolved: 'one of its two values is no number' };
}
