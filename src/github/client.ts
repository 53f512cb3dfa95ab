import type { getOctokit } from '@actions/github';
import { patience } from './patience.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** The status of a refused request; 0 where there was no answer. */
export function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 0;
}

/** For tests, which have no time to wait: all in milliseconds. */
export type Pace = {
  /** Before the first retry of a 5xx or a lost connection; the second waits four times, the third nine times as long. */
  retryAfter: number;
  /** How long one attempt may take. */
  timeout: number;
  /** How long a client waits for rate limits in all. */
  longestWait: number;
  wait: (milliseconds: number) => Promise<void>;
};

const MINUTE = 60_000;

const PACE: Pace = {
  retryAfter: 1_000,
  timeout: MINUTE,
  longestWait: 15 * MINUTE,
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** Where GraphQL is asked. An address on another host than the API's is not used: the token would go there. */
function graphqlUrl(baseUrl: string): string | null {
  const named = process.env.GITHUB_GRAPHQL_URL ?? '';
  return URL.canParse(named) && new URL(named).host === new URL(baseUrl).host ? named : null;
}

/**
 * The one client: retries on 5xx, lost connections and attempts that take too long, waits for rate limits as long as `longestWait`
 * allows. Loaded late: it brings the HTTP client with it.
 */
export async function connect(token: string, pace: Partial<Pace> = {}): Promise<Octokit> {
  const [{ getOctokit: open }, { retry }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
  ]);
  const baseUrl = process.env.GITHUB_API_URL || 'https://api.github.com';
  const full = { ...PACE, ...pace };
  const options = {
    baseUrl,
    userAgent: 'release-evidence',
    // A 429 is waited for below, where it says how long.
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retryAfterBaseValue: full.retryAfter },
  };
  // In this order: what is registered first is nearest to the request.
  const octokit = open(token, options, patience(full), retry);
  const url = graphqlUrl(baseUrl);
  if (url !== null) octokit.graphql = octokit.graphql.defaults({ url });
  return octokit;
}
