import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import type { Guard } from './api-guards.ts';
import { ref } from './expansion.ts';

/** One operation of the OpenAPI document that is deployed. */
export type Route = {
  path: string;
  /** In lower case, `any` for every method. */
  method: string;
  guard: Guard;
  /** As it is deployed, but for what `guard` adds to its `security`. */
  operation: JsonObject;
  pointer: string[];
  /** Its own; that of the API counts for all. */
  condition: string | null;
};

const ANY = 'x-amazon-apigateway-any-method';

/** The security scheme of a usage plan's key. */
export const API_KEY = 'api_key';

/** The name that a route's method has in an OpenAPI document. */
export function methodName(method: string): string {
  return method === 'any' ? ANY : method;
}

/** The paths of a document: the routes, each under its condition, and what the document says of a path besides. */
export function pathsOf(routes: readonly Route[], written: Json | undefined): JsonObject {
  const byKey = new Map<string, Route[]>();
  for (const route of routes) {
    const key = `${route.method} ${route.path}`;
    byKey.set(key, [...(byKey.get(key) ?? []), route]);
  }
  const paths: JsonObject = Object.create(null);
  for (const alternatives of byKey.values()) {
    const [first] = alternatives;
    if (first === undefined) continue;
    const known = paths[first.path];
    const item: JsonObject = isObject(known) ? known : sharedBy(member(written, first.path));
    item[methodName(first.method)] = alternatives.reduceRight<Json>(
      (otherwise, { condition, ...route }) =>
        condition === null ? secured(route) : { 'Fn::If': [condition, secured(route), otherwise] },
      ref('AWS::NoValue'),
    );
    paths[first.path] = item;
  }
  return paths;
}

/** What the operations of a path share. */
function sharedBy(item: Json | undefined): JsonObject {
  const shared: JsonObject = Object.create(null);
  for (const name of ['parameters', 'summary', 'description', 'servers']) {
    const value = member(item, name);
    if (value !== undefined) shared[name] = value;
  }
  return shared;
}

/** The operation with what its guard asks for, besides what it asks for itself. */
function secured({ operation, guard }: Pick<Route, 'operation' | 'guard'>): JsonObject {
  const own = member(operation, 'security');
  const security = Array.isArray(own) ? own : own === undefined ? [] : [own];
  const asked = new Set(security.flatMap((entry) => (isObject(entry) ? Object.keys(entry) : [])));
  const wanted = [...(guard.authorizer === null ? [] : [guard.authorizer]), ...(guard.apiKey ? [API_KEY] : [])];
  const added = wanted.filter((name) => !asked.has(name)).map((name) => ({ [name]: [] }));
  if (added.length === 0 && own !== undefined) return operation;
  return { ...operation, security: [...security, ...added] };
}
