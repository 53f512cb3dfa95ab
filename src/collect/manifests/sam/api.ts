import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { writeBody } from './api-body.ts';
import { makeDomain } from './api-domain.ts';
import type { ApiDraft } from './api-draft.ts';
import { readAuth } from './api-guards.ts';
import { writePolicy } from './api-policy.ts';
import { expandUsagePlan } from './api-usage-plan.ts';
import { validateApi } from './api-validation.ts';
import {
  anyOf,
  carryOrigins,
  type Expansion,
  intrinsic,
  isAbsent,
  type MadeFrom,
  make,
  namePart,
  picked,
  ref,
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
  const condition = draft.implicit ? sharedCondition(expansion, draft) : resource.condition;
  const from: MadeFrom = { pointer, condition };
  const auth = readAuth(expansion, kind, member(properties, 'Auth'));
  const uri = member(properties, 'DefinitionUri');
  validateApi(expansion, draft, resource);
  const api = make(
    expansion,
    { ...from, attributes: resource.attributes },
    id,
    `AWS::ApiGateway${kind === 'rest' ? '::RestApi' : 'V2::Api'}`,
    {
      ...picked(properties, API[kind]),
      ProtocolType: kind === 'http' ? 'HTTP' : undefined,
      EndpointConfiguration: kind === 'rest' ? endpoint(properties) : undefined,
    },
  );
  if (uri !== undefined && !isAbsent(uri)) api.properties.BodyS3Location = uri;
  for (const name of [...API[kind], 'EndpointConfiguration']) carryOrigins(resource, api, name);
  if (kind === 'rest') {
    // A deployment without a version of OpenAPI leaves a stage of its own behind.
    make(expansion, from, `${id}Deployment`, 'AWS::ApiGateway::Deployment', {
      RestApiId: ref(id),
      StageName: isAbsent(member(properties, 'OpenApiVersion')) ? 'Stage' : undefined,
    });
  }
  const stageId = makeStage(expansion, resource, draft, from);
  makeDomain(expansion, resource, kind, from, stageId);
  permitAuthorizers(expansion, resource, kind, from);
  writeBody(expansion, resource, draft, auth, api);
  if (kind === 'rest') {
    writePolicy(expansion, resource, draft, api);
    expandUsagePlan(expansion, resource, from, stageId);
  }
}

/** The condition of an implicit API: it is there as soon as one of its routes is. */
function sharedCondition(expansion: Expansion, draft: ApiDraft): string | null {
  return anyOf(
    expansion,
    `${draft.id}Condition`,
    draft.routes.map((route) => route.condition),
  );
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
      ...(kind === 'rest' ? { RestApiId: ref(id), Tags: tagsOf(properties) } : { ApiId: ref(id), AutoDeploy: true }),
      ...settings,
    },
  );
  for (const setting of STAGE[kind]) carryOrigins(resource, stage, setting);
  return stageId;
}

/** `Tags` of a REST API, which the transform gives to its stage. */
function tagsOf(properties: JsonObject): Json | undefined {
  const tags = member(properties, 'Tags');
  return isObject(tags) ? Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) : undefined;
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
