import { describe, expect, it, test } from 'vitest';
import { changeTable, worstChange } from '../../src/formats/blocks/change-rows.ts';
import { platformLinker } from '../../src/formats/platform-link.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import { approval, change, everyOutcome, manyChanges, push, reportOfChanges, UNREAD } from './change-report.ts';

const ALL = { listed: 1000, text: Number.POSITIVE_INFINITY };

function tableOf(facts: readonly Fact[], limits = ALL) {
  const report = reportOfChanges(facts);
  const made = changeTable(report, platformLinker(report, 'https://github.com'), limits);
  if (made === null) throw new Error('no table');
  return made;
}

function rowOf(special: Attributes) {
  const [row] = tableOf([change(7, special)]).items;
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('the table of changes', () => {
  it('has none without changes', () => {
    const report = reportOfChanges([]);
    expect(changeTable(report, platformLinker(report, null), ALL)).toBeNull();
    expect(worstChange(report, platformLinker(report, null), ALL)).toBeNull();
  });

  it('begins with what falls short, then what is not known, and ends with what is plainly approved', () => {
    const { items, first, total } = tableOf(everyOutcome());
    expect(items.map(({ outcome }) => outcome.word)).toEqual([
      'merged past the rules',
      'not approved',
      'approved only by who wrote it',
      'approved only by a bot',
      'approved only by somebody who may not write',
      'approval withdrawn before the merge',
      'approval dismissed',
      'approved only after the merge',
      'approved before the last push',
      'emergency',
      'emergency',
      'not known (3)',
      'approved',
    ]);
    expect([first, total]).toEqual([12, 13]);
  });

  it('does not pass off as plainly approved what failed a demanded check or went past the rules', () => {
    const failed = change(1, { checks: [{ name: 'test', demanded: true, conclusion: 'failure' }] });
    const past = change(2, { bypassed: { at: '2026-09-02T00:00:00Z', by: 'root' } });
    const other = change(3, { checks: [{ name: 'lint', demanded: false, conclusion: 'failure' }] });
    const { items, first } = tableOf([change(4), failed, past, other]);
    expect(first).toBe(2);
    expect(items.map(({ change: { text } }) => text)).toEqual(['#2', '#1', '#4', '#3']);
    expect(items[0]?.detail).toBe('past the rules of the branch, by root');
    expect(items[1]?.checks).toEqual(['demanded: 0 of 1 passed', '✗ test failed']);
  });

  it('lists all that fall short, however few the others may be, and says how many more there are', () => {
    const facts = manyChanges(600);
    const failing = facts.filter(({ attributes }) => attributes.approval !== 'valid').length;
    const { items, more, first, total } = tableOf(facts, { ...ALL, listed: 10 });
    expect(first).toBe(failing);
    expect([items.length, more, total]).toEqual([failing, 600 - failing, 600]);
    expect(tableOf(facts, { ...ALL, listed: 100 }).items.length).toBe(100);
  });

  it('is bounded all the same where nothing is approved', () => {
    const { items, more } = tableOf(Array.from({ length: 1500 }, (_, index) => push(index + 1)));
    expect([items.length, more]).toEqual([1000, 500]);
  });
});

describe('a change', () => {
  test('is named and linked by its pull request, or by its commit where it has none or that is not known', () => {
    expect(rowOf({}).change).toEqual({ text: '#7', url: 'https://github.com/acme/orders/pull/7' });
    const sha = 'ab12'.repeat(10);
    const open = { unresolved: 'git names #7', among: [7, null] };
    for (const pullRequest of [null, open]) {
      expect(rowOf({ pullRequest, commits: [sha] }).change).toEqual({
        text: 'ab12ab12ab12',
        url: `https://github.com/acme/orders/commit/${sha}`,
      });
    }
    expect(rowOf({ pullRequest: null, commits: [`${'a'.repeat(39)})`] }).change.url).toBeNull();
  });

  test('names who approved it, when, on which commit, and what is wrong with that', () => {
    const review = { by: 'lee', at: '2026-09-01T10:00:00Z', commit: 'a'.repeat(40) };
    const given = (special: Attributes) => ({
      headCommit: 'b'.repeat(40),
      reviews: [review],
      approvals: [approval('lee', '2026-09-01T10:00:00Z', special)],
    });
    expect(rowOf(given({})).approvals).toEqual(['lee, 2026-09-01T10:00:00Z, on aaaaaaaaaaaa']);
    expect(rowOf({ ...given({}), headCommit: 'a'.repeat(40) }).approvals[0]).toMatch(/on aaaaaaaaaaaa, the last$/);
    expect(rowOf(given({ final: false, wrote: true })).approvals[0]).toMatch(
      /\(wrote some of it, before the last push\)$/,
    );
    expect(rowOf(given({ final: { unresolved: 'the tree is not told' } })).approvals[0]).toMatch(
      /\(what it is worth: not known \(\d\)\)$/,
    );
    expect(rowOf(given({ kind: 'bot' })).approvals[0]).toMatch(/^lee \(bot\)/);
  });

  test('says which owners did not approve, and not those who did', () => {
    const ownerApprovals = [
      { pattern: 'infra/*', kind: 'infrastructure', owners: ['kim'], approvedBy: [] },
      { pattern: '*.ts', kind: 'code', owners: ['lee'], approvedBy: ['lee'] },
    ];
    expect(rowOf({ ownerApprovals }).approvals.at(-1)).toBe('no owner of infra/*');
  });

  test('says when an emergency was approved, and how long it was not', () => {
    const emergency = (special: Attributes) => rowOf({ approval: 'emergency', emergency: true, ...special }).detail;
    expect(emergency({ retroactiveHours: 1 })).toBe('approved 1 hour after the merge');
    expect(emergency({ retroactiveHours: null, hoursSince: 30 })).toBe('not approved in the 30 hours since the merge');
    expect(emergency({ retroactiveHours: { unresolved: UNREAD } })).toMatch(/^when it was approved: not known \(\d\)$/);
  });

  test('names a ticket that does not exist, and no more tickets than a cell holds', () => {
    const tickets = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'].map((name) => ({ name, exists: name !== 'A-1' }));
    expect(rowOf({ tickets }).tickets).toEqual(['A-1: does not exist', 'A-2', 'A-3', 'A-4', 'and 2 more']);
    expect(rowOf({ tickets: [] }).tickets).toEqual([]);
    expect(rowOf({ tickets: [{ name: 'A-2', exists: true }, { unresolved: UNREAD }] }).tickets[1]).toMatch(
      /^more: not known/,
    );
  });

  test('keeps a long title short and says so', () => {
    expect(rowOf({ title: 'x'.repeat(500) }).title).toMatch(/^x{120} \.\.\. \(500 characters\)$/);
  });

  test('that was pushed says so where another says who merged it and who queued it', () => {
    expect(rowOf({ pullRequest: null }).merged[0]).toBe('pushed');
    expect(rowOf({ mergedBy: 'github-merge-queue[bot]', queuedBy: 'dana' }).merged).toEqual([
      'github-merge-queue[bot]',
      'queued by dana',
      '2026-09-01T18:00:00Z',
    ]);
  });
});

describe('checks', () => {
  const required = (conclusion: string | null) => [{ name: 'test', on: null, conclusion }];

  test('that the rules ask for and that did not run are named', () => {
    const checks = [{ name: 'lint', on: 'head', demanded: false, conclusion: 'success' }];
    expect(rowOf({ checks, requiredChecks: required(null) }).checks).toEqual([
      'demanded: 0 of 1 passed',
      '✗ test did not run',
      'others: 1 of 1 passed',
    ]);
    expect(rowOf({ checks: [], requiredChecks: [] }).checks).toEqual(['none']);
  });

  test('of which it is not known what the rules ask for are not said to be all', () => {
    expect(rowOf({ checks: [], requiredChecks: [{ unresolved: UNREAD }] }).checks).toEqual([
      expect.stringMatching(/^what is demanded: not known/),
    ]);
  });
});

describe('what is not known', () => {
  it('is said once with its reason, and by its number in the rows', () => {
    const facts = [1, 2, 3].map((number) => change(number, { mergedBy: { unresolved: `git names #${number} alone` } }));
    const { items, unknowns } = tableOf(facts);
    expect(unknowns.items).toContainEqual({ number: 1, why: 'git names #N alone', facts: 3 });
    expect(items.map(({ merged }) => merged[0])).toEqual(['not known (1)', 'not known (1)', 'not known (1)']);
  });

  it('is bounded: of many reasons the rest is counted', () => {
    const letters = (index: number): string => String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26));
    const facts = Array.from({ length: 60 }, (_, index) =>
      change(index + 1, { tickets: [], mergedBy: { unresolved: `because of ${letters(index)}` } }),
    );
    const { unknowns, items } = tableOf(facts);
    expect([unknowns.items.length, unknowns.more]).toEqual([20, 40]);
    expect(items.filter(({ merged }) => merged[0] === 'not known').length).toBe(40);
  });
});

test('the change to look at first is the gravest, never one that is approved or only not known', () => {
  const worst = (facts: Fact[]) => {
    const report = reportOfChanges(facts);
    return worstChange(report, platformLinker(report, null), ALL);
  };
  expect(worst(everyOutcome())).toMatchObject({ change: { text: '#9' }, what: 'merged past the rules' });
  expect(worst([change(1), change(2, { approval: { unresolved: UNREAD } })])).toBeNull();
});
