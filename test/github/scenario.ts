// The history of a small organisation: one release with every way in which a change can come in. Read it as a story; history.ts
// makes of it what the API answers, and what each change must come to stands beside it.

/** `dana`, `lee` and `kim` may write; `eve` may not. `root` may go around the rules. `helper` and `merge-queue` are bots. */
export const PEOPLE: Record<string, { name: string; bot: boolean; mayWrite: boolean }> = {
  dana: { name: 'Dana Novak', bot: false, mayWrite: true },
  lee: { name: 'Lee Moreau', bot: false, mayWrite: true },
  kim: { name: 'Kim Sato', bot: false, mayWrite: true },
  root: { name: 'Rosa Oot', bot: false, mayWrite: true },
  eve: { name: 'Eve Stranger', bot: false, mayWrite: false },
  helper: { name: 'helper', bot: true, mayWrite: true },
  'github-merge-queue': { name: 'merge queue', bot: true, mayWrite: true },
};

export type WrittenCommit = {
  by: string;
  /** Who applied it, where it was somebody else. */
  committer?: string;
  coAuthors?: string[];
  message: string;
  /** An address that belongs to no account. */
  unknown?: boolean;
};

export type WrittenReview = {
  by: string;
  state?: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  /** Of what: the commit of the branch by its position; the last one if not said. */
  of?: number;
  /** Hours after the merge; not said: before it. */
  hoursAfterMerge?: number;
  dismissed?: boolean;
};

/** `status`: told by the older interface, as a commit's status. */
export type WrittenCheck = { name: string; conclusion: string | null; required: boolean; status?: boolean };

export type Situation = {
  title: string;
  /** Number of the pull request; null: pushed without one. */
  pull: number | null;
  /** How it came onto the branch. */
  route: 'squash' | 'rebase' | 'merge' | 'queue' | 'direct';
  commits: WrittenCommit[];
  reviews?: WrittenReview[];
  mergedBy?: string;
  labels?: string[];
  closes?: number[];
  checks?: WrittenCheck[];
  /** What ran on the commit that came onto the branch. */
  mergedChecks?: WrittenCheck[];
  /** Who pushed or merged it past the rules of the branch. */
  past?: string;
  files?: string[];
  decision?: 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null;
  /** What src/derive/approvals.ts must make of it. */
  approval: string;
};

const GREEN = [{ name: 'test', conclusion: 'SUCCESS', required: true }];

/** In the order in which they came in. */
export const SCENARIO: Situation[] = [
  {
    title: 'squashed after an approval of its last commit',
    pull: 11,
    route: 'squash',
    commits: [
      { by: 'dana', message: 'Take orders' },
      { by: 'dana', message: 'Name the fields' },
    ],
    reviews: [{ by: 'lee' }],
    mergedBy: 'dana',
    closes: [3],
    files: ['src/orders.ts', 'template.yaml'],
    decision: 'APPROVED',
    approval: 'valid',
  },
  {
    title: 'rebased, with a comment before the approval',
    pull: 12,
    route: 'rebase',
    commits: [
      { by: 'lee', message: 'Count lines\n\nSee #5 and #404' },
      { by: 'lee', message: 'Test the count' },
    ],
    reviews: [{ by: 'dana', state: 'COMMENTED', of: 0 }, { by: 'dana' }],
    mergedBy: 'lee',
    decision: 'APPROVED',
    approval: 'valid',
  },
  {
    title: 'merged with a merge commit',
    pull: 13,
    route: 'merge',
    commits: [{ by: 'kim', message: 'Log each order' }],
    reviews: [{ by: 'lee' }],
    mergedBy: 'kim',
    decision: 'APPROVED',
    approval: 'valid',
  },
  {
    title: 'through the merge queue, whose bot merges',
    pull: 14,
    route: 'queue',
    commits: [{ by: 'dana', message: 'Retry payments' }],
    reviews: [{ by: 'kim' }],
    mergedBy: 'github-merge-queue',
    decision: 'APPROVED',
    approval: 'valid',
  },
  {
    title: 'approved only by who wrote part of it',
    pull: 15,
    route: 'squash',
    commits: [{ by: 'dana', coAuthors: ['lee'], message: 'Price in cents' }],
    reviews: [{ by: 'lee' }],
    mergedBy: 'dana',
    decision: 'APPROVED',
    approval: 'self',
  },
  {
    title: 'pushed to after the approval',
    pull: 16,
    route: 'squash',
    commits: [
      { by: 'kim', message: 'Let guests order' },
      { by: 'kim', message: 'One more thing' },
    ],
    reviews: [{ by: 'lee', of: 0 }],
    mergedBy: 'kim',
    decision: 'APPROVED',
    approval: 'stale',
  },
  {
    title: 'approved, and the approval dismissed',
    pull: 17,
    route: 'squash',
    commits: [{ by: 'kim', message: 'Open the port' }],
    reviews: [{ by: 'lee', dismissed: true }],
    mergedBy: 'kim',
    decision: null,
    approval: 'dismissed',
  },
  {
    title: 'approved by a bot alone',
    pull: 18,
    route: 'squash',
    commits: [{ by: 'helper', message: 'Bump yaml from 2.9.0 to 2.9.1' }],
    reviews: [{ by: 'helper' }],
    mergedBy: 'dana',
    decision: 'APPROVED',
    files: ['package-lock.json'],
    approval: 'bot-only',
  },
  {
    title: 'merged past the rules by an administrator, with a required check red',
    pull: 19,
    route: 'merge',
    commits: [{ by: 'root', message: 'Ship it' }],
    mergedBy: 'root',
    checks: [{ name: 'test', conclusion: 'FAILURE', required: true }],
    decision: 'REVIEW_REQUIRED',
    approval: 'bypass',
  },
  {
    title: 'never looked at, where the rules ask for no review',
    pull: 20,
    route: 'squash',
    commits: [{ by: 'lee', message: 'Rename a file' }],
    mergedBy: 'lee',
    decision: null,
    approval: 'none',
  },
  {
    title: 'an emergency, approved six hours afterwards',
    pull: 21,
    route: 'squash',
    commits: [{ by: 'dana', message: 'Stop double payments' }],
    reviews: [{ by: 'kim', hoursAfterMerge: 6 }],
    mergedBy: 'dana',
    labels: ['emergency'],
    closes: [7],
    decision: 'REVIEW_REQUIRED',
    approval: 'emergency',
  },
  {
    title: 'an emergency that nobody has approved since',
    pull: 22,
    route: 'squash',
    commits: [{ by: 'dana', message: 'Raise the limit' }],
    mergedBy: 'dana',
    labels: ['emergency'],
    decision: 'REVIEW_REQUIRED',
    approval: 'emergency',
  },
  {
    title: 'takes back another change',
    pull: 23,
    route: 'squash',
    commits: [{ by: 'lee', message: 'Revert "Open the port"\n\nReverts acme/orders#17' }],
    reviews: [{ by: 'kim' }],
    mergedBy: 'lee',
    decision: 'APPROVED',
    approval: 'valid',
  },
  {
    title: 'approved by who may not write',
    pull: 24,
    route: 'squash',
    commits: [{ by: 'kim', message: 'Thank the customer' }],
    reviews: [{ by: 'eve' }],
    mergedBy: 'kim',
    decision: null,
    approval: 'outsider',
  },
  {
    title: 'approved, and then changes asked for by the same person',
    pull: 25,
    route: 'squash',
    commits: [{ by: 'kim', message: 'Send a receipt' }],
    reviews: [{ by: 'lee' }, { by: 'lee', state: 'CHANGES_REQUESTED' }],
    mergedBy: 'kim',
    decision: 'CHANGES_REQUESTED',
    approval: 'bypass',
  },
  {
    title: 'approved by somebody, written by an address that belongs to no account',
    pull: 26,
    route: 'squash',
    commits: [{ by: 'dana', message: 'From my laptop', unknown: true }],
    reviews: [{ by: 'lee' }],
    mergedBy: 'dana',
    decision: 'APPROVED',
    approval: 'unresolved',
  },
  {
    title: 'pushed to the branch without a pull request',
    pull: null,
    route: 'direct',
    commits: [{ by: 'root', message: 'Quick fix' }],
    approval: 'none',
  },
].map((situation) => ({ checks: GREEN, ...situation })) as Situation[];

/** What rules would have refused, and what the platform says of it afterwards. */
export const PAST_THE_RULES: Situation[] = [
  {
    title: 'merged past the rules after one more push, which reviews do not show any more',
    pull: 31,
    route: 'squash',
    commits: [
      { by: 'kim', message: 'Let guests pay' },
      { by: 'kim', message: 'And be refunded' },
    ],
    reviews: [{ by: 'lee', of: 0 }],
    mergedBy: 'root',
    past: 'root',
    checks: GREEN,
    decision: 'APPROVED',
    approval: 'bypass',
  },
  {
    title: 'approved as it was, and merged past a check that was red',
    pull: 32,
    route: 'merge',
    commits: [{ by: 'kim', message: 'Round to cents' }],
    reviews: [{ by: 'lee' }],
    mergedBy: 'root',
    past: 'root',
    checks: [{ name: 'test', conclusion: 'FAILURE', required: true }],
    decision: 'APPROVED',
    approval: 'valid',
  },
  {
    title: 'two commits pushed past the rules at once',
    pull: null,
    route: 'direct',
    commits: [
      { by: 'root', message: 'Hot patch' },
      { by: 'root', message: 'And its test' },
    ],
    past: 'root',
    checks: [
      { name: 'test', conclusion: 'FAILURE', required: false },
      { name: 'legacy-ci', conclusion: 'SUCCESS', required: false, status: true },
    ],
    approval: 'bypass',
  },
];

const BY_LEE = { reviews: [{ by: 'lee' }], decision: 'APPROVED' as const, approval: 'valid' };

/** What checks beside the one on approvals ask of a change. Everything under iam/ is lee's, .github/ is a team's. */
export const JUDGED: Situation[] = (
  [
    {
      title: 'roles, approved by their owner, for an issue',
      pull: 41,
      route: 'squash',
      commits: [{ by: 'dana', message: 'Let the export read orders' }],
      closes: [3],
      files: ['iam/export.json', 'template.yaml'],
      ...BY_LEE,
    },
    {
      title: 'roles, approved by somebody who does not own them',
      pull: 42,
      route: 'squash',
      commits: [{ by: 'dana', message: 'Let the export write orders\n\nSee #404' }],
      reviews: [{ by: 'kim' }],
      files: ['iam/export.json'],
      decision: 'APPROVED',
      approval: 'valid',
    },
    {
      title: 'a workflow whose owners are a team',
      pull: 43,
      route: 'squash',
      commits: [{ by: 'dana', message: 'Test on two versions\n\nPAY-31' }],
      files: ['.github/workflows/test.yml'],
      ...BY_LEE,
    },
    {
      title: 'an emergency without an incident, merged past a required check that was red',
      pull: 44,
      route: 'squash',
      commits: [{ by: 'dana', message: 'Stop the export' }],
      reviews: [{ by: 'lee', hoursAfterMerge: 1 }],
      labels: ['emergency'],
      checks: [{ name: 'test', conclusion: 'FAILURE', required: true }],
      decision: 'REVIEW_REQUIRED',
      approval: 'emergency',
    },
    {
      title: 'takes back another change, and nobody looked',
      pull: 45,
      route: 'squash',
      commits: [{ by: 'dana', message: 'Revert "Let the export write orders"\n\nReverts acme/orders#42' }],
      checks: [{ name: 'test', conclusion: 'SKIPPED', required: true }],
      decision: 'REVIEW_REQUIRED',
      approval: 'bypass',
    },
    {
      title: 'written by a bot, merged by a person',
      pull: 46,
      route: 'squash',
      commits: [{ by: 'helper', message: 'Bump yaml from 2.9.0 to 2.9.1' }],
      checks: [{ name: 'preview', conclusion: 'FAILURE', required: false }],
      decision: null,
      approval: 'none',
    },
    {
      title: 'approved by its co-author alone, who owns it as well',
      pull: 47,
      route: 'squash',
      commits: [{ by: 'dana', coAuthors: ['lee'], message: 'Name the role\n\nSee #3' }],
      files: ['iam/export.json'],
      ...BY_LEE,
      approval: 'self',
    },
  ] satisfies Omit<Situation, 'mergedBy'>[]
).map((situation) => ({ checks: GREEN, ...situation, mergedBy: 'dana' })) as Situation[];

/** So many squashed pull requests, as a busy organisation has them. */
export const squashes = (count: number): Situation[] =>
  Array.from({ length: count }, (_, n) => ({
    title: `change ${n}`,
    pull: n + 1,
    route: 'squash',
    commits: [{ by: 'dana', message: `Change ${n}` }],
    reviews: [{ by: 'lee' }],
    checks: [{ name: 'test', conclusion: 'SUCCESS', required: true }],
    approval: 'valid',
  }));
