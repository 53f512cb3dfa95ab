import { createHash } from 'node:crypto';
import type { Files, GitObjects } from './git-objects.ts';
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

/** Makes the commits as git has them: on top of the release before, whose files these are. */
export type Real = { objects: GitObjects; files: Files };

type Unstored = Omit<Stored, 'sha' | 'tree'>;

/** Digests of commits and trees: made up, or those of real objects. `files` are what a commit changes, `names` what made-up ones are made of. */
function createDigests(real: Real | null) {
  const treeOf = new Map<string, Files>();
  return {
    base: (): string => {
      if (real === null) return digest('the release before');
      const person = `${PEOPLE.dana?.name} <${address('dana')}>`;
      const tree = real.objects.tree(real.files);
      const made = { tree, parents: [], author: person, committer: person, at: START - 24 * HOUR, signed: false };
      const sha = real.objects.commit({ ...made, message: 'Begin' });
      treeOf.set(sha, real.files);
      return sha;
    },
    stored: (commit: Unstored, files: readonly string[], names: { sha: string; tree: string }): Stored => {
      if (real === null) return { ...commit, sha: digest(names.sha), tree: digest(names.tree) };
      const before = treeOf.get(commit.parents.at(-1) ?? '') ?? new Map();
      const changed = files.map((path): [string, string] => {
        const text = before.get(path) ?? '';
        return [path, /\.(ts|js|md)$/.test(path) ? `${text}// ${names.tree}\n` : `${text}# ${names.tree}\n`];
      });
      const after = new Map([...before, ...changed]);
      const tree = real.objects.tree(after);
      const { by, unknown = false, parents, at, byPlatform } = commit;
      const committed = commit.byPlatform ? 'GitHub <noreply@github.com>' : signerOf(commit.committer ?? by, unknown);
      const who = { author: signerOf(by, unknown), committer: committed };
      const sha = real.objects.commit({ tree, parents, ...who, at, message: messageOf(commit), signed: byPlatform });
      treeOf.set(sha, after);
      return { ...commit, sha, tree };
    },
  };
}

function signerOf(login: string, unknown: boolean): string {
  return `${PEOPLE[login]?.name ?? login} <${address(login, unknown)}>`;
}

/** The history of a scenario on the branch `main`, and the pull requests behind it. */
export function createHistory(repository: string, scenario: readonly Situation[], open = 1, real: Real | null = null) {
  const digests = createDigests(real);
  const base = digests.base();
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
    const { pull, route, commits, title, checks = [], mergedChecks = [], files = ['src/orders.ts'] } = situation;
    const before = tip;
    const at = START + index * 24 * HOUR;
    const mergedAt = at + 10 * HOUR;
    const name = `${title} ${pull}`;
    let parent = tip;
    const branch = commits.map((commit, n): Stored => {
      const isOnMain = route === 'merge' || route === 'direct';
      const ran = n === commits.length - 1 ? checks : [];
      const unstored = { ...commit, parents: [parent], at: at + n * HOUR, byPlatform: false, checks: ran };
      const stored = digests.stored(unstored, files, { sha: `${name} branch ${n}`, tree: `${name} tree ${n}` });
      parent = stored.sha;
      return store(stored, pull, isOnMain);
    });
    const last = branch.at(-1) as Stored;
    const made = (n: number, commit: WrittenCommit, parents: string[], tree: string, changed = files): Stored => {
      const unstored = { ...commit, parents, at: mergedAt, byPlatform: true, checks: mergedChecks };
      return store(digests.stored(unstored, changed, { sha: `${name} main ${n}`, tree }), pull, true);
    };
    if (route === 'merge') {
      const message = `Merge pull request #${pull} from acme/change-${pull}\n\n${title}`;
      tip = made(
        0,
        { by: situation.mergedBy ?? last.by, message },
        [tip, last.sha],
        `${name} tree ${branch.length - 1}`,
        [],
      ).sha;
    } else if (route === 'rebase') {
      for (const [n, commit] of branch.entries()) tip = made(n, commit, [tip], `${name} tree ${n}`).sha;
    } else if (route === 'direct') tip = last.sha;
    else {
      const coAuthors = [...new Set(branch.flatMap((commit) => commit.coAuthors ?? []))];
      const message = `${last.message.split('\n')[0]} (#${pull})`;
      // Of a squash the tree differs from the branch's as soon as something else came in between.
      tip = made(0, { ...last, coAuthors, message }, [tip], `${name} squashed`).sha;
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
