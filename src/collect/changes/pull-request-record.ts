import type { Refusal } from '../../model/asked.ts';
import type { Person } from '../../model/change.ts';
import type {
  BranchCommit,
  CheckResult,
  LinkedIssue,
  Part,
  PullRequestDetail,
  Review,
} from '../../model/pull-request.ts';
import type { Refused } from '../github/query-errors.ts';
import type { PersonOf } from './api-commits.ts';
import { createKindOfFile } from './kinds-of-files.ts';
import { SHORT, type WholeList } from './list-pages.ts';
import { coAuthorsIn } from './messages.ts';
import {
  type ActorAnswer,
  type BranchCommitAnswer,
  type ChecksAnswer,
  type ContextAnswer,
  type GitActorAnswer,
  type ListOfPull,
  NO_NODES,
  type Nodes,
  type PullRequestAnswer,
} from './queries.ts';

/** What GraphQL leaves out of the login of a bot, and everybody else writes. */
const BOT_MARK = '[bot]';

/** Somebody by an account; null where the account is gone. */
export function personOfActor(actor: ActorAnswer): Person | null {
  if (actor === null) return null;
  const isBot = actor.__typename === 'Bot';
  const login = isBot && !actor.login.endsWith(BOT_MARK) ? `${actor.login}${BOT_MARK}` : actor.login;
  return { login, name: actor.name ?? null, kind: isBot || login.endsWith(BOT_MARK) ? 'bot' : 'user', key: null };
}

const GHOST: Person = { login: 'ghost', name: null, kind: 'user', key: null };

/** The platform itself, which commits what is merged or edited on its pages. */
function isPlatform(person: Person): boolean {
  return person.login === 'web-flow';
}

export function personOfGitActor(personOf: PersonOf, actor: GitActorAnswer): Person {
  const person = personOf(actor?.name ?? '', actor?.email ?? '');
  return actor?.user ? { ...person, login: actor.user.login } : person;
}

/** A list of an answer: what is in it, how many there are, and why there can be more. */
function part<T, R>(list: Nodes<T> | undefined, refusal: Refusal | undefined, make: (entry: T) => R[]): Part<R> {
  const entries = (list?.nodes ?? []).filter((entry): entry is T & {} => entry !== null);
  const total = list?.totalCount ?? null;
  const isShort = total === null || entries.length < total;
  return { known: entries.flatMap(make), total, refusal: refusal ?? (isShort ? SHORT : null) };
}

const STATES: Record<string, Review['state']> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
  PENDING: 'pending',
};

const CONCLUSIONS: Record<string, CheckResult['conclusion']> = {
  SUCCESS: 'success',
  NEUTRAL: 'success',
  SKIPPED: 'skipped',
  CANCELLED: 'cancelled',
  STALE: 'cancelled',
  EXPECTED: 'pending',
  PENDING: 'pending',
};

function checkOf(context: ContextAnswer, on: CheckResult['on']): CheckResult {
  const demanded = context.isRequired ?? null;
  if (context.__typename === 'StatusContext') {
    const { context: name, state } = context;
    return { name, on, demanded, conclusion: CONCLUSIONS[state] ?? 'failure' };
  }
  const { name, conclusion } = context;
  return { name, on, demanded, conclusion: conclusion === null ? 'pending' : (CONCLUSIONS[conclusion] ?? 'failure') };
}

/** Checks of a commit that came onto the branch by itself. */
export function partOfChecks({ nodes, total, refusal }: WholeList<ContextAnswer>): Part<CheckResult> {
  return { known: nodes.map((context) => checkOf(context, 'merged')), total, refusal };
}

function issueOf(issue: { number: number; state: string; repository: { nameWithOwner: string } }): LinkedIssue {
  const { number, state, repository } = issue;
  return { number, repository: repository.nameWithOwner, state: state === 'OPEN' ? 'open' : 'closed' };
}

/** What the platform writes as the subject when somebody lets it merge the base branch into theirs. */
const UPDATE = /^Merge branch '[^'\n]{1,300}' into /;

function branchCommit(personOf: PersonOf, { commit }: BranchCommitAnswer): BranchCommit {
  const author = personOfGitActor(personOf, commit.author);
  const committer = personOfGitActor(personOf, commit.committer);
  return {
    author,
    committer,
    coAuthors: coAuthorsIn(commit.message)
      .map(({ name, address }) => personOf(name, address))
      .filter(({ key }) => key !== author.key),
    update: isPlatform(committer) && UPDATE.test(commit.message),
  };
}

const NONE: Part<never> = { known: [], total: 0, refusal: null };

/** Checks of one commit; null: the platform did not tell of the commit. */
function checksOf(commit: ChecksAnswer | null, on: CheckResult['on'], refusal: Refusal | undefined): Part<CheckResult> {
  const rollup = commit?.statusCheckRollup;
  // No rollup at all: nothing ran.
  const contexts = rollup === null && refusal === undefined ? NO_NODES : rollup?.contexts;
  return part<ContextAnswer, CheckResult>(contexts, refusal, (context) => [checkOf(context, on)]);
}

/** Of checks on what was merged, those that the rules ask for by what they ask for of the head. */
function demandedAs(head: readonly CheckResult[], merged: readonly CheckResult[]): CheckResult[] {
  const demanded = new Map(head.map((check) => [check.name, check.demanded]));
  return merged.map((check) => ({ ...check, demanded: demanded.get(check.name) ?? null }));
}

const DECISIONS: Record<string, PullRequestDetail['reviewDecision']> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
};

/** Reads answers of pull requests; `refused` are the parts that were refused, by their path below the pull request. */
export function createPullRequestReading(personOf: PersonOf) {
  const kindOfFile = createKindOfFile();
  return (answer: PullRequestAnswer, refused: readonly Refused[]): PullRequestDetail => {
    const why = (list: ListOfPull): Refusal | undefined => refused.find(({ path }) => path.includes(list))?.refusal;
    const head = answer.head?.nodes?.[0]?.commit ?? null;
    const checks = checksOf(head, 'head', why('head'));
    const { mergeCommit } = answer;
    const isOther = mergeCommit !== null && mergeCommit.oid !== answer.headRefOid;
    const merged = isOther ? checksOf(mergeCommit, 'merged', why('mergeCommit')) : NONE;
    const events = part(answer.timelineItems, why('timelineItems'), (event) => [event]);
    const dismissed = new Map<string, Review['state']>();
    let queuedBy: Person | null = null;
    for (const event of events.known) {
      if (event.__typename === 'AddedToMergeQueueEvent') queuedBy = personOfActor(event.enqueuer) ?? GHOST;
      if (event.__typename === 'ReviewDismissedEvent' && event.review !== null)
        dismissed.set(event.review.id, STATES[event.previousReviewState] ?? 'commented');
    }
    const commits = part(answer.commits, why('commits'), ({ commit }) => [commit.oid]);
    const labelled = part(answer.labels, why('labels'), ({ name }) => [name]);
    return {
      number: answer.number,
      title: answer.title,
      body: answer.body,
      author: personOfActor(answer.author) ?? GHOST,
      mergedAt: answer.mergedAt,
      mergedBy: personOfActor(answer.mergedBy) ?? (answer.mergedAt === null ? null : GHOST),
      mergeCommit: mergeCommit?.oid ?? null,
      mergeTree: mergeCommit?.tree.oid ?? null,
      baseBranch: answer.baseRefName,
      headBranch: answer.headRefName,
      headCommit: answer.headRefOid,
      headTree: head?.oid === answer.headRefOid ? head.tree.oid : null,
      commits: commits.refusal === null ? commits.known : null,
      labels: labelled.known,
      labelled,
      branch: part(answer.commits, why('commits'), (commit) => [branchCommit(personOf, commit)]),
      reviews: part(answer.reviews, why('reviews'), (review) => [
        {
          by: personOfActor(review.author),
          state: STATES[review.state] ?? 'commented',
          was: dismissed.get(review.id) ?? null,
          at: review.submittedAt,
          commit: review.commit?.oid ?? null,
          tree: review.commit?.tree.oid ?? null,
          mayWrite: review.authorCanPushToRepository,
        },
      ]),
      checks,
      mergedChecks: { ...merged, known: demandedAs(checks.known, merged.known) },
      issues: part(answer.closingIssuesReferences, why('closingIssuesReferences'), (issue) => [issueOf(issue)]),
      files: part(answer.files, why('files'), ({ path }) => [{ path, kind: kindOfFile(path) }]),
      changedFiles: answer.changedFiles,
      queuedBy: { ...events, known: queuedBy === null ? [] : [queuedBy] },
      reviewDecision: answer.reviewDecision === null ? null : (DECISIONS[answer.reviewDecision] ?? 'review-required'),
    };
  };
}
