import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Relation } from './relation.ts';

/** `scan.uncovered`: manifests of the release that a scan of infrastructure did not look at. */
export const scanCoverage: Relation = {
  name: 'scan-coverage',
  derive: (facts) => {
    const manifests = facts.all('stack').map(({ place }) => place.path);
    return facts.all('scan').map(({ id, attributes: { category, targets } }) => {
      const uncovered: Json = isHole(category)
        ? category
        : category === 'infrastructure'
          ? left(manifests, targets)
          : [];
      return { fact: id, attributes: { uncovered } };
    });
  },
};

function left(manifests: readonly string[], targets: Json | undefined): Json {
  if (isHole(targets)) return targets;
  const looked = new Set(Array.isArray(targets) ? targets : []);
  const missed = [...new Set(manifests)].filter((path) => !looked.has(path));
  const hole = [...looked].find((target) => isHole(target));
  if (!isHole(hole) || missed.length === 0) return missed;
  // A target that is not known may be each of those that are missing.
  return { unresolved: hole.unresolved };
}
