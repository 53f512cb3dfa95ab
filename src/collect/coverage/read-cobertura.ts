import type { Reader } from '../reader.ts';
import { runClock } from '../tests/run-clock.ts';
import type { XmlAttributes } from '../xml-stream.ts';
import type { Coverage, FileCoverage } from './coverage.ts';
import { MAX_LINE } from './hits.ts';
import { type CoverageEvents, countIn, isSome, xmlReader } from './xml-report.ts';

/** Some tools count seconds since 1970, others milliseconds. */
export function sinceEpoch(value: string | undefined): number {
  const count = countIn(value);
  return count < 100_000_000_000 ? count * 1000 : count;
}

type Line = { line: number; ran: boolean; covered: number; total: number };

function takeLine(file: FileCoverage, { line, ran, covered, total }: Line): void {
  file.listed(line, ran);
  if (total > 0) file.branches(line, { covered, total });
}

function lineOf(attributes: XmlAttributes): Line {
  const [, covered, total] = /\((\d{1,9})\/(\d{1,9})\)/.exec(attributes['condition-coverage'] ?? '') ?? [];
  return {
    line: countIn(attributes.number),
    ran: isSome(attributes.hits),
    covered: Number(covered ?? 0),
    total: Number(total ?? 0),
  };
}

function declareTotals(coverage: Coverage, attributes: XmlAttributes): void {
  for (const [measure, prefix, rate] of [
    ['lines', 'lines', 'line-rate'],
    ['branches', 'branches', 'branch-rate'],
  ] as const) {
    const valid = countIn(attributes[`${prefix}-valid`]);
    coverage.declare(measure, 'total', valid);
    coverage.declare(measure, 'covered', countIn(attributes[`${prefix}-covered`]));
    if (Number.isNaN(valid)) coverage.declare(measure, 'rate', Number(attributes[rate] ?? Number.NaN));
  }
}

function coberturaEvents(coverage: Coverage): CoverageEvents {
  const clock = runClock();
  let file: FileCoverage | null = null;
  let ofMethods: Line[] = [];
  let isInMethod = false;
  let hasOwnLines = false;
  return {
    open: (name, attributes) => {
      if (name === 'coverage') {
        declareTotals(coverage, attributes);
        clock.hear(sinceEpoch(attributes.timestamp));
      } else if (name === 'class') {
        file = coverage.file(attributes.filename ?? '', attributes.name);
        ofMethods = [];
        hasOwnLines = false;
      } else if (name === 'method') {
        isInMethod = true;
      } else if (name === 'line' && file !== null) {
        const line = lineOf(attributes);
        if (isInMethod) {
          if (ofMethods.length > MAX_LINE) coverage.overflow();
          else if (!hasOwnLines) ofMethods.push(line);
        } else {
          hasOwnLines = true;
          takeLine(file, line);
        }
      }
    },
    close: (name) => {
      if (name === 'method') isInMethod = false;
      if (name !== 'class' || file === null) return;
      // Lines of methods stand among those of the class again, but for tools that leave the latter out.
      if (!hasOwnLines) for (const line of ofMethods) takeLine(file, line);
      file = null;
      ofMethods = [];
    },
    ranAt: clock.ranAt,
  };
}

/** Cobertura, as coverage.py, coverlet, gcovr, PHPUnit, Istanbul and others write it too. Lines are those of each class, as they count them. */
export const cobertura: Reader = xmlReader({
  dialect: 'cobertura',
  root: 'coverage',
  isOurs: ({ tag }) => /\s(?:line-rate|lines-valid|branch-rate)\s*=/.test(tag),
  events: coberturaEvents,
});
