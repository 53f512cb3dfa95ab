import { describe, expect, test } from 'vitest';
import type { Reader } from '../../../src/collect/reader.ts';
import { boost } from '../../../src/collect/tests/read-boost.ts';
import { check } from '../../../src/collect/tests/read-check.ts';
import { cppunit } from '../../../src/collect/tests/read-cppunit.ts';
import { ctest } from '../../../src/collect/tests/read-ctest.ts';
import { gtester } from '../../../src/collect/tests/read-gtester.ts';
import { junit } from '../../../src/collect/tests/read-junit.ts';
import { parasoft } from '../../../src/collect/tests/read-parasoft.ts';
import { unittestCpp } from '../../../src/collect/tests/read-unittest-cpp.ts';
import { readingWith } from './xml-reports.ts';

/** One report of each, with cases that passed, failed and, where it knows them, broke or were skipped. */
const REPORTS: [string, Reader, string, object][] = [
  [
    'Boost.Test, its log',
    boost,
    `<TestLog><TestSuite name="M"><TestSuite name="orders">
      <TestCase name="books"><Info>passed</Info><TestingTime>500000</TestingTime></TestCase>
      <TestCase name="pays"><Error>no</Error><TestingTime>250000</TestingTime></TestCase>
      <TestCase name="breaks"><Error>no</Error><Exception>out<LastCheckpoint/></Exception><Error>no</Error></TestCase>
      <TestCase name="later" skipped="yes" reason="disabled"/></TestSuite>
      <Exception>in a fixture</Exception></TestSuite></TestLog>`,
    { suites: 1, tests: 4, passed: 1, failed: 1, errors: 1, skipped: 1, runErrors: 1, seconds: 0.75 },
  ],
  [
    'Boost.Test, a case that runs a suite',
    boost,
    '<TestLog><TestCase name="outer"><TestSuite name="s"><TestCase name="inner"><Error/></TestCase></TestSuite></TestCase></TestLog>',
    { tests: 2, passed: 1, failed: 1, failing: [{ name: 'inner', suite: 's', outcome: 'failed' }] },
  ],
  [
    'Boost.Test, its report',
    boost,
    `<TestResult><TestSuite name="orders" result="failed"><TestCase name="a" result="passed"/><TestCase name="b" result="failed"/>
      <TestCase name="c" result="aborted"/><TestCase name="d" result="skipped"/></TestSuite></TestResult>`,
    { tests: 4, passed: 1, failed: 1, errors: 1, skipped: 1 },
  ],
  [
    'Check',
    check,
    `<?xml version="1.0"?><testsuites xmlns="http://check.sourceforge.net/ns"><datetime>2026-02-03 10:00:00</datetime>
      <suite><title>orders</title><test result="success"><id>books</id><iteration>0</iteration><duration>0.5</duration></test>
      <test result="failure"><id>pays</id><iteration>3</iteration><duration>0.25</duration></test>
      <test result="error"><id>breaks</id></test></suite><duration>9</duration></testsuites>`,
    {
      ...{ suites: 1, tests: 3, passed: 1, failed: 1, errors: 1, seconds: 0.75, ranAt: '2026-02-03T10:00:00Z' },
      failing: [
        { name: 'pays 3', suite: 'orders', outcome: 'failed' },
        { name: 'breaks', suite: 'orders', outcome: 'error' },
      ],
    },
  ],
  [
    'CppUnit',
    cppunit,
    `<TestRun><FailedTests><FailedTest id="1"><Name>Orders::pays</Name><FailureType>Assertion</FailureType><Message>Name</Message></FailedTest>
      <FailedTest id="2"><Name>Orders::breaks</Name><FailureType>Error</FailureType></FailedTest></FailedTests>
      <SuccessfulTests><Test id="3"><Name>Orders::books</Name></Test></SuccessfulTests>
      <Statistics><Tests>4</Tests><FailuresTotal>2</FailuresTotal><Errors>1</Errors><Failures>1</Failures></Statistics></TestRun>`,
    {
      ...{ tests: 3, passed: 1, failed: 1, errors: 1 },
      differences: [{ count: 'tests', declared: 4, counted: 3 }],
      failing: [
        { name: 'Orders::pays', suite: 'Orders', outcome: 'failed' },
        { name: 'Orders::breaks', suite: 'Orders', outcome: 'error' },
      ],
    },
  ],
  [
    'CTest',
    ctest,
    `<Site BuildStamp="20260203-1000-Experimental" Generator="ctest-3.28.1"><Testing><StartTestTime>1770112800</StartTestTime>
      <TestList><Test>./books</Test></TestList>
      <Test Status="passed"><Name>books</Name><Path>./a</Path><Results><NamedMeasurement name="Execution Time"><Value>0.5</Value></NamedMeasurement></Results></Test>
      <Test Status="failed"><Name>pays</Name><Path>./a</Path><Results><NamedMeasurement name="Completion Status"><Value>Completed</Value></NamedMeasurement></Results></Test>
      <Test Status="notrun"><Name>later</Name><Path>./a</Path><Results><NamedMeasurement name="Completion Status"><Value>Disabled</Value></NamedMeasurement><Measurement><Value>out</Value></Measurement></Results></Test>
      </Testing></Site>`,
    {
      ...{ tests: 3, passed: 1, failed: 1, skipped: 1, seconds: 0.5, ranAt: '2026-02-03T10:00:00Z' },
      skippedCases: [{ name: 'later', suite: './a', state: 'Disabled' }],
    },
  ],
  [
    'gtester',
    gtester,
    `<gtester><testbinary path="orders"><testcase path="/books"><duration>0.5</duration><status result="success"/></testcase>
      <testcase path="/pays"><error>no</error><status result="failed"/></testcase><testcase path="/later" skipped="1"/>
      <testcase path="/dies"><message>last words</message></testcase><duration>7</duration></testbinary></gtester>`,
    { suites: 1, tests: 4, passed: 1, failed: 1, errors: 1, skipped: 1, seconds: 0.5 },
  ],
  [
    'Parasoft',
    parasoft,
    `<ResultsSession toolName="C++test"><Exec><ExecutedTestsDetails><Total name="all"><TestSuite name="orders">
      <Test name="books" pass="1" fail="0" time="0:00:00.500"/><Test name="pays" pass="1" fail="1" time="0:00:00.250"/></TestSuite></Total></ExecutedTestsDetails>
      <Summary><Projects><Project name="o" testCases="3" pass="1" fail="1"/></Projects></Summary></Exec></ResultsSession>`,
    {
      ...{ tool: 'C++test', tests: 2, passed: 1, failed: 1, seconds: 0.75 },
      differences: [{ count: 'tests', declared: 3, counted: 2 }],
    },
  ],
  [
    'UnitTest++',
    unittestCpp,
    `<unittest-results tests="2" failedtests="1" failures="2" time="1"><test suite="orders" name="books" time="0.5"/>
      <test suite="orders" name="pays" time="0.25"><failure message="a"/><failure message="b"/></test></unittest-results>`,
    { suites: 1, tests: 2, passed: 1, failed: 1, seconds: 0.75, differences: [] },
  ],
];

const readers = [...new Set(REPORTS.map(([, reader]) => reader))];

describe.each(REPORTS)('%s', (_name, reader, xml, expected) => {
  const { reading, run } = readingWith(reader);

  test('is counted', () => {
    expect(reading(xml).problems).toEqual([]);
    expect(run(xml)).toMatchObject({ dialect: reader.dialect, ...expected });
  });

  test('is recognised by its own reader and no other', () => {
    const by = [junit, ...readers].filter(({ recognises }) => recognises(Buffer.from(xml), 'report.xml'));
    expect(by).toEqual([reader]);
  });

  test('cut off anywhere, it throws nothing, tells of it, and counts no more than there was', () => {
    const whole = Number(run(xml).tests);
    for (let end = 1; end < xml.trimEnd().length; end += 7) {
      const { facts, problems } = reading(xml.slice(0, end));
      expect(problems).toHaveLength(1);
      for (const { attributes } of facts) expect(attributes.tests).toBeLessThanOrEqual(whole);
    }
  });
});

describe('tags in names', () => {
  const { tagged } = readingWith(boost);
  test('of cases and of suites', () => {
    const xml =
      '<TestLog><TestSuite name="orders [function=Pay]"><TestCase name="pays [check=rel-idempotency]"/></TestSuite></TestLog>';
    expect(tagged(xml)).toMatchObject([{ outcome: 'passed', checks: ['rel-idempotency'], functionNames: ['Pay'] }]);
  });
});
