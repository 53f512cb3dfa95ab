import type {
  ApiHistory,
  Change,
  ChangeRoute,
  CommitRecord,
  Difference,
  GitHistory,
  Population,
  PullRequestRecord,
} from '../../model/change.ts';
import { type Owner, ownersByGit } from './side-branches.ts';

/** Where a commit belongs, and who says so. */
type Belonging = { key: string; number: number | null; joinedBy: Change['joinedBy']; settled: boolean };

/** What is known of belonging, by either route. */
type Known = {
  owners: ReadonlyMap<string, Owner>;
  api: ApiHistory | null;
  records: ReadonlyMap<number, PullRequestRecord>;
  /** Pull requests by the commit that came onto the branch. */
  byMergeCommit: ReadonlyMap<string, number>;
};

/**
 * Joins both routes: each change of the release once, and what only one of them knows. Where both say what a commit belongs to, the API
 * is believed, because a subject can name anything.
 */
export function populationOf(byGit: GitHistory | null, byApi: ApiHistory | null): Population {
  const commits = joined(byGit?.commits ?? [], byApi?.commits ?? []);
  const known: Known = {
    owners: ownersByGit(commits),
    api: byApi,
    records: new Map((byApi?.pullRequests ?? []).map((record) => [record.number, record])),
    byMergeCommit: new Map(
      (byApi?.pullRequests ?? []).flatMap(({ mergeCommit, number }) =>
        mergeCommit === null ? [] : [[mergeCommit, number] as [string, number]],
      ),
    ),
  };
  const belonging = new Map(commits.map(({ sha }) => [sha, belongingOf(sha, known)]));
  const changes = new Map<string, Change>();
  for (const commit of commits) {
    const of = belonging.get(commit.sha);
    if (of === undefined) continue;
    const change = changes.get(of.key);
    if (change === undefined) {
      const record = of.number === null ? null : (known.records.get(of.number) ?? null);
      changes.set(of.key, {
        ...EMPTY,
        name: of.key,
        pullRequest: of.number,
        joinedBy: of.joinedBy,
        settled: of.settled,
        commits: [commit],
        record,
      });
    } else {
      change.commits.push(commit);
      change.joinedBy = both(change.joinedBy, of.joinedBy);
      change.settled &&= of.settled;
    }
  }
  const all = [...changes.values()].map((change) => ({
    ...change,
    route: routeOf(change),
    reverts: distinct(change.commits.flatMap(({ reverts }) => reverts)),
    tickets: distinct(change.commits.flatMap(({ tickets }) => tickets)).filter(
      (ticket) => ticket !== `#${change.pullRequest}`,
    ),
  }));
  return {
    changes: all,
    counts: countsOf(byGit, byApi, known.owners),
    differences: differencesOf(byGit, byApi, known),
  };
}

const EMPTY: Pick<Change, 'route' | 'reverts' | 'tickets'> = { route: 'unknown', reverts: [], tickets: [] };

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function both(a: Change['joinedBy'], b: Change['joinedBy']): Change['joinedBy'] {
  return (['git', 'api'] as const).filter((route) => a.includes(route) || b.includes(route));
}

/** Git's records in git's order with what only the API knows of each, then those that only the API has. */
function joined(byGit: readonly CommitRecord[], byApi: readonly CommitRecord[]): CommitRecord[] {
  const ofApi = new Map(byApi.map((commit) => [commit.sha, commit]));
  const ofGit = new Set(byGit.map(({ sha }) => sha));
  const known = byGit.map((commit): CommitRecord => {
    const other = ofApi.get(commit.sha);
    if (other === undefined) return commit;
    const verified = other.signature === 'verified' || other.signature === 'refused';
    return {
      ...commit,
      author: {
        ...commit.author,
        login: other.author.login ?? commit.author.login,
        kind: either(commit, other, 'author'),
      },
      committer: {
        ...commit.committer,
        login: other.committer.login ?? commit.committer.login,
        kind: either(commit, other, 'committer'),
      },
      signature: verified ? other.signature : commit.signature,
    };
  });
  return [...known, ...byApi.filter(({ sha }) => !ofGit.has(sha))];
}

function either(a: CommitRecord, b: CommitRecord, who: 'author' | 'committer'): 'user' | 'bot' {
  return a[who].kind === 'bot' || b[who].kind === 'bot' ? 'bot' : 'user';
}

/** The pull request that the API says a commit belongs to: of several the one that brought it, else the innermost, merged first. */
function numberByApi(sha: string, { api, records, byMergeCommit }: Known): number | null | undefined {
  const merged = byMergeCommit.get(sha);
  if (merged !== undefined) return merged;
  const numbers = api?.pullRequestsOf.get(sha);
  if (numbers === undefined) return undefined;
  const found = numbers.flatMap((number) => records.get(number) ?? []);
  found.sort((a, b) =>
    (a.mergedAt ?? '') < (b.mergedAt ?? '') ? -1 : a.mergedAt === b.mergedAt ? a.number - b.number : 1,
  );
  return found[0]?.number ?? numbers[0] ?? null;
}

function belongingOf(sha: string, known: Known): Belonging {
  const owner = known.owners.get(sha);
  const byGit = owner !== undefined && 'number' in owner ? owner.number : null;
  const byApi = numberByApi(sha, known);
  const number = byApi === undefined ? byGit : byApi;
  if (number === null) {
    const root = owner !== undefined && 'sha' in owner ? owner.sha : sha;
    return { key: `commit-${root}`, number: null, joinedBy: [], settled: byApi !== undefined };
  }
  const joinedBy = (['git', 'api'] as const).filter((route) => (route === 'git' ? byGit : byApi) === number);
  return { key: `pull-${number}`, number, joinedBy, settled: byApi !== undefined };
}

function routeOf({ pullRequest, record, commits, settled }: Change): ChangeRoute {
  if (pullRequest === null) return settled ? 'direct' : 'unknown';
  const brought = commits.find(({ sha }) => sha === record?.mergeCommit);
  if (record === null || brought === undefined) {
    const named = commits.flatMap((commit) => commit.named).find(({ number }) => number === pullRequest);
    return named?.as ?? 'unknown';
  }
  if (brought.parents.length > 1) return 'merge';
  if (brought.sha === record.headCommit) return 'fast-forward';
  if (commits.length > 1) return 'rebase';
  const isNamed = brought.named.some(({ number }) => number === pullRequest);
  return isNamed || (record.commits !== null && record.commits.length > 1) ? 'squash' : 'rebase';
}

function countsOf(
  byGit: GitHistory | null,
  byApi: ApiHistory | null,
  owners: ReadonlyMap<string, Owner>,
): Population['counts'] {
  const named = new Set(
    (byGit?.commits ?? []).flatMap(({ sha }) => {
      const owner = owners.get(sha);
      return owner !== undefined && 'number' in owner ? owner.number : [];
    }),
  );
  return {
    git: byGit && { commits: byGit.commits.length, pullRequests: named.size },
    api: byApi && { commits: byApi.commits.length, pullRequests: byApi.pullRequests.length },
  };
}

/** What one route has and the other lacks. Only of commits that both were asked about can they differ in what they belong to. */
function differencesOf(byGit: GitHistory | null, byApi: ApiHistory | null, known: Known): Difference[] {
  if (byGit === null || byApi === null) return [];
  const found: Difference[] = [];
  const ofGit = new Set(byGit.commits.map(({ sha }) => sha));
  const ofApi = new Set(byApi.commits.map(({ sha }) => sha));
  const lacks = (route: 'git' | 'api'): string | null => {
    if (route === 'api') return byApi.whole ? null : 'the API did not tell all of the range';
    return byGit.whole ? null : 'the checkout does not hold all of the range';
  };
  for (const sha of ofGit)
    if (!ofApi.has(sha)) found.push({ what: 'commit', which: sha, only: 'git', because: lacks('api') });
  for (const sha of ofApi)
    if (!ofGit.has(sha)) found.push({ what: 'commit', which: sha, only: 'api', because: lacks('git') });

  const pullsOfGit = new Set<number>();
  const pullsOfApi = new Set<number>();
  for (const sha of ofGit) {
    const owner = known.owners.get(sha);
    const byName = owner !== undefined && 'number' in owner ? owner.number : null;
    const asked = numberByApi(sha, known);
    if (byName !== null) pullsOfGit.add(byName);
    if (asked === undefined) continue;
    if (asked !== null) pullsOfApi.add(asked);
    if (byName !== null && asked !== byName) {
      const because =
        asked === null
          ? `its subject or its merge names #${byName}, which the platform does not tie to it: an issue, or a look-up that lags behind`
          : `git has it in #${byName}, the platform in #${asked}`;
      found.push({ what: 'belongs', which: sha, only: 'git', because });
    }
  }
  for (const { number } of byApi.pullRequests) pullsOfApi.add(number);
  for (const number of pullsOfGit) {
    if (!pullsOfApi.has(number)) {
      const because = lacks('api') ?? 'named in git; no merged pull request of that number has commits of the range';
      found.push({ what: 'pull-request', which: `#${number}`, only: 'git', because });
    }
  }
  for (const number of pullsOfApi) {
    if (!pullsOfGit.has(number)) {
      const because = 'rebased or pushed on: no subject in git names it';
      found.push({ what: 'pull-request', which: `#${number}`, only: 'api', because });
    }
  }
  return found.sort((a, b) => order(a, b));
}

function order(a: Difference, b: Difference): number {
  const [x, y] = [`${a.what} ${a.which} ${a.only}`, `${b.what} ${b.which} ${b.only}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
