import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { type ApiAuth, defaultGuard } from './api-guards.ts';
import type { Route } from './api-routes.ts';
import { anyOf, type Expansion, intrinsic, Refusal, type SamResource } from './expansion.ts';

const ALL = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
const SETTINGS = ['AllowCredentials', 'AllowHeaders', 'AllowMethods', 'AllowOrigin', 'MaxAge'];

/** The OPTIONS routes that `Cors` of a REST API adds to each path that has none. */
export function preflights(expansion: Expansion, resource: SamResource, routes: Route[], auth: ApiAuth): Route[] {
  const written = member(resource.properties, 'Cors') ?? null;
  const cors = isObject(written) && intrinsic(written) === null ? written : { AllowOrigin: written };
  if (Object.keys(cors).some((name) => !SETTINGS.includes(name))) {
    throw new Refusal(`Cors has only ${SETTINGS.join(', ')}.`);
  }
  const byPath = new Map<string, Route[]>();
  for (const route of routes) byPath.set(route.path, [...(byPath.get(route.path) ?? []), route]);
  return [...byPath].flatMap(([path, beside]): Route[] => {
    if (beside.some(({ method }) => method === 'options')) return [];
    const name = `${resource.id}${path.replaceAll('/', 'SLASH').replace(/[^A-Za-z0-9]/g, '')}PathCondition`;
    const methods = beside.map(({ method }) => method);
    return [
      {
        path,
        method: 'options',
        guard: defaultGuard(auth, 'options'),
        operation: mock(cors, methods),
        pointer: [...resource.pointer, 'Properties', 'Cors'],
        condition: anyOf(
          expansion,
          name,
          beside.map(({ condition }) => condition),
        ),
      },
    ];
  });
}

/** A mock that answers with what `Cors` says; the values of headers stand in quotes. */
function mock(cors: JsonObject, methods: string[]): JsonObject {
  const own = [...new Set([...methods.map((method) => method.toUpperCase()), 'OPTIONS'])].sort();
  const headers: { [name: string]: Json | undefined } = {
    Origin: member(cors, 'AllowOrigin') ?? "'*'",
    Headers: member(cors, 'AllowHeaders'),
    Methods: member(cors, 'AllowMethods') ?? `'${(methods.includes('any') ? ALL : own).join()}'`,
    Credentials: member(cors, 'AllowCredentials') === true ? "'true'" : undefined,
  };
  const responseParameters: JsonObject = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) responseParameters[`method.response.header.Access-Control-Allow-${name}`] = value;
  }
  const age = member(cors, 'MaxAge');
  if (age !== undefined) responseParameters['method.response.header.Access-Control-Max-Age'] = age;
  const responses = { default: { statusCode: '200', responseParameters } };
  return { 'x-amazon-apigateway-integration': { type: 'mock', responses }, responses: {} };
}

const HTTP_SETTINGS = ['AllowCredentials', 'AllowHeaders', 'AllowMethods', 'AllowOrigins', 'ExposeHeaders', 'MaxAge'];

/** `CorsConfiguration` of an HTTP API in the words of an OpenAPI document, over what the document says itself. */
export function corsExtension(configuration: Json, own: Json | undefined): JsonObject {
  const kept = isObject(own) ? own : {};
  if (configuration === true) return { ...kept, allowOrigins: ['*'] };
  if (!isObject(configuration)) throw new Refusal('CorsConfiguration must be true or a map.');
  if (intrinsic(configuration) !== null) return { ...kept, allowOrigins: configuration };
  const said: JsonObject = {};
  for (const [name, value] of Object.entries(configuration)) {
    if (!HTTP_SETTINGS.includes(name)) throw new Refusal(`CorsConfiguration has only ${HTTP_SETTINGS.join(', ')}.`);
    said[name.slice(0, 1).toLowerCase() + name.slice(1)] = value;
  }
  if (said.allowCredentials === true && JSON.stringify(said.allowOrigins ?? ['*']) === '["*"]') {
    throw new Refusal('AllowCredentials of CorsConfiguration needs AllowOrigins to name origins.');
  }
  return { ...kept, ...said };
}
