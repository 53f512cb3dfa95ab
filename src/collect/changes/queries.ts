// What is asked by GraphQL, and the shapes of the answers as far as they are read. test/github/queries.test.ts holds the queries
// to GitHub's published schema. Aliases name what is asked for: `c0` a commit, `p17` a pull request.

/** Merged pull requests that one commit can belong to; more are told as lacking. */
const PULLS_OF_COMMIT = 10;
/** Entries of each list of a pull request that one query takes. */
export const ENTRIES = 100;

type Nodes<T> = { totalCount: number; nodes: (T | null)[] | null } | null;

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
  | { __typename: 'CheckRun'; name: string; status: string; conclusion: string | null; isRequired: boolean }
  | { __typename: 'StatusContext'; context: string; state: string; isRequired: boolean };

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
  mergeCommit: { oid: string; tree: { oid: string } } | null;
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
  head: {
    nodes:
      | ({
          commit: { oid: string; tree: { oid: string }; statusCheckRollup: { contexts: Nodes<ContextAnswer> } | null };
        } | null)[]
      | null;
  } | null;
};

export type AssociatedAnswer = {
  associatedPullRequests: Nodes<{ number: number; merged: boolean; repository: { nameWithOwner: string } }>;
};

export type AuthorsAnswer = {
  authors: Nodes<{ name: string | null; email: string | null; user: { login: string } | null }>;
};

/** Of every query: what was asked for, by alias; null: there is none, or it is refused. */
export type Aliased<T> = { repository: Record<string, T | null> };

const ACTOR = '{ __typename login ... on User { name } }';
const GIT_ACTOR = '{ name email user { login } }';

function query(name: string, parts: readonly string[]): string {
  return `query ${name}($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) {\n${parts.join('\n')}\n} }`;
}

/** Pull requests that commits belong to. Digests are hexadecimal, which the caller has seen to. */
export function associatedQuery(shas: readonly string[]): string {
  return query(
    'AssociatedPullRequests',
    shas.map(
      (
        sha,
        index,
      ) => `c${index}: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: ${PULLS_OF_COMMIT}) {
  totalCount nodes { number merged repository { nameWithOwner } } } } }`,
    ),
  );
}

/** Authors of commits, co-authors among them, as accounts. */
export function authorsQuery(shas: readonly string[]): string {
  return query(
    'CommitAuthors',
    shas.map(
      (sha, index) =>
        `c${index}: object(oid: "${sha}") { ... on Commit { authors(first: 20) { totalCount nodes { name email user { login } } } } }`,
    ),
  );
}

/** Whether issues or pull requests of a number exist. */
export function existingQuery(numbers: readonly number[]): string {
  return query(
    'ExistingIssues',
    numbers.map((number) => `i${number}: issueOrPullRequest(number: ${number}) { __typename }`),
  );
}

/** All of merged pull requests that is evidence of how they came in. */
export function pullRequestsQuery(numbers: readonly number[]): string {
  return query('MergedPullRequests', numbers.map(pullRequest));
}

function pullRequest(number: number): string {
  return `p${number}: pullRequest(number: ${number}) {
  number title body author ${ACTOR} mergedAt mergedBy ${ACTOR} mergeCommit { oid tree { oid } }
  baseRefName headRefName headRefOid reviewDecision changedFiles
  labels(first: ${ENTRIES}) { totalCount nodes { name } }
  closingIssuesReferences(first: 20) { totalCount nodes { number state repository { nameWithOwner } } }
  files(first: ${ENTRIES}) { totalCount nodes { path } }
  commits(first: ${ENTRIES}) { totalCount nodes { commit { oid message author ${GIT_ACTOR} committer ${GIT_ACTOR} } } }
  reviews(first: ${ENTRIES}) { totalCount nodes {
    id author ${ACTOR} authorCanPushToRepository state submittedAt commit { oid tree { oid } } } }
  timelineItems(last: ${ENTRIES}, itemTypes: [ADDED_TO_MERGE_QUEUE_EVENT, REVIEW_DISMISSED_EVENT]) { totalCount: filteredCount nodes {
    __typename
    ... on AddedToMergeQueueEvent { enqueuer { __typename login name } }
    ... on ReviewDismissedEvent { previousReviewState review { id } } } }
  head: commits(last: 1) { nodes { commit { oid tree { oid } statusCheckRollup { contexts(first: ${ENTRIES}) { totalCount nodes {
    __typename
    ... on CheckRun { name status conclusion isRequired(pullRequestNumber: ${number}) }
    ... on StatusContext { context state isRequired(pullRequestNumber: ${number}) } } } } } } }
}`;
}
