import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/collect/reader.ts';
import { READERS } from '../../../src/collect/readers.ts';
import { matcher } from '../../../src/config/glob.ts';
import { ROOT } from '../../docs/markdown.ts';
import { dialectOf, lines, reportFolder, runOf, taggedIn } from './report-reading.ts';

const { readWith } = reportFolder();

/** What runners write, as docs/tagging.md shows it: a fence names the file behind its language. */
const SHOWN = [...readFileSync(join(ROOT, 'docs/tagging.md'), 'utf8').matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, path = '', text = '']) => ({ path, text }),
);
const DIALECTS = [
  ...['allure', 'ctrf', 'cucumber', 'dart-test', 'go-test', 'jest', 'junit', 'mocha', 'playwright', 'tap'],
];

/** Others that the page does not show. */
const OTHERS = [
  {
    path: 'messages.ndjson',
    text: lines(
      { meta: { protocolVersion: '32.0.1', implementation: { name: 'cucumber-jvm' } } },
      { pickle: { id: 'p', uri: 'a.feature', name: 'books', tags: [] } },
      { testCase: { id: 'c', pickleId: 'p' } },
      { testCaseStarted: { id: 's', testCaseId: 'c' } },
      { testStepFinished: { testCaseStartedId: 's', testStepResult: { status: 'PASSED' } } },
      { testCaseFinished: { testCaseStartedId: 's', willBeRetried: false } },
      { testRunFinished: { success: true } },
    ),
  },
  {
    path: 'mochawesome.json',
    text: '{"stats":{"tests":1,"passes":1,"failures":0,"pending":0},"results":[{"title":"","tests":[{"title":"books","state":"passed"}],"suites":[]}]}',
  },
  {
    path: 'cypress-results.json',
    text: '{"cypressVersion":"15.0.0","totalTests":1,"totalPassed":1,"runs":[{"spec":{"relative":"a.cy.js"},"tests":[{"title":["books"],"state":"passed"}]}]}',
  },
];

function readerOf({ path, text }: { path: string; text: string }) {
  const dialect = dialectOf(text, path);
  const reader = READERS.find((one) => one.dialect === dialect);
  if (reader === undefined) throw new Error(`${path}: nobody reads it`);
  return reader;
}

describe('what docs/tagging.md shows', () => {
  test('is of every dialect that it speaks of', () => {
    expect(SHOWN.map((one) => readerOf(one).dialect).sort()).toEqual(DIALECTS);
  });

  test.each(SHOWN)('$path is evidence for the check and the function', ({ path, text }) => {
    const reading = readWith(readerOf({ path, text }), text, path);
    expect(reading.problems).toEqual([]);
    expect(taggedIn(reading)).toMatchObject([
      { outcome: 'passed', checks: ['rel-idempotency'], functionNames: ['CreateOrder'] },
    ]);
    expect(runOf(reading)).toMatchObject({ failed: 0, errors: 0, differences: [] });
  });

  test.each(SHOWN)('$path is found by its name', ({ path, text }) => {
    expect(matcher(readerOf({ path, text }).patterns)(`packages/orders/${path}`)).toBe(true);
  });
});

const REPORTS = [...SHOWN.filter(({ path }) => !path.endsWith('.xml')), ...OTHERS];

describe('reports of runners', () => {
  test('each is read by the reader of its dialect, by its content and not by its name', () => {
    expect(OTHERS.map(({ text }) => dialectOf(text, 'test-results.json'))).toEqual([
      'cucumber-messages',
      'mochawesome',
      'cypress',
    ]);
    for (const { path, text } of SHOWN) {
      const byName = ['allure', 'junit'].includes(dialectOf(text, path) ?? '');
      if (!byName) expect(dialectOf(text, 'results.json'), path).toBe(dialectOf(text, path));
    }
  });

  test.each(REPORTS)('$path: cut off anywhere, it never says what the whole says without a word', ({ path, text }) => {
    const reader = readerOf({ path, text });
    const counts = (reading: Reading) => {
      const { tests, passed } = runOf(reading);
      return { tests, passed };
    };
    const whole = counts(readWith(reader, text, path));
    fc.assert(
      fc.property(fc.nat(text.trimEnd().length - 1), (length) => {
        const reading = readWith(reader, text.slice(0, length), path);
        const { differences = [], ended = null } = runOf(reading);
        const isTold =
          reading.problems.some(({ kinds }) => kinds.includes('test')) ||
          (Array.isArray(differences) && differences.length > 0) ||
          ended !== null;
        // A report without cases is not a pass, and what nobody recognises is none.
        const isNone = !reader.recognises(Buffer.from(text.slice(0, length)), path) || runOf(reading).tests === 0;
        expect(isTold || isNone || JSON.stringify(counts(reading)) === JSON.stringify(whole)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  const readers = [...new Set(REPORTS.map(readerOf))];
  const json = fc.json({ maxDepth: 4 });

  test.each(readers.map((reader) => ({ dialect: reader.dialect, reader })))(
    '$dialect: no bytes make it throw',
    ({ reader }) => {
      const own = REPORTS.filter((one) => readerOf(one) === reader).map(({ text }) => text);
      const torn = fc
        .tuple(fc.constantFrom(...own), fc.nat(2000), fc.nat(40), fc.oneof(json, fc.string(), fc.constant('\u0000')))
        .map(([text, at, length, into]) => text.slice(0, at) + into + text.slice(at + length));
      const replaced = fc.tuple(fc.constantFrom(...own), json, fc.nat(50)).map(([text, value, which]) => {
        const values = [...text.matchAll(/:\s*("[^"]*"|-?\d+|true|false|null)/g)];
        const found = values[which % Math.max(1, values.length)];
        if (found === undefined) return text;
        return `${text.slice(0, found.index)}: ${value}${text.slice(found.index + found[0].length)}`;
      });
      fc.assert(
        fc.property(fc.oneof(torn, replaced, fc.string(), json), (text) => {
          const head = Buffer.from(text);
          reader.recognises(head, 'test-results.json');
          const { facts } = readWith(reader, text);
          expect(facts.length).toBeGreaterThan(0);
          const { tests, passed, failed, errors, skipped } = runOf({ facts } as Reading);
          expect(Number(passed) + Number(failed) + Number(errors) + Number(skipped)).toBe(tests);
        }),
        { numRuns: 150 },
      );
    },
  );

  test('names from a prototype are names like others', () => {
    for (const one of REPORTS) {
      const text = one.text.replaceAll('books once', '__proto__').replaceAll('"orders"', '"constructor"');
      expect(runOf(readWith(readerOf(one), text, one.path)).tests, one.path).toBeGreaterThan(0);
    }
  });
});
