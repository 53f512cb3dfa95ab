import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  refusalOf
} from "./chunk-TZ7P6AGO.js";
import {
  byCodeUnit,
  canonicalJson
} from "./chunk-3QLKKDEL.js";
import "./chunk-3ZRQE6S4.js";
import "./chunk-W3JPNJFX.js";

// src/collect/github/asked.ts
function createAskedRecord() {
  const entries = /* @__PURE__ */ new Map();
  return {
    note: (endpoint, parameters, step) => {
      const key = canonicalJson([endpoint, parameters]);
      const entry = entries.get(key);
      if (entry === void 0) {
        entries.set(key, { endpoint, parameters, ...step, refusals: [...step.refusals] });
        return;
      }
      entry.calls += step.calls;
      entry.pages += step.pages;
      entry.records += step.records;
      entry.to = step.to;
      for (const refusal of step.refusals) {
        const known = entry.refusals.some((one) => canonicalJson(one) === canonicalJson(refusal));
        if (!known) entry.refusals.push(refusal);
      }
    },
    all: () => [...entries].sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => entry)
  };
}
var PREFIXES = [
  ["github_pat_", "fine-grained"],
  ["ghp_", "classic"],
  ["gho_", "oauth"],
  ["ghu_", "user-to-server"],
  ["ghs_", "installation"]
];
function tokenKind(token) {
  return PREFIXES.find(([prefix]) => token.startsWith(prefix))?.[1] ?? "unknown";
}

// src/collect/github/query-errors.ts
function neededFor(path, needs) {
  const field = path.findLast((part) => typeof part === "string" && Object.hasOwn(needs, part));
  return needs[typeof field === "string" ? field : ""] ?? null;
}
function refusalOfPart({ type }, needs) {
  if (type === "FORBIDDEN") return { reason: "forbidden", status: 200, permission: needs };
  if (type === "NOT_FOUND") return { reason: "not-found", status: 200, permission: needs };
  if (type === "RATE_LIMITED" || type === "RATE_LIMIT") return { reason: "rate-limit", status: 200, permission: null };
  return { reason: "unexpected", status: 200, permission: null };
}
function refusedParts(error, needs) {
  if (typeof error !== "object" || error === null || !("errors" in error) || !Array.isArray(error.errors)) throw error;
  const refused = error.errors.map((one) => {
    const path = Array.isArray(one.path) ? one.path : [];
    return {
      path: path.filter((part) => ["string", "number"].includes(typeof part)),
      refusal: refusalOfPart(one, neededFor(path, needs))
    };
  });
  const data = "data" in error && typeof error.data === "object" ? error.data : null;
  const isEmpty = data === null || "repository" in data && data.repository === null;
  if (!isEmpty) return { data, refused };
  return refused[0]?.refusal ?? { reason: "unexpected", status: 200, permission: null };
}

// src/collect/github/sender.ts
var BUDGET_SPENT = { reason: "budget", status: 0, permission: null };
function attemptsOf(options) {
  const request = typeof options === "object" && options !== null && "request" in options ? options.request : null;
  const attempts = typeof request === "object" && request !== null && "attempts" in request ? request.attempts : 1;
  return typeof attempts === "number" ? attempts : 1;
}
function createSender(octokit, budget, now) {
  const record = createAskedRecord();
  let calls = 0;
  octokit.hook.wrap("request", async (request, options) => {
    try {
      return await request(options);
    } finally {
      calls += attemptsOf(options);
    }
  });
  const one = async (question, request) => {
    const { endpoint, shown, needs } = question;
    const from = now();
    const before = calls;
    const note = (pages, records, refusals) => record.note(endpoint, shown, { calls: calls - before, pages, records, from, to: now(), refusals });
    if (before >= budget) {
      note(0, 0, [BUDGET_SPENT]);
      return BUDGET_SPENT;
    }
    try {
      const received = await request();
      if ("reason" in received) note(0, 0, [received]);
      else note(1, received.records, received.refusals);
      return received;
    } catch (error) {
      const refusal = refusalOf(error, needs);
      note(0, 0, [refusal]);
      return refusal;
    }
  };
  let last = Promise.resolve();
  return {
    send: (question, request) => {
      const done = last.then(() => one(question, request));
      last = done.catch(() => null);
      return done;
    },
    calls: () => calls,
    asked: record.all
  };
}

// src/collect/github/reader.ts
var CALL_BUDGET = 900;
var PER_PAGE = 100;
function nextPage(link) {
  const address = /<([^<>]+)>;\s*rel="next"/.exec(link ?? "")?.[1];
  if (address === void 0 || !URL.canParse(address)) return null;
  const named = [...new URL(address).searchParams].filter(([name]) => ["page", "after", "cursor"].includes(name));
  return named.length === 0 ? null : Object.fromEntries(named);
}
async function createReader(octokit, repository, options = {}) {
  const { budget = CALL_BUDGET, now = () => (/* @__PURE__ */ new Date()).toISOString() } = options;
  const [owner = "", repo = ""] = repository.split("/");
  const sender = createSender(octokit, budget, now);
  const auth = await octokit.auth();
  const ask = async (method, parameters, page, needs, count) => {
    const { method: verb, url } = method.endpoint.DEFAULTS;
    const question = { endpoint: `${verb} ${url}`, shown: { owner, repo, ...parameters }, needs };
    const received = await sender.send(question, async () => {
      const { data, headers } = await method({ owner, repo, ...parameters, ...page });
      return { answer: { data, link: headers.link }, records: count(data), refusals: [] };
    });
    return "reason" in received ? received : received.answer;
  };
  return {
    repository,
    token: tokenKind(String(auth.token ?? "")),
    octokit,
    budget,
    calls: sender.calls,
    asked: sender.asked,
    get: async (method, parameters, needs) => {
      const page = await ask(method, parameters, {}, needs, () => 1);
      return "reason" in page ? { data: null, refusal: page } : { data: page.data, refusal: null };
    },
    list: async (method, parameters, needs, rows) => {
      const records = [];
      const full = { per_page: PER_PAGE, ...parameters };
      let total = null;
      for (let next = {}; next !== null; ) {
        const page = await ask(method, full, next, needs, (data) => rows.of(data).length);
        if ("reason" in page) return { records, refusal: page };
        for (const row of rows.of(page.data)) records.push(row);
        total ??= rows.total?.(page.data) ?? null;
        next = nextPage(page.link);
      }
      const isShort = total !== null && records.length < total;
      return { records, refusal: isShort ? { reason: "short", status: 200, permission: null } : null };
    },
    query: async ({ name, text, variables, count, needs }) => {
      const question = { endpoint: `GraphQL ${name}`, shown: { owner, repo }, needs: needs[""] ?? "" };
      const received = await sender.send(question, async () => {
        const parts = await octokit.graphql(text, { owner, repo, ...variables }).then(
          (data) => ({ data, refused: [] }),
          (error) => refusedParts(error, needs)
        );
        if ("reason" in parts) return parts;
        return { answer: parts, records: count(parts.data), refusals: parts.refused.map(({ refusal }) => refusal) };
      });
      if ("reason" in received) return { data: null, refused: [], refusal: received };
      return { ...received.answer, refusal: null };
    }
  };
}
export {
  CALL_BUDGET,
  createReader
};
