import { cutText } from '../../mask/cut.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { createBoundedCounts } from './bounded-counts.ts';
import { createFindings } from './findings.ts';
import { createIdSketch } from './id-sketch.ts';
import { createInvocationTally, share } from './invocation-tally.ts';
import { LOG_LEVELS, type LogEvent, type LogLevel } from './log-event.ts';
import { LOG_FIELDS, type LogField } from './log-fields.ts';
import { ownerOf } from './log-owner.ts';
import { createLogTimes } from './log-times.ts';
import { drawSample, SAMPLE_METHOD } from './stratified-sample.ts';

/** Sources and classes of errors that are told apart, and those that are named. */
const MAX_SOURCES = 500;
const NAMED_SOURCES = 50;
const MAX_CLASSES = 500;
const NAMED_CLASSES = 20;
const MAX_NAME = 200;
const MAX_PROBLEMS = 20;

/** What `log-sample.format` can be; a new dialect adds its own here, and in controls/facts/log-sample.schema.json. */
export type LogFormat =
  | 'json-lines'
  | 'lambda-text'
  | 'mixed'
  | 'empty'
  | 'cloudwatch-events'
  | 'cloudwatch-subscription'
  | 'cloudwatch-insights'
  | 'otlp-json'
  | 'google-logging'
  | 'azure-functions'
  | 'application-insights'
  | 'api-gateway-access'
  | 'load-balancer-access';

export type TallyOptions = {
  /** Null: by what the events are, `json-lines`, `lambda-text`, `mixed` or `empty`. */
  format: LogFormat | null;
  /** What `number` of an event counts. */
  unit: 'line' | 'record';
};

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
  /** Something that kept an event from being read whole. The first are kept, and the number of the rest is said. */
  problem: (problem: Problem) => void;
  /** Bytes that were read, expanded. Set once, at the end. */
  bytes: (count: number) => void;
  /** The fact with its problems. Called once, at the end. */
  reading: () => Reading;
};

function named(counts: ReturnType<typeof createBoundedCounts>, most: number): JsonObject[] {
  return counts
    .counts()
    .slice(0, most)
    .map(({ name, events, first }) => ({ name: cutText(name, MAX_NAME), events, first }));
}

export function createLogTally(
  file: SourceFile,
  { config }: Pick<ReadContext, 'config'>,
  { format, unit }: TallyOptions,
): LogTally {
  const { seed, sampleSize } = config.collect.logs;
  const sample = drawSample(seed, file.path, sampleSize, config.masking);
  const times = createLogTimes(Date.parse(config.release.at));
  const invocations = createInvocationTally();
  const requests = createIdSketch();
  const traces = createIdSketch();
  const sources = createBoundedCounts(MAX_SOURCES);
  const errors = createBoundedCounts(MAX_CLASSES);
  const fields = new Map<LogField, number>();
  const levels = new Map<LogLevel | null, number>();
  const findings = createFindings(config.masking);
  const problems: Problem[] = [];
  let problemsBeyond = 0;
  let size = file.size;
  let lines = 0;
  let application = 0;
  let platform = 0;
  let structured = 0;
  let objects = 0;

  const noteApplication = (event: LogEvent) => {
    application++;
    levels.set(event.level, (levels.get(event.level) ?? 0) + 1);
    if (event.structured) {
      structured++;
      for (const field of event.fields) fields.set(field, (fields.get(field) ?? 0) + 1);
    }
    const { text } = event;
    if (text !== null) {
      sample.offer(event.number, event.source, event.level, () =>
        typeof text === 'string' ? text : text.toString('utf8'),
      );
    }
  };

  const formatOf = (): LogFormat => {
    const events = application + platform;
    if (events === 0) return 'empty';
    if (format !== null) return format;
    if (objects === events) return 'json-lines';
    return objects === 0 ? 'lambda-text' : 'mixed';
  };

  const attributes = ({ strata, lines: drawn }: ReturnType<typeof sample.drawn>): JsonObject => ({
    format: formatOf(),
    unit,
    bytes: size,
    lines,
    applicationLines: application,
    platformLines: platform,
    structuredLines: structured,
    structuredRatio: application === 0 ? null : share(structured / application),
    // All of them, also those that no event has; none where no event is structured.
    fields:
      structured === 0
        ? []
        : LOG_FIELDS.map((field) => ({
            field,
            lines: fields.get(field) ?? 0,
            ratio: share((fields.get(field) ?? 0) / structured),
          })),
    levels: [...LOG_LEVELS, null].flatMap((level) => {
      const count = levels.get(level) ?? 0;
      return count === 0 ? [] : [{ level, lines: count }];
    }),
    sources: named(sources, NAMED_SOURCES),
    sourcesBeyond: sources.eventsBeyond(NAMED_SOURCES),
    firstAt: times.firstAt(),
    lastAt: times.lastAt(),
    clock: times.clock(),
    silence: times.silence(),
    invocations: invocations.invocations(),
    errors: named(errors, NAMED_CLASSES),
    errorsBeyond: errors.eventsBeyond(NAMED_CLASSES),
    ids: [requests.ids('request-id'), traces.ids('trace-id')].filter((ids) => ids !== null),
    tracked: file.tracked,
    sensitive: findings.sensitive(),
    owner: ownerOf(file.path, sources.size() === 1 ? (sources.counts()[0]?.name ?? null) : null, config),
    sample: { method: SAMPLE_METHOD, seed, size: sampleSize, population: application, strata, lines: drawn },
  });

  return {
    note: (event) => {
      const { number, source, requestId, traceId, errorClass, text } = event;
      lines = number;
      if (event.kind === 'platform') platform++;
      else noteApplication(event);
      if (event.structured) objects++;
      times.note(event.at);
      invocations.note(event);
      if (source !== null) sources.note(source, number);
      if (requestId !== null) requests.note(requestId, source);
      if (traceId !== null) traces.note(traceId, source);
      if (errorClass !== null && event.report === null) errors.note(errorClass, number);
      if (text !== null) findings.note(text, number);
    },
    skip: (number) => {
      lines = number;
    },
    problem: (problem) => {
      if (problems.length < MAX_PROBLEMS) problems.push(problem);
      else problemsBeyond++;
    },
    bytes: (count) => {
      size = count;
    },
    reading: () => {
      const place = { path: file.path, line: null, column: null, pointer: null };
      if (problemsBeyond > 0) {
        const message = `${problemsBeyond} more problems were found in the log and are not listed.`;
        problems.push({ code: 'cap-reached', message, kinds: ['log'], place });
      }
      const stated = formatOf();
      const drawn = sample.drawn();
      return {
        dialect: stated === 'empty' ? 'json-lines' : stated,
        kinds: ['log'],
        facts: [
          {
            type: 'log-sample',
            id: `log-sample:${file.path}#lines`,
            attributes: attributes(drawn),
            origins: {},
            place,
          },
        ],
        problems,
        drawn: drawn.texts,
        producedAt: times.lastAt(),
        basis: 'declared',
      };
    },
  };
}
