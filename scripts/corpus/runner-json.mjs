// Results that runners write in JSON, against the totals that another reader's own tests expect, or that the report states.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from './scans/read-report.mjs';

function casesOf(folder) {
  return Object.entries(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases);
}

/** Where the other reader takes a failure for an error by what was thrown, both are cases that failed. */
function agrees({ attributes, problems }, { tests, passed, bad, skipped }) {
  return (
    problems === 0 &&
    attributes.tests === tests &&
    attributes.passed === passed &&
    attributes.failed + attributes.errors === bad &&
    attributes.skipped === skipped &&
    attributes.differences.length === 0
  );
}

export async function measure(corpusDir) {
  const notes = [];
  let total = 0;
  let reached = 0;
  const score = (ok, note) => {
    total++;
    if (ok) reached++;
    else notes.push(note);
  };
  const readAt = async (folder, path) => {
    const { reader, facts, problems } = await readReport(join(folder, path), path);
    return { reader, attributes: facts[0]?.attributes, problems: problems.length };
  };

  const enrico = join(corpusDir, 'test-results/EnricoMi+publish-unit-test-result-action');
  for (const [path, { expect }] of casesOf(enrico)) {
    if (!path.endsWith('.json')) continue;
    const read = await readAt(enrico, path);
    if (expect === undefined) {
      score(read.reader === null || read.problems > 0, `${path}: read by ${read.reader} without a problem`);
      continue;
    }
    const bad = expect.tests_fail + expect.tests_error;
    const wanted = { tests: expect.tests, passed: expect.tests_succ, bad, skipped: expect.tests_skip };
    score(read.attributes !== undefined && agrees(read, wanted), `${path}: ${read.reader}, other totals`);
  }

  const jest = join(corpusDir, 'test-results/ArtiomTr+jest-coverage-report-action');
  for (const [path, { computed }] of casesOf(jest)) {
    const read = await readAt(jest, path);
    const wanted = {
      tests: computed.numTotalTests,
      passed: computed.numPassedTests,
      bad: computed.numFailedTests,
      skipped: computed.numPendingTests + computed.numTodoTests,
    };
    score(read.reader === 'jest' && agrees(read, wanted), `${path}: ${read.reader}, other totals`);
  }
  return { name: 'test results: JSON totals', total, reached, notes };
}
