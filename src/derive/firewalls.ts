import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Origin } from '../model/origin.ts';
import { note, originOf } from './carry.ts';
import type { Relation } from './relation.ts';
import { createStrangers } from './strangers.ts';

/** `api-stage.webAcls`: the associations of a web ACL with it, and a hole where one of another stack may be meant for it. */
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
    return facts.all('api-stage').map((stage) => {
      const origins: Record<string, Origin> = {};
      const own = associations.filter(({ attributes }) => attributes.resource === stage.id);
      const webAcls: Json[] = own.map((association, index) => {
        note(origins, `/webAcls/${index}`, originOf([association, '']));
        return association.id;
      });
      const other = strangers.at(stage.id, stage.attributes.stack);
      return { fact: stage.id, attributes: { webAcls: other === null ? webAcls : [...webAcls, other] }, origins };
    });
  },
};
