import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Origin } from '../model/origin.ts';
import { note, originOf } from './carry.ts';
import { listOf } from './lists.ts';
import { createStrangers } from './permissions/strangers.ts';
import type { Relation } from './relation.ts';

/** What a web ACL can stand before, of what has facts. */
const PROTECTED = ['api-stage', 'domain'];

/**
 * `webAcls` and `firewallRules` of `api-stage` and `domain`: the associations of a web ACL with it and what their rules are, and a hole
 * where one of another stack may be meant for it.
 */
export const firewalls: Relation = {
  name: 'firewalls',
  derive: (facts) => {
    const associations = facts.all('waf-association');
    const strangers = createStrangers();
    for (const { id, attributes } of associations) {
      const { resource = null, stack } = attributes;
      if (isHole(resource)) {
        strangers.add(`what ${id} stands before is not known, and may be this one`, stack, resource.among ?? null);
      }
    }
    return PROTECTED.flatMap((type) => facts.all(type)).map((stage) => {
      const origins: Record<string, Origin> = {};
      const own = associations.filter(({ attributes }) => attributes.resource === stage.id);
      const other = strangers.at(stage.id, stage.attributes.stack);
      const open: Json[] = other === null ? [] : [other];
      const webAcls: Json[] = own.map((association, index) => {
        note(origins, `/webAcls/${index}`, originOf([association, '']));
        return association.id;
      });
      const attributes: Attributes = {
        webAcls: [...webAcls, ...open],
        firewallRules: [...own.flatMap(rulesOf), ...open],
      };
      return { fact: stage.id, attributes, origins };
    });
  },
};

function rulesOf({ id, attributes: { rules = [] } }: Fact): Json[] {
  return listOf(rules).map((rule) =>
    isHole(rule) || rule === null || typeof rule !== 'object' || Array.isArray(rule)
      ? rule
      : { association: id, ...rule },
  );
}
