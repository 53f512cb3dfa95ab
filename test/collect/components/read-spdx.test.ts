import { describe, expect, it } from 'vitest';
import { billOf, codesOf, DIGEST, faultsOf, SPDX_TAGS, spdx, spdx3 } from './bills.ts';

const JSON_PATH = 'build/orders.spdx.json';
const TAG_PATH = 'build/orders.spdx';
const SPDX3_PATH = 'build/orders.spdx3.json';
const withPackage = (more: object) => {
  const first = (spdx().packages as object[])[0];
  return spdx({ packages: [first, { SPDXID: 'SPDXRef-qs', name: 'qs', downloadLocation: 'NONE', ...more }] });
};

describe('a bill in SPDX 2', () => {
  it('tells what it is about, what it lists and who made it', async () => {
    const { dialect, bill, problems } = await billOf(spdx(), JSON_PATH);
    expect([dialect, problems]).toEqual(['spdx', []]);
    expect(bill).toEqual({
      path: JSON_PATH,
      format: 'spdx',
      version: '2.3',
      encoding: 'json',
      serial: 'https://acme.example/sbom/orders-1',
      faults: [],
      subjects: [{ name: 'orders', version: null, purl: null, sha256: DIGEST }],
      components: 2,
      identified: 0.5,
      elements: { supplier: 0.5, name: 1, version: 0.5, identifier: 0.5, relationship: 0.5 },
      authors: 2,
      madeAt: '2026-05-01T10:00:00Z',
      tools: [{ name: 'syft', version: '1.20.0' }],
      licences: [{ licence: 'BSD-3-Clause', components: 1, choices: [['BSD-3-Clause']] }],
      unlicensed: 0.5,
      unlisted: 0,
      completeness: [],
      duplicates: 0,
      linked: [],
      inventory: {
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        components: [
          { component: 'inner', versions: [''] },
          { component: 'pkg:npm/qs', versions: ['6.13.0'] },
        ],
      },
    });
  });

  it('says the same as tag-value, with texts of several lines and either end of line', async () => {
    const json = await billOf(spdx(), JSON_PATH);
    for (const text of [SPDX_TAGS, SPDX_TAGS.replaceAll('\n', '\r\n')]) {
      const { bill, problems } = await billOf(text, TAG_PATH);
      expect(problems).toEqual([]);
      expect(bill).toEqual({ ...json.bill, path: TAG_PATH, encoding: 'tag-value' });
    }
  });

  it('counts what it is about where that is all', async () => {
    const packages = (spdx().packages as object[]).slice(0, 1);
    const { bill } = await billOf(spdx({ packages, relationships: [], documentDescribes: ['SPDXRef-app'] }), JSON_PATH);
    expect(bill).toMatchObject({ faults: [], components: 1, subjects: [{ name: 'orders' }] });
  });

  it('can be about a file', async () => {
    const checksums = [
      { algorithm: 'SHA1', checksumValue: 'a'.repeat(40) },
      { algorithm: 'SHA256', checksumValue: DIGEST },
    ];
    const files = [{ SPDXID: 'SPDXRef-zip', fileName: './orders.zip', checksums }];
    const { bill } = await billOf(spdx({ files, relationships: [], documentDescribes: ['SPDXRef-zip'] }), JSON_PATH);
    expect(bill).toMatchObject({ faults: [], components: 3, subjects: [{ name: './orders.zip', sha256: DIGEST }] });
  });

  it.each(['sbom', 'SPDX'])('is found in %s, as GitHub and docker buildx give it', async (name) => {
    expect((await billOf({ [name]: spdx() }, 'sbom.json')).bill).toMatchObject({ components: 2, faults: [] });
  });

  it.each([
    [{ licenseConcluded: 'MIT', licenseDeclared: 'ISC' }, 'MIT'],
    [{ licenseConcluded: 'NONE', licenseDeclared: 'ISC' }, 'ISC'],
    [{ licenseDeclared: 'LicenseRef-1' }, 'LicenseRef-1'],
  ])('of %j has the licence %s', async (more, licence) => {
    expect((await billOf(withPackage(more), JSON_PATH)).bill.licences).toMatchObject([{ licence }]);
  });

  it('names the documents that it refers to', async () => {
    const externalDocumentRefs = [
      { externalDocumentId: 'DocumentRef-a', spdxDocument: 'https://acme.example/other', checksum: {} },
    ];
    const relationships = [
      { spdxElementId: 'SPDXRef-qs', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'DocumentRef-a:SPDXRef-b' },
    ];
    const { bill, problems } = await billOf(spdx({ externalDocumentRefs, relationships }), JSON_PATH);
    expect(bill).toMatchObject({ faults: [], linked: ['https://acme.example/other'] });
    expect(codesOf(problems)).toEqual(['linked-bill']);
  });
});

describe('faults of SPDX 2', () => {
  it.each<[string, object, string]>([
    ['no namespace', spdx({ documentNamespace: undefined }), ' lacks documentNamespace'],
    [
      'a namespace with a fragment',
      spdx({ documentNamespace: 'https://a.example/#b' }),
      '/documentNamespace is no URI without a fragment',
    ],
    ['another licence of the data', spdx({ dataLicense: 'MIT' }), '/dataLicense is not CC0-1.0'],
    ['another id of the document', spdx({ SPDXID: 'SPDXRef-1' }), '/SPDXID is not SPDXRef-DOCUMENT'],
    [
      'nobody who made it',
      spdx({ creationInfo: { created: '2026-05-01T10:00:00Z', creators: [] } }),
      '/creationInfo/creators names nobody',
    ],
    [
      'somebody without a kind',
      spdx({ creationInfo: { created: '2026-05-01T10:00:00Z', creators: ['Ana'] } }),
      '/creationInfo/creators/0 is no Person, Organization or Tool',
    ],
    [
      'a date alone',
      spdx({ creationInfo: { created: '2026-05-01', creators: ['Tool: a'] } }),
      '/creationInfo/created is no date with a time',
    ],
    ['no place of download', withPackage({ downloadLocation: undefined }), '/packages/1 lacks downloadLocation'],
    ['an id that is none', withPackage({ SPDXID: 'qs' }), '/packages/1/SPDXID is no identifier such as SPDXRef-1'],
    [
      'an id of two',
      withPackage({ SPDXID: 'SPDXRef-app' }),
      '/packages/1/SPDXID is the identifier of another element too',
    ],
    [
      'an unknown algorithm',
      withPackage({ checksums: [{ algorithm: 'CRC', checksumValue: 'ab' }] }),
      '/packages/1/checksums/0/algorithm is nothing that SPDX 2.3 knows',
    ],
    [
      'a digest that is none',
      withPackage({ checksums: [{ algorithm: 'MD5', checksumValue: 'xy' }] }),
      '/packages/1/checksums/0/checksumValue is no hexadecimal digest',
    ],
    [
      'a supplier without a kind',
      withPackage({ supplier: 'ljharb' }),
      '/packages/1/supplier is no Person or Organization',
    ],
    [
      'an unknown category',
      withPackage({ externalRefs: [{ referenceCategory: 'X', referenceType: 'purl', referenceLocator: 'pkg:npm/a' }] }),
      '/packages/1/externalRefs/0/referenceCategory is nothing that SPDX 2.3 knows',
    ],
    ['more in 2.2', { ...spdx(), spdxVersion: 'SPDX-2.2' }, '/packages/0 lacks copyrightText'],
    [
      'an unknown relationship',
      spdx({
        relationships: [{ spdxElementId: 'SPDXRef-app', relationshipType: 'LIKES', relatedSpdxElement: 'SPDXRef-qs' }],
      }),
      '/relationships/0/relationshipType is nothing that SPDX 2.3 knows',
    ],
    [
      'a relationship to nothing',
      spdx({
        relationships: [
          { spdxElementId: 'SPDXRef-app', relationshipType: 'CONTAINS', relatedSpdxElement: 'SPDXRef-x' },
        ],
      }),
      '/relationships/0/relatedSpdxElement names an element that is not there',
    ],
    [
      'a description of nothing',
      spdx({ documentDescribes: ['SPDXRef-x'] }),
      '/documentDescribes/0 names an element that is not there',
    ],
    ['packages that are none', spdx({ packages: ['qs'] }), '/packages/0 is no object'],
    ['packages that are no list', spdx({ packages: {} }), '/packages is no list'],
  ])('are found: %s', async (_, document, fault) => {
    expect(faultsOf((await billOf(document, JSON_PATH)).bill)).toContain(fault);
  });

  it.each([
    [
      'a line that says nothing',
      SPDX_TAGS.replace('# What', 'What'),
      'line 11 is neither a tag with its value nor a comment',
    ],
    ['a text without end', SPDX_TAGS.replace('</text>', ''), 'line 16 opens a text that is not closed'],
    [
      'a name given twice',
      SPDX_TAGS.replace('PackageVersion: 6.13.0', 'PackageVersion: 6\nPackageVersion: 7'),
      'line 24 gives versionInfo a second time',
    ],
    ['what is lacking', SPDX_TAGS.replace('PackageDownloadLocation: NONE\n', ''), 'line 30 lacks downloadLocation'],
  ])('are found in tag-value, with their line: %s', async (_, text, fault) => {
    expect(faultsOf((await billOf(text, TAG_PATH)).bill)).toContain(fault);
  });
});

describe('a bill in SPDX 3', () => {
  it('tells what it is about, what it lists and who made it', async () => {
    const { dialect, bill, problems } = await billOf(spdx3(), SPDX3_PATH);
    expect([dialect, problems]).toEqual(['spdx3', []]);
    expect(bill).toMatchObject({
      version: '3.0.1',
      encoding: 'json-ld',
      serial: 'urn:document',
      faults: [],
      subjects: [{ name: 'orders', version: '2.0.0', purl: null, sha256: DIGEST }],
      components: 2,
      identified: 0.5,
      elements: { supplier: 0.5, name: 1, version: 0.5, identifier: 0.5, relationship: 0.5 },
      authors: 1,
      madeAt: '2026-05-01T10:00:00Z',
      tools: [{ name: 'syft', version: null }],
      licences: [{ licence: 'BSD-3-Clause', components: 1, choices: [['BSD-3-Clause']] }],
      unlicensed: 0.5,
      completeness: [{ declared: 'complete', count: 1 }],
    });
  });

  const licensed = (...elements: object[]) => {
    const to = ['urn:licence'];
    const all = elements.map((one, at) => ({
      spdxId: at === 0 ? 'urn:licence' : `urn:licence${at}`,
      creationInfo: '_:creation',
      ...one,
    }));
    const concluded = {
      spdxId: 'urn:r9',
      type: 'Relationship',
      from: 'urn:inner',
      relationshipType: 'hasConcludedLicense',
      to,
      creationInfo: '_:creation',
    };
    return spdx3([...all, concluded]);
  };
  it.each<[string, object[]]>([
    ['MIT', [{ type: 'expandedlicensing_ListedLicense', spdxId: 'https://spdx.org/licenses/MIT' }]],
    [
      '(MIT AND ISC)',
      [
        {
          type: 'expandedlicensing_ConjunctiveLicenseSet',
          expandedlicensing_member: ['https://spdx.org/licenses/MIT', 'https://spdx.org/licenses/ISC'],
        },
      ],
    ],
    [
      '(MIT OR Acme licence)',
      [
        {
          type: 'expandedlicensing_DisjunctiveLicenseSet',
          expandedlicensing_member: ['https://spdx.org/licenses/MIT', 'urn:licence1'],
        },
        { type: 'expandedlicensing_CustomLicense', name: 'Acme licence' },
      ],
    ],
    [
      'GPL-2.0-only+',
      [
        {
          type: 'expandedlicensing_OrLaterOperator',
          expandedlicensing_subjectLicense: 'https://spdx.org/licenses/GPL-2.0-only',
        },
      ],
    ],
    [
      'GPL-2.0-only WITH Classpath-exception-2.0',
      [
        {
          type: 'expandedlicensing_WithAdditionOperator',
          expandedlicensing_subjectExtendableLicense: 'https://spdx.org/licenses/GPL-2.0-only',
          expandedlicensing_subjectAddition: 'urn:x/Classpath-exception-2.0',
        },
        { spdxId: 'urn:x/Classpath-exception-2.0', type: 'expandedlicensing_ListedLicenseException' },
      ],
    ],
  ])('spells licences out: %s', async (licence, elements) => {
    const document = licensed(...elements);
    const graph = document['@graph'] as { type: string; to?: string[] }[];
    const [first] = elements as { spdxId?: string }[];
    if (first?.spdxId !== undefined)
      for (const one of graph) if (one.to?.[0] === 'urn:licence') one.to = [first.spdxId];
    expect((await billOf(document, SPDX3_PATH)).bill.licences).toEqual(
      expect.arrayContaining([expect.objectContaining({ licence })]),
    );
  });

  it('with sets of licences in each other has no licence for them', async () => {
    const { bill } = await billOf(
      licensed({ type: 'expandedlicensing_ConjunctiveLicenseSet', expandedlicensing_member: ['urn:licence'] }),
      SPDX3_PATH,
    );
    expect(bill).toMatchObject({ unlicensed: 0.5 });
  });

  it.each<[string, object[], string]>([
    [
      'a relationship to nothing',
      [
        {
          spdxId: 'urn:x',
          type: 'Relationship',
          from: 'urn:app',
          relationshipType: 'contains',
          to: ['urn:none'],
          creationInfo: '_:creation',
        },
      ],
      '/@graph/12/to names an element that is not there',
    ],
    [
      'an unknown relationship',
      [
        {
          spdxId: 'urn:x',
          type: 'Relationship',
          from: 'urn:app',
          relationshipType: 'likes',
          to: ['urn:qs'],
          creationInfo: '_:creation',
        },
      ],
      '/@graph/12/relationshipType is nothing that SPDX 3 knows',
    ],
    [
      'an unknown completeness',
      [
        {
          spdxId: 'urn:x',
          type: 'Relationship',
          from: 'urn:app',
          relationshipType: 'contains',
          to: ['urn:qs'],
          completeness: 'yes',
          creationInfo: '_:creation',
        },
      ],
      '/@graph/12/completeness is nothing that SPDX 3 knows',
    ],
    [
      'a package without name',
      [{ spdxId: 'urn:x', type: 'software_Package', creationInfo: '_:creation' }],
      '/@graph/12 lacks name',
    ],
    ['no information on its creation', [{ spdxId: 'urn:x', type: 'Tool' }], '/@graph/12 lacks creationInfo'],
    [
      'an id of two',
      [{ spdxId: 'urn:qs', type: 'Tool', creationInfo: '_:creation' }],
      '/@graph/12/spdxId is the identifier of another element too',
    ],
    [
      'two documents',
      [{ spdxId: 'urn:x', type: 'SpdxDocument', creationInfo: '_:creation' }],
      '/@graph has more than one SpdxDocument',
    ],
    [
      'a local time',
      [
        {
          '@id': '_:x',
          type: 'CreationInfo',
          specVersion: '3.0.1',
          created: '2026-05-01T10:00:00+02:00',
          createdBy: ['urn:acme'],
        },
      ],
      '/@graph/12/created is no date with a time in UTC',
    ],
    [
      'a digest without value',
      [
        {
          spdxId: 'urn:x',
          type: 'software_File',
          name: 'a',
          verifiedUsing: [{ type: 'Hash', algorithm: 'sha256' }],
          creationInfo: '_:creation',
        },
      ],
      '/@graph/12/verifiedUsing lacks hashValue',
    ],
  ])('has faults: %s', async (_, more, fault) => {
    expect(faultsOf((await billOf(spdx3(more), SPDX3_PATH)).bill)).toContain(fault);
  });
});

describe('what is no bill', () => {
  it.each<[string, string | object, string, string]>([
    ['cut off', JSON.stringify(spdx()).slice(0, -20), JSON_PATH, 'json-syntax'],
    ['of a version to come', { ...spdx(), spdxVersion: 'SPDX-2.9' }, JSON_PATH, 'unknown-version'],
    ['called so', { hello: 1 }, JSON_PATH, 'not-spdx'],
    [
      'nested without end',
      `{"spdxVersion":"SPDX-2.3","x":${'['.repeat(600)}${']'.repeat(600)}}`,
      JSON_PATH,
      'too-deep',
    ],
    ['YAML', 'SPDXID: SPDXRef-DOCUMENT\nspdxVersion: SPDX-2.3\n', 'build/orders.spdx.yaml', 'spdx-form-not-read'],
    [
      'RDF',
      '<?xml version="1.0"?><rdf:RDF xmlns:spdx="http://spdx.org/rdf/terms#"/>',
      'build/orders.spdx.rdf',
      'spdx-form-not-read',
    ],
    ['SPDX 3 cut off', JSON.stringify(spdx3()).slice(0, -5), SPDX3_PATH, 'json-syntax'],
  ])('and is %s is told', async (_, content, path, code) => {
    const { bill, problems } = await billOf(content, path);
    expect(bill).toEqual({});
    expect(problems).toMatchObject([{ code, kinds: ['component'] }]);
  });
});
