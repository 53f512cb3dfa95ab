import type { Attributes, Fact, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import type { Derived, Relation } from './relation.ts';

const HOUR = 3_600_000;

/** What can be wrong with an approval, the least first: of several approvals the one that comes nearest is told. */
const FAILINGS = ['stale', 'late', 'dismissed', 'withdrawn', 'outsider', 'self', 'bot-only'] as const;
export type Failing = (typeof FAILINGS)[number];

/** An approval with what is known of it; each of the measures can be a hole. */
type Approval = JsonObject & { by: Json; kind: Json; at: Json; standing: Json };

/**
 * What the reviews of a change are worth: each approval with what it was given to, by whom and when, and what they come to. Written
 * commits are those of the pull request's branch, because a squash and a merge hide who wrote them.
 */
export const approvals: Relation = {
  name: 'approvals',
  derive: (facts, { at }) => facts.all('change').map((fact) => derivedOf(fact, at)),
};

function derivedOf({ id, attributes }: Fact, now: string): Derived {
  const reviews = listOf(attributes.reviews);
  const known = reviews.filter(isObject);
  const lacking = reviews.find(isHole);
  const found = known.filter(isApproval).map((review) => approvalOf(review, known, attributes));
  return {
    fact: id,
    attributes: {
      approvals: lacking === undefined ? found : [...found, { unresolved: lacking.unresolved }],
      approval: outcomeOf(found, lacking, attributes),
      ...hoursOf(found, lacking, attributes, now),
    },
  };
}

function isApproval({ state, was }: JsonObject): boolean {
  return state === 'approved' || (state === 'dismissed' && was === 'approved');
}

function time(value: Json | undefined): number | null {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

function approvalOf(review: JsonObject, all: readonly JsonObject[], change: Attributes): Approval {
  const { by = null, kind = null, at = null, mayWrite = null, roles = [], state } = review;
  return {
    by,
    kind,
    at,
    wrote: wroteOf(by, change.writers),
    final: finalOf(review, change),
    beforeMerge: beforeOf(at, change.at),
    mayWrite,
    roles,
    standing: state === 'dismissed' ? 'dismissed' : standingOf(review, all, change.at),
  };
}

/** Somebody whose account nobody knows can be anybody; who only had the platform bring the branch up to date can have written then. */
export function wroteOf(by: Json, writers: Json | undefined): boolean | Hole {
  if (isHole(by)) return { unresolved: by.unresolved };
  const entries = listOf(writers);
  const own = entries.filter(isObject).find(({ login }) => login === by);
  const roles = own === undefined ? [] : listOf(own.as);
  if (roles.some((role) => role !== 'update')) return true;
  if (own !== undefined)
    return { unresolved: 'whoever approved it merged the base branch into it, and can have changed something there' };
  const open = entries.find(
    (entry) => isHole(entry) || (isObject(entry) && (entry.known !== true || isHole(entry.login))),
  );
  if (open === undefined) return false;
  return {
    unresolved: isHole(open) ? open.unresolved : 'some of it was written under an address that belongs to no account',
  };
}

/** By the commit, or by the tree where the branch was rewritten to the same content. */
function finalOf({ commit, tree }: JsonObject, { headCommit, headTree }: Attributes): boolean | Hole {
  if (isHole(headCommit)) return { unresolved: headCommit.unresolved };
  if (typeof commit === 'string' && commit === headCommit) return true;
  if (typeof tree !== 'string')
    return { unresolved: 'the platform does not have the commit any more that was approved' };
  if (isHole(headTree)) return { unresolved: headTree.unresolved };
  return tree === headTree;
}

function beforeOf(at: Json, merged: Json | undefined): boolean | Hole {
  const [given, came] = [time(at), time(merged)];
  if (given === null || came === null) return { unresolved: 'when it was approved or merged is not known' };
  return given <= came;
}

/** Whether the same person asked for changes after it and before the merge. */
function standingOf(review: JsonObject, all: readonly JsonObject[], merged: Json | undefined): Json {
  const [given, came] = [time(review.at), time(merged)];
  const isLater = (other: JsonObject): boolean => {
    const at = time(other.at);
    return at !== null && given !== null && at > given && (came === null || at <= came);
  };
  const withdrawn = all.some(
    (other) => other.state === 'changes-requested' && other.by === review.by && isLater(other),
  );
  return withdrawn ? 'withdrawn' : 'in-force';
}

type Measure = { value: Json | undefined; want: Json; failing: Failing };

function measuresOf(approval: JsonObject): Measure[] {
  const standing = approval.standing === 'withdrawn' ? 'withdrawn' : 'dismissed';
  return [
    { value: approval.kind, want: 'user', failing: 'bot-only' },
    { value: approval.wrote, want: false, failing: 'self' },
    { value: approval.mayWrite, want: true, failing: 'outsider' },
    { value: approval.standing, want: 'in-force', failing: standing },
    { value: approval.beforeMerge, want: true, failing: 'late' },
    { value: approval.final, want: true, failing: 'stale' },
  ];
}

/** The gravest failing of an approval; a hole where none is certain and one is possible; null: it is valid. `but`: what is let pass. */
export function failingOf(approval: JsonObject, but: readonly Failing[] = []): Failing | Hole | null {
  const measures = measuresOf(approval).filter(({ failing }) => !but.includes(failing));
  const failed = measures.find(({ value, want }) => !isHole(value) && value !== want);
  if (failed !== undefined) return failed.failing;
  const open = measures.find(({ value }) => isHole(value))?.value;
  return isHole(open) ? { unresolved: open.unresolved } : null;
}

function wentPast({ bypassed = null }: Attributes): boolean {
  return bypassed !== null && !isHole(bypassed);
}

function outcomeOf(found: readonly Approval[], lacking: Hole | undefined, change: Attributes): Json {
  if (isHole(change.pullRequest)) return { unresolved: change.pullRequest.unresolved };
  const failings = found.map((approval) => failingOf(approval));
  if (failings.includes(null)) return 'valid';
  const open = failings.find((failing) => isHole(failing)) ?? lacking;
  if (isHole(open)) return { unresolved: open.unresolved };
  if (change.pullRequest === null) return wentPast(change) ? 'bypass' : 'none';
  if (isHole(change.emergency)) return { unresolved: change.emergency.unresolved };
  if (change.emergency === true) return 'emergency';
  // Reviews are as they are now; that it went past the rules was noted then.
  if (wentPast(change)) return 'bypass';
  if (isHole(change.reviewDecision)) return { unresolved: change.reviewDecision.unresolved };
  if (change.reviewDecision === 'review-required' || change.reviewDecision === 'changes-requested') return 'bypass';
  return FAILINGS.find((failing) => failings.includes(failing)) ?? 'none';
}

/** Hours from the merge to an approval that only came too late; null: it is no such; a hole: it can be one. */
function lateBy(approval: Approval, merged: number): number | Hole | null {
  const at = time(approval.at);
  if (approval.beforeMerge !== false || at === null) return null;
  const otherwise = failingOf(approval, ['late']);
  return otherwise === null || isHole(otherwise) ? (otherwise ?? Math.ceil((at - merged) / HOUR)) : null;
}

function hoursOf(found: readonly Approval[], lacking: Hole | undefined, change: Attributes, now: string): Attributes {
  if (change.pullRequest === null) return { retroactiveHours: null, hoursSince: null };
  const [merged, at] = [time(change.at), time(now)];
  if (merged === null || at === null) {
    const unknown: Hole = { unresolved: 'when it was merged is not known' };
    return { retroactiveHours: unknown, hoursSince: unknown };
  }
  const hours = found.map((approval) => lateBy(approval, merged));
  const open = hours.find((one) => isHole(one)) ?? lacking;
  const known = hours.filter((one): one is number => typeof one === 'number').sort((a, b) => a - b);
  return {
    retroactiveHours: isHole(open) ? { unresolved: open.unresolved } : (known[0] ?? null),
    hoursSince: Math.max(0, Math.floor((at - merged) / HOUR)),
  };
}
