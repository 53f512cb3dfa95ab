import type { Refusal } from '../../model/asked.ts';
import type { ApiHistory, CommitRecord, Person } from '../../model/change.ts';
import type { Problem } from '../../model/problem.ts';
import type { PullRequestDetail } from '../../model/pull-request.ts';
import type { Refused } from '../github/query-errors.ts';
import type { GitHubReader, QueryAnswer } from '../github/reader.ts';
import { refusalProblem } from '../github/refusal.ts';
import { readRangeCommits } from './api-commits.ts';
import { inBatches } from './batches.ts';
import type { MessageReading } from './git-log.ts';
import { createPullRequestReading, personOfGitActor } from './pull-request-record.ts';
import {
  type Aliased,
  type AssociatedAnswer,
  type AuthorsAnswer,
  associatedQuery,
  authorsQuery,
  type PullRequestAnswer,
  pullRequestsQuery,
} from './queries.ts';

/** Of one query. A hundred commits ask for a list each, thirty pull requests for eight: two or three points of the limit on GraphQL. */
const COMMITS_A_QUERY = 100;
const PULLS_A_QUERY = 30;
const READ_PULLS = 'pull-requests: read';
const NEEDS = {
  '': READ_PULLS,
  closingIssuesReferences: 'issues: read',
  statusCheckRollup: 'checks: read and statuses: read',
};
/** Before commits that seem to have come without a pull request are asked about again: the platform joins the two a little later. */
const SECOND_LOOK_MS = 3_000;

/** The API's route, with all that it tells of pull requests. */
export type ReadApiHistory = Omit<ApiHistory, 'pullRequests'> & {
  pullRequests: PullRequestDetail[];
  /** Commits that were found to belong to a pull request only when they were asked about again. */
  late: string[];
  problems: Problem[];
};

export type ApiOptions = MessageReading & { wait?: (milliseconds: number) => Promise<void> };

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** The name of an answer, as a place names it. */
export function pullRequestPlace(number: number): string {
  return `github/pulls/${number}.json`;
}
const COMMITS_PLACE = 'github/compare.json';
const PULLS_PLACE = 'github/pulls.json';

/** Parts of pull requests as a reader calls them. */
const WORDS: Record<string, string> = {
  closingIssuesReferences: 'issues',
  statusCheckRollup: 'checks',
  reviews: 'reviews',
  commits: 'commits',
  labels: 'labels',
  files: 'files',
};

type Authored = Pick<CommitRecord, 'author' | 'committer' | 'coAuthors'>;

const isDigest = (sha: string): boolean => /^[0-9a-f]{40,64}$/.test(sha);

type Told = { problems: Problem[]; whole: boolean };

function tell(told: Told, what: string, refusal: Refusal | null, place: string): void {
  if (refusal === null) return;
  told.whole = false;
  const problem = refusalProblem(what, refusal, ['change'], place);
  if (!told.problems.some(({ message }) => message === problem.message)) told.problems.push(problem);
}

/** A part that was refused leaves a hole in each change; it is told once, and caps nothing else. */
function tellPart(told: Told, { path, refusal }: Refused): void {
  const field = path.findLast((part) => typeof part === 'string') ?? '';
  const what = `${WORDS[field] ?? 'a part'} of pull requests`;
  const problem = refusalProblem(what, refusal, [], PULLS_PLACE);
  if (!told.problems.some(({ message }) => message === problem.message)) told.problems.push(problem);
}

/**
 * Commits of the range and the merged pull requests that they belong to. `from` null: all that `to` holds. Both are full digests.
 * Never throws: what could not be read is a problem, and the history is not whole.
 */
export async function readApiHistory(
  reader: GitHubReader,
  range: { from: string | null; to: string },
  options: ApiOptions,
): Promise<ReadApiHistory> {
  const { wait = pause, ...reading } = options;
  const told: Told = { problems: [], whole: true };
  const read = await readRangeCommits(reader, range, reading);
  tell(told, 'commits of the release', read.refusal, COMMITS_PLACE);
  const shas = read.commits.map(({ sha }) => sha).filter(isDigest);

  const pullRequestsOf = await readAssociated(reader, shas, told);
  const without = shas.filter((sha) => pullRequestsOf.get(sha)?.length === 0);
  const late: string[] = [];
  if (without.length > 0) {
    await wait(SECOND_LOOK_MS);
    const again = await readAssociated(reader, without, told);
    for (const [sha, numbers] of again) {
      if (numbers.length > 0) late.push(sha);
      pullRequestsOf.set(sha, numbers);
    }
    // A token that may not read pull requests can be shown commits without any: that says nothing.
    const { pulls } = reader.octokit.rest;
    const probe = await reader.get(pulls.list, { state: 'closed', per_page: 1 }, READ_PULLS);
    if (probe.refusal !== null) {
      tell(told, 'pull requests', probe.refusal, PULLS_PLACE);
      for (const sha of without) if (!late.includes(sha)) pullRequestsOf.delete(sha);
    }
  }

  const numbers = [...new Set([...pullRequestsOf.values()].flat())].sort((a, b) => a - b);
  const pullRequests = await readPullRequests(reader, numbers, reading, told);
  const commits = await withAccounts(reader, read.commits, pullRequests, reading, told);
  return { commits, pullRequests, pullRequestsOf, late, ...told };
}

/** By commit, the merged pull requests of this repository that it belongs to; a commit that could not be asked about is not in it. */
async function readAssociated(
  reader: GitHubReader,
  shas: readonly string[],
  told: Told,
): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  const own = reader.repository.toLowerCase();
  await inBatches(
    shas,
    COMMITS_A_QUERY,
    (batch) => ask<AssociatedAnswer>(reader, 'commit-pull-requests', associatedQuery(batch)),
    (batch, answer) => {
      tell(told, 'pull requests', answer.refusal, PULLS_PLACE);
      if (answer.data === null) return;
      batch.forEach((sha, index) => {
        const list = answer.data.repository[`c${index}`]?.associatedPullRequests ?? null;
        const refusal = answer.refused.find(({ path }) => path.includes(`c${index}`))?.refusal;
        if (refusal !== undefined || list === null) {
          tell(told, 'pull requests', refusal ?? { reason: 'unexpected', status: 200, permission: null }, PULLS_PLACE);
          return;
        }
        const nodes = (list.nodes ?? []).filter((node) => node !== null);
        if (nodes.length < list.totalCount)
          tell(told, 'pull requests', { reason: 'short', status: 200, permission: null }, PULLS_PLACE);
        const merged = nodes.filter((node) => node.merged && node.repository.nameWithOwner.toLowerCase() === own);
        found.set(
          sha,
          merged.map(({ number }) => number),
        );
      });
    },
  );
  return found;
}

async function readPullRequests(
  reader: GitHubReader,
  numbers: readonly number[],
  { personOf }: MessageReading,
  told: Told,
): Promise<PullRequestDetail[]> {
  const read: PullRequestDetail[] = [];
  const recordOf = createPullRequestReading(personOf);
  await inBatches(
    numbers,
    PULLS_A_QUERY,
    (batch) => ask<PullRequestAnswer>(reader, 'merged-pull-requests', pullRequestsQuery(batch)),
    (batch, answer) => {
      tell(told, 'pull requests', answer.refusal, PULLS_PLACE);
      if (answer.data === null) return;
      for (const number of batch) {
        const alias = `p${number}`;
        const refused = answer.refused.filter(({ path }) => path.includes(alias));
        const one = answer.data.repository[alias];
        if (one) {
          read.push(recordOf(one, refused));
          for (const part of refused) tellPart(told, part);
        } else {
          const refusal = refused[0]?.refusal ?? { reason: 'not-found' as const, status: 200, permission: READ_PULLS };
          tell(told, `pull request ${number}`, refusal, pullRequestPlace(number));
        }
      }
    },
  );
  return read;
}

/** Finds the accounts of those whom a message or a branch names by an address alone, as far as the platform knows them. */
async function withAccounts(
  reader: GitHubReader,
  commits: CommitRecord[],
  pullRequests: PullRequestDetail[],
  { personOf }: MessageReading,
  told: Told,
): Promise<CommitRecord[]> {
  const loginOf = new Map<string, string>();
  const note = ({ key, login }: Person): void => {
    if (key !== null && login !== null) loginOf.set(key, login);
  };
  const persons = (commit: Authored): Person[] => [commit.author, commit.committer, ...commit.coAuthors];
  const branches = pullRequests.flatMap(({ branch }) => branch.known);
  for (const commit of [...commits, ...branches]) persons(commit).forEach(note);

  const isUnknown = ({ login, key }: Person): boolean => login === null && !loginOf.has(key ?? '');
  const hasUnknown = ({ coAuthors }: Authored): boolean => coAuthors.some(isUnknown);
  const asked = new Set([
    ...commits.filter(hasUnknown).map(({ sha }) => sha),
    ...pullRequests.flatMap((one) => (one.branch.known.some(hasUnknown) ? (one.commits ?? []) : [])),
  ]);
  await inBatches(
    [...asked].filter(isDigest),
    COMMITS_A_QUERY,
    (batch) => ask<AuthorsAnswer>(reader, 'commit-authors', authorsQuery(batch)),
    (batch, answer) => {
      tell(told, 'authors of commits', answer.refusal, COMMITS_PLACE);
      for (const index of batch.keys()) {
        const authors = answer.data?.repository[`c${index}`]?.authors?.nodes ?? [];
        for (const author of authors) note(personOfGitActor(personOf, author));
      }
    },
  );

  const known = (person: Person): Person => ({
    ...person,
    login: person.login ?? loginOf.get(person.key ?? '') ?? null,
  });
  const withKnown = <C extends Authored>(commit: C): C => ({
    ...commit,
    author: known(commit.author),
    committer: known(commit.committer),
    coAuthors: commit.coAuthors.map(known),
  });
  for (const { branch } of pullRequests) branch.known = branch.known.map(withKnown);
  return commits.map(withKnown);
}

function ask<T>(reader: GitHubReader, name: string, text: string): Promise<QueryAnswer<Aliased<T>>> {
  const count = (data: Aliased<T>): number => Object.values(data.repository).filter((one) => one !== null).length;
  return reader.query<Aliased<T>>({ name, text, variables: {}, count, needs: NEEDS });
}
