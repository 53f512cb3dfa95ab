import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { isReadable, type Operation, readOperations } from './api-definition.ts';
import { makeDomain } from './api-domain.ts';
import type { ApiDraft, RouteDraft } from './api-draft.ts';
import { type ApiAuth, defaultGuard, eventGuard, type Guard, readAuth } from './api-guards.ts';
import { emitRoute, type Route } from './api-routes.ts';
import { hasVersion, validateApi } from './api-validation.ts';
import {
  carryOrigins,
  type Expansion,
  intrinsic,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  namePart,
  picked,
  ref,
  refusing,
  type SamResource,
} from './expansion.ts';

const STAGE = {
  rest: [
    'CacheClusterEnabled',
    'CacheClusterSize',
    'CanarySetting',
    'MethodSettings',
    'TracingEnabled',
    'Variables',
    'AccessLogSetting',
  ],
  http: ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables'],
};
const API = {
  rest: [
    'ApiKeySourceType',
    'BinaryMediaTypes',
    'Description',
    'DisableExecuteApiEndpoint',
    'FailOnWarnings',
    'MinimumCompressionSize',
    'Mode',
    'Name',
  ],
  http: ['Description', 'DisableExecuteApiEndpoint', 'FailOnWarnings', 'Name'],
};

/** Makes what the transform makes of an `AWS::Serverless::Api` or `HttpApi`: the API, its stage and its routes. */
export function expandApi(expansion: Expansion, resource: SamResource, draft: ApiDraft): void {
  const { id, properties, pointer } = resource;
  const { kind } = draft;
  const condition = draft.implicit ? sharedCondition(draft) : resource.condition;
  const from: MadeFrom = { pointer, condition };
  const auth = readAuth(expansion, kind, member(properties, 'Auth'));
  const { DefinitionBody: body, DefinitionUri: uri } = picked(properties, ['DefinitionBody', 'DefinitionUri']);
  validateApi(kind, draft, resource);
  const cors = mapOf(isObject(properties.Cors) ? properties.Cors : undefined, 'Cors');
  const api = make(
    expansion,
    { ...from, attributes: resource.attributes },
    id,
    `AWS::ApiGateway${kind === 'rest' ? '::RestApi' : 'V2::Api'}`,
    {
      ...picked(properties, API[kind]),
      ...(kind === 'http' ? { ProtocolType: 'HTTP', CorsConfiguration: member(properties, 'CorsConfiguration') } : {}),
      EndpointConfiguration: kind === 'rest' ? endpoint(properties) : undefined,
    },
  );
  // What is not read here, the facts find on the API and say so.
  if (!isAbsent(body) && !isReadable(body)) api.properties.Body = body ?? null;
  if (uri !== undefined && !isAbsent(uri)) api.properties.BodyS3Location = uri;
  for (const name of [...API[kind], 'EndpointConfiguration']) carryOrigins(resource, api, name);
  const stageId = makeStage(expansion, resource, draft, from);
  makeDomain(expansion, resource, kind, from, stageId);
  permitAuthorizers(expansion, resource, kind, from);

  const routes: Route[] = [];
  const managed = isAbsent(body) && isAbsent(uri);
  if (isReadable(body)) {
    for (const operation of readOperations(body, auth)) {
      routes.push(definedRoute(expansion, resource, draft, auth, operation));
    }
  }
  for (const route of draft.routes) {
    refusing(expansion, route.pointer, () => mergeEvent(routes, route, auth, { kind, managed, body, properties }));
  }
  if (kind === 'rest' && !isAbsent(member(properties, 'Cors')) && (cors !== null || properties.Cors !== null)) {
    routes.push(...preflights(routes, auth, resource));
  }
  for (const route of routes) emitRoute(expansion, api, kind, route);
}

/** The condition of an implicit API: it is there as soon as one of its routes is. */
function sharedCondition(draft: ApiDraft): string | null {
  const names = new Set(draft.routes.map((route) => route.condition));
  if (names.has(null) || names.size === 0) return null;
  const [only] = names;
  return names.size === 1 ? (only ?? null) : `${draft.id}Condition`;
}

/** SAM takes a text or a map; CloudFormation a map with a list. */
function endpoint(properties: JsonObject): Json | undefined {
  const value = member(properties, 'EndpointConfiguration');
  if (value === undefined || intrinsic(value) !== null) return value;
  if (typeof value === 'string') return { Types: [value] };
  const type = member(value, 'Type');
  return isObject(value) && type !== undefined ? { Types: [type], ...value } : value;
}

/** Makes the stage; its logical id. */
function makeStage(expansion: Expansion, resource: SamResource, draft: ApiDraft, from: MadeFrom): string {
  const { id, properties } = resource;
  const { kind } = draft;
  const written = draft.implicit
    ? (member(properties, 'StageName') ?? (kind === 'rest' ? 'Prod' : undefined))
    : member(properties, 'StageName');
  const name = kind === 'http' && isAbsent(written) ? '$default' : (written ?? 'Prod');
  const settings = { ...picked(properties, STAGE[kind]), StageName: name };
  const stageId = kind === 'http' && name === '$default' ? `${id}ApiGatewayDefaultStage` : stageIdOf(id, name);
  const stage = make(
    expansion,
    from,
    stageId,
    kind === 'rest' ? 'AWS::ApiGateway::Stage' : 'AWS::ApiGatewayV2::Stage',
    {
      ...(kind === 'rest' ? { RestApiId: ref(id) } : { ApiId: ref(id), AutoDeploy: true }),
      ...settings,
    },
  );
  for (const setting of STAGE[kind]) carryOrigins(resource, stage, setting);
  return stageId;
}

function stageIdOf(id: string, name: Json): string {
  if (typeof name !== 'string') return `${id}Stage`;
  return namePart(name) === name ? `${id}${name}Stage` : `${id}Stage${namePart(name)}`;
}

/** The permissions with which the API may call the functions that authorise. */
function permitAuthorizers(expansion: Expansion, resource: SamResource, kind: 'rest' | 'http', from: MadeFrom): void {
  const authorizers = member(member(resource.properties, 'Auth'), 'Authorizers');
  for (const [name, authorizer] of Object.entries(isObject(authorizers) ? authorizers : {})) {
    const arn = member(authorizer, 'FunctionArn');
    const wanted =
      kind === 'rest'
        ? member(authorizer, 'DisableFunctionDefaultPermissions') !== true
        : member(authorizer, 'EnableFunctionDefaultPermissions') === true;
    if (arn === undefined || !wanted) continue;
    const source = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${ApiId}/authorizers/*`;
    make(expansion, from, `${resource.id}${name}AuthorizerPermission`, 'AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: arn,
      Principal: 'apigateway.amazonaws.com',
      SourceArn: { 'Fn::Sub': [source, { ApiId: ref(resource.id) }] },
    });
  }
}

/** A route of the definition; the event of the same route counts only with `OverrideApiAuth`. */
function definedRoute(
  expansion: Expansion,
  resource: SamResource,
  draft: ApiDraft,
  auth: ApiAuth,
  operation: Operation,
): Route {
  const { method, integration } = operation;
  const path = draft.kind === 'http' && operation.path === '/$default' ? '$default' : operation.path;
  const event = draft.routes.find((route) => route.path === path && route.method === method);
  const overridden = event !== undefined && member(event.auth, 'OverrideApiAuth') === true;
  let guard: Guard = operation.guard;
  if (overridden)
    refusing(expansion, event.pointer, () => {
      guard = eventGuard(auth, method, event.auth, event.pointer);
    });
  return {
    path,
    method,
    guard,
    integration:
      integration === null
        ? null
        : { Type: member(integration, 'type') ?? null, Uri: member(integration, 'uri') ?? null },
    pointer: [...resource.pointer, 'Properties', 'DefinitionBody', ...operation.pointer],
    condition: operation.condition ?? resource.condition,
  };
}

function eventRoute(route: RouteDraft, guard: Guard): Route {
  const uri = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/`;
  const integration = route.machine
    ? {
        Type: 'AWS',
        Uri: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:states:action/StartExecution` },
      }
    : { Type: 'AWS_PROXY', Uri: { 'Fn::Sub': `${uri}\${${route.target}}/invocations` } };
  return { ...route, guard, integration };
}

/**
 * Adds an event's route to those of the definition. An HTTP API takes it where the definition has no integration for it; a REST
 * API with a definition only with `MergeDefinitions`. What the event does not say about callers stays as the definition has it.
 */
function mergeEvent(
  routes: Route[],
  route: RouteDraft,
  auth: ApiAuth,
  api: { kind: 'rest' | 'http'; managed: boolean; body: Json | undefined; properties: JsonObject },
): void {
  const index = routes.findIndex(({ path, method }) => path === route.path && method === route.method);
  const written = api.managed ? undefined : routes[index];
  if (!api.managed) {
    const merges =
      member(api.properties, 'MergeDefinitions') === true || (api.kind === 'http' && !written?.integration);
    if (!merges || !isReadable(api.body) || !hasVersion(api.kind, api.body)) return;
  }
  const silent = isAbsent(member(route.auth, 'Authorizer')) && isAbsent(member(route.auth, 'ApiKeyRequired'));
  const guard =
    written !== undefined && silent ? written.guard : eventGuard(auth, route.method, route.auth, route.pointer);
  if (written === undefined) routes.push(eventRoute(route, guard));
  else routes[index] = eventRoute(route, guard);
}

/** The OPTIONS routes that `Cors` adds to each path that has none. */
function preflights(routes: Route[], auth: ApiAuth, resource: SamResource): Route[] {
  const paths = new Set(routes.map(({ path }) => path));
  for (const { path, method } of routes) if (method === 'options') paths.delete(path);
  return [...paths].map((path) => ({
    path,
    method: 'options',
    guard: defaultGuard(auth, 'options'),
    integration: { Type: 'MOCK' },
    pointer: [...resource.pointer, 'Properties', 'Cors'],
    condition: resource.condition,
  }));
}
