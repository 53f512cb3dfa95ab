import type { Octokit } from '../../github/client.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Naming } from '../changes/people.ts';
import { namedLogin } from './actors.ts';
import { type BranchRule, openBranch } from './branch-rules.ts';
import { keptFields } from './kept-fields.ts';
import type { Bypass, RuleSource } from './strictest.ts';

export type Protection = Awaited<ReturnType<Octokit['rest']['repos']['getBranchProtection']>>['data'];

/** What an allowance to go past pull requests is about. */
const OF_PULL_REQUESTS: readonly BranchRule[] = ['pullRequest', 'approvals', 'lastPush', 'dismissStale', 'codeOwners'];

type Checks = Protection['required_status_checks'];

/** Names of the checks that must pass. */
export function checksOf(checks: Checks): string[] {
  if (checks === undefined || checks === null || checks.enforcement_level === 'off') return [];
  return [...new Set([...checks.contexts, ...checks.checks.map(({ context }) => context)])].sort();
}

/** Administrators, where the rules do not bind them, and who may go past pull requests. */
function bypassOf({ enforce_admins, required_pull_request_reviews }: Protection, naming: Naming): Bypass<BranchRule>[] {
  const found: Bypass<BranchRule>[] = [];
  if (enforce_admins?.enabled !== true) found.push({ kind: 'role', name: 'admin', mode: 'always', of: null });
  const allowed = required_pull_request_reviews?.bypass_pull_request_allowances;
  const more = { mode: 'always', of: OF_PULL_REQUESTS } as const;
  for (const { login } of allowed?.users ?? []) found.push({ kind: 'user', name: namedLogin(login, naming), ...more });
  for (const { slug } of allowed?.teams ?? []) found.push({ kind: 'team', name: slug, ...more });
  for (const app of allowed?.apps ?? []) if (app) found.push({ kind: 'app', name: app.slug ?? app.name, ...more });
  return found;
}

/** The classic protection of a branch as a source of rules. */
export function classicSource(protection: Protection, naming: Naming): RuleSource<BranchRule> {
  const reviews = protection.required_pull_request_reviews;
  return {
    rules: {
      ...openBranch(),
      pullRequest: reviews !== undefined,
      approvals: reviews?.required_approving_review_count ?? 0,
      lastPush: reviews?.require_last_push_approval === true,
      dismissStale: reviews?.dismiss_stale_reviews === true,
      codeOwners: reviews?.require_code_owner_reviews === true,
      checks: checksOf(protection.required_status_checks),
      upToDate: protection.required_status_checks?.strict === true,
      signatures: protection.required_signatures?.enabled === true,
      linearHistory: protection.required_linear_history?.enabled === true,
      history: protection.allow_force_pushes?.enabled !== true,
      existence: protection.allow_deletions?.enabled !== true,
    },
    bypass: bypassOf(protection, naming),
  };
}

/** What is read of it, with accounts, teams and apps by their names alone. */
export function protectionRecord(protection: Protection): JsonObject {
  const { required_pull_request_reviews: reviews } = protection;
  const allowed = reviews?.bypass_pull_request_allowances;
  const kept = keptFields(protection, [
    ...(['required_status_checks', 'enforce_admins', 'required_signatures', 'required_linear_history'] as const),
    ...(['allow_force_pushes', 'allow_deletions'] as const),
  ]);
  if (reviews === undefined) return kept;
  return {
    ...kept,
    required_pull_request_reviews: {
      ...keptFields(reviews, [
        ...(['dismiss_stale_reviews', 'require_code_owner_reviews', 'required_approving_review_count'] as const),
        'require_last_push_approval',
      ]),
      bypass_pull_request_allowances: {
        users: (allowed?.users ?? []).map(({ login }) => ({ login })),
        teams: (allowed?.teams ?? []).map(({ slug }) => ({ slug })),
        apps: (allowed?.apps ?? []).flatMap((app) => (app ? { slug: app.slug ?? app.name } : [])),
      },
    },
  };
}
