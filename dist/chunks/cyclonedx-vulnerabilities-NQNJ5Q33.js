import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  aliasesOf,
  createScan,
  ecosystemOfPurl,
  ratedByVectors,
  ratedByWord,
  readingOf,
  statementFacts,
  timeOf,
  untold,
  vulnerability,
  weaknessesIn
} from "./chunk-ICANJT2D.js";
import {
  categoryOfTool
} from "./chunk-22HKABIL.js";
import "./chunk-US3DVN7L.js";
import "./chunk-U4FVM2TB.js";
import {
  objectsOf,
  own,
  textOf
} from "./chunk-FBYWDJV3.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";

// src/collect/vex/cyclonedx-vex.ts
var STATES = {
  not_affected: "not-affected",
  false_positive: "not-affected",
  resolved: "fixed",
  resolved_with_pedigree: "fixed",
  exploitable: "affected",
  in_triage: "under-investigation"
};
var MAX_DEPTH = 64;
function componentsByRef(document) {
  const found = /* @__PURE__ */ new Map();
  const add = (component, depth) => {
    const ref = textOf(own(component, "bom-ref"));
    if (ref !== null && !found.has(ref)) found.set(ref, component);
    if (depth < MAX_DEPTH) for (const inner of objectsOf(own(component, "components"))) add(inner, depth + 1);
  };
  for (const one of objectsOf([own(own(document, "metadata"), "component") ?? null])) add(one, 0);
  for (const one of objectsOf(own(document, "components"))) add(one, 0);
  return found;
}
function productOf(ref, components) {
  const component = components.get(ref);
  const linked = /^urn:cdx:[^#]*#(.*)$/.exec(ref)?.[1] ?? ref;
  let decoded = linked;
  try {
    decoded = decodeURIComponent(linked);
  } catch {
  }
  const hash = objectsOf(own(component, "hashes")).find((one) => own(one, "alg") === "SHA-256");
  const digest = textOf(own(hash, "content"));
  const byRef = [linked, decoded].find((text) => text.startsWith("pkg:")) ?? null;
  return {
    name: textOf(own(component, "name")) ?? ref,
    purl: textOf(own(component, "purl")) ?? byRef,
    sha256: digest !== null && /^[0-9a-f]{64}$/i.test(digest) ? digest.toLowerCase() : null,
    components: []
  };
}
function authorOf(metadata) {
  const names = [
    ...objectsOf(own(metadata, "authors")).map((one) => textOf(own(one, "name")) ?? textOf(own(one, "email"))),
    textOf(own(own(metadata, "manufacturer") ?? own(metadata, "manufacture"), "name")),
    textOf(own(own(metadata, "supplier"), "name"))
  ];
  return names.find((name) => name !== null) ?? null;
}
function cycloneDxStatements(document) {
  const metadata = own(document, "metadata");
  const components = componentsByRef(document);
  return objectsOf(own(document, "vulnerabilities")).flatMap((entry, index) => {
    const analysis = own(entry, "analysis");
    const state = textOf(own(analysis, "state")) ?? "";
    const status = Object.hasOwn(STATES, state) ? STATES[state] : void 0;
    const id = textOf(own(entry, "id"));
    if (status === void 0 || id === null) return [];
    const refs = objectsOf(own(entry, "affects")).flatMap((one) => textOf(own(one, "ref")) ?? []);
    const isClosed = status === "not-affected";
    return [
      {
        format: "cyclonedx",
        document: textOf(own(document, "serialNumber")),
        vulnerability: id,
        aliases: objectsOf(own(entry, "references")).flatMap((one) => textOf(own(one, "id")) ?? []),
        status,
        justification: isClosed ? textOf(own(analysis, "justification")) ?? (state === "false_positive" ? state : null) : null,
        impact: isClosed ? textOf(own(analysis, "detail")) : null,
        author: authorOf(metadata),
        at: timeOf(own(analysis, "lastUpdated")) ?? timeOf(own(analysis, "firstIssued")) ?? timeOf(own(metadata, "timestamp")),
        products: refs.map((ref) => productOf(ref, components)),
        pointer: `/vulnerabilities/${index}`
      }
    ];
  });
}

// src/collect/scans/cyclonedx-vulnerabilities.ts
function toolOf(metadata) {
  const tools = own(metadata, "tools");
  const all = [...objectsOf(tools), ...objectsOf(own(tools, "components"))].flatMap((one) => {
    const name = textOf(own(one, "name"));
    return name === null ? [] : [{ name, version: textOf(own(one, "version")) }];
  });
  return all.find(({ name }) => categoryOfTool(name) === "dependencies" || /^trivy$/i.test(name)) ?? all[0] ?? null;
}
function ratedBy(entry, tool) {
  const ratings = objectsOf(own(entry, "ratings"));
  const order = ["critical", "high", "medium", "low"];
  const words = ratings.map((one) => ratedByWord(textOf(own(one, "severity")), tool, textOf(own(own(one, "source"), "name")) ?? tool)).filter(({ severity }) => typeof severity === "string").sort((a, b) => order.indexOf(String(a.severity)) - order.indexOf(String(b.severity)));
  return words[0] ?? ratedByVectors(
    ratings.map((one) => own(one, "score")),
    "a score"
  ) ?? ratedByWord(null, tool);
}
function takeEntry(scan, entry, components) {
  const rule = textOf(own(entry, "id")) ?? "a vulnerability without an id";
  const cwes = own(entry, "cwes");
  const refs = objectsOf(own(entry, "affects")).map(
    (one) => textOf(own(one, "ref")) ?? "a component without a reference"
  );
  for (const ref of refs.length === 0 ? ["a component that it does not name"] : refs) {
    const component = components.get(ref);
    const group = textOf(own(component, "group"));
    const name = textOf(own(component, "name"));
    const purl = textOf(own(component, "purl")) ?? (ref.startsWith("pkg:") ? ref : null);
    const ecosystem = ecosystemOfPurl(purl);
    if (ecosystem !== null) scan.ecosystems.push(ecosystem);
    scan.findings.add(
      vulnerability(
        {
          rule,
          aliases: aliasesOf(
            rule,
            objectsOf(own(entry, "references")).flatMap((one) => textOf(own(one, "id")) ?? [])
          ),
          ...ratedBy(entry, scan.tool),
          weaknesses: weaknessesIn((Array.isArray(cwes) ? cwes : []).map((one) => `CWE-${String(one)}`)),
          since: timeOf(own(entry, "published")),
          where: purl ?? name ?? ref,
          package: name === null ? null : group === null ? name : `${group}/${name}`,
          version: textOf(own(component, "version")),
          purl
        },
        scan.tool
      )
    );
  }
}
function scanOf(document, entries) {
  const metadata = own(document, "metadata");
  const tool = toolOf(metadata);
  const components = componentsByRef(document);
  const scan = createScan(tool?.name ?? "a tool that the document does not name", "dependencies");
  scan.version = tool?.version ?? null;
  scan.scannedAt = timeOf(own(metadata, "timestamp"));
  scan.databaseAt = untold(scan.tool, "how old its advisories are");
  scan.examined = components.size;
  const subject = own(metadata, "component");
  const purl = textOf(own(subject, "purl")) ?? "";
  const hashes = objectsOf(own(subject, "hashes")).flatMap(
    (one) => own(one, "alg") === "SHA-256" ? textOf(own(one, "content")) ?? [] : []
  );
  const digests = [...hashes, /@sha256(?::|%3a)([0-9a-f]{64})/i.exec(purl)?.[1]];
  const name = textOf(own(subject, "name")) ?? "something without a name";
  for (const digest of digests) {
    if (digest !== void 0 && /^[0-9a-f]{64}$/i.test(digest))
      scan.subjects.push({ name, sha256: digest.toLowerCase() });
  }
  if (scan.subjects.length === 0 && textOf(own(subject, "type")) === "container")
    scan.subjects.push({ name, sha256: null });
  for (const entry of entries) takeEntry(scan, entry, components);
  return { ...scan, pointer: "/vulnerabilities" };
}
function vulnerabilityFacts(document, file, config) {
  const entries = objectsOf(own(document, "vulnerabilities"));
  if (entries.length === 0) return [];
  const statements = cycloneDxStatements(document);
  const isReport = objectsOf(own(document, "components")).length > 0 || statements.length === 0;
  const scans = isReport ? readingOf("cyclonedx", file, config, [scanOf(document, entries)], []).facts : [];
  return [...scans, ...statementFacts(statements, file, config)];
}
export {
  vulnerabilityFacts
};
