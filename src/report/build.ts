import { byCodeUnit, canonicalJson, digestOf } from '../catalogue/canonical.ts';
import { digestsOf } from '../evaluate/assertions.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { SEVERITIES, type Severity } from '../model/check.ts';
import type { Config } from '../model/config.ts';
import type { ControlResult } from '../model/control.ts';
import { EVIDENCE_KINDS, type Evidence, FOUND_KINDS } from '../model/evidence.ts';
import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Report, ReportedException } from '../model/report.ts';
import type { CheckResult } from '../model/result.ts';
import { reportAssertions } from './assertions.ts';
import { compare } from './compare.ts';
import { countCoverage } from './coverage.ts';
import { contentDigest } from './digest.ts';
import { buildHistory } from './history.ts';
import { leftOut } from './left-out.ts';
import type { PreviousReport } from './previous.ts';
import { selectPrevious } from './select-previous.ts';
import { reportSuppressions } from './suppressions.ts';

/** All that a report is made from. */
export type ReportInput = {
  toolVersion: string;
  config: Pick<Config, 'release' | 'scope' | 'collect' | 'assertions' | 'applicability'>;
  catalogue: Catalogue;
  evidence: readonly Evidence[];
  facts: readonly Fact[];
  problems: readonly Problem[];
  looked: Report['looked'];
  asked: Report['asked'];
  results: readonly CheckResult[];
  controls: readonly ControlResult[];
  exceptions: readonly ReportedException[];
  /** Earlier releases, in any order; those of another system or not earlier become problems. */
  previous: readonly PreviousReport[];
};

/** Joins everything to the one model that all formats are made from. The order of the input does not matter. */
export function buildReport(input: ReportInput): Report {
  const { config, catalogue } = input;
  const { scope } = config;
  const frameworks = catalogue.frameworks
    .filter((framework) => scope.frameworks.includes(framework.id))
    .map(({ id, name, noun, exclusions, own, groups, controls }) => ({
      id,
      name,
      noun,
      exclusions,
      own,
      groups: groups.map((group) => ({
        id: group.id,
        title: group.title,
        inScope: group.always || (scope.categories[id] ?? []).includes(group.id),
      })),
      controls,
    }));
  const { repository, tag, commit, at, atFrom } = config.release;
  const earlier = selectPrevious(input.previous, { system: scope.system, tag, at });
  const report: Omit<Report, 'contentDigest' | 'delta' | 'history'> = {
    schema: 'release-evidence/1',
    tool: { name: 'release-evidence', version: input.toolVersion },
    catalogue: {
      digest: catalogue.digest,
      tables: digestOf(catalogue.tables),
      checks: catalogue.checks.length,
      frameworks: catalogue.frameworks.map(({ path: _, ...framework }) => ({
        id: framework.id,
        name: framework.name,
        digest: digestOf({ ...framework, own: undefined }),
      })),
    },
    system: scope.system,
    release: { repository, tag, commit, at, atFrom },
    scope: {
      environments: scope.environments,
      accounts: scope.accounts,
      frameworks: scope.frameworks,
      categories: scope.categories,
      profile: scope.profile,
      leftOut: leftOut(config, catalogue),
    },
    evidence: sortedBy(input.evidence, (evidence) => evidence.id),
    problems: sortedBy([...input.problems, ...earlier.problems], (problem) => canonicalJson(problem)),
    looked: [...input.looked].sort(
      (a, b) => EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind) || byCodeUnit(a.pattern, b.pattern),
    ),
    facts: sortedBy(input.facts, (fact) => fact.id),
    checks: sortedBy(catalogue.checks, (check) => check.id).map(({ examples: _, like: __, ...check }) => check),
    results: sortedBy(input.results, (result) => result.check).map((result) => ({
      ...result,
      facts: sortedBy(result.facts, (fact) => fact.fact),
    })),
    frameworks,
    controls: inFrameworkOrder(frameworks, input.controls),
    coverage: frameworks.map((framework) => countCoverage(framework, input.controls)),
    exceptions: sortedBy(input.exceptions, (exception) =>
      canonicalJson([exception.id, exception.check, exception.fact, exception.function]),
    ),
    suppressions: reportSuppressions(input.facts, catalogue.checks, input.results),
    assertions: reportAssertions(config.assertions, { at, digests: digestsOf(input.evidence) }),
    applicability: sortedBy(config.applicability, (entry) => entry.control),
    worst: worstOf(input.results),
    missing: FOUND_KINDS.filter((kind) => !input.evidence.some((evidence) => evidence.kind === kind)),
    asked: input.asked,
  };
  const row = { tag, at, catalogueDigest: catalogue.digest, coverage: report.coverage };
  const history = buildHistory(row, earlier.reports);
  const latest = earlier.reports.at(-1);
  const comparable = { ...report, history, contentDigest: '' };
  const delta = latest === undefined ? null : compare(comparable, latest, catalogue.factTypes);
  const whole = { ...report, delta, history };
  return { ...whole, contentDigest: contentDigest(whole) };
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .map(({ item }) => item);
}

/** A result for a control that no framework in scope has is left out: it was not asked for. */
function inFrameworkOrder(frameworks: Report['frameworks'], results: readonly ControlResult[]): ControlResult[] {
  return frameworks.flatMap((framework) =>
    framework.controls.flatMap((control) =>
      results.filter((result) => result.framework === framework.id && result.control === control.id),
    ),
  );
}

function worstOf(results: readonly CheckResult[]): Severity | null {
  const ranks = results.filter((result) => result.inProfile).map((result) => severityRank(result.severity));
  return SEVERITIES[Math.max(-1, ...ranks)] ?? null;
}

function severityRank(severity: Severity | null): number {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}
