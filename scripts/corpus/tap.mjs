// TAP against what another parser's own tests expect: the counts of the outermost level, and whether the whole is in order.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tapEvents } from '../../src/collect/tests/tap-events.ts';
import { readReport } from './scans/read-report.mjs';

/** The counts of the outermost level; facts count the cases, which may lie below it. */
function outermost(absolute) {
  const events = tapEvents();
  for (const [at, text] of readFileSync(absolute, 'utf8').split('\n').entries()) events.take(text, at + 1);
  return events.end();
}

/** Nothing failed, all came that was promised, and nothing stands against either. */
function isInOrder({ facts, problems }) {
  const [{ attributes }] = facts;
  const { failed, errors, runErrors, ended, differences } = attributes;
  const isWhole = problems.every(({ kinds }) => kinds.length === 0) && differences.length === 0 && ended === null;
  return isWhole && failed + errors + runErrors === 0;
}

export async function measure(corpusDir) {
  const folder = join(corpusDir, 'tap/tapjs+tapjs');
  const cases = Object.entries(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases);
  const notes = [];
  let reached = 0;
  for (const [path, { expect }] of cases) {
    const absolute = join(folder, path);
    const read = await readReport(absolute, path);
    const { counts, isBailedOut } = outermost(absolute);
    // Their failures count what is wrong with the stream, too.
    const same =
      read.reader === 'tap' &&
      counts.points === expect.count &&
      counts.passed === expect.pass &&
      counts.skipped === expect.skip &&
      counts.todo === expect.todo &&
      isBailedOut === (expect.bailout !== false) &&
      isInOrder(read) === expect.ok;
    if (same) reached++;
    else
      notes.push(
        `${path}: ${read.reader}, ${JSON.stringify({ ...counts, isBailedOut, ok: read.facts[0] && isInOrder(read) })} for ${JSON.stringify(expect)}`,
      );
  }
  return { name: 'TAP', total: cases.length, reached, notes };
}
