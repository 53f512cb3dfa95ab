import type { Json } from '../../model/json.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { jsonBeginning } from '../scans/json-beginning.ts';
import { type Path, readJsonRecords } from '../scans/json-records.ts';
import type { SourceFile } from '../source-file.ts';
import { errorClassOf, errorClassOfStack } from './error-class.ts';
import { exportFault, TELEMETRY_NAMES } from './export-names.ts';
import { instantOf } from './instant.ts';
import type { LogEvent } from './log-event.ts';
import { fieldsOf, isRecord, type LogRecord } from './log-fields.ts';
import { createLogTally } from './log-tally.ts';
import { attributesOf, either, otlpTraceId, plainValue, sourceOfResource } from './otlp-values.ts';
import { createTelemetryTally, type Span } from './telemetry-tally.ts';
import { wrappedEvent } from './wrapped-event.ts';

type Signal = 'logs' | 'spans' | 'metrics';

/** Lists of resources, of their scopes, and of the records of a scope; with the names that OTLP had before, and those of protobuf. */
const SHAPES: readonly {
  signal: Signal;
  roots: readonly string[];
  scopes: readonly string[];
  records: readonly string[];
}[] = [
  {
    signal: 'logs',
    roots: ['resourceLogs', 'resource_logs'],
    scopes: ['scopeLogs', 'scope_logs', 'instrumentationLibraryLogs'],
    records: ['logRecords', 'log_records', 'logs'],
  },
  {
    signal: 'spans',
    // Tempo calls them batches.
    roots: ['resourceSpans', 'resource_spans', 'batches'],
    scopes: ['scopeSpans', 'scope_spans', 'instrumentationLibrarySpans'],
    records: ['spans'],
  },
  {
    signal: 'metrics',
    roots: ['resourceMetrics', 'resource_metrics'],
    scopes: ['scopeMetrics', 'scope_metrics', 'instrumentationLibraryMetrics'],
    records: ['metrics'],
  },
];

const SIGNAL_OF: ReadonlyMap<string, Signal> = new Map(
  SHAPES.flatMap(({ signal, roots }) => roots.map((root): [string, Signal] => [root, signal])),
);

/** A resource comes before what is from it, so that nothing but its attributes need be held. */
const LISTS: readonly string[] = SHAPES.flatMap(({ roots, scopes, records }) =>
  roots.flatMap((root) => [
    `${root}/?/resource/attributes`,
    ...scopes.flatMap((scope) => records.map((list) => `${root}/?/${scope}/?/${list}`)),
  ]),
);

/** What a log record says of itself. `resource` is what its resource says. */
function logRecordEvent(record: LogRecord, resource: LogRecord, number: number, text: string): LogEvent {
  const observed = either(record, 'observedTimeUnixNano');
  const time = either(record, 'timeUnixNano');
  const body = plainValue(record.body);
  const said = fieldsOf({
    timeUnixNano: instantOf(time) === null ? observed : time,
    severityText: either(record, 'severityText'),
    severityNumber: either(record, 'severityNumber') || null,
    // An event without a body is told by its name.
    body: body ?? either(record, 'eventName'),
    traceId: otlpTraceId(either(record, 'traceId')),
    attributes: attributesOf(record.attributes),
    faas: { name: resource['faas.name'], id: resource['faas.id'] ?? resource['cloud.resource_id'] },
  });
  return wrappedEvent(body, { number, text, said, source: sourceOfResource(resource), structured: true });
}

function exceptionOf(events: unknown): string | null {
  if (!Array.isArray(events)) return null;
  for (const event of events.slice(0, 100)) {
    const { 'exception.type': type, 'exception.stacktrace': stack } = attributesOf(
      isRecord(event) ? event.attributes : null,
    );
    const found = errorClassOf(type) ?? errorClassOfStack(stack);
    if (found !== null) return found;
  }
  return null;
}

function spanOf(record: LogRecord, resource: LogRecord, number: number): Span {
  const code = isRecord(record.status) ? record.status.code : undefined;
  const attributes = attributesOf(record.attributes);
  const failed = code === 2 || code === '2' || code === 'STATUS_CODE_ERROR' || code === 'ERROR';
  const status = attributes['http.response.status_code'] ?? attributes['http.status_code'];
  return {
    number,
    traceId: otlpTraceId(either(record, 'traceId')),
    isRoot: otlpTraceId(either(record, 'parentSpanId')) === null,
    source: sourceOfResource(resource),
    at: instantOf(either(record, 'startTimeUnixNano')),
    failed,
    throttled: Number(status) === 429,
    errorClass: exceptionOf(record.events) ?? (failed ? errorClassOf(attributes['error.type']) : null),
  };
}

const KINDS_OF_METRIC = ['gauge', 'sum', 'histogram', 'exponentialHistogram', 'summary'];

function pointsOf(metric: LogRecord): { points: number; at: number | null } {
  const lists = KINDS_OF_METRIC.map((kind) => either(metric, kind)).filter(isRecord);
  const points = lists.flatMap((kind) => {
    const list = either(kind, 'dataPoints');
    return Array.isArray(list) ? list : [];
  });
  const last: unknown = points.at(-1);
  return { points: points.length, at: isRecord(last) ? instantOf(either(last, 'timeUnixNano')) : null };
}

function read(file: SourceFile, context: ReadContext): Reading {
  const logs = createLogTally(file, context, { format: 'otlp-json', unit: 'record' });
  const telemetry = createTelemetryTally(file, context, 'otlp-json');
  /** Spans and metrics. */
  let records = 0;
  let logRecords = 0;
  /** The resource that records are from: where it stands, and its attributes. */
  let place = '';
  let resource: LogRecord = {};

  const take = (value: Json, path: Path, text: string) => {
    const [root, index, part] = path;
    if (place !== `${root}/${index}`) {
      place = `${root}/${index}`;
      resource = {};
    }
    if (part === 'resource') {
      resource = { ...resource, ...attributesOf([value]) };
      telemetry.look(text, records + 1);
      return;
    }
    if (!isRecord(value)) return;
    const signal = SIGNAL_OF.get(String(root));
    if (signal === 'logs') {
      logRecords++;
      logs.note(logRecordEvent(value, resource, logRecords, text));
      return;
    }
    records++;
    telemetry.look(text, records);
    if (signal === 'spans') telemetry.span(spanOf(value, resource, records));
    else telemetry.metric({ number: records, source: sourceOfResource(resource), ...pointsOf(value) });
  };
  const ended = (rest: Json) => {
    place = '';
    if (!isRecord(rest)) return;
    for (const [root, signal] of SIGNAL_OF) {
      const list = Object.hasOwn(rest, root) ? rest[root] : null;
      if (signal !== 'logs' && Array.isArray(list)) telemetry.resources(list.length);
    }
  };
  const { fault } = readJsonRecords(file, LISTS, take, ended);

  const problems = fault === null ? [] : [exportFault(file, fault)];
  const hasLogs = logRecords > 0 || telemetry.isEmpty();
  const reading = logs.reading();
  return {
    ...reading,
    dialect: 'otlp-json',
    facts: [...(hasLogs ? reading.facts : []), ...(telemetry.isEmpty() ? [] : telemetry.facts())],
    problems: [...problems, ...reading.problems],
    producedAt: [reading.producedAt, telemetry.lastAt()].reduce((a, b) =>
      a === null || (b !== null && b > a) ? b : a,
    ),
  };
}

/** Logs, traces and metrics of OpenTelemetry in OTLP's JSON: one document, or one a line as the collector's file exporter writes them. */
export const otlp: Reader = {
  dialect: 'otlp-json',
  kind: 'log',
  patterns: TELEMETRY_NAMES,
  recognises: (head) => {
    const beginning = jsonBeginning(head);
    return (
      isRecord(beginning) &&
      [...SIGNAL_OF.keys()].some((root) => {
        const list = Object.hasOwn(beginning, root) ? beginning[root] : null;
        // `batches` is a word of others too.
        return Array.isArray(list) && (root !== 'batches' || (isRecord(list[0]) && 'scopeSpans' in list[0]));
      })
    );
  },
  read,
};
