import type { Json, JsonObject } from '../../model/json.ts';
import type { ReadFact } from '../join.ts';
import { type ComparedCases, FAILED, PASSED } from './case-digests.ts';

/** Cases of all reports together that are held at once to compare them. */
const MAX_HELD = 2_000_000;
/** Reports with a case of one name that are compared by it, and those that one report names. */
const MAX_OF_ONE = 100;
export const MAX_SHARING = 20;

type Run = { fact: ReadFact; cases: ComparedCases };

/** Two reports are of the same thing unless each says of which, and they differ. A file of the checkout names no commit. */
function mayMeanTheSame(a: Run, b: Run): boolean {
  const [one = null, other = null] = [a.fact.attributes.commit, b.fact.attributes.commit];
  return one === null || other === null || one === other;
}

/**
 * Facts of test runs with what they have in common: which others have cases of the same names, and which of their failing cases passed
 * in another. What it was found by is taken from the facts. The names of all cases would be too much to keep: they are compared here.
 */
export function compareRuns(facts: readonly ReadFact[]): ReadFact[] {
  const runs = facts.flatMap((fact): Run[] => (fact.cases === undefined ? [] : [{ fact, cases: fact.cases }]));
  runs.sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1));
  const found = runs.length < 2 ? new Map<string, JsonObject>() : compare(runs);
  return facts.map(({ cases, ...fact }) => {
    const attributes = found.get(fact.id);
    return cases === undefined || attributes === undefined
      ? fact
      : { ...fact, attributes: { ...fact.attributes, ...attributes } };
  });
}

function compare(runs: readonly Run[]): Map<string, JsonObject> {
  const { holders, isWhole } = indexed(runs);
  const shared = new Map<number, number>();
  for (const held of holders.values()) {
    if (held.length < 2 || held.length > MAX_OF_ONE) continue;
    for (const [at, one] of held.entries()) {
      for (const other of held.slice(at + 1)) {
        const pair = runOf(one) * runs.length + runOf(other);
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  const sharing = runs.map((): JsonObject[] => []);
  for (const [pair, count] of shared) {
    const [a, b] = [Math.floor(pair / runs.length), pair % runs.length];
    const [one, other] = [runs[a], runs[b]];
    if (one === undefined || other === undefined || !mayMeanTheSame(one, other)) continue;
    const isAll = count === one.cases.entries.length && count === other.cases.entries.length;
    const identical = isAll && one.cases.digest === other.cases.digest;
    sharing[a]?.push({ run: other.fact.id, cases: count, all: isAll, identical });
    sharing[b]?.push({ run: one.fact.id, cases: count, all: isAll, identical });
  }
  return new Map(
    runs.map((run, at): [string, JsonObject] => [
      run.fact.id,
      {
        sharing: boundedSharing(sharing[at] ?? [], isWhole && !run.cases.isCut),
        contradicted: contradictedOf(run, runs, holders),
      },
    ]),
  );
}

function runOf(held: number): number {
  return Math.floor(held / 4);
}

/** By digest of a case the reports that have it: four times their place among all, plus what it did there. */
function indexed(runs: readonly Run[]): { holders: Map<number, number[]>; isWhole: boolean } {
  const holders = new Map<number, number[]>();
  let held = 0;
  for (const [at, { cases }] of runs.entries()) {
    held += cases.entries.length;
    if (held > MAX_HELD) return { holders, isWhole: false };
    for (const entry of cases.entries) {
      const digest = Math.floor(entry / 4);
      const known = holders.get(digest);
      if (known === undefined) holders.set(digest, [at * 4 + (entry % 4)]);
      else if (known.length <= MAX_OF_ONE) known.push(at * 4 + (entry % 4));
    }
  }
  return { holders, isWhole: true };
}

function boundedSharing(all: JsonObject[], isWhole: boolean): Json[] {
  const kept: Json[] = all.sort((a, b) => (String(a.run) < String(b.run) ? -1 : 1)).slice(0, MAX_SHARING);
  const left = all.length - kept.length;
  if (left > 0) kept.push({ unresolved: `${left} more reports have cases of the same names` });
  if (!isWhole) kept.push({ unresolved: 'the reports have more cases than are compared' });
  return kept;
}

/** Those that it names as failing, and that another report has as passed and not as failed too. */
function contradictedOf(run: Run, runs: readonly Run[], holders: ReadonlyMap<number, number[]>): Json[] {
  const { failing } = run.fact.attributes;
  if (!Array.isArray(failing)) return [];
  return failing.flatMap((one, at) => {
    const held = holders.get(run.cases.failing[at] ?? -1) ?? [];
    const passedIn = held.flatMap((holder) => {
      const other = runs[runOf(holder)];
      const hasPassed = (holder & PASSED) !== 0 && (holder & FAILED) === 0;
      return other !== undefined && other !== run && hasPassed && mayMeanTheSame(run, other) ? [other.fact.id] : [];
    });
    const [first] = passedIn;
    if (first === undefined || typeof one !== 'object' || one === null || Array.isArray(one)) return [];
    const { name = null, suite = null } = one;
    return [{ name, suite, passedIn: first }];
  });
}
