import { byCodeUnit } from '../catalogue/canonical.ts';
import { SEVERITIES, type Severity } from '../model/check.ts';
import type { Report, ReportedCheck } from '../model/report.ts';
import type { CheckResult, FactResult } from '../model/result.ts';

/** A check in the profile with facts that keep it from passing, and the controls that rest on it. */
export type Open = {
  check: ReportedCheck;
  result: CheckResult;
  facts: FactResult[];
  controls: { framework: string; control: string }[];
};

/** Checks that fail on facts without a decision, worst first: what there is to do. */
export function gapsOf(report: Report): Open[] {
  return openChecks(report, (result) => result.outcome === 'fail', ['fail']).filter(({ facts }) => facts.length > 0);
}

/** Checks that could not be judged whole, worst first: what evidence is missing. A failing one is among the gaps. */
export function unknownsOf(report: Report): Open[] {
  const unknown = ['no-evidence', 'error'];
  return openChecks(report, (result) => unknown.includes(result.decided), unknown);
}

function openChecks(report: Report, isOpen: (result: CheckResult) => boolean, outcomes: readonly string[]): Open[] {
  const checks = new Map(report.checks.map((check) => [check.id, check]));
  return report.results
    .filter((result) => result.inProfile && isOpen(result))
    .flatMap((result) => {
      const check = checks.get(result.check);
      if (check === undefined) return [];
      const facts = result.facts
        .filter((fact) => outcomes.includes(fact.outcome) && fact.decision === null)
        .sort((a, b) => rank(b.severity) - rank(a.severity) || byCodeUnit(a.fact, b.fact));
      return [{ check, result, facts, controls: controlsOn(report, check.id) }];
    })
    .sort((a, b) => rank(severityOf(b)) - rank(severityOf(a)) || byCodeUnit(a.check.id, b.check.id));
}

/** Of a gap the severity of what fails, else that of the check. */
export function severityOf({ check, result }: Pick<Open, 'check' | 'result'>): Severity {
  return result.severity ?? check.severity;
}

function rank(severity: Severity | null): number {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}

function controlsOn(report: Report, check: string): Open['controls'] {
  return report.frameworks.flatMap((framework) =>
    framework.controls
      .filter((control) => control.primary.includes(check))
      .map((control) => ({ framework: framework.name, control: control.id })),
  );
}
