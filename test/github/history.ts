import { createHash } from 'node:crypto';
import { PEOPLE, type Situation, type WrittenCheck, type WrittenCommit } from './scenario.ts';

// What the API answers of a scenario: commits for REST, pull requests for GraphQL.

const START = Date.UTC(2026, 4, 4, 8);
const HOUR = 3_600_000;

export const digest = (text: string): string => createHash('sha1').update(text).digest('hex');
const time = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** A person as REST gives an account; the shape that the description asks for. */
export function account(login: string) {
  const bot = PEOPLE[login]?.bot ?? login.endsWith('[bot]');
  const url = `https://api.github.com/users/${login}`;
  const more = ['followers', 'following', 'gists', 'starred', 'subscriptions', 'organizations', 'repos', 'events'];
  return {
    login: bot ? `${login}[bot]` : login,
    id: 1,
    node_id: `U_${login}`,
    avatar_url: '',
    gravatar_id: '',
    url,
    html_url: `https://github.com/${login}`,
    ...Object.fromEntries(more.map((name) => [`${name}_url`, `${url}/${name}`])),
    received_events_url: `${url}/received_events`,
    type: bot ? 'Bot' : 'User',
    site_admin: false,
  };
}

/** The same as GraphQL gives it, which leaves out the mark of a bot. */
const actor = (login: string) => {
  const { name, bot } = PEOPLE[login] ?? { name: login, bot: false };
  return bot ? { __typename: 'Bot', login } : { __typename: 'User', login, name };
};

const address = (login: string, unknown = false): string =>
  PEOPLE[login]?.bot
    ? `1+${login}[bot]@users.noreply.github.com`
    : `${login}@${unknown ? 'laptop.local' : 'acme.example'}`;
const gitActor = (login: string, unknown = false) =>
  login === 'web-flow' ? { name: 'GitHub', email: 'noreply@github.com', user: null } : madeBy(login, unknown);

const madeBy = (login: string, unknown: boolean) => ({
  name: PEOPLE[login]?.name ?? login,
  email: address(login, unknown),
  user: unknown || PEOPLE[login]?.bot ? null : { __typename: 'User', login },
});

type Stored = WrittenCommit & {
  sha: string;
  tree: string;
  parents: string[];
  at: number;
  byPlatform: boolean;
  checks: WrittenCheck[];
};

function rollup(checks: readonly WrittenCheck[]) {
  if (checks.length === 0) return null;
  return {
    contexts: checks.map(({ name, conclusion, required, status = false }) =>
      status
        ? { __typename: 'StatusContext', context: name, state: conclusion ?? 'PENDING', isRequired: required }
        : {
            __typename: 'CheckRun',
            name,
            status: conclusion === null ? 'IN_PROGRESS' : 'COMPLETED',
            conclusion,
            isRequired: required,
          },
    ),
  };
}

function messageOf({ message, coAuthors = [] }: WrittenCommit): string {
  const trailers = coAuthors.map((login) => `Co-authored-by: ${PEOPLE[login]?.name} <${address(login)}>`);
  return trailers.length === 0 ? message : `${message}\n\n${trailers.join('\n')}`;
}

function restCommit(commit: Stored) {
  const { sha, by, unknown = false } = commit;
  const committer = commit.byPlatform ? 'web-flow' : (commit.committer ?? by);
  const url = `https://api.github.com/repos/acme/orders/commits/${sha}`;
  const signer = commit.byPlatform
    ? { name: 'GitHub', email: 'noreply@github.com' }
    : { name: PEOPLE[committer]?.name ?? committer, email: address(committer, unknown) };
  return {
    url,
    sha,
    node_id: `C_${sha}`,
    html_url: url,
    comments_url: url,
    commit: {
      url,
      author: { name: PEOPLE[by]?.name ?? by, email: address(by, unknown), date: time(commit.at) },
      committer: { ...signer, date: time(commit.at) },
      message: messageOf(commit),
      comment_count: 0,
      tree: { sha: commit.tree, url },
      verification: {
        verified: commit.byPlatform,
        reason: commit.byPlatform ? 'valid' : 'unsigned',
        payload: null,
        signature: null,
        verified_at: null,
      },
    },
    author: unknown ? null : account(by),
    committer: unknown ? null : account(committer),
    parents: commit.parents.map((parent) => ({ sha: parent, url, html_url: url })),
  };
}

export type History = ReturnType<typeof createHistory>;

/** The history of a scenario on the branch `main`, and the pull requests behind it. */
export function createHistory(repository: string, scenario: readonly Situation[], open = 1) {
  const base = digest('the release before');
  const onMain: Stored[] = [];
  const everywhere = new Map<string, Stored>();
  const pullsOf = new Map<string, number[]>();
  const pulls = new Map<number, Record<string, unknown>>();
  /** Pushes past the rules, as the platform keeps them. */
  const past: Record<string, unknown>[] = [];
  let tip = base;

  const store = (commit: Stored, pull: number | null, isOnMain: boolean): Stored => {
    everywhere.set(commit.sha, commit);
    if (isOnMain) {
      onMain.push(commit);
      pullsOf.set(commit.sha, pull === null ? [] : [pull]);
    }
    return commit;
  };

  for (const [index, situation] of scenario.entries()) {
    const { pull, route, commits, title, checks = [], mergedChecks = [] } = situation;
    const before = tip;
    const at = START + index * 24 * HOUR;
    const mergedAt = at + 10 * HOUR;
    const name = `${title} ${pull}`;
    let parent = tip;
    const branch = commits.map((commit, n): Stored => {
      const sha = digest(`${name} branch ${n}`);
      const stored = { ...commit, sha, tree: digest(`${name} tree ${n}`), parents: [parent], at: at + n * HOUR };
      parent = sha;
      const isOnMain = route === 'merge' || route === 'direct';
      const isLast = n === commits.length - 1;
      return store({ ...stored, byPlatform: false, checks: isLast ? checks : [] }, pull, isOnMain);
    });
    const last = branch.at(-1) as Stored;
    const made = (n: number, commit: WrittenCommit, parents: string[], tree: string): Stored =>
      store(
        {
          ...commit,
          sha: digest(`${name} main ${n}`),
          tree,
          parents,
          at: mergedAt,
          byPlatform: true,
          checks: mergedChecks,
        },
        pull,
        true,
      );
    if (route === 'merge') {
      const message = `Merge pull request #${pull} from acme/change-${pull}\n\n${title}`;
      tip = made(0, { by: situation.mergedBy ?? last.by, message }, [tip, last.sha], last.tree).sha;
    } else if (route === 'rebase') {
      for (const [n, commit] of branch.entries()) tip = made(n, commit, [tip], commit.tree).sha;
    } else if (route === 'direct') tip = last.sha;
    else {
      const coAuthors = [...new Set(branch.flatMap((commit) => commit.coAuthors ?? []))];
      const message = `${last.message.split('\n')[0]} (#${pull})`;
      // Of a squash the tree differs from the branch's as soon as something else came in between.
      tip = made(0, { ...last, coAuthors, message }, [tip], digest(`${name} squashed`)).sha;
    }
    if (situation.past !== undefined) {
      past.push({
        id: past.length + 1,
        actor_id: 1,
        actor_name: situation.past,
        before_sha: before,
        after_sha: tip,
        ref: 'refs/heads/main',
        repository_id: 1,
        repository_name: repository,
        pushed_at: time(mergedAt),
        result: 'bypass',
        evaluation_result: 'fail',
      });
    }
    if (pull === null) continue;
    pulls.set(pull, pullRequest(repository, situation, pull, branch, everywhere.get(tip) as Stored, mergedAt));
  }

  let rest: ReturnType<typeof restCommit>[] | null = null;
  return {
    base,
    tip,
    onMain,
    pulls,
    pullsOf,
    past,
    /** Those that pull requests close, and one more. */
    issues: new Set([5, ...scenario.flatMap(({ closes = [] }) => closes)]),
    /** Oldest first, as compare gives them. */
    rest: () => {
      rest ??= onMain.map(restCommit);
      return rest;
    },
    commit: (sha: string) => {
      const commit = everywhere.get(sha);
      if (commit === undefined) return null;
      return {
        __typename: 'Commit',
        oid: sha,
        statusCheckRollup: rollup(commit.checks),
        // Open ones hold everything, as long-lived branches do.
        associatedPullRequests: () => [
          ...Array.from({ length: open }, (_, n) => ({
            number: 20_900 + n,
            merged: false,
            repository: { nameWithOwner: repository },
          })),
          ...(pullsOf.get(sha) ?? []).map((number) => pulls.get(number)),
        ],
        authors: () =>
          [commit.by, ...(commit.coAuthors ?? [])].map((login, n) => gitActor(login, n === 0 && commit.unknown)),
      };
    },
  };
}

function pullRequest(
  repository: string,
  situation: Situation,
  number: number,
  branch: Stored[],
  merge: Stored,
  mergedAt: number,
): Record<string, unknown> {
  const { title, commits, reviews = [], route, mergedBy = 'dana', decision = null } = situation;
  const last = branch.at(-1) as Stored;
  const written = reviews.map((review, n) => {
    const looked = branch[review.of ?? branch.length - 1] as Stored;
    const after = review.hoursAfterMerge;
    return {
      __typename: 'PullRequestReview',
      id: `R_${number}_${n}`,
      author: actor(review.by),
      authorCanPushToRepository: PEOPLE[review.by]?.mayWrite ?? false,
      state: review.dismissed ? 'DISMISSED' : (review.state ?? 'APPROVED'),
      submittedAt: time(after === undefined ? looked.at + (n + 1) * 60_000 : mergedAt + after * HOUR),
      commit: { oid: looked.sha, tree: { oid: looked.tree } },
    };
  });
  return {
    __typename: 'PullRequest',
    number,
    title,
    body: commits[0]?.message.split('\n\n')[1] ?? '',
    merged: true,
    repository: { nameWithOwner: repository },
    author: actor(commits[0]?.by ?? 'dana'),
    mergedAt: time(mergedAt),
    mergedBy: actor(mergedBy),
    mergeCommit: { oid: merge.sha, tree: { oid: merge.tree }, statusCheckRollup: rollup(merge.checks) },
    baseRefName: 'main',
    headRefName: `change-${number}`,
    headRefOid: last.sha,
    reviewDecision: decision,
    changedFiles: (situation.files ?? ['src/orders.ts']).length,
    labels: (situation.labels ?? []).map((name) => ({ name })),
    closingIssuesReferences: (situation.closes ?? []).map((issue) => ({
      number: issue,
      state: 'CLOSED',
      repository: { nameWithOwner: repository },
    })),
    files: (situation.files ?? ['src/orders.ts']).map((path) => ({ path })),
    commits: branch.map((commit) => ({
      commit: {
        oid: commit.sha,
        message: messageOf(commit),
        author: gitActor(commit.by, commit.unknown),
        committer: gitActor(commit.committer ?? commit.by, commit.unknown),
        tree: { oid: commit.tree },
        statusCheckRollup: rollup(commit.checks),
      },
    })),
    reviews: written,
    timelineItems: [
      { __typename: 'MergedEvent' },
      ...(route === 'queue'
        ? [{ __typename: 'AddedToMergeQueueEvent', enqueuer: actor(commits[0]?.by ?? 'dana') }]
        : []),
      ...reviews.flatMap((review, n) =>
        review.dismissed
          ? [
              {
                __typename: 'ReviewDismissedEvent',
                previousReviewState: 'APPROVED',
                review: { id: `R_${number}_${n}` },
              },
            ]
          : [],
      ),
    ],
  };
}
