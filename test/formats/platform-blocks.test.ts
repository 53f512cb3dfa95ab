import { describe, expect, it, test } from 'vitest';
import { askedBlock } from '../../src/formats/blocks/asked.ts';
import { deploymentTable } from '../../src/formats/blocks/deployments.ts';
import { dutiesBlock } from '../../src/formats/blocks/duties.ts';
import { prevents } from '../../src/formats/blocks/prevents.ts';
import { platformLinker } from '../../src/formats/platform-link.ts';
import type { Asked } from '../../src/model/asked.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import { asked, change, reportOfChanges, UNREAD } from './change-report.ts';
import { deployment, environment, NO_ADMINISTRATION, platformFacts, release, repository } from './platform-facts.ts';

const ALL = { listed: 1000, text: Number.POSITIVE_INFINITY };
const HOLE = { unresolved: UNREAD };

function present<T>(block: T | null | undefined): T {
  if (block === null || block === undefined) throw new Error('no block');
  return block;
}

describe('deployments', () => {
  const tableOf = (facts: Fact[], limits = ALL) => {
    const report = reportOfChanges(facts);
    return deploymentTable(report, platformLinker(report, 'https://github.com'), limits);
  };
  const rowOf = (special: Attributes) => present(tableOf([deployment(1, special)])?.items[0]);

  it('come newest first, with run, approval, what was there before and where it comes from', () => {
    const made = present(tableOf([deployment(1), deployment(2)]));
    expect(made.items.map(({ at }) => at)).toEqual(['2026-10-01T12:00:00Z', '2026-10-01T11:00:00Z']);
    expect(made.items[1]).toMatchObject({
      environment: 'production',
      state: { symbol: '✓', word: 'succeeded' },
      by: 'helper[bot]',
      run: { text: 'run 4712', url: 'https://github.com/acme/orders/actions/runs/4712' },
      runWords: 'attempt 1 of .github/workflows/deploy.yml, started by release',
      approvals: ['kim (wrote some of the release)', 'must be asked there now: kim'],
      commit: { text: '0123456789ab', url: expect.stringMatching(/\/commit\/[0-9a-f]{40}$/) },
      of: 'the release, v1.4.0',
      before: 'v1.3.0, 999999999999, 2026-09-01T10:00:00Z',
      earlier: 'staging',
    });
    expect(made.sources.items.map(({ path }) => path)).toEqual(['github/deployments.jsonl']);
    expect(tableOf([change(1)])).toBeNull();
  });

  test('that nobody approved say so, and one whose approvals could not be read does not', () => {
    expect(rowOf({ approvals: [], reviewers: [] }).approvals).toEqual(['nobody', 'must be asked there now: nobody']);
    expect(rowOf({ approvals: [HOLE], reviewers: HOLE }).approvals).toEqual([
      'not known (1)',
      'must be asked there now: not known (1)',
    ]);
  });

  test('of another commit, without a run, or replaced, are told', () => {
    expect(rowOf({ of: 'other', ref: null }).of).toBe('another commit under the tag of the release');
    expect(rowOf({ run: null })).toMatchObject({ run: null, runWords: 'no run of this repository' });
    expect(rowOf({ run: HOLE })).toMatchObject({ run: null, runWords: 'not known (1)' });
    expect(rowOf({ replacedAt: '2026-10-02T00:00:00Z', waitMinutes: 1 }).times).toEqual([
      'waited 1 minute',
      'replaced 2026-10-02T00:00:00Z',
    ]);
    expect(rowOf({ environment: 'live', production: true }).environment).toBe('live (production)');
  });

  test('that nobody could read are no deployments, and that there are none is told from that', () => {
    const unseen = deployment(1, { environment: HOLE, commit: HOLE, ref: HOLE, at: HOLE });
    expect(tableOf([unseen])).toMatchObject({ items: [], total: 0, open: 'not known (1)' });
    const report = reportOfChanges([]);
    const asked = { ...report, evidence: reportOfChanges([deployment(1)]).evidence };
    expect(deploymentTable(asked, platformLinker(report, null), ALL)).toMatchObject({
      items: [],
      total: 0,
      open: null,
    });
  });

  test('are bounded', () => {
    const facts = Array.from({ length: 9 }, (_, index) => deployment(index + 1));
    const made = present(tableOf(facts, { ...ALL, listed: 4 }));
    expect([made.items.length, made.more, made.total]).toEqual([4, 5, 9]);
  });
});

describe('duties', () => {
  const blockOf = (special: Attributes = {}) => dutiesBlock(reportOfChanges([change(1), release(special)]), ALL);

  it('name conflicts first, and those who are in one before all others', () => {
    const block = present(blockOf());
    expect(block.conflictCount).toBe(2);
    expect(block.conflicts.map(({ what, cases }) => [what, cases.items])).toEqual([
      [expect.stringMatching(/^Written by one person/), [{ who: 'kim', on: '#12' }]],
      [expect.stringMatching(/^Approved by nobody but/), [{ who: 'kim', on: '#7' }]],
    ]);
    expect(block.persons.items.map(({ person }) => `${person.symbol} ${person.word}`)).toEqual([
      '✗ kim',
      '• dana',
      '• helper[bot]',
    ]);
    expect(block.persons.items[1]?.held).toEqual([
      { duty: 'wrote', count: 2 },
      { duty: 'merged', count: 1 },
    ]);
  });

  it('count each change of a conflict, and name only some of many', () => {
    const on = Array.from({ length: 30 }, (_, index) => `#${index + 1}`);
    const none = { alone: [], amongWriters: [], botsAlone: [{ on: ['f'.repeat(40)] }], ownDeployments: [] };
    const block = present(blockOf({ conflicts: { ...none, ownApprovals: [{ who: ['kim', 'lee'], on }] } }));
    expect(block.conflictCount).toBe(31);
    expect(block.conflicts.map(({ cases }) => cases.items[0])).toEqual([
      { who: 'bots', on: 'ffffffffffff' },
      { who: 'kim, lee', on: '#1, #2, #3, #4, #5, #6, #7, #8 and 22 more' },
    ]);
  });

  it('say that they were apart only where that is known', () => {
    const none = { alone: [], amongWriters: [], botsAlone: [], ownApprovals: [], ownDeployments: [] };
    expect(blockOf({ conflicts: none })?.conflicts).toEqual([]);
    expect(blockOf({ conflicts: { ...none, alone: [HOLE] } })?.conflicts).toMatchObject([
      { what: expect.stringMatching(/production: not known \(1\)$/) },
    ]);
    expect(blockOf({ conflicts: HOLE, duties: [HOLE] })).toMatchObject({
      conflicts: [{ what: 'Whether duties were apart: not known (1)' }],
      open: 'not known (1)',
    });
  });

  it('are left out where the release says nothing of them', () => {
    const { attributes, ...rest } = release();
    const { duties: _, ...others } = attributes;
    expect(dutiesBlock(reportOfChanges([{ ...rest, attributes: others }]), ALL)).toBeNull();
  });
});

describe('what prevents', () => {
  const blockOf = (facts: Fact[]) => present(prevents(reportOfChanges(facts), ALL));
  const rowsOf = (special: Attributes, title: string) => {
    const rows = blockOf([repository(special)]).groups.find((group) => group.title === title)?.rows ?? [];
    return Object.fromEntries(rows.map(({ label, text }) => [label, text]));
  };

  it('says each rule, and who may go around which', () => {
    expect(rowsOf({}, 'The branch main')).toMatchObject({
      'Changes come through pull requests': 'yes',
      'Approvals that a change needs': '1',
      'Checks that must pass': 'test, lint',
      'May go around': 'team 77, in pull requests (approvals, checks)',
    });
    expect(rowsOf({}, 'Tags of releases')).toMatchObject({ 'Can be moved': 'no', 'May go around': 'none' });
  });

  it('tells no rules from rules that could not be read', () => {
    expect(rowsOf({ branchRules: null }, 'The branch main')).toEqual({
      Rules: 'none: whoever can write can push to it',
    });
    expect(rowsOf({ branchRules: { unresolved: NO_ADMINISTRATION } }, 'The branch main')).toEqual({
      Rules: 'not known (1)',
    });
  });

  it('names the permission that is lacking, once', () => {
    const block = blockOf([repository({ workflowToken: { unresolved: NO_ADMINISTRATION } })]);
    expect(block.unknowns.items).toEqual([{ number: 1, why: NO_ADMINISTRATION, facts: 1 }]);
    expect(rowsOf({}, 'The repository')['Actions must be pinned']).toBe('not known (1)');
  });

  it('says in one row what is not known for one reason, and in another what for another', () => {
    const [lacks, other] = [{ unresolved: NO_ADMINISTRATION }, HOLE];
    const rows = rowsOf({ archived: lacks, secretScanning: other, workflowsApprove: true }, 'The repository');
    expect(rows).toMatchObject({
      'Workflows may approve pull requests': 'yes',
      'Actions must be pinned; Takes no changes any more': expect.stringMatching(/^not known \(\d\)$/),
      'Secrets are looked for': expect.stringMatching(/^not known \(\d\)$/),
    });
    expect(Object.keys(rows).slice(-2)).toEqual([
      'Actions must be pinned; Takes no changes any more',
      'Secrets are looked for',
    ]);
  });

  it('shows an attribute that it has no words for by its name', () => {
    expect(rowsOf({ forkSyncing: true }, 'The repository')['Fork syncing']).toBe('yes');
  });

  it('says of an environment who must approve, how long it waits, what it takes, and what it shares', () => {
    const { environments } = blockOf(platformFacts());
    expect(environments.items).toEqual([
      {
        name: 'production',
        reviewers: 'person kim; team acme/release-managers, not whoever started it',
        waits: '15 minutes',
        from: 'branches and tags by pattern: tag v*',
        around: 'administrators',
        shares: 'secret DEPLOY_KEY with staging',
      },
      {
        name: 'staging',
        reviewers: 'none',
        waits: '',
        from: 'any branch or tag',
        around: 'administrators',
        shares: 'none',
      },
    ]);
    const open = blockOf([environment('production', { reviewers: [HOLE], bypass: HOLE, shares: [HOLE] })]);
    expect(open.environments.items[0]).toMatchObject({
      reviewers: 'not known (1), not whoever started it',
      around: 'not known (1)',
      shares: 'not known (1)',
    });
  });

  it('is left out where nothing was read', () => {
    expect(prevents(reportOfChanges([change(1), release()]), ALL)).toBeNull();
  });
});

describe('what the platform was asked', () => {
  const blockOf = (entries: Asked[], limits = ALL) =>
    present(askedBlock({ ...reportOfChanges([]), asked: { ...asked(1), entries } }, limits));
  const [refused, answered] = [asked(7).entries[0], asked(7).entries[1]] as [Asked, Asked];

  it('puts first what was not answered, with what would help', () => {
    const block = blockOf([answered, refused]);
    expect(block.questions.items.map(({ endpoint }) => endpoint)).toEqual([
      'GET /repos/{owner}/{repo}/rulesets',
      'GraphQL merged-pull-requests',
    ]);
    expect(block.questions.items[0]?.refusals).toEqual([
      { word: { symbol: '✗', word: 'the token may not' }, help: 'status 403; needs administration: read' },
    ]);
    expect(block.sentence).toBe(
      '5 calls of the 900 that a run may make, with the token of a workflow or an app, about acme/orders; 2 questions, not answered in full: 1.',
    );
    expect(block.period).toBe('2026-10-01T09:01:00Z to 2026-10-01T09:02:01Z');
  });

  it('is bounded, and the totals count all', () => {
    const many = Array.from({ length: 400 }, (_, page) => ({ ...answered, parameters: { page } }));
    const block = blockOf(many);
    expect([block.questions.items.length, block.questions.more]).toEqual([300, 100]);
    expect(block.totals).toEqual({ calls: 800, pages: 800, records: 2800 });
  });

  it('is left out where nobody was asked', () => {
    expect(askedBlock(reportOfChanges([], { asked: null }), ALL)).toBeNull();
  });
});
