import type { Basis, EvidenceKind } from './evidence.ts';
import type { Json, JsonObject, Scalar } from './json.ts';

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `baseline` checks count by default, `standard` ones when the scope asks for that profile. */
export const PROFILES = ['baseline', 'standard'] as const;
export type Profile = (typeof PROFILES)[number];

/** The closed subset of JSON Schema 2020-12 that checks are written in, after the shorthand is spelt out. */
export type Schema = {
  type?: string | string[];
  const?: Scalar;
  enum?: Scalar[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  contains?: Schema;
  properties?: { [name: string]: Schema };
  required?: string[];
  not?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  /** Keywords here whose value is a parameter's, with its name; the value stands at the keyword. */
  params?: Record<string, string>;
  /** A parameter here has no value: why this place can be true of nothing for sure. */
  unknown?: string;
};

/**
 * One demand on a fact: where `when` holds, `that` must. Where it does not, the fact comes to `outcome`: no-evidence where what is
 * lacking is a proof and not the thing itself. Texts take `{{attribute}}` and `{{a/b}}` paths only.
 */
export type Clause = {
  when: Schema;
  that: Schema;
  outcome: 'fail' | 'no-evidence';
  severity: Severity;
  else: string;
  /** Other tools' rules that ask this and nothing else of the check; the check's own `sameAs` has them too. */
  sameAs?: Record<string, string[]>;
};

export type ExampleOutcome = 'pass' | 'fail' | 'no-evidence' | 'not-applicable' | 'outside';

/** A worked case of a check: attributes given straight, or files that are collected and derived. */
export type Example = {
  outcome: ExampleOutcome;
  severity: Severity | null;
  /** What differs from `like`; null for an example from files. */
  fact: JsonObject | null;
  /** Path to text; null for an example from attributes. */
  files: Record<string, string> | null;
  /** Values of parameters that it stands for, by name; null: the defaults. From files they come with an .evidence.yml. */
  parameters: JsonObject | null;
  note: string | null;
};

/** A statement that can be true or false of every fact of one type. One YAML file in controls/checks/. */
export type Check = {
  id: string;
  statement: string;
  why: string;
  fix: string;
  severity: Severity;
  profile: Profile;
  /** The fact type that it is about. */
  about: string;
  /** Which of those facts are its population. */
  only: Schema;
  /** Facts it does not apply to, with the reason that is printed. */
  skip: { when: Schema; because: string }[];
  /** Evidence kinds without which it says no-evidence. */
  needs: EvidenceKind[];
  /** Kinds that may speak for it as well: it can do without them, but not pass while some of what is there could not be read. */
  uses: EvidenceKind[];
  /** The least basis on which a pass counts. */
  basis: Basis;
  /** What an empty population means once the needs are met, and, for not-applicable, why. */
  empty: { outcome: 'not-applicable' | 'no-evidence' | 'pass'; because: string };
  /** Evidence older than this at the release cannot carry a pass; null: age does not matter. In days. */
  maxAgeDays: number | null;
  expect: Clause[];
  /** Remarks that say less than the statement: shown beside every verdict. */
  limits: string[];
  /** `value` is the default, or what the configuration sets; null: it has none. */
  parameters: Record<string, { description: string; default: Json | null; value: Json | null }>;
  sameAs: Record<string, string[]>;
  /** The attributes that examples start from. */
  like: JsonObject;
  examples: Example[];
  /** 'results' for checks about exceptions, which run in a second pass over results. */
  reads: 'facts' | 'results';
  /** It is the user's own, from a folder of the repository, and not of the catalogue that ships. */
  own: boolean;
  /** Where its file is, for messages and links. */
  path: string;
  /** SHA-256 of the check with its parameters' values, without path and examples; hexadecimal. */
  digest: string;
};
