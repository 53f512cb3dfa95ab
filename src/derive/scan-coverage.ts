import type { Attributes } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import type { FactIndex, Relation } from './relation.ts';

/** Ecosystems as Dependabot and the managers of Renovate call them. */
const KEPT_BY: Record<string, { dependabot: string[]; renovate: RegExp }> = {
  npm: { dependabot: ['npm', 'bun'], renovate: /^(npm|bun|deno)$/ },
  pypi: { dependabot: ['pip', 'uv'], renovate: /^(pip|poetry|pep621|pipenv|setup-cfg)/ },
  go: { dependabot: ['gomod'], renovate: /^gomod$/ },
  maven: { dependabot: ['maven', 'gradle'], renovate: /^(maven|gradle|sbt)/ },
  gradle: { dependabot: ['gradle'], renovate: /^gradle/ },
  nuget: { dependabot: ['nuget', 'dotnet-sdk'], renovate: /^nuget$/ },
  cargo: { dependabot: ['cargo', 'rust-toolchain'], renovate: /^cargo$/ },
  rubygems: { dependabot: ['bundler'], renovate: /^bundler$/ },
  composer: { dependabot: ['composer'], renovate: /^composer$/ },
  hex: { dependabot: ['mix'], renovate: /^mix$/ },
  pub: { dependabot: ['pub'], renovate: /^pub$/ },
  swift: { dependabot: ['swift'], renovate: /^swift$/ },
  conda: { dependabot: ['conda'], renovate: /^(conda|pixi)$/ },
  'github-actions': { dependabot: ['github-actions'], renovate: /^github-actions$/ },
  // What is in an image comes with the image that it is built on.
  image: { dependabot: ['docker', 'docker-compose'], renovate: /^docker/ },
};

/**
 * `scan.of`: whether what it looked at is of the release; `uncovered`: manifests of the release that a scan of infrastructure did not
 * look at; `updates`: whether its ecosystems are kept up to date.
 */
export const scanCoverage: Relation = {
  name: 'scan-coverage',
  derive: (facts) => {
    const manifests = facts.all('stack').map(({ place }) => place.path);
    const isReleased = createReleased(facts);
    const keeps = createUpdates(facts);
    const locked = facts.all('lockfile').map(({ attributes: { ecosystem = null } }) => ecosystem);
    return facts.all('scan').map(({ id, attributes }) => {
      const { category, targets, ecosystems } = attributes;
      const of = ofWhat(attributes, isReleased);
      const isElsewhere = of === 'other';
      const uncovered: Json = isHole(category)
        ? category
        : category === 'infrastructure' && !isElsewhere
          ? left(manifests, targets)
          : [];
      return {
        fact: id,
        attributes: {
          of,
          uncovered,
          updates: category === 'dependencies' || isHole(category) ? ecosystemsOf(ecosystems, locked).map(keeps) : [],
        },
      };
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

/** Whether a digest is one of the release. Null: no. `isWhole`: all images of functions are named by their digest. */
type Released = { has: (sha256: string) => boolean; isWhole: boolean };

function createReleased(facts: FactIndex): Released {
  const digests = new Set<Json>(facts.all('artifact').map(({ attributes }) => attributes.sha256 ?? null));
  for (const { attributes } of facts.all('release')) {
    for (const asset of listOf(attributes.assets)) if (isObject(asset)) digests.add(asset.sha256 ?? null);
  }
  let isWhole = true;
  for (const { attributes } of facts.all('function')) {
    const { packageType = null, codeLocation = null } = attributes;
    if (packageType === 'zip') continue;
    const sha256 = typeof codeLocation === 'string' ? /@sha256:([0-9a-f]{64})$/.exec(codeLocation)?.[1] : undefined;
    if (sha256 === undefined) isWhole = false;
    else digests.add(sha256);
  }
  return { has: (sha256) => digests.has(sha256), isWhole: isWhole && digests.size > 0 };
}

/** What it says of the commit counts; where it names none, whether an image or file that it looked at is of the release. */
function ofWhat({ revision = null, subjects }: Attributes, released: Released): Json {
  if (revision !== null) return revision;
  const all = listOf(subjects).filter(isObject);
  const digests = all.flatMap(({ sha256 }) => (typeof sha256 === 'string' ? [sha256] : []));
  if (digests.some(released.has)) return 'release';
  const name = String(all[0]?.name ?? 'something');
  if (digests.length > 0 && released.isWhole) return 'other';
  const unresolved =
    digests.length === 0
      ? `it looked at ${name} and names no digest of it`
      : `no artifact, asset or image of the release is known by the digest of ${name}, at which it looked`;
  return { unresolved, among: ['release', 'other'] };
}

/** Those that a scan of dependencies names, and those of the manifests and lockfiles of the release, whether it looked into them or not. */
function ecosystemsOf(named: Json | undefined, locked: readonly Json[]): Json[] {
  const all = [...listOf(named), ...locked];
  const known = new Set(all.filter((one) => typeof one === 'string'));
  return [...[...known].sort(), ...all.filter((one) => isHole(one))];
}

/** For an ecosystem whether a bot is set up for it, as the settings in the checkout say. */
function createUpdates(facts: FactIndex): (ecosystem: Json) => Json {
  const entries = facts.all('repository').flatMap(({ attributes }) => listOf(attributes.updates));
  const isKnown = facts.all('repository').length > 0;
  return (ecosystem): Json => {
    if (typeof ecosystem !== 'string')
      return { unresolved: isHole(ecosystem) ? ecosystem.unresolved : 'no ecosystem is named' };
    const kept = Object.hasOwn(KEPT_BY, ecosystem) ? KEPT_BY[ecosystem] : undefined;
    const isKept = entries.filter(isObject).some((entry) => kept !== undefined && isFor(entry, kept));
    if (isKept) return { ecosystem, updates: true };
    const hole = entries.flatMap((entry) =>
      isHole(entry) ? [entry] : isObject(entry) && isHole(entry.ecosystem) ? [entry.ecosystem] : [],
    )[0];
    if (hole !== undefined) return { ecosystem, updates: { unresolved: hole.unresolved } };
    const unresolved = isKnown
      ? `which bot would keep ${ecosystem} up to date is not known`
      : 'what keeps components up to date was not read';
    return { ecosystem, updates: isKnown && kept !== undefined ? false : { unresolved } };
  };
}

function isFor({ by, ecosystem }: JsonObject, kept: { dependabot: string[]; renovate: RegExp }): boolean {
  if (typeof ecosystem !== 'string') return false;
  return by === 'renovate' ? ecosystem === '*' || kept.renovate.test(ecosystem) : kept.dependabot.includes(ecosystem);
}
