/** A secondary limit that names no time is asked again after a minute, as GitHub's documentation of rate limits has it. */
const UNNAMED_WAIT_MS = 60_000;
/** A second more than what is named, so that clocks that differ a little do not cost another refusal. */
const SLACK_MS = 1_000;

type Headers = Record<string, unknown>;

function headersOf(response: unknown): Headers {
  return typeof response === 'object' && response !== null && 'headers' in response
    ? (response.headers as Headers)
    : {};
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** GraphQL answers 200 and says in the body that the limit is reached. */
function isLimitedQuery(response: object): boolean {
  const data = 'data' in response ? response.data : null;
  const errors = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : null;
  return (
    Array.isArray(errors) && errors.some((error) => error?.type === 'RATE_LIMITED' || error?.type === 'RATE_LIMIT')
  );
}

/** Whether an answer says that a limit is reached: the primary one, by what is left, or a secondary one, by its words or Retry-After. */
export function isRateLimit(response: unknown): boolean {
  if (typeof response !== 'object' || response === null || !('status' in response)) return false;
  if (response.status === 200) return isLimitedQuery(response);
  if (response.status === 429) return true;
  if (response.status !== 403) return false;
  const headers = headersOf(response);
  const data = 'data' in response ? response.data : null;
  const message = typeof data === 'object' && data !== null && 'message' in data ? String(data.message) : '';
  return (
    'retry-after' in headers || headers['x-ratelimit-remaining'] === '0' || /rate limit|abuse detection/i.test(message)
  );
}

/** Milliseconds to wait before it may be asked again; null: the answer names no limit. Times are held against the server's own clock. */
export function waitFor(response: unknown): number | null {
  if (!isRateLimit(response)) return null;
  const headers = headersOf(response);
  const after = numberOf(headers['retry-after']);
  if (after !== null) return Math.max(0, after) * 1_000 + SLACK_MS;
  const reset = numberOf(headers['x-ratelimit-reset']);
  const sent = Date.parse(String(headers.date ?? ''));
  if (headers['x-ratelimit-remaining'] === '0' && reset !== null)
    return Math.max(0, reset * 1_000 - (Number.isNaN(sent) ? Date.now() : sent)) + SLACK_MS;
  return UNNAMED_WAIT_MS;
}
