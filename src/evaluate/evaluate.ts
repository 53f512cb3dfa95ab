import { byCodeUnit } from '../catalogue/canonical.ts';
import { createFactIndex } from '../derive/fact-index.ts';
import { createFunctionNames } from '../derive/function-names.ts';
import type { Check, Profile } from '../model/check.ts';
import type { Evidence, EvidenceKind } from '../model/evidence.ts';
import type { Assertion, Exception } from '../model/exception.ts';
import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { CheckResult } from '../model/result.ts';
import { digestsOf } from './assertions.ts';
import { assertionsByCheck, decide, waiversOf } from './decide.ts';
import { type JudgedException, judgeExceptions } from './exceptions.ts';
import { judgeCheck, populations } from './judge-check.ts';
import { type EvidenceContext, holesInPopulation } from './shortfall.ts';

/** Everything that a verdict depends on; the same input gives the same results, whatever the order of its lists. */
export type EvaluationInput = {
  checks: readonly Check[];
  /** As derive left them. */
  facts: readonly Fact[];
  evidence: readonly Evidence[];
  /** Problems that belong to no single evidence; those of evidence stand there. */
  problems: readonly Problem[];
  /** Evidence kinds of which nothing was found. */
  missing: readonly EvidenceKind[];
  /** False: there was no token to ask the platform with, which is another thing than that it has nothing. */
  platformAsked?: boolean;
  profile: Profile;
  /** ISO 8601, the time of the release. */
  at: string;
  exceptions: readonly Exception[];
  assertions: readonly Assertion[];
  /** Who made the change, where known. */
  author: string | null;
};

export type Evaluation = {
  /** One for each check, in the order of the checks. */
  results: CheckResult[];
  /** By id. */
  exceptions: JudgedException[];
  /** The exceptions as facts, which the checks over results were judged on. */
  exceptionFacts: Fact[];
};

function byPlace(a: Problem, b: Problem): number {
  return (
    byCodeUnit(a.place?.path ?? '', b.place?.path ?? '') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    byCodeUnit(a.code, b.code)
  );
}

/**
 * Judges checks over facts, holds the exceptions against those results, judges the checks that read results over the
 * exceptions, and lays the decisions over it all.
 */
export function evaluate(input: EvaluationInput): Evaluation {
  const { checks, at } = input;
  const context: EvidenceContext = {
    byId: new Map(input.evidence.map((evidence) => [evidence.id, evidence])),
    problems: [...input.problems, ...input.evidence.flatMap(({ problems }) => problems)].sort(byPlace),
    missing: new Set(input.missing),
    platformAsked: input.platformAsked ?? true,
    at,
  };
  const byType = populations(input.facts);
  const first = new Map(
    checks
      .filter(({ reads }) => reads === 'facts')
      .map((check) => [check.id, judgeCheck(check, byType.get(check.about), context)]),
  );
  const { exceptions, facts } = judgeExceptions(input.exceptions, {
    results: first,
    facts: new Map(input.facts.map((fact) => [fact.id, fact])),
    functionsCalled: createFunctionNames(createFactIndex(input.facts)),
    author: input.author,
    at,
  });
  const overResults = populations(facts);
  const decisions = {
    waivers: waiversOf(exceptions),
    assertions: assertionsByCheck(input.assertions, { at, digests: digestsOf(input.evidence) }),
  };
  const results = checks.map((check) => {
    const raw = first.get(check.id) ?? judgeCheck(check, overResults.get(check.about), context);
    const inProfile = check.profile === 'baseline' || input.profile === 'standard';
    const whole = holesInPopulation(check, context).length === 0;
    return decide(raw, decisions, { inProfile, whole });
  });
  return { results, exceptions, exceptionFacts: facts };
}
