import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { choice, number, originAt, pick, readAs, type Source, text, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { constructPath } from '../cdk/construct.ts';
import { roleNamed } from '../role-reference.ts';
import { type Draft, draft, none, type Stack, set, standard } from '../stack.ts';
import { setCode } from './function-code.ts';
import { setCodeSigning } from './function-code-signing.ts';
import { setDeployment, setInstances } from './function-deployment.ts';
import { setFailureDestination } from './function-failure.ts';
import { listOf } from './parts.ts';
import { readTags } from './tags.ts';

const TRACING = choice({ Active: 'active', PassThrough: 'pass-through' });
const LOG_FORMAT = choice({ JSON: 'json', Text: 'text' });
const ARCHITECTURES = choice({ x86_64: 'x86_64', arm64: 'arm64' });
const SNAP_START = choice({ PublishedVersions: true, None: false });
const TENANTS = choice({ PER_TENANT: true });
const LOOPS = choice({ Terminate: 'terminate', Allow: 'allow' });
const UPDATES = choice({ Auto: 'auto', FunctionUpdate: 'function-update', Manual: 'manual' });

/** Names in `declared`, and the property that each is about. */
const DECLARED: readonly (readonly [string, readonly string[]])[] = [
  ['timeout', ['Timeout']],
  ['memory', ['MemorySize']],
  ['runtime', ['Runtime']],
  ['tracing', ['TracingConfig', 'Mode']],
  ['log-format', ['LoggingConfig', 'LogFormat']],
  ['log-group', ['LoggingConfig', 'LogGroup']],
  ['reserved-concurrency', ['ReservedConcurrentExecutions']],
  ['ephemeral-storage', ['EphemeralStorage', 'Size']],
];

/** Every function; versions and aliases of one are that one. Defaults as AWS documents them for AWS::Lambda::Function. */
export function functions(stack: Stack): Draft[] {
  return stack.ofType('AWS::Lambda::Function').map((resource) => {
    const fact = draft(stack, 'function', resource.logicalId, resource);
    const source = stack.source(resource);
    const named = stack.source(resource, { arn: true });
    fact.attributes.logicalId = resource.logicalId;
    fact.attributes.madeBy = resource.madeBy === 'sam-transform' ? 'template' : resource.madeBy;
    fact.attributes.constructPath = constructPath(resource.attributes);
    fact.attributes.platform = 'aws';
    fact.attributes.region = null;
    set(fact, 'name', source, ['FunctionName'], text, none(resource.logicalId));
    setCode(fact, stack, source);
    set(
      fact,
      'runtimeUpdates',
      source,
      ['RuntimeManagementConfig', 'UpdateRuntimeOn'],
      UPDATES,
      standard('auto', 'Lambda: Auto'),
    );
    const x86 = standard(['x86_64'], 'Lambda: x86_64');
    set(fact, 'architectures', source, ['Architectures'], listOf(ARCHITECTURES), x86);
    fact.attributes.declared = declared(source);
    set(fact, 'timeoutSeconds', source, ['Timeout'], number, standard(3, 'Lambda: 3 seconds'));
    set(fact, 'memoryMb', source, ['MemorySize'], number, standard(128, 'Lambda: 128 MB'));
    set(fact, 'ephemeralStorageMb', source, ['EphemeralStorage', 'Size'], number, standard(512, 'Lambda: 512 MB'));
    set(fact, 'reservedConcurrency', source, ['ReservedConcurrentExecutions'], number, none());
    setInstances(fact, stack, source);
    set(fact, 'snapStart', source, ['SnapStart', 'ApplyOn'], SNAP_START, standard(false, 'Lambda: None'));
    set(fact, 'durable', source, ['DurableConfig'], durable, none());
    set(fact, 'tracing', source, ['TracingConfig', 'Mode'], TRACING, standard('pass-through', 'Lambda: PassThrough'));
    set(fact, 'logFormat', source, ['LoggingConfig', 'LogFormat'], LOG_FORMAT, standard('text', 'Lambda: Text'));
    set(fact, 'logLevel', source, ['LoggingConfig', 'ApplicationLogLevel'], level, none());
    set(fact, 'logGroup', named, ['LoggingConfig', 'LogGroup'], text, none());
    set(fact, 'kmsKey', named, ['KmsKeyArn'], text, none());
    set(fact, 'role', source, ['Role'], (role) => roleNamed(stack, role), none(hole('no role is stated')));
    set(fact, 'layers', named, ['Layers'], texts, none([]));
    set(fact, 'subnets', named, ['VpcConfig', 'SubnetIds'], texts, none([]));
    set(fact, 'securityGroups', named, ['VpcConfig', 'SecurityGroupIds'], texts, none([]));
    fact.attributes.vpcEgress = readAs(pick(named.value, ['VpcConfig', 'SubnetIds']), attached, null);
    set(fact, 'deadLetterTarget', named, ['DeadLetterConfig', 'TargetArn'], text, none());
    setFailureDestination(fact, stack, resource);
    set(fact, 'tenantIsolation', source, ['TenancyConfig', 'TenantIsolationMode'], TENANTS, none(false));
    set(fact, 'recursiveLoop', source, ['RecursiveLoop'], LOOPS, standard('terminate', 'Lambda: Terminate'));
    setDeployment(fact, stack, resource);
    fact.attributes.seenIn = [];
    fact.attributes.container = null;
    fact.attributes.appService = null;
    setCodeSigning(fact, stack, named);
    set(fact, 'tags', source, ['Tags'], readTags, none([]));
    return fact;
  });
}

/** What the template states itself, an element with a hole where it does so under a condition that is not known. */
function declared(source: Source): Json[] {
  const stated: Json[] = [];
  for (const [name, path] of DECLARED) {
    const value = pick(source.value, path);
    if (value === undefined || value === null || originAt(source, path)?.kind === 'inherited-default') continue;
    const mayBeAbsent = isHole(value) && value.among?.includes(null) === true;
    stated.push(mayBeAbsent ? hole(`whether ${name} is stated: ${value.unresolved}`) : name);
  }
  return stated;
}

/** What a function in a VPC sends goes through it. */
function attached(subnets: Json): Json {
  return Array.isArray(subnets) && subnets.length === 0 ? null : 'all';
}

function durable(config: Json): Json {
  return {
    timeoutSeconds: readAs(pick(config, ['ExecutionTimeout']), number, null),
    retentionDays: readAs(pick(config, ['RetentionPeriodInDays']), number, null),
  };
}

function level(value: Json): Json {
  const worded = text(value);
  return typeof worded === 'string' ? worded.toLowerCase() : worded;
}
