import { afterEach, describe, expect, it } from 'vitest';
import { bindCatalogue } from '../../../src/catalogue/bind.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import { createAskApi } from '../../../src/collect/changes/ask-api.ts';
import { changeFacts } from '../../../src/collect/changes/change-facts.ts';
import { createNaming, createPersonOf, createRolesOf } from '../../../src/collect/changes/people.ts';
import { populationOf } from '../../../src/collect/changes/population.ts';
import type { ReleaseRange } from '../../../src/collect/changes/range.ts';
import { createTicketsIn } from '../../../src/collect/changes/tickets.ts';
import { NO_PATHS, type PathReading } from '../../../src/collect/changes/touched-files.ts';
import { createExhibits } from '../../../src/collect/github/exhibits.ts';
import { createReader } from '../../../src/collect/github/reader.ts';
import { approvals } from '../../../src/derive/approvals.ts';
import { derive } from '../../../src/derive/derive.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { connect } from '../../../src/github/client.ts';
import type { Config } from '../../../src/model/config.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { isHole } from '../../../src/model/hole.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { CONTEXT } from '../../derive/fact-builder.ts';
import {
  ALL_PERMISSIONS,
  ORGANISATION,
  type Organisation,
  type Permission,
  startOrganisation,
} from '../../github/organisation.ts';
import { JUDGED, PAST_THE_RULES, SCENARIO, type Situation } from '../../github/scenario.ts';
import { schemaErrors } from '../manifests/reading.ts';

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);
/** A fortnight after the last of them. */
const NOW = '2026-06-04T08:00:00Z';

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

let github: Organisation | null = null;
afterEach(async () => {
  const violations = github?.violations ?? [];
  await github?.close();
  github = null;
  delete process.env.GITHUB_API_URL;
  expect(violations).toEqual([]);
});

/** Changes of the scenario, from the API's answers through to facts. */
async function factsOf(
  options: Parameters<typeof startOrganisation>[1] = {},
  people: 'login' | 'pseudonym' = 'login',
  scenario: readonly Situation[] = SCENARIO,
  { paths = NO_PATHS, roles = [] as Config['people'] } = {},
) {
  await github?.close();
  github = await startOrganisation(scenario, options);
  process.env.GITHUB_API_URL = github.url;
  const messages: string[] = [];
  const wait = async (): Promise<void> => undefined;
  const now = (): string => '2026-05-25T00:00:00.000Z';
  const reader = await createReader(await connect('ghs_test', { retryAfter: 1, wait }), ORGANISATION, { now });
  const ask = createAskApi(reader, createExhibits(), (message) => messages.push(message), wait);
  const period = { from: '2026-05-01T00:00:00Z', to: NOW };
  const range = { from: github.history.base, to: github.history.tip, period };
  const settings = { tags: [], tickets: [], people, paths: [], emergencyLabel: 'emergency' };
  const answer = await ask(range, { personOf: createPersonOf(), ticketsIn: createTicketsIn([]) }, settings);
  const population = populationOf(null, answer.history);
  const naming = createNaming(people, ORGANISATION, []);
  const detailsOf = answer.detailsOf(naming, population, {} as ReleaseRange, createRolesOf(roles));
  const found = changeFacts(population.changes, { naming, detailsOf, paths, evidence: 'change:git/log' });
  expect(schemaErrors(found)).toEqual([]);
  return { found, answer, messages };
}

const derived = (found: readonly Fact[]): Fact[] => derive(found, { ...CONTEXT, at: NOW });
const ofPull = (facts: readonly Fact[], pull: number | null) =>
  facts.find(({ attributes }) => attributes.pullRequest === pull)?.attributes;

function judged(
  facts: readonly Fact[],
  problems: Parameters<typeof evaluate>[0]['problems'] = [],
  checks = catalogue.checks.filter(({ id }) => id === 'chg-reviewed'),
) {
  const { results } = evaluate({
    facts: [...facts],
    evidence: [EVIDENCE],
    problems,
    missing: [],
    checks,
    exceptions: [],
    assertions: [],
    profile: 'baseline',
    at: NOW,
    author: null,
  });
  const [result] = results;
  return new Map(result?.facts.map(({ fact, outcome, texts, severity }) => [fact, { outcome, texts, severity }]));
}

describe('every way in which a change can come in', () => {
  it('has its own outcome, and flips chg-reviewed or does not', async () => {
    const { found, answer, messages } = await factsOf();
    expect(answer.problems).toEqual([]);
    expect(messages).toEqual([expect.stringMatching(/^20 commits and 16 pull requests read in \d\d calls, of 900 /)]);
    const facts = derived(found);
    const results = judged(facts);
    for (const { title, pull, approval } of SCENARIO) {
      const fact = facts.find(({ attributes }) => attributes.pullRequest === pull);
      const outcome = fact?.attributes.approval;
      expect(isHole(outcome) ? 'unresolved' : outcome, title).toBe(approval);
      const wanted = approval === 'valid' || pull === 21 ? 'pass' : approval === 'unresolved' ? 'no-evidence' : 'fail';
      expect(results.get(fact?.id ?? '')?.outcome, title).toBe(wanted);
    }
  });

  it('is told with who wrote, reviewed, merged and queued it', async () => {
    const { found } = await factsOf();
    expect(ofPull(found, 14)).toMatchObject({
      mergedBy: 'github-merge-queue[bot]',
      queuedBy: 'dana',
      baseBranch: 'main',
    });
    expect(ofPull(found, 15)?.writers).toEqual([
      { login: 'dana', kind: 'user', as: ['author', 'committer'], known: true },
      { login: 'lee', kind: 'user', as: ['co-author'], known: true },
    ]);
    expect(ofPull(found, 17)?.reviews).toMatchObject([{ by: 'lee', state: 'dismissed', was: 'approved' }]);
    expect(ofPull(found, 23)?.reverts).toEqual(['#17']);
    expect(ofPull(found, null)).toMatchObject({ route: 'direct', reviews: [], baseBranch: null });
  });

  it('who merges is no author for it: what a merge commit says of its maker is not asked', async () => {
    const { found } = await factsOf();
    expect(ofPull(found, 12)?.writers).toMatchObject([{ login: 'lee' }]);
  });

  it('of tickets it is told which exist', async () => {
    const { found } = await factsOf();
    expect(ofPull(found, 11)?.tickets).toEqual([{ name: '#3', exists: true }]);
    expect(ofPull(found, 21)?.tickets).toEqual([{ name: '#7', exists: true }]);
    expect(ofPull(found, 12)?.tickets).toEqual([
      { name: '#5', exists: true },
      { name: '#404', exists: false },
    ]);
  });

  it('reads the same with pseudonyms, and no login is left', async () => {
    const { found } = await factsOf({}, 'pseudonym');
    expect(JSON.stringify(found)).not.toMatch(/dana|lee\b|kim\b|eve\b/i);
    const facts = derived(found);
    for (const { title, pull, approval } of SCENARIO) {
      const outcome = ofPull(facts, pull)?.approval;
      expect(isHole(outcome) ? 'unresolved' : outcome, title).toBe(approval);
    }
  });
});

describe('what went past the rules of its branch', () => {
  it('is told of each change that it brought, and is a way around an approval that was not valid', async () => {
    const { found } = await factsOf({}, 'login', PAST_THE_RULES);
    const facts = derived(found);
    for (const { title, pull, commits, approval } of PAST_THE_RULES) {
      const own = facts.filter(({ attributes }) => attributes.pullRequest === pull);
      expect(own, title).toHaveLength(pull === null ? commits.length : 1);
      for (const { attributes } of own) {
        expect(attributes, title).toMatchObject({ approval, bypassed: { by: 'root' } });
        expect(attributes.bypassed, title).toMatchObject({ at: expect.stringMatching(/^2026-05-0\dT18:00:00Z$/) });
      }
    }
  });

  it('is told of nothing that was on the branch before the push', async () => {
    const { found } = await factsOf({}, 'login', [...SCENARIO.slice(0, 3), ...PAST_THE_RULES, ...SCENARIO.slice(4, 5)]);
    const past = found.filter(({ attributes }) => attributes.bypassed !== null);
    expect(past.map(({ attributes }) => attributes.pullRequest)).toEqual([null, null, 32, 31]);
  });

  it('is null where the platform noted nothing, and open where the token may not see it; what is judged stays the same', async () => {
    const { found } = await factsOf();
    expect(found.map(({ attributes }) => attributes.bypassed)).toEqual(found.map(() => null));
    const permissions = ALL_PERMISSIONS.filter((one) => one !== 'administration');
    const { found: blind, answer } = await factsOf({ permissions }, 'login', PAST_THE_RULES);
    for (const { attributes } of blind)
      expect(attributes.bypassed).toEqual({
        unresolved: 'the token may not read pushes past the rules; it lacks administration: write',
      });
    expect(answer.problems).toMatchObject([{ code: 'github-forbidden', kinds: [] }]);
    expect(answer.problems[0]?.message).toContain("No workflow's own token has that right");
    expect(derived(blind).map(({ attributes }) => attributes.approval)).toEqual(['none', 'none', 'stale', 'valid']);
  });
});

describe('checks on what came without a pull request', () => {
  it('are those that ran on the commit; whether the rules ask for them is told of pull requests alone', async () => {
    const { found } = await factsOf({}, 'login', PAST_THE_RULES);
    const [tip, before] = found.filter(({ attributes }) => attributes.pullRequest === null);
    expect(tip?.attributes.checks).toEqual([
      { name: 'test', on: 'merged', demanded: { unresolved: expect.any(String) }, conclusion: 'failure' },
      { name: 'legacy-ci', on: 'merged', demanded: { unresolved: expect.any(String) }, conclusion: 'success' },
    ]);
    expect(before?.attributes.checks).toEqual([]);
  });

  it('stand beside those on the head where what was merged is another commit', async () => {
    const mergedChecks = [
      { name: 'test', conclusion: 'FAILURE', required: false },
      { name: 'deploy', conclusion: null, required: false },
    ];
    const { found } = await factsOf(
      {},
      'login',
      SCENARIO.slice(0, 1).map((one) => ({ ...one, mergedChecks })),
    );
    expect(ofPull(found, 11)?.checks).toEqual([
      { name: 'test', on: 'head', demanded: true, conclusion: 'success' },
      { name: 'test', on: 'merged', demanded: true, conclusion: 'failure' },
      { name: 'deploy', on: 'merged', demanded: { unresolved: expect.any(String) }, conclusion: 'pending' },
    ]);
  });
});

describe('what the other checks ask of a change', () => {
  const owned = (pattern: string, owner: string) => ({ pattern, owners: [owner], line: 1 });
  const rules = [owned('/iam/', '@Lee'), owned('/.github/', '@acme/platform')];
  const paths: PathReading = {
    owners: { path: 'CODEOWNERS', rules, problems: [] },
    manifests: new Set(['iam/export.json', 'template.yaml']),
    prefix: '',
  };
  const place = { path: 'github/a.jsonl', line: null, column: null, pointer: null };
  const stated = (type: string, attributes: Fact['attributes']): Fact => ({
    ...{ type, id: `${type}:github#it`, attributes, origins: {}, place, evidence: EVIDENCE.id },
  });
  const REPOSITORY = stated('repository', { defaultBranch: 'main', branchRules: { checks: ['test'] } });

  async function outcomesOf(
    ids: readonly string[],
    {
      people = 'login',
      more = [],
      parameters = {},
    }: { people?: 'login' | 'pseudonym'; more?: Fact[]; parameters?: JsonObject } = {},
  ) {
    const { found } = await factsOf({}, people, JUDGED, { paths, roles: [{ login: 'LEE', roles: ['security'] }] });
    const facts = derived([...found, REPOSITORY, ...more]);
    const values = Object.fromEntries(ids.map((id) => [id, parameters]));
    const bound = await bindCatalogue(catalogue, {
      own: [],
      parameters: values as Config['parameters'],
      freshness: {},
    });
    const pulls = new Map(facts.map(({ id, attributes }) => [id, attributes.pullRequest ?? null]));
    return Object.fromEntries(
      ids.map((id) => {
        const results = judged(
          facts,
          [],
          bound.catalogue.checks.filter((check) => check.id === id),
        );
        return [
          id,
          Object.fromEntries(
            [...results].map(([fact, { outcome, severity }]) => [pulls.get(fact), severity ?? outcome]),
          ),
        ];
      }),
    );
  }

  it.each(['login', 'pseudonym'] as const)('is judged of each, with persons named by %s', async (people) => {
    const ids = ['chg-reviewed', 'chg-owners-approved', 'chg-tickets', 'chg-required-checks'];
    expect(await outcomesOf(ids, { people })).toEqual({
      'chg-reviewed': { 41: 'pass', 42: 'pass', 43: 'pass', 44: 'medium', 45: 'high', 46: 'high', 47: 'high' },
      'chg-owners-approved': { 41: 'pass', 42: 'medium', 43: 'no-evidence', 47: 'pass' },
      'chg-tickets': { 41: 'pass', 42: 'low', 43: 'no-evidence', 44: 'medium', 45: 'low', 46: 'low', 47: 'pass' },
      'chg-required-checks': {
        ...{ 41: 'pass', 42: 'pass', 43: 'pass', 44: 'high', 45: 'low', 46: 'no-evidence', 47: 'pass' },
      },
    });
  });

  it('is not asked of bots that the settings trust', async () => {
    const parameters = { 'trusted-bots': ['helper[bot]'] };
    expect(await outcomesOf(['chg-reviewed', 'chg-tickets'], { parameters })).toMatchObject({
      'chg-reviewed': { 45: 'high', 46: 'not-applicable' },
      'chg-tickets': { 45: 'low', 46: 'not-applicable' },
    });
  });

  it('of duties over the release: who was alone, and who approved what they had written', async () => {
    const duties = async (by: string) => {
      const { found } = await factsOf({}, 'login', JUDGED, { paths });
      const facts = derived([...found, stated('release', { tag: 'v2', by }), stated('commit-range', {})]);
      const release = facts.find(({ type }) => type === 'release');
      const results = judged(
        facts,
        [],
        catalogue.checks.filter(({ id }) => id === 'chg-duties-separated'),
      );
      return { conflicts: release?.attributes.conflicts, severity: results.get(release?.id ?? '')?.severity };
    };
    const ownApprovals = [{ who: ['lee'], on: ['#47'] }];
    expect(await duties('dana')).toMatchObject({
      conflicts: {
        alone: [{ who: 'dana', on: ['#45'] }],
        amongWriters: [{ who: ['dana', 'lee'], on: ['#47'] }],
        botsAlone: [],
        ownApprovals,
      },
      severity: 'medium',
    });
    expect(await duties('root')).toMatchObject({
      conflicts: { alone: [], amongWriters: [], ownApprovals },
      severity: 'low',
    });
  });

  it.each([...ALL_PERMISSIONS])('without %s fails for nothing that it passes with', async (lacking) => {
    const ids = ['chg-owners-approved', 'chg-tickets', 'chg-required-checks', 'chg-duties-separated'];
    const failing = async (permissions: readonly Permission[]) => {
      const { found } = await factsOf({ permissions }, 'login', JUDGED, { paths });
      const release = [stated('release', { tag: 'v2', by: 'root' }), stated('commit-range', {}), REPOSITORY];
      const facts = derived([...found, ...release]);
      return ids.flatMap((id) => {
        const results = judged(
          facts,
          [],
          catalogue.checks.filter((check) => check.id === id),
        );
        return [...results].flatMap(([fact, { severity }]) => (severity === null ? [] : `${id} ${severity} ${fact}`));
      });
    };
    const all = await failing(ALL_PERMISSIONS);
    const some = await failing(ALL_PERMISSIONS.filter((one) => one !== lacking));
    expect(some.filter((one) => !all.includes(one))).toEqual([]);
  });

  it('says with which role it was approved, and which manifests it touches', async () => {
    const { found } = await factsOf({}, 'pseudonym', JUDGED, { paths, roles: [{ login: 'LEE', roles: ['security'] }] });
    expect(ofPull(found, 41)?.reviews).toMatchObject([{ roles: ['security'] }]);
    expect(ofPull(found, 42)?.reviews).toMatchObject([{ roles: [] }]);
    expect(ofPull(found, 41)?.manifests).toEqual(['iam/export.json', 'template.yaml']);
  });
});

describe('what could not be read is never found missing', () => {
  it.each([...ALL_PERMISSIONS])('without %s nothing fails that passes with it', async (lacking) => {
    const all = judged(derived((await factsOf()).found));
    const { found, answer } = await factsOf({ permissions: ALL_PERMISSIONS.filter((one) => one !== lacking) });
    const some = judged(derived(found), answer.problems);
    for (const [id, { outcome, texts }] of some)
      if (outcome === 'fail') expect(all.get(id), `${id}: ${texts}`).toMatchObject({ outcome: 'fail' });
  });

  it.each([
    ['issues', 'tickets', 'issues: read'],
    ['checks', 'checks', 'checks: read and statuses: read'],
    ['statuses', 'checks', 'checks: read and statuses: read'],
  ])('without %s, what is lacking of %s names the permission', async (lacking, attribute, permission) => {
    const { found, answer } = await factsOf({ permissions: ALL_PERMISSIONS.filter((one) => one !== lacking) });
    expect(JSON.stringify(ofPull(found, 11)?.[attribute])).toContain(`it lacks ${permission}`);
    expect(JSON.stringify(ofPull(found, 12)?.tickets).includes('"exists":false')).toBe(lacking !== 'issues');
    expect(answer.problems).not.toEqual([]);
    for (const problem of answer.problems)
      expect(problem).toMatchObject({
        code: 'github-forbidden',
        kinds: [],
        message: expect.stringContaining(permission),
      });
  });
});

describe('the relation', () => {
  it('says something of every change, and changes nothing that it is given', async () => {
    const { found } = await factsOf();
    const before = JSON.stringify(found);
    derived(found);
    expect(JSON.stringify(found)).toBe(before);
    expect(approvals.name).toBe('approvals');
  });
});
