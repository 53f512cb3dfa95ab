import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ProxyServer, startProxy } from './proxy.ts';

// In a file of its own: @actions/github looks for proxies once, when it is loaded.

const ENVIRONMENT = ['HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy', 'GITHUB_API_URL', 'GITHUB_GRAPHQL_URL'];
const before = ENVIRONMENT.map((name) => [name, process.env[name]] as const);
let proxy: ProxyServer;
const seen: string[] = [];
const server = createServer((request, response) => {
  seen.push(`${request.method} ${request.headers.host}${request.url} ${request.headers.authorization ?? 'nobody'}`);
  request.resume();
  if (request.url?.endsWith('/zip')) {
    response.writeHead(302, { location: 'http://storage.example:8080/blob.zip?sig=1' });
    return void response.end();
  }
  const isBlob = request.url?.startsWith('/blob');
  response.writeHead(200, { 'content-type': isBlob ? 'application/zip' : 'application/json' });
  response.end(isBlob ? 'PK' : JSON.stringify({ data: { repository: { name: 'orders' } }, full_name: 'acme/orders' }));
});

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const behind = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  proxy = await startProxy();
  for (const host of ['ghes.example:80', 'storage.example:8080', 'inside.example:80']) proxy.hosts.set(host, behind);
  for (const name of ENVIRONMENT) delete process.env[name];
  process.env.HTTP_PROXY = proxy.url;
  process.env.NO_PROXY = 'inside.example';
  process.env.GITHUB_API_URL = 'http://ghes.example/api/v3';
  process.env.GITHUB_GRAPHQL_URL = 'http://ghes.example/api/graphql';
});

afterAll(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await proxy.close();
  await new Promise((closed) => server.close(closed));
});

it('the API, its queries and what it leads to are reached through the proxy that the environment names', async () => {
  const [{ connect }, { createReader }] = await Promise.all([
    import('../../src/github/client.ts'),
    import('../../src/collect/github/reader.ts'),
  ]);
  const octokit = await connect('ghs_test', { retryAfter: 1, timeout: 5_000 });
  const reader = await createReader(octokit, 'acme/orders');
  const { rest } = octokit;
  expect(await reader.get(rest.repos.get, {}, 'metadata: read')).toMatchObject({ data: { full_name: 'acme/orders' } });
  const query = 'query Try($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { name } }';
  const answer = await reader.query({ name: 'try', text: query, variables: {}, count: () => 1, needs: {} });
  expect(answer).toMatchObject({ data: { repository: { name: 'orders' } } });
  const parameters = { artifact_id: 1, archive_format: 'zip' };
  const archive = await reader.download(rest.actions.downloadArtifact, parameters, 'actions: read', 10);
  expect(archive.data?.toString()).toBe('PK');
  expect(seen).toEqual([
    'GET ghes.example/api/v3/repos/acme/orders token ghs_test',
    'POST ghes.example/api/graphql token ghs_test',
    'GET ghes.example/api/v3/repos/acme/orders/actions/artifacts/1/zip token ghs_test',
    'GET storage.example:8080/blob.zip?sig=1 nobody',
  ]);
  expect(proxy.seen.filter((one) => one.includes('ghes.example')).length).toBeGreaterThan(0);
  expect(proxy.seen.filter((one) => one.includes('storage.example'))).toHaveLength(1);
});

it('what NO_PROXY names is reached without it', async () => {
  const { connect } = await import('../../src/github/client.ts');
  const { fetchElsewhere } = await import('../../src/github/elsewhere.ts');
  const octokit = await connect('ghs_test', { retryAfter: 1, timeout: 5_000 });
  const count = proxy.seen.length;
  // Nobody but the proxy knows where it is.
  await expect(fetchElsewhere(octokit, 'http://inside.example/blob.zip', 10)).rejects.toThrow();
  expect(proxy.seen).toHaveLength(count);
});
