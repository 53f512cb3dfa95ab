import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own } from '../components/json-access.ts';
import { jsonTestReader, pointerOf } from './json-test-reader.ts';
import { addTagsOf, countOf, declaredIn, nameOf, secondsOf } from './report-values.ts';
import { runClock } from './run-clock.ts';
import { deepProblem, MAX_SUITE_DEPTH } from './suite-depth.ts';
import { addSuiteTags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, type TestTotals, testTotals } from './test-totals.ts';

function outcomeOf(test: Json): CaseOutcome {
  const state = own(test, 'state');
  if (state === 'failed' || own(test, 'fail') === true) return 'failed';
  return state === 'passed' || own(test, 'pass') === true ? 'passed' : 'skipped';
}

/** `addContext` keeps what it was given as the text of a JSON value, or as it is. */
function contextOf(test: Json): Json {
  const context = own(test, 'context') ?? null;
  if (typeof context !== 'string') return context;
  try {
    return JSON.parse(context) as Json;
  } catch {
    return context;
  }
}

function takeTest(test: Json, suites: readonly string[], pointer: string, totals: TestTotals): void {
  const name = nameOf(own(test, 'title'));
  const tags = tagsIn(name);
  const context = contextOf(test);
  addTagsOf(tags, context);
  addSuiteTags(tags, suites);
  const outcome = outcomeOf(test);
  totals.add({
    name,
    suite: suites.join(' > '),
    outcome,
    state: outcome === 'skipped' && own(test, 'pending') === true ? 'pending' : null,
    flaky: (countOf(own(test, 'currentRetry')) ?? 0) > 0,
    seconds: secondsOf(own(test, 'duration')),
    line: null,
    pointer,
    tags,
  });
}

/** The JSON of Mochawesome, which Mocha and Cypress write through it. */
export const mochawesome = jsonTestReader({
  dialect: 'mochawesome',
  recognises: (beginning) =>
    (countOf(own(own(beginning, 'stats'), 'passes')) !== undefined &&
      (own(beginning, 'results') !== undefined || own(own(beginning, 'stats'), 'testsRegistered') !== undefined)) ||
    own(own(beginning, 'meta'), 'mochawesome') !== undefined,
  lists: ['results'],
  open: (file) => {
    const totals = testTotals();
    const clock = runClock();
    let failedHooks = 0;
    let tooDeep: string | null = null;
    const takeSuite = (suite: Json, above: readonly string[], pointer: string) => {
      if (above.length > MAX_SUITE_DEPTH) {
        tooDeep ??= pointer;
        return;
      }
      const title = nameOf(own(suite, 'title'));
      const suites = title === '' ? above : [...above, title];
      const tests = objectsOf(own(suite, 'tests'));
      if (tests.length > 0) totals.suite();
      for (const [at, test] of tests.entries()) takeTest(test, suites, `${pointer}/tests/${at}`, totals);
      for (const name of ['beforeHooks', 'afterHooks']) {
        for (const hook of objectsOf(own(suite, name))) {
          if (outcomeOf(hook) !== 'failed') continue;
          failedHooks++;
          totals.runError();
        }
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
        clock.hear(own(stats, 'start'));
        const declared = declaredIn(stats, {
          passed: ['passes'],
          failures: ['failures'],
          skipped: ['pending', 'skipped'],
        });
        if (declared.failures !== undefined) declared.failures = Math.max(0, declared.failures - failedHooks);
        totals.declare(declared);
        const problems = tooDeep === null ? [] : [deepProblem(file, tooDeep)];
        return { tool: rest === null ? null : 'mocha', ranAt: clock.ranAt(), problems };
      },
    };
  },
});
