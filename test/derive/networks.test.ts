import { describe, expect, it } from 'vitest';
import { networks } from '../../src/derive/networks.ts';
import { derivedOf, elsewhere, fact, unresolved } from './fact-builder.ts';

const ORDERS = 'function:template.yaml#Orders';
const subnet = (name: string, zone: unknown) => fact('network', name, { kind: 'subnet', zone: zone as string });
const everything = { protocol: 'all', fromPort: null, toPort: null, peer: '0.0.0.0/0' };

const of = (attributes: Parameters<typeof fact>[2], ...others: Parameters<typeof derivedOf>[1]) =>
  derivedOf(networks, [fact('function', 'Orders', { platform: 'aws', ...attributes }), ...others], ORDERS).attributes;

describe('zones of a function', () => {
  const subnets = ['${A}', '${B.SubnetId}'];

  it('are those of its subnets, each once', () => {
    expect(of({ subnets }, subnet('A', 'a'), subnet('B', 'b')).zones).toEqual(['a', 'b']);
    expect(of({ subnets }, subnet('A', 'a'), subnet('B', 'a')).zones).toEqual(['a']);
  });

  it('are not known of subnets that are declared elsewhere', () => {
    expect(of({ subnets: ['subnet-1'] }).zones).toEqual([unresolved('subnet-1')]);
    expect(of({ subnets: ['${A}'] }, elsewhere('network', 'A', { kind: 'subnet', zone: 'a' })).zones).toEqual([
      unresolved('${A}'),
    ]);
  });
});

describe('egress of a function', () => {
  const group = fact('network', 'Group', { kind: 'security-group', egress: [everything] });
  const attached = { subnets: ['subnet-1'], securityGroups: ['${Group.GroupId}'] };

  it('is what its security groups let out, with the group', () => {
    expect(of(attached, group).egress).toEqual([{ group: 'network:template.yaml#Group', ...everything }]);
  });

  it('is nothing where it is not attached, and not known where its group is not', () => {
    expect(of({ subnets: [], securityGroups: [] }, group).egress).toEqual([]);
    expect(of({ ...attached, securityGroups: ['sg-1'] }, group).egress).toEqual([unresolved('sg-1')]);
    expect(of({ ...attached, securityGroups: [] }, group).egress).toEqual([unresolved('no security group')]);
    expect(of({ ...attached, platform: 'azure' }, group).egress).toEqual([unresolved('subnet')]);
  });
});
