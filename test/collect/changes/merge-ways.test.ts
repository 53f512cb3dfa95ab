import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGitHistory } from '../../../src/collect/changes/git-history.ts';
import { createPersonOf } from '../../../src/collect/changes/people.ts';
import { populationOf } from '../../../src/collect/changes/population.ts';
import { releaseRange } from '../../../src/collect/changes/range.ts';
import { createTicketsIn } from '../../../src/collect/changes/tickets.ts';
import type { ApiHistory, GitHistory, PullRequestRecord } from '../../../src/model/change.ts';
import { configured, createRepository, type Repository } from './repository.ts';

// The ways in which a platform merges, done by git itself; what the API says of them is put together from what git made.

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => repository.remove());

const head = (): string => repository.git('rev-parse', 'HEAD');
const tree = (commit: string): string => repository.git('rev-parse', `${commit}^{tree}`);
const branch = (name: string, ...messages: string[]): string => {
  repository.git('checkout', '-q', '-b', name);
  for (const message of messages) repository.commit({ message });
  const tip = head();
  repository.git('checkout', '-q', 'main');
  return tip;
};
const squash = (name: string, message: string): string => {
  repository.git('merge', '--quiet', '--squash', name);
  repository.git('commit', '--quiet', '--message', message);
  return head();
};
async function byGit(from: string): Promise<GitHistory> {
  const reading = { personOf: createPersonOf(), ticketsIn: createTicketsIn([]) };
  return readGitHistory(repository.folder, { from, to: head(), shallow: false }, reading);
}

type Pull = { number: number; headCommit: string; mergeCommit: string; commits: string[]; brought: string[] };

function byApi({ commits }: GitHistory, pulls: readonly Pull[]): ApiHistory {
  const dana = { login: 'dana', name: 'Dana', kind: 'user' as const, key: null };
  const pullRequests = pulls.map(
    ({ number, headCommit, mergeCommit, commits: own }): PullRequestRecord => ({
      number,
      title: `Change ${number}`,
      author: dana,
      mergedAt: '2026-01-06T00:00:00Z',
      mergedBy: dana,
      mergeCommit,
      baseBranch: 'main',
      headBranch: `side-${number}`,
      headCommit,
      headTree: tree(headCommit),
      commits: own,
      labels: [],
    }),
  );
  const pullRequestsOf = new Map(
    commits.map(({ sha }) => [sha, pulls.filter(({ brought }) => brought.includes(sha)).map(({ number }) => number)]),
  );
  return { commits, pullRequests, pullRequestsOf, whole: true };
}

const log = (range: string): string[] => repository.git('log', '--format=%H', range).split('\n');

describe('a pull request that was rebased', () => {
  it('is one change of its new commits, which name it nowhere; the old ones are in no release', async () => {
    const base = repository.commit();
    const tip = branch('pay', 'Pay in cents', 'Pay in euro');
    const old = log(`${base}..${tip}`);
    repository.commit({ message: 'Meanwhile' });
    const before = head();
    repository.git('rebase', '--quiet', 'main', 'pay');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '--quiet', '--ff-only', 'pay');
    const brought = log(`${before}..HEAD`);
    const git = await byGit(base);
    expect(git.commits.map(({ sha }) => sha)).toEqual([...brought, before]);
    expect(populationOf(git, null).changes.map(({ route }) => route)).toEqual(['unknown', 'unknown', 'unknown']);
    const api = byApi(git, [{ number: 4, headCommit: tip, mergeCommit: head(), commits: old, brought }]);
    const { changes, differences } = populationOf(git, api);
    expect(changes.map(({ route, commits }) => [route, commits.length])).toEqual([
      ['rebase', 2],
      ['direct', 1],
    ]);
    expect(differences).toEqual([
      { what: 'pull-request', which: '#4', only: 'api', because: expect.stringContaining('rebased') },
    ]);
    expect(git.commits.some(({ sha }) => old.includes(sha))).toBe(false);
  });
});

describe('a pull request that was squashed', () => {
  it('has the tree of its branch where nothing came in between, and another where something did', async () => {
    const base = repository.commit();
    const first = branch('pay', 'Pay in cents', 'Pay in euro');
    const second = branch('refund', 'Refund');
    const brought = [squash('pay', 'Pay (#4)'), squash('refund', 'Refund (#5)')];
    const git = await byGit(base);
    const trees = new Map(git.commits.map((commit) => [commit.sha, commit.tree]));
    expect(trees.get(brought[0] ?? '')).toBe(tree(first));
    expect(trees.get(brought[1] ?? '')).not.toBe(tree(second));
    const api = byApi(git, [
      {
        number: 4,
        headCommit: first,
        mergeCommit: brought[0] ?? '',
        commits: [first, base],
        brought: brought.slice(0, 1),
      },
      { number: 5, headCommit: second, mergeCommit: brought[1] ?? '', commits: [second], brought: brought.slice(1) },
    ]);
    expect(populationOf(git, api).changes.map(({ pullRequest, route }) => [pullRequest, route])).toEqual([
      [5, 'squash'],
      [4, 'squash'],
    ]);
  });

  it('and taken back names what it takes back, each change by itself', async () => {
    const base = repository.commit();
    branch('pay', 'Pay in cents');
    const paid = squash('pay', 'Pay (#4)');
    repository.git('revert', '--no-edit', paid);
    repository.git(
      'commit',
      '--amend',
      '--quiet',
      '--message',
      `Revert "Pay (#4)" (#6)\n\nThis reverts commit ${paid}.`,
    );
    const { changes } = populationOf(await byGit(base), null);
    expect(changes.map(({ name, reverts, tickets }) => [name, reverts, tickets])).toEqual([
      ['pull-6', [paid, '#4'], []],
      ['pull-4', [], []],
    ]);
  });
});

describe('a merge queue that brings several pull requests at once', () => {
  it.each([
    ['squashes', (name: string, number: number) => squash(name, `${name} (#${number})`)],
    [
      'merges',
      (name: string, number: number) => repository.merge(name, `Merge pull request #${number} from acme/${name}`),
    ],
  ])('by %s has each as a change of its own', async (_, bring) => {
    const base = repository.commit();
    const names = ['pay', 'refund', 'ship'];
    const tips = names.map((name) => branch(name, `${name} it`));
    // The queue builds on what is before each in the group, and moves the branch to its end in one push.
    repository.git('checkout', '-q', '-b', 'gh-readonly-queue/main/pr-6');
    const ends = names.map((name, n) => bring(name, n + 4));
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '--quiet', '--ff-only', 'gh-readonly-queue/main/pr-6');
    const git = await byGit(base);
    const pulls = names.map((_name, n) => ({
      number: n + 4,
      headCommit: tips[n] ?? '',
      mergeCommit: ends[n] ?? '',
      commits: [tips[n] ?? ''],
      brought: [ends[n] ?? '', tips[n] ?? ''],
    }));
    const { changes, differences, counts } = populationOf(git, byApi(git, pulls));
    expect(changes.map(({ pullRequest, joinedBy }) => [pullRequest, joinedBy])).toEqual([
      [6, ['git', 'api']],
      [5, ['git', 'api']],
      [4, ['git', 'api']],
    ]);
    expect(differences).toEqual([]);
    expect(counts.git?.pullRequests).toBe(3);
  });
});

describe('a release that is not out yet', () => {
  it('as a draft has no tag in git: its commit counts, and the release before is found all the same', () => {
    repository.commit();
    repository.git('tag', 'v1.0.0');
    const before = head();
    repository.commit();
    const { config } = configured(repository.folder, { tag: 'v1.1.0', commit: head() });
    const range = releaseRange(repository.folder, config, []);
    expect(range).toMatchObject({ tag: 'v1.1.0', tagKept: null, commit: head(), relation: 'ancestor', problems: [] });
    expect(range?.previous).toMatchObject({ tag: 'v1.0.0', commit: before });
  });
});

describe('history that was written over', () => {
  it('leaves behind what the release before had, as its evidence tells', async () => {
    const base = repository.commit();
    repository.commit({ message: 'Pay (#4)' });
    repository.git('tag', 'v1.0.0');
    const released = head();
    // What a force push does to the branch: another commit in the place of the one that was released.
    repository.git('tag', '--delete', 'v1.0.0');
    repository.git('commit', '--amend', '--quiet', '--message', 'Pay (#4), better');
    repository.commit({ message: 'Refund (#5)' });
    const { config } = configured(repository.folder, { tag: 'v1.1.0', commit: head() });
    const range = releaseRange(repository.folder, config, [
      { tag: 'v1.0.0', commit: released, at: '2026-01-05T12:00:00Z' },
    ]);
    expect(range).toMatchObject({ relation: 'diverged', leftBehind: 1, mergeBase: base });
    expect(range?.moved).toEqual([]);
    const git = await byGit(released);
    expect(git.commits.map(({ subject }) => subject)).toEqual(['Refund (#5)', 'Pay (#4), better']);
  });
});
