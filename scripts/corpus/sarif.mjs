// SARIF files against what other programs' own tests say of them: how many results of which run were found, how many of them taken out;
// what is no 2.1.0 is told; and of Microsoft's validator whether we tell of the same faults.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from './scans/read-report.mjs';

const SETS = [
  'sarif/microsoft+sarif-sdk',
  'sarif/DefectDojo+django-DefectDojo',
  'scorecard/ossf+scorecard',
  'vuln-scan/anchore+grype',
];

export async function measure(corpusDir) {
  const facts = { name: 'sarif: results and suppressions', total: 0, reached: 0, notes: [] };
  const faults = { name: 'sarif: rules of the validator', total: 0, reached: 0, notes: [] };
  const unasked = new Set();
  for (const set of SETS) {
    const folder = join(corpusDir, set);
    const cases = existsSync(folder) ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases : {};
    for (const [name, known] of Object.entries(cases)) {
      if (known.facts?.runs === undefined && !/\.sarif$/.test(name)) continue;
      const path = known.file ?? name;
      const read = await readReport(join(folder, path), path);
      score(facts, countFaults(read, known, join(folder, path)), path);
      if (known.expect !== 'valid' && known.expect !== 'invalid') continue;
      const rule = /^[A-Z]+\d+/.exec(name)?.[0] ?? '';
      const told = [...read.facts.flatMap(({ attributes }) => attributes.faults), ...codesOf(read)];
      const isTold = told.some((one) => one.includes(rule));
      const agrees = isTold === (known.expect === 'invalid');
      score(faults, agrees ? [] : [isTold ? 'told of what is valid' : 'not told of'], path);
      if (!agrees && !isTold) unasked.add(rule);
    }
  }
  faults.notes = [
    `rules that do not bear on what is read of a report, and are not asked: ${[...unasked].sort().join(', ')}`,
    ...faults.notes.filter((note) => !note.endsWith('not told of')),
  ];
  return [facts, faults];
}

/** A file that is no JSON is told as such. */
function codesOf({ problems }) {
  return problems.map(({ code }) => (code === 'json-syntax' ? 'JSON1001' : code));
}

function score(measured, faults, path) {
  measured.total++;
  if (faults.length === 0) measured.reached++;
  else measured.notes.push(`${path}: ${faults.join('; ')}`);
}

function countFaults({ reader, facts, problems }, { facts: known }, absolute) {
  if (problems.some(({ code }) => code === 'reader-failed')) return ['the reader failed'];
  if (reader !== 'sarif') return [`taken for ${reader}`];
  if (known.version !== '2.1.0') return problems.length > 0 ? [] : [`${known.version} read without a problem`];
  const faults = [];
  const findings = facts.flatMap(({ attributes }) => attributes.findings).filter(({ rule }) => rule !== undefined);
  const count = (of) => of.reduce((sum, finding) => sum + finding.count, 0);
  const wanted = resultsIn(absolute);
  if (count(findings) !== wanted.found) faults.push(`${count(findings)} results for ${wanted.found}`);
  const suppressed = count(findings.filter(({ state }) => state === 'suppressed'));
  if (suppressed !== wanted.suppressed) faults.push(`${suppressed} suppressed for ${wanted.suppressed}`);
  const tools = new Set(facts.map(({ attributes }) => attributes.tool));
  for (const tool of known.tools) if (!tools.has(tool)) faults.push(`${tool} is not named`);
  return faults;
}

/** Results that are findings, by another count of the file. */
function resultsIn(absolute) {
  const results = JSON.parse(readFileSync(absolute, 'utf8').replace(/^\uFEFF/, '')).runs.flatMap(
    (run) => run.results ?? [],
  );
  const found = results.filter(({ kind = 'fail' }) => !['pass', 'notApplicable', 'informational'].includes(kind));
  const isTaken = ({ suppressions = [], baselineState }) =>
    baselineState !== 'absent' &&
    suppressions.length > 0 &&
    !suppressions.some(({ status }) => status === 'underReview' || status === 'rejected');
  return { found: found.length, suppressed: found.filter(isTaken).length };
}
