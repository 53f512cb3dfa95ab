import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import type { Relation } from './relation.ts';

/** Names of checks that a branch asks for now, or why they are not known. */
type Rules = { names: ReadonlySet<string>; doubt: string | null };

/**
 * Checks that the rules ask for, on each change: those that the platform says are required on it, and by the rules of the default branch
 * those that ran without its saying so, or did not run at all.
 */
export const requiredChecks: Relation = {
  name: 'required-checks',
  derive: (facts) => {
    const [repository] = facts.all('repository');
    return facts.all('change').map(({ id, attributes }) => ({
      fact: id,
      attributes: { requiredChecks: requiredOf(attributes, rulesOf(attributes, repository)) },
    }));
  },
};

const NO_RULES = 'which checks the rules ask for is not known, so that one can have been left out';

function rulesOf({ baseBranch = null }: Attributes, repository: Fact | undefined): Rules {
  const unknown = (doubt: string): Rules => ({ names: new Set(), doubt });
  if (repository === undefined) return unknown(NO_RULES);
  const { defaultBranch, branchRules } = repository.attributes;
  if (isHole(baseBranch)) return unknown(baseBranch.unresolved);
  // What is pushed without a pull request comes onto the branch that is released.
  if (baseBranch !== null && baseBranch !== defaultBranch)
    return unknown(`which checks the rules of ${baseBranch} ask for is not read`);
  if (isHole(branchRules)) return unknown(branchRules.unresolved);
  const checks = isObject(branchRules) ? listOf(branchRules.checks) : [];
  const names = new Set(checks.filter((name) => typeof name === 'string'));
  const hole = checks.find(isHole);
  return { names, doubt: isHole(hole) ? hole.unresolved : null };
}

/** A workflow that must run is named by its path, and its checks have names of their own. */
function isWorkflow(name: string): boolean {
  return /\.ya?ml(@|$)/.test(name);
}

function requiredOf({ checks }: Attributes, { names, doubt }: Rules): Json[] {
  const found: Json[] = [];
  const holes = new Set<string>();
  const ran = new Set<string>();
  const all = listOf(checks);
  for (const check of all) {
    if (isHole(check)) holes.add(check.unresolved);
    else if (isObject(check) && typeof check.name === 'string') {
      const { name, on = null, conclusion = null } = check;
      ran.add(name);
      const isRequired = demandOf(check, { names, doubt });
      if (isRequired === true) found.push({ name, on, conclusion });
      else if (isHole(isRequired)) holes.add(isRequired.unresolved);
    }
  }
  const isWhole = !all.some(isHole);
  for (const name of names) {
    if (ran.has(name)) continue;
    if (isWorkflow(name)) holes.add(`which checks the workflow ${name} makes is not known`);
    else if (isWhole) found.push({ name, on: null, conclusion: null });
  }
  if (doubt !== null) holes.add(doubt);
  return [...found, ...[...holes].map((unresolved) => ({ unresolved }))];
}

function demandOf({ name, demanded }: JsonObject, { names, doubt }: Rules): Json {
  if (!isHole(demanded)) return demanded ?? false;
  if (typeof name === 'string' && names.has(name)) return true;
  return doubt === null ? false : { unresolved: demanded.unresolved };
}
