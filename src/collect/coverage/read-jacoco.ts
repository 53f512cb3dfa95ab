import type { Reader } from '../reader.ts';
import { runClock } from '../tests/run-clock.ts';
import type { XmlAttributes } from '../xml-stream.ts';
import type { Coverage, FileCoverage } from './coverage.ts';
import { type CoverageEvents, countIn, xmlReader } from './xml-report.ts';

const COUNTERS: ReadonlyMap<string, 'lines' | 'branches'> = new Map([
  ['LINE', 'lines'],
  ['BRANCH', 'branches'],
]);

function takeLine(file: FileCoverage, { nr, ci, mb, cb }: XmlAttributes): void {
  const line = countIn(nr);
  file.line(line, countIn(ci) > 0);
  const covered = countIn(cb) || 0;
  const total = covered + (countIn(mb) || 0);
  if (total > 0) file.branches(line, { covered, total });
}

function jacocoEvents(coverage: Coverage): CoverageEvents {
  const clock = runClock();
  const path: string[] = [];
  const modules: string[] = [];
  let folder = '';
  let file: FileCoverage | null = null;
  let hasLines = false;
  return {
    open: (name, attributes) => {
      path.push(name);
      if (name === 'sessioninfo') clock.hear(countIn(attributes.start));
      else if (name === 'group') modules.push(attributes.name ?? '');
      else if (name === 'package') folder = attributes.name ?? '';
      else if (name === 'sourcefile') {
        file = coverage.file([folder, attributes.name ?? ''].filter(Boolean).join('/'), modules.join('/'));
        hasLines = false;
      } else if (name === 'line' && file !== null) {
        hasLines = true;
        takeLine(file, attributes);
      } else if (name === 'counter') {
        const measure = COUNTERS.get(attributes.type ?? '');
        const covered = countIn(attributes.covered);
        const total = covered + countIn(attributes.missed);
        if (measure === undefined) return;
        // Code that was compiled without line numbers has the counts of its file alone.
        if (path.at(-2) === 'sourcefile' && file !== null && !hasLines) file.state(measure, { covered, total });
        if (path.length !== 2) return;
        coverage.declare(measure, 'total', total);
        coverage.declare(measure, 'covered', covered);
      }
    },
    close: (name) => {
      path.pop();
      if (name === 'group') modules.pop();
      if (name === 'sourcefile') file = null;
    },
    tool: () => 'JaCoCo',
    ranAt: clock.ranAt,
  };
}

/** JaCoCo's XML report, of one module or of several in groups; Kover writes it too. */
export const jacoco: Reader = xmlReader({
  dialect: 'jacoco',
  root: 'report',
  isOurs: (_, text) => /-\/\/JACOCO\/\/|<(?:sessioninfo|sourcefile|counter)\s/.test(text),
  events: jacocoEvents,
});
