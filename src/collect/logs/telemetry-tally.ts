import { cutText } from '../../mask/cut.ts';
import type { JsonObject } from '../../model/json.ts';
import type { ReadContext, Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { createBoundedCounts } from './bounded-counts.ts';
import { createFindings } from './findings.ts';
import { createIdSketch } from './id-sketch.ts';
import { createLogTimes } from './log-times.ts';

/** Services and classes of errors that are told apart, and those that are named. */
const MAX_SOURCES = 500;
const NAMED_SOURCES = 50;
const MAX_CLASSES = 500;
const NAMED_CLASSES = 20;
const MAX_NAME = 200;

export type TelemetryFormat = 'otlp-json' | 'xray-traces' | 'xray-summaries' | 'xray-segments';

/** One span or segment of a trace; or one trace, where an export only sums them up. */
export type Span = {
  /** Its place among the records of the file, from 1. */
  number: number;
  traceId: string | null;
  isRoot: boolean;
  /** Function or service that it is of, in the source's own words. */
  source: string | null;
  /** When it began, in milliseconds since 1970. */
  at: number | null;
  failed: boolean;
  throttled: boolean;
  errorClass: string | null;
};

export type TelemetryTally = {
  /** Things that telemetry is from. */
  resources: (count: number) => void;
  span: (span: Span) => void;
  /** One trace of an export that lists them. */
  trace: () => void;
  /** A trace of which only the sum is told, with the services that it went through. */
  summary: (span: Span, sources: readonly string[]) => void;
  metric: (metric: { number: number; source: string | null; points: number; at: number | null }) => void;
  /** Looked through for secrets and personal data. */
  look: (text: string, number: number) => void;
  isEmpty: () => boolean;
  facts: () => Reading['facts'];
  lastAt: () => string | null;
};

/** Counts the spans and metrics of one file, in memory that does not grow with it, and yields its `telemetry-sample` fact. */
export function createTelemetryTally(
  file: SourceFile,
  { config }: Pick<ReadContext, 'config'>,
  format: TelemetryFormat,
): TelemetryTally {
  const times = createLogTimes(Date.parse(config.release.at));
  const traces = createIdSketch();
  const sources = createBoundedCounts(MAX_SOURCES);
  const failures = createBoundedCounts(MAX_SOURCES);
  const errors = createBoundedCounts(MAX_CLASSES);
  const findings = createFindings(config.masking);
  const counts = { resources: 0, traces: 0, spans: 0, roots: 0, failed: 0, throttled: 0, metrics: 0, points: 0 };

  const note = ({ number, at, failed, throttled, errorClass }: Span) => {
    times.note(at);
    if (failed) counts.failed++;
    if (throttled) counts.throttled++;
    if (errorClass !== null) errors.note(errorClass, number);
  };
  const noteSource = ({ number, traceId, failed }: Span, source: string | null) => {
    if (traceId !== null) traces.note(traceId, source);
    if (source === null) return;
    sources.note(source, number);
    if (failed) failures.note(source, number);
  };

  const namedSources = (): JsonObject[] => {
    const failed = new Map(failures.counts().map(({ name, events }) => [name, events]));
    return sources
      .counts()
      .slice(0, NAMED_SOURCES)
      .map(({ name, events, first }) => ({
        name: cutText(name, MAX_NAME),
        events,
        failed: failed.get(name) ?? 0,
        first,
      }));
  };

  const attributes = (): JsonObject => ({
    format,
    bytes: file.size,
    resources: counts.resources,
    traces: counts.traces,
    spans: counts.spans,
    rootSpans: counts.roots,
    failed: counts.failed,
    throttled: counts.throttled,
    metrics: counts.metrics,
    dataPoints: counts.points,
    sources: namedSources(),
    sourcesBeyond: sources.eventsBeyond(NAMED_SOURCES),
    ids: [traces.ids('trace-id')].filter((ids) => ids !== null),
    errors: errors
      .counts()
      .slice(0, NAMED_CLASSES)
      .map(({ name, events, first }) => ({ name: cutText(name, MAX_NAME), events, first })),
    errorsBeyond: errors.eventsBeyond(NAMED_CLASSES),
    firstAt: times.firstAt(),
    lastAt: times.lastAt(),
    tracked: file.tracked,
    sensitive: findings.sensitive(),
  });

  return {
    resources: (count) => {
      counts.resources += count;
    },
    span: (span) => {
      counts.spans++;
      if (span.isRoot) counts.roots++;
      note(span);
      noteSource(span, span.source);
    },
    trace: () => {
      counts.traces++;
    },
    summary: (span, through) => {
      note(span);
      for (const source of through.length === 0 ? [null] : through) noteSource(span, source);
    },
    metric: ({ number, source, points, at }) => {
      counts.metrics++;
      counts.points += points;
      times.note(at);
      if (source !== null) sources.note(source, number);
    },
    look: findings.note,
    isEmpty: () => counts.spans + counts.traces + counts.metrics === 0,
    facts: () => [
      {
        type: 'telemetry-sample',
        id: `telemetry-sample:${file.path}#telemetry`,
        attributes: attributes(),
        origins: {},
        place: { path: file.path, line: null, column: null, pointer: null },
      },
    ],
    lastAt: times.lastAt,
  };
}
