import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Form, ReadFact } from './join.ts';

/** Forms that declare a whole stack; an export tells of some things only, and what it tells otherwise is drift. */
const WHOLE: ReadonlySet<Form> = new Set(['compiled', 'plan', 'source', 'state']);

/** One fact that is another's in an earlier form of the stack; null: it is in no later form of it. */
export type Outdone = { fact: ReadFact; by: Fact | null };

/** What is known of the facts so far. `folded`: by id, the fact that each one is by its name. */
export type Known = {
  forms: ReadonlyMap<string, Form>;
  folded: ReadonlyMap<string, Fact>;
  isNamed: (fact: Fact) => boolean;
};

/**
 * A stack of whose named things the greater part is in one other stack, and of all its things too, is that stack in another form.
 * What has no name of its own is then the same where it is of the same type and is called the same there: a statement, an endpoint,
 * a setting. What only the state before a plan has is what the plan takes away.
 */
export function foldStacks(read: readonly ReadFact[], known: Known): { outdone: Outdone[]; problems: Problem[] } {
  const outdone: Outdone[] = [];
  const problems: Problem[] = [];
  const candidates = namesakes(read, known);
  if (candidates.size === 0) return { outdone, problems };
  const byId = new Map(read.map((fact) => [fact.id, fact]));
  const things = thingsOf(read, candidates);
  const elsewhere = new Set([...known.folded.values()].map(({ id }) => id));
  for (const [stack, twin] of candidates) {
    const all = things.get(stack) ?? [];
    const named = all.filter(known.isNamed);
    const rest = all.filter(({ id }) => !known.folded.has(id));
    const pairs = rest.map((fact) => ({ fact, by: byId.get(idIn(twin, fact)) ?? null }));
    const alone = pairs.filter(({ by }) => by === null);
    const foreign = named.filter(({ id }) => !known.folded.has(id));
    if (rest.length === 0 || alone.length * 2 >= all.length || foreign.length * 2 >= named.length) continue;
    const [form, later] = [known.forms.get(stack), known.forms.get(twin)];
    const isBefore = form === 'state' && later === 'plan';
    // What a third manifest declares as well is not the state's alone.
    const removed = isBefore ? alone.filter(({ fact }) => !elsewhere.has(fact.id)) : [];
    outdone.push(...pairs.filter(({ by }) => by !== null), ...removed);
    const goes = removed.length > 0 ? ` The plan takes away what only the state has: ${removed.length}.` : '';
    const message = `It is the ${form} of what ${pathOf(twin)} holds as ${later}; what both hold is judged there.${goes}`;
    problems.push({ code: 'same-thing', message, kinds: [], place: byId.get(stack)?.place ?? null });
  }
  return { outdone, problems };
}

/** By id, in code unit order, each stack whose named things are those of one other, with the id of that one. */
function namesakes(read: readonly ReadFact[], { forms, folded }: Known): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const fact of read) {
    const by = folded.get(fact.id);
    if (by !== undefined) found.set(stackOf(fact), (found.get(stackOf(fact)) ?? new Set()).add(stackOf(by)));
  }
  const candidates = new Map<string, string>();
  for (const [stack, by] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [only, second] = by;
    if (only === undefined || second !== undefined) continue;
    if ([stack, only].every((id) => WHOLE.has(forms.get(id) ?? 'inventory'))) candidates.set(stack, only);
  }
  return candidates;
}

/** What stands in each of these stacks, without the facts of the stacks themselves. */
function thingsOf(read: readonly ReadFact[], stacks: ReadonlyMap<string, string>): Map<string, ReadFact[]> {
  const things = new Map<string, ReadFact[]>([...stacks.keys()].map((stack) => [stack, []]));
  for (const fact of read) if (fact.type !== 'stack') things.get(stackOf(fact))?.push(fact);
  return things;
}

/** The id that a fact would have in another stack. */
function idIn(stack: string, fact: Fact): string {
  return `${fact.type}:${pathOf(stack)}${fact.id.slice(`${fact.type}:${pathOf(stackOf(fact))}`.length)}`;
}

function stackOf({ attributes: { stack } }: Fact): string {
  return typeof stack === 'string' ? stack : '';
}

function pathOf(stack: string): string {
  return stack.slice('stack:'.length);
}
