import { byCodeUnit, digestOf } from '../catalogue/canonical.ts';
import type { Check } from '../model/check.ts';
import type { Fact } from '../model/fact.ts';
import type { CheckResult, FactResult, Outcome } from '../model/result.ts';
import { type FactJudgement, judgeFact, type PreparedCheck, prepareCheck, restsOn } from './judge-fact.ts';
import { ageUnknown, type EvidenceContext, holesInPopulation, notWhole, shortfall } from './shortfall.ts';

/** The facts of one type in the order of their ids, and a digest over ids and attributes. */
export type Population = { facts: readonly Fact[]; digest: string };

/** A check's result before any decision lies over it. */
export type RawResult = Omit<CheckResult, 'inProfile' | 'decided' | 'severity'>;

const NOTHING: never[] = [];
Object.freeze(NOTHING);

/** Facts by type. Facts of one type are sorted by id. */
export function populations(facts: readonly Fact[]): Map<string, Population> {
  const byType = new Map<string, Fact[]>();
  for (const fact of facts) {
    const others = byType.get(fact.type);
    if (others === undefined) byType.set(fact.type, [fact]);
    else others.push(fact);
  }
  return new Map(
    [...byType].map(([type, all]) => {
      all.sort((a, b) => byCodeUnit(a.id, b.id));
      return [type, { facts: all, digest: digestOf(all.map(({ id, attributes }) => [id, attributes])) }];
    }),
  );
}

const NOBODY: Population = { facts: NOTHING, digest: digestOf([]) };

/** The first that applies: fail, error, no-evidence, pass; not-applicable if there is nothing else. */
export function rollUp(counts: Record<Outcome, number>): Outcome {
  if (counts.fail > 0) return 'fail';
  if (counts.error > 0) return 'error';
  if (counts['no-evidence'] > 0) return 'no-evidence';
  return counts.pass > 0 ? 'pass' : 'not-applicable';
}

function noCounts(): CheckResult['counts'] {
  return { pass: 0, fail: 0, 'no-evidence': 0, error: 0, 'not-applicable': 0, outside: 0, decided: 0 };
}

/** Spelt out field by field: there can be a million of these, and objects made by spreading take twice the room. */
function asResult(fact: Fact, outcome: Outcome, { severity, atMost, texts, reasons }: FactJudgement): FactResult {
  return { fact: fact.id, outcome, severity, atMost, texts, reasons, restsOn: NOTHING, decision: null };
}

/** `weak`: what would pass rests on evidence that cannot carry it. Null: the fact is outside the population. */
function resultOf(
  prepared: PreparedCheck,
  fact: Fact,
  context: EvidenceContext,
): { result: FactResult; weak: boolean } | null {
  const judged = judgeFact(prepared, fact);
  if (judged.outcome === 'outside') return null;
  if (judged.outcome !== 'pass') return { result: asResult(fact, judged.outcome, judged), weak: false };
  const weakness = shortfall(prepared.check, context.byId.get(fact.evidence), context.at);
  const result = asResult(fact, weakness === null ? 'pass' : 'no-evidence', judged);
  if (weakness !== null) result.texts = [weakness];
  else result.restsOn = restsOn(prepared, fact);
  return { result, weak: weakness !== null };
}

/** An empty population, once the needs are met, means what the check says; as a pass only on evidence that could carry one. */
function whenEmpty(check: Check, context: EvidenceContext): { outcome: Outcome; because: string } {
  if (check.empty.outcome !== 'pass') return check.empty;
  for (const evidence of context.byId.values()) {
    if (!check.needs.includes(evidence.kind)) continue;
    const weakness = shortfall(check, evidence, context.at);
    if (weakness !== null) return { outcome: 'no-evidence', because: weakness };
  }
  return check.empty;
}

function undated(check: Check, facts: readonly Fact[], context: EvidenceContext): string | null {
  const count = facts.filter((fact) => ageUnknown(check, context.byId.get(fact.evidence), context.at)).length;
  if (check.maxAgeDays === null || count === 0) return null;
  return `The date of ${count} of ${facts.length} is not known; their age (at most ${check.maxAgeDays} days) was not judged.`;
}

function whatIsMissing(missing: readonly string[], { platformAsked }: EvidenceContext): string {
  const found = missing.filter((kind) => platformAsked || kind !== 'platform');
  const sentences = [
    ...(found.length > 0 ? [`No evidence of kind ${found.join(', ')} was found.`] : []),
    ...(found.length < missing.length ? ['The platform was not asked: the run had no token.'] : []),
  ];
  return sentences.join(' ');
}

/** Judges a check over its population: raw outcomes only. */
export function judgeCheck(check: Check, population: Population = NOBODY, context: EvidenceContext): RawResult {
  const missing = check.needs.filter((kind) => context.missing.has(kind));
  const problems = holesInPopulation(check, context);
  const counts = noCounts();
  const weak: string[] = [];
  const digestNow = (): string =>
    digestOf([population.digest, missing, problems.map(({ code, place }) => [code, place?.path ?? '']), weak]);
  if (missing.length > 0) {
    return {
      check: check.id,
      outcome: 'no-evidence',
      because: whatIsMissing(missing, context),
      counts,
      facts: [],
      factsDigest: digestNow(),
      checkDigest: check.digest,
    };
  }
  const prepared = prepareCheck(check);
  const judged: Fact[] = [];
  const facts: FactResult[] = [];
  for (const fact of population.facts) {
    const found = resultOf(prepared, fact, context);
    if (found === null) {
      counts.outside += 1;
      continue;
    }
    const { result } = found;
    if (found.weak) weak.push(fact.id);
    counts[result.outcome] += 1;
    facts.push(result);
    judged.push(fact);
  }
  let outcome = rollUp(counts);
  let because = undated(check, judged, context);
  if (facts.length === 0) ({ outcome, because } = whenEmpty(check, context));
  if (problems.length > 0 && (outcome === 'pass' || outcome === 'not-applicable')) {
    outcome = 'no-evidence';
    because = notWhole(problems);
  }
  return {
    check: check.id,
    outcome,
    because,
    counts,
    facts,
    factsDigest: digestNow(),
    checkDigest: check.digest,
  };
}
