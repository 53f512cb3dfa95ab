import type { Refusal } from '../../model/asked.ts';
import { type Change, FILE_KINDS, type PullRequestRecord } from '../../model/change.ts';
import type { Attributes, Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { CheckResult, Part, PullRequestDetail, Review } from '../../model/pull-request.ts';
import { refusalHole, refusalText } from '../github/refusal.ts';
import { type DetailsOf, writersOf } from './change-facts.ts';
import { issueNumber, ticketsOfPull } from './existing-issues.ts';
import { SHORT } from './list-pages.ts';
import { revertsIn } from './messages.ts';
import type { Naming, RolesOf } from './people.ts';

/** Whether issues and pull requests of the repository exist, by number; a number that was not asked about is not in it. */
export type Existing = ReadonlyMap<number, boolean>;

/** Stands for what is lacking of a list: how many of how many are known, or why none is. */
function lackOf<T>(what: string, { known, total }: Part<T>, refusal: Refusal): Hole {
  if (total === null || known.length === 0 || known.length >= total) return refusalHole(what, refusal);
  const why = refusal.reason === 'short' ? '' : `; ${refusalText('the rest', refusal)}`;
  return { unresolved: `${known.length} of ${total} ${what} were given${why}` };
}

/** A list as a fact has it: what is known, and a hole for any number of more. */
function listed<T>(what: string, part: Part<T>, make: (entry: T) => Json): Json[] {
  const entries = part.known.map(make);
  return part.refusal === null ? entries : [...entries, lackOf(what, part, part.refusal)];
}

function review(naming: Naming, rolesOf: RolesOf): (one: Review) => Json {
  return ({ by, state, was, at, commit, tree, mayWrite }) => ({
    by: by === null ? { unresolved: 'the account of the reviewer is gone' } : naming(by),
    kind: by?.kind ?? 'user',
    state,
    // Of one that is dismissed now, the event tells what it was.
    was: state === 'dismissed' && was === null ? { unresolved: 'the platform does not tell what it was' } : was,
    at,
    commit,
    tree,
    mayWrite,
    roles: by?.login ? rolesOf(by.login) : [{ unresolved: 'the account of the reviewer is gone' }],
  });
}

function filesOf({ files, changedFiles }: PullRequestDetail): Json[] {
  const counts = FILE_KINDS.map((kind) => ({ kind, count: files.known.filter((file) => file.kind === kind).length }));
  const known: Json[] = counts.filter(({ count }) => count > 0);
  const total = Math.max(changedFiles, files.total ?? 0);
  const refusal = files.refusal ?? (files.known.length < total ? SHORT : null);
  return refusal === null ? known : [...known, lackOf('files', { ...files, total }, refusal)];
}

function emergencyOf({ labelled }: PullRequestDetail, label: string | null): Json {
  if (label === null) return false;
  if (labelled.known.includes(label)) return true;
  return labelled.refusal === null ? false : lackOf('labels', labelled, labelled.refusal);
}

/** Who put it into the queue; a later event that was not given can name somebody else. */
function queuedOf({ queuedBy }: PullRequestDetail, naming: Naming): Json {
  const [person] = queuedBy.known;
  if (queuedBy.refusal !== null) return lackOf('events', queuedBy, queuedBy.refusal);
  return person === undefined ? null : naming(person);
}

function check({ name, on, demanded, conclusion }: CheckResult): Json {
  return { name, on, demanded: demanded ?? { unresolved: NOT_DEMANDED }, conclusion };
}
const NOT_DEMANDED = 'told of the head of a pull request alone';

/** Tickets that the change names or closes, and whether they exist as far as the platform can tell. */
function ticketsOf(names: readonly string[], { issues }: PullRequestDetail, own: string, existing: Existing): Json[] {
  const closing = issues.known.map(({ number, repository }) =>
    repository.toLowerCase() === own.toLowerCase() ? `#${number}` : `${repository}#${number}`,
  );
  const known: Json[] = [...new Set([...closing, ...names])].map((name) => {
    const number = issueNumber(name);
    if (closing.includes(name)) return { name, exists: true };
    if (number === null) return { name, exists: { unresolved: 'no tracker but that of the platform was asked' } };
    const exists = existing.get(number);
    return { name, exists: exists ?? { unresolved: 'the platform did not tell whether it exists' } };
  });
  return issues.refusal === null ? known : [...known, lackOf('issues that it closes', issues, issues.refusal)];
}

function isDetail(record: PullRequestRecord | null): record is PullRequestDetail {
  return record !== null && 'reviews' in record;
}

export type DetailSettings = {
  naming: Naming;
  rolesOf: RolesOf;
  /** OWNER/NAME. */
  repository: string;
  emergencyLabel: string | null;
  existing: Existing;
  ticketsIn: (text: string) => string[];
  /** Of commits that came without a pull request. */
  checksOf: ReadonlyMap<string, Part<CheckResult>>;
  bypassedOf: (change: Change) => Json;
};

/** Attributes of a change that only the API knows. Of a change whose pull request it did not tell, none: they stay as they are. */
export function createDetailsOf(settings: DetailSettings): DetailsOf {
  const { naming, rolesOf, emergencyLabel, repository, existing, ticketsIn, checksOf, bypassedOf } = settings;
  return (change: Change): Attributes => {
    const { record } = change;
    if (!isDetail(record)) return { ...directChecks(change, checksOf), bypassed: bypassedOf(change) };
    const opened = { author: record.author, committer: record.author, coAuthors: [] };
    const writers = writersOf([opened, ...record.branch.known], naming);
    const texts = ticketsOfPull(record, ticketsIn);
    const tree = (value: string | null): Json => value ?? { unresolved: 'the platform did not tell the tree' };
    return {
      writers:
        record.branch.refusal === null
          ? writers
          : [...writers, lackOf('commits of its branch', record.branch, record.branch.refusal)],
      queuedBy: queuedOf(record, naming),
      baseBranch: record.baseBranch,
      headCommit: record.headCommit,
      headTree: tree(record.headTree),
      mergeTree: tree(record.mergeTree),
      labels: listed('labels', record.labelled, (label) => label),
      emergency: emergencyOf(record, emergencyLabel),
      bypassed: bypassedOf(change),
      reviewDecision: record.reviewDecision,
      reviews: listed('reviews', record.reviews, review(naming, rolesOf)),
      checks: [
        ...listed('checks', record.checks, check),
        ...listed('checks of what was merged', record.mergedChecks, check),
      ],
      tickets: ticketsOf([...change.tickets, ...texts], record, repository, existing),
      reverts: [...new Set([...change.reverts, ...revertsIn(`${record.title}\n${record.body}`)])],
      files: filesOf(record),
    };
  };
}

/** No pull request, so no checks of one: those that ran on what was pushed. */
function directChecks({ settled, pullRequest, commits }: Change, checksOf: DetailSettings['checksOf']): Attributes {
  const checks = checksOf.get(commits[0]?.sha ?? '');
  if (!settled || pullRequest !== null || checks === undefined) return {};
  return { checks: listed('checks', checks, check) };
}
