import type { Json } from '../../../model/json.ts';
import type { Resource } from '../resource.ts';
import { isObject, member } from '../resource.ts';
import { asText, type Expansion, intrinsic, isAbsent, type MadeFrom, make, ref } from './expansion.ts';

/** Where SAM names the parts of a request that tell callers apart, and how each is written for a REST and for an HTTP API. */
const IDENTITY = [
  ['Headers', 'method.request.header', '$request.header'],
  ['QueryStrings', 'method.request.querystring', '$request.querystring'],
  ['StageVariables', 'stageVariables', '$stageVariables'],
  ['Context', 'context', '$context'],
] as const;

/** What an authoriser of an API is called among the resources. The space keeps it apart from every name of a template. */
export function authorizerIdOf(api: string, name: string): string {
  return `${api} ${name}`;
}

/**
 * Makes the authorisers that `Auth.Authorizers` defines, as resources. The transform writes them into the API's OpenAPI body, as it
 * does with routes.
 */
export function makeAuthorizers(
  expansion: Expansion,
  api: Resource,
  kind: 'rest' | 'http',
  auth: Json | undefined,
  from: MadeFrom,
): void {
  const authorizers = member(auth, 'Authorizers');
  for (const [name, authorizer] of Object.entries(isObject(authorizers) ? authorizers : {})) {
    const path = ['Auth', 'Authorizers', name];
    const own = { ...from, pointer: [...from.pointer, 'Properties', ...path] };
    const properties = kind === 'rest' ? restProperties(authorizer) : httpProperties(authorizer);
    add(expansion, api, kind, name, own, { Name: name, ...properties });
  }
}

/** Makes the authorisers that the security schemes of a definition hold; one that `Auth` defines comes before. */
export function makeDefinedAuthorizers(
  expansion: Expansion,
  api: Resource,
  kind: 'rest' | 'http',
  document: Json,
  from: MadeFrom,
): void {
  for (const holder of [['securityDefinitions'], ['components', 'securitySchemes']]) {
    const schemes = holder.reduce<Json | undefined>((found, step) => member(found, step), document);
    for (const [name, scheme] of Object.entries(isObject(schemes) ? schemes : {})) {
      const authorizer = member(scheme, 'x-amazon-apigateway-authorizer');
      if (!isObject(authorizer) || expansion.resources.has(authorizerIdOf(api.logicalId, name))) continue;
      const pointer = [...from.pointer, 'Properties', 'DefinitionBody', ...holder, name];
      const jwt = member(authorizer, 'jwtConfiguration');
      const type = asText(member(authorizer, 'type')).toUpperCase();
      const header = member(scheme, 'in') === 'header' ? asText(member(scheme, 'name')) : '';
      const named = kind === 'rest' && header !== '' ? `method.request.header.${header}` : undefined;
      add(
        expansion,
        api,
        kind,
        name,
        { ...from, pointer },
        {
          Name: name,
          [kind === 'rest' ? 'Type' : 'AuthorizerType']: type === '' ? undefined : type,
          AuthorizerUri: member(authorizer, 'authorizerUri'),
          AuthorizerResultTtlInSeconds: member(authorizer, 'authorizerResultTtlInSeconds'),
          IdentitySource: member(authorizer, 'identitySource') ?? named,
          ProviderARNs: member(authorizer, 'providerARNs'),
          JwtConfiguration: isObject(jwt) ? configuration(member(jwt, 'issuer'), member(jwt, 'audience')) : undefined,
        },
      );
    }
  }
}

type Properties = { [name: string]: Json | undefined };

function add(
  expansion: Expansion,
  api: Resource,
  kind: 'rest' | 'http',
  name: string,
  from: MadeFrom,
  properties: Properties,
): void {
  const id = authorizerIdOf(api.logicalId, name);
  if (kind === 'rest')
    make(expansion, from, id, 'AWS::ApiGateway::Authorizer', { RestApiId: ref(api.logicalId), ...properties });
  else make(expansion, from, id, 'AWS::ApiGatewayV2::Authorizer', { ApiId: ref(api.logicalId), ...properties });
}

function restProperties(authorizer: Json): Properties {
  const identity = member(authorizer, 'Identity');
  const pool = member(authorizer, 'UserPoolArn');
  const seconds = member(identity, 'ReauthorizeEvery');
  const header = `method.request.header.${asText(member(identity, 'Header')) || 'Authorization'}`;
  if (!isAbsent(pool)) {
    const pools = Array.isArray(pool) ? pool : [pool ?? null];
    return { Type: 'COGNITO_USER_POOLS', ProviderARNs: pools, IdentitySource: header };
  }
  const byRequest = member(authorizer, 'FunctionPayloadType') === 'REQUEST';
  return {
    Type: byRequest ? 'REQUEST' : 'TOKEN',
    AuthorizerUri: uriOf(member(authorizer, 'FunctionArn')),
    AuthorizerResultTtlInSeconds: seconds,
    IdentitySource: byRequest ? sourcesOf(identity, 'rest') : header,
  };
}

function httpProperties(authorizer: Json): Properties {
  const jwt = member(authorizer, 'JwtConfiguration');
  const identity = member(authorizer, 'Identity');
  if (isObject(jwt)) {
    return {
      AuthorizerType: 'JWT',
      IdentitySource: member(authorizer, 'IdentitySource'),
      JwtConfiguration: intrinsic(jwt) === null ? configuration(byName(jwt, 'issuer'), byName(jwt, 'audience')) : jwt,
    };
  }
  const address = member(authorizer, 'OpenIdConnectUrl');
  if (!isAbsent(address)) return { AuthorizerType: 'JWT', JwtConfiguration: configuration(address, undefined) };
  return {
    AuthorizerType: 'REQUEST',
    AuthorizerUri: uriOf(member(authorizer, 'FunctionArn')),
    AuthorizerResultTtlInSeconds: member(identity, 'ReauthorizeEvery'),
    IdentitySource: sourcesOf(identity, 'http'),
  };
}

/** SAM does not care for capitals here. */
function byName(settings: Json, wanted: string): Json | undefined {
  const name = isObject(settings) ? Object.keys(settings).find((one) => one.toLowerCase() === wanted) : undefined;
  return name === undefined ? undefined : member(settings, name);
}

function configuration(issuer: Json | undefined, audience: Json | undefined): Json {
  return {
    ...(issuer === undefined ? {} : { Issuer: issuer }),
    ...(audience === undefined ? {} : { Audience: audience }),
  };
}

function uriOf(arn: Json | undefined): Json | undefined {
  if (arn === undefined) return undefined;
  const path = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${FunctionArn}/invocations`;
  return { 'Fn::Sub': [path, { FunctionArn: arn }] };
}

function sourcesOf(identity: Json | undefined, kind: 'rest' | 'http'): Json | undefined {
  const named = IDENTITY.flatMap(([part, rest, http]) => {
    const list = member(identity, part);
    return (Array.isArray(list) ? list : []).map((one): Json => {
      const start = kind === 'rest' ? rest : http;
      return typeof one === 'string' ? `${start}.${one}` : { 'Fn::Sub': [`${start}.\${Part}`, { Part: one }] };
    });
  });
  return named.length === 0 ? undefined : named;
}
