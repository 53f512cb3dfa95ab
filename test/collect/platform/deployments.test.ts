import { afterEach, describe, expect, it } from 'vitest';
import { environmentDeploymentsQuery, RELEASE_DEPLOYMENTS } from '../../../src/collect/platform/deployment-queries.ts';
import type { DeploymentMade, World } from '../../github/deployment-answers.ts';
import { RELEASE_PERMISSIONS } from '../../github/deployments.ts';
import { faultsOf, parseQuery } from '../../github/graphql.ts';
import {
  type Asked,
  attributesOf,
  changes,
  closeGithub,
  TAG,
  type Told,
  told,
  verdict,
  world,
} from './release-world.ts';

const PRODUCTION = 'deployment:github#production/53';
const CHECK = 'chg-deploy-approved';
afterEach(closeGithub);

/** A world whose changes are known: dana wrote them. */
async function deployed(
  make: (made: World, commit: string) => Partial<World> = () => ({}),
  asked: Asked = {},
): Promise<Told> {
  const { commit } = await told((sha) => world(sha));
  await closeGithub();
  const besides = asked.besides ?? changes(commit);
  return told((sha) => ({ ...world(sha), ...make(world(sha), sha) }), { ...asked, besides });
}

/** The deployment to production, otherwise. */
const inProduction = (made: World, other: Partial<DeploymentMade>): Partial<World> => ({
  deployments: made.deployments.map((one) => (one.id === 53 ? { ...one, ...other } : one)),
});
/** Who approved it, of the run. */
const approvedBy = (made: World, reviews: World['runs'][number]['reviews']): Partial<World> => ({
  runs: made.runs.map((run) => ({ ...run, reviews: reviews ?? [] })),
});
/** Production, otherwise. */
const production = (made: World, other: object): Partial<World> => ({
  environments: made.environments.map((one) => (one.name === 'production' ? { ...one, ...other } : one)),
});

it.each([
  ['of a commit', RELEASE_DEPLOYMENTS],
  ['of environments, however they are called', environmentDeploymentsQuery(['production', 'a "b" \\ c'])],
])('the query for deployments %s is as the published schema has it', (_, text) => {
  expect(faultsOf(parseQuery(text))).toEqual([]);
});

describe('a deployment', () => {
  it('is told with how it went, by which run, who let it pass, and what was there before', async () => {
    const result = await deployed();
    expect(result.problems).toEqual([]);
    expect(attributesOf(result, PRODUCTION)).toMatchObject({
      environment: 'production',
      production: true,
      of: 'release',
      commit: result.commit,
      ref: TAG,
      at: '2026-05-25T09:05:10Z',
      by: 'dana',
      state: 'success',
      replacedAt: null,
      waitMinutes: 42,
      run: { id: 800, attempt: 1, workflow: '.github/workflows/deploy.yml', event: 'release', commit: result.commit },
      reviews: [{ by: 'nora', kind: 'user', state: 'approved', commentLength: 2 }],
      approvals: [{ by: 'nora', kind: 'user', wrote: false, started: false }],
      reviewers: [{ name: 'lee', kind: 'user' }],
      before: { commit: '0'.repeat(40), ref: 'v1.3.0', at: '2026-05-01T09:00:00Z' },
      earlier: ['staging'],
    });
    expect(attributesOf(result, 'deployment:github#staging/52')).toMatchObject({
      production: false,
      reviews: [],
      before: null,
      earlier: [],
      waitMinutes: null,
    });
    expect(verdict(result, CHECK)).toBe('pass');
  });

  it('takes two queries, and two calls for each run', async () => {
    const result = await deployed();
    expect(result.requests.filter((one) => /graphql|\/actions\/runs/.test(one))).toHaveLength(4);
  });

  it('that is production by its name says so', async () => {
    const { facts } = await deployed();
    const origin = facts.find(({ id }) => id === PRODUCTION)?.origins['/production'];
    expect(origin).toMatchObject({ kind: 'assumed', from: expect.stringContaining('its name') });
  });

  it('counts as it went, where another one took its place later', async () => {
    const states: DeploymentMade['states'] = [
      ['SUCCESS', '2026-05-25T09:50:00Z'],
      ['INACTIVE', '2026-05-30T09:00:00Z'],
    ];
    const result = await deployed((made) => inProduction(made, { states }));
    expect(attributesOf(result, PRODUCTION)).toMatchObject({ state: 'success', replacedAt: '2026-05-30T09:00:00Z' });
    expect(verdict(result, CHECK)).toBe('pass');
  });

  it('that was started by an attempt of somebody else is theirs', async () => {
    const result = await deployed((made) => ({ runs: made.runs.map((run) => ({ ...run, attempt: 2, by: 'kim' })) }));
    expect(attributesOf(result, PRODUCTION)).toMatchObject({ by: 'kim', run: { attempt: 2 } });
  });
});

describe('each situation flips the check', () => {
  const nobody = 'fail medium Nobody but the authors of the release approved its deployment to production';
  it.each<[string, (made: World, commit: string) => Partial<World>, string | RegExp]>([
    ['approved by its author only', (made) => approvedBy(made, [{ by: 'dana', environments: ['production'] }]), nobody],
    ['approved by nobody, past the reviewers', (made) => approvedBy(made, []), nobody],
    [
      'approved for another environment',
      (made) => approvedBy(made, [{ by: 'nora', environments: ['staging'] }]),
      nobody,
    ],
    ['approved by a bot', (made) => approvedBy(made, [{ by: 'helper', environments: ['production'] }]), nobody],
    [
      'refused and then approved by its author',
      (made) =>
        approvedBy(made, [
          { by: 'nora', state: 'rejected', environments: ['production'] },
          { by: 'dana', environments: ['production'] },
        ]),
      nobody,
    ],
    [
      'approved by its author and somebody else',
      (made) =>
        approvedBy(made, [
          { by: 'dana', environments: ['production'] },
          { by: 'nora', environments: ['production'] },
        ]),
      'pass',
    ],
    [
      'to an environment with nothing before it',
      (made) => production(made, { reviewers: [] }),
      'fail medium Nothing stands before a deployment to production',
    ],
    [
      'to an environment for any branch by a pattern',
      (made) => production(made, { reviewers: [], from: [{ name: '*', type: 'branch' }] }),
      'fail medium Nothing stands before a deployment to production',
    ],
    [
      'to an environment for tags of releases',
      (made) => production(made, { reviewers: [], from: [{ name: 'v*', type: 'tag' }] }),
      'pass',
    ],
    [
      'to an environment for protected branches',
      (made) => production(made, { reviewers: [], from: 'protected' }),
      'pass',
    ],
    [
      'to an environment that an app guards',
      (made) => production(made, { reviewers: [], gates: ['change-desk'] }),
      'pass',
    ],
    [
      'to an environment whose reviewers are a team',
      (made) => production(made, { reviewers: [], teams: ['ops'] }),
      'pass',
    ],
    [
      'straight to production',
      (made) => ({ deployments: made.deployments.filter(({ id }) => id !== 52) }),
      'fail low production was the first place that the release was deployed to',
    ],
    [
      'to staging only after production',
      (made) => ({
        deployments: made.deployments.map((one) =>
          one.id === 52 ? { ...one, states: [['SUCCESS', '2026-05-26T09:00:00Z']] } : one,
        ),
      }),
      'fail low production was the first place that the release was deployed to',
    ],
    [
      'that failed',
      (made) => inProduction(made, { states: [['FAILURE', '2026-05-25T09:50:00Z']] }),
      'fail medium The deployment to production failed',
    ],
    [
      'that ended in an error',
      (made) => inProduction(made, { states: [['ERROR', '2026-05-25T09:50:00Z']] }),
      'fail medium The deployment to production failed',
    ],
    [
      'that has no state',
      (made) => inProduction(made, { states: [] }),
      'no-evidence The deployment to production has not come to an end, as far as is on record (none)',
    ],
    [
      'that is still waiting',
      (made) => ({
        ...inProduction(made, { states: [['WAITING', '2026-05-25T09:05:12Z']] }),
        ...approvedBy(made, []),
      }),
      'no-evidence The deployment to production has not come to an end, as far as is on record (in-progress)',
    ],
    [
      'of another commit under the tag of the release',
      (made) => inProduction(made, { commit: 'f'.repeat(40) }),
      /^fail medium Under the tag of the release f{40} was deployed to production/,
    ],
    [
      'that is on no record',
      (made) => ({ deployments: made.deployments.filter(({ id }) => id === 51) }),
      'no-evidence',
    ],
  ])('%s', async (_, make, outcome) => {
    const result = verdict(await deployed(make), CHECK);
    if (typeof outcome === 'string') expect(result).toBe(outcome);
    else expect(result).toMatch(outcome);
  });

  it('to an environment whose name does not say what it is, until that is declared', async () => {
    const renamed = (made: World): Partial<World> => ({
      environments: made.environments.map((one) => (one.name === 'production' ? { ...one, name: 'eu-1' } : one)),
      deployments: made.deployments.map((one) =>
        one.environment === 'production' ? { ...one, environment: 'eu-1' } : one,
      ),
      runs: made.runs.map((run) => ({ ...run, reviews: [{ by: 'nora', environments: ['eu-1'] }] })),
    });
    expect(verdict(await deployed(renamed), CHECK)).toMatch(/^no-evidence/);
    await closeGithub();
    const entry = { name: 'eu-*', production: true, accounts: null, reason: 'r', owner: '@o' };
    const declared = await deployed(renamed, { environments: [entry] });
    expect(verdict(declared, CHECK)).toBe('pass');
    expect(declared.facts.find(({ id }) => id === 'deployment:github#eu-1/53')?.origins).toEqual({});
  });

  it('approved by somebody, where not all changes are known', async () => {
    const { commit } = await told((sha) => world(sha));
    await closeGithub();
    const result = await deployed(() => ({}), { besides: changes(commit, 'dana', false) });
    expect(attributesOf(result, PRODUCTION).approvals).toMatchObject([
      { by: 'nora', wrote: { unresolved: expect.stringContaining('not all changes') } },
    ]);
    expect(verdict(result, CHECK)).toBe('no-evidence');
  });
});

describe('what the token may not read', () => {
  it('of deployments is no evidence, with the permission', async () => {
    const permissions = RELEASE_PERMISSIONS.filter((one) => one !== 'deployments');
    const result = await deployed(() => ({}), { permissions });
    expect(result.problems).toEqual([expect.stringContaining('deployments: read')]);
    expect(verdict(result, CHECK)).toBe('no-evidence');
    const { facts } = result;
    expect(facts.filter(({ type }) => type === 'deployment').map(({ attributes }) => attributes.environment)).toEqual([
      { unresolved: expect.stringContaining('deployments: read') },
    ]);
  });

  it('of runs and environments leaves the approvals open, and nothing fails', async () => {
    const permissions = RELEASE_PERMISSIONS.filter((one) => one !== 'actions');
    for (const hidden of [false, true]) {
      const result = await deployed(() => ({}), { permissions, hidden });
      expect(result.problems.join(' ')).toContain('actions: read');
      expect(attributesOf(result, PRODUCTION)).toMatchObject({
        by: 'dana',
        approvals: [{ unresolved: expect.stringContaining('actions: read') }],
        reviewers: [{ unresolved: expect.stringContaining('environments') }],
      });
      expect(verdict(result, CHECK)).toBe('no-evidence');
      await closeGithub();
    }
  });

  it.each([/ReleaseDeployments/, /EnvironmentDeployments/, /\/approvals/, /\/actions\/runs\/800$/, /\/environments\?/])(
    '%s that only answers with a 500 leaves a hole, and nothing fails',
    async (on) => {
      const result = await deployed(() => ({}), { faults: [{ on, times: 20, status: 500 }] });
      expect(result.problems).toEqual([expect.stringContaining('500')]);
      expect(verdict(result, CHECK)).not.toMatch(/^fail/);
    },
  );

  it('of states that the platform counts and does not give', async () => {
    const result = await deployed((made) => inProduction(made, { counted: 90 }));
    expect(attributesOf(result, PRODUCTION).state).toMatchObject({
      unresolved: expect.stringContaining('more states'),
    });
    expect(verdict(result, CHECK)).toBe('no-evidence');
  });
});

describe('very many deployments', () => {
  it('of a commit are read page by page', async () => {
    const result = await deployed((made, commit) => ({
      deployments: [
        ...Array.from({ length: 230 }, (_, n): DeploymentMade => {
          const at = `2026-05-24T09:00:00Z`;
          return { id: 1000 + n, environment: `pr-${n}`, commit, at, states: [['SUCCESS', at]] };
        }),
        ...made.deployments,
      ],
    }));
    expect(result.facts.filter(({ type }) => type === 'deployment')).toHaveLength(232);
    expect(result.requests.filter((one) => one.includes('ReleaseDeployments'))).toHaveLength(3);
  });

  it('of an environment leave open what was there before the latest of them', async () => {
    const result = await deployed((made) => ({
      deployments: [
        ...made.deployments,
        ...Array.from({ length: 25 }, (_, n): DeploymentMade => {
          const at = `2026-06-01T09:${10 + n}:00Z`;
          return { id: 2000 + n, environment: 'production', commit: 'e'.repeat(40), at, states: [['SUCCESS', at]] };
        }),
      ],
    }));
    expect(attributesOf(result, PRODUCTION).before).toMatchObject({ unresolved: expect.stringContaining('latest 20') });
  });
});
