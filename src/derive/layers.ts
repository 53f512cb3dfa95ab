import type { Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { LOGICAL_ID } from '../model/logical-id.ts';
import { listOf } from './lists.ts';
import type { Relation } from './relation.ts';

/** A layer of the manifest itself, or of one that is deployed with it. */
const OWN = new RegExp(`^\\$\\{(?:[^{}#]+#)?${LOGICAL_ID}(?:\\.\\w+)?\\}$`);
/** A part of an ARN: a colon inside `${...}` divides nothing. */
const PART = /((?:\$\{[^}]*\}|[^:])*)/.source;
const ARN = new RegExp(`^arn:${PART}:lambda:${PART}:${PART}:layer:${PART}(?::${PART})?$`);

/** `function.layerVersions`: who publishes each of its layers, and in which version. */
export const layers: Relation = {
  name: 'layers',
  derive: (facts) =>
    facts.all('function').map(({ id, attributes: { layers: named = [] } }) => ({
      fact: id,
      attributes: { layerVersions: listOf(named).map(takenApart) },
    })),
};

function takenApart(layer: Json): Json {
  if (isHole(layer)) return orOf(layer);
  if (typeof layer !== 'string') return { unresolved: 'a layer that is no text' };
  if (OWN.test(layer)) return { layer, account: null, version: null };
  const [, , , account, , version] = ARN.exec(layer) ?? [];
  if (account === undefined) return { unresolved: 'whose layer it is cannot be told from its name' };
  const number = /^\d+$/.test(version ?? '') ? Number(version) : null;
  const open = version?.includes('${') === true;
  return {
    layer,
    account: isOpen(account) ? { unresolved: 'the account is only known at deployment' } : account,
    version: open ? { unresolved: 'the version is only known at deployment' } : number,
  };
}

/** A layer of which some are possible is any of those, where each can be taken apart. */
function orOf({ unresolved, among }: Hole): Json {
  const parts = among?.map(takenApart);
  return parts === undefined || parts.some(isHole) ? { unresolved } : { unresolved, among: parts };
}

/** The account that it is deployed to stands for itself. */
function isOpen(account: string): boolean {
  return account.includes('${') && account !== '${AWS::AccountId}';
}
