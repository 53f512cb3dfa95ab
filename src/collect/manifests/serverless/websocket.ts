import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { apiGatewayLogRole } from './custom-resources.ts';
import { type Event, oneItem, refuse, stated } from './event.ts';
import {
  add,
  addOutput,
  type Expansion,
  firstSet,
  framework,
  grant,
  isOn,
  join,
  ref,
  sub,
  targetOf,
  tell,
  wordsOf,
} from './expansion.ts';
import { resourceName, routeName } from './naming.ts';
import { type Made, object, type Part } from './part.ts';
import { endpointUrl, logGroupName } from './rest-api.ts';

const API = 'WebsocketsApi';
const DEPLOYMENT = 'WebsocketsDeployment';

/** Everything that the events `websocket` of a service come to. */
export function expandWebsocket(expansion: Expansion, events: readonly Event[]): void {
  const [first] = events;
  if (first === undefined) return;
  const { provider, stage } = expansion.service;
  const shared = provider.at('apiGateway', 'websocketApiId');
  const api: Json = shared.there ? (shared.value ?? null) : ref(API);
  if (!shared.there) makeApi(expansion, first);
  for (const event of events) addRoute(expansion, event, api);
  const description = firstSet(provider.at('websocketsDescription')) ?? 'Serverless Websockets';
  const properties = { ApiId: api, Description: description, StageName: shared.there ? stage : undefined };
  add(expansion, first.part, DEPLOYMENT, 'AWS::ApiGatewayV2::Deployment', properties);
  addOutput(expansion, 'ServiceEndpointWebsocket', endpointUrl('wss://', api, stage.value ?? null));
  if (!shared.there) makeStage(expansion, first, api);
}

function makeApi(expansion: Expansion, { part }: Event): void {
  const { provider, name, stage } = expansion.service;
  const settings = provider.at('websocket').there ? provider.at('websocket') : part;
  add(expansion, settings, API, 'AWS::ApiGatewayV2::Api', {
    Name:
      firstSet(provider.at('websocketsApiName')) ?? join('-', [stage.value ?? null, name.value ?? null, 'websockets']),
    RouteSelectionExpression: firstSet(provider.at('websocketsApiRouteSelectionExpression')) ?? '$request.body.action',
    ProtocolType: 'WEBSOCKET',
    Tags: stated(provider.at('tags')),
  });
  const connections = sub('arn:${AWS::Partition}:execute-api:*:*:*/@connections/*');
  for (const fn of expansion.functions.values()) {
    // The shared role may post to connections once; a role of its own where the function has such events.
    const own = fn.part
      .at('events')
      .items()
      .some((event) => event.at('websocket').there);
    if (fn.role.kind === 'own' && !own) continue;
    grant(expansion, fn, part, ['execute-api:ManageConnections'], [connections], { group: 'websocket', once: true });
  }
}

function addRoute(expansion: Expansion, event: Event, api: Json): void {
  const { fn, part, number } = event;
  const map = isObject(part.value) && !isHole(part.value);
  const route = map && part.at('route').there ? part.at('route') : part;
  if (map && !part.at('route').there) {
    refuse(event, 'it names no route.');
    return;
  }
  const key = wordsOf(route.value);
  const name = resourceName(fn.key);
  const integration = `${name}WebsocketsIntegration`;
  add(expansion, part, integration, 'AWS::ApiGatewayV2::Integration', {
    ApiId: api,
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: invocation(targetOf(fn)),
  });
  // The framework names no source: every API of the account may call.
  add(expansion, part, `${name}LambdaPermissionWebsockets`, 'AWS::Lambda::Permission', {
    FunctionName: targetOf(fn),
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
  });
  const id = `${key === null ? `Unknown${name}${number}` : routeName(key)}WebsocketsRoute`;
  const authorizer = map ? part.at('authorizer') : part.with(undefined);
  add(expansion, part, id, 'AWS::ApiGatewayV2::Route', {
    ApiId: api,
    RouteKey: key === null && !isHole(route.value) ? hole('a route that is no text') : route,
    Target: join('/', ['integrations', ref(integration)]),
    RouteResponseSelectionExpression: map ? firstSet(part.at('routeResponseSelectionExpression')) : undefined,
    ...authorization(expansion, authorizer, api),
  });
  if (map && isOn(part.at('routeResponseSelectionExpression')) === true) {
    const response = { ApiId: api, RouteId: ref(id), RouteResponseKey: '$default' };
    add(expansion, part, `${id}Response`, 'AWS::ApiGatewayV2::RouteResponse', response);
  }
}

function invocation(target: Json): Json {
  const uri = ['arn:', ref('AWS::Partition'), ':apigateway:', ref('AWS::Region'), ':lambda:path/2015-03-31/functions/'];
  return join('', [...uri, target, '/invocations']);
}

/** A function of the service by its key, or one by its ARN, that is asked who connects. */
function authorization(expansion: Expansion, authorizer: Part, api: Json): { [name: string]: Made } {
  if (isOn(authorizer) === false) return { AuthorizationType: framework('NONE', authorizer.spot, 'no authorizer') };
  if (isHole(authorizer.value)) return { AuthorizationType: authorizer };
  const text = wordsOf(authorizer.value);
  const named = authorizer.at('name').text;
  const arn = text?.includes(':') ? authorizer : text === null ? authorizer.at('arn') : authorizer.with(undefined);
  const name =
    (arn.there && text === null ? named : null) ??
    (arn.there ? wordsOf(arn.value)?.split(':').at(-1) : (text ?? named)) ??
    named;
  const fn = expansion.functions.get(name ?? '');
  if (!arn.there && fn === undefined) {
    tell(
      expansion,
      'serverless-refused',
      'The authorizer of a WebSocket route is neither an ARN nor a function of the service.',
      authorizer,
    );
    return { AuthorizationType: authorizer.with(hole('the authorizer is not declared')) };
  }
  const target: Json = arn.there ? (arn.value ?? null) : fn === undefined ? null : targetOf(fn);
  const own = resourceName(name ?? 'Unknown');
  const id = `${own}WebsocketsAuthorizer`;
  const source = text === null ? authorizer.at('identitySource') : authorizer.with(undefined);
  add(expansion, authorizer, id, 'AWS::ApiGatewayV2::Authorizer', {
    ApiId: api,
    Name: name ?? 'Unknown',
    AuthorizerType: 'REQUEST',
    AuthorizerUri: invocation(target),
    IdentitySource: Array.isArray(source.value) ? source : (oneItem(source) ?? ['route.request.header.Auth']),
  });
  add(expansion, authorizer, `${own}LambdaPermissionWebsockets`, 'AWS::Lambda::Permission', {
    FunctionName: target,
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
  });
  return { AuthorizationType: authorizer.with('CUSTOM'), AuthorizerId: ref(id) };
}

function makeStage(expansion: Expansion, { part }: Event, api: Json): void {
  const { provider, stage } = expansion.service;
  const logs = provider.at('logs', 'websocket');
  const on = isOn(logs);
  const switched = (name: string): boolean => logs.at(name).value !== false;
  const level = switched('executionLogging')
    ? (firstSet(logs.at('level')) ?? framework('INFO', logs.spot, 'INFO'))
    : 'OFF';
  const full = logs.at('fullExecutionData');
  const group = 'WebsocketsLogGroup';
  const arn = sub(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${${group}}`);
  add(expansion, part, 'WebsocketsDeploymentStage', 'AWS::ApiGatewayV2::Stage', {
    ApiId: api,
    StageName: stage,
    DeploymentId: ref(DEPLOYMENT),
    DefaultRouteSettings:
      on === null
        ? logs
        : on
          ? object({
              DataTraceEnabled: full.there ? full : framework(true, logs.spot, 'fullExecutionData is true'),
              LoggingLevel: level,
            })
          : undefined,
    AccessLogSettings:
      on === true && switched('accessLogging')
        ? object({
            DestinationArn: arn,
            Format: stated(logs.at('format')) ?? '$context.requestId $context.identity.sourceIp $context.routeKey',
          })
        : on === null
          ? logs
          : undefined,
  });
  if (on === false) return;
  add(expansion, logs, group, 'AWS::Logs::LogGroup', {
    LogGroupName: logGroupName(expansion, 'websocket'),
    RetentionInDays: firstSet(provider.at('logRetentionInDays')),
    DataProtectionPolicy: firstSet(provider.at('logDataProtectionPolicy')),
  });
  apiGatewayLogRole(expansion, logs);
}
