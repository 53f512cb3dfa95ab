import { type Change, FILE_KINDS, type PullRequestRecord } from '../../model/change.ts';
import type { Attributes } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Part, PullRequestDetail, Review } from '../../model/pull-request.ts';
import { refusalHole } from '../github/refusal.ts';
import { type DetailsOf, writersOf } from './change-facts.ts';
import { issueNumber, ticketsOfPull } from './existing-issues.ts';
import { revertsIn } from './messages.ts';
import type { Naming, RolesOf } from './people.ts';

/** Whether issues and pull requests of the repository exist, by number; a number that was not asked about is not in it. */
export type Existing = ReadonlyMap<number, boolean>;

/** A list as a fact has it: what is known, and a hole for any number of more. */
function listed<T>(what: string, { known, refusal }: Part<T>, make: (entry: T) => Json): Json[] {
  const entries = known.map(make);
  return refusal === null ? entries : [...entries, refusalHole(what, refusal)];
}

function review(naming: Naming, rolesOf: RolesOf): (one: Review) => Json {
  return ({ by, state, was, at, commit, tree, mayWrite }) => ({
    by: by === null ? { unresolved: 'the account of the reviewer is gone' } : naming(by),
    kind: by?.kind ?? 'user',
    state,
    was,
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
  const isCut = files.refusal?.reason === 'short' || (files.refusal === null && files.known.length < changedFiles);
  if (isCut) known.push({ unresolved: `${files.known.length} of ${changedFiles} files were asked for` });
  else if (files.refusal !== null) known.push(refusalHole('files', files.refusal));
  return known;
}

function emergencyOf({ labels, labelsRefusal }: PullRequestDetail, label: string | null): Json {
  if (label === null) return false;
  if (labels.includes(label)) return true;
  return labelsRefusal === null ? false : refusalHole('labels', labelsRefusal);
}

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
  return issues.refusal === null ? known : [...known, refusalHole('issues that it closes', issues.refusal)];
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
};

/** Attributes of a change that only the API knows. Of a change whose pull request it did not tell, none: they stay as they are. */
export function createDetailsOf(settings: DetailSettings): DetailsOf {
  const { naming, rolesOf, emergencyLabel, repository, existing, ticketsIn } = settings;
  return (change: Change): Attributes => {
    const { record } = change;
    if (!isDetail(record)) return directChecks(change);
    const opened = { author: record.author, committer: record.author, coAuthors: [] };
    const writers = writersOf([opened, ...record.branch.known], naming);
    const texts = ticketsOfPull(record, ticketsIn);
    const tree = (value: string | null): Json => value ?? { unresolved: 'the platform did not tell the tree' };
    return {
      writers:
        record.branch.refusal === null
          ? writers
          : [...writers, refusalHole('commits of its branch', record.branch.refusal)],
      queuedBy: record.queuedBy === null ? null : naming(record.queuedBy),
      baseBranch: record.baseBranch,
      headCommit: record.headCommit,
      headTree: tree(record.headTree),
      mergeTree: tree(record.mergeTree),
      labels: listed('labels', { known: record.labels, refusal: record.labelsRefusal }, (label) => label),
      emergency: emergencyOf(record, emergencyLabel),
      reviewDecision: record.reviewDecision,
      reviews: listed('reviews', record.reviews, review(naming, rolesOf)),
      checks: listed('checks', record.checks, (check) => ({ ...check })),
      tickets: ticketsOf([...change.tickets, ...texts], record, repository, existing),
      reverts: [...new Set([...change.reverts, ...revertsIn(record.body)])],
      files: filesOf(record),
    };
  };
}

/** No pull request, so no checks of one: what ran on the commit itself is not asked for. */
function directChecks({ settled, pullRequest }: Change): Attributes {
  if (!settled || pullRequest !== null) return {};
  return { checks: [{ unresolved: 'checks are asked for by pull request, and this came without one' }] };
}
