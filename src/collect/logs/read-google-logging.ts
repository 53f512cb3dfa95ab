import { hostText, tookMs } from './host-texts.ts';
import { instantOf } from './instant.ts';
import { jsonExportReader } from './json-export.ts';
import type { LogEvent } from './log-event.ts';
import { fieldsOf, isRecord, type LogRecord } from './log-fields.ts';
import { wrappedEvent } from './wrapped-event.ts';

const LOG_NAME = /^(?:projects|folders|organizations|billingAccounts)\/[^/]{1,100}\/logs\//;
const PAYLOADS = ['textPayload', 'jsonPayload', 'protoPayload', 'httpRequest'];

/** Logs that Cloud Run and Cloud Functions write about a function, by the end of their name. */
const PLATFORM_LOGS = /(?:%2F|\/)(?:requests|varlog(?:%2F|\/)system|autoscaler)$/i;

/** Labels of a resource that name the function, service or job. */
const NAMES = ['function_name', 'service_name', 'job_name', 'worker_pool_name'];

/** Entries of the audit logs are events of the control plane, and read as such. */
function isAudit({ logName, protoPayload }: LogRecord): boolean {
  if (typeof logName === 'string' && /cloudaudit\.googleapis\.com/i.test(logName)) return true;
  return (
    isRecord(protoPayload) && ['methodName', 'authorizationInfo', 'serviceName'].some((name) => name in protoPayload)
  );
}

/** A `LogEntry` of Cloud Logging that is not one of the audit logs. */
function isEntry(record: LogRecord): boolean {
  const named = typeof record.logName === 'string' && LOG_NAME.test(record.logName);
  const placed =
    isRecord(record.resource) && 'type' in record.resource && ('insertId' in record || 'timestamp' in record);
  return (named || placed) && PAYLOADS.some((name) => name in record) && !isAudit(record);
}

function nameOf({ resource }: LogRecord): string | null {
  const labels = isRecord(resource) && isRecord(resource.labels) ? resource.labels : {};
  const found = NAMES.map((name) => labels[name]).find((name) => typeof name === 'string' && name !== '');
  return typeof found === 'string' ? found : null;
}

/** Seconds as Google's JSON has them: `0.012s`. */
function millisecondsOf(value: unknown): number | null {
  const seconds = typeof value === 'string' ? /^(\d{1,9}(?:\.\d{1,9})?)s$/.exec(value)?.[1] : undefined;
  return seconds === undefined ? null : Number(seconds) * 1000;
}

/** A line of the log of requests: one call of the function, with how long it took. */
function requestSaid(request: LogRecord): Partial<LogEvent> {
  const status = Number(request.status);
  const incident = status === 429 ? 'throttle' : status === 504 ? 'timeout' : null;
  return { report: tookMs(millisecondsOf(request.latency)), incident };
}

function eventOf(entry: unknown, number: number, text: string): LogEvent | null {
  if (!isRecord(entry) || !isEntry(entry)) return null;
  const { timestamp, receiveTimestamp, severity, trace, labels, jsonPayload, textPayload, httpRequest, logName } =
    entry;
  const name = nameOf(entry);
  const said = fieldsOf({
    timestamp: instantOf(timestamp) === null ? receiveTimestamp : timestamp,
    // DEFAULT is what an entry has that says none.
    severity: severity === 'DEFAULT' || severity === 0 ? null : severity,
    trace,
    labels,
    function_name: name,
    textPayload,
  });
  const wrapping = { number, text, said, source: name, structured: isRecord(jsonPayload) };
  const event = wrappedEvent(jsonPayload ?? textPayload, wrapping);
  const isPlatforms = typeof logName === 'string' && PLATFORM_LOGS.test(logName);
  if (!isPlatforms) return event;
  const request = isRecord(httpRequest) && /requests$/i.test(logName) ? requestSaid(httpRequest) : {};
  const host = typeof textPayload === 'string' ? (hostText(textPayload) ?? {}) : {};
  return { ...event, ...host, ...request, source: event.source, requestId: event.requestId, kind: 'platform' };
}

/** Entries of Google Cloud Logging: of `gcloud logging read`, of a sink to a bucket, of the API. */
export const googleLogging = jsonExportReader({
  format: 'google-logging',
  isRecord: isEntry,
  lists: ['entries'],
  open: () => eventOf,
});
