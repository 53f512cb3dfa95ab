import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../../../model/json.ts';
import { hole, lift } from '../candidates.ts';
import { wordOf } from '../resource.ts';
import { add, type Expansion, firstSet, getAtt, isOn, join, statement, sub } from './expansion.ts';
import { bucketName } from './function-code.ts';
import { functionLogicalId, resourceName } from './naming.ts';
import { list, object, type Part } from './part.ts';

/** Functions of the framework's own, which do after deployment what CloudFormation cannot. */
const HANDLERS = {
  s3: ['custom-resource-existing-s3', 's3/handler.handler'],
  cognitoUserPool: ['custom-resource-existing-cup', 'cognito-user-pool/handler.handler'],
  apiGatewayCloudWatchRole: ['custom-resource-apigw-cw-role', 'api-gateway-cloud-watch-role/handler.handler'],
} as const;

export type CustomKind = keyof typeof HANDLERS;

const ROLE = 'IamRoleCustomResourcesLambdaExecution';

/** The longest name of a function. */
const MAX_NAME = 64;

export function handlerArn(kind: CustomKind): JsonObject {
  return getAtt(logicalId(kind), 'Arn');
}

function logicalId(kind: CustomKind): string {
  return functionLogicalId(resourceName(HANDLERS[kind][0]));
}

/** Makes the function behind a custom resource, and lets its role do what it needs. */
export function customResource(expansion: Expansion, kind: CustomKind, from: Part, statements: JsonObject[]): void {
  const { provider, name, stage } = expansion.service;
  const [handlerName, handler] = HANDLERS[kind];
  const deployer = provider.at('iam', 'deploymentRole').there
    ? provider.at('iam', 'deploymentRole')
    : provider.at('cfnRole');
  const logs = isOn(provider.at('logs', 'frameworkLambda')) === true;
  if (!deployer.there) role(expansion, from, statements, logs);
  const runtime = provider.at('runtime').text;
  const full = lift([name.value ?? null, stage.value ?? null], ([service, current]) =>
    shortened(`${wordOf(service)}-${wordOf(current)}-${handlerName}`),
  );
  const architecture = firstSet(provider.at('architecture'));
  const id = logicalId(kind);
  if (logs) {
    add(expansion, from, `${resourceName(handlerName)}LogGroup`, 'AWS::Logs::LogGroup', {
      LogGroupName: lift([full], ([text]) => `/aws/lambda/${wordOf(text)}`),
      RetentionInDays: firstSet(provider.at('logRetentionInDays')),
      DataProtectionPolicy: firstSet(provider.at('logDataProtectionPolicy')),
    });
  }
  add(expansion, from, id, 'AWS::Lambda::Function', {
    Code: object({ S3Bucket: bucketName(expansion), S3Key: hole('the framework names it when it packs the code') }),
    FunctionName: full,
    Handler: handler,
    MemorySize: 1024,
    Timeout: 180,
    Runtime: runtime?.startsWith('nodejs')
      ? provider.at('runtime')
      : hole('it depends on the version of the framework'),
    Architectures: architecture === undefined ? undefined : list([architecture]),
    Role: deployer.there ? deployer : getAtt(ROLE, 'Arn'),
  });
}

function role(expansion: Expansion, from: Part, statements: JsonObject[], logs: boolean): void {
  const { name, stage } = expansion.service;
  const known = expansion.drafts.get(ROLE);
  const all: Json[] = known === undefined ? (logs ? logStatements(expansion) : []) : statementsIn(known.properties);
  const texts = new Set(all.map((one) => JSON.stringify(one)));
  for (const one of statements) if (!texts.has(JSON.stringify(one))) all.push(one);
  const policyName = join('-', [stage.value ?? null, name.value ?? null, 'custom-resources-lambda']);
  const allowed = object({
    Effect: 'Allow',
    Principal: object({ Service: ['lambda.amazonaws.com'] }),
    Action: ['sts:AssumeRole'],
  });
  add(expansion, from, ROLE, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: object({ Version: '2012-10-17', Statement: [allowed] }),
    Policies: [object({ PolicyName: policyName, PolicyDocument: object({ Version: '2012-10-17', Statement: all }) })],
  });
}

function statementsIn(properties: JsonObject): Json[] {
  const [policy] = Array.isArray(properties.Policies) ? properties.Policies : [];
  const document =
    policy !== null && typeof policy === 'object' && !Array.isArray(policy) ? policy.PolicyDocument : undefined;
  const found =
    document !== null && typeof document === 'object' && !Array.isArray(document) ? document.Statement : undefined;
  return Array.isArray(found) ? [...found] : [];
}

function logStatements({ service }: Expansion): Json[] {
  const group = (suffix: string): Json =>
    lift([service.name.value ?? null, service.stage.value ?? null], ([name, stage]) =>
      sub(
        `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${wordOf(name)}-${wordOf(stage)}${suffix}`,
      ),
    );
  return [
    statement('Allow', ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'], [group('*:*')]),
    statement('Allow', ['logs:PutLogEvents'], [group('*:*:*')]),
  ];
}

function shortened(name: string): string {
  return name.length <= MAX_NAME ? name : `${name.slice(0, 32)}${createHash('md5').update(name).digest('hex')}`;
}

/** Lets API Gateway write logs for the whole account, which the framework sets unless it is told not to. */
export function apiGatewayLogRole(expansion: Expansion, from: Part): void {
  const settings = expansion.service.provider.at('logs', 'restApi');
  if (isOn(settings.at('roleManagedExternally')) === true) return;
  const arn = (...parts: Json[]): Json => join(':', ['arn', object({ Ref: 'AWS::Partition' }), ...parts]);
  customResource(expansion, 'apiGatewayCloudWatchRole', from, [
    statement(
      'Allow',
      ['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:ListAttachedRolePolicies', 'iam:PassRole'],
      arn('iam:', object({ Ref: 'AWS::AccountId' }), 'role/*'),
    ),
    statement('Allow', ['apigateway:GET', 'apigateway:PATCH'], arn('apigateway:*::/account')),
  ]);
  add(expansion, from, 'CustomApiGatewayAccountCloudWatchRole', 'Custom::ApiGatewayAccountRole', {
    ServiceToken: handlerArn('apiGatewayCloudWatchRole'),
    RoleArn: firstSet(settings.at('role')),
  });
}
