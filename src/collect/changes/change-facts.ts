import { byCodeUnit } from '../../catalogue/canonical.ts';
import { type Change, type CommitRecord, FILE_KINDS, type Person } from '../../model/change.ts';
import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import { GIT_LOG } from './git-history.ts';
import type { Naming } from './people.ts';
import { createPathsOf, type PathReading } from './touched-files.ts';

/** Where the API's part of a change comes in: attributes that only the platform knows, or knows better. */
export type DetailsOf = (change: Change) => Attributes;

/** Where what the platform answered of a change is kept; null: it told nothing of it. */
export type SourceOf = (change: Change) => Pick<Fact, 'place' | 'evidence'> | null;

const ROLES = ['author', 'committer', 'co-author', 'update'] as const;
const STATES = ['none', 'present', 'verified', 'refused'] as const;
const ASK = 'github-token with pull-requests: read';
/** Stands in many attributes of each change: no word of it is repeated ten thousand times that need not be. */
const OF_PLATFORM: Hole = { unresolved: `known to the platform alone (${ASK})` };

/** What only a pull request has, of a change that came without one. */
const WITHOUT_PULL_REQUEST: Attributes = {
  queuedBy: null,
  baseBranch: null,
  headCommit: null,
  headTree: null,
  mergeTree: null,
  labels: [],
  emergency: false,
  reviewDecision: null,
  reviews: [],
};

const OF_PULL_REQUEST: Attributes = Object.fromEntries(
  Object.keys(WITHOUT_PULL_REQUEST).map((name) => [name, OF_PLATFORM]),
);

function pullRequestOf({ pullRequest, settled }: Change): Json {
  if (settled) return pullRequest;
  if (pullRequest === null) return { unresolved: `no subject in git names one; ${OF_PLATFORM.unresolved}` };
  return { unresolved: `git names #${pullRequest}; ${OF_PLATFORM.unresolved}`, among: [pullRequest, null] };
}

/** The commit that began it: of a branch the oldest, whose author has written the change where the API does not say who opened it. */
function first({ commits }: Change): CommitRecord | undefined {
  return commits.findLast(({ parents }) => parents.length < 2) ?? commits.at(-1);
}

/** Who made commits. `update`: the platform made it to bring a branch up to date, at its author's click. */
type Authored = Pick<CommitRecord, 'author' | 'committer' | 'coAuthors'> & { update?: boolean };

/** Everybody who wrote or committed some of the commits. */
export function writersOf(commits: readonly Authored[], naming: Naming): Json[] {
  const found = new Map<string, { name: string | Hole; person: Person; as: Set<string> }>();
  const add = (person: Person, as: (typeof ROLES)[number]): void => {
    const name = naming(person);
    const key = typeof name === 'string' ? name : `key ${person.key}`;
    const known = found.get(key) ?? { name, person, as: new Set() };
    found.set(key, known);
    known.as.add(as);
  };
  for (const { author, committer, coAuthors, update } of commits) {
    add(author, update === true ? 'update' : 'author');
    add(committer, 'committer');
    for (const person of coAuthors) add(person, 'co-author');
  }
  // Keys change from run to run: who has no name comes in the order of the history, behind those who have one.
  const all = [...found.values()];
  const named = all.filter(({ name }) => typeof name === 'string').sort((a, b) => byCodeUnit(`${a.name}`, `${b.name}`));
  return [...named, ...all.filter(({ name }) => typeof name !== 'string')].map(({ name, person, as }) => ({
    login: name,
    kind: person.kind,
    as: ROLES.filter((role) => as.has(role)),
    known: person.login !== null,
  }));
}

function filesOf({ commits }: Change): Json[] {
  const kindOf = new Map(commits.flatMap(({ files }) => files ?? []).map(({ path, kind }) => [path, kind]));
  const counts = FILE_KINDS.map((kind) => ({ kind, count: [...kindOf.values()].filter((one) => one === kind).length }));
  const known: Json[] = counts.filter(({ count }) => count > 0);
  if (commits.some(({ files, filesCut }) => files === null || filesCut)) {
    known.push({ unresolved: 'not all files of its commits are listed' });
  }
  return known;
}

/** Those of messages in git. A pull request can name more, or close some. */
function ticketsOf({ tickets, settled, pullRequest }: Change): Json[] {
  const known: Json[] = tickets.map((name) => ({ name, exists: OF_PLATFORM }));
  return settled && pullRequest === null ? known : [...known, OF_PLATFORM];
}

function signaturesOf({ commits }: Change): Json[] {
  const known: Json[] = STATES.flatMap((state) => {
    const count = commits.filter(({ signature }) => signature === state).length;
    return count === 0 ? [] : [{ state, commits: count }];
  });
  if (commits.some(({ signature }) => signature === null)) known.push(OF_PLATFORM);
  return known;
}

/** One fact for each change. What git cannot know is a hole, unless `detailsOf` fills it. */
export function changeFacts(
  changes: readonly Change[],
  {
    naming,
    detailsOf,
    sourceOf = () => null,
    paths,
    evidence,
  }: { naming: Naming; detailsOf: DetailsOf; sourceOf?: SourceOf; paths: PathReading; evidence: string },
): Fact[] {
  const pathsOf = createPathsOf(paths, naming);
  return changes.map((change) => {
    const { record, settled } = change;
    const began = first(change);
    const author = record?.author ?? began?.author ?? null;
    const isDirect = settled && change.pullRequest === null;
    const attributes: Attributes = {
      commits: change.commits.map(({ sha }) => sha),
      pullRequest: pullRequestOf(change),
      title: record?.title ?? change.commits[0]?.subject ?? '',
      route: change.route,
      joinedBy: change.joinedBy,
      at: record?.mergedAt ?? change.commits[0]?.committedAt ?? null,
      author: author === null ? OF_PLATFORM : { login: naming(author), kind: author.kind },
      writers: writersOf(change.commits, naming),
      mergedBy: isDirect ? null : record?.mergedBy ? naming(record.mergedBy) : OF_PLATFORM,
      ...(isDirect ? WITHOUT_PULL_REQUEST : OF_PULL_REQUEST),
      bypassed: OF_PLATFORM,
      checks: OF_PLATFORM,
      tickets: ticketsOf(change),
      reverts: change.reverts,
      files: filesOf(change),
      ...pathsOf(change),
      signatures: signaturesOf(change),
      ...detailsOf(change),
    };
    const pointer = `/${change.commits[0]?.sha ?? ''}`;
    const byGit = { place: { path: GIT_LOG, line: null, column: null, pointer }, evidence };
    const source = sourceOf(change) ?? byGit;
    return { type: 'change', id: `change:history#${change.name}`, attributes, origins: {}, ...source };
  });
}
