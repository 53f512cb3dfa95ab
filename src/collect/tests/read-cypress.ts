import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textsOf } from '../components/json-access.ts';
import { jsonTestReader, pointerOf } from './json-test-reader.ts';
import { declaredIn, nameOf, secondsOf } from './report-values.ts';
import { runClock } from './run-clock.ts';
import { addSuiteTags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';

const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
]);

function durationOf(test: Json): number | null {
  const stated = secondsOf(own(test, 'duration'));
  if (stated !== null) return stated;
  const attempts = objectsOf(own(test, 'attempts')).flatMap(
    (one) => secondsOf(own(one, 'wallClockDuration')) ?? secondsOf(own(one, 'duration')) ?? [],
  );
  return attempts.length === 0 ? null : attempts.reduce((sum, one) => sum + one, 0);
}

/** What `cypress.run()` of Cypress's module API answers, kept as JSON. */
export const cypress = jsonTestReader({
  dialect: 'cypress',
  recognises: (beginning) =>
    own(beginning, 'cypressVersion') !== undefined ||
    own(beginning, 'startedTestsAt') !== undefined ||
    (own(beginning, 'totalTests') !== undefined && own(beginning, 'totalPending') !== undefined) ||
    own(objectsOf(own(beginning, 'runs'))[0], 'spec') !== undefined,
  lists: ['runs'],
  open: () => {
    const totals = testTotals();
    const clock = runClock();
    return {
      totals,
      take: (run, path) => {
        if (!isObject(run)) return;
        const spec = own(run, 'spec');
        const file = nameOf(own(spec, 'relative')) || nameOf(own(spec, 'name'));
        const stats = own(run, 'stats');
        clock.hear(own(stats, 'startedAt') ?? own(stats, 'wallClockStartedAt'));
        const tests = objectsOf(own(run, 'tests'));
        if (tests.length > 0) totals.suite();
        // The file could not be run to its end: it does not compile, or the browser went away.
        if (nameOf(own(run, 'error')) !== '') totals.runError();
        for (const [at, test] of tests.entries()) {
          const titles = textsOf(own(test, 'title'));
          const name = titles.at(-1) ?? '';
          const tags = tagsIn(name);
          addSuiteTags(tags, titles.slice(0, -1));
          const state = nameOf(own(test, 'state'));
          totals.add({
            name,
            suite: [file, ...titles.slice(0, -1)].filter((part) => part !== '').join(' > '),
            outcome: OUTCOMES.get(state) ?? 'skipped',
            state: state === 'skipped' ? null : state,
            flaky: objectsOf(own(test, 'attempts')).length > 1,
            seconds: durationOf(test),
            line: null,
            pointer: `${pointerOf(path)}/tests/${at}`,
            tags,
          });
        }
      },
      end: (rest) => {
        clock.hear(own(rest, 'startedTestsAt'));
        totals.declare(
          declaredIn(rest, {
            tests: ['totalTests'],
            passed: ['totalPassed'],
            failures: ['totalFailed'],
            skipped: ['totalPending', 'totalSkipped'],
          }),
        );
        // Cypress could not run at all.
        if (own(rest, 'status') === 'failed') totals.end('aborted');
        return { tool: rest === null ? null : 'cypress', ranAt: clock.ranAt() };
      },
    };
  },
});
