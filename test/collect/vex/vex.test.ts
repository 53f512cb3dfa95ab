import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model/json.ts';
import { bent } from '../../hostile/bent.ts';
import { readEach } from '../collected.ts';
import { schemaErrors } from '../manifests/reading.ts';
import { type Around, findingsOf, reading } from '../scans/report-of.ts';

const HASH = 'c'.repeat(64);
const OPENVEX = {
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://acme.example/vex/1',
  author: 'security@acme.example',
  timestamp: '2026-05-01T10:00:00Z',
  version: 1,
  statements: [
    {
      vulnerability: { name: 'CVE-2026-0001', aliases: ['GHSA-aaaa-bbbb-cccc'] },
      products: [
        { '@id': 'pkg:npm/qs@6.0.0', hashes: { 'sha-256': HASH }, subcomponents: [{ '@id': 'pkg:npm/inner@1.0.0' }] },
      ],
      status: 'not_affected',
      justification: 'vulnerable_code_not_present',
      impact_statement: 'It is never called.',
    },
  ],
};
const CSAF = {
  document: {
    category: 'csaf_vex',
    csaf_version: '2.0',
    publisher: { name: 'ACME', namespace: 'https://acme.example', category: 'vendor' },
    tracking: { id: 'ACME-1', status: 'final', current_release_date: '2026-05-02T10:00:00Z' },
  },
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: 'ACME',
        branches: [
          {
            category: 'product_version',
            name: '1',
            product: {
              product_id: 'APP',
              name: 'orders',
              product_identification_helper: {
                hashes: [{ file_hashes: [{ algorithm: 'sha256', value: HASH }], filename: 'a' }],
              },
            },
          },
        ],
      },
    ],
    full_product_names: [{ product_id: 'QS', name: 'qs', product_identification_helper: { purl: 'pkg:npm/qs@6.0.0' } }],
    relationships: [
      {
        category: 'default_component_of',
        product_reference: 'QS',
        relates_to_product_reference: 'APP',
        full_product_name: { product_id: 'APP:QS', name: 'qs in orders' },
      },
    ],
    product_groups: [{ group_id: 'ALL', product_ids: ['APP:QS', 'QS'] }],
  },
  vulnerabilities: [
    {
      cve: 'CVE-2026-0001',
      ids: [{ system_name: 'GitHub', text: 'GHSA-aaaa-bbbb-cccc' }],
      product_status: { known_not_affected: ['APP:QS'], fixed: ['QS'] },
      flags: [{ label: 'component_not_present', group_ids: ['ALL'] }],
      threats: [{ category: 'impact', details: 'It is not called.', product_ids: ['APP:QS'] }],
    },
  ],
};
const CYCLONEDX = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  version: 1,
  metadata: {
    timestamp: '2026-05-03T10:00:00Z',
    supplier: { name: 'ACME' },
    tools: { components: [{ type: 'application', name: 'grype', version: '0.96.0' }] },
  },
  vulnerabilities: [
    {
      id: 'CVE-2026-0001',
      references: [{ id: 'GHSA-aaaa-bbbb-cccc', source: { name: 'GitHub' } }],
      ratings: [{ severity: 'high' }],
      affects: [{ ref: 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#pkg:npm/qs@6.0.0' }],
      analysis: { state: 'not_affected', justification: 'code_not_reachable', detail: 'It is not called.' },
    },
  ],
};

async function statementsIn(content: unknown, around: Around = {}): Promise<JsonObject[]> {
  const { facts } = await reading(content, { path: '.vex/vex.json', ...around });
  return facts.filter(({ type }) => type === 'vex-statement').map(({ attributes }) => attributes as JsonObject);
}

/** OpenVEX with another statement. */
const openVex = (more: object, document: object = {}) => ({
  ...OPENVEX,
  ...document,
  statements: [{ ...OPENVEX.statements[0], ...more }],
});

describe('OpenVEX', () => {
  it('says what of which product, why, who and when', async () => {
    expect(await statementsIn(OPENVEX)).toEqual([
      {
        format: 'openvex',
        document: 'https://acme.example/vex/1',
        vulnerability: 'CVE-2026-0001',
        aliases: ['GHSA-aaaa-bbbb-cccc'],
        status: 'not-affected',
        justification: 'vulnerable_code_not_present',
        impact: 'It is never called.',
        author: 'security@acme.example',
        at: '2026-05-01T10:00:00Z',
        own: true,
        products: [
          {
            name: 'pkg:npm/qs@6.0.0',
            purl: 'pkg:npm/qs@6.0.0',
            sha256: HASH,
            release: false,
            components: ['pkg:npm/inner@1.0.0'],
          },
        ],
      },
    ]);
  });

  it('of version 0.0.1 has texts for vulnerabilities and products', async () => {
    const old = openVex({ vulnerability: 'CVE-2026-0001', products: ['pkg:npm/qs'], subcomponents: ['pkg:npm/a'] });
    expect(await statementsIn(old)).toMatchObject([
      { vulnerability: 'CVE-2026-0001', products: [{ purl: 'pkg:npm/qs', components: ['pkg:npm/a'] }] },
    ]);
  });

  it('is as old as its statement, where that says so', async () => {
    expect(await statementsIn(openVex({ last_updated: '2026-05-04T10:00:00Z' }))).toMatchObject([
      { at: '2026-05-04T10:00:00Z' },
    ]);
  });

  it('of an artifact of a run is nobody of the repository', async () => {
    const run = { id: 7, workflow: 'scan', artifact: 'vex', commit: 'a'.repeat(40), repeated: false };
    expect(await statementsIn(OPENVEX, { run })).toMatchObject([{ own: false }]);
  });

  it.each([
    ['pkg:github/acme/orders', true],
    ['pkg:github/ACME/Orders@v1.1.0', true],
    ['pkg:github/acme/orders@1.1.0', true],
    ['https://github.com/acme/orders', true],
    ['pkg:github/acme/orders@v1.0.0', false],
    ['pkg:github/acme/orders-api', false],
    ['pkg:npm/orders', false],
  ])('%s is the release: %s', async (id, release) => {
    expect(await statementsIn(openVex({ products: [{ '@id': id }] }))).toMatchObject([{ products: [{ release }] }]);
  });

  it('names an image by the digest in its package URL', async () => {
    const [statement] = await statementsIn(
      openVex({ products: [{ '@id': `pkg:oci/orders@sha256%3A${HASH}?repository_url=x` }] }),
    );
    expect(statement).toMatchObject({ products: [{ sha256: HASH }] });
  });

  it('is told where a statement has no status that is known, and takes nothing out', async () => {
    const { facts, problems } = await reading(openVex({ status: 'harmless' }));
    expect([facts, problems.map(({ code, kinds }) => [code, kinds])]).toEqual([[], [['vex-statement', []]]]);
  });
});

describe('CSAF', () => {
  it('says it of products by what the tree identifies them with, with the flag or the impact as the reason', async () => {
    const [notAffected, fixed] = await statementsIn(CSAF);
    expect(notAffected).toMatchObject({
      format: 'csaf',
      document: 'ACME-1',
      vulnerability: 'CVE-2026-0001',
      aliases: ['GHSA-aaaa-bbbb-cccc'],
      status: 'not-affected',
      justification: 'component_not_present',
      impact: 'It is not called.',
      author: 'ACME',
      at: '2026-05-02T10:00:00Z',
      products: [{ name: 'orders', purl: null, sha256: HASH, components: ['pkg:npm/qs@6.0.0'] }],
    });
    expect(fixed).toMatchObject({
      status: 'fixed',
      justification: null,
      products: [{ purl: 'pkg:npm/qs@6.0.0', components: [] }],
    });
  });

  it('of 2.1 may have several package URLs, and each is the product', async () => {
    const document = { ...CSAF.document, csaf_version: '2.1' };
    const full_product_names = [
      {
        product_id: 'QS',
        name: 'qs',
        product_identification_helper: { purls: ['pkg:npm/qs@6.0.0', 'pkg:npm/qs@5.0.0'] },
      },
    ];
    const statements = await statementsIn({ ...CSAF, document, product_tree: { full_product_names } });
    expect(statements[1]?.products).toMatchObject([{ purl: 'pkg:npm/qs@6.0.0' }, { purl: 'pkg:npm/qs@5.0.0' }]);
  });

  it('that is a draft says nothing yet', async () => {
    const document = { ...CSAF.document, tracking: { ...CSAF.document.tracking, status: 'draft' } };
    const { facts, problems } = await reading({ ...CSAF, document });
    expect([facts.length, problems.map(({ code }) => code)]).toEqual([0, ['vex-statement']]);
  });

  it.each([
    ['known_affected', 'affected'],
    ['first_affected', 'affected'],
    ['under_investigation', 'under-investigation'],
    ['first_fixed', 'fixed'],
  ])('%s is %s', async (list, status) => {
    const vulnerabilities = [{ cve: 'CVE-2026-0001', product_status: { [list]: ['QS'] } }];
    expect(await statementsIn({ ...CSAF, vulnerabilities })).toMatchObject([{ status }]);
  });
});

describe('CycloneDX', () => {
  it('says it of components, also of those of another document', async () => {
    const [statement] = await statementsIn(CYCLONEDX);
    expect(statement).toMatchObject({
      format: 'cyclonedx',
      aliases: ['GHSA-aaaa-bbbb-cccc'],
      status: 'not-affected',
      justification: 'code_not_reachable',
      impact: 'It is not called.',
      author: 'ACME',
      at: '2026-05-03T10:00:00Z',
      products: [{ purl: 'pkg:npm/qs@6.0.0' }],
    });
  });

  it.each([
    ['resolved', 'fixed', null],
    ['false_positive', 'not-affected', 'false_positive'],
    ['exploitable', 'affected', null],
    ['in_triage', 'under-investigation', null],
  ])('%s is %s', async (state, status, justification) => {
    const vulnerabilities = [{ ...CYCLONEDX.vulnerabilities[0], analysis: { state } }];
    expect(await statementsIn({ ...CYCLONEDX, vulnerabilities })).toMatchObject([{ status, justification }]);
  });

  it('with components is a bill, a scan of them, and what is said of what was found', async () => {
    const components = [{ type: 'library', 'bom-ref': 'q', name: 'qs', version: '6.0.0', purl: 'pkg:npm/qs@6.0.0' }];
    const vulnerabilities = [{ ...CYCLONEDX.vulnerabilities[0], affects: [{ ref: 'q' }] }];
    const { facts, kinds, kindOf } = await reading(
      { ...CYCLONEDX, components, vulnerabilities },
      { path: 'orders.cdx.json' },
    );
    expect(facts.map((fact) => [fact.type, kindOf?.(fact)])).toEqual([
      ['sbom', 'component'],
      ['scan', 'scan'],
      ['vex-statement', 'scan'],
    ]);
    expect(kinds).toEqual(['component', 'scan']);
    const scan = facts.find(({ type }) => type === 'scan');
    expect(scan?.attributes).toMatchObject({
      tool: 'grype',
      version: '0.96.0',
      ecosystems: ['npm'],
      scannedAt: '2026-05-03T10:00:00Z',
      examined: 1,
    });
    expect(findingsOf(scan?.attributes ?? {})).toMatchObject([
      { rule: 'CVE-2026-0001', state: 'open', severity: 'high', purl: 'pkg:npm/qs@6.0.0' },
    ]);
  });

  it('with an empty list of vulnerabilities has not been looked through', async () => {
    const { facts, kinds } = await reading(
      { ...CYCLONEDX, components: [{ type: 'library', name: 'qs' }], vulnerabilities: [] },
      { path: 'orders.cdx.json' },
    );
    expect([facts.map(({ type }) => type), kinds]).toEqual([['sbom'], ['component']]);
  });
});

it.each(Object.entries({ OPENVEX, CSAF, CYCLONEDX }))(
  '%s comes to facts of their type, or to problems, whatever stands in it',
  async (_, document) => {
    await fc.assert(
      fc.asyncProperty(bent({ '.vex/vex.json': JSON.stringify(document) }), async (tree) => {
        for (const { facts, problems } of (await readEach(tree)).values()) {
          expect(schemaErrors(facts)).toEqual([]);
          for (const { message } of problems) expect(message).not.toBe('');
        }
      }),
      { numRuns: 40 },
    );
  },
  60_000,
);
