import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { choice, pick, type Source } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, type Resource } from '../resource.ts';
import { type Draft, draft, none, placeIn, type Stack, set, standard } from '../stack.ts';
import { filled } from './authorizer.ts';

const AUTHORIZER = 'x-amazon-apigateway-authorizer';

/** Where OpenAPI 2 and 3 keep what a caller must show. */
export const SCHEMES: readonly (readonly string[])[] = [['securityDefinitions'], ['components', 'securitySchemes']];

const KINDS = choice({ token: 'lambda', request: 'lambda', cognito_user_pools: 'cognito', jwt: 'jwt' });

/** The authorizers that the OpenAPI bodies of APIs define, each with the name of its security scheme. */
export function bodyAuthorizers(stack: Stack): Draft[] {
  return stack.ofType('AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api').flatMap((api) => {
    const source = stack.source(api, { arn: true });
    return SCHEMES.flatMap((holder) => {
      const path = ['Body', ...holder];
      const schemes = pick(source.value, path);
      if (!isObject(schemes) || isHole(schemes)) return [];
      return Object.keys(schemes).flatMap((name) => schemeAuthorizer(stack, api, source, [...path, name], name));
    });
  });
}

function schemeAuthorizer(stack: Stack, api: Resource, source: Source, path: string[], name: string): Draft[] {
  const scheme = pick(source.value, path);
  const key = `${api.logicalId} ${name}`;
  if (pick(scheme, [AUTHORIZER]) === undefined || stack.resources.has(key)) return [];
  const fact = draft(stack, 'authorizer', key, api);
  fact.place = placeIn(stack, api, source, path);
  fact.attributes.api = api.logicalId;
  const at = (...below: string[]) => [...path, AUTHORIZER, ...below];
  set(fact, 'kind', source, at('type'), KINDS, none(hole('no type is stated')));
  const rest = api.type === 'AWS::ApiGateway::RestApi';
  filled(
    stack,
    fact,
    source,
    {
      name: [''],
      issuers: fact.attributes.kind === 'cognito' ? at('providerARNs') : at('jwtConfiguration', 'issuer'),
      audiences: at('jwtConfiguration', 'audience'),
      identitySources: at('identitySource'),
      function: at('authorizerUri'),
      cache: at('authorizerResultTtlInSeconds'),
    },
    name,
    rest
      ? standard(300, 'API Gateway: 300 seconds')
      : none(hole('no time is stated, and what it then is is not documented')),
  );
  const header = pick(scheme, ['name']);
  // A token authorizer reads the header that the scheme itself names.
  if (rest && pick(source.value, at('identitySource')) === undefined && pick(scheme, ['in']) === 'header') {
    const read: Json =
      typeof header === 'string' ? `method.request.header.${header}` : hole('a header that is not known');
    fact.attributes.identitySources = [read];
  }
  return [fact];
}
