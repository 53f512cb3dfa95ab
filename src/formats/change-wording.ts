import type { Refusal, TokenKind } from '../model/asked.ts';
import type { Word } from './wording.ts';

/*
 * The words for what the facts about changes and the platform can be, the same in every format. By `<type of fact>.<attribute>`; of an
 * entry of a list `<type>.<attribute>.<name>`. test/formats/change-wording.test.ts holds that none is missing.
 */

const plain = (word: string): Word => ({ symbol: '•', word });
const good = (word: string): Word => ({ symbol: '✓', word });
const bad = (word: string): Word => ({ symbol: '✗', word });
const open = (word: string): Word => ({ symbol: '?', word });
const idle = (word: string): Word => ({ symbol: '–', word });

export const NOT_KNOWN: Word = open('not known');

const ACCOUNT = { user: plain('person'), bot: plain('bot') };
const REVIEW_STATES = {
  approved: good('approved'),
  'changes-requested': bad('asked for changes'),
  commented: plain('commented'),
  dismissed: bad('dismissed'),
  pending: open('not submitted'),
};
const ROUTES = { git: plain('git'), api: plain('API') };

export const FACT_WORDS: Record<string, Record<string, Word>> = {
  'change.route': {
    merge: plain('merged with a merge commit'),
    squash: plain('squashed'),
    rebase: plain('rebased'),
    'fast-forward': plain('pushed as its own commits'),
    direct: plain('pushed without a pull request'),
    unknown: open('not known which way'),
  },
  'change.joinedBy': ROUTES,
  'change.author.kind': ACCOUNT,
  'change.writers.kind': ACCOUNT,
  'change.writers.as': {
    author: plain('author'),
    committer: plain('committer'),
    'co-author': plain('co-author'),
    update: plain('brought the branch up to date'),
  },
  'change.reviewDecision': {
    approved: good('approved by the rules of the branch'),
    'changes-requested': bad('changes asked for'),
    'review-required': bad('a review was still asked for'),
    null: idle('the rules of the branch ask for no review'),
  },
  'change.reviews.kind': ACCOUNT,
  'change.reviews.state': REVIEW_STATES,
  'change.reviews.was': { ...REVIEW_STATES, null: idle('not dismissed') },
  'change.approvals.kind': ACCOUNT,
  'change.approvals.standing': {
    'in-force': good('in force'),
    dismissed: bad('dismissed'),
    withdrawn: bad('withdrawn: the approver asked for changes later'),
  },
  'change.approval': {
    bypass: bad('merged past the rules'),
    none: bad('not approved'),
    self: bad('approved only by who wrote it'),
    'bot-only': bad('approved only by a bot'),
    outsider: bad('approved only by somebody who may not write'),
    withdrawn: bad('approval withdrawn before the merge'),
    dismissed: bad('approval dismissed'),
    late: bad('approved only after the merge'),
    stale: bad('approved before the last push'),
    emergency: { symbol: '◇', word: 'emergency' },
    valid: good('approved'),
  },
  'change.checks.conclusion': {
    success: good('passed'),
    failure: bad('failed'),
    skipped: idle('skipped'),
    cancelled: bad('cancelled'),
    pending: open('not finished'),
  },
  'change.files.kind': {
    workflow: plain('workflows'),
    roles: plain('roles'),
    infrastructure: plain('infrastructure'),
    tests: plain('tests'),
    docs: plain('documents'),
    dependencies: plain('dependencies'),
    code: plain('code'),
  },
  'change.signatures.state': {
    none: idle('not signed'),
    present: open('signed, not verified'),
    verified: good('signed, verified'),
    refused: bad('signature refused'),
  },
  'commit-range.tagKept': {
    signed: plain('signed tag'),
    annotated: plain('annotated tag'),
    lightweight: plain('lightweight tag'),
    null: idle('no such tag in git'),
  },
  'commit-range.previous.foundBy': {
    evidence: plain('by the evidence of that release'),
    tag: plain('by the nearest tag of the same form'),
  },
  'commit-range.relation': {
    first: plain('the first release: all that it holds counts'),
    ancestor: plain('holds all of the release before'),
    diverged: plain('each holds what the other lacks'),
    unrelated: bad('no commit is common'),
  },
  'commit-range.routes.by': ROUTES,
  'commit-range.differences.what': {
    commit: plain('commit'),
    'pull-request': plain('pull request'),
    belongs: plain('where a commit belongs'),
  },
  'commit-range.differences.only': ROUTES,
};

/** `1 emergency`, `2 not approved`: a number with what it counts. */
export function countedAs(approval: string, count: number): string {
  if (approval === 'emergency' && count !== 1) return `${count} emergencies`;
  return `${count} ${wordFor('change.approval', approval).word}`;
}

/** The word of a value; of a report of another version, the value itself. */
export function wordFor(attribute: string, value: string | null): Word {
  const words = FACT_WORDS[attribute];
  const name = String(value);
  return (words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined) ?? plain(name);
}

/** Why the platform did not tell something. */
export const REFUSAL_WORDS: Record<Refusal['reason'], Word> = {
  unauthorised: bad('token not accepted'),
  forbidden: bad('the token may not'),
  'not-found': open('not shown: there is none, or the token may not see it'),
  'rate-limit': open('rate limit reached'),
  unreachable: open('no answer'),
  short: open('told of more than it gave'),
  budget: open('not asked any more: all calls were made'),
  unexpected: open('an answer that was not understood'),
};

/** What the form of the token shows. */
export const TOKEN_WORDS: Record<TokenKind, string> = {
  installation: 'the token of a workflow or an app',
  'fine-grained': 'a fine-grained personal token',
  classic: 'a classic personal token',
  oauth: 'a token of an OAuth app',
  'user-to-server': 'a token that an app has for a user',
  unknown: 'a token of unknown kind',
};
