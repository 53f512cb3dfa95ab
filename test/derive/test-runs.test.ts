import { describe, expect, it } from 'vitest';
import { testRuns } from '../../src/derive/test-runs.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { derive } from './derive-all.ts';

const id = (path: string): string => `test-run:${path}#report`;

/** A report, and the evidence that it is read from. */
function run(path: string, attributes: Attributes = {}, evidence: Attributes = {}): Fact[] {
  const place = { path, line: 1, column: 1, pointer: null };
  const rest = { origins: {}, place, evidence: `test:${path}` };
  const own = {
    tool: 'jest',
    tests: 3,
    runErrors: 0,
    ended: null,
    repeated: false,
    ranAt: null,
    sharing: [],
    ...attributes,
  };
  return [
    { type: 'test-run', id: id(path), attributes: own, ...rest },
    {
      type: 'evidence',
      id: `evidence:${path}#test`,
      attributes: { kind: 'test', path, sha256: path, unread: [], ...evidence },
      ...rest,
    },
  ];
}

function shares(path: string, more: Attributes = {}): Json {
  return { run: id(path), cases: 3, all: true, identical: false, ...more };
}

function standing(path: string, ...reports: Fact[][]): Attributes | undefined {
  return derive(testRuns, reports.flat()).get(id(path));
}

describe('what a report is among the reports', () => {
  it('is single beside those of other cases', () => {
    expect(standing('a.xml', run('a.xml'), run('b.xml'))).toEqual({
      standing: 'single',
      others: [],
      duplicateOf: null,
    });
  });

  it('is empty without cases, and not where errors stand outside of them', () => {
    expect(standing('a.xml', run('a.xml', { tests: 0 }))?.standing).toBe('empty');
    expect(standing('a.xml', run('a.xml', { tests: 0, runErrors: 1 }))?.standing).toBe('single');
  });

  it('is truncated where it could not be read to its end, or says that it was stopped', () => {
    expect(standing('a.xml', run('a.xml', {}, { unread: ['xml-syntax'] }))?.standing).toBe('truncated');
    expect(standing('a.xml', run('a.xml', { ended: 'aborted' }))?.standing).toBe('truncated');
    expect(standing('a.xml', run('a.xml', { tests: 0 }, { unread: ['xml-syntax'] }))?.standing).toBe('truncated');
    expect(standing('a.xml', run('a.xml', { ended: 'complete' }))?.standing).toBe('single');
  });

  it('is a duplicate of the first with the same bytes', () => {
    const reports = ['a.xml', 'b.xml', 'c.xml'].map((path) => run(path, {}, { sha256: 'same' }));
    expect(standing('a.xml', ...reports)?.standing).toBe('single');
    expect(standing('c.xml', ...reports)).toEqual({
      standing: 'duplicate',
      others: [id('a.xml')],
      duplicateOf: id('a.xml'),
    });
  });

  it('is a duplicate with identical cases only if it began at the same moment', () => {
    const twice = (ranAt: string | null, other: string | null) =>
      standing(
        'b.xml',
        run('a.xml', { ranAt, sharing: [shares('b.xml', { identical: true })] }),
        run('b.xml', { ranAt: other, sharing: [shares('a.xml', { identical: true })] }),
      )?.standing;
    expect(twice('2026-05-04T10:00:00Z', '2026-05-04T10:00:00Z')).toBe('duplicate');
    expect(twice('2026-05-04T10:00:00Z', '2026-05-04T11:00:00Z')).toBe('same-tests');
    expect(twice(null, null)).toBe('same-tests');
  });

  it('names the others of the same cases, as legs of a matrix are', () => {
    const a = run('node-20/junit.xml', { sharing: [shares('node-22/junit.xml')] });
    const b = run('node-22/junit.xml', { sharing: [shares('node-20/junit.xml')] });
    expect(standing('node-20/junit.xml', a, b)).toMatchObject({
      standing: 'same-tests',
      others: [id('node-22/junit.xml')],
    });
  });

  it('is a shard beside those that a number in the path tells from it, by the same runner', () => {
    const [one, two] = ['shard-1/junit.xml', 'shard-2/junit.xml'];
    expect(standing(one, run(one), run(two))).toMatchObject({ standing: 'shard', others: [id(two)] });
    expect(standing(one, run(one), run(two, { tool: 'pytest' }))?.standing).toBe('single');
    // Digits in a name are no number of a shard.
    expect(standing('TEST-V1Test.xml', run('TEST-V1Test.xml'), run('TEST-V2Test.xml'))?.standing).toBe('single');
  });

  it('is an earlier attempt where its run was run again, and no duplicate of the later one', () => {
    const earlier = run('github/runs/1/a.xml', { repeated: true }, { sha256: 'same' });
    const later = run('github/runs/1/b.xml', {}, { sha256: 'same' });
    expect(standing('github/runs/1/a.xml', earlier, later)?.standing).toBe('earlier-attempt');
    expect(standing('github/runs/1/b.xml', earlier, later)?.standing).toBe('single');
  });

  it('bounds the shards that it names', () => {
    const reports = Array.from({ length: 40 }, (_, at) => run(`shard-${at}/junit.xml`));
    const others = standing('shard-0/junit.xml', ...reports)?.others;
    expect(others).toHaveLength(21);
    expect(others).toContainEqual({ unresolved: 'there are 19 more' });
  });
});
