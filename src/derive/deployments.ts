import type { Attributes, Fact, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { wroteOf } from './approvals.ts';
import { isObject, listOf } from './lists.ts';
import type { Derived, FactIndex, Relation } from './relation.ts';

const MINUTE = 60_000;
/** What an environment says that a deployment to it is held to. */
const RULES = ['reviewers', 'gates', 'deployFrom', 'patterns'] as const;

/**
 * How each deployment ended, who of those that wrote the release approved it, what its environment asks for, and where the same commit
 * was before.
 */
export const deployments: Relation = {
  name: 'deployments',
  derive: (facts) => {
    const all = facts.all('deployment');
    const wrote = createWrote(facts);
    return all.map((fact): Derived => {
      const { attributes } = fact;
      return {
        fact: fact.id,
        attributes: {
          state: stateOf(attributes),
          replacedAt: replacedAt(attributes),
          waitMinutes: waitOf(attributes),
          ...rulesOf(attributes.environment ?? null, facts.all('environment')),
          approvals: listOf(attributes.reviews).flatMap((review) => approvalOf(review, attributes, wrote)),
          earlier: earlierOf(fact, all),
        },
      };
    });
  },
};

type Status = { state: Json; at: Json };

function statusesOf({ statuses }: Attributes): { known: Status[]; open: Hole | undefined } {
  const list = listOf(statuses);
  const known = list.filter(isObject).map(({ state = null, at = null }) => ({ state, at }));
  return { known, open: list.find((one) => isHole(one)) };
}

/** The last state but that another deployment took its place, which says nothing of how it went. */
function stateOf(attributes: Attributes): Json {
  const { known, open } = statusesOf(attributes);
  if (open !== undefined) return { unresolved: open.unresolved };
  const last = known.findLast(({ state }) => state !== 'inactive')?.state;
  if (last === undefined) return 'none';
  if (isHole(last)) return { unresolved: last.unresolved };
  if (last === 'success') return 'success';
  return last === 'failure' || last === 'error' ? 'failure' : 'in-progress';
}

function replacedAt(attributes: Attributes): Json {
  const { known, open } = statusesOf(attributes);
  const replaced = known.findLast(({ state }) => state === 'inactive');
  return replaced?.at ?? (open === undefined ? null : { unresolved: open.unresolved });
}

function time(value: Json | undefined): number | null {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** From the first wait to what came after the last one. */
function waitOf(attributes: Attributes): Json {
  const { known, open } = statusesOf(attributes);
  if (open !== undefined) return { unresolved: open.unresolved };
  const first = known.findIndex(({ state }) => state === 'waiting');
  if (first < 0) return null;
  const last = known.findLastIndex(({ state }) => state === 'waiting');
  const [from, to] = [time(known[first]?.at), time(known[last + 1]?.at)];
  if (from === null) return { unresolved: 'when it began to wait is not known' };
  return to === null ? { unresolved: 'it is still waiting' } : Math.max(0, Math.floor((to - from) / MINUTE));
}

/** The rules of the environment as they are now. */
function rulesOf(environment: Json, environments: readonly Fact[]): Attributes {
  const own = environments.find(
    ({ attributes: { name } }) =>
      typeof name === 'string' && typeof environment === 'string' && name.toLowerCase() === environment.toLowerCase(),
  );
  if (own !== undefined) return Object.fromEntries(RULES.map((rule) => [rule, own.attributes[rule] ?? null]));
  const unseen = environments.map(({ attributes: { name } }) => name).find((name) => isHole(name));
  const why = isHole(environment) ? environment : unseen;
  const unresolved = isHole(why)
    ? why.unresolved
    : 'the platform does not show the environment, so that what it asked for is not known';
  return {
    reviewers: [{ unresolved }],
    gates: [{ unresolved }],
    deployFrom: { unresolved },
    patterns: [{ unresolved }],
  };
}

type Wrote = (by: Json) => boolean | Hole;

/** Whether somebody wrote any change of the release. */
function createWrote(facts: FactIndex): Wrote {
  const changes = facts.all('change');
  const ranges = facts.all('commit-range');
  const isWhole = ranges.some(({ attributes: { routes } }) =>
    listOf(routes).some((one) => isObject(one) && one.whole === true),
  );
  return (by) => {
    if (isHole(by)) return { unresolved: by.unresolved };
    const verdicts = changes.map(({ attributes }) => wroteOf(by, attributes.writers));
    if (verdicts.includes(true)) return true;
    if (!isWhole) return { unresolved: 'not all changes of the release are known, and so not who wrote them' };
    return verdicts.find((verdict) => isHole(verdict)) ?? false;
  };
}

function approvalOf(review: Json, { by: starter = null }: Attributes, wrote: Wrote): Json[] {
  if (isHole(review)) return [{ unresolved: review.unresolved }];
  if (!isObject(review) || review.state !== 'approved') return [];
  const { by = null, kind = null } = review;
  return [{ by, kind, wrote: wrote(by), started: startedBy(by, starter) }];
}

function startedBy(by: Json, starter: Json): Json {
  const unknown = [by, starter].find((one) => isHole(one));
  return isHole(unknown) ? { unresolved: unknown.unresolved } : by === starter;
}

/** When a deployment began, after all waiting: what was deployed elsewhere by then was so before. */
function beganAt(attributes: Attributes): number | null {
  const { known } = statusesOf(attributes);
  return time(known.find(({ state }) => state === 'in-progress')?.at) ?? time(attributes.at);
}

/** Environments that the same commit was in by then. One that may be among them is a hole. */
function earlierOf(fact: Fact, all: readonly Fact[]): Json[] {
  const { attributes } = fact;
  const began = beganAt(attributes);
  const found = new Map<string, Json>();
  const note = (entry: Json): void => void found.set(JSON.stringify(entry), entry);
  for (const { id, attributes: other } of all) {
    if (id === fact.id) continue;
    const { environment = null, commit } = other;
    if (isHole(environment) || isHole(commit) || isHole(attributes.commit)) {
      note({ unresolved: reasonOf([environment, commit ?? null, attributes.commit ?? null]) });
      continue;
    }
    if (commit !== attributes.commit || environment === attributes.environment) continue;
    const { known, open } = statusesOf(other);
    const succeeded = time(known.find(({ state }) => state === 'success')?.at);
    if (succeeded === null && open !== undefined) note({ unresolved: open.unresolved });
    else if (succeeded !== null && began !== null && succeeded <= began) note(environment);
  }
  return [...found.values()];
}

function reasonOf(values: readonly Json[]): string {
  const hole = values.find((value): value is JsonObject & Hole => isHole(value));
  return hole?.unresolved ?? 'it is not known';
}
