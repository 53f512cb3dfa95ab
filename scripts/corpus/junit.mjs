// JUnit reports against the totals that two other readers' own tests expect of them.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { junit } from '../../src/collect/tests/read-junit.ts';

async function totalsOf(folder, path) {
  const absolute = join(folder, path);
  const head = readFileSync(absolute).subarray(0, 65_536);
  if (!junit.recognises(head, path)) return { recognised: false, whole: false, attributes: null };
  const file = { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' };
  const { facts, problems } = await junit.read(file, { config: {}, files: new Map() });
  return { recognised: true, whole: problems.length === 0, attributes: facts[0]?.attributes ?? null };
}

function cases(folder) {
  return Object.entries(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases);
}

const agrees = (attributes, { tests, failed, errors, skipped }) =>
  attributes !== null &&
  attributes.tests === tests &&
  attributes.failed === failed &&
  attributes.errors === errors &&
  attributes.skipped === skipped;

export async function measure(corpusDir) {
  const notes = [];
  let total = 0;
  let reached = 0;
  const score = (ok, note) => {
    total++;
    if (ok) reached++;
    else notes.push(note);
  };

  const enrico = join(corpusDir, 'test-results/EnricoMi+publish-unit-test-result-action');
  for (const [path, { expect, computed }] of cases(enrico)) {
    if (!path.endsWith('.xml') && !path.endsWith('.trx')) continue;
    const { recognised, whole, attributes } = await totalsOf(enrico, path);
    if (!path.startsWith('junit-xml/')) {
      score(!recognised, `${path}: taken for JUnit`);
    } else if (!expect || computed.root === 'suites') {
      score(!recognised || !whole, `${path}: read without a problem`);
    } else if (computed.testcaseElements === 0) {
      score(attributes?.tests === 0, `${path}: has no cases`);
    } else {
      // They count a case that ran twice once as a test and twice as runs; we count elements.
      const asTests = {
        tests: expect.tests,
        failed: expect.tests_fail,
        errors: expect.tests_error,
        skipped: expect.tests_skip,
      };
      const asRuns = {
        tests: expect.runs,
        failed: expect.runs_fail,
        errors: expect.runs_error,
        skipped: expect.runs_skip,
      };
      score(agrees(attributes, asTests) || agrees(attributes, asRuns), `${path}: other totals`);
    }
  }

  const jenkins = join(corpusDir, 'test-results/jenkinsci+xunit-plugin');
  for (const [path, { goldenJUnit, golden }] of cases(jenkins)) {
    if (golden?.testcaseElements === undefined) continue;
    const { attributes } = await totalsOf(jenkins, goldenJUnit);
    const { testcaseElements, withFailure, withError, withSkipped } = golden;
    const plain = { tests: testcaseElements, failed: withFailure, errors: withError, skipped: withSkipped };
    score(agrees(attributes, plain), `${goldenJUnit}: other totals`);
    const input = await totalsOf(jenkins, path);
    // That tool's input is JUnit already.
    if (!path.startsWith('customTool/')) score(!input.recognised, `${path}: taken for JUnit`);
  }
  return { name: 'test results: JUnit totals', total, reached, notes };
}
