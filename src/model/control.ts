import type { Severity } from './check.ts';

export const CONTROL_CLASSES = ['automated', 'partial', 'manual', 'out-of-scope'] as const;
export type ControlClass = (typeof CONTROL_CLASSES)[number];

/** In the order in which the rules are asked; the first that matches is the status (catalogue, part d.3). */
export const CONTROL_STATUSES = [
  'out-of-scope',
  'not-applicable',
  'manual-attested',
  'manual-missing',
  'gap',
  'insufficient-evidence',
  'exceptions-noted',
  'not-exercised',
  'supported-in-part',
  'supported',
] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

/** A criterion or an Annex A control, in our own words. */
export type Control = {
  id: string;
  title: string;
  class: ControlClass;
  /** Why a release can say this much about it, and no more. */
  why: string;
  /** The category of SOC 2 or the theme of Annex A that it belongs to. */
  group: string;
  /** Checks that may set its status. */
  primary: string[];
  /** Ids of checks that should set it too and that no file asks yet: with any, it is at most supported in part. */
  pending: string[];
  /** Checks that only add context. */
  supporting: string[];
};

/** One file in controls/frameworks/. */
export type Framework = {
  id: string;
  name: string;
  /** How one of its controls is called in a sentence: 'criterion' or 'control'. */
  noun: string;
  /** Whether a Statement of Applicability may take one of its controls out: ISO/IEC 27001 has one, SOC 2 has none. */
  exclusions: boolean;
  groups: { id: string; title: string; always: boolean }[];
  controls: Control[];
  /** It is the user's own, from a folder of the repository. */
  own: boolean;
  path: string;
};

/** What a release's evidence says about one control. */
export type ControlResult = {
  framework: string;
  control: string;
  status: ControlStatus;
  /** One sentence for the reader: which rule, which checks, what is missing. */
  because: string;
  /** The worst severity among unexcepted failures, for a gap. */
  severity: Severity | null;
};
