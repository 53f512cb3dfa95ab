import { cutText } from '../../mask/cut.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { originsOfTime, type RanAt } from '../tests/tagged-cases.ts';
import { type Coverage, MAX_COUNTED, MAX_FILES } from './coverage.ts';

const MAX_NAME = 300;

/** What a reader of one dialect has understood of one report. */
export type CoverageReport = {
  dialect: string;
  /** What measured it, where the report names it. */
  tool: string | null;
  coverage: Coverage;
  ranAt: RanAt;
  /** Line on which the report begins; null: it was not even reached, and so nothing is known of it. */
  line: number | null;
  /** Why the counts are not those of the whole. Null: the report was read to its end. */
  broken: string | null;
  /** They cap nothing by themselves: the counts of a broken report are holes, and results of tests are none of its business. */
  problems: readonly Problem[];
};

/** The `coverage` fact of a report. */
export function coverageReading(file: SourceFile, report: CoverageReport): Reading {
  const { dialect, tool, coverage, ranAt, line } = report;
  const place = { path: file.path, line, column: line === null ? null : 1, pointer: null };
  const problems = [...report.problems];
  const tell = (code: string, message: string) => problems.push({ code, message, kinds: [], place });
  if (coverage.isFull()) {
    tell(
      'cap-reached',
      `The coverage report names more than ${MAX_FILES} source files, or more than ${MAX_COUNTED} lines and branches; its counts are not known. Write a report for each part of the release.`,
    );
  }
  if (coverage.wrong() > 0) {
    tell(
      'coverage-entries',
      `${coverage.wrong()} entries of the coverage report cannot be: a line without a number, or more covered than there is. They are passed over. Let the tool write it again.`,
    );
  }
  const hole = coverage.isFull() ? 'the report is larger than what is counted' : report.broken;
  const fact = {
    type: 'coverage',
    id: `coverage:${file.path}#report`,
    attributes: {
      dialect,
      tool: tool === null ? null : cutText(tool, MAX_NAME),
      ...coverage.result(hole),
      ranAt: ranAt?.at ?? null,
      tracked: file.tracked,
      commit: file.run?.commit ?? null,
      run: file.run?.id ?? null,
      repeated: file.run?.repeated ?? false,
    },
    origins: originsOfTime(ranAt),
    place,
  };
  return {
    dialect,
    kinds: ['test'],
    facts: line === null ? [] : [fact],
    problems,
    producedAt: ranAt?.at ?? null,
    basis: 'declared',
  };
}
