import type { Reader } from '../reader.ts';
import type { Coverage, FileCoverage } from './coverage.ts';
import { lineReader, type OpenLines } from './line-report.ts';

/** What a record begins or ends with, and those that say nothing that is counted. */
const RECORD = /^(?:[A-Z]{2,5}:|end_of_record$|#|$)/;
const LINE = /^DA:(\d{1,10}),(-?\d[\d.e+]{0,30}),?/;
/** An `e` before the block marks one that only an exception takes. */
const BRANCH = /^BRDA:(\d{1,10}),(e?-?\d{1,20}),(.{1,2000}),(-|-?\d[\d.e+]{0,30})$/;
const TOTAL = /^(LF|LH|BRF|BRH):\s*(\d{1,12})$/;

type Record = { file: FileCoverage; found: Map<string, number>; lines: number[]; branches: number[] };

function openLcov(coverage: Coverage): OpenLines {
  let record: Record | null = null;

  const close = () => {
    if (record === null) return;
    const { found, lines, branches } = record;
    const [LH = 0, LF = 0] = lines;
    const [BRH = 0, BRF = 0] = branches;
    const declare = (name: string, of: 'total' | 'covered', count: number) => {
      const declared = found.get(name);
      if (declared !== undefined) coverage.declare(name.startsWith('B') ? 'branches' : 'lines', of, declared, count);
    };
    declare('LF', 'total', LF);
    declare('LH', 'covered', LH);
    declare('BRF', 'total', BRF);
    declare('BRH', 'covered', BRH);
    record = null;
  };

  return {
    take: (text) => {
      // Most lines are of these two.
      if (record !== null && (text.startsWith('DA:') || text.startsWith('BRDA:'))) return takeCount(record, text);
      if (text.startsWith('SF:')) {
        close();
        record = { file: coverage.file(text.slice(3)), found: new Map(), lines: [0, 0], branches: [0, 0] };
        return true;
      }
      if (text === 'end_of_record') {
        close();
        return true;
      }
      if (!/^(?:DA|BRDA|LF|LH|BRF|BRH):/.test(text)) return RECORD.test(text);
      if (record === null) return false;
      return takeCount(record, text);
    },
    end: () => (record === null ? null : 'the last record has no end, as when it was cut off'),
  };
}

function takeCount(record: Record, text: string): boolean {
  const line = text.startsWith('D') ? LINE.exec(text) : null;
  if (line !== null) {
    const ran = Number(line[2]) > 0;
    record.file.listed(Number(line[1]), ran);
    note(record.lines, ran);
    return true;
  }
  const branch = BRANCH.exec(text);
  if (branch !== null) {
    const [, at, block = '', name = '', taken] = branch;
    const ran = taken !== '-' && Number(taken) > 0;
    record.file.branch(Number(at), ran, block, name);
    note(record.branches, ran);
    return true;
  }
  const total = TOTAL.exec(text);
  if (total?.[1] === undefined) return false;
  record.found.set(total[1], Number(total[2]));
  return true;
}

function note(counted: number[], ran: boolean): void {
  counted[0] = (counted[0] ?? 0) + (ran ? 1 : 0);
  counted[1] = (counted[1] ?? 0) + 1;
}

/** lcov's tracefiles, as `geninfo` documents them. Records of one source file, as of several tests, are one. */
export const lcov: Reader = lineReader({
  dialect: 'lcov',
  recognises: (lines) => {
    const said = lines.filter((line) => line !== '' && !line.startsWith('#'));
    return (
      said.slice(0, 4).some((line) => line.startsWith('SF:')) && said[0] !== undefined && /^(?:TN|SF):/.test(said[0])
    );
  },
  open: openLcov,
});
