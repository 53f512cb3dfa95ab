import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textsOf } from '../components/json-access.ts';
import { jsonTestReader, pointerOf } from './json-test-reader.ts';
import { addTagsOf, declaredIn, nameOf, secondsOf } from './report-values.ts';
import { runClock } from './run-clock.ts';
import { addSuiteTags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';

const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
]);
/** What only one of the two writes. */
const OF_JEST = ['openHandles', 'wasInterrupted', 'numRuntimeErrorTestSuites'];

/** `--json` of Jest, and the `json` reporter of Vitest, which writes the same. */
export const jest = jsonTestReader({
  dialect: 'jest',
  recognises: (beginning) =>
    own(beginning, 'numTotalTests') !== undefined ||
    (own(beginning, 'testResults') !== undefined && own(beginning, 'numFailedTests') !== undefined) ||
    own(objectsOf(own(beginning, 'testResults'))[0], 'assertionResults') !== undefined,
  lists: ['testResults'],
  open: () => {
    const totals = testTotals();
    const clock = runClock();
    const takeCase = (one: Json, file: string, pointer: string) => {
      const title = nameOf(own(one, 'title'));
      const groups = textsOf(own(one, 'ancestorTitles'));
      const status = nameOf(own(one, 'status'));
      const tags = tagsIn(title);
      addTagsOf(tags, own(one, 'tags'));
      addTagsOf(tags, own(one, 'meta'));
      addSuiteTags(tags, groups);
      const invocations = own(one, 'invocations');
      totals.add({
        name: title,
        suite: [file, ...groups].filter((part) => part !== '').join(' > '),
        outcome: OUTCOMES.get(status) ?? 'skipped',
        state: status === 'skipped' ? null : status,
        flaky: typeof invocations === 'number' && invocations > 1,
        seconds: secondsOf(own(one, 'duration')),
        line: null,
        pointer,
        tags,
      });
    };
    return {
      totals,
      take: (record, path) => {
        if (!isObject(record)) return;
        clock.hear(own(record, 'startTime'));
        const cases = own(record, 'assertionResults') ?? own(record, 'testResults');
        const file = nameOf(own(record, 'name')) || nameOf(own(record, 'testFilePath'));
        const pointer = pointerOf(path);
        for (const [at, one] of objectsOf(cases).entries()) takeCase(one, file, `${pointer}/assertionResults/${at}`);
        if (objectsOf(cases).length > 0) totals.suite();
        // A file that could not be loaded, or whose set-up broke, has no cases.
        else if (nameOf(own(record, 'status')) === 'failed') totals.runError();
      },
      end: (rest) => {
        clock.hear(own(rest, 'startTime'));
        totals.declare(
          declaredIn(rest, {
            tests: ['numTotalTests'],
            passed: ['numPassedTests'],
            failures: ['numFailedTests'],
            skipped: ['numPendingTests', 'numTodoTests'],
          }),
        );
        if (own(rest, 'wasInterrupted') === true) totals.end('aborted');
        const isJest = OF_JEST.some((name) => own(rest, name) !== undefined);
        return { tool: rest === null ? null : isJest ? 'jest' : 'vitest', ranAt: clock.ranAt() };
      },
    };
  },
});
