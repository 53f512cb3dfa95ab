import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Relation } from './relation.ts';

/** Types with copies in other regions. */
const COPIED = ['table', 'secret', 'bucket'];

/** `stack.regions`: where it is deployed, where its functions state a region of their own, and where copies of its data are. */
export const regions: Relation = {
  name: 'regions',
  derive: (facts) => {
    const byStack = new Map<Json, Json[]>();
    const add = ({ id, attributes: { stack = null } }: Fact, region: Json): void => {
      if (region === null) return;
      const list = byStack.get(stack) ?? [];
      list.push(isHole(region) ? { unresolved: `where ${id} is: ${region.unresolved}` } : { fact: id, region });
      byStack.set(stack, list);
    };
    for (const one of facts.all('function')) add(one, one.attributes.region ?? null);
    for (const one of COPIED.flatMap((type) => facts.all(type))) {
      const { replicas = [] } = one.attributes;
      for (const replica of Array.isArray(replicas) ? replicas : [replicas]) add(one, regionOf(replica));
    }
    return facts.all('stack').map(({ id, attributes: { region = null } }) => {
      const own: Json[] =
        region === null ? [] : [isHole(region) ? { unresolved: region.unresolved } : { fact: id, region }];
      return { fact: id, attributes: { regions: [...own, ...(byStack.get(id) ?? [])] } };
    });
  },
};

/** A copy that does not say where it is can be anywhere. */
function regionOf(replica: Json): Json {
  if (isHole(replica)) return { unresolved: replica.unresolved };
  const region = typeof replica === 'object' && replica !== null && !Array.isArray(replica) ? replica.region : null;
  return region ?? { unresolved: 'the region of a copy is not stated' };
}
