import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  wordsOf
} from "./chunk-EL6GZWKW.js";
import {
  createFaults,
  pointerOf
} from "./chunk-2TUKEBVL.js";
import {
  imageDigest,
  sha256Of,
  timeOf
} from "./chunk-7RFD3EN3.js";
import {
  objectsOf,
  own,
  textOf
} from "./chunk-FBYWDJV3.js";
import "./chunk-W3JPNJFX.js";

// src/collect/components/spdx3-graph.ts
function typeOf(element) {
  const type = textOf(own(element, "type")) ?? textOf(own(element, "@type")) ?? "";
  return type.slice(Math.max(type.lastIndexOf("/"), type.lastIndexOf("_")) + 1);
}
function idOf(element) {
  return textOf(own(element, "spdxId")) ?? textOf(own(element, "@id"));
}
function property(element, profile, name) {
  return own(element, `${profile}_${name}`) ?? own(element, name);
}
function valuesOf(value) {
  if (value === void 0 || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
function refOf(reference) {
  return typeof reference === "string" ? reference : reference === void 0 ? null : textOf(own(reference, "spdxId")) ?? textOf(own(reference, "@id"));
}
function graphOf(document) {
  const listed = own(document, "@graph");
  const elements = listed === void 0 ? [document] : objectsOf(listed);
  const byId = /* @__PURE__ */ new Map();
  for (const element of elements) {
    const id = idOf(element);
    if (id !== null && !byId.has(id)) byId.set(id, element);
  }
  return {
    elements,
    has: (id) => byId.has(id),
    resolve: (reference) => {
      if (typeof reference === "string") return byId.get(reference) ?? null;
      return objectsOf([reference ?? null])[0] ?? null;
    }
  };
}

// src/collect/components/check-spdx3.ts
var TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
var RELATIONSHIPS = wordsOf(`affects amendedBy ancestorOf availableFrom configures contains coordinatedBy copiedTo delegatedTo dependsOn
  descendantOf describes doesNotAffect expandsTo exploitCreatedBy fixedBy fixedIn foundBy generates hasAddedFile hasAssessmentFor
  hasAssociatedVulnerability hasConcludedLicense hasDataFile hasDeclaredLicense hasDeletedFile hasDependencyManifest
  hasDistributionArtifact hasDocumentation hasDynamicLink hasEvidence hasExample hasHost hasInput hasMetadata hasOptionalComponent
  hasOptionalDependency hasOutput hasPrerequisite hasProvidedDependency hasRequirement hasSpecification hasStaticLink hasTest hasTestCase
  hasVariant invokedBy modifiedBy other packagedBy patchedBy publishedBy reportedBy republishedBy serializedInArtifact testedOn trainedOn
  underInvestigationFor usesTool`);
var COMPLETENESS = wordsOf("complete incomplete noAssertion");
var ALGORITHMS = wordsOf(`adler32 blake2b256 blake2b384 blake2b512 blake3 crystalsDilithium crystalsKyber falcon md2 md4 md5 md6 other sha1
  sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512`);
function checkSpdx3(graph, faults) {
  const documents = graph.elements.filter((element) => typeOf(element) === "SpdxDocument");
  if (documents.length > 1) faults.add("/@graph", "has more than one SpdxDocument");
  const imported = new Set(
    documents.flatMap(
      (document) => valuesOf(own(document, "import")).flatMap((map) => textOf(own(map, "externalSpdxId")) ?? [])
    )
  );
  const isKnown = (reference) => graph.has(reference) || imported.has(reference) || /^https?:\/\/spdx\.org\//.test(reference);
  const seen = /* @__PURE__ */ new Set();
  for (const [index, element] of graph.elements.entries()) {
    const fault = (name, what) => faults.add(pointerOf(["@graph", index, ...name === "" ? [] : [name]]), what);
    const lacks = (name, value = own(element, name)) => {
      if (value === void 0 || value === "" || Array.isArray(value) && value.length === 0)
        fault("", `lacks ${name}`);
    };
    const type = typeOf(element);
    const id = idOf(element);
    if (type === "") fault("", "lacks type");
    if (id === null) fault("", "lacks spdxId");
    else if (seen.has(id)) fault("spdxId", "is the identifier of another element too");
    if (id !== null) seen.add(id);
    if (type === "CreationInfo") checkCreation(element, fault, lacks);
    else if (own(element, "spdxId") !== void 0) {
      lacks("creationInfo");
      const creation = own(element, "creationInfo");
      if (creation !== void 0 && graph.resolve(creation) === null)
        fault("creationInfo", "names a CreationInfo that is not there");
    }
    if (type === "Package" || type === "AIPackage" || type === "DatasetPackage" || type === "File") lacks("name");
    if (type.endsWith("Relationship")) {
      for (const name of ["from", "relationshipType", "to"]) lacks(name);
      oneOf(element, "relationshipType", RELATIONSHIPS, fault);
      oneOf(element, "completeness", COMPLETENESS, fault);
      for (const name of ["from", "to"])
        for (const one of valuesOf(own(element, name))) {
          const reference = refOf(one);
          if (typeof one === "string" && reference !== null && !isKnown(reference))
            fault(name, "names an element that is not there");
        }
    }
    for (const hash of valuesOf(own(element, "verifiedUsing"))) {
      const algorithm = textOf(own(hash, "algorithm"));
      if (algorithm === null) continue;
      if (!ALGORITHMS.has(algorithm)) fault("verifiedUsing", "has an algorithm that SPDX 3 does not know");
      if (textOf(own(hash, "hashValue")) === null) fault("verifiedUsing", "lacks hashValue");
    }
    if (type === "LicenseExpression" && textOf(property(element, "simplelicensing", "licenseExpression")) === null)
      fault("", "lacks simplelicensing_licenseExpression");
  }
  if (documents.length === 0) faults.add("/@graph", "has no SpdxDocument");
}
function oneOf(element, name, words, fault) {
  const value = own(element, name);
  if (value !== void 0 && (typeof value !== "string" || !words.has(value)))
    fault(name, "is nothing that SPDX 3 knows");
}
function checkCreation(element, fault, lacks) {
  for (const name of ["specVersion", "created", "createdBy"]) lacks(name);
  const created = own(element, "created");
  if (created !== void 0 && (typeof created !== "string" || !TIME.test(created)))
    fault("created", "is no date with a time in UTC");
  const version = own(element, "specVersion");
  if (version !== void 0 && !/^3\.\d+(?:\.\d+)?$/.test(String(version)))
    fault("specVersion", "is no version of SPDX 3");
}

// src/collect/components/spdx3-licences.ts
var MAX_DEPTH = 20;
var LISTED = /^https?:\/\/spdx\.org\/licenses\/([\w.+-]+?)(?:\.html)?$/;
function expressionOf(graph, reference, depth = 0) {
  const listed = typeof reference === "string" ? LISTED.exec(reference)?.[1] : void 0;
  if (listed !== void 0) return listed;
  const element = graph.resolve(reference);
  if (element === null || depth > MAX_DEPTH) return null;
  const inside = (name) => {
    const value = property(element, "expandedlicensing", name);
    return value === void 0 ? null : expressionOf(graph, value, depth + 1);
  };
  const joined = (word) => {
    const members = valuesOf(property(element, "expandedlicensing", "member")).map(
      (one) => expressionOf(graph, one, depth + 1)
    );
    return members.length === 0 || members.includes(null) ? null : `(${members.join(` ${word} `)})`;
  };
  switch (typeOf(element)) {
    case "LicenseExpression":
      return textOf(property(element, "simplelicensing", "licenseExpression"));
    case "ConjunctiveLicenseSet":
      return joined("AND");
    case "DisjunctiveLicenseSet":
      return joined("OR");
    case "OrLaterOperator": {
      const subject = inside("subjectLicense");
      return subject === null ? null : `${subject}+`;
    }
    case "WithAdditionOperator": {
      const subject = inside("subjectExtendableLicense");
      const addition = graph.resolve(property(element, "expandedlicensing", "subjectAddition") ?? null);
      const name = addition === null ? null : lastOf(addition);
      return subject === null || name === null ? null : `${subject} WITH ${name}`;
    }
    case "ListedLicense":
      return lastOf(element);
    case "CustomLicense":
    case "SimpleLicensingText":
      return textOf(own(element, "name")) ?? lastOf(element);
    default:
      return null;
  }
}
function lastOf(element) {
  const id = textOf(own(element, "spdxId"));
  return id === null ? null : id.slice(Math.max(id.lastIndexOf("/"), id.lastIndexOf("#")) + 1);
}

// src/collect/components/spdx3-bill.ts
var PACKAGES = /* @__PURE__ */ new Set(["Package", "AIPackage", "DatasetPackage"]);
var LICENSING = /* @__PURE__ */ new Set(["hasConcludedLicense", "hasDeclaredLicense"]);
function relationsOf(graph) {
  const described = /* @__PURE__ */ new Set();
  const related = /* @__PURE__ */ new Set();
  const licences = /* @__PURE__ */ new Map();
  const completeness = /* @__PURE__ */ new Map();
  for (const element of graph.elements) {
    if (!typeOf(element).endsWith("Relationship")) continue;
    const from = refOf(own(element, "from"));
    const type = textOf(own(element, "relationshipType"));
    const targets = valuesOf(own(element, "to"));
    if (from === null || type === null) continue;
    if (LICENSING.has(type)) {
      const known = licences.get(from) ?? { concluded: [], declared: [] };
      licences.set(from, known);
      const expressions = targets.flatMap((one) => expressionOf(graph, one) ?? []);
      known[type === "hasConcludedLicense" ? "concluded" : "declared"].push(...expressions);
      continue;
    }
    const declared = textOf(own(element, "completeness"));
    if (declared !== null) completeness.set(declared, (completeness.get(declared) ?? 0) + 1);
    const ids = targets.flatMap((one) => refOf(one) ?? []);
    if (type === "describes") for (const id of ids) described.add(id);
    else for (const id of [from, ...ids]) related.add(id);
  }
  return { described, related, licences, completeness };
}
function rootsOf(graph) {
  const roots = /* @__PURE__ */ new Set();
  for (const element of graph.elements)
    for (const one of valuesOf(own(element, "rootElement"))) {
      const id = refOf(one);
      if (id !== null) roots.add(id);
    }
  return roots;
}
function identifiersOf(element) {
  return valuesOf(own(element, "externalIdentifier")).flatMap((one) => {
    const type = textOf(own(one, "externalIdentifierType"));
    const identifier = textOf(own(one, "identifier"));
    return type === null || identifier === null ? [] : [{ type, identifier }];
  });
}
function purlOf(element) {
  const named = textOf(property(element, "software", "packageUrl"));
  return named ?? identifiersOf(element).find(({ type }) => /^(?:packageUrl|purl)$/i.test(type))?.identifier ?? null;
}
function subjectOf(element) {
  const purl = purlOf(element);
  const version = textOf(property(element, "software", "packageVersion"));
  const digests = valuesOf(own(element, "verifiedUsing")).map((hash) => ({
    algorithm: textOf(own(hash, "algorithm")),
    digest: textOf(own(hash, "hashValue"))
  }));
  const name = textOf(own(element, "name")) ?? "";
  return { name, version, purl, sha256: sha256Of(digests) ?? imageDigest(purl, version) };
}
function spdx3Bill(document) {
  const graph = graphOf(document);
  const faults = createFaults();
  checkSpdx3(graph, faults);
  const { described, related, licences, completeness } = relationsOf(graph);
  const roots = rootsOf(graph);
  const isSubject = (element) => {
    const id = idOf(element);
    return id !== null && (roots.has(id) || described.has(id));
  };
  const packages = graph.elements.filter((element) => PACKAGES.has(typeOf(element)));
  const others = packages.filter((element) => !isSubject(element));
  const root = graph.elements.find((element) => typeOf(element) === "SpdxDocument") ?? null;
  const creation = graph.resolve(root === null ? void 0 : own(root, "creationInfo")) ?? graph.elements.find((element) => typeOf(element) === "CreationInfo") ?? null;
  const componentOf = (element) => {
    const id = idOf(element) ?? "";
    const purl = purlOf(element);
    const { concluded = [], declared = [] } = licences.get(id) ?? {};
    const known = concluded.filter((one) => !/^(?:NOASSERTION|NONE)$/.test(one));
    return {
      name: textOf(own(element, "name")),
      version: textOf(property(element, "software", "packageVersion")),
      purl,
      hasIdentifier: purl !== null || identifiersOf(element).some(({ type }) => /^(?:cpe22|cpe23|swid|swhid|gitoid)$/.test(type)),
      hasSupplier: valuesOf(own(element, "suppliedBy")).some((one) => refOf(one) !== null),
      isRelated: related.has(id),
      licences: known.length > 0 ? known : declared
    };
  };
  const agents = valuesOf(own(creation ?? {}, "createdBy")).filter((one) => refOf(one) !== null);
  return {
    format: "spdx",
    version: textOf(own(creation ?? {}, "specVersion")) ?? "3",
    encoding: "json-ld",
    serial: root === null ? null : idOf(root),
    madeAt: timeOf(own(creation ?? {}, "created")),
    tools: valuesOf(own(creation ?? {}, "createdUsing")).flatMap((one) => {
      const name = textOf(own(graph.resolve(one) ?? {}, "name"));
      return name === null ? [] : [{ name, version: null }];
    }),
    authors: agents.length,
    subjects: graph.elements.filter((element) => isSubject(element) && (PACKAGES.has(typeOf(element)) || typeOf(element) === "File")).map(subjectOf),
    components: (others.length > 0 ? others : packages).map(componentOf),
    completeness,
    linked: graph.elements.flatMap(
      (element) => valuesOf(own(element, "import")).flatMap((one) => textOf(own(one, "externalSpdxId")) ?? [])
    ),
    faults,
    line: 1
  };
}
export {
  spdx3Bill
};
