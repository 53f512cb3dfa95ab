import type { Json, JsonObject } from '../../../src/model/json.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { readEach } from '../collected.ts';
import { schemaErrors } from '../manifests/reading.ts';

export const DIGEST = 'ab'.repeat(32);

/** What is understood of one bill: its attributes, which its schema has allowed, and what is told. */
export async function billOf(
  content: string | Buffer | object,
  path = 'build/orders.cdx.json',
): Promise<{ dialect: string | null; bill: JsonObject; problems: Problem[] }> {
  const isText = typeof content === 'string' || Buffer.isBuffer(content);
  const readings = await readEach({ [path]: isText ? content : JSON.stringify(content) });
  const reading = readings.get(path);
  const facts = reading?.facts ?? [];
  const errors = schemaErrors(facts);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return {
    dialect: reading?.dialect ?? null,
    bill: (facts.find(({ type }) => type === 'sbom')?.attributes ?? {}) as JsonObject,
    problems: reading?.problems ?? [],
  };
}

export function codesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code);
}

/** The faults of a bill as `at what`. */
export function faultsOf(bill: JsonObject): string[] {
  return (bill.faults as { at: string; what: string }[]).map(({ at, what }) => `${at} ${what}`);
}

/** A CycloneDX document; `more` stands over what it has. */
export function cycloneDx(more: object = {}, specVersion = '1.6'): JsonObject {
  return {
    bomFormat: 'CycloneDX',
    specVersion,
    version: 1,
    metadata: {
      timestamp: '2026-05-01T10:00:00Z',
      tools: { components: [{ type: 'application', name: 'syft', version: '1.20.0' }] },
      authors: [{ name: 'Platform team' }],
      component: {
        type: 'application',
        'bom-ref': 'app',
        name: 'orders',
        version: '2.0.0',
        hashes: [{ alg: 'SHA-256', content: DIGEST }],
      },
    },
    components: [
      {
        type: 'library',
        'bom-ref': 'qs',
        group: 'npm',
        name: 'qs',
        version: '6.13.0',
        supplier: { name: 'ljharb' },
        purl: 'pkg:npm/qs@6.13.0',
        licenses: [{ license: { id: 'BSD-3-Clause' } }],
      },
      {
        type: 'library',
        'bom-ref': 'inner',
        name: 'inner',
        components: [{ type: 'library', name: 'nested', version: '1' }],
      },
    ],
    dependencies: [{ ref: 'app', dependsOn: ['qs'] }],
    ...more,
  } as JsonObject;
}

/** The same as XML, as far as XML can say it. */
export const CYCLONEDX_XML = `<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
  <metadata>
    <timestamp>2026-05-01T10:00:00Z</timestamp>
    <tools><components><component type="application"><name>syft</name><version>1.20.0</version></component></components></tools>
    <authors><author><name>Platform team</name></author></authors>
    <component type="application" bom-ref="app">
      <name>orders</name><version>2.0.0</version>
      <hashes><hash alg="SHA-256">${DIGEST}</hash></hashes>
    </component>
  </metadata>
  <components>
    <component type="library" bom-ref="qs">
      <supplier><name>ljharb</name></supplier>
      <group>npm</group><name>qs</name><version>6.13.0</version>
      <licenses><license><id>BSD-3-Clause</id></license></licenses>
      <purl>pkg:npm/qs@6.13.0</purl>
    </component>
    <component type="library" bom-ref="inner">
      <name>inner</name>
      <components><component type="library"><name>nested</name><version>1</version></component></components>
    </component>
  </components>
  <dependencies><dependency ref="app"><dependency ref="qs"/></dependency></dependencies>
</bom>
`;

export function spdx(more: object = {}): JsonObject {
  return {
    spdxVersion: 'SPDX-2.3',
    SPDXID: 'SPDXRef-DOCUMENT',
    dataLicense: 'CC0-1.0',
    name: 'orders',
    documentNamespace: 'https://acme.example/sbom/orders-1',
    creationInfo: {
      created: '2026-05-01T10:00:00Z',
      creators: ['Tool: syft-1.20.0', 'Organization: Acme', 'Person: Ana (ana@acme.example)'],
    },
    packages: [
      {
        SPDXID: 'SPDXRef-app',
        name: 'orders',
        downloadLocation: 'NOASSERTION',
        checksums: [{ algorithm: 'SHA256', checksumValue: DIGEST }],
      },
      {
        SPDXID: 'SPDXRef-qs',
        name: 'qs',
        versionInfo: '6.13.0',
        supplier: 'Person: ljharb',
        downloadLocation: 'NOASSERTION',
        licenseConcluded: 'NOASSERTION',
        licenseDeclared: 'BSD-3-Clause',
        externalRefs: [
          { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:npm/qs@6.13.0' },
        ],
      },
      { SPDXID: 'SPDXRef-inner', name: 'inner', downloadLocation: 'NONE' },
    ],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-app' },
      { spdxElementId: 'SPDXRef-app', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'SPDXRef-qs' },
    ],
    ...more,
  } as JsonObject;
}

/** The same as tag-value. */
export const SPDX_TAGS = `SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: orders
DocumentNamespace: https://acme.example/sbom/orders-1
Creator: Tool: syft-1.20.0
Creator: Organization: Acme
Creator: Person: Ana (ana@acme.example)
Created: 2026-05-01T10:00:00Z

# What it is about
PackageName: orders
SPDXID: SPDXRef-app
PackageDownloadLocation: NOASSERTION
PackageChecksum: SHA256: ${DIGEST}
PackageCopyrightText: <text>Copyright
of several lines: among them
PackageName: not-a-package
</text>

PackageName: qs
SPDXID: SPDXRef-qs
PackageVersion: 6.13.0
PackageSupplier: Person: ljharb
PackageDownloadLocation: NOASSERTION
PackageLicenseConcluded: NOASSERTION
PackageLicenseDeclared: BSD-3-Clause
ExternalRef: PACKAGE-MANAGER purl pkg:npm/qs@6.13.0

PackageName: inner
SPDXID: SPDXRef-inner
PackageDownloadLocation: NONE

Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-app
Relationship: SPDXRef-app DEPENDS_ON SPDXRef-qs
`;

const ABOUT = { creationInfo: '_:creation' };

export function spdx3(
  more: readonly object[] = [],
  context: Json = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
): JsonObject {
  return {
    '@context': context,
    '@graph': [
      {
        '@id': '_:creation',
        type: 'CreationInfo',
        specVersion: '3.0.1',
        created: '2026-05-01T10:00:00Z',
        createdBy: ['urn:acme'],
        createdUsing: ['urn:syft'],
      },
      { spdxId: 'urn:acme', type: 'Organization', name: 'Acme', ...ABOUT },
      { spdxId: 'urn:syft', type: 'Tool', name: 'syft', ...ABOUT },
      { spdxId: 'urn:document', type: 'SpdxDocument', rootElement: ['urn:sbom'], ...ABOUT },
      { spdxId: 'urn:sbom', type: 'software_Sbom', rootElement: ['urn:app'], ...ABOUT },
      {
        spdxId: 'urn:app',
        type: 'software_Package',
        name: 'orders',
        software_packageVersion: '2.0.0',
        verifiedUsing: [{ type: 'Hash', algorithm: 'sha256', hashValue: DIGEST }],
        ...ABOUT,
      },
      {
        spdxId: 'urn:qs',
        type: 'software_Package',
        name: 'qs',
        software_packageVersion: '6.13.0',
        software_packageUrl: 'pkg:npm/qs@6.13.0',
        suppliedBy: 'urn:ljharb',
        ...ABOUT,
      },
      { spdxId: 'urn:ljharb', type: 'Person', name: 'ljharb', ...ABOUT },
      { spdxId: 'urn:inner', type: 'software_Package', name: 'inner', ...ABOUT },
      {
        spdxId: 'urn:bsd',
        type: 'simplelicensing_LicenseExpression',
        simplelicensing_licenseExpression: 'BSD-3-Clause',
        ...ABOUT,
      },
      {
        spdxId: 'urn:r1',
        type: 'Relationship',
        from: 'urn:qs',
        relationshipType: 'hasDeclaredLicense',
        to: ['urn:bsd'],
        ...ABOUT,
      },
      {
        spdxId: 'urn:r2',
        type: 'Relationship',
        from: 'urn:app',
        relationshipType: 'dependsOn',
        to: ['urn:qs'],
        completeness: 'complete',
        ...ABOUT,
      },
      ...more,
    ],
  } as JsonObject;
}
