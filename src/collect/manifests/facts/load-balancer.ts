import type { Json } from '../../../model/json.ts';
import { choice, originAt, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceOf } from '../reference.ts';
import { member, type Resource } from '../resource.ts';
import { referredIn, type Stack } from '../stack.ts';
import type { Network } from './api-network.ts';

const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const SCHEMES = choice({ internal: 'private', 'internet-facing': 'internet' });

/** The load balancer that a listener belongs to; null: one that is declared elsewhere. */
export function balancerOf(stack: Stack, listener: Resource): Resource | null {
  return named(stack, listener, 'LoadBalancerArn', LOAD_BALANCER);
}

/** The listener that a rule belongs to; null: one that is declared elsewhere. */
export function listenerOf(stack: Stack, rule: Resource): Resource | null {
  return named(stack, rule, 'ListenerArn', 'AWS::ElasticLoadBalancingV2::Listener');
}

function named(stack: Stack, resource: Resource, property: string, type: string): Resource | null {
  const direct = stack.resources.get(referenceOf(member(resource.properties, property))?.logicalId ?? '');
  const found = direct ?? referredIn(stack, pick(stack.source(resource).value, [property]))?.resource;
  return found?.type === type ? found : null;
}

/** From where a load balancer can be reached. */
export function balancerNetwork(stack: Stack, balancer: Resource | null): Network {
  if (balancer === null) return { network: hole('the load balancer is declared elsewhere'), origin: null };
  const source = stack.source(balancer);
  const scheme = pick(source.value, ['Scheme']);
  if (scheme === undefined) {
    return { network: 'internet', origin: { kind: 'inherited-default', from: 'Load balancer: internet-facing' } };
  }
  return { network: readAs(scheme, SCHEMES, 'internet'), origin: originAt(source, ['Scheme']) };
}

/** Whether an action sends callers on to HTTPS and answers nothing itself. */
export function isRedirect(action: Json): boolean {
  return pick(action, ['Type']) === 'redirect' && pick(action, ['RedirectConfig', 'Protocol']) === 'HTTPS';
}
