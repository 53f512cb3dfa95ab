import { byCodeUnit } from '../catalogue/canonical.ts';
import { SEVERITIES, type Severity } from '../model/check.ts';
import type { EvidenceKind } from '../model/evidence.ts';
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

/** Unknown checks that judged nothing, because none of the evidence that they need is there, by its kinds. */
export type Waiting = {
  /** In the order of the kinds. */
  kinds: EvidenceKind[];
  checks: Open[];
};

/** What the unknown checks wait for; no check is in two of them. */
export function waitingOf(report: Report): Waiting[] {
  const groups = new Map<string, Waiting>();
  for (const open of unknownsOf(report)) {
    const kinds = awaited(report, open);
    if (kinds.length === 0) continue;
    const group = groups.get(kinds.join()) ?? { kinds, checks: [] };
    group.checks.push(open);
    groups.set(kinds.join(), group);
  }
  return [...groups.values()].sort((a, b) => byCodeUnit(a.kinds.join(), b.kinds.join()));
}

/** Unknown checks that judged something, or had evidence of each kind: there is more to say of them than what is missing. */
export function undecidedOf(report: Report): Open[] {
  return unknownsOf(report).filter((open) => awaited(report, open).length === 0);
}

/** Undecided checks of which no fact is open, and that one reason keeps back: evidence that could not be read whole, say. */
export type KeptBack = { because: string; checks: Open[] };

/** Those reasons that keep several checks back, in the order of the gravest check of each. */
export function keptBackOf(report: Report): KeptBack[] {
  const groups = new Map<string, KeptBack>();
  for (const open of undecidedOf(report)) {
    const { because } = open.result;
    if (because === null || open.facts.length > 0) continue;
    const group = groups.get(because) ?? { because, checks: [] };
    group.checks.push(open);
    groups.set(because, group);
  }
  return [...groups.values()].filter(({ checks }) => checks.length > 1);
}

function awaited(report: Report, { check, result }: Open): EvidenceKind[] {
  if (result.outcome !== 'no-evidence' || result.facts.length > 0) return [];
  return check.needs.filter((kind) => !report.evidence.some((evidence) => evidence.kind === kind));
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
