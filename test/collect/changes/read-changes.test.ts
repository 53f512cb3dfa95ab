import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import { type AskApi, type ReadChanges, readChanges } from '../../../src/collect/changes/read-changes.ts';
import { collect } from '../../../src/collect/collect.ts';
import { readArguments } from '../../../src/config/arguments.ts';
import { readConfig } from '../../../src/config/config.ts';
import { derive } from '../../../src/derive/derive.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import type { CommitRecord } from '../../../src/model/change.ts';
import { EVIDENCE_KINDS } from '../../../src/model/evidence.ts';
import type { Attributes } from '../../../src/model/fact.ts';
import { because, schemaErrors } from '../manifests/reading.ts';
import { configured, createRepository, type Repository } from './repository.ts';

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => repository.remove());

async function read(
  settings: Parameters<typeof configured>[2] = {},
  askApi: AskApi | null = null,
): Promise<ReadChanges> {
  const { config, git } = configured(repository.folder, {}, settings);
  const found = await readChanges(config, git.commit, [], askApi);
  expect(schemaErrors(found.facts)).toEqual([]);
  return found;
}
const attributesOf = ({ facts }: ReadChanges, type: string): Attributes[] =>
  facts.filter((fact) => fact.type === type).map(({ attributes }) => attributes);
const codes = ({ problems, evidence }: ReadChanges) =>
  [...problems, ...evidence.flatMap((one) => one.problems)].map(({ code }) => code);

describe('by git alone', () => {
  beforeEach(() => {
    repository.commit();
    repository.git('tag', 'v1.0.0');
    repository.commit({ message: 'Pay (#4)\n\nPAY-31', files: { 'src/pay.ts': '', 'iam/pay.json': '' } });
    repository.commit({ message: 'Pushed', author: 'Lee Wong <7+lee@users.noreply.github.com>' });
    repository.git('tag', 'v1.1.0');
  });

  it('a change says what git knows, and leaves open what only the platform does', async () => {
    const found = await read();
    const [pushed, pay] = attributesOf(found, 'change');
    expect(pay).toMatchObject({
      title: 'Pay (#4)',
      route: 'squash',
      joinedBy: ['git'],
      pullRequest: { among: [4, null] },
      tickets: [{ name: 'PAY-31' }, { unresolved: expect.any(String) }],
      files: [
        { kind: 'roles', count: 1 },
        { kind: 'code', count: 1 },
      ],
      signatures: [{ state: 'none', commits: 1 }],
    });
    for (const name of ['pullRequest', 'mergedBy', 'checks']) {
      expect(because(pay?.[name]), name).toContain('github-token');
    }
    expect(pushed).toMatchObject({ route: 'unknown', author: { login: 'lee', kind: 'user' } });
    expect(because(pushed?.pullRequest)).toContain('no subject in git names one');
    expect(found.facts.map(({ id }) => id)).toContain('change:history#pull-4');
    expect(codes(found)).toEqual(['platform-not-asked']);
  });

  it('the range says from where to where, and what git counts', async () => {
    const found = await read();
    expect(attributesOf(found, 'commit-range')).toMatchObject([
      {
        tag: 'v1.1.0',
        previous: { tag: 'v1.0.0', foundBy: 'tag' },
        relation: 'ancestor',
        changes: 2,
        routes: [{ by: 'git', commits: 2, pullRequests: 1, whole: true }],
        differences: [],
      },
    ]);
    expect(found.evidence).toMatchObject(
      [
        {
          id: 'change:git/log',
          kind: 'change',
          foundBy: 'git log v1.0.0..v1.1.0',
          basis: 'observed',
          sha256: /^[0-9a-f]{64}$/,
        },
      ].map(({ sha256, ...rest }) => ({ ...rest, sha256: expect.stringMatching(sha256) })),
    );
  });

  it.each([
    ['login', 'lee', undefined],
    ['name', 'Lee Wong', 'Dana Petrova'],
    ['pseudonym', expect.stringMatching(/^person-[0-9a-f]{12}$/), undefined],
  ] as const)('persons are named by %s, and never by an address', async (people, lee, dana) => {
    const found = await read({ people });
    const [pushed, pay] = attributesOf(found, 'change') as { author: { login: unknown } }[];
    expect(pushed?.author.login).toEqual(lee);
    if (dana === undefined)
      expect(because((pay?.author.login ?? null) as never)).toContain('whose account is not known');
    else expect(pay?.author.login).toBe(dana);
    expect(JSON.stringify(found)).not.toMatch(/example\.com|noreply/);
    expect((await read({ people })).facts).toEqual(found.facts);
  });

  it('tickets are those of the settings, where they say how tickets are written', async () => {
    const [, pay] = attributesOf(await read({ tickets: ['\\(#\\d+\\)'] }), 'change');
    expect(pay?.tickets).toMatchObject([{ name: '(#4)' }, { unresolved: expect.any(String) }]);
  });

  it('no check on changes and the release passes or fails, and each says what would tell', async () => {
    const command = readArguments(['generate', '--root', repository.folder, '--at', '2026-11-10'], {});
    if (command.name !== 'generate') throw new Error('unexpected');
    const { config, git } = await readConfig(command.options, () => new Date(0));
    const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);
    const collected = await collect(config, git, catalogue.tables, () => {});
    const missing = EVIDENCE_KINDS.filter((kind) => !collected.evidence.some((one) => one.kind === kind));
    const asked = {
      ...config,
      ...collected,
      missing,
      profile: 'standard' as const,
      at: config.release.at,
      author: null,
    };
    const { at } = config.release;
    const facts = derive(collected.facts, { at, tables: catalogue.tables, declarations: config.declarations });
    const { results } = evaluate({ ...asked, facts, checks: catalogue.checks });
    const of = (check: string) => results.find((one) => one.check === check);
    expect(missing).not.toContain('change');
    expect(of('chg-reviewed')).toMatchObject({ outcome: 'no-evidence', counts: { 'no-evidence': 2 } });
    expect(JSON.stringify(of('chg-reviewed')?.facts[0]?.reasons)).toContain('pull-requests: read');
    expect(of('chg-release-traceable')?.outcome).toBe('no-evidence');
    expect(of('chg-deploy-approved')?.outcome).toBe('no-evidence');
  });
});

const asking =
  (pullRequestsOf: (commit: CommitRecord) => number[], commits: CommitRecord[]): AskApi =>
  async () => ({
    history: {
      commits,
      pullRequests: [],
      pullRequestsOf: new Map(commits.map((commit) => [commit.sha, pullRequestsOf(commit)])),
      whole: true,
    },
    waysAround: {
      branches: { known: ['main'], lacks: null },
      rewrites: { known: [], lacks: null },
      bypasses: { known: [], lacks: null, since: null },
    },
    problems: [],
    detailsOf:
      () =>
      (change): Attributes =>
        change.pullRequest === 4 ? { checks: [] } : {},
  });

describe('in a repository of several systems', () => {
  const orders = { 'services/orders/app.ts': '1' };
  const billing = { 'services/billing/app.ts': '1' };

  it('what touches none of the paths is counted apart, and is no fact', async () => {
    repository.commit();
    repository.git('tag', 'v1.0.0');
    repository.commit({ message: 'Bill (#4)', files: billing });
    repository.commit({ message: 'Order (#5)', files: { ...orders, 'services/billing/readme.md': '2' } });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ message: 'Both', files: { 'services/billing/b.ts': '3' } });
    repository.commit({ message: 'Of them', files: { 'libs/money/index.ts': '4' } });
    repository.git('checkout', '-q', 'main');
    repository.merge('side', 'Merge pull request #6 from acme/side');
    repository.commit({ message: 'Pushed', files: { 'services/billing/c.ts': '5' } });
    repository.git('tag', 'v1.1.0');
    const found = await read({ paths: ['services/orders/**', 'libs/**'] });
    expect(attributesOf(found, 'change').map(({ title }) => title)).toEqual([
      'Merge pull request #6 from acme/side',
      'Order (#5)',
    ]);
    const [range] = attributesOf(found, 'commit-range');
    expect(range).toMatchObject({
      changes: 2,
      elsewhere: { paths: ['services/orders/**', 'libs/**'], changes: 2, commits: 2 },
      routes: [{ by: 'git', commits: 6, pullRequests: 3 }],
    });
    expect(found.changes?.population.changes).toHaveLength(2);
    expect(attributesOf(await read(), 'commit-range')).toMatchObject([{ changes: 4, elsewhere: null }]);
  });

  it('a change whose files are not known stays', async () => {
    repository.commit();
    repository.git('tag', 'v1.0.0');
    repository.commit({ message: 'Bill (#4)', files: billing });
    const commits = (await read()).changes?.population.changes.flatMap((change) => change.commits) ?? [];
    const unseen = commits.map((commit) => ({ ...commit, sha: 'c'.repeat(40), files: null }));
    const found = await read(
      { paths: ['services/orders/**'] },
      asking(() => [], unseen),
    );
    expect(attributesOf(found, 'change')).toMatchObject([{ commits: ['c'.repeat(40)] }]);
    expect(attributesOf(found, 'commit-range')).toMatchObject([{ elsewhere: { changes: 1 } }]);
  });
});

describe('with the platform', () => {
  it('a direct push is known to be one, and what the platform tells fills what was open', async () => {
    repository.commit({ message: 'Pay (#4)' });
    repository.commit({ message: 'Pushed' });
    const commits = (await read()).changes?.population.changes.flatMap((change) => change.commits) ?? [];
    const found = await read(
      {},
      asking(({ named }) => named.map(({ number }) => number), commits),
    );
    const [pushed, pay] = attributesOf(found, 'change');
    expect(pushed).toMatchObject({ route: 'direct', pullRequest: null, mergedBy: null });
    expect(pay).toMatchObject({ pullRequest: 4, joinedBy: ['git', 'api'], checks: [] });
    expect(codes(found)).toEqual([]);
    expect(attributesOf(found, 'commit-range')[0]?.routes).toHaveLength(2);
  });
});

describe('a release whose changes are not known', () => {
  it('in a shallow clone says so with what to do, and does not take itself for the first', async () => {
    repository.commit();
    repository.git('tag', 'v1.0.0');
    repository.commit();
    const folder = mkdtempSync(join(tmpdir(), 'shallow-'));
    try {
      execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, folder], { stdio: 'ignore' });
      const { config, git } = configured(folder);
      const found = await readChanges(config, git.commit, [], null);
      expect(schemaErrors(found.facts)).toEqual([]);
      expect(codes(found)).toContain('shallow-clone');
      const [range] = attributesOf(found, 'commit-range');
      for (const name of ['previous', 'relation', 'from']) expect(because(range?.[name])).toContain('fetch-depth: 0');
      expect(range?.routes).toMatchObject([{ whole: false }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('in a clone that ends within the range says so too', async () => {
    repository.commit();
    repository.git('tag', 'v1.0.0');
    repository.git('checkout', '-q', '-b', 'long');
    for (let index = 0; index < 5; index += 1) repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.merge('long', "Merge branch 'long'");
    const folder = mkdtempSync(join(tmpdir(), 'shallow-'));
    try {
      execFileSync('git', ['clone', '-q', '--depth', '2', `file://${repository.folder}`, folder], { stdio: 'ignore' });
      const { config, git } = configured(folder, { tag: 'v1.1.0' });
      const found = await readChanges(config, git.commit, [], null);
      expect(found.changes?.range.previous?.tag).toBe('v1.0.0');
      expect(codes(found)).toContain('shallow-clone');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('of a commit that the checkout lacks is a problem of the kind', async () => {
    repository.commit();
    const { config, git } = configured(repository.folder, { commit: 'f'.repeat(40) });
    const found = await readChanges(config, git.commit, [], null);
    expect(found).toMatchObject({
      facts: [],
      evidence: [],
      problems: [{ code: 'release-not-in-history', kinds: ['change'] }],
    });
  });

  it('where git refuses the checkout is a problem, and without a checkout there is nothing to say', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plain-'));
    const { config } = configured(folder, { commit: 'f'.repeat(40) });
    expect(await readChanges(config, null, [], null)).toMatchObject({ facts: [], problems: [] });
    mkdirSync(join(folder, '.git'));
    expect(codes(await readChanges(config, null, [], null))).toEqual(['git-refused']);
    rmSync(folder, { recursive: true });
  });
});
