import type { JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { isReadable } from './api-definition.ts';
import type { ApiDraft } from './api-draft.ts';
import { type Expansion, intrinsic, isAbsent, mapOf, picked, Refusal, type SamResource, textOf } from './expansion.ts';

/** Throws a Refusal where the transform would refuse an API for what its properties are. */
export function validateApi(expansion: Expansion, draft: ApiDraft, resource: SamResource): void {
  const { kind } = draft;
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
  for (const [name, response] of Object.entries(
    mapOf(member(properties, 'GatewayResponses'), 'GatewayResponses') ?? {},
  )) {
    if (!isObject(response) || intrinsic(response) !== null || name.startsWith('Fn::')) {
      throw new Refusal('GatewayResponses must be a map of maps.');
    }
  }
  checkDomain(kind, mapOf(member(properties, 'Domain'), 'Domain') ?? {});
  const endpoint = member(properties, 'EndpointConfiguration');
  if (member(endpoint, 'VPCEndpointIds') !== undefined && member(endpoint, 'VpcEndpointIds') !== undefined) {
    throw new Refusal('EndpointConfiguration has VPCEndpointIds or VpcEndpointIds, not both.');
  }
  if (isReadable(body)) checkDefinition(expansion, kind, resource, body);
  const cors = member(properties, 'Cors');
  const origin = member(cors, 'AllowOrigin') ?? "'*'";
  if (member(cors, 'AllowCredentials') === true && (origin === "'*'" || origin === '*')) {
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

const CONFIGURATION = 'x-amazon-apigateway-endpoint-configuration';

/** Throws a Refusal for the parts of a definition that the transform reads or adds to, where they are of another kind. */
function checkDefinition(expansion: Expansion, kind: 'rest' | 'http', resource: SamResource, body: JsonObject): void {
  if (kind === 'http' && !Array.isArray(member(body, 'tags') ?? []))
    throw new Refusal('tags of a definition are a list.');
  const info = member(body, 'info');
  const titled = member(member(info, 'title'), 'Ref') !== 'AWS::StackName';
  if (kind === 'http' && titled && !isAbsent(member(resource.properties, 'Name'))) {
    throw new Refusal('Name of an HttpApi stands in the title of its definition.');
  }
  if (
    kind === 'http' &&
    member(info, 'description') !== undefined &&
    !isAbsent(member(resource.properties, 'Description'))
  ) {
    throw new Refusal('Description of an HttpApi stands in its definition already.');
  }
  if (!isAbsent(member(resource.properties, 'DisableExecuteApiEndpoint'))) {
    const servers = member(body, 'servers');
    const holder = Object.hasOwn(body, 'openapi') ? (Array.isArray(servers) ? servers[0] : undefined) : body;
    mapOf(member(holder, CONFIGURATION), CONFIGURATION);
  }
  if (kind === 'rest' && isOpenApi3(expansion, resource)) checkPreflights(body);
}

/** The transform rewrites the headers of what answers OPTIONS for OpenAPI 3. */
function checkPreflights(body: JsonObject): void {
  const paths = member(body, 'paths');
  for (const item of Object.values(isObject(paths) ? paths : {})) {
    const responses = mapOf(member(member(item, 'options'), 'responses'), 'responses of OPTIONS');
    mapOf(member(member(responses ?? undefined, '200'), 'headers'), 'headers of a response to OPTIONS');
  }
}

function checkDomain(kind: 'rest' | 'http', domain: JsonObject): void {
  const mutual = mapOf(member(domain, 'MutualTlsAuthentication'), 'MutualTlsAuthentication');
  for (const name of Object.keys(mutual ?? {})) {
    if (name !== 'TruststoreUri' && name !== 'TruststoreVersion') {
      throw new Refusal(`MutualTlsAuthentication has no ${name}.`);
    }
  }
  mapOf(member(domain, 'AccessAssociation'), 'AccessAssociation');
  const paths = member(domain, 'BasePath');
  if (Array.isArray(paths) && paths.some((path) => typeof path !== 'string' && (kind === 'http' || !isObject(path)))) {
    throw new Refusal('BasePath must be a list of texts.');
  }
}

/** Whether an API asks for its definition in OpenAPI 3. */
export function isOpenApi3(expansion: Expansion, { properties }: SamResource): boolean {
  const version = member(properties, 'OpenApiVersion');
  return (typeof version === 'number' ? `${version}` : (textOf(expansion, version) ?? '')).startsWith('3');
}

/** Whether a definition is one that the transform edits: it has paths, and says what it is. */
export function hasVersion(kind: 'rest' | 'http', body: JsonObject): boolean {
  return (
    isObject(member(body, 'paths')) &&
    (Object.hasOwn(body, 'openapi') || (kind === 'rest' && Object.hasOwn(body, 'swagger')))
  );
}
