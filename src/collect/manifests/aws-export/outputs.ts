import type { Json } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import type { Exported } from './export.ts';
import * as iam from './iam.ts';
import * as lambda from './lambda.ts';
import * as services from './services.ts';

/** What one command of the AWS command line prints. */
export type Output = {
  command: string;
  /** Keys that all stand at its top. */
  keys: readonly string[];
  /** What stands in its text and tells it from answers of other services with the same keys. */
  mark: RegExp;
  make: (value: Json, at: readonly string[]) => Exported[];
};

const one =
  (make: (value: Json, at: readonly string[]) => Exported): Output['make'] =>
  (value, at) => [make(value, at)];

const below =
  (name: string, make: (value: Json | undefined, at: readonly string[]) => Exported): Output['make'] =>
  (value, at) => [make(member(value, name), [...at, name])];

const { each } = lambda;

/** A function with what get-function tells besides its configuration. */
function wholeFunction(value: Json, at: readonly string[]): Exported[] {
  const whole = { value, at: [...at] };
  return [lambda.lambdaFunction(member(value, 'Configuration'), [...at, 'Configuration'], whole)];
}

const LAMBDA = /"arn:[a-z-]+:lambda:/;

/** In the order in which they are tried: the ones that say most first. */
export const OUTPUTS: readonly Output[] = [
  {
    command: 'iam get-account-authorization-details',
    keys: ['RoleDetailList'],
    mark: /"(?:Role|User|Group)DetailList"/,
    make: iam.authorizationDetails,
  },
  { command: 'iam get-role', keys: ['Role'], mark: /"AssumeRolePolicyDocument"/, make: below('Role', iam.role) },
  { command: 'iam list-roles', keys: ['Roles'], mark: /"AssumeRolePolicyDocument"/, make: each('Roles', iam.role) },
  {
    command: 'iam get-role-policy',
    keys: ['RoleName', 'PolicyName', 'PolicyDocument'],
    mark: /"RoleName"/,
    make: one(iam.rolePolicy),
  },
  {
    command: 'iam get-policy-version',
    keys: ['PolicyVersion'],
    mark: /"IsDefaultVersion"/,
    make: one(iam.policyVersion),
  },
  { command: 'lambda get-function', keys: ['Configuration', 'Code'], mark: LAMBDA, make: wholeFunction },
  {
    command: 'lambda list-functions',
    keys: ['Functions'],
    mark: LAMBDA,
    make: each('Functions', (value, at) => lambda.lambdaFunction(value, at)),
  },
  {
    command: 'lambda get-function-configuration',
    keys: ['FunctionName', 'FunctionArn', 'Role'],
    mark: LAMBDA,
    make: one((value, at) => lambda.lambdaFunction(value, at)),
  },
  {
    command: 'lambda get-function-url-config',
    keys: ['FunctionUrl', 'FunctionArn', 'AuthType'],
    mark: LAMBDA,
    make: one(lambda.functionUrl),
  },
  {
    command: 'lambda list-function-url-configs',
    keys: ['FunctionUrlConfigs'],
    mark: LAMBDA,
    make: each('FunctionUrlConfigs', lambda.functionUrl),
  },
  {
    command: 'lambda list-event-source-mappings',
    keys: ['EventSourceMappings'],
    mark: LAMBDA,
    make: each('EventSourceMappings', lambda.eventSourceMapping),
  },
  {
    command: 'lambda get-event-source-mapping',
    keys: ['UUID', 'FunctionArn'],
    mark: LAMBDA,
    make: one(lambda.eventSourceMapping),
  },
  {
    command: 'lambda list-function-event-invoke-configs',
    keys: ['FunctionEventInvokeConfigs'],
    mark: LAMBDA,
    make: each('FunctionEventInvokeConfigs', lambda.eventInvokeConfig),
  },
  {
    command: 'lambda get-function-event-invoke-config',
    keys: ['FunctionArn', 'LastModified', 'DestinationConfig'],
    mark: LAMBDA,
    make: one(lambda.eventInvokeConfig),
  },
  {
    command: 'lambda get-code-signing-config',
    keys: ['CodeSigningConfig'],
    mark: /"AllowedPublishers"/,
    make: below('CodeSigningConfig', lambda.codeSigningConfig),
  },
  {
    command: 'lambda get-policy',
    keys: ['Policy', 'RevisionId'],
    mark: /arn:[a-z-]+:lambda:/,
    make: lambda.functionPolicy,
  },
  { command: 'sqs get-queue-attributes', keys: ['Attributes'], mark: /"QueueArn"/, make: services.queue },
  { command: 'sns get-topic-attributes', keys: ['Attributes'], mark: /"TopicArn"/, make: services.topic },
  {
    command: 'sns list-subscriptions-by-topic',
    keys: ['Subscriptions'],
    mark: /"SubscriptionArn"/,
    make: each('Subscriptions', services.subscription),
  },
  { command: 'apigatewayv2 get-routes', keys: ['Items'], mark: /"RouteKey"/, make: each('Items', services.httpRoute) },
  { command: 'apigatewayv2 get-apis', keys: ['Items'], mark: /"ProtocolType"/, make: each('Items', services.httpApi) },
  {
    command: 'apigatewayv2 get-authorizers',
    keys: ['Items'],
    mark: /"AuthorizerType"/,
    make: each('Items', services.httpAuthorizer),
  },
  { command: 'apigatewayv2 get-stages', keys: ['Items'], mark: /"StageName"/, make: each('Items', services.httpStage) },
  {
    command: 'apigatewayv2 get-api',
    keys: ['ApiId', 'ProtocolType', 'RouteSelectionExpression'],
    mark: /"ApiId"/,
    make: one(services.httpApi),
  },
  {
    command: 'apigateway get-resources',
    keys: ['items'],
    mark: /"path"\s*:\s*"\/[\s\S]*"resourceMethods"|"resourceMethods"[\s\S]*"path"\s*:\s*"\//,
    make: services.restMethods,
  },
  {
    command: 'apigateway get-authorizers',
    keys: ['items'],
    mark: /"authType"|"providerARNs"|"authorizerUri"/,
    make: each('items', services.restAuthorizer),
  },
  {
    command: 'apigateway get-rest-apis',
    keys: ['items'],
    mark: /"apiKeySource"/,
    make: each('items', services.restApi),
  },
  { command: 'apigateway get-stages', keys: ['item'], mark: /"stageName"/, make: each('item', services.restStage) },
  {
    command: 'logs describe-log-groups',
    keys: ['logGroups'],
    mark: /"logGroupName"/,
    make: each('logGroups', services.logGroup),
  },
  {
    command: 'cloudwatch describe-alarms',
    keys: ['MetricAlarms'],
    mark: /"(?:MetricAlarms|CompositeAlarms)"/,
    make: (value, at) => [
      ...each('MetricAlarms', services.alarm('AWS::CloudWatch::Alarm'))(value, at),
      ...each('CompositeAlarms', services.alarm('AWS::CloudWatch::CompositeAlarm'))(value, at),
    ],
  },
  { command: 'events list-rules', keys: ['Rules'], mark: /"arn:[a-z-]+:events:/, make: each('Rules', services.rule) },
  {
    command: 'events list-targets-by-rule',
    keys: ['Targets'],
    mark: /"Arn"\s*:\s*"arn:[\s\S]*"Id"\s*:|"Id"\s*:[\s\S]*"Arn"\s*:\s*"arn:/,
    make: services.ruleTargets,
  },
  {
    command: 'events describe-rule',
    keys: ['Name', 'Arn', 'State', 'EventBusName'],
    mark: /"arn:[a-z-]+:events:/,
    make: one(services.rule),
  },
  { command: 'dynamodb describe-table', keys: ['Table'], mark: /"arn:[a-z-]+:dynamodb:/, make: one(services.table) },
  {
    command: 'stepfunctions describe-state-machine',
    keys: ['stateMachineArn', 'definition'],
    mark: /"stateMachineArn"/,
    make: one(services.stateMachine),
  },
  {
    command: 'secretsmanager describe-secret',
    keys: ['ARN', 'Name', 'VersionIdsToStages'],
    mark: /"arn:[a-z-]+:secretsmanager:/,
    make: services.secret,
  },
  { command: 'kms describe-key', keys: ['KeyMetadata'], mark: /"KeyMetadata"/, make: one(services.key) },
];

/** Answers that do not say what they are about. Without that they are no evidence of anything. */
export const NAMELESS: readonly { keys: readonly string[]; mark: RegExp; instead: string }[] = [
  {
    keys: ['AttachedPolicies'],
    mark: /"PolicyArn"/,
    instead: 'iam get-account-authorization-details, which names the role',
  },
  {
    keys: ['PolicyNames'],
    mark: /"PolicyNames"/,
    instead: 'iam get-account-authorization-details, which names the role',
  },
  {
    keys: ['ReservedConcurrentExecutions'],
    mark: /^\s*\{\s*"ReservedConcurrentExecutions"\s*:\s*\d+\s*\}\s*$/,
    instead: 'lambda get-function, which names the function',
  },
  {
    keys: ['PublicAccessBlockConfiguration'],
    mark: /"BlockPublicAcls"/,
    instead: 'a manifest that declares the bucket: the answer does not name it',
  },
];

/** The command whose answer a value is; undefined: none that is read. */
export function outputOf(value: Json, text: string): Output | undefined {
  return isObject(value) ? OUTPUTS.find((output) => fits(output, Object.keys(value), text)) : undefined;
}

/** Whether something with these keys at its top, and with this text, can be such an answer. */
export function fits({ keys, mark }: Pick<Output, 'keys' | 'mark'>, top: readonly string[], text: string): boolean {
  return keys.every((key) => top.includes(key)) && mark.test(text);
}
