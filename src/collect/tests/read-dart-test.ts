import type { Json } from '../../model/json.ts';
import { own } from '../components/json-access.ts';
import { cutOffProblem, lineObject, lineTestReader } from './line-test-reader.ts';
import { countOf, nameOf, secondsOf } from './report-values.ts';
import { tagsIn } from './test-tags.ts';
import { type CaseOutcome, testTotals } from './test-totals.ts';

/** Suites, and tests that have begun and not ended. */
const MAX_OPEN = 100_000;

const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['success', 'passed'],
  ['failure', 'failed'],
  ['error', 'error'],
]);

type Running = { name: string; suite: number; line: number; began: number | null };

/** `dart test --reporter json`, and `flutter test --machine`. */
export const dartTest = lineTestReader({
  dialect: 'dart-test',
  recognises: (lines) =>
    lines.some(
      (line) =>
        line.includes('"protocolVersion"') &&
        line.includes('"runnerVersion"') &&
        own(lineObject(line), 'type') === 'start',
    ),
  open: (file) => {
    const totals = testTotals();
    const suites = new Map<number, { path: string; hasCases: boolean }>();
    const running = new Map<number, Running>();
    let isDone = false;

    const endTest = (event: Json) => {
      const id = countOf(own(event, 'testID')) ?? -1;
      const test = running.get(id);
      running.delete(id);
      // What loads a file and sets it up is hidden, unless it fails.
      if (test === undefined || own(event, 'hidden') === true) return;
      const suite = suites.get(test.suite);
      if (suite !== undefined && !suite.hasCases) {
        suite.hasCases = true;
        totals.suite();
      }
      const ended = secondsOf(own(event, 'time'));
      const outcome = OUTCOMES.get(nameOf(own(event, 'result'))) ?? 'error';
      totals.add({
        name: test.name,
        suite: suite?.path ?? '',
        outcome: outcome === 'passed' && own(event, 'skipped') === true ? 'skipped' : outcome,
        flaky: false,
        seconds: ended === null || test.began === null ? null : Math.max(0, ended - test.began),
        line: test.line,
        tags: tagsIn(test.name),
      });
    };

    const takeEvent = (event: Json, line: number) => {
      const type = own(event, 'type');
      if (type === 'suite') {
        const suite = own(event, 'suite');
        const id = countOf(own(suite, 'id'));
        if (id !== undefined && suites.size < MAX_OPEN)
          suites.set(id, { path: nameOf(own(suite, 'path')), hasCases: false });
      } else if (type === 'testStart') {
        const test = own(event, 'test');
        const id = countOf(own(test, 'id'));
        const suite = countOf(own(test, 'suiteID')) ?? -1;
        if (id !== undefined && running.size < MAX_OPEN)
          running.set(id, { name: nameOf(own(test, 'name')), suite, line, began: secondsOf(own(event, 'time')) });
      } else if (type === 'testDone') {
        endTest(event);
      } else if (type === 'done') {
        isDone = true;
        // Null: it was stopped.
        if (own(event, 'success') === null) totals.end('aborted');
      }
    };

    return {
      totals,
      take: (bytes, line) => {
        const event = lineObject(bytes);
        if (event !== null) takeEvent(event, line);
      },
      end: () => {
        if (!isDone) totals.end('unfinished');
        // Its times are those since its start, of which it does not say when it was.
        return { tool: 'dart test', ranAt: null, problems: isDone ? [] : [cutOffProblem(file, null)] };
      },
    };
  },
});
