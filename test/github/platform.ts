import { ORGANISATION, type Route } from './organisation.ts';
import { sample } from './sample.ts';

// Rules and settings of the repository, as somebody with more or less rights is shown them.

export type RulesetMade = {
  id: number;
  name?: string;
  target?: 'branch' | 'tag';
  enforcement?: 'active' | 'evaluate' | 'disabled';
  /** Of the organisation: the repository lists it, and has it under the same number. */
  ofOrganisation?: boolean;
  /** `refs/heads/main`, `~DEFAULT_BRANCH`, `~ALL`, `refs/tags/v*`. */
  include?: string[];
  exclude?: string[];
  rules: { type: string; parameters?: object }[];
  bypass?: { actor_id: number | null; actor_type: string; bypass_mode: string }[];
};

export type RepositoryMade = {
  /** What the token may read and write of administration. */
  administration?: 'none' | 'read' | 'write';
  rulesets?: RulesetMade[];
  /** The classic protection; null: none. */
  classic?: object | null;
  settings?: {
    workflowToken?: 'read' | 'write';
    workflowsApprove?: boolean;
    allowed?: 'all' | 'local_only' | 'selected';
    pins?: boolean;
    immutable?: boolean;
    secretScanning?: boolean;
    pushProtection?: boolean;
  };
};

const UNDER = `/repos/${ORGANISATION}`;
const MAIN = 'main';

/** A pull request of the rules that a careful organisation sets. */
export const PULL_REQUEST = {
  type: 'pull_request',
  parameters: {
    required_approving_review_count: 1,
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: true,
    require_last_push_approval: true,
    required_review_thread_resolution: false,
  },
};
export const REQUIRED_CHECKS = {
  type: 'required_status_checks',
  parameters: { required_status_checks: [{ context: 'test' }], strict_required_status_checks_policy: true },
};
export const CAREFUL: RulesetMade[] = [
  {
    id: 1,
    name: 'main',
    include: ['~DEFAULT_BRANCH'],
    rules: [PULL_REQUEST, REQUIRED_CHECKS, { type: 'non_fast_forward' }, { type: 'deletion' }],
  },
  {
    id: 2,
    name: 'releases',
    target: 'tag',
    include: ['refs/tags/v*'],
    rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
  },
];

const enabled = (on: boolean | undefined) => ({ status: on === false ? 'disabled' : 'enabled' });

/** Serves what a repository says of itself and of its rules. */
export function repositoryRoutes(made: RepositoryMade = {}): Route {
  const { administration = 'write', rulesets = CAREFUL, classic = null, settings = {} } = made;
  const administers = administration !== 'none';
  const listed = ({
    id,
    name = `ruleset ${id}`,
    target = 'branch',
    enforcement = 'active',
    ofOrganisation,
  }: RulesetMade) => ({
    id,
    name,
    target,
    enforcement,
    source_type: ofOrganisation ? 'Organization' : 'Repository',
    source: ofOrganisation ? 'acme' : ORGANISATION,
  });
  const isOfMain = ({
    target = 'branch',
    enforcement = 'active',
    include = [],
    exclude = [],
  }: RulesetMade): boolean => {
    const named = (names: string[]) =>
      names.some((name) => [`refs/heads/${MAIN}`, '~DEFAULT_BRANCH', '~ALL'].includes(name));
    return target === 'branch' && enforcement === 'active' && named(include) && !named(exclude);
  };
  const rulesOfMain = rulesets.filter(isOfMain).flatMap((ruleset) =>
    ruleset.rules.map((rule) => ({
      ...rule,
      ruleset_id: ruleset.id,
      ruleset_source_type: ruleset.ofOrganisation ? 'Organization' : 'Repository',
      ruleset_source: listed(ruleset).source,
    })),
  );
  const forbidden = {
    status: 403,
    json: { message: 'Resource not accessible by integration' },
    headers: { 'x-accepted-github-permissions': 'administration=read' },
  };
  const ok = (json: unknown) => ({ status: 200, json });
  const toAdministrators = (json: unknown) => (administers ? ok(json) : forbidden);
  const notFound = (message: string) => ({ status: 404, json: { message } });
  const shownToReaders = (): object => {
    const checks = { enforcement_level: 'off', contexts: [], checks: [] };
    const required = (classic as { required_status_checks?: object } | null)?.required_status_checks ?? checks;
    return { enabled: classic !== null, required_status_checks: required };
  };

  return ({ method, path }) => {
    if (method !== 'GET' || !path.startsWith(UNDER)) return null;
    const below = path.slice(UNDER.length);
    const id = /^\/rulesets\/(\d+)$/.exec(below)?.[1];
    if (id !== undefined) {
      const one = rulesets.find((ruleset) => ruleset.id === Number(id));
      if (one === undefined) return notFound('Not Found');
      const { include = [], exclude = [], rules, bypass = [] } = one;
      return ok({
        ...listed(one),
        conditions: { ref_name: { include, exclude } },
        rules,
        ...(administration === 'write' ? { bypass_actors: bypass } : {}),
      });
    }
    switch (below) {
      case '':
        return ok(
          sample('full-repository', {
            full_name: ORGANISATION,
            private: true,
            visibility: 'private',
            default_branch: MAIN,
            archived: false,
            ...(administers
              ? {
                  allow_merge_commit: false,
                  allow_rebase_merge: false,
                  allow_squash_merge: true,
                  security_and_analysis: {
                    secret_scanning: enabled(settings.secretScanning),
                    secret_scanning_push_protection: enabled(settings.pushProtection),
                    dependabot_security_updates: enabled(true),
                  },
                }
              : {}),
          }),
        );
      case `/branches/${MAIN}`:
        return ok(
          sample('branch-with-protection', {
            name: MAIN,
            protected: classic !== null || rulesOfMain.length > 0,
            protection: shownToReaders(),
          }),
        );
      case `/branches/${MAIN}/protection`:
        if (!administers) return forbidden;
        return classic === null ? notFound('Branch not protected') : ok(classic);
      case `/rules/branches/${MAIN}`:
        return ok(rulesOfMain);
      case '/rulesets':
        return ok(rulesets.map(listed));
      case '/actions/permissions/workflow':
        return toAdministrators({
          default_workflow_permissions: settings.workflowToken ?? 'read',
          can_approve_pull_request_reviews: settings.workflowsApprove ?? false,
        });
      case '/actions/permissions':
        return toAdministrators({
          enabled: true,
          allowed_actions: settings.allowed ?? 'selected',
          sha_pinning_required: settings.pins ?? true,
        });
      case '/actions/permissions/selected-actions':
        return toAdministrators({ github_owned_allowed: true, verified_allowed: false, patterns_allowed: ['acme/*'] });
      case '/immutable-releases':
        if (!administers) return forbidden;
        return settings.immutable ? ok({ enabled: true, enforced_by_owner: false }) : notFound('Not Found');
      case '/private-vulnerability-reporting':
        return toAdministrators({ enabled: false });
      case '/code-scanning/default-setup':
        return toAdministrators({ state: 'not-configured' });
      default:
        return null;
    }
  };
}
