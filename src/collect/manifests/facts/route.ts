import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, choice, originAt, pick, readAs, type Source } from '../attribute.ts';
import { hole, lift } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { type Draft, draft, type Stack } from '../stack.ts';

/** What a route is. `api` and `path` can be holes; `key` then names it among the facts. */
export type Route = {
  api: Json;
  apiKind: 'rest' | 'http' | 'websocket' | 'graphql';
  method: Json;
  path: Json;
  function: Json;
  guards: Json;
  mock: Json;
  /** What the fact is called besides `<api> <method> <path>`, where that does not tell it apart or is not known. */
  key: string | null;
  pointer: string[];
};

/** A fact about one route; `resource` is what its condition counts for. */
export function routeFact(stack: Stack, resource: Resource, route: Route): Draft {
  const { api, method, path, key, pointer, ...rest } = route;
  const known = typeof api === 'string' && typeof method === 'string' && typeof path === 'string';
  const name = known ? `${api} ${method} ${path}${key === null ? '' : ` ${key}`}` : (key ?? resource.logicalId);
  const fact = draft(stack, 'route', name, resource);
  Object.assign(fact.attributes, { api, method, path, ...rest });
  fact.place = stack.template.placeOf(pointer);
  return fact;
}

/** The one route that stands for all of an API whose definition is not known. */
export function unknownRoute(stack: Stack, resource: Resource, apiKind: 'rest' | 'http', reason: string): Draft {
  const unknown = hole(reason);
  return routeFact(stack, resource, {
    api: resource.logicalId,
    apiKind,
    method: unknown,
    path: unknown,
    function: unknown,
    guards: unknown,
    mock: unknown,
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

/** Guards of a route from AuthorizationType, ApiKeyRequired and whether the API is only reached by mutual TLS. */
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
