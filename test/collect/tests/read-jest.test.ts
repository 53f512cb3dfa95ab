import { describe, expect, test } from 'vitest';
import { jest } from '../../../src/collect/tests/read-jest.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { dialectOf, reportFolder, runOf, taggedIn } from './report-reading.ts';

const { readWith } = reportFolder();

const assertion = (title: string, status: string, more: JsonObject = {}): JsonObject => ({
  ancestorTitles: ['orders'],
  title,
  fullName: `orders ${title}`,
  status,
  duration: 5,
  failureMessages: status === 'failed' ? ['token-of-a-message'] : [],
  ...more,
});

const FILES: JsonObject[] = [
  {
    name: '/work/test/orders.test.ts',
    status: 'failed',
    startTime: 1777888800500,
    assertionResults: [
      assertion('books', 'passed'),
      assertion('books at last', 'passed', { invocations: 3 }),
      assertion('refunds', 'failed'),
      assertion('waits', 'pending'),
      assertion('comes later', 'todo', { duration: null }),
    ],
  },
  { name: '/work/test/broken.test.ts', status: 'failed', message: 'cannot load', assertionResults: [] },
];
const TOTALS = { numTotalTests: 5, numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };

const report = (more: JsonObject = {}, testResults = FILES): string =>
  JSON.stringify({ ...TOTALS, startTime: 1777888800000, success: false, testResults, ...more });

describe('Jest and Vitest', () => {
  test('cases by their status; a file that could not be loaded is an error of the run', () => {
    const reading = readWith(jest, report());
    expect(runOf(reading)).toMatchObject({
      ...{ dialect: 'jest', tool: 'vitest', suites: 1, tests: 5, passed: 2, failed: 1, errors: 0, runErrors: 1 },
      ...{ skipped: 2, flaky: 1, seconds: 0.02, ranAt: '2026-05-04T10:00:00Z', ended: null, differences: [] },
      failing: [{ name: 'refunds', suite: '/work/test/orders.test.ts > orders', outcome: 'failed' }],
    });
    expect(JSON.stringify(reading)).not.toContain('token-of-a-message');
  });

  test('what only Jest writes names it, and says where it was stopped', () => {
    expect(runOf(readWith(jest, report({ openHandles: [] })))).toMatchObject({ tool: 'jest', ended: null });
    expect(runOf(readWith(jest, report({ wasInterrupted: true })))).toMatchObject({ tool: 'jest', ended: 'aborted' });
  });

  test('declared totals that are not the counted ones are told', () => {
    expect(runOf(readWith(jest, report({ numPassedTests: 7 }))).differences).toEqual([
      { count: 'passed', declared: 7, counted: 2 },
    ]);
  });

  test('tags stand in names, and in the meta of a task', () => {
    const assertionResults = [
      assertion('books [check=rel-idempotency] [function=CreateOrder]', 'passed'),
      assertion('refunds', 'failed', { meta: { check: 'rel-idempotency', function: ['Pay', 'Refund'] } }),
    ];
    expect(taggedIn(readWith(jest, report({}, [{ name: 'a', assertionResults }])))).toMatchObject([
      { checks: ['rel-idempotency'], functionNames: ['CreateOrder'], outcome: 'passed' },
      { checks: ['rel-idempotency'], functionNames: ['Pay', 'Refund'], outcome: 'failed', name: 'refunds' },
    ]);
  });

  test('a coverage summary or a package is none', () => {
    expect(dialectOf('{"name":"jest-tools","version":"1.0.0","scripts":{"test":"jest"}}', 'jest.json')).toBeNull();
    expect(dialectOf('{"total":{"lines":{"total":1,"covered":1}}}', 'test-results.json')).not.toBe('jest');
  });
});
