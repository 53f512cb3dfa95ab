import type { Hole } from '../../../model/fact.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { readStatements } from '../../policies/read-statement.ts';
import { pick, readAs, type Source, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceIn } from '../reference.ts';
import { isObject, type Resource } from '../resource.ts';
import { roleId, roleNamed } from '../role-reference.ts';
import { type Draft, draft, placeIn, type Stack } from '../stack.ts';
import { jsonPointer } from '../template.ts';

/** One policy as it hangs on one role. */
export type AttachedPolicy = {
  name: Json;
  kind: 'inline' | 'managed' | 'sam-template';
  /** Id of the role; a hole where it has one that is not known; null where it has none that we know of. */
  role: string | Hole | null;
  /** What declares it, and where in its resolved properties the document stands. */
  resource: Resource;
  path: string[];
  /** What its statements are called after the path of the template. */
  key: string;
};

/** Every policy that the stack declares, once for each role that it hangs on. */
export function attachedPolicies(stack: Stack): AttachedPolicy[] {
  const inline = stack
    .ofType('AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group')
    .flatMap((identity) => ofIdentity(stack, identity));
  const apart = stack
    .ofType(
      'AWS::IAM::Policy',
      'AWS::IAM::RolePolicy',
      'AWS::IAM::UserPolicy',
      'AWS::IAM::GroupPolicy',
      'AWS::IAM::ManagedPolicy',
    )
    .flatMap((policy) => ofPolicy(stack, policy));
  return [...inline, ...apart];
}

/** The policies that are written into a role, a user or a group. */
function ofIdentity(stack: Stack, identity: Resource): AttachedPolicy[] {
  const { value } = stack.source(identity, { arn: true });
  const list = pick(value, ['Policies']);
  const policies = Array.isArray(list) ? list : list === undefined ? [] : [list];
  return policies.map((policy, index) => {
    const path = Array.isArray(list) ? ['Policies', String(index)] : ['Policies'];
    const name = readAs(pick(policy, ['PolicyName']), text, `policy ${index}`);
    const made = identity.origins.get(path.join('/'));
    return {
      name,
      kind: made?.from.startsWith('SAM policy template') ? 'sam-template' : 'inline',
      role: identity.type === 'AWS::IAM::Role' ? roleId(stack, identity) : null,
      resource: identity,
      path: [...path, 'PolicyDocument'],
      key: `${identity.logicalId}/${typeof name === 'string' ? name : `policy ${index}`}`,
    };
  });
}

function ofPolicy(stack: Stack, policy: Resource): AttachedPolicy[] {
  const { value } = stack.source(policy, { arn: true });
  const managed = policy.type === 'AWS::IAM::ManagedPolicy';
  const stated = pick(value, [managed ? 'ManagedPolicyName' : 'PolicyName']);
  const name = readAs(stated, text, policy.logicalId);
  const list = policy.type === 'AWS::IAM::RolePolicy' ? pick(value, ['RoleName']) : pick(value, ['Roles']);
  const named = Array.isArray(list) ? list : list === undefined ? [] : [list];
  const roles = new Map<string, string | Hole | null>();
  for (const role of named) {
    const id = roleNamed(stack, role);
    roles.set(typeof id === 'string' ? id : JSON.stringify(role), id);
  }
  if (managed) for (const role of rolesThatNameIt(stack, policy)) roles.set(role, role);
  if (roles.size === 0) roles.set('', null);
  return [...roles].map(([known, role], index) => ({
    name,
    kind: managed ? 'managed' : 'inline',
    role,
    resource: policy,
    path: ['PolicyDocument'],
    key: `${typeof role === 'string' ? known.slice(known.indexOf('#') + 1) : `*${index === 0 ? '' : index}`}/${policy.logicalId}`,
  }));
}

/** Ids of the roles whose ManagedPolicyArns names a managed policy of this stack. */
function rolesThatNameIt(stack: Stack, policy: Resource): string[] {
  const names = (role: Resource): boolean => {
    const arns = pick(stack.source(role, { arn: true }).value, ['ManagedPolicyArns']);
    return Array.isArray(arns) && arns.some((arn) => referenceIn(arn)?.logicalId === policy.logicalId);
  };
  return stack
    .ofType('AWS::IAM::Role')
    .filter(names)
    .map((role) => roleId(stack, role));
}

/** The statements of a policy, with what makes it conditional. */
export function policyStatements(stack: Stack, policy: AttachedPolicy): Draft[] {
  const { resource, path } = policy;
  const source = stack.source(resource, { arn: true });
  const { statements, problems } = readStatements(unfolded(pick(source.value, path)), {
    role: policy.role,
    stack: stack.id,
    policy: typeof policy.name === 'string' ? policy.name : policy.key,
    kind: policy.kind,
    idPrefix: `${stack.path}#${policy.key}`,
    place: (pointer) => placeIn(stack, resource, source, [...path, ...pointer]),
    origins: below(source, path),
  });
  stack.problems.push(...problems);
  const conditional = draft(stack, 'policy-statement', '', resource).origins;
  return statements.map((statement) => ({ ...statement, origins: { ...conditional, ...statement.origins } }));
}

/** A document with both branches of an Fn::If taken together, as far as they are known: what could be allowed counts. */
export function unfolded(document: Json | undefined): Json {
  if (document === undefined) return hole('no policy document is stated');
  if (isHole(document) && document.among) {
    return { Statement: document.among.flatMap((candidate) => listed(pick(unfolded(candidate), ['Statement']))) };
  }
  if (!isObject(document) || isHole(document)) return document;
  const statement = document.Statement;
  if (!isHole(statement) || !statement.among) return document;
  return { ...document, Statement: statement.among.flatMap((candidate) => listed(candidate)) };
}

function listed(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Origins of what stands below a path, by JSON pointer below it; those of what it stands in count for the whole. */
export function below(source: Source, path: string[]): Record<string, Origin> {
  const pointer = jsonPointer(path);
  const origins: Record<string, Origin> = {};
  for (const [key, origin] of Object.entries(source.origins)) {
    if (key.startsWith(`${pointer}/`)) origins[key.slice(pointer.length)] = origin;
    else if (key === pointer || pointer.startsWith(`${key}/`)) origins[''] = origin;
  }
  return origins;
}
