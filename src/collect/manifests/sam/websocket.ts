import type { Json, JsonObject } from '../../../model/json.ts';
import { member } from '../resource.ts';
import { makeDomain } from './api-domain.ts';
import {
  carryOrigins,
  type Expansion,
  getAtt,
  intrinsic,
  isAbsent,
  madeFrom,
  make,
  mapOf,
  picked,
  Refusal,
  ref,
  type SamResource,
  textOf,
} from './expansion.ts';

const SPECIAL_ROUTES = ['$connect', '$disconnect', '$default'];
const AUTH_SETTINGS = ['AuthArn', 'IdentitySource', 'InvokeRole', 'Name', 'PayloadFormatVersion'];

/** Makes what the transform makes of an `AWS::Serverless::WebSocketApi`: the API, its stage, routes and permissions. */
export function expandWebSocketApi(expansion: Expansion, resource: SamResource): void {
  const { id, properties } = resource;
  const from = madeFrom(resource);
  const routes = mapOf(member(properties, 'Routes'), 'Routes') ?? {};
  const auth = mapOf(member(properties, 'Auth'), 'Auth');
  if (isAbsent(member(properties, 'RouteSelectionExpression'))) {
    throw new Refusal('a WebSocket API needs RouteSelectionExpression.');
  }
  if (Object.keys(routes).length === 0) throw new Refusal('a WebSocket API needs at least one route in Routes.');
  if (auth !== null && !Object.hasOwn(routes, '$connect')) throw new Refusal('Auth needs the route $connect.');
  const type = authorizationType(auth ?? {});
  validateSettings(expansion, resource);
  const api = make(expansion, { ...from, attributes: resource.attributes }, id, 'AWS::ApiGatewayV2::Api', {
    ...picked(properties, [
      'ApiKeySelectionExpression',
      'Description',
      'DisableExecuteApiEndpoint',
      'DisableSchemaValidation',
      'IpAddressType',
      'Name',
      'RouteSelectionExpression',
      'Tags',
    ]),
    ProtocolType: 'WEBSOCKET',
  });
  for (const name of ['Description', 'DisableExecuteApiEndpoint', 'IpAddressType']) carryOrigins(resource, api, name);
  const stageName = stageOf(properties);
  const stageId = `${id}${typeof stageName !== 'string' ? '' : stageName === 'default' ? 'Default' : stageName}Stage`;
  const stage = make(expansion, from, stageId, 'AWS::ApiGatewayV2::Stage', {
    ...picked(properties, ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables']),
    ApiId: ref(id),
    AutoDeploy: true,
    StageName: stageName,
  });
  for (const name of ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings'])
    carryOrigins(resource, stage, name);
  makeDomain(expansion, resource, 'http', from, stageId);
  for (const [key, route] of Object.entries(routes)) expandRoute(expansion, resource, key, route, type);
  const { AuthArn: authorizer, InvokeRole, IdentitySource, Name } = picked(auth ?? {}, AUTH_SETTINGS);
  if (authorizer === undefined) return;
  const authorizerId = `${id}ConnectAuthorizer`;
  const uri = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function}/invocations`;
  make(expansion, from, authorizerId, 'AWS::ApiGatewayV2::Authorizer', {
    ApiId: ref(id),
    AuthorizerCredentialsArn: InvokeRole,
    AuthorizerType: 'REQUEST',
    AuthorizerUri: { 'Fn::Sub': [uri, { Function: authorizer }] },
    IdentitySource,
    Name: Name ?? authorizerId,
  });
  if (InvokeRole !== undefined && !isAbsent(InvokeRole)) return;
  const source = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/authorizers/*`;
  make(expansion, from, `${id}AuthorizerPermission`, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: authorizer,
    Principal: 'apigateway.amazonaws.com',
    SourceArn: { 'Fn::Sub': [source, { ApiId: ref(id) }] },
  });
}

function stageOf(properties: JsonObject): Json {
  return member(properties, 'StageName') ?? 'default';
}

function authorizationType(auth: { [name: string]: Json }): string {
  const written = member(auth, 'AuthType');
  const type = typeof written === 'string' ? written.toUpperCase() : written;
  const settings = AUTH_SETTINGS.filter((name) => Object.hasOwn(auth, name));
  if (isAbsent(type)) {
    if (settings.length > 0) throw new Refusal('Auth needs AuthType.');
    return 'NONE';
  }
  if (type !== 'AWS_IAM' && type !== 'CUSTOM' && type !== 'NONE') {
    throw new Refusal('AuthType is AWS_IAM, CUSTOM or NONE.');
  }
  if (type !== 'CUSTOM' && settings.length > 0) throw new Refusal(`AuthType ${type} takes no ${settings.join(', ')}.`);
  if (type === 'CUSTOM' && !Object.hasOwn(auth, 'AuthArn')) throw new Refusal('AuthType CUSTOM needs AuthArn.');
  return type;
}

function validateSettings(expansion: Expansion, resource: SamResource): void {
  const { properties } = resource;
  for (const name of ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables']) {
    mapOf(member(properties, name), name);
  }
  if (textOf(expansion, member(properties, 'StageName')) === '$default') {
    throw new Refusal('the stage of a WebSocket API cannot be $default.');
  }
  const address = member(properties, 'IpAddressType');
  if (address !== undefined && intrinsic(address) === null && address !== 'ipv4' && address !== 'dualstack') {
    throw new Refusal('IpAddressType is ipv4 or dualstack.');
  }
  const domain = mapOf(member(properties, 'Domain'), 'Domain') ?? {};
  if (!isAbsent(member(domain, 'MutualTlsAuthentication'))) throw new Refusal('a WebSocket API has no mutual TLS.');
  const base = member(domain, 'BasePath');
  const paths = Array.isArray(base) ? base : base === undefined ? [] : [base];
  if (paths.some((path) => typeof path !== 'string')) throw new Refusal('BasePath must be a text.');
}

function expandRoute(expansion: Expansion, resource: SamResource, key: string, route: Json, type: string): void {
  const { id } = resource;
  if (!SPECIAL_ROUTES.includes(key) && !/^[A-Za-z0-9]+$/.test(key)) {
    throw new Refusal(`the route ${key} must be letters and digits, or one of ${SPECIAL_ROUTES.join(', ')}.`);
  }
  const target = member(route, 'FunctionArn');
  if (target === undefined || isAbsent(target)) throw new Refusal(`the route ${key} needs FunctionArn.`);
  if (key !== '$connect' && member(route, 'RequestParameters') !== undefined) {
    throw new Refusal('RequestParameters are for the route $connect only.');
  }
  const from = madeFrom(resource, [...resource.pointer, 'Properties', 'Routes', key]);
  const word = key.replace('$', '');
  const name = `${id}${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;
  const uri = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function}/invocations`;
  make(expansion, from, `${name}Integration`, 'AWS::ApiGatewayV2::Integration', {
    ApiId: ref(id),
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: { 'Fn::Sub': [uri, { Function: target }] },
  });
  make(expansion, from, `${name}Route`, 'AWS::ApiGatewayV2::Route', {
    ApiId: ref(id),
    RouteKey: key,
    AuthorizationType: key === '$connect' ? type : 'NONE',
    AuthorizerId: key === '$connect' && type === 'CUSTOM' ? ref(`${id}ConnectAuthorizer`) : undefined,
    ApiKeyRequired: member(route, 'ApiKeyRequired'),
    OperationName: member(route, 'OperationName'),
    Target: { 'Fn::Join': ['/', ['integrations', ref(`${name}Integration`)]] },
  });
  const source = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/\${Stage}/${key}`;
  make(expansion, from, `${name}Permission`, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: target,
    Principal: 'apigateway.amazonaws.com',
    SourceArn: { 'Fn::Sub': [source, { ApiId: getAtt(id, 'ApiId'), Stage: stageOf(resource.properties) }] },
  });
}
