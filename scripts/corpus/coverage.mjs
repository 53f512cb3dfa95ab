// Coverage reports against the totals that another program computed from them, and against those that they declare.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { READERS } from '../../src/collect/readers.ts';

const FOLDER = 'coverage/danielpalme+ReportGenerator';

/** The reader that takes the file, among those of coverage, and what it says. */
async function read(folder, path) {
  const absolute = join(folder, path);
  const head = readFileSync(absolute).subarray(0, 65_536);
  const reader = READERS.filter(({ kind }) => kind === 'test').find((one) => one.recognises(head, path));
  if (reader === undefined) return null;
  const file = { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' };
  const { facts, problems } = await reader.read(file, { config: { root: folder }, files: new Map() });
  return { dialect: reader.dialect, type: facts[0]?.type, problems, ...facts[0]?.attributes };
}

const is = (counts, total, covered) => counts?.total === Number(total) && counts.covered === Number(covered);
/** A report that was cut down for the samples declares more than it holds; what is asked then is that this is said. */
const isTold = ({ differences }, measure) => differences?.some(({ count }) => count.startsWith(measure));

/** What is wrong with the counts, by the truth that is known of the file; null: nothing. */
function fault(found, computed) {
  const { format, rootAttributes: cobertura, summary, counters, metrics } = computed;
  if (format === 'lcov') {
    if (!is(found.lines, computed.DA, computed.DAhit)) return 'lines';
    return computed.BRF === undefined || is(found.branches, computed.BRF, computed.BRH) ? null : 'branches';
  }
  if (format === 'jacoco') {
    const of = ({ missed, covered }) => [missed + covered, covered];
    if (!is(found.lines, ...of(counters.LINE))) return 'lines';
    return is(found.branches, ...of(counters.BRANCH)) ? null : 'branches';
  }
  if (format === 'cobertura') {
    if (!is(found.lines, computed.classLineElements, computed.classLineElementsHit)) return 'lines';
    const { 'branches-valid': valid, 'branches-covered': covered } = cobertura;
    const branches = valid === undefined || is(found.branches, valid, covered) || isTold(found, 'branches');
    return branches ? null : 'branches';
  }
  if (format === 'clover') {
    const { statements, coveredstatements, conditionals, coveredconditionals } = metrics;
    if (!is(found.statements, statements, coveredstatements) && !isTold(found, 'statements')) return 'statements';
    return is(found.branches, conditionals, coveredconditionals) || isTold(found, 'branches') ? null : 'branches';
  }
  const { numSequencePoints, visitedSequencePoints } = summary;
  return is(found.statements, numSequencePoints, visitedSequencePoints) || isTold(found, 'statements')
    ? null
    : 'statements';
}

export async function measure(corpusDir) {
  const folder = join(corpusDir, FOLDER);
  const { cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const notes = [];
  let total = 0;
  let reached = 0;
  for (const [path, { computed }] of Object.entries(cases)) {
    total++;
    const found = await read(folder, path);
    const name = path.split('/').slice(-3).join('/');
    if (found === null) notes.push(`${name}: read by nobody`);
    else if (found.type !== 'coverage') notes.push(`${name}: taken for ${found.dialect}`);
    else if (found.problems.length > 0) notes.push(`${name}: ${found.problems[0].code}`);
    else if (computed.format !== undefined && fault(found, computed) !== null) {
      notes.push(
        `${name}: other ${fault(found, computed)}: ${JSON.stringify([found.lines, found.branches, found.statements, found.differences])}`,
      );
    } else if (computed.format === undefined && (found.lines ?? found.statements)?.total === undefined)
      notes.push(`${name}: nothing counted`);
    else reached++;
  }
  return { name: 'coverage: totals', total, reached, notes };
}
