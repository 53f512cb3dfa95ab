// Cucumber's messages against what the stream itself says of its run: how many cases came to an end, and whether it succeeded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from './scans/read-report.mjs';

export async function measure(corpusDir) {
  const folder = join(corpusDir, 'cucumber/cucumber+compatibility-kit');
  const cases = Object.entries(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases);
  const notes = [];
  let reached = 0;
  for (const [path, expected] of cases) {
    const { reader, facts, problems } = await readReport(join(folder, path), path);
    const { tests, passed, failed, errors, runErrors, ended } = facts[0]?.attributes ?? {};
    const steps = Object.keys(expected.stepStatus);
    const isGood = failed + errors + runErrors === 0;
    // Where all steps of all cases passed, so has each case.
    const hasPassed = steps.length !== 1 || steps[0] !== 'PASSED' || passed === tests;
    const same =
      reader === 'cucumber-messages' &&
      problems.length === 0 &&
      ended === null &&
      tests === expected.testCasesFinished &&
      isGood === expected.success &&
      hasPassed;
    if (same) reached++;
    else
      notes.push(
        `${path}: ${reader}, ${JSON.stringify({ tests, passed, failed, errors, runErrors })}, ${problems.length} problems, for ${JSON.stringify(expected)}`,
      );
  }
  return { name: 'Cucumber messages', total: cases.length, reached, notes };
}
