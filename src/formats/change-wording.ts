import type { Refusal, TokenKind } from '../model/asked.ts';
import type { Json } from '../model/json.ts';
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
const CONCLUSIONS = {
  success: good('passed'),
  failure: bad('failed'),
  skipped: idle('skipped'),
  cancelled: bad('cancelled'),
  pending: open('not finished'),
};
const CHECKED_ON = {
  head: plain('on the last commit of its branch'),
  merged: plain('on the commit that came onto the branch'),
};
const FILES = {
  workflow: plain('workflows'),
  roles: plain('roles'),
  infrastructure: plain('infrastructure'),
  tests: plain('tests'),
  docs: plain('documents'),
  dependencies: plain('dependencies'),
  code: plain('code'),
};
const ACTOR = {
  role: plain('role'),
  'organisation-owner': plain('organisation owner'),
  team: plain('team'),
  app: plain('app'),
  user: plain('person'),
  'deploy-key': plain('deploy key'),
};
const BYPASS_MODE = {
  always: plain('always'),
  'pull-request': plain('in pull requests'),
  exempt: plain('always, and nobody is told'),
};
const REVIEWER = { user: plain('person'), team: plain('team') };
const DEPLOY_FROM = {
  any: plain('any branch or tag'),
  'protected-branches': plain('protected branches'),
  patterns: plain('branches and tags by pattern'),
};
const PATTERN_OF = { branch: plain('branch'), tag: plain('tag') };
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
  'change.checks.on': CHECKED_ON,
  'change.checks.conclusion': CONCLUSIONS,
  'change.requiredChecks.on': { ...CHECKED_ON, null: bad('on neither') },
  'change.requiredChecks.conclusion': { ...CONCLUSIONS, null: bad('did not run') },
  'change.files.kind': FILES,
  'change.owned.owners.kind': { person: plain('person'), team: plain('team'), address: plain('address') },
  'change.owned.kind': FILES,
  'change.ownerApprovals.kind': FILES,
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
  'repository.visibility': {
    public: plain('everybody'),
    internal: plain('the enterprise'),
    private: plain('those who are let in'),
  },
  'repository.mergeMethods': { merge: plain('merge commit'), rebase: plain('rebase'), squash: plain('squash') },
  'repository.workflowToken': { read: plain('read'), write: plain('read and write') },
  'repository.allowedActions': {
    all: plain('all'),
    'local-only': plain('those of the repository and its owner'),
    selected: plain('those that are selected'),
    none: plain('none: there are no workflows'),
  },
  'repository.branchRules.bypass.around': {
    pullRequest: plain('pull requests'),
    approvals: plain('approvals'),
    lastPush: plain('approval of the last push'),
    dismissStale: plain('approvals taken away by a push'),
    codeOwners: plain('code owners'),
    checks: plain('checks'),
    upToDate: plain('being up to date'),
    signatures: plain('signatures'),
    linearHistory: plain('linear history'),
    mergeQueue: plain('merge queue'),
    deployments: plain('deployments before'),
    history: plain('keeping the history'),
    existence: plain('keeping the branch'),
  },
  'repository.tagRules.bypass.around': {
    creation: plain('making'),
    update: plain('moving'),
    deletion: plain('deleting'),
  },
  'repository.updates.by': { dependabot: plain('Dependabot'), renovate: plain('Renovate') },
  'repository.branchRules.bypass.kind': ACTOR,
  'repository.branchRules.bypass.mode': BYPASS_MODE,
  'repository.tagRules.bypass.kind': ACTOR,
  'repository.tagRules.bypass.mode': BYPASS_MODE,
  'commit-range.rewrites.what': { 'force-push': bad('force push'), deletion: bad('deletion') },
  'deployment.of': { release: plain('the release'), other: bad('another commit under the tag of the release') },
  'deployment.statuses.state': {
    pending: open('pending'),
    queued: open('queued'),
    waiting: open('waiting for an approval or a timer'),
    'in-progress': open('in progress'),
    success: good('succeeded'),
    failure: bad('failed'),
    error: bad('ended with an error'),
    inactive: idle('another one took its place'),
  },
  'deployment.reviews.kind': ACCOUNT,
  'deployment.reviews.state': { approved: good('approved'), rejected: bad('refused'), pending: open('pending') },
  'deployment.state': {
    success: good('succeeded'),
    failure: bad('failed'),
    'in-progress': open('in progress'),
    none: open('no status'),
  },
  'deployment.reviewers.kind': REVIEWER,
  'deployment.deployFrom': DEPLOY_FROM,
  'deployment.patterns.of': PATTERN_OF,
  'deployment.approvals.kind': ACCOUNT,
  'environment.reviewers.kind': REVIEWER,
  'environment.deployFrom': DEPLOY_FROM,
  'environment.patterns.of': PATTERN_OF,
  'environment.shares.what': { account: plain('account'), role: plain('role'), secret: plain('secret') },
  'release.tagForm': {
    signed: good('signed, and the platform verified it'),
    annotated: plain('annotated, with no signature that the platform verified'),
    lightweight: plain('lightweight, with nothing of its own'),
    null: idle('no tag'),
  },
  'release.state': { published: plain('published'), draft: plain('draft'), none: idle('no release') },
  'release.checks.conclusion': CONCLUSIONS,
  'release.requiredChecks.on': {
    commit: plain('on the released commit'),
    change: plain('on the last commit of the pull request that brought it'),
    null: bad('on neither'),
  },
  'release.requiredChecks.conclusion': { ...CONCLUSIONS, null: bad('did not run') },
  'release.duties.kind': ACCOUNT,
  'release.duties.held.duty': {
    author: plain('wrote'),
    committer: plain('committed'),
    'co-author': plain('wrote with others'),
    approver: plain('approved'),
    merger: plain('merged'),
    releaser: plain('released'),
    deployer: plain('deployed'),
    'deployment-approver': plain('approved a deployment'),
  },
};

/** `1 emergency`, `2 not approved`: a number with what it counts. */
export function countedAs(approval: string, count: number): string {
  if (approval === 'emergency' && count !== 1) return `${count} emergencies`;
  return `${count} ${wordFor('change.approval', approval).word}`;
}

/** A person by name; of a bot that its name does not tell, with that. */
export function personText(name: string, kind: Json | undefined): string {
  return kind === 'bot' && !name.endsWith('[bot]') ? `${name} (bot)` : name;
}

/** An environment by name, and that it is for production where its name does not tell. */
export function environmentText(name: string, production: Json | undefined): string {
  return production === true && name !== 'production' ? `${name} (production)` : name;
}

export const PAST_THE_RULES: Word = bad('past the rules');

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
  'switched-off': idle('switched off there'),
  'rate-limit': open('rate limit reached'),
  unreachable: open('no answer'),
  short: open('told of more than it gave'),
  budget: open('not asked any more: all calls were made'),
  cap: open('not asked any further: more than a run reads'),
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
