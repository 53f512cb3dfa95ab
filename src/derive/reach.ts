import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { LOGICAL_ID } from '../model/logical-id.ts';
import { listOf } from './lists.ts';
import type { Relation } from './relation.ts';

const ATTRIBUTE = new RegExp(`^\\$\\{(${LOGICAL_ID})\\.(.+)\\}$`);

/** `function.reaches`: the stores of the release and the hosts that its settings name. */
export const reach: Relation = {
  name: 'reach',
  derive: (facts) => {
    const stores = new Map<string, Fact>();
    for (const store of facts.all('store')) stores.set(`${store.attributes.stack} ${store.attributes.name}`, store);
    const settings = new Map<Json, Fact[]>();
    for (const setting of facts.all('setting')) {
      const { owner = null } = setting.attributes;
      const list = settings.get(owner);
      if (list === undefined) settings.set(owner, [setting]);
      else list.push(setting);
    }
    return facts.all('function').map(({ id }) => ({
      fact: id,
      attributes: { reaches: (settings.get(id) ?? []).flatMap((setting) => reached(setting, stores)) },
    }));
  },
};

function reached({ id, attributes }: Fact, stores: ReadonlyMap<string, Fact>): Json[] {
  const { stack, refersTo = [], addresses = [] } = attributes;
  const named = listOf(refersTo).flatMap((one): Json[] => {
    const [, logicalId = '', attribute = ''] = (typeof one === 'string' && ATTRIBUTE.exec(one)) || [];
    const store = stores.get(`${stack} ${logicalId}`);
    if (store === undefined) return [];
    return [{ setting: id, store: store.id, service: store.attributes.service ?? null, attribute, host: null }];
  });
  const hosts = listOf(addresses).flatMap((one): Json[] => {
    if (isHole(one)) return [];
    const host = (one as JsonObject).host ?? null;
    return [{ setting: id, store: null, service: null, attribute: null, host }];
  });
  return [...named, ...hosts];
}
