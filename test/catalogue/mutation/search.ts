import type { FactType } from '../../../src/model/catalogue.ts';
import { type Change, changeOf, changesOfThings, type Place, placesOf, verdictAfter } from './changes.ts';
import { tryHoles } from './holes.ts';
import type { KnownValues, Variant } from './other-values.ts';
import type { Subject } from './subject.ts';
import type { Verdict } from './verdict.ts';

export type Tried = { change: Change; verdict: Verdict };

/** A variant of an attribute that was tried. */
export type TriedVariant = Tried & { variant: Variant };

/** A subject with all that was changed about it, one thing at a time; `wrong`: holes that decided what they must not, in words. */
export type Search = { subject: Subject; base: Verdict; tried: readonly Tried[]; wrong: readonly string[] };

/** Pairs of changes that are tried for one clause. */
const MAX_PAIRS = 1_000;

/** Changes each thing that the verdict on the subject can hang on. Throws where the check does not pass on the subject as it is. */
export function changeEach(subject: Subject, types: readonly FactType[], known: KnownValues): Search {
  const base = verdictAfter(subject);
  if (base.outcome !== 'pass') throw new Error(`${subject.check.id} does not pass on its example: ${base.outcome}`);
  const tried: Tried[] = changesOfThings(subject).map((change) => ({ change, verdict: verdictAfter(subject, change) }));
  const wrong: string[] = [];
  for (const place of placesOf(subject, types, known)) {
    const variants = tryVariants(subject, place);
    const holes = tryHoles(subject, place, variants);
    tried.push(...variants, ...holes);
    wrong.push(...holes.flatMap((hole) => hole.wrong ?? []));
  }
  return { subject, base, tried, wrong };
}

function tryVariants(subject: Subject, { source, variants }: Place): TriedVariant[] {
  return variants.map((variant) => {
    const change = changeOf(source, variant);
    return { variant, change, verdict: verdictAfter(subject, change) };
  });
}

/** The clauses, by index, that one of the changes leaves unfulfilled, or else two together. */
export function clausesTurned(searches: readonly Search[]): Set<number> {
  const clauses = new Set(searches.flatMap(({ tried }) => tried.flatMap(({ verdict }) => verdict.turned)));
  for (const search of searches) {
    search.subject.check.expect.forEach((_, clause) => {
      if (!clauses.has(clause) && isTurnedByTwo(search, clause)) clauses.add(clause);
    });
  }
  return clauses;
}

/** Whether two changes together leave a clause unfulfilled. The first is one that moved its `when` or its `that`: one of those that moved it alike. */
function isTurnedByTwo({ subject, base, tried }: Search, clause: number): boolean {
  const moving = new Map<string, Tried>();
  for (const one of tried) {
    const state = one.verdict.states[clause] ?? '';
    if (state !== base.states[clause] && !moving.has(state)) moving.set(state, one);
  }
  let left = MAX_PAIRS;
  for (const { change: first } of moving.values()) {
    for (const { change: second } of tried) {
      if (left-- === 0) return false;
      if (verdictAfter(subject, first, second).turned.includes(clause)) return true;
    }
  }
  return false;
}
