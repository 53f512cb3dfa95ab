import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { listOf } from './lists.ts';
import { createStrangers } from './permissions/strangers.ts';
import type { Relation } from './relation.ts';

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

/** A statement that denies something where the transport is not secure, a hole where it may be one; null: another. */
function denialOf({ id, attributes }: Fact): Json {
  const { effect = null, actions, resources, principals } = attributes;
  const conditions = listOf(attributes.conditions);
  const about = conditions.find((one) => isAboutTls(one) === true);
  const perhaps = about ?? conditions.find((one) => isAboutTls(one) === null);
  if (!(effect === 'deny' || isHole(effect)) || perhaps === undefined) return null;
  if (isHole(effect) || about === undefined) return { unresolved: `whether ${id} refuses what is not encrypted` };
  const further = conditions
    .filter((one) => one !== about)
    .map((one) => (isHole(one) ? { unresolved: one.unresolved } : ((one as JsonObject).key ?? null)));
  return {
    statement: id,
    principals: listOf(principals).map(principal),
    actions: listOf(actions),
    resources: listOf(resources),
    furtherConditions: [
      ...further,
      ...leftOut([...listOf(attributes.notActions), ...listOf(attributes.notPrincipals)]),
    ],
  };
}

/** Everyone or everything but some is less than all. */
function leftOut(excluded: readonly Json[]): Json[] {
  if (excluded.length === 0) return [];
  const unknown = excluded.find(isHole);
  const all = unknown !== undefined && excluded.every(isHole);
  return [all ? { unresolved: unknown.unresolved } : 'all but some'];
}

/** Null: that is not known. */
function isAboutTls(condition: Json): boolean | null {
  if (isHole(condition)) return null;
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return false;
  const { operator, key, values } = condition;
  if (key !== TLS || !/^Bool(IfExists)?$/i.test(String(operator))) return false;
  const refused = listOf(values).map((value) => (isHole(value) ? null : String(value).toLowerCase() === 'false'));
  return refused.includes(true) ? true : refused.includes(null) ? null : false;
}

function principal(one: Json): Json {
  if (isHole(one)) return { unresolved: one.unresolved };
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
  if (isHole(one.kind)) return { unresolved: one.kind.unresolved };
  return one.kind === 'anyone' ? '*' : `${String(one.kind)} ${typeof one.id === 'string' ? one.id : ''}`;
}
