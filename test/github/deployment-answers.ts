import { account } from './history.ts';
import { ORGANISATION } from './organisation.ts';
import { sample } from './sample.ts';

// What a test says of a release, its environments and its deployments, and the answers that the API makes of it.

export type TagMade = {
  name: string;
  /** `nested`: a tag of a tag. */
  form: 'lightweight' | 'annotated' | 'nested';
  at: string;
  verification?: { verified: boolean; reason: string };
};

export type ReleaseMade = {
  tag: string;
  by?: string;
  draft?: boolean;
  prerelease?: boolean;
  immutable?: boolean;
  body?: string;
  assets?: { name: string; digest: string | null; by?: string; state?: string }[];
};

export type CheckMade = { name: string; conclusion: string | null; app?: string; startedAt?: string; run?: number };

export type EnvironmentMade = {
  name: string;
  reviewers?: string[];
  teams?: string[];
  preventSelfReview?: boolean;
  wait?: number;
  /** Left out: any branch or tag. */
  from?: 'protected' | { name: string; type: 'branch' | 'tag' }[];
  gates?: string[];
  bypass?: boolean;
  secrets?: string[];
  variables?: string[];
};

export type DeploymentMade = {
  id: number;
  environment: string;
  commit: string;
  at: string;
  by?: string;
  ref?: string | null;
  states: [state: string, at: string][];
  run?: number;
  /** The platform counts so many states and gives those that there are. */
  counted?: number;
};

export type DeployingRun = {
  id: number;
  commit: string;
  attempt?: number;
  by?: string;
  reviews?: { by: string; state?: string; environments: string[]; comment?: string }[];
};

export type World = {
  tag: TagMade | null;
  releases: ReleaseMade[];
  /** Protected ones, with whether they hold the released commit; `tip`: they end with it. */
  branches: { name: string; holds: boolean | 'tip' }[];
  checks: CheckMade[];
  statuses: { name: string; state: string; at?: string }[];
  environments: EnvironmentMade[];
  deployments: DeploymentMade[];
  runs: DeployingRun[];
};

const NOT_FOUND = { status: 404, json: { message: 'Not Found' } };

export const branchSha = (name: string): string => Buffer.from(name.padEnd(20, '.')).toString('hex').slice(0, 40);
const objectSha = (name: string): string => Buffer.from(`tag ${name}`.padEnd(20, '.')).toString('hex').slice(0, 40);

export function restBranch({ name, holds }: World['branches'][number], commit: string) {
  return { name, commit: { sha: holds === 'tip' ? commit : branchSha(name), url: 'https://x' }, protected: true };
}

export function restRef({ name, form, at }: TagMade) {
  const object = form === 'lightweight' ? { type: 'commit', sha: at } : { type: 'tag', sha: objectSha(name) };
  return { ref: `refs/tags/${name}`, node_id: 'R', url: 'https://x', object: { ...object, url: 'https://x' } };
}

export function restTag(tag: TagMade | null, sha: string): { status: number; json: unknown } {
  if (tag === null) return NOT_FOUND;
  const inner = objectSha(`${tag.name} inner`);
  if (sha !== objectSha(tag.name) && sha !== inner) return NOT_FOUND;
  const isOuter = tag.form === 'nested' && sha !== inner;
  const { verified = false, reason = 'unsigned' } = tag.verification ?? {};
  return {
    status: 200,
    json: {
      node_id: 'T',
      tag: tag.name,
      sha,
      url: 'https://x',
      message: 'Release',
      tagger: { name: 'Dana Novak', email: 'dana@acme.example', date: '2026-05-24T08:00:00Z' },
      object: { ...(isOuter ? { type: 'tag', sha: inner } : { type: 'commit', sha: tag.at }), url: 'https://x' },
      verification: { verified, reason, payload: null, signature: null, verified_at: null },
    },
  };
}

export function restRelease(made: ReleaseMade, id: number) {
  const {
    tag,
    by = 'lee',
    draft = false,
    prerelease = false,
    immutable = false,
    body = 'What changed',
    assets = [],
  } = made;
  return sample('release', {
    id: id + 1,
    tag_name: tag,
    target_commitish: 'main',
    name: tag,
    draft,
    prerelease,
    immutable,
    body,
    author: account(by),
    published_at: draft ? null : '2026-05-25T08:00:00Z',
    assets: assets.map(({ name, digest, by: uploader = by, state = 'uploaded' }) =>
      sample('release-asset', { name, state, digest, size: 10, uploader: account(uploader) }),
    ),
  });
}

export function restCheck(
  { name, conclusion, app = 'github-actions', startedAt = '2026-05-24T09:00:00Z', run }: CheckMade,
  commit: string,
) {
  return sample('check-run', {
    name,
    head_sha: commit,
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    started_at: startedAt,
    completed_at: conclusion === null ? null : startedAt,
    details_url: run === undefined ? null : `https://github.com/${ORGANISATION}/actions/runs/${run}/job/1`,
    app: appOf(app),
    check_suite: { id: 1 },
    output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: 'https://x' },
  });
}

export function appOf(slug: string) {
  const at = '2026-01-01T00:00:00Z';
  const address = { description: null, external_url: 'https://x', html_url: 'https://x' };
  return {
    id: 1,
    slug,
    name: slug,
    node_id: 'A',
    owner: account('github'),
    ...address,
    created_at: at,
    updated_at: at,
    permissions: {},
    events: [],
  };
}

export function restStatus({ name, state, at = '2026-05-24T09:00:00Z' }: World['statuses'][number]) {
  return sample('simple-commit-status', { context: name, state, created_at: at, updated_at: at, target_url: null });
}

export function restEnvironment({
  name,
  reviewers = [],
  teams = [],
  preventSelfReview = false,
  wait,
  from,
  bypass,
}: EnvironmentMade) {
  const asked = [
    ...reviewers.map((login) => ({ type: 'User', reviewer: account(login) })),
    ...teams.map((team) => ({ type: 'Team', reviewer: sample('team', { name: team, slug: team }) })),
  ];
  const review = {
    id: 1,
    node_id: 'G',
    type: 'required_reviewers',
    prevent_self_review: preventSelfReview,
    reviewers: asked,
  };
  return {
    ...sample('environment', { name }),
    ...(bypass === undefined ? {} : { can_admins_bypass: bypass }),
    protection_rules: [
      ...(wait === undefined ? [] : [{ id: 2, node_id: 'G', type: 'wait_timer', wait_timer: wait }]),
      ...(asked.length === 0 ? [] : [review]),
      ...(from === undefined ? [] : [{ id: 3, node_id: 'G', type: 'branch_policy' }]),
    ],
    deployment_branch_policy:
      from === undefined
        ? null
        : { protected_branches: from === 'protected', custom_branch_policies: from !== 'protected' },
  };
}

export function restGate(slug: string, id: number) {
  return sample('deployment-protection-rule', {
    id,
    enabled: true,
    app: sample('custom-deployment-rule-app', { slug }),
  });
}

export function restRun({ id, commit, attempt = 1, by = 'dana' }: DeployingRun) {
  return sample('workflow-run', {
    id,
    head_sha: commit,
    run_attempt: attempt,
    event: 'release',
    path: '.github/workflows/deploy.yml@refs/tags/v1.4.0',
    actor: account('dana'),
    triggering_actor: account(by),
  });
}

export function restReview({
  by,
  state = 'approved',
  environments,
  comment = '',
}: NonNullable<DeployingRun['reviews']>[number]) {
  return {
    state,
    comment,
    user: account(by),
    environments: environments.map((name) => ({ id: 1, node_id: 'E', name })),
  };
}

export function graphqlDeployment(made: DeploymentMade) {
  const { id, environment, commit, at, by = 'dana', ref = null, states, run, counted } = made;
  const statuses = states.map(([state, createdAt]) => ({
    __typename: 'DeploymentStatus',
    state,
    createdAt,
    logUrl: run === undefined ? null : `https://github.com/${ORGANISATION}/actions/runs/${run}/job/7`,
  }));
  // The platform gives the newest first.
  const all = Object.assign(statuses.toReversed(), counted === undefined ? {} : { total: counted });
  return {
    __typename: 'Deployment',
    databaseId: id,
    environment,
    commitOid: commit,
    createdAt: at,
    creator: { __typename: 'User', login: by, name: by },
    ref: ref === null ? null : { __typename: 'Ref', name: ref },
    statuses: all,
  };
}
