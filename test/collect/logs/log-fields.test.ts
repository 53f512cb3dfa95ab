import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf, type LogRecord } from '../../../src/collect/logs/log-fields.ts';
import { levelOf } from '../../../src/collect/logs/log-level.ts';
import { functionNameOf, idOf, traceIdOf } from '../../../src/collect/logs/trace-id.ts';

const AT = Date.parse('2026-01-15T08:00:01.250Z');
const REQUEST = '78b0785d-afd3-11e6-85a7-abb1cd48ef00';
const XRAY = '1-66828c55-2bb635c65eb609c820ebe7bc';
const TRACE = '66828c552bb635c65eb609c820ebe7bc';
const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:create-order:live';
const three = { time: true, level: true, message: true };

type Said = { level: string | null; requestId?: string; traceId?: string; function?: string; errorClass?: string };
/** Each logger by its own defaults, with what it says beside the time, which is the same in all. */
const LOGGERS: [string, LogRecord, Said][] = [
  [
    'Powertools for Python',
    {
      level: 'INFO',
      location: 'handler:12',
      message: 'created',
      timestamp: '2026-01-15 08:00:01,250+0000',
      service: 'orders',
      cold_start: true,
      function_name: 'create-order',
      function_arn: ARN,
      function_request_id: REQUEST,
      correlation_id: 'c-1',
      xray_trace_id: XRAY,
    },
    { level: 'info', requestId: REQUEST, traceId: TRACE, function: 'create-order' },
  ],
  [
    'Powertools for TypeScript',
    {
      level: 'ERROR',
      message: 'refused',
      timestamp: '2026-01-15T08:00:01.250Z',
      sampling_rate: 0,
      function_request_id: REQUEST,
      xray_trace_id: XRAY,
      error: { name: 'OrderError', location: 'index.js:1', message: 'x', stack: 'OrderError: x' },
    },
    { level: 'error', requestId: REQUEST, traceId: TRACE, errorClass: 'OrderError' },
  ],
  [
    'Powertools for Java',
    {
      timestamp: '2026-01-15T08:00:01.250Z',
      level: 'WARN',
      message: 'late',
      function_arn: ARN,
      function_request_id: REQUEST,
    },
    { level: 'warn', requestId: REQUEST, function: 'create-order' },
  ],
  [
    'Powertools for .NET',
    {
      Level: 'Information',
      Message: 'created',
      Timestamp: '2026-01-15T08:00:01.2500000Z',
      FunctionName: 'create-order',
      FunctionRequestId: REQUEST,
      XrayTraceId: XRAY,
    },
    { level: 'info', requestId: REQUEST, traceId: TRACE, function: 'create-order' },
  ],
  [
    'pino',
    { level: 30, time: AT, pid: 1, hostname: 'h', req: { id: REQUEST, method: 'GET' }, msg: 'created' },
    { level: 'info', requestId: REQUEST },
  ],
  [
    'pino with an error',
    { level: 50, time: AT, err: { type: 'TypeError', message: 'x', stack: 'TypeError: x\n at y' }, msg: 'x' },
    { level: 'error', errorClass: 'TypeError' },
  ],
  [
    'Bunyan',
    {
      name: 'orders',
      hostname: 'h',
      pid: 1,
      level: 40,
      msg: 'late',
      time: '2026-01-15T08:00:01.250Z',
      v: 0,
      req_id: REQUEST,
    },
    { level: 'warn', requestId: REQUEST },
  ],
  [
    'winston',
    { level: '\u001b[32minfo\u001b[39m', message: 'created', timestamp: '2026-01-15T08:00:01.250Z' },
    { level: 'info' },
  ],
  [
    'structlog',
    {
      event: 'refused',
      level: 'warning',
      timestamp: '2026-01-15T08:00:01.250000Z',
      exception: 'Traceback (most recent call last):\n  File "a.py", line 1, in f\nshop.errors.Refused: not today',
    },
    { level: 'warn', errorClass: 'shop.errors.Refused' },
  ],
  [
    'python-json-logger',
    { asctime: '2026-01-15 08:00:01,250+0000', levelname: 'CRITICAL', message: 'x' },
    { level: 'fatal' },
  ],
  [
    'python-json-logger by numbers',
    { created: AT / 1000, levelno: 20, message: 'x', aws_request_id: REQUEST },
    { level: 'info', requestId: REQUEST },
  ],
  [
    'Loguru',
    {
      text: '2026-01-15 | created',
      record: {
        level: { icon: 'i', name: 'SUCCESS', no: 25 },
        message: 'created',
        function: 'main',
        time: { repr: '2026-01-15 08:00:01.250000+00:00', timestamp: AT / 1000 },
      },
    },
    { level: 'info' },
  ],
  [
    'Zap',
    { level: 'dpanic', ts: AT / 1000, caller: 'a.go:1', msg: 'x', requestId: REQUEST },
    { level: 'fatal', requestId: REQUEST },
  ],
  ['zerolog', { level: 'info', time: AT * 1e6, message: 'x', trace_id: TRACE }, { level: 'info', traceId: TRACE }],
  ['logrus', { level: 'warning', msg: 'x', time: '2026-01-15T09:00:01.25+01:00' }, { level: 'warn' }],
  [
    'slog',
    { time: '2026-01-15T08:00:01.25Z', level: 'ERROR+4', msg: 'x', requestId: REQUEST },
    { level: 'error', requestId: REQUEST },
  ],
  [
    "Rust's tracing",
    {
      timestamp: '2026-01-15T08:00:01.250Z',
      level: 'INFO',
      fields: { message: 'x' },
      target: 'a',
      span: { requestId: REQUEST, name: 's' },
    },
    { level: 'info', requestId: REQUEST },
  ],
  [
    'JsonLayout of Log4j',
    {
      instant: { epochSecond: Math.floor(AT / 1000), nanoOfSecond: 250_000_000 },
      thread: 'main',
      level: 'FATAL',
      loggerName: 'a.B',
      message: 'x',
      thrown: { name: 'java.lang.IllegalStateException', message: 'x' },
      contextMap: { AWSRequestId: REQUEST },
    },
    { level: 'fatal', requestId: REQUEST, errorClass: 'java.lang.IllegalStateException' },
  ],
  [
    'GELF of Log4j',
    { version: '1.1', host: 'h', short_message: 'x', timestamp: AT / 1000, level: 3, _requestId: REQUEST },
    { level: 'error', requestId: REQUEST },
  ],
  [
    "Google's layout of Log4j",
    {
      timestamp: '2026-01-15T08:00:01.250Z',
      severity: 'NOTICE',
      message: 'x',
      'logging.googleapis.com/trace': `projects/p/traces/${TRACE}`,
    },
    { level: 'info', traceId: TRACE },
  ],
  [
    'Logback for Logstash',
    {
      '@timestamp': '2026-01-15T08:00:01.250Z',
      '@version': '1',
      message: 'x',
      logger_name: 'a.B',
      level: 'ERROR',
      level_value: 40_000,
      stack_trace: 'java.io.IOException: x\n\tat a.B',
    },
    { level: 'error', errorClass: 'java.io.IOException' },
  ],
  [
    "Logback's own JSON",
    {
      sequenceNumber: 0,
      timestamp: AT,
      nanoseconds: 1,
      level: 'INFO',
      formattedMessage: 'x',
      mdc: { requestId: REQUEST },
      throwable: null,
    },
    { level: 'info', requestId: REQUEST },
  ],
  [
    'Elastic Common Schema',
    {
      '@timestamp': '2026-01-15T08:00:01.250Z',
      'log.level': 'INFO',
      message: 'x',
      'ecs.version': '1.2.0',
      event: { dataset: 'a' },
      'faas.execution': REQUEST,
      'faas.name': 'create-order',
      'trace.id': TRACE,
      'error.type': 'a.B$C',
    },
    { level: 'info', requestId: REQUEST, traceId: TRACE, function: 'create-order', errorClass: 'a.B$C' },
  ],
  [
    'Elastic Common Schema, nested',
    {
      '@timestamp': '2026-01-15T08:00:01.250Z',
      log: { level: 'warn', logger: 'a' },
      message: 'x',
      trace: { id: TRACE },
      faas: { name: 'create-order' },
    },
    { level: 'warn', traceId: TRACE, function: 'create-order' },
  ],
  [
    "Serilog's compact format, at its usual level",
    { '@t': '2026-01-15T08:00:01.2500000Z', '@mt': 'Order {Id}', '@tr': TRACE, Id: 1 },
    { level: 'info', traceId: TRACE },
  ],
  [
    "Serilog's compact format",
    { '@t': '2026-01-15T08:00:01.2500000Z', '@m': 'x', '@l': 'Fatal', '@x': 'System.TimeoutException: x\n   at A.B()' },
    { level: 'fatal', errorClass: 'System.TimeoutException' },
  ],
  [
    'Microsoft.Extensions.Logging',
    { Timestamp: '2026-01-15T08:00:01.250Z', EventId: 0, LogLevel: 'Critical', Category: 'A', Message: 'x' },
    { level: 'fatal' },
  ],
  [
    'Monolog',
    {
      message: 'x',
      context: {},
      level: 250,
      level_name: 'NOTICE',
      channel: 'a',
      datetime: '2026-01-15T08:00:01.250000+00:00',
      extra: { request_id: REQUEST },
    },
    { level: 'info', requestId: REQUEST },
  ],
  [
    'Lambda in JSON',
    { timestamp: '2026-01-15T08:00:01.250Z', level: 'INFO', requestId: REQUEST, message: { any: 'thing' } },
    { level: 'info', requestId: REQUEST },
  ],
  [
    'Datadog',
    {
      timestamp: AT,
      status: 'info',
      level: 'info',
      message: 'x',
      dd: { trace_id: '1234567890123456789', service: 'a' },
    },
    { level: 'info', traceId: '1234567890123456789' },
  ],
];

describe('a record of', () => {
  test.each(LOGGERS)('%s', (_, record, { level, ...expected }) => {
    const { fields, at, ...says } = fieldsOf(record);
    expect(at).toBe(AT);
    expect(says).toMatchObject({ level, ...expected });
    const present = Object.fromEntries([...fields].map((field) => [field, true]));
    expect(present).toEqual({
      ...three,
      ...(expected.requestId !== undefined && { 'request-id': true }),
      ...(expected.traceId !== undefined && { 'trace-id': true }),
      ...(expected.function !== undefined && { function: true }),
    });
  });
});

describe('what is none', () => {
  test.each([
    ['a time without a zone', { asctime: '2026-01-15 08:00:01,250' }],
    ['a dash', { requestId: '-' }],
    ['a trace of zeros', { trace_id: '0'.repeat(32), traceparent: `00-${'0'.repeat(32)}-${'0'.repeat(16)}-00` }],
    ['a stack under the name of a trace', { trace: 'Error: x\n    at a' }],
    ['null and empty', { level: null, message: '', requestId: '' }],
    ['an object where text belongs', { event: { dataset: 'a' }, level: {} }],
    ['names of a context that are not the record’s', { context: { level: 'info', message: 'x', timestamp: AT } }],
    ['a function of the code', { function: 'main', funcName: 'main' }],
  ])('%s', (_, record) => {
    expect([...fieldsOf(record).fields]).toEqual([]);
  });
});

test('a correlation id stands for a trace id where there is none', () => {
  expect(fieldsOf({ correlation_id: 'c-1' })).toMatchObject({ traceId: 'c-1' });
  expect(fieldsOf({ correlation_id: 'c-1', xray_trace_id: XRAY })).toMatchObject({ traceId: TRACE });
});

test('the same number is another level under another name', () => {
  expect(levelOf(20)).toBe('debug');
  expect(levelOf(20, 'levelno')).toBe('info');
  expect(levelOf(3)).toBe('error');
  expect(levelOf(3, 'severitylevel')).toBe('error');
  expect(levelOf(2, 'levelid')).toBe('info');
  expect(levelOf(9, 'severitynumber')).toBe('info');
  expect(levelOf(500, 'severity')).toBe('error');
  expect(levelOf(500)).toBe('fatal');
  expect(levelOf(99_999)).toBeNull();
  expect(levelOf('audit')).toBeNull();
});

test('one trace has one id whoever wrote it down', () => {
  const written = [
    XRAY,
    `Root=${XRAY};Parent=53995c3f42cd8ad8;Sampled=1`,
    `00-${TRACE}-53995c3f42cd8ad8-01`,
    `projects/shop/traces/${TRACE}`,
    `${TRACE}/123;o=1`,
    TRACE.toUpperCase(),
  ];
  expect(new Set(written.map(traceIdOf))).toEqual(new Set([TRACE]));
});

test('a function is known by its name in whatever names it', () => {
  expect(functionNameOf(ARN)).toBe('create-order');
  expect(functionNameOf('/subscriptions/x/resourceGroups/y/providers/Microsoft.Web/sites/shop/functions/Create')).toBe(
    'Create',
  );
  expect(functionNameOf('/SUBSCRIPTIONS/X/PROVIDERS/MICROSOFT.WEB/SITES/SHOP')).toBe('SHOP');
  expect(functionNameOf('orders')).toBe('orders');
  expect(idOf('0')).toBeNull();
});

test('no record makes it throw, and what is said is of the right kind', () => {
  const names = fc.constantFrom(
    'timestamp',
    'instant',
    'level',
    '@t',
    'message',
    'error',
    'context',
    'trace',
    '__proto__',
    'record',
  );
  fc.assert(
    fc.property(fc.dictionary(names, fc.jsonValue({ maxDepth: 3 })), (record) => {
      const { at, level, fields } = fieldsOf(record);
      expect(at === null || Number.isFinite(at)).toBe(true);
      expect(level === null || fields.has('level')).toBe(true);
    }),
  );
});
