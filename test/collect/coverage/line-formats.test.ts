import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gcov } from '../../../src/collect/coverage/read-gcov.ts';
import { goCover } from '../../../src/collect/coverage/read-go-cover.ts';
import { lcov } from '../../../src/collect/coverage/read-lcov.ts';
import { coverageOf, ROOT, readWith, takenBy } from './read.ts';

const RECORD = `TN:
SF:${ROOT}/src/create.ts
FN:1,create
FNDA:3,create
FNF:1
FNH:1
BRDA:2,0,0,3
BRDA:2,0,1,-
BRF:2
BRH:1
DA:1,3
DA:2,3
DA:5,0
LF:3
LH:2
end_of_record
`;

describe('lcov', () => {
  test('lines and branches of each source file, below the root', () => {
    expect(coverageOf(lcov, RECORD)).toMatchObject({
      dialect: 'lcov',
      lines: { covered: 2, total: 3 },
      branches: { covered: 1, total: 2 },
      statements: null,
      sourceFiles: 1,
      files: [{ path: 'src/create.ts', lines: { covered: 2, total: 3 }, branches: { covered: 1, total: 2 } }],
      differences: [],
      ranAt: null,
    });
  });

  test('records of one source file, as of several tests, are one: what ran in either ran', () => {
    const second = RECORD.replace('DA:5,0', 'DA:5,2').replace('LH:2', 'LH:3').replace('BRDA:2,0,1,-', 'BRDA:2,0,1,0');
    const both = coverageOf(lcov, RECORD + second);
    expect(both).toMatchObject({ lines: { covered: 3, total: 3 }, branches: { covered: 1, total: 2 }, sourceFiles: 1 });
    expect(both.differences).toEqual([]);
  });

  test('a line that one record lists twice counts twice, as its own total has it', () => {
    const twice = RECORD.replace('DA:5,0', 'DA:5,0\nDA:5,1').replace('LF:3\nLH:2', 'LF:4\nLH:3');
    expect(coverageOf(lcov, twice)).toMatchObject({ lines: { covered: 3, total: 4 }, differences: [] });
  });

  test('totals that differ from the entries are said', () => {
    const wrong = RECORD.replace('LF:3', 'LF:30').replace('BRH:1', 'BRH:2');
    expect(coverageOf(lcov, wrong).differences).toEqual([
      { count: 'lines', declared: 30, counted: 3 },
      { count: 'branches covered', declared: 2, counted: 1 },
    ]);
  });

  test('a report that was cut off has no counts, and says why; tests are not touched by it', () => {
    const { facts, problems } = readWith(lcov, RECORD.slice(0, RECORD.indexOf('LF:')));
    expect(problems).toMatchObject([{ code: 'coverage-cut-off', kinds: [] }]);
    const hole = { unresolved: 'the last record has no end, as when it was cut off' };
    expect(facts[0]?.attributes).toMatchObject({ lines: hole, branches: hole, sourceFiles: hole, files: [hole] });
  });

  test('a line that is none of the format is a problem with its place, and costs the counts', () => {
    const { facts, problems } = readWith(lcov, RECORD.replace('DA:2,3', 'DA:two'));
    expect(problems).toMatchObject([{ code: 'coverage-syntax', place: { line: 12 } }]);
    expect(facts[0]?.attributes.lines).toHaveProperty('unresolved');
  });

  test('exceptions, negative counts, scientific notation and Windows paths', () => {
    const odd = 'TN:\r\nSF:C:\\build\\a.cpp\r\nDA:1,-1\r\nDA:2,1.5e+06\r\nBRDA:2,e0,1,1\r\nend_of_record\r\n';
    expect(coverageOf(lcov, odd)).toMatchObject({
      lines: { covered: 1, total: 2 },
      branches: { covered: 1, total: 1 },
      files: [{ path: 'C:/build/a.cpp' }],
    });
  });
});

describe('Go', () => {
  const PROFILE = `mode: set
example.com/shop/create/main.go:8.13,10.2 2 1
example.com/shop/create/main.go:12.30,20.16 5 0
example.com/shop/create/main.go:8.13,10.2 2 0
example.com/shop/notify/main.go:3.1,4.2 1 1
`;
  test('statements of blocks, each once however many packages ran it', () => {
    expect(coverageOf(goCover, PROFILE)).toMatchObject({
      tool: 'go test',
      lines: null,
      branches: null,
      statements: { covered: 3, total: 8 },
      sourceFiles: 2,
    });
  });

  test('profiles that were put together repeat the first line', () => {
    expect(coverageOf(goCover, PROFILE + PROFILE).statements).toEqual({ covered: 3, total: 8 });
  });
});

test('gcov: counts before the lines, branches below them', () => {
  const source = `        -:    0:Source:src/add.cpp
        -:    0:Runs:1
function _Z3Addii called 2 returned 100% blocks executed 100%
        2:    1:int add(int a, int b) {
       2*:    2:  if (a > b)
branch  0 taken 50% (fallthrough)
branch  1 never executed
    #####:    3:    return a;
        -:    4:}
`;
  expect(coverageOf(gcov, source)).toMatchObject({
    lines: { covered: 2, total: 3 },
    branches: { covered: 1, total: 2 },
    files: [{ path: 'src/add.cpp' }],
  });
  expect(readWith(gcov, source).problems).toEqual([]);
});

test('each is taken by its own reader, and other texts by none', () => {
  expect(takenBy(RECORD)).toEqual(['lcov']);
  expect(takenBy('mode: atomic\n')).toEqual(['go-cover']);
  expect(takenBy('        -:    0:Source:a.c\n')).toEqual(['gcov']);
  expect(takenBy('SF is a city\n')).toEqual([]);
});

test('whatever stands in a file, the readers never throw, and what is covered is no more than there is', () => {
  const line = fc.oneof(
    fc.constantFrom('SF:a', 'DA:1,1', 'DA:9999999999,1', 'BRDA:1,0,0,1', 'end_of_record', 'mode: set', 'LF:1'),
    fc.constantFrom(
      'a.go:1.1,2.2 99999999 1',
      'a.go:1.1,2.2 3 1',
      '  1:  2:x',
      'branch 0 taken 1',
      '    -:  0:Source:a',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom(lcov, goCover, gcov), (lines, reader) => {
      const [fact] = readWith(reader, lines.join('\n')).facts;
      for (const measure of ['lines', 'branches', 'statements']) {
        const counts = fact?.attributes[measure] as { covered: number; total: number } | { unresolved: string } | null;
        if (counts !== null && 'total' in counts) expect(counts.covered).toBeLessThanOrEqual(counts.total);
      }
    }),
    { numRuns: 60 },
  );
});
