import type { Json } from '../../../model/json.ts';
import { choice, pick } from '../attribute.ts';
import { hole } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { type Draft, draft, none, placeIn, type Stack, set, standard } from '../stack.ts';
import { type AuthorizerPaths, filled } from './authorizer.ts';
import { graphqlAuthorizerKey } from './authorizer-reference.ts';
import { bodyAuthorizers } from './openapi-authorizers.ts';
import { apiOf } from './rest-endpoints.ts';

const REST_KINDS = choice({ TOKEN: 'lambda', REQUEST: 'lambda', COGNITO_USER_POOLS: 'cognito' });
const HTTP_KINDS = choice({ REQUEST: 'lambda', JWT: 'jwt' });

/** Everything that decides who may call an API: authorizers of their own, those of OpenAPI bodies, and providers of AppSync. */
export function authorizers(stack: Stack): Draft[] {
  return [
    ...stack.ofType('AWS::ApiGateway::Authorizer').map((resource) => restAuthorizer(stack, resource)),
    ...stack.ofType('AWS::ApiGatewayV2::Authorizer').map((resource) => httpAuthorizer(stack, resource)),
    ...bodyAuthorizers(stack),
    ...stack.ofType('AWS::AppSync::GraphQLApi').flatMap((api) => graphqlAuthorizers(stack, api)),
  ];
}

function restAuthorizer(stack: Stack, resource: Resource): Draft {
  const source = stack.source(resource, { arn: true });
  const fact = draft(stack, 'authorizer', resource.logicalId, resource);
  fact.attributes.api = apiOf(resource, 'RestApiId');
  set(fact, 'kind', source, ['Type'], REST_KINDS, none(hole('no Type is stated')));
  const paths: AuthorizerPaths = {
    name: ['Name'],
    issuers: ['ProviderARNs'],
    audiences: [],
    identitySources: ['IdentitySource'],
    function: ['AuthorizerUri'],
    cache: ['AuthorizerResultTtlInSeconds'],
  };
  return filled(stack, fact, source, paths, resource.logicalId, standard(300, 'API Gateway: 300 seconds'));
}

function httpAuthorizer(stack: Stack, resource: Resource): Draft {
  const source = stack.source(resource, { arn: true });
  const fact = draft(stack, 'authorizer', resource.logicalId, resource);
  fact.attributes.api = apiOf(resource, 'ApiId');
  set(fact, 'kind', source, ['AuthorizerType'], HTTP_KINDS, none(hole('no AuthorizerType is stated')));
  const paths: AuthorizerPaths = {
    name: ['Name'],
    issuers: ['JwtConfiguration', 'Issuer'],
    audiences: ['JwtConfiguration', 'Audience'],
    identitySources: ['IdentitySource'],
    function: ['AuthorizerUri'],
    cache: ['AuthorizerResultTtlInSeconds'],
  };
  const undocumented = none(hole('no time is stated, and what it then is is not documented'));
  return filled(stack, fact, source, paths, resource.logicalId, undocumented);
}

const MODES: ReadonlyMap<Json, Json> = new Map([
  ['AMAZON_COGNITO_USER_POOLS', 'cognito'],
  ['OPENID_CONNECT', 'jwt'],
  ['AWS_LAMBDA', 'lambda'],
  ['API_KEY', null],
  ['AWS_IAM', null],
]);

/** The kind of authorizer that a mode has; null: it has none. */
export function modeKind(mode: Json): Json {
  const kind = MODES.get(mode);
  return kind === undefined ? hole('a mode that is not known to us') : kind;
}

/** The authorizers of an AppSync API, by their place among its authentication modes; the first is its own. */
function graphqlAuthorizers(stack: Stack, api: Resource): Draft[] {
  const source = stack.source(api, { arn: true });
  const further = pick(source.value, ['AdditionalAuthenticationProviders']);
  const count = Array.isArray(further) ? further.length : 0;
  const modes = [
    [],
    ...Array.from({ length: count }, (_, index) => ['AdditionalAuthenticationProviders', String(index)]),
  ];
  return modes.flatMap((path, index) => {
    const fact = draft(stack, 'authorizer', graphqlAuthorizerKey(api, index), api);
    fact.attributes.api = api.logicalId;
    set(fact, 'kind', source, [...path, 'AuthenticationType'], modeKind, none());
    const { kind } = fact.attributes;
    if (kind === null || kind === undefined) return [];
    if (path.length > 0) fact.place = placeIn(stack, api, source, path);
    const pool = kind === 'cognito';
    const paths: AuthorizerPaths = {
      name: [''],
      issuers: [...path, ...(pool ? ['UserPoolConfig', 'UserPoolId'] : ['OpenIDConnectConfig', 'Issuer'])],
      audiences: [...path, ...(pool ? ['UserPoolConfig', 'AppIdClientRegex'] : ['OpenIDConnectConfig', 'ClientId'])],
      identitySources: [],
      function: [...path, 'LambdaAuthorizerConfig', 'AuthorizerUri'],
      cache: [...path, 'LambdaAuthorizerConfig', 'AuthorizerResultTtlInSeconds'],
    };
    filled(stack, fact, source, paths, api.logicalId, standard(0, 'AppSync: 0 seconds'));
    fact.attributes.identitySources = ['$request.header.Authorization'];
    fact.origins['/identitySources'] = { kind: 'inherited-default', from: 'AppSync: the header Authorization' };
    return [fact];
  });
}
