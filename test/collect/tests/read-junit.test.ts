import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadContext, Reading } from '../../../src/collect/reader.ts';
import { junit } from '../../../src/collect/tests/read-junit.ts';
import { MAX_FAILING, MAX_SKIPPED, MAX_TAGGED } from '../../../src/collect/tests/test-totals.ts';
import type { JsonObject } from '../../../src/model/json.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'junit-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function readAs(content: string | Buffer, path = 'junit.xml', tracked = false): Reading {
  const absolute = join(folder, 'report.xml');
  writeFileSync(absolute, content);
  const file = { path, absolute, size: content.length, tracked, foundBy: '**/junit*.xml' };
  return junit.read(file, {} as ReadContext) as Reading;
}

function attributesOf(content: string | Buffer): JsonObject {
  return readAs(content).facts[0]?.attributes ?? {};
}

const recognises = (content: string | Buffer, path = 'results.xml') =>
  junit.recognises(Buffer.from(content as string), path);

describe('what is counted', () => {
  test('totals come from the cases, and each case counts once, as the worst that is said of it', () => {
    const attributes = attributesOf(`<?xml version="1.0"?>
      <testsuites><testsuite name="orders">
        <testcase name="passes" time="0.5"/>
        <testcase name="is skipped" time="0.25"><skipped message="later"/></testcase>
        <testcase name="fails twice"><failure/><failure/></testcase>
        <testcase name="fails, and its clean-up breaks"><skipped/><failure/><error/></testcase>
      </testsuite></testsuites>`);
    expect(attributes).toMatchObject({
      suites: 1,
      tests: 4,
      passed: 1,
      skipped: 1,
      failed: 1,
      errors: 1,
      flaky: 0,
      seconds: 0.75,
    });
    expect(attributes.failing).toEqual([
      { name: 'fails twice', suite: 'orders', outcome: 'failed' },
      { name: 'fails, and its clean-up breaks', suite: 'orders', outcome: 'error' },
    ]);
  });

  test('suites inside suites, and a suite as the root', () => {
    const attributes = attributesOf(`<testsuite name="all" tests="2">
      <testsuite name="inner" tests="2"><testcase name="a"/><testsuite name="empty"/><testcase name="b"/></testsuite>
    </testsuite>`);
    expect(attributes).toMatchObject({ suites: 1, tests: 2, passed: 2, differences: [] });
  });

  test("Surefire's re-runs: passed in the end is flaky, failed each time is one failure", () => {
    const attributes = attributesOf(`<testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd" name="x" time="1,234.5">
      <testcase name="a" time="1,234.5"><flakyFailure message="timeout"/><flakyError/></testcase>
      <testcase name="b"><failure/><rerunFailure/><rerunFailure/></testcase>
    </testsuite>`);
    expect(attributes).toMatchObject({ tests: 2, passed: 1, failed: 1, flaky: 1, tool: 'surefire', seconds: 1234.5 });
  });

  test('a status says what no child element says', () => {
    const attributes = attributesOf(`<testsuites><testsuite>
      <testcase name="a" status="run"/><testcase name="b" status="notrun"/><testcase name="c" status="failed"/>
    </testsuite></testsuites>`);
    expect(attributes).toMatchObject({ tests: 3, passed: 1, skipped: 1, failed: 1 });
  });

  test('an element of the same name deeper in a case, or inside its output, is not a failure', () => {
    const attributes = attributesOf(`<testsuite><testcase name="a">
      <properties><property name="x"><failure/></property></properties>
      <system-out><![CDATA[<failure/></testcase><testcase name="b">]]></system-out>
    </testcase></testsuite>`);
    expect(attributes).toMatchObject({ tests: 1, passed: 1, failed: 0 });
  });

  test('the skipped ones are named too, with the word for why where it is another', () => {
    const attributes = attributesOf(`<testsuites><testsuite name="s">
      <testcase name="a"><skipped/></testcase><testcase name="b" status="disabled"/>
      <testcase name="c"><skipped type="pytest.xfail" message="secret"/></testcase><testcase name="d" result="skipped"/>
    </testsuite></testsuites>`);
    expect(attributes.skippedCases).toEqual([
      { name: 'a', suite: 's', state: null },
      { name: 'b', suite: 's', state: 'disabled' },
      { name: 'c', suite: 's', state: 'pytest.xfail' },
      { name: 'd', suite: 's', state: null },
    ]);
    const many = '<testcase><skipped/></testcase>'.repeat(MAX_SKIPPED + 5);
    const { skipped, skippedCases } = attributesOf(`<testsuite>${many}</testsuite>`);
    expect(skipped).toBe(MAX_SKIPPED + 5);
    expect(skippedCases).toHaveLength(MAX_SKIPPED);
  });

  test('an error outside of cases is one of the run', () => {
    const xml =
      '<testsuites><testsuite><error/><testcase name="a"><error/></testcase></testsuite><failure/></testsuites>';
    expect(attributesOf(xml)).toMatchObject({ tests: 1, errors: 1, failed: 0, runErrors: 2, ended: null });
  });

  test("GoogleTest: status and result of each case, and its suites' disabled ones beside the skipped", () => {
    const attributes = attributesOf(`<testsuites tests="4" failures="1" disabled="1" errors="0" name="AllTests">
      <testsuite name="Orders" tests="4" failures="1" disabled="1" skipped="1" errors="0">
        <testcase name="a" status="run" result="completed"/><testcase name="b" status="run" result="completed"><failure/></testcase>
        <testcase name="c" status="run" result="skipped"><skipped/></testcase><testcase name="d" status="notrun" result="suppressed"/>
      </testsuite></testsuites>`);
    expect(attributes).toMatchObject({ tests: 4, passed: 1, failed: 1, skipped: 2, differences: [] });
  });

  test('no cases is a report of no tests', () => {
    const reading = readAs('<testsuites/>');
    expect(reading.facts[0]?.attributes).toMatchObject({ tests: 0, suites: 0, seconds: null, ranAt: null, tool: null });
    expect(reading.problems).toEqual([]);
  });

  test('declared totals that are not the counted ones are told', () => {
    const xml =
      '<testsuites><testsuite tests="7" failures="0" skipped="1"><testcase/><testcase><failure/></testcase></testsuite></testsuites>';
    expect(attributesOf(xml).differences).toEqual([
      { count: 'tests', declared: 7, counted: 2 },
      { count: 'failures', declared: 0, counted: 1 },
      { count: 'skipped', declared: 1, counted: 0 },
    ]);
    expect(
      attributesOf('<testsuites tests="1"><testsuite tests="1"><testcase/></testsuite></testsuites>').differences,
    ).toEqual([]);
    // One suite that declares nothing leaves nothing to compare the whole with.
    const silent =
      '<testsuites><testsuite tests="1"><testcase/></testsuite><testsuite><testcase/></testsuite></testsuites>';
    expect(attributesOf(silent).differences).toEqual([]);
  });

  test('only the first failing cases are named, and none of their messages', () => {
    const cases = Array.from(
      { length: MAX_FAILING + 20 },
      (_, i) => `<testcase name="case ${i}"><failure message="m-${i}">body-${i}</failure></testcase>`,
    );
    const reading = readAs(`<testsuite>${cases.join('')}</testsuite>`);
    expect(reading.facts[0]?.attributes.failing).toHaveLength(MAX_FAILING);
    expect(reading.facts[0]?.attributes.failed).toBe(MAX_FAILING + 20);
    expect(JSON.stringify(reading)).not.toMatch(/m-\d|body-\d/);
  });
});

describe('what else it says', () => {
  test('the earliest timestamp is when it ran; one without a zone is taken as UTC, and that is said', () => {
    const zoned = readAs(
      '<testsuites><testsuite timestamp="2026-01-15T10:00:00+02:00"/><testsuite timestamp="2026-01-15T08:30:00.5Z"/></testsuites>',
    );
    expect(zoned.facts[0]?.attributes.ranAt).toBe('2026-01-15T08:00:00Z');
    expect(zoned.facts[0]?.origins).toEqual({});
    expect(zoned.producedAt).toBe('2026-01-15T08:00:00Z');
    const bare = readAs('<testsuite timestamp="2026-01-15T08:00:00.123456"/>');
    expect(bare.facts[0]?.attributes.ranAt).toBe('2026-01-15T08:00:00.123Z');
    expect(bare.facts[0]?.origins['/ranAt']).toMatchObject({ kind: 'assumed' });
    expect(attributesOf('<testsuite timestamp="Thu Jan 15 2026"/>').ranAt).toBeNull();
  });

  test('the runner is named only where the report names it', () => {
    expect(attributesOf('<testsuites name="jest tests"/>').tool).toBe('jest');
    expect(attributesOf('<testsuites><testsuite name="pytest"/></testsuites>').tool).toBe('pytest');
    expect(attributesOf('<testsuites name="orders"/>').tool).toBeNull();
  });

  test('cases and suites tagged as evidence for a check', () => {
    const [, ...cases] = readAs(`<testsuites>
      <testsuite name="s"><properties><property name="function" value="CreateOrder"/></properties>
        <testcase name="a"><properties><property name="check" value="eph-cleanup-tested"/></properties></testcase>
        <testcase name="b"><properties><property name="control" value="ten-isolation"/><property name="subject" value="Worker"/></properties><failure/></testcase>
      </testsuite>
      <testsuite name="t"><properties><property name="check" value="rel-recovery-tested"/></properties>
        <testcase name="c"/><testcase name="d"><skipped/></testcase>
      </testsuite>
    </testsuites>`).facts;
    const told = cases.map(({ attributes: { checks, functionNames, outcome } }) => ({
      checks,
      functionNames,
      outcome,
    }));
    expect(told).toEqual([
      { checks: ['eph-cleanup-tested'], functionNames: ['CreateOrder'], outcome: 'passed' },
      { checks: ['ten-isolation'], functionNames: ['Worker'], outcome: 'failed' },
      { checks: ['rel-recovery-tested'], functionNames: [], outcome: 'skipped' },
    ]);
    expect(cases[1]).toMatchObject({
      type: 'test-case',
      id: 'test-case:junit.xml#s > b',
      attributes: { name: 'b', suite: 's', ranAt: null },
      place: { path: 'junit.xml', line: 4 },
    });
    expect(cases[2]).toMatchObject({ id: 'test-case:junit.xml#t', attributes: { name: null } });
  });

  test.each([
    ['books once [check=a-b] [function=Book]', ['a-b'], ['Book']],
    ['books once (check=a-b, function=Book, function=Pay)', ['a-b'], ['Book', 'Pay']],
    ['@check=a-b @check=c books once', ['a-b', 'c'], []],
    ['books once check=a-b.', ['a-b'], []],
  ])('tags in the name: %s', (name, checks, functionNames) => {
    const [, one] = readAs(`<testsuite name="s"><testcase name="${name}"/></testsuite>`).facts;
    expect(one?.attributes).toMatchObject({ checks, functionNames, outcome: 'passed' });
  });

  test.each(['precheck=a', 'f(check) = a', 'recheck/check=a', 'function=Book'])(
    'no tag of a check in the name: %s',
    (name) => {
      expect(readAs(`<testsuite name="s"><testcase name="${name}"/></testsuite>`).facts).toHaveLength(1);
    },
  );

  test('tags in a property for tags, and of the suite around; cases of one name are told apart', () => {
    const tags = '<properties><property name="tags" value="slow, check=a function=Book"/></properties>';
    const [, first, second] = readAs(`<testsuite name="out [function=Outer]"><testsuite name="in">
      <testcase name="x">${tags}</testcase><testcase name="x [check=b]"/></testsuite></testsuite>`).facts;
    expect(first?.attributes).toMatchObject({ checks: ['a'], functionNames: ['Book'] });
    expect(second?.attributes).toMatchObject({ checks: ['b'], functionNames: ['Outer'] });
    const same = readAs('<testsuite><testcase name="check=a"/><testcase name="check=a"/></testsuite>').facts;
    expect(same.map(({ id }) => id).slice(1)).toEqual([
      'test-case:junit.xml#check=a',
      'test-case:junit.xml#check=a (2)',
    ]);
  });

  test('no more tagged cases are kept than there is room for, and nothing can pass on the others', () => {
    const cases = Array.from({ length: MAX_TAGGED + 1 }, (_, n) => `<testcase name="check=a ${n}"/>`).join('');
    const { facts, problems } = readAs(`<testsuite name="s">${cases}</testsuite>`);
    expect(facts).toHaveLength(1 + MAX_TAGGED);
    expect(problems).toMatchObject([{ code: 'cap-reached', kinds: ['test'] }]);
  });

  test('whether git keeps the file is passed on, and its root is its place', () => {
    const [fact] = readAs('<?xml version="1.0"?>\n\n<testsuites/>', 'out/junit.xml', true).facts;
    expect(fact).toMatchObject({ id: 'test-run:out/junit.xml#report', place: { path: 'out/junit.xml', line: 3 } });
    expect(fact?.attributes.tracked).toBe(true);
  });
});

describe('encodings', () => {
  const report = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><testsuite><testcase name="grün"><failure/></testcase></testsuite>`;
  const utf16be = Buffer.from(`\ufeff${report('UTF-16')}`, 'utf16le').swap16();
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${report('UTF-8')}`)],
    ['UTF-16', Buffer.from(`\ufeff${report('UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first', utf16be],
    ['ISO-8859-1', Buffer.from(report('ISO-8859-1'), 'latin1')],
  ])('%s', (_name, content) => {
    expect(junit.recognises(content, 'junit.xml')).toBe(true);
    expect(readAs(content).problems).toEqual([]);
    expect(attributesOf(content).failing).toMatchObject([{ name: 'grün' }]);
  });

  test('one that is not known is a problem', () => {
    const reading = readAs(report('x-klingon'));
    expect(reading.facts).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: 'xml-encoding', kinds: ['test'] }]);
  });
});

describe('bad input', () => {
  test('colours from a terminal, raw or as references, are survived', () => {
    const reading = readAs(
      '<testsuite><testcase name="a"><failure>\u001b[31mred\u001b[0m &#27; &#x1b;</failure></testcase></testsuite>',
    );
    expect(reading.problems).toEqual([]);
    expect(reading.facts[0]?.attributes).toMatchObject({ tests: 1, failed: 1 });
  });

  test('a file that was cut off keeps what was counted, says where it ends, and caps what rests on it', () => {
    const reading = readAs('<testsuites>\n<testsuite>\n<testcase name="a"><failure/></testcase>\n<testcase name="b">');
    expect(reading.facts[0]?.attributes).toMatchObject({ tests: 1, failed: 1 });
    expect(reading.problems).toMatchObject([
      { code: 'xml-syntax', kinds: ['test'], place: { path: 'junit.xml', line: 4 } },
    ]);
  });

  test('messages of problems quote nothing of the file', () => {
    const reading = readAs('<testsuite><testcase hunter2=hunter2></hunter2>&hunter2;');
    expect(reading.problems).toHaveLength(1);
    expect(JSON.stringify(reading.problems)).not.toContain('hunter2');
  });

  test('a document type is refused, with all that it could pull in', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><testsuite><testcase name="&b;&f;"/></testsuite>';
    expect(recognises(bomb)).toBe(true);
    const reading = readAs(bomb);
    expect(reading.facts).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: 'xml-doctype', kinds: ['test'] }]);
  });

  test('entities that XML does not have stop the reading, also those named like what every object has', () => {
    for (const entity of ['&nbsp;', '&constructor;', '&__proto__;']) {
      expect(readAs(`<testsuite><testcase name="${entity}"/></testsuite>`).problems).toMatchObject([
        { code: 'xml-syntax' },
      ]);
    }
  });

  test('elements that never close and attributes without end reach a cap', () => {
    expect(readAs(`<testsuite>${'<a>'.repeat(50_000)}`).problems).toMatchObject([{ code: 'cap-reached' }]);
    const many = Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(' ');
    expect(readAs(`<testsuite><testcase ${many}/></testsuite>`).problems).toMatchObject([{ code: 'cap-reached' }]);
  });

  test('attributes named like parts of an object are attributes', () => {
    expect(attributesOf('<testsuite><testcase __proto__="x" constructor="y" name="a"/></testsuite>')).toMatchObject({
      tests: 1,
      passed: 1,
    });
  });

  test('nothing makes it throw, and counts stay whole', () => {
    const pieces = fc.constantFrom(
      '<testsuites>',
      '</testsuites>',
      '<testsuite name="s">',
      '</testsuite>',
      '<testcase name="c">',
      '</testcase>',
      '<failure/>',
      '<error/>',
      '<skipped/>',
      '<property name="check" value="v"/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&amp;',
      '&#0;',
      '<',
      '>',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        const { facts } = readAs(`<testsuites>${parts.join('')}`);
        for (const { attributes } of facts) {
          const { tests, passed, failed, errors, skipped } = attributes as Record<string, number>;
          expect((passed ?? 0) + (failed ?? 0) + (errors ?? 0) + (skipped ?? 0)).toBe(tests);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('recognises', () => {
  test.each([
    '<testsuites>',
    '<testsuite name="x">',
    '\ufeff<?xml version="1.0"?>\n<!-- made by us -->\n<testsuites />',
    '<testsuite',
  ])('%s', (content) => {
    expect(recognises(content)).toBe(true);
  });

  test.each([
    '',
    '<testsuitesx/>',
    '<assemblies><assembly/></assemblies>',
    '<test-run><test-suite/></test-run>',
    '<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"/>',
    '<coverage line-rate="1"/>',
    '<testsuites xmlns="http://check.sourceforge.net/ns"><suite/></testsuites>',
    '{"testsuites": []}',
    'text <testsuites/>',
  ])('not %s', (content) => {
    expect(recognises(content)).toBe(false);
  });

  test.each([
    ['', 'xml-syntax'],
    ['\n', 'xml-syntax'],
    ['Killed', 'xml-syntax'],
    ['\u0089PNG\r\n', 'xml-syntax'],
    ['<html><body>502 Bad Gateway</body></html>', 'not-a-report'],
    ['<!DOCTYPE html>\n<html></html>', 'xml-doctype'],
  ])('%j in a file that nothing but a report is called, and tells what it is', (content, code) => {
    for (const path of ['out/junit.xml', 'junit-unit.xml', 'TEST-orders.xml', 'api.junit.xml']) {
      expect(recognises(content, path)).toBe(true);
    }
    const { facts, problems } = readAs(content);
    expect(facts).toEqual([]);
    expect(problems).toMatchObject([{ code, kinds: ['test'], place: { path: 'junit.xml', line: expect.any(Number) } }]);
  });

  test('not other XML in a file of such a name, nor anything else in one of another', () => {
    expect(recognises('<project name="build"/>', 'junit.xml')).toBe(false);
    expect(recognises('', 'report.xml')).toBe(false);
  });
});
