import { canonicalJson } from '../catalogue/canonical.ts';
import type { Attributes } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { changeName } from './granted.ts';
import { isObject, listOf } from './lists.ts';
import { doerOf, isBot, type Way } from './way.ts';

/** Persons, and why there can be more. */
type Persons = { known: ReadonlySet<string>; holes: ReadonlySet<string> };

/** Gathers persons; bots are nobody. */
function createPersons() {
  const known = new Set<string>();
  const holes = new Set<string>();
  const add = (who: Json): void => {
    if (isHole(who)) holes.add(who.unresolved);
    else if (typeof who === 'string' && !isBot(who)) known.add(who);
  };
  return { known, holes, add };
}

/** Conflicts of one kind, of each group of persons with all that it is about. */
function createConflictList() {
  const found = new Map<string, { who: Json; on: string[] }>();
  const holes = new Set<string>();
  return {
    note: (who: Json, on: string): void => {
      const key = canonicalJson(who);
      const entry = found.get(key) ?? { who, on: [] };
      entry.on.push(on);
      found.set(key, entry);
    },
    doubt: (reasons: Iterable<string>): void => {
      for (const reason of reasons) holes.add(reason);
    },
    all: (): Json[] => [...found.values(), ...[...holes].map((unresolved) => ({ unresolved }))],
  };
}

/**
 * Duties that one person or only the writers held, where somebody else is to hold one: on the way of a change from writing to
 * production (`alone`, `amongWriters`, `botsAlone`), and over approvals of a change or a deployment.
 */
export function createConflicts({ release, changes, deployments }: Way): JsonObject {
  const alone = createConflictList();
  const amongWriters = createConflictList();
  const botsAlone = createConflictList();
  const ownApprovals = createConflictList();
  const ownDeployments = createConflictList();
  const later = laterThan(release, deployments);
  for (const { attributes } of changes) {
    const name = changeName(attributes);
    const writers = writersOf(attributes);
    const others = othersOf(attributes, later);
    const apart = [...others.known].filter((person) => !writers.known.has(person));
    if (apart.length === 0 || writers.holes.size > 0) {
      // Who is not known among the writers can be any of the others, and who is not known among the others can be anybody.
      const open = [...writers.holes, ...(apart.length === 0 ? others.holes : [])];
      const who = [...writers.known].sort();
      const list = who.length === 0 ? botsAlone : who.length === 1 ? alone : amongWriters;
      if (open.length === 0) list.note(who.length === 1 ? (who[0] ?? null) : who, name);
      else if (writers.holes.size === 0) list.doubt(open);
      else for (const one of [alone, amongWriters]) one.doubt(open);
    }
    const own = ownApproval(attributes);
    if (own !== null && 'who' in own) ownApprovals.note(own.who, name);
    else if (own !== null) ownApprovals.doubt([own.unresolved]);
  }
  for (const deployment of deployments) {
    const own = ownDeployment(deployment);
    const where = typeof deployment.environment === 'string' ? deployment.environment : 'an environment';
    if (own !== null && 'who' in own) ownDeployments.note(own.who, where);
    else if (own !== null) ownDeployments.doubt([own.unresolved]);
  }
  return {
    alone: alone.all(),
    amongWriters: amongWriters.all(),
    botsAlone: botsAlone.all().map((entry) => (isObject(entry) ? { on: entry.on ?? [] } : entry)),
    ownApprovals: ownApprovals.all(),
    ownDeployments: ownDeployments.all(),
  };
}

/** Whoever released and deployed, and allowed it: the same for each change. */
function laterThan(release: Attributes, deployments: readonly Attributes[]): Persons {
  const persons = createPersons();
  persons.add(doerOf(release.by, 'who released it'));
  for (const { of, production, by, approvals } of deployments) {
    const doubt = holeIn([of ?? null, production ?? null]);
    if (doubt !== null) persons.add({ unresolved: doubt });
    else {
      persons.add(doerOf(by, 'who deployed it'));
      for (const one of listOf(approvals)) persons.add(isObject(one) ? (one.by ?? null) : one);
    }
  }
  return persons;
}

/** Everybody who wrote some of it. What an account says it is does not make it a bot: its login does. */
function writersOf({ writers }: Attributes): Persons {
  const persons = createPersons();
  for (const writer of listOf(writers)) {
    if (!isObject(writer)) persons.add(writer);
    else {
      persons.add(writer.login ?? null);
      if (writer.known === false && !isHole(writer.login))
        persons.add({ unresolved: 'some of it was written under an address that belongs to no account' });
    }
  }
  return persons;
}

/** Everybody who let a change through: approvers whose word stood, who merged it, and who came later. */
function othersOf({ approvals, mergedBy, queuedBy, emergency }: Attributes, later: Persons): Persons {
  const persons = createPersons();
  for (const who of later.known) persons.add(who);
  for (const unresolved of later.holes) persons.add({ unresolved });
  persons.add(doerOf(mergedBy, 'who merged a change'));
  persons.add(doerOf(queuedBy, 'who put a change into the merge queue'));
  for (const approval of listOf(approvals)) {
    if (!isObject(approval)) persons.add(approval);
    else if (approval.standing === 'in-force' && approval.mayWrite !== false) {
      const isLate = approval.beforeMerge === false && emergency !== true;
      const doubt = [approval.beforeMerge, approval.mayWrite].find((one) => isHole(one));
      if (!isLate) persons.add(isHole(doubt) ? doubt : (approval.by ?? null));
    }
  }
  return persons;
}

type Own = { who: Json } | { unresolved: string } | null;

/** Whoever approved what they had a hand in, where nobody else did. */
function ownAmong(approvals: readonly JsonObject[], hole: string | null): Own {
  if (approvals.some(({ wrote }) => wrote === false)) return null;
  const doubt = hole ?? holeIn(approvals.map(({ wrote = null }) => wrote));
  if (doubt !== null) return { unresolved: doubt };
  if (approvals.length === 0) return null;
  const who = [...new Set(approvals.flatMap(({ by }) => (typeof by === 'string' ? by : [])))].sort();
  return { who };
}

function holeIn(list: readonly Json[]): string | null {
  const hole = list.find((one) => isHole(one));
  return isHole(hole) ? hole.unresolved : null;
}

function ownApproval({ approvals }: Attributes): Own {
  const all = listOf(approvals);
  const standing = all
    .filter(isObject)
    .filter(({ kind, standing, mayWrite }) => kind === 'user' && standing === 'in-force' && mayWrite !== false);
  return ownAmong(standing, holeIn(all));
}

function ownDeployment({ of = null, production = null, approvals }: Attributes): Own {
  const doubt = holeIn([of, production]);
  if (doubt !== null) return { unresolved: doubt };
  const all = listOf(approvals);
  return ownAmong(all.filter(isObject), holeIn(all));
}
