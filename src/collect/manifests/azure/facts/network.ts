import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import { type AzureResource, type AzureStack, keyAs, lastName, readAt, valueAt } from '../azure-stack.ts';
import { memberOf } from '../evaluation.ts';
import { namedFact, setTags } from './named.ts';

const GROUP = 'Microsoft.Network/networkSecurityGroups';
const SUBNET = 'Microsoft.Network/virtualNetworks/subnets';

/** Security groups with their rules, private endpoints, subnets and gateways of addresses. */
export function azureNetworks(stack: AzureStack): Draft[] {
  const groups = stack.ofType(GROUP).map((resource) => {
    const rules = [
      ...ownRules(resource),
      ...stack.below(resource, `${GROUP}/securityRules`).map((one) => ruleOf(one, ['properties'])),
    ];
    // What no rule says is as the rules are that every group begins with: out to everywhere, in from the network only.
    return part(stack, resource, 'security-group', {
      egress: [...rules.flatMap((rule) => sideOf(rule, 'outbound')), ...(rules.some(deniesAll) ? [] : [ANYWHERE])],
      ingress: rules.flatMap((rule) => sideOf(rule, 'inbound')),
    });
  });
  const strays = stack.ofType(`${GROUP}/securityRules`).filter((one) => {
    const group = one.name.split('/').slice(0, -1).join('/').toLowerCase();
    return !stack.ofType(GROUP).some(({ name }) => name.toLowerCase() === group);
  });
  // The group is declared elsewhere, so that its other rules are not known.
  const apart = strays.map((resource) => {
    const rule = ruleOf(resource, ['properties']);
    const others = hole('the other rules of the group are declared elsewhere');
    return part(stack, resource, 'security-group', {
      egress: [...sideOf(rule, 'outbound'), others],
      ingress: [...sideOf(rule, 'inbound'), others],
    });
  });
  const endpoints = stack.ofType('Microsoft.Network/privateEndpoints').map((resource) => {
    const at = ['properties', 'privateLinkServiceConnections', '0', 'properties'];
    const ids = valueAt(resource.plain, ...at, 'groupIds', '0');
    const subnet = readAt(resource.named, ['properties', 'subnet', 'id'], text, null);
    const service =
      typeof ids === 'string'
        ? ids
        : readAt(resource.named, [...at, 'privateLinkServiceId'], text, hole('no service is stated'));
    return part(stack, resource, 'endpoint', { service, vpc: networkOf(subnet) });
  });
  const subnets = stack
    .ofType(SUBNET)
    .map((resource) => part(stack, resource, 'subnet', { vpc: resource.name.split('/')[0] ?? null }));
  const nested = stack.ofType('Microsoft.Network/virtualNetworks').flatMap((network) => {
    const list = valueAt(network.named, 'properties', 'subnets');
    return (Array.isArray(list) ? list : []).flatMap((one, index): Draft[] => {
      const name = memberOf(one, 'name');
      if (typeof name !== 'string' || stack.ofType(SUBNET).some((other) => other.name === `${network.name}/${name}`))
        return [];
      const fact = part(stack, network, 'subnet', { vpc: network.name }, `subnet/${network.name}/${name}`);
      fact.attributes.name = name;
      fact.attributes.logicalId = name;
      fact.place = network.placeOf(['properties', 'subnets', String(index)]);
      return [fact];
    });
  });
  const nats = stack.ofType('Microsoft.Network/natGateways').map((resource) => part(stack, resource, 'nat', {}));
  return [...groups, ...apart, ...endpoints, ...subnets, ...nested, ...nats];
}

function part(
  stack: AzureStack,
  resource: AzureResource,
  kind: string,
  said: { [name: string]: Json },
  key = keyAs(kind, resource),
): Draft {
  const fact = namedFact(stack, 'network', resource, key);
  fact.attributes.name = lastName(resource);
  Object.assign(fact.attributes, { kind, egress: [], ingress: [], zone: null, service: null, vpc: null, ...said });
  setTags(fact, resource);
  return fact;
}

function networkOf(subnet: Json): Json {
  if (typeof subnet !== 'string') return isHole(subnet) ? hole(subnet.unresolved) : null;
  return /\/virtualNetworks\/((?:\$\{[^}]*\}|[^/])+)/i.exec(subnet)?.[1] ?? null;
}

const ANYWHERE: Json = { protocol: 'all', fromPort: null, toPort: null, peer: '0.0.0.0/0' };

type Rule = { read: (name: string) => Json | undefined };

function ownRules(resource: AzureResource): Rule[] {
  const list = valueAt(resource.plain, 'properties', 'securityRules');
  return (Array.isArray(list) ? list : []).map((_, index) =>
    ruleOf(resource, ['properties', 'securityRules', String(index), 'properties']),
  );
}

function ruleOf(resource: AzureResource, path: string[]): Rule {
  return { read: (name) => valueAt(resource.plain, ...path, name) };
}

function is(rule: Rule, name: string, wanted: string): boolean {
  return wordOf(rule.read(name)).toLowerCase() === wanted;
}

/** A rule that lets nothing out takes the place of the one that lets all out. */
function deniesAll(rule: Rule): boolean {
  const all = (name: string) => wordOf(rule.read(name)) === '*' || /^internet$/i.test(wordOf(rule.read(name)));
  return (
    is(rule, 'direction', 'outbound') &&
    is(rule, 'access', 'deny') &&
    all('destinationAddressPrefix') &&
    wordOf(rule.read('destinationPortRange')) === '*'
  );
}

function sideOf(rule: Rule, direction: 'inbound' | 'outbound'): Json[] {
  const stated = rule.read('direction');
  const access = rule.read('access');
  if (isHole(stated) || isHole(access)) return [hole('a rule that is not known')];
  if (!is(rule, 'direction', direction) || !is(rule, 'access', 'allow')) return [];
  const side = direction === 'inbound' ? 'source' : 'destination';
  const peers = listed(rule, `${side}AddressPrefix`);
  const ports = listed(rule, 'destinationPortRange');
  const protocol = wordOf(rule.read('protocol')).toLowerCase();
  return peers.flatMap((peer) =>
    ports.map((port): Json => {
      const match = /^(\d+)(?:-(\d+))?$/.exec(wordOf(port));
      const unknown = isHole(port) ? hole(port.unresolved) : null;
      return {
        protocol: protocol === '*' || protocol === '' ? 'all' : protocol,
        fromPort: match === null ? unknown : Number(match[1]),
        toPort: match === null ? unknown : Number(match[2] ?? match[1]),
        peer: wordOf(peer) === '*' || /^(internet|any)$/i.test(wordOf(peer)) ? '0.0.0.0/0' : peer,
      };
    }),
  );
}

/** A value that a rule states alone, or several in a list of the name in the plural. */
function listed(rule: Rule, name: string): Json[] {
  const several = rule.read(name.endsWith('x') ? `${name}es` : `${name}s`);
  if (Array.isArray(several) && several.length > 0) return several;
  const one = rule.read(name);
  return one === undefined || one === null || one === '' ? ['*'] : [one];
}
