import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own } from '../components/json-access.ts';
import { jsonTestReader, pointerOf } from './json-test-reader.ts';
import { addTagsOf, declaredIn, nameOf, secondsOf } from './report-values.ts';
import { runClock } from './run-clock.ts';
import { deepProblem, MAX_SUITE_DEPTH } from './suite-depth.ts';
import { addSuiteTags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';

/** What came of a test, expected or not; what is expected to fail and does has passed. */
const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['expected', 'passed'],
  ['flaky', 'passed'],
  ['unexpected', 'failed'],
  ['skipped', 'skipped'],
]);

/** The outcome as the test states it, or as its last attempt does. */
function outcomeOf(test: Json, last: string): CaseOutcome {
  const outcome = OUTCOMES.get(nameOf(own(test, 'status')));
  if (outcome !== undefined) return outcome;
  return last === 'passed' ? 'passed' : last === 'skipped' ? 'skipped' : last === '' ? 'error' : 'failed';
}

/** The `json` reporter of Playwright: a case for each project that a test runs in. */
export const playwright = jsonTestReader({
  dialect: 'playwright',
  recognises: (beginning) => {
    const first = objectsOf(own(beginning, 'suites'))[0];
    const config = own(beginning, 'config');
    return (
      (isObject(config) && own(config, 'projects') !== undefined && own(config, 'rootDir') !== undefined) ||
      (own(first, 'specs') !== undefined && own(first, 'file') !== undefined)
    );
  },
  lists: ['suites'],
  open: (file) => {
    const totals = testTotals();
    const clock = runClock();
    let tooDeep: string | null = null;
    const takeTest = (test: Json, spec: Json, suites: readonly string[], pointer: string) => {
      const title = nameOf(own(spec, 'title'));
      const project = nameOf(own(test, 'projectName'));
      const tags = tagsIn(title);
      const results = objectsOf(own(test, 'results'));
      addTagsOf(tags, own(spec, 'tags'));
      addTagsOf(tags, own(test, 'annotations'));
      let seconds: number | null = null;
      for (const result of results) {
        addTagsOf(tags, own(result, 'annotations'));
        clock.hear(own(result, 'startTime'));
        const duration = secondsOf(own(result, 'duration'));
        if (duration !== null) seconds = (seconds ?? 0) + duration;
      }
      const last = nameOf(own(results.at(-1), 'status'));
      addSuiteTags(tags, suites);
      const outcome = outcomeOf(test, last);
      totals.add({
        name: project === '' ? title : `${title} [${project}]`,
        suite: suites.join(' > '),
        outcome,
        // A test that the end of the run cut off says skipped, too.
        state: outcome === 'skipped' && last !== 'skipped' && last !== '' ? last : null,
        flaky: own(test, 'status') === 'flaky',
        seconds,
        line: null,
        pointer,
        tags,
      });
    };
    const takeSuite = (suite: Json, above: readonly string[], pointer: string) => {
      if (above.length > MAX_SUITE_DEPTH) {
        tooDeep ??= pointer;
        return;
      }
      const suites = [...above, nameOf(own(suite, 'title'))];
      const specs = objectsOf(own(suite, 'specs'));
      if (specs.length > 0) totals.suite();
      for (const [at, spec] of specs.entries()) {
        for (const [which, test] of objectsOf(own(spec, 'tests')).entries())
          takeTest(test, spec, suites, `${pointer}/specs/${at}/tests/${which}`);
      }
      for (const [at, one] of objectsOf(own(suite, 'suites')).entries())
        takeSuite(one, suites, `${pointer}/suites/${at}`);
    };
    return {
      totals,
      take: (record, path) => {
        if (isObject(record)) takeSuite(record, [], pointerOf(path));
      },
      end: (rest) => {
        const stats = own(rest, 'stats');
        clock.hear(own(stats, 'startTime'));
        totals.declare(
          declaredIn(stats, { passed: ['expected', 'flaky'], failures: ['unexpected'], skipped: ['skipped'] }),
        );
        // A file that does not load, or a set-up of the whole run that broke.
        for (const _ of objectsOf(own(rest, 'errors'))) totals.runError();
        const problems = tooDeep === null ? [] : [deepProblem(file, tooDeep)];
        return { tool: rest === null ? null : 'playwright', ranAt: clock.ranAt(), problems };
      },
    };
  },
});
