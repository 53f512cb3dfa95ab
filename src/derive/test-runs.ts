import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import type { FactIndex, Relation } from './relation.ts';

/** What a report is among the reports of the release. The first that holds of it, in this order. */
type Standing = 'truncated' | 'empty' | 'earlier-attempt' | 'duplicate' | 'same-tests' | 'shard' | 'single';

/** Ways in which a report can end too early. */
const CUT_OFF: readonly Json[] = ['aborted', 'timed-out', 'unfinished'];

/**
 * `test-run.standing`: what the report is beside the others, `others`: which those are, `duplicateOf`: the first with the same bytes, or
 * with the same cases, outcomes and times, begun at the same moment.
 */
export const testRuns: Relation = {
  name: 'test-runs',
  derive: (facts) => {
    const runs = facts.all('test-run');
    const evidence = evidenceByPath(facts);
    const firsts = duplicates(facts, evidence);
    const shards = shardsOf(runs);
    return runs.map((run) => {
      const duplicateOf = firsts.get(run.id) ?? null;
      const same = sharingOf(run).flatMap(({ run: other, all }) => (all === true ? [other ?? null] : []));
      const siblings = shards.get(run.id) ?? [];
      const standing = standingOf(run, evidence.get(run.place.path), { duplicateOf, same, siblings });
      const others: Json[] =
        standing === 'duplicate'
          ? [duplicateOf]
          : standing === 'same-tests'
            ? same
            : standing === 'shard'
              ? siblings
              : [];
      return { fact: run.id, attributes: { standing, others, duplicateOf } };
    });
  },
};

function sharingOf({ attributes }: Pick<Fact, 'attributes'>): JsonObject[] {
  return listOf(attributes.sharing).filter(isObject);
}

function evidenceByPath(facts: FactIndex): Map<string, Fact> {
  const all = facts.all('evidence').filter(({ attributes: { kind } }) => kind === 'test');
  return new Map(all.map((fact) => [String(fact.attributes.path), fact]));
}

type Beside = { duplicateOf: string | null; same: Json[]; siblings: Json[] };

function standingOf({ attributes }: Fact, evidence: Fact | undefined, beside: Beside): Json {
  const { tests = null, runErrors = 0, ended = null, repeated } = attributes;
  if (CUT_OFF.includes(ended) || listOf(evidence?.attributes.unread).length > 0) return named('truncated');
  if (isHole(tests)) return { unresolved: tests.unresolved };
  if (tests === 0 && runErrors === 0) return named('empty');
  if (repeated === true) return named('earlier-attempt');
  if (beside.duplicateOf !== null) return named('duplicate');
  if (beside.same.length > 0) return named('same-tests');
  return named(beside.siblings.length > 0 ? 'shard' : 'single');
}

function named(standing: Standing): Standing {
  return standing;
}

/** By report the first of those that it repeats. An attempt that was repeated is another run, however alike. */
function duplicates(facts: FactIndex, evidence: ReadonlyMap<string, Fact>): Map<string, string> {
  const firsts = new Map<string, string>();
  const byBytes = new Map<string, string>();
  for (const { id, place, attributes } of facts.all('test-run')) {
    const { repeated, tests, ranAt = null } = attributes;
    if (repeated === true || tests === 0) continue;
    const sha256 = String(evidence.get(place.path)?.attributes.sha256 ?? id);
    const before = sharingOf({ attributes }).find(({ run, identical }) => {
      const other = typeof run === 'string' && run < id ? facts.get(run)?.attributes : undefined;
      return identical === true && typeof ranAt === 'string' && other?.ranAt === ranAt && other.repeated !== true;
    });
    const first = byBytes.get(sha256) ?? before?.run;
    if (typeof first === 'string') firsts.set(id, firsts.get(first) ?? first);
    else byBytes.set(sha256, id);
  }
  return firsts;
}

/** Others that are named of one report. */
const MAX_OTHERS = 20;

function bounded(others: readonly string[]): Json[] {
  const left = others.length - MAX_OTHERS;
  if (left <= 0) return [...others];
  return [...others.slice(0, MAX_OTHERS), { unresolved: `there are ${left} more` }];
}

/** Numbers that stand for themselves in a path: `shard-1/junit.xml`, `junit-2-of-4.xml`, and no `V2Test` or `py3.11`. */
const NUMBER = /(?<![A-Za-z\d.])\d+(?![A-Za-z\d])/g;

/** By report those that only such a number tells from it, by the same runner: the parts that a suite was split in. */
function shardsOf(runs: readonly Fact[]): Map<string, Json[]> {
  const groups = new Map<string, string[]>();
  for (const { id, place, attributes } of runs) {
    // The run that it was fetched from is no part of its name.
    const path = place.path.replace(/^github\/runs\/\d+\//, '');
    const alike = path.replace(NUMBER, '#');
    if (alike === path) continue;
    const key = JSON.stringify([alike, attributes.tool ?? null, attributes.commit ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  const siblings = new Map<string, Json[]>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const id of group) siblings.set(id, bounded(group.filter((other) => other !== id)));
  }
  return siblings;
}
