import type { Check, Profile, Severity } from './check.ts';
import type { CONTROL_CLASSES, Control, ControlResult, ControlStatus } from './control.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import type { Applicability, Assertion, Exception } from './exception.ts';
import type { Fact } from './fact.ts';
import type { Problem } from './problem.ts';
import type { CheckResult } from './result.ts';

export type StatusCounts = Record<ControlStatus, number>;

/** The row of counts of one framework: never one percentage over everything. */
export type Coverage = {
  framework: string;
  /** Controls in scope of each class, by status. */
  byClass: Record<(typeof CONTROL_CLASSES)[number], StatusCounts>;
};

/** What is different from the release before, and why. */
export type Delta = {
  previous: { tag: string | null; at: string; contentDigest: string };
  catalogueChanged: boolean;
  checks: {
    check: string;
    from: string;
    to: string;
    direction: 'better' | 'worse' | 'other';
    /** What changed between the two: what is judged, how it is judged, or both. */
    cause: 'system' | 'catalogue' | 'system-and-catalogue';
  }[];
  controls: {
    framework: string;
    control: string;
    from: ControlStatus | null;
    to: ControlStatus;
    direction: 'better' | 'worse' | 'other';
  }[];
  facts: { type: string; added: string[]; removed: string[]; changed: string[] }[];
};

/** One earlier release as the coverage table shows it. */
export type HistoryRow = { tag: string | null; at: string; catalogueDigest: string; coverage: Coverage[] };

/** The one model that every format is made from, sorted, and checked against docs/schema/evidence.schema.json. */
export type Report = {
  schema: 'release-evidence/1';
  tool: { name: 'release-evidence'; version: string };
  catalogue: { digest: string; checks: number; frameworks: { id: string; name: string; digest: string }[] };
  system: string;
  release: {
    repository: string | null;
    tag: string | null;
    commit: string | null;
    at: string;
    atFrom: string;
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
  /** Patterns that looked for each kind, with how many files they found. */
  looked: { kind: EvidenceKind; pattern: string; found: number }[];
  facts: Fact[];
  /** The checks as they were judged, without their examples. */
  checks: Omit<Check, 'examples' | 'like'>[];
  results: CheckResult[];
  frameworks: {
    id: string;
    name: string;
    noun: string;
    groups: { id: string; title: string }[];
    controls: Control[];
  }[];
  controls: ControlResult[];
  coverage: Coverage[];
  exceptions: (Exception & {
    state: 'in-force' | 'expired' | 'void' | 'unmatched' | 'invalid';
    because: string;
    facts: string[];
    daysLeft: number | null;
  })[];
  assertions: Assertion[];
  applicability: Applicability[];
  delta: Delta | null;
  history: HistoryRow[];
  /** Worst failing severity among checks in the profile that no exception covers; what `fail-on` looks at. */
  worst: Severity | null;
  /** Evidence kinds of which nothing was found. */
  missing: EvidenceKind[];
  /** SHA-256 over everything here but this. It holds no clock and no run, so that re-runs compare it. */
  contentDigest: string;
};
