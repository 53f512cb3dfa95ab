import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { FactIndex, Relation } from './relation.ts';

const LAMBDA_GROUP = '/aws/lambda/';
/** Of candidates that a hole lists. */
const MAX_AMONG = 16;

/** `log-sample.function`: the function whose lines they are, by the name that the reader found for them. */
export const logOwner: Relation = {
  name: 'log-owner',
  derive: (facts) => {
    const names = functionNames(facts);
    return facts.all('log-sample').map(({ id, attributes }) => ({
      fact: id,
      attributes: { function: ownerOf(attributes.owner ?? null, names) },
    }));
  },
};

/** Ids of functions by what can name them. */
type Names = { byName: Map<string, string[]>; byGroup: Map<string, string[]>; byLogicalId: Map<string, string[]> };

function functionNames(facts: FactIndex): Names {
  const names: Names = { byName: new Map(), byGroup: new Map(), byLogicalId: new Map() };
  const add = (map: Map<string, string[]>, value: Json | undefined, { id }: Fact): void => {
    // Each possible value of a name that a parameter decides names the function too.
    for (const name of isHole(value) ? (value.among ?? []) : [value]) {
      if (typeof name !== 'string') continue;
      const list = map.get(name);
      if (list === undefined) map.set(name, [id]);
      else if (!list.includes(id)) list.push(id);
    }
  };
  for (const one of facts.all('function')) {
    add(names.byName, one.attributes.name, one);
    add(names.byGroup, one.attributes.logGroup, one);
    add(names.byLogicalId, one.attributes.logicalId, one);
  }
  return names;
}

function ownerOf(owner: Json, names: Names): Json {
  if (owner === null) return null;
  if (isHole(owner)) return { unresolved: owner.unresolved };
  const { name } = owner as JsonObject;
  if (isHole(name)) return { unresolved: name.unresolved };
  if (typeof name !== 'string') return { unresolved: 'its owner has no name' };
  const found = candidates(name, names);
  const [only] = found;
  if (only === undefined) return { unresolved: `no function is called ${name}` };
  if (found.length === 1) return only;
  const why = `${found.length} functions may be meant by ${name}`;
  return found.length > MAX_AMONG ? { unresolved: why } : { unresolved: why, among: found };
}

/** The first of the rules that fits decides: name, logical id, log group, the name that CloudFormation makes from the logical id. */
function candidates(name: string, { byName, byGroup, byLogicalId }: Names): string[] {
  const bare = name.startsWith(LAMBDA_GROUP) ? name.slice(LAMBDA_GROUP.length) : name;
  const exact = byName.get(bare) ?? byLogicalId.get(bare) ?? byGroup.get(name);
  if (exact !== undefined) return exact;
  // <stack>-<logical id>-<random>: a logical id has no dash, so that it is one of the parts between them.
  const parts = bare.split('-').slice(1, -1);
  return [...new Set(parts.flatMap((part) => byLogicalId.get(part) ?? []))].sort();
}
