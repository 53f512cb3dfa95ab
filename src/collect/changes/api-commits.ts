import type { Refusal } from '../../model/asked.ts';
import type { CommitRecord, Person } from '../../model/change.ts';
import type { Json } from '../../model/json.ts';
import type { GitHubReader, Listed } from '../github/reader.ts';
import type { MessageReading } from './git-log.ts';
import type { Keep } from './kept-answers.ts';
import { SHORT } from './list-pages.ts';
import { coAuthorsIn, namedPullRequests, quotedPulls, revertsIn, subjectOf } from './messages.ts';
import { READ_CONTENTS } from './needs.ts';

/** Makes persons of what commits say, by one route as by the other, so that keys of the same address are the same. */
export type PersonOf = MessageReading['personOf'];

export const isDigest = (sha: string): boolean => /^[0-9a-f]{40,64}$/.test(sha);

type GitPerson = { name?: string | undefined; email?: string | undefined; date?: string | undefined } | null;
type Account = { login?: string | undefined; type?: string | undefined } | null;

/** A commit of the REST API, as far as it is read. */
export type CommitAnswer = {
  sha: string;
  parents: { sha: string }[];
  author: Account | Record<string, never>;
  committer: Account | Record<string, never>;
  commit: {
    message: string;
    tree: { sha: string };
    author: GitPerson;
    committer: GitPerson;
    verification?: { verified: boolean; reason: string } | undefined;
  };
};

/** Somebody as git and the platform together know them: the account's login, where the address belongs to one. */
export function personOfCommit(personOf: PersonOf, written: GitPerson, account: Account): Person {
  const person = personOf(written?.name ?? '', written?.email ?? '');
  if (account?.login === undefined) return person;
  const isBot = account.type === 'Bot' || person.kind === 'bot' || account.login === 'web-flow';
  return { ...person, login: account.login, kind: isBot ? 'bot' : 'user' };
}

function instant(date: string | undefined): string | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function signatureOf(verification: CommitAnswer['commit']['verification']): CommitRecord['signature'] {
  if (verification === undefined) return null;
  if (verification.verified) return 'verified';
  return verification.reason === 'unsigned' ? 'none' : 'refused';
}

function accountOf(account: CommitAnswer['author']): Account {
  return account !== null && 'login' in account ? account : null;
}

/** One commit of an answer. Files are not told by the lists of commits. */
export function commitRecord(answer: CommitAnswer, { personOf, ticketsIn }: MessageReading): CommitRecord {
  const { commit } = answer;
  const author = personOfCommit(personOf, commit.author, accountOf(answer.author));
  const named = namedPullRequests(commit.message, answer.parents.length);
  const reverts = revertsIn(commit.message);
  const taken = [...reverts, ...quotedPulls(commit.message)];
  const isTicket = (ticket: string): boolean =>
    !taken.includes(ticket) && !named.some(({ number }) => ticket === `#${number}`);
  return {
    sha: answer.sha,
    tree: commit.tree.sha,
    parents: answer.parents.map(({ sha }) => sha),
    author,
    committer: personOfCommit(personOf, commit.committer, accountOf(answer.committer)),
    coAuthors: coAuthorsIn(commit.message)
      .map(({ name, address }) => personOf(name, address))
      .filter(({ key }) => key !== author.key),
    authoredAt: instant(commit.author?.date),
    committedAt: instant(commit.committer?.date),
    subject: subjectOf(commit.message),
    signature: signatureOf(commit.verification),
    named,
    tickets: ticketsIn(commit.message).filter(isTicket),
    reverts,
    files: null,
    filesCut: false,
  };
}

/** What is kept of a commit: what is read of it. */
function recordOf({ sha, parents, author, committer, commit }: CommitAnswer): Json {
  const { message, tree, verification } = commit;
  const git = (person: GitPerson): Json =>
    person && { name: person.name ?? null, email: person.email ?? null, date: person.date ?? null };
  const account = (of: Account): Json => of && { login: of.login ?? null, type: of.type ?? null };
  return {
    sha,
    parents: parents.map((parent) => ({ sha: parent.sha })),
    author: account(accountOf(author)),
    committer: account(accountOf(committer)),
    commit: {
      message,
      tree: { sha: tree.sha },
      author: git(commit.author),
      committer: git(commit.committer),
      verification:
        verification === undefined ? null : { verified: verification.verified, reason: verification.reason },
    },
  };
}

/** Commits of a range, each once, newest first, and where the range begins as the platform sees it. */
export type RangeCommits = { commits: CommitRecord[]; refusal: Refusal | null };

/**
 * Every commit that `to` holds and `from` does not, by compare; all of `to` where there is no `from`. What the platform counts and
 * does not give is a refusal of reason `short`: pages that moved give some commits twice and others never.
 */
export async function readRangeCommits(
  reader: GitHubReader,
  range: { from: string | null; to: string },
  reading: MessageReading,
  keep: Keep,
): Promise<RangeCommits> {
  const { repos } = reader.octokit.rest;
  let total: number | null = null;
  const listed: Listed<CommitAnswer> =
    range.from === null
      ? await reader.list(repos.listCommits, { sha: range.to }, READ_CONTENTS, { of: (data) => data })
      : await reader.list(
          repos.compareCommitsWithBasehead,
          { basehead: `${range.from}...${range.to}` },
          READ_CONTENTS,
          {
            of: (data) => data.commits,
            total: (data) => {
              total = data.total_commits;
              return total;
            },
          },
        );
  const bySha = new Map(listed.records.map((answer) => [answer.sha, answer]));
  const commits = [...bySha.values()].map((answer) => commitRecord(answer, reading));
  for (const [sha, answer] of bySha) keep(range.from === null ? 'all-commits' : 'commits', sha, recordOf(answer));
  const isShort = total !== null && commits.length < total;
  return {
    // Compare gives the oldest first, the list of commits the newest.
    commits: range.from === null ? commits : commits.reverse(),
    refusal: listed.refusal ?? (isShort ? SHORT : null),
  };
}
