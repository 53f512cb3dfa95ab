import type { Reader } from '../reader.ts';
import { xmlDecoder } from '../xml-decoder.ts';
import { junitEvents } from './junit-events.ts';
import { xmlTestReader } from './xml-test-report.ts';

/** Names that nothing but a report has. */
const NAMED = /(?:^|\/)(?:junit[^/]*|[^/]*[-_.]junit|TEST-[^/]+)\.xml$/;

/** A report that a runner left empty, or a page of a server that was saved in its place: told of, since the tests that it had do not count. */
function isNoReport(head: Buffer, path: string): boolean {
  return NAMED.test(path) && !/^\s*<(?!!doctype\s+html|html)/i.test(xmlDecoder(head)?.(head) ?? '');
}

const reader = xmlTestReader({
  dialect: 'junit',
  roots: ['testsuites', 'testsuite'],
  // Others use the same names in a namespace of their own (Check, for one).
  isOurs: ({ tag }) => !/\sxmlns=["'](?![^"']*junit)/i.test(tag),
  events: junitEvents,
});

/** JUnit XML, as most test runners write it: totals from the cases, whatever the suites declare. */
export const junit: Reader = {
  ...reader,
  recognises: (head, path) => reader.recognises(head, path) || isNoReport(head, path),
};
