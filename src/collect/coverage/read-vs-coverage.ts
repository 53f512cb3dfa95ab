import type { Reader } from '../reader.ts';
import type { XmlAttributes } from '../xml-stream.ts';
import type { Coverage } from './coverage.ts';
import { type CoverageEvents, countIn, xmlReader } from './xml-report.ts';

/** Lines that one range covers at most. */
const MAX_LINES = 10_000;
/** Ranges of one module, which are held until its files are named. */
const MAX_RANGES = 500_000;

function vsEvents(coverage: Coverage): CoverageEvents {
  let ranges: XmlAttributes[] = [];
  return {
    open: (name, attributes) => {
      if (name === 'module') ranges = [];
      if (name === 'range') {
        if (ranges.length < MAX_RANGES) ranges.push(attributes);
        else coverage.overflow();
      }
      // The files of a module come behind its ranges.
      if (name !== 'source_file') return;
      const file = coverage.file(attributes.path ?? '');
      for (const { source_id, start_line, end_line, covered, start_column = '', end_column = '' } of ranges) {
        if (source_id !== attributes.id) continue;
        const [first, last] = [countIn(start_line), countIn(end_line)];
        // A range that ran in part has run.
        const ran = covered !== 'no';
        file.statement(first, ran, start_column, last, end_column);
        for (let line = first; line <= Math.min(last, first + MAX_LINES); line++) file.line(line, ran);
      }
    },
    close: () => undefined,
  };
}

/** Microsoft's coverage in XML, of Visual Studio and of `dotnet-coverage`. */
export const vsCoverage: Reader = xmlReader({
  dialect: 'vs-coverage',
  root: 'results',
  isOurs: (_, text) =>
    /<results[^>]*>\s*<modules>\s*(?:<module\s[^>]*(?:block|line)_coverage\s*=|<\/modules>)/.test(text),
  events: vsEvents,
});
