import { member } from '../resource.ts';
import { expandEvents } from './events.ts';
import {
  carryOrigins,
  type Expansion,
  getAtt,
  isAbsent,
  type MadeFrom,
  make,
  picked,
  Refusal,
  ref,
  type SamResource,
  textOf,
} from './expansion.ts';
import { locationOf } from './function-code.ts';
import { readPolicies } from './policies.ts';
import { makeRole, tagList } from './role.ts';

/** Makes what the transform makes of an `AWS::Serverless::StateMachine`: the machine, its role, its events. */
export function expandStateMachine(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pointer, condition } = resource;
  const from: MadeFrom = { pointer, condition };
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
  expandEvents(expansion, resource, { name: ref(id), arn: ref(id), variable: id });
  if (!isAbsent(Role)) return;
  const enabled = member(Tracing, 'Enabled');
  const traced = enabled === true || textOf(expansion, enabled) === 'true';
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
