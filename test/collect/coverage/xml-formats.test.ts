import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clover } from '../../../src/collect/coverage/read-clover.ts';
import { cobertura } from '../../../src/collect/coverage/read-cobertura.ts';
import { jacoco } from '../../../src/collect/coverage/read-jacoco.ts';
import { openCover } from '../../../src/collect/coverage/read-opencover.ts';
import { sonarGeneric } from '../../../src/collect/coverage/read-sonar-generic.ts';
import { vsCoverage } from '../../../src/collect/coverage/read-vs-coverage.ts';
import { coverageOf, readWith, takenBy } from './read.ts';

const COBERTURA = `<?xml version="1.0"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage line-rate="0.5" branch-rate="0.5" lines-covered="2" lines-valid="4" branches-covered="1" branches-valid="2" timestamp="1777888800">
  <packages><package name="orders"><classes>
    <class name="Create" filename="orders/create.py">
      <methods><method name="handle"><lines><line number="1" hits="1"/></lines></method></methods>
      <lines><line number="1" hits="1"/><line number="2" hits="3" branch="true" condition-coverage="50% (1/2)"/></lines>
    </class>
    <class name="Create.Inner" filename="orders/create.py">
      <lines><line number="2" hits="0"/><line number="8" hits="0"/></lines>
    </class>
  </classes></package></packages>
</coverage>`;

describe('Cobertura', () => {
  test('lines of classes, of which a source file has several; lines of methods are among them', () => {
    expect(coverageOf(cobertura, COBERTURA)).toMatchObject({
      lines: { covered: 2, total: 4 },
      branches: { covered: 1, total: 2 },
      files: [{ path: 'orders/create.py', lines: { covered: 2, total: 4 } }],
      differences: [],
      ranAt: '2026-05-04T10:00:00Z',
    });
  });

  test('a class of which only the methods have lines', () => {
    const methods = COBERTURA.replace(/<\/methods>\s*<lines>.*?<\/lines>/, '</methods>');
    expect(coverageOf(cobertura, methods)).toMatchObject({ lines: { covered: 1, total: 3 } });
  });

  test('totals that differ are said; rates where there is nothing else, with as few digits as they have', () => {
    expect(coverageOf(cobertura, COBERTURA.replace('lines-valid="4"', 'lines-valid="9"')).differences).toEqual([
      { count: 'lines', declared: 9, counted: 4 },
    ]);
    const rated = (rate: string) =>
      coverageOf(
        cobertura,
        COBERTURA.replace(/ lines-covered.*(?= branches-covered)/, '').replace('"0.5"', `"${rate}"`),
      );
    expect(rated('0.5').differences).toEqual([]);
    expect(rated('0.4951').differences).toEqual([]);
    expect(rated('0.62').differences).toEqual([{ count: 'lines rate', declared: 0.62, counted: 0.5 }]);
  });

  test('a document type that declares something is refused, and leaves no count', () => {
    const bomb = COBERTURA.replace(/<!DOCTYPE[^>]*>/, '<!DOCTYPE coverage [<!ENTITY a "aaaa">]>');
    const { facts, problems } = readWith(cobertura, bomb);
    expect(problems).toMatchObject([{ code: 'xml-doctype', kinds: [] }]);
    expect(facts).toEqual([]);
  });
});

describe('Clover', () => {
  const report = (time: string) => `<coverage generated="${time}" clover="4.4.1"><project timestamp="${time}">
    <package name="orders"><file name="create.js" path="/build/src/create.js">
      <line num="1" count="2" type="method" signature="create()"/>
      <line num="2" count="2" type="stmt"/>
      <line num="3" count="0" type="cond" truecount="2" falsecount="0"/>
      <line num="3" count="2" type="stmt"/>
      <line num="9" count="0" type="stmt"/>
    </file></package>
    <metrics statements="3" coveredstatements="2" conditionals="2" coveredconditionals="1"/>
  </project>
  <testproject><package name="t"><file name="t.js" path="t.js"><line num="1" count="1" type="stmt"/></file></package></testproject></coverage>`;

  test('statements, both ways of conditions, and the lines that they stand on; the tests themselves are left out', () => {
    expect(coverageOf(clover, report('1777888800'))).toMatchObject({
      lines: { covered: 2, total: 3 },
      branches: { covered: 1, total: 2 },
      statements: { covered: 2, total: 3 },
      sourceFiles: 1,
      differences: [],
      ranAt: '2026-05-04T10:00:00Z',
    });
  });

  test('time in milliseconds', () => {
    expect(coverageOf(clover, report('1777888800000')).ranAt).toBe('2026-05-04T10:00:00Z');
  });
});

test('JaCoCo: modules in groups, lines by instructions, and files that were compiled without line numbers', () => {
  const report = `<?xml version="1.0"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
  <report name="shop"><sessioninfo id="ci" start="1777888800000" dump="1777888801000"/>
    <group name="orders"><package name="com/shop">
      <class name="com/shop/Create" sourcefilename="Create.java"><counter type="LINE" missed="1" covered="2"/></class>
      <sourcefile name="Create.java">
        <line nr="3" mi="0" ci="2" mb="0" cb="0"/><line nr="4" mi="1" ci="3" mb="1" cb="1"/><line nr="9" mi="4" ci="0" mb="0" cb="0"/>
        <counter type="LINE" missed="1" covered="2"/>
      </sourcefile>
      <sourcefile name="Old.java"><counter type="BRANCH" missed="2" covered="2"/></sourcefile>
    </package></group>
    <counter type="LINE" missed="1" covered="2"/><counter type="BRANCH" missed="3" covered="3"/>
  </report>`;
  expect(coverageOf(jacoco, report)).toMatchObject({
    tool: 'JaCoCo',
    lines: { covered: 2, total: 3 },
    branches: { covered: 3, total: 6 },
    files: [
      { path: 'com/shop/Create.java', lines: { covered: 2, total: 3 } },
      { path: 'com/shop/Old.java', lines: null },
    ],
    differences: [],
    ranAt: '2026-05-04T10:00:00Z',
  });
});

test("OpenCover: sequence points are statements; the compiler's own have no line", () => {
  const report = (branches: number) => `<CoverageSession>
    <Summary numSequencePoints="3" visitedSequencePoints="2" numBranchPoints="${branches}" visitedBranchPoints="2"/>
    <Modules><Module><Files><File uid="7" fullPath="C:\\src\\Create.cs"/></Files><Classes><Class><Methods>
      <Method visited="true"><FileRef uid="7"/><SequencePoints>
        <SequencePoint vc="1" sl="3" sc="1" el="3" ec="9"/><SequencePoint vc="1" sl="3" sc="10" el="3" ec="20"/>
        <SequencePoint vc="0" sl="5" sc="1" el="5" ec="9" fileid="7"/><SequencePoint vc="1" sl="16707566" sc="0" el="1" ec="1"/>
      </SequencePoints><BranchPoints><BranchPoint vc="1" sl="3" path="0"/><BranchPoint vc="0" sl="3" path="1"/></BranchPoints></Method>
    </Methods></Class></Classes></Module></Modules></CoverageSession>`;
  expect(coverageOf(openCover, report(3))).toMatchObject({
    lines: { covered: 1, total: 2 },
    branches: { covered: 1, total: 2 },
    statements: { covered: 2, total: 3 },
    files: [{ path: 'C:/src/Create.cs' }],
    // Of the tool itself the way into the method is a branch.
    differences: [],
  });
  expect(coverageOf(openCover, report(8)).differences).toEqual([{ count: 'branches', declared: 8, counted: 2 }]);
});

test("SonarQube's generic format", () => {
  const report = `<coverage version="1"><file path="src/a.php"><lineToCover lineNumber="1" covered="true"/>
    <lineToCover lineNumber="2" covered="false" branchesToCover="4" coveredBranches="1"/></file></coverage>`;
  expect(coverageOf(sonarGeneric, report)).toMatchObject({
    lines: { covered: 1, total: 2 },
    branches: { covered: 1, total: 4 },
  });
});

test("Microsoft's XML: ranges before the files that they are in", () => {
  const report = `<results><modules><module name="shop.dll" block_coverage="50" line_coverage="50"><functions><function><ranges>
      <range source_id="0" covered="yes" start_line="3" start_column="1" end_line="4" end_column="2"/>
      <range source_id="0" covered="no" start_line="9" start_column="1" end_line="9" end_column="2"/>
    </ranges></function></functions><source_files><source_file id="0" path="C:\\src\\A.cs"/></source_files></module></modules></results>`;
  expect(coverageOf(vsCoverage, report)).toMatchObject({
    lines: { covered: 2, total: 3 },
    statements: { covered: 1, total: 2 },
    files: [{ path: 'C:/src/A.cs' }],
  });
});

test('one name of a root, several formats: each is taken by its own reader', () => {
  expect(takenBy(COBERTURA)).toEqual(['cobertura']);
  expect(takenBy('<coverage generated="1"><project/></coverage>')).toEqual(['clover']);
  expect(takenBy('<coverage version="1"><file/></coverage>')).toEqual(['sonar-generic']);
  expect(takenBy('<report name="x"><sessioninfo id="a" start="1" dump="2"/></report>')).toEqual(['jacoco']);
  expect(takenBy('<report name="something else"/>')).toEqual([]);
});

test('a report that was cut off has no counts', () => {
  const { facts, problems } = readWith(cobertura, COBERTURA.slice(0, COBERTURA.indexOf('</class>')));
  expect(problems).toMatchObject([{ code: 'xml-syntax', kinds: [] }]);
  expect(facts[0]?.attributes.lines).toEqual({ unresolved: 'the report could not be read to its end' });
});

test('whatever is put in a report or cut from it, the readers never throw', () => {
  const reader = fc.constantFrom(cobertura, clover, jacoco, openCover, sonarGeneric, vsCoverage);
  const value = fc.oneof(fc.constantFrom('-1', '99999999999999999', '1e400', 'NaN', '', '__proto__'), fc.string());
  fc.assert(
    fc.property(reader, value, fc.nat(COBERTURA.length), (one, text, at) => {
      const attribute = text.replace(/[<&"]/g, '');
      const root =
        { clover: 'coverage', jacoco: 'report', opencover: 'CoverageSession', 'vs-coverage': 'results' }[one.dialect] ??
        'coverage';
      const inner = `<file path="${attribute}" uid="${attribute}"><line number="${attribute}" num="${attribute}" nr="${attribute}" hits="${attribute}" cb="${attribute}"/></file>`;
      for (const content of [COBERTURA.slice(0, at) + text + COBERTURA.slice(at), `<${root}>${inner}</${root}>`]) {
        expect(readWith(one, content).dialect).toBe(one.dialect);
      }
    }),
    { numRuns: 60 },
  );
});
