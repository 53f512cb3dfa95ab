/**
 * Somebody, as one of the routes knows them. No e-mail address is ever kept: `key` tells persons apart within a run (a keyed digest
 * whose key is thrown away with the run) and never leaves it.
 */
export type Person = {
  /** Of the platform; null: not known by this route. git knows one only from an address that the platform made up for privacy. */
  login: string | null;
  /** As git or the profile has it; null: none. */
  name: string | null;
  kind: 'user' | 'bot';
  /** Digest of the address in git; null: the route tells no address. */
  key: string | null;
};

/** What a file is for, by its path: src/collect/changes/kinds-of-files.ts. */
export const FILE_KINDS = ['workflow', 'roles', 'infrastructure', 'tests', 'docs', 'dependencies', 'code'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file that a commit or a pull request touches; of a renamed one, both paths. */
export type TouchedFile = { path: string; kind: FileKind };

/** One commit of the range as one route sees it: `git log`, or the platform's API. */
export type CommitRecord = {
  /** 40 or 64 hexadecimal digits. */
  sha: string;
  /** Of the tree, which is equal where the content is; null: this route does not tell. */
  tree: string | null;
  parents: string[];
  author: Person;
  committer: Person;
  /** By trailers of the message, the author left out. */
  coAuthors: Person[];
  /** ISO 8601 with zone Z; null: what is written there is no date. */
  authoredAt: string | null;
  committedAt: string | null;
  /** First line of the message, whole and unmasked: whoever makes a fact of it leaves it to collect's mask. */
  subject: string;
  /** `present`: there is one, which nobody verified; `verified`, `refused`: the platform did; null: this route does not tell. */
  signature: 'none' | 'present' | 'verified' | 'refused' | null;
  /** Numbers of pull requests that the subject names as what was merged, and how it names them. */
  named: { number: number; as: 'merge' | 'squash' }[];
  /** As written: `#12`, `GH-12`, `PAY-31`. */
  tickets: string[];
  /** What it says it takes back: commits, and pull requests as `#12`. */
  reverts: string[];
  /** Null: this route does not tell. */
  files: TouchedFile[] | null;
  /** The list of files was cut: there are more. */
  filesCut: boolean;
};

/** A pull request as the API tells it, as far as the population needs it. api-history.ts adds what it likes beside. */
export type PullRequestRecord = {
  number: number;
  title: string;
  author: Person;
  /** Null: not merged. */
  mergedAt: string | null;
  mergedBy: Person | null;
  /** What came onto the branch: of a merge the merge, of a squash the one commit, of a rebase the last. Null: not merged or not told. */
  mergeCommit: string | null;
  baseBranch: string;
  headBranch: string;
  /** Last commit of the branch that was merged, and its tree where it was asked for. */
  headCommit: string;
  headTree: string | null;
  /** Commits of its branch (before a squash or a rebase); null: not asked. */
  commits: string[] | null;
  labels: string[];
};

/** The API's route. */
export type ApiHistory = {
  /** Of the range by `compare`. */
  commits: CommitRecord[];
  /** Merged ones that a commit of the range belongs to. */
  pullRequests: PullRequestRecord[];
  /** By commit, numbers of the merged pull requests that the platform says it belongs to; a commit that was not asked about is not in it. */
  pullRequestsOf: Map<string, number[]>;
  /** False: something could not be read, and there can be more. */
  whole: boolean;
};

/** The route of git in the checkout. */
export type GitHistory = {
  /** Newest first, as `git log` gives them. */
  commits: CommitRecord[];
  whole: boolean;
};

/**
 * How a change came onto the branch. `merge`, `squash`, `rebase` and `fast-forward` (its own commits, pushed past the button): of a
 * pull request. `direct`: of none, as the API says. `unknown`: git's route alone, and the subject names none; it can be of a rebased one.
 */
export const CHANGE_ROUTES = ['merge', 'squash', 'rebase', 'fast-forward', 'direct', 'unknown'] as const;
export type ChangeRoute = (typeof CHANGE_ROUTES)[number];

/** One change, once: a merged pull request with its commits of the range, or a commit that came without one. */
export type Change = {
  /** `pull-17`, or `commit-` with the full digest (of a merge without pull request: the merge's): the same in each run. */
  name: string;
  pullRequest: number | null;
  /** The API told of each of its commits which pull request brought it, if any. Else `pullRequest` is only what subjects in git name. */
  settled: boolean;
  /** Who says that it belongs to the pull request: `git` by what a subject names, `api`; both where both do. Empty: no pull request. */
  joinedBy: ('git' | 'api')[];
  route: ChangeRoute;
  /** Of the range, in the order of the history. */
  commits: CommitRecord[];
  /** Null: git's route alone, or none. */
  record: PullRequestRecord | null;
  /** What it takes back, of the range or earlier. */
  reverts: string[];
  tickets: string[];
};

/** Something that the two routes do not say alike. */
export type Difference = {
  /** `commit`, `pull-request`, or `belongs` for which pull request a commit belongs to. */
  what: 'commit' | 'pull-request' | 'belongs';
  /** Digest of the commit, or `#17`. */
  which: string;
  only: 'git' | 'api';
  /** Why, where it is known. */
  because: string | null;
};

/** Both routes joined. */
export type Population = {
  /** In the order of the history, newest first. */
  changes: Change[];
  counts: {
    git: { commits: number; pullRequests: number } | null;
    api: { commits: number; pullRequests: number } | null;
  };
  differences: Difference[];
};
