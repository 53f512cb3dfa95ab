import { describe, expect, test } from 'vitest';
import { tap } from '../../../src/collect/tests/read-tap.ts';
import { MAX_SUITE_DEPTH } from '../../../src/collect/tests/suite-depth.ts';
import { dialectOf, reportFolder, runOf, taggedIn } from './report-reading.ts';

const { readWith } = reportFolder();

const read = (text: string) => readWith(tap, text, 'run.tap');
const counts = (text: string) => {
  const { tests, passed, failed, skipped, runErrors, ended, differences } = runOf(read(text));
  return { tests, passed, failed, skipped, runErrors, ended, differences };
};
const codes = (text: string) => read(text).problems.map(({ code }) => code);
const FINE = { failed: 0, skipped: 0, runErrors: 0, ended: null, differences: [] };

describe('points', () => {
  test('pass, fail, skip and todo; what is to do has shown nothing, whichever way it ends', () => {
    const text = `TAP version 14
1..7
ok 1 - books
not ok 2 - refunds
ok 3 - waits # SKIP no queue: token-of-a-reason
not ok 4 - comes later # Todo not written
ok 5 - has come # todo
ok 6 # skipped
ok 7 - has \\# and # in it, # nothing to skip
`;
    const reading = read(text);
    expect(reading.problems).toEqual([]);
    expect(runOf(reading)).toMatchObject({
      ...{
        dialect: 'tap',
        tool: null,
        suites: 1,
        tests: 7,
        passed: 2,
        failed: 1,
        errors: 0,
        skipped: 4,
        differences: [],
      },
      failing: [{ name: 'refunds', suite: '', outcome: 'failed' }],
      skippedCases: [
        { name: 'waits', state: null },
        { name: 'comes later', state: 'todo' },
        { name: 'has come', state: 'todo' },
        { name: '', state: null },
      ],
    });
    expect(JSON.stringify(reading)).not.toContain('token-of-a-reason');
  });

  test('version 12 has no version; points need no number and no name, and the plan may come last', () => {
    expect(counts('ok\nok - books\nnot ok\n1..3\n')).toEqual({ ...FINE, tests: 3, passed: 2, failed: 1 });
    expect(counts('ok 1 - a\r\nok 2 - b\r\n1..2\r\n')).toEqual({ ...FINE, tests: 2, passed: 2 });
    expect(counts('1..0 # skip no database\n')).toEqual({ ...FINE, tests: 0, passed: 0 });
    // Behind a plan that stands at the end nothing counts.
    expect(counts('ok\n1..1\nnot ok\n')).toEqual({ ...FINE, tests: 1, passed: 1 });
  });

  test('times stand behind a point, or in its diagnostics, whatever else is in them', () => {
    const text = `1..3
ok 1 - a # time=250ms
ok 2 - b
  ---
  duration_ms: 1500
  message: |
    not ok 9 - no point
    1..90
  ...
ok 3 - c # time=0.5s
`;
    expect(runOf(read(text))).toMatchObject({ tests: 3, passed: 3, seconds: 2.25, differences: [] });
  });

  test('diagnostics that do not end are none where a point follows', () => {
    expect(counts('1..2\nok 1\n  ---\n  a: b\nok 2\n')).toEqual({ ...FINE, tests: 2, passed: 2 });
  });

  test('what else was printed is passed over, unless the run asks to be strict', () => {
    expect(counts('1..1\nsome text\nok 1\n')).toEqual({ ...FINE, tests: 1, passed: 1 });
    expect(counts('pragma +strict\n1..1\nsome text\nok 1\n').runErrors).toBe(1);
    expect(counts('pragma +strict\npragma -strict\n1..1\nsome text\nok 1\n').runErrors).toBe(0);
  });
});

describe('subtests', () => {
  const FORMS: [string, string][] = [
    [
      'announced by an indented comment',
      '    # Subtest: orders\n    ok 1 - books\n    not ok 2 - refunds\n    1..2\nnot ok 1 - orders\n1..1\n',
    ],
    [
      'announced by a comment',
      '# Subtest: orders\n    ok 1 - books\n    not ok 2 - refunds\n    1..2\nnot ok 1 - orders\n1..1\n',
    ],
    ['in a block', '1..1\nnot ok 1 - orders {\n    1..2\n    ok 1 - books\n    not ok 2 - refunds\n}\n'],
    [
      'in a block behind diagnostics',
      '1..1\nnot ok 1 - orders\n  ---\n  at: x\n  ...\n{\n    1..2\n    ok 1 - books\n    not ok 2 - refunds\n}\n',
    ],
  ];

  test.each(FORMS)('%s: what is in them counts, and the point that sums them up does not', (_, text) => {
    const reading = read(text);
    expect(reading.problems).toEqual([]);
    expect(runOf(reading)).toMatchObject({ suites: 2, tests: 2, passed: 1, failed: 1, runErrors: 0, differences: [] });
    expect(runOf(reading).failing).toEqual([{ name: 'refunds', suite: 'orders', outcome: 'failed' }]);
  });

  test('not announced at all', () => {
    expect(counts('    ok 1 - books\n    1..1\nok 1 - orders\n1..1\n')).toEqual({ ...FINE, tests: 1, passed: 1 });
  });

  test('in one another, by their names', () => {
    const text = `TAP version 13
# Subtest: shop
    # Subtest: orders [function=CreateOrder]
        ok 1 - books [check=rel-idempotency]
        1..1
    ok 1 - orders [function=CreateOrder]
    not ok 2 - pays [check=x-one] [function=Pay]
    1..2
not ok 1 - shop
1..1
`;
    expect(taggedIn(read(text))).toEqual([
      {
        name: 'books [check=rel-idempotency]',
        suite: 'shop > orders [function=CreateOrder]',
        ...{ outcome: 'passed', checks: ['rel-idempotency'], functionNames: ['CreateOrder'] },
      },
      {
        name: 'pays [check=x-one] [function=Pay]',
        ...{ suite: 'shop', outcome: 'failed', checks: ['x-one'], functionNames: ['Pay'] },
      },
    ]);
    expect(read(text).facts[1]?.place).toMatchObject({ line: 4 });
  });

  test('a point without points in its subtests is a case, and one that fails where none of them did an error of the run', () => {
    expect(counts('1..1\nok 1 - nothing in it {\n    1..0\n}\n')).toEqual({ ...FINE, tests: 1, passed: 1 });
    const text = '# Subtest: orders\n    ok 1 - books\n    1..1\nnot ok 1 - orders\n1..1\n';
    expect(counts(text)).toEqual({ ...FINE, tests: 1, passed: 1, runErrors: 1 });
  });

  test('nested without end are told of', () => {
    const text = Array.from({ length: MAX_SUITE_DEPTH + 20 }, (_, at) => `${'    '.repeat(at)}ok 1 - deep {`).join(
      '\n',
    );
    expect(codes(`1..1\n${text}\n`)).toContain('too-deep');
  });
});

describe('what does not fit', () => {
  test('fewer or more points than the plan promises, on any level', () => {
    expect(counts('1..5\nok 1\nok 2\n')).toMatchObject({
      ended: 'unfinished',
      differences: [{ count: 'tests', declared: 5, counted: 2 }],
    });
    expect(counts('1..1\nok\nok\n')).toMatchObject({ ended: null, differences: [{ declared: 1, counted: 2 }] });
    const inside = '# Subtest: a\n    1..3\n    ok 1\nok 1 - a\n1..1\n';
    expect(counts(inside)).toMatchObject({ differences: [{ count: 'tests', declared: 3, counted: 1 }] });
  });

  test('no plan at all is a run that was cut off', () => {
    expect(codes('ok 1\nok 2\n')).toEqual(['cut-off']);
    expect(read('ok 1\n').problems[0]?.kinds).toEqual(['test']);
  });

  test('a number twice, or outside of the plan, wherever the plan stands', () => {
    expect(codes('1..3\nok 1\nok 2\nok 2\n')).toEqual(['tap-numbers']);
    expect(codes('1..2\nok 1\nok 3\n')).toEqual(['tap-numbers']);
    expect(codes('ok 1\nok 3\n1..2\n')).toEqual(['tap-numbers']);
    expect(codes('1..4\nok 2\nok 1\nok 4\nok 3\n')).toEqual([]);
  });

  test('bailing out ends the run, from any level', () => {
    expect(counts('1..3\nok 1\nBail out! no database\nnot ok 2\n')).toMatchObject({ tests: 1, ended: 'aborted' });
    expect(counts('1..2\n# Subtest: a\n    ok 1\n    Bail out!\n    ok 2\n')).toMatchObject({
      tests: 1,
      ended: 'aborted',
    });
  });

  test('a file of that name without anything of it is told by its totals; others of the name of a test are not taken', () => {
    expect(dialectOf('', 'run.tap')).toBe('tap');
    expect(dialectOf('TAP version 13\n1..1\nok\n', 'test-output.txt')).toBe('tap');
    expect(dialectOf('# tests\nok 1 a\n1..1\n', 'test.log')).toBe('tap');
    expect(dialectOf('ok  \texample.com/shop\t0.1s\n', 'test-output.txt')).not.toBe('tap');
    expect(dialectOf('some text\nok\n', 'test-output.txt')).not.toBe('tap');
  });
});
