/** Kinds of personal data that are masked unless they are turned off. */
export const PERSONAL_KINDS = ['email', 'card-number', 'iban', 'phone', 'national-id'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A rule of the user's own. `pattern` is a regular expression of bounded time, over one line; its group `value`, or all of it, is masked. */
export type OwnRule = {
  name: string;
  pattern: string;
  ignoreCase: boolean;
  /** ASCII words of which one is in every match, in either case; empty: every line is looked through. */
  keywords: string[];
  category: 'secret' | 'personal';
};

/** What the user says about masking. */
export type Masking = {
  /** Kinds that are left as they are. */
  keep: PersonalKind[];
  /** Addresses of callers by the name of the field, every public address, or none. */
  ipAddresses: 'callers' | 'all' | 'none';
  rules: OwnRule[];
  /** Values that are left as they are: exactly these, and those that a pattern matches from end to end. */
  allow: { values: string[]; patterns: string[] };
  /** Name of the environment variable with the key of the hashes that stand in place of ordinals; null: ordinals. */
  keyEnv: string | null;
};
