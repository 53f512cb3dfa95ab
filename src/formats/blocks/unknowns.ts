import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { holesIn, lackingOf, stringsOf } from './values.ts';

/** Why something is not known, said once for all the facts of a table; its rows point at the number. */
export type Unknown = { number: number; why: string; facts: number };

export type Unknowns = {
  all: Bounded<Unknown>;
  /** `not known (2)`, by the reason of the first hole in a value; null: it has none. */
  in: (value: Json | undefined) => string | null;
};

/** So many reasons are told apart; more than that are told as one another. */
const REASONS = 20;

/** Reasons that differ only by which pull request or how many files they speak of are one. */
function general(reason: string): string {
  return reason.replace(/#\d+/g, '#N').replace(/\b\d+ of \d+\b/g, 'N of M');
}

/** The reasons in the facts, that of most facts first. */
export function unknownsIn(facts: readonly Fact[], limits: Limits): Unknowns {
  const counts = new Map<string, number>();
  for (const { attributes } of facts) {
    for (const why of new Set(holesIn(attributes).map(general))) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, many], [b, few]) => few - many || byCodeUnit(a, b));
  const numbers = new Map(sorted.slice(0, REASONS).map(([why], index) => [why, index + 1]));
  const few = { ...limits, listed: Math.min(limits.listed, REASONS) };
  return {
    all: bounded(sorted, few, ([why, count]) => ({
      number: numbers.get(why) ?? 0,
      why: clip(why, limits),
      facts: count,
    })),
    in: (value) => {
      const [reason] = holesIn(value);
      if (reason === undefined) return null;
      const number = numbers.get(general(reason));
      return number === undefined ? 'not known' : `not known (${number})`;
    },
  };
}

/** The names of a list with what is not known of it, or what stands for an empty one. */
export function namesText(value: Json | undefined, unknowns: Unknowns, none: string): string {
  const open = unknowns.in(lackingOf(value));
  const names = [...stringsOf(value), ...(open === null ? [] : [open])];
  return names.length === 0 ? none : names.join(', ');
}
