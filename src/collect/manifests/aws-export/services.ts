import type { Json, JsonObject } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { documentOf, type Exported, exported, nameInArn, objectsAt, same, unsaid } from './export.ts';

/** A queue by its attributes, with its policy. */
export function queue(value: Json, at: readonly string[]): Exported[] {
  const inside = [...at, 'Attributes'];
  const attributes = member(value, 'Attributes');
  const name = nameInArn(member(attributes, 'QueueArn'));
  const made = exported(
    'AWS::SQS::Queue',
    name,
    attributes,
    inside,
    [
      ...same('RedrivePolicy', 'VisibilityTimeout', 'MessageRetentionPeriod', 'KmsMasterKeyId', 'SqsManagedSseEnabled'),
      ...same('FifoQueue', 'ContentBasedDeduplication', 'RedriveAllowPolicy'),
    ],
    { QueueName: name, Tags: unsaid('get-queue-attributes') },
  );
  return [made, ...policyOf('AWS::SQS::QueuePolicy', 'Queues', name, attributes, inside)];
}

/** A topic by its attributes, with its policy. Its subscriptions are another command's. */
export function topic(value: Json, at: readonly string[]): Exported[] {
  const inside = [...at, 'Attributes'];
  const attributes = member(value, 'Attributes');
  const name = nameInArn(member(attributes, 'TopicArn'));
  const made = exported(
    'AWS::SNS::Topic',
    name,
    attributes,
    inside,
    same('KmsMasterKeyId', 'FifoTopic', 'DataProtectionPolicy'),
    { TopicName: name, Tags: unsaid('get-topic-attributes'), Subscription: [unsaid('get-topic-attributes')] },
  );
  return [made, ...policyOf('AWS::SNS::TopicPolicy', 'Topics', name, attributes, inside)];
}

function policyOf(
  type: string,
  names: string,
  name: string,
  attributes: Json | undefined,
  at: readonly string[],
): Exported[] {
  if (wordOf(member(attributes, 'Policy')) === '') return [];
  const rows = [['PolicyDocument', 'Policy', documentOf]] as const;
  return [exported(type, `${name} policy`, attributes, at, rows, { [names]: [name] })];
}

export function subscription(value: Json, at: readonly string[]): Exported {
  const name = nameInArn(member(value, 'SubscriptionArn')) || 'subscription';
  const unknown = unsaid('list-subscriptions');
  return exported('AWS::SNS::Subscription', name, value, at, same('TopicArn', 'Protocol', 'Endpoint'), {
    RedrivePolicy: unknown,
    FilterPolicy: unknown,
  });
}

export function logGroup(value: Json, at: readonly string[]): Exported {
  return exported('AWS::Logs::LogGroup', wordOf(member(value, 'logGroupName')), value, at, [
    ['LogGroupName', 'logGroupName'],
    ['RetentionInDays', 'retentionInDays'],
    ['KmsKeyId', 'kmsKeyId'],
    ['LogGroupClass', 'logGroupClass'],
    ['DeletionProtectionEnabled', 'deletionProtectionEnabled'],
    ['DataProtectionPolicy', 'dataProtectionStatus', (status) => (status === 'ACTIVATED' ? {} : undefined)],
  ]);
}

export function alarm(type: string): (value: Json, at: readonly string[]) => Exported {
  return (value, at) =>
    exported(type, wordOf(member(value, 'AlarmName')), value, at, [
      ...same('AlarmName', 'Namespace', 'MetricName', 'Dimensions', 'Metrics', 'Threshold', 'ActionsEnabled'),
      ...same('AlarmActions', 'AlarmRule', 'ThresholdMetricId'),
    ]);
}

export function rule(value: Json, at: readonly string[]): Exported {
  return exported(
    'AWS::Events::Rule',
    wordOf(member(value, 'Name')),
    value,
    at,
    [
      ...same('Name', 'State', 'ScheduleExpression', 'EventBusName'),
      ['EventPattern', 'EventPattern', (pattern) => documentOf(pattern)],
    ],
    { Targets: [unsaid('list-rules')] },
  );
}

/** Targets of a rule; which one, only the command that asked says. */
export function ruleTargets(value: Json, at: readonly string[]): Exported[] {
  const unknown = unsaid('list-targets-by-rule');
  const fixed = { Name: unknown, EventBusName: unknown, State: unknown, EventPattern: unknown };
  return [exported('AWS::Events::Rule', 'a rule', value, at, same('Targets'), fixed)];
}

export function table(value: Json, at: readonly string[]): Exported {
  const inside = [...at, 'Table'];
  const described = member(value, 'Table');
  const unknown = unsaid('describe-table');
  return exported(
    'AWS::DynamoDB::Table',
    wordOf(member(described, 'TableName')),
    described,
    inside,
    [...same('TableName', 'DeletionProtectionEnabled'), ['SSESpecification', 'SSEDescription', encryption]],
    { PointInTimeRecoverySpecification: unknown, TimeToLiveSpecification: unknown, Tags: unknown },
  );
}

function encryption(value: Json): Json {
  const key = member(value, 'KMSMasterKeyArn');
  const made: JsonObject = { SSEEnabled: /^(ENABLED|ENABLING|UPDATING)$/.test(wordOf(member(value, 'Status'))) };
  made.SSEType = member(value, 'SSEType') ?? 'KMS';
  if (key !== undefined) made.KMSMasterKeyId = key;
  return made;
}

export function stateMachine(value: Json, at: readonly string[]): Exported {
  return exported(
    'AWS::StepFunctions::StateMachine',
    wordOf(member(value, 'name')),
    value,
    at,
    [
      ['StateMachineName', 'name'],
      ['DefinitionString', 'definition'],
      ['RoleArn', 'roleArn'],
      ['StateMachineType', 'type'],
      ['LoggingConfiguration', 'loggingConfiguration', capitals],
      ['TracingConfiguration', 'tracingConfiguration', capitals],
      ['EncryptionConfiguration', 'encryptionConfiguration', capitals],
    ],
    { Tags: unsaid('describe-state-machine') },
  );
}

/** Step Functions writes its own settings with small letters, CloudFormation with capitals. */
function capitals(value: Json): Json {
  if (Array.isArray(value)) return value.map(capitals);
  if (!isObject(value)) return value;
  const made: JsonObject = Object.create(null);
  for (const [name, item] of Object.entries(value)) made[name.charAt(0).toUpperCase() + name.slice(1)] = capitals(item);
  return made;
}

export function secret(value: Json, at: readonly string[]): Exported[] {
  const name = wordOf(member(value, 'Name'));
  const made = exported(
    'AWS::SecretsManager::Secret',
    name,
    value,
    at,
    [...same('Name', 'KmsKeyId', 'Tags'), ['ReplicaRegions', 'ReplicationStatus']],
    { GenerateSecretString: hole('describe-secret does not say how its first value was made') },
  );
  if (member(value, 'RotationEnabled') !== true) return [made];
  const rows = [
    ['RotationRules', 'RotationRules'],
    ['RotationLambdaARN', 'RotationLambdaARN'],
  ] as const;
  return [
    made,
    exported('AWS::SecretsManager::RotationSchedule', `${name} rotation`, value, at, rows, { SecretId: name }),
  ];
}

export function key(value: Json, at: readonly string[]): Exported {
  const inside = [...at, 'KeyMetadata'];
  const described = member(value, 'KeyMetadata');
  const unknown = unsaid('describe-key');
  return exported(
    'AWS::KMS::Key',
    wordOf(member(described, 'KeyId')),
    described,
    inside,
    same('Enabled', 'KeySpec', 'KeyUsage', 'Origin', 'MultiRegion'),
    { EnableKeyRotation: unknown, RotationPeriodInDays: unknown, Tags: unknown },
  );
}

/** Paths and methods of a REST API. Which one it is, only the command that asked says. */
export function restMethods(value: Json, at: readonly string[]): Exported[] {
  return objectsAt(value, 'items', at).flatMap(({ item, at: place }, index) => {
    const path = wordOf(member(item, 'path'));
    const id = `Resource${index}`;
    const root = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };
    const segment = exported('AWS::ApiGateway::Resource', id, item, place, [], {
      PathPart: path.replace(/^\//, ''),
      ParentId: root,
    });
    const methods = member(item, 'resourceMethods');
    const made = Object.entries(isObject(methods) ? methods : {}).map(([verb, method]) =>
      exported(
        'AWS::ApiGateway::Method',
        `${verb} ${path}`,
        method,
        [...place, 'resourceMethods', verb],
        [
          ['AuthorizationType', 'authorizationType'],
          ['ApiKeyRequired', 'apiKeyRequired'],
          ['Integration', 'methodIntegration', capitals],
        ],
        { HttpMethod: verb, ResourceId: path === '/' ? root : { Ref: id }, ...withoutDetails(method) },
      ),
    );
    return path === '/' ? made : [segment, ...made];
  });
}

/** Without `--embed methods` a method is an empty object, and says nothing. */
function withoutDetails(method: Json): JsonObject {
  if (member(method, 'authorizationType') !== undefined) return {};
  const unknown = hole('the export has no details of methods: get-resources --embed methods gives them');
  return { AuthorizationType: unknown, ApiKeyRequired: unknown, Integration: unknown };
}

export function restApi(value: Json, at: readonly string[]): Exported {
  return exported('AWS::ApiGateway::RestApi', wordOf(member(value, 'id')), value, at, [
    ['Name', 'name'],
    ['Policy', 'policy', documentOf],
    ['EndpointConfiguration', 'endpointConfiguration', capitals],
    ['DisableExecuteApiEndpoint', 'disableExecuteApiEndpoint'],
  ]);
}

export function httpApi(value: Json, at: readonly string[]): Exported {
  return exported('AWS::ApiGatewayV2::Api', wordOf(member(value, 'ApiId')), value, at, [
    ...same('Name', 'ProtocolType', 'CorsConfiguration', 'DisableExecuteApiEndpoint'),
  ]);
}

/** A route of an HTTP or WebSocket API. Which API it is, only the command that asked says. */
export function httpRoute(value: Json, at: readonly string[]): Exported {
  return exported('AWS::ApiGatewayV2::Route', wordOf(member(value, 'RouteId')), value, at, [
    ...same('RouteKey', 'AuthorizationType', 'ApiKeyRequired', 'Target', 'AuthorizerId', 'AuthorizationScopes'),
  ]);
}

export function httpStage(value: Json, at: readonly string[]): Exported {
  return exported('AWS::ApiGatewayV2::Stage', wordOf(member(value, 'StageName')), value, at, [
    ...same('StageName', 'AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables', 'AutoDeploy'),
  ]);
}

export function restStage(value: Json, at: readonly string[]): Exported {
  return exported('AWS::ApiGateway::Stage', wordOf(member(value, 'stageName')), value, at, [
    ['StageName', 'stageName'],
    ['Variables', 'variables'],
    ['TracingEnabled', 'tracingEnabled'],
    ['CacheClusterEnabled', 'cacheClusterEnabled'],
    ['ClientCertificateId', 'clientCertificateId'],
    ['AccessLogSetting', 'accessLogSettings', capitals],
    ['MethodSettings', 'methodSettings', methodSettings],
  ]);
}

/** By `path/METHOD` in the answer, a list in CloudFormation; `* / *` stands for all of them. */
function methodSettings(value: Json): Json {
  return Object.entries(isObject(value) ? value : {}).map(([name, settings]) => {
    const slash = name.lastIndexOf('/');
    const made = capitals(settings);
    const path = name.slice(0, slash).replaceAll('~1', '/');
    return { ...(isObject(made) ? made : {}), ResourcePath: `/${path}`, HttpMethod: name.slice(slash + 1) };
  });
}

export function httpAuthorizer(value: Json, at: readonly string[]): Exported {
  return exported('AWS::ApiGatewayV2::Authorizer', wordOf(member(value, 'AuthorizerId')), value, at, [
    ...same('Name', 'AuthorizerType', 'AuthorizerUri', 'JwtConfiguration', 'IdentitySource'),
    ...same('AuthorizerResultTtlInSeconds', 'EnableSimpleResponses', 'AuthorizerPayloadFormatVersion'),
  ]);
}

export function restAuthorizer(value: Json, at: readonly string[]): Exported {
  return exported('AWS::ApiGateway::Authorizer', wordOf(member(value, 'id')), value, at, [
    ['Name', 'name'],
    ['Type', 'type'],
    ['ProviderARNs', 'providerARNs'],
    ['AuthorizerUri', 'authorizerUri'],
    ['IdentitySource', 'identitySource'],
    ['AuthorizerResultTtlInSeconds', 'authorizerResultTtlInSeconds'],
    ['IdentityValidationExpression', 'identityValidationExpression'],
  ]);
}
