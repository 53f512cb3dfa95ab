import type { LogField } from './log-fields.ts';

/** In rising order. Loggers' own words and numbers are brought to these by `levelOf`. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the platform says of one invocation when it is over. Null: it does not say. */
export type InvocationReport = {
  durationMs: number | null;
  billedMs: number | null;
  memorySizeMb: number | null;
  maxMemoryUsedMb: number | null;
  /** Of a cold start alone. */
  initMs: number | null;
};

/** What went wrong with an invocation as the platform tells it, beside what the application says of its errors. */
export type Incident = 'timeout' | 'out-of-memory' | 'throttle' | 'crash';

/**
 * One event of a log, whatever dialect it is in: a line, a record of an export, a span. A reader makes it with `logEvent` and hands
 * it to `LogTally.note`, which keeps nothing of it but counts, and the digest of the few that are drawn.
 * Nothing in it needs to be masked: the tally does that for what it keeps.
 */
export type LogEvent = {
  /** Its line in the file, or its record where records are no lines; counted from 1, never falling from event to event. */
  number: number;
  /** Who wrote it: the application, or the platform about it (START and REPORT, `platform.*`, spans of X-Ray, access logs of a gateway). */
  kind: 'application' | 'platform';
  /** Whether what was written is an object with named fields, and not free text. */
  structured: boolean;
  /** Milliseconds since 1970; null where it names no instant, as a time without a zone does not. */
  at: number | null;
  level: LogLevel | null;
  /** Which of the required fields it states itself, by whatever name. Counted of structured events of the application. */
  fields: ReadonlySet<LogField>;
  /** Function, service or log group that it is from, in the source's own words (`/aws/lambda/orders`, `orders`); null where it does not say. */
  source: string | null;
  requestId: string | null;
  /** Trace id, or the root of an X-Ray header. */
  traceId: string | null;
  /** Says that an execution environment is being started. */
  isInit: boolean;
  /** Says that an invocation has begun. */
  isStart: boolean;
  report: InvocationReport | null;
  incident: Incident | null;
  /** Class of the error that it tells of (`TypeError`, `Runtime.ExitError`, `botocore.errorfactory.ThrottlingException`), without its message. */
  errorClass: string | null;
  /**
   * What is looked through for secrets and personal data, and what a draw is made of: the event as the file has it, without the line
   * end. Of bytes, only good until `note` returns. Null: looked through already, or nothing to look through.
   */
  text: Buffer | string | null;
};

const NO_FIELDS: ReadonlySet<LogField> = new Set();

/** An event that says what is given, and nothing else. Written out, because it is made for every line. */
export function logEvent(said: Partial<LogEvent> & Pick<LogEvent, 'number' | 'kind'>): LogEvent {
  return {
    number: said.number,
    kind: said.kind,
    structured: said.structured ?? false,
    at: said.at ?? null,
    level: said.level ?? null,
    fields: said.fields ?? NO_FIELDS,
    source: said.source ?? null,
    requestId: said.requestId ?? null,
    traceId: said.traceId ?? null,
    isInit: said.isInit ?? false,
    isStart: said.isStart ?? false,
    report: said.report ?? null,
    incident: said.incident ?? null,
    errorClass: said.errorClass ?? null,
    text: said.text ?? null,
  };
}
