import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import { createAskApi } from '../../../src/collect/changes/ask-api.ts';
import { changeFacts } from '../../../src/collect/changes/change-facts.ts';
import { createNaming, createPersonOf, createRolesOf } from '../../../src/collect/changes/people.ts';
import { populationOf } from '../../../src/collect/changes/population.ts';
import type { ReleaseRange } from '../../../src/collect/changes/range.ts';
import { rangeFact } from '../../../src/collect/changes/range-fact.ts';
import { createTicketsIn } from '../../../src/collect/changes/tickets.ts';
import { NO_PATHS } from '../../../src/collect/changes/touched-files.ts';
import { createExhibits } from '../../../src/collect/github/exhibits.ts';
import { createReader } from '../../../src/collect/github/reader.ts';
import { derive } from '../../../src/derive/derive.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { connect } from '../../../src/github/client.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { CONTEXT } from '../../derive/fact-builder.ts';
import {
  ALL_PERMISSIONS,
  type Fault,
  ORGANISATION,
  type Permission,
  startOrganisation,
} from '../../github/organisation.ts';
import { PAST_THE_RULES, SCENARIO, type Situation } from '../../github/scenario.ts';
import { schemaErrors } from '../manifests/reading.ts';

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);
const CHECKS = catalogue.checks.filter(({ about }) => about === 'change' || about === 'commit-range');
const NOW = '2026-06-04T08:00:00Z';
const PERIOD = { from: '2026-05-01T00:00:00Z', to: NOW };

const EVIDENCE: Evidence = {
  id: 'change:git/log',
  kind: 'change',
  dialect: 'git-log',
  source: { path: 'git/log', commit: null },
  foundBy: 'git log',
  sha256: '',
  size: 0,
  exhibit: null,
  producedAt: null,
  basis: 'observed',
  problems: [],
};

const RANGE: ReleaseRange = {
  tag: 'v1.1.0',
  commit: 'a'.repeat(40),
  tagKept: 'annotated',
  preRelease: false,
  previous: { tag: 'v1.0.0', commit: 'b'.repeat(40), from: 'tag', at: PERIOD.from },
  relation: 'ancestor',
  mergeBase: 'b'.repeat(40),
  leftBehind: 0,
  between: [],
  moved: [],
  shallow: false,
  problems: [],
};

/** One of each: with long lists, with tickets, by a queue, past the rules, pushed without a pull request. */
const FEW: Situation[] = [
  ...SCENARIO.filter(({ pull }) => [11, 12, 14, 15, 16, 21, null].includes(pull)),
  ...PAST_THE_RULES,
  {
    title: 'looked at by many',
    pull: 41,
    route: 'squash',
    commits: [{ by: 'kim', message: 'Say hello' }],
    reviews: Array.from({ length: 120 }, (_, n) => ({ by: 'lee', state: n === 119 ? 'APPROVED' : 'COMMENTED' })),
    mergedBy: 'kim',
    checks: [{ name: 'test', conclusion: 'SUCCESS', required: true }],
    decision: 'APPROVED',
    approval: 'valid',
  },
];

let open: (() => Promise<void>) | null = null;
afterEach(async () => {
  await open?.();
  open = null;
  delete process.env.GITHUB_API_URL;
});

type Outcomes = { facts: Fact[]; problems: Problem[]; outcomes: Map<string, string>; refusals: number };

async function outcomesOf(options: { permissions?: readonly Permission[]; faults?: Fault[] } = {}): Promise<Outcomes> {
  await open?.();
  const github = await startOrganisation(FEW, options);
  open = github.close;
  process.env.GITHUB_API_URL = github.url;
  const wait = async (): Promise<void> => undefined;
  const octokit = await connect('ghs_test', { retryAfter: 0, timeout: 2_000, wait });
  const reader = await createReader(octokit, ORGANISATION, { now: () => '2026-05-25T00:00:00.000Z' });
  const ask = createAskApi(reader, createExhibits(), () => undefined, wait);
  const range = { from: github.history.base, to: github.history.tip, period: PERIOD };
  const settings = { tags: [], tickets: [], paths: [], people: 'login' as const, emergencyLabel: 'emergency' };
  const api = await ask(range, { personOf: createPersonOf(), ticketsIn: createTicketsIn([]) }, settings);
  // git knows the same commits, and nothing of the platform.
  const git = { commits: api.history.commits, whole: true };
  const population = populationOf(null, api.history);
  const naming = createNaming('login', ORGANISATION, []);
  const detailsOf = api.detailsOf(naming, population, RANGE, createRolesOf([]));
  const found = [
    rangeFact(
      RANGE,
      population,
      { git, api: api.history, waysAround: api.waysAround, elsewhere: null },
      { at: NOW, naming, evidence: EVIDENCE.id },
    ),
    ...changeFacts(population.changes, { naming, detailsOf, paths: NO_PATHS, evidence: EVIDENCE.id }),
  ];
  expect(schemaErrors(found)).toEqual([]);
  expect(github.violations).toEqual([]);
  expect(reader.calls()).toBeLessThan(200);
  const facts = derive(found, { ...CONTEXT, at: NOW });
  const { results } = evaluate({
    facts,
    evidence: [EVIDENCE],
    problems: api.problems,
    missing: [],
    checks: CHECKS,
    exceptions: [],
    assertions: [],
    profile: 'standard',
    at: NOW,
    author: null,
  });
  const outcomes = new Map(
    results.flatMap(({ check, facts: judged }) =>
      judged.map(({ fact, outcome }) => [`${check} of ${fact}`, outcome] as const),
    ),
  );
  const refusals = reader.asked().reduce((sum, one) => sum + one.refusals.length, 0);
  return { facts, problems: api.problems, outcomes, refusals };
}

const failed = ({ outcomes }: Outcomes): string[] =>
  [...outcomes].filter(([, one]) => one === 'fail').map(([name]) => name);

let all: Outcomes;
beforeAll(async () => {
  all = await outcomesOf();
});

it('with all answers there some fail, and nothing is told as lacking', () => {
  expect(failed(all).length).toBeGreaterThan(5);
  expect(all.problems).toEqual([]);
  expect(all.refusals).toBe(0);
});

const ENDPOINTS = [
  /compare/,
  /AssociatedPullRequests/,
  /MergedPullRequests/,
  /PullRequestLists/,
  /CommitChecks/,
  /CommitAuthors/,
  /ExistingIssues/,
  /DefaultBranch/,
  /activity\?.*force_push/,
  /activity\?.*branch_deletion/,
  /rule-suites/,
  /GET .*\/pulls\?/,
  /GET .*\/issues\?/,
];
const reset = String(Math.floor(Date.now() / 1000) + 3_000);
const REFUSALS: Omit<Fault, 'on' | 'times'>[] = [
  { status: 401 },
  { status: 403 },
  { status: 404 },
  { status: 500 },
  { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
  { status: 403, headers: { 'retry-after': '4000' }, json: { message: 'You have exceeded a secondary rate limit.' } },
  { status: 200, json: { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] } },
  { status: 200, json: { data: { repository: null }, errors: [{ type: 'FORBIDDEN', path: ['repository'] }] } },
  { how: 'drop' },
  { how: 'cut' },
];
/** What a GraphQL answer is made of no REST endpoint gives. */
const isPossible = (on: RegExp, { status }: Omit<Fault, 'on' | 'times'>): boolean =>
  status !== 200 || /^[A-Z]/.test(on.source);

describe('whatever is refused', () => {
  it('nothing fails that does not fail with all answers there, and what is lacking is told', async () => {
    const one = fc
      .tuple(fc.constantFrom(...ENDPOINTS), fc.constantFrom(...REFUSALS), fc.constantFrom(1, 2, 9_999))
      .filter(([on, refusal]) => isPossible(on, refusal))
      .map(([on, refusal, times]): Fault => ({ on, times, ...refusal }));
    const permissions = fc.subarray([...ALL_PERMISSIONS], { minLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { maxLength: 4 }),
        fc.oneof({ weight: 3, arbitrary: fc.constant(ALL_PERMISSIONS) }, { weight: 1, arbitrary: permissions }),
        async (faults, allowed) => {
          const some = await outcomesOf({ faults, permissions: allowed });
          const wrongly = failed(some).filter((name) => all.outcomes.get(name) !== 'fail');
          expect(wrongly).toEqual([]);
          if (some.refusals > 0) expect(some.problems).not.toEqual([]);
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });

  it.each(ENDPOINTS.map((on) => [on.source, on] as const))('for ever of %s, nothing fails for it', async (_, on) => {
    for (const status of [403, 500]) {
      const some = await outcomesOf({ faults: [{ on, times: 9_999, status }] });
      expect(failed(some).filter((name) => all.outcomes.get(name) !== 'fail')).toEqual([]);
    }
  });
});

describe('a token', () => {
  const holesOf = ({ facts }: Outcomes): string => JSON.stringify(facts);

  it.each([
    ['contents', 'contents: read'],
    ['pull-requests', 'pull-requests: read'],
    ['issues', 'issues: read'],
    ['checks', 'checks: read and statuses: read'],
    ['statuses', 'checks: read and statuses: read'],
    ['administration', 'administration: write'],
  ] as const)('without %s is told to lack it, and nothing fails for it', async (lacking, permission) => {
    const some = await outcomesOf({ permissions: ALL_PERMISSIONS.filter((one) => one !== lacking) });
    expect(failed(some).filter((name) => all.outcomes.get(name) !== 'fail')).toEqual([]);
    expect(some.problems.map(({ message }) => message).join('\n')).toContain(permission);
    expect(holesOf(some)).toContain(permission);
  });

  it('without any right sees nothing, fails nothing and says of each what it lacks', async () => {
    const none = await outcomesOf({ permissions: [] });
    expect(failed(none)).toEqual([]);
    expect(none.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('commits of the release; it lacks contents: read'),
      expect.stringContaining('the default branch; it lacks contents: read'),
    ]);
    expect(holesOf(none)).toContain('the token may not read the default branch; it lacks contents: read');
  });
});
