import type { Refusal } from './asked.ts';
import type { CommitRecord, Person, PullRequestRecord, TouchedFile } from './change.ts';

/**
 * A list that may not be whole: what is known of it, how many there are by the platform's count (null: it did not say), and why there
 * can be more; null: that is all.
 */
export type Part<T> = { known: T[]; total: number | null; refusal: Refusal | null };

/** One review, as the platform has it now. */
export type Review = {
  /** Null: the account is gone. */
  by: Person | null;
  state: 'approved' | 'changes-requested' | 'commented' | 'dismissed' | 'pending';
  /** Of a dismissed one, what it was before, where the platform tells. */
  was: Review['state'] | null;
  /** ISO 8601; null: it was never submitted. */
  at: string | null;
  /** What was looked at: a commit and its tree; null: the platform does not have it any more. */
  commit: string | null;
  tree: string | null;
  /** May write to the repository, now. */
  mayWrite: boolean;
};

/** One check of the platform, on the last commit of the branch (`head`) or on what came onto the branch (`merged`). */
export type CheckResult = {
  name: string;
  on: 'head' | 'merged';
  /** The rules that hold now ask for it; null: not told. */
  demanded: boolean | null;
  conclusion: 'success' | 'failure' | 'skipped' | 'cancelled' | 'pending';
};

/** An issue of the platform that the pull request closes; the platform tells of those that exist. */
export type LinkedIssue = { number: number; repository: string; state: 'open' | 'closed' };

/** Who made a commit of a branch. `update`: the platform made it to bring the branch up to date, at somebody's click. */
export type BranchCommit = Pick<CommitRecord, 'author' | 'committer' | 'coAuthors'> & { update: boolean };

/** A merged pull request with all that only the API knows. */
export type PullRequestDetail = PullRequestRecord & {
  body: string;
  /** The same labels, as a list that may not be whole. */
  labelled: Part<string>;
  /** Commits of its branch as they were, before a squash or a rebase. */
  branch: Part<BranchCommit>;
  reviews: Part<Review>;
  checks: Part<CheckResult>;
  /** Of the commit that came onto the branch, where that is another than the head. */
  mergedChecks: Part<CheckResult>;
  issues: Part<LinkedIssue>;
  files: Part<TouchedFile>;
  changedFiles: number;
  /** Of the commit that came onto the branch. */
  mergeTree: string | null;
  /** Who put it into the merge queue, the last time; empty: it went through none. */
  queuedBy: Part<Person>;
  /** What the rules on reviews made of it; null: they ask for none. */
  reviewDecision: 'approved' | 'changes-requested' | 'review-required' | null;
};
