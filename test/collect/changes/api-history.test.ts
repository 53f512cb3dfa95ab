import { afterEach, describe, expect, it } from 'vitest';
import { readApiHistory } from '../../../src/collect/changes/api-history.ts';
import { createPersonOf } from '../../../src/collect/changes/people.ts';
import { createTicketsIn } from '../../../src/collect/changes/tickets.ts';
import { CALL_BUDGET, createReader } from '../../../src/collect/github/reader.ts';
import { connect } from '../../../src/github/client.ts';
import { ALL_PERMISSIONS, ORGANISATION, type Organisation, startOrganisation } from '../../github/organisation.ts';
import { PAST_THE_RULES, SCENARIO, type Situation, squashes } from '../../github/scenario.ts';

let github: Organisation;
afterEach(async () => {
  const { violations } = github;
  await github.close();
  delete process.env.GITHUB_API_URL;
  expect(violations).toEqual([]);
});

const PERIOD = { from: '2026-05-01T00:00:00Z', to: '2026-06-04T08:00:00Z' };
const waits: number[] = [];

async function read(
  scenario: readonly Situation[],
  options: Parameters<typeof startOrganisation>[1] = {},
  { first = false, timeout = 30_000 } = {},
) {
  waits.length = 0;
  github = await startOrganisation(scenario, options);
  process.env.GITHUB_API_URL = github.url;
  const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
  const octokit = await connect('ghs_test', { retryAfter: 1, timeout, wait });
  const reader = await createReader(octokit, ORGANISATION);
  const range = { from: first ? null : github.history.base, to: github.history.tip, period: PERIOD };
  const personOf = createPersonOf();
  const history = await readApiHistory(reader, range, { personOf, ticketsIn: createTicketsIn([]), wait });
  return { history, reader };
}

const named = (number: number) => SCENARIO.filter(({ pull }) => pull === number);

describe('the history by the API', () => {
  it('has each commit of the range once, newest first, with its pull request', async () => {
    const { history } = await read(SCENARIO);
    expect(history.problems).toEqual([]);
    expect(history.whole).toBe(true);
    expect(history.commits.map(({ sha }) => sha)).toEqual(github.history.onMain.map(({ sha }) => sha).reverse());
    expect(history.pullRequests.map(({ number }) => number)).toEqual(
      SCENARIO.flatMap(({ pull }) => pull ?? []).sort((a, b) => a - b),
    );
    expect(history.pullRequestsOf).toEqual(github.history.pullsOf);
  });

  it('is the same for a first release, which has no release before', async () => {
    const { history } = await read(SCENARIO, {}, { first: true });
    expect(history.whole).toBe(true);
    expect(history.commits.map(({ sha }) => sha)).toEqual(github.history.onMain.map(({ sha }) => sha).reverse());
  });

  it('tells of a pull request who wrote, reviewed, merged and queued it, and what it was held against', async () => {
    const { history } = await read([...named(14), ...named(15), ...named(19)]);
    const [queue, self, bypass] = history.pullRequests;
    expect(queue?.queuedBy).toMatchObject({ known: [{ login: 'dana' }], refusal: null });
    expect(queue?.mergedBy).toMatchObject({ login: 'github-merge-queue[bot]', kind: 'bot' });
    expect(queue?.reviews).toMatchObject({
      refusal: null,
      known: [{ by: { login: 'kim', kind: 'user' }, state: 'approved', commit: queue?.headCommit, mayWrite: true }],
    });
    expect(queue?.headTree).not.toBe(queue?.mergeTree);
    // Lee is known by an address in a trailer alone.
    expect(self?.branch.known).toMatchObject([{ author: { login: 'dana' }, coAuthors: [{ login: 'lee' }] }]);
    expect(bypass?.checks.known).toEqual([{ name: 'test', on: 'head', demanded: true, conclusion: 'failure' }]);
    expect(bypass?.reviewDecision).toBe('review-required');
  });

  it('tells what a dismissed review was', async () => {
    const { history } = await read(named(17));
    expect(history.pullRequests[0]?.reviews.known).toMatchObject([{ state: 'dismissed', was: 'approved' }]);
  });

  it('tells commits that only bring a branch up to date from those that somebody wrote', async () => {
    const commits = [
      { by: 'dana', message: "Merge branch 'main' into change-11" },
      { by: 'lee', committer: 'web-flow', message: "Merge branch 'main' into change-11" },
      { by: 'lee', committer: 'web-flow', message: 'Edit README.md' },
    ];
    const { history } = await read(named(11).map((situation) => ({ ...situation, commits })));
    expect(history.pullRequests[0]?.branch.known.map(({ update }) => update)).toEqual([false, true, false]);
  });

  it('tells which issues exist, labels and files by kind', async () => {
    const { history } = await read([...named(11), ...named(21)]);
    expect(history.pullRequests[0]?.issues.known).toEqual([{ number: 3, repository: ORGANISATION, state: 'closed' }]);
    expect(history.pullRequests[0]?.files.known).toEqual([
      { path: 'src/orders.ts', kind: 'code' },
      { path: 'template.yaml', kind: 'infrastructure' },
    ]);
    expect(history.pullRequests[1]?.labels).toEqual(['emergency']);
  });

  it('asks again about commits without a pull request, which the platform joins a little later', async () => {
    const scenario = named(11);
    github = await startOrganisation(scenario);
    const { tip } = github.history;
    await github.close();
    const { history } = await read(scenario, { late: [tip] });
    expect(history.late).toEqual([tip]);
    expect(history.pullRequests).toHaveLength(1);
    expect(waits).toEqual([3_000]);
  });

  it('keeps no address of anybody', async () => {
    const { history } = await read(SCENARIO);
    expect(JSON.stringify(history)).not.toContain('@acme.example');
    expect(JSON.stringify(history)).not.toContain('laptop.local');
  });
});

describe('lists that are longer than one page', () => {
  const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
  const check = (n: number) => ({ name: `test ${n}`, conclusion: 'SUCCESS', required: n === 249 });
  const LONG: Situation[] = named(11).map((situation) => ({
    ...situation,
    commits: many(130, (n) => ({ by: 'dana', message: `Step ${n}` })),
    reviews: many(250, (n) => ({ by: n === 249 ? 'lee' : 'kim', state: n === 249 ? 'APPROVED' : 'COMMENTED' })),
    labels: many(101, (n) => `label-${n}`),
    closes: many(45, (n) => n + 100),
    files: many(320, (n) => `src/file-${n}.ts`),
    checks: many(250, check),
    mergedChecks: many(150, check),
  }));

  it('are read to their ends, held against the platform’s own count', async () => {
    const { history, reader } = await read([...LONG, ...named(12)]);
    const [long, short] = history.pullRequests;
    expect(history).toMatchObject({ problems: [], whole: true });
    const lengths = [long?.reviews, long?.branch, long?.labelled, long?.issues, long?.files, long?.checks].map(
      (one) => [one?.known.length, one?.total, one?.refusal],
    );
    expect(lengths).toEqual([250, 130, 101, 45, 320, 250].map((count) => [count, count, null]));
    expect(long?.mergedChecks.known).toHaveLength(150);
    expect(long?.commits).toHaveLength(130);
    // Each once, and in their order.
    expect(new Set(long?.files.known.map(({ path }) => path)).size).toBe(320);
    expect(long?.reviews.known.at(-1)).toMatchObject({ by: { login: 'lee' }, state: 'approved' });
    expect(long?.checks.known.filter(({ demanded }) => demanded)).toHaveLength(1);
    expect(short?.reviews.known).toHaveLength(2);
    // Only the lists of the one that is long, and only as far as each goes on.
    expect(reader.asked().find(({ endpoint }) => endpoint === 'GraphQL pull-request-lists')).toMatchObject({
      pages: 3,
      records: 11,
    });
  });

  it('of commits too: co-authors, and the pull requests that one belongs to', async () => {
    const coAuthors = many(25, (n) => `guest-${n}`);
    const [situation] = named(20);
    const { history } = await read(
      [{ ...situation, commits: [{ by: 'lee', coAuthors, message: 'All of us' }] } as Situation],
      {
        open: 25,
      },
    );
    expect(history.pullRequests.map(({ number }) => number)).toEqual([20]);
    const accounts = history.pullRequests[0]?.branch.known[0]?.coAuthors.map(({ login }) => login);
    expect(accounts).toEqual(coAuthors);
  });

  it('tell how many of how many where the platform gives fewer than it counts', async () => {
    const { history } = await read(LONG, { counted: { number: 11, list: 'files', total: 3500 } });
    expect(history.pullRequests[0]?.files).toMatchObject({ total: 3500, refusal: { reason: 'short' } });
    expect(history.pullRequests[0]?.files.known).toHaveLength(320);
    expect(history.problems).toEqual([]);
  });

  it('keep what was read before a page that is refused, and tell of the rest', async () => {
    const { history } = await read(LONG, { faults: [{ on: /PullRequestLists/, times: 99, status: 403 }] });
    expect(history.pullRequests[0]?.reviews).toMatchObject({ total: 250, refusal: { reason: 'forbidden' } });
    expect(history.pullRequests[0]?.reviews.known).toHaveLength(100);
    expect(history.problems.map(({ code, kinds }) => [code, kinds])).toContainEqual(['github-forbidden', []]);
  });
});

/** Of a workflow's own token, an hour and repository: GitHub's documentation of the limits on REST and on GraphQL. */
const CALLS_AN_HOUR = 1_000;
const POINTS_AN_HOUR = 1_000;

describe('the budget of calls', () => {
  it('a hundred commits take tens of calls', async () => {
    const { history, reader } = await read(squashes(100));
    expect(history.pullRequests).toHaveLength(100);
    expect(reader.calls()).toBe(github.requests.length);
    expect(reader.calls()).toBeLessThanOrEqual(10);
  });

  it('ten thousand, each of a pull request, stay within what a workflow’s own token may ask in an hour', {
    timeout: 180_000,
  }, async () => {
    const { history, reader } = await read(squashes(10_000));
    expect(history.whole).toBe(true);
    expect(history.pullRequests).toHaveLength(10_000);
    expect(reader.calls()).toBe(github.requests.length);
    expect(reader.calls()).toBeLessThanOrEqual(CALL_BUDGET);
    expect(CALL_BUDGET).toBeLessThan(CALLS_AN_HOUR);
    expect(github.points()).toBeLessThan(POINTS_AN_HOUR);
  });

  it('a thousand that were pushed without a pull request take four calls a hundred, their checks among them', async () => {
    const pushes = Array.from(
      { length: 1_000 },
      (_, n): Situation => ({
        ...(PAST_THE_RULES.at(-1) as Situation),
        title: `push ${n}`,
        commits: [{ by: 'dana', message: `Push ${n}` }],
      }),
    );
    const { history, reader } = await read(pushes);
    expect(history.checksOf.size).toBe(1_000);
    expect([...history.checksOf.values()].every(({ known }) => known.length === 2)).toBe(true);
    expect(reader.calls()).toBeLessThanOrEqual(60);
  });
});

describe('faults of the platform', () => {
  const lacking = (history: { problems: { code: string; message: string; kinds: string[] }[]; whole: boolean }) => {
    expect(history.whole).toBe(false);
    return history.problems.flatMap(({ code, kinds }) => (kinds.includes('change') ? [code] : []));
  };

  it.each([
    ['a 500', { status: 500 }],
    ['a lost connection', { how: 'drop' as const }],
    ['no answer', { how: 'hang' as const }],
    ['an answer that breaks off', { how: 'cut' as const }],
    ['a 429 that says when', { status: 429, headers: { 'retry-after': '1' } }],
    ['a secondary limit', { status: 403, json: { message: 'You have exceeded a secondary rate limit.' } }],
  ])('%s once changes nothing', async (_, fault) => {
    const faults = [/compare/, /MergedPullRequests/].map((on) => ({ on, times: 1, ...fault }));
    const { history, reader } = await read(SCENARIO, { faults }, { timeout: 1_500 });
    expect(history.problems).toEqual([]);
    expect(history.pullRequests).toHaveLength(16);
    expect(reader.calls()).toBe(github.requests.length);
  });

  it('a page that disappears is told, and what was read stays', async () => {
    const { history } = await read(squashes(150), { faults: [{ on: /compare.*page=2/, times: 9, status: 404 }] });
    expect(lacking(history)).toEqual(['github-not-found']);
    expect(history.commits).toHaveLength(100);
    expect(history.problems[0]?.message).toContain('contents: read');
  });

  it('batches that are too slow for the platform are asked about in halves', async () => {
    const { history } = await read(squashes(30), { faults: [{ on: /MergedPullRequests/, times: 4, status: 502 }] });
    expect(history.problems).toEqual([]);
    expect(history.pullRequests).toHaveLength(30);
  });

  it.each([
    [
      'in so many words',
      { errors: [{ message: 'Something went wrong while executing your query. Please try again.' }] },
    ],
    [
      'by leaving parts out',
      {
        data: { repository: { p1: null } },
        errors: [
          { type: 'RESOURCE_LIMITS_EXCEEDED', path: ['repository', 'p1', 'reviews'], message: 'Resource limits' },
        ],
      },
    ],
  ])(
    'and so are those of which it says %s that they are too much; the record tells of nothing that lacks',
    async (_, json) => {
      const { history, reader } = await read(squashes(30), {
        faults: [{ on: /MergedPullRequests/, times: 2, status: 200, json }],
      });
      expect(history.problems).toEqual([]);
      expect(history.pullRequests).toHaveLength(30);
      expect(reader.asked().flatMap(({ refusals }) => refusals)).toEqual([]);
    },
  );

  const pageOf = (page: number, last: boolean) => {
    const all = github.history.rest();
    const commits = all.slice((page - 1) * 100, page * 100);
    const link = `<https://api.github.com/x?page=2>; rel="next"`;
    const counts = { status: 'ahead', ahead_by: all.length, behind_by: 0, total_commits: all.length };
    const more = { base_commit: all[0], merge_base_commit: all[0], commits, files: [] };
    const links = { url: '', html_url: '', permalink_url: '', diff_url: '', patch_url: '' };
    const headers: Record<string, string> = last ? {} : { link };
    return { status: 200, json: { ...links, ...counts, ...more }, headers };
  };

  it.each([
    ['pages that end before their own count', () => pageOf(1, true)],
    ['a page that comes twice, and another never', (page: number) => pageOf(1, page === 2)],
  ])('%s are told: what was read is not all', async (_, answer) => {
    const isCompare = (path: string): boolean => path.includes('/compare/');
    const routes = [
      ({ path, parameters }: { path: string; parameters: URLSearchParams }) =>
        isCompare(path) ? answer(Number(parameters.get('page') ?? 1)) : null,
    ];
    const { history } = await read(squashes(150), { routes });
    expect(lacking(history)).toEqual(['github-short']);
    expect(history.commits).toHaveLength(100);
  });

  it('a platform that is out of order is not asked for ever', async () => {
    const { history, reader } = await read(squashes(200), { faults: [{ on: /graphql/, times: 9_999, status: 502 }] });
    expect(lacking(history)).toEqual(['github-unreachable']);
    expect(history.pullRequestsOf.size).toBe(0);
    expect(reader.calls()).toBeLessThan(50);
  });

  it('a rate limit that ends too late is told, and not waited for', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 3_000);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    const { history } = await read(SCENARIO, { faults: [{ on: /Merged/, times: 99, status: 403, headers }] });
    expect(lacking(history)).toEqual(['github-rate-limit']);
    expect(waits).toEqual([3_000]);
    expect(history.pullRequests).toEqual([]);
  });

  it('a limit on GraphQL, which answers 200, is waited for', async () => {
    const json = { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] };
    const headers = { 'retry-after': '2' };
    const { history } = await read(named(11), { faults: [{ on: /Merged/, times: 1, status: 200, json, headers }] });
    expect(history.problems).toEqual([]);
    expect(waits).toEqual([3_000]);
  });

  it('a token that is not accepted is told once', async () => {
    const { history } = await read(SCENARIO, { faults: [{ on: /./, times: 99, status: 401 }] });
    expect(lacking(history)).toEqual(['github-unauthorised']);
  });
});

describe('a token that lacks', () => {
  const without = (permission: string) => ALL_PERMISSIONS.filter((one) => one !== permission);

  it('contents: no commit is read, and which permission would show them', async () => {
    const { history, reader } = await read(SCENARIO, { permissions: without('contents') });
    expect(history).toMatchObject({ commits: [], whole: false });
    expect(history.problems).toHaveLength(2);
    for (const { code, message } of history.problems)
      expect(`${code}: ${message}`).toMatch(/^github-forbidden: .*contents: read/);
    expect(reader.asked()).toMatchObject([
      { endpoint: 'GET /repos/{owner}/{repo}/compare/{basehead}', refusals: [{ permission: 'contents: read' }] },
      { endpoint: 'GraphQL default-branch', refusals: [{ permission: 'contents: read' }] },
    ]);
    expect(history.waysAround.rewrites).toMatchObject({ known: [], lacks: expect.stringContaining('contents: read') });
  });

  it('pull-requests: no commit counts as pushed without one', async () => {
    const { history } = await read(SCENARIO, { permissions: without('pull-requests') });
    expect(history.whole).toBe(false);
    expect(history.pullRequestsOf.size).toBe(0);
    expect(history.problems[0]?.message).toContain('pull-requests: read');
  });

  it('issues: tickets are not known, and all else is', async () => {
    const { history } = await read(named(11), { permissions: without('issues') });
    expect(history.pullRequests[0]?.issues).toMatchObject({ known: [], refusal: { reason: 'forbidden' } });
    expect(history.pullRequests[0]?.reviews.known).toHaveLength(1);
  });

  it('checks: what the checks said is not known, and all else is', async () => {
    const { history } = await read(named(11), { permissions: without('checks') });
    expect(history.pullRequests[0]?.checks).toMatchObject({ known: [], refusal: { reason: 'forbidden' } });
    expect(history.pullRequests[0]?.headTree).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe('what was asked', () => {
  it('is on record with parameters, pages, records and times, and without the token', async () => {
    const { reader } = await read(squashes(150));
    const asked = reader.asked();
    expect(reader.token).toBe('installation');
    const read150 = asked.map(({ endpoint, pages, records }) => ({ endpoint, pages, records }));
    expect(read150).toEqual([
      ...['force_push', 'branch_deletion'].map(() => ({
        endpoint: 'GET /repos/{owner}/{repo}/activity',
        pages: 1,
        records: 0,
      })),
      { endpoint: 'GET /repos/{owner}/{repo}/compare/{basehead}', pages: 2, records: 150 },
      { endpoint: 'GET /repos/{owner}/{repo}/rulesets/rule-suites', pages: 1, records: 0 },
      { endpoint: 'GraphQL commit-pull-requests', pages: 2, records: 150 },
      { endpoint: 'GraphQL default-branch', pages: 1, records: 1 },
      { endpoint: 'GraphQL merged-pull-requests', pages: 6, records: 150 },
    ]);
    expect(asked[2]?.parameters).toEqual({
      owner: 'acme',
      repo: 'orders',
      per_page: 100,
      basehead: `${github.history.base}...${github.history.tip}`,
    });
    expect(asked.every(({ from, to }) => from <= to && /Z$/.test(from))).toBe(true);
    expect(JSON.stringify(asked)).not.toContain('ghs_test');
  });
});
