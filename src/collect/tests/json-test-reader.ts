import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reader } from '../reader.ts';
import { jsonBeginning } from '../scans/json-beginning.ts';
import { type JsonFault, lineAt, readJsonRecords, type TakeRecord } from '../scans/json-records.ts';
import type { SourceFile } from '../source-file.ts';
import { JSON_NAMES } from './json-report-names.ts';
import type { RanAt } from './tagged-cases.ts';
import { testReading } from './test-run.ts';
import type { TestTotals } from './test-totals.ts';

/** One report as it is read: the elements of its lists first, as they come, then what is left of it. */
export type OpenTests = {
  totals: TestTotals;
  take: TakeRecord;
  /** `rest` is null where the file is not whole. */
  end: (rest: Json) => { tool: string | null; ranAt: RanAt; problems?: readonly Problem[] };
};

/** A test report in JSON. */
export type TestFormat = {
  dialect: string;
  /** Where others than those of `JSON_NAMES` find it. */
  patterns?: readonly string[];
  /** Whether the beginning of a file, as if it ended there, is this report's. */
  recognises: (beginning: Json, path: string) => boolean;
  /** Lists whose elements are given one by one: see `readJsonRecords`. */
  lists: readonly string[];
  open: (file: SourceFile, context: ReadContext) => OpenTests;
};

const FAULTS = {
  'json-syntax': 'The test report is not valid JSON from here on, as when it was cut off.',
  'too-deep': 'The test report is nested deeper than any that runners write.',
  'cap-reached': 'A part of the test report is larger than what is read in one piece.',
} as const;

/** What kept a report from being read whole, with its line. */
export function faultProblem(file: SourceFile, { code, offset }: JsonFault): Problem {
  return {
    code,
    message: `${FAULTS[code]} What was counted up to there stands, but nothing can pass on it: write the report again, or take it out of collect.tests.`,
    kinds: ['test'],
    place: { path: file.path, line: lineAt(file, offset), column: null, pointer: null },
  };
}

/** The JSON pointer to where a path leads. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The reader of a test report in JSON. What was counted before a fault stays counted. */
export function jsonTestReader({ dialect, patterns, recognises, lists, open }: TestFormat): Reader {
  return {
    dialect,
    kind: 'test',
    patterns: [...(patterns ?? JSON_NAMES)],
    recognises: (head, path) => {
      const beginning = jsonBeginning(head);
      return beginning !== undefined && recognises(beginning, path);
    },
    read: (file, context) => {
      const report = open(file, context);
      const { rest, fault } = readJsonRecords(file, lists, report.take);
      const { tool, ranAt, problems = [] } = report.end(rest);
      const faults = fault === null ? [] : [faultProblem(file, fault)];
      return testReading(file, {
        dialect,
        tool,
        totals: report.totals,
        ranAt,
        line: 1,
        problems: [...faults, ...problems],
      });
    },
  };
}
