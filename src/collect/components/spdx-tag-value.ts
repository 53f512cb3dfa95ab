import type { Json, JsonObject } from '../../model/json.ts';
import type { Faults } from './fault.ts';

/** Where the value of a tag goes: a name of SPDX's JSON, a list of that name where it ends in `[]`. */
const DOCUMENT: Readonly<Record<string, string>> = {
  SPDXVersion: 'spdxVersion',
  DataLicense: 'dataLicense',
  SPDXID: 'SPDXID',
  DocumentName: 'name',
  DocumentNamespace: 'documentNamespace',
  DocumentComment: 'comment',
};
const CREATION: Readonly<Record<string, string>> = {
  Creator: 'creators[]',
  Created: 'created',
  CreatorComment: 'comment',
  LicenseListVersion: 'licenseListVersion',
};
const PACKAGE: Readonly<Record<string, string>> = {
  PackageName: 'name',
  SPDXID: 'SPDXID',
  PackageVersion: 'versionInfo',
  PackageFileName: 'packageFileName',
  PackageSupplier: 'supplier',
  PackageOriginator: 'originator',
  PackageDownloadLocation: 'downloadLocation',
  FilesAnalyzed: 'filesAnalyzed',
  PackageVerificationCode: 'packageVerificationCode',
  PackageLicenseConcluded: 'licenseConcluded',
  PackageLicenseDeclared: 'licenseDeclared',
  PackageCopyrightText: 'copyrightText',
  PrimaryPackagePurpose: 'primaryPackagePurpose',
};
const FILE: Readonly<Record<string, string>> = {
  FileName: 'fileName',
  SPDXID: 'SPDXID',
  LicenseConcluded: 'licenseConcluded',
  FileCopyrightText: 'copyrightText',
};
const LICENCE: Readonly<Record<string, string>> = {
  LicenseID: 'licenseId',
  LicenseName: 'name',
  ExtractedText: 'extractedText',
};

/** The tag with which a thing of its own begins, the list that it goes into, and what its tags are. */
const THINGS: Readonly<Record<string, { list: string; tags: Readonly<Record<string, string>> }>> = {
  PackageName: { list: 'packages', tags: PACKAGE },
  FileName: { list: 'files', tags: FILE },
  SnippetSPDXID: { list: 'snippets', tags: { SnippetSPDXID: 'SPDXID' } },
  LicenseID: { list: 'hasExtractedLicensingInfos', tags: LICENCE },
};

export type TagValueDocument = { document: JsonObject; lineOf: (value: JsonObject) => number | undefined };

function emptyObject(): JsonObject {
  return Object.create(null);
}

/** A checksum as tags write it: the algorithm, a colon, the digest. */
function checksumOf(value: string): JsonObject {
  const [, algorithm = '', checksumValue = ''] = /^([\w-]+):\s*(\S+)$/.exec(value) ?? [];
  return Object.assign(emptyObject(), { algorithm, checksumValue });
}

function referenceOf(value: string): JsonObject {
  const [referenceCategory = '', referenceType = '', referenceLocator = ''] = value.split(/\s+/);
  return Object.assign(emptyObject(), { referenceCategory, referenceType, referenceLocator });
}

/** Tags whose value is more than a text. */
const COMPOSED: Readonly<Record<string, { list: string; read: (value: string) => JsonObject }>> = {
  PackageChecksum: { list: 'checksums', read: checksumOf },
  FileChecksum: { list: 'checksums', read: checksumOf },
  ExternalRef: { list: 'externalRefs', read: referenceOf },
};

function append(object: JsonObject, name: string, value: Json): void {
  const known = Object.hasOwn(object, name) ? object[name] : undefined;
  if (Array.isArray(known)) known.push(value);
  else object[name] = [value];
}

/** Each tag with its value, which stands in `<text>` where it has several lines, and the line where it begins. */
function* tagsIn(text: string, faults: Faults): Generator<{ tag: string; value: string; line: number }> {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    let stop = end < 0 ? text.length : end;
    line++;
    const content = text.slice(start, stop).trim();
    const begun = line;
    const [, tag, rest = ''] = /^([A-Za-z]+)\s*:\s*(.*)$/.exec(content) ?? [];
    if (tag === undefined) {
      if (content !== '' && !content.startsWith('#'))
        faults.add(`line ${line}`, 'is neither a tag with its value nor a comment');
    } else if (rest.startsWith('<text>')) {
      const from = text.indexOf('<text>', start) + 6;
      const close = text.indexOf('</text>', from);
      if (close < 0) faults.add(`line ${line}`, 'opens a text that is not closed');
      const to = close < 0 ? text.length : close;
      const value = text.slice(from, to);
      for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) line++;
      const next = text.indexOf('\n', to);
      stop = next < 0 ? text.length : next;
      yield { tag, value, line: begun };
    } else yield { tag, value: rest, line: begun };
    start = stop + 1;
  }
}

/** SPDX tag-value in the form of SPDX's JSON, as far as a bill needs it. Tags that it has no use for are passed over. */
export function readTagValue(text: string, faults: Faults): TagValueDocument {
  const lines = new WeakMap<JsonObject, number>();
  const document = emptyObject();
  const creation = emptyObject();
  document.creationInfo = creation;
  lines.set(document, 1);
  lines.set(creation, 1);
  let current = document;
  let tags = DOCUMENT;
  const set = (object: JsonObject, name: string, value: string, line: number) => {
    if (name.endsWith('[]')) return append(object, name.slice(0, -2), value);
    if (Object.hasOwn(object, name)) faults.add(`line ${line}`, `gives ${name} a second time`);
    else object[name] = value === 'true' || (value === 'false' ? false : value);
  };
  for (const { tag, value, line } of tagsIn(text, faults)) {
    const thing = Object.hasOwn(THINGS, tag) ? THINGS[tag] : undefined;
    if (thing !== undefined) {
      current = emptyObject();
      lines.set(current, line);
      tags = thing.tags;
      append(document, thing.list, current);
    }
    const composed = Object.hasOwn(COMPOSED, tag) ? COMPOSED[tag] : undefined;
    const creating = Object.hasOwn(CREATION, tag) ? CREATION[tag] : undefined;
    const name = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
    if (composed !== undefined) {
      const read = composed.read(value);
      lines.set(read, line);
      append(current, composed.list, read);
    } else if (tag === 'Relationship') {
      const [spdxElementId = '', relationshipType = '', relatedSpdxElement = ''] = value.split(/\s+/);
      const relationship = Object.assign(emptyObject(), { spdxElementId, relationshipType, relatedSpdxElement });
      lines.set(relationship, line);
      append(document, 'relationships', relationship);
    } else if (tag === 'ExternalDocumentRef') {
      const [externalDocumentId = '', spdxDocument = ''] = value.split(/\s+/);
      append(document, 'externalDocumentRefs', Object.assign(emptyObject(), { externalDocumentId, spdxDocument }));
    } else if (creating !== undefined) set(creation, creating, value, line);
    else if (name !== undefined) set(current, name, value, line);
    else if (Object.hasOwn(DOCUMENT, tag) && tag !== 'SPDXID') set(document, DOCUMENT[tag] ?? tag, value, line);
  }
  return { document, lineOf: (value) => lines.get(value) };
}
