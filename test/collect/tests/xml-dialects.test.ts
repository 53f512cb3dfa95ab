import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { READERS } from '../../../src/collect/readers.ts';
import { cppunit } from '../../../src/collect/tests/read-cppunit.ts';
import { junit } from '../../../src/collect/tests/read-junit.ts';
import { nunit } from '../../../src/collect/tests/read-nunit.ts';
import { trx } from '../../../src/collect/tests/read-trx.ts';
import { xunit } from '../../../src/collect/tests/read-xunit.ts';
import type { Json } from '../../../src/model/json.ts';
import { readingWith } from './xml-reports.ts';

const ROOTS = [
  ['junit', junit, '<testsuites>'],
  ['nunit', nunit, '<test-run>'],
  ['xunit', xunit, '<assemblies>'],
  ['trx', trx, '<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">'],
  ['cppunit', cppunit, '<TestRun>'],
] as const;

/** Elements of all dialects, so that each meets its own in any order, and those of others. */
const NAMES = [
  ...[
    'testsuite',
    'testcase',
    'failure',
    'error',
    'skipped',
    'properties',
    'test-suite',
    'test-case',
    'assembly',
    'collection',
    'test',
  ],
  ...[
    'Results',
    'UnitTestResult',
    'InnerResults',
    'TestDefinitions',
    'UnitTest',
    'TestMethod',
    'Properties',
    'Property',
    'Key',
    'Value',
  ],
  ...['ResultSummary', 'RunInfo', 'Counters', 'FailedTests', 'Test', 'Name', 'Statistics'],
];
const ATTRIBUTES = [
  ...[
    'name="check=a"',
    'result="Failed"',
    'result="Pass"',
    'result="__proto__"',
    'outcome="Passed"',
    'outcome="constructor"',
  ],
  ...[
    'testId="1"',
    'id="1"',
    'total="-1"',
    'time="1e999"',
    'duration="99:99:99"',
    'site="TearDown"',
    'label="Cancelled"',
    '__proto__="x"',
  ],
];
const element = fc.tuple(fc.constantFrom(...NAMES), fc.subarray(ATTRIBUTES), fc.constantFrom('>', '/>'));
const piece = fc.oneof(
  element.map(([name, attributes, end]) => `<${name} ${attributes.join(' ')}${end}`),
  fc.constantFrom(...NAMES).map((name) => `</${name}>`),
  fc.constantFrom('check', 'a=b', '&amp;', '&x;', '\0', ']]>'),
);

const whole = (value: Json | undefined): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

describe.each(ROOTS)('%s', (_dialect, reader, root) => {
  const { reading } = readingWith(reader);

  test('nothing makes it throw, and its totals are whole and add up', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { facts } = reading(`${root}${pieces.join('')}`);
        for (const { type, attributes } of facts) {
          if (type !== 'test-run') continue;
          const { tests, passed, failed, errors, skipped, runErrors, suites, seconds = null } = attributes;
          for (const count of [tests, passed, failed, errors, skipped, runErrors, suites])
            expect(whole(count)).toBe(true);
          expect(Number(passed) + Number(failed) + Number(errors) + Number(skipped)).toBe(tests);
          expect(seconds === null || Number.isFinite(seconds)).toBe(true);
        }
      }),
    );
  });

  test('a document type with entities is refused, with nothing counted', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const { facts, problems } = reading(`${bomb}${root}&b;&f;`);
    expect(facts).toEqual([]);
    expect(problems).toMatchObject([{ code: 'xml-doctype', kinds: ['test'] }]);
  });

  test('is read by one reader of all, found by the names that all reports in XML have', () => {
    const by = READERS.filter(({ kind, recognises }) => kind === 'test' && recognises(Buffer.from(root), 'a.xml'));
    expect(by).toEqual([reader]);
    expect(reader.patterns).toEqual(junit.patterns);
  });
});
