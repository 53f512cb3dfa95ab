/** What a record can say of itself, by whatever name. */
export type Slot =
  | 'time'
  | 'level'
  | 'message'
  | 'request-id'
  | 'trace-id'
  | 'correlation-id'
  | 'function'
  | 'log-group'
  | 'error-class'
  | 'stack';

/**
 * What loggers call each, in lower case and without anything but letters: Powertools in its four languages, pino, winston, Bunyan,
 * structlog, python-json-logger, Loguru, Zap, zerolog, logrus, slog, tracing of Rust, Logback and its encoder for Logstash, the layouts
 * of Log4j (its own, ECS, GELF, Google's), Serilog's compact format, NLog, Microsoft.Extensions.Logging, Monolog, Elastic Common
 * Schema, OpenTelemetry, Datadog, Lambda's own JSON format, API Gateway, Azure Functions and Google Cloud.
 */
const NAMES: Readonly<Record<Slot, readonly string[]>> = {
  time: [
    'timestamp',
    'time',
    'ts',
    't',
    'datetime',
    'date',
    'asctime',
    'created',
    'instant',
    'timemillis',
    'timegenerated',
    'requesttime',
    'requesttimeepoch',
    'eventtime',
    'loggedat',
    'timeunixnano',
  ],
  level: [
    'level',
    'severity',
    'loglevel',
    'levelname',
    'lvl',
    'l',
    'severitytext',
    'severitynumber',
    'severitylevel',
    'levelno',
    'levelnumber',
    'levelvalue',
  ],
  message: [
    'message',
    'msg',
    'm',
    'mt',
    'body',
    'event',
    'text',
    'shortmessage',
    'formattedmessage',
    'renderedmessage',
    'messagetemplate',
    'textpayload',
  ],
  'request-id': [
    'requestid',
    'functionrequestid',
    'awsrequestid',
    'lambdarequestid',
    'reqid',
    'xrequestid',
    'invocationid',
    'awsinvocationid',
    'functioninvocationid',
    'faasinvocationid',
    'faasexecution',
    'executionid',
    'httprequestid',
    'extendedrequestid',
  ],
  'trace-id': [
    'traceid',
    'trace',
    'tr',
    'traceparent',
    'xraytraceid',
    'xraytrace',
    'xamzntraceid',
    'amzntraceid',
    'awsxraytraceid',
    'ddtraceid',
    'oteltraceid',
    'xbtraceid',
    'loggingtraceid',
    'logginggoogleapiscomtrace',
  ],
  'correlation-id': ['correlationid', 'xcorrelationid'],
  function: [
    'functionname',
    'lambdafunctionname',
    'awslambdafunctionname',
    'functionarn',
    'lambdafunctionarn',
    'invokedfunctionarn',
    'awslambdainvokedarn',
    'faasname',
    'faasid',
    'cloudresourceid',
  ],
  'log-group': ['loggroup', 'loggroupname', 'awsloggroup', 'awsloggroupname', 'awsloggroupnames'],
  'error-class': [
    'errortype',
    'errorname',
    'errorclass',
    'errorkind',
    'errtype',
    'errname',
    'exceptiontype',
    'exceptionname',
    'exceptionclass',
    'exceptionexceptionclass',
    'throwableclassname',
    'thrownname',
    'exctype',
  ],
  stack: [
    'stacktrace',
    'errorstacktrace',
    'exceptionstacktrace',
    'excinfo',
    'exctext',
    'exception',
    'stack',
    'errorstack',
    'x',
  ],
};

export const SLOT_OF: ReadonlyMap<string, Slot> = new Map(
  Object.entries(NAMES).flatMap(([slot, names]) => names.map((name): [string, Slot] => [name, slot as Slot])),
);

const IDS: readonly Slot[] = ['request-id', 'trace-id', 'correlation-id', 'function', 'log-group'];
const ERROR: readonly Slot[] = ['error-class', 'stack'];

/**
 * Objects inside a record, by their folded name, and what is looked for in them: a context says whose call it was, and has words of its
 * own for level and message, which are not the record's.
 */
export const CONTEXTS: ReadonlyMap<string, readonly Slot[]> = new Map([
  ['context', IDS],
  ['lambda', IDS],
  ['lambdacontext', IDS],
  ['aws', IDS],
  ['faas', IDS],
  ['cloud', IDS],
  ['attributes', [...IDS, ...ERROR]],
  ['trace', IDS],
  ['dd', IDS],
  ['request', IDS],
  ['req', IDS],
  ['function', IDS],
  ['properties', [...IDS, ...ERROR]],
  ['customdimensions', [...IDS, ...ERROR]],
  ['labels', IDS],
  ['mdc', IDS],
  ['contextmap', IDS],
  ['contextdata', IDS],
  ['extra', IDS],
  ['resource', IDS],
  ['span', IDS],
  ['http', IDS],
  // Rust's tracing puts the message there, Loguru everything.
  ['fields', ['message', ...IDS, ...ERROR]],
  ['record', ['time', 'level', 'message']],
  ['log', ['level']],
  ['error', ERROR],
  ['err', ERROR],
  ['exception', ERROR],
  ['exc', ERROR],
  ['throwable', ERROR],
  ['thrown', ERROR],
]);

/** Folded names that are a message only where they hold text: ECS and others have an object of that name. */
export const TEXT_ONLY: ReadonlySet<string> = new Set(['event', 'text', 'm', 'mt']);

/** Names as they stand of which a logger leaves the level out where it is the usual one. Serilog's compact format says so. */
export const UNSAID_LEVELS = [{ has: ['@t'], one: ['@m', '@mt', '@i'], without: '@l', level: 'info' }] as const;

/** Inside an object that is a time: seconds, and what is left in billionths; or one text or number. */
export const TIME_PARTS = {
  seconds: ['epochSecond', 'seconds', '_seconds'],
  nanos: ['nanoOfSecond', 'nanos', '_nanoseconds'],
  whole: ['timestamp', '$date', 'iso'],
} as const;

/** Inside an object that is a level. */
export const LEVEL_PARTS = ['name', 'text', 'standardLevel', 'no', 'value'] as const;
