import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { originAt, pick, readAs, text } from '../attribute.ts';
import { hole, lift } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { isClosed } from './default-endpoint.ts';
import { openEndpoints } from './domain-mapping.ts';
import { balancerNetwork, balancerOf, isRedirect } from './load-balancer.ts';
import { itemsOf, resourceFact } from './parts.ts';
import { tlsFloor } from './tls-floor.ts';

/** What answers callers in front of APIs and functions: listeners of load balancers, and distributions. */
export function edgeDomains(stack: Stack): Draft[] {
  return [
    ...stack.ofType('AWS::ElasticLoadBalancingV2::Listener').flatMap((listener) => listenerDomain(stack, listener)),
    ...stack.ofType('AWS::CloudFront::Distribution').map((distribution) => distributionDomain(stack, distribution)),
  ];
}

function listenerDomain(stack: Stack, listener: Resource): Draft[] {
  const source = stack.source(listener);
  const protocol = readAs(pick(source.value, ['Protocol']), text, 'HTTP');
  const actions = itemsOf(pick(source.value, ['DefaultActions']));
  const known = typeof protocol === 'string' ? protocol.toUpperCase() : protocol;
  if (typeof known === 'string' && !['HTTP', 'HTTPS', 'TLS'].includes(known)) return [];
  // It only sends callers to HTTPS; what rules add to it says so itself.
  if (known === 'HTTP' && actions.length > 0 && actions.every(isRedirect)) return [];
  const fact = resourceFact(stack, 'domain', listener, null);
  const { network } = balancerNetwork(stack, balancerOf(stack, listener));
  const mode = pick(source.value, ['MutualAuthentication', 'Mode']);
  Object.assign(fact.attributes, {
    service: 'elasticloadbalancing',
    securityPolicy: null,
    mutualTls: isHole(mode) ? hole(mode.unresolved) : mode === 'verify',
    endpointTypes: [lift([network], ([from]) => (from === 'private' ? 'private' : 'regional'))],
    apis: [],
    openDefaultEndpoints: [],
  });
  const open = actions.find((action) => isHole(action));
  if (known === 'HTTP' && isHole(open))
    fact.attributes.tlsFloor = hole(`whether it only redirects: ${open.unresolved}`);
  else if (known === 'HTTP') fact.attributes.tlsFloor = 'none';
  else if (isHole(known)) fact.attributes.tlsFloor = hole(known.unresolved);
  else {
    const old = standard('ELBSecurityPolicy-2016-08', 'Load balancer: ELBSecurityPolicy-2016-08');
    set(fact, 'securityPolicy', source, ['SslPolicy'], text, old);
    floorFromPolicy(fact);
  }
  return [fact];
}

function floorFromPolicy(fact: Draft): void {
  fact.attributes.tlsFloor = lift([fact.attributes.securityPolicy ?? null], ([policy]) => tlsFloor(policy ?? null));
  const origin = fact.origins['/securityPolicy'];
  if (origin) fact.origins['/tlsFloor'] = origin;
}

function distributionDomain(stack: Stack, distribution: Resource): Draft {
  const fact = resourceFact(stack, 'domain', distribution, ['DistributionConfig', 'Aliases', '0']);
  const source = stack.source(distribution);
  const config = pick(source.value, ['DistributionConfig']);
  const mappings = itemsOf(pick(config, ['Origins'])).flatMap((origin) =>
    apiBehind(stack, pick(origin, ['DomainName'])),
  );
  Object.assign(fact.attributes, {
    service: 'cloudfront',
    mutualTls: pick(config, ['ViewerMtlsConfig', 'Mode']) === 'required',
    endpointTypes: ['edge'],
    apis: mappings,
    openDefaultEndpoints: openEndpoints(stack, mappings, (api) => isClosed(stack, api)),
  });
  const path = ['DistributionConfig', 'ViewerCertificate', 'MinimumProtocolVersion'];
  // CloudFront's own certificate goes with its oldest policy, whatever is stated beside it.
  const own = pick(config, ['ViewerCertificate', 'CloudFrontDefaultCertificate']);
  const stated = pick(config, ['ViewerCertificate']) !== undefined && own !== true && own !== 'true';
  if (stated) set(fact, 'securityPolicy', source, path, text, none(hole('no MinimumProtocolVersion is stated')));
  else {
    fact.attributes.securityPolicy = 'TLSv1';
    fact.origins['/securityPolicy'] = { kind: 'inherited-default', from: 'CloudFront: TLSv1 with its own certificate' };
  }
  floorFromPolicy(fact);
  const plain = plainHttp(config);
  if (plain === true) {
    fact.attributes.tlsFloor = 'none';
    const origin = originAt(source, ['DistributionConfig', 'DefaultCacheBehavior', 'ViewerProtocolPolicy']);
    if (origin) fact.origins['/tlsFloor'] = origin;
    else delete fact.origins['/tlsFloor'];
  } else if (plain !== false) fact.attributes.tlsFloor = plain;
  return fact;
}

/** Whether some path answers plain HTTP too. */
function plainHttp(config: Json | undefined): Json {
  const behaviors = [pick(config, ['DefaultCacheBehavior']), ...itemsOf(pick(config, ['CacheBehaviors']))];
  const policies = behaviors.map((behavior) => pick(behavior, ['ViewerProtocolPolicy']));
  if (policies.some((policy) => policy === 'allow-all')) return true;
  const unknown = policies.find((policy) => isHole(policy));
  return isHole(unknown) ? hole(unknown.unresolved) : false;
}

/** An API of this stack whose own address an origin is. */
function apiBehind(stack: Stack, address: Json | undefined): { api: Json; stage: Json; path: Json }[] {
  const id = typeof address === 'string' ? /^\$\{([^{}.]+)\}\.execute-api\./.exec(address)?.[1] : undefined;
  if (id === undefined || !stack.resources.has(id)) return [];
  return [{ api: id, stage: null, path: null }];
}
