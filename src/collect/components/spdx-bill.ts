import type { JsonObject } from '../../model/json.ts';
import { type Bill, type BillComponent, imageDigest, type Subject, sha256Of, timeOf } from './bill.ts';
import type { Faults } from './fault.ts';
import { objectsOf, own, textOf, textsOf } from './json-access.ts';

/** A document of SPDX 2 in the form of its JSON. */
export type Spdx = {
  encoding: 'json' | 'tag-value';
  /** '2.3'. */
  version: string;
  document: JsonObject;
  faults: Faults;
  lineOf: ((value: JsonObject) => number | undefined) | null;
};

const NOTHING = /^(?:NOASSERTION|NONE)$/;

function asserted(value: string | null): string | null {
  return value === null || NOTHING.test(value) ? null : value;
}

function referencesOf(one: JsonObject): { type: string; locator: string }[] {
  return objectsOf(own(one, 'externalRefs')).flatMap((reference) => {
    const type = textOf(own(reference, 'referenceType'));
    const locator = textOf(own(reference, 'referenceLocator'));
    return type === null || locator === null ? [] : [{ type: type.slice(type.lastIndexOf('/') + 1), locator }];
  });
}

function purlOf(one: JsonObject): string | null {
  const found = referencesOf(one).find(({ type, locator }) => type === 'purl' || locator.startsWith('pkg:'));
  return found?.locator ?? null;
}

function subjectOf(one: JsonObject): Subject {
  const purl = purlOf(one);
  const version = asserted(textOf(own(one, 'versionInfo')));
  const digests = objectsOf(own(one, 'checksums')).map((checksum) => ({
    algorithm: textOf(own(checksum, 'algorithm')),
    digest: textOf(own(checksum, 'checksumValue')),
  }));
  const name = textOf(own(one, 'name')) ?? textOf(own(one, 'fileName')) ?? '';
  return { name, version, purl, sha256: sha256Of(digests) ?? imageDigest(purl, version) };
}

function componentOf(one: JsonObject, isRelated: boolean): BillComponent {
  const purl = purlOf(one);
  const concluded = asserted(textOf(own(one, 'licenseConcluded')));
  const licence = concluded ?? asserted(textOf(own(one, 'licenseDeclared')));
  return {
    name: textOf(own(one, 'name')),
    version: asserted(textOf(own(one, 'versionInfo'))),
    purl,
    hasIdentifier: referencesOf(one).some(({ type }) => /^(?:purl|cpe22Type|cpe23Type|swid|swh|gitoid)$/.test(type)),
    hasSupplier: asserted(textOf(own(one, 'supplier'))) !== null,
    isRelated,
    licences: licence === null ? [] : [licence],
  };
}

/** What SPDX 2 says of an artifact's components. The package that it describes is its subject, and no component where it has others. */
export function spdxBill({ encoding, version, document, faults, lineOf }: Spdx): Bill {
  const packages = objectsOf(own(document, 'packages'));
  const described = new Set(textsOf(own(document, 'documentDescribes')));
  const related = new Set<string>();
  for (const relationship of objectsOf(own(document, 'relationships'))) {
    const from = textOf(own(relationship, 'spdxElementId'));
    const to = textOf(own(relationship, 'relatedSpdxElement'));
    const type = own(relationship, 'relationshipType');
    if (from === null || to === null) continue;
    if (type === 'DESCRIBES' && from === 'SPDXRef-DOCUMENT') described.add(to);
    else if (type === 'DESCRIBED_BY' && to === 'SPDXRef-DOCUMENT') described.add(from);
    else for (const id of [from, to]) related.add(id);
  }
  const idOf = (one: JsonObject): string => textOf(own(one, 'SPDXID')) ?? '';
  const isSubject = (one: JsonObject): boolean => described.has(idOf(one));
  const others = packages.filter((one) => !isSubject(one));
  const creation = own(document, 'creationInfo');
  const creators = textsOf(own(creation, 'creators')).map((one) => one.trim());
  const files = objectsOf(own(document, 'files'));
  return {
    format: 'spdx',
    version,
    encoding,
    serial: textOf(own(document, 'documentNamespace')),
    madeAt: timeOf(own(creation, 'created')),
    tools: creators.flatMap((one) => {
      const tool = /^Tool:\s*(.+)$/.exec(one)?.[1];
      if (tool === undefined) return [];
      // The specification asks for the name, a hyphen and the version.
      const [, name = tool, found = null] = /^(.+)-v?(\d[\w.+-]*)$/.exec(tool) ?? [];
      return [{ name, version: found }];
    }),
    authors: creators.filter((one) => /^(?:Person|Organization):/.test(one)).length,
    subjects: [...packages, ...files].filter(isSubject).map(subjectOf),
    components: (others.length > 0 ? others : packages).map((one) => componentOf(one, related.has(idOf(one)))),
    completeness: new Map(),
    linked: objectsOf(own(document, 'externalDocumentRefs')).flatMap((one) => textOf(own(one, 'spdxDocument')) ?? []),
    faults,
    line: lineOf === null ? 1 : (lineOf(document) ?? 1),
  };
}
