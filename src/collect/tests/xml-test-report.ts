import type { Reader } from '../reader.ts';
import { type XmlRoot, xmlRoot } from '../xml-root.ts';
import { streamXml, type XmlEvents } from '../xml-stream.ts';
import type { RanAt } from './tagged-cases.ts';
import { testReading } from './test-run.ts';
import type { TestTotals } from './test-totals.ts';
import { XML_REPORT_NAMES } from './xml-report-names.ts';

/** What hears the elements of one report, and what it has heard by its end. */
export type TestEvents = XmlEvents & {
  totals: TestTotals;
  /** The runner, where the report names it. */
  tool: () => string | null;
  ranAt: () => RanAt;
};

/** One dialect of test reports in XML. */
export type XmlDialect = {
  dialect: string;
  /** Names of its root, without prefix. */
  roots: readonly string[];
  /** Asked of files with such a root; for names that others use as well. */
  isOurs?: (root: XmlRoot) => boolean;
  events: () => TestEvents;
};

/** Its reader: the report is told from others by its root, and read in one pass. */
export function xmlTestReader({ dialect, roots, isOurs = () => true, events }: XmlDialect): Reader {
  const isRoot = (name: string): boolean => roots.includes(name);
  return {
    dialect,
    kind: 'test',
    patterns: [...XML_REPORT_NAMES],
    recognises: (head) => {
      const root = xmlRoot(head);
      return root !== null && isRoot(root.name) && isOurs(root);
    },
    read: (file) => {
      const hears = events();
      const { rootLine: line, problems } = streamXml(file, {
        what: 'test report',
        setting: 'collect.tests',
        kinds: ['test'],
        isRoot,
        hears,
      });
      return testReading(file, {
        dialect,
        tool: hears.tool(),
        totals: hears.totals,
        ranAt: hears.ranAt(),
        line,
        problems,
      });
    },
  };
}
