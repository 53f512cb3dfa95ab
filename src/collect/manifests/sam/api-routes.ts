import type { Json, JsonObject } from '../../../model/json.ts';
import type { Resource } from '../resource.ts';
import { authorizerIdOf } from './api-authorizers.ts';
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
  /** What the gateway checks of a request, as in the fact type. */
  validation: readonly Json[];
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
      AuthorizerId: authorizerOf(expansion, api, route),
      ApiKeyRequired: route.guard.apiKey,
      Integration: integrationOf(route),
      ...validated(expansion, api, id, route),
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
    AuthorizerId: authorizerOf(expansion, api, route),
    Target: { 'Fn::Join': ['/', ['integrations', ref(integration)]] },
  });
}

function integrationOf(route: Route): JsonObject | undefined {
  if (route.integration === null) return undefined;
  const { Type, Uri } = route.integration;
  const type = typeof Type === 'string' ? Type.toUpperCase() : Type;
  return Uri === undefined || Uri === null ? { Type: type } : { Type: type, Uri };
}

function authorizerOf(expansion: Expansion, api: Resource, { guard }: Route): JsonObject | undefined {
  const id = guard.authorizer === null ? null : authorizerIdOf(api.logicalId, guard.authorizer);
  return id !== null && expansion.resources.has(id) ? ref(id) : undefined;
}

/** The validator of a route, made beside it. What is not known of it is left to be found elsewhere. */
function validated(
  expansion: Expansion,
  api: Resource,
  route: string,
  { validation, pointer, condition }: Route,
): { [name: string]: Json } {
  const [body, parameters] = [validation.includes('body'), validation.includes('parameters')];
  if (validation.some((one) => typeof one !== 'string')) return { RequestValidatorId: 'unknown' };
  if (!body && !parameters) return {};
  const id = `${route} validator`;
  make(expansion, { pointer, condition }, id, 'AWS::ApiGateway::RequestValidator', {
    RestApiId: ref(api.logicalId),
    ValidateRequestBody: body,
    ValidateRequestParameters: parameters,
  });
  return {
    RequestValidatorId: ref(id),
    ...(body ? { RequestModels: { 'application/json': 'Model' } } : {}),
    ...(parameters ? { RequestParameters: { stated: true } } : {}),
  };
}
