import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reader } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { jsonBeginning } from './json-beginning.ts';
import { readJsonRecords, type TakeRecord } from './json-records.ts';
import { faultProblem, readingOf } from './report.ts';
import { REPORT_NAMES } from './report-names.ts';
import type { Scan } from './scan.ts';

/** One report as it is read: the elements of its lists first, as they come, then what is left of it. */
export type OpenReport = {
  take: TakeRecord;
  scans: (rest: Json) => Scan[];
};

/** A scanner's report in JSON. */
export type ReportFormat = {
  dialect: string;
  /** Whether the beginning of a file, as if it ended there, is this report's. */
  recognises: (beginning: Json, path: string) => boolean;
  /** Lists whose elements are given one by one: see `readJsonRecords`. */
  lists: string[];
  open: (file: SourceFile, context: ReadContext) => OpenReport;
  /** Other files that it is read with. */
  includes?: (file: SourceFile, context: ReadContext) => string[];
};

/** The reader of a scanner's report. A fault of the file costs its facts: a part of a report cannot show that nothing is open. */
export function reportReader({ dialect, recognises, lists, open, includes }: ReportFormat): Reader {
  return {
    dialect,
    kind: 'scan',
    patterns: [...REPORT_NAMES],
    recognises: (head, path) => {
      const beginning = jsonBeginning(head);
      return beginning !== undefined && recognises(beginning, path);
    },
    read: (file, context) => {
      const report = open(file, context);
      const { rest, fault } = readJsonRecords(file, lists, report.take);
      const problems: Problem[] = fault === null ? [] : [faultProblem(file, fault)];
      const scans = fault === null ? report.scans(rest) : [];
      const reading = readingOf(dialect, file, context.config, scans, problems);
      return { ...reading, includes: includes?.(file, context) ?? [] };
    },
  };
}
