import { describe, expect, test } from 'vitest';
import { cppunit } from '../../../src/collect/tests/read-cppunit.ts';
import { trx } from '../../../src/collect/tests/read-trx.ts';
import { MAX_FAILING } from '../../../src/collect/tests/test-totals.ts';
import { readingWith } from './xml-reports.ts';

const { run, tagged, recognises } = readingWith(trx);

const NAMESPACE = 'xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"';
const TIMES = '<Times creation="2026-02-03T10:00:05+01:00" start="2026-02-03T10:00:00.1234567+01:00"/>';
const result = (id: string, name: string, outcome: string | null, rest = '', inside = '') =>
  `<UnitTestResult testId="${id}" testName="${name}" ${outcome === null ? '' : `outcome="${outcome}"`} ${rest}>${inside}</UnitTestResult>`;
const results = (...all: string[]) => `<Results>${all.join('')}</Results>`;
const definition = (id: string, name: string, inside = '', className = 'Orders.Booking') =>
  `<UnitTest id="${id}" name="${name}">${inside}<TestMethod className="${className}" adapterTypeName="executor://mstestadapter/v2"/></UnitTest>`;
const definitions = (...all: string[]) => `<TestDefinitions>${all.join('')}</TestDefinitions>`;
const summary = (outcome: string, counters = '', inside = '') =>
  `<ResultSummary outcome="${outcome}"><Counters ${counters}/>${inside}</ResultSummary>`;
const report = (...parts: string[]) =>
  `<?xml version="1.0"?><TestRun id="1" ${NAMESPACE}>${TIMES}${parts.join('')}</TestRun>`;

test('cases by their outcome, whose classes stand behind them', () => {
  const xml = report(
    results(
      result('1', 'Books', 'Passed', 'duration="00:01:00.5000000"'),
      result('2', 'Pays', 'Failed', 'duration="00:00:00.2500000"'),
      result('3', 'Refunds', 'Timeout'),
      result('4', 'Later', 'NotExecuted'),
      result('5', 'Assumes', 'Inconclusive'),
      result('6', 'Breaks', null),
    ),
    definitions(
      definition('2', 'Pays', '', 'Orders.Paying'),
      ...['1', '3', '4', '5', '6'].map((id) => definition(id, id)),
    ),
    summary('Failed', 'total="6" executed="5" passed="1" failed="1"'),
  );
  expect(run(xml)).toMatchObject({
    ...{ dialect: 'trx', tool: 'mstest', suites: 2, tests: 6, passed: 1, failed: 1, errors: 2, skipped: 2 },
    ...{ runErrors: 0, seconds: 60.75, ranAt: '2026-02-03T09:00:00.123Z', ended: 'complete', differences: [] },
    failing: [
      { name: 'Pays', suite: 'Orders.Paying', outcome: 'failed' },
      { name: 'Refunds', suite: 'Orders.Booking', outcome: 'error' },
      { name: 'Breaks', suite: 'Orders.Booking', outcome: 'error' },
    ],
    skippedCases: [
      { name: 'Later', suite: 'Orders.Booking', state: null },
      { name: 'Assumes', suite: 'Orders.Booking', state: 'Inconclusive' },
    ],
  });
});

test('definitions in front of the results, as before 2012, with the assembly behind the class', () => {
  const xml = report(
    definitions(definition('1', 'a', '', 'Orders.Booking, Orders, Version=1.0.0.0')),
    results(result('1', 'a', 'Failed')),
  );
  expect(run(xml)).toMatchObject({ failing: [{ name: 'a', suite: 'Orders.Booking', outcome: 'failed' }], ended: null });
});

test('more failing cases than are named are counted', () => {
  const many = Array.from({ length: MAX_FAILING + 5 }, (_, n) => String(n));
  const xml = report(
    results(...many.map((id) => result(id, id, 'Failed'))),
    definitions(...many.map((id) => definition(id, id))),
  );
  const { failed, failing } = run(xml);
  expect(failed).toBe(MAX_FAILING + 5);
  expect(failing).toHaveLength(MAX_FAILING);
  expect(failing).toContainEqual({ name: String(MAX_FAILING - 1), suite: 'Orders.Booking', outcome: 'failed' });
});

describe('rows of data', () => {
  const rows = (outer: string, ...inner: string[]) =>
    report(
      results(
        result(
          '1',
          'a',
          outer,
          '',
          `<InnerResults>${inner.map((one) => result('1', 'a (row)', one)).join('')}</InnerResults>`,
        ),
        result('2', 'b', 'Passed'),
      ),
      summary('Failed', 'total="4" passed="3" failed="0"'),
    );
  test('the rows count, and not what holds them', () => {
    expect(run(rows('Failed', 'Passed', 'Failed'))).toMatchObject({
      tests: 3,
      passed: 2,
      failed: 1,
      runErrors: 0,
      differences: [],
    });
  });
  test('a test that failed beside its rows is an error outside of them', () => {
    expect(run(rows('Failed', 'Passed', 'Passed'))).toMatchObject({ tests: 3, passed: 3, failed: 0, runErrors: 1 });
  });
});

test.each([
  ['Completed', 'complete'],
  ['Aborted', 'aborted'],
  ['Timeout', 'timed-out'],
  ['InProgress', 'unfinished'],
])('a run that is %s is %s', (outcome, ended) => {
  expect(run(report(results(result('1', 'a', 'Passed')), summary(outcome))).ended).toBe(ended);
});

test('an error of the run is told, once', () => {
  const info = '<RunInfos><RunInfo outcome="Error"/><RunInfo outcome="Warning"/></RunInfos>';
  expect(run(report(summary('Error', '', info))).runErrors).toBe(1);
  expect(run(report(summary('Error'))).runErrors).toBe(1);
  expect(run(report(summary('Failed', '', info))).runErrors).toBe(1);
});

test('counters that are not those of the cases are told', () => {
  const xml = report(results(result('1', 'a', 'Passed')), summary('Completed', 'total="3" passed="2" failed="0"'));
  expect(run(xml).differences).toEqual([
    { count: 'tests', declared: 3, counted: 1 },
    { count: 'passed', declared: 2, counted: 1 },
  ]);
});

test.each([['behind'], ['in front of']])(
  'tags of definitions %s the results: categories, properties and names',
  (where) => {
    const property = (key: string, value: string) => `<Property><Key>${key}</Key><Value>${value}</Value></Property>`;
    const all = definitions(
      definition(
        '1',
        'a',
        '<TestCategory><TestCategoryItem TestCategory="check=rel-idempotency"/><TestCategoryItem TestCategory="function=Pay"/></TestCategory>',
      ),
      definition(
        '2',
        'b',
        `<Properties>${property('check', 'ten-isolation')}${property('Function', 'Book')}</Properties>`,
      ),
      definition('3', 'c [check=eph-cleanup-tested]'),
      definition('4', 'check=rel-idempotency but never run'),
    );
    const ran = results(
      result('1', 'a', 'Passed'),
      result('1', 'a', 'Failed'),
      result('2', 'b', 'Passed'),
      result('3', 'c', 'NotExecuted'),
    );
    const xml = where === 'behind' ? report(ran, all) : report(all, ran);
    expect(tagged(xml)).toEqual([
      { name: 'a', suite: 'Orders.Booking', outcome: 'failed', checks: ['rel-idempotency'], functionNames: ['Pay'] },
      { name: 'b', suite: 'Orders.Booking', outcome: 'passed', checks: ['ten-isolation'], functionNames: ['Book'] },
      {
        name: 'c [check=eph-cleanup-tested]',
        suite: 'Orders.Booking',
        outcome: 'skipped',
        checks: ['eph-cleanup-tested'],
        functionNames: [],
      },
    ]);
  },
);

test('its root is told from that of CppUnit by its namespace', () => {
  const other = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><TestRun><FailedTests/></TestRun>');
  expect(recognises(report())).toBe(true);
  expect(recognises(other)).toBe(false);
  expect(cppunit.recognises(other, 'a.xml')).toBe(true);
  expect(cppunit.recognises(Buffer.from(report()), 'a.xml')).toBe(false);
});
