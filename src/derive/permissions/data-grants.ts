import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { FactIndex, Relation } from '../relation.ts';

/** Services that keep data of customers, by the prefix of their actions. */
const DATA_SERVICES = new Set([
  '*',
  's3',
  'dynamodb',
  'dax',
  'rds-data',
  'cassandra',
  'timestream',
  'neptune-db',
  'es',
  'aoss',
  'kinesis',
]);
/** Classes of action that touch what is kept. */
const TOUCHES = new Set(['read', 'write']);

/** `function.dataGrants`: what its role lets it do with data that is kept. A role that is not known is a hole. */
export const dataGrants: Relation = {
  name: 'data-grants',
  derive: (facts) =>
    facts.all('function').map(({ id, attributes: { role = null } }) => ({
      fact: id,
      attributes: { dataGrants: isHole(role) ? [role] : ofRole(facts, role) },
    })),
};

function ofRole(facts: FactIndex, role: Json): Json[] {
  const grants = typeof role === 'string' ? facts.get(role)?.attributes.grants : undefined;
  if (isHole(grants)) return [grants];
  return (Array.isArray(grants) ? grants : []).flatMap((grant): Json[] => {
    if (isHole(grant)) return [{ unresolved: grant.unresolved }];
    const { service = null, access = null, level = null, narrowedBy = null } = grant as JsonObject;
    if (typeof service === 'string' && !DATA_SERVICES.has(service)) return [];
    if (typeof access === 'string' && !TOUCHES.has(access)) return [];
    return [{ service, level, narrowedBy }];
  });
}
