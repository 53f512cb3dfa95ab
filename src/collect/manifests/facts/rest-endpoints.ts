import type { Json } from '../../../model/json.ts';
import { pick, readAs, text } from '../attribute.ts';
import { hole, lift } from '../candidates.ts';
import { referenceOf } from '../reference.ts';
import { member, type Resource } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import { networkOf } from './api-network.ts';
import { authorizerOf } from './authorizer-reference.ts';
import { type Cors, headerCors, NO_CORS } from './cors.ts';
import { endpointFact, guardsOf, methodOf, noteGuards } from './endpoint.ts';
import { integrated, isMock } from './integration.ts';
import { behindMutualTls } from './mutual-tls.ts';
import { bodyEndpoints } from './openapi-endpoints.ts';
import { methodValidation } from './request-validation.ts';

/** Segments of a path, one below the other, that we follow. */
const MAX_SEGMENTS = 50;

/** Routes of REST APIs: each AWS::ApiGateway::Method, and what the OpenAPI body of an API says. */
export function restEndpoints(stack: Stack): Draft[] {
  const closed = behindMutualTls(stack);
  const cors = preflightCors(stack);
  const methods = stack.ofType('AWS::ApiGateway::Method').map((resource) => {
    const source = stack.source(resource, { arn: true });
    const api = apiOf(resource, 'RestApiId');
    const path = pathOf(stack, member(resource.properties, 'ResourceId'), 0);
    const integration = pick(source.value, ['Integration', 'Type']);
    const fact = endpointFact(stack, resource, {
      api,
      kind: 'rest',
      method: methodOf(pick(source.value, ['HttpMethod'])),
      path,
      function: integrated(stack, integration, pick(source.value, ['Integration', 'Uri'])),
      guards: guardsOf(source, typeof api === 'string' && closed.has(api)),
      authorizer: authorizerOf(stack, resource),
      mock: readAs(integration, isMock, false),
      cors: cors.get(routeKey(api, path)) ?? NO_CORS,
      network: networkOf(stack, api),
      validation: methodValidation(stack, resource),
      key: null,
      pointer: resource.pointer,
    });
    noteGuards(fact, source);
    return fact;
  });
  const bodies = stack.ofType('AWS::ApiGateway::RestApi').flatMap((api) => bodyEndpoints(stack, api, 'rest', closed));
  return [...methods, ...bodies];
}

/** By API and path: what the mock that answers OPTIONS tells browsers. */
function preflightCors(stack: Stack): Map<string, Cors> {
  const found = new Map<string, Cors>();
  for (const resource of stack.ofType('AWS::ApiGateway::Method')) {
    const { value } = stack.source(resource);
    if (methodOf(pick(value, ['HttpMethod'])) !== 'OPTIONS') continue;
    const cors = headerCors(pick(value, ['Integration', 'IntegrationResponses']));
    const path = pathOf(stack, member(resource.properties, 'ResourceId'), 0);
    if (cors !== null) found.set(routeKey(apiOf(resource, 'RestApiId'), path), cors);
  }
  return found;
}

function routeKey(api: Json, path: Json): string {
  return JSON.stringify([api, path]);
}

/** Logical id of the API that a property names. */
export function apiOf(resource: Resource, name: string): Json {
  return referenceOf(member(resource.properties, name))?.logicalId ?? hole('the API is declared elsewhere');
}

/** Path of an AWS::ApiGateway::Resource, from its segment and those above it. */
function pathOf(stack: Stack, reference: Json | undefined, depth: number): Json {
  const named = referenceOf(reference);
  if (!named || depth > MAX_SEGMENTS) return hole('the path is declared elsewhere');
  if (named.attribute === 'RootResourceId') return '/';
  const segment = stack.resources.get(named.logicalId);
  if (segment?.type !== 'AWS::ApiGateway::Resource') return hole('the path is declared elsewhere');
  const above = pathOf(stack, member(segment.properties, 'ParentId'), depth + 1);
  const part = readAs(pick(stack.source(segment).value, ['PathPart']), text, hole('a path without PathPart'));
  return lift([above, part], ([parent, own]) => `${parent === '/' ? '' : String(parent)}/${String(own)}`);
}
