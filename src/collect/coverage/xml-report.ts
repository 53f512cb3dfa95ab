import type { Reader } from '../reader.ts';
import type { RanAt } from '../tests/tagged-cases.ts';
import { type XmlRoot, xmlRoot } from '../xml-root.ts';
import { streamXml, type XmlEvents } from '../xml-stream.ts';
import { type Coverage, countCoverage } from './coverage.ts';
import { COVERAGE_XML_NAMES } from './coverage-names.ts';
import { coverageReading } from './coverage-report.ts';

/** What hears the elements of one report. */
export type CoverageEvents = XmlEvents & {
  tool?: () => string | null;
  ranAt?: () => RanAt;
};

/** One dialect of coverage reports in XML. */
export type XmlFormat = {
  dialect: string;
  root: string;
  /** Asked of files with such a root. `text`: the first bytes. */
  isOurs: (root: XmlRoot, text: string) => boolean;
  events: (coverage: Coverage) => CoverageEvents;
};

/** A whole number that is not below 0, as attributes have them; anything else is none. */
export function countIn(value: string | undefined): number {
  return value !== undefined && /^\d{1,15}$/.test(value.trim()) ? Number(value) : Number.NaN;
}

/** More than nothing: counts in reports can be longer than any number, and have a point. */
export function isSome(value: string | undefined): boolean {
  return value !== undefined && Number(value) > 0;
}

export function xmlReader({ dialect, root: rootName, isOurs, events }: XmlFormat): Reader {
  return {
    dialect,
    kind: 'test',
    patterns: [...COVERAGE_XML_NAMES],
    recognises: (head) => {
      const root = xmlRoot(head);
      return root !== null && root.name === rootName && isOurs(root, head.subarray(0, 4096).toString('latin1'));
    },
    read: (file, { config }) => {
      const coverage = countCoverage(config.root);
      const hears = events(coverage);
      const { rootLine, problems } = streamXml(file, {
        what: 'coverage report',
        setting: 'collect.tests',
        kinds: [],
        isRoot: (name) => name === rootName,
        hears,
        doctype: 'passed-over',
      });
      // Damage that is read past is told, and changes no count.
      const isBroken = problems.some(({ code }) => code !== 'xml-nul' && code !== 'xml-encoding');
      return coverageReading(file, {
        dialect,
        tool: hears.tool?.() ?? null,
        coverage,
        ranAt: hears.ranAt?.() ?? null,
        line: rootLine,
        broken: isBroken ? 'the report could not be read to its end' : null,
        problems,
      });
    },
  };
}
