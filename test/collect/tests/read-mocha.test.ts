import { describe, expect, test } from 'vitest';
import { cypress } from '../../../src/collect/tests/read-cypress.ts';
import { mocha } from '../../../src/collect/tests/read-mocha.ts';
import { mochawesome } from '../../../src/collect/tests/read-mochawesome.ts';
import { MAX_SUITE_DEPTH } from '../../../src/collect/tests/suite-depth.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { reportFolder, runOf, taggedIn } from './report-reading.ts';

const { readWith } = reportFolder();

describe('Mocha', () => {
  const one = (title: string, more: JsonObject = {}): JsonObject => ({
    title,
    fullTitle: `orders booking ${title}`,
    duration: 4,
    currentRetry: 0,
    err: {},
    ...more,
  });
  const passes = [one('books'), one('books at last', { currentRetry: 2 })];
  const failures = [one('refunds', { err: { message: 'token-of-a-message' } }), one('"before each" hook for "pays"')];
  const pending = [one('waits [check=x-one]', { duration: undefined as never })];
  const stats = {
    suites: 2,
    tests: 4,
    passes: 2,
    pending: 1,
    failures: 2,
    start: '2026-05-04T10:00:00.000Z',
    duration: 12,
  };
  const report = (more: JsonObject = {}) =>
    JSON.stringify({
      stats: { ...stats, ...more },
      tests: [...passes, ...pending, ...failures],
      pending,
      failures,
      passes,
    });

  test('cases stand in the list of their outcome; a hook that fails is an error of the run', () => {
    const reading = readWith(mocha, report());
    expect(runOf(reading)).toMatchObject({
      ...{
        dialect: 'mocha',
        tool: 'mocha',
        suites: 2,
        tests: 4,
        passed: 2,
        failed: 1,
        runErrors: 1,
        skipped: 1,
        flaky: 1,
      },
      ...{ seconds: 0.012, ranAt: '2026-05-04T10:00:00Z', differences: [] },
      failing: [{ name: 'refunds', suite: 'orders booking', outcome: 'failed' }],
      skippedCases: [{ name: 'waits [check=x-one]', suite: 'orders booking', state: 'pending' }],
    });
    expect(taggedIn(reading)).toMatchObject([{ checks: ['x-one'], outcome: 'skipped' }]);
    expect(JSON.stringify(reading)).not.toContain('token-of-a-message');
  });

  test('declared totals that are not the counted ones are told', () => {
    expect(runOf(readWith(mocha, report({ passes: 8 }))).differences).toEqual([
      { count: 'passed', declared: 8, counted: 2 },
    ]);
  });
});

describe('Mochawesome', () => {
  const one = (title: string, state: string | null, more: JsonObject = {}): JsonObject => ({
    title,
    state,
    pass: state === 'passed',
    fail: state === 'failed',
    pending: state === 'pending',
    duration: 10,
    context: null,
    ...more,
  });
  const suite = (title: string, more: JsonObject): JsonObject => ({
    title,
    tests: [],
    suites: [],
    beforeHooks: [],
    afterHooks: [],
    ...more,
  });
  const root = suite('', {
    suites: [
      suite('orders', {
        tests: [
          one('books', 'passed', { context: '{"title":"tags","value":"check=rel-idempotency function=CreateOrder"}' }),
          one('refunds', 'failed'),
          one('waits', 'pending'),
          one('is not come to', null, { skipped: true }),
        ],
        afterHooks: [one('"after all" hook', 'failed')],
        suites: [suite('inner [check=x-one]', { tests: [one('pays', 'passed', { context: '"function=Pay"' })] })],
      }),
    ],
  });
  const stats = {
    suites: 2,
    tests: 5,
    passes: 2,
    pending: 1,
    failures: 2,
    skipped: 1,
    testsRegistered: 5,
    start: '2026-05-04T10:00:00.000Z',
  };

  test('tests of suites inside suites; a hook that fails is an error of the run', () => {
    const reading = readWith(
      mochawesome,
      JSON.stringify({ stats, results: [root], meta: { mochawesome: { version: '7.1.3' } } }),
    );
    expect(reading.problems).toEqual([]);
    expect(runOf(reading)).toMatchObject({
      ...{
        dialect: 'mochawesome',
        suites: 2,
        tests: 5,
        passed: 2,
        failed: 1,
        runErrors: 1,
        skipped: 2,
        differences: [],
      },
      ...{ seconds: 0.05, ranAt: '2026-05-04T10:00:00Z' },
      skippedCases: [
        { name: 'waits', suite: 'orders', state: 'pending' },
        { name: 'is not come to', suite: 'orders', state: null },
      ],
    });
    expect(taggedIn(reading)).toEqual([
      {
        name: 'books',
        suite: 'orders',
        outcome: 'passed',
        checks: ['rel-idempotency'],
        functionNames: ['CreateOrder'],
      },
      {
        name: 'pays',
        suite: 'orders > inner [check=x-one]',
        outcome: 'passed',
        checks: ['x-one'],
        functionNames: ['Pay'],
      },
    ]);
  });

  test('suites without end are told of', () => {
    let nested = suite('x', { tests: [one('deep', 'passed')] });
    for (let depth = 0; depth < MAX_SUITE_DEPTH + 5; depth++) nested = suite('x', { suites: [nested] });
    const reading = readWith(mochawesome, JSON.stringify({ stats, results: [nested] }));
    expect(reading.problems).toMatchObject([{ code: 'too-deep', kinds: ['test'] }]);
    expect(runOf(reading).tests).toBe(0);
  });
});

describe('Cypress', () => {
  const run = {
    spec: { relative: 'cypress/e2e/orders.cy.js' },
    stats: { startedAt: '2026-05-04T10:00:00.000Z' },
    error: null,
    tests: [
      {
        title: ['orders', 'books [check=rel-idempotency] [function=CreateOrder]'],
        state: 'passed',
        duration: 1000,
        attempts: [{ state: 'failed' }, { state: 'passed' }],
      },
      { title: ['orders', 'refunds'], state: 'failed', attempts: [{ state: 'failed', wallClockDuration: 500 }] },
      { title: ['orders', 'waits'], state: 'pending', attempts: [] },
      { title: ['orders', 'is not come to'], state: 'skipped', attempts: [] },
    ],
  };
  const broken = { spec: { relative: 'cypress/e2e/broken.cy.js' }, error: 'does not compile', tests: [] };
  const totals = { totalTests: 4, totalPassed: 1, totalFailed: 1, totalPending: 1, totalSkipped: 1 };

  test('tests of the files, and files that could not be run', () => {
    const reading = readWith(
      cypress,
      JSON.stringify({ cypressVersion: '15.0.0', ...totals, runs: [run, broken], status: 'finished' }),
    );
    expect(runOf(reading)).toMatchObject({
      ...{ dialect: 'cypress', suites: 1, tests: 4, passed: 1, failed: 1, runErrors: 1, skipped: 2, flaky: 1 },
      ...{ seconds: 1.5, ranAt: '2026-05-04T10:00:00Z', ended: null, differences: [] },
    });
    expect(taggedIn(reading)).toMatchObject([{ checks: ['rel-idempotency'], functionNames: ['CreateOrder'] }]);
  });

  test('a run that could not begin is aborted', () => {
    const text = JSON.stringify({
      status: 'failed',
      failures: 1,
      message: 'no browser',
      totalTests: 0,
      totalPending: 0,
      runs: [],
    });
    expect(runOf(readWith(cypress, text))).toMatchObject({ tests: 0, ended: 'aborted' });
  });
});
