import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Relation } from './relation.ts';
import { createStrangers } from './strangers.ts';

/** Fact types of which a store is another view, by the service of the store. */
const TYPES: ReadonlyMap<Json, string> = new Map([
  ['s3', 'bucket'],
  ['sqs', 'queue'],
  ['sns', 'topic'],
  ['storage-account', 'bucket'],
  ['cloud-storage', 'bucket'],
]);
const TLS = 'aws:securetransport';

/** `store.httpDenials` and `httpsOnly`: what refuses requests to it that are not encrypted. */
export const transport: Relation = {
  name: 'transport',
  derive: (facts) => {
    const denials = new Map<string, Json[]>();
    const strangers = createStrangers();
    for (const statement of facts.all('resource-policy-statement')) {
      const { resource = null, stack } = statement.attributes;
      const denial = denialOf(statement);
      if (denial === null) continue;
      if (isHole(resource)) {
        strangers.add(`whose policy ${statement.id} is in is not known`, stack, resource.among ?? null);
      } else if (typeof resource === 'string') denials.set(resource, [...(denials.get(resource) ?? []), denial]);
    }
    return facts.all('store').map(({ id, attributes: { service = null, stack } }) => {
      const same = `${TYPES.get(service) ?? ''}:${id.slice(id.indexOf(':') + 1)}`;
      const other = strangers.at(same, stack);
      const attributes: Attributes = {
        httpDenials: [...(denials.get(same) ?? []), ...(other === null ? [] : [other])],
        httpsOnly: facts.get(same)?.attributes.httpsOnly ?? null,
      };
      return { fact: id, attributes };
    });
  },
};

/** A statement that denies something where the transport is not secure; null: another. */
function denialOf({ id, attributes }: Fact): Json {
  const { effect, actions = [], resources = [], principals = [], notActions = [], notPrincipals = [] } = attributes;
  const conditions = listOf(attributes.conditions);
  const about = conditions.find(isAboutTls);
  if (effect !== 'deny' || about === undefined) return null;
  // Everyone or everything but some is less than all.
  const narrowed = listOf(notActions).length + listOf(notPrincipals).length > 0;
  const further = conditions
    .filter((one) => one !== about)
    .map((one) => (isHole(one) ? one : ((one as JsonObject).key ?? null)));
  return {
    statement: id,
    principals: listOf(principals).map(principal),
    actions: [...listOf(actions)],
    resources: [...listOf(resources)],
    furtherConditions: narrowed ? [...further, 'all but some'] : further,
  };
}

function isAboutTls(condition: Json): boolean {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition) || isHole(condition))
    return false;
  const { operator, key, values } = condition;
  const refused = listOf(values).some((value) => String(value).toLowerCase() === 'false');
  return key === TLS && refused && /^Bool(IfExists)?$/i.test(String(operator));
}

function principal(one: Json): Json {
  if (typeof one !== 'object' || one === null || Array.isArray(one) || isHole(one)) return one;
  return one.kind === 'anyone' ? '*' : `${String(one.kind)} ${typeof one.id === 'string' ? one.id : ''}`;
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
