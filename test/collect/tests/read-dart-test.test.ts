import { describe, expect, test } from 'vitest';
import { dartTest } from '../../../src/collect/tests/read-dart-test.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { lines, reportFolder, runOf, taggedIn } from './report-reading.ts';

const { readWith } = reportFolder();

const BEGINS: JsonObject[] = [
  { protocolVersion: '0.1.1', runnerVersion: '1.25.0', pid: 1, type: 'start', time: 0 },
  { suite: { id: 0, platform: 'vm', path: 'test/orders_test.dart' }, type: 'suite', time: 0 },
];
const one = (id: number, name: string, result: string, more: JsonObject = {}): JsonObject[] => [
  { test: { id, name, suiteID: 0, groupIDs: [], metadata: { skip: false } }, type: 'testStart', time: 100 },
  { testID: id, messageType: 'print', message: 'token-of-an-output', type: 'print', time: 120 },
  { testID: id, result, skipped: false, hidden: false, type: 'testDone', time: 350, ...more },
];
const DONE: JsonObject = { success: false, type: 'done', time: 900 };

describe('dart test', () => {
  const cases = [
    ...one(1, 'loading test/orders_test.dart', 'success', { hidden: true }),
    ...one(2, 'orders books [check=rel-idempotency] [function=CreateOrder]', 'success'),
    ...one(3, 'orders refunds', 'failure'),
    ...one(4, 'orders breaks', 'error'),
    ...one(5, 'orders waits', 'success', { skipped: true }),
  ];

  test('cases by their results; what loads a file is none', () => {
    const text = `[{"event":"test.startedProcess"}]\n${lines(...BEGINS, ...cases, DONE)}`;
    const reading = readWith(dartTest, text);
    expect(reading.problems).toEqual([]);
    expect(runOf(reading)).toMatchObject({
      ...{ dialect: 'dart-test', suites: 1, tests: 4, passed: 1, failed: 1, errors: 1, skipped: 1, seconds: 1 },
      ...{ ranAt: null, ended: null },
      failing: [
        { name: 'orders refunds', suite: 'test/orders_test.dart', outcome: 'failed' },
        { name: 'orders breaks', outcome: 'error' },
      ],
    });
    expect(taggedIn(reading)).toMatchObject([
      { checks: ['rel-idempotency'], functionNames: ['CreateOrder'], outcome: 'passed' },
    ]);
    expect(JSON.stringify(reading)).not.toContain('token-of-an-output');
  });

  test('a run that was stopped, and one whose end is not there', () => {
    expect(runOf(readWith(dartTest, lines(...BEGINS, ...cases, { ...DONE, success: null })))).toMatchObject({
      ended: 'aborted',
    });
    const reading = readWith(dartTest, lines(...BEGINS, ...cases));
    expect(runOf(reading)).toMatchObject({ tests: 4, ended: 'unfinished' });
    expect(reading.problems).toMatchObject([{ code: 'cut-off', kinds: ['test'] }]);
  });
});
