import type { Json } from '../../model/json.ts';
import { readHead } from '../discover.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { jsonBeginning } from '../scans/json-beginning.ts';
import { readJsonRecords } from '../scans/json-records.ts';
import type { SourceFile } from '../source-file.ts';
import { errorClassOf } from './error-class.ts';
import { exportFault, TELEMETRY_NAMES } from './export-names.ts';
import { instantOf } from './instant.ts';
import { isRecord, type LogRecord } from './log-fields.ts';
import { createTelemetryTally, type Span, type TelemetryFormat, type TelemetryTally } from './telemetry-tally.ts';
import { functionNameOf, traceIdOf } from './trace-id.ts';

/** Subsegments inside subsegments. X-Ray takes documents of 64 KB. */
const MAX_DEPTH = 64;

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The class of the exception that ended a segment, as its `cause` has it; an id in its place points at another segment's. */
function errorClassIn({ cause }: LogRecord): string | null {
  const [first] = isRecord(cause) ? listOf(cause.exceptions) : [];
  return isRecord(first) ? errorClassOf(first.type) : null;
}

/** What a segment is of: the function whose ARN it has, or the name that it has itself. */
function sourceOf({ aws, resource_arn: arn, name }: LogRecord): string | null {
  const own = isRecord(aws) ? textOf(aws.function_arn) : null;
  return functionNameOf(own ?? (/:function:/.test(textOf(arn) ?? '') ? arn : name));
}

/** Counts a segment and what is below it. `above`: the trace and the source of what it is below. */
function noteSegment(
  tally: TelemetryTally,
  segment: LogRecord,
  number: number,
  above: Pick<Span, 'traceId' | 'source' | 'isRoot'>,
  depth = 0,
): void {
  // A subsegment in the namespace of a service is a call of it; the one who calls is who tells of it.
  const source = depth === 0 ? sourceOf(segment) : above.source;
  const traceId = traceIdOf(segment.trace_id) ?? above.traceId;
  tally.span({
    number,
    traceId,
    isRoot: above.isRoot && textOf(segment.parent_id) === null,
    source,
    at: instantOf(segment.start_time),
    failed: segment.fault === true || segment.error === true,
    throttled: segment.throttle === true,
    errorClass: errorClassIn(segment),
  });
  if (depth >= MAX_DEPTH) return;
  for (const each of listOf(segment.subsegments)) {
    if (isRecord(each)) noteSegment(tally, each, number, { traceId, source, isRoot: false }, depth + 1);
  }
}

function parsed(document: unknown): LogRecord | null {
  if (typeof document !== 'string') return null;
  try {
    const value: unknown = JSON.parse(document);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** The class of what X-Ray takes for the cause of a trace's fault or error. */
function rootCauseOf(causes: unknown): string | null {
  const [cause] = listOf(causes);
  const service = isRecord(cause) ? listOf(cause.Services).at(-1) : null;
  const entity = isRecord(service) ? listOf(service.EntityPath).at(-1) : null;
  const [exception] = isRecord(entity) ? listOf(entity.Exceptions) : [];
  return isRecord(exception) ? errorClassOf(exception.Name) : null;
}

function takeTrace(tally: TelemetryTally, { Id: id, Segments: segments }: LogRecord, number: number): void {
  tally.trace();
  for (const each of listOf(segments)) {
    const segment = isRecord(each) ? parsed(each.Document) : null;
    if (segment !== null) noteSegment(tally, segment, number, { traceId: traceIdOf(id), source: null, isRoot: true });
  }
}

function takeSummary(tally: TelemetryTally, summary: LogRecord, number: number): void {
  const services = listOf(summary.ServiceIds).flatMap((each) => (isRecord(each) ? [textOf(each.Name) ?? ''] : []));
  tally.trace();
  tally.summary(
    {
      number,
      traceId: traceIdOf(summary.Id),
      isRoot: true,
      source: null,
      at: instantOf(summary.StartTime ?? summary.MatchedEventTime),
      failed: summary.HasFault === true || summary.HasError === true,
      throttled: summary.HasThrottle === true,
      errorClass: rootCauseOf(summary.FaultRootCauses) ?? rootCauseOf(summary.ErrorRootCauses),
    },
    [...new Set(services.filter((name) => name !== ''))],
  );
}

function isSegment(value: unknown): value is LogRecord {
  return (
    isRecord(value) &&
    /^1-[0-9a-f]{8}-[0-9a-f]{24}$/i.test(textOf(value.trace_id) ?? '') &&
    'id' in value &&
    ('start_time' in value || 'name' in value)
  );
}

function takeSegment(tally: TelemetryTally, segment: LogRecord, number: number): void {
  if (isSegment(segment)) noteSegment(tally, segment, number, { traceId: null, source: null, isRoot: true });
}

type Shape = {
  format: TelemetryFormat;
  /** See `readJsonRecords`. */
  lists: readonly string[];
  begins: (beginning: Json) => boolean;
  take: (tally: TelemetryTally, record: LogRecord, number: number) => void;
};

function begins(name: string, ...members: string[]): (beginning: Json) => boolean {
  return (beginning) => {
    const list = isRecord(beginning) && Object.hasOwn(beginning, name) ? listOf(beginning[name]) : [];
    return isRecord(list[0]) && members.every((member) => isRecord(list[0]) && member in list[0]);
  };
}

/** What `batch-get-traces` and `get-trace-summaries` answer, and segments by themselves as SDKs send them. */
const SHAPES: readonly Shape[] = [
  { format: 'xray-traces', lists: ['Traces'], begins: begins('Traces', 'Id'), take: takeTrace },
  { format: 'xray-summaries', lists: ['TraceSummaries'], begins: begins('TraceSummaries', 'Id'), take: takeSummary },
  {
    format: 'xray-segments',
    lists: ['+', ''],
    // What is sent to the daemon has a line before it that says so.
    begins: (value) =>
      isSegment(Array.isArray(value) ? value[0] : value) ||
      (isRecord(value) && value.format === 'json' && value.version === 1 && Object.keys(value).length === 2),
    take: takeSegment,
  },
];

function shapeOf(head: Buffer): Shape | null {
  const beginning = jsonBeginning(head);
  return (beginning !== undefined && SHAPES.find((shape) => shape.begins(beginning))) || null;
}

function read(file: SourceFile, context: ReadContext): Reading {
  const shape = shapeOf(readHead(file.absolute) ?? Buffer.alloc(0)) ?? SHAPES[0];
  if (shape === undefined) throw new Error('no shape');
  const { format, lists, take } = shape;
  const tally = createTelemetryTally(file, context, format);
  let records = 0;
  const { fault } = readJsonRecords(file, lists, (record, _path, text) => {
    if (!isRecord(record)) return;
    records++;
    tally.look(text, records);
    take(tally, record, records);
  });
  return {
    dialect: format,
    kinds: ['log'],
    facts: tally.facts(),
    problems: fault === null ? [] : [exportFault(file, fault)],
    producedAt: tally.lastAt(),
    basis: 'declared',
  };
}

/** Traces of AWS X-Ray, as its API answers with them, or as segments. */
export const xray: Reader = {
  dialect: 'xray',
  kind: 'log',
  patterns: TELEMETRY_NAMES,
  recognises: (head) => shapeOf(head) !== null,
  read,
};
