import { describe, expect, it } from 'vitest';
import { scanCoverage } from '../../src/derive/scan-coverage.ts';
import { scanFindings } from '../../src/derive/scan-findings.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

type Facts = ReturnType<typeof fact>[];
const scan = (attributes: object, name = 'S') =>
  fact('scan', name, { category: 'dependencies', findings: [], ...attributes });
const covered = (attributes: object, ...others: Facts) =>
  derivedOf(scanCoverage, [scan(attributes), ...others], 'scan:template.yaml#S').attributes;

const SHA = 'c'.repeat(64);
const OTHER = 'd'.repeat(64);
const image = (codeLocation: unknown) => fact('function', 'F', { packageType: 'image', codeLocation } as never);

describe('what a scan looked at', () => {
  const subjects = [{ name: 'orders', sha256: SHA }];
  const of = (...others: Facts) => covered({ revision: null, subjects }, ...others).of;

  it('is of the release where it says so of its commit', () => {
    for (const revision of ['release', 'history', 'other']) expect(covered({ revision, subjects }).of).toBe(revision);
    expect(covered({ revision: { unresolved: 'no commit' }, subjects }).of).toEqual(unresolved('no commit'));
  });

  it('is of the release where an artifact, an asset or an image of a function has its digest', () => {
    expect(of(fact('artifact', 'A', { sha256: SHA }))).toBe('release');
    expect(of(fact('release', 'R', { assets: [{ name: 'a', sha256: SHA }] }))).toBe('release');
    expect(of(image(`registry.example/orders@sha256:${SHA}`))).toBe('release');
  });

  it('is of something else where all images are known by another digest', () => {
    expect(of(image(`registry.example/orders@sha256:${OTHER}`))).toBe('other');
  });

  it('is not known where nothing, or not all, is known by its digest', () => {
    expect(of()).toEqual(unresolved('orders', ['release', 'other']));
    expect(of(image('registry.example/orders:1.2'))).toEqual(unresolved('orders', ['release', 'other']));
    expect(covered({ revision: null, subjects: [{ name: 'orders', sha256: null }] }).of).toEqual(
      unresolved('names no digest', ['release', 'other']),
    );
  });
});

describe('updates of the ecosystems of a scan', () => {
  const entry = (by: string, ecosystem: string) => ({ by, ecosystem, directory: '/' });
  const of = (ecosystem: unknown, updates: unknown) =>
    covered({ revision: 'release', ecosystems: [ecosystem] }, fact('repository', 'R', { updates } as never)).updates;

  it.each([
    ['npm', [entry('dependabot', 'npm')], true],
    ['npm', [entry('renovate', '*')], true],
    ['pypi', [entry('dependabot', 'uv')], true],
    ['pypi', [entry('renovate', 'poetry')], true],
    ['image', [entry('dependabot', 'docker')], true],
    ['npm', [entry('dependabot', 'pip')], false],
    ['npm', [], false],
  ])('%s by %j: %s', (ecosystem, updates, kept) => {
    expect(of(ecosystem, updates)).toEqual([{ ecosystem, updates: kept }]);
  });

  it('are not known where the settings, or the ecosystem, are not', () => {
    expect(of('npm', [{ unresolved: 'no YAML' }])).toEqual([{ ecosystem: 'npm', updates: unresolved('no YAML') }]);
    for (const ecosystem of ['erlang', 'constructor']) {
      expect(of(ecosystem, [{ by: 'renovate', ecosystem: 'npm' }])).toEqual([
        { ecosystem, updates: unresolved('which bot') },
      ]);
    }
    expect(of({ unresolved: 'not said' }, [])).toEqual([unresolved('not said')]);
    expect(covered({ revision: 'release', ecosystems: ['npm'] }).updates).toEqual([
      { ecosystem: 'npm', updates: unresolved('not read') },
    ]);
  });
});

describe('what is open in a scan', () => {
  const finding = (more: object) => ({ rule: 'CVE-2026-0001', aliases: [], state: 'open', package: 'qs', ...more });
  const open = (id: string, ...scans: Facts): JsonObject[] =>
    derivedOf(scanFindings, scans, `scan:template.yaml#${id}`).attributes.open as JsonObject[];

  it('is what nobody took out, and what is not known', () => {
    const states = ['open', 'suppressed', 'not-affected', 'fixed', { unresolved: 'not said' }];
    const findings = [...states.map((state) => finding({ state })), { unresolved: 'cut' }];
    expect(open('S', scan({ findings }))).toMatchObject([
      { state: 'open' },
      { state: unresolved('not said') },
      unresolved('cut'),
    ]);
  });

  it('names the other scans that found the same: by an id or an alias of one component, whatever its group is written with', () => {
    const scans = [
      scan({ findings: [finding({ package: 'org.acme:lib' })] }, 'A'),
      scan(
        { findings: [finding({ rule: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2026-0001'], package: 'org.acme/lib' })] },
        'B',
      ),
      scan({ findings: [finding({ package: 'other' })] }, 'C'),
    ];
    expect(open('A', ...scans)).toMatchObject([{ alsoIn: ['scan:template.yaml#B'] }]);
    expect(open('B', ...scans)).toMatchObject([{ alsoIn: ['scan:template.yaml#A'] }]);
    expect(open('C', ...scans)).toMatchObject([{ alsoIn: [] }]);
  });

  it('names other runs with the same fingerprint', () => {
    const printed = (name: string, fingerprint: string | null) =>
      scan({ findings: [finding({ package: null, fingerprint })] }, name);
    const scans = [printed('A', 'x'), printed('B', 'x'), printed('C', null), printed('D', null)];
    expect(open('A', ...scans)).toMatchObject([{ alsoIn: ['scan:template.yaml#B'] }]);
    expect(open('C', ...scans)).toMatchObject([{ alsoIn: [] }]);
  });
});
