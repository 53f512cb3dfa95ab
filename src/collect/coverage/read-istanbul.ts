import type { Json } from '../../model/json.ts';
import { isObject, own, textOf } from '../components/json-access.ts';
import type { Reader } from '../reader.ts';
import { type Coverage, type FileCoverage, MEASURES } from './coverage.ts';
import { jsonReader } from './json-report.ts';

const NONE = { covered: 0, total: 0 };

function lineOf(range: Json | undefined): number {
  const line = own(own(range, 'start'), 'line');
  return typeof line === 'number' ? line : Number.NaN;
}

function entriesOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** Lines are those on which statements begin, as Istanbul's own reports have them. */
function takeFile(file: FileCoverage, entry: Json): void {
  const map = own(entry, 'statementMap');
  for (const [id, times] of entriesOf(own(entry, 's'))) {
    const line = lineOf(own(map, id));
    const ran = Number(times) > 0;
    file.statement(line, ran, id);
    // What has no line was told of as a statement.
    if (!Number.isNaN(line)) file.line(line, ran);
  }
  const branches = own(entry, 'branchMap');
  for (const [id, times] of entriesOf(own(entry, 'b'))) {
    const branch = own(branches, id);
    const line = Number(own(branch, 'line') ?? lineOf(own(branch, 'loc')));
    if (!Array.isArray(times)) continue;
    for (const [at, one] of times.entries()) file.branch(line, Number(one) > 0, id, at);
  }
  // A file that holds no code has none of them.
  if (file.isEmpty()) for (const measure of MEASURES) file.state(measure, NONE);
}

function isFileCoverage(entry: Json): boolean {
  return isObject(own(entry, 'statementMap')) && isObject(own(entry, 's'));
}

/** What nyc, jest, vitest and c8 write as coverage-final.json: one member for each source file. */
export const istanbul: Reader = jsonReader({
  dialect: 'istanbul',
  tool: 'istanbul',
  members: '{}',
  recognises: (beginning) => {
    const [first] = entriesOf(beginning);
    return first !== undefined && textOf(own(first[1], 'path')) !== null && isObject(own(first[1], 'statementMap'));
  },
  open: (coverage) => ({
    take: (entry, name) => {
      // Some tools write the same below `data`.
      const data = own(entry, 'data') ?? entry;
      if (isFileCoverage(data)) takeFile(coverage.file(textOf(own(data, 'path')) ?? name), data);
    },
  }),
});

/** The same tools' coverage-summary.json: totals of each source file, and of all. */
export const istanbulSummary: Reader = jsonReader({
  dialect: 'istanbul-summary',
  tool: 'istanbul',
  members: '{}',
  recognises: (beginning) => {
    const lines = own(own(beginning, 'total'), 'lines');
    return typeof own(lines, 'total') === 'number' && typeof own(lines, 'covered') === 'number';
  },
  open: (coverage) => ({
    take: (entry, name) => {
      if (name === 'total') declareTotals(coverage, entry);
      else stateFile(coverage.file(name), entry);
    },
  }),
});

function stateFile(file: FileCoverage, entry: Json): void {
  for (const measure of MEASURES) {
    const counts = own(entry, measure);
    if (isObject(counts))
      file.state(measure, { covered: Number(own(counts, 'covered')), total: Number(own(counts, 'total')) });
  }
}

function declareTotals(coverage: Coverage, entry: Json): void {
  for (const measure of MEASURES) {
    for (const which of ['total', 'covered'] as const) {
      const declared = own(own(entry, measure), which);
      if (typeof declared === 'number') coverage.declare(measure, which, declared);
    }
  }
}
