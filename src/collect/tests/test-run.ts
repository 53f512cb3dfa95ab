import { cutText } from '../../mask/cut.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { originsOfTime, type RanAt, taggedCases } from './tagged-cases.ts';
import { MAX_NAME, MAX_TAGGED, type TestTotals } from './test-totals.ts';

/** What a reader of one dialect has understood of one report. */
export type TestReport = {
  dialect: string;
  /** The runner, where the report names it. */
  tool: string | null;
  totals: TestTotals;
  ranAt: RanAt;
  /** Line on which the report begins; null: it was not even reached, and so nothing is known of it. */
  line: number | null;
  problems: readonly Problem[];
};

/** The `test-run` fact of a report, and its tagged cases. */
export function testReading(file: SourceFile, report: TestReport): Reading {
  const { dialect, tool, totals, ranAt, line } = report;
  const { attributes, tagged, tagsDropped, cases } = totals.result();
  const place = { path: file.path, line, column: line === null ? null : 1, pointer: null };
  const problems = [...report.problems];
  if (tagsDropped) {
    problems.push({
      code: 'cap-reached',
      message: `More than ${MAX_TAGGED} cases are tagged as evidence for checks; the others are counted, but their tags are not kept.`,
      kinds: ['test'],
      place,
    });
  }
  const fact = {
    type: 'test-run',
    id: `test-run:${file.path}#report`,
    attributes: {
      dialect,
      tool: tool === null ? null : cutText(tool, MAX_NAME),
      ...attributes,
      ranAt: ranAt?.at ?? null,
      tracked: file.tracked,
      commit: file.run?.commit ?? null,
      run: file.run?.id ?? null,
      repeated: file.run?.repeated ?? false,
      // Of the reports together: see compare-runs.ts.
      sharing: [],
      contradicted: [],
    },
    origins: originsOfTime(ranAt),
    place,
    cases,
  };
  return {
    dialect,
    kinds: ['test'],
    facts: line === null ? [] : [fact, ...taggedCases(tagged, file.path, ranAt)],
    problems,
    producedAt: ranAt?.at ?? null,
    basis: 'declared',
  };
}
