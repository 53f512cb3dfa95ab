import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { API_KEY } from './api-routes.ts';
import { defined, isAbsent, picked } from './expansion.ts';

const AUTHORIZER = 'x-amazon-apigateway-authorizer';

/** Parts of `Identity`, and how API Gateway calls each in REST and in HTTP APIs. */
const IDENTITY = [
  { name: 'Headers', rest: 'method.request.header.', http: '$request.header.' },
  { name: 'QueryStrings', rest: 'method.request.querystring.', http: '$request.querystring.' },
  { name: 'StageVariables', rest: 'stageVariables.', http: '$stageVariables.' },
  { name: 'Context', rest: 'context.', http: '$context.' },
] as const;

/** The security schemes that `Auth` adds to a document: all its authorizers, and of the others those that routes ask for. */
export function schemesOf(kind: 'rest' | 'http', auth: Json | undefined, asked: ReadonlySet<string>): JsonObject {
  const schemes: JsonObject = Object.create(null);
  const authorizers = member(auth, 'Authorizers');
  for (const [name, written] of Object.entries(isObject(authorizers) ? authorizers : {})) {
    if (isObject(written)) schemes[name] = kind === 'rest' ? restScheme(written) : httpScheme(written);
  }
  if (asked.has('AWS_IAM')) schemes.AWS_IAM = inHeader('Authorization', { 'x-amazon-apigateway-authtype': 'awsSigv4' });
  if (asked.has(API_KEY)) schemes[API_KEY] = inHeader('x-api-key', {});
  return schemes;
}

function inHeader(name: Json, more: JsonObject): JsonObject {
  return { type: 'apiKey', name, in: 'header', ...more };
}

function restScheme(authorizer: JsonObject): JsonObject {
  const { UserPoolArn, FunctionArn, FunctionPayloadType, FunctionInvokeRole, Identity } = picked(authorizer, [
    'UserPoolArn',
    'FunctionArn',
    'FunctionPayloadType',
    'FunctionInvokeRole',
    'Identity',
  ]);
  const header = member(Identity, 'Header') ?? 'Authorization';
  const identityValidationExpression = member(Identity, 'ValidationExpression');
  if (UserPoolArn !== undefined && !isAbsent(UserPoolArn)) {
    const providerARNs = Array.isArray(UserPoolArn) ? UserPoolArn : [UserPoolArn];
    return inHeader(header, {
      'x-amazon-apigateway-authtype': 'cognito_user_pools',
      [AUTHORIZER]: defined({ type: 'cognito_user_pools', providerARNs, identityValidationExpression }),
    });
  }
  const request = FunctionPayloadType === 'REQUEST';
  const sources = identitySources(Identity, 'rest');
  return inHeader(request ? 'Unused' : header, {
    'x-amazon-apigateway-authtype': 'custom',
    [AUTHORIZER]: defined({
      type: request ? 'request' : 'token',
      authorizerUri: invocationOf(FunctionArn ?? null),
      authorizerResultTtlInSeconds: member(Identity, 'ReauthorizeEvery'),
      authorizerCredentials: FunctionInvokeRole === 'NONE' ? undefined : FunctionInvokeRole,
      identitySource: request && sources.length > 0 ? sources.join(', ') : undefined,
      identityValidationExpression: request ? undefined : identityValidationExpression,
    }),
  });
}

function httpScheme(authorizer: JsonObject): JsonObject {
  const jwt = member(authorizer, 'JwtConfiguration');
  const { FunctionArn, FunctionInvokeRole, Identity, IdentitySource } = picked(authorizer, [
    'FunctionArn',
    'FunctionInvokeRole',
    'Identity',
    'IdentitySource',
  ]);
  if (isObject(jwt)) {
    const jwtConfiguration = Object.fromEntries(
      Object.entries(jwt).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return { type: 'oauth2', [AUTHORIZER]: defined({ type: 'jwt', jwtConfiguration, identitySource: IdentitySource }) };
  }
  return inHeader('Unused', {
    [AUTHORIZER]: defined({
      type: 'request',
      authorizerUri: invocationOf(FunctionArn ?? null),
      authorizerCredentials: FunctionInvokeRole === 'NONE' ? undefined : FunctionInvokeRole,
      authorizerResultTtlInSeconds: member(Identity, 'ReauthorizeEvery'),
      authorizerPayloadFormatVersion: member(authorizer, 'AuthorizerPayloadFormatVersion'),
      enableSimpleResponses: member(authorizer, 'EnableSimpleResponses'),
      identitySource: Identity === undefined ? undefined : identitySources(Identity, 'http'),
    }),
  });
}

function identitySources(identity: Json | undefined, kind: 'rest' | 'http'): string[] {
  return IDENTITY.flatMap((part) => {
    const names = member(identity, part.name);
    return (Array.isArray(names) ? names : []).flatMap((name) => (typeof name === 'string' ? [part[kind] + name] : []));
  });
}

/** The address at which API Gateway calls a function. */
export function invocationOf(arn: Json): JsonObject {
  const uri = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function}/invocations`;
  return { 'Fn::Sub': [uri, { Function: arn }] };
}
