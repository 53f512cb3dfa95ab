import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import { pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, member, type Resource } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import { networkOf } from './api-network.ts';
import { authorizerId } from './authorizer-reference.ts';
import { headerCors, httpCors, NO_CORS } from './cors.ts';
import { endpointFact, unknownEndpoint } from './endpoint.ts';
import { integrated, isMock } from './integration.ts';
import { SCHEMES } from './openapi-authorizers.ts';
import { operationValidation } from './request-validation.ts';

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const ANY = 'x-amazon-apigateway-any-method';
const AUTHORIZER = 'x-amazon-apigateway-authorizer';
const INTEGRATION = 'x-amazon-apigateway-integration';

/** Routes that the OpenAPI body of an API says; one that stands for all where the body is kept elsewhere or is not known. */
export function bodyEndpoints(
  stack: Stack,
  api: Resource,
  kind: 'rest' | 'http',
  closed: ReadonlySet<string>,
): Draft[] {
  const source = stack.source(api, { arn: true });
  const body = pick(source.value, ['Body']);
  const network = networkOf(stack, api.logicalId);
  if (pick(source.value, ['BodyS3Location']) !== undefined) {
    return [unknownEndpoint(stack, api, kind, network, 'the OpenAPI definition is kept in S3')];
  }
  if (body === undefined) return [];
  const paths = pick(body, ['paths']);
  if (isHole(paths) || !isObject(body)) {
    return [unknownEndpoint(stack, api, kind, network, 'the OpenAPI definition is only known at deployment')];
  }
  const schemes = schemesOf(body);
  const shared = kind === 'http' ? httpCors(stack, api) : null;
  const facts: Draft[] = [];
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
    if (!path.startsWith('/') && path !== '$default') continue;
    const pointer = [...api.pointer, 'Properties', 'Body', 'paths', path];
    const cors = shared ?? headerCors(pick(item, ['options', INTEGRATION, 'responses'])) ?? NO_CORS;
    const operations =
      isObject(item) && !isHole(item) ? Object.entries(item) : [[ANY, hole('a path that is not known')] as const];
    for (const [name, operation] of operations) {
      if (name !== ANY && !METHODS.has(name.toLowerCase())) continue;
      const integration = pick(operation, [INTEGRATION]);
      const type = pick(integration, ['type']);
      const guards = guardsOf(body, operation, schemes);
      facts.push(
        endpointFact(stack, api, {
          api: api.logicalId,
          kind,
          method: name === ANY || path === '$default' ? 'ANY' : name.toUpperCase(),
          path,
          function: isHole(operation) ? operation : integrated(stack, type, pick(integration, ['uri'])),
          guards: closed.has(api.logicalId) && Array.isArray(guards) ? [...guards, 'mtls'] : guards,
          authorizer: authorizerIn(stack, api, body, operation),
          mock: readAs(type, isMock, false),
          cors,
          network,
          validation: kind === 'rest' ? operationValidation(body, item, operation) : [],
          key: null,
          pointer: [...pointer, name],
        }),
      );
    }
  }
  return facts;
}

/** By name: the guard that each security scheme of the document is; null where it guards nothing. */
function schemesOf(body: JsonObject): Map<string, Json> {
  const schemes = new Map<string, Json>();
  for (const holder of SCHEMES.map((path) => pick(body, path))) {
    for (const [name, scheme] of Object.entries(isObject(holder) ? holder : {})) schemes.set(name, guardOf(scheme));
  }
  return schemes;
}

function guardOf(scheme: Json): Json {
  if (isHole(scheme)) return hole(scheme.unresolved);
  const authorizer = member(scheme, AUTHORIZER);
  const kind = word(member(scheme, 'x-amazon-apigateway-authtype'));
  const type = word(member(authorizer, 'type'));
  if (kind === 'awssigv4') return 'iam';
  if (kind === 'cognito_user_pools' || type === 'cognito_user_pools' || type === 'jwt') return 'jwt';
  if (authorizer !== undefined)
    return type === 'token' || type === 'request' ? 'custom' : hole('an authoriser that is not known');
  return member(scheme, 'type') === 'apiKey' && word(member(scheme, 'name')) === 'x-api-key' ? 'api-key' : null;
}

function word(value: Json | undefined): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}

/** The authorizer that one operation asks; null: none. */
function authorizerIn(stack: Stack, api: Resource, body: JsonObject, operation: Json): Json {
  const security = securityOf(body, operation);
  if (isHole(security)) return security;
  const asked = (Array.isArray(security) ? security : []).flatMap((entry) =>
    isObject(entry) ? Object.keys(entry) : [],
  );
  const ids = asked
    .filter((name) => SCHEMES.some((path) => pick(body, [...path, name, AUTHORIZER]) !== undefined))
    .map((name) => authorizerId(stack, `${api.logicalId} ${name}`));
  const [first = null] = ids;
  return ids.length > 1 ? hole('one of several authorisers', ids) : first;
}

/** What an operation demands: its own `security`, else the document's. */
function securityOf(body: JsonObject, operation: Json): Json {
  const security = pick(operation, ['security']) ?? body.security ?? [];
  return isHole(security) || isHole(operation) ? hole('security is only known at deployment') : security;
}

/** The guards of one operation: its own `security`, else the document's. A scheme that API Gateway does not enforce is none. */
function guardsOf(body: JsonObject, operation: Json, schemes: Map<string, Json>): Json {
  const security = securityOf(body, operation);
  const marked = word(pick(operation, ['x-amazon-apigateway-auth', 'type']));
  if (isHole(security)) return security;
  const guards = new Set<Json>(marked === 'aws_iam' ? ['iam'] : []);
  for (const entry of Array.isArray(security) ? security : []) {
    if (isHole(entry)) guards.add(hole(entry.unresolved));
    for (const name of isObject(entry) ? Object.keys(entry) : []) {
      const guard = schemes.get(name);
      if (guard !== null && guard !== undefined) guards.add(guard);
    }
  }
  return [...guards];
}
