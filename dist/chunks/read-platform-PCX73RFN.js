import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  field,
  isMap,
  toEvidence,
  yamlTree
} from "./chunk-M3U5JPPR.js";
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  personOfActor
} from "./chunk-IPOHECFR.js";
import {
  GIT_LOG,
  OWNER_BY_ADDRESS,
  readCodeOwners
} from "./chunk-WRJEZLZX.js";
import "./chunk-GHNJUCVR.js";
import {
  require_picomatch
} from "./chunk-TOHCRVXS.js";
import "./chunk-Q7OCVZWW.js";
import {
  categoryOfTool,
  createNaming,
  daysBetween
} from "./chunk-22HKABIL.js";
import {
  digestFile,
  readWhole
} from "./chunk-US3DVN7L.js";
import {
  decodeText
} from "./chunk-U4FVM2TB.js";
import {
  isOwnAsset
} from "./chunk-IJP4WKE5.js";
import "./chunk-YISSWO3O.js";
import {
  refusalHole,
  refusalProblem,
  refusalText
} from "./chunk-W5BQDDVF.js";
import {
  byCodeUnit,
  canonicalJson
} from "./chunk-3QLKKDEL.js";
import "./chunk-IP6Y2R4I.js";
import {
  __toESM
} from "./chunk-W3JPNJFX.js";

// src/collect/platform/accounts.ts
function personOfAccount(account) {
  const { login, type } = account ?? { login: "ghost", type: "User" };
  const isBot = type === "Bot" || login.endsWith("[bot]");
  return { login, name: null, kind: isBot ? "bot" : "user", key: null };
}
function namingOf({ config, changes }) {
  return changes?.naming ?? createNaming(config.collect.changes.people, config.release.repository, []);
}

// src/collect/platform/alerts-findings.ts
function findingsOf(alerts, exploited, at) {
  const groups = /* @__PURE__ */ new Map();
  for (const alert of alerts) {
    const { rule, severity, state, because, by, weaknesses } = alert;
    const key = canonicalJson([rule, state, severity, because, by, weaknesses, alert.component ?? null]);
    groups.set(key, [...groups.get(key) ?? [], alert]);
  }
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b)).flatMap(([, group]) => {
    const [first] = group;
    if (first === void 0) return [];
    const { rule, aliases = [], severity, severitySource, state, weaknesses, because, by, component = null } = first;
    const days = group.flatMap(({ since }) => daysBetween(since, at) ?? []);
    const [where = ""] = group.map((one) => one.where).sort(byCodeUnit);
    return [
      {
        rule,
        aliases,
        severity,
        severitySource,
        state,
        weaknesses,
        exploited,
        // Those that came after the release were not known to it.
        openDays: days.length === 0 ? null : Math.max(0, ...days),
        count: group.length,
        introduced: null,
        where,
        package: component?.package ?? null,
        version: component === null ? null : { unresolved: "alerts do not tell which version is there" },
        purl: null,
        fixedIn: component?.fixedIn ?? null,
        because,
        by,
        closed: state === "suppressed" ? "external" : null,
        fingerprint: null
      }
    ];
  });
}

// src/collect/platform/alerts-reading.ts
var MAX_ALERTS = 2e3;
function scanFact(path, { exploited, ...scanner }, alerts, unread, at) {
  const unknown3 = (what) => ({ unresolved: `alerts of ${scanner.tool} do not tell ${what}` });
  return {
    type: "scan",
    id: `scan:${path}#${scanner.tool}`,
    attributes: {
      ...scanner,
      from: "alerts",
      extensions: [],
      commit: null,
      subjects: [],
      tracked: false,
      execution: null,
      errors: null,
      rules: null,
      examined: null,
      databaseAgeDays: scanner.category === "dependencies" ? unknown3("how old its advisories are") : null,
      targets: [unknown3("which files it looked at")],
      weaknesses: [unknown3("which weaknesses it looks for")],
      findings: [...findingsOf(alerts, exploited, at), ...unread],
      ecosystems: scanner.category === "dependencies" ? [unknown3("which ecosystems it watches")] : [],
      faults: []
    },
    origins: {},
    place: { path, line: null, column: null, pointer: `/${scanner.tool.replaceAll("~", "~0").replaceAll("/", "~1")}` },
    evidence: `scan:${path}`
  };
}
function unreadOf(what, refusal) {
  return refusal === null ? [] : [{ unresolved: refusalText(what, refusal) }];
}
function refusedAlerts(what, refusal, remedy, path) {
  const text = refusalText(what, refusal);
  const isOff = refusal.reason === "switched-off";
  const lacks = refusal.reason === "forbidden" || refusal.reason === "not-found";
  const more = isOff ? "Switch them on in the settings of the repository." : lacks ? remedy : "Run again later.";
  return {
    code: `github-${refusal.reason}`,
    message: `${text.charAt(0).toUpperCase()}${text.slice(1)}. ${more}`,
    kinds: [],
    place: { path, line: null, column: null, pointer: null }
  };
}
function closerOf(account, naming) {
  return account === null || account === void 0 ? null : naming(personOfAccount(account));
}
function keepAlerts({ exhibits }, path, alerts, scanners) {
  for (const alert of alerts) exhibits.keep(path, String(alert.number), alert);
  for (const [tool, record] of scanners) exhibits.keep(path, tool, record);
}

// src/collect/platform/alerts-code.ts
var PATH = "github/code-scanning.jsonl";
var WHAT = "alerts of code scanning";
var NEEDS = "security-events: read";
var REMEDY = "Give security-events: read to the job under permissions, or pass a token that may read code scanning alerts.";
var ANALYSES = 100;
var MAX_REFS = 3;
var SEVERITIES = { error: "high", warning: "medium", note: "low", none: "low" };
function weaknessesOf(tags, tool) {
  if (tags === null || tags === void 0) return { unresolved: `${tool} does not tell the classes of its rules` };
  return tags.flatMap((tag) => {
    const number = /^external\/cwe\/cwe-0*(\d+)$/i.exec(tag)?.[1];
    return number === void 0 ? [] : [`CWE-${number}`];
  });
}
function newestOf(analyses, ref) {
  const kinds = /* @__PURE__ */ new Set();
  const byTool = /* @__PURE__ */ new Map();
  const ofRef = analyses.filter((one) => one.ref === ref).sort((a, b) => b.id - a.id);
  for (const analysis of ofRef) {
    const tool = analysis.tool.name ?? "unknown";
    const kind = JSON.stringify([tool, analysis.analysis_key, analysis.environment, analysis.category ?? ""]);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    byTool.set(tool, [...byTool.get(tool) ?? [], analysis]);
  }
  return byTool;
}
function ofRelease(analyses, commit) {
  const released = analyses.filter(({ commit_sha }) => commit_sha === commit).length;
  if (released === 0) return "other";
  return released === analyses.length ? "release" : { unresolved: "only some of its analyses looked at the released commit, and alerts do not tell them apart" };
}
async function readCodeAlerts(reader, context) {
  const { commit, at } = context.config.release;
  const { codeScanning } = reader.octokit.rest;
  const answer = await reader.get(codeScanning.listRecentAnalyses, { per_page: ANALYSES }, NEEDS);
  if (answer.refusal !== null) return { facts: [], problems: [refusedAlerts(WHAT, answer.refusal, REMEDY, PATH)] };
  const analyses = answer.data;
  const refs = [...new Set(analyses.filter(({ commit_sha }) => commit_sha === commit).map(({ ref }) => ref))];
  context.exhibits.open("scan", PATH, "GET /repos/{owner}/{repo}/code-scanning/alerts");
  const facts = /* @__PURE__ */ new Map();
  const problems = [];
  for (const ref of refs.length === 0 ? [null] : refs.sort().slice(0, MAX_REFS)) {
    const { alerts, refusal } = await alertsOf(reader, context, ref);
    if (refusal !== null) problems.push(refusedAlerts(WHAT, refusal, REMEDY, PATH));
    const byTool = newestOf(analyses, ref ?? "");
    const tools = /* @__PURE__ */ new Set([...byTool.keys(), ...alerts.map(({ tool }) => tool)]);
    for (const tool of tools) {
      const newest = byTool.get(tool) ?? [];
      const of = ofRelease(newest, commit);
      if (facts.has(tool) && of === "other") continue;
      const own = alerts.filter((alert) => alert.tool === tool);
      const failed = newest.some(({ error }) => error !== "");
      const scanner = {
        tool,
        version: newest[0]?.tool.version ?? null,
        category: categoryOfTool(tool) ?? "other",
        revision: of,
        scannedAt: newest.map(({ created_at }) => created_at).sort()[0] ?? null,
        exploited: false
      };
      const unread = [
        ...unreadOf(WHAT, refusal),
        ...failed ? [{ unresolved: `an analysis of ${tool} ended with an error` }] : []
      ];
      facts.set(tool, scanFact(PATH, scanner, own, unread, at));
      const record = newest.map(({ ref: of2, commit_sha, created_at, category = null, rules_count, results_count }) => ({
        ref: of2,
        commit: commit_sha,
        at: created_at,
        category,
        rules: rules_count,
        results: results_count
      }));
      keepAlerts(context, PATH, own, /* @__PURE__ */ new Map([[tool, { analyses: record, alertsOf: ref }]]));
    }
  }
  return { facts: [...facts.values()], problems };
}
async function alertsOf(reader, context, ref) {
  const naming = namingOf(context);
  const alerts = [];
  for (const state of ["open", "dismissed"]) {
    const { records, refusal } = await reader.list(
      reader.octokit.rest.codeScanning.listAlertsForRepo,
      { state, ...ref === null ? {} : { ref } },
      NEEDS,
      { of: (data) => data, most: MAX_ALERTS }
    );
    for (const { number, rule, tool, state: now, created_at, most_recent_instance: last, ...closed } of records) {
      const name = tool.name ?? "unknown";
      alerts.push({
        number,
        tool: name,
        rule: rule.id ?? rule.name ?? "unknown",
        severity: rule.security_severity_level ?? SEVERITIES[rule.severity ?? ""] ?? { unresolved: `${name} does not tell how severe it is` },
        severitySource: rule.security_severity_level ? "security-severity" : "level",
        state: now === "dismissed" ? "suppressed" : "open",
        weaknesses: weaknessesOf(rule.tags, name),
        since: created_at,
        because: closed.dismissed_reason,
        by: closerOf(closed.dismissed_by, naming),
        where: last.location?.path ?? "a place that the platform does not tell"
      });
    }
    if (refusal !== null) return { alerts, refusal };
  }
  return { alerts, refusal: null };
}

// src/collect/platform/alerts-dependencies.ts
var PATH2 = "github/dependabot-alerts.jsonl";
var TOOL = "Dependabot";
var WHAT2 = "alerts of Dependabot";
var NEEDS2 = "vulnerability-alerts: read";
var REMEDY2 = "Give vulnerability-alerts: read to the job under permissions, or pass a token that may read Dependabot alerts.";
async function ofRelease2(reader, commit) {
  const { data, refusal } = await reader.get(
    reader.octokit.rest.repos.getCommit,
    { ref: "HEAD", per_page: 1 },
    "contents: read"
  );
  if (refusal !== null) return { unresolved: refusalText("the head of the default branch", refusal) };
  return data.sha === commit ? "release" : "other";
}
async function readDependencyAlerts(reader, context) {
  const naming = namingOf(context);
  const { records, refusal } = await reader.list(
    reader.octokit.rest.dependabot.listAlertsForRepo,
    { state: "open,dismissed,auto_dismissed" },
    NEEDS2,
    { of: (data) => data, most: MAX_ALERTS }
  );
  if (refusal !== null && records.length === 0)
    return { facts: [], problems: [refusedAlerts(WHAT2, refusal, REMEDY2, PATH2)] };
  const alerts = records.map((given) => {
    const { number, state, security_advisory: advisory, dependency, created_at } = given;
    const { ecosystem = "unknown", name = "unknown" } = dependency.package ?? {};
    const fixed = given.security_vulnerability.first_patched_version?.identifier;
    const isAutomatic = state === "auto_dismissed";
    return {
      number,
      rule: advisory.cve_id ?? advisory.ghsa_id,
      aliases: advisory.cve_id ? [advisory.ghsa_id] : [],
      severity: given.security_vulnerability.severity,
      severitySource: "GitHub Advisory Database",
      component: { package: name, fixedIn: fixed ? [fixed] : [] },
      state: state === "open" ? "open" : "suppressed",
      weaknesses: (advisory.cwes ?? []).map(({ cwe_id }) => cwe_id),
      since: created_at,
      because: isAutomatic ? "by a rule" : given.dismissed_reason,
      by: isAutomatic ? null : closerOf(given.dismissed_by, naming),
      where: `${ecosystem} ${name} in ${dependency.manifest_path ?? "a manifest"}`
    };
  });
  context.exhibits.open("scan", PATH2, "GET /repos/{owner}/{repo}/dependabot/alerts");
  keepAlerts(context, PATH2, alerts, /* @__PURE__ */ new Map([[TOOL, { alerts: alerts.length }]]));
  const scanner = {
    tool: TOOL,
    version: null,
    category: "dependencies",
    revision: await ofRelease2(reader, context.config.release.commit),
    scannedAt: { unresolved: "Dependabot looks whenever something changes, and alerts do not tell when it last did" },
    exploited: { unresolved: "alerts of Dependabot do not tell whether something is exploited" }
  };
  return {
    facts: [scanFact(PATH2, scanner, alerts, unreadOf(WHAT2, refusal), context.config.release.at)],
    problems: refusal === null ? [] : [refusedAlerts(WHAT2, refusal, REMEDY2, PATH2)]
  };
}

// src/collect/platform/alerts-secrets.ts
var PATH3 = "github/secret-scanning.jsonl";
var TOOL2 = "GitHub secret scanning";
var WHAT3 = "alerts of secret scanning";
var NEEDS3 = "secret-scanning-alerts: read";
var REMEDY3 = "A workflow's own token cannot: pass a fine-grained token, or one of an app, that may read secret scanning alerts.";
function withoutSecret(given) {
  if ("secret" in given) delete given.secret;
  return given;
}
function placeOf({ first_location_detected: place }) {
  if (!place) return "a place that the platform does not tell";
  return "path" in place && typeof place.path === "string" ? place.path : "outside the files";
}
async function readSecretAlerts(reader, context) {
  const naming = namingOf(context);
  const { records, refusal } = await reader.list(
    reader.octokit.rest.secretScanning.listAlertsForRepo,
    { hide_secret: true },
    NEEDS3,
    { of: (data) => data.map(withoutSecret), most: MAX_ALERTS }
  );
  if (refusal !== null && records.length === 0)
    return { facts: [], problems: [refusedAlerts(WHAT3, refusal, REMEDY3, PATH3)] };
  const alerts = records.map((given) => {
    const { number = 0, created_at = "", state, resolution, resolved_by, secret_type = "unknown" } = given;
    return {
      number,
      rule: secret_type,
      severity: "critical",
      severitySource: "a secret",
      state: state === "resolved" ? "suppressed" : "open",
      weaknesses: ["CWE-798"],
      since: created_at,
      because: resolution ?? null,
      by: closerOf(resolved_by, naming),
      where: placeOf(given)
    };
  });
  context.exhibits.open("scan", PATH3, "GET /repos/{owner}/{repo}/secret-scanning/alerts");
  keepAlerts(context, PATH3, alerts, /* @__PURE__ */ new Map([[TOOL2, { alerts: alerts.length }]]));
  const scanner = {
    tool: TOOL2,
    version: null,
    category: "secrets",
    revision: "history",
    scannedAt: null,
    exploited: false
  };
  return {
    facts: [scanFact(PATH3, scanner, alerts, unreadOf(WHAT3, refusal), context.config.release.at)],
    problems: refusal === null ? [] : [refusedAlerts(WHAT3, refusal, REMEDY3, PATH3)]
  };
}

// src/collect/platform/alerts.ts
async function readAlerts(context) {
  const { reader } = context;
  if (reader === null) return { evidence: [], facts: [], problems: [] };
  const reads = [
    await readSecretAlerts(reader, context),
    await readCodeAlerts(reader, context),
    await readDependencyAlerts(reader, context)
  ];
  return {
    evidence: [],
    facts: reads.flatMap(({ facts }) => facts),
    problems: reads.flatMap(({ problems }) => problems)
  };
}

// src/collect/platform/deployment-queries.ts
var DEPLOYMENTS = 100;
var STATUSES = 50;
var LATEST = 20;
var FIELDS = `databaseId commitOid environment createdAt creator { __typename login ... on User { name } } ref { name }
  statuses(first: ${STATUSES}) { totalCount nodes { state createdAt logUrl } }`;
var RELEASE_DEPLOYMENTS = `query ReleaseDeployments($owner: String!, $repo: String!, $oid: GitObjectID, $after: String) {
  repository(owner: $owner, name: $repo) { commit: object(oid: $oid) { ... on Commit {
    deployments(first: ${DEPLOYMENTS}, after: $after) { totalCount nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } } } }
}`;
function environmentDeploymentsQuery(environments) {
  const parts = environments.map(
    (name, index) => `e${index}: deployments(environments: [${JSON.stringify(name)}], last: ${LATEST}) {
  totalCount nodes { ${FIELDS} } }`
  );
  return `query EnvironmentDeployments($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) {
${parts.join("\n")}
} }`;
}

// src/collect/platform/deployment-history.ts
var NEEDS4 = { "": "deployments: read" };
var MAX_PAGES = 10;
var SHORT = { reason: "short", status: 200, permission: null };
function nodesOf(list) {
  return (list?.nodes ?? []).filter((node) => node !== null);
}
async function readOfCommit(reader, oid) {
  const known = [];
  let after = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await reader.query({
      name: "release-deployments",
      text: RELEASE_DEPLOYMENTS,
      variables: { oid, after },
      count: ({ repository }) => nodesOf(repository.commit?.deployments ?? null).length,
      needs: NEEDS4
    });
    const refusal = answer.refusal ?? answer.refused[0]?.refusal ?? null;
    const list = answer.data?.repository.commit?.deployments ?? null;
    known.push(...nodesOf(list));
    if (refusal !== null) return { known, refusal };
    if (list === null) return { known, refusal: answer.data?.repository.commit === null ? null : SHORT };
    after = list.pageInfo?.hasNextPage === true ? list.pageInfo.endCursor : null;
    if (after === null) return { known, refusal: known.length < list.totalCount ? SHORT : null };
  }
  return { known, refusal: SHORT };
}
async function readOfEnvironments(reader, environments, telling) {
  const found = /* @__PURE__ */ new Map();
  if (environments.length === 0) return found;
  const answer = await reader.query({
    name: "environment-deployments",
    text: environmentDeploymentsQuery(environments),
    variables: {},
    count: ({ repository }) => Object.values(repository).reduce((sum, list) => sum + nodesOf(list).length, 0),
    needs: NEEDS4
  });
  for (const [index, name] of environments.entries()) {
    const list = answer.data?.repository[`e${index}`] ?? null;
    const known = nodesOf(list);
    const refusal = answer.refusal ?? answer.refused.find(({ path }) => path.includes(`e${index}`))?.refusal ?? null;
    const cut = {
      unresolved: `of the ${list?.totalCount} deployments there, only the latest ${known.length} were looked at`
    };
    const lacking = refusal !== null ? telling.hole("earlier deployments", refusal) : list === null ? telling.hole("earlier deployments", SHORT) : known.length < list.totalCount ? cut : null;
    found.set(name.toLowerCase(), { known, lacking });
  }
  return found;
}

// src/collect/platform/production.ts
var PRODUCTION = /* @__PURE__ */ new Set(["production", "prod", "prd", "live"]);
var OTHERS = /* @__PURE__ */ new Set([
  ...["dev", "develop", "development", "local", "sandbox", "playground", "experimental", "feature", "ephemeral"],
  ...["test", "testing", "tst", "qa", "uat", "acc", "acceptance", "integration", "ci", "e", "review", "pr", "preview"],
  ...["staging", "stage", "stg", "demo", "pre", "preprod", "preproduction", "non", "nonprod", "nonproduction"]
]);
var OWN = /* @__PURE__ */ new Set(["github-pages", "copilot"]);
function sameEnvironment(a, b) {
  return a.toLowerCase() === b.toLowerCase();
}
function declaredOf(environments, name) {
  const found = environments.find((entry) => {
    const [first = "", ...rest] = entry.name.toLowerCase().split("*");
    return fits(name.toLowerCase(), first, rest);
  });
  return found ?? null;
}
function fits(text, first, rest) {
  const last = rest.at(-1);
  if (last === void 0) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
function productionOf(environments, name) {
  const declared = declaredOf(environments, name)?.production ?? null;
  if (declared !== null) return { value: declared, origin: null };
  const words = name.toLowerCase().split(/[^a-z]+/);
  const byName = OWN.has(name.toLowerCase()) || words.some((word) => OTHERS.has(word)) ? false : isNamed(words);
  if (byName !== null) {
    const from = `its name; state under declarations.environments in .evidence.yml what it is`;
    return { value: byName, origin: { kind: "assumed", from } };
  }
  const unresolved = `the name does not say whether it is production; state it under declarations.environments in .evidence.yml`;
  return { value: { unresolved, among: [true, false] }, origin: null };
}
function isNamed(words) {
  return words.some((word) => PRODUCTION.has(word)) ? true : null;
}

// src/collect/platform/runs.ts
var NEEDS5 = "actions: read";
var MAX_RUNS = 20;
function runOf(address, repository) {
  if (!address || !URL.canParse(address)) return null;
  const match = /^\/([^/]+\/[^/]+)\/(?:actions\/)?runs\/(\d{1,15})(?:\/|$)/.exec(new URL(address).pathname);
  if (match === null || match[1]?.toLowerCase() !== repository.toLowerCase()) return null;
  return Number(match[2]);
}
function createRuns(reader, naming, telling) {
  const { actions } = reader.octokit.rest;
  const known = /* @__PURE__ */ new Map();
  const read = async (id) => {
    const one = await reader.get(actions.getWorkflowRun, { run_id: id }, NEEDS5);
    const given = await reader.get(actions.getReviewsForRun, { run_id: id }, NEEDS5);
    const reviews = given.refusal === null ? given.data.map(({ environments, state, user, comment }) => {
      const person = personOfAccount(user);
      return {
        environments: environments.map(({ name = "" }) => name),
        by: naming(person),
        kind: person.kind,
        state,
        commentLength: [...comment.replaceAll(/\s/g, "")].length
      };
    }) : telling.hole("approvals of deployments", given.refusal);
    if (one.refusal !== null) {
      const hole = telling.hole("runs of workflows", one.refusal);
      return { attributes: hole, by: hole, reviews };
    }
    const { run_attempt, path, event, head_sha, triggering_actor, actor } = one.data;
    return {
      attributes: { id, attempt: run_attempt ?? 1, workflow: path.replace(/@.*$/, ""), event, commit: head_sha },
      by: naming(personOfAccount(triggering_actor ?? actor)),
      reviews
    };
  };
  return (id) => {
    const before = known.get(id);
    if (before !== void 0) return before;
    if (known.size >= MAX_RUNS) {
      const hole = {
        unresolved: `the release was deployed by more than ${MAX_RUNS} runs, and no more are asked about`
      };
      return Promise.resolve({ attributes: hole, by: hole, reviews: hole });
    }
    const run = read(id);
    known.set(id, run);
    return run;
  };
}
function recordOf({ attributes, by, reviews }) {
  return { run: attributes, by, reviews };
}

// src/collect/platform/telling.ts
function createTelling(place) {
  const told = /* @__PURE__ */ new Map();
  return {
    hole: (what, refusal) => {
      const problem = refusalProblem(what, refusal, [], place);
      told.set(problem.message, problem);
      return refusalHole(what, refusal);
    },
    problems: () => [...told.values()]
  };
}

// src/collect/platform/deployments.ts
var DEPLOYMENTS2 = "github/deployments.jsonl";
var UNSEEN = "(not shown)";
var MAX_ENVIRONMENTS = 20;
var STATES = ["PENDING", "QUEUED", "WAITING", "IN_PROGRESS", "ERROR", "FAILURE", "SUCCESS", "INACTIVE"];
function statusesOf({ statuses }) {
  const nodes = (statuses?.nodes ?? []).filter((node) => node !== null);
  const known = nodes.map(({ state, createdAt, logUrl }) => ({ state, at: createdAt, log: logUrl }));
  known.sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : STATES.indexOf(a.state) - STATES.indexOf(b.state));
  return { known, cut: statuses !== null && nodes.length < statuses.totalCount };
}
function written(state) {
  return state.toLowerCase().replaceAll("_", "-");
}
function listed(one) {
  const { known, cut } = statusesOf(one);
  const all = known.map(({ state, at }) => ({ state: written(state), at }));
  return cut ? [...all, { unresolved: "the platform has more states of it than were asked for" }] : all;
}
function beforeOf(one, history) {
  const earlier = history.known.filter(({ databaseId, createdAt }) => databaseId !== one.databaseId && createdAt < one.createdAt).sort((a, b) => a.createdAt < b.createdAt ? 1 : -1);
  for (const other of earlier) {
    const { known, cut } = statusesOf(other);
    if (known.some(({ state }) => state === "SUCCESS"))
      return { commit: other.commitOid, ref: other.ref?.name ?? null, at: other.createdAt };
    if (cut) return { unresolved: "the platform has more states of earlier deployments than were asked for" };
  }
  return history.lacking;
}
function runIdOf(one, repository) {
  const { known, cut } = statusesOf(one);
  const found = known.flatMap(({ log }) => runOf(log, repository) ?? []).at(-1);
  if (found !== void 0) return found;
  return known.length > 0 && !cut ? null : { unresolved: "no state of the deployment is known that names its run" };
}
function isRun(run) {
  return run !== null && !("unresolved" in run);
}
function reviewsOf(run, environment) {
  if (run === null) return [];
  if (!isRun(run)) return [run];
  if (isHole(run.reviews)) return [run.reviews];
  return run.reviews.filter(({ environments }) => environments.some((name) => sameEnvironment(name, environment))).map(({ by, kind, state, commentLength }) => ({ by, kind, state, commentLength }));
}
function unseen(hole) {
  const plain = ["environment", "production", "of", "commit", "ref", "at", "by", "run", "before"];
  return { ...Object.fromEntries(plain.map((name) => [name, hole])), statuses: [hole], reviews: [hole] };
}
async function readDeployments(context, environments = []) {
  const { config, reader, exhibits } = context;
  const { commit, tag } = config.release;
  if (reader === null || commit === null) return { evidence: [], facts: [], problems: [] };
  const telling = createTelling(DEPLOYMENTS2);
  const naming = namingOf(context);
  const isProduction = (name) => productionOf(config.declarations.environments, name);
  const own = await readOfCommit(reader, commit);
  exhibits.open("change", DEPLOYMENTS2, "GraphQL release-deployments");
  const names = /* @__PURE__ */ new Map();
  for (const { environment } of own.known) if (environment !== null) names.set(environment.toLowerCase(), environment);
  for (const name of environments) if (isProduction(name).value !== false) names.set(name.toLowerCase(), name);
  const wanted = own.refusal === null ? [...names.values()].slice(0, MAX_ENVIRONMENTS) : [];
  const histories = await readOfEnvironments(reader, wanted, telling);
  const historyOf = (name) => histories.get(name.toLowerCase()) ?? {
    known: [],
    lacking: { unresolved: "what was deployed there before was not asked" }
  };
  const seen = new Set(own.known.map(({ databaseId }) => databaseId));
  const others = [...histories.values()].flatMap(({ known }) => known).filter(
    ({ databaseId, ref, commitOid }) => !seen.has(databaseId) && ref !== null && ref.name === tag && commitOid !== commit
  );
  const runs = createRuns(reader, naming, telling);
  const facts = [];
  const add = (name, attributes, origins) => {
    const place = { path: DEPLOYMENTS2, line: null, column: null, pointer: `/${name.split("/").at(-1)}` };
    facts.push({
      type: "deployment",
      id: `deployment:github#${name}`,
      attributes,
      origins,
      place,
      evidence: `change:${DEPLOYMENTS2}`
    });
  };
  for (const one of [...own.known, ...others]) {
    const environment = one.environment ?? "";
    const id = runIdOf(one, reader.repository);
    const run = typeof id === "number" ? await runs(id) : id;
    const production = isProduction(environment);
    const attributes = {
      environment,
      production: production.value,
      of: one.commitOid === commit ? "release" : "other",
      commit: one.commitOid,
      ref: one.ref?.name ?? null,
      at: one.createdAt,
      by: isRun(run) && !isHole(run.by) ? run.by : naming(personOfActor(one.creator) ?? personOfAccount(null)),
      statuses: listed(one),
      run: isRun(run) ? run.attributes : run,
      reviews: reviewsOf(run, environment),
      before: beforeOf(one, historyOf(environment))
    };
    const key = String(one.databaseId ?? one.createdAt);
    add(`${environment}/${key}`, attributes, production.origin === null ? {} : { "/production": production.origin });
    exhibits.keep(DEPLOYMENTS2, key, attributes);
    if (isRun(run)) exhibits.keep(DEPLOYMENTS2, `run-${id}`, recordOf(run));
  }
  if (own.refusal !== null) add(UNSEEN, unseen(telling.hole("deployments", own.refusal)), {});
  return { evidence: [], facts, problems: telling.problems() };
}

// src/collect/platform/environment-details.ts
var ACTIONS = "actions: read";
var SECRETS = "environments: read, which no workflow token has";
var MAX_DETAILED = 20;
var FINAL = ["forbidden", "not-found", "unauthorised", "budget"];
function createDetails(reader, telling) {
  const { actions, repos } = reader.octokit.rest;
  const refused = /* @__PURE__ */ new Map();
  const given = /* @__PURE__ */ new Set();
  let asked = 0;
  const listed2 = async (what, ask, make) => {
    const before = refused.get(what);
    const { records, refusal } = before === void 0 ? await ask() : { records: [], refusal: before };
    if (refusal === null) given.add(what);
    else if (FINAL.includes(refusal.reason) && !given.has(what)) refused.set(what, refusal);
    return [...records.map(make), ...refusal === null ? [] : [telling.hole(what, refusal)]];
  };
  return async (environment_name, hasPatterns) => {
    asked += 1;
    if (asked > MAX_DETAILED) {
      const hole = {
        unresolved: `there are more than ${MAX_DETAILED} environments, and no more are asked about`
      };
      return { patterns: hasPatterns ? [hole] : [], gates: [hole], secrets: [hole], variables: [hole] };
    }
    const at = { environment_name };
    return {
      patterns: hasPatterns ? await listed2(
        "rules for branches of environments",
        () => reader.list(repos.listDeploymentBranchPolicies, at, ACTIONS, {
          of: (data) => data.branch_policies,
          total: (data) => data.total_count
        }),
        ({ name = "", type = "branch" }) => ({ name, of: type })
      ) : [],
      gates: await listed2(
        "protection rules of environments",
        () => reader.list(repos.getAllDeploymentProtectionRules, at, ACTIONS, {
          of: (data) => data.custom_deployment_protection_rules ?? []
        }),
        ({ app, enabled }) => enabled ? app.slug : { unresolved: `the rule of ${app.slug} is there and not enabled` }
      ),
      secrets: await listed2(
        "secrets of environments",
        () => reader.list(actions.listEnvironmentSecrets, at, SECRETS, {
          of: (data) => data.secrets,
          total: (data) => data.total_count
        }),
        ({ name }) => name
      ),
      variables: await listed2(
        "variables of environments",
        () => reader.list(actions.listEnvironmentVariables, at, SECRETS, {
          of: (data) => data.variables,
          total: (data) => data.total_count
        }),
        ({ name }) => name
      )
    };
  };
}

// src/collect/platform/environments.ts
var ENVIRONMENTS = "github/environments.jsonl";
var UNSEEN2 = "(not shown)";
function reviewerOf(naming) {
  return ({ reviewer }) => {
    if (reviewer !== void 0 && "login" in reviewer) return { name: naming(personOfAccount(reviewer)), kind: "user" };
    return { name: reviewer?.name ?? "", kind: "team" };
  };
}
function deployFrom({ deployment_branch_policy: policy }) {
  if (!policy) return "any";
  return policy.custom_branch_policies ? "patterns" : "protected-branches";
}
function attributesOf(environment, details, accounts, naming) {
  const rules = environment.protection_rules ?? [];
  const review = rules.find(({ type }) => type === "required_reviewers");
  const bypass = environment.can_admins_bypass;
  return {
    name: environment.name,
    reviewers: (review?.reviewers ?? []).map(reviewerOf(naming)),
    selfReview: review === void 0 ? null : review.prevent_self_review !== true,
    waitMinutes: rules.find(({ type }) => type === "wait_timer")?.wait_timer ?? 0,
    bypass: typeof bypass === "boolean" ? bypass : { unresolved: "the platform does not say who can deploy past the rules" },
    deployFrom: deployFrom(environment),
    accounts: accounts ?? [{ unresolved: NOT_STATED }],
    ...details
  };
}
var NOT_STATED = "its accounts are not stated; do so under declarations.environments in .evidence.yml";
var LISTS = ["reviewers", "patterns", "gates", "secrets", "variables", "accounts"];
function unseen2(hole) {
  const plain = ["name", "production", "selfReview", "waitMinutes", "bypass", "deployFrom"];
  return Object.fromEntries([...plain.map((name) => [name, hole]), ...LISTS.map((name) => [name, [hole]])]);
}
async function readEnvironments(context) {
  const { config, reader, exhibits } = context;
  if (reader === null) return { evidence: [], facts: [], problems: [] };
  const { environments: declared } = config.declarations;
  const telling = createTelling(ENVIRONMENTS);
  const naming = namingOf(context);
  const listed2 = await reader.list(reader.octokit.rest.repos.getAllEnvironments, {}, "actions: read", {
    of: (data) => data.environments ?? [],
    total: (data) => data.total_count ?? 0
  });
  exhibits.open("platform", ENVIRONMENTS, "GET /repos/{owner}/{repo}/environments");
  const facts = [];
  const add = (name, attributes, origin) => {
    facts.push({
      type: "environment",
      id: `environment:github#${name}`,
      attributes,
      origins: origin === null ? {} : { "/production": origin },
      place: { path: ENVIRONMENTS, line: null, column: null, pointer: `/${name}` },
      evidence: `platform:${ENVIRONMENTS}`
    });
  };
  const found = listed2.records.map((environment) => ({
    environment,
    production: productionOf(declared, environment.name)
  }));
  const rank2 = ({ value }) => value === true ? 0 : value === false ? 2 : 1;
  const byName = (a, b) => a < b ? -1 : a > b ? 1 : 0;
  found.sort((a, b) => rank2(a.production) - rank2(b.production) || byName(a.environment.name, b.environment.name));
  const detailsOf = createDetails(reader, telling);
  for (const { environment, production } of found) {
    const { name } = environment;
    const details = await detailsOf(name, deployFrom(environment) === "patterns");
    const accounts = declaredOf(declared, name)?.accounts ?? null;
    const attributes = { ...attributesOf(environment, details, accounts, naming), production: production.value };
    add(name, attributes, production.origin);
    exhibits.keep(ENVIRONMENTS, name, { ...attributes, updatedAt: environment.updated_at });
  }
  if (listed2.refusal !== null) add(UNSEEN2, unseen2(telling.hole("environments", listed2.refusal)), null);
  return { evidence: [], facts, problems: telling.problems() };
}

// src/collect/platform/release-branches.ts
var NEEDS6 = "contents: read";
var MAX_COMPARED = 5;
var LIKELY = [/^(?:main|master|trunk)$/, /^(?:release|releases|hotfix|maintenance|stable|production|prod)\b/];
function rank(name) {
  const at = LIKELY.findIndex((pattern) => pattern.test(name));
  return at < 0 ? LIKELY.length : at;
}
async function readBranches(reader, commit, telling) {
  const { repos } = reader.octokit.rest;
  const listed2 = await reader.list(repos.listBranches, { protected: true }, NEEDS6, { of: (branches) => branches });
  const known = listed2.records.map(({ name, commit: { sha } }) => ({ name, sha })).sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  const record = known.slice(0, MAX_COMPARED);
  const lacking = listed2.refusal === null ? [] : [telling.hole("protected branches", listed2.refusal)];
  const mayRead = lacking.length === 0;
  if (commit === null) return { branches: [{ unresolved: "the released commit is not known" }], record, mayRead };
  const at = known.filter(({ sha }) => sha === commit).map(({ name }) => name);
  if (at.length > 0) return { branches: at, record, mayRead };
  for (const { name, sha } of known.slice(0, MAX_COMPARED)) {
    const parameters = { basehead: `${sha}...${commit}`, per_page: 1 };
    const compared = await reader.get(repos.compareCommitsWithBasehead, parameters, NEEDS6);
    if (compared.refusal !== null) {
      lacking.push(telling.hole("what branches hold", compared.refusal));
      break;
    }
    if (["behind", "identical"].includes(compared.data.status)) return { branches: [name], record, mayRead };
  }
  if (known.length > MAX_COMPARED) {
    lacking.push({
      unresolved: `${known.length - MAX_COMPARED} more protected branches were not compared with the commit`
    });
  }
  return { branches: lacking, record, mayRead };
}

// src/collect/platform/release-checks.ts
var CONCLUSIONS = {
  success: "success",
  neutral: "success",
  skipped: "skipped",
  cancelled: "cancelled",
  stale: "cancelled",
  pending: "pending"
};
function conclusionOf(written2) {
  return written2 === null ? "pending" : CONCLUSIONS[written2] ?? "failure";
}
async function readChecks(reader, commit, telling) {
  if (commit === null) return [{ unresolved: "the released commit is not known" }];
  const { checks, repos } = reader.octokit.rest;
  const runs = await reader.list(checks.listForRef, { ref: commit, filter: "latest" }, "checks: read", {
    of: (data) => data.check_runs,
    total: (data) => data.total_count
  });
  const found = runs.records.map((run) => ({
    name: run.name,
    by: run.app?.slug ?? run.app?.name ?? null,
    conclusion: conclusionOf(run.conclusion),
    startedAt: run.started_at,
    completedAt: run.completed_at,
    run: runOf(run.details_url, reader.repository)
  }));
  if (runs.refusal !== null) found.push(telling.hole("checks of the released commit", runs.refusal));
  const statuses = await reader.list(repos.getCombinedStatusForRef, { ref: commit }, "statuses: read", {
    of: (data) => data.statuses,
    total: (data) => data.total_count
  });
  for (const { context, state, created_at, updated_at, target_url } of statuses.records) {
    const conclusion = conclusionOf(state);
    found.push({
      name: context,
      by: null,
      conclusion,
      startedAt: created_at,
      completedAt: conclusion === "pending" ? null : updated_at,
      run: runOf(target_url, reader.repository)
    });
  }
  if (statuses.refusal !== null) found.push(telling.hole("statuses of the released commit", statuses.refusal));
  return found;
}

// src/collect/platform/release-page.ts
var NEEDS7 = "contents: read";
var NOT_SHOWN = "no release of the tag is published, and a draft is shown only to who may write; give the job contents: write";
var LATER = "the platform makes a release immutable, if at all, when it is published";
var NO_RELEASE = {
  preRelease: null,
  publishedAt: null,
  by: null,
  target: null,
  immutable: null,
  notesLength: null,
  assets: []
};
function unknown(hole, state) {
  const all = Object.keys(NO_RELEASE).map((name) => [name, name === "assets" ? [hole] : hole]);
  return { ...Object.fromEntries(all), state, releases: hole };
}
function sha256(digest) {
  return /^sha256:([0-9a-f]{64})$/.exec(digest ?? "")?.[1] ?? null;
}
function attributesOf2(release, count, { naming, isOwn }) {
  const { draft, immutable } = release;
  return {
    state: draft ? "draft" : "published",
    releases: count,
    preRelease: release.prerelease,
    publishedAt: release.published_at,
    by: naming(personOfAccount(release.author)),
    target: release.target_commitish,
    immutable: draft ? { unresolved: LATER, among: [true, false] } : immutable ?? { unresolved: "the platform does not say whether the release is immutable" },
    notesLength: [...(release.body ?? "").replaceAll(/\s/g, "")].length,
    assets: release.assets.filter(({ name, state }) => state === "uploaded" && !isOwn(name)).map(({ name, size, digest, uploader }) => ({
      name,
      sha256: sha256(digest),
      size,
      by: naming(personOfAccount(uploader))
    }))
  };
}
async function readReleasePage(reader, tag, { mayRead, telling, ...reading }) {
  const { repos } = reader.octokit.rest;
  const published = await reader.get(repos.getReleaseByTag, { tag }, NEEDS7);
  if (published.refusal === null) {
    const attributes = attributesOf2(published.data, 1, reading);
    return { attributes, record: attributes };
  }
  const { refusal } = published;
  if (refusal.reason !== "not-found" || !mayRead) {
    const hole2 = telling.hole("the release", refusal);
    return { attributes: unknown(hole2, hole2), record: null };
  }
  const all = await reader.list(repos.listReleases, {}, NEEDS7, { of: (releases) => releases });
  const drafts = all.records.filter(({ tag_name }) => tag_name === tag).sort((a, b) => b.id - a.id);
  const [latest] = drafts;
  if (latest !== void 0) {
    const attributes = attributesOf2(latest, drafts.length, reading);
    return { attributes, record: attributes };
  }
  if (all.refusal !== null) {
    const hole2 = telling.hole("the releases", all.refusal);
    return { attributes: unknown(hole2, hole2), record: null };
  }
  const seesDrafts = all.records.some(({ draft }) => draft);
  if (seesDrafts) return { attributes: { ...NO_RELEASE, state: "none", releases: 0 }, record: null };
  const hole = { unresolved: NOT_SHOWN };
  return { attributes: unknown(hole, { ...hole, among: ["none", "draft"] }), record: null };
}

// src/collect/platform/release-tag.ts
var NEEDS8 = "contents: read";
var MAX_NESTED = 5;
var NOT_LOOKED_AT = /* @__PURE__ */ new Set(["gpgverify_unavailable", "gpgverify_error", "ocsp_error", "ocsp_pending"]);
var NO_TAG = { tagForm: null, tagSignature: null, taggedAt: null, tagElsewhere: null };
function unknown2(hole) {
  return { tagForm: hole, tagSignature: hole, taggedAt: hole, tagElsewhere: hole };
}
function date(written2) {
  const time = new Date(written2);
  return Number.isNaN(time.getTime()) ? null : `${time.toISOString().slice(0, 19)}Z`;
}
function formOf(verification) {
  const { verified = false, reason = "unsigned" } = verification ?? {};
  const word = /^[a-z_]{1,40}$/.test(reason) ? reason : "unknown";
  if (!verified && NOT_LOOKED_AT.has(word)) {
    const unresolved = `the platform could not look at the signature of the tag (${word})`;
    return { tagForm: { unresolved, among: ["signed", "annotated"] }, tagSignature: word };
  }
  return { tagForm: verified ? "signed" : "annotated", tagSignature: word };
}
async function readTag(reader, { tag, commit }, { mayRead, telling }) {
  const { git } = reader.octokit.rest;
  const ref = await reader.get(git.getRef, { ref: `tags/${tag}` }, NEEDS8);
  if (ref.refusal !== null) {
    if (ref.refusal.reason === "not-found" && mayRead) return { attributes: NO_TAG, record: null };
    return { attributes: unknown2(telling.hole("the tag", ref.refusal)), record: null };
  }
  let { type, sha } = ref.data.object;
  let attributes = { tagForm: "lightweight", tagSignature: null, taggedAt: null };
  for (let depth = 0; type === "tag" && depth < MAX_NESTED; depth += 1) {
    const object = await reader.get(git.getTag, { tag_sha: sha }, NEEDS8);
    if (object.refusal !== null) {
      const hole = telling.hole("the object of the tag", object.refusal);
      const own = depth === 0 ? { tagForm: { ...hole, among: ["signed", "annotated"] }, tagSignature: hole, taggedAt: hole } : attributes;
      return { attributes: { ...own, tagElsewhere: hole }, record: { ref: ref.data.ref, type, sha } };
    }
    const { tagger, verification } = object.data;
    if (depth === 0) attributes = { ...formOf(verification), taggedAt: date(tagger.date) };
    ({ type, sha } = object.data.object);
  }
  const standing = sha === commit ? null : sha;
  const tagElsewhere = commit === null ? { unresolved: "the released commit is not known" } : standing;
  return {
    attributes: { ...attributes, tagElsewhere },
    record: { ref: ref.data.ref, type: ref.data.object.type, at: sha, ...attributes }
  };
}

// src/collect/platform/release.ts
var RELEASE = "github/release.jsonl";
var NOT_ASKED = {
  unresolved: "the platform was not asked about the release; give the action its github-token"
};
var NO_TAG2 = { tagForm: null, tagSignature: null, taggedAt: null, tagElsewhere: null };
var NO_PAGE = { state: "none", releases: 0, ...NO_RELEASE };
function factOf(context, path, attributes) {
  const { repository, tag, commit, at } = context.config.release;
  return {
    type: "release",
    id: "release:history#release",
    attributes: { repository, tag, commit, at, ...attributes },
    origins: {},
    place: { path, line: null, column: null, pointer: path === RELEASE ? "/release" : null },
    evidence: `change:${path}`
  };
}
function tagByGit({ changes }) {
  const { tag, commit, tagKept } = changes?.range ?? { tag: null, commit: null, tagKept: null };
  if (tag === null || commit === null) return NO_TAG2;
  const unverified = {
    unresolved: `the tag holds a signature, which nobody verified: ${NOT_ASKED.unresolved}`,
    among: ["signed", "annotated"]
  };
  return {
    tagForm: tagKept === null ? NOT_ASKED : tagKept === "signed" ? unverified : tagKept,
    tagSignature: tagKept === "lightweight" ? null : NOT_ASKED,
    taggedAt: tagKept === "lightweight" ? null : NOT_ASKED,
    tagElsewhere: NOT_ASKED
  };
}
function withoutPlatform(context) {
  if (context.changes === null) return { evidence: [], facts: [], problems: [] };
  const page = Object.keys(NO_PAGE).map((name) => [name, name === "assets" ? [NOT_ASKED] : NOT_ASKED]);
  const lists = { branches: [NOT_ASKED], checks: [NOT_ASKED] };
  const attributes = { ...tagByGit(context), ...Object.fromEntries(page), ...lists };
  return { evidence: [], facts: [factOf(context, GIT_LOG, attributes)], problems: [] };
}
async function readRelease(context) {
  const { config, reader, exhibits } = context;
  if (reader === null) return withoutPlatform(context);
  const { tag, commit } = config.release;
  const telling = createTelling(RELEASE);
  const naming = namingOf(context);
  const { branches, record, mayRead } = await readBranches(reader, commit, telling);
  exhibits.open("change", RELEASE, "GET /repos/{owner}/{repo}/releases/tags/{tag}");
  exhibits.keep(RELEASE, "branches", record);
  const attributes = { ...NO_TAG2, ...NO_PAGE };
  if (tag !== null) {
    const read = await readTag(reader, { tag, commit }, { mayRead, telling });
    const isOwn = (name) => isOwnAsset(name, config.scope.system, tag);
    const page = await readReleasePage(reader, tag, { mayRead, naming, isOwn, telling });
    Object.assign(attributes, read.attributes, page.attributes);
    exhibits.keep(RELEASE, "tag", read.record);
    exhibits.keep(RELEASE, "release", page.record);
  }
  const checks = await readChecks(reader, commit, telling);
  exhibits.keep(RELEASE, "checks", checks);
  const fact = factOf(context, RELEASE, { ...attributes, branches, checks });
  return { evidence: [], facts: [fact], problems: telling.problems() };
}

// src/collect/platform/actors.ts
var ROLES = /* @__PURE__ */ new Map([
  [2, "maintain"],
  [4, "write"],
  [5, "admin"]
]);
var MODES = { always: "always", pull_request: "pull-request", exempt: "exempt" };
function namedLogin(login, naming) {
  return naming({ login, name: null, kind: "user", key: null });
}
function kindOf({ actor_type: type, actor_id: id }, naming) {
  const number = id ?? 0;
  switch (type) {
    case "RepositoryRole":
      return { kind: "role", name: ROLES.get(number) ?? `role ${number}` };
    case "OrganizationAdmin":
      return { kind: "organisation-owner", name: "organisation owners" };
    case "Team":
      return { kind: "team", name: `team ${number}` };
    case "Integration":
      return { kind: "app", name: `app ${number}` };
    case "DeployKey":
      return { kind: "deploy-key", name: "deploy keys" };
    default:
      return { kind: "user", name: namedLogin(`user ${number}`, naming) };
  }
}
function bypassOf(actor, naming) {
  const mode = actor.bypass_mode ?? "always";
  const known = Object.hasOwn(MODES, mode) ? MODES[mode] : "always";
  return { ...kindOf(actor, naming), mode: known, of: null };
}

// src/collect/platform/strictest.ts
function isList(value) {
  return typeof value === "object";
}
function joined(a, b) {
  if (isList(a) && isList(b)) return [.../* @__PURE__ */ new Set([...a, ...b])].sort();
  return Number(a) >= Number(b) ? a : b;
}
function exceeds(a, b) {
  if (isList(a) && isList(b)) return a.some((one) => !b.includes(one));
  return Number(a) > Number(b);
}
function strictest({ sources, unread }, name, open, most) {
  const known = sources.map(({ rules }) => rules[name]).reduce(joined, open);
  const hole = unread.find(({ knows }) => !knows.includes(name))?.hole;
  if (isList(known)) return hole === void 0 ? [...known] : [...known, hole];
  if (hole === void 0 || known === true) return known;
  if (typeof known === "boolean") return hole;
  const among = Array.from({ length: most - known + 1 }, (_, more) => known + more);
  return { ...hole, among };
}
function concernedBy(bypass, all, outside) {
  const of = bypass.of ?? all;
  return bypass.mode === "pull-request" ? of.filter((name) => !outside.includes(name)) : of;
}
function goingAround({ sources, unread }, open, outside) {
  const all = Object.keys(open);
  const isKnown = ({ bypass }) => "length" in bypass;
  const concerned = ({ bypass }, name) => "length" in bypass && bypass.some((one) => concernedBy(one, all, outside).includes(name));
  const bindingOf = (name, hidden) => sources.filter((source) => (hidden || isKnown(source)) && !concerned(source, name)).map(({ rules }) => rules[name]).reduce(joined, open[name]);
  const isUnread = (name) => unread.some(({ knows }) => !knows.includes(name));
  const going = /* @__PURE__ */ new Map();
  const holes = unread.map(({ hole }) => hole);
  for (const { rules, bypass } of sources) {
    if (!("length" in bypass)) {
      if (all.some((name) => exceeds(rules[name], bindingOf(name, false)))) holes.push(bypass);
      continue;
    }
    for (const one of bypass) {
      const around = concernedBy(one, all, outside).filter(
        (name) => exceeds(rules[name], bindingOf(name, true)) && !isUnread(name)
      );
      const key = JSON.stringify([one.kind, one.name, one.mode]);
      const entry = going.get(key) ?? { bypass: one, around: /* @__PURE__ */ new Set() };
      for (const name of around) entry.around.add(name);
      if (around.length > 0) going.set(key, entry);
    }
  }
  const known = [...going].sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => entry);
  return [
    ...known.map(({ bypass: { kind, name, mode }, around }) => ({ kind, name, mode, around: [...around].sort() })),
    ...new Map(holes.map((hole) => [hole.unresolved, hole])).values()
  ];
}

// src/collect/platform/branch-rules.ts
var BRANCH_RULES = [
  "pullRequest",
  "approvals",
  "lastPush",
  "dismissStale",
  "codeOwners",
  "checks",
  "upToDate",
  "signatures",
  "linearHistory",
  "mergeQueue",
  "deployments",
  "history",
  "existence"
];
var OUTSIDE_PULL_REQUESTS = ["pullRequest", "history", "existence"];
var MOST_APPROVALS = 10;
function openBranch() {
  return {
    pullRequest: false,
    approvals: 0,
    lastPush: false,
    dismissStale: false,
    codeOwners: false,
    checks: [],
    upToDate: false,
    signatures: false,
    linearHistory: false,
    mergeQueue: false,
    deployments: [],
    history: false,
    existence: false
  };
}
function negated(value) {
  return typeof value === "boolean" ? !value : value;
}
function branchRules(set) {
  if (set.sources.length === 0) return set.unread[0]?.hole ?? null;
  const open = openBranch();
  const { history, existence, ...rules } = Object.fromEntries(
    BRANCH_RULES.map((name) => [name, strictest(set, name, open[name], MOST_APPROVALS)])
  );
  return {
    ...rules,
    forcePush: negated(history ?? null),
    deletion: negated(existence ?? null),
    bypass: goingAround(set, open, OUTSIDE_PULL_REQUESTS)
  };
}

// src/collect/platform/kept-fields.ts
function keptFields(answer, names) {
  const kept = {};
  for (const name of names) if (answer[name] !== void 0) kept[name] = answer[name];
  return kept;
}

// src/collect/platform/classic-protection.ts
var OF_PULL_REQUESTS = ["pullRequest", "approvals", "lastPush", "dismissStale", "codeOwners"];
function checksOf(checks) {
  if (checks === void 0 || checks === null || checks.enforcement_level === "off") return [];
  return [.../* @__PURE__ */ new Set([...checks.contexts, ...checks.checks.map(({ context }) => context)])].sort();
}
function bypassOf2({ enforce_admins, required_pull_request_reviews }, naming) {
  const found = [];
  if (enforce_admins?.enabled !== true) found.push({ kind: "role", name: "admin", mode: "always", of: null });
  const allowed = required_pull_request_reviews?.bypass_pull_request_allowances;
  const more = { mode: "always", of: OF_PULL_REQUESTS };
  for (const { login } of allowed?.users ?? []) found.push({ kind: "user", name: namedLogin(login, naming), ...more });
  for (const { slug } of allowed?.teams ?? []) found.push({ kind: "team", name: slug, ...more });
  for (const app of allowed?.apps ?? []) if (app) found.push({ kind: "app", name: app.slug ?? app.name, ...more });
  return found;
}
function classicSource(protection, naming) {
  const reviews = protection.required_pull_request_reviews;
  return {
    rules: {
      ...openBranch(),
      pullRequest: reviews !== void 0,
      approvals: reviews?.required_approving_review_count ?? 0,
      lastPush: reviews?.require_last_push_approval === true,
      dismissStale: reviews?.dismiss_stale_reviews === true,
      codeOwners: reviews?.require_code_owner_reviews === true,
      checks: checksOf(protection.required_status_checks),
      upToDate: protection.required_status_checks?.strict === true,
      signatures: protection.required_signatures?.enabled === true,
      linearHistory: protection.required_linear_history?.enabled === true,
      history: protection.allow_force_pushes?.enabled !== true,
      existence: protection.allow_deletions?.enabled !== true
    },
    bypass: bypassOf2(protection, naming)
  };
}
function protectionRecord(protection) {
  const { required_pull_request_reviews: reviews } = protection;
  const allowed = reviews?.bypass_pull_request_allowances;
  const kept = keptFields(protection, [
    ...["required_status_checks", "enforce_admins", "required_signatures", "required_linear_history"],
    ...["allow_force_pushes", "allow_deletions"]
  ]);
  if (reviews === void 0) return kept;
  return {
    ...kept,
    required_pull_request_reviews: {
      ...keptFields(reviews, [
        ...["dismiss_stale_reviews", "require_code_owner_reviews", "required_approving_review_count"],
        "require_last_push_approval"
      ]),
      bypass_pull_request_allowances: {
        users: (allowed?.users ?? []).map(({ login }) => ({ login })),
        teams: (allowed?.teams ?? []).map(({ slug }) => ({ slug })),
        apps: (allowed?.apps ?? []).flatMap((app) => app ? { slug: app.slug ?? app.name } : [])
      }
    }
  };
}

// src/collect/platform/rulesets.ts
function setBy(rule) {
  switch (rule.type) {
    case "pull_request":
      return {
        pullRequest: true,
        approvals: rule.parameters?.required_approving_review_count ?? 0,
        lastPush: rule.parameters?.require_last_push_approval === true,
        dismissStale: rule.parameters?.dismiss_stale_reviews_on_push === true,
        codeOwners: rule.parameters?.require_code_owner_review === true
      };
    case "required_status_checks":
      return {
        checks: (rule.parameters?.required_status_checks ?? []).map(({ context }) => context),
        upToDate: rule.parameters?.strict_required_status_checks_policy === true
      };
    case "workflows":
      return { checks: (rule.parameters?.workflows ?? []).map(({ path }) => path) };
    case "code_scanning":
      return { checks: (rule.parameters?.code_scanning_tools ?? []).map(({ tool }) => tool) };
    case "required_signatures":
      return { signatures: true };
    case "required_linear_history":
      return { linearHistory: true };
    case "merge_queue":
      return { mergeQueue: true };
    case "required_deployments":
      return { deployments: rule.parameters?.required_deployment_environments ?? [] };
    case "non_fast_forward":
      return { history: true };
    case "deletion":
      return { existence: true };
    // Nobody may change the branch at all, so that its history stays.
    case "update":
      return { history: true };
    default:
      return {};
  }
}
function byRuleset(rules) {
  const found = /* @__PURE__ */ new Map();
  for (const rule of rules) {
    const id = rule.ruleset_id ?? null;
    found.set(id, [...found.get(id) ?? [], rule]);
  }
  return found;
}
function branchSource(rules, bypass) {
  const all = openBranch();
  for (const rule of rules) {
    for (const [name, value] of Object.entries(setBy(rule))) {
      const before = all[name];
      all[name] = typeof value === "object" && typeof before === "object" ? [...before, ...value] : Number(before) > Number(value) ? before : value;
    }
  }
  return { rules: all, bypass };
}
var NO_BYPASS_SHOWN = {
  unresolved: "the platform shows whom a ruleset does not bind only to those who may change it; the token lacks administration: write"
};
function bypassOfRuleset(ruleset, naming) {
  return ruleset.bypass_actors?.map((actor) => bypassOf(actor, naming)) ?? NO_BYPASS_SHOWN;
}

// src/collect/platform/branch-protection.ts
var CLASSIC = "the classic protection of the branch";
var RULE_FIELDS = ["type", "parameters", "ruleset_id", "ruleset_source", "ruleset_source_type"];
async function bypassOf3(id, { ruleset, naming }) {
  const whole = await ruleset(id);
  return "unresolved" in whole ? whole : bypassOfRuleset(whole, naming);
}
async function rulesetsOf(branch, context) {
  const { reader, readable, keep, refused } = context;
  const { records, refusal } = await reader.list(
    reader.octokit.rest.repos.getBranchRules,
    { branch },
    "metadata: read",
    { of: (data) => data }
  );
  if (refusal !== null) refused("rules of the branch", refusal);
  keep(
    "branch/rules",
    records.map((rule) => keptFields(rule, RULE_FIELDS))
  );
  const sources = [];
  for (const [id, rules] of byRuleset(records)) {
    const bypass = id === null || !readable ? NO_BYPASS_SHOWN : await bypassOf3(id, context);
    sources.push(branchSource(rules, bypass));
  }
  const unread = refusal === null ? [] : [{ hole: refusalHole("rules of the branch", refusal), knows: [] }];
  return { sources, unread };
}
async function classicOf(branch, rulesets, context) {
  const { reader, naming, readable, keep, refused } = context;
  const { repos } = reader.octokit.rest;
  const told = await reader.get(repos.getBranch, { branch }, "contents: read");
  if (told.refusal !== null) refused("the branch", told.refusal);
  else keep("branch", keptFields(told.data, ["name", "protected", "protection"]));
  if (told.data?.protected === false) return { sources: [], unread: [] };
  const { data, refusal } = await reader.get(repos.getBranchProtection, { branch }, "administration: read");
  if (refusal === null) {
    keep("branch/protection", protectionRecord(data));
    return { sources: [classicSource(data, naming)], unread: [] };
  }
  if (refusal.reason === "not-found" && readable) return { sources: [], unread: [] };
  refused(CLASSIC, refusal);
  const hole = refusalHole(CLASSIC, refusal);
  const checks = told.data?.protection.required_status_checks;
  if (told.data === null) return { sources: [], unread: [{ hole, knows: [] }] };
  const isClassic = rulesets.sources.length === 0 && rulesets.unread.length === 0;
  const known = { rules: { ...openBranch(), checks: checksOf(checks) }, bypass: hole };
  const sources = isClassic || known.rules.checks.length > 0 ? [known] : [];
  return { sources, unread: [{ hole, knows: ["checks"] }] };
}
async function readBranchRules(branch, context) {
  const rulesets = await rulesetsOf(branch, context);
  const classic = await classicOf(branch, rulesets, context);
  return { sources: [...rulesets.sources, ...classic.sources], unread: [...rulesets.unread, ...classic.unread] };
}

// src/collect/platform/checkout.ts
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
function positionOf(root) {
  if (existsSync(join(root, ".git"))) return "top";
  for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, ".git"))) return "below";
  return "unknown";
}
function notFound(what, position) {
  if (position === "top") return null;
  const where = position === "below" ? "the root is a folder below it" : "nothing says that the root is its top";
  return { unresolved: `${what} stands at the top of the repository, and ${where}` };
}

// src/collect/platform/checkout-evidence.ts
function checkoutEvidence(config, files, found) {
  const reads = found.flatMap(({ path, dialect, problems }) => {
    const file = files.get(path);
    if (file === void 0) return [];
    const reading = { dialect, kinds: ["platform"], facts: [], problems, producedAt: null };
    try {
      return [toEvidence({ ...file, foundBy: path }, reading, digestFile(file), config.release.commit)];
    } catch {
      return [{ evidence: [], facts: [], problems }];
    }
  });
  return {
    evidence: reads.flatMap(({ evidence }) => evidence),
    problems: reads.flatMap(({ problems }) => problems)
  };
}

// src/collect/platform/repository-data.ts
var NOT_SHOWN2 = {
  unresolved: "the platform shows it to administrators alone; the token lacks administration: read"
};
var MERGE_METHODS = [
  ["merge", "allow_merge_commit"],
  ["rebase", "allow_rebase_merge"],
  ["squash", "allow_squash_merge"]
];
function mergeMethodsOf(data) {
  if (MERGE_METHODS.some(([, field2]) => data[field2] === void 0)) return NOT_SHOWN2;
  return MERGE_METHODS.flatMap(([method, field2]) => data[field2] === true ? method : []);
}
function securityOf({ security_and_analysis: shown }, name) {
  if (shown === void 0 || shown === null) return NOT_SHOWN2;
  const feature = shown[name];
  if (feature === void 0 || !("status" in feature) || feature.status === void 0)
    return { unresolved: "the platform does not tell it" };
  return feature.status === "enabled";
}
function repositoryRecord(data) {
  const merging = MERGE_METHODS.map(([, field2]) => field2);
  return keptFields(data, [
    ...["full_name", "visibility", "private", "default_branch", "archived", "security_and_analysis"],
    ...merging
  ]);
}
function visibilityOf({ visibility, private: isPrivate }) {
  return visibility ?? (isPrivate ? "private" : "public");
}
function repositoryAttributes(name, data, refusal) {
  const hole = refusal === null ? { unresolved: "the platform was not asked: give the action its github-token" } : refusalHole("the repository", refusal);
  const of = (value) => data === null ? hole : value(data);
  return {
    name: data?.full_name ?? name ?? { unresolved: "nobody has said which repository this is" },
    visibility: of(visibilityOf),
    defaultBranch: of(({ default_branch }) => default_branch),
    archived: of(({ archived }) => archived),
    mergeMethods: of(mergeMethodsOf),
    secretScanning: of((all) => securityOf(all, "secret_scanning")),
    pushProtection: of((all) => securityOf(all, "secret_scanning_push_protection")),
    securityUpdates: of((all) => securityOf(all, "dependabot_security_updates"))
  };
}

// src/collect/platform/settings.ts
var ADMINISTRATION = "administration: read";
var WHAT4 = "the settings of the repository";
var ASKED = ["workflowToken", "workflowsApprove", "allowedActions", "allowedPatterns", "pinsRequired"];
var ASKED_SINGLY = ["immutableReleases", "privateReporting", "codeScanning"];
function settingsAs(hole) {
  return Object.fromEntries([...ASKED, ...ASKED_SINGLY].map((name) => [name, { ...hole }]));
}
function orUnknown(value) {
  return value ?? { unresolved: "the platform does not tell it" };
}
async function readSettings(reader, keep) {
  const { actions, repos, codeScanning } = reader.octokit.rest;
  let refusal = null;
  const get = async (method) => {
    const answer = await reader.get(method, {}, ADMINISTRATION);
    refusal ??= answer.refusal;
    return answer;
  };
  const token = await get(actions.getGithubActionsDefaultWorkflowPermissionsRepository);
  if (token.refusal !== null)
    return { attributes: settingsAs(refusalHole(WHAT4, token.refusal)), readable: false, refusal };
  const { default_workflow_permissions: workflowToken, can_approve_pull_request_reviews: workflowsApprove } = token.data;
  keep("settings/workflow-token", { workflowToken, workflowsApprove });
  const attributes = { workflowToken, workflowsApprove, ...await allowedActions(get, actions, keep) };
  const single = async (method, key, of, off = ["not-found"]) => {
    const answer = await reader.get(method, {}, ADMINISTRATION);
    if (answer.refusal !== null && off.includes(answer.refusal.reason)) return false;
    if (answer.refusal !== null) {
      refusal ??= answer.refusal;
      return refusalHole(WHAT4, answer.refusal);
    }
    const value = of(answer.data);
    keep(key, value);
    return value;
  };
  attributes.immutableReleases = await single(
    repos.checkImmutableReleases,
    "settings/immutable-releases",
    ({ enabled }) => enabled
  );
  attributes.privateReporting = await single(
    repos.checkPrivateVulnerabilityReporting,
    "settings/private-reporting",
    ({ enabled }) => enabled
  );
  attributes.codeScanning = await single(
    codeScanning.getDefaultSetup,
    "settings/code-scanning",
    ({ state }) => orUnknown(state === void 0 ? void 0 : state === "configured"),
    ["not-found", "forbidden"]
  );
  return { attributes, readable: true, refusal };
}
async function allowedActions(get, actions, keep) {
  const answer = await get(actions.getGithubActionsPermissionsRepository);
  if (answer.refusal !== null) {
    const hole = refusalHole(WHAT4, answer.refusal);
    return { allowedActions: hole, allowedPatterns: hole, pinsRequired: hole };
  }
  const { enabled, allowed_actions: allowed, sha_pinning_required: pins } = answer.data;
  const settings = {
    allowedActions: enabled ? orUnknown(allowed?.replace("_", "-")) : "none",
    allowedPatterns: [],
    pinsRequired: orUnknown(pins)
  };
  if (enabled && allowed === "selected") {
    const selected = await get(actions.getAllowedActionsRepository);
    settings.allowedPatterns = selected.refusal === null ? [
      ...selected.data.github_owned_allowed ? ["actions/*", "github/*"] : [],
      ...selected.data.verified_allowed ? ["verified creators"] : [],
      ...[...selected.data.patterns_allowed ?? []].sort()
    ] : refusalHole(WHAT4, selected.refusal);
  }
  keep("settings/actions", settings);
  return settings;
}

// src/collect/platform/tag-rules.ts
var import_picomatch = __toESM(require_picomatch());
var TAG_RULES = ["creation", "update", "deletion"];
function matches(pattern, ref) {
  if (pattern === "~ALL") return true;
  const glob = (pattern.startsWith("refs/") ? pattern : `refs/tags/${pattern}`).replace(/\*\*+(?!\/)/g, "*").replace(/\[!/g, "[^").replace(/[(){}|+@$]/g, "\\$&");
  try {
    return import_picomatch.default.isMatch(ref, glob, { nobrace: true, noextglob: true, nonegate: true, dot: true, posix: true });
  } catch {
    return false;
  }
}
function coversTag({ conditions }, tag) {
  const names = conditions && "ref_name" in conditions ? conditions.ref_name : void 0;
  if (names === void 0 || names.include === void 0)
    return { unresolved: "the platform does not say which tags a ruleset is about" };
  const { include, exclude = [] } = names;
  if (tag === null) {
    if (include.includes("~ALL") && exclude.length === 0) return true;
    return include.length > 0 && { unresolved: "which tag is released is not known; pass it as tag" };
  }
  const ref = `refs/tags/${tag}`;
  return include.some((one) => matches(one, ref)) && !exclude.some((one) => matches(one, ref));
}
function sourceOf(ruleset, naming) {
  const types = new Set((ruleset.rules ?? []).map(({ type }) => type));
  const rules = Object.fromEntries(TAG_RULES.map((name) => [name, types.has(name)]));
  return { rules, bypass: bypassOfRuleset(ruleset, naming) };
}
function tagRules(rulesets, tag, naming) {
  const sources = [];
  const unread = [];
  for (const ruleset of rulesets) {
    const covers = "unresolved" in ruleset ? ruleset : coversTag(ruleset, tag);
    if (typeof covers === "object") unread.push({ hole: covers, knows: [] });
    else if (covers && !("unresolved" in ruleset)) sources.push(sourceOf(ruleset, naming));
  }
  if (sources.length === 0) return unread[0]?.hole ?? null;
  const set = { sources, unread };
  const open = { creation: false, update: false, deletion: false };
  const rules = {};
  for (const name of TAG_RULES) {
    const kept = strictest(set, name, open[name], 0);
    rules[name] = typeof kept === "boolean" ? !kept : kept;
  }
  return { ...rules, bypass: goingAround(set, open, TAG_RULES) };
}

// src/collect/platform/updates.ts
var DEPENDABOT_PATHS = [".github/dependabot.yml", ".github/dependabot.yaml"];
var RENOVATE_PATHS = [
  ...["renovate.json", "renovate.json5", ".github/renovate.json", ".github/renovate.json5"],
  ...[".renovaterc", ".renovaterc.json", ".renovaterc.json5"]
];
var MAX_SIZE = 1 << 20;
var MAX_ENTRIES = 1e3;
function texts(value) {
  const all = Array.isArray(value) ? value : value === null ? [] : [value];
  return all.map((one) => typeof one === "string" ? one : { unresolved: "written in a form that is not known" });
}
function dependabotEntries(value) {
  const updates = isMap(value) ? field(value, "updates") : null;
  return (Array.isArray(updates) ? updates : []).flatMap((entry) => {
    if (!isMap(entry) || field(entry, "open-pull-requests-limit") === 0) return [];
    const directories = [...texts(field(entry, "directory")), ...texts(field(entry, "directories"))];
    const ecosystem = texts(field(entry, "package-ecosystem"))[0] ?? { unresolved: "it names no ecosystem" };
    return directories.map((directory) => ({ by: "dependabot", ecosystem, directory }));
  });
}
function isOwnPreset(preset) {
  return typeof preset === "string" && !/[>@/]/.test(preset.replace(/\(.*$/, ""));
}
function renovateEntries(value) {
  if (!isMap(value) || field(value, "enabled") === false) return [];
  const managers = field(value, "enabledManagers");
  const entry = (ecosystem) => ({ by: "renovate", ecosystem, directory: "/" });
  if (managers !== null) return texts(managers).map(entry);
  const presets = field(value, "extends");
  const isOwn = (Array.isArray(presets) ? presets : presets === null ? [] : [presets]).every(isOwnPreset);
  return [isOwn ? entry("*") : { unresolved: "a preset from elsewhere says what is kept up to date" }];
}
function readUpdates(files, { paths, name, form, parse, entriesOf }) {
  const file = paths.map((path) => files.get(path)).find((one) => one !== void 0);
  if (file === void 0) return { file: null, updates: [], problems: [] };
  const unread = (code, because) => {
    const message = `The settings of ${name} could not be read: ${because}. What they keep up to date is not known.`;
    const place = { path: file.path, line: null, column: null, pointer: null };
    const updates2 = [{ unresolved: `the settings of ${name} could not be read` }];
    return { file, updates: updates2, problems: [{ code, message, kinds: [], place }] };
  };
  if (file.size > MAX_SIZE) return unread("cap-reached", `they have more than ${MAX_SIZE} bytes`);
  let text;
  try {
    text = decodeText(readWhole(file));
  } catch {
    return unread("file-unreadable", "the job may not read the file");
  }
  const value = parse(text);
  if (value === void 0) return unread("not-as-expected", `they are no ${form}`);
  const updates = entriesOf(value);
  if (updates.length <= MAX_ENTRIES) return { file, updates, problems: [] };
  return unread("cap-reached", `they have more than ${MAX_ENTRIES} entries`);
}
function readDependabot(files) {
  return readUpdates(files, {
    paths: DEPENDABOT_PATHS,
    name: "Dependabot",
    form: "YAML",
    parse: (text) => {
      const tree = yamlTree(text);
      return "offsetOf" in tree && tree.faults.length === 0 ? tree.value : void 0;
    },
    entriesOf: dependabotEntries
  });
}
function readRenovate(files) {
  return readUpdates(files, {
    paths: RENOVATE_PATHS,
    name: "Renovate",
    form: "JSON without comments",
    parse: (text) => {
      try {
        return JSON.parse(text);
      } catch {
        return void 0;
      }
    },
    entriesOf: renovateEntries
  });
}

// src/collect/platform/repository.ts
var REPOSITORY = "github/repository.jsonl";
var NOT_ASKED2 = { unresolved: "the platform was not asked: give the action its github-token" };
function readCheckout({ config, files }, naming) {
  const position = positionOf(config.root);
  const looked = position === "below" ? /* @__PURE__ */ new Map() : files;
  const owners = readCodeOwners(looked);
  const bots = [readDependabot(looked), readRenovate(looked)];
  const found = bots.flatMap(({ updates }) => updates);
  const isNone = bots.every(({ file }) => file === null);
  const ownerOf = (owner) => {
    if (owner === OWNER_BY_ADDRESS || owner.includes("/")) return owner;
    const name = namedLogin(owner.slice(1), naming);
    return typeof name === "string" && config.collect.changes.people === "login" ? `@${name}` : name;
  };
  const noOwners = owners.path === null ? notFound("CODEOWNERS", position) : null;
  const noUpdates = isNone ? notFound("what says which dependencies are kept up to date", position) : null;
  const attributes = {
    codeOwners: noOwners ?? owners.rules.map(({ pattern, owners: all }) => ({ pattern, owners: all.map(ownerOf) })),
    updates: noUpdates ?? found
  };
  const { evidence, problems } = checkoutEvidence(config, files, [
    ...owners.path === null ? [] : [{ path: owners.path, dialect: "codeowners", problems: owners.problems }],
    ...bots.flatMap(
      ({ file, problems: own }, index) => file === null ? [] : [{ path: file.path, dialect: index === 0 ? "dependabot" : "renovate", problems: own }]
    )
  ]);
  return { evidence, facts: [], problems, attributes };
}
function createRefusals() {
  const found = /* @__PURE__ */ new Map();
  return {
    refused: (what, refusal) => {
      found.set(refusalText(what, refusal), refusalProblem(what, refusal, [], REPOSITORY));
    },
    problems: () => [...found.values()]
  };
}
async function tagRulesets({ reader, refused, ruleset }) {
  const { records, refusal } = await reader.list(
    reader.octokit.rest.repos.getRepoRulesets,
    { includes_parents: true, targets: "tag" },
    "metadata: read",
    { of: (data) => data }
  );
  const found = [];
  if (refusal !== null) {
    refused("rulesets", refusal);
    found.push(refusalHole("rulesets", refusal));
  }
  for (const { id, target, enforcement } of records)
    if (target === "tag" && enforcement === "active") found.push(await ruleset(id));
  return found;
}
function rulesetRecord(ruleset) {
  const bypass = ruleset.bypass_actors?.map((actor) => {
    const isPerson = actor.actor_type === "User";
    return keptFields(actor, ["actor_type", "bypass_mode", ...isPerson ? [] : ["actor_id"]]);
  });
  return {
    ...keptFields(ruleset, ["id", "name", "target", "source_type", "source", "enforcement", "conditions", "rules"]),
    ...bypass === void 0 ? {} : { bypass_actors: bypass }
  };
}
function rulesetsBy(reader, refused, keep) {
  const known = /* @__PURE__ */ new Map();
  return async (id) => {
    const before = known.get(id);
    if (before !== void 0) return before;
    const { data, refusal } = await reader.get(
      reader.octokit.rest.repos.getRepoRuleset,
      { ruleset_id: id, includes_parents: true },
      "metadata: read"
    );
    if (refusal !== null) refused("a ruleset", refusal);
    else {
      keep(`ruleset/${id}`, rulesetRecord(data));
    }
    const answer = data ?? refusalHole("a ruleset", refusal);
    known.set(id, answer);
    return answer;
  };
}
async function readAsked(reader, { config, exhibits }, naming) {
  exhibits.open("platform", REPOSITORY, "GET /repos/{owner}/{repo}");
  const keep = (key, record) => exhibits.keep(REPOSITORY, key, record);
  const { refused, problems } = createRefusals();
  const { data, refusal } = await reader.get(reader.octokit.rest.repos.get, {}, "metadata: read");
  if (refusal !== null) refused("the repository", refusal);
  const own = repositoryAttributes(reader.repository, data, refusal);
  keep("repository", data === null ? { full_name: reader.repository } : repositoryRecord(data));
  const settings = await readSettings(reader, keep);
  if (settings.refusal !== null) refused("the settings of the repository", settings.refusal);
  const context = {
    reader,
    naming,
    readable: settings.readable,
    keep,
    refused,
    ruleset: rulesetsBy(reader, refused, keep)
  };
  const branch = data?.default_branch;
  const rules = branch === void 0 ? own.defaultBranch : branchRules(await readBranchRules(branch, context));
  const tags = tagRules(await tagRulesets(context), config.release.tag, naming);
  return {
    attributes: { ...own, ...settings.attributes, branchRules: rules ?? null, tagRules: tags },
    problems: problems()
  };
}
function unasked(name) {
  return {
    ...repositoryAttributes(name, null, null),
    ...settingsAs(NOT_ASKED2),
    branchRules: NOT_ASKED2,
    tagRules: NOT_ASKED2
  };
}
async function readRepository(context) {
  const { config, reader, changes } = context;
  const { repository } = config.release;
  const naming = changes?.naming ?? createNaming(config.collect.changes.people, repository, []);
  const checkout = readCheckout(context, naming);
  const [file] = checkout.evidence;
  if (reader === null && file === void 0) return { evidence: [], facts: [], problems: checkout.problems };
  const asked = reader === null ? null : await readAsked(reader, context, naming);
  const name = reader?.repository ?? repository;
  const path = reader === null && file !== void 0 ? file.source.path : REPOSITORY;
  return {
    evidence: checkout.evidence,
    facts: [
      {
        type: "repository",
        // The same with a token and without one.
        id: `repository:${REPOSITORY}#${name ?? "repository"}`,
        attributes: { ...asked?.attributes ?? unasked(name), ...checkout.attributes },
        origins: {},
        place: { path, line: null, column: null, pointer: reader === null ? null : "/repository" },
        evidence: `platform:${path}`
      }
    ],
    problems: [...checkout.problems, ...asked?.problems ?? []]
  };
}

// src/collect/platform/read-platform.ts
async function readPlatform(context) {
  const environments = await readEnvironments(context);
  const names = environments.facts.flatMap(({ attributes: { name } }) => typeof name === "string" ? [name] : []);
  const reads = [
    await readRepository(context),
    await readRelease(context),
    environments,
    await readDeployments(context, names),
    await readAlerts(context)
  ];
  return {
    evidence: reads.flatMap(({ evidence }) => evidence),
    facts: reads.flatMap(({ facts }) => facts),
    problems: reads.flatMap(({ problems }) => problems)
  };
}
export {
  readPlatform
};
