import { expect, test } from 'vitest';
import { xunit } from '../../../src/collect/tests/read-xunit.ts';
import { readingWith } from './xml-reports.ts';

const { run, tagged, recognises } = readingWith(xunit);

const TWO = `<?xml version="1.0" encoding="utf-8"?>
<assemblies timestamp="02/03/2026 10:00:00">
  <assembly name="Orders.dll" run-date="2026-02-03" run-time="10:00:00" test-framework="xUnit.net 2.4.1" total="3" passed="1" failed="1" skipped="1" errors="0">
    <errors/>
    <collection name="Test collection for Orders.Booking" total="3" passed="1" failed="1" skipped="1">
      <test name="Orders.Booking.Books" type="Orders.Booking" method="Books" time="0.25" result="Pass"/>
      <test name="Orders.Booking.Pays" type="Orders.Booking" method="Pays" time="0.5" result="Fail"><failure/></test>
      <test name="Orders.Booking.Later" type="Orders.Booking" method="Later" time="0" result="Skip"><reason/></test>
    </collection>
  </assembly>
</assemblies>`;

test('version 2: cases of collections', () => {
  expect(run(TWO)).toMatchObject({
    ...{ dialect: 'xunit', tool: 'xUnit.net 2.4.1', suites: 1, tests: 3, passed: 1, failed: 1, errors: 0, skipped: 1 },
    ...{ runErrors: 0, seconds: 0.75, ranAt: '2026-02-03T10:00:00Z', differences: [] },
    failing: [{ name: 'Orders.Booking.Pays', suite: 'Orders.Booking', outcome: 'failed' }],
    skippedCases: [{ name: 'Orders.Booking.Later', suite: 'Orders.Booking', state: null }],
  });
});

test('version 1: an assembly as the root, and cases of classes; a class that failed is no case', () => {
  const xml = `<assembly name="Orders.dll" run-date="2026-02-03" run-time="10:00:00" total="2" passed="2" failed="0" skipped="0">
    <class name="Orders.Booking"><failure exception-type="X"/><test name="a" type="Orders.Booking" result="Pass"/></class>
    <class name="Orders.Paying"><test name="b" type="Orders.Paying" result="Pass"/></class></assembly>`;
  expect(run(xml)).toMatchObject({ suites: 2, tests: 2, passed: 2, failed: 0, runErrors: 1, differences: [] });
});

test('version 3: its own clock, and cases that were not run', () => {
  const xml = `<assemblies schema-version="3"><assembly start-rtf="2026-02-03T10:00:00.5+01:00" total="2" passed="1" failed="0" skipped="0" not-run="1">
    <errors><error type="assembly-cleanup"><failure/></error></errors>
    <collection name="c"><test name="a" type="T" result="Pass"/><test name="b" type="T" result="NotRun"/></collection></assembly></assemblies>`;
  expect(run(xml)).toMatchObject({
    ...{ passed: 1, skipped: 1, runErrors: 1, ranAt: '2026-02-03T09:00:00.500Z', differences: [] },
    skippedCases: [{ name: 'b', suite: 'T', state: 'NotRun' }],
  });
});

test('what assemblies declare is added up, and compared with the cases', () => {
  const both = TWO.replace('</assemblies>', '<assembly total="4" passed="4" failed="0" skipped="0"/></assemblies>');
  expect(run(both).differences).toEqual([
    { count: 'tests', declared: 7, counted: 3 },
    { count: 'passed', declared: 5, counted: 1 },
  ]);
  expect(run(TWO.replace('</assemblies>', '<assembly/></assemblies>')).differences).toEqual([]);
});

test('traits are tags', () => {
  const trait = (name: string, value: string) => `<trait name="${name}" value="${value}"/>`;
  const xml = `<assemblies><assembly><collection name="c">
    <test name="a" type="T" result="Pass"><traits>${trait('check', 'rel-idempotency')}${trait('function', 'Pay')}</traits></test>
    <test name="b [check=ten-isolation]" type="T" result="Fail"><traits>${trait('Category', 'function=Book')}</traits></test>
    <test name="c" type="T" result="Pass"><traits>${trait('Description', 'check')}</traits></test></collection></assembly></assemblies>`;
  expect(tagged(xml)).toEqual([
    { name: 'a', suite: 'T', outcome: 'passed', checks: ['rel-idempotency'], functionNames: ['Pay'] },
    {
      name: 'b [check=ten-isolation]',
      suite: 'T',
      outcome: 'failed',
      checks: ['ten-isolation'],
      functionNames: ['Book'],
    },
  ]);
});

test('what is xUnit is known by its root; the manifest of a .NET assembly is none', () => {
  expect(recognises(TWO)).toBe(true);
  expect(recognises('<assembly name="a.dll" run-date="2026-02-03" total="1">')).toBe(true);
  expect(recognises('<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">')).toBe(false);
});
