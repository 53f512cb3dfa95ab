import type { Asked, TokenKind } from './asked.ts';
import type { Check, Profile, Severity } from './check.ts';
import type { Config } from './config.ts';
import type { CONTROL_CLASSES, Control, ControlResult, ControlStatus } from './control.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import type { Applicability, Assertion, DocumentState, Exception } from './exception.ts';
import type { Fact } from './fact.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { CheckResult } from './result.ts';

export type StatusCounts = Record<ControlStatus, number>;

/** How many of the controls of a class that are in scope came as far as a release can bring them. */
export type Fraction = { reached: number; inScope: number };

/** The row of counts of one framework: never one percentage over everything. */
export type Coverage = {
  framework: string;
  /** All controls of each class, by status; the sum is the size of the framework. */
  byClass: Record<(typeof CONTROL_CLASSES)[number], StatusCounts>;
  /**
   * Reached is `supported` for automated, `supported-in-part` or `supported` for partial, `manual-attested` for manual.
   * In scope is what is neither `out-of-scope` nor `not-applicable`.
   */
  fractions: { automated: Fraction; partial: Fraction; manual: Fraction };
};

export type Direction = 'better' | 'worse' | 'other';

/**
 * What may have changed a result. `system`: the facts. `catalogue`: how they are judged. `time`: only what counts the days to the
 * release. `decision`: an exception, an assertion or an applicability statement. `evidence`: what was found, or how far it was
 * understood. More than one where they cannot be told apart.
 */
export const CAUSES = ['system', 'catalogue', 'time', 'decision', 'evidence'] as const;
export type Cause = (typeof CAUSES)[number];

/** What is different from the release before, and why. */
export type Delta = {
  previous: { tag: string | null; commit: string | null; at: string; contentDigest: string };
  catalogueChanged: boolean;
  /** Another version of the tool may understand more; then facts can differ although the system does not. */
  toolChanged: boolean;
  checks: {
    check: string;
    /** Decided outcomes; null: the catalogue did not, or does no longer, have the check. */
    from: string | null;
    to: string | null;
    direction: Direction;
    causes: Cause[];
    /** Facts that fail without a decision now and did not then, and the reverse. */
    newlyFailing: string[];
    noLongerFailing: string[];
  }[];
  controls: {
    framework: string;
    control: string;
    from: ControlStatus | null;
    to: ControlStatus;
    direction: Direction;
    causes: Cause[];
  }[];
  /** By type; of changed facts, the attributes that differ, without those that follow from other facts. */
  facts: { type: string; added: string[]; removed: string[]; changed: { fact: string; attributes: string[] }[] }[];
};

/** One release as the coverage table shows it. */
export type HistoryRow = { tag: string | null; at: string; catalogueDigest: string; coverage: Coverage[] };

export const EXCEPTION_STATES = ['in-force', 'expired', 'void', 'unmatched', 'invalid'] as const;

/** An exception and what became of it. `void`: a compensating check does not pass. `daysLeft` counts from the release to its end. */
export type ReportedException = Exception & {
  state: (typeof EXCEPTION_STATES)[number];
  because: string;
  /** Ids of the facts that it matched. */
  facts: string[];
  daysLeft: number | null;
};

/**
 * What a manifest tells another tool to leave out. Nobody owns it here: it covers nothing and changes no outcome. No rules: all that
 * the tool has.
 */
export type ReportedSuppression = {
  /** Id of the fact. */
  fact: string;
  tool: string;
  /** Name in the manifest of what it is on; null: the whole file. */
  on: string | null;
  /** As stated; null: none, or none that is written out. */
  reason: string | null;
  place: Place;
  rules: {
    rule: string;
    /** Those of the catalogue that ask the same, and what they say of what it is on; null: they do not judge it. */
    checks: { check: string; outcome: CheckResult['decided'] | null }[];
  }[];
};

export const ASSERTION_STATES = ['current', 'expired', 'not-yet-issued', 'invalid', 'other-document'] as const;

/**
 * A management assertion and whether it holds on the day of the release. `invalid`: for longer than an assertion may.
 * `other-document`: the document that it rests on is not there, or has other bytes.
 */
export type ReportedAssertion = Omit<Assertion, 'document'> & {
  document: (NonNullable<Assertion['document']> & { state: DocumentState }) | null;
  state: (typeof ASSERTION_STATES)[number];
};

/** What the platform was asked in this run, for whoever judges whether the answers are whole: information produced by the audited. */
export type AskedOfPlatform = {
  /** What the form of the token shows. */
  token: TokenKind;
  /** Requests of this run, repeated ones included, and how many it may make. */
  calls: number;
  budget: number;
  /** By endpoint and parameters. What was not given, and the scope that would give it, stands in `refusals`. */
  entries: Asked[];
};

/** The checks as they were judged, without their examples. */
export type ReportedCheck = Omit<Check, 'examples' | 'like'>;

/** The one model that every format is made from, sorted, and checked against docs/schema/evidence.schema.json. */
export type Report = {
  schema: 'release-evidence/1';
  tool: { name: 'release-evidence'; version: string };
  catalogue: {
    digest: string;
    /** SHA-256 over the tables alone. */
    tables: string;
    /** How many checks it has. */
    checks: number;
    frameworks: { id: string; name: string; digest: string }[];
  };
  system: string;
  release: {
    repository: string | null;
    tag: string | null;
    commit: string | null;
    /** ISO 8601 with zone Z. */
    at: string;
    atFrom: Config['release']['atFrom'];
  };
  scope: {
    environments: string[];
    accounts: string[];
    frameworks: string[];
    categories: Record<string, string[]>;
    profile: Profile;
    /** What was left out by choice, in words. */
    leftOut: string[];
  };
  evidence: Evidence[];
  /** Problems that belong to no single evidence: a folder that could not be read, a cap that was reached. */
  problems: Problem[];
  /** What looked for each kind, and how much it found: a pattern files, a command of git or an endpoint of the platform records. */
  looked: { kind: EvidenceKind; pattern: string; found: number }[];
  facts: Fact[];
  checks: ReportedCheck[];
  results: CheckResult[];
  /** Those in scope, controls in the framework's own order. */
  frameworks: {
    id: string;
    name: string;
    noun: string;
    /** Whether a Statement of Applicability may take a control out. */
    exclusions: boolean;
    /** The user's own, from the repository. */
    own: boolean;
    /** `inScope`: selected, or always in. */
    groups: { id: string; title: string; inScope: boolean }[];
    controls: Control[];
  }[];
  /** In the order of `frameworks`. */
  controls: ControlResult[];
  coverage: Coverage[];
  exceptions: ReportedException[];
  suppressions: ReportedSuppression[];
  assertions: ReportedAssertion[];
  applicability: Applicability[];
  delta: Delta | null;
  /** Oldest first; the last row is this release. */
  history: HistoryRow[];
  /** Worst failing severity among checks in the profile that no exception covers; what `fail-on` looks at. */
  worst: Severity | null;
  /**
   * Evidence kinds that were looked for among files, and of which nothing was found. Changes and the platform are never among them:
   * where there is no evidence of those, nobody was asked (`asked` is null), or a problem says what was refused.
   */
  missing: EvidenceKind[];
  /** Null: there was no token, and the platform was not asked. It holds clocks and retries, and no digest covers it. */
  asked: AskedOfPlatform | null;
  /** SHA-256 over everything here but this and `asked`. It holds no clock and no run, so that re-runs compare it. */
  contentDigest: string;
};
