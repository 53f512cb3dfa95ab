import type { Problem } from '../../model/problem.ts';
import { type JsonFault, lineAt } from '../scans/json-records.ts';
import type { SourceFile } from '../source-file.ts';

/** Where exports of logs lie: what they are is told by their content. */
export const EXPORT_NAMES: string[] = [
  '**/*.{jsonl,ndjson,log}',
  '**/{log,logs,log-samples,cloudwatch,appinsights,telemetry,otel,monitoring}/**/*.{json,csv,txt,xml}',
  '**/{log,logs}.{json,csv}',
  '**/*[-_.]{log,logs}.{json,csv}',
  // What Azure calls each hour of a category.
  '**/PT1H.json',
];

/** Where traces and what else services tell of themselves lie. */
export const TELEMETRY_NAMES: string[] = [
  ...EXPORT_NAMES,
  '**/{trace,traces,xray,x-ray}/**/*.json',
  '**/{otlp,otel,trace,traces,xray,spans,metrics}*.json',
  '**/*[-_.]{otlp,otel,trace,traces,xray,spans,metrics}.json',
];

const FAULTS = {
  'json-syntax': 'The export is not valid JSON from here on, as when it was cut off.',
  'too-deep': 'The export is nested deeper than any that is written.',
  'cap-reached': 'A part of the export is larger than what is read in one piece.',
} as const;

/** What kept an export from being read whole, with its line. */
export function exportFault(file: SourceFile, { code, offset }: JsonFault): Problem {
  return {
    code,
    message: `${FAULTS[code]} What was counted up to there stands: export it again, or take it out of collect.logs.`,
    kinds: ['log'],
    place: { path: file.path, line: lineAt(file, offset), column: null, pointer: null },
  };
}
