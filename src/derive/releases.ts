import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import type { FactIndex, Relation } from './relation.ts';

const NOT_READ = { unresolved: 'the rules of the repository were not read' };

/** What keeps the tag of a release where it is, and what came of the checks that the rules ask for. */
export const releases: Relation = {
  name: 'releases',
  derive: (facts) =>
    facts.all('release').map(({ id, attributes }) => ({
      fact: id,
      attributes: { tagRules: tagRulesOf(facts), requiredChecks: requiredChecksOf(attributes, facts) },
    })),
};

/** Of the one repository that a run is about. */
function repositoryOf(facts: FactIndex): Attributes | null {
  return facts.all('repository')[0]?.attributes ?? null;
}

function tagRulesOf(facts: FactIndex): Json {
  const rules = repositoryOf(facts)?.tagRules;
  if (rules === undefined) return NOT_READ;
  if (!isObject(rules)) return rules;
  const { creation = null, update = null, deletion = null } = rules;
  return { creation, update, deletion };
}

/** A check as it came out; `on` null: it did not run. */
type Ran = { name: string; on: 'commit' | 'change' | null; conclusion: Json };

/**
 * Each check that the rules of the branch ask for, or that the platform said was asked for when the change was merged that the released
 * commit is of. It counts on the commit itself, else on the last commit of the pull request where its content is the same.
 */
function requiredChecksOf(release: Attributes, facts: FactIndex): Json[] {
  const change = changeOf(release.commit, facts);
  const onChange = listOf(change?.checks).filter(isObject);
  const rules = repositoryOf(facts)?.branchRules;
  const asked = isObject(rules) ? listOf(rules.checks) : rules === null ? [] : [isHole(rules) ? rules : NOT_READ];
  const demanded = onChange.flatMap(({ name, demanded: isDemanded }) => (isDemanded === true ? [name ?? null] : []));
  const names = new Set<string>();
  const open: Json[] = [];
  for (const one of [...asked, ...demanded]) {
    if (isHole(one)) open.push({ unresolved: one.unresolved });
    else if (typeof one === 'string' && isWorkflow(one))
      open.push({ unresolved: `which checks the workflow ${one} makes is not known` });
    else if (typeof one === 'string') names.add(one);
  }
  return [...[...names].sort().map((name) => ranAs(name, release, change, onChange)), ...open];
}

/** A workflow that must run is named by its path, and its checks have names of their own. */
function isWorkflow(name: string): boolean {
  return /\.ya?ml(@|$)/.test(name);
}

/** The change that brought the released commit. */
function changeOf(commit: Json | undefined, facts: FactIndex): Fact['attributes'] | null {
  const found = facts
    .all('change')
    .find(({ attributes }) => typeof commit === 'string' && listOf(attributes.commits).includes(commit));
  return found?.attributes ?? null;
}

function ranAs(name: string, release: Attributes, change: Attributes | null, onChange: readonly JsonObject[]): Json {
  const all = listOf(release.checks);
  const own = all.filter(isObject).filter((check) => check.name === name);
  const latest = own.sort((a, b) => startOf(b) - startOf(a))[0];
  if (latest !== undefined) return { name, on: 'commit', conclusion: latest.conclusion ?? null } satisfies Ran;
  const lacking = all.find((one) => isHole(one));
  if (isHole(lacking)) {
    const hole = { unresolved: lacking.unresolved };
    return { name, on: hole, conclusion: hole };
  }
  const there = onChange.find((check) => check.name === name && check.on !== 'merged');
  const isSame = typeof change?.headTree === 'string' && change.headTree === change.mergeTree;
  if (there !== undefined && isSame) return { name, on: 'change', conclusion: there.conclusion ?? null } satisfies Ran;
  return { name, on: null, conclusion: null } satisfies Ran;
}

/** One that has not begun is the latest. */
function startOf({ startedAt }: JsonObject): number {
  const time = typeof startedAt === 'string' ? Date.parse(startedAt) : Number.NaN;
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
