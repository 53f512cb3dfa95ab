import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { FactIndex, Relation } from './relation.ts';

/** `artifact.sboms`: which bills of materials name its bytes. */
export const components: Relation = {
  name: 'components',
  derive: (facts) => {
    const sboms = byDigest(facts, 'sbom', ({ id, attributes }) => ({
      sbom: id,
      faults: Array.isArray(attributes.faults) ? attributes.faults.length : (attributes.faults ?? null),
      components: attributes.components ?? null,
      identified: attributes.identified ?? null,
    }));
    return facts.all('artifact').map(({ id, attributes: { sha256 } }) => ({
      fact: id,
      attributes: {
        sboms: sboms(sha256) ?? [{ unresolved: 'no bill of materials that was collected names its bytes' }],
      },
    }));
  },
};

/** What each fact of a type says of the bytes that its subjects name. */
function byDigest(
  facts: FactIndex,
  type: string,
  say: (fact: Fact) => JsonObject,
): (sha256: Json | undefined) => Json[] | null {
  const found = new Map<string, Json[]>();
  for (const fact of facts.all(type)) {
    const { subjects } = fact.attributes;
    for (const subject of Array.isArray(subjects) ? subjects : []) {
      const digest = isHole(subject) ? null : ((subject as JsonObject).sha256 ?? null);
      if (typeof digest === 'string') found.set(digest, [...(found.get(digest) ?? []), say(fact)]);
    }
  }
  return (sha256) => (typeof sha256 === 'string' ? (found.get(sha256) ?? null) : null);
}
