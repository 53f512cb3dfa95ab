import { gunzipSync } from 'node:zlib';
import { instantOf } from './instant.ts';
import { type LogEvent, logEvent } from './log-event.ts';
import { isRecord, type LogRecord } from './log-fields.ts';
import { readLine, recordEvent } from './log-line.ts';

/** Bytes that one payload may become; CloudWatch sends 6 MB at most. */
const MAX_PAYLOAD = 32 << 20;
const MAX_DEPTH = 6;

/** Nothing that holds events could be made of it: its reason, for the problem that says so. */
export type Unreadable = 'payload';

function list(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value : null;
}

function own(record: LogRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** What was compressed and written in base64: what a subscription hands over. Null: it is not. */
function payload(data: unknown): unknown {
  if (typeof data !== 'string') return null;
  const bytes = Buffer.from(data, 'base64');
  try {
    const text = bytes[0] === 0x1f ? gunzipSync(bytes, { maxOutputLength: MAX_PAYLOAD }) : bytes;
    return JSON.parse(text.toString('utf8'));
  } catch {
    return null;
  }
}

/** An event of the API or of a subscription: a time and what was written. */
function isEvent(value: unknown): value is LogRecord & { timestamp: number; message: string } {
  return isRecord(value) && typeof own(value, 'timestamp') === 'number' && typeof own(value, 'message') === 'string';
}

/** A row of Insights as the API gives it, a list of fields with their values, as an object. */
function rowOf(value: unknown): LogRecord | null {
  const cells = list(value);
  if (cells === null) return isRecord(value) && ('@message' in value || '@timestamp' in value) ? value : null;
  if (cells.length === 0 || !cells.every((cell) => isRecord(cell) && typeof cell.field === 'string')) return null;
  return Object.fromEntries(cells.flatMap((cell) => (isRecord(cell) ? [[String(cell.field), cell.value]] : [])));
}

/** `2026-01-15 08:00:00.123`: Insights writes UTC, and does not say so. */
function instantOfRow(value: unknown): number | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(value)
    ? instantOf(`${value.slice(0, 23).replace(' ', 'T')}Z`)
    : instantOf(value);
}

function fromRow(row: LogRecord, number: number): LogEvent | null {
  const at = instantOfRow(own(row, '@timestamp'));
  const log = own(row, '@log') ?? own(row, '@logGroup');
  const source = typeof log === 'string' ? log.replace(/^\d{12}:/, '') : null;
  const message = own(row, '@message');
  if (isRecord(message)) {
    const event = recordEvent(message, number, JSON.stringify(message));
    return { ...event, at: event.at ?? at, source: source ?? event.source };
  }
  if (typeof message === 'string') {
    const event = readLine(message, number, message);
    return event === null ? null : { ...event, at: event.at ?? at, source: source ?? event.source };
  }
  // What a query counted or added up is no event.
  if (at === null) return null;
  return { ...logEvent({ ...recordEvent(row, number, JSON.stringify(row)), at }), source };
}

/** One thing that holds events, or is one. `null` stands for something that is meant to hold some and cannot be read. */
type Found = (event: LogEvent | null, unreadable?: Unreadable) => void;

/** Takes the events out of whatever a record of a CloudWatch export is. `next` numbers them. */
export function eventsIn(
  value: unknown,
  next: () => number,
  found: Found,
  group: string | null = null,
  depth = 0,
): void {
  if (depth > MAX_DEPTH) return;
  if (isEvent(value)) {
    const number = next();
    const said = recordEvent({ ...value, ingestionTime: 0 }, number, value.message.trimEnd());
    found(value.message.trim() === '' ? null : { ...said, source: group ?? said.source });
    return;
  }
  const row = rowOf(value);
  if (row !== null) {
    found(fromRow(row, next()));
    return;
  }
  if (Array.isArray(value)) {
    for (const each of value) eventsIn(each, next, found, group, depth + 1);
    return;
  }
  if (!isRecord(value)) return;
  const named = own(value, 'logGroup') ?? own(value, 'logGroupName');
  const inside = typeof named === 'string' ? named : group;
  for (const name of ['events', 'logEvents', 'results', 'Records', 'records']) {
    const events = list(own(value, name));
    if (events !== null) eventsIn(events, next, found, inside, depth + 1);
  }
  const packed = packedIn(value);
  if (packed === undefined) return;
  const unpacked = payload(packed);
  if (unpacked === null) found(null, 'payload');
  else eventsIn(unpacked, next, found, inside, depth + 1);
}

function packedIn(value: LogRecord): unknown {
  const { awslogs, kinesis } = value;
  if (isRecord(awslogs)) return own(awslogs, 'data');
  if (isRecord(kinesis)) return own(kinesis, 'data');
  // A record of Firehose, or of Kinesis as its own API gives it.
  return 'recordId' in value || 'SequenceNumber' in value ? (own(value, 'data') ?? own(value, 'Data')) : undefined;
}

/** Which of the exports it is, by what stands at its beginning; null: none. */
export type CloudWatchExport = 'cloudwatch-events' | 'cloudwatch-subscription' | 'cloudwatch-insights';

function isGzip(data: unknown): boolean {
  return typeof data === 'string' && data.startsWith('H4sI');
}

export function exportOf(beginning: unknown, depth = 0): CloudWatchExport | null {
  if (depth > 2) return null;
  if (Array.isArray(beginning)) {
    const [first] = beginning;
    if (isRecord(first) && ('@message' in first || ('@timestamp' in first && '@log' in first)))
      return 'cloudwatch-insights';
    return isEvent(first) && isOfApi(first) ? 'cloudwatch-events' : exportOf(first, depth + 1);
  }
  if (!isRecord(beginning)) return null;
  const { awslogs, messageType } = beginning;
  if (isRecord(awslogs) && Object.keys(beginning).length === 1) return 'cloudwatch-subscription';
  if (typeof messageType === 'string' && 'logGroup' in beginning) return 'cloudwatch-subscription';
  const records = list(own(beginning, 'Records') ?? own(beginning, 'records'));
  const [record] = records ?? [];
  if (isRecord(record) && isGzip(packedIn(record))) return 'cloudwatch-subscription';
  const events = list(own(beginning, 'events'));
  if (events !== null) {
    const [event] = events;
    const isAnswer = ['searchedLogStreams', 'nextForwardToken', 'nextBackwardToken'].some((name) => name in beginning);
    return isAnswer || (isEvent(event) && isOfApi(event)) ? 'cloudwatch-events' : null;
  }
  const results = list(own(beginning, 'results'));
  const isQuery = results !== null && ('statistics' in beginning || Array.isArray(results[0]));
  return isQuery && (results.length === 0 || rowOf(results[0]) !== null) ? 'cloudwatch-insights' : null;
}

/** Others have events with a time and a message as well. */
function isOfApi(event: LogRecord): boolean {
  return ['ingestionTime', 'eventId', 'logStreamName'].some((name) => name in event) || Object.keys(event).length === 2;
}
