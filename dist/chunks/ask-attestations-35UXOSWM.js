import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  bundledProvenance,
  elsewhereText,
  loadTrust,
  malformedAttributes,
  parseBundle,
  signatureAttributes,
  trustProblems,
  unwrap
} from "./chunk-7RWUHTSU.js";
import "./chunk-S2WJ6ZEQ.js";
import "./chunk-5VRSCEXH.js";
import "./chunk-O3BRHN7Z.js";
import "./chunk-GH3EDQ75.js";
import "./chunk-TOHCRVXS.js";
import "./chunk-US3DVN7L.js";
import "./chunk-LCPCRSOS.js";
import {
  refusalProblem
} from "./chunk-W5BQDDVF.js";
import "./chunk-IP6Y2R4I.js";
import "./chunk-W3JPNJFX.js";

// src/collect/signatures/ask-attestations.ts
var PATH = "github/attestations.jsonl";
var WHAT = "attestations of artifacts";
var NEEDS = "attestations: read";
var MAX_ASKED = 100;
var MAX_ATTESTATIONS = 100;
var FINAL = /* @__PURE__ */ new Set(["unauthorised", "forbidden", "rate-limit", "budget"]);
function targetsOf(artifacts, facts) {
  const targets = /* @__PURE__ */ new Map();
  const at = (sha256) => {
    const known = targets.get(sha256) ?? { sha256, files: [], images: [] };
    targets.set(sha256, known);
    return known;
  };
  for (const { file, reading } of artifacts) {
    const sha256 = reading.facts[0]?.attributes.sha256;
    if (typeof sha256 === "string") at(sha256).files.push(file);
  }
  for (const { type, attributes } of facts) {
    if (type !== "function" || attributes.codeForm !== "image" || typeof attributes.codeLocation !== "string") continue;
    const digest = /@sha256:([0-9a-f]{64})$/.exec(attributes.codeLocation)?.[1];
    if (digest === void 0) continue;
    const { images } = at(digest);
    if (!images.includes(attributes.codeLocation)) images.push(attributes.codeLocation);
  }
  return [...targets.values()].sort((a, b) => a.sha256 < b.sha256 ? -1 : 1);
}
function problem(code, message) {
  return { code, message, kinds: [], place: { path: PATH, line: null, column: null, pointer: null } };
}
async function readAttestations(reader, artifacts, facts, context, exhibits) {
  const targets = targetsOf(artifacts, facts);
  const found = [];
  const problems = /* @__PURE__ */ new Map();
  const tell = (code, message) => {
    problems.set(message, problem(code, message));
  };
  if (targets.length > MAX_ASKED) {
    tell("cap-reached", `Of ${targets.length} artifacts the first ${MAX_ASKED} were asked about at GitHub.`);
  }
  let elsewhere = 0;
  for (const target of targets.slice(0, MAX_ASKED)) {
    const { records, refusal } = await reader.list(
      reader.octokit.rest.repos.listAttestations,
      { subject_digest: `sha256:${target.sha256}` },
      NEEDS,
      { of: (data) => Array.isArray(data?.attestations) ? data.attestations : [], most: MAX_ATTESTATIONS }
    );
    for (const [index, record] of records.entries()) {
      exhibits.open("signature", PATH, "GET /repos/{owner}/{repo}/attestations/{subject_digest}");
      const key = `${target.sha256}.${String(index).padStart(3, "0")}`;
      const answer = record;
      exhibits.keep(PATH, key, answer);
      const read = signatureFacts(answer, key, target, context, tell);
      found.push(...read.facts);
      elsewhere += read.elsewhere;
    }
    if (refusal !== null && refusal.reason !== "not-found") {
      const told = refusalProblem(WHAT, refusal, [], PATH);
      problems.set(told.message, told);
      if (FINAL.has(refusal.reason)) break;
    }
  }
  if (elsewhere > 0) tell("bundle-elsewhere", elsewhereText(elsewhere));
  if (found.length > 0) for (const one of trustProblems(loadTrust(context), context)) problems.set(one.message, one);
  return { evidence: [], facts: found, problems: [...problems.values()] };
}
function signatureFacts(answer, key, { sha256, files, images }, context, tell) {
  const { bundles, elsewhere } = unwrap(answer);
  const trust = loadTrust(context);
  const facts = bundles.flatMap(({ value, pointer }, index) => {
    const parsed = parseBundle(value, files[0]?.path ?? images[0] ?? "");
    const about = { likely: files, images: images.map((name) => ({ name, sha256 })) };
    const found = { path: PATH, format: "sigstore-bundle", keys: [], ...about };
    const attributes = "malformed" in parsed ? malformedAttributes(parsed, found.format, context, trust) : signatureAttributes(parsed, found, context, trust, tell);
    const place = { path: PATH, line: null, column: null, pointer: `/${key}${pointer}` };
    const id = `signature:${PATH}#${key}${index === 0 ? "" : `.${index}`}`;
    const fact = { type: "signature", id, attributes, origins: {}, place, evidence: `signature:${PATH}` };
    const { evidence } = fact;
    return [fact, ...bundledProvenance(value, fact, context).map((one) => ({ ...one, evidence }))];
  });
  return { facts, elsewhere };
}
export {
  readAttestations
};
