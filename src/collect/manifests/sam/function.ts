import type { Json, JsonObject } from '../../../model/json.ts';
import { member, type Resource } from '../resource.ts';
import type { SamEvent } from './event.ts';
import { expandEvents } from './events.ts';
import {
  carryOrigins,
  type Expansion,
  getAtt,
  intrinsic,
  isAbsent,
  madeFrom,
  make,
  mapOf,
  negated,
  picked,
  Refusal,
  ref,
  report,
  type SamResource,
  sameValue,
  textOf,
} from './expansion.ts';
import { publishAlias } from './function-alias.ts';
import { asyncDestinations } from './function-async.ts';
import { codeOf, leavesCodeOut } from './function-code.ts';
import { expandFunctionUrl } from './function-url.ts';
import { readPolicies } from './policies.ts';
import { allow, inlinePolicy, makeRole, type SilentPolicy, tagList } from './role.ts';

/** Properties that AWS::Lambda::Function has under the same name. */
const SAME_NAME = [
  'Architectures',
  'CodeSigningConfigArn',
  'Description',
  'DurableConfig',
  'Environment',
  'EphemeralStorage',
  'FileSystemConfigs',
  'FunctionName',
  'FunctionScalingConfig',
  'Handler',
  'ImageConfig',
  'KmsKeyArn',
  'Layers',
  'LoggingConfig',
  'MemorySize',
  'PackageType',
  'PublishToLatestPublished',
  'RecursiveLoop',
  'ReservedConcurrentExecutions',
  'Runtime',
  'RuntimeManagementConfig',
  'SnapStart',
  'TenancyConfig',
  'Timeout',
  'VpcConfig',
];

/** Makes what the transform makes of an `AWS::Serverless::Function`: function, role, alias, URL, events. */
export function expandFunction(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pointer, condition } = resource;
  const from = madeFrom(resource);
  const roleId = `${id}Role`;
  validate(expansion, resource);
  const policies = readPolicies(expansion, resource, roleId);
  const deadLetters = deadLetterTarget(properties);
  const role = roleOf(expansion, resource, roleId);
  const tracing = tracingOf(expansion, properties);
  const made = make(expansion, { ...from, attributes: resource.attributes }, id, 'AWS::Lambda::Function', {
    ...picked(properties, SAME_NAME),
    Code: codeOf(resource),
    DeadLetterConfig: deadLetters === null ? undefined : { TargetArn: deadLetters.arn },
    Role: role.value,
    Tags: tagList(member(properties, 'Tags'), 'lambda:createdBy'),
    TracingConfig: tracing === null ? undefined : { Mode: tracing },
    CapacityProviderConfig: capacityProvider(properties),
  });
  for (const name of SAME_NAME) carryOrigins(resource, made, name);
  carryOrigins(resource, made, 'CodeUri', 'Code');
  if (leavesCodeOut(resource)) {
    made.origins.set('Code', { kind: 'inherited-default', from: 'SAM CLI: the folder of the template' });
    const message = 'The function names no code. The SAM CLI takes the folder of the template; name it in CodeUri.';
    report(expansion, 'sam-code-left-out', message, pointer, []);
  }
  if (tracing !== null) carryOrigins(resource, made, 'Tracing', 'TracingConfig/Mode');
  carryOrigins(resource, made, 'DeadLetterQueue/TargetArn', 'DeadLetterConfig/TargetArn');
  if (resource.origins.has('DeadLetterQueue')) carryOrigins(resource, made, 'DeadLetterQueue', 'DeadLetterConfig');

  const alias = publishAlias(expansion, resource, from);
  const target: SamEvent['target'] =
    alias === null
      ? { name: ref(id), arn: getAtt(id, 'Arn'), variable: `${id}.Arn` }
      : { name: ref(alias.id), arn: ref(alias.id), variable: alias.id };
  expandFunctionUrl(expansion, resource, from, target.name);
  const asynchronous = asyncDestinations(expansion, resource, from, alias?.name ?? null);
  const needs = expandEvents(expansion, resource, target);
  if (role.makeWhen === 'never') return;
  makeRole(
    expansion,
    { ...from, condition: role.makeWhen === 'always' ? condition : role.makeWhen.condition },
    {
      id: roleId,
      service: 'lambda.amazonaws.com',
      resource,
      silent: [...basicPolicies(made), ...needs.silent],
      policies,
      added: distinctPolicies(deadLetters === null ? [] : [deadLetters.policy], asynchronous, needs.inline),
      tags: made.properties.Tags,
    },
  );
}

/** Policies of the function, then those of events but for what is said by another already. */
function distinctPolicies(own: JsonObject[], asynchronous: JsonObject[], events: JsonObject[]): JsonObject[] {
  const all = [...own, ...asynchronous];
  for (const policy of events) {
    if (!all.some((other) => sameStatements(other, policy))) all.push(policy);
  }
  return all;
}

function sameStatements(one: JsonObject, other: JsonObject): boolean {
  const [a, b] = [one, other].map((policy) => member(policy.PolicyDocument, 'Statement'));
  return sameValue(a, b);
}

/** Managed policies that every generated role has, and those that a setting of the function adds. */
function basicPolicies(made: Resource): SilentPolicy[] {
  const durable = !isAbsent(member(made.properties, 'DurableConfig'));
  const traced = Object.hasOwn(made.properties, 'TracingConfig');
  return [
    {
      policy: durable
        ? 'service-role/AWSLambdaBasicDurableExecutionRolePolicy'
        : 'service-role/AWSLambdaBasicExecutionRole',
      because: 'SAM attaches it to every role that it makes',
    },
    ...(traced ? [{ policy: 'AWSXrayWriteOnlyAccess', because: 'SAM attaches it where Tracing is on' }] : []),
    ...(isAbsent(member(made.properties, 'VpcConfig'))
      ? []
      : [
          { policy: 'service-role/AWSLambdaVPCAccessExecutionRole', because: 'SAM attaches it where VpcConfig is set' },
        ]),
  ];
}

/** `Tracing`; null where it is not there, or off, which the transform takes for the same. */
function tracingOf(expansion: Expansion, properties: JsonObject): Json | null {
  const tracing = member(properties, 'Tracing');
  if (tracing === undefined || isAbsent(tracing)) return null;
  return textOf(expansion, tracing) === 'Disabled' ? null : tracing;
}

/** `CapacityProviderConfig` as Lambda has it. */
function capacityProvider(properties: JsonObject): Json | undefined {
  const config = mapOf(member(properties, 'CapacityProviderConfig'), 'CapacityProviderConfig');
  if (config === null || intrinsic(config) !== null) return config ?? undefined;
  const { Arn, ...settings } = config;
  if (Arn === undefined) throw new Refusal('CapacityProviderConfig needs Arn.');
  return { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: Arn, ...settings } };
}

type RolePlan = { value: Json; makeWhen: 'always' | 'never' | { condition: string } };

/** `Role` as it is given, or the one to be made; an Fn::If with AWS::NoValue on one side asks for both. */
function roleOf(expansion: Expansion, resource: SamResource, roleId: string): RolePlan {
  const role = member(resource.properties, 'Role');
  const own = getAtt(roleId, 'Arn');
  if (role === undefined) return { value: own, makeWhen: 'always' };
  if (typeof role !== 'string' && intrinsic(role) === null)
    throw new Refusal('Role must be a text or an intrinsic function.');
  const parts = member(role, 'Fn::If');
  if (!Array.isArray(parts)) return { value: role as Json, makeWhen: 'never' };
  const [name, then, otherwise] = parts;
  if (typeof name !== 'string' || isAbsent(then) === isAbsent(otherwise)) {
    return isAbsent(then) ? { value: own, makeWhen: 'always' } : { value: role as Json, makeWhen: 'never' };
  }
  const wantedWhen = isAbsent(then);
  const state = expansion.resolver.conditionState(name);
  const holds = state.assumed ? null : state.holds;
  if (holds !== null && holds !== wantedWhen)
    return { value: (wantedWhen ? otherwise : then) as Json, makeWhen: 'never' };
  if (holds === wantedWhen) return { value: own, makeWhen: 'always' };
  const value: Json = { 'Fn::If': wantedWhen ? [name, own, otherwise as Json] : [name, then as Json, own] };
  return { value, makeWhen: { condition: wantedWhen ? name : negated(expansion, name) } };
}

const DEAD_LETTER_ACTIONS: { [type: string]: string } = { SQS: 'sqs:SendMessage', SNS: 'sns:Publish' };

function deadLetterTarget(properties: JsonObject): { arn: Json; policy: JsonObject } | null {
  const queue = mapOf(member(properties, 'DeadLetterQueue'), 'DeadLetterQueue');
  if (queue === null || intrinsic(queue) !== null) return null;
  const { Type, TargetArn } = picked(queue, ['Type', 'TargetArn']);
  const action =
    typeof Type === 'string' && Object.hasOwn(DEAD_LETTER_ACTIONS, Type) ? DEAD_LETTER_ACTIONS[Type] : undefined;
  if (action === undefined || TargetArn === undefined) {
    throw new Refusal('DeadLetterQueue needs TargetArn, and Type SQS or SNS.');
  }
  return { arn: TargetArn, policy: inlinePolicy('DeadLetterQueuePolicy', [allow(action, TargetArn)]) };
}

const FOR_TENANTS = ['Api', 'HttpApi'];

function validate(expansion: Expansion, resource: SamResource): void {
  const { properties } = resource;
  for (const name of ['Layers', 'FileSystemConfigs', 'Architectures']) {
    const value = member(properties, name);
    if (value !== undefined && !Array.isArray(value) && intrinsic(value) === null) {
      throw new Refusal(`${name} must be a list.`);
    }
  }
  const tags = member(properties, 'Tags');
  if (Object.hasOwn(mapOf(tags, 'Tags') ?? {}, 'lambda:createdBy')) {
    throw new Refusal('the tag lambda:createdBy is kept for SAM.');
  }
  const image = textOf(expansion, member(properties, 'PackageType')) === 'Image';
  if (!image && (isAbsent(member(properties, 'Runtime')) || isAbsent(member(properties, 'Handler')))) {
    if (isAbsent(member(properties, 'PackageType')) || properties.PackageType === 'Zip') {
      throw new Refusal('a function in a Zip needs Runtime and Handler.');
    }
  }
  const set = (name: string): boolean => !isAbsent(member(properties, name));
  if (set('CapacityProviderConfig') && set('ProvisionedConcurrencyConfig')) {
    throw new Refusal('CapacityProviderConfig and ProvisionedConcurrencyConfig exclude each other.');
  }
  if (set('CapacityProviderConfig') && set('VpcConfig')) {
    throw new Refusal('CapacityProviderConfig and VpcConfig exclude each other.');
  }
  if (set('FunctionScalingConfig') && !set('CapacityProviderConfig')) {
    throw new Refusal('FunctionScalingConfig needs CapacityProviderConfig.');
  }
  if (set('TenancyConfig')) {
    const other = ['FunctionUrlConfig', 'ProvisionedConcurrencyConfig', 'SnapStart'].find(set);
    if (other !== undefined) throw new Refusal(`${other} cannot be set together with TenancyConfig.`);
    const events = mapOf(member(properties, 'Events'), 'Events') ?? {};
    for (const event of Object.values(events)) {
      const type = member(event, 'Type');
      if (typeof type === 'string' && !FOR_TENANTS.includes(type)) {
        throw new Refusal('with TenancyConfig only Api and HttpApi events are possible.');
      }
    }
  }
}
