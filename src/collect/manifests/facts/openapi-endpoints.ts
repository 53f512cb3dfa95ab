import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import { pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, member, type Resource } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import { endpointFact, NO_CORS, unknownEndpoint } from './endpoint.ts';
import { integrated, isMock } from './integration.ts';

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const ANY = 'x-amazon-apigateway-any-method';
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
  if (pick(source.value, ['BodyS3Location']) !== undefined) {
    return [unknownEndpoint(stack, api, kind, 'the OpenAPI definition is kept in S3')];
  }
  if (body === undefined) return [];
  const paths = pick(body, ['paths']);
  if (isHole(paths) || !isObject(body)) {
    return [unknownEndpoint(stack, api, kind, 'the OpenAPI definition is only known at deployment')];
  }
  const schemes = schemesOf(body);
  const facts: Draft[] = [];
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
    if (!path.startsWith('/') && path !== '$default') continue;
    const pointer = [...api.pointer, 'Properties', 'Body', 'paths', path];
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
          authorizer: null,
          mock: readAs(type, isMock, false),
          cors: NO_CORS,
          network: 'internet',
          validation: [],
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
  for (const holder of [pick(body, ['securityDefinitions']), pick(body, ['components', 'securitySchemes'])]) {
    for (const [name, scheme] of Object.entries(isObject(holder) ? holder : {})) schemes.set(name, guardOf(scheme));
  }
  return schemes;
}

function guardOf(scheme: Json): Json {
  if (isHole(scheme)) return hole(scheme.unresolved);
  const authorizer = member(scheme, 'x-amazon-apigateway-authorizer');
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

/** The guards of one operation: its own `security`, else the document's. A scheme that API Gateway does not enforce is none. */
function guardsOf(body: JsonObject, operation: Json, schemes: Map<string, Json>): Json {
  const security = pick(operation, ['security']) ?? body.security ?? [];
  const marked = word(pick(operation, ['x-amazon-apigateway-auth', 'type']));
  if (isHole(security) || isHole(operation)) return hole('security is only known at deployment');
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
