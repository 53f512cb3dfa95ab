import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import {
  digestOf
} from "./chunk-3QLKKDEL.js";

// src/report/digest.ts
function contentDigest(report) {
  return digestOf({ ...report, asked: void 0, contentDigest: void 0 });
}

// src/model/frozen-population.ts
var FROZEN_ATTRIBUTES = [
  "pullRequest",
  "title",
  "route",
  "commits",
  "headCommit",
  "at",
  "author",
  "approval",
  "approvals",
  "mergedBy",
  "tickets",
  "checks",
  "files",
  "emergency"
];

// src/report/population.ts
var PULL_REQUESTS = "github/pull-requests.jsonl";
var NOT_ASKED = "the platform was not asked for deployments: run the action with its github-token and deployments: read";
function populationOf(report) {
  const ofType = (type) => report.facts.filter((fact) => fact.type === type);
  const changes = ofType("change");
  const range = ofType("commit-range")[0]?.attributes ?? null;
  if (changes.length === 0 && range === null) return null;
  const deployments = ofType("deployment").map(
    ({ id, attributes, place }) => ({ id, attributes, place, records: runRecord(attributes, place.path) })
  );
  const wasAsked = deployments.length > 0 || report.evidence.some(({ source }) => source.path === "github/deployments.jsonl");
  const deployedTo = wasAsked ? environmentsOf(deployments) : [{ unresolved: NOT_ASKED }];
  const hasRecords = report.evidence.some(({ source }) => source.path === PULL_REQUESTS);
  const items = changes.map(({ id, attributes, place }) => {
    const { pullRequest } = attributes;
    const isRecorded = hasRecords && typeof pullRequest === "number" && place.path !== PULL_REQUESTS;
    return {
      id,
      attributes: { ...frozen(attributes), deployedTo },
      place,
      records: isRecorded ? [{ path: PULL_REQUESTS, pointer: `/${pullRequest}` }] : []
    };
  });
  return {
    schema: "release-evidence-population/1",
    tool: report.tool,
    system: report.system,
    release: report.release,
    range,
    problems: problemsOf(report),
    changes: items,
    deployments: wasAsked ? deployments : null,
    deployedCode: ofType("deployed-code").filter(({ attributes: { functions } }) => !Array.isArray(functions) || functions.length > 0).map(({ id, attributes, place }) => ({ id, attributes, place, records: [] })),
    digest: digestOf(items)
  };
}
function runRecord({ run }, path) {
  const isRun = typeof run === "object" && run !== null && !Array.isArray(run) && typeof run.id === "number";
  return isRun ? [{ path, pointer: `/run-${run.id}` }] : [];
}
function frozen(attributes) {
  return Object.fromEntries(
    FROZEN_ATTRIBUTES.map((name) => [
      name,
      attributes[name] ?? (name in attributes ? null : { unresolved: "this evidence does not tell" })
    ])
  );
}
function environmentsOf(deployments) {
  const names = /* @__PURE__ */ new Set();
  const unknown = [];
  for (const { attributes } of deployments) {
    const { environment = null, of = null, state = null } = attributes;
    const lacking = [of, state, environment].find(isHole);
    if (!isHole(of) && of !== "release" || !isHole(state) && state !== "success") continue;
    if (lacking !== void 0) unknown.push({ unresolved: lacking.unresolved });
    else if (typeof environment === "string") names.add(environment);
  }
  return [...[...names].sort(), ...unknown];
}
function problemsOf({ evidence, problems }) {
  const all = [...problems, ...evidence.flatMap((one) => one.problems)].filter(({ kinds }) => kinds.includes("change"));
  return [...new Map(all.map(({ code, message }) => [`${code} ${message}`, { code, message }])).values()];
}

// src/report/validate.ts
async function validateReport(report) {
  const validate = await createReportValidator();
  return validate(report);
}
async function createReportValidator() {
  const [{ compile }, { default: schema }] = await Promise.all([
    import("./compile-SMKNMGIL.js"),
    import("./evidence.schema-U6RI53JR.js")
  ]);
  const validate = compile(schema);
  return (report) => {
    if (validate(report)) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message ?? error.keyword}`);
  };
}

export {
  contentDigest,
  populationOf,
  validateReport,
  createReportValidator
};
