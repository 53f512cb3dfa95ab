import type { Json, JsonObject } from '../../model/json.ts';
import { goingAround, type Restriction, type RuleSet, strictest } from './strictest.ts';

/** What can be asked of a branch. `history` and `existence`: that they are kept, against force pushes and deletion. */
export const BRANCH_RULES = [
  'pullRequest',
  'approvals',
  'lastPush',
  'dismissStale',
  'codeOwners',
  'checks',
  'upToDate',
  'signatures',
  'linearHistory',
  'mergeQueue',
  'deployments',
  'history',
  'existence',
] as const;
export type BranchRule = (typeof BRANCH_RULES)[number];

/** What the rules of a branch are about that does not happen in pull requests. */
const OUTSIDE_PULL_REQUESTS: readonly BranchRule[] = ['pullRequest', 'history', 'existence'];
/** A ruleset can ask for ten; the classic protection for six. */
const MOST_APPROVALS = 10;

/** A source that asks for nothing. */
export function openBranch(): Record<BranchRule, Restriction> {
  return {
    pullRequest: false,
    approvals: 0,
    lastPush: false,
    dismissStale: false,
    codeOwners: false,
    checks: [],
    upToDate: false,
    signatures: false,
    linearHistory: false,
    mergeQueue: false,
    deployments: [],
    history: false,
    existence: false,
  };
}

function negated(value: Json): Json {
  return typeof value === 'boolean' ? !value : value;
}

/** `repository.branchRules`. Null: there are none. */
export function branchRules(set: RuleSet<BranchRule>): Json {
  if (set.sources.length === 0) return set.unread[0]?.hole ?? null;
  const open = openBranch();
  const { history, existence, ...rules } = Object.fromEntries(
    BRANCH_RULES.map((name) => [name, strictest(set, name, open[name], MOST_APPROVALS)]),
  ) as JsonObject;
  return {
    ...rules,
    forcePush: negated(history ?? null),
    deletion: negated(existence ?? null),
    bypass: goingAround(set, open, OUTSIDE_PULL_REQUESTS),
  };
}
