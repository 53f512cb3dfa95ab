import { describe, expect, test } from 'vitest';
import { ctrf } from '../../../src/collect/tests/read-ctrf.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { reportFolder, runOf, taggedIn } from './report-reading.ts';

const { readWith } = reportFolder();

const SUMMARY = {
  tests: 6,
  passed: 2,
  failed: 1,
  skipped: 1,
  pending: 1,
  other: 1,
  start: 1777888800000,
  stop: 1777888809000,
};
const TESTS: JsonObject[] = [
  { name: 'books', status: 'passed', duration: 1500, suite: ['orders', 'booking'] },
  { name: 'books again', status: 'passed', duration: 500, suite: ['orders', 'booking'], flaky: true, retries: 1 },
  { name: 'refunds', status: 'failed', duration: 10, suite: ['orders'], message: 'token-of-a-message' },
  { name: 'waits', status: 'pending', duration: 0, suite: ['orders'] },
  { name: 'is left out', status: 'skipped', duration: 0, suite: ['orders'] },
  { name: 'stops', status: 'other', duration: 0, suite: ['orders'], rawStatus: 'interrupted' },
];

function report(tests: Json = TESTS, more: JsonObject = {}, summary: JsonObject = SUMMARY): string {
  const results = { tool: { name: 'vitest', version: '4.1.0' }, summary, tests };
  return JSON.stringify({ reportFormat: 'CTRF', specVersion: '1.0.0', results, ...more });
}

const codes = (text: string) =>
  readWith(ctrf, text).problems.map(({ code, kinds, place }) => [code, kinds, place?.pointer]);

describe('Common Test Report Format', () => {
  test('each test counts by its status', () => {
    const reading = readWith(ctrf, report());
    expect(reading.problems).toEqual([]);
    expect(runOf(reading)).toMatchObject({
      ...{
        dialect: 'ctrf',
        tool: 'vitest',
        suites: 2,
        tests: 6,
        passed: 2,
        failed: 1,
        errors: 1,
        skipped: 2,
        flaky: 1,
      },
      ...{ seconds: 2.01, ranAt: '2026-05-04T10:00:00Z', ended: null, differences: [] },
      failing: [
        { name: 'refunds', suite: 'orders', outcome: 'failed' },
        { name: 'stops', suite: 'orders', outcome: 'error' },
      ],
      skippedCases: [
        { name: 'waits', suite: 'orders', state: 'pending' },
        { name: 'is left out', suite: 'orders', state: null },
      ],
    });
    expect(JSON.stringify(reading)).not.toContain('token-of-a-message');
  });

  test('a summary that is not that of the tests is told', () => {
    expect(runOf(readWith(ctrf, report(TESTS, {}, { ...SUMMARY, tests: 9, passed: 5 }))).differences).toEqual([
      { count: 'tests', declared: 9, counted: 6 },
      { count: 'passed', declared: 5, counted: 2 },
    ]);
  });

  test('tags stand in tags, labels, extra and names; a function of the suite is that of cases that name none', () => {
    const status = 'passed';
    const reading = readWith(
      ctrf,
      report([
        { name: 'a', status, duration: 1, tags: ['smoke', 'check=rel-idempotency', '@function=CreateOrder'] },
        { name: 'b', status, duration: 1, labels: { check: ['x-one', 'x-two'], function: 'Pay' } },
        { name: 'c', status, duration: 1, extra: { check: 'rel-idempotency', function: 'CreateOrder' } },
        { name: 'd [check=x-one]', status: 'failed', duration: 1, suite: ['all [function=Ship]'] },
        { name: 'e [check=x-one] [function=Pay]', status, duration: 1, suite: ['all [function=Ship]'] },
        { name: 'f', status, duration: 1, tags: ['checked=no'] },
      ]),
    );
    expect(taggedIn(reading).map(({ checks, functionNames, outcome }) => [checks, functionNames, outcome])).toEqual([
      [['rel-idempotency'], ['CreateOrder'], 'passed'],
      [['x-one', 'x-two'], ['Pay'], 'passed'],
      [['rel-idempotency'], ['CreateOrder'], 'passed'],
      [['x-one'], ['Ship'], 'failed'],
      [['x-one'], ['Pay'], 'passed'],
    ]);
    expect(reading.facts[1]?.place).toMatchObject({ line: null, pointer: '/results/tests/0' });
  });

  test('what the format does not have is told where it stands, and costs nothing', () => {
    expect(codes(report([{ name: 'a', status: 'passed', duration: 1, owner: 'me' }]))).toEqual([
      ['ctrf-form', [], '/results/tests/0'],
    ]);
    expect(codes(report([{ name: 'a', status: 'passed', duration: 1.5 }]))).toEqual([
      ['ctrf-form', [], '/results/tests/0/duration'],
    ]);
    expect(codes(report(TESTS, { specVersion: '1' }))).toEqual([['ctrf-form', [], '/specVersion']]);
    expect(codes(report([{ name: 'a', status: 'passed', duration: 1, suite: 'orders' }]))).toEqual([
      ['ctrf-form', [], '/results/tests/0/suite'],
    ]);
  });

  test('nothing passes on a test whose end is not known', () => {
    const reading = readWith(ctrf, report([{ name: 'a', status: 'great', duration: 1 }, ...TESTS]));
    expect(runOf(reading).tests).toBe(6);
    expect(reading.problems.map(({ code, kinds }) => [code, kinds])).toContainEqual(['ctrf-uncounted', ['test']]);
    expect(codes(report({ a: 1 })).map(([code]) => code)).toContain('ctrf-uncounted');
  });

  test('what was counted before the file was cut off stands, and the place is told', () => {
    const text = JSON.stringify(JSON.parse(report()), null, 2);
    const reading = readWith(ctrf, text.slice(0, text.indexOf('"refunds"')));
    expect(runOf(reading)).toMatchObject({ tests: 2, passed: 2, tool: null });
    expect(reading.problems[0]).toMatchObject({ code: 'json-syntax', kinds: ['test'] });
    expect(reading.problems[0]?.place?.line).toBeGreaterThan(20);
  });
});
