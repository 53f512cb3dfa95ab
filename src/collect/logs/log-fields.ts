import { instantOf } from './instant.ts';

export const LOG_FIELDS = ['time', 'level', 'message', 'request-id', 'trace-id'] as const;
export type LogField = (typeof LOG_FIELDS)[number];

/**
 * What loggers call each field, in lower case and without what joins words: Powertools, pino, winston, structlog, Zap,
 * Serilog, OpenTelemetry, Elastic Common Schema, Lambda's own JSON format and API Gateway access logs.
 */
const NAMES: Readonly<Record<LogField, readonly string[]>> = {
  time: [
    'timestamp',
    'time',
    'ts',
    't',
    'datetime',
    'date',
    'asctime',
    'requesttime',
    'eventtime',
    'loggedat',
    'timeunixnano',
  ],
  level: ['level', 'severity', 'loglevel', 'levelname', 'lvl', 'l', 'severitytext'],
  message: ['message', 'msg', 'm', 'body', 'event', 'shortmessage', 'formattedmessage', 'renderedmessage', 'mt'],
  'request-id': [
    'requestid',
    'functionrequestid',
    'awsrequestid',
    'lambdarequestid',
    'reqid',
    'xrequestid',
    'invocationid',
    'faasinvocationid',
    'faasexecution',
    'functioninvocationid',
  ],
  'trace-id': ['xraytraceid', 'traceid', 'traceparent', 'xamzntraceid', 'amzntraceid', 'xraytrace', 'ddtraceid', 'tr'],
};

const FIELD_OF: ReadonlyMap<string, LogField> = new Map(
  LOG_FIELDS.flatMap((field) => NAMES[field].map((name): [string, LogField] => [name, field])),
);

/** Objects inside a record in which loggers put what the platform told them. */
const CONTEXTS = new Set([
  'context',
  'lambda',
  'lambdacontext',
  'aws',
  'faas',
  'attributes',
  'trace',
  'dd',
  'request',
  'function',
  'properties',
]);

/** Names that were looked up before: the same few come back in every line. */
const known = new Map<string, string>();
const MAX_KNOWN = 2000;

function plain(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const folded = name
    .slice(0, 64)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (known.size < MAX_KNOWN) known.set(name, folded);
  return folded;
}

export type LogRecord = { [name: string]: unknown };

export function isRecord(value: unknown): value is LogRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Which fields a structured line has, and its instant. A time without a zone does not count as one. */
export function fieldsOf(record: LogRecord): { fields: ReadonlySet<LogField>; at: number | null } {
  const fields = new Set<LogField>();
  let at: number | null = null;
  const note = (name: string, value: unknown) => {
    const field = FIELD_OF.get(name);
    if (field === undefined || value === null || value === undefined || value === '') return;
    if (field === 'time') {
      const instant = instantOf(value);
      if (instant === null) return;
      at ??= instant;
    } else if (field !== 'message' && typeof value !== 'string' && typeof value !== 'number') return;
    fields.add(field);
  };
  for (const key of Object.keys(record)) {
    const name = plain(key);
    const value = record[key];
    note(name, value);
    if (!CONTEXTS.has(name) || !isRecord(value)) continue;
    // `trace: {id}` is `trace.id`; inside a context only what identifies the request counts, not its own messages.
    for (const inner of Object.keys(value)) {
      const joined = FIELD_OF.has(plain(inner)) ? plain(inner) : name + plain(inner);
      const field = FIELD_OF.get(joined);
      if (field === 'request-id' || field === 'trace-id') note(joined, value[inner]);
    }
  }
  return { fields, at };
}
