import type { Reader, Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { xmlDecoder } from '../xml-decoder.ts';
import { xmlRoot } from '../xml-root.ts';
import { streamXml } from '../xml-stream.ts';
import { junitEvents } from './junit-events.ts';
import { testReading } from './test-run.ts';

function isJunitRoot(name: string): boolean {
  return name === 'testsuites' || name === 'testsuite';
}

function beginsAsJunit(head: Buffer): boolean {
  const root = xmlRoot(head);
  // Others use the same names in a namespace of their own (Check, for one).
  return root !== null && isJunitRoot(root.name) && !/\sxmlns=["'](?![^"']*junit)/i.test(root.tag);
}

/** Names that nothing but a report has. */
const NAMED = /(?:^|\/)(?:junit[^/]*|[^/]*[-_.]junit|TEST-[^/]+)\.xml$/;

/** A report that a runner left empty, or a page of a server that was saved in its place: told of, since the tests that it had do not count. */
function isNoReport(head: Buffer, path: string): boolean {
  return NAMED.test(path) && !/^\s*<(?!!doctype\s+html|html)/i.test(xmlDecoder(head)?.(head) ?? '');
}

function read(file: SourceFile): Reading {
  const hears = junitEvents();
  const { rootLine: line, problems } = streamXml(file, {
    what: 'test report',
    setting: 'collect.tests',
    kinds: ['test'],
    isRoot: isJunitRoot,
    hears,
  });
  const { totals } = hears;
  return testReading(file, { dialect: 'junit', tool: hears.tool(), totals, ranAt: hears.ranAt(), line, problems });
}

/** JUnit XML, as most test runners write it: totals from the cases, whatever the suites declare. */
export const junit: Reader = {
  dialect: 'junit',
  kind: 'test',
  patterns: [
    '**/junit*.xml',
    '**/*junit*.xml',
    '**/*junit*/**/*.xml',
    '**/TEST-*.xml',
    '**/TESTS-*.xml',
    '**/*test-results*/**/*.xml',
    '**/*test-reports*/**/*.xml',
    '**/test_results/**/*.xml',
    '**/test_reports/**/*.xml',
    '**/TestResults/**/*.xml',
    '**/surefire-reports/*.xml',
    '**/failsafe-reports/*.xml',
    '**/*test-results*.xml',
    '**/*test-report*.xml',
    '**/*test_results*.xml',
    '**/*test_report*.xml',
    '**/results.xml',
    '**/report.xml',
    '**/test.xml',
    '**/tests.xml',
    '**/pytest*.xml',
    '**/nosetests.xml',
    '**/rspec*.xml',
    '**/xunit*.xml',
  ],
  recognises: (head, path) => beginsAsJunit(head) || isNoReport(head, path),
  read,
};
