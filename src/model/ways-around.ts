import type { Person } from './change.ts';

/** What of a list is known, and why there can be more; null: that is all. */
export type Told<T> = { known: T[]; lacks: string | null };

/** Something that took history from a branch. Commits are null where the branch was not there. */
export type Rewrite = {
  branch: string;
  what: 'force-push' | 'deletion';
  /** ISO 8601. */
  at: string;
  /** Null: the account is gone. */
  by: Person | null;
  before: string | null;
  after: string | null;
};

/** A push or a merge past rules of the branch that would have refused it. */
export type Bypass = { branch: string; at: string; by: Person; before: string | null; after: string | null };

/** What the platform tells of ways around the process, on the branches that the release comes from, within its period. */
export type WaysAround = {
  branches: Told<string>;
  rewrites: Told<Rewrite>;
  /** `since`: ISO 8601, of all from then on it is known; null: of none. */
  bypasses: Told<Bypass> & { since: string | null };
};
