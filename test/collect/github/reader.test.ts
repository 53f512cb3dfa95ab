import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { tokenKind } from '../../../src/collect/github/asked.ts';
import { createReader } from '../../../src/collect/github/reader.ts';
import { refusalOf, refusalProblem, refusalText } from '../../../src/collect/github/refusal.ts';
import { connect } from '../../../src/github/client.ts';
import { waitFor } from '../../../src/github/rate-limit.ts';

type Answer = { status?: number; headers?: Record<string, string | undefined>; json?: unknown };
type Seen = { method: string; url: string; headers: IncomingHttpHeaders };
type Server = { url: string; seen: Seen[]; close: () => Promise<void> };

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  delete process.env.GITHUB_API_URL;
  delete process.env.GITHUB_GRAPHQL_URL;
});

async function serve(answer: (seen: Seen, count: number) => Answer): Promise<Server> {
  const seen: Seen[] = [];
  const http = createServer((request: IncomingMessage, response: ServerResponse) => {
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers };
    seen.push(one);
    const { status = 200, headers = {}, json = {} } = answer(one, seen.length);
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json', ...JSON.parse(JSON.stringify(headers)) });
    response.end(JSON.stringify(json));
  });
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  const server = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    seen,
    close: async () => {
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
    },
  };
  open.push(server);
  return server;
}

async function readerOf(server: Server, options: { path?: string; budget?: number } = {}) {
  process.env.GITHUB_API_URL = `${server.url}${options.path ?? ''}`;
  const waits: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
  const octokit = await connect('ghp_test', { retryAfter: 1, wait });
  const reader = await createReader(octokit, 'acme/orders', { ...options, now: () => '2026-05-04T10:00:00.000Z' });
  return { reader, waits, rest: octokit.rest };
}

const ROWS = { of: (data: unknown[]) => data };
const QUERY = {
  name: 'try',
  text: 'query Try($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { name } }',
  variables: {},
  count: () => 1,
  needs: { '': 'contents: read', issues: 'issues: read' },
};

describe('paging', () => {
  it('goes on where Link says, and never to another host', async () => {
    const elsewhere = await serve(() => ({ json: [] }));
    const server = await serve((_, count) => ({
      json: [{ n: count }],
      headers: count < 3 ? { link: `<${elsewhere.url}/repos/acme/orders/tags?page=${count + 1}>; rel="next"` } : {},
    }));
    const { reader, rest } = await readerOf(server);
    const listed = await reader.list(rest.repos.listTags, {}, 'contents: read', { of: (data) => data });
    expect(listed).toMatchObject({ records: [{ n: 1 }, { n: 2 }, { n: 3 }], refusal: null });
    expect(elsewhere.seen).toEqual([]);
    expect(server.seen.map(({ url }) => new URL(url, server.url).searchParams.get('page'))).toEqual([null, '2', '3']);
  });

  it('by cursor', async () => {
    const server = await serve((_, count) => ({
      json: [count],
      headers:
        count < 2 ? { link: '<https://api.github.com/x?after=abc>; rel="next", <https://x/?page=1>; rel="first"' } : {},
    }));
    const { reader, rest } = await readerOf(server);
    const listed = await reader.list(rest.dependabot.listAlertsForRepo, {}, 'vulnerability-alerts: read', {
      of: (data) => data as unknown[],
    });
    expect(listed.records).toEqual([1, 2]);
    expect(server.seen[1]?.url).toContain('after=abc');
  });

  it('fewer records than the platform counts are told as short', async () => {
    const server = await serve(() => ({ json: { total_count: 3, workflow_runs: [{}] } }));
    const { reader, rest } = await readerOf(server);
    const listed = await reader.list(rest.actions.listWorkflowRunsForRepo, {}, 'actions: read', {
      of: (data) => data.workflow_runs,
      total: (data) => data.total_count,
    });
    expect(listed).toMatchObject({ records: [{}], refusal: { reason: 'short' } });
  });
});

describe('the budget', () => {
  it('ends the asking, and what was not asked is told', async () => {
    const server = await serve((_, count) => ({ json: [count], headers: { link: '<https://x/?page=2>; rel="next"' } }));
    const { reader, rest } = await readerOf(server, { budget: 3 });
    const listed = await reader.list(rest.repos.listTags, {}, 'contents: read', ROWS as never);
    expect(listed.refusal).toMatchObject({ reason: 'budget' });
    expect(server.seen).toHaveLength(3);
    expect(reader.asked()).toMatchObject([{ calls: 3, pages: 3, refusals: [{ reason: 'budget' }] }]);
  });

  it('counts attempts that were repeated', async () => {
    const server = await serve((_, count) => ({ status: count < 3 ? 502 : 200, json: {} }));
    const { reader, rest } = await readerOf(server);
    expect(await reader.get(rest.repos.get, {}, 'metadata: read')).toMatchObject({ refusal: null });
    expect(reader.calls()).toBe(3);
    expect(reader.asked()).toMatchObject([{ calls: 3, pages: 1, records: 1, refusals: [] }]);
  });
});

describe('where it asks', () => {
  it('an Enterprise Server is asked by GraphQL beside its REST API', async () => {
    const server = await serve(() => ({ json: { data: { repository: { name: 'orders' } } } }));
    const { reader } = await readerOf(server, { path: '/api/v3' });
    expect(await reader.query(QUERY)).toMatchObject({ data: { repository: { name: 'orders' } }, refusal: null });
    expect(server.seen.map(({ url }) => url)).toEqual(['/api/graphql']);
  });

  it('GITHUB_GRAPHQL_URL is used on the same host', async () => {
    const server = await serve(() => ({ json: { data: { repository: {} } } }));
    process.env.GITHUB_GRAPHQL_URL = `${server.url}/elsewhere/graphql`;
    const { reader } = await readerOf(server);
    await reader.query(QUERY);
    expect(server.seen.map(({ url }) => url)).toEqual(['/elsewhere/graphql']);
  });

  it('GITHUB_GRAPHQL_URL on another host does not get the token', async () => {
    const elsewhere = await serve(() => ({ json: {} }));
    const server = await serve(() => ({ json: { data: { repository: {} } } }));
    process.env.GITHUB_GRAPHQL_URL = `${elsewhere.url}/graphql`;
    const { reader } = await readerOf(server);
    await reader.query(QUERY);
    expect(elsewhere.seen).toEqual([]);
    expect(server.seen[0]?.headers.authorization).toContain('ghp_test');
  });
});

describe('rate limits', () => {
  const at = (headers: Record<string, string>, status = 403, data: unknown = {}) => waitFor({ status, headers, data });

  it('are waited for as long as the answer says, by the server’s own clock', () => {
    const date = 'Mon, 04 May 2026 10:00:00 GMT';
    const reset = String(Date.parse(date) / 1000 + 90);
    expect(at({ 'retry-after': '7' })).toBe(8_000);
    expect(at({ 'retry-after': '7' }, 429)).toBe(8_000);
    expect(at({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset, date })).toBe(91_000);
    expect(at({}, 403, { message: 'You have exceeded a secondary rate limit' })).toBe(60_000);
    expect(at({}, 200, { errors: [{ type: 'RATE_LIMITED' }] })).toBe(60_000);
  });

  it('are told apart from a permission that is lacking', () => {
    expect(
      at({ 'x-ratelimit-remaining': '12' }, 403, { message: 'Resource not accessible by integration' }),
    ).toBeNull();
    expect(at({}, 404)).toBeNull();
    expect(at({}, 200, { data: {} })).toBeNull();
  });

  it('that end too late in all are a refusal', async () => {
    const server = await serve(() => ({ status: 429, headers: { 'retry-after': '400' } }));
    const { reader, rest, waits } = await readerOf(server);
    expect(await reader.get(rest.repos.get, {}, 'metadata: read')).toMatchObject({ refusal: { reason: 'rate-limit' } });
    expect(waits).toEqual([401_000, 401_000]);
    expect(server.seen).toHaveLength(3);
  });
});

describe('refusals', () => {
  it('name what the platform says would do, before what is documented', async () => {
    const headers = { 'x-accepted-github-permissions': 'administration=read; pull_requests=read' };
    const server = await serve(() => ({ status: 403, headers, json: { message: 'Resource not accessible' } }));
    const { reader, rest } = await readerOf(server);
    const { refusal } = await reader.get(rest.repos.get, {}, 'contents: read');
    expect(refusal).toEqual({
      reason: 'forbidden',
      status: 403,
      permission: 'administration: read; pull-requests: read',
    });
  });

  it.each([
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [502, 'unreachable'],
    [418, 'unexpected'],
  ])('%i is %s', (status, reason) => {
    expect(refusalOf({ status }, 'contents: read').reason).toBe(reason);
  });

  it('a part of a query is told with its path and its own permission; the rest stays', async () => {
    const path = ['repository', 'p1', 'issues'];
    const errors = [{ type: 'FORBIDDEN', path, message: 'Resource not accessible by integration' }];
    const server = await serve(() => ({ json: { data: { repository: { p1: { issues: null } } }, errors } }));
    const { reader } = await readerOf(server);
    expect(await reader.query(QUERY)).toEqual({
      data: { repository: { p1: { issues: null } } },
      refused: [{ path, refusal: { reason: 'forbidden', status: 200, permission: 'issues: read' } }],
      refusal: null,
    });
  });

  it.each([
    ['says so', { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] }],
    [
      'leaves parts out',
      {
        data: { repository: { name: null } },
        errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['repository', 'name'], message: 'Limits exceeded' }],
      },
    ],
  ])(
    'a question that is too much is no refusal in the record where whoever asks can ask for less: it %s',
    async (_, json) => {
      const server = await serve(() => ({ json }));
      const { reader } = await readerOf(server);
      const answer = await reader.query({ ...QUERY, divisible: true });
      const reasons = [answer.refusal, ...answer.refused.map(({ refusal }) => refusal)].map((one) => one?.reason);
      expect(reasons).toContain('unreachable');
      expect(reader.asked().flatMap(({ refusals }) => refusals)).toEqual([]);
      await reader.query({ ...QUERY, divisible: false });
      expect(reader.asked().flatMap(({ refusals }) => refusals)).toMatchObject([{ reason: 'unreachable' }]);
      expect(refusalText('reviews', { reason: 'unreachable', status: 200, permission: null })).toContain('too much');
    },
  );

  it('that a thing is not there is an answer where that was the question', async () => {
    const errors = [{ type: 'NOT_FOUND', path: ['repository', 'i4'], message: 'Could not resolve' }];
    const server = await serve(() => ({ json: { data: { repository: { i4: null, i5: {} } }, errors } }));
    const { reader } = await readerOf(server);
    const answer = await reader.query({ ...QUERY, asksWhether: true });
    expect(answer.refused).toMatchObject([{ refusal: { reason: 'not-found' } }]);
    expect(reader.asked().flatMap(({ refusals }) => refusals)).toEqual([]);
    await reader.query(QUERY);
    expect(reader.asked().flatMap(({ refusals }) => refusals)).toMatchObject([{ reason: 'not-found' }]);
  });

  it('a repository that is refused as a whole is a refusal', async () => {
    const errors = [{ type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve' }];
    const server = await serve(() => ({ json: { data: { repository: null }, errors } }));
    const { reader } = await readerOf(server);
    expect(await reader.query(QUERY)).toMatchObject({ data: null, refusal: { reason: 'not-found' } });
  });

  it('say what happened and what to do, and quote nothing of the answer', () => {
    const problem = refusalProblem(
      'reviews',
      refusalOf({ status: 403, message: 'secret' }, 'pull-requests: read'),
      ['change'],
      'x',
    );
    expect(problem).toMatchObject({ code: 'github-forbidden', kinds: ['change'] });
    expect(problem.message).toBe(
      'The token may not read reviews; it lacks pull-requests: read. Give it to the job under permissions, or pass a token that has it.',
    );
    expect(refusalText('x', { reason: 'budget', status: 0, permission: null })).toContain('calls');
  });
});

it.each([
  ['ghs_1', 'installation'],
  ['github_pat_1', 'fine-grained'],
  ['ghp_1', 'classic'],
  ['something', 'unknown'],
])('the kind of the token %s is %s', (token, kind) => expect(tokenKind(token)).toBe(kind));
