import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { declaredOf, productionOf } from '../../../src/collect/platform/production.ts';
import type { Config } from '../../../src/model/config.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { World } from '../../github/deployment-answers.ts';
import { RELEASE_PERMISSIONS } from '../../github/deployments.ts';
import { collected, ofType } from '../collected.ts';
import { type Asked, attributesOf, closeGithub, judged, type Told, told, verdict, world } from './release-world.ts';

const PRODUCTION = 'environment:github#production';
const CHECK = 'chg-env-separated';
afterEach(closeGithub);

type Declared = Config['declarations']['environments'];
const declared = (name: string, accounts: string[] | null, production: boolean | null = null): Declared[number] => {
  return { name, production, accounts, reason: 'r', owner: '@o' };
};
const APART = [declared('production', ['111122223333']), declared('staging', ['444455556666'])];
const ROLE = (account: string, name = 'deploy') => `arn:aws:iam::${account}:role/${name}`;

/** A job that logs in as a role and uses a secret. */
const job = (environment: string | null, role: string, secret = 'DATABASE_URL') => `
    runs-on: ubuntu-latest
    ${environment === null ? '' : `environment: ${environment}`}
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with: { role-to-assume: '${role}', aws-region: eu-west-1 }
      - run: ./deploy.sh
        env: { URL: '\${{ secrets.${secret} }}' }`;

const deploys = (...jobs: string[]): string => `
on: push
jobs:${jobs.map((text, n) => `\n  job${n}:${text}`).join('')}
`;

const SEPARATE = deploys(job('production', ROLE('111122223333')), job('staging', ROLE('444455556666')));

async function separated(workflows: string[], asked: Asked = {}, made: Partial<World> = {}): Promise<Told> {
  const files = workflows.map((text, n) => [`.github/workflows/w${n}.yml`, text]);
  const besides = files.length === 0 ? [] : (ofType(await collected(Object.fromEntries(files)), 'workflow') as Fact[]);
  return told((commit) => world(commit, made), { environments: APART, ...asked, besides });
}

describe('an environment', () => {
  it('is told with what stands before it and what is its own', async () => {
    const result = await separated(
      [SEPARATE],
      {},
      {
        environments: [
          {
            name: 'production',
            reviewers: ['lee'],
            teams: ['ops'],
            preventSelfReview: true,
            wait: 30,
            from: [{ name: 'v*', type: 'tag' }],
            gates: ['change-desk'],
            bypass: false,
            secrets: ['DATABASE_URL'],
            variables: ['REGION'],
          },
          { name: 'staging', from: 'protected' },
        ],
      },
    );
    expect(attributesOf(result, PRODUCTION)).toMatchObject({
      name: 'production',
      production: true,
      reviewers: [
        { name: 'lee', kind: 'user' },
        { name: 'ops', kind: 'team' },
      ],
      selfReview: false,
      waitMinutes: 30,
      gates: ['change-desk'],
      bypass: false,
      deployFrom: 'patterns',
      patterns: [{ name: 'v*', of: 'tag' }],
      secrets: ['DATABASE_URL'],
      variables: ['REGION'],
      accounts: ['111122223333'],
      deployedBy: [{ workflow: '.github/workflows/w0.yml', job: 'job0' }],
    });
    expect(attributesOf(result, 'environment:github#staging')).toMatchObject({
      production: false,
      reviewers: [],
      selfReview: null,
      waitMinutes: 0,
      deployFrom: 'protected-branches',
      patterns: [],
      bypass: { unresolved: expect.stringContaining('who can deploy past the rules') },
    });
  });

  it('has a name that can be anything, and is asked about by it', async () => {
    const name = 'prod/eu west & "1"';
    const result = await separated([], {}, { environments: [{ name, gates: ['x'] }], deployments: [] });
    expect(attributesOf(result, `environment:github#${name}`)).toMatchObject({ production: true, gates: ['x'] });
    expect(result.problems).toEqual([]);
  });
});

describe('which one is production', () => {
  it.each([
    ['production', true],
    ['PROD', true],
    ['prod-eu1', true],
    ['live', true],
    ['orders_production_2', true],
    ['pre-production', false],
    ['non-prod', false],
    ['staging', false],
    ['pr-17', false],
    ['github-pages', false],
    ['eu-1', undefined],
    ['product-catalogue', undefined],
    ['olive', undefined],
  ])('%s: %s', (name, value) => {
    const told = productionOf([], name);
    if (value === undefined) expect(told.value).toMatchObject({ among: [true, false] });
    else expect(told).toMatchObject({ value, origin: { kind: 'assumed' } });
  });

  it('is as declared, first match first, whatever its name', () => {
    const entries = [declared('eu-*', null, true), declared('*', null, false)];
    expect(productionOf(entries, 'EU-1')).toEqual({ value: true, origin: null });
    expect(productionOf(entries, 'production')).toEqual({ value: false, origin: null });
    expect(productionOf([declared('production', ['1'])], 'production')).toMatchObject({ value: true });
  });

  it('a pattern matches as a regular expression would', () => {
    const part = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 8 }).map((parts) => parts.join(''));
    const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(part, text, (name, candidate) => {
        const expected = new RegExp(`^${name.replaceAll('*', '.*')}$`).test(candidate);
        expect(declaredOf([declared(name, null)], candidate) !== null).toBe(expected);
      }),
    );
  });
});

describe('each situation flips the check', () => {
  it('apart in all', async () => {
    expect(verdict(await separated([SEPARATE]), CHECK)).toBe('pass');
  });

  it('in one account', async () => {
    const environments = [declared('production', ['111122223333']), declared('staging', ['111122223333', '4'])];
    const result = await separated([SEPARATE], { environments });
    expect(verdict(result, CHECK)).toBe('fail medium production shares an account with staging: 111122223333');
  });

  it('in accounts that nobody has stated, but for those of the roles', async () => {
    expect(verdict(await separated([SEPARATE], { environments: [] }), CHECK)).toBe('pass');
    await closeGithub();
    const role = ROLE('111122223333', 'other');
    const same = deploys(job('production', ROLE('111122223333')), job('staging', role));
    expect(verdict(await separated([same], { environments: [] }), CHECK)).toMatch(
      /^fail medium production shares an account/,
    );
    await closeGithub();
    const hidden = deploys(job('production', ROLE('1')), job('staging', '${{ secrets.ROLE }}'));
    expect(verdict(await separated([hidden], { environments: [] }), CHECK)).toMatch(/^no-evidence/);
  });

  it('with one role', async () => {
    const role = ROLE('111122223333');
    const result = await separated([deploys(job('production', role), job('staging', role))]);
    expect(verdict(result, CHECK)).toBe(`fail medium production shares a role with staging: ${role}`);
  });

  it('with a role that jobs of no environment can take too', async () => {
    const role = ROLE('111122223333');
    const result = await separated([deploys(job('production', role), job(null, role, 'OTHER'), job('staging', 'x'))]);
    expect(attributesOf(result, PRODUCTION).shares).toContainEqual({ environment: null, what: 'role', name: role });
    expect(verdict(result, CHECK)).toMatch(/^fail medium production shares a role/);
  });

  it('with a role in a variable that is not of the environment', async () => {
    const text = deploys(job('production', '${{ vars.ROLE }}'), job('staging', '${{vars.ROLE}}'));
    const environments = (variables: string[]) => [
      { name: 'production', secrets: ['DATABASE_URL'], variables },
      { name: 'staging', secrets: ['DATABASE_URL'] },
    ];
    const shared = await separated([text], {}, { environments: environments([]) });
    expect(verdict(shared, CHECK)).toMatch(/^fail medium production shares a role with staging/);
    await closeGithub();
    expect(verdict(await separated([text], {}, { environments: environments(['ROLE']) }), CHECK)).toBe('pass');
  });

  it("with a secret that is the repository's", async () => {
    const environments = [
      { name: 'production', secrets: [] },
      { name: 'staging', secrets: [] },
    ];
    const result = await separated([SEPARATE], {}, { environments });
    expect(verdict(result, CHECK)).toBe('fail medium production shares secrets with staging: DATABASE_URL');
    await closeGithub();
    const own = [{ name: 'production', secrets: ['DATABASE_URL'] }, { name: 'staging' }];
    expect(verdict(await separated([SEPARATE], {}, { environments: own }), CHECK)).toBe('pass');
  });

  it('with a secret that jobs of no environment use too', async () => {
    const text = deploys(job('production', ROLE('1')), job('staging', ROLE('2')), job(null, ROLE('3')));
    const environments = [{ name: 'production' }, { name: 'staging', secrets: ['DATABASE_URL'] }];
    const result = await separated([text], {}, { environments });
    expect(verdict(result, CHECK)).toMatch(/^fail low Secrets that jobs of production use/);
  });

  it('with one job for both, by a matrix or by choice', async () => {
    const matrix = `
on: push
jobs:
  deploy:
    strategy: { matrix: { to: [staging, production] } }
    environment: \${{ matrix.to }}
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with: { role-to-assume: 'arn:aws:iam::111122223333:role/deploy' }
`;
    expect(verdict(await separated([matrix]), CHECK)).toMatch(/^fail medium production shares a role with staging/);
    await closeGithub();
    const choice = matrix
      .replace(
        'on: push',
        'on: { workflow_dispatch: { inputs: { to: { type: choice, options: [staging, production] } } } }',
      )
      .replace('matrix.to', 'inputs.to');
    expect(verdict(await separated([choice]), CHECK)).toMatch(/^fail medium production shares a role with staging/);
    await closeGithub();
    const free = choice.replace('type: choice, options: [staging, production]', 'type: string');
    const result = await separated([free]);
    expect(verdict(result, CHECK)).toMatch(/^no-evidence/);
    expect(JSON.stringify(judged(result, CHECK).facts)).toContain('only known when it runs');
  });

  it('by a workflow that both call', async () => {
    const called = `
on: { workflow_call: { inputs: { environment: { type: string } }, secrets: { ROLE: {} } } }
jobs:
  deploy:
    environment: \${{ inputs.environment }}
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with: { role-to-assume: '\${{ secrets.ROLE }}' }
`;
    const caller = (secrets: [string, string]) => `
on: push
jobs:
  staging:
    uses: ./.github/workflows/w0.yml
    with: { environment: staging }
    secrets: ${secrets[0]}
  production:
    uses: ./.github/workflows/w0.yml
    with: { environment: production }
    secrets: ${secrets[1]}
`;
    const environments = [{ name: 'production' }, { name: 'staging' }];
    const inherited = await separated([called, caller(['inherit', 'inherit'])], {}, { environments });
    expect(attributesOf(inherited, PRODUCTION).deployedBy).toEqual([
      { workflow: '.github/workflows/w0.yml', job: 'deploy' },
    ]);
    expect(verdict(inherited, CHECK)).toMatch(/^fail medium production shares (a role|secrets) with staging/);
    await closeGithub();
    const named: [string, string] = ["{ ROLE: '${{ secrets.STAGING_ROLE }}' }", "{ ROLE: '${{ secrets.PROD_ROLE }}' }"];
    const apart = await separated([called, caller(named)], {}, { environments });
    expect(verdict(apart, CHECK)).not.toMatch(/^fail/);
    expect(JSON.stringify(attributesOf(apart, PRODUCTION).shares)).not.toContain('"what":"secret"');
  });

  it('deployed by nothing that is here', async () => {
    const result = await separated([]);
    expect(verdict(result, CHECK)).toMatch(/^no-evidence/);
    expect(attributesOf(result, PRODUCTION).shares).toEqual([
      { unresolved: expect.stringContaining('no workflow here deploys to production') },
    ]);
  });

  it('whose names say nothing, until they are declared', async () => {
    const environments = [{ name: 'eu' }, { name: 'lab' }];
    const text = deploys(job('eu', ROLE('1')), job('lab', ROLE('2'), 'OTHER'));
    expect(verdict(await separated([text], {}, { environments }), CHECK)).toMatch(/^no-evidence/);
    await closeGithub();
    const said = [declared('eu', ['1'], true), declared('lab', ['2'], false)];
    expect(verdict(await separated([text], { environments: said }, { environments }), CHECK)).toBe('pass');
  });

  it('none of which is production', async () => {
    expect(verdict(await separated([], {}, { environments: [{ name: 'staging' }] }), CHECK)).toMatch(/^no-evidence/);
  });
});

describe('what the token may not read', () => {
  it('of secrets is open only where it matters, and asked for once', async () => {
    const permissions = RELEASE_PERMISSIONS.filter((one) => one !== 'environments');
    const result = await separated([SEPARATE], { permissions });
    expect(result.problems).toHaveLength(2);
    expect(result.problems.join(' ')).toContain('environments: read');
    expect(result.requests.filter((one) => one.includes('/secrets?'))).toHaveLength(1);
    expect(verdict(result, CHECK)).toMatch(/^no-evidence/);
    await closeGithub();
    const other = deploys(job('production', ROLE('1'), 'PROD_URL'), job('staging', ROLE('2'), 'STAGING_URL'));
    expect(verdict(await separated([other], { permissions }), CHECK)).toBe('pass');
  });

  it.each(['actions'] as const)('of %s leaves no environment known, and nothing fails', async (lacking) => {
    const permissions = RELEASE_PERMISSIONS.filter((one) => one !== lacking);
    for (const hidden of [false, true]) {
      const result = await separated([SEPARATE], { permissions, hidden });
      expect(result.problems.join(' ')).toContain('actions: read');
      expect(verdict(result, CHECK)).toMatch(/^no-evidence/);
      await closeGithub();
    }
  });

  it.each([/\/environments\?/, /\/secrets\?/, /\/variables\?/, /deployment_protection_rules/])(
    '%s that only answers with a 500 leaves a hole, and nothing fails',
    async (on) => {
      const result = await separated([SEPARATE], { faults: [{ on, times: 40, status: 500 }] });
      expect(result.problems).toEqual([expect.stringContaining('500')]);
      expect(verdict(result, CHECK)).not.toMatch(/^fail/);
    },
  );

  it('of very many environments, production comes first', async () => {
    const previews = Array.from({ length: 130 }, (_, n) => ({ name: `pr-${n}` }));
    const result = await separated(
      [SEPARATE],
      {},
      {
        environments: [...previews, { name: 'production', secrets: ['A'] }, { name: 'staging', secrets: ['B'] }],
      },
    );
    expect(attributesOf(result, PRODUCTION).secrets).toEqual(['A']);
    expect(attributesOf(result, 'environment:github#pr-99').secrets).toEqual([
      { unresolved: expect.stringContaining('more than 20 environments') },
    ]);
    expect(result.requests.filter((one) => /environments\//.test(one)).length).toBeLessThanOrEqual(60);
  });
});
