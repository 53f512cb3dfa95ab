import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { type Expansion, intrinsic, isAbsent, mapOf, Refusal, textOf } from './expansion.ts';

/** What a caller of a route must show, in the words of `AuthorizationType`. */
export type Guard = {
  type: 'NONE' | 'AWS_IAM' | 'COGNITO_USER_POOLS' | 'CUSTOM' | 'JWT';
  /** Name of the authoriser in `Auth.Authorizers` or in the definition. */
  authorizer: string | null;
  apiKey: boolean;
};

/** `Auth` of an API, read and checked. */
export type ApiAuth = {
  /** By name: what kind each authoriser is. */
  authorizers: Map<string, Guard['type']>;
  /** Name of the one that counts where a route names none; null: there is none. */
  defaultAuthorizer: string | null;
  /** Whether it counts for OPTIONS too, which it does in a REST API only. */
  onPreflight: boolean;
  apiKey: boolean;
  apiKeyOnPreflight: boolean;
};

const REST_AUTH = [
  'AddApiKeyRequiredToCorsPreflight',
  'AddDefaultAuthorizerToCorsPreflight',
  'ApiKeyRequired',
  'Authorizers',
  'DefaultAuthorizer',
  'InvokeRole',
  'ResourcePolicy',
  'UsagePlan',
];
const HTTP_AUTH = ['Authorizers', 'DefaultAuthorizer', 'EnableIamAuthorizer'];

/** Reads `Auth` of an API; throws a Refusal where it is not what SAM takes. */
export function readAuth(expansion: Expansion, kind: 'rest' | 'http', written: Json | undefined): ApiAuth {
  const auth = mapOf(written, 'Auth') ?? {};
  const other = Object.keys(auth).find((name) => !(kind === 'rest' ? REST_AUTH : HTTP_AUTH).includes(name));
  if (other !== undefined) throw new Refusal(`Auth has no ${other}.`);
  const authorizers = new Map<string, Guard['type']>();
  for (const [name, authorizer] of Object.entries(mapOf(member(auth, 'Authorizers'), 'Auth.Authorizers') ?? {})) {
    authorizers.set(name, authorizerType(kind, name, authorizer));
  }
  const iam = member(auth, 'EnableIamAuthorizer');
  if (kind === 'rest' || iam === true || textOf(expansion, iam) === 'true') authorizers.set('AWS_IAM', 'AWS_IAM');
  const wanted = member(auth, 'DefaultAuthorizer');
  if (!isAbsent(wanted) && typeof wanted !== 'string') throw new Refusal('DefaultAuthorizer must be a text.');
  if (typeof wanted === 'string' && wanted !== 'NONE' && !authorizers.has(wanted)) {
    throw new Refusal(`DefaultAuthorizer names ${wanted}, which is not in Authorizers.`);
  }
  checkResourcePolicy(member(auth, 'ResourcePolicy'));
  const plan = member(auth, 'UsagePlan');
  if (plan !== undefined && !isObject(plan)) throw new Refusal('UsagePlan must be a map.');
  return {
    authorizers,
    defaultAuthorizer: typeof wanted === 'string' && wanted !== 'NONE' ? wanted : null,
    onPreflight: kind === 'rest' && member(auth, 'AddDefaultAuthorizerToCorsPreflight') !== false,
    apiKey: member(auth, 'ApiKeyRequired') === true,
    apiKeyOnPreflight: member(auth, 'AddApiKeyRequiredToCorsPreflight') !== false,
  };
}

const TEXT_LISTS = ['SourceVpcBlacklist', 'SourceVpcWhitelist'];

function checkResourcePolicy(written: Json | undefined): void {
  const policy = mapOf(written, 'ResourcePolicy');
  if (policy === null) return;
  for (const name of TEXT_LISTS) {
    const value = member(policy, name);
    if (value === undefined) continue;
    if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string' && intrinsic(entry) === null)) {
      throw new Refusal(`${name} must be a list of texts.`);
    }
  }
}

function authorizerType(kind: 'rest' | 'http', name: string, authorizer: Json): Guard['type'] {
  if (!isObject(authorizer)) throw new Refusal(`the authoriser ${name} must be a map.`);
  const has = (property: string): boolean => !isAbsent(member(authorizer, property));
  const identity = member(authorizer, 'Identity');
  if (identity !== undefined) checkIdentity(kind, name, identity);
  if (kind === 'http') {
    const settings = mapOf(member(authorizer, 'JwtConfiguration'), 'JwtConfiguration');
    if (settings !== null) {
      if (has('EnableFunctionDefaultPermissions')) {
        throw new Refusal('EnableFunctionDefaultPermissions is for Lambda authorisers only.');
      }
      return 'JWT';
    }
    if (has('OpenIdConnectUrl')) return 'JWT';
    if (!has('FunctionArn')) throw new Refusal(`the authoriser ${name} needs FunctionArn or JwtConfiguration.`);
    if (!has('AuthorizerPayloadFormatVersion')) {
      throw new Refusal(`the authoriser ${name} needs AuthorizerPayloadFormatVersion.`);
    }
    const allowed = member(authorizer, 'EnableFunctionDefaultPermissions');
    if (allowed !== undefined && typeof allowed !== 'boolean') {
      throw new Refusal('EnableFunctionDefaultPermissions must be true or false.');
    }
    return 'CUSTOM';
  }
  if (has('UserPoolArn')) return 'COGNITO_USER_POOLS';
  if (has('FunctionArn')) {
    if (member(authorizer, 'FunctionPayloadType') === 'REQUEST') checkRequest(name, identity);
    return 'CUSTOM';
  }
  throw new Refusal(`the authoriser ${name} needs UserPoolArn or FunctionArn.`);
}

const IDENTITY = ['Headers', 'QueryStrings', 'StageVariables', 'Context'];

/** The transform makes one text of each part; for an HTTP API it takes no functions of CloudFormation there. */
function checkIdentity(kind: 'rest' | 'http', name: string, identity: Json): void {
  if (!isObject(identity)) throw new Refusal(`Identity of the authoriser ${name} must be a map.`);
  const passes = (value: Json): boolean => kind === 'rest' && intrinsic(value) !== null;
  for (const part of IDENTITY) {
    const value = member(identity, part);
    if (value === undefined || passes(value)) continue;
    if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string' && !passes(entry))) {
      throw new Refusal(`${part} in Identity of the authoriser ${name} must be a list of texts.`);
    }
  }
}

/** An authoriser of whole requests must say by what its answers are kept, unless they are not. */
function checkRequest(name: string, identity: Json | undefined): void {
  const isEmpty = (value: Json | undefined): boolean =>
    value === undefined || (Array.isArray(value) && value.length === 0);
  const seconds = member(identity, 'ReauthorizeEvery');
  const kept = seconds !== 0 && seconds !== '0';
  if (kept && IDENTITY.every((part) => isEmpty(member(identity, part)))) {
    throw new Refusal(`the authoriser ${name} needs an Identity with ${IDENTITY.join(', ')} or several of them.`);
  }
}

/** The guard of a route that an event adds: its own `Auth` before that of the API. Throws a Refusal. */
export function eventGuard(api: ApiAuth, method: string, auth: JsonObject, pointer: string[]): Guard {
  const wanted = member(auth, 'Authorizer');
  const key = member(auth, 'ApiKeyRequired');
  if (!isAbsent(wanted) && typeof wanted !== 'string') throw new Refusal('Authorizer must be a text.', pointer);
  if (wanted === 'NONE' && api.defaultAuthorizer === null) {
    throw new Refusal('Authorizer NONE is only possible where the API has a DefaultAuthorizer.', pointer);
  }
  if (typeof wanted === 'string' && wanted !== 'NONE' && !api.authorizers.has(wanted)) {
    throw new Refusal(`Authorizer names ${wanted}, which the API does not define.`, pointer);
  }
  if (key === false && !api.apiKey) {
    throw new Refusal('ApiKeyRequired false is only possible where the API requires a key.', pointer);
  }
  const scopes = member(auth, 'AuthorizationScopes');
  if (scopes !== undefined && !Array.isArray(scopes)) throw new Refusal('AuthorizationScopes must be a list.', pointer);
  const fallback = defaultGuard(api, method);
  const apiKey = typeof key === 'boolean' ? key : fallback.apiKey;
  if (typeof wanted !== 'string') return { ...fallback, apiKey };
  return { type: api.authorizers.get(wanted) ?? 'NONE', authorizer: wanted === 'NONE' ? null : wanted, apiKey };
}

/** The guard of a route that says nothing itself. */
export function defaultGuard(api: ApiAuth, method: string): Guard {
  const preflight = method === 'options';
  const name = preflight && !api.onPreflight ? null : api.defaultAuthorizer;
  return {
    type: name === null ? 'NONE' : (api.authorizers.get(name) ?? 'NONE'),
    authorizer: name,
    apiKey: api.apiKey && (!preflight || api.apiKeyOnPreflight),
  };
}
