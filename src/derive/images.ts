import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { LOGICAL_ID } from '../model/logical-id.ts';
import type { Relation } from './relation.ts';

const REFERENCE = new RegExp(`\\$\\{(${LOGICAL_ID})(?:\\.\\w+)?\\}`, 'g');
const ELSEWHERE = { unresolved: 'the registry of the image is declared elsewhere' };

/** `function.imageRegistry`: the registry of the release that its image is in. */
export const images: Relation = {
  name: 'images',
  derive: (facts) => {
    const registries = facts.all('image-registry');
    return facts.all('function').map(({ id, attributes }) => ({
      fact: id,
      attributes: { imageRegistry: registryOf(attributes, registries) },
    }));
  },
};

function registryOf(
  { packageType, codeLocation = null, stack }: Fact['attributes'],
  registries: readonly Fact[],
): Json {
  if (packageType === 'zip') return null;
  if (typeof codeLocation !== 'string')
    return isHole(codeLocation) ? { unresolved: codeLocation.unresolved } : ELSEWHERE;
  const named = new Set([...codeLocation.matchAll(REFERENCE)].map(([, name]) => name));
  const path = codeLocation.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  const found = registries.find(({ attributes: { logicalId, name, stack: of } }) => {
    if (of === stack && named.has(String(logicalId))) return true;
    return typeof name === 'string' && !name.includes('${') && path.endsWith(`/${name}`);
  });
  if (found === undefined) return ELSEWHERE;
  const { tagsImmutable = false, scanOnPush = false } = found.attributes;
  return { registry: found.id, tagsImmutable, scanOnPush };
}
