import { describe, expect, it, test } from 'vitest';
import { changeTable } from '../../src/formats/blocks/change-rows.ts';
import { population } from '../../src/formats/blocks/population.ts';
import { platformLinker } from '../../src/formats/platform-link.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import { change, everyOutcome, GIT_LOG, push, range, reportOfChanges, UNREAD } from './change-report.ts';
import { deployment, release } from './platform-facts.ts';

const ALL = { listed: 1000, text: Number.POSITIVE_INFINITY };

function blockOf(facts: readonly Fact[], limits = ALL) {
  const block = population(reportOfChanges(facts), limits);
  if (block === null) throw new Error('no block');
  return block;
}

const two = [change(1), change(2)];
const sentence = (special: Attributes) => blockOf([...two, range(2, special)]).sentence;
const route = (by: string, commits: number, whole = true) => ({ by, commits, pullRequests: 2, whole });
const difference = (because: string | null) => ({ what: 'pull-request', which: '#3', only: 'api', because });

describe('the population in a line', () => {
  it('adds up to the number of changes', () => {
    const facts = everyOutcome();
    const line = blockOf([...facts, range(facts.length)]).sentence;
    expect(line).toMatch(/^13 changes: 1 approved, 2 emergencies, /);
    const [, parts = ''] = line.split(': ');
    const numbers = parts
      .split(';')[0]
      ?.split(', ')
      .map((part) => Number.parseInt(part, 10));
    expect(numbers?.reduce((sum, number) => sum + number, 0)).toBe(13);
  });

  test.each([
    ['both say the same', {}, 'git and the API count the same'],
    ['one was not asked', { routes: [route('git', 2)] }, 'counted by git alone: the API was not asked'],
    ['the other was not asked', { routes: [route('api', 2)] }, 'counted by the API alone: git was not asked'],
    ['neither was', { routes: { unresolved: 'x' } }, 'not counted by git or the API'],
    [
      'they count other commits',
      { routes: [route('git', 3), route('api', 2)], differences: [difference(null)] },
      'git counts 3 commits, the API 2; they differ in 1 point, 1 unexplained',
    ],
    [
      'they differ in what is explained',
      { differences: [difference('rebased'), difference('rebased')] },
      'git and the API count the same commits and differ in 2 points, each explained',
    ],
    [
      'one of them is not whole',
      { routes: [route('git', 2, false), route('api', 2)] },
      'git and the API count the same (git does not hold all of the range)',
    ],
    ['where they differ is not known', { differences: { unresolved: 'x' } }, 'git and the API count the same commits'],
  ] as [string, Attributes, string][])('says what both routes count where %s', (_, special, words) => {
    expect(sentence(special)).toBe(`2 changes: 2 approved; ${words}`);
  });

  it('counts what is not known as that', () => {
    const facts = [...two, change(3, { approval: { unresolved: UNREAD } })];
    expect(blockOf([...facts, range(3)]).sentence).toMatch(/^3 changes: 2 approved, 1 not known;/);
  });

  it('is there for a release of no change, and nothing is there without a checkout', () => {
    expect(blockOf([range(0)]).sentence).toBe('0 changes; git and the API count the same');
    expect(population(reportOfChanges([]), ALL)).toBeNull();
  });
});

describe('what is counted', () => {
  it('sums up to all changes, by outcome and by the way in', () => {
    const facts = [...everyOutcome(), push(30)];
    for (const { title, rows } of blockOf([...facts, range(14)]).groups.slice(0, 2)) {
      expect(
        rows.reduce((sum, { count }) => sum + count, 0),
        title,
      ).toBe(14);
    }
  });

  it('tells bots, queues, reverts and changes of roles apart', () => {
    const facts = [
      change(1, { author: { login: 'helper[bot]', kind: 'bot' }, queuedBy: 'dana' }),
      change(2, { reverts: ['#1'], files: [{ kind: 'roles', count: 1 }] }),
    ];
    const marks = blockOf([...facts, range(2)]).groups.find(({ title }) => title === 'Among them')?.rows;
    expect(marks?.map(({ word, count }) => `${count} ${word}`)).toEqual([
      '1 opened or written by a bot',
      '1 through the merge queue',
      '1 that take back others',
      '1 that touch roles',
    ]);
  });
});

describe('the range', () => {
  const rows = (special: Attributes) => {
    const { range: found } = blockOf([range(0, special)]);
    return Object.fromEntries(found.map(({ label, text }) => [label, text]));
  };

  it('says both ends, the period, and how both stand to each other', () => {
    expect(rows({})).toMatchObject({
      'This release': expect.stringMatching(/^v1\.4\.0, commit [0-9a-f]{40}, annotated tag$/),
      'Release before': expect.stringMatching(/^v1\.3\.0, commit 9{40}, found by the evidence of that release$/),
      Relation: 'holds all of the release before',
      Period: '2026-09-01T09:00:00Z to 2026-10-01T09:00:00Z',
    });
    expect(rows({ relation: 'diverged', leftBehind: 3 }).Relation).toBe(
      'each holds what the other lacks; 3 commits of it not in this one',
    );
    expect(rows({ previous: null, relation: 'first' })).toMatchObject({ 'Release before': 'none' });
  });

  it('names tags without evidence, moved and lost tags, and a shallow clone', () => {
    const moved = [
      { tag: 'v1.2.0', was: 'a'.repeat(40), is: 'b'.repeat(40) },
      { tag: 'v1.1.0', was: 'c'.repeat(40), is: null },
    ];
    const elsewhere = { paths: ['services/orders/**'], changes: 7, commits: 9 };
    const found = rows({ between: ['v1.3.1', 'v1.3.2'], moved, shallow: true, elsewhere });
    expect(found['Tags between']).toBe('without evidence: v1.3.1, v1.3.2');
    expect(found['Counted apart']).toBe('7 changes that touch nothing below services/orders/**');
    expect(found['Moved tags']).toMatch(/^v1\.2\.0 was at a+, is at b+; v1\.1\.0 was at c+, is gone$/);
    expect(found.Checkout).toMatch(/^a shallow clone/);
  });

  it('points at the reason for what is not known', () => {
    const hole = { unresolved: 'set fetch-depth: 0' };
    const block = blockOf([range(0, { previous: hole, relation: hole, between: hole, from: hole })]);
    expect(block.unknowns.items).toEqual([{ number: 1, why: 'set fetch-depth: 0', facts: 1 }]);
    expect(block.range.find(({ label }) => label === 'Release before')?.text).toBe('not known (1)');
  });
});

describe('what went around the process', () => {
  it('stands in the order of time, and that there was none is said only where somebody was asked', () => {
    const event = (at: string) => ({ branch: 'main', at, before: 'a'.repeat(40), after: null, by: 'root' });
    const around = (special: Attributes) => blockOf([range(0, special)]).around;
    const rewrites = [{ ...event('2026-09-03T00:00:00Z'), what: 'force-push' }];
    const bypasses = [event('2026-09-02T00:00:00Z')];
    expect(around({ rewrites, bypasses })?.items.map(({ what, commits }) => [what.word, commits])).toEqual([
      ['past the rules', 'aaaaaaaaaaaa to nothing'],
      ['force push', 'aaaaaaaaaaaa to nothing'],
    ]);
    expect(around({})).toMatchObject({ items: [], branches: 'main', open: null });
    expect(around({ bypasses: [{ unresolved: UNREAD }] })?.open).toBe('not known (1)');
    expect(around({ rewrites: { unresolved: UNREAD } })?.open).toBe('not known (1)');
  });
});

describe('where it comes from', () => {
  it('names git and each question about changes with records and times, and no other', () => {
    const facts = [...two, range(2), deployment(1), release()];
    const report = reportOfChanges(facts);
    const { items } = changeTable(report, platformLinker(report, null), ALL)?.sources ?? { items: [] };
    expect(blockOf(facts).sources.items).toEqual([]);
    expect(items.map(({ path }) => path)).toEqual(['git/log', 'github/pull-requests.jsonl']);
    expect(items[1]?.asked).toBe(
      'GraphQL merged-pull-requests: 2 records on 2 pages, 2026-10-01T09:01:00Z to 2026-10-01T09:01:07Z',
    );
  });

  it('keeps the log of git where the release stands in it as well', () => {
    const inGit = { ...release(), evidence: GIT_LOG };
    expect(blockOf([range(0), inGit]).sources.items.map(({ path }) => path)).toContain('git/log');
  });
});
