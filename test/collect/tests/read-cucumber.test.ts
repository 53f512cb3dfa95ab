import { describe, expect, test } from 'vitest';
import { cucumber } from '../../../src/collect/tests/read-cucumber.ts';
import { cucumberMessages } from '../../../src/collect/tests/read-cucumber-messages.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { dialectOf, lines, reportFolder, runOf, taggedIn } from './report-reading.ts';

const { readWith } = reportFolder();

const step = (status: string, duration = 1e9): JsonObject => ({
  keyword: 'When ',
  name: 'x',
  result: { status, duration },
});
const scenario = (name: string, steps: JsonObject[], more: JsonObject = {}): JsonObject => ({
  ...{ type: 'scenario', keyword: 'Scenario', name, line: 4, tags: [], steps, ...more },
});
const feature = (elements: JsonObject[], more: JsonObject = {}): JsonObject => ({
  ...{ uri: 'features/orders.feature', keyword: 'Feature', name: 'Orders', tags: [], elements, ...more },
});

describe('Cucumber JSON', () => {
  test('a scenario is what its worst step is', () => {
    const background = { type: 'background', keyword: 'Background', name: '', steps: [step('failed')] };
    const report = [
      feature([
        scenario('passes', [step('passed'), step('passed')], { start_timestamp: '2026-05-04T10:00:00.000Z' }),
        scenario('fails', [step('passed'), step('failed'), step('skipped')]),
        scenario('is left out', [step('skipped')]),
        scenario('is not written', [step('undefined', 0), step('skipped')]),
        scenario('waits', [step('pending', 0)]),
        scenario('has no steps', []),
        background,
        scenario('fails before it begins', [step('skipped')]),
        scenario('has a hook that fails', [step('passed')], { after: [{ result: { status: 'failed' } }] }),
      ]),
    ];
    expect(runOf(readWith(cucumber, JSON.stringify(report)))).toMatchObject({
      ...{ dialect: 'cucumber', tool: 'cucumber', suites: 1, tests: 8, passed: 1, failed: 3, errors: 2, skipped: 2 },
      ...{ ranAt: '2026-05-04T10:00:00Z', seconds: 10 },
      failing: [
        { name: 'fails', suite: 'Orders', outcome: 'failed' },
        { name: 'is not written', outcome: 'error' },
        { name: 'waits', outcome: 'error' },
        { name: 'fails before it begins', outcome: 'failed' },
        { name: 'has a hook that fails', outcome: 'failed' },
      ],
      skippedCases: [
        { name: 'is left out', state: null },
        { name: 'has no steps', state: 'empty' },
      ],
    });
  });

  test('tags of the scenario and of the feature', () => {
    const tags = [{ name: '@check=rel-idempotency' }];
    const report = [
      feature([scenario('a', [step('passed')], { tags: [{ name: '@function=CreateOrder' }] })], { tags }),
      feature([scenario('b', [step('passed')], { tags: [{ name: '@check' }] })]),
    ];
    expect(taggedIn(readWith(cucumber, JSON.stringify(report)))).toEqual([
      { name: 'a', suite: 'Orders', outcome: 'passed', checks: ['rel-idempotency'], functionNames: ['CreateOrder'] },
    ]);
  });

  test("Behave's, with its own statuses, seconds and plain tags", () => {
    const steps = [
      { keyword: 'When', name: 'x', result: { status: 'passed', duration: 0.5 } },
      { keyword: 'Then', name: 'y' },
    ];
    const elements = [
      { type: 'background', keyword: 'Background', name: '', steps: [{ keyword: 'Given', name: 'z' }] },
      {
        type: 'scenario',
        keyword: 'Scenario',
        location: 'a.feature:4',
        name: 'a',
        status: 'failed',
        tags: ['check=x-one'],
        steps,
      },
      {
        type: 'scenario',
        keyword: 'Scenario',
        location: 'a.feature:9',
        name: 'b',
        status: 'untested',
        tags: [],
        steps: [],
      },
    ];
    const text = JSON.stringify([
      { keyword: 'Feature', location: 'a.feature:1', name: 'A', status: 'failed', tags: [], elements },
    ]);
    expect(dialectOf(text, 'behave.json')).toBe('cucumber');
    const reading = readWith(cucumber, text);
    expect(runOf(reading)).toMatchObject({ tool: 'behave', tests: 2, failed: 1, skipped: 1, seconds: 0.5 });
    expect(taggedIn(reading)).toMatchObject([{ name: 'a', checks: ['x-one'], outcome: 'failed' }]);
  });

  test('an empty list is a report where it is called one', () => {
    expect(dialectOf('[]', 'cucumber.json')).toBe('cucumber');
    expect(dialectOf('[]', 'results.json')).toBeNull();
  });
});

describe('Cucumber messages', () => {
  const META = { meta: { protocolVersion: '32.0.1', implementation: { name: 'cucumber-js', version: '13.0.0' } } };
  const at = (seconds: number) => ({ seconds: 1777888800 + seconds, nanos: 500_000_000 });
  const pickle = (id: string, name: string, ...tags: string[]): JsonObject => ({
    pickle: { id, uri: 'features/orders.feature', name, tags: tags.map((tag) => ({ name: tag, astNodeId: '1' })) },
  });
  const testCase = (id: string): JsonObject => ({ testCase: { id: `case-${id}`, pickleId: id, testSteps: [] } });
  const attempt = (id: string, number: number, statuses: string[], willBeRetried = false): JsonObject[] => [
    { testCaseStarted: { id: `${id}-${number}`, testCaseId: `case-${id}`, attempt: number, timestamp: at(1) } },
    ...statuses.map((status) => ({
      testStepFinished: { testCaseStartedId: `${id}-${number}`, testStepResult: { status } },
    })),
    { testCaseFinished: { testCaseStartedId: `${id}-${number}`, willBeRetried, timestamp: at(2) } },
  ];
  const FEATURE = { gherkinDocument: { uri: 'features/orders.feature', feature: { name: 'Orders' } } };
  const finished = (success: boolean) => ({ testRunFinished: { success, timestamp: at(9) } });
  const begun = [META, { testRunStarted: { timestamp: at(0) } }, FEATURE];

  test('cases by their worst step; of one that is tried again the last attempt', () => {
    const text = lines(
      ...begun,
      ...['a', 'b', 'c', 'd', 'e'].flatMap((id) => [pickle(id, `case ${id}`), testCase(id)]),
      ...attempt('a', 0, ['PASSED', 'PASSED']),
      ...attempt('b', 0, ['PASSED', 'FAILED', 'SKIPPED']),
      ...attempt('c', 0, ['UNDEFINED']),
      ...attempt('d', 0, ['FAILED'], true),
      ...attempt('d', 1, ['PASSED']),
      ...attempt('e', 0, ['SKIPPED']),
      finished(false),
    );
    expect(dialectOf(text, 'messages.ndjson')).toBe('cucumber-messages');
    const reading = readWith(cucumberMessages, text, 'messages.ndjson');
    expect(reading.problems).toEqual([]);
    expect(runOf(reading)).toMatchObject({
      ...{ dialect: 'cucumber-messages', tool: 'cucumber-js', suites: 1, tests: 5, passed: 2, failed: 1, errors: 1 },
      ...{ skipped: 1, flaky: 1, runErrors: 0, seconds: 5, ranAt: '2026-05-04T10:00:00.500Z', ended: null },
      failing: [
        { name: 'case b', suite: 'Orders' },
        { name: 'case c', outcome: 'error' },
      ],
    });
  });

  test('tags of a pickle are those of all that it stands in', () => {
    const text = lines(
      ...begun,
      pickle('a', 'books', '@smoke', '@check=rel-idempotency', '@function=CreateOrder'),
      testCase('a'),
      ...attempt('a', 0, ['PASSED']),
      finished(true),
    );
    expect(taggedIn(readWith(cucumberMessages, text))).toEqual([
      {
        name: 'books',
        suite: 'Orders',
        outcome: 'passed',
        checks: ['rel-idempotency'],
        functionNames: ['CreateOrder'],
      },
    ]);
  });

  test('a run that failed outside of its cases, by a hook, by an exception, or without a word', () => {
    const hook = { testRunHookFinished: { result: { status: 'FAILED' } } };
    expect(runOf(readWith(cucumberMessages, lines(...begun, hook, finished(false))))).toMatchObject({
      tests: 0,
      runErrors: 1,
    });
    const broken = { testRunFinished: { success: false, exception: { type: 'Error' }, timestamp: at(9) } };
    expect(runOf(readWith(cucumberMessages, lines(...begun, broken))).runErrors).toBe(1);
    expect(runOf(readWith(cucumberMessages, lines(...begun, finished(false)))).runErrors).toBe(1);
  });

  test('without its end it is unfinished', () => {
    const reading = readWith(
      cucumberMessages,
      lines(...begun, pickle('a', 'a'), testCase('a'), ...attempt('a', 0, ['PASSED'])),
    );
    expect(runOf(reading)).toMatchObject({ tests: 1, passed: 1, ended: 'unfinished' });
    expect(reading.problems).toMatchObject([{ code: 'cut-off', kinds: ['test'] }]);
  });

  test('lines of a log that have such a field are none', () => {
    const log = lines({ time: '2026-05-04T10:00:00Z', level: 'info', message: 'x', meta: { a: 1 } });
    expect(dialectOf(log, 'app.ndjson')).not.toBe('cucumber-messages');
    expect(dialectOf(lines({ meta: { requestId: 'a' } }), 'app.ndjson')).not.toBe('cucumber-messages');
  });
});
