// Reports of scanners against what other programs' own tests count in them: findings, and for those of vulnerabilities how severe.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READERS } from '../../src/collect/readers.ts';
import { readReport } from './scans/read-report.mjs';

const SCANS = new Set(READERS.filter(({ kind }) => kind === 'scan').map(({ dialect }) => dialect));
const SETS = [
  'vuln-scan/DefectDojo+django-DefectDojo',
  'vuln-scan/aquasecurity+trivy',
  'vuln-scan/anchore+grype',
  'secret-reports/DefectDojo+django-DefectDojo',
  'scorecard/ossf+scorecard',
  // Prowler and Security Hub look at accounts as they are now, which is no scan of a release.
  'cloud-findings/DefectDojo+django-DefectDojo',
];
/** Formats that are bills of materials, SARIF, or that no scanner means to be read by a program. */
const OTHERS = /^SPDX|^junit/;

export async function measure(corpusDir) {
  const measured = new Map();
  for (const set of SETS) {
    const folder = join(corpusDir, set);
    const cases = existsSync(folder) ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases : {};
    for (const [path, known] of Object.entries(cases)) {
      if (known.facts?.runs !== undefined || /\.txt/.test(path) || OTHERS.test(known.facts?.format ?? '')) continue;
      if (set.startsWith('cloud') && !path.startsWith('aws_inspector2/')) continue;
      const tool =
        set.startsWith('vuln-scan/Def') || set.startsWith('secret') || set.startsWith('cloud')
          ? path.split('/')[0]
          : set.split('+')[1];
      const score = measured.get(tool) ?? { name: `scans: ${tool}`, total: 0, reached: 0, notes: [] };
      measured.set(tool, score);
      const faults = faultsOf(await readReport(join(folder, path), path), known, tool);
      score.total++;
      if (faults.length === 0) score.reached++;
      else score.notes.push(`${path}: ${faults.join('; ')}`);
    }
  }
  return [...measured.values()];
}

const count = (findings) => findings.reduce((sum, { count: n }) => sum + n, 0);

function faultsOf({ reader, facts, problems }, { facts: known = {}, expect = {} }) {
  if (problems.some(({ code }) => code === 'reader-failed') && SCANS.has(reader)) return ['the reader failed'];
  if (known.error !== undefined) return facts.length === 0 ? [] : ['read as a report'];
  if (reader === 'cyclonedx') {
    const found = facts.filter(({ type }) => type === 'scan').flatMap(({ attributes }) => attributes.findings);
    const wanted = known.vulnerabilities ?? new Set(found.map(({ rule }) => rule)).size;
    const ours = new Set(found.map(({ rule }) => rule)).size;
    return ours === wanted ? [] : [`vulnerabilities: ${ours} for ${wanted}`];
  }
  if (!SCANS.has(reader)) return ['nobody reads it'];
  const findings = facts
    .flatMap(({ attributes }) => attributes.findings ?? [])
    .filter(({ rule }) => rule !== undefined);
  const of = (category) =>
    facts.filter(({ attributes }) => attributes.category === category).flatMap(({ attributes }) => attributes.findings);
  const faults = [];
  const same = (what, ours, theirs) => {
    if (theirs !== undefined && JSON.stringify(ours) !== JSON.stringify(theirs))
      faults.push(`${what}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`);
  };
  if (known.format === 'trivy') {
    const vulnerabilities = of('dependencies').filter(({ state }) => state === 'open');
    same('vulnerabilities', count(vulnerabilities), known.vulnerabilities);
    same('severities', bySeverity(vulnerabilities), normal(known.bySeverity));
    same('misconfigurations', count(of('infrastructure')), known.misconfigStatus.FAIL ?? 0);
    same('secrets', count(of('secrets')), known.secrets);
  } else if (known.format === 'grype') {
    const open = findings.filter(({ state }) => state === 'open');
    same('matches', count(open), known.matches);
    same('severities', bySeverity(open), normal(known.bySeverity));
  } else if (known.format === 'npm audit v1') {
    same('advisories', new Set(findings.map(({ rule, package: name }) => `${rule} ${name}`)).size, known.advisories);
  } else if (known.format === 'npm audit v2') {
    same('packages', new Set(findings.map(({ package: name }) => name)).size, known.vulnerablePackages);
  } else if (known.format === 'scorecard') {
    const points = Object.fromEntries(
      findings.map(({ rule, severitySource }) => [
        rule,
        severitySource === 'no score' ? -1 : Number.parseInt(severitySource, 10),
      ]),
    );
    same(
      'scores',
      sorted(points),
      sorted(Object.fromEntries(Object.entries(known.checks).filter(([, score]) => score < 10))),
    );
  }
  const open = findings.filter(({ state }) => state !== 'suppressed');
  // The other program takes alike ones for one in ways of its own; where its number is not that of the entries, it is that of ours alike.
  const alike = new Set(open.map(({ rule, package: name, where }) => `${rule} ${name ?? where}`)).size;
  const counts = [count(open), open.length, alike, new Set(open.map(({ package: name }) => name)).size];
  if (expect.findings !== undefined && !counts.includes(expect.findings) && counts[0] !== known.size) {
    faults.push(`findings: ${counts[0]} for ${expect.findings}`);
  }
  return faults;
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort());

function bySeverity(findings) {
  const counts = {};
  for (const { severity, count: n } of findings) {
    const word = typeof severity === 'string' ? severity : 'unknown';
    counts[word] = (counts[word] ?? 0) + n;
  }
  return sorted(counts);
}

function normal(counts) {
  const merged = {};
  for (const [word, n] of Object.entries(counts)) {
    const ours = { negligible: 'low' }[word.toLowerCase()] ?? word.toLowerCase();
    merged[ours] = (merged[ours] ?? 0) + n;
  }
  return sorted(merged);
}
