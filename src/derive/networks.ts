import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { LOGICAL_ID } from '../model/logical-id.ts';
import { listOf } from './lists.ts';
import type { Relation } from './relation.ts';

const NO_GROUP = { unresolved: 'no security group of it is stated, and the network has one of its own' };
const OF_SUBNET = { unresolved: 'on this platform the rules are those of the subnet, which are not joined to it' };

/** `function.zones` and `egress`: where the subnets of a function lie, and what its security groups let out. */
export const networks: Relation = {
  name: 'networks',
  derive: (facts) => {
    const known = new Map<string, Fact>();
    for (const network of facts.all('network')) {
      const { stack, logicalId, kind } = network.attributes;
      known.set(`${stack} ${kind} ${logicalId}`, network);
    }
    return facts.all('function').map(({ id, attributes }) => {
      const { stack, subnets = [], securityGroups = [], platform } = attributes;
      const find = (kind: string, value: Json): Fact | undefined =>
        typeof value === 'string' ? known.get(`${stack} ${kind} ${logicalIdIn(value) ?? value}`) : undefined;
      const lies = listOf(subnets).map((subnet): Json => {
        if (isHole(subnet)) return { unresolved: subnet.unresolved };
        return find('subnet', subnet)?.attributes.zone ?? { unresolved: `the zone of ${text(subnet)} is not known` };
      });
      const groups = listOf(securityGroups);
      const rules = groups.flatMap((group): Json[] => {
        if (isHole(group)) return [{ unresolved: group.unresolved }];
        const found = find('security-group', group);
        if (found === undefined) return [{ unresolved: `${text(group)} is declared elsewhere` }];
        return listOf(found.attributes.egress).map((rule) => ruleOf(found.id, rule));
      });
      const attached = listOf(subnets).length > 0;
      const egress = !attached ? [] : platform !== 'aws' ? [OF_SUBNET] : groups.length === 0 ? [NO_GROUP] : rules;
      return { fact: id, attributes: { zones: distinct(lies), egress } };
    });
  },
};

const REFERENCE = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.\\w+)?\\}$`);

function logicalIdIn(value: string): string | undefined {
  return REFERENCE.exec(value)?.[1];
}

function text(value: Json): string {
  return typeof value === 'string' ? value : 'one';
}

function ruleOf(group: string, rule: Json): Json {
  if (rule === null || typeof rule !== 'object' || Array.isArray(rule) || isHole(rule)) return rule;
  return { group, ...rule };
}

function distinct(values: readonly Json[]): Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
