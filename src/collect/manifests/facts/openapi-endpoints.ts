import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { weightier } from '../evaluation.ts';
import { isObject, member, type Resource } from '../resource.ts';
import { type Draft, placeIn, type Stack } from '../stack.ts';
import { alternatives } from './alternatives.ts';
import { type Network, networkOf } from './api-network.ts';
import { authorizerId } from './authorizer-reference.ts';
import { type Cors, headerCors, httpCors, NO_CORS } from './cors.ts';
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
  const document: Document = {
    stack,
    api,
    kind,
    body,
    schemes: schemesOf(body),
    shared: kind === 'http' ? httpCors(stack, api) : null,
    network,
    closed: closed.has(api.logicalId),
  };
  const written = member(member(api.properties, 'Body'), 'paths');
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, item]) =>
    path.startsWith('/') || path === '$default'
      ? operationsOf(stack, member(written, path), item).map((operation) =>
          operationEndpoint(document, path, operation),
        )
      : [],
  );
}

/** An OpenAPI body with what all its operations share. */
type Document = {
  stack: Stack;
  api: Resource;
  kind: 'rest' | 'http';
  body: JsonObject;
  schemes: Map<string, Json>;
  shared: Cors | null;
  network: Network;
  closed: boolean;
};

/** One operation of a path, and the condition that it hangs on. */
type Operation = { name: string; item: Json; value: Json; cors: Cors; origin: Origin | null };

/** The operations of a path, each side of a condition by itself; one that stands for all where they are not known. */
function operationsOf(stack: Stack, written: Json | undefined, item: Json): Operation[] {
  return alternatives(stack, written, item).flatMap((path): Operation[] => {
    if (!isObject(path.value) || isHole(path.value)) {
      const value = hole('a path that is not known');
      return [{ name: ANY, item: path.value, value, cors: NO_CORS, origin: path.origin }];
    }
    const resolved = path.value;
    const [preflight] = alternatives(stack, member(path.written, 'options'), member(resolved, 'options'));
    const cors = headerCors(pick(preflight?.value, [INTEGRATION, 'responses'])) ?? NO_CORS;
    const names = isObject(path.written) && !isHole(path.written) ? Object.keys(path.written) : Object.keys(resolved);
    return names
      .filter((name) => name === ANY || METHODS.has(name.toLowerCase()))
      .flatMap((name) =>
        alternatives(stack, member(path.written, name), member(resolved, name)).map(({ value, origin }) => ({
          name,
          item: resolved,
          value,
          cors,
          origin: origin ?? path.origin,
        })),
      );
  });
}

function operationEndpoint(document: Document, path: string, operation: Operation): Draft {
  const { name, item, value, cors, origin } = operation;
  const { stack, api, kind, body, network } = document;
  const integration = pick(value, [INTEGRATION]);
  const type = pick(integration, ['type']);
  const guards = guardsOf(body, value, document.schemes);
  // The transform of SAM writes the route for all others so where no warnings are wanted.
  const every = path === '$default' || (path === '/$default' && pick(value, ['isDefaultRoute']) === true);
  const fact = endpointFact(stack, api, {
    api: api.logicalId,
    kind,
    method: name === ANY || every ? 'ANY' : name.toUpperCase(),
    path: every ? '$default' : path,
    function: isHole(value) ? value : integrated(stack, type, pick(integration, ['uri'])),
    guards: document.closed && Array.isArray(guards) ? [...guards, 'mtls'] : guards,
    authorizer: authorizerIn(stack, api, body, value),
    mock: readAs(type, isMock, false),
    cors: document.shared ?? cors,
    network,
    validation: kind === 'rest' ? operationValidation(body, item, value) : [],
    key: null,
    pointer: api.pointer,
  });
  fact.place = placeIn(stack, api, stack.source(api, { arn: true }), ['Body', 'paths', path, name]);
  if (origin !== null) fact.origins[''] = weightier(fact.origins[''], origin);
  return fact;
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
