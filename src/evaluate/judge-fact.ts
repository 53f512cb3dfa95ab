import type { Check, Clause, Schema, Severity } from '../model/check.ts';
import type { Fact } from '../model/fact.ts';
import type { Outcome, Reason } from '../model/result.ts';
import { explain } from './explain.ts';
import { judge, most, negate, type Truth } from './judge.ts';
import { attributesRead } from './reads.ts';
import { worst } from './severity.ts';
import { fillText } from './text.ts';

/** Reasons that one fact's result keeps. */
const MAX_REASONS = 20;

/** A check with what is worked out once for all its facts. */
export type PreparedCheck = { check: Check; reads: readonly string[]; about: ReadonlySet<string> };

/** What a check's own words say of one fact, before its evidence is looked at. */
export type FactJudgement = {
  outcome: Outcome | 'outside';
  severity: Severity | null;
  atMost: Severity | null;
  texts: string[];
  reasons: Reason[];
};

export function prepareCheck(check: Check): PreparedCheck {
  const about = attributesRead(check);
  return { check, reads: [...about], about };
}

/** Shared by all that have nothing to list, for they are many. */
const NONE: never[] = [];
Object.freeze(NONE);

function plain(outcome: FactJudgement['outcome'], texts: string[] = NONE, reasons: Reason[] = NONE): FactJudgement {
  return { outcome, severity: null, atMost: null, texts, reasons };
}

const PASS = Object.freeze(plain('pass'));
const OUTSIDE = Object.freeze(plain('outside'));

function judgeClause(clause: Clause, attributes: Fact['attributes']): Truth {
  const vacuous = negate(judge(clause.when, attributes));
  return vacuous === 2 ? 2 : most(vacuous, judge(clause.that, attributes));
}

function pruned(reasons: readonly Reason[]): Reason[] {
  const byPointer = new Map<string, Reason>();
  for (const reason of reasons) if (!byPointer.has(reason.pointer)) byPointer.set(reason.pointer, reason);
  const all = [...byPointer.values()];
  if (all.length <= MAX_REASONS) return all;
  return [...all.slice(0, MAX_REASONS), { pointer: '', why: `and ${all.length - MAX_REASONS} more` }];
}

/** Why a schema that may or may not hold is not known to. */
function unknowns(schema: Schema, fact: Fact): Reason[] {
  return judge(schema, fact.attributes) === 1 ? explain(schema, fact.attributes, 1) : [];
}

function textsOf(clauses: readonly Clause[], attributes: Fact['attributes']): string[] {
  return [...new Set(clauses.map((clause) => fillText(clause.else, attributes)))];
}

/** What `that` and `when` rest on, the demand first. */
function failing(clause: Clause, fact: Fact): Reason[] {
  return [...explain(clause.that, fact.attributes, 0), ...explain(clause.when, fact.attributes, 2)];
}

/**
 * Judges one fact. `outside`: not of the population. Severity is that of the worst clause that failed; `atMost` the worst
 * that it could turn out to be. An attribute that the fact should have and has not is an error of ours.
 */
export function judgeFact({ check, reads }: PreparedCheck, fact: Fact): FactJudgement {
  const { attributes } = fact;
  for (const name of reads) {
    if (!Object.hasOwn(attributes, name)) {
      return plain('error', [`The fact has no attribute ${name}: a defect of this tool, not of the system.`]);
    }
  }
  const only = judge(check.only, attributes);
  if (only === 0) return OUTSIDE;
  if (only === 1) return plain('no-evidence', [], pruned(unknowns(check.only, fact)));
  for (const skip of check.skip) {
    const skipped = judge(skip.when, attributes);
    if (skipped === 2) return plain('not-applicable', [fillText(skip.because, attributes)]);
    if (skipped === 1) return plain('no-evidence', [], pruned(unknowns(skip.when, fact)));
  }
  if (check.expect.every((clause) => judgeClause(clause, attributes) === 2)) return PASS;
  const verdicts = check.expect.map((clause) => judgeClause(clause, attributes));
  const unmet = check.expect.filter((_, index) => verdicts[index] === 0);
  const unknown = check.expect.filter((_, index) => verdicts[index] === 1);
  const failed = unmet.filter(({ outcome }) => outcome === 'fail');
  const unproven = unmet.filter(({ outcome }) => outcome === 'no-evidence');
  if (failed.length > 0) {
    const mayFail = unknown.filter(({ outcome }) => outcome === 'fail');
    return {
      outcome: 'fail',
      severity: worst(failed.map((clause) => clause.severity)),
      atMost: worst([...failed, ...mayFail].map((clause) => clause.severity)),
      texts: textsOf(failed, attributes),
      reasons: pruned(failed.flatMap((clause) => failing(clause, fact))),
    };
  }
  const reasons = unknown.flatMap((clause) => [...unknowns(clause.that, fact), ...unknowns(clause.when, fact)]);
  const lacking = unproven.flatMap((clause) => failing(clause, fact));
  return plain('no-evidence', textsOf(unproven, attributes), pruned([...lacking, ...reasons]));
}

function firstName(pointer: string): string {
  const end = pointer.indexOf('/', 1);
  const name = pointer.slice(1, end < 0 ? undefined : end);
  return name.includes('~') ? name.replaceAll('~1', '/').replaceAll('~0', '~') : name;
}

function overlaps(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

type RestsOn = { pointer: string; kind: 'assumed' | 'inherited-default' | 'conditional'; from: string };

/** The values that a pass rests on and that nobody wrote down: defaults, assumptions and conditions, by pointer. */
export function restsOn({ check, about }: PreparedCheck, fact: Fact): RestsOn[] {
  let candidates: RestsOn[] | null = null;
  for (const pointer in fact.origins) {
    const origin = fact.origins[pointer];
    if (origin === undefined || origin.kind === 'literal' || origin.kind === 'unresolved') continue;
    if (!about.has(firstName(pointer))) continue;
    candidates ??= [];
    candidates.push({ pointer, kind: origin.kind, from: origin.from });
  }
  if (candidates === null) return NONE;
  const decided = [check.only, ...check.skip.map(({ when }) => ({ not: when })), ...check.expect.map(asSchema)].flatMap(
    (schema) => explain(schema, fact.attributes, 2),
  );
  return candidates.filter(({ pointer }) => decided.some((reason) => overlaps(reason.pointer, pointer)));
}

/** A clause as one schema. */
function asSchema({ when, that }: Clause): Schema {
  return { anyOf: [{ not: when }, that] };
}
