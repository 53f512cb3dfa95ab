import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { createConflicts } from './conflicts.ts';
import { changeName } from './granted.ts';
import { isObject, listOf } from './lists.ts';
import type { Relation } from './relation.ts';
import { doerOf, isBot, type Way, wayOf } from './way.ts';

const DUTIES = [
  'author',
  'committer',
  'co-author',
  'approver',
  'merger',
  'releaser',
  'deployer',
  'deployment-approver',
] as const;
type Duty = (typeof DUTIES)[number];

/** Who held which duties on the way of a change to production, and who held those that are to be apart. */
export const duties: Relation = {
  name: 'duties',
  derive: (facts) =>
    facts.all('release').map(({ id, attributes }) => {
      if (facts.all('commit-range').length === 0) {
        const unknown = { unresolved: 'which changes the release holds is not known' };
        return { fact: id, attributes: { duties: [unknown], conflicts: unknown } };
      }
      const way = wayOf(attributes, facts);
      return { fact: id, attributes: { duties: dutiesOf(way), conflicts: createConflicts(way) } };
    }),
};

function dutiesOf({ release, changes, deployments }: Way): Json[] {
  const held = new Map<string, Map<Duty, Set<string>>>();
  const holes = new Set<string>();
  const note = (who: Json, duty: Duty, of: string): void => {
    if (isHole(who)) holes.add(who.unresolved);
    if (typeof who !== 'string') return;
    const own = held.get(who) ?? new Map<Duty, Set<string>>();
    held.set(who, own.set(duty, (own.get(duty) ?? new Set()).add(of)));
  };
  for (const { attributes } of changes) {
    const name = changeName(attributes);
    const noteAll = (list: Json | undefined, take: (entry: JsonObject) => void): void => {
      for (const entry of listOf(list)) {
        if (isObject(entry)) take(entry);
        else if (isHole(entry)) holes.add(entry.unresolved);
      }
    };
    noteAll(attributes.writers, ({ login = null, as }) => {
      for (const duty of listOf(as)) if (isWriting(duty)) note(login, duty, name);
    });
    noteAll(attributes.approvals, ({ by = null, standing }) => {
      if (standing === 'in-force') note(by, 'approver', name);
    });
    note(doerOf(attributes.mergedBy, 'who merged a change'), 'merger', name);
    note(doerOf(attributes.queuedBy, 'who put a change into the merge queue'), 'merger', name);
  }
  note(
    doerOf(release.by, 'who released it'),
    'releaser',
    typeof release.tag === 'string' ? release.tag : 'the release',
  );
  for (const { by, approvals, environment } of deployments) {
    const where = typeof environment === 'string' ? environment : 'an environment that is not known';
    note(doerOf(by, 'who deployed it'), 'deployer', where);
    for (const approval of listOf(approvals)) {
      if (isHole(approval)) holes.add(approval.unresolved);
      else if (isObject(approval)) note(approval.by ?? null, 'deployment-approver', where);
    }
  }
  const persons = [...held].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [
    ...persons.map(([person, own]) => ({
      person,
      kind: isBot(person) ? 'bot' : 'user',
      held: DUTIES.flatMap((duty) => {
        const of = own.get(duty);
        return of === undefined ? [] : [{ duty, of: [...of] }];
      }),
    })),
    ...[...holes].map((unresolved) => ({ unresolved })),
  ];
}

function isWriting(duty: Json): duty is 'author' | 'committer' | 'co-author' {
  return duty === 'author' || duty === 'committer' || duty === 'co-author';
}
