// What is asked by GraphQL, and the shapes of the answers as far as they are read. test/github/queries.test.ts holds the queries
// to GitHub's published schema. Aliases name what is asked for: `c0` a commit, `p17` a pull request.

/** Entries of a list that one query takes; which are more is asked for after it. */
const ENTRIES = 100;
/** The same of lists that are short as a rule. */
const FEW = 20;
/** Merged pull requests that one commit can belong to; most belong to one. */
const PULLS_OF_COMMIT = 10;

/** A page of a list. `totalCount` is of the whole list. */
export type Nodes<T> = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: (T | null)[] | null;
} | null;

/** A list of nothing. */
export const NO_NODES: Nodes<never> = {
  totalCount: 0,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes: [],
};

/** Null: a ghost, whose account is gone. */
export type ActorAnswer = { __typename: string; login: string; name?: string | null } | null;

export type GitActorAnswer = { name: string | null; email: string | null; user: { login: string } | null } | null;

export type BranchCommitAnswer = {
  commit: { oid: string; message: string; author: GitActorAnswer; committer: GitActorAnswer };
};

export type ReviewAnswer = {
  id: string;
  author: ActorAnswer;
  authorCanPushToRepository: boolean;
  state: string;
  submittedAt: string | null;
  commit: { oid: string; tree: { oid: string } } | null;
};

export type ContextAnswer =
  | { __typename: 'CheckRun'; name: string; status: string; conclusion: string | null; isRequired?: boolean }
  | { __typename: 'StatusContext'; context: string; state: string; isRequired?: boolean };

export type ChecksAnswer = { statusCheckRollup: { contexts: Nodes<ContextAnswer> } | null };

export type TimelineAnswer =
  | { __typename: 'AddedToMergeQueueEvent'; enqueuer: ActorAnswer }
  | { __typename: 'ReviewDismissedEvent'; previousReviewState: string; review: { id: string } | null };

export type PullRequestAnswer = {
  number: number;
  title: string;
  body: string;
  author: ActorAnswer;
  mergedAt: string | null;
  mergedBy: ActorAnswer;
  mergeCommit: ({ oid: string; tree: { oid: string } } & ChecksAnswer) | null;
  baseRefName: string;
  headRefName: string;
  headRefOid: string;
  reviewDecision: string | null;
  changedFiles: number;
  labels: Nodes<{ name: string }>;
  closingIssuesReferences: Nodes<{ number: number; state: string; repository: { nameWithOwner: string } }>;
  files: Nodes<{ path: string }>;
  commits: Nodes<BranchCommitAnswer>;
  reviews: Nodes<ReviewAnswer>;
  timelineItems: Nodes<TimelineAnswer>;
  head: { nodes: ({ commit: { oid: string; tree: { oid: string } } & ChecksAnswer } | null)[] | null } | null;
};

export type PullOfCommit = { number: number; merged: boolean; repository: { nameWithOwner: string } };
export type AssociatedAnswer = { associatedPullRequests: Nodes<PullOfCommit> };

export type AuthorsAnswer = { authors: Nodes<GitActorAnswer> };

/** Of every query: what was asked for, by alias; null: there is none, or it is refused. */
export type Aliased<T> = { repository: Record<string, T | null> };

/** One list of something, from behind a cursor on. */
export type Wanted<K> = { of: K; after: string | null };

const ACTOR = '{ __typename login ... on User { name } }';
const GIT_ACTOR = '{ name email user { login } }';

function query(name: string, parts: readonly string[]): string {
  return `query ${name}($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) {\n${parts.join('\n')}\n} }`;
}

function page(size: number, after: string | null = null): string {
  return after === null ? `first: ${size}` : `first: ${ENTRIES}, after: ${JSON.stringify(after)}`;
}

function listed(of: string, total = 'totalCount'): string {
  return `{ ${total} pageInfo { hasNextPage endCursor } nodes { ${of} } }`;
}

/** Lists of commits, aliased by their place. Digests are hexadecimal, which the caller has seen to. */
function commitsQuery(name: string, wanted: readonly Wanted<string>[], list: (after: string | null) => string): string {
  const parts = wanted.map(
    ({ of, after }, index) => `a${index}: object(oid: "${of}") { ... on Commit { ${list(after)} } }`,
  );
  return query(name, parts);
}

/** Pull requests that commits belong to. */
export function associatedQuery(wanted: readonly Wanted<string>[]): string {
  const of = listed('number merged repository { nameWithOwner }');
  return commitsQuery(
    'AssociatedPullRequests',
    wanted,
    (after) => `associatedPullRequests(${page(PULLS_OF_COMMIT, after)}) ${of}`,
  );
}

/** Authors of commits, co-authors among them, as accounts. */
export function authorsQuery(wanted: readonly Wanted<string>[]): string {
  return commitsQuery(
    'CommitAuthors',
    wanted,
    (after) => `authors(${page(FEW, after)}) ${listed('name email user { login }')}`,
  );
}

/** Checks on commits. Whether the rules ask for one is told by pull request alone. */
export function checksQuery(wanted: readonly Wanted<string>[]): string {
  return commitsQuery('CommitChecks', wanted, (after) => checks(page(ENTRIES, after), null));
}

function checks(page: string, number: number | null): string {
  const isRequired = number === null ? '' : `isRequired(pullRequestNumber: ${number})`;
  return `statusCheckRollup { contexts(${page}) ${listed(
    `__typename ... on CheckRun { name status conclusion ${isRequired} } ... on StatusContext { context state ${isRequired} }`,
  )} }`;
}

/** Whether issues or pull requests of a number exist. */
export function existingQuery(numbers: readonly number[]): string {
  return query(
    'ExistingIssues',
    numbers.map((number) => `i${number}: issueOrPullRequest(number: ${number}) { __typename }`),
  );
}

/** The branch that others are merged into where nobody says otherwise. */
export function defaultBranchQuery(): string {
  return query('DefaultBranch', ['defaultBranchRef { name }']);
}

/** Lists of a pull request, by what an answer calls them. */
const LISTS = {
  labels: (page) => `labels(${page}) ${listed('name')}`,
  closingIssuesReferences: (page) =>
    `closingIssuesReferences(${page}) ${listed('number state repository { nameWithOwner }')}`,
  files: (page) => `files(${page}) ${listed('path')}`,
  commits: (page) => `commits(${page}) ${listed(`commit { oid message author ${GIT_ACTOR} committer ${GIT_ACTOR} }`)}`,
  reviews: (page) =>
    `reviews(${page}) ${listed(`id author ${ACTOR} authorCanPushToRepository state submittedAt commit { oid tree { oid } }`)}`,
  timelineItems: (page) =>
    `timelineItems(${page}, itemTypes: [ADDED_TO_MERGE_QUEUE_EVENT, REVIEW_DISMISSED_EVENT]) ${listed(
      `__typename
    ... on AddedToMergeQueueEvent { enqueuer { __typename login name } }
    ... on ReviewDismissedEvent { previousReviewState review { id } }`,
      'totalCount: filteredCount',
    )}`,
  head: (page, number) => `head: commits(last: 1) { nodes { commit { oid tree { oid } ${checks(page, number)} } } }`,
  mergeCommit: (page) => `mergeCommit { oid tree { oid } ${checks(page, null)} }`,
} satisfies Record<string, (page: string, number: number) => string>;

export type ListOfPull = keyof typeof LISTS;
export const LISTS_OF_PULL = Object.keys(LISTS) as ListOfPull[];

/** A list of an answer; of `head` and `mergeCommit` the checks. */
export function listOfPull(answer: Pick<PullRequestAnswer, ListOfPull>, list: ListOfPull): Nodes<unknown> {
  if (list === 'head') return answer.head?.nodes?.[0]?.commit.statusCheckRollup?.contexts ?? null;
  if (list === 'mergeCommit') return answer.mergeCommit?.statusCheckRollup?.contexts ?? null;
  return answer[list];
}

/** All of merged pull requests that is evidence of how they came in; of each list the first page. */
export function pullRequestsQuery(numbers: readonly number[]): string {
  return query(
    'MergedPullRequests',
    numbers.map(
      (number) => `p${number}: pullRequest(number: ${number}) {
  number title body author ${ACTOR} mergedAt mergedBy ${ACTOR} baseRefName headRefName headRefOid reviewDecision changedFiles
  ${LISTS_OF_PULL.map((list) => LISTS[list](page(list === 'closingIssuesReferences' ? FEW : ENTRIES), number)).join('\n  ')}
}`,
    ),
  );
}

/** Further pages of lists of pull requests, aliased by their place. */
export function pullListsQuery(wanted: readonly Wanted<{ number: number; list: ListOfPull }>[]): string {
  return query(
    'PullRequestLists',
    wanted.map(
      ({ of: { number, list }, after }, index) =>
        `a${index}: pullRequest(number: ${number}) { ${LISTS[list](page(ENTRIES, after), number)} }`,
    ),
  );
}
