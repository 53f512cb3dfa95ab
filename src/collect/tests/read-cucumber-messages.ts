import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';
import { worstOf } from './cucumber-status.ts';
import { jsonTestReader } from './json-test-reader.ts';
import { cutOffProblem } from './line-test-reader.ts';
import { addTagsOf, nameOf } from './report-values.ts';
import { runClock } from './run-clock.ts';
import { type Tags, tagsIn } from './test-tags.ts';
import { testTotals } from './test-totals.ts';

/** Scenarios, cases and runs of cases that are kept until they are done with. */
const MAX_KEPT = 1_000_000;

type Pickle = { name: string; uri: string; tags: Tags };
type Attempt = { testCase: string; began: number | null; statuses: string[] };

/** Messages that only Cucumber writes at a file's beginning. */
const KINDS = ['meta', 'testRunStarted', 'gherkinDocument', 'pickle', 'testCase', 'testCaseStarted', 'source'];

function isMessage(value: Json): boolean {
  if (!isObject(value) || Object.keys(value).length !== 1) return false;
  const [kind = ''] = Object.keys(value);
  const inner = own(value, kind);
  if (!KINDS.includes(kind) || !isObject(inner)) return false;
  return kind !== 'meta' || own(inner, 'protocolVersion') !== undefined;
}

function secondsIn(time: Json | undefined): number | null {
  const [seconds, nanos] = [own(time, 'seconds'), own(time, 'nanos')];
  const whole = typeof seconds === 'string' ? Number(seconds) : seconds;
  if (typeof whole !== 'number' || !Number.isFinite(whole)) return null;
  return whole + (typeof nanos === 'number' ? nanos / 1e9 : 0);
}

/** The messages of Cucumber's protocol, one a line. Of a case that is tried again the last attempt counts. */
export const cucumberMessages = jsonTestReader({
  dialect: 'cucumber-messages',
  patterns: ['**/*.ndjson', '**/*{cucumber,messages}*.{json,jsonl}'],
  recognises: isMessage,
  lists: ['+'],
  open: (file) => {
    const totals = testTotals();
    const clock = runClock();
    const features = new Map<string, string>();
    const pickles = new Map<string, Pickle>();
    const cases = new Map<string, string>();
    const attempts = new Map<string, Attempt>();
    const failedBefore = new Set<string>();
    const suites = new Set<string>();
    let tool: string | null = null;
    let success: boolean | null = null;
    let isCapped = false;
    let isBroken = false;

    const keep = <T>(kept: Map<string, T>, id: string, value: T) => {
      if (kept.size < MAX_KEPT) kept.set(id, value);
      else isCapped = true;
    };

    const breakRun = () => {
      isBroken = true;
      totals.runError();
    };

    const endCase = (attempt: Attempt, message: Json) => {
      const pickleId = cases.get(attempt.testCase) ?? '';
      const { outcome, state } = worstOf(attempt.statuses);
      if (own(message, 'willBeRetried') === true) {
        failedBefore.add(attempt.testCase);
        return;
      }
      const hasFailed = failedBefore.delete(attempt.testCase);
      const pickle = pickles.get(pickleId);
      const uri = pickle?.uri ?? '';
      const suite = features.get(uri) ?? uri;
      suites.add(uri);
      const ended = secondsIn(own(message, 'timestamp'));
      totals.add({
        name: pickle?.name ?? '',
        suite,
        outcome,
        state,
        flaky: hasFailed,
        seconds: attempt.began === null || ended === null ? null : Math.max(0, ended - attempt.began),
        line: null,
        tags: pickle?.tags ?? tagsIn(),
      });
    };

    const takers: Readonly<Record<string, (message: Json) => void>> = {
      meta: (message) => {
        tool = textOf(own(own(message, 'implementation'), 'name'));
      },
      gherkinDocument: (message) => {
        const name = textOf(own(own(message, 'feature'), 'name'));
        if (name !== null) keep(features, nameOf(own(message, 'uri')), name);
      },
      pickle: (message) => {
        const name = nameOf(own(message, 'name'));
        const tags = tagsIn(name);
        addTagsOf(
          tags,
          objectsOf(own(message, 'tags')).map((tag) => own(tag, 'name') ?? null),
        );
        keep(pickles, nameOf(own(message, 'id')), { name, uri: nameOf(own(message, 'uri')), tags });
      },
      testCase: (message) => keep(cases, nameOf(own(message, 'id')), nameOf(own(message, 'pickleId'))),
      testRunStarted: (message) => {
        const seconds = secondsIn(own(message, 'timestamp'));
        if (seconds !== null) clock.hear(seconds * 1000);
      },
      testCaseStarted: (message) =>
        keep(attempts, nameOf(own(message, 'id')), {
          testCase: nameOf(own(message, 'testCaseId')),
          began: secondsIn(own(message, 'timestamp')),
          statuses: [],
        }),
      testStepFinished: (message) => {
        const status = nameOf(own(own(message, 'testStepResult'), 'status'));
        const statuses = attempts.get(nameOf(own(message, 'testCaseStartedId')))?.statuses;
        // Of many steps the worst is wanted.
        if (statuses !== undefined && !statuses.includes(status)) statuses.push(status);
      },
      testCaseFinished: (message) => {
        const id = nameOf(own(message, 'testCaseStartedId'));
        const attempt = attempts.get(id);
        attempts.delete(id);
        if (attempt !== undefined) endCase(attempt, message);
      },
      testRunHookFinished: (message) => {
        if (nameOf(own(own(message, 'result'), 'status')) === 'FAILED') breakRun();
      },
      parseError: breakRun,
      testRunFinished: (message) => {
        success = own(message, 'success') === true;
        if (isObject(own(message, 'exception'))) breakRun();
      },
    };

    return {
      totals,
      take: (record) => {
        if (!isObject(record)) return;
        for (const [kind, message] of Object.entries(record)) {
          if (Object.hasOwn(takers, kind)) takers[kind]?.(message);
        }
      },
      end: () => {
        for (const _ of suites) totals.suite();
        if (success === null) totals.end('unfinished');
        const { failures, errors } = totals.counted();
        // It says that it failed, and not by what.
        if (success === false && !isBroken && failures + errors === 0) totals.runError();
        const problems: Problem[] = success === null ? [cutOffProblem(file, null)] : [];
        if (isCapped) {
          problems.push({
            code: 'cap-reached',
            message: `There are more than ${MAX_KEPT} scenarios; those beyond are not told apart, and nothing can pass on them.`,
            kinds: ['test'],
            place: { path: file.path, line: null, column: null, pointer: null },
          });
        }
        return { tool, ranAt: clock.ranAt(), problems };
      },
    };
  },
});
