import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { readTrust } from '../../policies/read-trust.ts';
import { number, originAt, pick, readAs, text, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceIn } from '../reference.ts';
import { isObject, type Resource } from '../resource.ts';
import { roleId } from '../role-reference.ts';
import { type Draft, draft, none, placeIn, type Stack, set, standard } from '../stack.ts';
import { type AttachedPolicy, attachedPolicies, policyStatements } from './attached-policies.ts';

/** Every role of the stack, its trust policy and the statements of all policies that the stack declares. */
export function roles(stack: Stack): Draft[] {
  const policies = attachedPolicies(stack);
  const byRole = new Map<string, AttachedPolicy[]>();
  for (const policy of policies) {
    if (typeof policy.role === 'string') byRole.set(policy.role, [...(byRole.get(policy.role) ?? []), policy]);
  }
  const facts = stack.ofType('AWS::IAM::Role').flatMap((role) => {
    const trust = trustStatements(stack, role);
    return [roleFact(stack, role, byRole.get(roleId(stack, role)) ?? [], trust), ...trust];
  });
  return [...facts, ...policies.flatMap((policy) => policyStatements(stack, policy))];
}

function roleFact(stack: Stack, role: Resource, policies: AttachedPolicy[], trust: Draft[]): Draft {
  const fact = draft(stack, 'role', role.logicalId, role);
  const source = stack.source(role, { arn: true });
  fact.attributes.logicalId = role.logicalId;
  fact.attributes.madeBy = role.madeBy;
  set(fact, 'name', stack.source(role), ['RoleName'], text, none(role.logicalId));
  const arns = readAs(pick(source.value, ['ManagedPolicyArns']), texts, []);
  const attached = Array.isArray(arns) ? arns : [arns];
  for (const [index] of attached.entries()) {
    const origin = originAt(source, ['ManagedPolicyArns', String(index)]);
    if (origin) fact.origins[`/managedPolicies/${index}`] = origin;
  }
  const named = policies
    .filter((policy) => policy.kind === 'managed')
    .map((policy) => `\${${policy.resource.logicalId}}`);
  fact.attributes.managedPolicies = [...new Set([...attached, ...named])].map((arn) => managedPolicy(stack, arn));
  fact.attributes.inlinePolicies = policies.filter((policy) => policy.kind !== 'managed').map((policy) => policy.name);
  set(fact, 'permissionsBoundary', source, ['PermissionsBoundary'], text, none());
  set(fact, 'maxSessionSeconds', source, ['MaxSessionDuration'], number, standard(3600, 'IAM: one hour'));
  fact.attributes.trustedServices = trustedServices(trust);
  fact.attributes.seenIn = [];
  return fact;
}

function managedPolicy(stack: Stack, arn: Json): Json {
  if (typeof arn !== 'string') return isHole(arn) ? hole(arn.unresolved) : hole('a policy that is no text');
  const resource = stack.resources.get(referenceIn(arn)?.logicalId ?? '');
  if (resource?.type === 'AWS::IAM::ManagedPolicy') {
    const name = readAs(pick(stack.source(resource).value, ['ManagedPolicyName']), text, resource.logicalId);
    return { name, arn: `\${${resource.logicalId}}`, owner: 'stack' };
  }
  const isAws = /^arn:(aws[a-z-]*|\$\{AWS::Partition\}):iam::aws:policy\//.test(arn);
  return { name: /[^/]+$/.exec(arn)?.[0] ?? arn, arn, owner: isAws ? 'aws' : 'other' };
}

function trustStatements(stack: Stack, role: Resource): Draft[] {
  const path = ['AssumeRolePolicyDocument'];
  const source = stack.source(role, { arn: true });
  const document = pick(source.value, path) ?? hole('no trust policy is stated');
  const { statements, problems } = readTrust(document, {
    role: roleId(stack, role),
    stack: stack.id,
    idPrefix: `${stack.path}#${role.logicalId}`,
    place: (pointer) => placeIn(stack, role, source, [...path, ...pointer]),
  });
  stack.problems.push(...problems);
  return statements;
}

/** Services that an Allow statement names; a hole for those of a statement that is not known. */
function trustedServices(trust: Draft[]): Json[] {
  const services = new Map<string, Json>();
  for (const { attributes } of trust) {
    if (attributes.effect === 'deny' || !Array.isArray(attributes.services)) continue;
    for (const service of attributes.services) {
      services.set(
        JSON.stringify(service),
        isObject(attributes.effect ?? null) ? hole('a statement whose effect is not known') : service,
      );
    }
  }
  return [...services.values()];
}
