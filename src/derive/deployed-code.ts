import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { createFunctionNames } from './function-names.ts';
import { listOf } from './lists.ts';
import type { FactIndex, Relation } from './relation.ts';

const NO_ARTIFACT = 'no artifact of the release is known to be its code';

/** `deployed-code.functions`, `released` and `same`: whose code it is, what the release holds for it, and whether it is the same. */
export const deployedCode: Relation = {
  name: 'deployed-code',
  derive: (facts) => {
    const functionsOf = createFunctions(facts);
    const releasedOf = createReleased(facts);
    return facts.all('deployed-code').map(({ id, attributes }) => {
      const functions = functionsOf(attributes.name);
      const [only = null, ...others] = functions;
      const lacking = functions.find(isHole);
      if (lacking !== undefined) {
        const open = [{ unresolved: lacking.unresolved }];
        return { fact: id, attributes: { functions, released: open, same: open } };
      }
      const released = typeof only === 'string' && others.length === 0 ? releasedOf(only) : [];
      return { fact: id, attributes: { functions, released, same: sameOf(attributes, released) } };
    });
  },
};

/** Functions that a deployed name can mean; a hole where the name, or that of a function, is not known. */
function createFunctions(facts: FactIndex): (name: Json | undefined) => Json[] {
  const namesOf = createFunctionNames(facts);
  const unnamed = facts.all('function').find(({ attributes: { name } }) => isHole(name) && name.among === undefined);
  return (name) => {
    if (typeof name !== 'string') return [{ unresolved: isHole(name) ? name.unresolved : 'it has no name' }];
    const found = namesOf(name);
    if (found.length > 0 || unnamed === undefined) return [...found];
    return [{ unresolved: `the name of ${unnamed.id} is not known, and can be this one` }];
  };
}

/** By function: digests of the bytes, or of the image, that the release holds as its code. */
function createReleased(facts: FactIndex): (functionId: string) => Json[] {
  const byFunction = new Map<string, Json[]>();
  const add = (functionId: string, entry: Json): void => {
    byFunction.set(functionId, [...(byFunction.get(functionId) ?? []), entry]);
  };
  for (const { id, attributes } of facts.all('artifact')) {
    for (const user of listOf(attributes.usedBy)) {
      if (typeof user === 'string') add(user, { what: id, sha256: attributes.sha256 ?? null });
    }
  }
  for (const { id, attributes } of facts.all('function')) {
    const digest = imageDigest(attributes);
    if (digest !== null) add(id, { what: String(attributes.codeLocation), sha256: digest });
  }
  return (functionId) => byFunction.get(functionId) ?? [];
}

function imageDigest({ codeForm, codeLocation }: Fact['attributes']): string | null {
  if (codeForm !== 'image' || typeof codeLocation !== 'string') return null;
  return /@sha256:([0-9a-f]{64})$/.exec(codeLocation)?.[1] ?? null;
}

function sameOf({ sha256 }: Fact['attributes'], released: readonly Json[]): Json {
  if (isHole(sha256)) return [{ unresolved: sha256.unresolved }];
  if (released.length === 0) return [{ unresolved: NO_ARTIFACT }];
  return released.flatMap((entry) =>
    typeof entry === 'object' && entry !== null && 'sha256' in entry && entry.sha256 === sha256
      ? [entry.what ?? null]
      : [],
  );
}
