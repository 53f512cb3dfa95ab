import type { Json } from '../../../model/json.ts';
import { pick, readAs, text } from '../attribute.ts';
import { referenceOf } from '../reference.ts';
import { member, type Resource } from '../resource.ts';
import { resourceNamed } from '../resource-reference.ts';
import type { Stack } from '../stack.ts';
import { apiOf } from './rest-endpoints.ts';
import { stageNamed } from './stage-reference.ts';

/** Resources that put an API behind a domain: what names the domain, the API, the stage and the path. */
const MAPPINGS = [
  ['AWS::ApiGateway::BasePathMapping', 'DomainName', 'RestApiId', 'BasePath'],
  ['AWS::ApiGateway::BasePathMappingV2', 'DomainNameArn', 'RestApiId', 'BasePath'],
  ['AWS::ApiGatewayV2::ApiMapping', 'DomainName', 'ApiId', 'ApiMappingKey'],
  ['AWS::AppSync::DomainNameApiAssociation', 'DomainName', 'ApiId', ''],
] as const;

/** What stands behind a domain, as in the fact type. */
export function mappingsOf(stack: Stack, domain: Resource): { api: Json; stage: Json; path: Json }[] {
  return MAPPINGS.flatMap(([type, name, api, path]) =>
    stack.ofType(type).flatMap((mapping) => {
      const { value } = stack.source(mapping);
      if (!isOf(stack, mapping, name, domain)) return [];
      const of = apiOf(mapping, api);
      const stage = pick(value, ['Stage']);
      return [
        {
          api: of,
          stage: stage === undefined ? null : stageNamed(stack, of, stage),
          path: path === '' ? null : readAs(pick(value, [path]), text, null),
        },
      ];
    }),
  );
}

function isOf(stack: Stack, mapping: Resource, name: string, domain: Resource): boolean {
  const named = referenceOf(member(mapping.properties, name))?.logicalId;
  if (named !== undefined) return named === domain.logicalId;
  const { value } = stack.source(mapping);
  return resourceNamed(stack, pick(value, [name]), [domain.type], 'DomainName')?.resource === domain;
}

/** Of the APIs behind a domain, those that the provider's own address still leads to; a hole for one of which that is not known. */
export function openEndpoints(
  stack: Stack,
  mappings: readonly { api: Json }[],
  closed: (api: Resource) => Json,
): Json[] {
  const open: Json[] = [];
  for (const api of new Set(mappings.map(({ api }) => api))) {
    const resource = typeof api === 'string' ? stack.resources.get(api) : undefined;
    if (resource === undefined) continue;
    const off = closed(resource);
    if (off === true) continue;
    open.push(off === false ? resource.logicalId : off);
  }
  return open;
}
