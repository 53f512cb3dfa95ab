import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadFact } from '../../../src/collect/join.ts';
import type { ReadContext, Reading } from '../../../src/collect/reader.ts';
import type { FromRun } from '../../../src/collect/source-file.ts';
import { compareCases } from '../../../src/collect/tests/case-digests.ts';
import { compareRuns, MAX_SHARING } from '../../../src/collect/tests/compare-runs.ts';
import { junit } from '../../../src/collect/tests/read-junit.ts';
import { noTags } from '../../../src/collect/tests/test-tags.ts';
import type { JsonObject } from '../../../src/model/json.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Case = [name: string, outcome?: 'failure' | 'error' | 'skipped', seconds?: string];

function report(path: string, cases: Case[], commit?: string): ReadFact[] {
  const absolute = join(folder, 'report.xml');
  const elements = cases.map(
    ([name, outcome, seconds = '0.5']) =>
      `<testcase name="${name}" time="${seconds}">${outcome === undefined ? '' : `<${outcome}/>`}</testcase>`,
  );
  writeFileSync(absolute, `<testsuite name="orders" timestamp="2026-05-04T10:00:00Z">${elements.join('')}</testsuite>`);
  const run: FromRun | undefined =
    commit === undefined ? undefined : { id: 1, workflow: 'ci', artifact: 'results', commit, repeated: false };
  const file = { path, absolute, size: 1, tracked: false, foundBy: '', ...(run === undefined ? {} : { run }) };
  const { facts } = junit.read(file, {} as ReadContext) as Reading;
  return facts.map((fact) => ({ ...fact, evidence: `test:${path}` }));
}

function compared(...reports: ReadFact[][]): JsonObject[] {
  return compareRuns(reports.flat()).map(({ attributes }) => attributes);
}

describe('reports beside each other', () => {
  test('a case that fails in one and passes in another is contradicted, in whichever order they come', () => {
    const linux = report('linux.xml', [['books'], ['pays', 'failure']]);
    const windows = report('windows.xml', [['pays'], ['books']]);
    const expected = [{ name: 'pays', suite: 'orders', passedIn: 'test-run:windows.xml#report' }];
    const [first, second] = compared(linux, windows);
    expect(first?.contradicted).toEqual(expected);
    expect(second?.contradicted).toEqual([]);
    expect(compared(windows, linux)[1]?.contradicted).toEqual(expected);
  });

  test('what is skipped elsewhere, or fails there as well, contradicts nothing', () => {
    const [first] = compared(
      report('a.xml', [['pays', 'error']]),
      report('b.xml', [['pays', 'skipped']]),
      report('c.xml', [['pays'], ['pays', 'failure']]),
    );
    expect(first?.contradicted).toEqual([]);
  });

  test('reports of two commits are not compared; one of the checkout, which names none, is', () => {
    const failed = report('a.xml', [['pays', 'failure']], 'aaaa');
    expect(compared(failed, report('b.xml', [['pays']], 'bbbb'))[0]).toMatchObject({ contradicted: [], sharing: [] });
    expect(compared(failed, report('c.xml', [['pays']]))[0]?.contradicted).toHaveLength(1);
  });

  test('cases of the same names are shared; identical are those with the same outcomes and times', () => {
    const first = report('a.xml', [['books'], ['pays']]);
    const other = (path: string, cases: Case[]) => compared(first, report(path, cases))[0]?.sharing;
    const run = 'test-run:b.xml#report';
    expect(other('b.xml', [['pays'], ['books']])).toEqual([{ run, cases: 2, all: true, identical: true }]);
    expect(other('b.xml', [['books'], ['pays', undefined, '0.7']])).toEqual([
      { run, cases: 2, all: true, identical: false },
    ]);
    expect(other('b.xml', [['books'], ['refunds']])).toEqual([{ run, cases: 1, all: false, identical: false }]);
    expect(other('b.xml', [['refunds']])).toEqual([]);
  });

  test('many that share are bounded, and it is said', () => {
    const reports = Array.from({ length: MAX_SHARING + 5 }, (_, at) => report(`${at}.xml`, [['books']]));
    const [first] = compared(...reports);
    expect(first?.sharing).toHaveLength(MAX_SHARING + 1);
    expect(first?.sharing).toContainEqual({ unresolved: '4 more reports have cases of the same names' });
  });

  test('what reports are compared by is in no fact', () => {
    const [fact] = compareRuns(report('a.xml', [['books']]));
    expect(fact).not.toHaveProperty('cases');
  });
});

/** Of one case by itself, after one of another suite. */
function digestOfCase(suite: string, name: string): number {
  const cases = compareCases(1);
  const { add } = cases;
  const of = { seconds: 0.5, flaky: false, line: 1, tags: noTags() };
  add({ ...of, suite: 'before', name: 'before', outcome: 'passed' });
  add({ ...of, suite, name, outcome: 'failed' });
  return cases.result().failing[0] ?? Number.NaN;
}

test('digests of other names are others, and the parts of a name do not run into each other', () => {
  expect(digestOfCase('a', 'bc')).not.toBe(digestOfCase('ab', 'c'));
  fc.assert(
    fc.property(fc.string(), fc.string(), (suite, name) => {
      const digest = digestOfCase(suite, name);
      expect(Number.isSafeInteger(digest * 4 + 3)).toBe(true);
      expect(digestOfCase(suite, `${name}x`)).not.toBe(digest);
    }),
  );
});

test('the digest of a report is the same in whatever order its cases come, and another with other outcomes or times', () => {
  type Told = [suite: string, name: string, outcome: 'passed' | 'failed', seconds: number | null];
  const digestOf = (cases: Told[]) => {
    const { add, result } = compareCases(1);
    for (const [suite, name, outcome, seconds] of cases) {
      add({ suite, name, outcome, seconds, flaky: false, line: 1, tags: noTags() });
    }
    return result().digest;
  };
  const [a, b, c]: [Told, Told, Told] = [
    ['s', 'a', 'passed', 1],
    ['s', 'b', 'failed', 2],
    ['t', 'a', 'passed', null],
  ];
  expect(digestOf([c, a, b])).toBe(digestOf([a, b, c]));
  expect(digestOf([['s', 'a', 'failed', 1], b, c])).not.toBe(digestOf([a, b, c]));
  expect(digestOf([['s', 'a', 'passed', 1.001], b, c])).not.toBe(digestOf([a, b, c]));
  expect(digestOf([a, b, ['t', 'a', 'passed', 0]])).not.toBe(digestOf([a, b, c]));
});
