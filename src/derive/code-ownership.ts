import { type OwnersRule, ownersOf } from '../model/code-owners.ts';
import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { listOf } from './lists.ts';
import type { Relation } from './relation.ts';

/** Evidence whose change is a change of what the system may do. */
const SENSITIVE = ['manifest', 'policy', 'workflow'];

/** `repository.unowned`: manifests, policies and workflows that git keeps and that nobody owns. What a run makes is in no repository. */
export const codeOwnership: Relation = {
  name: 'code-ownership',
  derive: (facts) =>
    facts.all('repository').map(({ id, attributes }) => ({
      fact: id,
      attributes: { unowned: unownedOf(attributes.codeOwners, pathsOf(facts.all('evidence'))) },
    })),
};

/** Where git keeps nothing at all there is no telling apart what a run made. */
function pathsOf(evidence: readonly Fact[]): string[] {
  const isKept = evidence.some(({ attributes: { commit } }) => typeof commit === 'string');
  const found = evidence.flatMap(({ attributes: { kind, path, commit } }) =>
    typeof path === 'string' && SENSITIVE.includes(String(kind)) && (!isKept || commit !== null) ? path : [],
  );
  return [...new Set(found)].sort();
}

function isRule(value: Json): value is JsonObject & { pattern: string } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.pattern === 'string';
}

function unownedOf(codeOwners: Json | undefined, paths: readonly string[]): Json[] {
  const listed = listOf(codeOwners);
  const hole = listed.find(isHole);
  if (isHole(hole)) return [{ unresolved: hole.unresolved }];
  if (paths.length === 0)
    return [{ unresolved: 'no manifest, policy or workflow was read that git keeps, so none could be looked up' }];
  // An owner whose name is not known is an owner.
  const rules = listed.filter(isRule).map(({ pattern, owners }): OwnersRule => {
    return { pattern, owners: listOf(owners).map((owner) => (typeof owner === 'string' ? owner : '?')) };
  });
  const ownerOf = ownersOf(rules);
  return paths.filter((path) => (ownerOf(path)?.owners.length ?? 0) === 0);
}
