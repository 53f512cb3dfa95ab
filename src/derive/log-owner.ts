import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { createFunctionNames, type FunctionNames } from './function-names.ts';
import type { Relation } from './relation.ts';

/** Of candidates that a hole lists. */
const MAX_AMONG = 16;

/** `log-sample.function`: the function whose lines they are, by the name that the reader found for them. */
export const logOwner: Relation = {
  name: 'log-owner',
  derive: (facts) => {
    const functionsCalled = createFunctionNames(facts);
    return facts.all('log-sample').map(({ id, attributes }) => ({
      fact: id,
      attributes: { function: ownerOf(attributes.owner ?? null, functionsCalled) },
    }));
  },
};

function ownerOf(owner: Json, functionsCalled: FunctionNames): Json {
  if (owner === null) return null;
  if (isHole(owner)) return { unresolved: owner.unresolved };
  const { name } = owner as JsonObject;
  if (isHole(name)) return { unresolved: name.unresolved };
  if (typeof name !== 'string') return { unresolved: 'its owner has no name' };
  const found = functionsCalled(name);
  const [only] = found;
  if (only === undefined) return { unresolved: `no function is called ${name}` };
  if (found.length === 1) return only;
  const why = `${found.length} functions may be meant by ${name}`;
  return found.length > MAX_AMONG ? { unresolved: why } : { unresolved: why, among: [...found] };
}
