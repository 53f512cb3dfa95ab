import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/github/rate-limit.ts
var UNNAMED_WAIT_MS = 6e4;
var SLACK_MS = 1e3;
function headersOf(response) {
  return typeof response === "object" && response !== null && "headers" in response ? response.headers : {};
}
function numberOf(value) {
  const number = typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}
function isLimitedQuery(response) {
  const data = "data" in response ? response.data : null;
  const errors = typeof data === "object" && data !== null && "errors" in data ? data.errors : null;
  return Array.isArray(errors) && errors.some((error) => error?.type === "RATE_LIMITED" || error?.type === "RATE_LIMIT");
}
function isRateLimit(response) {
  if (typeof response !== "object" || response === null || !("status" in response)) return false;
  if (response.status === 200) return isLimitedQuery(response);
  if (response.status === 429) return true;
  if (response.status !== 403) return false;
  const headers = headersOf(response);
  const data = "data" in response ? response.data : null;
  const message = typeof data === "object" && data !== null && "message" in data ? String(data.message) : "";
  return "retry-after" in headers || headers["x-ratelimit-remaining"] === "0" || /rate limit|abuse detection/i.test(message);
}
function waitFor(response) {
  if (!isRateLimit(response)) return null;
  const headers = headersOf(response);
  const after = numberOf(headers["retry-after"]);
  if (after !== null) return Math.max(0, after) * 1e3 + SLACK_MS;
  const reset = numberOf(headers["x-ratelimit-reset"]);
  const sent = Date.parse(String(headers.date ?? ""));
  if (headers["x-ratelimit-remaining"] === "0" && reset !== null)
    return Math.max(0, reset * 1e3 - (Number.isNaN(sent) ? Date.now() : sent)) + SLACK_MS;
  return UNNAMED_WAIT_MS;
}

// src/github/patience.ts
function refuseBroken(response, options) {
  const isBroken = response.status === 200 && typeof response.data === "string" && /\bjson\b/.test(response.headers["content-type"] ?? "");
  if (isBroken)
    throw Object.assign(new Error("The answer broke off."), { name: "HttpError", status: 500, request: options });
}
function patience(pace) {
  return (octokit) => {
    let waited = 0;
    const mayWait = async (milliseconds) => {
      if (milliseconds === null || waited + milliseconds > pace.longestWait) return false;
      waited += milliseconds;
      await pace.wait(milliseconds);
      return true;
    };
    octokit.hook.wrap("request", async (request, options) => {
      const asked = options;
      for (; ; ) {
        const attempts = (asked.request?.attempts ?? 0) + 1;
        asked.request = { ...asked.request, attempts, signal: AbortSignal.timeout(pace.timeout) };
        try {
          const response = await request(options);
          refuseBroken(response, asked);
          if (!await mayWait(waitFor(response))) return response;
        } catch (error) {
          const refused = typeof error === "object" && error !== null && "response" in error ? error.response : null;
          if (!await mayWait(waitFor(refused))) throw error;
        }
      }
    });
  };
}

// src/github/client.ts
function statusOf(error) {
  return typeof error === "object" && error !== null && "status" in error && typeof error.status === "number" ? error.status : 0;
}
var MINUTE = 6e4;
var PACE = {
  retryAfter: 1e3,
  timeout: MINUTE,
  longestWait: 15 * MINUTE,
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
};
function graphqlUrl(baseUrl) {
  const named = process.env.GITHUB_GRAPHQL_URL ?? "";
  return URL.canParse(named) && new URL(named).host === new URL(baseUrl).host ? named : null;
}
async function connect(token, pace = {}) {
  const [{ getOctokit: open }, { retry }] = await Promise.all([
    import("./github-VW2DO7EO.js"),
    import("./dist-bundle-OTAXH7XB.js")
  ]);
  const baseUrl = process.env.GITHUB_API_URL || "https://api.github.com";
  const full = { ...PACE, ...pace };
  const options = {
    baseUrl,
    userAgent: "release-evidence",
    // A 429 is waited for below, where it says how long.
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retryAfterBaseValue: full.retryAfter }
  };
  const octokit = open(token, options, patience(full), retry);
  const url = graphqlUrl(baseUrl);
  if (url !== null) octokit.graphql = octokit.graphql.defaults({ url });
  return octokit;
}

export {
  isRateLimit,
  statusOf,
  connect
};
