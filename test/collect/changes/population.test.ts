import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGitHistory } from '../../../src/collect/changes/git-history.ts';
import { createPersonOf } from '../../../src/collect/changes/people.ts';
import { populationOf } from '../../../src/collect/changes/population.ts';
import { createTicketsIn } from '../../../src/collect/changes/tickets.ts';
import type {
  ApiHistory,
  CommitRecord,
  GitHistory,
  Person,
  Population,
  PullRequestRecord,
} from '../../../src/model/change.ts';
import { createRepository, type Repository } from './repository.ts';

const DANA: Person = { login: 'dana', name: 'Dana', kind: 'user', key: null };

/** A merged pull request, as the API tells it. */
const pull = (number: number, more: Partial<PullRequestRecord> = {}): PullRequestRecord => ({
  number,
  title: `Change ${number}`,
  author: DANA,
  mergedAt: `2026-01-06T00:00:${String(number).padStart(2, '0')}Z`,
  mergedBy: DANA,
  mergeCommit: null,
  baseBranch: 'main',
  headBranch: 'side',
  headCommit: 'e'.repeat(40),
  headTree: null,
  commits: null,
  labels: [],
  ...more,
});

/** What the API says where it says of each commit which pull requests it belongs to. */
function api(
  commits: CommitRecord[],
  belongs: Record<string, number[]>,
  pullRequests: PullRequestRecord[],
): ApiHistory {
  return { commits, pullRequests, pullRequestsOf: new Map(Object.entries(belongs)), whole: true };
}

const changesOf = ({ changes }: Population) =>
  changes.map(({ name, route, commits }) => [name, route, commits.map(({ subject }) => subject)]);

describe('by git alone', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.remove());

  const history = async (from: string): Promise<GitHistory> => {
    const to = repository.git('rev-parse', 'HEAD');
    const reading = { personOf: createPersonOf(), ticketsIn: createTicketsIn([]) };
    return readGitHistory(repository.folder, { from, to, shallow: false }, reading);
  };
  const on = (branch: string, ...messages: string[]): void => {
    repository.git('checkout', '-q', '-B', branch);
    for (const message of messages) repository.commit({ message });
    repository.git('checkout', '-q', 'main');
  };

  it('a pull request is its merge with the commits of its branch, a squash is its commit, and what names none is by itself', async () => {
    const base = repository.commit();
    on('pay', 'Pay in cents', 'Pay in euro');
    repository.commit({ message: 'Pushed' });
    repository.merge('pay', 'Merge pull request #4 from acme/pay');
    repository.commit({ message: 'Refund (#5)' });
    const population = populationOf(await history(base), null);
    const pushed = population.changes.at(-1)?.commits[0]?.sha;
    expect(changesOf(population)).toEqual([
      ['pull-5', 'squash', ['Refund (#5)']],
      ['pull-4', 'merge', ['Merge pull request #4 from acme/pay', 'Pay in euro', 'Pay in cents']],
      [`commit-${pushed}`, 'unknown', ['Pushed']],
    ]);
    expect(population.counts).toEqual({ git: { commits: 5, pullRequests: 2 }, api: null });
    expect(population.changes.every(({ settled }) => !settled)).toBe(true);
  });

  it("a merge that is no pull request's is one change with its branch", async () => {
    const base = repository.commit();
    on('pay', 'Pay in cents');
    repository.commit({ message: 'Pushed' });
    repository.merge('pay', "Merge branch 'pay'");
    const [merged] = populationOf(await history(base), null).changes;
    expect(merged?.commits.map(({ subject }) => subject)).toEqual(["Merge branch 'pay'", 'Pay in cents']);
    expect(merged?.name).toBe(`commit-${repository.git('rev-parse', 'HEAD')}`);
  });

  it('what was on the line before stays there, although the branch had merged it', async () => {
    const base = repository.commit();
    on('pay', 'Pay in cents');
    repository.commit({ message: 'Meanwhile' });
    repository.git('checkout', '-q', 'pay');
    repository.merge('main', "Merge branch 'main' into pay");
    repository.git('checkout', '-q', 'main');
    repository.merge('pay', 'Merge pull request #4 from acme/pay');
    expect(changesOf(populationOf(await history(base), null))).toEqual([
      ['pull-4', 'merge', ['Merge pull request #4 from acme/pay', "Merge branch 'main' into pay", 'Pay in cents']],
      [expect.stringMatching(/^commit-/), 'unknown', ['Meanwhile']],
    ]);
  });

  it('of pull requests within a pull request each has its own', async () => {
    const base = repository.commit();
    repository.git('checkout', '-q', '-b', 'develop');
    repository.commit({ message: 'On develop' });
    repository.git('checkout', '-q', '-b', 'pay');
    repository.commit({ message: 'Pay in cents' });
    repository.git('checkout', '-q', 'develop');
    repository.merge('pay', 'Merge pull request #4 from acme/pay');
    repository.commit({ message: 'Refund (#5)' });
    repository.git('checkout', '-q', 'main');
    repository.merge('develop', 'Merge pull request #6 from acme/develop');
    expect(changesOf(populationOf(await history(base), null))).toEqual([
      ['pull-6', 'merge', ['Merge pull request #6 from acme/develop', 'On develop']],
      ['pull-5', 'squash', ['Refund (#5)']],
      ['pull-4', 'merge', ['Merge pull request #4 from acme/pay', 'Pay in cents']],
    ]);
  });

  it('of an octopus each commit is there once', async () => {
    const base = repository.commit();
    on('a', 'A');
    on('b', 'B');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge both', 'a', 'b');
    const { changes } = populationOf(await history(base), null);
    const all = changes.flatMap(({ commits }) => commits.map(({ sha }) => sha));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(Number(repository.git('rev-list', '--count', 'HEAD', `^${base}`)));
  });

  it('tickets and what is taken back are gathered, without the pull request itself', async () => {
    const base = repository.commit();
    on('pay', 'PAY-31 pay in cents', 'Fixes #9, part of #4 and PAY-31');
    repository.merge('pay', 'Merge pull request #4 from acme/pay');
    expect(populationOf(await history(base), null).changes).toMatchObject([{ tickets: ['#9', 'PAY-31'] }]);
  });
});

/** Commits of one line, newest first: named by a letter, which is the digest's too. */
function line(...subjects: [letter: string, subject: string][]): CommitRecord[] {
  return subjects.map(([letter, subject], index) => ({
    sha: letter.repeat(40),
    tree: null,
    parents: [subjects[index + 1]?.[0].repeat(40) ?? '0'.repeat(40)],
    author: { ...DANA, login: null, key: 'k' },
    committer: { ...DANA, login: null, key: 'k' },
    coAuthors: [],
    authoredAt: null,
    committedAt: null,
    subject,
    signature: 'none',
    named: [...subject.matchAll(/\(#(\d+)\)/g)].map(([, number]) => ({
      number: Number(number),
      as: 'squash' as const,
    })),
    tickets: [],
    reverts: [],
    files: [],
    filesCut: false,
  }));
}
const sha = (letter: string): string => letter.repeat(40);
const git = (commits: CommitRecord[], whole = true): GitHistory => ({ commits, whole });

describe('with the API', () => {
  it('tells rebased, squashed and fast-forwarded pull requests and direct pushes apart', () => {
    const commits = line(
      ['6', 'Last'],
      ['5', 'Second'],
      ['4', 'First'],
      ['3', 'Squashed'],
      ['2', 'Ahead'],
      ['1', 'Pushed'],
    );
    const told = api(
      commits,
      { [sha('6')]: [8], [sha('5')]: [8], [sha('4')]: [8], [sha('3')]: [7], [sha('2')]: [6], [sha('1')]: [] },
      [
        pull(8, { mergeCommit: sha('6'), commits: ['a', 'b', 'c'] }),
        pull(7, { mergeCommit: sha('3'), commits: ['d', 'e'] }),
        pull(6, { mergeCommit: sha('2'), headCommit: sha('2'), commits: [sha('2')] }),
      ],
    );
    const population = populationOf(git(commits), told);
    expect(changesOf(population)).toEqual([
      ['pull-8', 'rebase', ['Last', 'Second', 'First']],
      ['pull-7', 'squash', ['Squashed']],
      ['pull-6', 'fast-forward', ['Ahead']],
      [`commit-${sha('1')}`, 'direct', ['Pushed']],
    ]);
    expect(population.changes.every(({ settled }) => settled)).toBe(true);
    expect(population.differences.map(({ what, which, only }) => [what, which, only])).toEqual([
      ['pull-request', '#6', 'api'],
      ['pull-request', '#7', 'api'],
      ['pull-request', '#8', 'api'],
    ]);
  });

  it('believes the API where a subject names something else, and says so', () => {
    const commits = line(['3', 'Pay (#12)'], ['2', 'Refund (#7)'], ['1', 'Charge (#5)']);
    const told = api(commits, { [sha('3')]: [], [sha('2')]: [8], [sha('1')]: [5] }, [pull(8), pull(5)]);
    const population = populationOf(git(commits), told);
    expect(population.changes.map(({ name, joinedBy }) => [name, joinedBy])).toEqual([
      [`commit-${sha('3')}`, []],
      ['pull-8', ['api']],
      ['pull-5', ['git', 'api']],
    ]);
    expect(population.differences.filter(({ what }) => what === 'belongs')).toEqual([
      { what: 'belongs', which: sha('2'), only: 'git', because: 'git has it in #7, the platform in #8' },
      {
        what: 'belongs',
        which: sha('3'),
        only: 'git',
        because: expect.stringContaining('#12, which the platform does not tie to it'),
      },
    ]);
  });

  it('of several pull requests takes the one that brought the commit, else the one that was merged first', () => {
    const commits = line(['2', 'Two'], ['1', 'One']);
    const told = api(commits, { [sha('2')]: [6, 5], [sha('1')]: [6, 5] }, [
      pull(6, { mergeCommit: sha('2') }),
      pull(5),
    ]);
    expect(populationOf(git(commits), told).changes.map(({ name }) => name)).toEqual(['pull-6', 'pull-5']);
  });

  it('leaves open what the API was not asked or did not tell', () => {
    const commits = line(['2', 'Two'], ['1', 'One (#3)']);
    const { changes } = populationOf(git(commits), api(commits, {}, []));
    expect(changes.map(({ name, route, settled }) => [name, route, settled])).toEqual([
      [`commit-${sha('2')}`, 'unknown', false],
      ['pull-3', 'squash', false],
    ]);
  });

  it('counts each commit once, and says which route lacks it and why', () => {
    const [newest, middle, oldest] = line(['3', 'Three'], ['2', 'Two'], ['1', 'One']) as [
      CommitRecord,
      CommitRecord,
      CommitRecord,
    ];
    const told = api([middle, oldest], { [sha('2')]: [], [sha('1')]: [] }, []);
    const population = populationOf(git([newest, middle], false), told);
    expect(population.changes.map(({ name }) => name)).toEqual(
      ['3', '2', '1'].map((letter) => `commit-${sha(letter)}`),
    );
    expect(population.counts).toEqual({
      git: { commits: 2, pullRequests: 0 },
      api: { commits: 2, pullRequests: 0 },
    });
    expect(population.differences).toEqual([
      { what: 'commit', which: sha('1'), only: 'api', because: 'the checkout does not hold all of the range' },
      { what: 'commit', which: sha('3'), only: 'git', because: null },
    ]);
  });

  it('knows logins and verified signatures from the API, and trees and files from git', () => {
    const commits = line(['1', 'One']);
    const known = commits.map((commit) => ({ ...commit, author: DANA, signature: 'verified' as const, files: null }));
    const [change] = populationOf(git(commits), api(known, { [sha('1')]: [] }, [])).changes;
    expect(change?.commits[0]).toMatchObject({ author: { login: 'dana', key: 'k' }, signature: 'verified', files: [] });
  });
});

it('has each commit exactly once, whatever the history looks like', () => {
  const graph = fc.array(fc.tuple(fc.array(fc.nat(), { maxLength: 3 }), fc.option(fc.nat({ max: 5 }))), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(graph, (nodes) => {
      const commits = nodes
        .map(([parents, number], index): CommitRecord => {
          const [base] = line(['1', 'One']) as [CommitRecord];
          return {
            ...base,
            sha: `c${index}`,
            parents: index === 0 ? [] : [...new Set(parents.map((parent) => `c${parent % index}`))],
            named: number === null ? [] : [{ number, as: 'merge' }],
          };
        })
        .reverse();
      const { changes } = populationOf(git(commits), null);
      const all = changes.flatMap(({ commits: own }) => own.map((commit) => commit.sha));
      expect(all.toSorted()).toEqual(commits.map((commit) => commit.sha).toSorted());
      expect(new Set(changes.map(({ name }) => name)).size).toBe(changes.length);
    }),
  );
});
