import { describe, expect, it } from 'vitest';
import { billOf, CYCLONEDX_XML, codesOf, cycloneDx, DIGEST, faultsOf } from './bills.ts';

const xml = (version: string, inside: string, about = '') =>
  `<bom xmlns="http://cyclonedx.org/schema/bom/${version}"${about}>${inside}</bom>`;
const listed = (component: object, specVersion = '1.6') =>
  cycloneDx(
    { components: [{ type: 'library', name: 'a', version: '1', ...component }], dependencies: [] },
    specVersion,
  );

describe('a bill in CycloneDX', () => {
  it('tells what it is about, what it lists and who made it', async () => {
    const { dialect, bill, problems } = await billOf(
      cycloneDx({ serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79' }),
    );
    expect([dialect, problems]).toEqual(['cyclonedx', []]);
    expect(bill).toEqual({
      path: 'build/orders.cdx.json',
      format: 'cyclonedx',
      version: '1.6',
      encoding: 'json',
      serial: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
      faults: [],
      subjects: [{ name: 'orders', version: '2.0.0', purl: null, sha256: DIGEST }],
      components: 3,
      identified: 1 / 3,
      elements: { supplier: 1 / 3, name: 1, version: 2 / 3, identifier: 1 / 3, relationship: 2 / 3 },
      authors: 1,
      madeAt: '2026-05-01T10:00:00Z',
      tools: [{ name: 'syft', version: '1.20.0' }],
      licences: [{ licence: 'BSD-3-Clause', components: 1, choices: [['BSD-3-Clause']] }],
      unlicensed: 2 / 3,
      unlisted: 0,
      completeness: [],
      duplicates: 0,
      linked: [],
      inventory: {
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        components: [
          { component: 'inner', versions: [''] },
          { component: 'nested', versions: ['1'] },
          { component: 'pkg:npm/qs', versions: ['6.13.0'] },
        ],
      },
    });
  });

  it('says the same as XML', async () => {
    const json = await billOf(cycloneDx());
    const other = await billOf(CYCLONEDX_XML, 'build/orders.cdx.xml');
    expect(other.problems).toEqual([]);
    expect(other.bill).toEqual({ ...json.bill, path: 'build/orders.cdx.xml', encoding: 'xml' });
  });

  it.each(['utf-16le', 'utf-8'] as const)('is read in %s with a byte order mark', async (encoding) => {
    const text = CYCLONEDX_XML.replace('UTF-8', encoding);
    const { bill } = await billOf(Buffer.from(`\ufeff${text}`, encoding), 'sbom.xml');
    expect(bill).toMatchObject({ components: 3, faults: [] });
    const json = await billOf(Buffer.from(`\ufeff${JSON.stringify(cycloneDx())}`, encoding), 'sbom.json');
    expect(json.bill).toMatchObject({ components: 3, faults: [] });
  });

  it.each([
    ['1.0', '<modified>false</modified>'],
    ['1.1', ''],
  ])('of %s is read as far as it goes', async (version, more) => {
    const component = `<component type="library"><name>qs</name><version>6</version><licenses><license><id>MIT</id></license></licenses><purl>pkg:npm/qs@6</purl>${more}</component>`;
    const { bill } = await billOf(xml(version, `<components>${component}</components>`), 'bom.xml');
    expect(bill).toMatchObject({
      version,
      faults: [],
      components: 1,
      identified: 1,
      subjects: [],
      madeAt: null,
      authors: 0,
    });
  });

  it('takes relations of 1.1 from the extension for them', async () => {
    const components =
      '<components><component type="library" bom-ref="a"><name>a</name><version>1</version></component></components>';
    const graph = (inside: string) =>
      `<d:dependencies xmlns:d="http://cyclonedx.org/schema/ext/dependency-graph/1.0">${inside}</d:dependencies>`;
    const related = await billOf(
      xml('1.1', components + graph('<d:dependency ref="x"><d:dependency ref="a"/></d:dependency>')),
      'bom.xml',
    );
    expect(related.bill).toMatchObject({ faults: [], elements: { relationship: 1 } });
    const wrong = await billOf(xml('1.1', components + graph('<d:dependency/>')), 'bom.xml');
    expect(faultsOf(wrong.bill)).toContain('line 1 dependency lacks ref');
  });

  it('in an in-toto statement is about its subjects as well', async () => {
    const { bill } = await billOf(
      {
        _type: 'https://in-toto.io/Statement/v1',
        predicateType: 'https://cyclonedx.org/bom',
        subject: [{ name: 'orders.zip', digest: { sha256: 'CD'.repeat(32) } }],
        predicate: cycloneDx(),
      },
      'sbom.json',
    );
    expect(bill.subjects).toMatchObject([{ name: 'orders.zip', sha256: 'cd'.repeat(32) }, { name: 'orders' }]);
  });

  it.each([
    [{ purl: `pkg:oci/orders@sha256%3A${DIGEST}?repository_url=user:word@ghcr.io/acme` }, DIGEST],
    [{ version: `sha256:${DIGEST.toUpperCase()}` }, DIGEST],
    [{ hashes: [{ alg: 'SHA-512', content: DIGEST + DIGEST }] }, null],
  ])('about %j names the digest %s', async (more, sha256) => {
    const { bill } = await billOf(
      cycloneDx({ metadata: { component: { type: 'container', name: 'orders', ...more } } }),
    );
    expect(bill.subjects).toMatchObject([{ sha256 }]);
    expect(JSON.stringify(bill)).not.toContain('word');
  });

  it('counts what stands below what it is about', async () => {
    const component = { type: 'application', name: 'orders', components: [{ type: 'library', name: 'a' }] };
    expect((await billOf(cycloneDx({ metadata: { component } }))).bill.components).toBe(4);
  });

  it('takes what is concluded of licences before what is declared, in both forms', async () => {
    const licenses = [
      { license: { id: 'MIT', acknowledgement: 'declared' } },
      { expression: 'Apache-2.0 OR MIT', acknowledgement: 'concluded' },
    ];
    const json = await billOf(
      cycloneDx({ components: [{ type: 'library', name: 'a', licenses }], dependencies: [] }, '1.7'),
    );
    const text = xml(
      '1.7',
      '<components><component type="library"><name>a</name><licenses><license acknowledgement="declared"><id>MIT</id></license><expression acknowledgement="concluded">Apache-2.0 OR MIT</expression></licenses></component></components>',
    );
    const other = await billOf(text, 'bom.xml');
    for (const { bill } of [json, other])
      expect(bill).toMatchObject({
        faults: [],
        licences: [{ licence: 'Apache-2.0 OR MIT', choices: [['Apache-2.0'], ['MIT']] }],
      });
  });

  it('says how complete it is, and names what else it refers to without what may be secret', async () => {
    const { bill, problems } = await billOf(
      cycloneDx({
        compositions: [
          { aggregate: 'complete', assemblies: ['app', 'qs'], dependencies: ['app'] },
          { aggregate: 'incomplete', assemblies: ['inner'] },
        ],
        externalReferences: [
          { type: 'bom', url: 'https://user:word@acme.example/other.cdx.json?token=word#part' },
          { type: 'other', url: 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1' },
          { type: 'website', url: 'https://acme.example' },
        ],
      }),
    );
    expect(bill).toMatchObject({
      completeness: [
        { declared: 'complete', count: 3 },
        { declared: 'incomplete', count: 1 },
      ],
      linked: ['https://acme.example/other.cdx.json', 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1'],
    });
    expect(codesOf(problems)).toEqual(['linked-bill']);
    expect(JSON.stringify([bill, problems])).not.toContain('word');
  });

  it('counts what is listed again', async () => {
    const one = { type: 'library', name: 'a', version: '1', purl: 'pkg:npm/a@1' };
    const components = [
      one,
      { ...one, 'bom-ref': 'x' },
      { type: 'library', name: 'b', version: '1' },
      { type: 'file', name: 'b', version: '1' },
    ];
    expect((await billOf(cycloneDx({ components }))).bill.duplicates).toBe(2);
  });

  it('of nothing has no shares', async () => {
    const { bill } = await billOf(cycloneDx({ components: [], dependencies: [] }));
    const none = { unresolved: 'it lists no components' };
    expect(bill).toMatchObject({
      components: 0,
      identified: none,
      unlicensed: none,
      unlisted: none,
      elements: { supplier: none },
    });
  });

  it('with more components than are kept has their digest alone', async () => {
    const components = Array.from({ length: 20_001 }, (_, at) => ({ type: 'library', name: `a${at}`, version: '1' }));
    const { bill } = await billOf(cycloneDx({ components }));
    expect(bill.inventory).toMatchObject({
      sha256: expect.any(String),
      components: { unresolved: expect.any(String) },
    });
  });
});

describe('faults of CycloneDX', () => {
  it.each<[string, object, string]>([
    [
      'another format',
      cycloneDx({ bomFormat: 'Other', $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json' }),
      '/bomFormat is not CycloneDX',
    ],
    [
      'a type that nobody knows',
      listed({ type: 'librarian' }),
      '/components/0/type is no componentType that CycloneDX 1.6 knows',
    ],
    [
      'a type of later versions',
      listed({ type: 'platform' }, '1.4'),
      '/components/0/type is no componentType that CycloneDX 1.4 knows',
    ],
    ['no name', listed({ name: undefined }), '/components/0 lacks name'],
    ['no version in early versions', listed({ version: undefined }, '1.3'), '/components/0 lacks version'],
    [
      'a digest that is cut',
      listed({ hashes: [{ alg: 'MD5', content: 'abc' }] }),
      '/components/0/hashes/0/content is no hexadecimal digest',
    ],
    [
      'an unknown algorithm',
      listed({ hashes: [{ alg: 'CRC32', content: 'a'.repeat(32) }] }),
      '/components/0/hashes/0/alg is no hashAlgorithm that CycloneDX 1.6 knows',
    ],
    [
      'a serial number in capitals',
      cycloneDx({ serialNumber: 'urn:uuid:3E671687-395B-41F5-A30F-A58921A69B79' }),
      '/serialNumber is no urn:uuid of lower case',
    ],
    ['a version of zero', cycloneDx({ version: 0 }), '/version is no count from 1 on'],
    [
      'a field of later versions',
      listed({ tags: ['a'] }, '1.5'),
      '/components/0/tags is nothing that CycloneDX 1.5 has there',
    ],
    [
      'a field of no version',
      listed({ 'x/y': 1 }, '1.4'),
      '/components/0/x~1y is nothing that CycloneDX 1.4 has there',
    ],
    [
      'a licence with id and name',
      listed({ licenses: [{ license: { id: 'MIT', name: 'MIT' } }] }),
      '/components/0/licenses/0/license has more than one of id and name',
    ],
    [
      'a licence with none of them',
      listed({ licenses: [{ license: {} }] }),
      '/components/0/licenses/0/license has none of id and name',
    ],
    [
      'an id that is none',
      listed({ licenses: [{ license: { id: 'Apache 2' } }] }),
      '/components/0/licenses/0/license/id is no id of the SPDX licence list',
    ],
    [
      'an expression beside others',
      listed({ licenses: [{ license: { id: 'MIT' } }, { expression: 'MIT' }] }),
      '/components/0/licenses has a licence expression beside other licences',
    ],
    ['components that are no list', cycloneDx({ components: {} }), '/components is no list'],
    ['a component that is none', cycloneDx({ components: ['qs'] }), '/components/0 is no object'],
    [
      'the same twice',
      cycloneDx({
        components: [
          { type: 'file', name: 'a' },
          { type: 'file', name: 'a' },
        ],
      }),
      '/components/1 stands in the list twice',
    ],
    [
      'a reference of two',
      cycloneDx({ components: [{ type: 'file', name: 'a', 'bom-ref': 'app' }] }),
      '/components/0 has a bom-ref that another has too',
    ],
    [
      'a date without time',
      cycloneDx({ metadata: { timestamp: '2026-05-01' } }),
      '/metadata/timestamp is no date with a time',
    ],
    ['tools as components too early', cycloneDx({}, '1.4'), '/metadata/tools is no list'],
    [
      'a share above one',
      listed({ evidence: { identity: { field: 'purl', confidence: 2 } } }),
      '/components/0/evidence/identity/confidence is no number from 0 to 1',
    ],
    [
      'a version and a range',
      listed({ versionRange: 'vers:npm/>1', isExternal: true }, '1.7'),
      '/components/0 has both version and versionRange',
    ],
    [
      'a range of what is its own',
      listed({ version: undefined, versionRange: 'vers:npm/>1' }, '1.7'),
      '/components/0 has a versionRange and is not external',
    ],
    [
      'a citation of nothing',
      cycloneDx({ citations: [{ timestamp: '2026-05-01T10:00:00Z', pointers: [], process: 'x' }] }, '1.7'),
      '/citations/0 points at nothing',
    ],
  ])('are found: %s', async (_, document, fault) => {
    const { bill } = await billOf(document);
    expect(faultsOf(bill)).toContain(fault);
  });

  const component = '<component type="library"><name>a</name></component>';
  it.each([
    [
      'an element of no version',
      xml('1.6', `<components>${component}<thing/></components>`),
      'line 1 components has an element that is no component',
    ],
    [
      'an element out of order',
      xml('1.6', '<components><component type="library"><version>1</version><name>a</name></component></components>'),
      'line 1 name stands after what it comes before',
    ],
    [
      'an element twice',
      xml('1.6', '<components><component type="library"><name>a</name><name>a</name></component></components>'),
      'line 1 name is there twice',
    ],
    [
      'text beside elements',
      xml('1.6', `<components>text${component}</components>`),
      'line 1 components has text beside its elements',
    ],
    ['a number that is none', xml('1.6', '', ' version="one"'), 'line 1 is no count from 1 on'],
    [
      'an element in text',
      xml('1.6', '<components><component type="library"><name><b/></name></component></components>'),
      'line 1 name has an element in it, and is text',
    ],
  ])('are found in XML: %s', async (_, text, fault) => {
    const { bill } = await billOf(text, 'bom.xml');
    expect(faultsOf(bill)).toContain(fault);
  });

  it('have the line where they are', async () => {
    const { bill } = await billOf(CYCLONEDX_XML.replace('<name>inner</name>', ''), 'bom.xml');
    expect(faultsOf(bill)).toEqual(['line 19 lacks name']);
  });

  it('are none where others have put what is theirs', async () => {
    const theirs = xml(
      '1.6',
      `<components>${component}</components><x:note xmlns:x="urn:x"><x:any/>text</x:note>`,
      ' xmlns:y="urn:y" y:any="1" any="2"',
    );
    expect((await billOf(theirs, 'bom.xml')).bill.faults).toEqual([]);
  });

  it('are named up to a hundred', async () => {
    const components = Array.from({ length: 150 }, (_, at) => ({ type: 'library', 'bom-ref': `${at}` }));
    const { bill, problems } = await billOf(cycloneDx({ components, dependencies: [] }));
    expect(bill.faults).toHaveLength(100);
    expect(codesOf(problems)).toEqual(['cap-reached']);
  });
});

describe('what is no bill', () => {
  it.each<[string, string | object, string, string]>([
    ['is cut off', JSON.stringify(cycloneDx()).slice(0, -20), 'bom.json', 'json-syntax'],
    ['is of a version to come', cycloneDx({}, '2.0'), 'bom.json', 'unknown-version'],
    ['is called so', { hello: 1 }, 'orders.cdx.json', 'not-cyclonedx'],
    ['is XML of another version', xml('9.9', ''), 'bom.xml', 'not-cyclonedx'],
    ['is XML that is cut off', CYCLONEDX_XML.slice(0, 600), 'bom.xml', 'xml-syntax'],
    ['declares a document type', `<!DOCTYPE bom [<!ENTITY a "b">]>${xml('1.6', '')}`, 'bom.xml', 'xml-doctype'],
    [
      'is nested without end',
      JSON.stringify(cycloneDx()).replace('"version":1', `"version":1,"x":${'['.repeat(600)}${']'.repeat(600)}`),
      'bom.json',
      'too-deep',
    ],
    [
      'is XML nested without end',
      xml('1.6', `<formulation>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</formulation>`),
      'bom.xml',
      'too-deep',
    ],
  ])('and %s is told', async (_, content, path, code) => {
    const { bill, problems } = await billOf(content, path);
    expect(bill).toEqual({});
    expect(problems).toMatchObject([{ code, kinds: ['component'] }]);
  });

  it('and states vulnerabilities alone is evidence of a scan', async () => {
    const { bill, problems } = await billOf(
      cycloneDx({ components: [], dependencies: [], vulnerabilities: [{ id: 'CVE-2026-0001' }] }),
    );
    expect(bill).toEqual({});
    expect(problems).toMatchObject([{ code: 'vulnerabilities-alone', kinds: [] }]);
    const wrong = await billOf(cycloneDx({ components: [], dependencies: [], vulnerabilities: [{ id: 7 }] }));
    expect(codesOf(wrong.problems)).toEqual(['vulnerabilities-alone', 'document-faults']);
  });

  it.each(['{"name":"bomb"}', '<bombs/>', '[]', 'hello'])('is left to others: %s', async (text) => {
    expect((await billOf(text, 'bomb.json')).dialect).toBeNull();
  });
});
