import {
  branchSha,
  type EnvironmentMade,
  graphqlDeployment,
  restBranch,
  restCheck,
  restEnvironment,
  restGate,
  restRef,
  restRelease,
  restReview,
  restRun,
  restStatus,
  restTag,
  type TagMade,
  type World,
} from './deployment-answers.ts';
import { Forbidden } from './graphql.ts';
import { ORGANISATION, type Route } from './organisation.ts';
import { sample } from './sample.ts';

// A release with its tag, what ran on its commit, the environments of the repository and what was deployed to them.

/** What a token may do beside; `contents-write` is shown drafts. */
export const RELEASE_PERMISSIONS = [
  'contents',
  'contents-write',
  'checks',
  'statuses',
  'actions',
  'deployments',
  'environments',
] as const;
export type ReleasePermission = (typeof RELEASE_PERMISSIONS)[number];

const UNDER = `/repos/${ORGANISATION}`;
const NOT_FOUND = { status: 404, json: { message: 'Not Found' } };

/** Routes and fields for startOrganisation. `refuse404`: what the token may not read is hidden, not forbidden. */
export function releaseRoutes(
  world: World,
  commit: string,
  permissions: readonly ReleasePermission[] = RELEASE_PERMISSIONS,
  refuse404 = false,
): {
  routes: Route[];
  fields: { repository: Record<string, unknown>; commit: (oid: string) => Record<string, unknown> };
} {
  const may = (permission: ReleasePermission): boolean => permissions.includes(permission);
  const ok = (json: unknown) => ({ status: 200, json });
  const when = (permission: ReleasePermission, answer: () => { status: number; json: unknown }) => {
    if (may(permission)) return answer();
    if (refuse404) return NOT_FOUND;
    const headers = { 'x-accepted-github-permissions': `${permission}=read` };
    return { status: 403, json: { message: 'Resource not accessible by integration' }, headers };
  };
  const visible = world.releases.filter(({ draft }) => draft !== true || may('contents-write'));

  const answers: [RegExp, (parts: string[], parameters: URLSearchParams) => ReturnType<Route>][] = [
    [
      /^\/branches$/,
      (_, parameters) =>
        parameters.get('protected') === 'true'
          ? when('contents', () => ok(world.branches.map((branch) => restBranch(branch, commit))))
          : null,
    ],
    [
      /^\/compare\/([0-9a-f]{40})\.\.\.([0-9a-f]{40})$/,
      ([base, head]) => {
        const branch = world.branches.find(({ name }) => branchSha(name) === base);
        if (branch === undefined || head !== commit) return null;
        return when('contents', () =>
          ok(sample('commit-comparison', { status: branch.holds ? 'behind' : 'diverged' })),
        );
      },
    ],
    [
      /^\/git\/ref\/tags(?:\/|%2F)([^/]+)$/,
      ([name]) => when('contents', () => (world.tag?.name === name ? ok(restRef(world.tag as TagMade)) : NOT_FOUND)),
    ],
    [/^\/git\/tags\/(.+)$/, ([sha]) => when('contents', () => restTag(world.tag, sha ?? ''))],
    [
      /^\/releases\/tags\/(.+)$/,
      ([name]) =>
        when('contents', () => {
          const found = world.releases.find(({ tag, draft }) => tag === name && draft !== true);
          return found === undefined ? NOT_FOUND : ok(restRelease(found, 1));
        }),
    ],
    [/^\/releases$/, () => when('contents', () => ok(visible.map(restRelease)))],
    [
      /^\/commits\/[0-9a-f]{40}\/check-runs$/,
      () =>
        when('checks', () =>
          ok({ total_count: world.checks.length, check_runs: world.checks.map((one) => restCheck(one, commit)) }),
        ),
    ],
    [
      /^\/commits\/[0-9a-f]{40}\/status$/,
      () =>
        when('statuses', () =>
          ok(
            sample('combined-commit-status', {
              total_count: world.statuses.length,
              statuses: world.statuses.map(restStatus),
            }),
          ),
        ),
    ],
    [
      /^\/environments$/,
      () =>
        when('actions', () =>
          ok({ total_count: world.environments.length, environments: world.environments.map(restEnvironment) }),
        ),
    ],
    [
      /^\/environments\/([^/]+)\/deployment-branch-policies$/,
      ([name]) => {
        const { from } = environmentOf(world, name);
        const policies = Array.isArray(from) ? from.map((policy, id) => ({ id, node_id: 'P', ...policy })) : [];
        return when('actions', () => ok({ total_count: policies.length, branch_policies: policies }));
      },
    ],
    [
      /^\/environments\/([^/]+)\/deployment_protection_rules$/,
      ([name]) => {
        const gates = (environmentOf(world, name).gates ?? []).map((slug, id) => restGate(slug, id));
        return when('actions', () => ok({ total_count: gates.length, custom_deployment_protection_rules: gates }));
      },
    ],
    [
      /^\/environments\/([^/]+)\/secrets$/,
      ([name]) => {
        const secrets = (environmentOf(world, name).secrets ?? []).map((secret) =>
          sample('actions-secret', { name: secret }),
        );
        return when('environments', () => ok({ total_count: secrets.length, secrets }));
      },
    ],
    [
      /^\/environments\/([^/]+)\/variables$/,
      ([name]) => {
        const all = environmentOf(world, name).variables ?? [];
        const variables = all.map((variable) => sample('actions-variable', { name: variable }));
        return when('environments', () => ok({ total_count: variables.length, variables }));
      },
    ],
    [
      /^\/actions\/runs\/(\d+)$/,
      ([id]) =>
        when('actions', () => {
          const run = world.runs.find((one) => String(one.id) === id);
          return run === undefined ? NOT_FOUND : ok(restRun(run));
        }),
    ],
    [
      /^\/actions\/runs\/(\d+)\/approvals$/,
      ([id]) => {
        const reviews = world.runs.find((one) => String(one.id) === id)?.reviews ?? [];
        return when('actions', () => ok(reviews.map(restReview)));
      },
    ],
  ];
  const route: Route = ({ method, path, parameters }) => {
    if (method !== 'GET' || !path.startsWith(`${UNDER}/`)) return null;
    const below = path.slice(UNDER.length);
    for (const [pattern, answer] of answers) {
      const match = pattern.exec(below);
      if (match !== null) return answer(match.slice(1).map(decodeURIComponent), parameters);
    }
    return null;
  };
  const demand = <T>(value: T): T => {
    if (!may('deployments')) throw new Forbidden();
    return value;
  };
  return {
    routes: [route],
    fields: {
      repository: {
        deployments: ({ environments }: { environments: string[] }) =>
          demand(
            world.deployments.filter(({ environment }) => environments.includes(environment)).map(graphqlDeployment),
          ),
      },
      commit: (oid) => ({
        deployments: () => demand(world.deployments.filter((one) => one.commit === oid).map(graphqlDeployment)),
      }),
    },
  };
}

function environmentOf(world: World, name: string | undefined): EnvironmentMade {
  return world.environments.find((one) => one.name === name) ?? { name: '' };
}
