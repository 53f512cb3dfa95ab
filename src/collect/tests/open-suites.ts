import { addProperty, type Tags, tagsIn } from './test-tags.ts';
import type { Declared, TestCase, TestTotals } from './test-totals.ts';

type Suite = { name: string; line: number; tags: Tags; before: Required<Declared>; ownCases: boolean };

/** The suites that are open where a report is being read: the cases in them, and what tags of theirs say of these. */
export type OpenSuites = {
  open: (name: string, line: number) => void;
  /** Name of the innermost; empty if none is open. */
  name: () => string;
  depth: () => number;
  /** A property of the innermost. */
  property: (name: string | undefined, value: string | undefined) => void;
  /** Counts a case of the innermost. What names no function is about those that the nearest suite around it names. */
  add: (testCase: TestCase) => void;
  /** Of the cases in the suite that is closed, how many of each. */
  close: () => Required<Declared>;
};

export function openSuites(totals: TestTotals): OpenSuites {
  const suites: Suite[] = [];

  const about = ({ functions }: Tags): Set<string> =>
    functions.size > 0
      ? functions
      : (suites.findLast(({ tags }) => tags.functions.size > 0)?.tags.functions ?? functions);

  return {
    open: (name, line) => suites.push({ name, line, tags: tagsIn(name), before: totals.counted(), ownCases: false }),
    name: () => suites.at(-1)?.name ?? '',
    depth: () => suites.length,
    property: (name, value) => {
      const suite = suites.at(-1);
      if (suite !== undefined) addProperty(suite.tags, name, value);
    },
    add: (testCase) => {
      const suite = suites.at(-1);
      if (suite !== undefined) suite.ownCases = true;
      const { tags } = testCase;
      // Most cases have no tag, and there are very many cases.
      if (tags.checks.size === 0) totals.add(testCase);
      else totals.add({ ...testCase, tags: { ...tags, functions: about(tags) } });
    },
    close: () => {
      const after = totals.counted();
      const suite = suites.pop();
      const before = suite?.before ?? after;
      if (suite?.ownCases) totals.suite();
      const inside = {
        tests: after.tests - before.tests,
        passed: after.passed - before.passed,
        failures: after.failures - before.failures,
        errors: after.errors - before.errors,
        skipped: after.skipped - before.skipped,
      };
      if (suite === undefined || inside.tests === 0) return inside;
      const { name, line, tags } = suite;
      const outcome =
        inside.errors > 0 ? 'error' : inside.failures > 0 ? 'failed' : inside.skipped > 0 ? 'skipped' : 'passed';
      totals.tag({ name: null, suite: name, outcome, line, tags: { ...tags, functions: about(tags) } });
      return inside;
    },
  };
}
