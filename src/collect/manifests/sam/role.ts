import type { Json, JsonObject } from '../../../model/json.ts';
import { member, type Resource } from '../resource.ts';
import { carryOrigins, type Expansion, type MadeFrom, make, picked, type SamResource } from './expansion.ts';
import type { RolePolicies } from './policies.ts';

/** What the transform adds to a role by itself: an AWS managed policy by path and name, and why. */
export type SilentPolicy = { policy: string; because: string };

/** Makes the role of a SAM function or state machine from its own policies and from what the transform adds. */
export function makeRole(
  expansion: Expansion,
  from: MadeFrom,
  role: {
    id: string;
    service: string;
    /** The resource whose `AssumeRolePolicyDocument`, `RolePath` and `PermissionsBoundary` count. */
    resource: SamResource;
    silent: readonly SilentPolicy[];
    policies: RolePolicies;
    /** Inline policies that the transform adds. */
    added: readonly JsonObject[];
    tags: Json | undefined;
  },
): Resource {
  const { resource, policies } = role;
  const arns: Json[] = [];
  const because = new Map<number, string>();
  for (const { policy, because: reason } of role.silent) {
    const arn = `arn:aws:iam::aws:policy/${policy}`;
    if (arns.includes(arn)) continue;
    because.set(arns.length, reason);
    arns.push(arn);
  }
  for (const arn of policies.managed) if (!arns.includes(arn)) arns.push(arn);
  const inline = [...role.added, ...policies.inline];
  const { RolePath, PermissionsBoundary } = picked(resource.properties, ['RolePath', 'PermissionsBoundary']);
  const made = make(expansion, from, role.id, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: member(resource.properties, 'AssumeRolePolicyDocument') ?? trust(role.service),
    ManagedPolicyArns: arns,
    Policies: inline.length > 0 ? inline : undefined,
    Path: RolePath,
    PermissionsBoundary,
    Tags: role.tags,
  });
  carryOrigins(resource, made, 'AssumeRolePolicyDocument');
  carryOrigins(resource, made, 'PermissionsBoundary');
  carryOrigins(resource, made, 'RolePath', 'Path');
  for (const [index, reason] of because) {
    made.origins.set(`ManagedPolicyArns/${index}`, { kind: 'inherited-default', from: reason });
  }
  for (const [index, origin] of policies.inlineOrigins) {
    made.origins.set(`Policies/${role.added.length + index}`, origin);
  }
  return made;
}

/** The trust policy of a role that one service assumes. */
export function trust(service: string): JsonObject {
  return {
    Version: '2012-10-17',
    Statement: [{ Action: ['sts:AssumeRole'], Effect: 'Allow', Principal: { Service: [service] } }],
  };
}

/** An inline policy that the transform adds. */
export function inlinePolicy(name: string, statements: Json[]): JsonObject {
  return { PolicyName: name, PolicyDocument: { Version: '2012-10-17', Statement: statements } };
}

/** One statement that allows. */
export function allow(action: Json, resource: Json): JsonObject {
  return { Action: action, Effect: 'Allow', Resource: resource };
}

/** SAM's tags, maps of name to value, as CloudFormation's list. `mark` is the tag by which SAM marks what it makes. */
export function tagList(tags: Json | undefined, mark: string): Json {
  const list: Json[] = [{ Key: mark, Value: 'SAM' }];
  if (typeof tags === 'object' && tags !== null && !Array.isArray(tags)) {
    for (const [name, value] of Object.entries(tags)) list.push({ Key: name, Value: value });
  }
  return list;
}
