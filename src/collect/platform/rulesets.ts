import type { Octokit } from '../../github/client.ts';
import type { Hole } from '../../model/fact.ts';
import type { Naming } from '../changes/people.ts';
import { bypassOf } from './actors.ts';
import { type BranchRule, openBranch } from './branch-rules.ts';
import type { Bypass, Restriction, RuleSource } from './strictest.ts';

type Rest = Octokit['rest']['repos'];
/** A rule that holds for a branch, with the number of the ruleset that it comes from. */
export type EffectiveRule = Awaited<ReturnType<Rest['getBranchRules']>>['data'][number];
export type Ruleset = Awaited<ReturnType<Rest['getRepoRuleset']>>['data'];

type Set = Partial<Record<BranchRule, Restriction>>;

/** Paths of workflows and names of scanners that must pass stand beside the checks that must. */
function setBy(rule: EffectiveRule): Set {
  switch (rule.type) {
    case 'pull_request':
      return {
        pullRequest: true,
        approvals: rule.parameters?.required_approving_review_count ?? 0,
        lastPush: rule.parameters?.require_last_push_approval === true,
        dismissStale: rule.parameters?.dismiss_stale_reviews_on_push === true,
        codeOwners: rule.parameters?.require_code_owner_review === true,
      };
    case 'required_status_checks':
      return {
        checks: (rule.parameters?.required_status_checks ?? []).map(({ context }) => context),
        upToDate: rule.parameters?.strict_required_status_checks_policy === true,
      };
    case 'workflows':
      return { checks: (rule.parameters?.workflows ?? []).map(({ path }) => path) };
    case 'code_scanning':
      return { checks: (rule.parameters?.code_scanning_tools ?? []).map(({ tool }) => tool) };
    case 'required_signatures':
      return { signatures: true };
    case 'required_linear_history':
      return { linearHistory: true };
    case 'merge_queue':
      return { mergeQueue: true };
    case 'required_deployments':
      return { deployments: rule.parameters?.required_deployment_environments ?? [] };
    case 'non_fast_forward':
      return { history: true };
    case 'deletion':
      return { existence: true };
    // Nobody may change the branch at all, so that its history stays.
    case 'update':
      return { history: true };
    default:
      return {};
  }
}

/** The rules that hold for a branch by the ruleset that they come from; null: by none that is told. */
export function byRuleset(rules: readonly EffectiveRule[]): Map<number | null, EffectiveRule[]> {
  const found = new Map<number | null, EffectiveRule[]>();
  for (const rule of rules) {
    const id = rule.ruleset_id ?? null;
    found.set(id, [...(found.get(id) ?? []), rule]);
  }
  return found;
}

/** One ruleset as a source of rules of a branch. */
export function branchSource(
  rules: readonly EffectiveRule[],
  bypass: RuleSource<BranchRule>['bypass'],
): RuleSource<BranchRule> {
  const all = openBranch();
  for (const rule of rules) {
    for (const [name, value] of Object.entries(setBy(rule)) as [BranchRule, Restriction][]) {
      const before = all[name];
      all[name] =
        typeof value === 'object' && typeof before === 'object'
          ? [...before, ...value]
          : Number(before) > Number(value)
            ? before
            : value;
    }
  }
  return { rules: all, bypass };
}

export const NO_BYPASS_SHOWN: Hole = {
  unresolved:
    'the platform shows whom a ruleset does not bind only to those who may change it; the token lacks administration: write',
};

/** Whom a ruleset does not bind. */
export function bypassOfRuleset<N extends string>(
  ruleset: Pick<Ruleset, 'bypass_actors'>,
  naming: Naming,
): Bypass<N>[] | Hole {
  return ruleset.bypass_actors?.map((actor) => bypassOf<N>(actor, naming)) ?? NO_BYPASS_SHOWN;
}
