import type { Draft } from './stack.ts';

/** Ids told apart where two things have one name, in the order of the manifest. */
export function distinct(facts: readonly Draft[]): Draft[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const times = (seen.get(fact.id) ?? 0) + 1;
    seen.set(fact.id, times);
    return times === 1 ? fact : { ...fact, id: `${fact.id}~${times}` };
  });
}
