import type { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../source-file.ts';
import { cutOffProblem, lineTestReader } from './line-test-reader.ts';
import { tapEvents } from './tap-events.ts';
import { tapLine } from './tap-line.ts';

function misnumberedProblem({ path }: SourceFile, line: number): Problem {
  return {
    code: 'tap-numbers',
    message:
      'A test point has the number of another, or one that the plan does not reach to, as when outputs were mixed. What was counted stands, but nothing can pass on it: keep the output of each run in a file of its own.',
    kinds: ['test'],
    place: { path, line, column: null, pointer: null },
  };
}

function deepProblem({ path }: SourceFile, line: number): Problem {
  return {
    code: 'too-deep',
    message:
      'Subtests are nested deeper than any that runners write; what is below is not counted, and nothing can pass on it.',
    kinds: ['test'],
    place: { path, line, column: null, pointer: null },
  };
}

/** Words like `ok` begin many lines; a number, a plan or a version makes them TAP. */
function isTap(lines: readonly string[]): boolean {
  const kinds = lines.map((text) => tapLine(text));
  if (kinds.some(({ kind }) => kind === 'version')) return true;
  const first = kinds.find(({ kind }) => kind === 'point' || kind === 'plan' || kind === 'other');
  if (first?.kind === 'plan') return first.start <= 1;
  return kinds.some((one) => one.kind === 'point' && one.id !== null && one.id <= 1);
}

/** The Test Anything Protocol, versions 12 to 14, with subtests in the forms in which they are written. */
export const tap = lineTestReader({
  dialect: 'tap',
  // A file of that name with nothing of it inside is told of: the tests that it had do not count.
  recognises: (lines, path) => /\.tap$/i.test(path) || isTap(lines),
  open: (file) => {
    const events = tapEvents();
    return {
      totals: events.totals,
      take: (bytes, line) => events.take(bytes.toString('utf8'), line),
      end: () => {
        const { lacksPlan, misnumbered, tooDeep } = events.end();
        const problems = [
          ...(lacksPlan ? [cutOffProblem(file, null)] : []),
          ...(misnumbered === null ? [] : [misnumberedProblem(file, misnumbered)]),
          ...(tooDeep === null ? [] : [deepProblem(file, tooDeep)]),
        ];
        return { tool: null, ranAt: null, problems };
      },
    };
  },
});
