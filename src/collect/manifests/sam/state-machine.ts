import { member } from '../resource.ts';
import type { SamEvent } from './event.ts';
import { expandEvents } from './events.ts';
import {
  carryOrigins,
  type Expansion,
  getAtt,
  isAbsent,
  type MadeFrom,
  madeFrom,
  make,
  mapOf,
  picked,
  Refusal,
  ref,
  type SamResource,
} from './expansion.ts';
import { locationOf } from './function-code.ts';
import { readPolicies } from './policies.ts';
import { makeRole, tagList } from './role.ts';

/** Makes what the transform makes of an `AWS::Serverless::StateMachine`: the machine, its role, its events. */
export function expandStateMachine(expansion: Expansion, resource: SamResource): void {
  const { id, properties } = resource;
  const from = madeFrom(resource);
  const { Definition, DefinitionUri, Logging, Tracing, Role, Type, Name } = picked(properties, [
    'Definition',
    'DefinitionUri',
    'Logging',
    'Tracing',
    'Role',
    'Type',
    'Name',
  ]);
  if (isAbsent(Definition) === isAbsent(DefinitionUri)) {
    throw new Refusal('a state machine needs either Definition or DefinitionUri.');
  }
  if (!isAbsent(Role) && !isAbsent(member(properties, 'Policies'))) {
    throw new Refusal('only one of Role and Policies can be set.');
  }
  const policies = readPolicies(expansion, resource, `${id}Role`);
  const tags = tagList(member(properties, 'Tags'), 'stateMachine:createdBy');
  const made = make(expansion, { ...from, attributes: resource.attributes }, id, 'AWS::StepFunctions::StateMachine', {
    ...(isAbsent(Definition) ? location(resource) : { Definition }),
    DefinitionSubstitutions: member(properties, 'DefinitionSubstitutions'),
    LoggingConfiguration: Logging,
    RoleArn: isAbsent(Role) ? getAtt(`${id}Role`, 'Arn') : Role,
    StateMachineName: Name,
    StateMachineType: Type,
    Tags: tags,
    TracingConfiguration: Tracing,
  });
  carryOrigins(resource, made, 'Tags');
  expandEvents(expansion, resource, targetOf(expansion, resource, from));
  if (!isAbsent(Role)) return;
  const traced = member(Tracing, 'Enabled') === true;
  makeRole(expansion, from, {
    id: `${id}Role`,
    service: 'states.amazonaws.com',
    resource,
    silent: traced ? [{ policy: 'AWSXrayWriteOnlyAccess', because: 'SAM attaches it where Tracing is on' }] : [],
    policies,
    added: [],
    tags,
  });
}

/** Makes the version and the alias of `AutoPublishAlias`; what events start: the machine, or its alias where that is wanted. */
function targetOf(expansion: Expansion, resource: SamResource, from: MadeFrom): SamEvent['target'] {
  const { id, properties } = resource;
  const { AutoPublishAlias, DeploymentPreference, UseAliasAsEventTarget } = picked(properties, [
    'AutoPublishAlias',
    'DeploymentPreference',
    'UseAliasAsEventTarget',
  ]);
  const machine = { name: ref(id), arn: ref(id), variable: id };
  if (isAbsent(AutoPublishAlias)) {
    for (const [name, value] of Object.entries({ DeploymentPreference, UseAliasAsEventTarget })) {
      if (!isAbsent(value) && value !== false) throw new Refusal(`${name} needs AutoPublishAlias.`);
    }
    return machine;
  }
  if (typeof AutoPublishAlias !== 'string') throw new Refusal('AutoPublishAlias must be a text.');
  const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', ...from.attributes };
  make(expansion, { ...from, attributes: kept }, `${id}Version`, 'AWS::StepFunctions::StateMachineVersion', {
    StateMachineArn: ref(id),
    StateMachineRevisionId: getAtt(id, 'StateMachineRevisionId'),
  });
  const alias = `${id}Alias${AutoPublishAlias}`;
  const preference = mapOf(DeploymentPreference, 'DeploymentPreference') ?? { Type: 'ALL_AT_ONCE' };
  make(expansion, from, alias, 'AWS::StepFunctions::StateMachineAlias', {
    Name: AutoPublishAlias,
    DeploymentPreference: { ...preference, StateMachineVersionArn: ref(`${id}Version`) },
  });
  return UseAliasAsEventTarget === true ? { name: ref(alias), arn: ref(alias), variable: alias } : machine;
}

/** `DefinitionUri` as an S3 address, or the path that it still is. */
function location(resource: SamResource) {
  const value = locationOf(resource.properties.DefinitionUri ?? null, 'DefinitionUri');
  if (typeof value === 'string') return { DefinitionUri: value };
  const { S3Bucket, S3Key, S3ObjectVersion } = picked(
    typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {},
    ['S3Bucket', 'S3Key', 'S3ObjectVersion'],
  );
  return { DefinitionS3Location: { Bucket: S3Bucket ?? null, Key: S3Key ?? null, Version: S3ObjectVersion ?? null } };
}
