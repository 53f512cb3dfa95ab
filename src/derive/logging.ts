import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Origin } from '../model/origin.ts';
import { note, originOf } from './carry.ts';
import { listOf } from './lists.ts';
import { createLogGroups, type FoundGroups } from './log-groups.ts';
import { matchesPattern } from './permissions/action-pattern.ts';
import { createRolePolicies } from './permissions/role-policies.ts';
import type { DeriveContext, FactIndex, Relation } from './relation.ts';

/** Without it a function leaves no line. */
const PUT = 'logs:putlogevents';

/** What is said of a function to which no declared group belongs: it has one all the same. */
const IMPLICIT = 'no log group of it is declared: one is made at its first invocation, and nothing shows its retention';

/** `function.logGroups` and `logPolicies`. */
export const logging: Relation = {
  name: 'logging',
  derive: (facts, context) => {
    const groupsOf = createLogGroups(facts);
    const policiesOf = createLogPolicies(facts, context);
    return facts.all('function').map((one) => {
      const origins: Record<string, Origin> = {};
      const groups = groupsOf(one);
      return {
        fact: one.id,
        attributes: { logGroups: listGroups(groups, origins), logPolicies: policiesOf(one.attributes.role ?? null) },
        origins,
      };
    });
  },
};

function listGroups({ surely, perhaps }: FoundGroups, origins: Record<string, Origin>): Json[] {
  if (surely === null) return [{ unresolved: perhaps ?? IMPLICIT }];
  note(origins, '/logGroups/0', originOf([surely, '']));
  note(origins, '/logGroups/0/retentionDays', originOf([surely, '/retentionDays']));
  return [{ logGroup: surely.id, retentionDays: surely.attributes.retentionDays ?? null }];
}

type Statement = { id: string; attributes: Attributes };

/** Ids of the Allow statements of a role that let it write log events; a hole for each reason why there may be more, or fewer. */
function createLogPolicies(facts: FactIndex, { tables }: DeriveContext): (role: Json) => Json[] {
  const policiesOf = createRolePolicies(facts, tables);
  const known = new Map<string, Json[]>();

  const statementsOf = (role: Fact): { statements: Statement[]; holes: Json[] } => {
    const { policies, holes: unknown } = policiesOf(role);
    const unsupplied = policies.filter(({ text }) => text === 'not-supplied');
    const holes = [
      ...unknown.map(({ unresolved }) => unresolved),
      ...unsupplied.map(({ name }) => `the text of ${name} was not supplied`),
    ];
    const statements = policies.flatMap(({ name, text, statements: written }): readonly Statement[] => {
      if (text !== 'snapshot') return written;
      const snapshot = tables.managedPolicies.policies[name]?.statements ?? [];
      return snapshot.map((attributes, at) => ({ id: `managed:${name}/${at}`, attributes }));
    });
    return { statements, holes: holes.map((unresolved) => ({ unresolved })) };
  };

  const writing = (role: Fact): Json[] => {
    const { statements, holes } = statementsOf(role);
    const letting = statements.flatMap(({ id, attributes }): Json[] => {
      const lets = covers(attributes);
      if (lets === false || attributes.effect === 'deny') return [];
      if (lets === true && attributes.effect === 'allow') return [id];
      return [{ unresolved: `whether ${id} lets it write log events` }];
    });
    const denying = statements.filter(
      ({ attributes }) => attributes.effect !== 'allow' && covers(attributes) !== false,
    );
    if (denying.some(({ attributes }) => takesAll(attributes))) return [];
    const [deny] = denying;
    if (deny === undefined) return [...letting, ...holes];
    // It may take back any of them.
    return letting.length + holes.length === 0 ? [] : [{ unresolved: `${deny.id} may deny what others allow` }];
  };

  return (role) => {
    if (role === null) return [];
    if (isHole(role)) return [{ unresolved: role.unresolved }];
    const fact = facts.get(String(role));
    if (fact === undefined) return [{ unresolved: 'the role is declared elsewhere' }];
    const before = known.get(fact.id);
    if (before !== undefined) return before;
    const made = writing(fact);
    known.set(fact.id, made);
    return made;
  };
}

/** Whether a statement speaks of writing log events; null where that is not known. Whose log group it names is not looked at. */
function covers({ actions, notActions }: Attributes): boolean | null {
  const patterns = listOf(actions).map((action) =>
    isHole(action) ? action : ((action as JsonObject).pattern ?? null),
  );
  if (patterns.some(isPut)) return true;
  const excluded = listOf(notActions);
  if (excluded.length > 0 && !excluded.some(isPut)) return excluded.some(isHole) ? null : true;
  return patterns.some(isHole) ? null : false;
}

function isPut(pattern: Json): boolean {
  return typeof pattern === 'string' && matchesPattern(pattern.toLowerCase(), PUT);
}

/** A Deny on everything, under no condition. */
function takesAll(attributes: Attributes): boolean {
  const resources = listOf(attributes.resources);
  const everything = resources.some((resource) => !isHole(resource) && (resource as JsonObject).level === 0);
  const free = Array.isArray(attributes.conditions) && attributes.conditions.length === 0;
  return attributes.effect === 'deny' && covers(attributes) === true && everything && free;
}
