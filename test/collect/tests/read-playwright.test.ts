import { describe, expect, test } from 'vitest';
import { playwright } from '../../../src/collect/tests/read-playwright.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { reportFolder, runOf, taggedIn } from './report-reading.ts';

const { readWith } = reportFolder();

const START = '2026-05-04T10:00:00.000Z';
const result = (status: string, more: JsonObject = {}): JsonObject => ({
  status,
  duration: 100,
  startTime: START,
  retry: 0,
  ...more,
});
const one = (status: string, results: JsonObject[], more: JsonObject = {}): JsonObject => ({
  projectName: 'api',
  expectedStatus: 'passed',
  annotations: [],
  status,
  results,
  ...more,
});
const spec = (title: string, tests: JsonObject[], more: JsonObject = {}): JsonObject => ({
  title,
  ok: true,
  tags: [],
  tests,
  ...more,
});

const SUITES: JsonObject[] = [
  {
    title: 'orders.spec.ts',
    file: 'orders.spec.ts',
    specs: [
      spec('books', [one('expected', [result('passed')]), one('expected', [result('passed')], { projectName: 'web' })]),
      spec('is known to fail', [one('expected', [result('failed')], { expectedStatus: 'failed' })]),
    ],
    suites: [
      {
        title: 'refunds',
        specs: [
          spec('pays back', [one('unexpected', [result('failed'), result('timedOut', { retry: 1 })])]),
          spec('in the end', [one('flaky', [result('failed'), result('passed', { retry: 1 })])]),
          spec('is left out', [one('skipped', [result('skipped')])]),
          spec('is cut off', [one('skipped', [result('interrupted')])]),
        ],
      },
    ],
  },
];
const STATS = { startTime: START, duration: 900, expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
const report = (suites = SUITES, more: JsonObject = {}): string =>
  JSON.stringify({ config: { rootDir: '/work', projects: [] }, suites, errors: [], stats: STATS, ...more });

describe('Playwright', () => {
  test('a case for each project, by what came of it against what was expected', () => {
    expect(runOf(readWith(playwright, report()))).toMatchObject({
      ...{
        dialect: 'playwright',
        tool: 'playwright',
        suites: 2,
        tests: 7,
        passed: 4,
        failed: 1,
        errors: 0,
        skipped: 2,
      },
      ...{ flaky: 1, runErrors: 0, seconds: 0.9, ranAt: '2026-05-04T10:00:00Z', differences: [] },
      failing: [{ name: 'pays back [api]', suite: 'orders.spec.ts > refunds', outcome: 'failed' }],
      skippedCases: [
        { name: 'is left out [api]', state: null },
        { name: 'is cut off [api]', state: 'interrupted' },
      ],
    });
  });

  test('errors outside of tests, and stats that are not those of the tests', () => {
    expect(runOf(readWith(playwright, report(SUITES, { errors: [{ message: 'cannot load' }] }))).runErrors).toBe(1);
    expect(runOf(readWith(playwright, report(SUITES, { stats: { ...STATS, expected: 9 } }))).differences).toEqual([
      { count: 'passed', declared: 10, counted: 4 },
    ]);
  });

  test('tags and annotations, also those that an attempt added', () => {
    const annotations = [
      { type: 'check', description: 'rel-idempotency' },
      { type: 'issue', description: 'check=x-not-this' },
    ];
    const tests = [
      one('expected', [result('passed', { annotations: [{ type: 'function', description: 'CreateOrder' }] })], {
        annotations,
      }),
    ];
    const suites = [
      {
        title: 'a.spec.ts',
        file: 'a.spec.ts',
        specs: [spec('a', tests), spec('b', [one('unexpected', [])], { tags: ['check=x-one', '@function=Pay'] })],
      },
    ];
    expect(taggedIn(readWith(playwright, report(suites)))).toEqual([
      {
        name: 'a [api]',
        suite: 'a.spec.ts',
        outcome: 'passed',
        checks: ['rel-idempotency'],
        functionNames: ['CreateOrder'],
      },
      { name: 'b [api]', suite: 'a.spec.ts', outcome: 'failed', checks: ['x-one'], functionNames: ['Pay'] },
    ]);
  });
});
