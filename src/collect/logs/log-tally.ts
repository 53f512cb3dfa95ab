import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import type { LogEvent } from './log-event.ts';

/** Names of `log-sample.format`; a new dialect adds its own, and a line in controls/facts/log-sample.schema.json. */
export type LogFormat = string;

/**
 * Counts one file of a log, event by event, in memory that does not grow with it, and yields its `log-sample` fact. Every reader of a
 * log is a loop around it:
 *
 *     const tally = createLogTally(file, context, { format: 'otlp-json', unit: 'record' });
 *     ... tally.note(logEvent({ number, kind: 'application', structured: true, at, level, fields, source, text }));
 *     return tally.reading();
 */
export type LogTally = {
  /** The next event, in the order of the file. */
  note: (event: LogEvent) => void;
  /** A line or record that holds no event: it is numbered, and not counted as anything. */
  skip: (number: number) => void;
  /** Something that kept an event from being read whole; capped like everything else, the number of the rest is said. */
  problem: (problem: Problem) => void;
  /** The fact with its problems. Called once, at the end. */
  reading: () => Reading;
};

export type TallyOptions = {
  /** Null: by what the lines are, `json-lines`, `lambda-text`, `mixed` or `empty`. */
  format: LogFormat | null;
  /** What `number` of an event counts. */
  unit: 'line' | 'record';
};

export type CreateLogTally = (
  file: SourceFile,
  context: Pick<ReadContext, 'config'>,
  options: TallyOptions,
) => LogTally;
