import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { isObject, own, textOf, textsOf } from '../components/json-access.ts';
import type { SourceFile } from '../source-file.ts';
import { ctrfFault } from './ctrf-shape.ts';
import { jsonTestReader, pointerOf } from './json-test-reader.ts';
import { addTagsOf, declaredIn, nameOf, secondsOf } from './report-values.ts';
import { runClock } from './run-clock.ts';
import { addSuiteTags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';

const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['skipped', 'skipped'],
  ['pending', 'skipped'],
  ['other', 'error'],
]);

/** Names of suites that are told apart. */
const MAX_SUITES = 100_000;

/** A list of suites from the outermost on; reporters before version 1 write one text. */
function suiteOf(test: Json): string {
  const suite = own(test, 'suite');
  return Array.isArray(suite) ? textsOf(suite).join(' > ') : nameOf(suite) || nameOf(own(test, 'filePath'));
}

function strayProblem({ path }: SourceFile, pointer: string): Problem {
  return {
    code: 'ctrf-form',
    message:
      'The report is not in the form that CTRF 1.0 has for it, here first. Its cases are counted all the same; let a reporter of that version write it.',
    kinds: [],
    place: { path, line: null, column: null, pointer },
  };
}

/** What says nothing of how its tests ended. */
function uncountedProblem({ path }: SourceFile, pointer: string): Problem {
  return {
    code: 'ctrf-uncounted',
    message:
      'A test without a status that CTRF knows, or no list of tests at all: how many passed cannot be counted, and nothing can pass on it. Let the reporter write the report again.',
    kinds: ['test'],
    place: { path, line: null, column: null, pointer },
  };
}

/** Common Test Report Format, which reporters for many runners write. */
export const ctrf = jsonTestReader({
  dialect: 'ctrf',
  recognises: (beginning) => {
    const results = own(beginning, 'results');
    return (
      own(beginning, 'reportFormat') === 'CTRF' ||
      (isObject(own(results, 'tool')) &&
        [own(results, 'summary'), own(results, 'tests')].some((one) => one !== undefined))
    );
  },
  lists: ['results/tests'],
  open: (file) => {
    const totals = testTotals();
    const clock = runClock();
    const suites = new Set<string>();
    let stray: string | null = null;
    let uncounted: string | null = null;
    return {
      totals,
      take: (test, path) => {
        const pointer = pointerOf(path);
        const fault = ctrfFault(test, 'test');
        if (fault !== null) stray ??= `${pointer}${fault.replace('/?', '')}`;
        const status = nameOf(own(test, 'status'));
        const outcome = OUTCOMES.get(status);
        if (outcome === undefined) {
          uncounted ??= pointer;
          return;
        }
        const name = nameOf(own(test, 'name'));
        const suite = suiteOf(test);
        const tags = tagsIn(name);
        for (const field of ['tags', 'labels', 'extra']) addTagsOf(tags, own(test, field));
        addSuiteTags(tags, [suite]);
        clock.hear(own(test, 'start'));
        if (suites.size < MAX_SUITES) suites.add(suite);
        totals.add({
          name,
          suite,
          outcome,
          state: status === 'skipped' ? null : (textOf(own(test, 'rawStatus')) ?? status),
          flaky: own(test, 'flaky') === true,
          seconds: secondsOf(own(test, 'duration')),
          line: null,
          pointer,
          tags,
        });
      },
      end: (rest) => {
        const results = own(rest, 'results');
        const summary = own(results, 'summary');
        clock.hear(own(summary, 'start'));
        totals.declare(
          declaredIn(summary, {
            tests: ['tests'],
            passed: ['passed'],
            failures: ['failed'],
            errors: ['other'],
            skipped: ['skipped', 'pending'],
          }),
        );
        for (const _ of suites) totals.suite();
        if (rest !== null) {
          const fault = ctrfFault(rest, 'document');
          if (fault !== null) stray ??= fault.replace('/?', '');
          if (!Array.isArray(own(results, 'tests'))) uncounted ??= '/results/tests';
        }
        const problems = [
          ...(uncounted === null ? [] : [uncountedProblem(file, uncounted)]),
          ...(stray === null ? [] : [strayProblem(file, stray)]),
        ];
        return { tool: textOf(own(own(results, 'tool'), 'name')), ranAt: clock.ranAt(), problems };
      },
    };
  },
});
