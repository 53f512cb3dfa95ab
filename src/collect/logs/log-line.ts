import { accessLine, accessRecord } from './access-line.ts';
import { errorClassOf } from './error-class.ts';
import { hostText } from './host-texts.ts';
import { leadingInstant } from './instant.ts';
import { type LogEvent, logEvent } from './log-event.ts';
import { fieldsOf, isRecord, type LogRecord, type RecordFields } from './log-fields.ts';
import { levelOf } from './log-level.ts';
import { incidentOf, isPlatformRecord, platformRecord, platformText } from './platform-line.ts';

/** What tools put before each line when they fetch it from CloudWatch: the log stream, the time of ingestion, or both. */
const EXPORTED =
  /^(?:EVENTS\t(?:\d{20,64}\t\d{13}\t[^\t]{1,512}\t|\d{13}\t))?(?:\d{4}\/\d\d\/\d\d\/\[[^\]\s]{1,64}\][0-9a-f]{8,64}\s{1,4})?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?\s{1,4})?(?:\d{4}\/\d\d\/\d\d\/\[[^\]\s]{1,64}\][0-9a-f]{8,64}\s{1,4})?/;
/** `filter-log-events` in text puts the event's own time behind the line, or on the next one. */
const EXPORTED_TAIL = /\t\d{13}$/;
const ONLY_TAIL = /^\t\d{13}\s*$/;

/** What Lambda's runtimes put before a message: time, request id and level in tabs (Node.js), or the level first (Python, Ruby). */
const RUNTIME =
  /^(?:\[([A-Z]{3,8})\]\s)?(?:[A-Z], )?\d{4}-\d\d-\d\dT[\d:.]{8,18}Z\t([0-9a-f]{8}-[0-9a-f-]{27})\t(?:([A-Z]{3,8})\t)?/;
const BRACKETED = /^\[([A-Z]{3,8})\] /;
const LEVEL_WORD = /\b(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|SEVERE|CRITICAL|FATAL)\b/;
/** How far into a line its level is looked for. */
const PREAMBLE = 128;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/;
/** Classes of errors as runtimes write them out: before a colon, or as a field of the object that Node.js prints. */
const ERROR_FIELD = /"errorType"\s?:\s?"([\w.$:]{1,128})"/;
const ERROR_WORD =
  /(?:^|[\s:])((?:[A-Za-z_$][\w$]{0,63}\.){0,8}[A-Z][\w$]{0,63}(?:Error|Exception|Throwable|Fault|Timeout))(?=:|\s*$)/;

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
function isMetrics(record: LogRecord, { fields }: RecordFields): boolean {
  return isRecord(record._aws) && 'CloudWatchMetrics' in record._aws && !fields.has('message');
}

/** An event as the CloudWatch API returns it, with the line in its message. */
function exportedMessage(record: LogRecord): string | null {
  const { message, timestamp } = record;
  const isEvent = 'ingestionTime' in record || 'eventId' in record || 'logStreamName' in record;
  return isEvent && typeof message === 'string' && typeof timestamp === 'number' ? message.trimEnd() : null;
}

/** `123456789012:/aws/lambda/orders`, as Insights has it, is `/aws/lambda/orders`. */
function groupOf({ logGroup }: RecordFields): string | null {
  return logGroup === null ? null : logGroup.replace(/^\d{12}:/, '');
}

/** What a structured event says, whatever it was wrapped in. */
export function recordEvent(record: LogRecord, number: number, text: LogEvent['text']): LogEvent {
  const said = fieldsOf(record);
  const source = groupOf(said) ?? said.function;
  const message = exportedMessage(record);
  if (message !== null) {
    const inner = readLine(message, number, text);
    if (inner !== null) return { ...inner, at: inner.at ?? said.at, source: source ?? inner.source };
  }
  const { at, level, fields, requestId, traceId, errorClass } = said;
  if (isPlatformRecord(record)) {
    const platform = platformRecord(record);
    return logEvent({
      number,
      kind: 'platform',
      structured: true,
      at,
      text,
      ...platform,
      source: platform.source ?? source,
    });
  }
  const access = accessRecord(record, said);
  if (access !== null) return logEvent({ number, kind: 'platform', structured: true, source, text, ...access });
  return logEvent({
    number,
    kind: isMetrics(record, said) ? 'platform' : 'application',
    structured: true,
    at,
    level,
    fields,
    source,
    requestId,
    traceId,
    errorClass,
    incident: incidentOf(errorClass),
    text,
  });
}

/** A line that is no object, behind what a tool put before it. */
function textEvent(line: string, at: number | null, number: number, text: LogEvent['text']): LogEvent {
  const platform = platformText(line) ?? hostText(line);
  if (platform !== null) return logEvent({ number, kind: 'platform', at, text, ...platform });
  const runtime = RUNTIME.exec(line);
  const access = runtime === null ? accessLine(line) : null;
  if (access !== null) return logEvent({ number, kind: 'platform', text, ...access });
  const preamble = line.slice(0, PREAMBLE);
  const word = runtime?.[1] ?? runtime?.[3] ?? BRACKETED.exec(preamble)?.[1] ?? LEVEL_WORD.exec(preamble)?.[1];
  const level = levelOf(word);
  const isError = level === 'error' || level === 'fatal' || level === null;
  const errorClass = isError ? errorIn(line) : null;
  const requestId = runtime?.[2] ?? UUID.exec(preamble)?.[0] ?? null;
  const incident = /JavaScript heap out of memory/.test(line) ? 'out-of-memory' : incidentOf(errorClass);
  return logEvent({ number, kind: 'application', at, level, requestId, errorClass, incident, text });
}

function errorIn(line: string): string | null {
  const beginning = line.slice(0, 512);
  return errorClassOf(ERROR_FIELD.exec(beginning)?.[1] ?? ERROR_WORD.exec(beginning)?.[1]);
}

/** Reads one line without its end; null where it is empty. `text` is what the event has to look through. Never throws. */
export function readLine(line: string, number: number, text: LogEvent['text'] = line): LogEvent | null {
  const trimmed = line.trim();
  if (trimmed === '' || ONLY_TAIL.test(line)) return null;
  const whole = parse(trimmed);
  if (whole !== null) return recordEvent(whole, number, text);

  const at = leadingInstant(trimmed);
  const prefix = EXPORTED.exec(trimmed)?.[0] ?? '';
  if (prefix === '' || platformText(trimmed) !== null) return textEvent(trimmed, at, number, text);
  const behind = trimmed.slice(prefix.length);
  const rest = prefix.startsWith('EVENTS') ? behind.replace(EXPORTED_TAIL, '') : behind;
  const inner = parse(rest);
  if (inner !== null) {
    const event = recordEvent(inner, number, text);
    return { ...event, at: event.at ?? at };
  }
  // The time of Lambda's own prefix is matched as a tool's as well: the whole line is asked where the rest has lost it.
  const isRuntimes = RUNTIME.test(trimmed);
  return textEvent(isRuntimes ? trimmed : rest, at ?? leadingInstant(rest), number, text);
}
