import type { Severity } from './check.ts';
import type { Json } from './json.ts';

export const OUTCOMES = ['pass', 'fail', 'no-evidence', 'error', 'not-applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What lies over a raw outcome and never erases it. */
export type Decision = { kind: 'excepted' | 'compensated' | 'attested'; by: string };

/** Why a fact came out as it did: the pointer that decided, and the value there or why it is not known. */
export type Reason = { pointer: string; value: Json } | { pointer: string; why: string };

/** One check judged over one fact. */
export type FactResult = {
  fact: string;
  outcome: Outcome;
  /** For a fail: of the worst clause that failed. */
  severity: Severity | null;
  /** For a fail: the worst it could turn out to be, were the unknown known. */
  atMost: Severity | null;
  /** The `else` texts of the clauses that are not fulfilled, filled in; plain text. */
  texts: string[];
  reasons: Reason[];
  /** For a pass: assumed and inherited values that it rests on. */
  restsOn: { pointer: string; kind: 'assumed' | 'inherited-default' | 'conditional'; from: string }[];
  decision: Decision | null;
};

/** One check over its whole population. */
export type CheckResult = {
  check: string;
  /** False where the active profile leaves it out: shown, but no control rests on it. */
  inProfile: boolean;
  /** Before any decision. */
  outcome: Outcome;
  /** After decisions. */
  decided: Outcome | 'excepted' | 'compensated' | 'attested';
  /** The worst severity among failing facts without a decision; null if there are none. */
  severity: Severity | null;
  /** Why the outcome is not simply that of its facts: needs unmet, population not whole, nothing to be about. */
  because: string | null;
  counts: Record<Outcome, number> & { outside: number; decided: number };
  facts: FactResult[];
  /** SHA-256 over the facts judged, to tell a change of the system from one of the catalogue. */
  factsDigest: string;
  checkDigest: string;
};
