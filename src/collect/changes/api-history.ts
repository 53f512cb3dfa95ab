import type { Refusal } from '../../model/asked.ts';
import type { ApiHistory } from '../../model/change.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { CheckResult, Part, PullRequestDetail } from '../../model/pull-request.ts';
import type { WaysAround } from '../../model/ways-around.ts';
import type { GitHubReader } from '../github/reader.ts';
import { withAccounts } from './api-accounts.ts';
import { isDigest, readRangeCommits } from './api-commits.ts';
import { readPullRequests } from './api-pull-requests.ts';
import { type Period, readWaysAround } from './api-ways-around.ts';
import type { MessageReading } from './git-log.ts';
import { KEEP_NOTHING, type Keep } from './kept-answers.ts';
import { readLists } from './list-pages.ts';
import { askAliased, READ_PULLS } from './needs.ts';
import { partOfChecks } from './pull-request-record.ts';
import {
  type AssociatedAnswer,
  associatedQuery,
  type ChecksAnswer,
  type ContextAnswer,
  checksQuery,
  NO_NODES,
  type PullOfCommit,
  type Wanted,
} from './queries.ts';
import { COMMITS_PLACE, createTold, PULLS_PLACE, type Told } from './told.ts';

/** Of one query; each asks for one list. */
const COMMITS_A_QUERY = 100;
/** Before commits that seem to have come without a pull request are asked about again: the platform joins the two a little later. */
const SECOND_LOOK_MS = 3_000;

/** The API's route, with all that it tells of pull requests. */
export type ReadApiHistory = Omit<ApiHistory, 'pullRequests'> & {
  pullRequests: PullRequestDetail[];
  /** Of commits that came without a pull request. */
  checksOf: Map<string, Part<CheckResult>>;
  waysAround: WaysAround;
  /** Commits that were found to belong to a pull request only when they were asked about again. */
  late: string[];
  problems: Problem[];
};

export type ApiOptions = MessageReading & { keep?: Keep; wait?: (milliseconds: number) => Promise<void> };

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Commits of the range and the merged pull requests that they belong to. `from` null: all that `to` holds. Both are full digests.
 * Never throws: what could not be read is a problem, and the history is not whole.
 */
export async function readApiHistory(
  reader: GitHubReader,
  range: { from: string | null; to: string; period: Period },
  options: ApiOptions,
): Promise<ReadApiHistory> {
  const { wait = pause, keep = KEEP_NOTHING, ...reading } = options;
  const told = createTold();
  const read = await readRangeCommits(reader, range, reading, keep);
  told.lacks('commits of the release', read.refusal, COMMITS_PLACE);
  const shas = read.commits.map(({ sha }) => sha).filter(isDigest);

  const pullRequestsOf = await readAssociated(reader, shas, told, keep);
  const without = shas.filter((sha) => pullRequestsOf.get(sha)?.length === 0);
  const late: string[] = [];
  if (without.length > 0) {
    await wait(SECOND_LOOK_MS);
    const again = await readAssociated(reader, without, told, keep);
    for (const [sha, numbers] of again) {
      if (numbers.length > 0) late.push(sha);
      pullRequestsOf.set(sha, numbers);
    }
    // A token that may not read pull requests can be shown commits without any: that says nothing.
    const { pulls } = reader.octokit.rest;
    const probe = await reader.get(pulls.list, { state: 'closed', per_page: 1 }, READ_PULLS);
    if (probe.refusal !== null) {
      told.lacks('pull requests', probe.refusal, PULLS_PLACE);
      for (const sha of without) if (!late.includes(sha)) pullRequestsOf.delete(sha);
    }
  }

  const numbers = [...new Set([...pullRequestsOf.values()].flat())].sort((a, b) => a - b);
  const pullRequests = await readPullRequests(reader, numbers, reading, told, keep);
  const merged = new Set(pullRequests.map(({ mergeCommit }) => mergeCommit));
  const direct = without.filter((sha) => pullRequestsOf.get(sha)?.length === 0 && !merged.has(sha));
  const checksOf = await readChecks(reader, direct, told, keep);
  const commits = await withAccounts(reader, read.commits, pullRequests, reading, told);
  const waysAround = await readWaysAround(reader, { commits, pullRequests }, range, told, keep);
  const { problems, whole } = told;
  return { commits, pullRequests, pullRequestsOf, checksOf, waysAround, late, problems, whole };
}

/** A record of a list says where there is more of it than was given. */
function withRefusal(record: JsonObject, refusal: Refusal | null): JsonObject {
  return refusal === null ? record : { ...record, refusal };
}

const fromTheFirst = (of: string): Wanted<string> => ({ of, after: null });

/** By commit, the merged pull requests of this repository that it belongs to; a commit that could not be asked about is not in it. */
async function readAssociated(
  reader: GitHubReader,
  shas: readonly string[],
  told: Told,
  keep: Keep,
): Promise<Map<string, number[]>> {
  const own = reader.repository.toLowerCase();
  const lists = await readLists<string, AssociatedAnswer, PullOfCommit>(shas.map(fromTheFirst), {
    size: COMMITS_A_QUERY,
    ask: (batch) => askAliased(reader, 'commit-pull-requests', associatedQuery(batch), batch.length),
    listOf: ({ associatedPullRequests }) => associatedPullRequests,
  });
  const found = new Map<string, number[]>();
  for (const [sha, { nodes, refusal }] of lists) {
    told.lacks('pull requests', refusal, PULLS_PLACE);
    keep('commit-pull-requests', sha, withRefusal({ pullRequests: nodes }, refusal));
    const merged = nodes.filter((node) => node.merged && node.repository.nameWithOwner.toLowerCase() === own);
    // Of a list that broke off nobody knows whether the one that brought the commit is in the rest.
    if (refusal !== null && merged.length === 0) continue;
    found.set(
      sha,
      merged.map(({ number }) => number),
    );
  }
  return found;
}

/** Checks of the platform on commits, each of which came onto the branch by itself. */
async function readChecks(
  reader: GitHubReader,
  shas: readonly string[],
  told: Told,
  keep: Keep,
): Promise<Map<string, Part<CheckResult>>> {
  const lists = await readLists<string, ChecksAnswer, ContextAnswer>(shas.map(fromTheFirst), {
    size: COMMITS_A_QUERY,
    ask: (batch) => askAliased(reader, 'commit-checks', checksQuery(batch), batch.length),
    listOf: ({ statusCheckRollup }) => statusCheckRollup?.contexts ?? (statusCheckRollup === null ? NO_NODES : null),
  });
  const parts = [...lists].map(([sha, list]): [string, Part<CheckResult>] => {
    if (list.refusal !== null && list.refusal.reason !== 'short')
      told.lacksPart({ path: ['statusCheckRollup'], refusal: list.refusal });
    keep('commit-checks', sha, withRefusal({ checks: list.nodes }, list.refusal));
    return [sha, partOfChecks(list)];
  });
  return new Map(parts);
}
