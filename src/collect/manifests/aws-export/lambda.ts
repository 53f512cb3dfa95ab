import type { Json, JsonObject } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { documentOf, type Exported, exported, functionInArn, objectsAt, same, unsaid } from './export.ts';

const CONFIGURATION = 'get-function-configuration';

/** What no answer about a function's configuration holds, and the property of CloudFormation that says it. */
const ELSEWHERE = ['CodeSigningConfigArn', 'RuntimeManagementConfig', 'RecursiveLoop', 'FunctionScalingConfig'];

/** A function by its configuration. `whole`: get-function, which tells of tags, concurrency and the image too. */
export function lambdaFunction(
  value: Json | undefined,
  at: readonly string[],
  whole?: { value: Json; at: string[] },
): Exported {
  const name = wordOf(member(value, 'FunctionName')) || functionInArn(member(value, 'FunctionArn'));
  const made = exported(
    'AWS::Lambda::Function',
    name,
    value,
    at,
    [
      ...same('FunctionName', 'PackageType', 'Runtime', 'Handler', 'Role', 'Timeout', 'MemorySize', 'Architectures'),
      ...same('DeadLetterConfig', 'TracingConfig', 'LoggingConfig', 'VpcConfig', 'EphemeralStorage', 'SnapStart'),
      ...same('TenancyConfig', 'DurableConfig'),
      ['KmsKeyArn', 'KMSKeyArn'],
      ['Layers', 'Layers', layers],
      ['Environment', 'Environment', environment],
    ],
    Object.fromEntries(ELSEWHERE.map((property) => [property, unsaid(CONFIGURATION)])),
  );
  const { properties } = made;
  const places = new Map(made.places);
  properties.Code = code(whole && member(whole.value, 'Code'), wordOf(member(value, 'PackageType')) === 'Image');
  if (whole === undefined) {
    properties.ReservedConcurrentExecutions = unsaid(CONFIGURATION);
    properties.Tags = unsaid(CONFIGURATION);
  } else {
    const tags = member(whole.value, 'Tags');
    const reserved = member(member(whole.value, 'Concurrency'), 'ReservedConcurrentExecutions');
    if (tags !== undefined) properties.Tags = tags;
    if (reserved !== undefined) properties.ReservedConcurrentExecutions = reserved;
    places.set('Tags', [...whole.at, 'Tags']);
    places.set('ReservedConcurrentExecutions', [...whole.at, 'Concurrency']);
    places.set('Code', [...whole.at, 'Code']);
  }
  return { ...made, places };
}

/** The address of the code is signed for whoever holds it, and so is a secret: it is never kept. */
function code(value: Json | undefined, isImage: boolean): Json {
  const image = member(value, 'ResolvedImageUri') ?? member(value, 'ImageUri');
  if (image !== undefined) return { ImageUri: image };
  return isImage ? { ImageUri: unsaid(CONFIGURATION) } : hole('an export does not say where the code came from');
}

function layers(value: Json): Json {
  return Array.isArray(value) ? value.map((layer) => member(layer, 'Arn') ?? hole('a layer without an ARN')) : value;
}

/** An environment that the caller could not decrypt comes as an error. */
function environment(value: Json): Json | undefined {
  if (member(value, 'Error') !== undefined) return hole('the environment could not be decrypted for the export');
  return isObject(member(value, 'Variables')) ? { Variables: member(value, 'Variables') ?? null } : undefined;
}

export function functionUrl(value: Json | undefined, at: readonly string[]): Exported {
  const name = functionInArn(member(value, 'FunctionArn'));
  return exported('AWS::Lambda::Url', `${name} url`, value, at, [
    ['TargetFunctionArn', 'FunctionArn'],
    ...same('AuthType', 'Cors', 'InvokeMode'),
  ]);
}

export function eventSourceMapping(value: Json | undefined, at: readonly string[]): Exported {
  return exported('AWS::Lambda::EventSourceMapping', wordOf(member(value, 'UUID')), value, at, [
    ['FunctionName', 'FunctionArn'],
    ...same('EventSourceArn', 'BatchSize', 'BisectBatchOnFunctionError', 'MaximumRetryAttempts', 'DestinationConfig'),
    ...same(
      'MaximumRecordAgeInSeconds',
      'FunctionResponseTypes',
      'ScalingConfig',
      'FilterCriteria',
      'StartingPosition',
    ),
    ...same('SelfManagedEventSource', 'Topics', 'Queues'),
    ['DocumentDBEventSourceConfig', 'DocumentDBEventSourceConfig'],
    ['Enabled', 'State', enabled],
  ]);
}

function enabled(state: Json): Json {
  const word = wordOf(state);
  if (word === 'Disabled' || word === 'Disabling') return false;
  return /^(Enabled|Enabling|Updating|Creating)$/.test(word) ? true : hole('a mapping in a state of its own');
}

export function eventInvokeConfig(value: Json | undefined, at: readonly string[]): Exported {
  const name = functionInArn(member(value, 'FunctionArn'));
  return exported('AWS::Lambda::EventInvokeConfig', `${name} invoke`, value, at, [
    ['FunctionName', 'FunctionArn'],
    ...same('DestinationConfig', 'MaximumRetryAttempts', 'MaximumEventAgeInSeconds'),
  ]);
}

export function codeSigningConfig(value: Json | undefined, at: readonly string[]): Exported {
  const name = wordOf(member(value, 'CodeSigningConfigId')) || 'code signing';
  return exported('AWS::Lambda::CodeSigningConfig', name, value, at, same('AllowedPublishers', 'CodeSigningPolicies'));
}

const CONDITIONS = new Map([
  ['aws:sourcearn', 'SourceArn'],
  ['aws:sourceaccount', 'SourceAccount'],
  ['aws:principalorgid', 'PrincipalOrgID'],
  ['lambda:functionurlauthtype', 'FunctionUrlAuthType'],
  ['lambda:invokedviafunctionurl', 'InvokedViaFunctionUrl'],
]);

/** The policy of a function, each statement the permission that put it there. Its resources say whose it is. */
export function functionPolicy(value: Json | undefined, at: readonly string[]): Exported[] {
  const document = documentOf(member(value, 'Policy') ?? null);
  const written = member(document, 'Statement');
  const statements = Array.isArray(written) ? written : isObject(written) ? [written] : [];
  return statements.flatMap((statement, index) => {
    const name = functionInArn(member(statement, 'Resource'));
    if (!isObject(statement) || name === '') return [];
    const principal = principalOf(member(statement, 'Principal'));
    const { known, strange } = conditionsOf(member(statement, 'Condition'));
    const isPlain = member(statement, 'Effect') === 'Allow' && principal !== null && !strange;
    const sid = wordOf(member(statement, 'Sid')) || String(index);
    const properties: JsonObject = {
      FunctionName: member(statement, 'Resource') ?? null,
      Action: member(statement, 'Action') ?? null,
      // What a permission cannot say is not made out to be more or less than it is.
      Principal: isPlain ? principal : hole('a statement that no permission of Lambda makes'),
      ...known,
    };
    const rows = Object.keys(properties).map((property) => [property, property] as const);
    const made = exported('AWS::Lambda::Permission', `${name}/${sid}`, properties, at, rows);
    return [{ ...made, places: new Map(rows.map(([property]) => [property, [...at, 'Policy']])) }];
  });
}

function principalOf(value: Json | undefined): Json | null {
  if (typeof value === 'string') return value;
  const entries = isObject(value) ? Object.entries(value) : [];
  const [kind, named] = entries[0] ?? [];
  const single = Array.isArray(named) && named.length === 1 ? named[0] : named;
  const isKnown = entries.length === 1 && (kind === 'Service' || kind === 'AWS') && typeof single === 'string';
  return isKnown ? (single ?? null) : null;
}

function conditionsOf(value: Json | undefined): { known: JsonObject; strange: boolean } {
  const known: JsonObject = {};
  let strange = false;
  for (const [operator, tests] of Object.entries(isObject(value) ? value : {})) {
    for (const [key, expected] of Object.entries(isObject(tests) ? tests : {})) {
      const property = CONDITIONS.get(key.toLowerCase());
      const single = Array.isArray(expected) && expected.length === 1 ? expected[0] : expected;
      const isPlain = /^(ArnLike|ArnEquals|StringEquals|StringLike|Bool)$/.test(operator) && typeof single !== 'object';
      if (property === undefined || !isPlain || single === undefined) strange = true;
      else known[property] = single;
    }
  }
  return { known, strange };
}

/** Each item of a list, by its name there. */
export function each(
  name: string,
  make: (item: Json, at: string[]) => Exported,
): (value: Json, at: readonly string[]) => Exported[] {
  return (value, at) => objectsAt(value, name, at).map((found) => make(found.item, found.at));
}
