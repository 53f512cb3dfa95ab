import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  wordsOf
} from "./chunk-EL6GZWKW.js";
import {
  pointerOf
} from "./chunk-2TUKEBVL.js";
import {
  isObject,
  own
} from "./chunk-FBYWDJV3.js";
import "./chunk-W3JPNJFX.js";

// src/collect/components/check-spdx.ts
var ID = /^SPDXRef-[A-Za-z0-9.-]+$/;
var DOCUMENT_ID = /^DocumentRef-[A-Za-z0-9.+-]+$/;
var TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
var CREATOR = /^(?:Person|Organization|Tool):\s*\S/;
var AGENT = /^(?:NOASSERTION$|(?:Person|Organization):\s*\S)/;
var WORDS = {
  algorithm: wordsOf(`SHA1 SHA224 SHA256 SHA384 SHA512 MD2 MD4 MD5 MD6 SHA3-256/3 SHA3-384/3 SHA3-512/3 BLAKE2b-256/3 BLAKE2b-384/3
    BLAKE2b-512/3 BLAKE3/3 ADLER32/3`),
  category: wordsOf("SECURITY PACKAGE-MANAGER PACKAGE_MANAGER PERSISTENT-ID PERSISTENT_ID OTHER"),
  relationship: wordsOf(`DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF DEPENDENCY_MANIFEST_OF BUILD_DEPENDENCY_OF
    DEV_DEPENDENCY_OF OPTIONAL_DEPENDENCY_OF PROVIDED_DEPENDENCY_OF TEST_DEPENDENCY_OF RUNTIME_DEPENDENCY_OF EXAMPLE_OF GENERATES
    GENERATED_FROM ANCESTOR_OF DESCENDANT_OF VARIANT_OF DISTRIBUTION_ARTIFACT PATCH_FOR PATCH_APPLIED COPY_OF FILE_ADDED FILE_DELETED
    FILE_MODIFIED EXPANDED_FROM_ARCHIVE DYNAMIC_LINK STATIC_LINK DATA_FILE_OF TEST_CASE_OF BUILD_TOOL_OF DEV_TOOL_OF TEST_OF TEST_TOOL_OF
    DOCUMENTATION_OF OPTIONAL_COMPONENT_OF METAFILE_OF PACKAGE_OF AMENDS PREREQUISITE_FOR HAS_PREREQUISITE OTHER
    REQUIREMENT_DESCRIPTION_FOR/3 SPECIFICATION_FOR/3`)
};
var REQUIRED = {
  document: () => ["spdxVersion", "SPDXID", "dataLicense", "name", "documentNamespace", "creationInfo"],
  creationInfo: () => ["created", "creators"],
  packages: (minor) => [
    ...["SPDXID", "name", "downloadLocation"],
    ...minor < 3 ? ["licenseConcluded", "licenseDeclared", "copyrightText"] : []
  ],
  files: () => ["SPDXID", "fileName"],
  relationships: () => ["spdxElementId", "relationshipType", "relatedSpdxElement"],
  checksums: () => ["algorithm", "checksumValue"],
  externalRefs: () => ["referenceCategory", "referenceType", "referenceLocator"]
};
function checkSpdx(document, minor, faults, lineOf) {
  const fault = (value, path, what) => {
    const line = lineOf?.(value);
    faults.add(line === void 0 ? pointerOf(path) : `line ${line}`, what);
  };
  const required = (value, kind, path) => {
    for (const name of REQUIRED[kind]?.(minor) ?? [])
      if (!Object.hasOwn(value, name) || value[name] === "") fault(value, path, `lacks ${name}`);
  };
  const matches = (value, name, pattern, what, path) => {
    const text = own(value, name);
    if (text !== void 0 && (typeof text !== "string" || !pattern.test(text))) fault(value, [...path, name], what);
  };
  const oneOf = (value, name, words, path) => {
    const text = own(value, name);
    const since = typeof text === "string" ? words.get(text) : 0;
    if (since === void 0 || since > minor || text !== void 0 && typeof text !== "string")
      fault(value, [...path, name], `is nothing that SPDX 2.${minor} knows`);
  };
  const each = (holder, name, path, look) => {
    const list = own(holder, name);
    if (list === void 0) return;
    if (!Array.isArray(list)) fault(holder, [...path, name], "is no list");
    else
      for (const [index, item] of list.entries()) {
        const at = [...path, name, index];
        if (!isObject(item)) fault(holder, at, "is no object");
        else {
          required(item, name, at);
          look(item, at);
        }
      }
  };
  const ids = /* @__PURE__ */ new Set();
  const named = (value, path) => {
    const id = own(value, "SPDXID");
    matches(value, "SPDXID", ID, "is no identifier such as SPDXRef-1", path);
    if (typeof id !== "string") return;
    if (ids.has(id)) fault(value, [...path, "SPDXID"], "is the identifier of another element too");
    ids.add(id);
  };
  const checksums = (holder, path) => each(holder, "checksums", path, (checksum, at) => {
    oneOf(checksum, "algorithm", WORDS.algorithm, at);
    matches(checksum, "checksumValue", /^[a-f\d]+$/i, "is no hexadecimal digest", at);
  });
  required(document, "document", []);
  named(document, []);
  matches(document, "SPDXID", /^SPDXRef-DOCUMENT$/, "is not SPDXRef-DOCUMENT", []);
  matches(document, "dataLicense", /^CC0-1\.0$/, "is not CC0-1.0", []);
  matches(document, "documentNamespace", /^[a-z][a-z\d+.-]*:[^\s#]+$/i, "is no URI without a fragment", []);
  const creation = own(document, "creationInfo");
  if (creation !== void 0 && !isObject(creation)) fault(document, ["creationInfo"], "is no object");
  if (isObject(creation)) {
    required(creation, "creationInfo", ["creationInfo"]);
    matches(creation, "created", TIME, "is no date with a time", ["creationInfo"]);
    const creators = own(creation, "creators");
    const isList = Array.isArray(creators) && creators.length > 0;
    if (creators !== void 0 && !isList) fault(creation, ["creationInfo", "creators"], "names nobody");
    for (const [index, one] of isList ? creators.entries() : [])
      if (typeof one !== "string" || !CREATOR.test(one))
        fault(creation, ["creationInfo", "creators", index], "is no Person, Organization or Tool");
  }
  each(document, "packages", [], (one, at) => {
    named(one, at);
    checksums(one, at);
    for (const name of ["supplier", "originator"]) matches(one, name, AGENT, "is no Person or Organization", at);
    each(one, "externalRefs", at, (reference, inside) => oneOf(reference, "referenceCategory", WORDS.category, inside));
  });
  each(document, "files", [], (one, at) => {
    named(one, at);
    checksums(one, at);
  });
  each(document, "snippets", [], named);
  const documents = /* @__PURE__ */ new Set();
  each(document, "externalDocumentRefs", [], (one, at) => {
    matches(one, "externalDocumentId", DOCUMENT_ID, "is no identifier such as DocumentRef-1", at);
    const id = own(one, "externalDocumentId");
    if (typeof id === "string") documents.add(id);
  });
  const isKnown = (reference) => {
    if (typeof reference !== "string") return false;
    if (/^(?:NONE|NOASSERTION)$/.test(reference) || ids.has(reference)) return true;
    const other = /^(DocumentRef-[^:]+):/.exec(reference)?.[1];
    return other !== void 0 && documents.has(other);
  };
  each(document, "relationships", [], (one, at) => {
    oneOf(one, "relationshipType", WORDS.relationship, at);
    for (const name of ["spdxElementId", "relatedSpdxElement"])
      if (own(one, name) !== void 0 && !isKnown(own(one, name)))
        fault(one, [...at, name], "names an element that is not there");
  });
  const described = own(document, "documentDescribes");
  for (const [index, one] of Array.isArray(described) ? described.entries() : [])
    if (!isKnown(one)) fault(document, ["documentDescribes", index], "names an element that is not there");
}
export {
  checkSpdx
};
