import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import type { Reader } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { LINE_NAMES } from './json-report-names.ts';
import type { RanAt } from './tagged-cases.ts';
import { readTestLines } from './test-lines.ts';
import { testReading } from './test-run.ts';
import type { TestTotals } from './test-totals.ts';

/** Lines of a file's beginning that are looked at. */
const MAX_FIRST_LINES = 200;

/** One run of a runner as its lines are read. */
export type OpenLines = {
  totals: TestTotals;
  /** `whole` is false where a line was longer than what is kept of one. */
  take: (bytes: Buffer, line: number, whole: boolean) => void;
  end: () => { tool: string | null; ranAt: RanAt; problems: readonly Problem[] };
};

/** A runner's output, line by line. */
export type LineFormat = {
  dialect: string;
  recognises: (lines: readonly string[], path: string) => boolean;
  open: (file: SourceFile) => OpenLines;
};

const known = new WeakMap<Buffer, readonly string[]>();

/** The lines of a file's first bytes; the last may be a part of one. */
function firstLines(head: Buffer): readonly string[] {
  const found = known.get(head);
  if (found !== undefined) return found;
  const lines = decodeText(head)
    .replace(/^\ufeff/, '')
    .split('\n', MAX_FIRST_LINES + 1)
    .map((line) => line.trimEnd());
  known.set(head, lines);
  return lines;
}

/** A line's JSON object; null where it is none, as what else was printed between. */
export function lineObject(bytes: Buffer | string): Json {
  const text = typeof bytes === 'string' ? bytes : bytes.toString('utf8');
  if (!/^\s*\{/.test(text)) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

export function cutOffProblem({ path }: SourceFile, line: number | null): Problem {
  return {
    code: 'cut-off',
    message:
      'The output ends before the run did, as when the runner was stopped. What was counted up to there stands, but nothing can pass on it: run the tests again, or take the file out of collect.tests.',
    kinds: ['test'],
    place: { path, line, column: null, pointer: null },
  };
}

function wideProblem({ path }: SourceFile): Problem {
  return {
    code: 'cap-reached',
    message: 'The output is in UTF-16 and too large to be read so. Write it in UTF-8.',
    kinds: ['test'],
    place: { path, line: null, column: null, pointer: null },
  };
}

/** The reader of a runner's output in lines. */
export function lineTestReader({ dialect, recognises, open }: LineFormat): Reader {
  return {
    dialect,
    kind: 'test',
    patterns: [...LINE_NAMES],
    recognises: (head, path) => recognises(firstLines(head), path),
    read: (file) => {
      const run = open(file);
      const isRead = readTestLines(file, run.take);
      const { tool, ranAt, problems } = run.end();
      return testReading(file, {
        dialect,
        tool,
        totals: run.totals,
        ranAt,
        line: isRead ? 1 : null,
        problems: isRead ? problems : [wideProblem(file)],
      });
    },
  };
}
