import type { Json } from '../../model/json.ts';
import type { Reader } from '../reader.ts';
import { jsonBeginning } from '../scans/json-beginning.ts';
import { type JsonFault, lineAt, readJsonRecords } from '../scans/json-records.ts';
import type { RanAt } from '../tests/tagged-cases.ts';
import { type Coverage, countCoverage } from './coverage.ts';
import { COVERAGE_JSON_NAMES } from './coverage-names.ts';
import { coverageReading } from './coverage-report.ts';

/** One report as it is read: what it says of each source file, as it comes, then what is left of it. */
export type OpenJson = {
  take: (entry: Json, name: string) => void;
  /** `rest` is null where the file is not whole. */
  end?: (rest: Json) => { ranAt: RanAt };
};

/** A coverage report in JSON, an object with a member for each source file. */
export type JsonFormat = {
  dialect: string;
  tool: string;
  /** Whether the beginning of a file, as if it ended there, is this report's. */
  recognises: (beginning: Json) => boolean;
  /** Where its members stand: see `readJsonRecords`. */
  members: string;
  open: (coverage: Coverage) => OpenJson;
};

const FAULTS: Record<JsonFault['code'], string> = {
  'json-syntax': 'The coverage report is not valid JSON from here on, as when it was cut off.',
  'too-deep': 'The coverage report is nested deeper than any that tools write.',
  'cap-reached': 'A part of the coverage report is larger than what is read in one piece.',
};

export function jsonReader({ dialect, tool, recognises, members, open }: JsonFormat): Reader {
  return {
    dialect,
    kind: 'test',
    patterns: [...COVERAGE_JSON_NAMES],
    recognises: (head) => {
      const beginning = jsonBeginning(head);
      return beginning !== undefined && recognises(beginning);
    },
    read: (file, { config }) => {
      const coverage = countCoverage(config.root);
      const report = open(coverage);
      const { rest, fault } = readJsonRecords(file, [members], (entry, path) =>
        report.take(entry, String(path.at(-1))),
      );
      const ranAt = report.end?.(rest).ranAt ?? null;
      const problems = fault && {
        code: fault.code,
        message: `${FAULTS[fault.code]} Its counts are not known: let the tool write it again.`,
        kinds: [],
        place: { path: file.path, line: lineAt(file, fault.offset), column: null, pointer: null },
      };
      return coverageReading(file, {
        dialect,
        tool,
        coverage,
        ranAt,
        line: 1,
        broken: fault && 'the report could not be read to its end',
        problems: problems === null ? [] : [problems],
      });
    },
  };
}
