import { errorClassOf } from './error-class.ts';
import type { Incident, InvocationReport, LogEvent } from './log-event.ts';
import { isRecord, type LogRecord } from './log-fields.ts';
import { traceIdOf } from './trace-id.ts';

/** What a platform's line says, beside that it is one. */
export type PlatformSaid = Partial<
  Pick<
    LogEvent,
    'isInit' | 'isStart' | 'report' | 'incident' | 'errorClass' | 'requestId' | 'traceId' | 'source' | 'level'
  >
>;

/** What Lambda itself writes among a function's lines in the text format. */
const TEXT =
  /^(?:(?:START|END|REPORT) RequestId:|INIT_START Runtime|INIT_REPORT Init|RESTORE_START Runtime|RESTORE_REPORT Restore|(?:EXTENSION|TELEMETRY|LOGS)\s+Name:|XRAY TraceId:|RequestId: \S{1,64} (?:Process exited|Error: Runtime)|\S{1,40} [0-9a-f-]{32,40} Task timed out after )/;
const REQUEST = /RequestId: (\S{1,64})/;
const TIMED_OUT = / ([0-9a-f-]{32,40}) Task timed out after /;
const XRAY = /XRAY TraceId: ([\w-]{1,64})/;
const KILLED = /signal: killed|OutOfMemory/;

/** Names of errors by which services refuse because there were too many calls. */
const THROTTLED =
  /(?:^|\.)(?:Throttl\w*|TooManyRequests\w*|ProvisionedThroughputExceeded\w*|RequestLimitExceeded|RequestThrottled\w*|SlowDown|LimitExceededException|EC2ThrottledException)$/;
const OUT_OF_MEMORY = /(?:^|\.)(?:OutOfMemory\w*|MemoryError|NoMemoryError)$/;

/** What the class of an error says of the invocation. */
export function incidentOf(errorClass: string | null): Incident | null {
  if (errorClass === null) return null;
  if (OUT_OF_MEMORY.test(errorClass)) return 'out-of-memory';
  if (THROTTLED.test(errorClass)) return 'throttle';
  return /^(?:Sandbox\.Timedout|Function\.ResponseSizeTooLarge|Runtime\.ExitError|Extension\.Crash)$/.test(errorClass)
    ? errorClass === 'Sandbox.Timedout'
      ? 'timeout'
      : 'crash'
    : null;
}

function figure(text: string, label: RegExp): number | null {
  const found = label.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function reportOf(text: string): InvocationReport {
  return {
    durationMs: figure(text, /RequestId: \S{1,64}\s+Duration: (\d{1,12}(?:\.\d{1,6})?) ?ms/),
    billedMs: figure(text, /Billed Duration: (\d{1,12}(?:\.\d{1,6})?) ?ms/),
    memorySizeMb: figure(text, /Memory Size: (\d{1,6}) ?MB/),
    maxMemoryUsedMb: figure(text, /Max Memory Used: (\d{1,6}) ?MB/),
    initMs: figure(text, /(?:Init|Restore) Duration: (\d{1,12}(?:\.\d{1,6})?) ?ms/),
  };
}

/** What a line of Lambda's text format says, or null where the application wrote it. */
export function platformText(text: string): PlatformSaid | null {
  if (!TEXT.test(text)) return null;
  if (text.startsWith('INIT_START')) return { isInit: true };
  const requestId = REQUEST.exec(text)?.[1] ?? null;
  if (text.startsWith('START ')) return { isStart: true, requestId };
  if (text.startsWith('REPORT ')) {
    const errorClass = errorClassOf(/\tError Type: ([\w.]{1,100})/.exec(text)?.[1]);
    const status = /\tStatus: (\w{1,20})/.exec(text)?.[1];
    const traceId = traceIdOf(XRAY.exec(text)?.[1]);
    const incident = status === 'timeout' ? 'timeout' : incidentOf(errorClass);
    return { requestId, traceId, report: reportOf(text), incident, errorClass };
  }
  const timedOut = TIMED_OUT.exec(text)?.[1];
  if (timedOut !== undefined) return { requestId: timedOut, incident: 'timeout', level: 'error' };
  if (text.startsWith('RequestId: ')) {
    const errorClass = errorClassOf(/Error: (Runtime\.[A-Za-z]{1,60})/.exec(text)?.[1]);
    return { requestId, incident: KILLED.test(text) ? 'out-of-memory' : 'crash', errorClass, level: 'error' };
  }
  if (text.startsWith('XRAY ')) return { traceId: traceIdOf(XRAY.exec(text)?.[1]) };
  return { requestId };
}

function number(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 ? value : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 512 ? value : null;
}

/** Whether a record is an event of Lambda's JSON format or of its Telemetry API. */
export function isPlatformRecord(record: LogRecord): boolean {
  return typeof record.type === 'string' && /^platform\.[a-zA-Z]{1,40}$/.test(record.type) && 'record' in record;
}

/** What an event of the platform in JSON says. */
export function platformRecord({ type, record }: LogRecord): PlatformSaid {
  if (!isRecord(record)) return {};
  const { requestId, status, tracing, functionName } = record;
  const said: PlatformSaid = {
    requestId: text(requestId),
    traceId: isRecord(tracing) ? traceIdOf(tracing.value) : null,
    source: text(functionName),
  };
  if (type === 'platform.initStart') return { ...said, isInit: true };
  if (type === 'platform.start') return { ...said, isStart: true };
  if (type !== 'platform.report' && type !== 'platform.runtimeDone' && type !== 'platform.fault') return said;
  const errorClass = errorClassOf(record.errorType);
  const failed = status === 'timeout' ? 'timeout' : (incidentOf(errorClass) ?? (status === 'failure' ? 'crash' : null));
  if (type !== 'platform.report') return { ...said, incident: failed, errorClass };
  const metrics = isRecord(record.metrics) ? record.metrics : {};
  const report = {
    durationMs: number(metrics.durationMs),
    billedMs: number(metrics.billedDurationMs),
    memorySizeMb: number(metrics.memorySizeMB),
    maxMemoryUsedMb: number(metrics.maxMemoryUsedMB),
    initMs: number(metrics.initDurationMs) ?? number(metrics.restoreDurationMs),
  };
  return { ...said, report, incident: failed, errorClass };
}
