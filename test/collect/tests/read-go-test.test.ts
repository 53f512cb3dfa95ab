import { describe, expect, test } from 'vitest';
import { goTest } from '../../../src/collect/tests/read-go-test.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { dialectOf, lines, reportFolder, runOf, taggedIn } from './report-reading.ts';

const { readWith } = reportFolder();

const event = (Action: string, Test?: string, more: JsonObject = {}): JsonObject => ({
  Time: '2026-05-04T12:00:00.5+02:00',
  Action,
  Package: 'example.com/shop',
  ...(Test === undefined ? {} : { Test }),
  ...more,
});
const ended = (action: string, test: string, seconds = 0): JsonObject[] => [
  event('run', test),
  event('output', test, { Output: `=== RUN ${test} token-of-an-output\n` }),
  event(action, test, { Elapsed: seconds }),
];

describe('go test -json', () => {
  test('each test counts, one with subtests beside them; what it prints is not kept', () => {
    const reading = readWith(
      goTest,
      lines(
        event('start'),
        event('run', 'TestOrders'),
        ...ended('pass', 'TestOrders/books', 0.5),
        ...ended('fail', 'TestOrders/refunds', 0.25),
        event('fail', 'TestOrders', { Elapsed: 0.75 }),
        ...ended('skip', 'TestLater'),
        event('fail', undefined, { Elapsed: 1 }),
        event('start', undefined, { Package: 'example.com/none' }),
        event('skip', undefined, { Package: 'example.com/none' }),
      ),
    );
    expect(reading.problems).toEqual([]);
    expect(runOf(reading)).toMatchObject({
      ...{ dialect: 'go-test', tool: 'go test', suites: 1, tests: 4, passed: 1, failed: 2, errors: 0, runErrors: 0 },
      ...{ skipped: 1, flaky: 0, seconds: 0.75, ranAt: '2026-05-04T10:00:00.500Z', ended: null },
    });
    expect(JSON.stringify(reading)).not.toContain('token-of-an-output');
  });

  test('a package that fails without a test that does is an error of the run', () => {
    const text = `# example.com/shop\n./a.go:3:1: syntax error\n${lines(event('start'), event('output'), event('fail'))}`;
    const reading = readWith(goTest, text);
    expect(runOf(reading)).toMatchObject({ tests: 0, runErrors: 1, suites: 0 });
    expect(reading.problems).toEqual([]);
  });

  test('a test that has no end when its package has one could not be run', () => {
    const reading = readWith(goTest, lines(event('start'), event('run', 'TestPanics'), event('fail')));
    expect(runOf(reading)).toMatchObject({ tests: 1, errors: 1, runErrors: 0, failing: [{ name: 'TestPanics' }] });
  });

  test('failed, and passed when it was run again: one case, and flaky', () => {
    const first = [event('start'), ...ended('fail', 'TestA'), ...ended('fail', 'TestB'), event('fail')];
    const again = [
      event('start'),
      ...ended('pass', 'TestA'),
      event('pass'),
      event('start'),
      ...ended('fail', 'TestB'),
      event('fail'),
    ];
    expect(runOf(readWith(goTest, lines(...first, ...again)))).toMatchObject({
      tests: 2,
      passed: 1,
      failed: 1,
      flaky: 1,
    });
  });

  test('in one run of a package each end counts, as with -count', () => {
    const run = [event('start'), ...ended('fail', 'TestA'), ...ended('pass', 'TestA'), event('fail')];
    expect(runOf(readWith(goTest, lines(...run)))).toMatchObject({ tests: 2, passed: 1, failed: 1, flaky: 0 });
  });

  test('tags stand in names and attributes', () => {
    const sub = 'TestOrders/books_once_[check=rel-idempotency]_[function=CreateOrder]';
    const reading = readWith(
      goTest,
      lines(
        event('start'),
        ...ended('pass', sub),
        event('run', 'TestPay'),
        event('attr', 'TestPay', { Key: 'check', Value: 'x-one' }),
        event('attr', 'TestPay', { Key: 'function', Value: 'Pay' }),
        event('fail', 'TestPay'),
        event('fail'),
      ),
    );
    expect(taggedIn(reading)).toMatchObject([
      { name: sub, outcome: 'passed', checks: ['rel-idempotency'], functionNames: ['CreateOrder'] },
      { name: 'TestPay', outcome: 'failed', checks: ['x-one'], functionNames: ['Pay'] },
    ]);
    expect(reading.facts[1]?.place).toMatchObject({ line: 4, pointer: null });
  });

  test('what ends before the run does is told, whichever line it is cut in', () => {
    const whole = lines(event('start'), ...ended('pass', 'TestA'), event('pass'));
    for (const text of [whole.slice(0, -20), lines(event('start'), ...ended('pass', 'TestA'))]) {
      const reading = readWith(goTest, text);
      expect(reading.problems).toMatchObject([{ code: 'cut-off', kinds: ['test'] }]);
      expect(runOf(reading)).toMatchObject({ tests: 1, ended: 'unfinished' });
    }
  });

  test('UTF-16, as PowerShell writes it, and lines of other programs between', () => {
    const text = `go: downloading x\r\n${lines(event('start'), ...ended('pass', 'TestA'), event('pass'))}FAIL\n{"level":"info"}\n`;
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(dialectOf(wide, 'go-test.json')).toBe('go-test');
    expect(runOf(readWith(goTest, wide))).toMatchObject({ tests: 1, passed: 1 });
    expect(readWith(goTest, wide).problems).toEqual([]);
  });

  test('memory does not grow with what tests print', () => {
    const output = lines(event('output', 'TestA', { Output: 'x'.repeat(900) })).repeat(1000);
    const text =
      lines(event('start'), event('run', 'TestA')) + output.repeat(60) + lines(event('pass', 'TestA'), event('pass'));
    const bytes = Buffer.from(text);
    expect(bytes.length).toBeGreaterThan(50 << 20);
    const before = process.memoryUsage().heapUsed;
    expect(runOf(readWith(goTest, bytes)).passed).toBe(1);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(bytes.length / 2);
  });
});
