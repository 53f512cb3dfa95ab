import { leadingInstant } from './instant.ts';
import { fieldsOf, isRecord, type LogField, type LogRecord } from './log-fields.ts';

/** One line: written by the platform, by the application as a JSON object, or by the application as text. */
export type LogLine = {
  kind: 'platform' | 'structured' | 'text' | 'blank';
  /** Whether it is a JSON object, whoever wrote it. */
  json: boolean;
  /** Milliseconds since 1970, where it states an instant. */
  at: number | null;
  fields: ReadonlySet<LogField>;
  /** The log group that it says it is from. */
  logGroup: string | null;
};

const NONE: ReadonlySet<LogField> = new Set();

/** What Lambda itself writes among a function's lines in the text format. */
const PLATFORM =
  /^(?:(?:START|END|REPORT) RequestId:|INIT_START Runtime|INIT_REPORT Init|RESTORE_START Runtime|RESTORE_REPORT Restore|(?:EXTENSION|TELEMETRY|LOGS)\s+Name:|XRAY TraceId:|RequestId: \S{1,64} (?:Process exited|Error: Runtime)|\S{1,40} [0-9a-f-]{32,40} Task timed out after )/;

/** What tools put before each line when they fetch it from CloudWatch: the log stream, the time of ingestion, or both. */
const EXPORTED =
  /^(?:EVENTS\t(?:\d{20,64}\t\d{13}\t[^\t]{1,512}\t|\d{13}\t))?(?:\d{4}\/\d\d\/\d\d\/\[[^\]\s]{1,64}\][0-9a-f]{8,64}\s{1,4})?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?\s{1,4})?(?:\d{4}\/\d\d\/\d\d\/\[[^\]\s]{1,64}\][0-9a-f]{8,64}\s{1,4})?/;
/** `filter-log-events` in text puts the event's own time behind the line, or on the next one. */
const EXPORTED_TAIL = /\t\d{13}$/;
const ONLY_TAIL = /^\t\d{13}\s*$/;

function parse(text: string): LogRecord | null {
  if (text.charCodeAt(0) !== 123) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Metrics in the embedded format are data for CloudWatch, written through the log. */
function isMetrics(record: LogRecord, fields: ReadonlySet<LogField>): boolean {
  return isRecord(record._aws) && 'CloudWatchMetrics' in record._aws && !fields.has('message');
}

function isPlatformRecord(record: LogRecord): boolean {
  return typeof record.type === 'string' && /^platform\.[a-zA-Z]{1,40}$/.test(record.type) && 'record' in record;
}

/** An event as the CloudWatch API returns it, with the line in its message. */
function exportedMessage(record: LogRecord): string | null {
  const { message, timestamp } = record;
  const isEvent = 'ingestionTime' in record || 'eventId' in record || 'logStreamName' in record;
  return isEvent && typeof message === 'string' && typeof timestamp === 'number' ? message.trimEnd() : null;
}

function groupOf(record: LogRecord): string | null {
  for (const name of ['logGroup', 'log_group', 'logGroupName', 'aws.log_group', '@log']) {
    const value = record[name];
    if (typeof value === 'string' && value.length <= 512) return /(\/aws\/lambda\/[\w.-]+)/.exec(value)?.[1] ?? null;
  }
  return null;
}

function recordLine(record: LogRecord): LogLine {
  const { fields, at } = fieldsOf(record);
  const logGroup = groupOf(record);
  const message = exportedMessage(record);
  if (message !== null) {
    const inner = readLine(message);
    return { ...inner, at: inner.at ?? at, logGroup: logGroup ?? inner.logGroup };
  }
  const kind = isPlatformRecord(record) || isMetrics(record, fields) ? 'platform' : 'structured';
  return { kind, json: true, at, fields, logGroup };
}

/** Reads one line without its end. Never throws. */
export function readLine(line: string): LogLine {
  const text = line.trim();
  if (text === '' || ONLY_TAIL.test(line))
    return { kind: 'blank', json: false, at: null, fields: NONE, logGroup: null };
  const whole = parse(text);
  if (whole !== null) return recordLine(whole);

  const at = leadingInstant(text);
  const prefix = EXPORTED.exec(text)?.[0] ?? '';
  const rest = prefix.startsWith('EVENTS')
    ? text.slice(prefix.length).replace(EXPORTED_TAIL, '')
    : text.slice(prefix.length);
  const kind = PLATFORM.test(text) || PLATFORM.test(rest) ? 'platform' : 'text';
  const inner = prefix === '' ? null : parse(rest);
  if (inner !== null) {
    const read = recordLine(inner);
    return { ...read, at: read.at ?? at };
  }
  return { kind, json: false, at: at ?? (prefix === '' ? null : leadingInstant(rest)), fields: NONE, logGroup: null };
}
