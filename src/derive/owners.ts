import type { Attributes, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { type Granted, grantedOf } from './granted.ts';
import { isObject, listOf } from './lists.ts';
import type { Relation } from './relation.ts';

/**
 * Who of the owners of a change's files approved what was merged. Members of a team, and whose an address is, are known to nobody: there
 * each approval by somebody else can be an owner's. An owner who wrote part of it may approve for the owners, but not for `approvals`.
 */
export const owners: Relation = {
  name: 'owners',
  derive: (facts) =>
    facts.all('change').map(({ id, attributes }) => ({
      fact: id,
      attributes: { ownerApprovals: listOf(attributes.owned).flatMap((entry) => ownerApproval(entry, attributes)) },
    })),
};

const ADDRESS = 'an e-mail address';

function ownerApproval(entry: Json, change: Attributes): Json[] {
  if (isHole(entry)) return [{ unresolved: entry.unresolved }];
  if (!isObject(entry)) return [];
  const all = listOf(entry.owners).filter(isObject);
  if (all.length === 0) return [];
  const { pattern = null, kind = null } = entry;
  return [{ pattern, kind, owners: all.map(nameOf), approvedBy: approvedBy(all, grantedOf(change, ['self'])) }];
}

function nameOf({ kind, name = null }: JsonObject): Json {
  return kind === 'address' ? ADDRESS : isHole(name) ? { unresolved: name.unresolved } : name;
}

function approvedBy(all: readonly JsonObject[], granted: readonly (Granted | Hole)[]): Json[] {
  const named = new Set(
    all.flatMap(({ kind, name }) => (kind === 'person' && typeof name === 'string' ? key(name) : [])),
  );
  const open = all.find(({ kind, name }) => kind !== 'person' || isHole(name));
  const found = new Set<string>();
  const holes = new Set<string>();
  for (const one of granted) {
    if (isHole(one)) holes.add(one.unresolved);
    else {
      const { by } = one.approval;
      if (isHole(by)) holes.add(by.unresolved);
      else if (typeof by === 'string' && named.has(key(by))) {
        if (one.hole === null) found.add(by);
        else holes.add(one.hole.unresolved);
      } else if (open !== undefined) holes.add(`who belongs to ${inWords(open)} is not known`);
    }
  }
  return [...found, ...[...holes].map((unresolved) => ({ unresolved }))];
}

/** Logins are the same in any case. */
function key(name: string): string {
  return name.toLowerCase();
}

function inWords({ name }: JsonObject): string {
  return typeof name === 'string' ? name : 'an owner without a name';
}
