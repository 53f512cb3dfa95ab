import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { choice, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { functionNamed } from '../function-reference.ts';
import { referenceOf } from '../reference.ts';
import { member, type Resource } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import { INTERNET } from './api-network.ts';
import { authorizerOf } from './authorizer-reference.ts';
import { type Cors, httpCors, NO_CORS, unknownCors } from './cors.ts';
import { endpointFact, guardsOf, noteGuards } from './endpoint.ts';
import { integrated, isMock } from './integration.ts';
import { behindMutualTls } from './mutual-tls.ts';
import { bodyEndpoints } from './openapi-endpoints.ts';
import { apiOf } from './rest-endpoints.ts';

/** Routes of HTTP and WebSocket APIs: each AWS::ApiGatewayV2::Route, what an OpenAPI body says, and what quick create makes. */
export function httpEndpoints(stack: Stack): Draft[] {
  const closed = behindMutualTls(stack);
  const routes = stack.ofType('AWS::ApiGatewayV2::Route');
  const connects = new Map(routes.filter(isConnect(stack)).map((route) => [apiOf(route, 'ApiId'), route]));
  const facts = routes.map((resource) => {
    const source = stack.source(resource, { arn: true });
    const api = apiOf(resource, 'ApiId');
    const kind = kindOf(stack, api);
    // A message can only be sent over a connection, so that what $connect demands was shown before.
    const guarded = kind === 'websocket' ? connects.get(api) : resource;
    const guards = guarded
      ? guardsOf(stack.source(guarded, { arn: true }), typeof api === 'string' && closed.has(api))
      : [];
    const target = integrationOf(stack, resource, pick(source.value, ['Target']));
    const fact = endpointFact(stack, resource, {
      api,
      kind,
      ...keyOf(pick(source.value, ['RouteKey']), kind),
      function: target.function,
      guards,
      authorizer: guarded ? authorizerOf(stack, guarded) : null,
      mock: target.mock,
      cors: kind === 'http' ? corsOf(stack, api) : NO_CORS,
      network: INTERNET,
      validation: [],
      key: null,
      pointer: resource.pointer,
    });
    noteGuards(fact, guarded ? stack.source(guarded, { arn: true }) : source);
    return fact;
  });
  const apis = stack.ofType('AWS::ApiGatewayV2::Api');
  return [
    ...facts,
    ...apis.flatMap((api) => bodyEndpoints(stack, api, 'http', closed)),
    ...apis.flatMap((api) => quickCreate(stack, api, closed)),
  ];
}

function corsOf(stack: Stack, api: Json): Cors {
  const resource = typeof api === 'string' ? stack.resources.get(api) : undefined;
  return resource ? httpCors(stack, resource) : unknownCors('the API is declared elsewhere');
}

function isConnect(stack: Stack): (route: Resource) => boolean {
  return (route) => pick(stack.source(route).value, ['RouteKey']) === '$connect';
}

const PROTOCOL = choice({ HTTP: 'http', WEBSOCKET: 'websocket' });

function kindOf(stack: Stack, api: Json): 'http' | 'websocket' {
  const resource = typeof api === 'string' ? stack.resources.get(api) : undefined;
  const protocol = resource && readAs(pick(stack.source(resource).value, ['ProtocolType']), PROTOCOL, 'http');
  return protocol === 'websocket' ? 'websocket' : 'http';
}

/** `GET /orders` taken apart. A key such as `$default` stands for every method. */
function keyOf(key: Json | undefined, kind: 'http' | 'websocket'): { method: Json; path: Json } {
  if (typeof key !== 'string') {
    const unknown = isHole(key) ? hole(key.unresolved) : hole('no RouteKey is stated');
    return { method: kind === 'websocket' ? 'ANY' : unknown, path: unknown };
  }
  const match = /^([A-Za-z]+) (\/.*)$/.exec(key);
  if (kind === 'websocket' || match?.[1] === undefined || match[2] === undefined) return { method: 'ANY', path: key };
  return { method: match[1].toUpperCase(), path: match[2] };
}

function integrationOf(stack: Stack, route: Resource, target: Json | undefined): { function: Json; mock: Json } {
  if (target === undefined) return { function: null, mock: false };
  const joined = member(member(route.properties, 'Target'), 'Fn::Join');
  const last = Array.isArray(joined) && Array.isArray(joined[1]) ? joined[1].at(-1) : undefined;
  const named =
    referenceOf(last)?.logicalId ??
    (typeof target === 'string' ? /^integrations\/\$\{([A-Za-z0-9]+)\}$/.exec(target)?.[1] : undefined);
  const integration = stack.resources.get(named ?? '');
  if (integration?.type !== 'AWS::ApiGatewayV2::Integration') {
    const elsewhere = hole('the integration is declared elsewhere');
    return { function: elsewhere, mock: elsewhere };
  }
  const { value } = stack.source(integration, { arn: true });
  const type = pick(value, ['IntegrationType']);
  const isService = pick(value, ['IntegrationSubtype']) !== undefined;
  return {
    function: isService ? null : integrated(stack, type, pick(value, ['IntegrationUri'])),
    mock: readAs(type, isMock, false),
  };
}

/** An API with a Target has one route that nothing guards. */
function quickCreate(stack: Stack, api: Resource, closed: ReadonlySet<string>): Draft[] {
  const { value } = stack.source(api, { arn: true });
  const target = pick(value, ['Target']);
  if (target === undefined) return [];
  const fact = endpointFact(stack, api, {
    api: api.logicalId,
    kind: 'http',
    ...keyOf(pick(value, ['RouteKey']) ?? '$default', 'http'),
    function: functionNamed(stack, target),
    guards: closed.has(api.logicalId) ? ['mtls'] : [],
    authorizer: null,
    mock: false,
    cors: httpCors(stack, api),
    network: INTERNET,
    validation: [],
    key: null,
    pointer: [...api.pointer, 'Properties', 'Target'],
  });
  fact.origins['/guards'] = { kind: 'inherited-default', from: 'API Gateway: a quick create API has no authoriser' };
  return [fact];
}
