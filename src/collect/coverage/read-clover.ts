import type { Reader } from '../reader.ts';
import { runClock } from '../tests/run-clock.ts';
import type { XmlAttributes } from '../xml-stream.ts';
import type { Coverage, FileCoverage } from './coverage.ts';
import { sinceEpoch } from './read-cobertura.ts';
import { type CoverageEvents, countIn, isSome, xmlReader } from './xml-report.ts';

function takeLine(file: FileCoverage, attributes: XmlAttributes, ordinal: number): void {
  const { type, num, count, truecount, falsecount } = attributes;
  const line = countIn(num);
  // The line on which a method begins is told of beside its statements.
  if (type === 'method') return;
  if (type === 'cond') {
    const ways = [truecount, falsecount];
    const isStated = ways.some((one) => one !== undefined);
    file.line(line, isStated ? ways.some(isSome) : isSome(count));
    if (isStated) for (const [at, one] of ways.entries()) file.branch(line, isSome(one), ordinal, at);
    else file.statement(line, isSome(count), ordinal);
    return;
  }
  file.line(line, isSome(count));
  file.statement(line, isSome(count), ordinal);
}

function cloverEvents(coverage: Coverage): CoverageEvents {
  const clock = runClock();
  const path: string[] = [];
  let file: FileCoverage | null = null;
  let ordinal = 0;
  return {
    open: (name, attributes) => {
      path.push(name);
      if (name === 'coverage') clock.hear(sinceEpoch(attributes.generated));
      else if (name === 'file' && !path.includes('testproject')) {
        file = coverage.file(attributes.path ?? attributes.name ?? '');
        ordinal = 0;
      } else if (name === 'line' && file !== null) {
        takeLine(file, attributes, ordinal++);
      } else if (name === 'metrics' && path.join('/') === 'coverage/project/metrics') {
        coverage.declare('statements', 'total', countIn(attributes.statements));
        coverage.declare('statements', 'covered', countIn(attributes.coveredstatements));
        coverage.declare('branches', 'total', countIn(attributes.conditionals));
        coverage.declare('branches', 'covered', countIn(attributes.coveredconditionals));
      }
    },
    close: (name) => {
      path.pop();
      if (name === 'file') file = null;
    },
    ranAt: clock.ranAt,
  };
}

/** Clover, as OpenClover, PHPUnit and Istanbul write it. How much of the tests themselves ran is passed over, as its totals do. */
export const clover: Reader = xmlReader({
  dialect: 'clover',
  root: 'coverage',
  isOurs: ({ tag }) => /\s(?:generated|clover)\s*=/.test(tag),
  events: cloverEvents,
});
