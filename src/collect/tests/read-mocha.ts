import type { Json } from '../../model/json.ts';
import { isObject, own } from '../components/json-access.ts';
import { jsonTestReader, pointerOf } from './json-test-reader.ts';
import { countOf, declaredIn, nameOf, secondsOf } from './report-values.ts';
import { runClock } from './run-clock.ts';
import { addSuiteTags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';

/** The lists by outcome; `tests` has all of them once more. */
const LISTS: ReadonlyMap<string, CaseOutcome> = new Map([
  ['passes', 'passed'],
  ['failures', 'failed'],
  ['pending', 'skipped'],
]);
/** What Mocha calls a case that is a hook's. */
const HOOK = /^"(?:before|after) (?:all|each)" hook\b/;

/** What stands before the title is the suites'. */
function suiteOf(one: Json, title: string): string {
  const full = nameOf(own(one, 'fullTitle'));
  return full.endsWith(title) ? full.slice(0, full.length - title.length).trim() : full;
}

/** The `json` reporter of Mocha. */
export const mocha = jsonTestReader({
  dialect: 'mocha',
  recognises: (beginning) => {
    const stats = own(beginning, 'stats');
    const isCounted = countOf(own(stats, 'passes')) !== undefined && countOf(own(stats, 'failures')) !== undefined;
    return isCounted && own(beginning, 'results') === undefined && own(stats, 'testsRegistered') === undefined;
  },
  lists: [...LISTS.keys()],
  open: () => {
    const totals = testTotals();
    const clock = runClock();
    let hooks = 0;
    return {
      totals,
      take: (one, path) => {
        const outcome = LISTS.get(String(path[0]));
        if (outcome === undefined || !isObject(one)) return;
        const name = nameOf(own(one, 'title'));
        // A hook that fails is listed among the failures, and is no case.
        if (outcome === 'failed' && HOOK.test(name)) {
          hooks++;
          return totals.runError();
        }
        const suite = suiteOf(one, name);
        const tags = tagsIn(name);
        addSuiteTags(tags, [suite]);
        totals.add({
          name,
          suite,
          outcome,
          state: outcome === 'skipped' ? 'pending' : null,
          flaky: (countOf(own(one, 'currentRetry')) ?? 0) > 0,
          seconds: secondsOf(own(one, 'duration')),
          line: null,
          pointer: pointerOf(path),
          tags,
        });
      },
      end: (rest) => {
        const stats = own(rest, 'stats');
        clock.hear(own(stats, 'start'));
        const declared = declaredIn(stats, { passed: ['passes'], failures: ['failures'], skipped: ['pending'] });
        if (declared.failures !== undefined) declared.failures = Math.max(0, declared.failures - hooks);
        totals.declare(declared);
        for (let suites = Math.min(countOf(own(stats, 'suites')) ?? 0, 1e6); suites > 0; suites--) totals.suite();
        return { tool: rest === null ? null : 'mocha', ranAt: clock.ranAt() };
      },
    };
  },
});
