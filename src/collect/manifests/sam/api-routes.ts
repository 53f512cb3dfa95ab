import type { Json, JsonObject } from '../../../model/json.ts';
import type { Resource } from '../resource.ts';
import type { Guard } from './api-guards.ts';
import { type Expansion, type MadeFrom, make, Refusal, ref } from './expansion.ts';

/** A route as it will be deployed. */
export type Route = {
  path: string;
  /** In lower case, `any` for every method. */
  method: string;
  guard: Guard;
  /** `Type` and `Uri`; null where the definition has none. */
  integration: { Type: Json; Uri?: Json } | null;
  pointer: string[];
  condition: string | null;
};

/**
 * Adds one route as the resource that CloudFormation has for it. The transform writes routes into the API's OpenAPI body instead;
 * as resources of their own they keep their place. Their names hold a space, which no name of a template can.
 */
export function emitRoute(expansion: Expansion, api: Resource, kind: 'rest' | 'http', route: Route): void {
  const method = route.method.toUpperCase();
  const key = route.path === '$default' ? '$default' : `${method} ${route.path}`;
  const id = `${api.logicalId} ${key}${route.condition === null ? '' : ` if ${route.condition}`}`;
  const from: MadeFrom = { pointer: route.pointer, condition: route.condition };
  if (expansion.resources.has(id)) throw new Refusal(`${key} of ${api.logicalId} is there already.`, route.pointer);
  if (kind === 'rest') {
    const resource = `${api.logicalId} ${route.path}`;
    const root = { 'Fn::GetAtt': [api.logicalId, 'RootResourceId'] };
    if (route.path !== '/' && !expansion.resources.has(resource)) {
      make(expansion, { pointer: api.pointer, condition: api.condition }, resource, 'AWS::ApiGateway::Resource', {
        RestApiId: ref(api.logicalId),
        ParentId: root,
        PathPart: route.path.replace(/^\//, ''),
      });
    }
    make(expansion, from, id, 'AWS::ApiGateway::Method', {
      RestApiId: ref(api.logicalId),
      ResourceId: route.path === '/' ? root : ref(resource),
      HttpMethod: method,
      AuthorizationType: route.guard.type,
      ApiKeyRequired: route.guard.apiKey,
      Integration: integrationOf(route),
    });
    return;
  }
  const integration = `${id} integration`;
  make(expansion, from, integration, 'AWS::ApiGatewayV2::Integration', {
    ApiId: ref(api.logicalId),
    IntegrationType: integrationOf(route)?.Type,
    IntegrationUri: integrationOf(route)?.Uri,
  });
  make(expansion, from, id, 'AWS::ApiGatewayV2::Route', {
    ApiId: ref(api.logicalId),
    RouteKey: key,
    AuthorizationType: route.guard.type,
    Target: { 'Fn::Join': ['/', ['integrations', ref(integration)]] },
  });
}

function integrationOf(route: Route): JsonObject | undefined {
  if (route.integration === null) return undefined;
  const { Type, Uri } = route.integration;
  const type = typeof Type === 'string' ? Type.toUpperCase() : Type;
  return Uri === undefined || Uri === null ? { Type: type } : { Type: type, Uri };
}
