import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, choice, originAt, pick, readAs, type Source } from '../attribute.ts';
import { hole, lift } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { type Draft, draft, type Stack } from '../stack.ts';
import type { Network } from './api-network.ts';
import { type Cors, unknownCors } from './cors.ts';

export type EndpointKind =
  | 'rest'
  | 'http'
  | 'websocket'
  | 'graphql'
  | 'function-url'
  | 'load-balancer'
  | 'http-trigger'
  | 'service';

/** What an endpoint is. `api` and `path` can be holes; `key` then names it among the facts. */
export type Endpoint = {
  api: Json;
  kind: EndpointKind;
  method: Json;
  path: Json;
  function: Json;
  guards: Json;
  authorizer: Json;
  mock: Json;
  cors: Cors;
  network: Network;
  validation: Json;
  /** What the fact is called besides `<api> <method> <path>`, where that does not tell it apart or is not known. */
  key: string | null;
  pointer: string[];
};

/** A fact about one endpoint; `resource` is what its condition counts for. */
export function endpointFact(stack: Stack, resource: Resource, endpoint: Endpoint): Draft {
  const { api, kind, method, path, cors, network, key, pointer, ...rest } = endpoint;
  const known = typeof api === 'string' && typeof method === 'string' && typeof path === 'string';
  const name = known ? `${api} ${method} ${path}${key === null ? '' : ` ${key}`}` : (key ?? resource.logicalId);
  const fact = draft(stack, 'endpoint', name, resource);
  const { origin, ...allowed } = cors;
  Object.assign(fact.attributes, { kind, api, method, path, ...rest, ...allowed, network: network.network });
  if (origin !== null) for (const name of Object.keys(allowed)) fact.origins[`/${name}`] = origin;
  if (network.origin !== null) fact.origins['/network'] = network.origin;
  fact.place = stack.template.placeOf(pointer);
  return fact;
}

/** The one endpoint that stands for all of an API whose definition is not known. */
export function unknownEndpoint(
  stack: Stack,
  resource: Resource,
  kind: 'rest' | 'http',
  network: Network,
  reason: string,
): Draft {
  const unknown = hole(reason);
  return endpointFact(stack, resource, {
    api: resource.logicalId,
    kind,
    method: unknown,
    path: unknown,
    function: unknown,
    guards: unknown,
    authorizer: unknown,
    mock: unknown,
    cors: unknownCors(reason),
    network,
    validation: [unknown],
    key: `${resource.logicalId} *`,
    pointer: resource.pointer,
  });
}

const AUTHORIZATION = choice({
  NONE: [],
  AWS_IAM: ['iam'],
  COGNITO_USER_POOLS: ['jwt'],
  JWT: ['jwt'],
  CUSTOM: ['custom'],
});

/** Guards of an endpoint from AuthorizationType, ApiKeyRequired and whether the API is only reached by mutual TLS. */
export function guardsOf(source: Source, mutualTls: boolean): Json {
  const authorization = readAs(pick(source.value, ['AuthorizationType']), AUTHORIZATION, []);
  const key = readAs(pick(source.value, ['ApiKeyRequired']), boolean, false);
  if (key === false && !mutualTls) return authorization;
  const guards: Json[] = Array.isArray(authorization) ? [...authorization] : [authorization];
  if (mutualTls) guards.push('mtls');
  if (key === true) guards.push('api-key');
  else if (isHole(key)) guards.push(hole(key.unresolved));
  return guards;
}

/** Notes how the guards came to be known. */
export function noteGuards(fact: Draft, source: Source): void {
  const origin = originAt(source, ['AuthorizationType']) ?? originAt(source, ['ApiKeyRequired']);
  if (origin) fact.origins['/guards'] = origin;
  else if (pick(source.value, ['AuthorizationType']) === undefined) {
    fact.origins['/guards'] = { kind: 'inherited-default', from: 'API Gateway: AuthorizationType NONE' };
  }
}

/** A method in capitals. */
export function methodOf(value: Json | undefined): Json {
  if (value === undefined) return hole('no method is stated');
  return lift([value], ([method]) =>
    typeof method === 'string' ? method.toUpperCase() : hole('a method that is no text'),
  );
}
