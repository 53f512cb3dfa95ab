import type { Refusal } from '../../model/asked.ts';
import type { Person } from '../../model/change.ts';
import type {
  BranchCommit,
  CheckOnHead,
  LinkedIssue,
  Part,
  PullRequestDetail,
  Review,
} from '../../model/pull-request.ts';
import type { Refused } from '../github/query-errors.ts';
import type { PersonOf } from './api-commits.ts';
import { createKindOfFile } from './kinds-of-files.ts';
import { coAuthorsIn } from './messages.ts';
import type { ActorAnswer, BranchCommitAnswer, ContextAnswer, GitActorAnswer, PullRequestAnswer } from './queries.ts';

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

const SHORT: Refusal = { reason: 'short', status: 200, permission: null };

/** A list of an answer: what is in it, and why there can be more. */
function part<T, R>(
  list: { totalCount: number; nodes: (T | null)[] | null } | null | undefined,
  refusal: Refusal | undefined,
  make: (entry: T) => R[],
): Part<R> {
  if (refusal !== undefined || !list) return { known: [], refusal: refusal ?? SHORT };
  const entries = (list.nodes ?? []).filter((entry): entry is T & {} => entry !== null);
  return { known: entries.flatMap(make), refusal: entries.length < list.totalCount ? SHORT : null };
}

const STATES: Record<string, Review['state']> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
  PENDING: 'pending',
};

const CONCLUSIONS: Record<string, CheckOnHead['conclusion']> = {
  SUCCESS: 'success',
  NEUTRAL: 'success',
  SKIPPED: 'skipped',
  CANCELLED: 'cancelled',
  STALE: 'cancelled',
  EXPECTED: 'pending',
  PENDING: 'pending',
};

function checkOf(context: ContextAnswer): CheckOnHead {
  if (context.__typename === 'StatusContext') {
    const { context: name, isRequired: demanded, state } = context;
    return { name, demanded, conclusion: CONCLUSIONS[state] ?? 'failure' };
  }
  const { name, isRequired: demanded, conclusion } = context;
  return { name, demanded, conclusion: conclusion === null ? 'pending' : (CONCLUSIONS[conclusion] ?? 'failure') };
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

/** Reads answers of pull requests; `refused` are the parts that were refused, by their path below the pull request. */
export function createPullRequestReading(personOf: PersonOf) {
  const kindOfFile = createKindOfFile();
  return (answer: PullRequestAnswer, refused: readonly Refused[]): PullRequestDetail => {
    const why = (...names: string[]): Refusal | undefined =>
      refused.find(({ path }) => names.some((name) => path.includes(name)))?.refusal;
    const head = answer.head?.nodes?.[0]?.commit ?? null;
    const rollup = head?.statusCheckRollup ?? null;
    const checksRefused = why('head', 'statusCheckRollup');
    const dismissed = new Map<string, Review['state']>();
    let queuedBy: Person | null = null;
    for (const event of answer.timelineItems?.nodes ?? []) {
      if (event?.__typename === 'AddedToMergeQueueEvent') queuedBy = personOfActor(event.enqueuer) ?? GHOST;
      if (event?.__typename === 'ReviewDismissedEvent' && event.review !== null)
        dismissed.set(event.review.id, STATES[event.previousReviewState] ?? 'commented');
    }
    const commits = part(answer.commits, why('commits'), ({ commit }) => [commit.oid]);
    const labels = part(answer.labels, why('labels'), ({ name }) => [name]);
    return {
      number: answer.number,
      title: answer.title,
      body: answer.body,
      author: personOfActor(answer.author) ?? GHOST,
      mergedAt: answer.mergedAt,
      mergedBy: personOfActor(answer.mergedBy) ?? (answer.mergedAt === null ? null : GHOST),
      mergeCommit: answer.mergeCommit?.oid ?? null,
      mergeTree: answer.mergeCommit?.tree.oid ?? null,
      baseBranch: answer.baseRefName,
      headBranch: answer.headRefName,
      headCommit: answer.headRefOid,
      headTree: head?.oid === answer.headRefOid ? head.tree.oid : null,
      commits: commits.refusal === null ? commits.known : null,
      labels: labels.known,
      labelsRefusal: labels.refusal,
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
      checks:
        rollup === null && checksRefused === undefined && head !== null
          ? { known: [], refusal: null }
          : part(rollup?.contexts, checksRefused, (context) => [checkOf(context)]),
      issues: part(answer.closingIssuesReferences, why('closingIssuesReferences'), (issue) => [issueOf(issue)]),
      files: part(answer.files, why('files'), ({ path }) => [{ path, kind: kindOfFile(path) }]),
      changedFiles: answer.changedFiles,
      queuedBy,
      reviewDecision:
        answer.reviewDecision === null
          ? null
          : answer.reviewDecision === 'APPROVED'
            ? 'approved'
            : answer.reviewDecision === 'CHANGES_REQUESTED'
              ? 'changes-requested'
              : 'review-required',
    };
  };
}
