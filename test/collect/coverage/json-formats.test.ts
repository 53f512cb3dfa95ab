import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_LISTED } from '../../../src/collect/coverage/coverage.ts';
import { coveragePy } from '../../../src/collect/coverage/read-coverage-py.ts';
import { istanbul, istanbulSummary } from '../../../src/collect/coverage/read-istanbul.ts';
import { coverageOf, ROOT, readWith, takenBy } from './read.ts';

const PYTHON = {
  meta: { format: 3, version: '7.6.1', timestamp: '2026-05-04T10:00:00.123456', branch_coverage: true },
  files: {
    'orders/create.py': {
      executed_lines: [1, 2, 4],
      missing_lines: [7],
      excluded_lines: [9],
      executed_branches: [
        [2, 4],
        [2, -1],
      ],
      missing_branches: [[2, 7]],
      summary: { covered_lines: 3, num_statements: 4 },
    },
    'orders/__init__.py': { executed_lines: [], missing_lines: [], summary: { num_statements: 0 } },
  },
  totals: { covered_lines: 3, num_statements: 4, num_branches: 3, covered_branches: 2 },
};

describe('coverage.py', () => {
  test('lines and branches, and when; its time has no zone', () => {
    const [fact] = readWith(coveragePy, JSON.stringify(PYTHON)).facts;
    expect(fact?.attributes).toMatchObject({
      dialect: 'coverage-py',
      tool: 'coverage.py',
      lines: { covered: 3, total: 4 },
      branches: { covered: 2, total: 3 },
      sourceFiles: 2,
      files: [
        { path: 'orders/__init__.py', lines: { covered: 0, total: 0 } },
        { path: 'orders/create.py', lines: { covered: 3, total: 4 } },
      ],
      differences: [],
      ranAt: '2026-05-04T10:00:00.123Z',
    });
    expect(fact?.origins['/ranAt']).toMatchObject({ kind: 'assumed' });
  });

  test('totals that differ from the files are said', () => {
    const wrong = { ...PYTHON, totals: { ...PYTHON.totals, covered_lines: 4 } };
    expect(coverageOf(coveragePy, JSON.stringify(wrong)).differences).toEqual([
      { count: 'lines covered', declared: 4, counted: 3 },
    ]);
  });
});

const at = (line: number, column = 0) => ({ start: { line, column }, end: { line, column: 9 } });
const FINAL = {
  [`${ROOT}/src/create.ts`]: {
    path: `${ROOT}/src/create.ts`,
    statementMap: { '0': at(1), '1': at(2), '2': at(2, 20), '3': at(5) },
    fnMap: {},
    branchMap: { '0': { loc: at(2), type: 'if', locations: [at(2), at(2)] } },
    s: { '0': 1, '1': 0, '2': 4, '3': 0 },
    f: {},
    b: { '0': [4, 0] },
  },
  [`${ROOT}/src/types.ts`]: {
    path: `${ROOT}/src/types.ts`,
    statementMap: {},
    fnMap: {},
    branchMap: {},
    s: {},
    f: {},
    b: {},
  },
};

describe('Istanbul', () => {
  test('a line ran if any statement that begins on it did', () => {
    expect(coverageOf(istanbul, JSON.stringify(FINAL))).toMatchObject({
      lines: { covered: 2, total: 3 },
      branches: { covered: 1, total: 2 },
      statements: { covered: 2, total: 4 },
      files: [{ path: 'src/create.ts' }, { path: 'src/types.ts', lines: { covered: 0, total: 0 } }],
    });
  });

  test('the summary states totals of each file; those of all are compared', () => {
    const file = {
      lines: { total: 3, covered: 2, pct: 66.66 },
      branches: { total: 2, covered: 1 },
      statements: { total: 4, covered: 2 },
    };
    const total = { ...file, lines: { total: 6, covered: 2, pct: 33.33 } };
    const attributes = coverageOf(istanbulSummary, JSON.stringify({ total, [`${ROOT}/src/create.ts`]: file }));
    expect(attributes).toMatchObject({
      lines: { covered: 2, total: 3 },
      files: [{ path: 'src/create.ts', statements: { covered: 2, total: 4 } }],
      differences: [{ count: 'lines', declared: 6, counted: 3 }],
    });
  });

  test('more covered than there is is passed over and said', () => {
    const { facts, problems } = readWith(
      istanbulSummary,
      JSON.stringify({ total: { lines: { total: 1, covered: 1 } }, a: { lines: { total: 1, covered: 5 } } }),
    );
    expect(problems).toMatchObject([{ code: 'coverage-entries' }]);
    expect(facts[0]?.attributes.lines).toBeNull();
  });

  test('source files beyond the first are counted, and it is said that they are not listed', () => {
    const file = { lines: { total: 2, covered: 1 } };
    const all = Object.fromEntries(Array.from({ length: MAX_LISTED + 3 }, (_, n) => [`src/${n}.ts`, file]));
    const total = { lines: { total: 2 * (MAX_LISTED + 3), covered: MAX_LISTED + 3 } };
    const attributes = coverageOf(istanbulSummary, JSON.stringify({ total, ...all }));
    expect(attributes).toMatchObject({
      sourceFiles: MAX_LISTED + 3,
      lines: { total: 2 * (MAX_LISTED + 3) },
      differences: [],
    });
    expect(attributes.files).toHaveLength(MAX_LISTED + 1);
    expect(attributes.files).toContainEqual({ unresolved: '3 more source files are counted and not listed' });
  });
});

test('each is taken by its own reader, also where the beginning is cut', () => {
  expect(takenBy(JSON.stringify(PYTHON))).toEqual(['coverage-py']);
  expect(takenBy(JSON.stringify(FINAL).slice(0, 150))).toEqual(['istanbul']);
  expect(takenBy('{"total":{"lines":{"total":1,"covered":1}}}')).toEqual(['istanbul-summary']);
  expect(takenBy('{"total":{"lines":12}}')).toEqual([]);
});

test('a report that was cut off has no counts', () => {
  for (const [reader, content] of [
    [coveragePy, PYTHON],
    [istanbul, FINAL],
  ] as const) {
    const { facts, problems } = readWith(reader, JSON.stringify(content).slice(0, -40));
    expect(problems).toMatchObject([{ code: 'json-syntax', kinds: [] }]);
    expect(facts[0]?.attributes.lines).toEqual({ unresolved: 'the report could not be read to its end' });
  }
});

test('whatever JSON stands in a file, the readers never throw', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(coveragePy, istanbul, istanbulSummary), (inner, reader) => {
      for (const content of [
        inner,
        `{"meta":{"version":"7","branch_coverage":true},"files":{"a":${inner}},"totals":${inner}}`,
        `{"total":${inner},"a":{"path":"a","statementMap":${inner},"s":${inner},"b":${inner},"lines":${inner}},"__proto__":${inner}}`,
      ]) {
        expect(readWith(reader, content).dialect).toBe(reader.dialect);
      }
    }),
    { numRuns: 60 },
  );
});
