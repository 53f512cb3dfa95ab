import type { ReadContext, Reader, Reading } from '../reader.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import { lineSplitter, MAX_LINE_BYTES } from './line-splitter.ts';
import { readLine } from './log-line.ts';
import { createLogTally, type LogFormat } from './log-tally.ts';
import { recogniseLines } from './recognise-lines.ts';

/** Reads a file line by line. `format`: null where the lines themselves say it. */
export function readLogLines(file: SourceFile, context: ReadContext, format: LogFormat | null): Reading {
  const tally = createLogTally(file, context, { format, unit: 'line' });
  let cut = 0;
  let firstCut = 0;
  const splitter = lineSplitter((bytes, number, whole) => {
    if (!whole && cut++ === 0) firstCut = number;
    const own = number === 1 && bytes.indexOf('\ufeff') === 0 ? bytes.subarray(3) : bytes;
    const event = readLine(own.toString('utf8'), number, own);
    if (event === null) tally.skip(number);
    else tally.note(event);
  });
  readChunks(file, splitter.write);
  splitter.end();
  if (cut > 0) {
    tally.problem({
      code: 'cap-reached',
      message: `${cut} of the lines, this one first, are longer than ${MAX_LINE_BYTES} bytes; what is beyond was not looked at. Write one event a line.`,
      kinds: ['log'],
      place: { path: file.path, line: firstCut, column: 1, pointer: null },
    });
  }
  return tally.reading();
}

/** Log lines as JSON objects, as Lambda's text, or both in one file. */
export const logLines: Reader = {
  dialect: 'log-lines',
  kind: 'log',
  patterns: [
    '**/*.log',
    '**/*.jsonl',
    '**/*.ndjson',
    '**/log/**/*.{txt,json}',
    '**/logs/**/*.{txt,json}',
    '**/log-samples/**/*.{txt,json}',
    '**/cloudwatch/**/*.{txt,json}',
    '**/aws/lambda/**/*.{txt,json}',
    '**/*.log.{txt,json}',
    // Names that say nothing: tasks that export to S3, and delivery streams.
    '**/{log,logs,log-samples,cloudwatch}/**/*.{gz,zst}',
    '**/exportedlogs/**',
  ],
  recognises: recogniseLines,
  read: (file, context) => readLogLines(file, context, null),
};
