import { CONTROL_CLASSES, CONTROL_STATUSES, type ControlResult, type ControlStatus } from '../model/control.ts';
import type { Coverage, Fraction, Report, StatusCounts } from '../model/report.ts';

/** Statuses that count as reached, by class (catalogue, part a.1). */
const REACHED: Record<keyof Coverage['fractions'], readonly ControlStatus[]> = {
  automated: ['supported'],
  partial: ['supported-in-part', 'supported'],
  manual: ['manual-attested'],
};

const NOT_IN_SCOPE: readonly ControlStatus[] = ['out-of-scope', 'not-applicable'];

/** Counts the controls of a framework by class and status. A control without a result is out of scope. */
export function countCoverage(framework: Report['frameworks'][number], results: readonly ControlResult[]): Coverage {
  const status = new Map(
    results.filter((result) => result.framework === framework.id).map((result) => [result.control, result.status]),
  );
  const byClass = Object.fromEntries(CONTROL_CLASSES.map((name) => [name, noCounts()])) as Coverage['byClass'];
  for (const control of framework.controls) byClass[control.class][status.get(control.id) ?? 'out-of-scope'] += 1;
  return {
    framework: framework.id,
    byClass,
    fractions: {
      automated: fraction(byClass.automated, REACHED.automated),
      partial: fraction(byClass.partial, REACHED.partial),
      manual: fraction(byClass.manual, REACHED.manual),
    },
  };
}

function noCounts(): StatusCounts {
  return Object.fromEntries(CONTROL_STATUSES.map((status) => [status, 0])) as StatusCounts;
}

function fraction(counts: StatusCounts, reached: readonly ControlStatus[]): Fraction {
  const sum = (wanted: readonly ControlStatus[]) => wanted.reduce((total, status) => total + counts[status], 0);
  return { reached: sum(reached), inScope: sum(CONTROL_STATUSES) - sum(NOT_IN_SCOPE) };
}
