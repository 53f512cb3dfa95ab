import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { number, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { member, type Resource, wordOf } from '../resource.ts';
import { type Draft, none, type Stack, set } from '../stack.ts';
import { type Attached, attachedTo, type Owners } from './attached-to.ts';
import { itemsOf, resourceFact, setTags, textAt } from './parts.ts';

const PROTOCOLS = new Map([
  ['-1', 'all'],
  ['1', 'icmp'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['58', 'icmpv6'],
]);

const EGRESS_PEERS = ['CidrIp', 'CidrIpv6', 'DestinationPrefixListId', 'DestinationSecurityGroupId'];
const INGRESS_PEERS = ['CidrIp', 'CidrIpv6', 'SourcePrefixListId', 'SourceSecurityGroupId', 'SourceSecurityGroupName'];

const GROUPS: Owners = { types: ['AWS::EC2::SecurityGroup'], name: 'GroupName' };

/** What a security group lets out where no rule is stated. */
const EVERYTHING = { protocol: 'all', fromPort: null, toPort: null, peer: '0.0.0.0/0' };

const KINDS: readonly (readonly [type: string, kind: string])[] = [
  ['AWS::EC2::VPCEndpoint', 'endpoint'],
  ['AWS::EC2::Subnet', 'subnet'],
  ['AWS::EC2::NatGateway', 'nat'],
];

/** Security groups with their rules, private ways to services, subnets, and ways out. */
export function networks(stack: Stack): Draft[] {
  const egress = attachedTo(stack, 'AWS::EC2::SecurityGroupEgress', 'GroupId', GROUPS);
  const ingress = attachedTo(stack, 'AWS::EC2::SecurityGroupIngress', 'GroupId', GROUPS);
  const groups = stack.ofType('AWS::EC2::SecurityGroup').map((resource) => {
    const fact = networkFact(stack, resource, 'security-group', ['GroupName']);
    setEgress(fact, stack, resource, egress);
    fact.attributes.ingress = rules(stack, resource, 'SecurityGroupIngress', ingress, INGRESS_PEERS);
    return fact;
  });
  const others = KINDS.flatMap(([type, kind]) =>
    stack.ofType(type).map((resource) => {
      const fact = networkFact(stack, resource, kind, null);
      const source = stack.source(resource, { arn: true });
      if (kind === 'subnet') fact.attributes.zone = zone(stack, resource);
      if (kind === 'endpoint') {
        const unstated = none(hole('the service is not stated'));
        set(fact, 'service', source, ['ServiceName'], text, unstated);
      }
      return fact;
    }),
  );
  return [...groups, ...others];
}

function networkFact(stack: Stack, resource: Resource, kind: string, name: string[] | null): Draft {
  const fact = resourceFact(stack, 'network', resource, name);
  Object.assign(fact.attributes, { kind, egress: [], ingress: [], zone: null, service: null });
  set(fact, 'vpc', stack.source(resource, { arn: true }), ['VpcId'], text, none());
  setTags(fact, stack, resource);
  return fact;
}

function zone(stack: Stack, resource: Resource): Json {
  const { value } = stack.source(resource);
  const unstated = hole('the platform chooses the zone');
  const listed = member(member(resource.properties, 'AvailabilityZone'), 'Fn::Select');
  // The zones of a region are listed each once, so that one place in the list is another zone than the next.
  if (Array.isArray(listed) && member(listed[1], 'Fn::GetAZs') !== undefined && /^\d+$/.test(wordOf(listed[0]))) {
    return `zone ${wordOf(listed[0])} of the region`;
  }
  return readAs(pick(value, ['AvailabilityZone']) ?? pick(value, ['AvailabilityZoneId']), text, unstated);
}

/** `DefaultEgress: false` beside the properties: the tool takes away the rule that EC2 makes by itself, as Terraform does. */
function setEgress(fact: Draft, stack: Stack, group: Resource, apart: Attached): void {
  const stated = rules(stack, group, 'SecurityGroupEgress', apart, EGRESS_PEERS);
  const own = itemsOf(pick(stack.source(group, { arn: true }).value, ['SecurityGroupEgress']));
  if (own.length > 0 || group.attributes.DefaultEgress === false) {
    fact.attributes.egress = stated;
  } else if (stated.length === 0) {
    fact.attributes.egress = [EVERYTHING];
    fact.origins['/egress'] = { kind: 'inherited-default', from: 'EC2: everything may leave a security group' };
  } else {
    const open = hole('whether the rule that lets everything out stays beside those that are declared apart');
    fact.attributes.egress = [...stated, open];
  }
}

function rules(stack: Stack, group: Resource, property: string, apart: Attached, peers: readonly string[]): Json[] {
  const inside = itemsOf(pick(stack.source(group, { arn: true }).value, [property]));
  const outside = apart.of(group).map((resource) => stack.source(resource, { arn: true }).value ?? null);
  return [...inside, ...outside, ...(apart.perhaps ? [apart.perhaps] : [])].map((rule) =>
    isHole(rule) ? hole(rule.unresolved) : ruleOf(rule, peers),
  );
}

function ruleOf(rule: Json, peers: readonly string[]): Json {
  const stated = readAs(pick(rule, ['IpProtocol']), text, hole('no protocol is stated'));
  const protocol = typeof stated === 'string' ? (PROTOCOLS.get(stated) ?? stated.toLowerCase()) : stated;
  const port = (name: string): Json => {
    const value = protocol === 'all' ? null : readAs(pick(rule, [name]), number, null);
    return value === -1 ? null : value;
  };
  const [peer = null] = peers.map((name) => textAt(rule, name)).filter((value) => value !== null);
  return { protocol, fromPort: port('FromPort'), toPort: port('ToPort'), peer: peer ?? hole('nobody is named') };
}
