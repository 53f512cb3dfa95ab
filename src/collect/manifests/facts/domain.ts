import { isHole } from '../../../model/hole.ts';
import { choice, originAt, pick, readAs, text } from '../attribute.ts';
import { hole, lift } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { type Draft, none, type Stack, set } from '../stack.ts';
import { isClosed } from './default-endpoint.ts';
import { mappingsOf, openEndpoints } from './domain-mapping.ts';
import { listOf, resourceFact } from './parts.ts';
import { tlsFloor } from './tls-floor.ts';

const TYPES = choice({ EDGE: 'edge', REGIONAL: 'regional', PRIVATE: 'private' });

/** The domains of APIs. Listeners of load balancers and distributions are in edge-domain.ts. */
export function domains(stack: Stack): Draft[] {
  return [
    ...stack.ofType('AWS::ApiGateway::DomainName', 'AWS::ApiGateway::DomainNameV2').map((it) => restDomain(stack, it)),
    ...stack.ofType('AWS::ApiGatewayV2::DomainName').map((it) => httpDomain(stack, it)),
    ...stack.ofType('AWS::AppSync::DomainName').map((it) => graphqlDomain(stack, it)),
  ];
}

function restDomain(stack: Stack, resource: Resource): Draft {
  const isPrivate = resource.type === 'AWS::ApiGateway::DomainNameV2';
  const fact = domainFact(stack, resource, 'apigateway');
  const source = stack.source(resource);
  const types = ['EndpointConfiguration', 'Types'];
  set(fact, 'endpointTypes', source, types, listOf(TYPES), none([isPrivate ? 'private' : 'edge']));
  if (pick(source.value, types) === undefined) {
    fact.origins['/endpointTypes'] = {
      kind: 'inherited-default',
      from: isPrivate ? 'API Gateway: such a domain is private' : 'API Gateway: EDGE',
    };
  }
  setPolicy(fact, stack, resource, ['SecurityPolicy']);
  return fact;
}

function httpDomain(stack: Stack, resource: Resource): Draft {
  const fact = domainFact(stack, resource, 'apigateway');
  const source = stack.source(resource);
  const path = ['DomainNameConfigurations', '0'];
  const type = readAs(pick(source.value, [...path, 'EndpointType']), TYPES, 'regional');
  fact.attributes.endpointTypes = [type];
  const origin = originAt(source, [...path, 'EndpointType']);
  if (origin) fact.origins['/endpointTypes'] = origin;
  setPolicy(fact, stack, resource, [...path, 'SecurityPolicy']);
  return fact;
}

function graphqlDomain(stack: Stack, resource: Resource): Draft {
  const fact = domainFact(stack, resource, 'appsync');
  Object.assign(fact.attributes, {
    securityPolicy: null,
    tlsFloor: hole('AppSync chooses it, and no setting states it'),
    endpointTypes: ['edge'],
  });
  return fact;
}

function domainFact(stack: Stack, resource: Resource, service: string): Draft {
  const fact = resourceFact(stack, 'domain', resource, ['DomainName']);
  const source = stack.source(resource);
  const mutual = pick(source.value, ['MutualTlsAuthentication']);
  const mappings = mappingsOf(stack, resource);
  Object.assign(fact.attributes, {
    service,
    mutualTls: isHole(mutual) ? hole(mutual.unresolved) : pick(mutual, ['TruststoreUri']) !== undefined,
    apis: mappings,
    openDefaultEndpoints: openEndpoints(stack, mappings, (api) => isClosed(stack, api)),
  });
  return fact;
}

/** Sets `securityPolicy` and what it means. API Gateway does not document which one counts where none is stated. */
function setPolicy(fact: Draft, stack: Stack, resource: Resource, path: string[]): void {
  const source = stack.source(resource);
  set(fact, 'securityPolicy', source, path, text, none());
  const policy = pick(source.value, path);
  fact.attributes.tlsFloor =
    policy === undefined || policy === null
      ? hole('no SecurityPolicy is stated')
      : lift([fact.attributes.securityPolicy ?? null], ([value]) => tlsFloor(value ?? null));
  const origin = originAt(source, path);
  if (origin) fact.origins['/tlsFloor'] = origin;
}
