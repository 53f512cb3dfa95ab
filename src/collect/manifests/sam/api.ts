import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { isReadable, type Operation, readOperations } from './api-definition.ts';
import type { ApiDraft, RouteDraft } from './api-draft.ts';
import { type ApiAuth, defaultGuard, eventGuard, type Guard, readAuth } from './api-guards.ts';
import { emitRoute, type Route } from './api-routes.ts';
import {
  carryOrigins,
  type Expansion,
  intrinsic,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  picked,
  Refusal,
  ref,
  refusing,
  report,
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
  validate(kind, draft, resource);
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
  for (const name of [...API[kind], 'EndpointConfiguration']) carryOrigins(resource, api, name);
  makeStage(expansion, resource, draft, from);
  permitAuthorizers(expansion, resource, kind, from);

  const routes: Route[] = [];
  const managed = isAbsent(body) && isAbsent(uri);
  if (!isAbsent(uri) || (!isAbsent(body) && !isReadable(body))) {
    const message =
      'The routes of this API stand in a document of their own, which is not read; put it in DefinitionBody.';
    report(
      expansion,
      'definition-elsewhere',
      message,
      [...pointer, 'Properties', isAbsent(uri) ? 'DefinitionBody' : 'DefinitionUri'],
      ['manifest'],
    );
  } else if (!isAbsent(body) && isReadable(body)) {
    routes.push(
      ...readOperations(body, auth).map((operation) => definedRoute(expansion, resource, draft, auth, operation)),
    );
  }
  for (const route of managed || member(properties, 'MergeDefinitions') === true ? draft.routes : []) {
    refusing(expansion, route.pointer, () => {
      const guard = eventGuard(auth, route.method, route.auth, route.pointer);
      const index = routes.findIndex(({ path, method }) => path === route.path && method === route.method);
      const added = eventRoute(route, guard);
      if (index >= 0 && !managed) routes[index] = added;
      else routes.push(added);
    });
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

function validate(kind: 'rest' | 'http', draft: ApiDraft, resource: SamResource): void {
  const { properties } = resource;
  const has = (name: string): boolean => !isAbsent(member(properties, name));
  const {
    DefinitionBody: body,
    DefinitionUri: uri,
    StageName: stage,
  } = picked(properties, ['DefinitionBody', 'DefinitionUri', 'StageName']);
  if (has('DefinitionBody') && has('DefinitionUri'))
    throw new Refusal('only one of DefinitionUri and DefinitionBody can be set.');
  if (body !== undefined && !isObject(body)) throw new Refusal('DefinitionBody must be a map.');
  if (uri !== undefined && typeof uri !== 'string' && !isObject(uri))
    throw new Refusal('DefinitionUri must be a text or a map.');
  if (isObject(uri) && intrinsic(uri) === null && (!Object.hasOwn(uri, 'Bucket') || !Object.hasOwn(uri, 'Key'))) {
    throw new Refusal('DefinitionUri needs Bucket and Key.');
  }
  if (kind === 'rest' && !draft.implicit && isAbsent(stage)) throw new Refusal('an API needs StageName.');
  if (stage === '') throw new Refusal('StageName cannot be empty.');
  if (has('DefinitionUri')) {
    const other = [
      'Auth',
      'Cors',
      'CorsConfiguration',
      'MergeDefinitions',
      'Models',
      'GatewayResponses',
      'DisableExecuteApiEndpoint',
    ].find(has);
    if (other !== undefined) throw new Refusal(`${other} works only with the definition in DefinitionBody.`);
    if (kind === 'http' && has('Tags')) throw new Refusal('Tags work only with the definition in DefinitionBody.');
  }
  if (isObject(body) && isReadable(body) && has('Auth') && !hasVersion(kind, body)) {
    throw new Refusal('Auth needs an OpenAPI document in DefinitionBody.');
  }
  if (kind === 'http' && isObject(body) && isReadable(body) && !hasVersion(kind, body)) {
    throw new Refusal('DefinitionBody of an HttpApi must be an OpenAPI 3 document with paths.');
  }
  for (const name of [
    'RouteSettings',
    'DefaultRouteSettings',
    'AccessLogSettings',
    'AccessLogSetting',
    'Models',
    'Variables',
    'GatewayResponses',
  ]) {
    mapOf(member(properties, name), name);
  }
  const cors = member(properties, 'Cors');
  const origin = String(member(cors, 'AllowOrigin') ?? "'*'");
  if (member(cors, 'AllowCredentials') === true && ["'*'", '*'].includes(origin)) {
    throw new Refusal('AllowCredentials of Cors needs AllowOrigin to name origins.');
  }
  const types = ['DisableExecuteApiEndpoint', 'FailOnWarnings'];
  for (const name of types) {
    const value = member(properties, name);
    if (value !== undefined && typeof value !== 'boolean' && intrinsic(value) === null) {
      throw new Refusal(`${name} must be true or false.`);
    }
  }
}

function hasVersion(kind: 'rest' | 'http', body: JsonObject): boolean {
  const paths = Object.hasOwn(body, 'paths');
  return paths && (Object.hasOwn(body, 'openapi') || (kind === 'rest' && Object.hasOwn(body, 'swagger')));
}

/** SAM takes a text or a map; CloudFormation a map with a list. */
function endpoint(properties: JsonObject): Json | undefined {
  const value = member(properties, 'EndpointConfiguration');
  if (value === undefined || intrinsic(value) !== null) return value;
  if (typeof value === 'string') return { Types: [value] };
  const type = member(value, 'Type');
  return isObject(value) && type !== undefined ? { Types: [type], ...value } : value;
}

function makeStage(expansion: Expansion, resource: SamResource, draft: ApiDraft, from: MadeFrom): void {
  const { id, properties } = resource;
  const { kind } = draft;
  const written = draft.implicit
    ? (member(properties, 'StageName') ?? (kind === 'rest' ? 'Prod' : undefined))
    : member(properties, 'StageName');
  const name = kind === 'http' && isAbsent(written) ? '$default' : (written ?? 'Prod');
  const settings = { ...picked(properties, STAGE[kind]), StageName: name };
  const part = typeof name === 'string' ? name.replace(/[^A-Za-z0-9]/g, '') : '';
  const stageId = kind === 'http' && name === '$default' ? `${id}ApiGatewayDefaultStage` : `${id}${part}Stage`;
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
  const { path, method, integration } = operation;
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
