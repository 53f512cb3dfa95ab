import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { type ApiAuth, defaultGuard, type Guard } from './api-guards.ts';
import { asText, type Expansion, intrinsic, mapOf, negated, Refusal } from './expansion.ts';

/** One operation of an OpenAPI document. */
export type Operation = {
  path: string;
  /** In lower case, `any` for every method. */
  method: string;
  guard: Guard;
  /** The operation itself. */
  value: JsonObject;
  condition: string | null;
  /** Below the document. */
  pointer: string[];
};

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const ANY = 'x-amazon-apigateway-any-method';
const NOT_METHODS = ['summary', 'description', 'parameters', 'servers', '$ref'];

/** Whether a definition can be read: a map with `paths` that no macro has still to fill in. */
export function isReadable(document: Json | undefined): document is JsonObject {
  return isObject(document) && intrinsic(document) === null && member(document, 'Fn::Transform') === undefined;
}

/**
 * The operations of an OpenAPI document with what `Auth` of the API adds to them. `filled` says for which an event brings the
 * integration. Throws a Refusal.
 */
export function readOperations(
  expansion: Expansion,
  document: JsonObject,
  api: ApiAuth,
  filled: (route: { method: string; path: string }) => boolean,
): Operation[] {
  const schemes = readSchemes(document);
  const operations: Operation[] = [];
  const paths = mapOf(member(document, 'paths') ?? undefined, 'paths') ?? {};
  for (const [path, item] of Object.entries(paths)) {
    if (path.startsWith('x-') || path.startsWith('Fn::')) continue;
    for (const { value, condition, pointer } of branches(expansion, item, ['paths', path])) {
      if (!isObject(value)) throw new Refusal(`the path ${path} must be a map.`);
      for (const [name, written] of Object.entries(value)) {
        if (NOT_METHODS.includes(name) || (name.startsWith('x-') && name !== ANY)) continue;
        for (const operation of branches(expansion, written, [...pointer, name])) {
          if (!isObject(operation.value)) throw new Refusal(`the method ${name} of the path ${path} must be a map.`);
          if (!METHODS.includes(name.toLowerCase()) && name !== ANY) continue;
          const method = name === ANY ? 'any' : name.toLowerCase();
          operations.push({
            path,
            method,
            guard: guardOf(document, schemes, api, method, operation.value, filled({ method, path })),
            value: operation.value,
            condition: operation.condition ?? condition,
            pointer: operation.pointer,
          });
        }
      }
    }
  }
  return operations;
}

type Branch = { value: Json; condition: string | null; pointer: string[] };

/** A value, or both sides of an Fn::If around it; a side that is AWS::NoValue is left out. */
function branches(expansion: Expansion, value: Json, pointer: string[]): Branch[] {
  const parts = intrinsic(value) === 'Fn::If' ? member(value, 'Fn::If') : undefined;
  if (!Array.isArray(parts) || parts.length !== 3) return [{ value, condition: null, pointer }];
  const [name, ...sides] = parts;
  const condition = typeof name === 'string' ? name : null;
  return sides.flatMap((side, index): Branch[] => {
    if (member(side, 'Ref') === 'AWS::NoValue') return [];
    const named = index === 0 || condition === null ? condition : negated(expansion, condition);
    return [{ value: side, condition: named, pointer: [...pointer, 'Fn::If', String(index + 1)] }];
  });
}

/** By name: what kind of guard each security scheme of the document is; `api-key` for a usage plan's key. */
function readSchemes(document: JsonObject): Map<string, Guard['type'] | 'api-key'> {
  const old = mapOf(member(document, 'securityDefinitions'), 'securityDefinitions');
  const components = mapOf(member(document, 'components'), 'components');
  const schemes = mapOf(member(components ?? undefined, 'securitySchemes'), 'securitySchemes');
  const types = new Map<string, Guard['type'] | 'api-key'>();
  for (const [name, scheme] of Object.entries({ ...old, ...schemes })) {
    const type = schemeType(scheme);
    if (type !== null) types.set(name, type);
  }
  return types;
}

function schemeType(scheme: Json): Guard['type'] | 'api-key' | null {
  const authorizer = member(scheme, 'x-amazon-apigateway-authorizer');
  const kind = asText(member(scheme, 'x-amazon-apigateway-authtype')).toLowerCase();
  const type = asText(member(authorizer, 'type')).toLowerCase();
  if (kind === 'awssigv4') return 'AWS_IAM';
  if (kind === 'cognito_user_pools' || type === 'cognito_user_pools') return 'COGNITO_USER_POOLS';
  if (type === 'jwt') return 'JWT';
  if (type === 'token' || type === 'request' || (authorizer !== undefined && kind === 'custom')) return 'CUSTOM';
  const header = asText(member(scheme, 'name')).toLowerCase();
  return member(scheme, 'type') === 'apiKey' && header === 'x-api-key' ? 'api-key' : null;
}

/**
 * The guard of one operation: its own `security`, else the document's. The API's DefaultAuthorizer is added where the operation
 * names no authoriser, also where it says `security: []`; only the name NONE keeps it away, as in the transform.
 */
function guardOf(
  document: JsonObject,
  schemes: ReturnType<typeof readSchemes>,
  api: ApiAuth,
  method: string,
  operation: JsonObject,
  filled: boolean,
): Guard {
  const own = member(operation, 'security');
  if (own !== undefined && !Array.isArray(own) && api.defaultAuthorizer !== null) {
    throw new Refusal('security of a method must be a list.');
  }
  const stated = own ?? member(document, 'security') ?? [];
  const security = Array.isArray(stated) ? stated : [stated];
  const names = security.flatMap((entry) => (isObject(entry) ? Object.keys(entry) : []));
  const types = names.map((name) => ({ name, type: api.authorizers.get(name) ?? schemes.get(name) ?? null }));
  const found = types.find(({ type }) => type !== null && type !== 'api-key');
  // The transform gives its defaults to operations with an integration only.
  const integrated = filled || member(operation, 'x-amazon-apigateway-integration') !== undefined;
  const fallback = integrated ? defaultGuard(api, method) : { type: 'NONE' as const, authorizer: null, apiKey: false };
  const apiKey = fallback.apiKey || types.some(({ name, type }) => type === 'api-key' || name === 'api_key');
  const marked = member(member(operation, 'x-amazon-apigateway-auth'), 'type');
  if (found?.type != null && found.type !== 'api-key') return { type: found.type, authorizer: found.name, apiKey };
  if (marked === 'AWS_IAM' && api.defaultAuthorizer === null) return { type: 'AWS_IAM', authorizer: null, apiKey };
  if (names.includes('NONE')) return { type: 'NONE', authorizer: null, apiKey };
  return { ...fallback, apiKey };
}
