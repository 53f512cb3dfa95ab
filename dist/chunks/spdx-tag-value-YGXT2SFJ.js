import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import "./chunk-W3JPNJFX.js";

// src/collect/components/spdx-tag-value.ts
var DOCUMENT = {
  SPDXVersion: "spdxVersion",
  DataLicense: "dataLicense",
  SPDXID: "SPDXID",
  DocumentName: "name",
  DocumentNamespace: "documentNamespace",
  DocumentComment: "comment"
};
var CREATION = {
  Creator: "creators[]",
  Created: "created",
  CreatorComment: "comment",
  LicenseListVersion: "licenseListVersion"
};
var PACKAGE = {
  PackageName: "name",
  SPDXID: "SPDXID",
  PackageVersion: "versionInfo",
  PackageFileName: "packageFileName",
  PackageSupplier: "supplier",
  PackageOriginator: "originator",
  PackageDownloadLocation: "downloadLocation",
  FilesAnalyzed: "filesAnalyzed",
  PackageVerificationCode: "packageVerificationCode",
  PackageLicenseConcluded: "licenseConcluded",
  PackageLicenseDeclared: "licenseDeclared",
  PackageCopyrightText: "copyrightText",
  PrimaryPackagePurpose: "primaryPackagePurpose"
};
var FILE = {
  FileName: "fileName",
  SPDXID: "SPDXID",
  LicenseConcluded: "licenseConcluded",
  FileCopyrightText: "copyrightText"
};
var LICENCE = {
  LicenseID: "licenseId",
  LicenseName: "name",
  ExtractedText: "extractedText"
};
var THINGS = {
  PackageName: { list: "packages", tags: PACKAGE },
  FileName: { list: "files", tags: FILE },
  SnippetSPDXID: { list: "snippets", tags: { SnippetSPDXID: "SPDXID" } },
  LicenseID: { list: "hasExtractedLicensingInfos", tags: LICENCE }
};
function emptyObject() {
  return /* @__PURE__ */ Object.create(null);
}
function checksumOf(value) {
  const [, algorithm = "", checksumValue = ""] = /^([\w-]+):\s*(\S+)$/.exec(value) ?? [];
  return Object.assign(emptyObject(), { algorithm, checksumValue });
}
function referenceOf(value) {
  const [referenceCategory = "", referenceType = "", referenceLocator = ""] = value.split(/\s+/);
  return Object.assign(emptyObject(), { referenceCategory, referenceType, referenceLocator });
}
var COMPOSED = {
  PackageChecksum: { list: "checksums", read: checksumOf },
  FileChecksum: { list: "checksums", read: checksumOf },
  ExternalRef: { list: "externalRefs", read: referenceOf }
};
function append(object, name, value) {
  const known = Object.hasOwn(object, name) ? object[name] : void 0;
  if (Array.isArray(known)) known.push(value);
  else object[name] = [value];
}
function* tagsIn(text, faults) {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    let stop = end < 0 ? text.length : end;
    line++;
    const content = text.slice(start, stop).trim();
    const begun = line;
    const [, tag, rest = ""] = /^([A-Za-z]+)\s*:\s*(.*)$/.exec(content) ?? [];
    if (tag === void 0) {
      if (content !== "" && !content.startsWith("#"))
        faults.add(`line ${line}`, "is neither a tag with its value nor a comment");
    } else if (rest.startsWith("<text>")) {
      const from = text.indexOf("<text>", start) + 6;
      const close = text.indexOf("</text>", from);
      if (close < 0) faults.add(`line ${line}`, "opens a text that is not closed");
      const to = close < 0 ? text.length : close;
      const value = text.slice(from, to);
      for (let at = value.indexOf("\n"); at >= 0; at = value.indexOf("\n", at + 1)) line++;
      const next = text.indexOf("\n", to);
      stop = next < 0 ? text.length : next;
      yield { tag, value, line: begun };
    } else yield { tag, value: rest, line: begun };
    start = stop + 1;
  }
}
function readTagValue(text, faults) {
  const lines = /* @__PURE__ */ new WeakMap();
  const document = emptyObject();
  const creation = emptyObject();
  document.creationInfo = creation;
  lines.set(document, 1);
  lines.set(creation, 1);
  let current = document;
  let tags = DOCUMENT;
  const set = (object, name, value, line) => {
    if (name.endsWith("[]")) return append(object, name.slice(0, -2), value);
    if (Object.hasOwn(object, name)) faults.add(`line ${line}`, `gives ${name} a second time`);
    else object[name] = value === "true" || (value === "false" ? false : value);
  };
  for (const { tag, value, line } of tagsIn(text, faults)) {
    const thing = Object.hasOwn(THINGS, tag) ? THINGS[tag] : void 0;
    if (thing !== void 0) {
      current = emptyObject();
      lines.set(current, line);
      tags = thing.tags;
      append(document, thing.list, current);
    }
    const composed = Object.hasOwn(COMPOSED, tag) ? COMPOSED[tag] : void 0;
    const creating = Object.hasOwn(CREATION, tag) ? CREATION[tag] : void 0;
    const name = Object.hasOwn(tags, tag) ? tags[tag] : void 0;
    if (composed !== void 0) {
      const read = composed.read(value);
      lines.set(read, line);
      append(current, composed.list, read);
    } else if (tag === "Relationship") {
      const [spdxElementId = "", relationshipType = "", relatedSpdxElement = ""] = value.split(/\s+/);
      const relationship = Object.assign(emptyObject(), { spdxElementId, relationshipType, relatedSpdxElement });
      lines.set(relationship, line);
      append(document, "relationships", relationship);
    } else if (tag === "ExternalDocumentRef") {
      const [externalDocumentId = "", spdxDocument = ""] = value.split(/\s+/);
      append(document, "externalDocumentRefs", Object.assign(emptyObject(), { externalDocumentId, spdxDocument }));
    } else if (creating !== void 0) set(creation, creating, value, line);
    else if (name !== void 0) set(current, name, value, line);
    else if (Object.hasOwn(DOCUMENT, tag) && tag !== "SPDXID") set(document, DOCUMENT[tag] ?? tag, value, line);
  }
  return { document, lineOf: (value) => lines.get(value) };
}
export {
  readTagValue
};
