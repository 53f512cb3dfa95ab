import type { CommitRecord, Person } from '../../model/change.ts';
import type { PullRequestDetail } from '../../model/pull-request.ts';
import type { GitHubReader } from '../github/reader.ts';
import { isDigest } from './api-commits.ts';
import type { MessageReading } from './git-log.ts';
import { readLists } from './list-pages.ts';
import { askAliased } from './needs.ts';
import { personOfGitActor } from './pull-request-record.ts';
import { type AuthorsAnswer, authorsQuery, type GitActorAnswer } from './queries.ts';
import { COMMITS_PLACE, type Told } from './told.ts';

const COMMITS_A_QUERY = 100;

type Authored = Pick<CommitRecord, 'author' | 'committer' | 'coAuthors'>;

/** Finds the accounts of those whom a message or a branch names by an address alone, as far as the platform knows them. */
export async function withAccounts(
  reader: GitHubReader,
  commits: CommitRecord[],
  pullRequests: PullRequestDetail[],
  { personOf }: Pick<MessageReading, 'personOf'>,
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
  const lists = await readLists<string, AuthorsAnswer, GitActorAnswer>(
    [...asked].filter(isDigest).map((of) => ({ of, after: null })),
    {
      size: COMMITS_A_QUERY,
      ask: (batch) => askAliased(reader, 'commit-authors', authorsQuery(batch), batch.length),
      listOf: ({ authors }) => authors,
    },
  );
  for (const { nodes, refusal } of lists.values()) {
    for (const author of nodes) note(personOfGitActor(personOf, author));
    // The platform may have dropped the commits of a branch: whoever is named by an address alone then stays so.
    if (refusal?.reason !== 'unexpected') told.lacks('authors of commits', refusal, COMMITS_PLACE);
  }

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
