import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  readFonts,
  readTemplates
} from "./chunk-MHRFLDYZ.js";
import {
  LOGICAL_ID,
  READERS,
  discover,
  joinFacts,
  maskAll,
  maskFacts,
  maskStated,
  readConfig,
  readEvidence,
  readShippedCatalogue,
  toEvidence,
  walk,
  wantedBy,
  withoutClaimed
} from "./chunk-RPS67JFF.js";
import {
  toolVersion
} from "./chunk-XLHUJWVA.js";
import "./chunk-2IPRGKEF.js";
import {
  CONTROL_CLASSES,
  CONTROL_STATUSES
} from "./chunk-47NJK2SZ.js";
import {
  renderSums
} from "./chunk-IGKW2MFV.js";
import {
  digestOf as digestOf2
} from "./chunk-3IOX6UFC.js";
import {
  digestFile,
  matcher
} from "./chunk-4WDMYWD2.js";
import {
  bindCheck,
  digestOfCatalogue,
  digestOfCheck,
  judgeFact,
  keywordsOf,
  prepareCheck,
  restsOn,
  suggest,
  valueFault,
  worst
} from "./chunk-344IXCOR.js";
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";
import "./chunk-Q7OCVZWW.js";
import {
  byCodeUnit,
  canonicalJson,
  digestOf
} from "./chunk-3QLKKDEL.js";
import {
  BASES,
  COLLECTED_KINDS,
  EVIDENCE_KINDS
} from "./chunk-WQCSMYGS.js";
import {
  SEVERITIES
} from "./chunk-PIH4S37W.js";
import {
  EXIT,
  OutputError
} from "./chunk-A3DKGFAW.js";
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";
import {
  createMasker
} from "./chunk-A3EAYGRW.js";
import "./chunk-3GEX7RL5.js";
import "./chunk-W3JPNJFX.js";

// src/collect/settings-evidence.ts
import { statSync } from "node:fs";
import { join } from "node:path";
function readSettingsEvidence(config, git) {
  const { path } = config;
  if (path === null) return { evidence: [], facts: [], problems: [] };
  const absolute = join(config.root, path);
  const file = {
    path,
    absolute,
    size: statSync(absolute).size,
    tracked: git.tracked.has(path),
    foundBy: path
  };
  const reading = {
    dialect: "evidence-settings",
    kinds: ["configuration"],
    facts: [],
    problems: [],
    producedAt: null,
    basis: "stated"
  };
  return toEvidence(file, reading, digestFile(file), config.release.commit);
}

// src/collect/signatures/artifacts.ts
var NAMED_BY = ["signature", "manifest", "configuration"];
function textsOf(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function subjectNames(attributes) {
  const { subjects } = attributes;
  if (!Array.isArray(subjects)) return [];
  return subjects.flatMap(
    (subject) => typeof subject === "object" && subject !== null && !Array.isArray(subject) && typeof subject.name === "string" ? [subject.name] : []
  );
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function readArtifacts(config, files, facts) {
  const namings = /* @__PURE__ */ new Map();
  const name = (path, by, verified = false) => {
    const before = namings.get(path);
    if (before === void 0) namings.set(path, { by, verified });
    else if (NAMED_BY.indexOf(by) <= NAMED_BY.indexOf(before.by)) {
      namings.set(path, { by, verified: before.verified || verified });
    }
  };
  const bySubject = /* @__PURE__ */ new Map();
  for (const { type, attributes } of facts) {
    if (type === "signature") {
      for (const path of textsOf(attributes.artifacts)) name(path, "signature", attributes.verification === "verified");
      for (const subject of subjectNames(attributes)) {
        bySubject.set(baseName(subject), (bySubject.get(baseName(subject)) ?? /* @__PURE__ */ new Set()).add(subject));
      }
    } else if (type === "function" && attributes.codeForm === "local" && typeof attributes.codeLocation === "string") {
      name(attributes.codeLocation, "manifest");
    }
  }
  const configured = matcher(config.collect.signatures.artifacts);
  for (const path of files.keys()) {
    if (configured(path)) name(path, "configuration");
    for (const subject of bySubject.get(baseName(path)) ?? []) {
      if (path === subject || path.endsWith(`/${subject}`)) name(path, "signature");
    }
  }
  return [...namings].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([path, naming]) => {
    const file = files.get(path);
    return file === void 0 ? [] : [{ file, reading: readArtifact(file, naming) }];
  });
}
function readArtifact(file, { by, verified }) {
  const place = { path: file.path, line: null, column: null, pointer: null };
  const problems = [];
  let sha256;
  try {
    sha256 = digestOf2(file, "sha256");
  } catch {
    sha256 = { unresolved: "the file could not be read" };
    const message = "The artifact could not be read, so it has no digest. Give the job the right to read it.";
    problems.push({ code: "file-unreadable", message, kinds: ["signature"], place });
  }
  return {
    dialect: "artifact",
    kinds: [by],
    facts: [
      {
        type: "artifact",
        id: `artifact:${file.path}`,
        attributes: { path: file.path, sha256, size: file.size },
        origins: {},
        place
      }
    ],
    problems,
    producedAt: null,
    basis: verified ? "verified-signature" : "declared"
  };
}

// src/collect/collect.ts
function byId(a, b) {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
function oneEach(facts, problems) {
  const kept2 = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    if (!kept2.has(fact.id)) kept2.set(fact.id, fact);
    else {
      const message = `Two ${fact.type} facts have the same name; only the first is judged. Give them different names.`;
      problems.push({ code: "same-name", message, kinds: ["manifest", "policy"], place: fact.place });
    }
  }
  return [...kept2.values()].sort(byId);
}
function ownFirst(reads, candidates2) {
  const kept2 = /* @__PURE__ */ new Map();
  for (const one of reads.flatMap(({ evidence }) => evidence)) {
    const path = "path" in one.source ? one.source.path : "";
    const isOwn = !candidates2.has(path) || !one.foundBy.startsWith("read with ");
    if (isOwn || !kept2.has(one.id)) kept2.set(one.id, one);
  }
  return [...kept2.values()];
}
async function collect(config, git, tables, progress, mask = createMasker()) {
  const found = walk(config.root, config.out, wantedBy(READERS, config));
  const discovery = discover(found.files, git.tracked, READERS, config);
  progress(`${discovery.candidates.length} of ${found.files.length} files are evidence`);
  const files = new Map(
    found.files.map((file) => [file.path, { ...file, tracked: git.tracked.has(file.path), foundBy: "" }])
  );
  const context = { config, files, tables };
  const reads = [readSettingsEvidence(config, git)];
  const candidates2 = withoutClaimed(discovery, context);
  for (const candidate of candidates2) {
    progress(`reading ${candidate.file.path}`);
    reads.push(await readEvidence(candidate, context, config.release.commit));
  }
  const read = new Set(candidates2.map(({ file }) => file.path));
  for (const { file, reading } of readArtifacts(
    config,
    files,
    reads.flatMap(({ facts: facts2 }) => facts2)
  )) {
    if (read.has(file.path)) continue;
    const named2 = { ...file, foundBy: "named by a signature, a manifest or the settings" };
    const sha256 = reading.facts[0]?.attributes.sha256;
    reads.push(toEvidence(named2, reading, typeof sha256 === "string" ? sha256 : "", config.release.commit));
  }
  const problems = [...found.problems, ...discovery.problems, ...reads.flatMap((one) => one.problems)];
  const joined = joinFacts(reads.flatMap((one) => one.facts));
  problems.push(...joined.problems);
  const facts = oneEach(joined.facts, problems);
  const evidence = ownFirst(reads, read).sort(byId);
  return { ...maskFacts({ facts, evidence, problems }, mask), looked: maskAll(discovery.looked, mask) };
}

// src/collect/read-earlier.ts
import { existsSync, readdirSync, readFileSync, statSync as statSync2 } from "node:fs";
import { join as join2, relative, sep } from "node:path";

// src/model/result.ts
var OUTCOMES = ["pass", "fail", "no-evidence", "error", "not-applicable"];

// src/report/digest.ts
function contentDigest(report) {
  return digestOf({ ...report, contentDigest: void 0 });
}

// src/report/previous.ts
var DECISIONS = ["excepted", "compensated", "attested"];
var TEXT = { type: "string" };
var COUNT = { type: "integer", minimum: 0 };
var INSTANT = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" };
var NULLABLE_TEXT = { type: ["string", "null"] };
var listOf = (items) => ({ type: "array", items });
var having = (properties) => ({
  type: "object",
  properties,
  required: Object.keys(properties)
});
var COUNTS = having(Object.fromEntries(CONTROL_STATUSES.map((status) => [status, COUNT])));
var FRACTION = having({ reached: COUNT, inScope: COUNT });
var COVERAGE = listOf(
  having({
    framework: TEXT,
    byClass: having({ automated: COUNTS, partial: COUNTS, manual: COUNTS, "out-of-scope": COUNTS }),
    fractions: having({ automated: FRACTION, partial: FRACTION, manual: FRACTION })
  })
);
var SHAPE = having({
  schema: { const: "release-evidence/1" },
  tool: having({ version: TEXT }),
  catalogue: having({ digest: TEXT, tables: TEXT }),
  system: TEXT,
  release: having({ tag: NULLABLE_TEXT, commit: NULLABLE_TEXT, at: INSTANT }),
  facts: listOf(having({ type: TEXT, id: TEXT, attributes: { type: "object" } })),
  results: listOf(
    having({
      check: TEXT,
      outcome: { enum: OUTCOMES },
      decided: { enum: [...OUTCOMES, ...DECISIONS] },
      factsDigest: TEXT,
      checkDigest: TEXT,
      facts: listOf(having({ fact: TEXT, outcome: { enum: OUTCOMES }, decision: { type: ["object", "null"] } }))
    })
  ),
  frameworks: listOf(having({ id: TEXT, controls: listOf(having({ id: TEXT })) })),
  controls: listOf(having({ framework: TEXT, control: TEXT, status: { enum: CONTROL_STATUSES } })),
  coverage: COVERAGE,
  history: listOf(having({ tag: NULLABLE_TEXT, at: INSTANT, catalogueDigest: TEXT, coverage: COVERAGE })),
  contentDigest: TEXT
});
async function readPrevious(text, name) {
  const refuse2 = (code, message) => ({
    report: null,
    problem: { code, message, kinds: [], place: { path: name, line: null, column: null, pointer: null } }
  });
  let data;
  let digest;
  try {
    data = JSON.parse(text);
    digest = typeof data === "object" && data !== null ? contentDigest(data) : "";
  } catch {
    return refuse2(
      "previous-unreadable",
      "Not the JSON of an earlier report, or cut short. Fetch it again from its release."
    );
  }
  const schema = ownProperty(data, "schema");
  if (schema !== "release-evidence/1")
    return refuse2("previous-schema", "Not of schema release-evidence/1, so it is not compared with.");
  const { compile } = await import("./compile-SMKNMGIL.js");
  const validate = compile(SHAPE);
  if (!validate(data)) {
    const where = validate.errors?.[0]?.instancePath || "/";
    return refuse2(
      "previous-shape",
      `Not shaped like a report at ${pointerForMessage(where)}, so it is not compared with.`
    );
  }
  if (data.contentDigest !== digest)
    return refuse2(
      "previous-altered",
      "Its content does not match its contentDigest: it was altered, so it is not compared with."
    );
  return { report: data, problem: null };
}
function ownProperty(data, name) {
  return typeof data === "object" && data !== null ? Object.getOwnPropertyDescriptor(data, name)?.value : void 0;
}
function pointerForMessage(pointer) {
  return /^[\w/-]{1,200}$/.test(pointer) ? pointer : "some place";
}

// src/collect/read-earlier.ts
var MAX_EVIDENCE_BYTES = 256 * 1024 * 1024;
var NAME = /(^|\.)evidence\.json$/;
function filesAt(path) {
  if (!statSync2(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => NAME.test(name.split(sep).at(-1) ?? "")).sort().map((name) => join2(path, name));
}
async function readEarlier(config, fetched) {
  const problems = [];
  const texts = [...fetched];
  for (const path of config.previous) {
    const name = relative(config.root, path).split(sep).join("/");
    const refuse2 = (code, message) => void problems.push({ code, message, kinds: [], place: { path: name, line: null, column: null, pointer: null } });
    if (!existsSync(path)) {
      refuse2(
        "previous-not-found",
        "Named as earlier evidence, but there is nothing there. Check --previous and `previous`."
      );
      continue;
    }
    for (const file of filesAt(path)) {
      const shown2 = relative(config.root, file).split(sep).join("/");
      if (statSync2(file).size > MAX_EVIDENCE_BYTES)
        refuse2("previous-too-large", "Larger than 256 MiB: not compared with.");
      else texts.push({ name: shown2, text: readFileSync(file, "utf8") });
    }
  }
  const earlier = { reports: [], problems };
  const seen = /* @__PURE__ */ new Set();
  for (const { name, text } of texts) {
    const { report, problem } = await readPrevious(text, name);
    if (problem !== null) problems.push(problem);
    else if (!seen.has(report.contentDigest)) {
      seen.add(report.contentDigest);
      earlier.reports.push(report);
    }
  }
  return earlier;
}

// src/config/catalogue.ts
import { resolve } from "node:path";

// src/catalogue/bind.ts
function refuse(code, setting, says) {
  const keys = ["parameters", ...setting];
  const pointer = keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const place = { path: ".evidence.yml", line: null, column: null, pointer };
  return { code, message: `${keys.join(".")}: ${says}`, kinds: [], place };
}
function setParameters(check, values, problems) {
  const places = keywordsOf(check);
  const parameters = { ...check.parameters };
  for (const [name, value] of Object.entries(values)) {
    const setting = [check.id, name];
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : void 0;
    if (parameter === void 0) {
      const hint = suggest(name, Object.keys(parameters));
      problems.push(refuse("parameter-unknown", setting, `the check has no parameter ${name}.${hint}`));
      continue;
    }
    const faults = (places.get(name) ?? []).map((keyword) => valueFault(keyword, value));
    const fault = value === null ? null : faults.find((each) => each !== null);
    if (fault) problems.push(refuse("parameter-value", setting, `it takes ${fault}.`));
    else parameters[name] = { ...parameter, value };
  }
  const bound = bindCheck({ ...check, parameters });
  return { ...bound, digest: digestOfCheck(bound) };
}
async function bindCatalogue(shipped, options) {
  const settings = Object.entries(options.parameters);
  if (options.own.length === 0 && settings.length === 0) return { catalogue: shipped, problems: [] };
  const problems = [];
  let { checks, frameworks } = shipped;
  if (options.own.length > 0) {
    const { addOwn } = await import("./load-AULTV2MC.js");
    const added = addOwn(shipped, options.own);
    problems.push(...added.problems);
    ({ checks, frameworks } = added);
  }
  const ids = checks.map(({ id }) => id);
  for (const [id] of settings) {
    if (ids.includes(id)) continue;
    problems.push(refuse("check-unknown", [id], `there is no check ${id}.${suggest(id, ids)}`));
  }
  const values = new Map(settings);
  const bound = checks.map((check) => {
    const own = values.get(check.id);
    return own === void 0 ? check : setParameters(check, own, problems);
  });
  const catalogue = { factTypes: shipped.factTypes, checks: bound, frameworks, tables: shipped.tables };
  return { catalogue: { ...catalogue, digest: digestOfCatalogue(catalogue) }, problems };
}

// src/config/catalogue.ts
function line({ place, message }, whereSet) {
  if (place === null) return message;
  if (place.line !== null) return `${place.path}:${place.line}:${place.column ?? 1}: ${message}`;
  if (place.pointer === null) return `${place.path}: ${message}`;
  const keys = place.pointer.split("/").slice(1);
  return `${whereSet(...keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")))}${message}`;
}
async function readCatalogue(config, whereSet) {
  const shipped = readShippedCatalogue();
  const problems = [];
  const own = [];
  if (config.controls.length > 0) {
    const { readControls } = await import("./read-controls-SSUQ3XO2.js");
    for (const [index, folder] of config.controls.entries()) {
      const read = readControls(resolve(config.root, folder), folder);
      own.push(...read.files);
      const at = `${whereSet("controls", index)}controls: `;
      problems.push(...read.problems.map((problem) => `${at}${line(problem, whereSet)}`));
    }
  }
  const bound = await bindCatalogue(shipped, { own, parameters: config.parameters });
  problems.push(...bound.problems.map((problem) => line(problem, whereSet)));
  if (problems.length > 0) throw new UsageError(problems);
  return bound.catalogue;
}

// src/config/scope.ts
function known(given, all, setting) {
  const strange = given.filter((id) => !all.includes(id));
  if (strange.length > 0) {
    throw new UsageError([`${setting}: ${strange.join(", ")} is not known. Choose from: ${all.join(", ")}.`]);
  }
}
function resolveScope(config, catalogue, whereSet) {
  const { scope } = config;
  const ids = catalogue.frameworks.map((framework) => framework.id);
  known(scope.frameworks, ids, `${whereSet("scope", "frameworks")}scope.frameworks`);
  const categories = {};
  for (const framework of catalogue.frameworks) {
    const groups = framework.groups.map((group) => group.id);
    const chosen = scope.categories[framework.id];
    known(chosen ?? [], groups, `${whereSet("scope", "categories")}scope.categories`);
    categories[framework.id] = groups.filter((group) => chosen?.includes(group) ?? true);
  }
  return {
    ...config,
    scope: { ...scope, frameworks: scope.frameworks.length > 0 ? scope.frameworks : ids, categories }
  };
}

// src/derive/strangers.ts
function createStrangers() {
  const named2 = /* @__PURE__ */ new Map();
  const stacks = /* @__PURE__ */ new Map();
  return {
    add: (why, stack = null, among) => {
      if (among === null) {
        if (stacks.size < 2 && !stacks.has(stack)) stacks.set(stack, why);
        return;
      }
      for (const id of among) if (typeof id === "string" && !named2.has(id)) named2.set(id, why);
    },
    at: (id, stack = null) => {
      const other = [...stacks].find(([from]) => from !== stack);
      const why = named2.get(id) ?? other?.[1];
      return why === void 0 ? null : { unresolved: why };
    }
  };
}

// src/derive/artifacts.ts
var artifacts = {
  name: "artifacts",
  derive: (facts) => {
    const usedBy = createUse(facts);
    const signatures = createSigning(facts);
    return facts.all("artifact").map((artifact) => ({
      fact: artifact.id,
      attributes: { usedBy: usedBy(artifact), signatures: signatures(artifact) }
    }));
  }
};
function baseName2(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function grouped(map, key, item) {
  const list2 = map.get(key);
  if (list2 === void 0) map.set(key, [item]);
  else list2.push(item);
}
function createUse(facts) {
  const byPath = /* @__PURE__ */ new Map();
  const uploaded = /* @__PURE__ */ new Map();
  const strangers = createStrangers();
  for (const { id, attributes } of facts.all("function")) {
    const { codeForm, codeLocation: location = null } = attributes;
    if (codeForm === "inline" || codeForm === "image") continue;
    if (isHole(location)) {
      const among = location.among?.flatMap((path) => typeof path === "string" ? `artifact:${path}` : []) ?? null;
      strangers.add(`the code of ${id} is not known, and may be this file`, id, among);
    } else if (typeof location === "string") {
      if (location.startsWith("s3://")) {
        if (!uploaded.has(baseName2(location)))
          uploaded.set(baseName2(location), `${location}, the code of ${id}, may be this file`);
      } else grouped(byPath, location, id);
    }
  }
  return (artifact) => {
    const path = String(artifact.attributes.path);
    const known2 = byPath.get(path) ?? [];
    const copy = uploaded.get(baseName2(path));
    const hole2 = strangers.at(artifact.id, artifact.id) ?? (copy === void 0 ? null : { unresolved: copy });
    return hole2 === null ? known2 : [...known2, hole2];
  };
}
var UNNAMED = "no collected signature names it; one may be in a registry or in an attestation store of GitHub, which were not asked";
function createSigning(facts) {
  const digests = new Set(facts.all("artifact").map(({ attributes }) => attributes.sha256));
  const byPath = /* @__PURE__ */ new Map();
  const byName = /* @__PURE__ */ new Map();
  let unknown2 = null;
  for (const signature of facts.all("signature")) {
    for (const path of listOf2(signature.attributes.artifacts)) {
      if (typeof path === "string") grouped(byPath, path, signature);
      else if (isHole(path)) unknown2 ??= `what ${signature.id} is about is not known`;
    }
    for (const subject of listOf2(signature.attributes.subjects)) {
      if (isHole(subject)) unknown2 ??= `what ${signature.id} is about is not known`;
      const { name, algorithm, digest } = subject;
      if (typeof name !== "string" || name === "" || algorithm !== "sha256") continue;
      if (!digests.has(digest)) grouped(byName, baseName2(name), { name, signature });
    }
  }
  return ({ attributes }) => {
    const path = String(attributes.path);
    const listed2 = /* @__PURE__ */ new Map();
    for (const signature of byPath.get(path) ?? []) listed2.set(signature.id, signed(signature, true));
    for (const { name, signature } of byName.get(baseName2(path)) ?? []) {
      if (path !== name && !path.endsWith(`/${name}`)) continue;
      if (!listed2.has(signature.id)) listed2.set(signature.id, signed(signature, false));
    }
    const signatures = [...listed2].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
    if (unknown2 !== null) return [...signatures, { unresolved: unknown2 }];
    return signatures.length > 0 ? signatures : [{ unresolved: UNNAMED }];
  };
}
var OPEN = {
  "verified-signer-not-checked": {
    why: "no signer is expected, so none could be checked",
    among: ["verified", "verified-other-signer"]
  },
  "root-not-available": {
    why: "the trust root to verify it with is not available",
    among: ["verified", "verified-other-signer", "invalid"]
  },
  present: { why: "it could not be verified here", among: ["verified", "verified-other-signer", "invalid"] }
};
function signed({ id, attributes }, sameBytes) {
  const { verification = null, identity = null } = attributes;
  return { signature: id, verification: forArtifact(verification, sameBytes), identity };
}
function forArtifact(verification, sameBytes) {
  if (typeof verification !== "string") return verification;
  if (!sameBytes) return verification === "invalid" ? verification : "verified-other-artifact";
  const open = OPEN[verification];
  return open === void 0 ? verification : { unresolved: open.why, among: open.among };
}
function listOf2(value) {
  return Array.isArray(value) ? value : [];
}

// src/model/fact-pattern.ts
function matchesFact(pattern, id) {
  if (pattern === id) return true;
  const parts = pattern.split("*");
  const first = parts.shift() ?? "";
  const last = parts.pop();
  if (last === void 0 || !id.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const at = id.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return id.length - last.length >= from && id.endsWith(last);
}

// src/derive/declarations.ts
var declarations = {
  name: "declarations",
  derive: (facts, { declarations: { public: open } }) => facts.all("endpoint").map(({ id }) => ({
    fact: id,
    attributes: { declaredPublic: open.some(({ fact }) => matchesFact(fact, id)) }
  }))
};

// src/derive/fact-index.ts
function createFactIndex(facts) {
  const byType = /* @__PURE__ */ new Map();
  const byId2 = /* @__PURE__ */ new Map();
  for (const fact of [...facts].sort(byFactId)) {
    const list2 = byType.get(fact.type);
    if (list2 === void 0) byType.set(fact.type, [fact]);
    else list2.push(fact);
    if (!byId2.has(fact.id)) byId2.set(fact.id, fact);
  }
  return { all: (type) => byType.get(type) ?? [], get: (id) => byId2.get(id) };
}
function byFactId(a, b) {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

// src/derive/carry.ts
var RANK = ["unresolved", "assumed", "conditional", "inherited-default", "literal"];
function originOf(...values) {
  const origins = values.flatMap(([fact, pointer]) => fact?.origins[pointer] ?? []);
  return origins.sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind))[0];
}
function note(origins, pointer, origin) {
  if (origin !== void 0 && origin.kind !== "literal") origins[pointer] = origin;
}
function fromNumbers(a, b, make) {
  if (typeof a === "number" && typeof b === "number") return make(a, b);
  for (const [known2, open, swap] of [
    [a, b, false],
    [b, a, true]
  ]) {
    if (!isHole(open)) continue;
    const among = open.among?.map(
      (value) => swap ? fromNumbers(value, known2, make) : fromNumbers(known2, value, make)
    );
    const closed = among?.every((value) => !isHole(value));
    return closed && among !== void 0 ? { unresolved: open.unresolved, among } : { unresolved: open.unresolved };
  }
  return { unresolved: "one of its two values is no number" };
}

// src/derive/firewalls.ts
var firewalls = {
  name: "firewalls",
  derive: (facts) => {
    const associations = facts.all("waf-association");
    const strangers = createStrangers();
    for (const { id, attributes } of associations) {
      const { resource = null, stack } = attributes;
      if (isHole(resource)) {
        strangers.add(`what ${id} stands before is not known, and may be this one`, stack, resource.among ?? null);
      }
    }
    return facts.all("api-stage").map((stage) => {
      const origins = {};
      const own = associations.filter(({ attributes }) => attributes.resource === stage.id);
      const webAcls = own.map((association, index) => {
        note(origins, `/webAcls/${index}`, originOf([association, ""]));
        return association.id;
      });
      const other = strangers.at(stage.id, stage.attributes.stack);
      return { fact: stage.id, attributes: { webAcls: other === null ? webAcls : [...webAcls, other] }, origins };
    });
  }
};

// src/derive/action-pattern.ts
function matchesPattern(pattern, text) {
  let at = 0;
  let of = 0;
  let star = -1;
  let from = 0;
  while (at < text.length) {
    if (pattern[of] === "*") {
      star = of++;
      from = at;
    } else if (of < pattern.length && (pattern[of] === "?" || pattern[of] === text[at])) {
      of++;
      at++;
    } else if (star >= 0) {
      of = star + 1;
      at = ++from;
    } else {
      return false;
    }
  }
  while (pattern[of] === "*") of++;
  return of === pattern.length;
}
function hasWildcard(pattern) {
  return /[*?]/.test(pattern);
}

// src/derive/actions-table.ts
function createActionsTable(tables) {
  const services = /* @__PURE__ */ new Map();
  const expansions = /* @__PURE__ */ new Map();
  const isScopeable = scopeableBy(tables.starActions);
  const actionsOf = (service) => {
    const known2 = services.get(service);
    if (known2 !== void 0) return known2;
    const entries = [];
    const classes = Object.hasOwn(tables.iamActions.services, service) ? tables.iamActions.services[service] : void 0;
    for (const [name, actions] of Object.entries(classes ?? {})) {
      const [access, resource] = name.split(" ");
      for (const action of actions.split(" ")) {
        const lower = `${service}:${action.toLowerCase()}`;
        const scopeable = isScopeable(lower, access, resource);
        entries.push({ name: `${service}:${action}`, service, access, scopeable, lower });
      }
    }
    services.set(service, entries);
    return entries;
  };
  const matching = (pattern) => {
    if (/^[*?]*\*[*?]*$/.test(pattern)) return Object.keys(tables.iamActions.services).flatMap(actionsOf);
    const colon = pattern.indexOf(":");
    const service = colon < 0 ? pattern : pattern.slice(0, colon);
    const names = hasWildcard(service) ? Object.keys(tables.iamActions.services).filter((name) => matchesPattern(service, name) || colon < 0) : [service];
    return names.flatMap(actionsOf).filter(({ lower }) => matchesPattern(pattern, lower));
  };
  const expand = (written) => {
    const pattern = written.toLowerCase();
    const known2 = expansions.get(pattern);
    if (known2 !== void 0) return known2;
    const found = matching(pattern);
    const expansion = found.length > 0 ? found : null;
    expansions.set(pattern, expansion);
    return expansion;
  };
  return {
    expand,
    except: (patterns) => {
      const excluded3 = new Set(patterns.flatMap((pattern) => expand(pattern) ?? []));
      return (expand("*") ?? []).filter((action) => !excluded3.has(action));
    }
  };
}
function scopeableBy(star) {
  const accepted = star.accepted.map((pattern) => pattern.toLowerCase());
  const scoped = star.scoped.map((pattern) => pattern.toLowerCase());
  return (lower, access, resource) => {
    if (resource === "none" || accepted.some((pattern) => matchesPattern(pattern, lower))) return false;
    if (resource === "required") return true;
    return scoped.some((pattern) => access === "list" ? pattern === lower : matchesPattern(pattern, lower));
  };
}

// src/derive/narrowing.ts
var CHOOSES = /^(?:stringequals|stringequalsignorecase|stringlike|arnequals|arnlike|ipaddress|numericequals|numericlessthan|numericlessthanequals|dateequals|bool|binaryequals)$/;
var TAKES_WILDCARDS = /like$|^arn/;
function narrowingKeys(conditions, keys) {
  if (!Array.isArray(conditions)) return isHole(conditions) ? [conditions] : [];
  const narrowing = /* @__PURE__ */ new Set();
  const unknown2 = /* @__PURE__ */ new Set();
  const present = new Set(conditions.filter(isPresenceTest).map((condition) => condition.key));
  for (const condition of conditions) {
    if (isHole(condition)) {
      unknown2.add(condition.unresolved);
    } else if (isCondition(condition) && keys.some((key) => matchesPattern(key, condition.key))) {
      const verdict = judge(condition, present.has(condition.key));
      if (verdict === true) narrowing.add(condition.key);
      else if (verdict !== false) unknown2.add(verdict.unresolved);
    }
  }
  return [...[...narrowing].sort(), ...[...unknown2].sort().map((unresolved) => ({ unresolved }))];
}
function isCondition(value) {
  const { operator, key } = value;
  return typeof operator === "string" && typeof key === "string";
}
function isPresenceTest(value) {
  return !isHole(value) && isCondition(value) && value.operator.toLowerCase() === "null" && Array.isArray(value.values) && value.values.length > 0 && value.values.every((item) => typeof item === "string" && item.toLowerCase() === "false");
}
function judge({ operator, key, values }, mustBeThere) {
  const written = operator.toLowerCase();
  const forAll = written.startsWith("forallvalues:");
  const ifExists = written.endsWith("ifexists");
  const bare = written.replace(/^for(?:all|any)values?:/, "").replace(/ifexists$/, "");
  if (!CHOOSES.test(bare)) return false;
  if (forAll && !mustBeThere) return false;
  if (!Array.isArray(values)) return isHole(values) ? values : false;
  const wild = TAKES_WILDCARDS.test(bare);
  const open = (value) => typeof value === "string" && letsEverythingThrough(value, wild, bare);
  if (values.length === 0 || values.some(open)) return false;
  const unknown2 = values.find(isHole);
  if (unknown2 !== void 0) return { unresolved: unknown2.unresolved };
  if (ifExists && !mustBeThere) return { unresolved: `whether the service always sends ${key} is not known` };
  return true;
}
var ANY_ARN = /^arn(?::[^:]*){0,2}(?::[*?]*)*(?::[a-z-]+[:/][*?]+)?$/i;
function letsEverythingThrough(value, wild, operator) {
  if (value.trim() === "") return true;
  if (operator === "ipaddress") return /^(?:0\.0\.0\.0|::)\/0$/.test(value);
  return wild && value.includes("*") && (/^[*?:/]+$/.test(value) || ANY_ARN.test(value));
}

// src/derive/role-policies.ts
function createRolePolicies(facts, tables) {
  const statements = facts.all("policy-statement");
  const byRole = groupBy(statements, ({ attributes }) => attributes.role);
  const managedByName = groupBy(
    statements,
    ({ attributes: { kind, stack, policy } }) => kind === "managed" ? nameIn(stack, policy) : null
  );
  const documents = groupBy(statements, ({ attributes: { kind, policy } }) => kind === "document" ? policy : null);
  const loose = statements.filter(({ attributes: { role, stack } }) => isHole(role) && typeof stack === "string");
  return (role) => {
    const own = byRole.get(role.id) ?? [];
    const byPolicy = groupBy(own, ({ attributes }) => attributes.policy);
    const policies = /* @__PURE__ */ new Map();
    const holes2 = [];
    for (const [name, written] of byPolicy) policies.set(name, { name, text: "manifest", statements: written });
    const inline = listOf3(role.attributes.inlinePolicies);
    const managed = listOf3(role.attributes.managedPolicies);
    const listed2 = /* @__PURE__ */ new Set([...inline, ...managed.map((policy) => policy.name)]);
    let unlisted = [...byPolicy.keys()].filter((name) => !listed2.has(name)).length;
    const unnamed = (reason) => {
      if (unlisted-- <= 0) holes2.push({ unresolved: reason.unresolved });
    };
    for (const name of inline) {
      if (isHole(name)) unnamed(name);
      else if (typeof name === "string" && !policies.has(name)) {
        policies.set(name, { name, text: "manifest", statements: [] });
      }
    }
    for (const policy of managed) {
      const { name = null, owner } = isHole(policy) ? { name: policy, owner: "other" } : policy;
      if (isHole(name)) {
        if (owner === "stack") unnamed(name);
        else holes2.push({ unresolved: name.unresolved });
      } else if (typeof name === "string" && owner === "aws") {
        policies.set(`${name} aws`, awsPolicy(name));
      } else if (typeof name === "string" && !policies.has(name)) {
        policies.set(name, managedPolicy(name, owner, role.attributes.stack));
      }
    }
    holes2.push(...mayBelong(role, loose));
    const names = [...policies.keys()].sort();
    return { policies: names.flatMap((name) => policies.get(name) ?? []), holes: holes2 };
  };
  function awsPolicy(name) {
    const known2 = Object.hasOwn(tables.managedPolicies.policies, name);
    return { name, text: known2 ? "snapshot" : "not-supplied", statements: [] };
  }
  function managedPolicy(name, owner, stack) {
    const written = owner === "stack" ? managedByName.get(nameIn(stack, name) ?? "") : void 0;
    if (written !== void 0) return { name, text: "manifest", statements: written };
    const supplied = documents.get(name);
    if (supplied !== void 0) return { name, text: "document", statements: supplied };
    return { name, text: "not-supplied", statements: [] };
  }
}
function mayBelong(role, loose) {
  const found = loose.find(({ attributes }) => {
    const { among } = attributes.role;
    return among === void 0 ? attributes.stack !== role.attributes.stack : among.includes(role.id);
  });
  return found === void 0 ? [] : [{ unresolved: `the role that ${found.id} is attached to is not known` }];
}
function nameIn(stack, policy) {
  return typeof stack === "string" && typeof policy === "string" ? `${stack} ${policy}` : null;
}
function groupBy(facts, keyOf3) {
  const groups = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    const key = keyOf3(fact);
    if (typeof key !== "string") continue;
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [fact]);
    else group.push(fact);
  }
  return groups;
}
function listOf3(value) {
  if (Array.isArray(value)) return value;
  return isHole(value) ? [value] : [];
}

// src/derive/unscoped.ts
var NAMED = 5;
var WIDEST_NAMED_LEVEL = 2;
function createScoping(table) {
  const groups = /* @__PURE__ */ new Map();
  const expansions = /* @__PURE__ */ new Map();
  const writes = /* @__PURE__ */ new Map();
  const unscoped = (statement) => {
    if (statement.effect === "deny") return [];
    if (isHole(statement.effect)) return [hole("whether the statement allows is not known")];
    const { wide, unknown: unknownResource } = wideResources(statement);
    if (wide.length === 0 && unknownResource === null) return [];
    const { patterns, excluded: excluded3, unknown: unknownAction } = grantedActions(statement, table);
    const actionsKey = JSON.stringify([patterns, excluded3]);
    const actions = kept(expansions, actionsKey, () => expandAll(patterns, excluded3, table));
    const found = kept(groups, JSON.stringify([actionsKey, wide]), () => grouped2(actions, wide));
    const holes2 = [];
    if (unknownAction !== null) holes2.push(hole(unknownAction));
    const couldBeWide = unknownResource !== null && actions.some(({ scopeable }) => scopeable);
    if (couldBeWide) holes2.push(hole(unknownResource));
    return [...found, ...holes2];
  };
  const writesByWildcard = (statement) => {
    if (statement.effect === "deny") return [];
    if (isHole(statement.effect)) return [hole("whether the statement allows is not known")];
    return listOf4(statement.actions).flatMap((action) => {
      if (isHole(action)) return [hole(action.unresolved)];
      const { pattern, breadth } = action;
      if (breadth !== "verb") return [];
      const found = kept(writes, pattern, () => countWrites(pattern, table));
      return found === null ? [] : [found];
    });
  };
  return { unscoped, writesByWildcard };
}
function kept(cache, key, make) {
  const found = cache.get(key);
  if (found !== void 0) return found;
  const made = make();
  cache.set(key, made);
  return made;
}
function countWrites(pattern, table) {
  const actions = table.expand(pattern);
  if (actions === null) return hole(`the actions table knows nothing that ${pattern} matches`);
  const count = actions.filter(({ access }) => access === "write" || access === "permissions").length;
  return count > 1 ? { pattern, count } : null;
}
function wideResources(statement) {
  const wide = [];
  let unknown2 = null;
  for (const resource of listOf4(statement.resources)) {
    if (isHole(resource)) {
      if (!couldOnlyBeNarrow(resource)) unknown2 ??= resource.unresolved;
    } else {
      const { pattern, level } = resource;
      if (level <= WIDEST_NAMED_LEVEL) wide.push({ level, service: level === 0 ? null : serviceOf(pattern) });
    }
  }
  for (const excluded3 of listOf4(statement.notResources)) {
    if (isHole(excluded3)) unknown2 ??= excluded3.unresolved;
    else wide.push({ level: 0, service: null });
  }
  return { wide: wide.some(({ level }) => level === 0) ? [{ level: 0, service: null }] : wide, unknown: unknown2 };
}
function couldOnlyBeNarrow({ among }) {
  const isNarrow = (value) => (value?.level ?? 0) > WIDEST_NAMED_LEVEL;
  return among !== void 0 && among.length > 0 && among.every(isNarrow);
}
function serviceOf(pattern) {
  return /^arn:[^:]*:([a-z0-9-]+):/i.exec(pattern)?.[1]?.toLowerCase() ?? null;
}
function grantedActions(statement, table) {
  const patterns = [];
  const strange = [];
  let unknown2 = null;
  for (const action of listOf4(statement.actions)) {
    if (isHole(action)) {
      unknown2 ??= action.unresolved;
      continue;
    }
    const { pattern } = action;
    if (table.expand(pattern) === null) strange.push(pattern);
    else patterns.push(pattern.toLowerCase());
  }
  const exclusions = listOf4(statement.notActions);
  const excluded3 = exclusions.filter((exclusion) => typeof exclusion === "string").map((text) => text.toLowerCase());
  const whole = excluded3.length === exclusions.length;
  if (!whole) unknown2 ??= exclusions.find(isHole)?.unresolved ?? null;
  if (strange.length > 0) unknown2 ??= unknownActions(strange);
  return { patterns: patterns.sort(), excluded: whole ? excluded3.sort() : [], unknown: unknown2 };
}
function expandAll(patterns, excluded3, table) {
  const found = new Set(patterns.flatMap((pattern) => table.expand(pattern) ?? []));
  if (excluded3.length > 0) for (const action of table.except(excluded3)) found.add(action);
  return [...found];
}
function unknownActions(patterns) {
  const named2 = patterns.sort().slice(0, NAMED).join(", ");
  const kind = patterns.some(hasWildcard) ? "anything that matches" : "the action";
  return `the actions table does not know ${kind} ${named2}${patterns.length > NAMED ? " and more" : ""}`;
}
function grouped2(actions, wide) {
  const services = new Set(actions.map(({ service }) => service));
  const concerns = (resource, action) => resource.service === null || !services.has(resource.service) || resource.service === action.service;
  const names = /* @__PURE__ */ new Map();
  for (const action of actions) {
    if (!action.scopeable) continue;
    let level = Number.POSITIVE_INFINITY;
    for (const resource of wide) {
      if (resource.level < level && concerns(resource, action)) level = resource.level;
    }
    if (level > WIDEST_NAMED_LEVEL) continue;
    const key = `${level} ${action.access}`;
    const group = names.get(key);
    if (group === void 0) names.set(key, [action.name]);
    else group.push(action.name);
  }
  return [...names.keys()].sort().map((key) => {
    const [level = "", access = ""] = key.split(" ");
    const all = (names.get(key) ?? []).sort();
    return { level: Number(level), access, actions: all.slice(0, NAMED), count: all.length };
  });
}
function hole(unresolved) {
  return { unresolved };
}
function listOf4(value) {
  if (Array.isArray(value)) return value;
  return isHole(value) ? [value] : [];
}

// src/derive/grants.ts
var grants = {
  name: "grants",
  derive: (facts, context) => [...scopedStatements(facts, context), ...rolesGrants(facts, context)]
};
function scopedStatements(facts, { tables }) {
  const scoping = createScoping(createActionsTable(tables));
  return facts.all("policy-statement").map(({ id, attributes }) => ({
    fact: id,
    attributes: {
      narrowedBy: narrowingKeys(attributes.conditions, tables.conditionKeys.identity),
      unscoped: scoping.unscoped(attributes),
      writesByWildcard: scoping.writesByWildcard(attributes)
    }
  }));
}
function rolesGrants(facts, { tables }) {
  const policiesOf = createRolePolicies(facts, tables);
  const keys = tables.conditionKeys.identity;
  const snapshots = /* @__PURE__ */ new Map();
  const managed = (name) => {
    let known2 = snapshots.get(name);
    if (known2 === void 0) {
      const statements = tables.managedPolicies.policies[name]?.statements ?? [];
      known2 = statements.flatMap((statement, at) => grantOf(`managed:${name}/${at}`, statement, keys));
      snapshots.set(name, known2);
    }
    return known2;
  };
  return facts.all("role").map((role) => {
    const { policies, holes: holes2 } = policiesOf(role);
    const opened = policies.flatMap((policy) => {
      if (policy.text === "snapshot") return managed(policy.name);
      if (policy.text === "not-supplied") return [{ unresolved: `the text of ${policy.name} was not supplied` }];
      return policy.statements.flatMap(({ id, attributes }) => grantOf(id, attributes, keys));
    });
    return {
      fact: role.id,
      attributes: {
        policyTexts: [...policies.map((policy) => ({ policy: policy.name, text: textOf(policy) })), ...holes2],
        grants: [...opened, ...holes2]
      }
    };
  });
}
function textOf(policy) {
  const missing = policy.statements.find(({ attributes }) => isHole(attributes.effect));
  const reason = missing?.attributes.effect;
  return isHole(reason) ? { unresolved: reason.unresolved } : policy.text;
}
function grantOf(statement, attributes, keys) {
  if (attributes.effect === "deny") return [];
  if (isHole(attributes.effect)) return [{ unresolved: attributes.effect.unresolved }];
  const notActions = excluded(attributes.notActions);
  const notResources = excluded(attributes.notResources);
  return [
    {
      statement,
      // Everything but a list is everything, and that there is a list is said by `byExclusion`.
      actions: notActions === true ? ["all"] : distinct(attributes.actions, "breadth", BREADTHS),
      resourceLevels: notResources === true ? [0] : distinct(attributes.resources, "level", LEVELS),
      narrowedBy: narrowingKeys(attributes.conditions, keys),
      byExclusion: notActions === true || notResources === true ? true : isHole(notActions) ? notActions : notResources
    }
  ];
}
var BREADTHS = ["all", "service", "verb", "single"];
var LEVELS = [0, 1, 2, 3, 4];
function excluded(value) {
  if (!Array.isArray(value)) return isHole(value) ? { unresolved: value.unresolved } : false;
  if (value.some((item) => typeof item === "string")) return true;
  const unknown2 = value.find(isHole);
  return unknown2 === void 0 ? false : { unresolved: unknown2.unresolved };
}
function distinct(items, name, order) {
  if (!Array.isArray(items)) return isHole(items) ? [{ unresolved: items.unresolved }] : [];
  const values = new Set(items.map((item) => isHole(item) ? null : item[name]));
  const unknown2 = items.find(isHole);
  const known2 = order.filter((value) => values.has(value));
  return unknown2 === void 0 ? known2 : [...known2, { unresolved: unknown2.unresolved }];
}

// src/derive/log-groups.ts
var LAMBDA_GROUP = "/aws/lambda/";
var REFERENCE = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.Arn)?\\}$`);
var OF_FUNCTION = new RegExp(`^/aws/lambda/\\$\\{(${LOGICAL_ID})\\}$`);
function createLogGroups(facts) {
  const byName = /* @__PURE__ */ new Map();
  const byLogicalId = /* @__PURE__ */ new Map();
  const anywhere = /* @__PURE__ */ new Map();
  const claimed = /* @__PURE__ */ new Set();
  for (const group of facts.all("log-group")) {
    const { name, stack } = group.attributes;
    const logicalId = group.id.slice(group.id.lastIndexOf("#") + 1);
    byLogicalId.set(`${stack} ${logicalId}`, group);
    if (typeof name !== "string" || name === logicalId) continue;
    byName.set(`${stack} ${name}`, group);
    anywhere.set(name, [...anywhere.get(name) ?? [], group]);
  }
  const functions = facts.all("function");
  const surely = /* @__PURE__ */ new Map();
  for (const one of functions) {
    const group = groupOf(one, byName, byLogicalId);
    if (group === void 0) continue;
    surely.set(one.id, group);
    if (one.attributes.logGroup === null) claimed.add(group);
  }
  const open = openGroups(facts, claimed);
  return (one) => {
    const { stack, logGroup = null } = one.attributes;
    const group = surely.get(one.id);
    if (group !== void 0) return { surely: group, perhaps: null };
    if (isHole(logGroup))
      return { surely: null, perhaps: facts.all("log-group").length > 0 ? logGroup.unresolved : null };
    if (byLogicalId.has(`${stack} ${logGroup}`))
      return { surely: null, perhaps: `whether a log group is called ${logGroup}` };
    for (const name of namesOf(one)) {
      const other = name.includes("${") ? void 0 : anywhere.get(name)?.find(({ attributes }) => attributes.stack !== stack);
      if (other !== void 0) return { surely: null, perhaps: `${other.id} has its name, in another stack` };
    }
    const unnamed = logGroup === null ? open.ofLambda : open.any;
    return { surely: null, perhaps: unnamed };
  };
}
function groupOf({ attributes }, byName, byLogicalId) {
  const { stack, logGroup = null, name = null, logicalId } = attributes;
  if (logGroup === null) {
    const named2 = name === logicalId || typeof name !== "string" ? void 0 : byName.get(`${stack} ${LAMBDA_GROUP}${name}`);
    return byName.get(`${stack} ${LAMBDA_GROUP}\${${logicalId}}`) ?? named2;
  }
  if (typeof logGroup !== "string") return void 0;
  const reference = REFERENCE.exec(logGroup)?.[1];
  return reference === void 0 ? byName.get(`${stack} ${logGroup}`) : byLogicalId.get(`${stack} ${reference}`);
}
function namesOf({ attributes: { logGroup = null, name = null } }) {
  if (typeof logGroup === "string") return [logGroup];
  const names = isHole(name) ? name.among ?? [] : [name];
  return names.flatMap((one) => typeof one === "string" ? LAMBDA_GROUP + one : []);
}
function openGroups(facts, claimed) {
  const open = { ofLambda: null, any: null };
  for (const group of facts.all("log-group")) {
    const { name } = group.attributes;
    if (claimed.has(group) || typeof name === "string" && (!name.includes("${") || OF_FUNCTION.test(name))) continue;
    const why = `the name of ${group.id} is not known`;
    open.any ??= why;
    const start = typeof name === "string" ? name.slice(0, name.indexOf("${")) : "";
    if (start.startsWith(LAMBDA_GROUP) || LAMBDA_GROUP.startsWith(start)) open.ofLambda ??= why;
  }
  return open;
}

// src/derive/inventory.ts
var inventory = {
  name: "inventory",
  derive: (facts) => {
    const roleEvidence = createRoleEvidence(facts);
    const artifactEvidence = createArtifactEvidence(facts);
    const groupEvidence = createGroupEvidence(facts);
    const sampleEvidence = createSampleEvidence(facts);
    return facts.all("function").map((one) => {
      const parts = [
        ...roleEvidence(one),
        ...triggerEvidence(one),
        ...artifactEvidence(one),
        ...groupEvidence(one),
        ...sampleEvidence(one)
      ];
      return { fact: one.id, attributes: { evidence: holesLast(parts) } };
    });
  }
};
function shown(aspect, fact) {
  return { aspect, fact };
}
function unknown(aspect, why) {
  return { unresolved: `${aspect}: ${why}` };
}
function listOf5(value) {
  if (Array.isArray(value)) return value;
  return isHole(value) ? [value] : [];
}
function triggerEvidence({ attributes }) {
  return listOf5(attributes.triggers).map(
    (trigger) => isHole(trigger) ? unknown("trigger", trigger.unresolved) : shown("trigger", trigger.source ?? null)
  );
}
function createRoleEvidence(facts) {
  return ({ attributes: { role = null } }) => {
    if (isHole(role)) return [unknown("role", role.unresolved)];
    const fact = typeof role === "string" ? facts.get(role) : void 0;
    if (fact === void 0) return [];
    const texts = listOf5(fact.attributes.policyTexts).map(
      (policy) => isHole(policy) ? policy : policy.text
    );
    if (texts.some((text) => typeof text === "string" && text !== "not-supplied")) return [shown("role", fact.id)];
    const open = texts.find(isHole);
    return isHole(open) ? [unknown("role", open.unresolved)] : [];
  };
}
function createArtifactEvidence(facts) {
  const known2 = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Set();
  for (const { id, attributes } of facts.all("artifact")) {
    names.add(baseName3(attributes.path));
    for (const user of listOf5(attributes.usedBy))
      if (typeof user === "string") push(known2, user, shown("artifact", id));
  }
  return ({ id, attributes }) => known2.get(id) ?? mayBeThere(attributes, names);
}
function mayBeThere({ codeLocation = null }, names) {
  if (names.size === 0) return [];
  if (isHole(codeLocation)) return [unknown("artifact", codeLocation.unresolved)];
  if (typeof codeLocation !== "string" || !codeLocation.startsWith("s3://") || !names.has(baseName3(codeLocation)))
    return [];
  return [unknown("artifact", `whether ${codeLocation} is the file of the same name`)];
}
function createGroupEvidence(facts) {
  const groupsOf = createLogGroups(facts);
  return (one) => {
    const { surely, perhaps } = groupsOf(one);
    if (surely !== null) return [shown("log", surely.id)];
    return perhaps === null ? [] : [unknown("log", perhaps)];
  };
}
function createSampleEvidence(facts) {
  const known2 = /* @__PURE__ */ new Map();
  let stray = null;
  for (const { id, attributes } of facts.all("log-sample")) {
    const { function: owner = null } = attributes;
    if (typeof owner === "string") push(known2, owner, shown("log", id));
    else if (isHole(owner) && owner.among !== void 0) {
      for (const one of owner.among) push(known2, String(one), unknown("log", `${id}: ${owner.unresolved}`));
    } else if (isHole(owner)) stray ??= `${id}: ${owner.unresolved}`;
  }
  return ({ id, attributes }) => {
    const found = known2.get(id) ?? [];
    return stray !== null && isHole(attributes.name) ? [...found, unknown("log", stray)] : found;
  };
}
function baseName3(path) {
  return String(path).slice(String(path).lastIndexOf("/") + 1);
}
function push(map, key, value) {
  const list2 = map.get(key);
  if (list2 === void 0) map.set(key, [value]);
  else list2.push(value);
}
function holesLast(parts) {
  const holes2 = new Map(parts.flatMap((part) => isHole(part) ? [[part.unresolved, part]] : []));
  return [...parts.filter((part) => !isHole(part)), ...holes2.values()];
}

// src/derive/log-owner.ts
var LAMBDA_GROUP2 = "/aws/lambda/";
var MAX_AMONG = 16;
var logOwner = {
  name: "log-owner",
  derive: (facts) => {
    const names = functionNames(facts);
    return facts.all("log-sample").map(({ id, attributes }) => ({
      fact: id,
      attributes: { function: ownerOf(attributes.owner ?? null, names) }
    }));
  }
};
function functionNames(facts) {
  const names = { byName: /* @__PURE__ */ new Map(), byGroup: /* @__PURE__ */ new Map(), byLogicalId: /* @__PURE__ */ new Map() };
  const add3 = (map, value, { id }) => {
    for (const name of isHole(value) ? value.among ?? [] : [value]) {
      if (typeof name !== "string") continue;
      const list2 = map.get(name);
      if (list2 === void 0) map.set(name, [id]);
      else if (!list2.includes(id)) list2.push(id);
    }
  };
  for (const one of facts.all("function")) {
    add3(names.byName, one.attributes.name, one);
    add3(names.byGroup, one.attributes.logGroup, one);
    add3(names.byLogicalId, one.attributes.logicalId, one);
  }
  return names;
}
function ownerOf(owner, names) {
  if (owner === null) return null;
  if (isHole(owner)) return { unresolved: owner.unresolved };
  const { name } = owner;
  if (isHole(name)) return { unresolved: name.unresolved };
  if (typeof name !== "string") return { unresolved: "its owner has no name" };
  const found = candidates(name, names);
  const [only] = found;
  if (only === void 0) return { unresolved: `no function is called ${name}` };
  if (found.length === 1) return only;
  const why = `${found.length} functions may be meant by ${name}`;
  return found.length > MAX_AMONG ? { unresolved: why } : { unresolved: why, among: found };
}
function candidates(name, { byName, byGroup, byLogicalId }) {
  const bare = name.startsWith(LAMBDA_GROUP2) ? name.slice(LAMBDA_GROUP2.length) : name;
  const exact = byName.get(bare) ?? byLogicalId.get(bare) ?? byGroup.get(name);
  if (exact !== void 0) return exact;
  const parts = bare.split("-").slice(1, -1);
  return [...new Set(parts.flatMap((part) => byLogicalId.get(part) ?? []))].sort();
}

// src/derive/logging.ts
var PUT = "logs:putlogevents";
var IMPLICIT = "no log group of it is declared: one is made at its first invocation, and nothing shows its retention";
var logging = {
  name: "logging",
  derive: (facts, context) => {
    const groupsOf = createLogGroups(facts);
    const policiesOf = createLogPolicies(facts, context);
    return facts.all("function").map((one) => {
      const origins = {};
      const groups = groupsOf(one);
      return {
        fact: one.id,
        attributes: { logGroups: listGroups(groups, origins), logPolicies: policiesOf(one.attributes.role ?? null) },
        origins
      };
    });
  }
};
function listGroups({ surely, perhaps }, origins) {
  if (surely === null) return [{ unresolved: perhaps ?? IMPLICIT }];
  note(origins, "/logGroups/0", originOf([surely, ""]));
  note(origins, "/logGroups/0/retentionDays", originOf([surely, "/retentionDays"]));
  return [{ logGroup: surely.id, retentionDays: surely.attributes.retentionDays ?? null }];
}
function createLogPolicies(facts, { tables }) {
  const policiesOf = createRolePolicies(facts, tables);
  const known2 = /* @__PURE__ */ new Map();
  const statementsOf = (role) => {
    const { policies, holes: unknown2 } = policiesOf(role);
    const unsupplied = policies.filter(({ text }) => text === "not-supplied");
    const holes2 = [
      ...unknown2.map(({ unresolved }) => unresolved),
      ...unsupplied.map(({ name }) => `the text of ${name} was not supplied`)
    ];
    const statements = policies.flatMap(({ name, text, statements: written }) => {
      if (text !== "snapshot") return written;
      const snapshot = tables.managedPolicies.policies[name]?.statements ?? [];
      return snapshot.map((attributes, at) => ({ id: `managed:${name}/${at}`, attributes }));
    });
    return { statements, holes: holes2.map((unresolved) => ({ unresolved })) };
  };
  const writing = (role) => {
    const { statements, holes: holes2 } = statementsOf(role);
    const letting = statements.flatMap(({ id, attributes }) => {
      const lets = covers(attributes);
      if (lets === false || attributes.effect === "deny") return [];
      if (lets === true && attributes.effect === "allow") return [id];
      return [{ unresolved: `whether ${id} lets it write log events` }];
    });
    const denying = statements.filter(
      ({ attributes }) => attributes.effect !== "allow" && covers(attributes) !== false
    );
    if (denying.some(({ attributes }) => takesAll(attributes))) return [];
    const [deny] = denying;
    if (deny === void 0) return [...letting, ...holes2];
    return letting.length + holes2.length === 0 ? [] : [{ unresolved: `${deny.id} may deny what others allow` }];
  };
  return (role) => {
    if (role === null) return [];
    if (isHole(role)) return [{ unresolved: role.unresolved }];
    const fact = facts.get(String(role));
    if (fact === void 0) return [{ unresolved: "the role is declared elsewhere" }];
    const before = known2.get(fact.id);
    if (before !== void 0) return before;
    const made = writing(fact);
    known2.set(fact.id, made);
    return made;
  };
}
function listOf6(value) {
  if (Array.isArray(value)) return value;
  return isHole(value) ? [value] : [];
}
function covers({ actions, notActions }) {
  const patterns = listOf6(actions).map(
    (action) => isHole(action) ? action : action.pattern ?? null
  );
  if (patterns.some(isPut)) return true;
  const excluded3 = listOf6(notActions);
  if (excluded3.length > 0 && !excluded3.some(isPut)) return excluded3.some(isHole) ? null : true;
  return patterns.some(isHole) ? null : false;
}
function isPut(pattern) {
  return typeof pattern === "string" && matchesPattern(pattern.toLowerCase(), PUT);
}
function takesAll(attributes) {
  const resources = listOf6(attributes.resources);
  const everything = resources.some((resource) => !isHole(resource) && resource.level === 0);
  const free = Array.isArray(attributes.conditions) && attributes.conditions.length === 0;
  return attributes.effect === "deny" && covers(attributes) === true && everything && free;
}

// src/derive/queue-pointers.ts
var REFERENCE2 = new RegExp(`^\\$\\{(?:([^{}#]+)#)?(${LOGICAL_ID})(?:\\.([A-Za-z0-9_.]+))?\\}$`);
var PART = /(?:\$\{[^}]*\}|\$(?!\{)|[^:$])*/.source;
var ARN = new RegExp(`^arn:${PART}:([^:]*):${PART}:${PART}:(.+)$`, "s");
var OWN_ACCOUNT = /^arn:(?:\$\{AWS::Partition\}|[^:]*):sqs:\$\{AWS::Region\}:\$\{AWS::AccountId\}:/;
var RESOURCES = ["store", "function", "log-group", "role"];
function keyOf([, path, logicalId], stack) {
  return `${path === void 0 ? stack : `stack:${path}`} ${logicalId}`;
}
function isOpenName(name) {
  return isHole(name) || typeof name === "string" && name.includes("${");
}
function createQueuePointers(facts) {
  const byLogicalId = /* @__PURE__ */ new Map();
  const byName = /* @__PURE__ */ new Map();
  let anyUnnamed = false;
  for (const queue of facts.all("queue")) {
    const { name, logicalId, stack } = queue.attributes;
    byLogicalId.set(`${stack} ${logicalId}`, queue);
    if (isOpenName(name)) anyUnnamed = true;
    if (typeof name !== "string") continue;
    const named2 = byName.get(name);
    if (named2 === void 0) byName.set(name, [queue]);
    else named2.push(queue);
  }
  const others = /* @__PURE__ */ new Set();
  for (const type of RESOURCES) {
    for (const { id, attributes } of facts.all(type))
      others.add(`${attributes.stack} ${id.slice(id.lastIndexOf("#") + 1)}`);
  }
  const point = (reference, stack) => {
    if (reference === null) return null;
    if (isHole(reference)) return reference.among === void 0 ? ELSEWHERE : oneOf(reference.among, stack);
    if (typeof reference !== "string") return null;
    const named2 = REFERENCE2.exec(reference);
    if (named2 !== null) {
      const key = keyOf(named2, stack);
      const queue = byLogicalId.get(key);
      if (queue !== void 0) return { queue };
      return others.has(key) || named2[3] === "Arn" ? null : ELSEWHERE;
    }
    if (reference.startsWith("${")) return ELSEWHERE;
    const arn = ARN.exec(reference);
    return arn === null ? null : byArn(arn, stack);
  };
  function oneOf(among, stack) {
    const pointers = among.flatMap((candidate) => point(candidate, stack) ?? []);
    if (pointers.length === 0) return null;
    const open = pointers.filter((pointer) => "among" in pointer);
    return {
      among: pointers.flatMap((pointer) => "queue" in pointer ? [pointer.queue] : pointer.among),
      elsewhere: open.some(({ elsewhere }) => elsewhere),
      unnamed: open.some(({ unnamed }) => unnamed)
    };
  }
  function byArn([arn, service, name = ""], stack) {
    if (service !== "sqs") return null;
    const inside = REFERENCE2.exec(name);
    if (inside !== null) {
      const queue = byLogicalId.get(keyOf(inside, stack));
      return queue === void 0 ? ELSEWHERE : { queue };
    }
    const among = byName.get(name) ?? [];
    const own = among.find((queue) => queue.attributes.stack === stack);
    if (own !== void 0 && OWN_ACCOUNT.test(arn) && own.attributes.logicalId !== name) return { queue: own };
    if (isOpenName(name)) return { among: [], elsewhere: true, unnamed: anyUnnamed };
    return among.length === 0 && !anyUnnamed ? null : { among, elsewhere: false, unnamed: anyUnnamed };
  }
  return point;
}
var ELSEWHERE = { among: [], elsewhere: true, unnamed: false };

// src/derive/queues.ts
var DAY_SECONDS = 86400;
var queues = {
  name: "queues",
  derive: (facts) => {
    const point = createQueuePointers(facts);
    const senders = createSide();
    const readers = createSide();
    for (const [type, attribute] of SENDERS) {
      for (const fact of facts.all(type)) {
        senders.add(
          point(fact.attributes[attribute] ?? null, fact.attributes.stack),
          fact,
          `where ${fact.id} sends failures`
        );
      }
    }
    for (const source of facts.all("event-source")) {
      const { service = null, source: from = null, stack } = source.attributes;
      if (service !== "sqs" && !isHole(service)) continue;
      const pointer = point(from, stack);
      readers.add(isHole(service) ? unsure(pointer) : pointer, source, `what ${source.id} reads`);
    }
    return facts.all("queue").map((queue) => queueAttributes(queue, facts, point, senders, readers));
  }
};
var SENDERS = [
  ["queue", "redriveTarget"],
  ["function", "deadLetterTarget"],
  ["function", "failureDestination"],
  ["event-source", "failureTarget"]
];
function createSide() {
  const known2 = /* @__PURE__ */ new Map();
  const strangers = createStrangers();
  let unnamed = null;
  return {
    add: (pointer, from, what) => {
      if (pointer === null) return;
      if ("queue" in pointer) {
        known2.set(pointer.queue.id, (known2.get(pointer.queue.id) ?? /* @__PURE__ */ new Set()).add(from));
        return;
      }
      const why = `${what} is not known, and may be this queue`;
      const { stack } = from.attributes;
      strangers.add(
        why,
        stack,
        pointer.among.map(({ id }) => id)
      );
      if (pointer.elsewhere) strangers.add(why, stack, null);
      if (pointer.unnamed) unnamed ??= why;
    },
    at: (queue) => {
      const stranger = strangers.at(queue.id, queue.attributes.stack);
      const nameless = unnamed !== null && isOpenName(queue.attributes.name) ? { unresolved: unnamed } : null;
      const hole2 = stranger ?? nameless;
      return { surely: [...known2.get(queue.id) ?? []], perhaps: hole2 === null ? [] : [hole2] };
    }
  };
}
function unsure(pointer) {
  return pointer !== null && "queue" in pointer ? { among: [pointer.queue], elsewhere: false, unnamed: false } : pointer;
}
function queueAttributes(queue, facts, point, senders, readers) {
  const origins = {};
  const { surely: from, perhaps: perhapsFrom } = senders.at(queue);
  const { surely: by, perhaps: perhapsBy } = readers.at(queue);
  const ids = from.map(({ id }) => id).sort();
  return {
    fact: queue.id,
    attributes: {
      deadLetterQueue: deadLetterQueue(
        queue,
        point(queue.attributes.redriveTarget ?? null, queue.attributes.stack),
        origins
      ),
      deadLetterFor: [...ids, ...perhapsFrom],
      consumers: [...by.map((source, index) => consumer(queue, source, facts, index, origins)), ...perhapsBy]
    },
    origins
  };
}
function deadLetterQueue(queue, pointer, origins) {
  const { redriveTarget = null, fifo = null, retentionSeconds = null } = queue.attributes;
  if (redriveTarget === null) return null;
  if (isHole(redriveTarget)) return { unresolved: redriveTarget.unresolved };
  if (pointer === null || !("queue" in pointer)) {
    return { unresolved: "the queue that redriveTarget names is none of those declared, or not for sure" };
  }
  const target = pointer.queue;
  const seconds = target.attributes.retentionSeconds ?? null;
  note(origins, "/deadLetterQueue", originOf([queue, "/redriveTarget"], [target, ""]));
  note(origins, "/deadLetterQueue/retentionDays", originOf([target, "/retentionSeconds"]));
  note(
    origins,
    "/deadLetterQueue/retentionRatio",
    originOf([target, "/retentionSeconds"], [queue, "/retentionSeconds"])
  );
  return {
    queue: target.id,
    sameType: sameType(fifo, target.attributes.fifo ?? null),
    retentionDays: fromNumbers(seconds, DAY_SECONDS, (a, b) => a / b),
    retentionRatio: fromNumbers(seconds, retentionSeconds, ratio)
  };
}
function sameType(a, b) {
  const unknown2 = [a, b].find((value) => isHole(value));
  return isHole(unknown2) ? { unresolved: unknown2.unresolved } : a === b;
}
function ratio(a, b) {
  return b > 0 ? a / b : { unresolved: "it would be divided by zero" };
}
function consumer(queue, source, facts, index, origins) {
  const id = source.attributes.function ?? null;
  const one = typeof id === "string" ? facts.get(id) : void 0;
  const timeout = one?.attributes.timeoutSeconds ?? { unresolved: "the function is not known" };
  const at = `/consumers/${index}`;
  note(origins, at, originOf([source, ""], [source, "/source"]));
  note(origins, `${at}/timeoutSeconds`, originOf([one, "/timeoutSeconds"]));
  note(origins, `${at}/visibilityRatio`, originOf([queue, "/visibilitySeconds"], [one, "/timeoutSeconds"]));
  return {
    function: id,
    timeoutSeconds: timeout,
    visibilityRatio: fromNumbers(queue.attributes.visibilitySeconds ?? null, timeout, ratio)
  };
}

// src/derive/role-sharing.ts
var LISTED = 20;
var roleSharing = {
  name: "role-sharing",
  derive: (facts) => {
    const functions = facts.all("function");
    const users = /* @__PURE__ */ new Map();
    const unknown2 = [];
    for (const one of functions) {
      const { role } = one.attributes;
      if (typeof role === "string") add(users, role, one.id);
      else if (isHole(role)) unknown2.push(one);
    }
    const strangers = createStrangers2(unknown2);
    const shared = functions.map(({ id, attributes }) => {
      const role = attributes.role ?? null;
      if (isHole(role)) return { fact: id, attributes: { roleSharedWith: [{ unresolved: role.unresolved }] } };
      if (typeof role !== "string") return { fact: id, attributes: { roleSharedWith: [] } };
      const stack = facts.get(role)?.attributes.stack ?? attributes.stack ?? null;
      return { fact: id, attributes: { roleSharedWith: list(users.get(role), id, strangers(role, stack)) } };
    });
    const used = facts.all("role").map(({ id, attributes }) => ({
      fact: id,
      attributes: { usedBy: list(users.get(id), null, strangers(id, attributes.stack ?? null)) }
    }));
    return [...shared, ...used];
  }
};
function add(users, role, user) {
  const list2 = users.get(role);
  if (list2 === void 0) users.set(role, [user]);
  else list2.push(user);
}
function list(users = [], self, stranger) {
  const listed2 = users.slice(0, LISTED + 1).filter((user) => user !== self);
  const left = users.length - (self === null ? 0 : 1) - Math.min(listed2.length, LISTED);
  if (listed2.length > LISTED) listed2.length = LISTED;
  if (left > 0) listed2.push({ unresolved: `${left} more of them are not listed` });
  if (stranger !== null) listed2.push(stranger);
  return listed2;
}
function createStrangers2(unknown2) {
  const named2 = /* @__PURE__ */ new Map();
  const stacks = /* @__PURE__ */ new Map();
  for (const { id, attributes } of unknown2) {
    const role = attributes.role;
    if (role.among !== void 0) {
      for (const candidate of role.among) if (typeof candidate === "string") named2.set(candidate, id);
    } else if (typeof attributes.stack === "string" && !stacks.has(attributes.stack)) {
      stacks.set(attributes.stack, id);
    }
  }
  const [first, second] = [...stacks];
  return (role, stack) => {
    const [, other] = first?.[0] === stack ? second ?? [] : first ?? [];
    const user = named2.get(role) ?? other;
    return user === void 0 ? null : { unresolved: `the role of ${user} is not known, and may be this one` };
  };
}

// src/derive/runtime-support.ts
var DAY = 864e5;
var runtimeSupport = {
  name: "runtime-support",
  derive: (facts, context) => facts.all("function").map(({ id, attributes }) => ({
    fact: id,
    attributes: { runtimeDaysLeft: daysLeft(attributes.runtime ?? null, attributes.platform ?? null, context) }
  }))
};
function daysLeft(runtime, platform, context) {
  if (runtime === null) return null;
  if (platform !== "aws") return { unresolved: "the table of runtimes is of Lambda alone" };
  if (isHole(runtime)) {
    const among = runtime.among?.map((value) => daysLeft(value, platform, context)) ?? [];
    const known2 = among.length > 0 && !among.some(isHole);
    return known2 ? { unresolved: runtime.unresolved, among } : { unresolved: runtime.unresolved };
  }
  const { runtimes, date } = context.tables.runtimes;
  if (typeof runtime !== "string" || !Object.hasOwn(runtimes, runtime)) {
    return { unresolved: `the table of runtimes of ${date} does not know this runtime` };
  }
  const deprecated = runtimes[runtime]?.deprecated ?? null;
  if (deprecated === null) return null;
  const days = (Date.parse(deprecated) - Date.parse(context.at.slice(0, 10))) / DAY;
  return Number.isFinite(days) ? days : { unresolved: "the release has no date that can be read" };
}

// src/derive/triggers.ts
var SERVICE = /* @__PURE__ */ new Map([
  ["function-url", "url"],
  ["load-balancer", "load-balancer"],
  ["http-trigger", "http"],
  ["service", "http"]
]);
var triggers = {
  name: "triggers",
  derive: (facts) => {
    const ways = waysIn(facts);
    const byFunction = /* @__PURE__ */ new Map();
    const strangers = createStrangers();
    const strangeCaps = createStrangers();
    for (const way of ways) {
      const target = way.fact.attributes.function ?? null;
      if (typeof target === "string") add2(byFunction, target, way);
      else if (isHole(target)) {
        addStranger(strangers, way.fact, target, "and may be this one");
        if (isCap(way.fact.attributes.maxConcurrency))
          addStranger(strangeCaps, way.fact, target, "and may cap this one");
      }
    }
    return [
      ...facts.all("function").map((one) => functionAttributes(one, byFunction.get(one.id) ?? [], strangers, strangeCaps)),
      ...facts.all("event-source").map((source) => failureTargets(source, facts))
    ];
  }
};
function waysIn(facts) {
  return [
    ...facts.all("event-source").map((fact) => {
      const { invocation = null, service = null } = fact.attributes;
      return { fact, invocation, service };
    }),
    ...facts.all("endpoint").map((fact) => {
      const service = SERVICE.get(fact.attributes.kind ?? null) ?? "api";
      return { fact, invocation: "sync", service };
    })
  ];
}
function add2(byFunction, id, way) {
  const list2 = byFunction.get(id);
  if (list2 === void 0) byFunction.set(id, [way]);
  else list2.push(way);
}
function addStranger(strangers, { id, attributes }, target, may) {
  strangers.add(`the function of ${id} is not known, ${may}`, attributes.stack, target.among ?? null);
}
function isCap(value) {
  return value !== void 0 && value !== null;
}
function functionAttributes(one, ways, strangers, strangeCaps) {
  const origins = {};
  const listed2 = ways.map(({ fact, invocation, service }, index) => {
    note(origins, `/triggers/${index}`, originOf([fact, ""]));
    note(origins, `/triggers/${index}/invocation`, originOf([fact, "/invocation"]));
    return { source: fact.id, invocation, service };
  });
  const caps = [];
  const cap = (at, fact, name) => {
    const executions = fact.attributes[name] ?? null;
    if (executions === null) return;
    note(origins, `/concurrencyCaps/${caps.length}`, originOf([fact, `/${name}`], [fact, ""]));
    caps.push(isHole(executions) ? { unresolved: executions.unresolved } : { at, executions });
  };
  cap("function", one, "reservedConcurrency");
  cap("function", one, "maxInstances");
  for (const { fact } of ways) if (fact.type === "event-source") cap("event-source", fact, "maxConcurrency");
  const { stack } = one.attributes;
  return {
    fact: one.id,
    attributes: {
      triggers: [...listed2, ...holes(strangers.at(one.id, stack))],
      concurrencyCaps: [...caps, ...holes(strangeCaps.at(one.id, stack))]
    },
    origins
  };
}
function holes(hole2) {
  return hole2 === null ? [] : [hole2];
}
function failureTargets(source, facts) {
  const origins = {};
  const targets = [];
  const target = (at, fact, name, unsure2) => {
    const value = fact.attributes[name] ?? null;
    if (value === null) return;
    note(origins, `/failureTargets/${targets.length}/target`, originOf([fact, `/${name}`]));
    targets.push(element(at, value, unsure2));
  };
  target("trigger", source, "failureTarget", null);
  const { invocation = null, function: id = null } = source.attributes;
  const mayBeAsync = invocation === "async" || isHole(invocation) && (invocation.among?.includes("async") ?? true);
  if (mayBeAsync) {
    const unsure2 = isHole(invocation) ? invocation.unresolved : null;
    const one = typeof id === "string" ? facts.get(id) : void 0;
    if (one === void 0) {
      const why = isHole(id) ? id.unresolved : "the function is not among the facts";
      targets.push({ unresolved: `where the function sends failures is not known: ${why}` });
    } else {
      target("function", one, "deadLetterTarget", unsure2);
      target("function", one, "failureDestination", unsure2);
    }
  }
  return { fact: source.id, attributes: { failureTargets: targets }, origins };
}
function element(at, value, unsure2) {
  if (unsure2 !== null) return { unresolved: unsure2 };
  if (!isHole(value)) return { at, target: value };
  const mayBeNone = value.among === void 0 || value.among.includes(null);
  return mayBeNone ? { unresolved: value.unresolved } : { at, target: value };
}

// src/derive/derive.ts
var RELATIONS = [
  declarations,
  runtimeSupport,
  roleSharing,
  grants,
  triggers,
  queues,
  artifacts,
  firewalls,
  logOwner,
  logging,
  inventory
];
function derive(facts, context) {
  const derived = facts.map((fact) => ({ ...fact, attributes: { ...fact.attributes }, origins: { ...fact.origins } }));
  const index = createFactIndex(derived);
  for (const relation of RELATIONS) {
    for (const { fact: id, attributes, origins } of relation.derive(index, context)) {
      const fact = index.get(id);
      if (fact === void 0) throw new Error(`relation ${relation.name} speaks of ${id}, which is no fact`);
      Object.assign(fact.attributes, attributes);
      Object.assign(fact.origins, origins);
    }
  }
  return derived.sort(byFactId);
}

// src/evaluate/days.ts
var DAY2 = 864e5;
var DATE = /^\d{4}-\d{2}-\d{2}$/;
var TIME = /^\d{4}-\d{2}-\d{2}T[\d:.,]+(Z|[+-]\d{2}:?\d{2})?$/;
function dayOf(time) {
  const match = time === null ? null : TIME.exec(time);
  if (time === null || match === null && !DATE.test(time)) return null;
  const milliseconds = Date.parse(match !== null && match[1] === void 0 ? `${time}Z` : time);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / DAY2);
}
function daysBetween(from, to) {
  const start = dayOf(from);
  const end = dayOf(to);
  return start === null || end === null ? null : end - start;
}

// src/evaluate/assertions.ts
var MAX_ASSERTION_DAYS = 365;
function assertionFault(assertion, at) {
  const { id, issued, validUntil } = assertion;
  const sinceIssue = daysBetween(issued, at);
  const left = daysBetween(at, validUntil);
  const granted = daysBetween(issued, validUntil);
  if (sinceIssue === null || left === null || granted === null) return `assertion ${id} has no readable dates`;
  if (sinceIssue < 0) return `assertion ${id} was issued after the release`;
  if (left < 0) return `assertion ${id} ended on ${validUntil}`;
  if (granted > MAX_ASSERTION_DAYS) {
    return `assertion ${id} was issued for ${granted} days; ${MAX_ASSERTION_DAYS} are allowed`;
  }
  return null;
}

// src/evaluate/controls.ts
var MAX_NAMED = 6;
function listed(words) {
  const shown2 = words.slice(0, MAX_NAMED).join(", ");
  return words.length > MAX_NAMED ? `${shown2} and ${words.length - MAX_NAMED} more` : shown2;
}
function named(results, of = ({ check }) => check) {
  return listed(results.map(of));
}
function isNamed(control, { control: { id }, framework }) {
  return control === id || control === `${framework.id}/${id}`;
}
function judgesSomething(result) {
  return result.facts.some(({ outcome }) => outcome !== "not-applicable");
}
function applicabilityFault(entry, { control, framework }, results, at) {
  if (!framework.exclusions) return `${framework.name} has no exclusions but by category`;
  const absent = ["justification", "owner", "approved"].filter((field) => entry[field].trim() === "");
  if (absent.length > 0) return `it does not state ${absent.join(", ")}`;
  const age = daysBetween(entry.approved, at);
  if (age === null) return "its date of approval cannot be read";
  if (age < 0) return "it was approved after the release";
  const contradicting = control.primary.flatMap((id) => {
    const result = results.get(id);
    return result !== void 0 && judgesSomething(result) ? [result] : [];
  });
  if (contradicting.length === 0) return null;
  return `there is something for ${named(contradicting)} to be about`;
}
function outOfScope({ control, framework }, scope) {
  if (control.class === "out-of-scope") return { status: "out-of-scope", because: control.why };
  const group = framework.groups.find(({ id }) => id === control.group);
  const chosen = Object.hasOwn(scope.categories, framework.id) ? scope.categories[framework.id] ?? [] : [];
  if (group?.always === true || chosen.includes(control.group)) return null;
  return {
    status: "out-of-scope",
    because: `Out of scope by choice: ${group?.title ?? control.group} is not selected.`
  };
}
function manual({ control, framework, assertion }) {
  if (control.class !== "manual") return null;
  if (assertion === void 0) {
    return {
      status: "manual-missing",
      because: `No management assertion for this ${framework.noun} holds at the release.`
    };
  }
  const { id, owner, validUntil } = assertion;
  return { status: "manual-attested", because: `Management assertion ${id} of ${owner}, valid until ${validUntil}.` };
}
function isCritical({ decided, severity }) {
  return decided === "fail" && severity === "critical";
}
function noCheck({ control, primary, supporting }) {
  if (primary.length > 0) return null;
  const why = control.primary.length === 0 ? "this version has no check that speaks for it" : "no check that speaks for it is in the active profile";
  const critical = supporting.filter(isCritical);
  const more = critical.length > 0 ? ` A supporting check fails at critical: ${named(critical)}.` : "";
  return { status: "insufficient-evidence", because: `No check: ${why}.${more}` };
}
function failsIn(result) {
  const failing2 = result.facts.filter(({ outcome, decision }) => outcome === "fail" && decision === null).length;
  const judged = result.facts.filter(({ outcome }) => outcome !== "not-applicable").length;
  return `${result.check} (${result.severity ?? "severity unknown"}, ${failing2} of ${judged})`;
}
function gap({ primary, supporting }) {
  const failing2 = primary.filter(({ decided }) => decided === "fail");
  const critical = supporting.filter(isCritical);
  if (failing2.length === 0 && critical.length === 0) return null;
  const severity = worst([...failing2, ...critical].map((result) => result.severity));
  const sentences = [];
  if (failing2.length > 0)
    sentences.push(`${severity === "low" ? "Minor gap. " : ""}Fails: ${named(failing2, failsIn)}.`);
  if (critical.length > 0) sentences.push(`A supporting check fails at critical: ${named(critical, failsIn)}.`);
  return { status: "gap", because: sentences.join(" "), severity };
}
function insufficient({ primary }) {
  const open = primary.filter(({ decided }) => decided === "no-evidence" || decided === "error");
  if (open.length === 0) return null;
  const errors = open.filter(({ decided }) => decided === "error");
  const error = errors.length > 0 ? ` Could not be judged: ${named(errors)}.` : "";
  const without = open.filter(({ decided }) => decided === "no-evidence");
  const missing = without.length > 0 ? `No evidence, or not enough, for ${named(without)}.` : "";
  return { status: "insufficient-evidence", because: `${missing}${error}`.trim() };
}
function exceptionsNoted({ primary }) {
  const excepted = primary.filter(({ decided }) => decided === "excepted" || decided === "compensated");
  if (excepted.length === 0) return null;
  const list2 = named(excepted, ({ check, decided }) => `${check} (${decided})`);
  return { status: "exceptions-noted", because: `Fails under an exception in force: ${list2}.` };
}
function notExercised({ primary }) {
  if (primary.some(({ decided }) => decided !== "not-applicable")) return null;
  return { status: "not-exercised", because: `Nothing in this release is there for ${named(primary)} to be about.` };
}
function supported({ control, primary, assertion }) {
  const attested = primary.filter(({ decided }) => decided === "attested");
  const passing = primary.filter(({ decided }) => decided === "pass");
  const sentences = passing.length > 0 ? [`Passes: ${named(passing)}.`] : [];
  if (attested.length > 0) sentences.push(`Rests on a management assertion: ${named(attested)}.`);
  else if (control.class === "partial") {
    sentences.push(
      assertion === void 0 ? "No management assertion for the organisational part holds at the release." : `Management assertion ${assertion.id} speaks for the organisational part.`
    );
  }
  const unasserted = control.class === "partial" && assertion === void 0;
  const inPart = attested.length > 0 || unasserted || control.pending.length > 0;
  return { status: inPart ? "supported-in-part" : "supported", because: sentences.join(" ") };
}
function notAskedYet({ primary, pending }) {
  if (pending.length === 0) return null;
  const more = primary.length > 0 ? " more" : "";
  const are = pending.length === 1 ? "check is" : "checks are";
  return `${pending.length}${more} ${are} planned and not asked yet: ${listed(pending)}.`;
}
function judgeByChecks(found) {
  const verdict = noCheck(found) ?? gap(found) ?? insufficient(found) ?? exceptionsNoted(found) ?? notExercised(found) ?? supported(found);
  const planned = notAskedYet(found.control);
  return planned === null ? verdict : { ...verdict, because: `${verdict.because} ${planned}` };
}
function notApplicable(found, results, { applicability, at }) {
  const entries = applicability.filter(({ control }) => isNamed(control, found));
  for (const entry of entries) {
    const fault = applicabilityFault(entry, found, results, at);
    if (fault === null) {
      const { justification, owner, approved } = entry;
      return {
        status: "not-applicable",
        because: `Statement of Applicability: ${justification} (${owner}, approved ${approved}).`
      };
    }
    found.remarks.push(`The Statement of Applicability entry of ${entry.owner || "nobody"} is rejected: ${fault}.`);
  }
  return null;
}
function judgeControl(framework, control, results, context) {
  const active = (ids) => ids.flatMap((id) => {
    const result = results.get(id);
    return result?.inProfile === true ? [result] : [];
  });
  const about = context.assertions.filter(
    (assertion) => assertion.control !== null && isNamed(assertion.control, { control, framework })
  );
  const faults = about.map((assertion) => assertionFault(assertion, context.at));
  const found = {
    control,
    framework,
    primary: active(control.primary),
    supporting: active(control.supporting),
    remarks: faults.flatMap((fault) => fault === null ? [] : [`Not counted: ${fault}.`]),
    assertion: about.find((_, index) => faults[index] === null)
  };
  const { status, because, severity } = outOfScope(found, context.scope) ?? notApplicable(found, results, context) ?? manual(found) ?? judgeByChecks(found);
  return {
    framework: framework.id,
    control: control.id,
    status,
    because: [because, ...found.remarks].join(" "),
    severity: severity ?? null
  };
}
function judgeControls(frameworks, checkResults, context) {
  const results = new Map(checkResults.map((result) => [result.check, result]));
  return frameworks.filter(({ id }) => context.scope.frameworks.includes(id)).flatMap((framework) => framework.controls.map((control) => judgeControl(framework, control, results, context)));
}

// src/evaluate/shortfall.ts
function weakerThan(basis, least) {
  return BASES.indexOf(basis) > BASES.indexOf(least);
}
function shortfall(check, evidence, at) {
  const basis = evidence?.basis ?? "absent";
  if (weakerThan(basis, check.basis)) {
    return `What it rests on is ${basis}; a pass needs ${check.basis}.`;
  }
  if (check.maxAgeDays === null || evidence === void 0) return null;
  const age = daysBetween(evidence.producedAt, at);
  if (age === null || age <= check.maxAgeDays) return null;
  const date = evidence.producedAt?.slice(0, 10);
  return `The evidence expired: it is of ${date}, ${age} days before the release; ${check.maxAgeDays} are allowed.`;
}
function ageUnknown(check, evidence, at) {
  return check.maxAgeDays !== null && daysBetween(evidence?.producedAt ?? null, at) === null;
}
function holesInPopulation(check, context) {
  return context.problems.filter(({ kinds }) => kinds.some((kind) => check.needs.includes(kind)));
}
function placeOf({ place, code }) {
  if (place === null) return code;
  return `${code} at ${place.path}${place.line === null ? "" : `:${place.line}`}`;
}
function notWhole(problems) {
  const [first] = problems;
  if (first === void 0) return "";
  const more = problems.length > 1 ? ` and ${problems.length - 1} more` : "";
  return `Not all of the evidence could be read, so there may be more to judge: ${placeOf(first)}${more}.`;
}

// src/evaluate/judge-check.ts
var NOTHING = [];
Object.freeze(NOTHING);
function populations(facts) {
  const byType = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    const others = byType.get(fact.type);
    if (others === void 0) byType.set(fact.type, [fact]);
    else others.push(fact);
  }
  return new Map(
    [...byType].map(([type, all]) => {
      all.sort((a, b) => byCodeUnit(a.id, b.id));
      return [type, { facts: all, digest: digestOf(all.map(({ id, attributes }) => [id, attributes])) }];
    })
  );
}
var NOBODY = { facts: NOTHING, digest: digestOf([]) };
function rollUp(counts) {
  if (counts.fail > 0) return "fail";
  if (counts.error > 0) return "error";
  if (counts["no-evidence"] > 0) return "no-evidence";
  return counts.pass > 0 ? "pass" : "not-applicable";
}
function noCounts() {
  return { pass: 0, fail: 0, "no-evidence": 0, error: 0, "not-applicable": 0, outside: 0, decided: 0 };
}
function asResult(fact, outcome, { severity, atMost, texts, reasons }) {
  return { fact: fact.id, outcome, severity, atMost, texts, reasons, restsOn: NOTHING, decision: null };
}
function resultOf(prepared, fact, context) {
  const judged = judgeFact(prepared, fact);
  if (judged.outcome === "outside") return null;
  if (judged.outcome !== "pass") return asResult(fact, judged.outcome, judged);
  const weakness = shortfall(prepared.check, context.byId.get(fact.evidence), context.at);
  const result = asResult(fact, weakness === null ? "pass" : "no-evidence", judged);
  if (weakness !== null) result.texts = [weakness];
  else result.restsOn = restsOn(prepared, fact);
  return result;
}
function whenEmpty(check, context) {
  if (check.empty.outcome !== "pass") return check.empty;
  for (const evidence of context.byId.values()) {
    if (!check.needs.includes(evidence.kind)) continue;
    const weakness = shortfall(check, evidence, context.at);
    if (weakness !== null) return { outcome: "no-evidence", because: weakness };
  }
  return check.empty;
}
function undated(check, facts, context) {
  const count = facts.filter((fact) => ageUnknown(check, context.byId.get(fact.evidence), context.at)).length;
  if (check.maxAgeDays === null || count === 0) return null;
  return `The date of ${count} of ${facts.length} is not known; their age (at most ${check.maxAgeDays} days) was not judged.`;
}
function judgeCheck(check, population = NOBODY, context) {
  const missing = check.needs.filter((kind) => context.missing.has(kind));
  const problems = holesInPopulation(check, context);
  const counts = noCounts();
  const digestWith = (facts2) => digestOf([
    population.digest,
    missing,
    problems.map(({ code, place }) => [code, place?.path ?? ""]),
    facts2.filter(({ outcome: outcome2, texts }) => outcome2 === "no-evidence" && texts.length > 0).map(({ fact }) => fact)
  ]);
  if (missing.length > 0) {
    return {
      check: check.id,
      outcome: "no-evidence",
      because: `No evidence of kind ${missing.join(", ")} was found.`,
      counts,
      facts: [],
      factsDigest: digestWith([]),
      checkDigest: check.digest
    };
  }
  const prepared = prepareCheck(check);
  const judged = [];
  const facts = [];
  for (const fact of population.facts) {
    const result = resultOf(prepared, fact, context);
    if (result === null) {
      counts.outside += 1;
      continue;
    }
    counts[result.outcome] += 1;
    facts.push(result);
    judged.push(fact);
  }
  let outcome = rollUp(counts);
  let because = undated(check, judged, context);
  if (facts.length === 0) ({ outcome, because } = whenEmpty(check, context));
  if (problems.length > 0 && (outcome === "pass" || outcome === "not-applicable")) {
    outcome = "no-evidence";
    because = notWhole(problems);
  }
  return {
    check: check.id,
    outcome,
    because,
    counts,
    facts,
    factsDigest: digestWith(facts),
    checkDigest: check.digest
  };
}

// src/evaluate/decide.ts
function waiversOf(exceptions) {
  const byCheck = /* @__PURE__ */ new Map();
  for (const { id, check, state, compensating, facts } of exceptions) {
    if (state !== "in-force") continue;
    const byFact = byCheck.get(check) ?? /* @__PURE__ */ new Map();
    byCheck.set(check, byFact);
    const decision = { kind: compensating.length > 0 ? "compensated" : "excepted", by: id };
    for (const fact of facts) if (!byFact.has(fact)) byFact.set(fact, decision);
  }
  return byCheck;
}
function exceptedKind(facts) {
  const kinds = facts.flatMap(({ decision }) => decision === null ? [] : [decision.kind]);
  if (kinds.length === 0) return null;
  return kinds.every((kind) => kind === "compensated") ? "compensated" : "excepted";
}
function withoutExcepted(raw, facts) {
  const excepted = facts.filter(({ decision }) => decision !== null).length;
  if (excepted === 0) return raw.outcome;
  const rest = rollUp({ ...raw.counts, fail: raw.counts.fail - excepted });
  const open = rest === "fail" || rest === "error" || rest === "no-evidence";
  return open ? rest : exceptedKind(facts) ?? rest;
}
function assertionsByCheck(assertions, at) {
  const byCheck = /* @__PURE__ */ new Map();
  for (const assertion of [...assertions].sort((a, b) => byCodeUnit(a.id, b.id))) {
    if (assertion.check === null || byCheck.has(assertion.check) || assertionFault(assertion, at) !== null) continue;
    byCheck.set(assertion.check, assertion);
  }
  return byCheck;
}
function withDecision(result, decision) {
  return decision === void 0 ? result : { ...result, decision };
}
function decide(raw, { waivers, assertions }, { inProfile, whole }) {
  const waived = waivers.get(raw.check);
  const assertion = assertions.get(raw.check);
  let facts = raw.facts;
  if (waived !== void 0) {
    facts = facts.map(
      (result) => withDecision(result, result.outcome === "fail" ? waived.get(result.fact) : void 0)
    );
  }
  const excepted = exceptedKind(facts);
  let decided = withoutExcepted(raw, facts);
  if (!whole && decided === excepted) decided = "no-evidence";
  if (decided === "no-evidence" && assertion !== void 0) {
    const decision = { kind: "attested", by: assertion.id };
    facts = facts.map((result) => withDecision(result, result.outcome === "no-evidence" ? decision : void 0));
    decided = excepted ?? "attested";
  }
  const decisions = facts.flatMap(({ fact, decision }) => decision === null ? [] : [{ fact, ...decision }]);
  const failing2 = facts.filter(({ outcome, decision }) => outcome === "fail" && decision === null);
  const untouched = decided === raw.outcome && decisions.length === 0;
  return {
    ...raw,
    inProfile,
    decided,
    severity: worst(failing2.map(({ severity }) => severity)),
    counts: { ...raw.counts, decided: decisions.length },
    facts,
    factsDigest: untouched ? raw.factsDigest : digestOf([raw.factsDigest, decided, decisions])
  };
}

// src/evaluate/exceptions.ts
var MAX_EXCEPTION_DAYS = 180;
var DEMANDED = ["reason", "owner", "approver", "created", "expires"];
function same(a, b) {
  const plain = (name) => (name ?? "").trim().replace(/^@/, "").toLowerCase();
  return plain(a) !== "" && plain(a) === plain(b);
}
function isMissing(exception, field) {
  const value = exception[field];
  if (value === null || value.trim() === "") return true;
  return (field === "created" || field === "expires") && dayOf(value) === null;
}
function standing(exception, results, author, at) {
  const result = results.get(exception.check);
  const approverIs = [];
  if (same(exception.approver, exception.owner)) approverIs.push("owner");
  if (same(exception.approver, author)) approverIs.push("author");
  if (author === null) approverIs.push({ unresolved: "who made the change is not known", among: ["author"] });
  return {
    check: exception.check,
    pattern: exception.fact,
    missing: DEMANDED.filter((field) => isMissing(exception, field)),
    approverIs,
    daysLeft: daysBetween(at, exception.expires),
    daysGranted: daysBetween(exception.created, exception.expires),
    matched: (result?.facts ?? []).filter(({ fact, outcome }) => outcome === "fail" && matchesFact(exception.fact, fact)).map(({ fact }) => fact),
    known: result !== void 0,
    notPassing: exception.compensating.filter((check) => results.get(check)?.outcome !== "pass")
  };
}
function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function stateOf(exception, stands, at) {
  const invalid = (because) => ({ state: "invalid", because });
  if (!stands.known) return invalid(`There is no check ${exception.check} whose results an exception can cover.`);
  if (stands.missing.length > 0) return invalid(`It does not state ${stands.missing.join(", ")}.`);
  const otherRoles = stands.approverIs.filter((role) => !isHole(role));
  if (otherRoles.length > 0) {
    const roles = otherRoles.map((role) => role === "author" ? "the author of the change" : "its owner");
    return invalid(`Its approver is also ${roles.join(" and ")}.`);
  }
  const granted = stands.daysGranted ?? 0;
  if (granted < 0) return invalid("It ends before it was created.");
  if (granted > MAX_EXCEPTION_DAYS) {
    return invalid(`It was granted for ${granted} days; ${MAX_EXCEPTION_DAYS} are allowed.`);
  }
  if ((daysBetween(at, exception.created) ?? 0) > 0) return invalid("It was created after the release.");
  const left = stands.daysLeft ?? -1;
  if (left < 0) {
    return {
      state: "expired",
      because: `It ended on ${exception.expires}, ${plural(-left, "day")} before the release.`
    };
  }
  if (stands.matched.length === 0) {
    return {
      state: "unmatched",
      because: "It matches no fact that fails the check: what it was for is gone or renamed."
    };
  }
  if (stands.notPassing.length > 0) {
    return { state: "void", because: `What compensates for it does not pass: ${stands.notPassing.join(", ")}.` };
  }
  return {
    state: "in-force",
    because: `It covers ${plural(stands.matched.length, "failing fact")} until ${exception.expires}, approved by ${exception.approver}.`
  };
}
function asFact(exception, stands) {
  const { path } = exception.place;
  return {
    type: "exception",
    id: `exception:${path}#${exception.id}`,
    attributes: stands,
    origins: {},
    place: exception.place,
    evidence: `configuration:${path}`
  };
}
function judgeExceptions(exceptions, results, author, at) {
  const sorted = [...exceptions].sort((a, b) => byCodeUnit(a.id, b.id));
  const judged = sorted.map((exception) => {
    const stands = standing(exception, results, author, at);
    return { exception, stands };
  });
  return {
    exceptions: judged.map(({ exception, stands }) => ({
      ...exception,
      ...stateOf(exception, stands, at),
      facts: stands.matched,
      daysLeft: stands.daysLeft
    })),
    facts: judged.map(({ exception, stands }) => asFact(exception, stands))
  };
}

// src/evaluate/evaluate.ts
function byPlace(a, b) {
  return byCodeUnit(a.place?.path ?? "", b.place?.path ?? "") || (a.place?.line ?? 0) - (b.place?.line ?? 0) || byCodeUnit(a.code, b.code);
}
function evaluate(input) {
  const { checks, at } = input;
  const context = {
    byId: new Map(input.evidence.map((evidence) => [evidence.id, evidence])),
    problems: [...input.problems, ...input.evidence.flatMap(({ problems }) => problems)].sort(byPlace),
    missing: new Set(input.missing),
    at
  };
  const byType = populations(input.facts);
  const first = new Map(
    checks.filter(({ reads }) => reads === "facts").map((check) => [check.id, judgeCheck(check, byType.get(check.about), context)])
  );
  const { exceptions, facts } = judgeExceptions(input.exceptions, first, input.author, at);
  const overResults = populations(facts);
  const decisions = { waivers: waiversOf(exceptions), assertions: assertionsByCheck(input.assertions, at) };
  const results = checks.map((check) => {
    const raw = first.get(check.id) ?? judgeCheck(check, overResults.get(check.about), context);
    const inProfile = check.profile === "baseline" || input.profile === "standard";
    const whole = holesInPopulation(check, context).length === 0;
    return decide(raw, decisions, { inProfile, whole });
  });
  return { results, exceptions, exceptionFacts: facts };
}

// src/formats/render.ts
var FORMATS = {
  json: async (report) => (await import("./json-BIWSQUJW.js")).renderJson(report),
  markdown: async (report, { templates, serverUrl }) => (await import("./markdown-RRIQ3Z44.js")).renderMarkdown(report, templates(), { serverUrl }),
  pdf: async (report, { fonts, serverUrl }) => (await import("./pdf-7OX6SUVF.js")).renderPdf(report, fonts(), { serverUrl })
};
async function render(report, formats, materials) {
  const files = [];
  for (const format of [...new Set(formats)].sort()) files.push(await FORMATS[format](report, materials));
  return [...files, renderSums(files)];
}

// src/report/assertions.ts
function reportAssertions(assertions, at) {
  const day = at.slice(0, "YYYY-MM-DD".length);
  return [...assertions].sort((a, b) => byCodeUnit(a.id, b.id)).map((assertion) => ({ ...assertion, state: stateOn(day, assertion) }));
}
function stateOn(day, { issued, validUntil }) {
  if (issued > day) return "not-yet-issued";
  return validUntil < day ? "expired" : "current";
}

// src/model/report.ts
var CAUSES = ["system", "catalogue", "time", "decision", "evidence"];

// src/report/compare.ts
var OUTCOME_RANK = {
  fail: 0,
  error: 1,
  "no-evidence": 1,
  excepted: 2,
  compensated: 2,
  attested: 2,
  pass: 3
};
var STATUS_RANK = {
  gap: 0,
  "insufficient-evidence": 1,
  "manual-missing": 1,
  "exceptions-noted": 2,
  "supported-in-part": 3,
  "manual-attested": 4,
  supported: 4
};
function compare(current, previous, factTypes) {
  const facts = compareFacts(current.facts, previous.facts, factTypes);
  const checks = compareChecks(current, previous, facts);
  return {
    previous: { ...pickRelease(previous.release), contentDigest: previous.contentDigest },
    catalogueChanged: current.catalogue.digest !== previous.catalogue.digest,
    toolChanged: current.tool.version !== previous.tool.version,
    checks,
    controls: compareControls(current, previous, checks),
    facts
  };
}
function pickRelease({ tag, commit, at }) {
  return { tag, commit, at };
}
var NOT_OF_THE_SYSTEM = /* @__PURE__ */ new Set(["release", "exception"]);
function compareFacts(current, previous, factTypes) {
  const derived = new Map(factTypes.map((type) => [type.name, derivedAttributes(type)]));
  const before = new Map(previous.map((fact) => [fact.id, fact]));
  const after = new Map(current.map((fact) => [fact.id, fact]));
  const changes = /* @__PURE__ */ new Map();
  const changeOf = (type) => {
    const change = changes.get(type) ?? { type, added: [], removed: [], changed: [] };
    changes.set(type, change);
    return change;
  };
  for (const fact of current) {
    if (NOT_OF_THE_SYSTEM.has(fact.type)) continue;
    const old = before.get(fact.id);
    if (old === void 0) {
      changeOf(fact.type).added.push(fact.id);
      continue;
    }
    const attributes = differing(fact.attributes, old.attributes).filter((name) => !derived.get(fact.type)?.has(name));
    if (attributes.length > 0) changeOf(fact.type).changed.push({ fact: fact.id, attributes });
  }
  for (const fact of previous)
    if (!NOT_OF_THE_SYSTEM.has(fact.type) && !after.has(fact.id)) changeOf(fact.type).removed.push(fact.id);
  for (const change of changes.values()) {
    change.added.sort(byCodeUnit);
    change.removed.sort(byCodeUnit);
    change.changed.sort((a, b) => byCodeUnit(a.fact, b.fact));
  }
  return [...changes.values()].sort((a, b) => byCodeUnit(a.type, b.type));
}
function derivedAttributes(type) {
  const { properties } = type.schema;
  if (typeof properties !== "object" || properties === null || Array.isArray(properties)) return /* @__PURE__ */ new Set();
  const isDerived = (value) => typeof value === "object" && value !== null && "x-derived" in value;
  return new Set(Object.keys(properties).filter((name) => isDerived(properties[name])));
}
function differing(a, b) {
  const names = /* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)]);
  const text = (attributes, name) => Object.hasOwn(attributes, name) ? canonicalJson(attributes[name]) : void 0;
  return [...names].filter((name) => text(a, name) !== text(b, name)).sort(byCodeUnit);
}
function compareChecks(current, previous, facts) {
  const before = new Map(previous.results.map((result) => [result.check, result]));
  const after = new Map(current.results.map((result) => [result.check, result]));
  const checks = new Map(current.checks.map((check) => [check.id, check]));
  const ids = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  return ids.flatMap((check) => {
    const from = before.get(check);
    const to = after.get(check);
    const was = failing(from);
    const is = failing(to);
    const newlyFailing = [...is].filter((fact) => !was.has(fact)).sort(byCodeUnit);
    const noLongerFailing = [...was].filter((fact) => !is.has(fact)).sort(byCodeUnit);
    if (from?.decided === to?.decided && newlyFailing.length + noLongerFailing.length === 0) return [];
    const causes = from === void 0 || to === void 0 ? ["catalogue"] : causesOf(from, to, factCauses(checks.get(check), facts, current, previous));
    const direction2 = checkDirection(from, to, newlyFailing.length, noLongerFailing.length);
    return [
      { check, from: from?.decided ?? null, to: to?.decided ?? null, direction: direction2, causes, newlyFailing, noLongerFailing }
    ];
  });
}
function failing(result) {
  const facts = result?.facts ?? [];
  return new Set(facts.filter((fact) => fact.outcome === "fail" && fact.decision === null).map((fact) => fact.fact));
}
function checkDirection(from, to, worse, better) {
  if (from === void 0 || to === void 0) return "other";
  if (from.decided !== to.decided) return direction(OUTCOME_RANK[from.decided], OUTCOME_RANK[to.decided]);
  if (worse > 0 && better > 0) return "other";
  return worse > 0 ? "worse" : "better";
}
function direction(from, to) {
  if (from === void 0 || to === void 0 || from === to) return "other";
  return to > from ? "better" : "worse";
}
function causesOf(from, to, whenFactsDiffer) {
  const causes = /* @__PURE__ */ new Set();
  if (from.factsDigest !== to.factsDigest) for (const cause of whenFactsDiffer) causes.add(cause);
  if (from.checkDigest !== to.checkDigest) causes.add("catalogue");
  if (from.outcome === to.outcome && decisionsOf(from) !== decisionsOf(to)) causes.add("decision");
  if (causes.size === 0) causes.add("evidence");
  return inOrder(causes);
}
function decisionsOf(result) {
  const decided = result.facts.filter((fact) => fact.decision !== null);
  return canonicalJson([result.decided, decided.map((fact) => [fact.fact, fact.decision]).sort()]);
}
function factCauses(check, changes, current, previous) {
  if (changes.some((change) => change.type === check?.about)) return ["system"];
  const causes = check?.reads === "results" ? ["decision"] : [];
  if (changes.length > 0) causes.push("system");
  if (current.catalogue.tables !== previous.catalogue.tables) causes.push("catalogue");
  if (current.release.at !== previous.release.at) causes.push("time");
  return causes;
}
function compareControls(current, previous, checks) {
  const key = (framework, control) => canonicalJson([framework, control]);
  const before = new Map(previous.controls.map((result) => [key(result.framework, result.control), result.status]));
  const oldControls = controlsByKey(previous, key);
  const newControls = controlsByKey(current, key);
  const causesOfCheck = new Map(checks.map((change) => [change.check, change.causes]));
  return current.controls.flatMap(({ framework, control, status }) => {
    const at = key(framework, control);
    const from = before.get(at) ?? null;
    if (from === status) return [];
    const entry = newControls.get(at);
    const causes = /* @__PURE__ */ new Set();
    if (canonicalJson(entry ?? null) !== canonicalJson(oldControls.get(at) ?? null)) causes.add("catalogue");
    for (const check of [...entry?.primary ?? [], ...entry?.supporting ?? []])
      for (const cause of causesOfCheck.get(check) ?? []) causes.add(cause);
    if (causes.size === 0) causes.add("decision");
    const ranks = [from === null ? void 0 : STATUS_RANK[from], STATUS_RANK[status]];
    return [{ framework, control, from, to: status, direction: direction(...ranks), causes: inOrder(causes) }];
  });
}
function controlsByKey(report, key) {
  return new Map(
    report.frameworks.flatMap(({ id, controls }) => controls.map((control) => [key(id, control.id), control]))
  );
}
function inOrder(causes) {
  return CAUSES.filter((cause) => causes.has(cause));
}

// src/report/coverage.ts
var REACHED = {
  automated: ["supported"],
  partial: ["supported-in-part", "supported"],
  manual: ["manual-attested"]
};
var NOT_IN_SCOPE = ["out-of-scope", "not-applicable"];
function countCoverage(framework, results) {
  const status = new Map(
    results.filter((result) => result.framework === framework.id).map((result) => [result.control, result.status])
  );
  const byClass = Object.fromEntries(CONTROL_CLASSES.map((name) => [name, noCounts2()]));
  for (const control of framework.controls) byClass[control.class][status.get(control.id) ?? "out-of-scope"] += 1;
  return {
    framework: framework.id,
    byClass,
    fractions: {
      automated: fraction(byClass.automated, REACHED.automated),
      partial: fraction(byClass.partial, REACHED.partial),
      manual: fraction(byClass.manual, REACHED.manual)
    }
  };
}
function noCounts2() {
  return Object.fromEntries(CONTROL_STATUSES.map((status) => [status, 0]));
}
function fraction(counts, reached) {
  const sum = (wanted) => wanted.reduce((total, status) => total + counts[status], 0);
  return { reached: sum(reached), inScope: sum(CONTROL_STATUSES) - sum(NOT_IN_SCOPE) };
}

// src/report/history.ts
function buildHistory(current, previous) {
  const oldestFirst = [...previous].sort((a, b) => byCodeUnit(a.release.at, b.release.at));
  const rows = /* @__PURE__ */ new Map();
  for (const row of oldestFirst.flatMap((report) => report.history)) rows.set(keyOf2(row), row);
  for (const { release, catalogue, coverage } of oldestFirst) {
    const row = { tag: release.tag, at: release.at, catalogueDigest: catalogue.digest, coverage };
    rows.set(keyOf2(row), row);
  }
  rows.delete(keyOf2(current));
  const earlier = [...rows.values()].filter((row) => row.at < current.at);
  return [...earlier.sort((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(keyOf2(a), keyOf2(b))), current];
}
function keyOf2(row) {
  return row.tag === null ? `at ${row.at}` : `tag ${row.tag}`;
}

// src/report/left-out.ts
function leftOut(config, catalogue) {
  const { scope } = config;
  return [
    ...catalogue.frameworks.flatMap(
      (framework) => scope.frameworks.includes(framework.id) ? groupsLeftOut(framework, scope.categories[framework.id] ?? []) : [`${framework.name} is not selected.`]
    ),
    ...profileLeftOut(scope.profile, catalogue),
    ...excluded2(config.collect)
  ];
}
function groupsLeftOut(framework, selected) {
  return framework.groups.filter((group) => !group.always && !selected.includes(group.id)).map((group) => {
    const count = framework.controls.filter((control) => control.group === group.id).length;
    return `${framework.name}: ${group.title} is not selected (${count} of ${framework.controls.length} controls).`;
  });
}
function profileLeftOut(profile, catalogue) {
  const count = catalogue.checks.filter((check) => check.profile === "standard").length;
  if (profile === "standard" || count === 0) return [];
  return [`Profile baseline: ${count} of ${catalogue.checks.length} checks are shown, but no control rests on them.`];
}
function excluded2(collect2) {
  const kinds = [
    ["Manifests", collect2.manifests],
    ["Policies", collect2.policies],
    ["Signatures", collect2.signatures],
    ["Test results", collect2.tests],
    ["Logs", collect2.logs]
  ];
  return kinds.flatMap(
    ([name, { exclude }]) => exclude.map((pattern) => `${name}: files matching ${pattern} are excluded.`)
  );
}

// src/report/select-previous.ts
function selectPrevious(previous, current) {
  const reports = [];
  const problems = [];
  const refuse2 = (code, message) => problems.push({ code, message, kinds: [], place: null });
  for (const report of previous) {
    const name = nameOf(report);
    if (report.system !== current.system)
      refuse2("previous-other-system", `The report of ${name} is about another system, so it is not compared with.`);
    else if (report.release.tag !== null && report.release.tag === current.tag) continue;
    else if (report.release.at >= current.at)
      refuse2(
        "previous-not-earlier",
        `The report of ${name} is not earlier than this release, so it is not compared with.`
      );
    else reports.push(report);
  }
  reports.sort((a, b) => byCodeUnit(a.release.at, b.release.at) || byCodeUnit(a.contentDigest, b.contentDigest));
  return { reports, problems };
}
function nameOf({ release }) {
  return release.tag === null ? `a release of ${release.at}` : `release ${release.tag}`;
}

// src/report/build.ts
function buildReport(input) {
  const { config, catalogue } = input;
  const { scope } = config;
  const frameworks = catalogue.frameworks.filter((framework) => scope.frameworks.includes(framework.id)).map(({ id, name, noun, groups, controls }) => ({
    id,
    name,
    noun,
    groups: groups.map((group) => ({
      id: group.id,
      title: group.title,
      inScope: group.always || (scope.categories[id] ?? []).includes(group.id)
    })),
    controls
  }));
  const { repository, tag, commit, at, atFrom } = config.release;
  const earlier = selectPrevious(input.previous, { system: scope.system, tag, at });
  const report = {
    schema: "release-evidence/1",
    tool: { name: "release-evidence", version: input.toolVersion },
    catalogue: {
      digest: catalogue.digest,
      tables: digestOf(catalogue.tables),
      checks: catalogue.checks.length,
      frameworks: catalogue.frameworks.map(({ path: _, ...framework }) => ({
        id: framework.id,
        name: framework.name,
        digest: digestOf(framework)
      }))
    },
    system: scope.system,
    release: { repository, tag, commit, at, atFrom },
    scope: {
      environments: scope.environments,
      accounts: scope.accounts,
      frameworks: scope.frameworks,
      categories: scope.categories,
      profile: scope.profile,
      leftOut: leftOut(config, catalogue)
    },
    evidence: sortedBy(input.evidence, (evidence) => evidence.id),
    problems: sortedBy([...input.problems, ...earlier.problems], (problem) => canonicalJson(problem)),
    looked: [...input.looked].sort(
      (a, b) => EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind) || byCodeUnit(a.pattern, b.pattern)
    ),
    facts: sortedBy(input.facts, (fact) => fact.id),
    checks: sortedBy(catalogue.checks, (check) => check.id).map(({ examples: _, like: __, ...check }) => check),
    results: sortedBy(input.results, (result) => result.check).map((result) => ({
      ...result,
      facts: sortedBy(result.facts, (fact) => fact.fact)
    })),
    frameworks,
    controls: inFrameworkOrder(frameworks, input.controls),
    coverage: frameworks.map((framework) => countCoverage(framework, input.controls)),
    exceptions: sortedBy(
      input.exceptions,
      (exception) => canonicalJson([exception.id, exception.check, exception.fact])
    ),
    assertions: reportAssertions(config.assertions, at),
    applicability: sortedBy(config.applicability, (entry) => entry.control),
    worst: worstOf(input.results),
    missing: COLLECTED_KINDS.filter((kind) => !input.evidence.some((evidence) => evidence.kind === kind))
  };
  const row = { tag, at, catalogueDigest: catalogue.digest, coverage: report.coverage };
  const history = buildHistory(row, earlier.reports);
  const latest = earlier.reports.at(-1);
  const comparable = { ...report, history, contentDigest: "" };
  const delta = latest === void 0 ? null : compare(comparable, latest, catalogue.factTypes);
  const whole = { ...report, delta, history };
  return { ...whole, contentDigest: contentDigest(whole) };
}
function sortedBy(items, key) {
  return items.map((item) => ({ item, key: key(item) })).sort((a, b) => byCodeUnit(a.key, b.key)).map(({ item }) => item);
}
function inFrameworkOrder(frameworks, results) {
  return frameworks.flatMap(
    (framework) => framework.controls.flatMap(
      (control) => results.filter((result) => result.framework === framework.id && result.control === control.id)
    )
  );
}
function worstOf(results) {
  const ranks = results.filter((result) => result.inProfile).map((result) => severityRank(result.severity));
  return SEVERITIES[Math.max(-1, ...ranks)] ?? null;
}
function severityRank(severity) {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}

// src/report/validate.ts
async function validateReport(report) {
  const validate = await createReportValidator();
  return validate(report);
}
async function createReportValidator() {
  const [{ compile }, { default: schema }] = await Promise.all([
    import("./compile-SMKNMGIL.js"),
    import("./evidence.schema-ZFEB737X.js")
  ]);
  const validate = compile(schema);
  return (report) => {
    if (validate(report)) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message ?? error.keyword}`);
  };
}

// src/pipeline.ts
async function run({
  config: given,
  git,
  whereSet,
  progress,
  earlier,
  serverUrl
}) {
  const catalogue = await readCatalogue(given, whereSet);
  const settled = resolveScope(given, catalogue, whereSet);
  const mask = createMasker();
  const collected = await collect(settled, git, catalogue.tables, progress, mask);
  const previous = await readEarlier(settled, await earlier(settled));
  const config = { ...settled, ...maskStated(settled, mask) };
  const { release, scope } = config;
  progress("deriving and judging");
  const missing = EVIDENCE_KINDS.filter((kind) => !collected.evidence.some((evidence) => evidence.kind === kind));
  const facts = derive(collected.facts, {
    at: release.at,
    tables: catalogue.tables,
    declarations: config.declarations
  });
  const judged = evaluate({
    ...config,
    ...collected,
    facts,
    checks: catalogue.checks,
    missing,
    profile: scope.profile,
    at: release.at,
    author: release.author
  });
  const controls = judgeControls(catalogue.frameworks, judged.results, { ...config, at: release.at });
  const report = buildReport({
    toolVersion: toolVersion(),
    config,
    catalogue,
    ...collected,
    problems: [...collected.problems, ...maskAll(previous.problems, mask)],
    facts: [...facts, ...judged.exceptionFacts],
    ...judged,
    controls,
    previous: previous.reports
  });
  const faults = await validateReport(report);
  if (faults.length > 0) throw new Error(`the report is not as its schema says: ${faults[0]}`);
  progress("rendering");
  const files = await render(report, config.formats, { templates: readTemplates, fonts: readFonts, serverUrl });
  return { report, files };
}

// src/publish/workspace.ts
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join as join3 } from "node:path";
function writeFiles(folder, files) {
  try {
    mkdirSync(folder, { recursive: true });
    for (const file of files) {
      const partial = join3(folder, `.${file.name}.partial`);
      writeFileSync(partial, file.bytes);
      renameSync(partial, join3(folder, file.name));
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new OutputError(
      `The evidence could not be written to ${folder} (${code}). Name a folder that can be written with --out.`
    );
  }
  return {
    destination: "workspace",
    status: "done",
    message: `${files.length} files written to ${folder}`,
    files: files.map((file) => ({ name: file.name, action: "written", url: null }))
  };
}

// src/generate.ts
function gates(config, report) {
  const met = [];
  if (config.failOn !== null && report.worst !== null && SEVERITIES.indexOf(report.worst) >= SEVERITIES.indexOf(config.failOn)) {
    met.push(`fail-on ${config.failOn} is met: the worst failing check is ${report.worst}.`);
  }
  const missing = config.failOnMissing.filter((kind) => report.missing.includes(kind));
  if (missing.length > 0) met.push(`fail-on-missing is met: nothing was found of ${missing.join(", ")}.`);
  return met;
}
function overview(config, report, receipt) {
  const rows = report.frameworks.map((framework) => {
    const statuses = /* @__PURE__ */ new Map();
    for (const result of report.controls) {
      if (result.framework === framework.id) statuses.set(result.status, (statuses.get(result.status) ?? 0) + 1);
    }
    const counts = [...statuses].filter(([status]) => status !== "out-of-scope").map(([status, count]) => `${count} ${status}`);
    return `${framework.name}: ${counts.join(", ")}`;
  });
  const release = config.release.tag ?? "an untagged release";
  return [
    `Release Evidence for ${config.scope.system} ${release}, at ${config.release.at} (from ${config.release.atFrom})`,
    ...rows,
    `${report.evidence.length} pieces of evidence, ${report.facts.length} facts${report.missing.length > 0 ? `, nothing of: ${report.missing.join(", ")}` : ""}`,
    receipt.message
  ];
}
async function generate(options, surroundings) {
  const read = await readConfig(options, () => /* @__PURE__ */ new Date());
  const { config } = read;
  const { createMasker: createMasker2 } = await import("./masker-DGPPARN5.js");
  const mask = createMasker2();
  const progress = (message) => surroundings.progress(mask(message));
  const { report, files } = await run({ ...read, ...surroundings, progress });
  const { findLeaks } = await import("./leak-guard-FDSFMPF6.js");
  const leaks = files.flatMap((file) => findLeaks(file).map((leak) => `${file.name}:${leak.line}: ${leak.rule}`));
  if (leaks.length > 0) {
    throw new OutputError(
      [
        "Nothing was written: what would have been published still holds what looks like a secret.",
        ...leaks.slice(0, 20),
        "Please report it; until then leave the file that holds it out with collect.<kind>.exclude."
      ].join("\n")
    );
  }
  progress("writing the files");
  const receipt = writeFiles(config.out, files);
  const met = gates(config, report);
  return {
    config,
    report,
    files,
    receipt,
    exitCode: met.length > 0 ? EXIT.gateMet : EXIT.done,
    lines: [...overview(config, report, receipt), ...met].map((line2) => mask(line2))
  };
}
export {
  generate
};
