import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { type Event, refuse, stated } from './event.ts';
import {
  add,
  addOutput,
  type Expansion,
  firstSet,
  framework,
  getAtt,
  isOn,
  join,
  permit,
  ref,
  targetOf,
  wordsOf,
} from './expansion.ts';
import { httpApiId, makeAuthorizers, routeAuthorization } from './http-authorizer.ts';
import { pathName, resourceName } from './naming.ts';
import { type Made, object, type Part } from './part.ts';
import { apiName, endpointUrl, logGroupName } from './rest-api.ts';
import { apiArn } from './rest-authorizer.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE'];

const HEADERS = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amz-User-Agent',
  'X-Amzn-Trace-Id',
];

/** One route of the service's HTTP API; `key` null: not known. */
type Route = { event: Event; method: string; key: string | null; authorizer: Part; written: Part };

/** Everything that the events `httpApi` of a service come to. */
export function expandHttpApi(expansion: Expansion, events: readonly Event[]): void {
  const routes = events.flatMap((event) => routeOf(event) ?? []);
  const [first] = routes;
  if (first === undefined) return;
  const settings = expansion.service.provider.at('httpApi');
  if (!settings.at('id').there) makeApi(expansion, settings.there ? settings : first.event.part, routes);
  makeAuthorizers(expansion, settings.at('authorizers'));
  for (const route of routes) addRoute(expansion, route);
}

function routeOf(event: Event): Route | null {
  const { part } = event;
  const text = wordsOf(part.value);
  const none = part.with(undefined);
  if (text !== null) return text.trim() === '*' ? anyRoute(event, none) : written(event, text.trim(), none);
  if (!isObject(part.value)) return null;
  const unknown = [part, part.at('method'), part.at('path')].find(({ value }) => isHole(value));
  const authorizer = part.at('authorizer');
  if (unknown !== undefined) return { event, method: 'ANY', key: null, authorizer, written: unknown };
  const [method, path] = [wordsOf(part.at('method').value), wordsOf(part.at('path').value)];
  if (path === '*') return anyRoute(event, authorizer);
  if (path === null || method === null) {
    refuse(event, 'it needs path and method.');
    return null;
  }
  return written(event, `${method} ${path}`, authorizer);
}

function anyRoute(event: Event, authorizer: Part): Route {
  return { event, method: 'ANY', key: '$default', authorizer, written: event.part };
}

function written(event: Event, text: string, authorizer: Part): Route | null {
  const [method = '', path] = text.split(/\s+/);
  const verb = method === '*' ? 'ANY' : method.toUpperCase();
  if (path === undefined || (verb !== 'ANY' && !METHODS.includes(verb))) {
    refuse(event, 'a text is a method and a path.');
    return null;
  }
  return { event, method: verb, key: `${verb} ${path}`, authorizer, written: event.part };
}

function makeApi(expansion: Expansion, from: Part, routes: Route[]): void {
  const { provider } = expansion.service;
  const settings = provider.at('httpApi');
  const tags = provider.at('tags');
  add(expansion, from, 'HttpApi', 'AWS::ApiGatewayV2::Api', {
    Name: firstSet(settings.at('name')) ?? apiName(expansion, settings),
    Description: firstSet(settings.at('description')),
    ProtocolType: 'HTTP',
    DisableExecuteApiEndpoint: stated(settings.at('disableDefaultEndpoint')),
    CorsConfiguration: cors(settings.at('cors'), routes),
    Tags: stated(tags),
  });
  const logs = provider.at('logs', 'httpApi');
  const logged = isOn(logs);
  const metrics = settings.at('metrics');
  if (logged !== false) {
    add(expansion, logs, 'HttpApiLogGroup', 'AWS::Logs::LogGroup', {
      LogGroupName: logGroupName(expansion, 'http-api'),
      RetentionInDays: firstSet(provider.at('logRetentionInDays')),
      DataProtectionPolicy: firstSet(provider.at('logDataProtectionPolicy')),
    });
  }
  const format =
    stated(logs.at('format')) ??
    framework(
      '$context.requestId $context.identity.sourceIp $context.httpMethod $context.routeKey $context.status',
      logs.spot,
      'its own format',
    );
  add(expansion, from, 'HttpApiStage', 'AWS::ApiGatewayV2::Stage', {
    ApiId: ref('HttpApi'),
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: object({ DetailedMetricsEnabled: metrics.there ? metrics : false }),
    Tags: stated(tags),
    AccessLogSettings:
      logged === null
        ? logs
        : logged
          ? object({ DestinationArn: getAtt('HttpApiLogGroup', 'Arn'), Format: format })
          : undefined,
  });
  addOutput(expansion, 'HttpApiId', ref('HttpApi'));
  addOutput(expansion, 'HttpApiUrl', endpointUrl('https://', ref('HttpApi'), null));
}

/** `true` opens it to every page; methods that are not named are those of the routes. */
function cors(setting: Part, routes: Route[]): Made {
  if (isHole(setting.value)) return setting;
  if (isOn(setting) !== true) return undefined;
  const methods = new Set(['OPTIONS', ...routes.flatMap(({ method }) => (method === 'ANY' ? METHODS : [method]))]);
  const part = (name: string, standard: Json[]): Made => {
    const own = isObject(setting.value) ? setting.at(name) : setting.with(undefined);
    return own.there ? own : framework(standard, setting.spot, `${name} of cors`);
  };
  const own = (name: string): Made => (isObject(setting.value) ? stated(setting.at(name)) : undefined);
  return object({
    AllowCredentials: own('allowCredentials'),
    AllowHeaders: part('allowedHeaders', HEADERS),
    AllowMethods: part('allowedMethods', [...methods]),
    AllowOrigins: part('allowedOrigins', ['*']),
    ExposeHeaders: own('exposedResponseHeaders'),
    MaxAge: own('maxAge'),
  });
}

function addRoute(expansion: Expansion, { event, key, authorizer, written: at }: Route): void {
  const { fn, part, number } = event;
  const integration = `HttpApiIntegration${resourceName(fn.key)}`;
  const api = httpApiId(expansion);
  add(expansion, part, integration, 'AWS::ApiGatewayV2::Integration', {
    ApiId: api,
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: targetOf(fn),
    PayloadFormatVersion:
      firstSet(fn.part.at('httpApi', 'payload'), expansion.service.provider.at('httpApi', 'payload')) ?? '2.0',
    TimeoutInMillis: 30000,
  });
  permit(expansion, fn, part, `${resourceName(fn.key)}LambdaPermissionHttpApi`, 'apigateway.amazonaws.com', {
    SourceArn: apiArn(api, '/*'),
  });
  const name =
    key === null ? `Unknown${resourceName(fn.key)}${number}` : key === '$default' ? 'Default' : pathName(key);
  const unknown = hole(isHole(at.value) ? at.value.unresolved : 'a route that is not known');
  add(expansion, part, `HttpApiRoute${name}`, 'AWS::ApiGatewayV2::Route', {
    ApiId: api,
    RouteKey: key === null ? unknown : part.with(key),
    Target: join('/', ['integrations', ref(integration)]),
    ...routeAuthorization(expansion, authorizer),
  });
}
