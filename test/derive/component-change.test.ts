import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { componentChanges, MAX_LISTED } from '../../src/derive/component-change.ts';
import { vulnerabilityChanges } from '../../src/derive/vulnerability-change.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { fact, unresolved } from './fact-builder.ts';

type Listed = Record<string, string[]>;
const HOLE = { unresolved: 'too long' };

function bill(listed: Listed | Json[], special: Attributes = {}, path = 'bom.json'): Fact {
  const components = Array.isArray(listed)
    ? listed
    : Object.entries(listed).map(([component, versions]) => ({ component, versions }));
  const subjects = [{ name: 'acme/orders', version: '1.4.0', purl: null, sha256: null }];
  const inventory = { sha256: JSON.stringify(components), components };
  return fact('sbom', path, { path, subjects, inventory, ...special });
}

const past = (...facts: Fact[]) => ({ release: 'v1.3.0', facts });
const only = (facts: Fact[]): Attributes => {
  expect(facts).toHaveLength(1);
  return facts[0]?.attributes ?? {};
};

describe('components', () => {
  const changes = (now: Listed | Json[], then: Listed | Json[]) =>
    only(componentChanges([bill(now)], past(bill(then))));

  it('are new, gone or of another version', () => {
    const then = { 'pkg:npm/a': ['1.0.0'], 'pkg:npm/b': ['2.0.0'], 'pkg:npm/same': ['1'], 'pkg:npm/two': ['1', '2'] };
    const now = { 'pkg:npm/b': ['2.1.0'], 'pkg:npm/c': ['3.0.0'], 'pkg:npm/same': ['1'], 'pkg:npm/two': ['2'] };
    expect(changes(now, then)).toEqual({
      subject: 'acme/orders',
      previous: 'v1.3.0',
      bills: ['sbom:template.yaml#bom.json'],
      added: [{ component: 'pkg:npm/c', versions: ['3.0.0'] }],
      removed: [{ component: 'pkg:npm/a', versions: ['1.0.0'] }],
      updated: [
        { component: 'pkg:npm/b', from: ['2.0.0'], to: ['2.1.0'] },
        { component: 'pkg:npm/two', from: ['1', '2'], to: ['2'] },
      ],
      counts: { added: 1, removed: 1, updated: 2 },
    });
  });

  it('cannot be held against a release of which nothing is known', () => {
    const reasons: [ReturnType<typeof past> | null, string, string | null][] = [
      [null, 'no evidence of a release before', null],
      [past(), 'has no bill of materials', 'v1.3.0'],
      [past(bill({}, { subjects: [{ name: 'other', purl: null }] })), 'no bill of materials of this', 'v1.3.0'],
      [past(bill({}, { inventory: {} })), 'lists no components', 'v1.3.0'],
    ];
    for (const [earlier, reason, previous] of reasons) {
      const made = only(componentChanges([bill({ 'pkg:npm/a': ['1'] })], earlier));
      expect(made).toMatchObject({ previous, added: [unresolved(reason)], counts: { added: unresolved(reason) } });
    }
  });

  it('that are not known of one release are not taken for new or gone', () => {
    expect(changes({ a: ['1'] }, [HOLE])).toMatchObject({
      added: [unresolved('too long')],
      removed: [unresolved('too long')],
      updated: [unresolved('too long')],
    });
    const partly = changes([{ component: 'a', versions: ['1'] }, HOLE], { b: ['1'] });
    expect(partly).toMatchObject({
      added: [{ component: 'a', versions: ['1'] }, unresolved('too long')],
      removed: [unresolved('too long')],
      counts: { added: unresolved('too long') },
    });
  });

  it('of a list that is too long are the same where its digest is', () => {
    expect(changes([HOLE], [HOLE])).toMatchObject({ added: [], removed: [], updated: [] });
  });

  it('are told for each thing that bills are about, over all its bills, whatever its version is', () => {
    const about = (name: string, purl: string | null = null) => ({ subjects: [{ name, version: null, purl }] });
    const now = [
      bill({ a: ['1'] }, about('registry/orders:1.4.0'), 'one'),
      bill({ b: ['1'] }, about(`registry/orders@sha256:${'a'.repeat(64)}`), 'two'),
      bill({ c: ['1'] }, about('pay', 'pkg:npm/%40acme/pay@1.4.0?arch=x'), 'three'),
      bill({ d: ['1'] }, { subjects: [] }, 'four'),
    ];
    const then = [
      bill({ a: ['1'], b: ['1'] }, about('registry/orders:1.3.0')),
      bill({}, about('pay', 'pkg:npm/%40acme/pay@1.3.0')),
      bill({ d: ['1'] }, { subjects: [] }, 'four'),
    ];
    const made = componentChanges(now, past(...then)).map(({ attributes }) => attributes);
    expect(made.map(({ subject, added }) => [subject, added])).toEqual([
      ['four', []],
      ['pkg:npm/%40acme/pay', [{ component: 'c', versions: ['1'] }]],
      ['registry/orders', []],
    ]);
  });

  it('are listed up to a bound, and counted beyond', () => {
    const many = Object.fromEntries(Array.from({ length: MAX_LISTED + 7 }, (_, at) => [`pkg:npm/${at}`, ['1']]));
    const { added, counts } = changes(many, {});
    expect(added).toHaveLength(MAX_LISTED + 1);
    expect((added as Json[]).at(-1)).toEqual(unresolved('7 more'));
    expect(counts).toMatchObject({ added: MAX_LISTED + 7 });
  });

  test('what is new one way is gone the other way', () => {
    const listed = fc.dictionary(
      fc.stringMatching(/^[a-e]$/),
      fc.uniqueArray(fc.constantFrom('1', '2'), { minLength: 1 }),
    );
    fc.assert(
      fc.property(listed, listed, (a, b) => {
        const [there, back] = [changes(a, b), changes(b, a)];
        expect(there.added).toEqual(back.removed);
        expect((there.updated as Json[]).length).toBe((back.updated as Json[]).length);
      }),
    );
  });
});

describe('vulnerabilities', () => {
  const found = (rule: string, special: Attributes = {}): Json => ({
    ...{ rule, aliases: [], severity: 'high', state: 'open', package: 'lib', version: '1.0.0', fingerprint: null },
    ...special,
  });
  const scan = (findings: Json[], special: Attributes = {}, name = 'scan'): Fact =>
    fact('scan', name, { category: 'dependencies', tool: 'Trivy', of: 'release', findings, ...special });
  const changes = (now: Fact[], then: Fact[]) => only(vulnerabilityChanges(now, past(...then)));
  const one = (id: string, severity = 'high') => expect.objectContaining({ id, severity, package: 'lib' });

  it('are introduced and fixed by id and component, the gravest first', () => {
    const now = scan([found('CVE-1'), found('CVE-3'), found('CVE-4', { severity: 'critical' })]);
    const then = scan([found('CVE-1'), found('CVE-2'), found('CVE-3', { package: 'elsewhere' })]);
    expect(changes([now], [then])).toMatchObject({
      previous: 'v1.3.0',
      introduced: [one('CVE-4', 'critical'), one('CVE-3')],
      fixed: [one('CVE-2'), expect.objectContaining({ id: 'CVE-3', package: 'elsewhere' })],
      counts: { introduced: 2, fixed: 2 },
    });
  });

  it('are the same by an alias, in another version, and found by two tools', () => {
    const now = [
      scan([found('CVE-1', { version: '1.0.1' })]),
      scan([found('GHSA-1', { aliases: ['CVE-1'] })], {}, 'b'),
    ];
    const then = [scan([found('GHSA-1', { aliases: ['cve-1'] })])];
    expect(changes(now, then)).toMatchObject({ introduced: [], fixed: [] });
    expect(changes(now, [scan([])]).introduced).toHaveLength(1);
  });

  it('that were taken out are not fixed, and those that the tool calls fixed are', () => {
    const then = [scan([found('CVE-1')])];
    expect(changes([scan([found('CVE-1', { state: 'suppressed' })])], then).fixed).toEqual([]);
    expect(changes([scan([found('CVE-1', { state: 'fixed' })])], then).fixed).toEqual([one('CVE-1')]);
  });

  it('that only a tool found which did not look at both are not told for certain', () => {
    const other = scan([found('CVE-1'), found('CVE-2')], { tool: 'Grype' });
    expect(changes([scan([found('CVE-2')]), { ...other, id: 'scan:other' }], [scan([])])).toMatchObject({
      introduced: [one('CVE-2'), unresolved('1 that only Grype finds')],
      counts: { introduced: unresolved('Grype') },
      fixed: [],
    });
  });

  it('are not known where a release was not scanned, or not all of a scan is known', () => {
    const some = [scan([found('CVE-1')])];
    expect(changes(some, [])).toMatchObject({
      introduced: [unresolved('the release before')],
      fixed: [unresolved('')],
    });
    expect(changes([], some).fixed).toEqual([unresolved('of this release')]);
    expect(changes(some, [scan([], { of: 'other' })]).introduced).toEqual([unresolved('the release before')]);
    expect(changes(some, [scan([HOLE])]).introduced).toEqual([unresolved('too long')]);
    expect(only(vulnerabilityChanges(some, null))).toMatchObject({
      previous: null,
      fixed: [unresolved('no evidence')],
    });
  });

  it('are no fact where neither release was scanned for them', () => {
    const code = scan([found('js/xss', { package: null })], { category: 'code' });
    expect(vulnerabilityChanges([code], past(code))).toEqual([]);
  });
});
