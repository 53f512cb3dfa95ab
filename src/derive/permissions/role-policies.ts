import type { Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { LOGICAL_ID } from '../../model/logical-id.ts';
import type { Tables } from '../../model/tables.ts';
import { listOf } from '../lists.ts';
import type { FactIndex } from '../relation.ts';

/** A policy of a role: where its text is, and its statements, unless they are in the snapshot of managed policies. */
export type RolePolicy = {
  name: string;
  text: 'manifest' | 'snapshot' | 'document' | 'not-supplied';
  statements: readonly Fact[];
};

/** Of one role: its policies in the order of their names, and holes for what else may be attached. */
export type RolePolicies = {
  policies: RolePolicy[];
  holes: Hole[];
  /** The permissions boundary, or why it is not known; null: none. */
  boundary: RolePolicy | { unknown: string } | null;
};

/** Another resource of the same manifest. */
const REFERENCE = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.[A-Za-z]+)?\\}$`);

export function createRolePolicies(
  facts: FactIndex,
  tables: Pick<Tables, 'managedPolicies'>,
): (role: Fact) => RolePolicies {
  const statements = facts.all('policy-statement');
  const byRole = groupBy(statements, ({ attributes }) => attributes.role);
  const managedByName = groupBy(statements, ({ attributes: { kind, stack, policy } }) =>
    kind === 'managed' ? nameIn(stack, policy) : null,
  );
  const documents = groupBy(statements, ({ attributes: { kind, policy } }) => (kind === 'document' ? policy : null));
  const byPolicy = groupBy(statements, ({ id, attributes: { stack } }) => nameIn(stack, policyIn(id)));
  const loose = statements.filter(({ attributes: { role, stack } }) => isHole(role) && typeof stack === 'string');

  return (role) => {
    const own = byRole.get(role.id) ?? [];
    const ownByPolicy = groupBy(own, ({ attributes }) => attributes.policy);
    const policies = new Map<string, RolePolicy>();
    const holes: Hole[] = [];
    for (const [name, written] of ownByPolicy) policies.set(name, { name, text: 'manifest', statements: written });

    const inline = listOf(role.attributes.inlinePolicies);
    const managed = listOf(role.attributes.managedPolicies);
    const listed = new Set([...inline, ...managed.map((policy) => (policy as JsonObject).name)]);
    // A policy whose name is not known is there all the same: its statements go by another name.
    let unlisted = [...ownByPolicy.keys()].filter((name) => !listed.has(name)).length;
    const unnamed = (reason: Hole) => {
      if (unlisted-- <= 0) holes.push({ unresolved: reason.unresolved });
    };

    for (const name of inline) {
      if (isHole(name)) unnamed(name);
      // An inline policy is written where the role is; one without a statement grants nothing.
      else if (typeof name === 'string' && !policies.has(name)) {
        policies.set(name, { name, text: 'manifest', statements: [] });
      }
    }
    for (const policy of managed) {
      const { name = null, owner } = isHole(policy) ? { name: policy, owner: 'other' } : (policy as JsonObject);
      if (isHole(name)) {
        if (owner === 'stack') unnamed(name);
        else holes.push({ unresolved: name.unresolved });
      } else if (typeof name === 'string' && owner === 'aws') {
        // An inline policy can bear the name of one of AWS's; both count.
        policies.set(`${name} aws`, awsPolicy(name));
      } else if (typeof name === 'string' && !policies.has(name)) {
        policies.set(name, managedPolicy(name, owner, role.attributes.stack));
      }
    }
    holes.push(...mayBelong(role, loose));
    const names = [...policies.keys()].sort();
    return { policies: names.flatMap((name) => policies.get(name) ?? []), holes, boundary: boundaryOf(role) };
  };

  /** The policy that limits what all others allow; null: none. */
  function boundaryOf({
    attributes: { permissionsBoundary: arn = null, stack = null },
  }: Fact): RolePolicies['boundary'] {
    if (typeof arn !== 'string') return isHole(arn) ? { unknown: arn.unresolved } : null;
    const name = /[^/]+$/.exec(arn)?.[0] ?? arn;
    if (/^arn:[^:]*:iam::aws:policy\//.test(arn)) return awsPolicy(name);
    const logicalId = REFERENCE.exec(arn)?.[1];
    if (logicalId === undefined) return managedPolicy(name, 'other', stack);
    // A managed policy's statements stand once for each role that has it.
    const written = byPolicy.get(nameIn(stack, logicalId) ?? '') ?? [];
    return { name: logicalId, text: written.length > 0 ? 'manifest' : 'not-supplied', statements: written };
  }

  function awsPolicy(name: string): RolePolicy {
    const known = Object.hasOwn(tables.managedPolicies.policies, name);
    return { name, text: known ? 'snapshot' : 'not-supplied', statements: [] };
  }

  function managedPolicy(name: string, owner: Json | undefined, stack: Json | undefined): RolePolicy {
    const written = owner === 'stack' ? managedByName.get(nameIn(stack, name) ?? '') : undefined;
    if (written !== undefined) return { name, text: 'manifest', statements: written };
    const supplied = documents.get(name);
    if (supplied !== undefined) return { name, text: 'document', statements: supplied };
    return { name, text: 'not-supplied', statements: [] };
  }
}

/**
 * Holes for statements whose role is not known and may be this one. Where the candidates are known it must be among them;
 * else it can only be a role of another stack, since what a stack is given from outside is there before its own roles.
 */
function mayBelong(role: Fact, loose: readonly Fact[]): Hole[] {
  const found = loose.find(({ attributes }) => {
    const { among } = attributes.role as Hole;
    return among === undefined ? attributes.stack !== role.attributes.stack : among.includes(role.id);
  });
  return found === undefined ? [] : [{ unresolved: `the role that ${found.id} is attached to is not known` }];
}

/** The policy that a statement's id names: `...#Role/Policy/0`. */
function policyIn(id: string): string {
  return id.slice(0, id.lastIndexOf('/')).replace(/^.*[#/]/s, '');
}

function nameIn(stack: Json | undefined, policy: Json | undefined): string | null {
  return typeof stack === 'string' && typeof policy === 'string' ? `${stack} ${policy}` : null;
}

function groupBy(facts: readonly Fact[], keyOf: (fact: Fact) => Json | undefined): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (typeof key !== 'string') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return groups;
}
