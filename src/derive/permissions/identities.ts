import type { Fact } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { FactIndex, Relation } from '../relation.ts';

/** `function.identity` and `trust-statement.usedBy`: what the role of a function is and who may take it on, and the reverse. */
export const identities: Relation = {
  name: 'identities',
  derive: (facts) => [
    ...facts.all('function').map((one) => ({ fact: one.id, attributes: { identity: identityOf(one, facts) } })),
    ...facts.all('trust-statement').map(({ id, attributes: { role } }) => ({
      fact: id,
      attributes: { usedBy: usersOf(role ?? null, facts) },
    })),
  ],
};

function identityOf({ attributes: { role = null } }: Fact, facts: FactIndex): Json {
  if (isHole(role)) return { unresolved: role.unresolved };
  if (typeof role !== 'string') return null;
  const fact = facts.get(role);
  if (fact === undefined) return { unresolved: 'the role is declared elsewhere' };
  const { madeBy = null, trustedServices = [] } = fact.attributes;
  const kind = isHole(madeBy) ? { unresolved: madeBy.unresolved } : madeBy === 'platform' ? 'default' : 'own';
  return { kind, trustedServices };
}

function usersOf(role: Json, facts: FactIndex): Json {
  if (isHole(role)) return [{ unresolved: role.unresolved }];
  return typeof role === 'string' ? (facts.get(role)?.attributes.usedBy ?? []) : [];
}
