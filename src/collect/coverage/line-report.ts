import type { Config } from '../../model/config.ts';
import type { Problem } from '../../model/problem.ts';
import { lineSplitter, MAX_LINE_BYTES } from '../logs/line-splitter.ts';
import type { Reader } from '../reader.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import { type Coverage, countCoverage } from './coverage.ts';
import { COVERAGE_TEXT_NAMES } from './coverage-names.ts';
import { coverageReading } from './coverage-report.ts';

/** One report as it is read, line by line. */
export type OpenLines = {
  /** False: the line is nothing that the format has. */
  take: (text: string) => boolean;
  /** Why it is not whole; null: it is. */
  end: () => string | null;
  tool?: () => string | null;
};

/** A coverage report of which each line says one thing. */
export type LineFormat = {
  dialect: string;
  /** Whether the first lines can be this report's. */
  recognises: (lines: readonly string[]) => boolean;
  open: (coverage: Coverage) => OpenLines;
};

const HEAD_LINES = 50;

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function readLines(file: SourceFile, config: Config, { dialect, open }: LineFormat) {
  const coverage = countCoverage(config.root);
  const report = open(coverage);
  let foreign = 0;
  let cut = 0;
  const splitter = lineSplitter((bytes, number, whole) => {
    if (!whole) cut ||= number;
    else {
      const text = bytes.toString('utf8').trimEnd();
      if (!report.take(number === 1 ? withoutMark(text) : text)) foreign ||= number;
    }
  });
  readChunks(file, splitter.write);
  splitter.end();
  const problems: Problem[] = [];
  const tell = (code: string, line: number | null, message: string) =>
    problems.push({ code, message, kinds: [], place: { path: file.path, line, column: null, pointer: null } });
  const remedy = 'Its counts are not known: let the tool write it again.';
  const broken = report.end();
  if (broken !== null) tell('coverage-cut-off', null, `In the coverage report ${broken}. ${remedy}`);
  if (foreign > 0) tell('coverage-syntax', foreign, `This line is none of a coverage report in ${dialect}. ${remedy}`);
  if (cut > 0) tell('cap-reached', cut, `This line is longer than ${MAX_LINE_BYTES} bytes. ${remedy}`);
  const [first] = problems;
  return coverageReading(file, {
    dialect,
    tool: report.tool?.() ?? null,
    coverage,
    ranAt: null,
    line: 1,
    broken: first === undefined ? null : (broken ?? 'lines of the report could not be read'),
    problems,
  });
}

export function lineReader(format: LineFormat): Reader {
  return {
    dialect: format.dialect,
    kind: 'test',
    patterns: [...COVERAGE_TEXT_NAMES],
    recognises: (head) => {
      const lines = withoutMark(head.subarray(0, 8192).toString('utf8')).split('\n', HEAD_LINES);
      return format.recognises(lines.map((line) => line.trimEnd()));
    },
    read: (file, { config }) => readLines(file, config, format),
  };
}
