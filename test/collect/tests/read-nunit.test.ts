import { describe, expect, test } from 'vitest';
import { nunit } from '../../../src/collect/tests/read-nunit.ts';
import { readingWith } from './xml-reports.ts';

const { reading, run, tagged, recognises } = readingWith(nunit);

describe('version 3', () => {
  const THREE = `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<test-run id="2" testcasecount="6" result="Failed" total="6" passed="1" failed="2" warnings="1" inconclusive="1" skipped="1"
    engine-version="3.17.0.0" start-time="2026-02-03 10:00:00Z" duration="4">
  <test-suite type="Assembly" name="Orders.dll" result="Failed" site="Child" start-time="2026-02-03 10:00:01Z">
    <test-suite type="TestFixture" name="Booking" fullname="Orders.Booking" result="Failed" site="Child">
      <test-case name="Books" classname="Orders.Booking" result="Passed" duration="0.25"><properties/></test-case>
      <test-case name="Pays" classname="Orders.Booking" result="Failed" duration="0.5"><failure/></test-case>
      <test-case name="Refunds" classname="Orders.Booking" result="Failed" label="Error"/>
      <test-case name="Later" classname="Orders.Booking" result="Skipped" label="Ignored"/>
      <test-case name="Assumes" classname="Orders.Booking" result="Inconclusive"/>
      <test-case name="Warns" classname="Orders.Booking" result="Warning"/>
    </test-suite>
  </test-suite>
</test-run>`;

  test('each case counts as the report itself counts it, and what has shown nothing is skipped', () => {
    expect(run(THREE)).toMatchObject({
      ...{ dialect: 'nunit', tool: 'nunit', suites: 1, tests: 6, passed: 1, failed: 2, errors: 0, skipped: 3 },
      ...{ runErrors: 0, seconds: 0.75, ranAt: '2026-02-03T10:00:00Z', ended: null, differences: [] },
    });
  });

  test('the failing and the skipped ones are named, with the word for why', () => {
    const { failing, skippedCases } = run(THREE);
    expect(failing).toEqual([
      { name: 'Pays', suite: 'Orders.Booking', outcome: 'failed' },
      { name: 'Refunds', suite: 'Orders.Booking', outcome: 'failed' },
    ]);
    expect(skippedCases).toEqual([
      { name: 'Later', suite: 'Orders.Booking', state: 'Ignored' },
      { name: 'Assumes', suite: 'Orders.Booking', state: 'Inconclusive' },
      { name: 'Warns', suite: 'Orders.Booking', state: 'Warning' },
    ]);
  });

  test('totals that are not those of the cases are told', () => {
    expect(run(THREE.replace('total="6" passed="1"', 'total="9" passed="4"')).differences).toEqual([
      { count: 'tests', declared: 9, counted: 6 },
      { count: 'passed', declared: 4, counted: 1 },
    ]);
  });

  test.each([
    ['a clean-up', '<test-suite result="Failed" site="TearDown"><test-case name="a" result="Passed"/></test-suite>', 1],
    ['an assembly that was not loaded', '<test-suite result="Failed" label="Invalid"/>', 1],
    ['a case that failed', '<test-suite result="Failed"><test-case name="a" result="Failed"/></test-suite>', 0],
    [
      'a set-up, and its case with it',
      '<test-suite result="Failed" site="SetUp"><test-case result="Failed" site="Parent"/></test-suite>',
      1,
    ],
  ])('errors outside of cases: %s', (_name, inside, errors) => {
    const xml = `<test-run result="Failed"><test-suite result="Failed" site="Child"><test-suite result="Failed" site="Child">${inside}</test-suite></test-suite></test-run>`;
    expect(run(xml).runErrors).toBe(errors);
  });

  test('a run that was stopped', () => {
    expect(
      run('<test-run result="Failed" label="Cancelled"><test-case name="a" result="Passed"/></test-run>').ended,
    ).toBe('aborted');
  });

  test('tags: properties, categories and names, and those of the suite around', () => {
    const xml = `<test-run><test-suite name="S" result="Passed"><properties><property name="Function" value="CreateOrder"/></properties>
      <test-case name="a" classname="S" result="Passed"><properties><property name="Check" value="rel-idempotency"/></properties></test-case>
      <test-case name="b" classname="S" result="Failed"><properties><property name="Category" value="check=ten-isolation"/><property name="function" value="Pay"/></properties></test-case>
      <test-case name="c" classname="S" result="Passed"><properties><property name="Category" value="slow"/></properties></test-case>
    </test-suite></test-run>`;
    expect(tagged(xml)).toEqual([
      { name: 'a', suite: 'S', outcome: 'passed', checks: ['rel-idempotency'], functionNames: ['CreateOrder'] },
      { name: 'b', suite: 'S', outcome: 'failed', checks: ['ten-isolation'], functionNames: ['Pay'] },
    ]);
  });
});

describe('version 2', () => {
  const two = (root: string, cases: string) =>
    `<test-results name="Orders.dll" ${root}><environment nunit-version="2.6.4"/><test-suite name="Orders" success="True" result="Success"><results>${cases}</results></test-suite></test-results>`;
  const CASES = `<test-case name="O.a" executed="True" result="Success" success="True" time="0,5"/>
    <test-case name="O.b" executed="True" result="Failure" success="False"><failure/></test-case>
    <test-case name="O.c" executed="True" result="Error" success="False"><failure/></test-case>
    <test-case name="O.d" executed="False" result="Ignored"/><test-case name="O.e" executed="False" result="NotRunnable"/>
    <test-case name="O.f" executed="True" result="Inconclusive" success="False"/>`;

  test('cases by their result; totals fit as that version counts them', () => {
    expect(
      run(
        two('total="4" errors="1" failures="1" not-run="2" inconclusive="1" date="2026-02-03" time="10:00:00"', CASES),
      ),
    ).toMatchObject({
      ...{ tool: 'nunit', tests: 6, passed: 1, failed: 1, errors: 1, skipped: 3, differences: [] },
      ...{ ranAt: '2026-02-03T10:00:00Z' },
    });
  });

  test('as NUnit 3 writes it, those that were skipped are in the total', () => {
    expect(
      run(two('total="6" errors="1" failures="1" not-run="0" inconclusive="1" skipped="2"', CASES)).differences,
    ).toEqual([]);
    expect(
      run(two('total="9" errors="1" failures="1" not-run="0" inconclusive="1" skipped="2"', CASES)).differences,
    ).toEqual([{ count: 'tests', declared: 9, counted: 6 }]);
  });

  test('a total that holds those that were not run fits as well', () => {
    const xml = two('total="6" errors="1" failures="1" not-run="2" inconclusive="1"', CASES);
    expect(run(xml).differences).toEqual([]);
  });

  test('before 2.5 there is no result, but executed and success', () => {
    const cases =
      '<test-case name="a" executed="True" success="True"/><test-case name="b" executed="True" success="False"/><test-case name="c" executed="False"/>';
    expect(run(two('total="2" failures="1" not-run="1"', cases))).toMatchObject({
      ...{ passed: 1, failed: 1, skipped: 1, differences: [] },
    });
  });

  test('categories are tags', () => {
    const one =
      '<test-case name="a" result="Success"><categories><category name="check=rel-idempotency"/><category name="function=Pay"/></categories></test-case>';
    expect(tagged(two('', one))).toEqual([
      { name: 'a', suite: 'Orders', outcome: 'passed', checks: ['rel-idempotency'], functionNames: ['Pay'] },
    ]);
  });
});

test('what is NUnit is known by its root', () => {
  expect(recognises('<?xml version="1.0"?><!-- c --><test-results total="1">')).toBe(true);
  expect(recognises('\ufeff<test-suite type="Assembly" result="Passed">')).toBe(true);
  expect(recognises('<ns2:test-suite xmlns:ns2="urn:model.allure.qatools.yandex.ru" start="1">')).toBe(false);
  expect(recognises('<testsuites>')).toBe(false);
});

test('a file that was cut off keeps what was counted', () => {
  const { facts, problems } = reading(
    '<test-run>\n<test-suite>\n<test-case name="a" result="Passed"/><test-case name="b',
  );
  expect(facts[0]?.attributes).toMatchObject({ tests: 1, passed: 1 });
  expect(problems).toMatchObject([{ code: 'xml-syntax', kinds: ['test'], place: { line: 3 } }]);
});
