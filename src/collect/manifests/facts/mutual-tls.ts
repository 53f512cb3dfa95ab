import { pick } from '../attribute.ts';
import { type Reference, referenceOf } from '../reference.ts';
import { member, type Resource } from '../resource.ts';
import type { Stack } from '../stack.ts';
import { isClosed } from './default-endpoint.ts';

const DOMAINS = ['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'];

/** Logical ids of the APIs that nobody reaches but by mutual TLS: all their domains demand it, and their own address is off. */
export function behindMutualTls(stack: Stack): ReadonlySet<string> {
  const domains = new Map<string, boolean>();
  for (const domain of stack.ofType(...DOMAINS)) {
    domains.set(
      domain.logicalId,
      pick(stack.source(domain).value, ['MutualTlsAuthentication', 'TruststoreUri']) !== undefined,
    );
  }
  const guarded = new Map<string, boolean>();
  for (const mapping of stack.ofType('AWS::ApiGateway::BasePathMapping', 'AWS::ApiGatewayV2::ApiMapping')) {
    const api = property(mapping, 'RestApiId') ?? property(mapping, 'ApiId');
    if (!api) continue;
    const safe = domains.get(property(mapping, 'DomainName')?.logicalId ?? '') ?? false;
    guarded.set(api.logicalId, safe && (guarded.get(api.logicalId) ?? true));
  }
  const closed = [...guarded].filter(([id, safe]) => {
    const api = stack.resources.get(id);
    const off = api && isClosed(stack, api);
    return safe && off === true;
  });
  return new Set(closed.map(([id]) => id));
}

function property(resource: Resource, name: string): Reference | null {
  return referenceOf(member(resource.properties, name));
}
