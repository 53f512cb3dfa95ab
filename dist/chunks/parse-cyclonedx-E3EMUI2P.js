import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  documentIn,
  isTooDeep,
  licenceId,
  xmlDecoder
} from "./chunk-RCNMPUA4.js";
import {
  shapesOf,
  wordsOf
} from "./chunk-EL6GZWKW.js";
import {
  createFaults,
  pointerOf
} from "./chunk-2TUKEBVL.js";
import {
  require_saxes
} from "./chunk-IMVCWQPI.js";
import "./chunk-7RFD3EN3.js";
import {
  decodeText
} from "./chunk-U4FVM2TB.js";
import {
  isObject,
  own
} from "./chunk-FBYWDJV3.js";
import {
  __toESM
} from "./chunk-W3JPNJFX.js";

// src/collect/components/cyclonedx-rules.ts
function present(value, names) {
  return names.filter((name) => Object.hasOwn(value, name)).length;
}
function oneOf(names, orNone = false) {
  return (value, { isXml }) => {
    const count = present(value, names);
    if (count === 1 || count === 0 && orNone && isXml) return null;
    return `has ${count === 0 ? "none" : "more than one"} of ${names.join(" and ")}`;
  };
}
var RULES = {
  component: [
    (value) => present(value, ["version", "versionRange"]) === 2 ? "has both version and versionRange" : null,
    // The schema of XML does not say so.
    (value, { isXml }) => !isXml && Object.hasOwn(value, "versionRange") && own(value, "isExternal") !== true ? "has a versionRange and is not external" : null
  ],
  licence: [
    (value, context) => {
      if (context.isXml && context.minor === 0) return null;
      return oneOf(["id", "name"], context.minor < 6)(value, context);
    }
  ],
  licenceChoice: [oneOf(["license", "expression"])],
  lifecycle: [oneOf(["phase", "name"])],
  party: [oneOf(["organization", "individual"], true)],
  annotator: [oneOf(["organization", "individual", "component", "service"], true)],
  affectedVersion: [oneOf(["version", "range"])],
  citation: [
    oneOf(["pointers", "expressions"]),
    (value, { isXml }) => isXml || present(value, ["attributedTo", "process"]) > 0 ? null : "has none of attributedTo and process",
    (value) => ["pointers", "expressions"].some((name) => Array.isArray(value[name]) && value[name].length === 0) ? "points at nothing" : null
  ]
};
function listRule(kind, items, { minor, isXml }) {
  if (kind !== "licenceChoice" || minor > 6 || !isXml && minor < 5) return null;
  const expressions = items.filter((item) => own(item, "expression") !== void 0).length;
  if (expressions === 0 || expressions === 1 && items.length === 1) return null;
  return "has a licence expression beside other licences";
}

// src/collect/components/cyclonedx-scalars.ts
var UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
var SERIAL = new RegExp(`^urn:uuid:${UUID}$`);
var SERIAL_OF_XML = new RegExp(`^(?:urn:uuid:${UUID}|\\{${UUID}\\})$`);
var DIGEST_LENGTHS = /* @__PURE__ */ new Set([32, 40, 64, 96, 128]);
var TIME = /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-4]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/i;
var SCALARS = {
  text: (value) => typeof value === "string" ? null : "is no text",
  ref: (value, { minor }) => {
    if (typeof value !== "string") return "is no text";
    return value === "" && minor >= 5 ? "is empty" : null;
  },
  integer: (value) => Number.isInteger(value) ? null : "is no whole number",
  count: (value, { minor }) => typeof value === "number" && Number.isInteger(value) && (minor < 5 || value >= 1) ? null : "is no count from 1 on",
  number: (value) => typeof value === "number" ? null : "is no number",
  share: (value) => typeof value === "number" && value >= 0 && value <= 1 ? null : "is no number from 0 to 1",
  flag: (value) => typeof value === "boolean" ? null : "is neither true nor false",
  time: (value) => typeof value === "string" && TIME.test(value) ? null : "is no date with a time",
  serial: (value, { isXml }) => typeof value === "string" && (isXml ? SERIAL_OF_XML : SERIAL).test(value) ? null : "is no urn:uuid of lower case",
  digest: (value) => typeof value === "string" && DIGEST_LENGTHS.has(value.length) && /^[a-fA-F\d]+$/.test(value) ? null : "is no hexadecimal digest",
  mime: (value) => typeof value === "string" && /^[-+a-z\d.]+\/[-+a-z\d.]+$/.test(value) ? null : "is no media type of lower case",
  locale: (value) => typeof value === "string" && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(value) ? null : "is no language such as en or en-US",
  cpe: (value, { isXml }) => {
    if (typeof value !== "string") return "is no text";
    return isXml && !/^cpe:(?:2\.3:[aho*-]:|\/[AHOaho]?(?::|$))/i.test(value) ? "is no CPE name" : null;
  },
  licenceId: (value) => typeof value === "string" && (licenceId(value) === value || /-exception\b/.test(value)) ? null : "is no id of the SPDX licence list"
};

// src/collect/components/cyclonedx-shapes.ts
var REFERENCES = "externalReference[] .reference";
var PROPERTIES = "property[] .property";
var SHAPES = shapesOf({
  bom: {
    $schema: "text @",
    bomFormat: "text @",
    specVersion: "text @",
    serialNumber: "serial @ 1",
    version: "count @",
    metadata: "metadata 2",
    components: "component[] .component !2 unique",
    services: "service[] .service 2 unique",
    externalReferences: `${REFERENCES} 1`,
    dependencies: "dependency[] .dependency 2 unique",
    compositions: "composition[] .composition 3 unique",
    properties: `${PROPERTIES} 3`,
    vulnerabilities: "vulnerability[] .vulnerability 4 unique",
    annotations: "annotation[] .annotation 5 unique",
    formulation: "any 5",
    declarations: "any 6",
    definitions: "any 6",
    citations: "citation[] .citation 7 unique",
    signature: "any 4"
  },
  metadata: {
    timestamp: "time",
    lifecycles: "lifecycle[] .lifecycle 5",
    tools: "tools",
    authors: "contact[] .author",
    component: "component",
    manufacturer: "organisation 6",
    manufacture: "organisation",
    supplier: "organisation",
    licenses: "licenceChoice[] 3",
    properties: `${PROPERTIES} 3`,
    distributionConstraints: "distribution 7"
  },
  lifecycle: { phase: "phase", name: "text", description: "text" },
  distribution: { tlp: "tlp" },
  toolset: { components: "component[] .component unique", services: "service[] .service unique" },
  tool: {
    vendor: "text",
    name: "text",
    version: "text",
    hashes: "hash[] .hash",
    externalReferences: `${REFERENCES} 4`
  },
  organisation: {
    "bom-ref": "ref @ 5",
    name: "text",
    address: "address 6",
    url: "text[] ..",
    contact: "contact[] .."
  },
  address: {
    "bom-ref": "ref @",
    country: "text",
    region: "text",
    locality: "text",
    postOfficeBoxNumber: "text",
    postalCode: "text",
    streetAddress: "text"
  },
  contact: { "bom-ref": "ref @ 5", name: "text", email: "text", phone: "text" },
  component: {
    type: "!componentType @",
    "mime-type": "mime @ 2",
    isExternal: "flag @ 7",
    "bom-ref": "ref @ 1",
    supplier: "organisation 2",
    manufacturer: "organisation 6",
    authors: "contact[] .author 6",
    author: "text 2",
    publisher: "text",
    group: "text",
    name: "!text",
    version: "text !4",
    versionRange: "ref 7",
    description: "text",
    scope: "scope",
    hashes: "hash[] .hash",
    licenses: "licenceChoice[]",
    copyright: "text",
    patentAssertions: "any 7",
    cpe: "cpe",
    purl: "text",
    omniborId: "text[] .. 6",
    swhid: "text[] .. 6",
    swid: "swid 2",
    modified: "flag !1",
    pedigree: "pedigree 1",
    externalReferences: `${REFERENCES} 1`,
    properties: `${PROPERTIES} 3`,
    components: "component[] .component unique",
    evidence: "evidence 3",
    releaseNotes: "releaseNotes 4",
    modelCard: "any 5",
    data: "componentData[] .. 5",
    cryptoProperties: "cryptoProperties 6",
    tags: "text[] .tag 6",
    signature: "any 4"
  },
  cryptoProperties: {
    assetType: "!assetType",
    algorithmProperties: "any",
    certificateProperties: "any",
    relatedCryptoMaterialProperties: "any",
    protocolProperties: "any",
    oid: "text"
  },
  componentData: {
    "bom-ref": "ref @",
    type: "!dataType",
    name: "text",
    contents: "any",
    classification: "text",
    sensitiveData: "text[] ..",
    graphics: "any",
    description: "text",
    governance: "any"
  },
  hash: { alg: "!hashAlgorithm @", content: "!digest #" },
  licenceChoice: {
    license: "licence",
    expression: "text 1",
    expressionDetails: "expressionDetail[] .. =details 7",
    acknowledgement: "acknowledgement @ 6",
    "bom-ref": "ref @ 5",
    licensing: "licensing 7",
    properties: `${PROPERTIES} 7`
  },
  expressionDetail: {
    licenseIdentifier: "!text @ =license-identifier",
    "bom-ref": "ref @",
    text: "attachment",
    url: "text"
  },
  licence: {
    "bom-ref": "ref @ 5",
    acknowledgement: "acknowledgement @ 6",
    id: "licenceId",
    name: "text",
    text: "attachment 1",
    url: "text 1",
    licensing: "licensing 5",
    properties: `${PROPERTIES} 5`
  },
  licensing: {
    altIds: "text[] .altId",
    licensor: "party",
    licensee: "party",
    purchaser: "party",
    purchaseOrder: "text",
    licenseTypes: "licenceType[] .licenseType",
    lastRenewal: "time",
    expiration: "time"
  },
  party: { organization: "organisation", individual: "contact" },
  attachment: { contentType: "text @ =content-type", encoding: "encoding @", content: "!text #" },
  swid: {
    tagId: "!text @",
    name: "!text @",
    version: "text @",
    tagVersion: "integer @",
    patch: "flag @",
    text: "attachment",
    url: "text"
  },
  pedigree: {
    ancestors: "component[] .component",
    descendants: "component[] .component",
    variants: "component[] .component",
    commits: "commit[] .commit",
    patches: "patch[] .patch 2",
    notes: "text"
  },
  commit: { uid: "text", url: "text", author: "action", committer: "action", message: "text" },
  action: { timestamp: "time", name: "text", email: "text" },
  patch: { type: "!patchType @", diff: "diff", resolves: "issue[] .issue" },
  diff: { text: "attachment", url: "text" },
  issue: {
    type: "!issueType @",
    id: "text",
    name: "text",
    description: "text",
    source: "source",
    references: "text[] .url"
  },
  "~source": { url: "text", name: "text" },
  externalReference: {
    type: "!referenceType @",
    url: "!text",
    comment: "text",
    hashes: "hash[] .hash 3",
    properties: `${PROPERTIES} 7`
  },
  dependency: { ref: "!ref @", dependsOn: "ref[] unique", provides: "ref[] 6 unique" },
  service: {
    "bom-ref": "ref @",
    provider: "organisation",
    group: "text",
    name: "!text",
    version: "text",
    description: "text",
    endpoints: "text[] .endpoint",
    authenticated: "flag",
    "x-trust-boundary": "flag",
    trustZone: "text 5",
    data: "serviceData[]",
    licenses: "licenceChoice[]",
    patentAssertions: "any 7",
    externalReferences: REFERENCES,
    properties: `${PROPERTIES} 3`,
    services: "service[] .service unique",
    releaseNotes: "releaseNotes 4",
    tags: "text[] .tag 6",
    signature: "any 4"
  },
  serviceData: {
    flow: "!flow @",
    classification: "!text #",
    name: "text 5",
    description: "text 5",
    governance: "any 5",
    source: "text[] 5",
    destination: "text[] 5"
  },
  property: { name: "text @", value: "text #" },
  "~composition": {
    "bom-ref": "ref @ 5",
    aggregate: "!aggregate",
    assemblies: "ref[] .assembly unique",
    dependencies: "ref[] .dependency unique",
    vulnerabilities: "ref[] .vulnerability 5 unique",
    signature: "any 4"
  },
  evidence: {
    identity: "identity[] .. 5",
    occurrences: "occurrence[] .occurrence 5",
    callstack: "any 5",
    licenses: "licenceChoice[]",
    copyright: "copyright[] .text"
  },
  identity: {
    field: "!identityField",
    confidence: "share",
    concludedValue: "text 6",
    methods: "method[] .method",
    tools: "ref[] .tool unique"
  },
  method: { technique: "!technique", confidence: "!share", value: "text" },
  occurrence: {
    "bom-ref": "ref @",
    location: "!text",
    line: "integer 6",
    offset: "integer 6",
    symbol: "text 6",
    additionalContext: "text 6"
  },
  copyright: { text: "!text #" },
  "~releaseNotes": {
    type: "!text",
    title: "text",
    featuredImage: "text",
    socialImage: "text",
    description: "text",
    timestamp: "time",
    aliases: "text[] .alias",
    tags: "text[] .tag",
    resolves: "issue[] .issue",
    notes: "note[] .note",
    properties: PROPERTIES
  },
  "~note": { locale: "locale", text: "!attachment" },
  annotation: {
    "bom-ref": "ref @",
    subjects: "ref[] .subject unique",
    annotator: "!annotator",
    timestamp: "!time",
    text: "!text",
    signature: "any"
  },
  annotator: { organization: "organisation", individual: "contact", component: "component", service: "service" },
  citation: {
    "bom-ref": "ref @",
    pointers: "text[] .pointer",
    expressions: "text[] .expression",
    timestamp: "!time",
    attributedTo: "ref",
    process: "ref",
    note: "text",
    signature: "any"
  },
  vulnerability: {
    "bom-ref": "ref @",
    id: "text",
    source: "source",
    references: "vulnerabilityReference[] .reference",
    ratings: "rating[] .rating",
    cwes: "integer[] .cwe",
    description: "text",
    detail: "text",
    recommendation: "text",
    workaround: "text 5",
    proofOfConcept: "any 5",
    advisories: "advisory[] .advisory",
    created: "time",
    published: "time",
    updated: "time",
    rejected: "time 5",
    credits: "credits",
    tools: "tools",
    analysis: "analysis",
    affects: "affected[] .target unique",
    properties: PROPERTIES
  },
  vulnerabilityReference: { id: "!text", source: "!source" },
  rating: {
    source: "source",
    score: "number",
    severity: "severity",
    method: "scoreMethod",
    vector: "text",
    justification: "text"
  },
  advisory: { title: "text", url: "!text" },
  credits: { organizations: "organisation[] .organization", individuals: "contact[] .individual" },
  analysis: {
    state: "impactState",
    justification: "impactJustification",
    response: "response[] .response =responses",
    detail: "text",
    firstIssued: "time 5",
    lastUpdated: "time 5"
  },
  affected: { ref: "!ref", versions: "affectedVersion[] .version" },
  affectedVersion: { version: "text", range: "text", status: "affectedStatus" }
});

// src/collect/components/cyclonedx-words.ts
var WORDS = new Map(
  Object.entries({
    componentType: `application framework library operating-system device file/1 container/2 firmware/2 platform/5 device-driver/5
      machine-learning-model/5 data/5 cryptographic-asset/6`,
    scope: "required optional excluded/1",
    hashAlgorithm: `MD5 SHA-1 SHA-256 SHA-384 SHA-512 SHA3-256 SHA3-512 SHA3-384/2 BLAKE2b-256/2 BLAKE2b-384/2 BLAKE2b-512/2 BLAKE3/2
      Streebog-256/7 Streebog-512/7`,
    acknowledgement: "declared concluded",
    licenceType: `academic appliance client-access concurrent-user core-points custom-metric device evaluation named-user node-locked oem
      perpetual processor-points subscription user other`,
    encoding: "base64",
    patchType: "unofficial monkey backport cherry-pick",
    issueType: "defect enhancement security",
    referenceType: `vcs issue-tracker website advisories bom mailing-list social chat documentation support distribution license build-meta
      build-system other release-notes/4 distribution-intake/5 security-contact/5 model-card/5 log/5 configuration/5 evidence/5
      formulation/5 attestation/5 threat-model/5 adversary-model/5 risk-assessment/5 vulnerability-assertion/5 exploitability-statement/5
      pentest-report/5 static-analysis-report/5 dynamic-analysis-report/5 runtime-analysis-report/5 component-analysis-report/5
      maturity-report/5 certification-report/5 codified-infrastructure/5 quality-metrics/5 poam/5 source-distribution/6
      electronic-signature/6 digital-signature/6 rfc-9116/6 patent/7 patent-family/7 patent-assertion/7 citation/7`,
    phase: "design pre-build build post-build operations discovery decommission",
    tlp: "CLEAR GREEN AMBER AMBER_AND_STRICT RED",
    flow: "inbound outbound bi-directional unknown",
    aggregate: `complete incomplete incomplete_first_party_only incomplete_third_party_only unknown not_specified
      incomplete_first_party_proprietary_only/5 incomplete_first_party_opensource_only/5 incomplete_third_party_proprietary_only/5
      incomplete_third_party_opensource_only/5`,
    identityField: "group name version purl cpe swid hash omniborId/6 swhid/6",
    technique: `source-code-analysis binary-analysis manifest-analysis ast-fingerprint hash-comparison instrumentation dynamic-analysis
      filename attestation other`,
    severity: "critical high medium low info none unknown",
    scoreMethod: "CVSSv2 CVSSv3 CVSSv31 OWASP other CVSSv4/5 SSVC/5",
    impactState: "resolved resolved_with_pedigree exploitable in_triage false_positive not_affected",
    impactJustification: `code_not_present code_not_reachable requires_configuration requires_dependency requires_environment
      protected_by_compiler protected_at_runtime protected_at_perimeter protected_by_mitigating_control`,
    response: "can_not_fix will_not_fix update rollback workaround_available",
    affectedStatus: "affected unaffected unknown",
    dataType: "source-code configuration dataset definition other",
    assetType: "algorithm certificate protocol related-crypto-material"
  }).map(([name, line]) => [name, wordsOf(line)])
);

// src/collect/components/check-cyclonedx.ts
var MAX_COMPARED = 12;
var MAX_DEPTH = 200;
function checkCycloneDx(document, context, faults, lineOf) {
  const { minor, isXml } = context;
  const path = [];
  const refs = /* @__PURE__ */ new Set();
  let nearest = document;
  const at = () => {
    const line = lineOf?.(nearest);
    return line === void 0 ? pointerOf(path) : `line ${line}`;
  };
  const fault = (what) => faults.add(at(), what);
  function lookAtScalar(kind, value) {
    const words = WORDS.get(kind);
    if (words !== void 0) {
      const since = typeof value === "string" ? words.get(value) : void 0;
      if (since === void 0 || since > minor) fault(`is no ${kind} that CycloneDX 1.${minor} knows`);
      return;
    }
    const what = SCALARS[kind]?.(value, context) ?? null;
    if (what !== null) fault(what);
  }
  function lookAtValue(kind, value) {
    if (kind === "any") return;
    if (kind === "tools") {
      if (Array.isArray(value)) lookAtList("tool", value, false);
      else if (minor >= 5) lookAtObject("toolset", value);
      else fault("is no list");
    } else if (SHAPES.has(kind)) lookAtObject(kind, value);
    else lookAtScalar(kind, value);
  }
  function lookAtList(kind, value, isUnique) {
    if (!Array.isArray(value)) {
      if (kind === "identity" && isObject(value)) lookAtValue(kind, value);
      else fault("is no list");
      return;
    }
    const wrong = listRule(kind, value, context);
    if (wrong !== null) fault(wrong);
    const seen = isUnique && !isXml && path.length < MAX_COMPARED ? /* @__PURE__ */ new Set() : null;
    for (const [index, item] of value.entries()) {
      path.push(index);
      if (seen !== null && own(item, "bom-ref") === void 0) {
        const text = JSON.stringify(item);
        if (seen.has(text)) fault("stands in the list twice");
        seen.add(text);
      }
      lookAtValue(kind, item);
      path.pop();
    }
  }
  function lookAtField(field, value) {
    if (field.isList) lookAtList(field.kind, value, field.isUnique);
    else lookAtValue(field.kind, value);
  }
  function lookAtObject(kind, value) {
    const shape = SHAPES.get(kind);
    if (shape === void 0) return;
    if (!isObject(value) || path.length > MAX_DEPTH) {
      fault(isObject(value) ? `is nested more than ${MAX_DEPTH} deep, and not looked into` : "is no object");
      return;
    }
    const above = nearest;
    if (lineOf?.(value) !== void 0) nearest = value;
    for (const name of Object.keys(value)) {
      path.push(name);
      const field = shape.fields.get(name);
      if (field !== void 0 && field.since <= minor && field.until >= minor) lookAtField(field, value[name] ?? null);
      else if (!isXml && !isOpen(kind, minor)) fault(`is nothing that CycloneDX 1.${minor} has there`);
      path.pop();
    }
    for (const [name, { required, since }] of shape.required) {
      const isRequired = required === "always" || typeof required === "number" && minor < required;
      if (isRequired && since <= minor && !Object.hasOwn(value, name)) fault(`lacks ${name}`);
    }
    for (const rule of RULES[kind] ?? []) {
      const wrong = rule(value, context);
      if (wrong !== null) fault(wrong);
    }
    const ref = own(value, "bom-ref");
    if (typeof ref === "string") {
      if (refs.has(ref)) fault("has a bom-ref that another has too");
      refs.add(ref);
    }
    nearest = above;
  }
  lookAtObject("bom", document);
}
function isOpen(kind, minor) {
  return kind === "property" && minor < 7;
}

// src/collect/components/cyclonedx-xml.ts
var import_saxes = __toESM(require_saxes());
var NAMESPACE = /^http:\/\/cyclonedx\.org\/schema\/bom\/1\.(\d)$/;
var GRAPH = "http://cyclonedx.org/schema/ext/dependency-graph/1.0";
var PIECE = 1 << 15;
var MAX_DEPTH2 = 400;
var MAX_TEXT = 4 << 20;
function emptyObject() {
  return /* @__PURE__ */ Object.create(null);
}
function append(object, name, value) {
  const known = object[name];
  if (Array.isArray(known)) known.push(value);
  else object[name] = [value];
}
function scalar(kind, text) {
  const trimmed = text.trim();
  if (kind === "flag")
    return trimmed === "true" || trimmed === "1" || (trimmed === "false" || trimmed === "0" ? false : trimmed);
  if (["integer", "count", "number", "share"].includes(kind))
    return /^[+-]?\d+(?:\.\d*)?$|^[+-]?\.\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
  return trimmed;
}
function fieldAt(shape, element, minor) {
  return shape.elements.get(element)?.find(({ named: [, { since, until }] }) => since <= minor && until >= minor);
}
function readCycloneDxXml(bytes, faults) {
  const parser = new import_saxes.SaxesParser({ xmlns: true });
  const lines = /* @__PURE__ */ new WeakMap();
  const frames = [];
  const document = emptyObject();
  let failure = null;
  let minor = -1;
  const stop = (code, message) => {
    failure ??= { code, message, line: parser.line, column: parser.column + 1 };
  };
  const fault = (what) => faults.add(`line ${parser.line}`, what);
  const push = (frame) => {
    frames.push({
      shape: null,
      object: emptyObject(),
      list: null,
      text: "",
      hasText: false,
      last: -1,
      isSkipped: false,
      close: () => void 0,
      ...frame
    });
  };
  const pushObject = (tag, kind, take2) => {
    const shape = SHAPES.get(kind) ?? null;
    const object = emptyObject();
    lines.set(object, parser.line);
    for (const [name, field] of shape?.attributes ?? []) {
      const attribute = tag.attributes[field.xml.name];
      if (attribute !== void 0 && attribute.uri === "" && field.since <= minor)
        object[name] = scalar(field.kind, attribute.value);
    }
    take2(object);
    const written = shape?.text ?? null;
    push({
      name: tag.local,
      shape,
      object,
      hasText: written !== null,
      close: ({ text }) => {
        if (written !== null) object[written[0]] = scalar(written[1].kind, text);
      }
    });
  };
  const pushScalar = (tag, kind, take2) => {
    const ref = kind === "ref" ? tag.attributes.ref : void 0;
    push({ name: tag.local, close: ({ text }) => take2(scalar(kind, ref?.value ?? text)) });
  };
  const pushValue = (tag, kind, take2) => {
    if (kind === "any") push({ name: tag.local, isSkipped: true });
    else if (SHAPES.has(kind)) pushObject(tag, kind, take2);
    else pushScalar(tag, kind, take2);
  };
  const pushList = (tag, kind, item, take2) => {
    const items = [];
    take2(items);
    push({ name: tag.local, list: { kind, item, items } });
  };
  const openField = (tag, frame, shape) => {
    const found = fieldAt(shape, tag.local, minor);
    if (found === void 0) {
      fault(`${frame.name} has an element there that CycloneDX 1.${minor} does not have`);
      return push({ name: tag.local, isSkipped: true });
    }
    const {
      named: [name, field],
      index
    } = found;
    if (index < frame.last && !shape.isFree) fault(`${name} stands after what it comes before`);
    frame.last = Math.max(frame.last, index);
    const { object } = frame;
    const isRepeated = field.isList && field.item === null && !WRAPPED.has(field.kind);
    const isDefect = minor === 0 && shape === SHAPES.get("licence");
    if (Object.hasOwn(object, name) && !isRepeated && !isDefect) fault(`${name} is there twice`);
    if (isRepeated) {
      return pushValue(tag, field.kind, (value) => append(object, name, value));
    }
    if (field.kind === "tools") return openTools(tag, (value) => object[name] = value);
    if (field.isList) return pushList(tag, field.kind, field.item, (items) => object[name] = items);
    pushValue(tag, field.kind, (value) => object[name] = value);
  };
  const openTools = (tag, take2) => {
    const items = [];
    take2(items);
    push({
      name: tag.local,
      list: { kind: "tool", item: "tool", items },
      shape: minor >= 5 ? SHAPES.get("toolset") ?? null : null,
      close: ({ object }) => {
        if (Object.keys(object).length > 0) take2(object);
      }
    });
  };
  const openItem = (tag, frame, { kind, item, items }) => {
    if (kind === "licenceChoice") return openLicence(tag, items);
    if (kind === "dependency") return openDependency(tag, items);
    if (kind === "serviceData") return openServiceData(tag, items);
    if (tag.local === item) return pushValue(tag, kind, (value) => items.push(value));
    if (frame.shape !== null && items.length === 0) return openField(tag, frame, frame.shape);
    fault(`${frame.name} has an element that is no ${item ?? kind}`);
    push({ name: tag.local, isSkipped: true });
  };
  const openLicence = (tag, items) => {
    if (tag.local === "expression" && minor >= 1) {
      pushObject(tag, "licenceChoice", (choice) => items.push(choice));
      const frame = frames.at(-1);
      if (frame !== void 0) {
        frame.shape = null;
        frame.close = ({ object, text }) => object.expression = text.trim();
      }
      return;
    }
    if (tag.local === "expression-detailed" && minor >= 7) {
      const expression = tag.attributes.expression?.value;
      return pushObject(tag, "licenceChoice", (choice) => {
        if (expression !== void 0) choice.expression = expression;
        items.push(choice);
      });
    }
    if (tag.local === "license") {
      const choice = emptyObject();
      lines.set(choice, parser.line);
      items.push(choice);
      return pushObject(tag, "licence", (value) => {
        choice.license = value;
      });
    }
    fault("licenses has an element that is no licence");
    push({ name: tag.local, isSkipped: true });
  };
  const openDependency = (tag, items, above = null) => {
    const ref = tag.attributes.ref?.value ?? null;
    const isProvided = above !== null && tag.local === "provides";
    if (tag.local !== "dependency" && !(isProvided && minor >= 6))
      fault("dependencies has an element that is no dependency");
    if (ref === null) fault("dependency lacks ref");
    const dependency = emptyObject();
    lines.set(dependency, parser.line);
    dependency.ref = ref ?? "";
    if (above === null) items.push(dependency);
    else if (ref !== null) {
      const name = isProvided ? "provides" : "dependsOn";
      append(above, name, ref);
    }
    push({
      name: tag.local,
      object: dependency,
      list: { kind: "dependency", item: "dependency", items },
      // One inside another says of itself what it depends on only where it has more inside.
      close: () => {
        if (above !== null && Object.keys(dependency).length > 1) items.push(dependency);
      }
    });
  };
  const openServiceData = (tag, items) => {
    if (tag.local === "classification") return pushObject(tag, "serviceData", (value) => items.push(value));
    if (tag.local !== "dataflow" || minor < 5) fault("data has an element that is no classification");
    push({ name: tag.local, isSkipped: true });
  };
  const openRoot = (tag) => {
    const version = NAMESPACE.exec(tag.uri)?.[1];
    if (tag.local !== "bom" || version === void 0)
      return stop(
        "not-cyclonedx",
        "The root of the file is not the bom of a version of CycloneDX that is known (1.0 to 1.7)."
      );
    minor = Number(version);
    pushObject(tag, "bom", (value) => Object.assign(document, value));
    const root = frames.at(-1);
    if (root !== void 0) root.object = document;
    lines.set(document, parser.line);
  };
  parser.on(
    "error",
    () => stop("xml-syntax", "The bill of materials is not well-formed XML from here on. Write it again.")
  );
  parser.on(
    "doctype",
    () => stop(
      "xml-doctype",
      "The bill of materials declares a document type; those are not read, as they can pull in other files."
    )
  );
  parser.on("opentag", (tag) => {
    if (failure !== null) return;
    if (frames.length > MAX_DEPTH2) return stop("too-deep", `Elements are nested more than ${MAX_DEPTH2} deep.`);
    const frame = frames.at(-1);
    if (frame === void 0) return openRoot(tag);
    if (frame.isSkipped) return push({ name: tag.local, isSkipped: true });
    if (tag.uri === GRAPH) return openGraph(tag, frame);
    if (!tag.uri.startsWith("http://cyclonedx.org/schema/bom/")) {
      if (frame.shape !== null && frame.list === null) frame.last = Number.POSITIVE_INFINITY;
      return push({ name: tag.local, isSkipped: true });
    }
    const isNested = frame.list?.kind === "dependency" && frame.name === "dependency";
    if (isNested) return openDependency(tag, frame.list?.items ?? [], frame.object);
    if (frame.list !== null) return openItem(tag, frame, frame.list);
    if (frame.shape !== null) return openField(tag, frame, frame.shape);
    fault(`${frame.name} has an element in it, and is text`);
    push({ name: tag.local, isSkipped: true });
  });
  const openGraph = (tag, frame) => {
    if (tag.local === "dependencies")
      return pushList(tag, "dependency", "dependency", (items) => document.dependencies = items);
    if (frame.list?.kind !== "dependency") return push({ name: tag.local, isSkipped: true });
    openDependency(tag, frame.list.items, frame.name === "dependency" ? frame.object : null);
  };
  parser.on("closetag", () => {
    const frame = frames.pop();
    if (failure !== null || frame === void 0 || frame.isSkipped) return;
    const hasElements = frame.list !== null || frame.shape !== null && !frame.hasText;
    if (hasElements && frame.text.trim() !== "") fault(`${frame.name} has text beside its elements`);
    frame.close(frame);
  });
  const take = (text) => {
    const frame = frames.at(-1);
    if (failure !== null || frame === void 0 || frame.isSkipped) return;
    if (frame.text.length + text.length > MAX_TEXT)
      return stop("cap-reached", `A text has more than ${MAX_TEXT} characters.`);
    frame.text += text;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  const decode = xmlDecoder(bytes);
  if (decode === null) {
    return {
      code: "xml-encoding",
      message: "The file says that it is in an encoding that is not known here; use UTF-8.",
      line: 1,
      column: 1
    };
  }
  for (let at = 0; at < bytes.length && failure === null; at += PIECE)
    parser.write(decode(bytes.subarray(at, at + PIECE)));
  if (failure === null) parser.close();
  if (failure === null && minor < 0) stop("xml-syntax", "The file holds no XML document.");
  return failure ?? { document, minor, lineOf: (value) => lines.get(value) };
}
var WRAPPED = /* @__PURE__ */ new Set(["licenceChoice", "serviceData", "dependency"]);

// src/collect/components/parse-cyclonedx.ts
function isCycloneDx(value) {
  return "document" in value;
}
function refuse(code, message) {
  return { code, message, line: null, column: null };
}
function cycloneDxOf(value) {
  const document = documentIn(value, (one) => typeof own(one, "specVersion") === "string");
  if (document === null)
    return refuse(
      "not-cyclonedx",
      "The bill of materials has no specVersion, so that it cannot be told what it should hold."
    );
  if (isTooDeep(document))
    return refuse("too-deep", "The bill of materials has values nested deeper than any bill has, and is not read.");
  const version = String(own(document, "specVersion"));
  const minor = /^1\.([2-7])$/.exec(version)?.[1];
  if (minor === void 0) {
    return refuse(
      "unknown-version",
      "The bill of materials is of a version of CycloneDX that is not known here: in JSON 1.2 to 1.7 are read."
    );
  }
  const faults = createFaults();
  if (own(document, "bomFormat") !== "CycloneDX") faults.add("/bomFormat", "is not CycloneDX");
  checkCycloneDx(document, { minor: Number(minor), isXml: false }, faults, null);
  return { encoding: "json", version, document, faults, lineOf: null, wrapper: value };
}
function parseCycloneDx(bytes) {
  const isXml = /^\s*<|^.?.?.?\s*<\0?\?/s.test(
    bytes.subarray(0, 200).toString("latin1").replace(/^\xef\xbb\xbf/, "")
  );
  if (isXml) {
    const faults = createFaults();
    const read = readCycloneDxXml(bytes, faults);
    if (!("document" in read)) return read;
    const { document, minor, lineOf } = read;
    checkCycloneDx(document, { minor, isXml: true }, faults, lineOf);
    return { encoding: "xml", version: `1.${minor}`, document, faults, lineOf, wrapper: document };
  }
  let value;
  try {
    value = JSON.parse(decodeText(bytes));
  } catch {
    return refuse("json-syntax", "The bill of materials is not valid JSON, as when it was cut off. Write it again.");
  }
  return cycloneDxOf(value);
}
export {
  cycloneDxOf,
  isCycloneDx,
  parseCycloneDx
};
