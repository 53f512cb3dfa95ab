import type { Attributes } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { createActionsTable } from './actions-table.ts';
import { narrowingKeys } from './narrowing.ts';
import type { DeriveContext, Derived, FactIndex, Relation } from './relation.ts';
import { createRolePolicies, type RolePolicy } from './role-policies.ts';
import { createScoping } from './unscoped.ts';

/** `policy-statement.narrowedBy`, `unscoped` and `writesByWildcard`; `role.policyTexts` and `grants`. */
export const grants: Relation = {
  name: 'grants',
  derive: (facts, context) => [...scopedStatements(facts, context), ...rolesGrants(facts, context)],
};

function scopedStatements(facts: FactIndex, { tables }: DeriveContext): Derived[] {
  const scoping = createScoping(createActionsTable(tables));
  return facts.all('policy-statement').map(({ id, attributes }) => ({
    fact: id,
    attributes: {
      narrowedBy: narrowingKeys(attributes.conditions, tables.conditionKeys.identity),
      unscoped: scoping.unscoped(attributes),
      writesByWildcard: scoping.writesByWildcard(attributes),
    },
  }));
}

function rolesGrants(facts: FactIndex, { tables }: DeriveContext): Derived[] {
  const policiesOf = createRolePolicies(facts, tables);
  const keys = tables.conditionKeys.identity;
  const snapshots = new Map<string, Json[]>();
  const managed = (name: string): Json[] => {
    let known = snapshots.get(name);
    if (known === undefined) {
      const statements = tables.managedPolicies.policies[name]?.statements ?? [];
      known = statements.flatMap((statement, at) => grantOf(`managed:${name}/${at}`, statement, keys));
      snapshots.set(name, known);
    }
    return known;
  };
  return facts.all('role').map((role) => {
    const { policies, holes } = policiesOf(role);
    const opened = policies.flatMap((policy): Json[] => {
      if (policy.text === 'snapshot') return managed(policy.name);
      if (policy.text === 'not-supplied') return [{ unresolved: `the text of ${policy.name} was not supplied` }];
      return policy.statements.flatMap(({ id, attributes }) => grantOf(id, attributes, keys));
    });
    return {
      fact: role.id,
      attributes: {
        policyTexts: [...policies.map((policy) => ({ policy: policy.name, text: textOf(policy) })), ...holes],
        grants: [...opened, ...holes],
      },
    };
  });
}

function textOf(policy: RolePolicy): Json {
  const missing = policy.statements.find(({ attributes }) => isHole(attributes.effect));
  const reason = missing?.attributes.effect;
  return isHole(reason) ? { unresolved: reason.unresolved } : policy.text;
}

/** What an Allow statement opens; nothing for a Deny; a hole where it is not known which of the two it is. */
function grantOf(statement: string, attributes: Attributes, keys: readonly string[]): Json[] {
  if (attributes.effect === 'deny') return [];
  if (isHole(attributes.effect)) return [{ unresolved: attributes.effect.unresolved }];
  const notActions = excluded(attributes.notActions);
  const notResources = excluded(attributes.notResources);
  return [
    {
      statement,
      // Everything but a list is everything, and that there is a list is said by `byExclusion`.
      actions: notActions === true ? ['all'] : distinct(attributes.actions, 'breadth', BREADTHS),
      resourceLevels: notResources === true ? [0] : distinct(attributes.resources, 'level', LEVELS),
      narrowedBy: narrowingKeys(attributes.conditions, keys),
      byExclusion: notActions === true || notResources === true ? true : isHole(notActions) ? notActions : notResources,
    },
  ];
}

const BREADTHS = ['all', 'service', 'verb', 'single'];
const LEVELS = [0, 1, 2, 3, 4];

/** Whether there is a list of exclusions; a hole where there may be one. */
function excluded(value: Json | undefined): Json {
  if (!Array.isArray(value)) return isHole(value) ? { unresolved: value.unresolved } : false;
  if (value.some((item) => typeof item === 'string')) return true;
  const unknown = value.find(isHole);
  return unknown === undefined ? false : { unresolved: unknown.unresolved };
}

/** The values of one attribute of the items, each once, in the order given; one hole for all that is not known. */
function distinct(items: Json | undefined, name: string, order: readonly Json[]): Json[] {
  if (!Array.isArray(items)) return isHole(items) ? [{ unresolved: items.unresolved }] : [];
  const values = new Set(items.map((item) => (isHole(item) ? null : (item as Attributes)[name])));
  const unknown = items.find(isHole);
  const known = order.filter((value) => values.has(value));
  return unknown === undefined ? known : [...known, { unresolved: unknown.unresolved }];
}
