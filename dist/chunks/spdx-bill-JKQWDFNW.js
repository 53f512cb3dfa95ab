import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  imageDigest,
  sha256Of,
  timeOf
} from "./chunk-7RFD3EN3.js";
import {
  objectsOf,
  own,
  textOf,
  textsOf
} from "./chunk-FBYWDJV3.js";
import "./chunk-W3JPNJFX.js";

// src/collect/components/spdx-bill.ts
var NOTHING = /^(?:NOASSERTION|NONE)$/;
function asserted(value) {
  return value === null || NOTHING.test(value) ? null : value;
}
function referencesOf(one) {
  return objectsOf(own(one, "externalRefs")).flatMap((reference) => {
    const type = textOf(own(reference, "referenceType"));
    const locator = textOf(own(reference, "referenceLocator"));
    return type === null || locator === null ? [] : [{ type: type.slice(type.lastIndexOf("/") + 1), locator }];
  });
}
function purlOf(one) {
  const found = referencesOf(one).find(({ type, locator }) => type === "purl" || locator.startsWith("pkg:"));
  return found?.locator ?? null;
}
function subjectOf(one) {
  const purl = purlOf(one);
  const version = asserted(textOf(own(one, "versionInfo")));
  const digests = objectsOf(own(one, "checksums")).map((checksum) => ({
    algorithm: textOf(own(checksum, "algorithm")),
    digest: textOf(own(checksum, "checksumValue"))
  }));
  const name = textOf(own(one, "name")) ?? textOf(own(one, "fileName")) ?? "";
  return { name, version, purl, sha256: sha256Of(digests) ?? imageDigest(purl, version) };
}
function componentOf(one, isRelated) {
  const purl = purlOf(one);
  const concluded = asserted(textOf(own(one, "licenseConcluded")));
  const licence = concluded ?? asserted(textOf(own(one, "licenseDeclared")));
  return {
    name: textOf(own(one, "name")),
    version: asserted(textOf(own(one, "versionInfo"))),
    purl,
    hasIdentifier: referencesOf(one).some(({ type }) => /^(?:purl|cpe22Type|cpe23Type|swid|swh|gitoid)$/.test(type)),
    hasSupplier: asserted(textOf(own(one, "supplier"))) !== null,
    isRelated,
    licences: licence === null ? [] : [licence]
  };
}
function spdxBill({ encoding, version, document, faults, lineOf }) {
  const packages = objectsOf(own(document, "packages"));
  const described = new Set(textsOf(own(document, "documentDescribes")));
  const related = /* @__PURE__ */ new Set();
  for (const relationship of objectsOf(own(document, "relationships"))) {
    const from = textOf(own(relationship, "spdxElementId"));
    const to = textOf(own(relationship, "relatedSpdxElement"));
    const type = own(relationship, "relationshipType");
    if (from === null || to === null) continue;
    if (type === "DESCRIBES" && from === "SPDXRef-DOCUMENT") described.add(to);
    else if (type === "DESCRIBED_BY" && to === "SPDXRef-DOCUMENT") described.add(from);
    else for (const id of [from, to]) related.add(id);
  }
  const idOf = (one) => textOf(own(one, "SPDXID")) ?? "";
  const isSubject = (one) => described.has(idOf(one));
  const others = packages.filter((one) => !isSubject(one));
  const creation = own(document, "creationInfo");
  const creators = textsOf(own(creation, "creators")).map((one) => one.trim());
  const files = objectsOf(own(document, "files"));
  return {
    format: "spdx",
    version,
    encoding,
    serial: textOf(own(document, "documentNamespace")),
    madeAt: timeOf(own(creation, "created")),
    tools: creators.flatMap((one) => {
      const tool = /^Tool:\s*(.+)$/.exec(one)?.[1];
      if (tool === void 0) return [];
      const [, name = tool, found = null] = /^(.+)-v?(\d[\w.+-]*)$/.exec(tool) ?? [];
      return [{ name, version: found }];
    }),
    authors: creators.filter((one) => /^(?:Person|Organization):/.test(one)).length,
    subjects: [...packages, ...files].filter(isSubject).map(subjectOf),
    components: (others.length > 0 ? others : packages).map((one) => componentOf(one, related.has(idOf(one)))),
    completeness: /* @__PURE__ */ new Map(),
    linked: objectsOf(own(document, "externalDocumentRefs")).flatMap((one) => textOf(own(one, "spdxDocument")) ?? []),
    faults,
    line: lineOf === null ? 1 : lineOf(document) ?? 1
  };
}
export {
  spdxBill
};
