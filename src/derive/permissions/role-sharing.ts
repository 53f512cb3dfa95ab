import type { Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Relation } from '../relation.ts';

/** Functions that share a role are listed up to here; that there are more stands as a hole, which is any number of further ones. */
const LISTED = 20;

/**
 * `function.roleSharedWith` and `role.usedBy`.
 *
 * A function whose role is not known may run under a role that is. Which ones is bounded by how CloudFormation deploys: a
 * parameter, an import or a nested stack's output is there before the stack that uses it, so it never names a role of that
 * same stack. Only roles of other stacks get the hole.
 */
export const roleSharing: Relation = {
  name: 'role-sharing',
  derive: (facts) => {
    const functions = facts.all('function');
    const users = new Map<string, string[]>();
    const unknown: Fact[] = [];
    for (const one of functions) {
      const { role } = one.attributes;
      if (typeof role === 'string') add(users, role, one.id);
      else if (isHole(role)) unknown.push(one);
    }
    const strangers = createStrangers(unknown);
    const shared = functions.map(({ id, attributes }) => {
      const role = attributes.role ?? null;
      if (isHole(role)) return { fact: id, attributes: { roleSharedWith: [{ unresolved: role.unresolved }] } };
      if (typeof role !== 'string') return { fact: id, attributes: { roleSharedWith: [] } };
      const stack = facts.get(role)?.attributes.stack ?? attributes.stack ?? null;
      return { fact: id, attributes: { roleSharedWith: list(users.get(role), id, strangers(role, stack)) } };
    });
    const used = facts.all('role').map(({ id, attributes }) => ({
      fact: id,
      attributes: { usedBy: list(users.get(id), null, strangers(id, attributes.stack ?? null)) },
    }));
    return [...shared, ...used];
  },
};

function add(users: Map<string, string[]>, role: string, user: string): void {
  const list = users.get(role);
  if (list === undefined) users.set(role, [user]);
  else list.push(user);
}

/** The first of the others, and what is left out or not known. */
function list(users: readonly string[] = [], self: string | null, stranger: Hole | null): Json[] {
  const listed: Json[] = users.slice(0, LISTED + 1).filter((user) => user !== self);
  const left = users.length - (self === null ? 0 : 1) - Math.min(listed.length, LISTED);
  if (listed.length > LISTED) listed.length = LISTED;
  if (left > 0) listed.push({ unresolved: `${left} more of them are not listed` });
  if (stranger !== null) listed.push(stranger);
  return listed;
}

/** The hole that functions of unknown role leave at a role, or null where none of them can run under it. */
function createStrangers(unknown: readonly Fact[]): (role: string, stack: Json) => Hole | null {
  const named = new Map<string, string>();
  const stacks = new Map<string, string>();
  for (const { id, attributes } of unknown) {
    const role = attributes.role as Hole;
    if (role.among !== undefined) {
      for (const candidate of role.among) if (typeof candidate === 'string') named.set(candidate, id);
    } else if (typeof attributes.stack === 'string' && !stacks.has(attributes.stack)) {
      stacks.set(attributes.stack, id);
    }
  }
  // Two stacks are enough: whichever role is asked for, one of them is another stack than its own.
  const [first, second] = [...stacks];
  return (role, stack) => {
    const [, other] = first?.[0] === stack ? (second ?? []) : (first ?? []);
    const user = named.get(role) ?? other;
    return user === undefined ? null : { unresolved: `the role of ${user} is not known, and may be this one` };
  };
}
