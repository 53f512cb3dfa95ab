import type { Json, JsonObject } from '../../../model/json.ts';
import { pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, member, wordOf } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { draftIn, type Manifest, type Written } from './draft.ts';

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** Whether a value is the OpenAPI document of an API Gateway or of Endpoints. */
export function isGatewayDocument(value: Json): boolean {
  return isObject(value) && isObject(member(value, 'paths')) && JSON.stringify(value).includes('"x-google-');
}

/** Endpoints of an API Gateway, and what they ask of a caller. */
export function gatewayFacts(manifest: Manifest, { value, placeOf }: Written): Draft[] {
  const api = wordOf(pick(value, ['host'])) || wordOf(pick(value, ['info', 'title'])) || manifest.path;
  const schemes = schemesOf(value);
  const authorizers = [...schemes].flatMap(([name, scheme]) =>
    scheme.guard === 'jwt' ? [authorizerFact(manifest, api, name, scheme, placeOf)] : [],
  );
  const paths = member(value, 'paths');
  const endpoints = Object.entries(isObject(paths) ? paths : {}).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {})
      .filter(([method]) => METHODS.has(method.toLowerCase()))
      .map(([method, operation]) => {
        const pointer = ['paths', path, method];
        const fact = draftIn(manifest, 'endpoint', `${api} ${method.toUpperCase()} ${path}`, placeOf(pointer));
        const asked = askedOf(value, operation, schemes);
        Object.assign(fact.attributes, COMMON, {
          api,
          method: method.toUpperCase(),
          path,
          function: backendOf(value, item, operation),
          guards: asked.guards,
          authorizer: asked.scheme === null ? null : `authorizer:${manifest.path}#${api}/${asked.scheme}`,
        });
        return fact;
      }),
  );
  return [...endpoints, ...unconfigured(manifest, api, value, placeOf), ...authorizers];
}

const COMMON: JsonObject = {
  kind: 'http',
  mock: false,
  // Endpoints passes preflight requests on where that is allowed; what a page may do is the backend's answer.
  corsOrigins: [],
  corsMethods: [],
  corsCredentials: false,
  network: 'internet',
  validation: [],
};

/** `x-google-allow: all` lets every path through that the document does not name, and asks nobody there. */
function unconfigured(manifest: Manifest, api: string, document: Json, placeOf: Written['placeOf']): Draft[] {
  if (wordOf(member(document, 'x-google-allow')) !== 'all') return [];
  const fact = draftIn(manifest, 'endpoint', `${api} ANY /**`, placeOf(['x-google-allow']));
  const own = { api, method: 'ANY', path: '/**', function: backendOf(document), guards: [], authorizer: null };
  Object.assign(fact.attributes, COMMON, own);
  return [fact];
}

type Scheme = { guard: 'jwt' | 'api-key' | null; value: Json; pointer: string[] };

function schemesOf(value: Json): Map<string, Scheme> {
  const schemes = new Map<string, Scheme>();
  for (const path of [['securityDefinitions'], ['components', 'securitySchemes']]) {
    const holder = pick(value, path);
    for (const [name, scheme] of Object.entries(isObject(holder) ? holder : {})) {
      schemes.set(name, { guard: guardOf(scheme), value: scheme, pointer: [...path, name] });
    }
  }
  return schemes;
}

/** A scheme without an issuer is one that the gateway does not look at. */
function guardOf(scheme: Json): Scheme['guard'] {
  if (wordOf(member(scheme, 'type')) === 'apiKey') return 'api-key';
  const named = member(scheme, 'x-google-issuer') ?? member(member(scheme, 'x-google-auth'), 'issuer');
  return named === undefined ? null : 'jwt';
}

/** Of several ways that are each enough, the one that asks least counts. */
function askedOf(
  document: Json,
  operation: Json,
  schemes: ReadonlyMap<string, Scheme>,
): { guards: Json[]; scheme: string | null } {
  const security = member(operation, 'security') ?? member(document, 'security');
  const ways = (Array.isArray(security) ? security : []).map((way) => {
    const names = Object.keys(isObject(way) ? way : {});
    const guards = [...new Set(names.flatMap((name) => schemes.get(name)?.guard ?? []))];
    return { guards, scheme: names.find((name) => schemes.get(name)?.guard === 'jwt') ?? null };
  });
  const weight = (guards: readonly string[]): number => (guards.includes('jwt') ? 2 : guards.length);
  const [least] = ways.toSorted((a, b) => weight(a.guards) - weight(b.guards));
  return least ?? { guards: [], scheme: null };
}

/** The function behind an operation is one of another manifest, which an address cannot name for sure. The nearest holder counts. */
function backendOf(document: Json, ...holders: Json[]): Json {
  const stated = [...holders.toReversed(), document]
    .map((holder) => member(holder, 'x-google-backend'))
    .find((backend) => backend !== undefined);
  // OpenAPI 3 names one of the backends that stand at the top.
  const named = typeof stated === 'string' ? pick(document, ['x-google-api-management', 'backends', stated]) : stated;
  const address = pick(named, ['address']);
  if (address === undefined) return hole('no backend is stated');
  const isFunction = /\.(run\.app|cloudfunctions\.net)(:\d+)?(\/|$)/.test(wordOf(address));
  return isFunction ? hole('the function is declared elsewhere') : null;
}

function authorizerFact(
  manifest: Manifest,
  api: string,
  name: string,
  { value, pointer }: Scheme,
  placeOf: Written['placeOf'],
): Draft {
  const fact = draftIn(manifest, 'authorizer', `${api}/${name}`, placeOf(pointer));
  const said = (key: string): Json | undefined =>
    member(value, `x-google-${key}`) ?? member(member(value, 'x-google-auth'), key);
  const audiences = said('audiences');
  const locations = said('jwt_locations') ?? said('jwt-locations') ?? said('jwtLocations');
  Object.assign(fact.attributes, {
    name,
    api,
    kind: 'jwt',
    issuers: [readAs(said('issuer'), text, hole('no issuer is stated'))],
    audiences: audienceList(audiences),
    identitySources: (Array.isArray(locations) ? locations : []).map(locationOf),
    function: null,
    cacheSeconds: null,
  });
  return fact;
}

/** One text with commas in between, or a list. Without any the gateway takes the address of the service itself. */
function audienceList(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value.map((one) => readAs(one, text, hole('an audience that is no text')));
  const listed = wordOf(value)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return listed;
}

function locationOf(location: Json): Json {
  const place: JsonObject = isObject(location) ? location : {};
  const header = wordOf(member(place, 'header'));
  return header === '' ? `query ${wordOf(member(place, 'query'))}` : `header ${header}`;
}
