import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { choice, originAt, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import type { Stack } from '../stack.ts';

/** From where an API can be reached, and how that came to be known. */
export type Network = { network: Json; origin: Origin | null };

export const INTERNET: Network = { network: 'internet', origin: null };

const VISIBILITY = choice({ GLOBAL: 'internet', PRIVATE: 'private' });

/** The network of the API of a logical id; a hole where it is declared elsewhere. */
export function networkOf(stack: Stack, api: Json): Network {
  const resource = typeof api === 'string' ? stack.resources.get(api) : undefined;
  if (resource === undefined) return { network: hole('the API is declared elsewhere'), origin: null };
  if (resource.type === 'AWS::ApiGateway::RestApi') return restNetwork(stack, resource);
  if (resource.type !== 'AWS::AppSync::GraphQLApi') return INTERNET;
  const source = stack.source(resource);
  const value = pick(source.value, ['Visibility']);
  if (value === undefined) return { network: 'internet', origin: standard('AppSync: GLOBAL') };
  return { network: readAs(value, VISIBILITY, 'internet'), origin: originAt(source, ['Visibility']) };
}

function restNetwork(stack: Stack, api: Resource): Network {
  const source = stack.source(api);
  const path = ['EndpointConfiguration', 'Types'];
  const types = pick(source.value, path);
  if (types === undefined) return { network: 'internet', origin: standard('API Gateway: EDGE') };
  const listed = isHole(types) ? [types] : Array.isArray(types) ? types : [types];
  const unknown = listed.find((type) => isHole(type));
  const network = listed.some((type) => typeof type === 'string' && type.toUpperCase() === 'PRIVATE')
    ? 'private'
    : 'internet';
  return {
    network: unknown === undefined ? network : readAs(unknown, networkOfType, network),
    origin: originAt(source, path),
  };
}

function networkOfType(type: Json): Json {
  const types = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === 'string' && one.toUpperCase() === 'PRIVATE') ? 'private' : 'internet';
}

function standard(from: string): Origin {
  return { kind: 'inherited-default', from };
}
