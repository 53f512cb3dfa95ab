import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv } from 'ajv';
import { answerQuery, costOf, Forbidden, faultsOf, NotFound, parseQuery, type Query } from './graphql.ts';
import { account, createHistory, type History, type Real } from './history.ts';
import type { Situation } from './scenario.ts';

// The API over HTTP as a reader meets it: a scenario's history, a token with some permissions, and faults. REST answers are held to
// rest-schema.json, queries and their answers to graphql-schema.json; what is not as GitHub describes it is a violation.

export const ORGANISATION = 'acme/orders';
export const ALL_PERMISSIONS = ['contents', 'pull-requests', 'issues', 'checks', 'statuses', 'administration'] as const;
export type Permission = (typeof ALL_PERMISSIONS)[number];

export type Fault = {
  /** Of `GET /repos/...?page=2`, or `POST /graphql MergedPullRequests`. */
  on: RegExp;
  /** How often; more than that, and it works again. */
  times: number;
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  /** `drop`: the connection is lost; `hang`: nothing comes; `cut`: it is lost in the middle of the answer. */
  how?: 'drop' | 'hang' | 'cut';
};

type Answer = { status: number; json: unknown; headers?: Record<string, string> };

/** What other endpoints answer; null: it is not one of them. `json` of `page` and `per_page` is cut by whoever answers. */
export type Route = (asked: { method: string; path: string; parameters: URLSearchParams }) => Answer | null;

export type Organisation = {
  url: string;
  history: History;
  /** `GET /path?parameters 200`, `POST /graphql MergedPullRequests 200`. */
  requests: string[];
  violations: string[];
  /** Points of the limit on GraphQL that all queries cost. */
  points: () => number;
  close: () => Promise<void>;
};

/** Something that was done to a branch beside merging and pushing. */
export type Activity = {
  type: 'force_push' | 'branch_deletion';
  by: string;
  at: string;
  before: string;
  after: string;
};

type Options = {
  permissions?: readonly Permission[];
  faults?: Fault[];
  routes?: Route[];
  /** Commits whose pull requests the platform shows only from the second time on that it is asked. */
  late?: readonly string[];
  /** Open pull requests that hold every commit, as long-lived branches do; one if not said. */
  open?: number;
  /** Makes the commits as git has them, for a checkout that holds the same. */
  real?: Real;
  /** A list of a pull request that the platform counts more of than it gives. */
  counted?: { number: number; list: string; total: number };
  /** Branch that pull requests were merged into; `main` if not said. */
  base?: string;
  /** Of the branch `main`. */
  activities?: readonly Activity[];
  /** What GraphQL tells besides: fields of the repository, and of a commit by its digest. */
  fields?: { repository?: Record<string, unknown>; commit?: (oid: string) => Record<string, unknown> };
};

const slice = JSON.parse(readFileSync(new URL('rest-schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'github', definitions: slice.definitions });
const validators = Object.entries(slice.answers).map(([operation, schema]) => ({
  path: new RegExp(`^${operation.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  validate: ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"github#/definitions/'))),
}));

const WRITES_ONLY = { 'x-accepted-github-permissions': 'administration=write' };

function restActivity({ type, by, at, before, after }: Activity, index: number) {
  return {
    id: index + 1,
    node_id: `A_${index}`,
    before,
    after,
    ref: 'refs/heads/main',
    timestamp: at,
    activity_type: type,
    actor: account(by),
  };
}

const REFUSED = { message: 'Resource not accessible by integration' };

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

export async function startOrganisation(scenario: readonly Situation[], options: Options = {}): Promise<Organisation> {
  const {
    permissions = ALL_PERMISSIONS,
    faults = [],
    routes = [],
    late = [],
    activities = [],
    open = 1,
    real,
  } = options;
  const { counted, base = 'main', fields = {} } = options;
  const history = createHistory(ORGANISATION, scenario, open, real ?? null);
  const requests: string[] = [];
  const violations: string[] = [];
  const seen = new Map<string, number>();
  const may = (permission: Permission): boolean => permissions.includes(permission);
  const demand = (permission: Permission): void => {
    if (!may(permission)) throw new Forbidden();
  };
  if (counted !== undefined) {
    const list = history.pulls.get(counted.number)?.[counted.list] as { total?: number };
    list.total = counted.total;
  }
  const left = faults.map((fault) => ({ ...fault }));
  let url = '';

  type WithChecks = { statusCheckRollup?: unknown; [name: string]: unknown };
  /** A commit whose checks are refused where the token may not read them. */
  const guarded = (commit: WithChecks): WithChecks => ({
    ...commit,
    statusCheckRollup: () => {
      demand('checks');
      demand('statuses');
      return commit.statusCheckRollup;
    },
  });
  /** A pull request with the parts that the token may not read refused. */
  const shown = (pull: Record<string, unknown>): Record<string, unknown> => ({
    ...pull,
    baseRefName: base,
    closingIssuesReferences: () => {
      demand('issues');
      return pull.closingIssuesReferences;
    },
    commits: () => (pull.commits as { commit: WithChecks }[]).map(({ commit }) => ({ commit: guarded(commit) })),
    mergeCommit: () => guarded(pull.mergeCommit as WithChecks),
  });
  const repository = {
    ...fields.repository,
    defaultBranchRef: () => {
      demand('contents');
      return { name: 'main' };
    },
    object: ({ oid }: { oid: string }) => {
      const commit = history.commit(oid);
      if (commit === null) return null;
      const times = seen.get(oid) ?? 0;
      return {
        ...guarded(commit),
        ...fields.commit?.(oid),
        associatedPullRequests: () => {
          seen.set(oid, times + 1);
          return !may('pull-requests') || (late.includes(oid) && times === 0) ? [] : commit.associatedPullRequests();
        },
      };
    },
    issueOrPullRequest: ({ number }: { number: number }) => {
      if (history.pulls.has(number) && may('pull-requests')) return { __typename: 'PullRequest' };
      if (history.issues.has(number) && may('issues')) return { __typename: 'Issue' };
      throw new NotFound();
    },
    pullRequest: ({ number }: { number: number }) => {
      demand('pull-requests');
      const pull = history.pulls.get(number);
      return pull === undefined ? null : shown(pull);
    },
  };

  const paged = (address: URL, all: unknown[]): { rows: unknown[]; headers: Record<string, string> } => {
    const size = Number(address.searchParams.get('per_page') ?? 30);
    const page = Number(address.searchParams.get('page') ?? 1);
    const next = new URL(address);
    next.searchParams.set('page', String(page + 1));
    const more = page * size < all.length;
    // Another host, which nobody must follow.
    next.host = 'api.elsewhere.example';
    return { rows: all.slice((page - 1) * size, page * size), headers: more ? { link: `<${next}>; rel="next"` } : {} };
  };

  const rest = (method: string, address: URL): Answer => {
    const path = address.pathname;
    for (const route of routes) {
      const answer = route({ method, path, parameters: address.searchParams });
      if (answer !== null) return answer;
    }
    const under = `/repos/${ORGANISATION}`;
    const forbidden = (permission: string) => ({
      status: 403,
      json: REFUSED,
      headers: { 'x-accepted-github-permissions': `${permission}=read` },
    });
    if (path.startsWith(`${under}/compare/`)) {
      if (!may('contents')) return forbidden('contents');
      const all = history.rest();
      const { rows, headers } = paged(address, all);
      const link = `${url}${path}`;
      const links = { url: link, html_url: link, permalink_url: link, diff_url: link, patch_url: link };
      const counts = { status: 'ahead', ahead_by: all.length, behind_by: 0, total_commits: all.length };
      return {
        status: 200,
        json: { ...links, ...counts, base_commit: all[0], merge_base_commit: all[0], commits: rows, files: [] },
        headers,
      };
    }
    if (path === `${under}/commits`) {
      if (!may('contents')) return forbidden('contents');
      const { rows, headers } = paged(address, history.rest().toReversed());
      return { status: 200, json: rows, headers };
    }
    if (path === `${under}/activity`) {
      if (!may('contents')) return forbidden('contents');
      const type = address.searchParams.get('activity_type');
      const ofBranch = address.searchParams.get('ref') === 'refs/heads/main' ? activities : [];
      const { rows, headers } = paged(address, ofBranch.filter((one) => one.type === type).map(restActivity));
      return { status: 200, json: rows, headers };
    }
    if (path === `${under}/rulesets/rule-suites`) {
      if (!may('administration')) return { ...forbidden('administration'), headers: WRITES_ONLY };
      const isMain = address.searchParams.get('ref') === 'refs/heads/main';
      const { rows, headers } = paged(address, isMain ? history.past.toReversed() : []);
      return { status: 200, json: rows, headers };
    }
    if (path === `${under}/pulls`) return may('pull-requests') ? { status: 200, json: [] } : forbidden('pull_requests');
    if (path === `${under}/issues`) return may('issues') ? { status: 200, json: [] } : forbidden('issues');
    return { status: 404, json: { message: 'Not Found' } };
  };

  let points = 0;
  const graphql = (query: Query, variables: Record<string, unknown>): Answer => {
    violations.push(...faultsOf(query));
    points += costOf(query).points;
    const answer = answerQuery(query, variables, { repository });
    violations.push(...answer.violations);
    const { data, errors } = answer;
    return { status: 200, json: errors.length > 0 ? { data, errors } : { data } };
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    textOf(request)
      .then((body) => {
        const method = request.method ?? '';
        const address = new URL(request.url ?? '/', url);
        const isQuery = address.pathname === '/graphql';
        const given = isQuery ? JSON.parse(body) : null;
        const query = given === null ? null : parseQuery(given.query);
        const name = query === null ? `${method} ${request.url}` : `POST /graphql ${query.name}`;
        const fault = left.find(({ on, times }) => times > 0 && on.test(name));
        if (fault !== undefined) {
          fault.times -= 1;
          requests.push(`${name} ${fault.how ?? fault.status}`);
          if (fault.how === 'drop') return void request.socket.destroy();
          if (fault.how === 'hang') return;
          if (fault.how === 'cut') {
            response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
            return void response.write('{"data": {', () => request.socket.destroy());
          }
          response.writeHead(fault.status ?? 500, { 'content-type': 'application/json', ...fault.headers });
          return void response.end(JSON.stringify(fault.json ?? { message: 'A fault of the test' }));
        }
        const answer = query === null ? rest(method, address) : graphql(query, given.variables);
        requests.push(`${name} ${answer.status}`);
        const rule = validators.find(({ path }) => path.test(`${method} ${address.pathname}`));
        if (rule !== undefined && answer.status < 300 && !rule.validate(answer.json))
          violations.push(`${name}: ${ajv.errorsText(rule.validate.errors).slice(0, 400)}`);
        response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
        response.end(JSON.stringify(answer.json));
      })
      .catch((error: unknown) => {
        violations.push(String(error));
        response.writeHead(500).end();
      });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    history,
    requests,
    violations,
    points: () => points,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
