import { describe, expect, it } from 'vitest';
import { cvss3Score } from '../../../src/collect/scans/cvss.ts';
import { ecosystemOf, ecosystemOfPurl, purlOf, versionsIn } from '../../../src/collect/scans/packages.ts';
import { targetPath, timeOf } from '../../../src/collect/scans/scan.ts';
import { scoreOf, severityOfScore, severityOfWord } from '../../../src/collect/scans/severity.ts';
import { categoryOfTags, categoryOfTool } from '../../../src/collect/scans/tool-category.ts';
import { weaknessesIn } from '../../../src/collect/scans/weaknesses.ts';
import { unresolved } from '../../derive/fact-builder.ts';

// Scores as the calculator of FIRST gives them.
it.each([
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10],
  ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', 7.5],
  ['CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 7.8],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1],
  ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
  ['CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N/E:P', 1.6],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
  ['CVSS:3.1/AV:N/AC:L/PR:constructor/UI:N/S:U/C:H/I:H/A:H', null],
  ['CVSS:3.1/AV:N', null],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', null],
  ['AV:N/AC:L/Au:N/C:P/I:P/A:P', null],
])('%s: %s', (vector, score) => {
  expect(cvss3Score(vector)).toBe(score);
});

describe('severities', () => {
  it('are on one scale, and not known where a tool does not know', () => {
    const words = ['CRITICAL', 'Important', 'error', 'Moderate', 'WARNING', 'Negligible', 'INFO'];
    expect(words.map((word) => severityOfWord(word, 'a'))).toEqual([
      'critical',
      'high',
      'high',
      'medium',
      'medium',
      'low',
      'low',
    ]);
    for (const word of ['UNKNOWN', '', 'constructor', null])
      expect(severityOfWord(word, 'a')).toEqual(unresolved('a does not tell'));
  });

  it('of scores are those of CVSS', () => {
    expect([10, 9, 8.9, 7, 6.9, 4, 3.9, 0].map(severityOfScore)).toEqual([
      'critical',
      'critical',
      'high',
      'high',
      'medium',
      'medium',
      'low',
      'low',
    ]);
    expect(['7.5', 7.5, '', '11', -1, null, 'x'].map(scoreOf)).toEqual([7.5, 7.5, null, null, null, null, null]);
  });
});

it('classes of weakness are the same however they are written', () => {
  const texts = ['external/cwe/cwe-079', 'CWE-89: Improper', 'CWE 22', 'cwe_502', 'security', 'acweird-1', null, 7];
  expect(weaknessesIn(texts)).toEqual(['CWE-22', 'CWE-502', 'CWE-79', 'CWE-89']);
});

it.each([
  ['file:///home/runner/work/orders/orders/src/a.ts', 'src/a.ts'],
  ['/github/workspace/src/a.ts', 'src/a.ts'],
  ['/checkout/src/a.ts', 'src/a.ts'],
  ['./src/a.ts', 'src/a.ts'],
  ['src\\a.ts', 'src/a.ts'],
  ['100%/a.ts', '100%/a.ts'],
  ['/elsewhere/a.ts', '/elsewhere/a.ts'],
])('the path %s is %s', (uri, path) => {
  expect(targetPath(uri, '/checkout')).toBe(path);
});

it.each([
  ['2026-05-09T10:00:00.123456789Z', '2026-05-09T10:00:00Z'],
  ['2026-05-09T10:00:00+0200', '2026-05-09T08:00:00Z'],
  ['2026-05-09 10:00:00.5 +0000 UTC', '2026-05-09T10:00:00Z'],
  ['2026-05-09', '2026-05-09T00:00:00Z'],
  ['yesterday', null],
  ['2026-13-40T10:00:00Z', null],
  [7, null],
])('the time %s is %s', (text, time) => {
  expect(timeOf(text)).toBe(time);
});

it('ecosystems have one name, and packages of them one package URL', () => {
  expect(['yarn', 'gomod', 'Alpine:v3.19', 'crates.io', 'erlang', null].map(ecosystemOf)).toEqual([
    'npm',
    'go',
    'image',
    'cargo',
    'erlang',
    null,
  ]);
  expect(['pkg:deb/debian/curl@7', 'pkg:golang/a/b@v1', 'curl'].map(ecosystemOfPurl)).toEqual(['image', 'go', null]);
  expect(purlOf('npm', '@acme/qs', '1.0.0')).toBe('pkg:npm/%40acme/qs@1.0.0');
  expect(purlOf('maven', 'org.acme:lib', '1')).toBe('pkg:maven/org.acme/lib@1');
  expect(purlOf('image', 'curl', '7')).toBeNull();
  expect(versionsIn('6.0.1, 5.9.9')).toEqual(['6.0.1', '5.9.9']);
});

it('tools are known by their names, others by the tags of their rules', () => {
  expect(['CodeQL', 'Gitleaks', 'checkov', 'Grype', 'Trivy'].map(categoryOfTool)).toEqual([
    'code',
    'secrets',
    'infrastructure',
    'dependencies',
    null,
  ]);
  expect(
    [['security', 'external/cwe/cwe-079'], ['secret'], ['misconfiguration', 'security'], ['security']].map(
      categoryOfTags,
    ),
  ).toEqual(['code', 'secrets', 'infrastructure', null]);
});
