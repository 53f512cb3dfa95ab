import { byCodeUnit } from '../../src/catalogue/canonical.ts';
import { CALL_BUDGET } from '../../src/collect/github/reader.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Report } from '../../src/model/report.ts';
import type { ReportInput } from '../../src/report/build.ts';
import { COMMIT, sampleEvidence, sampleInput, sampleReport } from '../report/sample-report.ts';

/*
 * Reports of releases with changes, put together by hand from facts as derive hands them over. Who did what is made up by number, so
 * that a report of two thousand changes is as easily written as one of five.
 */

export const GIT_LOG = 'change:git/log';
export const PULLS = 'change:github/pull-requests.jsonl';
const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-09-01T09:00:00Z');
const PEOPLE = ['dana', 'lee', 'kim', 'robin', 'sasha'];

const sha = (number: number): string => ((number * 2654435761) >>> 0).toString(16).padStart(8, '0').repeat(5);
const at = (hours: number): string => new Date(BEGIN + hours * HOUR).toISOString().replace('.000Z', 'Z');
const person = (number: number): string => PEOPLE[number % PEOPLE.length] ?? '';

/** A fact of the platform or of git, in the exhibit that its evidence names. */
export function fact(type: string, name: string, attributes: Attributes, evidence: string): Fact {
  const path = evidence.slice(evidence.indexOf(':') + 1);
  const place = { path, line: null, column: null, pointer: `/${name}` };
  return { type, id: `${type}:${path}#${name}`, attributes, origins: {}, place, evidence };
}

/** A merged pull request that somebody else approved; what is special about it is handed over. */
export function change(number: number, special: Attributes = {}): Fact {
  const [author, reviewer] = [person(number), person(number + 1)];
  const [head, merge] = [sha(number * 2), sha(number * 2 + 1)];
  const given = at(number);
  return fact(
    'change',
    `pull-${number}`,
    {
      commits: [merge],
      pullRequest: number,
      title: `Change number ${number} of the orders`,
      route: number % 5 === 0 ? 'merge' : 'squash',
      joinedBy: ['git', 'api'],
      at: at(number + 2),
      author: { login: author, kind: 'user' },
      writers: [{ login: author, kind: 'user', as: ['author', 'committer'], known: true }],
      mergedBy: author,
      queuedBy: null,
      baseBranch: 'main',
      headCommit: head,
      headTree: head,
      mergeTree: head,
      labels: [],
      emergency: false,
      reviewDecision: 'approved',
      reviews: [
        {
          by: reviewer,
          kind: 'user',
          state: 'approved',
          was: null,
          at: given,
          commit: head,
          tree: head,
          mayWrite: true,
        },
      ],
      approvals: [approval(reviewer, given)],
      approval: 'valid',
      bypassed: null,
      ownerApprovals: [],
      retroactiveHours: null,
      hoursSince: 100,
      checks: [
        { name: 'test', demanded: true, conclusion: 'success' },
        { name: 'lint', demanded: false, conclusion: 'success' },
      ],
      tickets: [{ name: `PAY-${number}`, exists: { unresolved: 'no tracker but that of the platform was asked' } }],
      reverts: [],
      files: [
        { kind: 'code', count: 1 + (number % 7) },
        { kind: 'tests', count: 1 },
      ],
      signatures: [{ state: 'verified', commits: 1 }],
      ...special,
    },
    GIT_LOG,
  );
}

/** An approval that is valid but for what is handed over. */
export function approval(by: string, given: string, special: Attributes = {}): Attributes {
  const valid = { wrote: false, final: true, beforeMerge: true, mayWrite: true, standing: 'in-force' };
  return { by, kind: 'user', at: given, ...valid, ...special };
}

/** Pushed to the branch without a pull request. */
export function push(number: number, special: Attributes = {}): Fact {
  const none = { headCommit: null, headTree: null, mergeTree: null, baseBranch: null, mergedBy: null };
  const made = change(number, {
    ...none,
    pullRequest: null,
    route: 'direct',
    joinedBy: [],
    title: `Push number ${number}`,
    reviewDecision: null,
    reviews: [],
    approvals: [],
    approval: 'none',
    hoursSince: null,
    checks: [{ unresolved: 'checks are asked for by pull request, and this came without one' }],
    tickets: [],
    signatures: [{ state: 'none', commits: 1 }],
    ...special,
  });
  return { ...made, id: `change:git/log#commit-${sha(number * 2 + 1)}` };
}

export const UNREAD = 'the token may not read reviews; it lacks pull-requests: read';

/** One change of each outcome that an approval can have. */
export function everyOutcome(from = 1): Fact[] {
  const of = (offset: number, name: string, special: Attributes = {}): Fact => {
    const number = from + offset;
    return change(number, { approval: name, ...special });
  };
  const flawed = (offset: number, flaw: Attributes): Attributes => ({
    approvals: [approval(person(from + offset + 1), at(from + offset), flaw)],
  });
  return [
    of(0, 'valid'),
    of(1, 'stale', flawed(1, { final: false })),
    of(2, 'late', flawed(2, { beforeMerge: false })),
    of(3, 'dismissed', flawed(3, { standing: 'dismissed' })),
    of(4, 'withdrawn', flawed(4, { standing: 'withdrawn' })),
    of(5, 'outsider', flawed(5, { mayWrite: false })),
    of(6, 'self', flawed(6, { wrote: true })),
    of(7, 'bot-only', flawed(7, { kind: 'bot' })),
    of(8, 'bypass', { approvals: [], reviews: [], reviewDecision: 'review-required' }),
    of(9, 'emergency', { approvals: [], emergency: true, retroactiveHours: 5, labels: ['emergency'] }),
    of(10, 'emergency', { approvals: [], emergency: true, retroactiveHours: null, hoursSince: 100 }),
    push(from + 11),
    change(from + 12, {
      approval: { unresolved: UNREAD },
      approvals: [{ unresolved: UNREAD }],
      reviews: [{ unresolved: UNREAD }],
    }),
  ];
}

/** So many changes, each twentieth of which has another outcome. */
export function manyChanges(count: number): Fact[] {
  const outcomes = everyOutcome();
  return Array.from({ length: count }, (_, index) => {
    const special = index % 20 === 7 ? outcomes[((index / 20) % outcomes.length) | 0] : undefined;
    if (special === undefined) return change(index + 1);
    const { attributes } = special;
    const made = attributes.pullRequest === null ? push(index + 1) : change(index + 1);
    const { approval: name, approvals, retroactiveHours, emergency } = attributes;
    return {
      ...made,
      attributes: { ...made.attributes, approval: name, approvals, retroactiveHours, emergency } as Attributes,
    };
  });
}

/** The range that holds so many changes; both routes count the same unless `special` says otherwise. */
export function range(changes: number, special: Attributes = {}): Fact {
  return fact(
    'commit-range',
    'release',
    {
      tag: 'v1.4.0',
      commit: COMMIT,
      tagKept: 'annotated',
      preRelease: false,
      previous: { tag: 'v1.3.0', commit: '9'.repeat(40), foundBy: 'evidence' },
      relation: 'ancestor',
      mergeBase: '9'.repeat(40),
      leftBehind: 0,
      from: '2026-09-01T09:00:00Z',
      to: '2026-10-01T09:00:00Z',
      between: [],
      moved: [],
      shallow: false,
      changes,
      routes: [
        { by: 'git', commits: changes, pullRequests: changes, whole: true },
        { by: 'api', commits: changes, pullRequests: changes, whole: true },
      ],
      differences: [],
      branches: ['main'],
      rewrites: [],
      bypasses: [],
      ...special,
    },
    GIT_LOG,
  );
}

export function changeEvidence(path: string, foundBy: string): Evidence {
  const source = { path, commit: null };
  return sampleEvidence('change', path, { dialect: 'github-api', source, foundBy, basis: 'observed' });
}

function evidenceOf(id: string): Evidence {
  const [kind, path = ''] = id.split(':');
  const made = changeEvidence(path, `GET of ${path}`);
  return { ...made, id, kind: kind === 'platform' ? 'platform' : 'change' };
}

/** What was asked for the pull requests, with one refusal. */
export function asked(records: number): NonNullable<Report['asked']> {
  const question = { parameters: { owner: 'acme', repo: 'orders' }, calls: 2, pages: 2, refusals: [] };
  return {
    token: 'installation',
    calls: 5,
    budget: CALL_BUDGET,
    entries: [
      {
        ...question,
        endpoint: 'GET /repos/{owner}/{repo}/rulesets',
        calls: 1,
        pages: 0,
        records: 0,
        from: '2026-10-01T09:02:00Z',
        to: '2026-10-01T09:02:01Z',
        refusals: [{ reason: 'forbidden', status: 403, permission: 'administration: read' }],
      },
      {
        ...question,
        endpoint: 'GraphQL merged-pull-requests',
        records,
        from: '2026-10-01T09:01:00Z',
        to: '2026-10-01T09:01:07Z',
      },
    ].sort((a, b) => byCodeUnit(a.endpoint, b.endpoint)) as NonNullable<Report['asked']>['entries'],
  };
}

/** The sample release with these facts of changes and the platform beside its own. */
export function reportOfChanges(facts: readonly Fact[], overrides: Partial<ReportInput> = {}): Report {
  const input = sampleInput();
  const count = facts.filter(({ type }) => type === 'change').length;
  const others = new Set(facts.map(({ evidence }) => evidence).filter((id) => id !== GIT_LOG));
  return sampleReport({
    facts: [...input.facts, ...facts],
    evidence: [
      ...input.evidence,
      changeEvidence('git/log', 'git log v1.3.0..v1.4.0'),
      changeEvidence('github/pull-requests.jsonl', 'GraphQL merged-pull-requests'),
      ...[...others].map((id) => evidenceOf(id)),
    ],
    asked: asked(count),
    previous: [],
    ...overrides,
  });
}
