import { describe, expect, it } from 'vitest';
import { isAboutPackage } from '../../src/derive/package-urls.ts';
import { scanFindings } from '../../src/derive/scan-findings.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const SHA = 'c'.repeat(64);
const SCAN = 'scan:template.yaml#S';
const FINDING = {
  rule: 'GHSA-aaaa-bbbb-cccc',
  aliases: ['CVE-2026-0001'],
  state: 'open',
  package: 'qs',
  purl: 'pkg:npm/qs@6.0.0',
};
const PRODUCT = { name: 'qs', purl: 'pkg:npm/qs@6.0.0', sha256: null, release: false, components: [] };
const SAID = {
  document: 'd',
  vulnerability: 'CVE-2026-0001',
  aliases: [],
  status: 'not-affected',
  justification: 'component_not_present',
  impact: null,
  author: 'dana',
  at: '2026-05-01T00:00:00Z',
  own: true,
  products: [PRODUCT],
};

const said = (more: object, name = 'V') => fact('vex-statement', name, { ...SAID, ...more });
function answered(statements: ReturnType<typeof fact>[], finding: object = {}, scan: object = {}) {
  const facts = [
    fact('scan', 'S', { of: 'release', subjects: [], findings: [{ ...FINDING, ...finding }], ...scan } as never),
    ...statements,
  ];
  const { open, answered: closed } = derivedOf(scanFindings, facts, SCAN).attributes as Record<string, JsonObject[]>;
  return { open, closed, matched: statements.map(({ id }) => derivedOf(scanFindings, facts, id).attributes.matched) };
}
/** Whether a finding is closed by what is said. */
function isClosed(statements: ReturnType<typeof fact>[], finding?: object, scan?: object): boolean {
  const { open, closed } = answered(statements, finding, scan);
  expect(open?.length === 0).toBe(closed?.length === 1);
  return closed?.length === 1;
}

describe('a statement', () => {
  it('closes what it is about, and is shown beside it with its reason and its author', () => {
    const { open, closed, matched } = answered([said({})]);
    expect(open).toEqual([]);
    expect(closed).toMatchObject([
      {
        rule: 'GHSA-aaaa-bbbb-cccc',
        statements: [
          {
            statement: 'vex-statement:template.yaml#V',
            status: 'not-affected',
            justification: 'component_not_present',
            author: 'dana',
            own: true,
          },
        ],
      },
    ]);
    expect(matched).toEqual([[SCAN]]);
  });

  it.each([
    ['says that it is mended', { status: 'fixed', justification: null }, true],
    ['gives its reason in words of its own', { justification: null, impact: 'not called' }, true],
    ['gives no reason', { justification: null }, false],
    ['says that it is affected', { status: 'affected' }, false],
    ['says that somebody looks into it', { status: 'under-investigation' }, false],
    ['is about another vulnerability', { vulnerability: 'CVE-2026-0002' }, false],
    ['knows it by another of its ids', { vulnerability: 'X-1', aliases: ['ghsa-AAAA-bbbb-cccc'] }, true],
    ['is about another version', { products: [{ ...PRODUCT, purl: 'pkg:npm/qs@6.0.1' }] }, false],
    ['is about all versions', { products: [{ ...PRODUCT, purl: 'pkg:npm/qs' }] }, true],
    ['is about something of its name', { products: [{ ...PRODUCT, purl: null, name: 'qs' }] }, false],
    ['is about nothing', { products: [] }, false],
    ['is about the release', { products: [{ ...PRODUCT, purl: null, release: true }] }, true],
    [
      'is about the component in the release',
      { products: [{ ...PRODUCT, purl: null, release: true, components: ['pkg:npm/qs@6.0.0'] }] },
      true,
    ],
    [
      'is about another component in the release',
      { products: [{ ...PRODUCT, purl: null, release: true, components: ['pkg:npm/a@1'] }] },
      false,
    ],
    ['is about a component of something else', { products: [{ ...PRODUCT, components: ['pkg:npm/inner@1'] }] }, false],
    ['is about an image that was not looked at', { products: [{ ...PRODUCT, purl: null, sha256: SHA }] }, false],
  ])('that %s', (_, more, closes) => {
    expect(isClosed([said(more)])).toBe(closes);
  });

  it('is about an image by its digest, and about the release where that was looked at', () => {
    const image = said({ products: [{ ...PRODUCT, purl: null, sha256: SHA }] });
    expect(isClosed([image], {}, { subjects: [{ name: 'orders', sha256: SHA }] })).toBe(true);
    const release = said({ products: [{ ...PRODUCT, purl: null, release: true }] });
    expect(isClosed([release], {}, { of: 'other' })).toBe(false);
  });

  it('is told as about nothing that was found where nothing is what it names', () => {
    expect(answered([said({ products: [{ ...PRODUCT, purl: 'pkg:npm/other@1' }] })]).matched).toEqual([[]]);
  });

  it('does not close what has no package URL to be known by', () => {
    expect(isClosed([said({})], { purl: null })).toBe(false);
  });
});

describe('several statements', () => {
  const later = { at: '2026-05-02T00:00:00Z' };
  it('of one author: the last counts', () => {
    expect(isClosed([said({}), said({ ...later, status: 'affected' }, 'W')])).toBe(false);
    expect(isClosed([said({ status: 'affected' }), said(later, 'W')])).toBe(true);
    expect(answered([said({}), said(later, 'W')]).closed?.[0]?.statements).toMatchObject([
      { statement: 'vex-statement:template.yaml#W' },
    ]);
  });

  it('of one author at one time: the one that closes nothing counts', () => {
    expect(isClosed([said({}), said({ status: 'affected' }, 'W')])).toBe(false);
    expect(isClosed([said({ status: 'affected' }), said({}, 'W')])).toBe(false);
  });

  it('of several authors: none may say that it is affected', () => {
    expect(isClosed([said({}), said({ author: 'lee', status: 'affected' }, 'W')])).toBe(false);
    expect(isClosed([said({}), said({ author: 'lee', own: false }, 'W')])).toBe(true);
  });
});

describe('what is not known', () => {
  it('of a statement leaves the finding neither open nor closed', () => {
    for (const hole of ['status', 'products', 'vulnerability', 'justification', 'own', 'at']) {
      const { open } = answered([said({ [hole]: { unresolved: 'cut' } })]);
      expect([hole, open?.map(({ state }) => state)]).toEqual([hole, [unresolved('is not known')]]);
    }
  });

  it('of a finding does as well, where somebody says something', () => {
    expect(answered([said({})], { purl: { unresolved: 'cut' } }).open).toMatchObject([
      { state: unresolved('not known') },
    ]);
    expect(answered([], { purl: { unresolved: 'cut' } }).open).toMatchObject([{ state: 'open' }]);
  });
});

describe('package URLs', () => {
  it.each([
    ['pkg:npm/%40acme/qs@1.0.0', 'pkg:npm/@acme/qs@1.0.0', true],
    ['pkg:npm/qs', 'pkg:npm/qs@1.0.0', true],
    ['pkg:npm/qs@1.0.0', 'pkg:npm/qs', false],
    ['pkg:npm/qs@1.0.0', 'pkg:npm/qs@1.0.0?x=y', true],
    ['pkg:deb/debian/curl@7?arch=amd64', 'pkg:deb/debian/curl@7?arch=arm64', false],
    ['pkg:deb/debian/curl@7?arch=amd64', 'pkg:deb/debian/curl@7?distro=x&arch=amd64', true],
    ['pkg:pypi/Django_x@1', 'pkg:pypi/django-x@1', true],
    ['pkg:npm/QS@1', 'pkg:npm/qs@1', false],
    ['pkg:maven/a/b@1', 'pkg:npm/a/b@1', false],
    ['pkg:npm/@1', 'pkg:npm/@1', false],
    ['qs', 'qs', false],
  ])('%s and %s: %s', (stated, found, isAbout) => {
    expect(isAboutPackage(stated, found)).toBe(isAbout);
  });
});
