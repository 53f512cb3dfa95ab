import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { choice, originAt, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import type { Draft, Stack } from '../stack.ts';
import { endpointFact, NO_CORS } from './endpoint.ts';

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
      const fact = endpointFact(stack, api, {
        api: api.logicalId,
        kind: 'graphql',
        method: 'ANY',
        path: '/graphql',
        function: null,
        guards: readAs(value, MODES, hole('no AuthenticationType is stated')),
        authorizer: null,
        mock: false,
        cors: NO_CORS,
        network: 'internet',
        validation: [],
        key: index === 0 ? null : `provider ${index}`,
        pointer: api.madeBy === 'template' ? [...api.pointer, 'Properties', ...pointer] : api.pointer,
      });
      const origin = originAt(source, pointer);
      if (origin) fact.origins['/guards'] = origin;
      return fact;
    });
  });
}
