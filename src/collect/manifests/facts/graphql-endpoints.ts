import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { choice, originAt, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import type { Draft, Stack } from '../stack.ts';
import { networkOf } from './api-network.ts';
import { authorizerId, graphqlAuthorizerKey } from './authorizer-reference.ts';
import { modeKind } from './authorizers.ts';
import { NO_CORS } from './cors.ts';
import { endpointFact } from './endpoint.ts';

const MODES = choice({
  API_KEY: ['api-key'],
  AWS_IAM: ['iam'],
  AMAZON_COGNITO_USER_POOLS: ['jwt'],
  OPENID_CONNECT: ['jwt'],
  AWS_LAMBDA: ['custom'],
});

/** Routes of AppSync APIs. Each authentication mode lets a caller in by itself, so that each is a route of its own. */
export function graphqlEndpoints(stack: Stack): Draft[] {
  return stack.ofType('AWS::AppSync::GraphQLApi').flatMap((api) => {
    const source = stack.source(api, { arn: true });
    const further = pick(source.value, ['AdditionalAuthenticationProviders']);
    const providers: Json[] = Array.isArray(further) ? further : isHole(further) ? [further] : [];
    const modes = [
      { value: pick(source.value, ['AuthenticationType']), pointer: ['AuthenticationType'] },
      ...providers.map((provider, index) => ({
        value: pick(provider, ['AuthenticationType']),
        pointer: ['AdditionalAuthenticationProviders', String(index)],
      })),
    ];
    return modes.map(({ value, pointer }, index) => {
      const guards = readAs(value, MODES, hole('no AuthenticationType is stated'));
      const fact = endpointFact(stack, api, {
        api: api.logicalId,
        kind: 'graphql',
        method: 'ANY',
        path: '/graphql',
        function: null,
        guards,
        authorizer: readAs(value, authorizerIn(authorizerId(stack, graphqlAuthorizerKey(api, index))), null),
        mock: false,
        cors: NO_CORS,
        network: networkOf(stack, api.logicalId),
        validation: ['body'],
        key: index === 0 ? null : `provider ${index}`,
        pointer: api.madeBy === 'template' ? [...api.pointer, 'Properties', ...pointer] : api.pointer,
      });
      fact.origins['/validation'] = {
        kind: 'inherited-default',
        from: 'AppSync: requests are held against the schema',
      };
      const origin = originAt(source, pointer);
      if (origin) fact.origins['/guards'] = origin;
      return fact;
    });
  });
}

/** The authorizer of a mode; null where it has none. */
function authorizerIn(id: string): (mode: Json) => Json {
  return (mode) => {
    const kind = modeKind(mode);
    return kind === null || isHole(kind) ? kind : id;
  };
}
