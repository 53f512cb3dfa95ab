import type { Json } from '../../../../model/json.ts';
import { emptyObject } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import { policy } from './policy-document.ts';
import { blocks, linked, linkedList, plain, tags } from './reads.ts';
import type { Part, Properties, Read, Shape } from './shape.ts';

const GROUP = ['aws_security_group'];

const VPC = ['aws_vpc'];

/** What a security group says in itself. */
const groupRule: Properties = {
  Description: plain('description'),
  IpProtocol: plain('protocol'),
  FromPort: plain('from_port'),
  ToPort: plain('to_port'),
};

/** A rule for each range of addresses and each group, as CloudFormation has them. */
function rulesOf(name: string, peer: string): Read {
  return (maker, from, to) => {
    const list = blocks(name, {
      ...groupRule,
      cidrs: plain('cidr_blocks'),
      cidrs6: plain('ipv6_cidr_blocks'),
      lists: plain('prefix_list_ids'),
      groups: linkedList('security_groups', GROUP, 'id'),
      self: plain('self'),
    })(maker, from, to);
    if (!Array.isArray(list)) return list;
    return list.flatMap((rule) => spread(rule, peer));
  };
}

function spread(rule: Json, peer: string): Json[] {
  if (!isObject(rule) || typeof rule.unresolved === 'string') return [rule];
  const { cidrs = null, cidrs6 = null, lists = null, groups = null, self = null, ...common } = rule;
  const one = (name: string, value: Json): Json => Object.assign(emptyObject(), common, { [name]: value });
  const each = (name: string, values: Json): Json[] =>
    values === null ? [] : (Array.isArray(values) ? values : [values]).map((value) => one(name, value));
  const all = [
    ...each('CidrIp', cidrs),
    ...each('CidrIpv6', cidrs6),
    ...each(`${peer}PrefixListId`, lists),
    ...each(`${peer}SecurityGroupId`, groups),
  ];
  if (self === true) all.push(one(`${peer}SecurityGroupId`, 'self'));
  return all.length > 0 ? all : [Object.assign(emptyObject(), common)];
}

/** A rule by itself, of either of the two generations of resources. */
function ruleApart(peer: string): Properties {
  return {
    GroupId: linked('security_group_id', GROUP, 'id'),
    Description: plain('description'),
    IpProtocol: plain('ip_protocol'),
    FromPort: plain('from_port'),
    ToPort: plain('to_port'),
    CidrIp: plain('cidr_ipv4'),
    CidrIpv6: plain('cidr_ipv6'),
    [`${peer}PrefixListId`]: plain('prefix_list_id'),
    [`${peer}SecurityGroupId`]: linked('referenced_security_group_id', GROUP, 'id'),
  };
}

/** Of the older kind of rule, which says itself in which direction it goes. */
function ruleOfGroup(direction: string, peer: string): Read {
  const read = blocks('', {
    ...groupRule,
    cidrs: plain('cidr_blocks'),
    cidrs6: plain('ipv6_cidr_blocks'),
    lists: plain('prefix_list_ids'),
    groups: linked('source_security_group_id', GROUP, 'id'),
    self: plain('self'),
  });
  return (maker, from, to) => {
    const { value } = maker.value([...from, 'type']);
    if (value !== direction) return undefined;
    const list = read(maker, from, to);
    return Array.isArray(list) ? list.flatMap((rule) => spread(rule, peer)) : list;
  };
}

export const NETWORK: Readonly<Record<string, Shape>> = {
  aws_security_group: {
    type: 'AWS::EC2::SecurityGroup',
    attributes: { id: 'GroupId' },
    properties: {
      GroupName: plain('name'),
      GroupDescription: plain('description'),
      VpcId: linked('vpc_id', VPC, 'id'),
      SecurityGroupEgress: rulesOf('egress', 'Destination'),
      SecurityGroupIngress: rulesOf('ingress', 'Source'),
      Tags: tags,
    },
  },
  aws_vpc_security_group_egress_rule: { type: 'AWS::EC2::SecurityGroupEgress', properties: ruleApart('Destination') },
  aws_vpc_security_group_ingress_rule: { type: 'AWS::EC2::SecurityGroupIngress', properties: ruleApart('Source') },
  aws_vpc: { type: 'AWS::EC2::VPC', properties: { CidrBlock: plain('cidr_block') } },
  aws_vpc_endpoint: {
    type: 'AWS::EC2::VPCEndpoint',
    properties: {
      ServiceName: plain('service_name'),
      VpcId: linked('vpc_id', VPC, 'id'),
      VpcEndpointType: plain('vpc_endpoint_type', 'Gateway'),
      PolicyDocument: policy('policy'),
      PrivateDnsEnabled: plain('private_dns_enabled'),
      SubnetIds: linkedList('subnet_ids', ['aws_subnet'], 'id'),
      SecurityGroupIds: linkedList('security_group_ids', GROUP, 'id'),
      Tags: tags,
    },
  },
  aws_subnet: {
    type: 'AWS::EC2::Subnet',
    properties: {
      VpcId: linked('vpc_id', VPC, 'id'),
      CidrBlock: plain('cidr_block'),
      AvailabilityZone: plain('availability_zone'),
      MapPublicIpOnLaunch: plain('map_public_ip_on_launch', false),
      Tags: tags,
    },
  },
  aws_nat_gateway: {
    type: 'AWS::EC2::NatGateway',
    properties: {
      SubnetId: linked('subnet_id', ['aws_subnet'], 'id'),
      ConnectivityType: plain('connectivity_type', 'public'),
      Tags: tags,
    },
  },
};

export const NETWORK_PARTS: Readonly<Record<string, Part>> = {
  aws_security_group_rule: {
    of: 'security_group_id',
    types: GROUP,
    properties: {},
    adds: {
      SecurityGroupEgress: ruleOfGroup('egress', 'Destination'),
      SecurityGroupIngress: ruleOfGroup('ingress', 'Source'),
    },
  },
};
