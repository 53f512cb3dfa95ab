import { byCodeUnit, digestOf } from '../catalogue/canonical.ts';
import type { Assertion } from '../model/exception.ts';
import type { CheckResult, Decision, FactResult } from '../model/result.ts';
import { type AssertionContext, assertionFault } from './assertions.ts';
import type { JudgedException } from './exceptions.ts';
import { type RawResult, rollUp } from './judge-check.ts';
import { worst } from './severity.ts';

/** Exceptions in force, as decisions by check and fact. The first one wins where several cover a fact. */
export type Waivers = ReadonlyMap<string, ReadonlyMap<string, Decision>>;

export function waiversOf(exceptions: readonly JudgedException[]): Waivers {
  const byCheck = new Map<string, Map<string, Decision>>();
  for (const { id, check, state, compensating, facts } of exceptions) {
    if (state !== 'in-force') continue;
    const byFact = byCheck.get(check) ?? new Map<string, Decision>();
    byCheck.set(check, byFact);
    const decision: Decision = { kind: compensating.length > 0 ? 'compensated' : 'excepted', by: id };
    for (const fact of facts) if (!byFact.has(fact)) byFact.set(fact, decision);
  }
  return byCheck;
}

/** What the exceptions over a check's facts amount to together; null: there are none. */
function exceptedKind(facts: readonly FactResult[]): 'excepted' | 'compensated' | null {
  const kinds = facts.flatMap(({ decision }) => (decision === null ? [] : [decision.kind]));
  if (kinds.length === 0) return null;
  return kinds.every((kind) => kind === 'compensated') ? 'compensated' : 'excepted';
}

/** What remains of an outcome once the failing facts that an exception covers are set apart. */
function withoutExcepted(raw: RawResult, facts: readonly FactResult[]): CheckResult['decided'] {
  const excepted = facts.filter(({ decision }) => decision !== null).length;
  if (excepted === 0) return raw.outcome;
  const rest = rollUp({ ...raw.counts, fail: raw.counts.fail - excepted });
  const open = rest === 'fail' || rest === 'error' || rest === 'no-evidence';
  return open ? rest : (exceptedKind(facts) ?? rest);
}

/** What decides besides the raw results. */
export type Decisions = {
  waivers: Waivers;
  /** Those that hold, by the check that they are about. */
  assertions: ReadonlyMap<string, Assertion>;
};

/** The assertions about checks that hold at the release; the first by id where there are several about one. */
export function assertionsByCheck(assertions: readonly Assertion[], context: AssertionContext): Map<string, Assertion> {
  const byCheck = new Map<string, Assertion>();
  for (const assertion of [...assertions].sort((a, b) => byCodeUnit(a.id, b.id))) {
    if (assertion.check === null || byCheck.has(assertion.check) || assertionFault(assertion, context) !== null)
      continue;
    byCheck.set(assertion.check, assertion);
  }
  return byCheck;
}

function withDecision(result: FactResult, decision: Decision | undefined): FactResult {
  return decision === undefined ? result : { ...result, decision };
}

/**
 * Lays decisions over a raw result, which stays as it is. An exception covers failing facts only, an assertion fills
 * no-evidence only; what is left over decides. Not `whole`: there may be more facts than were judged.
 */
export function decide(
  raw: RawResult,
  { waivers, assertions }: Decisions,
  { inProfile, whole }: { inProfile: boolean; whole: boolean },
): CheckResult {
  const waived = waivers.get(raw.check);
  const assertion = assertions.get(raw.check);
  let facts = raw.facts;
  if (waived !== undefined) {
    facts = facts.map((result) =>
      withDecision(result, result.outcome === 'fail' ? waived.get(result.fact) : undefined),
    );
  }
  const excepted = exceptedKind(facts);
  let decided = withoutExcepted(raw, facts);
  if (!whole && decided === excepted) decided = 'no-evidence';
  if (decided === 'no-evidence' && assertion !== undefined) {
    const decision: Decision = { kind: 'attested', by: assertion.id };
    facts = facts.map((result) => withDecision(result, result.outcome === 'no-evidence' ? decision : undefined));
    decided = excepted ?? 'attested';
  }
  const decisions = facts.flatMap(({ fact, decision }) => (decision === null ? [] : [{ fact, ...decision }]));
  const failing = facts.filter(({ outcome, decision }) => outcome === 'fail' && decision === null);
  const untouched = decided === raw.outcome && decisions.length === 0;
  return {
    ...raw,
    inProfile,
    decided,
    severity: worst(failing.map(({ severity }) => severity)),
    counts: { ...raw.counts, decided: decisions.length },
    facts,
    factsDigest: untouched ? raw.factsDigest : digestOf([raw.factsDigest, decided, decisions]),
  };
}
