import type { Fact } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { DeriveContext, Derived, FactIndex, Relation } from '../relation.ts';
import type { Guard } from './guard.ts';
import { createRightsReaders } from './rights.ts';
import { createRolePolicies, type RolePolicy } from './role-policies.ts';

/**
 * `policy-statement.narrowedBy`, `unscoped` and `wildcards`; `role.policyTexts` and what the policies of a role come to together:
 * `grants`, `reach`, `sensitive`, `passRole`, `escalations` and `defenceRemoval`. Deny statements and boundaries are taken off everywhere.
 */
export const grants: Relation = {
  name: 'grants',
  derive: (facts, context) => {
    const readers = createRightsReaders(facts, context.tables);
    const guards = new Map<string, { guard: Guard; isForeign: boolean }[]>();
    return [...ofRoles(facts, context, readers, guards), ...ofStatements(facts, readers, guards)];
  },
};

type Readers = ReturnType<typeof createRightsReaders>;
type Guards = Map<string, { guard: Guard; isForeign: boolean }[]>;

/** Notes in `guards` what limits each statement that a role holds. */
function ofRoles(facts: FactIndex, { tables }: DeriveContext, { aws, foreign }: Readers, guards: Guards): Derived[] {
  const policiesOf = createRolePolicies(facts, tables);
  return facts.all('role').map((role) => {
    const held = policiesOf(role);
    const isForeign = isForeignRole(role);
    const reader = isForeign ? foreign : aws;
    const rights = reader.rightsOf(held);
    for (const { id } of held.policies.flatMap(({ statements }) => statements)) {
      add(guards, id, { guard: rights.guard, isForeign });
    }
    return {
      fact: role.id,
      attributes: {
        policyTexts: [...held.policies.map((policy) => ({ policy: policy.name, text: textOf(policy) })), ...held.holes],
        ...reader.ofRole(role, rights),
      },
    };
  });
}

function ofStatements(facts: FactIndex, { aws, foreign }: Readers, guards: Guards): Derived[] {
  const statements = facts.all('policy-statement');
  const documents = new Map<string, Fact[]>();
  for (const one of statements) if (!guards.has(one.id)) add(documents, policyOf(one), one);
  return statements.map((statement) => {
    const held = guards.get(statement.id) ?? [];
    const isForeign = held.some((one) => one.isForeign) || isForeignStatement(statement);
    const reader = isForeign ? foreign : aws;
    const limits =
      held.length > 0 ? held.map(({ guard }) => guard) : [reader.ownGuard(documents.get(policyOf(statement)) ?? [])];
    return { fact: statement.id, attributes: reader.ofStatement(statement, limits) };
  });
}

function policyOf({ id }: Fact): string {
  return id.slice(0, id.lastIndexOf('/'));
}

/** A session has a length on AWS alone. */
export function isForeignRole({ attributes }: Fact): boolean {
  return attributes.maxSessionSeconds === null;
}

/** Actions of AWS have neither a dot nor a slash in them. */
function isForeignStatement({ attributes: { actions } }: Fact): boolean {
  return (
    Array.isArray(actions) && actions.some((one) => !isHole(one) && /[./]/.test((one as { pattern: string }).pattern))
  );
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

function textOf(policy: RolePolicy): Json {
  const missing = policy.statements.find(({ attributes }) => isHole(attributes.effect));
  const reason = missing?.attributes.effect;
  return isHole(reason) ? { unresolved: reason.unresolved } : policy.text;
}
