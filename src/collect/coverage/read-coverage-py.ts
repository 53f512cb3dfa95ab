import type { Json } from '../../model/json.ts';
import { isObject, own, textOf } from '../components/json-access.ts';
import type { Reader } from '../reader.ts';
import { runClock } from '../tests/run-clock.ts';
import type { Coverage, FileCoverage } from './coverage.ts';
import { jsonReader } from './json-report.ts';

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function takeFile(file: FileCoverage, entry: Json): void {
  for (const [name, ran] of [
    ['executed_lines', true],
    ['missing_lines', false],
  ] as const) {
    for (const line of listOf(own(entry, name))) file.line(Number(line), ran);
  }
  for (const [name, ran] of [
    ['executed_branches', true],
    ['missing_branches', false],
  ] as const) {
    // From a line to another; what leads out of the code goes to one below 0, and what comes into it from there.
    for (const branch of listOf(own(entry, name))) {
      const [from, to] = listOf(branch).map(Number);
      file.branch(Math.abs(from ?? Number.NaN), ran, from ?? '', to ?? '');
    }
  }
  // A file that holds no code has neither.
  if (file.isEmpty()) file.state('lines', { covered: 0, total: 0 });
}

function declareTotals(coverage: Coverage, totals: Json | undefined): void {
  const declare = (name: string, measure: 'lines' | 'branches', of: 'total' | 'covered') => {
    const declared = own(totals, name);
    if (typeof declared === 'number') coverage.declare(measure, of, declared);
  };
  declare('num_statements', 'lines', 'total');
  declare('covered_lines', 'lines', 'covered');
  declare('num_branches', 'branches', 'total');
  declare('covered_branches', 'branches', 'covered');
}

/** `coverage json` of coverage.py, of every version of its format. */
export const coveragePy: Reader = jsonReader({
  dialect: 'coverage-py',
  tool: 'coverage.py',
  members: 'files/{}',
  recognises: (beginning) => {
    const meta = own(beginning, 'meta');
    return textOf(own(meta, 'version')) !== null && own(meta, 'branch_coverage') !== undefined;
  },
  open: (coverage) => ({
    take: (entry, path) => {
      if (isObject(entry)) takeFile(coverage.file(path), entry);
    },
    end: (rest) => {
      declareTotals(coverage, own(rest, 'totals'));
      const clock = runClock();
      clock.hear(own(own(rest, 'meta'), 'timestamp'));
      return { ranAt: clock.ranAt() };
    },
  }),
});
