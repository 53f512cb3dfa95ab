import type { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../source-file.ts';

/** Suites inside suites. Reports have five or six. */
export const MAX_SUITE_DEPTH = 100;

export function deepProblem({ path }: SourceFile, pointer: string): Problem {
  return {
    code: 'too-deep',
    message: `Suites are nested more than ${MAX_SUITE_DEPTH} deep; what is below is not counted, and nothing can pass on it. Write the report again, or take it out of collect.tests.`,
    kinds: ['test'],
    place: { path, line: null, column: null, pointer },
  };
}
