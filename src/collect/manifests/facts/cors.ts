import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { boolean, originAt, pick, readAs, type Source, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, type Resource } from '../resource.ts';
import type { Stack } from '../stack.ts';

/** From where pages of other origins may call; no origins: CORS is not configured. `origin`: how it came to be known. */
export type Cors = { corsOrigins: Json; corsMethods: Json; corsCredentials: Json; origin: Origin | null };

export const NO_CORS: Cors = { corsOrigins: [], corsMethods: [], corsCredentials: false, origin: null };

/** The same where it is not known. */
export function unknownCors(reason: string): Cors {
  const unknown = hole(reason);
  return { corsOrigins: [unknown], corsMethods: [unknown], corsCredentials: unknown, origin: null };
}

/** CORS of an HTTP API, which its routes share: from its properties, or from its OpenAPI body. */
export function httpCors(stack: Stack, api: Resource): Cors {
  const source = stack.source(api);
  const stated = pick(source.value, ['CorsConfiguration']);
  if (stated !== undefined)
    return corsAt(source, ['CorsConfiguration'], ['AllowOrigins', 'AllowMethods', 'AllowCredentials']);
  const path = ['Body', 'x-amazon-apigateway-cors'];
  if (pick(source.value, path) === undefined) return NO_CORS;
  return corsAt(source, path, ['allowOrigins', 'allowMethods', 'allowCredentials']);
}

function corsAt(
  source: Source,
  path: string[],
  [origins, methods, credentials]: readonly [string, string, string],
): Cors {
  const cors = pick(source.value, path);
  if (isHole(cors) && cors.among === undefined)
    return { ...unknownCors(cors.unresolved), origin: originAt(source, path) };
  return {
    corsOrigins: readAs(pick(cors, [origins]), texts, []),
    corsMethods: readAs(pick(cors, [methods]), texts, []),
    corsCredentials: readAs(pick(cors, [credentials]), boolean, false),
    origin: originAt(source, path),
  };
}

const HEADER = 'method.response.header.access-control-allow-';

/** What the responses of a mock integration tell browsers; null where they say nothing of it. `responses`: a list or a map of them. */
export function headerCors(responses: Json | undefined): Cors | null {
  const all = Array.isArray(responses)
    ? responses
    : isObject(responses) && !isHole(responses)
      ? Object.values(responses)
      : [];
  const headers = new Map<string, Json>();
  for (const response of all) {
    const parameters = pick(response, ['ResponseParameters']) ?? pick(response, ['responseParameters']);
    if (!isObject(parameters) || isHole(parameters)) continue;
    for (const [name, value] of Object.entries(parameters)) {
      const lower = name.toLowerCase();
      if (lower.startsWith(HEADER)) headers.set(lower.slice(HEADER.length), value);
    }
  }
  const origin = headers.get('origin');
  if (origin === undefined) return null;
  return {
    corsOrigins: readAs(origin, words, []),
    corsMethods: readAs(headers.get('methods'), words, []),
    corsCredentials: readAs(headers.get('credentials'), (value) => boolean(bare(value)), false),
    origin: null,
  };
}

/** A header's value is a text in quotes, with commas between its parts. */
function words(value: Json): Json {
  const text = bare(value);
  return typeof text === 'string' ? text.split(',').map((word) => word.trim()) : [hole('a header that is no text')];
}

function bare(value: Json): Json {
  return typeof value === 'string' ? value.replace(/^'([\s\S]*)'$/, '$1') : value;
}
