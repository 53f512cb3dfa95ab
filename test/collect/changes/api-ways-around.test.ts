import { afterEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import { readApiHistory } from '../../../src/collect/changes/api-history.ts';
import type { Period } from '../../../src/collect/changes/api-ways-around.ts';
import { createNaming, createPersonOf } from '../../../src/collect/changes/people.ts';
import { populationOf } from '../../../src/collect/changes/population.ts';
import type { ReleaseRange } from '../../../src/collect/changes/range.ts';
import { rangeFact } from '../../../src/collect/changes/range-fact.ts';
import { createTicketsIn } from '../../../src/collect/changes/tickets.ts';
import { createReader } from '../../../src/collect/github/reader.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { connect } from '../../../src/github/client.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { WaysAround } from '../../../src/model/ways-around.ts';
import {
  type Activity,
  ALL_PERMISSIONS,
  ORGANISATION,
  type Organisation,
  startOrganisation,
} from '../../github/organisation.ts';
import { PAST_THE_RULES, SCENARIO, type Situation } from '../../github/scenario.ts';
import { schemaErrors } from '../manifests/reading.ts';

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);
const PERIOD: Period = { from: '2026-05-01T00:00:00Z', to: '2026-05-20T00:00:00Z' };
const [BEFORE, AFTER] = ['b'.repeat(40), 'a'.repeat(40)];
const PUSH: Activity = { type: 'force_push', by: 'root', at: '2026-05-06T10:00:00Z', before: BEFORE, after: AFTER };
const DELETION: Activity = { ...PUSH, type: 'branch_deletion', at: '2026-05-07T10:00:00Z', after: '0'.repeat(40) };

let github: Organisation;
afterEach(async () => {
  const { violations } = github;
  await github.close();
  delete process.env.GITHUB_API_URL;
  expect(violations).toEqual([]);
});

async function read(
  options: Parameters<typeof startOrganisation>[1] = {},
  {
    period = PERIOD,
    scenario = SCENARIO,
    now = '2026-05-21T00:00:00Z',
  }: { period?: Period; scenario?: readonly Situation[]; now?: string } = {},
) {
  github = await startOrganisation(scenario, options);
  process.env.GITHUB_API_URL = github.url;
  const wait = async (): Promise<void> => undefined;
  const reader = await createReader(await connect('ghs_test', { retryAfter: 1, wait }), ORGANISATION, {
    now: () => now,
  });
  const kept: string[] = [];
  const history = await readApiHistory(
    reader,
    { from: github.history.base, to: github.history.tip, period },
    {
      personOf: createPersonOf(),
      ticketsIn: createTicketsIn([]),
      wait,
      keep: (of, key) => void kept.push(`${of} ${key}`),
    },
  );
  return { ways: history.waysAround, problems: history.problems, reader, kept };
}

const RANGE: ReleaseRange = {
  tag: 'v1.1.0',
  commit: AFTER,
  tagKept: 'annotated',
  preRelease: false,
  previous: { tag: 'v1.0.0', commit: BEFORE, from: 'tag', at: '2026-05-01T00:00:00Z' },
  relation: 'ancestor',
  mergeBase: BEFORE,
  leftBehind: 0,
  between: [],
  moved: [],
  shallow: false,
  problems: [],
};

function factOf(waysAround: WaysAround | null, range: Partial<ReleaseRange> = {}): Fact {
  const nobody = { commits: [], whole: true };
  const naming = createNaming('login', ORGANISATION, []);
  const made = rangeFact(
    { ...RANGE, ...range },
    populationOf(nobody, null),
    { git: nobody, api: null, waysAround, elsewhere: null },
    { at: PERIOD.to, naming, evidence: 'change:git/log' },
  );
  expect(schemaErrors([made])).toEqual([]);
  return made;
}

function judged(fact: Fact) {
  const { results } = evaluate({
    facts: [fact],
    evidence: [
      {
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
      },
    ],
    problems: [],
    missing: [],
    checks: catalogue.checks.filter(({ id }) => id === 'chg-no-history-rewrite'),
    exceptions: [],
    assertions: [],
    profile: 'standard',
    at: PERIOD.to,
    author: null,
  });
  return results[0]?.facts[0];
}

describe('history that was taken from the branch', () => {
  it('is told with who, when and between which commits, and only of the period; it flips chg-no-history-rewrite', async () => {
    const early = { ...PUSH, at: '2026-04-30T10:00:00Z' };
    const late = { ...PUSH, at: '2026-05-20T10:00:00Z' };
    const { ways, problems, kept } = await read({ activities: [late, DELETION, PUSH, early] });
    expect(problems).toEqual([]);
    expect(ways.branches).toEqual({ known: ['main'], lacks: null });
    const by = { login: 'root', name: null, kind: 'user', key: null };
    expect(ways.rewrites).toEqual({
      known: [
        { branch: 'main', what: 'force-push', at: '2026-05-06T10:00:00Z', by, before: BEFORE, after: AFTER },
        { branch: 'main', what: 'deletion', at: '2026-05-07T10:00:00Z', by, before: BEFORE, after: null },
      ],
      lacks: null,
    });
    expect(kept).toContain(`activity 2026-05-06T10:00:00Z main force-push ${AFTER}`);
    const fact = factOf(ways);
    expect(fact.attributes.rewrites).toMatchObject([{ by: 'root' }, { by: 'root' }]);
    expect(judged(fact)).toMatchObject({ outcome: 'fail', severity: 'high' });
    expect(JSON.stringify(judged(fact))).toContain(
      'History was taken from main, main (force-push, deletion, 2026-05-06T10:00:00Z',
    );
  });

  it('is none where the platform tells of none', async () => {
    const { ways } = await read();
    expect(judged(factOf(ways))?.outcome).toBe('pass');
  });

  it.each([
    [{ relation: 'diverged', leftBehind: 2 }, 'medium', 'lacks 2 commits'],
    [{ relation: 'unrelated', leftBehind: 9, mergeBase: null }, 'high', 'no commit in common'],
  ] as const)('is seen by git too: %o', async (range, severity, text) => {
    const { ways } = await read();
    const result = judged(factOf(ways, range));
    expect(result).toMatchObject({ outcome: 'fail', severity });
    expect(JSON.stringify(result)).toContain(text);
  });

  it('is not known where the platform was not asked, or does not tell', async () => {
    expect(judged(factOf(null))?.outcome).toBe('no-evidence');
    const { ways, problems } = await read({ faults: [{ on: /activity/, times: 99, status: 404 }], activities: [PUSH] });
    expect(ways.rewrites).toMatchObject({ known: [], lacks: expect.stringContaining('contents: read') });
    expect(problems).toMatchObject([{ code: 'github-not-found', kinds: [] }]);
    expect(judged(factOf(ways))?.outcome).toBe('no-evidence');
  });

  it('is read to its last page', async () => {
    const activities = Array.from({ length: 130 }, (_, n) => ({
      ...PUSH,
      at: new Date(Date.UTC(2026, 4, 6, 0, n)).toISOString(),
    }));
    const { ways } = await read({ activities });
    expect(ways.rewrites.known).toHaveLength(130);
    expect(new Set(ways.rewrites.known.map(({ at }) => at)).size).toBe(130);
  });
});

describe('pushes past the rules', () => {
  it('are told with who and when', async () => {
    const { ways, reader } = await read({}, { scenario: PAST_THE_RULES });
    expect(ways.bypasses.known.map(({ by, at }) => [by.login, at])).toEqual([
      ['root', '2026-05-04T18:00:00Z'],
      ['root', '2026-05-05T18:00:00Z'],
      ['root', '2026-05-06T18:00:00Z'],
    ]);
    expect(ways.bypasses.lacks).toBeNull();
    expect(factOf(ways).attributes.bypasses).toMatchObject([{ branch: 'main', by: 'root' }, {}, {}]);
    expect(reader.asked().find(({ endpoint }) => endpoint.endsWith('rule-suites'))?.parameters).toMatchObject({
      ref: 'refs/heads/main',
      rule_suite_result: 'bypass',
      time_period: 'month',
    });
  });

  it('before the month that the platform keeps are not known, and those since are', async () => {
    const { ways } = await read(
      {},
      { scenario: PAST_THE_RULES, now: '2026-06-02T12:00:00Z', period: { ...PERIOD, to: '2026-06-02T12:00:00Z' } },
    );
    expect(ways.bypasses).toMatchObject({
      since: '2026-05-05T12:00:00Z',
      lacks: expect.stringContaining('four weeks'),
    });
    expect(factOf(ways).attributes.bypasses).toContainEqual({ unresolved: expect.stringContaining('are not kept') });
  });

  it('cost one call where the token may not see them', async () => {
    const { ways, reader } = await read({ permissions: ALL_PERMISSIONS.filter((one) => one !== 'administration') });
    expect(ways.bypasses).toMatchObject({
      known: [],
      since: null,
      lacks: expect.stringContaining('administration: write'),
    });
    expect(reader.asked().find(({ endpoint }) => endpoint.endsWith('rule-suites'))?.calls).toBe(1);
  });
});

it('the branches of pull requests that the line holds are asked about beside the default one', async () => {
  const scenario = SCENARIO.slice(0, 2);
  const { ways } = await read({ base: 'release/1.x' }, { scenario });
  expect(ways.branches.known).toEqual(['main', 'release/1.x']);
});
