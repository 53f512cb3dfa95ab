import { describe, expect, test } from 'vitest';
import { withoutClaimed } from '../../../src/collect/claims.ts';
import { readEvidence } from '../../../src/collect/read-evidence.ts';
import type { Reading } from '../../../src/collect/reader.ts';
import type { SourceFile } from '../../../src/collect/source-file.ts';
import { allure } from '../../../src/collect/tests/read-allure.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { dialectOf, reportFolder, runOf, taggedIn } from './report-reading.ts';

const { put, contextOf } = reportFolder();

const START = 1777888800000;
const nameOf = (at: number, folder: string) =>
  `${folder}/${String(at).padStart(8, '0')}-0000-4000-8000-000000000000-result.json`;
const result = (name: string, status: string, more: JsonObject = {}): JsonObject => ({
  ...{ uuid: name, historyId: `history of ${name}`, name, status, stage: 'finished', start: START, stop: START + 1500 },
  ...{
    labels: [
      { name: 'suite', value: 'orders' },
      { name: 'framework', value: 'pytest' },
    ],
    ...more,
  },
});

function putAll(folder: string, results: readonly (JsonObject | string)[]): SourceFile[] {
  return results.map((one, at) => put(nameOf(at, folder), typeof one === 'string' ? one : JSON.stringify(one)));
}

/** What is read of a folder, of which only those files are read that no other is read with. */
function readFolder(folder: string, results: readonly (JsonObject | string)[], exclude: string[] = []): Reading {
  const files = putAll(folder, results);
  const context = contextOf(files, exclude);
  const candidates = files.map((file) => ({ file, reader: allure }));
  const left = withoutClaimed({ candidates, superseded: [], looked: [], problems: [] }, context);
  expect(left.map(({ file }) => file.path)).toEqual([files[0]?.path]);
  return allure.read(left[0]?.file as SourceFile, context) as Reading;
}

describe('a folder of Allure', () => {
  test('is one run, a case a file, read with the first', () => {
    const reading = readFolder('a/allure-results', [
      result('books', 'passed'),
      result('refunds', 'failed', { statusDetails: { message: 'token-of-a-message' } }),
      result('breaks', 'broken'),
      result('waits', 'skipped', {
        labels: [
          { name: 'parentSuite', value: 'shop' },
          { name: 'suite', value: 'orders' },
        ],
      }),
      result('is not known', 'unknown'),
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.includes).toHaveLength(4);
    expect(reading.facts[0]?.id).toBe('test-run:a/allure-results#report');
    expect(runOf(reading)).toMatchObject({
      ...{ dialect: 'allure', tool: 'pytest', suites: 2, tests: 5, passed: 1, failed: 1, errors: 2, skipped: 1 },
      ...{ seconds: 7.5, ranAt: '2026-05-04T10:00:00Z' },
      skippedCases: [{ name: 'waits', suite: 'shop > orders' }],
    });
    expect(JSON.stringify(reading)).not.toContain('token-of-a-message');
  });

  test('of several results of one case the latest counts, whichever file comes first', () => {
    const again = (status: string, stop: number) => result('books', status, { historyId: 'one', stop: START + stop });
    expect(runOf(readFolder('b', [again('passed', 900), again('failed', 100)]))).toMatchObject({
      tests: 1,
      passed: 1,
      flaky: 1,
    });
    expect(runOf(readFolder('c', [again('passed', 100), again('failed', 900)]))).toMatchObject({
      tests: 1,
      failed: 1,
      flaky: 0,
    });
    expect(runOf(readFolder('d', [again('passed', 100), again('passed', 900)]))).toMatchObject({
      tests: 1,
      passed: 1,
      flaky: 0,
    });
  });

  test('labels and tags are tags, and a case stands in its own file', () => {
    const reading = readFolder('e', [
      result('books', 'passed'),
      result('pays', 'failed', {
        labels: [
          { name: 'check', value: 'rel-idempotency' },
          { name: 'tag', value: 'function=CreateOrder' },
        ],
      }),
    ]);
    expect(taggedIn(reading)).toMatchObject([
      { name: 'pays', outcome: 'failed', checks: ['rel-idempotency'], functionNames: ['CreateOrder'] },
    ]);
    expect(reading.facts[1]?.place.path).toBe(nameOf(1, 'e'));
  });

  test('each file of it is evidence, and a fact is of the file that it stands in', async () => {
    const files = putAll('f', [result('books', 'passed'), result('pays [check=x-one]', 'passed')]);
    const [file] = files;
    if (file === undefined) throw new Error('no file');
    const { evidence, facts } = await readEvidence({ file, reader: allure }, contextOf(files), null);
    expect(evidence.map(({ id }) => id)).toEqual(files.map(({ path }) => `test:${path}`));
    expect(facts.map((fact) => fact.evidence)).toEqual([`test:${nameOf(0, 'f')}`, `test:${nameOf(1, 'f')}`]);
  });

  test('results that are not whole are told, also where the first is one', () => {
    const reading = readFolder('g', ['{"uuid": "a", "na', result('books', 'passed'), '']);
    expect(runOf(reading)).toMatchObject({ tests: 1, passed: 1 });
    expect(reading.problems).toMatchObject([{ code: 'json-syntax', kinds: ['test'], place: { path: nameOf(0, 'g') } }]);
  });

  test('what the settings exclude is not read with it', () => {
    const files = putAll('h', [result('books', 'passed'), result('pays', 'failed')]);
    const [file] = files;
    if (file === undefined) throw new Error('no file');
    expect(runOf(allure.read(file, contextOf(files, [nameOf(1, 'h')])) as Reading)).toMatchObject({
      tests: 1,
      failed: 0,
    });
  });

  test('thousands of files are looked through once', () => {
    const files = putAll(
      'i',
      Array.from({ length: 3000 }, (_, at) => result(`case ${at}`, 'passed')),
    );
    const context = contextOf(files);
    const claimed = files.flatMap((file) => allure.claims?.(file, context) ?? []);
    expect(claimed).toHaveLength(2999);
  });

  test('only what is called as Allure calls it', () => {
    const text = JSON.stringify(result('a', 'passed'));
    expect(dialectOf(text, nameOf(1, 'allure-results'))).toBe('allure');
    expect(dialectOf(text, 'allure-results/a0000001000040008000000000000000-result.json')).toBe('allure');
    expect(dialectOf(text, 'allure-results/some-result.json')).not.toBe('allure');
    expect(dialectOf('{"version":"2.1.0","runs":[]}', nameOf(1, 'allure-results'))).not.toBe('allure');
  });
});
