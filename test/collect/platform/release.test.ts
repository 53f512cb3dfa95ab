import { afterEach, describe, expect, it } from 'vitest';
import { RELEASE_PERMISSIONS } from '../../github/deployments.ts';
import { attributesOf, changes, closeGithub, TAG, type Told, told, verdict, world } from './release-world.ts';

const RELEASE = 'release:history#release';
const CHECK = 'chg-release-traceable';
afterEach(closeGithub);

const of = (result: Told) => attributesOf(result, RELEASE);

describe('a release', () => {
  it('is told with its tag, its files, who made it, what ran on its commit and where that comes from', async () => {
    const result = await told((commit) => world(commit));
    expect(result.problems).toEqual([]);
    expect(of(result)).toMatchObject({
      tag: TAG,
      commit: result.commit,
      tagForm: 'signed',
      tagSignature: 'valid',
      taggedAt: '2026-05-24T08:00:00Z',
      tagElsewhere: null,
      state: 'published',
      releases: 1,
      preRelease: false,
      publishedAt: '2026-05-25T08:00:00Z',
      by: 'lee',
      target: 'main',
      immutable: false,
      branches: ['main'],
      notesLength: 11,
      assets: [{ name: 'orders.zip', sha256: 'ab'.repeat(32), size: 10, by: 'lee' }],
      checks: [
        { name: 'test', by: 'github-actions', conclusion: 'success', run: 700 },
        { name: 'ci/build', by: null, conclusion: 'success', run: null },
      ],
    });
    expect(verdict(result, CHECK)).toBe('pass');
  });

  it('is not told with the evidence that a run has attached to it, so that a second run reads the same', async () => {
    const name = (file: string) => ({ name: file, digest: `sha256:${'ab'.repeat(32)}` });
    const own = ['evidence.json', 'evidence.pdf', 'SHA256SUMS', 'population.csv', 'exhibits.github.release.jsonl'];
    const files = [...own.map((file) => `orders-${TAG}.${file}`), 'orders.zip', `orders-${TAG}.zip`, 'evidence.json'];
    const result = await told((commit) =>
      world(commit, { releases: [{ tag: TAG, by: 'lee', assets: files.map(name) }] }),
    );
    expect(of(result).assets).toMatchObject(
      ['orders.zip', `orders-${TAG}.zip`, 'evidence.json'].map((file) => ({ name: file })),
    );
    expect(result.exhibits['github/release.jsonl']).not.toContain('evidence.pdf');
  });

  it('takes six calls, and what was answered is an exhibit without addresses', async () => {
    const result = await told((commit) => world(commit));
    const asked = result.requests.filter((one) => !/environments|graphql|runs\/\d/.test(one));
    expect(asked).toHaveLength(6);
    expect(result.exhibits['github/release.jsonl']).toContain('"key":"tag"');
    expect(result.exhibits['github/release.jsonl']).not.toContain('@acme.example');
  });

  it('names nobody by login where pseudonyms are wanted', async () => {
    const result = await told((commit) => world(commit), { people: 'pseudonym' });
    expect(of(result).by).toMatch(/^person-/);
    expect(JSON.stringify([result.facts, result.exhibits])).not.toMatch(/\b(?:lee|dana|nora)\b/);
  });
});

describe('the tag', () => {
  const tagged = (tag: object, other: object = {}) =>
    told((commit) => world(commit, { tag: { name: TAG, form: 'annotated', at: commit, ...tag }, ...other }));

  it('that is lightweight and not kept fails, and passes where the release is immutable', async () => {
    const result = await tagged({ form: 'lightweight' });
    expect(of(result)).toMatchObject({ tagForm: 'lightweight', tagSignature: null, taggedAt: null });
    expect(verdict(result, CHECK)).toMatch(/^no-evidence/);
    await closeGithub();
    const rules = repository({ tagRules: null });
    const bare = await told((commit) => world(commit, { tag: { name: TAG, form: 'lightweight', at: commit } }), {
      besides: rules,
    });
    expect(verdict(bare, CHECK)).toBe(`fail medium The tag ${TAG} is neither signed nor kept from being moved`);
    await closeGithub();
    const kept = await told((commit) => world(commit, { tag: { name: TAG, form: 'lightweight', at: commit } }), {
      besides: repository({ tagRules: { creation: true, update: false, deletion: false, bypass: [] } }),
    });
    expect(verdict(kept, CHECK)).toBe('pass');
    await closeGithub();
    const immutable = await told(
      (commit) =>
        world(commit, {
          tag: { name: TAG, form: 'lightweight', at: commit },
          releases: [{ tag: TAG, immutable: true }],
        }),
      { besides: rules },
    );
    expect(verdict(immutable, CHECK)).toBe('pass');
  });

  it('whose signature the platform refuses is no signed one, and says why', async () => {
    const result = await tagged({ verification: { verified: false, reason: 'unknown_key' } });
    expect(of(result)).toMatchObject({ tagForm: 'annotated', tagSignature: 'unknown_key' });
  });

  it('whose signature the platform could not look at is either', async () => {
    const result = await tagged({ verification: { verified: false, reason: 'gpgverify_unavailable' } });
    expect(of(result).tagForm).toMatchObject({ among: ['signed', 'annotated'] });
    expect(verdict(result, CHECK)).toMatch(/^no-evidence/);
  });

  it('of a tag is followed to the commit', async () => {
    const result = await tagged({ form: 'nested', verification: { verified: true, reason: 'valid' } });
    expect(of(result)).toMatchObject({ tagForm: 'signed', tagElsewhere: null });
  });

  it('that was moved since fails with where it stands', async () => {
    const elsewhere = '1'.repeat(40);
    const result = await tagged({ at: elsewhere, verification: { verified: true, reason: 'valid' } });
    expect(of(result).tagElsewhere).toBe(elsewhere);
    expect(verdict(result, CHECK)).toContain(`fail medium The tag ${TAG} stands at ${elsewhere}`);
  });

  it('that is not there yet is no evidence, because the release is a draft', async () => {
    const result = await told((commit) => world(commit, { tag: null, releases: [{ tag: TAG, draft: true }] }));
    expect(of(result)).toMatchObject({ tagForm: null, state: 'draft', publishedAt: null });
    expect(verdict(result, CHECK)).toMatch(/^no-evidence There is no tag/);
  });
});

describe('the release page', () => {
  const released = (releases: Parameters<typeof world>[1]) => told((commit) => world(commit, releases));

  it('that is a draft is found by who may write, and can still become immutable', async () => {
    const result = await released({ releases: [{ tag: TAG, draft: true }] });
    expect(of(result)).toMatchObject({ state: 'draft', immutable: { among: [true, false] } });
    expect(verdict(result, CHECK)).toBe('pass');
  });

  it('that is a draft is not known to who may not write', async () => {
    const permissions = RELEASE_PERMISSIONS.filter((one) => one !== 'contents-write');
    const result = await told((commit) => world(commit, { releases: [{ tag: TAG, draft: true }] }), { permissions });
    expect(of(result).state).toMatchObject({ among: ['none', 'draft'] });
    expect(verdict(result, CHECK)).toMatch(/^no-evidence/);
  });

  it('that is not there is told where the token is shown drafts of others', async () => {
    const result = await released({ releases: [{ tag: 'v2.0.0', draft: true }] });
    expect(of(result)).toMatchObject({ state: 'none', releases: 0, by: null, notesLength: null, assets: [] });
    expect(verdict(result, CHECK)).toBe(`fail low There is no release of the tag ${TAG}, and so no notes`);
  });

  it('that is there twice is told', async () => {
    const drafts = [
      { tag: TAG, draft: true, body: 'First' },
      { tag: TAG, draft: true, body: 'Second one' },
    ];
    const result = await released({ releases: drafts });
    expect(of(result)).toMatchObject({ releases: 2, notesLength: 9 });
    expect(verdict(result, CHECK)).toBe(`fail low 2 releases have the tag ${TAG}`);
  });

  it('that is a pre-release says so', async () => {
    const result = await released({ releases: [{ tag: TAG, prerelease: true }] });
    expect(of(result)).toMatchObject({ preRelease: true, state: 'published' });
  });

  it.each([
    ['without notes', { body: ' \n' }, `fail low The release ${TAG} has no notes`],
    [
      'with a file that has no digest',
      { assets: [{ name: 'a.zip', digest: null }] },
      `fail low Files of ${TAG} have no digest, among a.zip`,
    ],
    ['with a file that was never uploaded whole', { assets: [{ name: 'a.zip', digest: null, state: 'open' }] }, 'pass'],
  ])('%s', async (_, release, outcome) => {
    expect(verdict(await released({ releases: [{ tag: TAG, ...release }] }), CHECK)).toBe(outcome);
  });
});

describe('branches', () => {
  const from = (branches: { name: string; holds: boolean | 'tip' }[]) => told((commit) => world(commit, { branches }));

  it('are compared until one holds the commit, the likely ones first', async () => {
    const result = await from([
      { name: 'experiment', holds: true },
      { name: 'main', holds: false },
      { name: 'release/1.4', holds: true },
    ]);
    expect(of(result).branches).toEqual(['release/1.4']);
    expect(result.requests.filter((one) => one.includes('/compare/'))).toHaveLength(2);
    expect(verdict(result, CHECK)).toBe('pass');
  });

  it('none of which holds the commit fail', async () => {
    const result = await from([{ name: 'main', holds: false }]);
    expect(verdict(result, CHECK)).toBe(`fail medium The commit of ${TAG} is on no protected branch`);
  });

  it('of which there are very many are no evidence beyond the first', async () => {
    const result = await from(Array.from({ length: 9 }, (_, n) => ({ name: `b${n}`, holds: false })));
    expect(of(result).branches).toEqual([{ unresolved: expect.stringContaining('4 more protected branches') }]);
    expect(verdict(result, CHECK)).toMatch(/^no-evidence/);
  });
});

/** The repository, with rules. */
function repository(attributes: object) {
  const place = { path: 'github/repository.jsonl', line: null, column: null, pointer: null };
  const evidence = 'platform:github/environments.jsonl';
  const rules = { branchRules: null, tagRules: null, ...attributes };
  return [{ type: 'repository', id: 'repository:github#acme/orders', attributes: rules, origins: {}, place, evidence }];
}

describe('required checks', () => {
  const required = (
    checks: Parameters<typeof world>[1],
    names: string[] = ['test'],
    besides = (_: string) => [] as never[],
  ) =>
    told((commit) => world(commit, checks), {
      besides: [...repository({ branchRules: { checks: names } }), ...besides('')],
    });

  it.each([
    ['passed', [{ name: 'test', conclusion: 'success' }], 'pass'],
    [
      'failed',
      [{ name: 'test', conclusion: 'timed_out' }],
      'fail high Required checks did not pass on what is released (test: failure)',
    ],
    [
      'was skipped',
      [{ name: 'test', conclusion: 'skipped' }],
      'fail low Required checks were skipped on what is released (test: skipped)',
    ],
    ['is running', [{ name: 'test', conclusion: null }], /^no-evidence Required checks did not come to an end/],
    ['did not run', [{ name: 'lint', conclusion: 'success' }], /^no-evidence Required checks did not come to an end/],
    [
      'failed and was repeated with success',
      [
        { name: 'test', conclusion: 'failure', startedAt: '2026-05-24T09:00:00Z' },
        { name: 'test', conclusion: 'success', startedAt: '2026-05-24T10:00:00Z' },
      ],
      'pass',
    ],
  ])('that %s', async (_, checks, outcome) => {
    const result = verdict(await required({ checks }), 'chg-release-checks');
    if (typeof outcome === 'string') expect(result).toBe(outcome);
    else expect(result).toMatch(outcome);
  });

  it('count as they came out on the pull request of the same content where they did not run on the commit', async () => {
    const make = async (differs: boolean) => {
      const { commit } = await told((sha) => world(sha));
      await closeGithub();
      const besides = [...repository({ branchRules: { checks: [] } }), ...changes(commit)];
      if (differs)
        for (const { attributes } of besides) if ('mergeTree' in attributes) attributes.mergeTree = 'b'.repeat(40);
      return told((sha) => world(sha, { checks: [], statuses: [] }), { besides });
    };
    const same = await make(false);
    expect(of(same).requiredChecks).toEqual([{ name: 'test', on: 'change', conclusion: 'success' }]);
    expect(verdict(same, 'chg-release-checks')).toBe('pass');
    await closeGithub();
    expect(verdict(await make(true), 'chg-release-checks')).toMatch(/^no-evidence/);
  });

  it('of which there are none leave all checks to speak', async () => {
    const failed = await required({ checks: [{ name: 'e2e', conclusion: 'failure' }] }, []);
    expect(verdict(failed, 'chg-release-checks')).toMatch(/^fail medium No check is required/);
    await closeGithub();
    const none = await required({ checks: [], statuses: [] }, []);
    expect(verdict(none, 'chg-release-checks')).toMatch(/^no-evidence No check is required, and none/);
  });

  it('that are a workflow by its path are not known by name', async () => {
    const result = await required({}, ['.github/workflows/ci.yml']);
    expect(of(result).requiredChecks).toEqual([{ unresolved: expect.stringContaining('which checks the workflow') }]);
  });
});

describe('what the token may not read', () => {
  it.each([
    ['contents', 'contents: read', CHECK],
    ['checks', 'checks: read', 'chg-release-checks'],
    ['statuses', 'statuses: read', 'chg-release-checks'],
  ])('%s is told with the permission, and is never found missing', async (lacking, permission, check) => {
    const besides = repository({ branchRules: { checks: ['other'] }, tagRules: null });
    for (const hidden of [false, true]) {
      const permissions = RELEASE_PERMISSIONS.filter((one) => one !== lacking);
      const result = await told((commit) => world(commit), { permissions, hidden, besides });
      expect(result.problems.join(' ')).toContain(permission);
      expect(verdict(result, check)).toMatch(/^no-evidence/);
      if (lacking === 'contents') {
        const hole = { unresolved: expect.stringContaining(permission) };
        expect(of(result)).toMatchObject({ tagForm: hole, tagElsewhere: hole, state: hole, branches: [hole] });
      }
      await closeGithub();
    }
  });

  it.each([/\/git\/ref\//, /\/git\/tags\//, /\/releases\/tags\//, /\/branches\?/, /\/check-runs/, /\/status\?/])(
    '%s that only answers with a 500 leaves a hole, and nothing fails',
    async (on) => {
      const result = await told((commit) => world(commit), { faults: [{ on, times: 20, status: 500 }] });
      expect(result.problems).toEqual([expect.stringContaining('the platform did not answer but with 500')]);
      for (const check of [CHECK, 'chg-release-checks']) expect(verdict(result, check)).not.toMatch(/^fail/);
      expect(JSON.stringify(of(result))).toContain('could not be read');
    },
  );

  it('a run without a tag has no release, and that is no evidence', async () => {
    const result = await told((commit) => world(commit), { tag: null });
    expect(of(result)).toMatchObject({ tag: null, tagForm: null, state: 'none' });
    expect(result.requests.some((one) => one.includes('/releases'))).toBe(false);
  });
});
