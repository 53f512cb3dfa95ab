import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloudWatch } from '../../../src/collect/logs/read-cloudwatch.ts';
import type { ReadContext, Reading } from '../../../src/collect/reader.ts';
import type { JsonObject } from '../../../src/model/json.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudwatch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function readAs(content: string, path = 'logs/events.json'): Reading {
  const absolute = join(folder, 'export');
  writeFileSync(absolute, content);
  const config = {
    collect: { logs: { functions: [], sampleSize: 5, seed: 'v1' } },
    release: { at: '2026-02-01T00:00:00Z' },
  };
  const file = { path, absolute, size: Buffer.byteLength(content), tracked: false, foundBy: '' };
  return cloudWatch.read(file, { config, files: new Map() } as unknown as ReadContext) as Reading;
}

const attributesOf = (content: string): JsonObject => readAs(content).facts[0]?.attributes ?? {};
const recognises = (content: string) => cloudWatch.recognises(Buffer.from(content), 'logs/events.json');

const id = '5f1c36d0-8a4b-4c1e-9d5e-2b7f00c0ffee';
const at = Date.parse('2026-01-15T08:00:00Z');
const lines = [
  `START RequestId: ${id} Version: $LATEST\n`,
  `2026-01-15T08:00:00.100Z\t${id}\tERROR\tInvoke Error\t{"errorType":"ValidationError","errorMessage":"no"}\n`,
  JSON.stringify({ level: 'INFO', message: 'stored', timestamp: '2026-01-15T08:00:00.200Z', requestId: id }),
  `REPORT RequestId: ${id}\tDuration: 212.40 ms\tBilled Duration: 213 ms\tMemory Size: 128 MB\tMax Memory Used: 121 MB\tInit Duration: 301.20 ms\t\n`,
];
const events = lines.map((message, index) => ({
  logStreamName: '2026/01/15/[$LATEST]aa',
  timestamp: at + index * 100,
  message,
  ingestionTime: at + 900,
  eventId: `3${index}`,
}));
const message = {
  messageType: 'DATA_MESSAGE',
  owner: '111122223333',
  logGroup: '/aws/lambda/orders',
  logStream: '2026/01/15/[$LATEST]aa',
  subscriptionFilters: ['all'],
  logEvents: events.map(({ timestamp, message: text, eventId }) => ({ id: eventId, timestamp, message: text })),
};
const packed = gzipSync(JSON.stringify(message)).toString('base64');
const control = { messageType: 'CONTROL_MESSAGE', owner: 'CloudwatchLogs', logGroup: '', logStream: '', logEvents: [] };
const rows = events.map(({ timestamp, message: text }) => [
  { field: '@timestamp', value: new Date(timestamp).toISOString().replace('T', ' ').replace('Z', '') },
  { field: '@message', value: text },
  { field: '@log', value: '111122223333:/aws/lambda/orders' },
  { field: '@ptr', value: 'CmEK' },
]);

/** What all of these say of the four lines. */
const FOUR = {
  unit: 'record',
  lines: 4,
  applicationLines: 2,
  platformLines: 2,
  structuredLines: 1,
  levels: [
    { level: 'info', lines: 1 },
    { level: 'error', lines: 1 },
  ],
  errors: [{ name: 'ValidationError', events: 1, first: 2 }],
  firstAt: '2026-01-15T08:00:00.000Z',
  invocations: {
    started: 1,
    reported: 1,
    coldStarts: 1,
    durationMs: { max: 212.4 },
    memory: {
      sizesMb: [128],
      maxUsedMb: 121,
      maxRatio: 0.9453,
      nearLimit: [{ atLeast: 0.8 }, { atLeast: 0.9, ratio: 1 }, { atLeast: 0.95, ratio: 0 }],
    },
  },
};

test.each([
  ['filter-log-events', { events, searchedLogStreams: [] }],
  [
    'get-log-events',
    {
      events: events.map(({ timestamp, message: text, ingestionTime }) => ({
        timestamp,
        message: text,
        ingestionTime,
      })),
      nextForwardToken: 'f/1',
    },
  ],
  ['several answers in a list', [{ events: events.slice(0, 2), nextToken: 'n' }, { events: events.slice(2) }]],
  ['events alone, as --query leaves them', events],
])('%s', (_name, answer) => {
  const content = JSON.stringify(answer, null, 2);
  expect(recognises(content)).toBe(true);
  expect(attributesOf(content)).toMatchObject({ format: 'cloudwatch-events', ...FOUR });
});

test('answers that follow one another, as pages that were appended do', () => {
  const pages = [
    { events: events.slice(0, 3), nextToken: 'n' },
    { events: events.slice(3), searchedLogStreams: [] },
  ];
  expect(attributesOf(pages.map((page) => JSON.stringify(page)).join('\n'))).toMatchObject(FOUR);
});

describe('a subscription', () => {
  test.each([
    ['as Lambda gets it', { awslogs: { data: packed } }],
    ['of Kinesis', { Records: [{ eventSource: 'aws:kinesis', kinesis: { sequenceNumber: '1', data: packed } }] }],
    ['of Firehose', { invocationId: 'i', records: [{ recordId: 'r', data: packed }] }],
    ['unpacked', message],
    ['unpacked, in a list behind a message of control', [control, message]],
  ])('%s', (_name, value) => {
    const content = JSON.stringify(value);
    expect(recognises(content)).toBe(true);
    expect(attributesOf(content)).toMatchObject({
      format: 'cloudwatch-subscription',
      ...FOUR,
      sources: [{ name: '/aws/lambda/orders', events: 4 }],
      owner: { rule: 'log-group', name: '/aws/lambda/orders' },
    });
  });

  test('messages as Firehose joins them, with nothing between', () => {
    const other = { ...message, logGroup: '/aws/lambda/stock' };
    const attributes = attributesOf(JSON.stringify(message) + JSON.stringify(other));
    expect(attributes).toMatchObject({ lines: 8, owner: null });
    expect(attributes.sources).toEqual([
      { name: '/aws/lambda/orders', events: 4, first: 1 },
      { name: '/aws/lambda/stock', events: 4, first: 5 },
    ]);
    expect(attributes.ids).toMatchObject([{ kind: 'request-id', distinct: 1, shared: 1 }]);
  });

  test('that cannot be unpacked is a problem, and so is one that unpacks to far too much', () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20, 32)).toString('base64');
    for (const data of [packed.slice(0, 200), 'H4sIAAAA', bomb]) {
      const { problems, facts } = readAs(JSON.stringify({ awslogs: { data } }));
      expect(problems).toMatchObject([{ code: 'payload-unreadable', kinds: ['log'] }]);
      expect(facts[0]?.attributes).toMatchObject({ format: 'empty', applicationLines: 0 });
    }
  });
});

describe('Insights', () => {
  test.each([
    ['by the API', { results: rows, statistics: { recordsMatched: 4 }, status: 'Complete' }],
    ['by the console', rows.map((row) => Object.fromEntries(row.map(({ field, value }) => [field, value])))],
  ])('%s', (_name, value) => {
    const content = JSON.stringify(value);
    expect(recognises(content)).toBe(true);
    expect(attributesOf(content)).toMatchObject({
      format: 'cloudwatch-insights',
      ...FOUR,
      owner: { rule: 'log-group', name: '/aws/lambda/orders' },
    });
  });

  test('rows that a query added up are no events', () => {
    const sums = {
      results: [
        [
          { field: 'bin(5m)', value: '2026-01-15' },
          { field: 'count', value: '3' },
        ],
      ],
      status: 'Complete',
      statistics: {},
    };
    expect(attributesOf(JSON.stringify(sums))).toMatchObject({ format: 'empty', lines: 1, applicationLines: 0 });
  });
});

test.each([
  ['another list of events', { events: [{ id: 1, name: 'created' }] }],
  ['events of others with a time and a message', { events: [{ timestamp: at, message: 'x', user: 'a', place: 'b' }] }],
  ['an event of S3', { Records: [{ eventSource: 'aws:s3', s3: {} }] }],
  ['records of Kinesis that are no logs', { Records: [{ kinesis: { sequenceNumber: '1', data: 'aGVsbG8=' } }] }],
  ['SARIF', { version: '2.1.0', runs: [{ results: [] }] }],
  ['results of a scanner', { results: [{ check_id: 'a' }], errors: [] }],
  ['a trail', { Records: [{ eventVersion: '1.08', eventSource: 'iam.amazonaws.com' }] }],
])('does not take %s', (_name, value) => {
  expect(recognises(JSON.stringify(value))).toBe(false);
});

test('what is looked through is the line, not how JSON writes it', () => {
  const quoted = JSON.stringify({ to: 'someone@firma.de' });
  const reading = readAs(JSON.stringify({ events: [{ ...events[0], message: quoted }], searchedLogStreams: [] }));
  expect(reading.facts[0]?.attributes.sensitive).toMatchObject([{ kind: 'email', count: 1, firstLine: 1 }]);
  expect(reading.drawn).toEqual([{ line: 1, text: quoted }]);
});

test('an answer that is cut off counts as far as it goes, and is a problem with its line', () => {
  const content = JSON.stringify({ events, searchedLogStreams: [] }, null, 1);
  const { problems, facts } = readAs(content.slice(0, content.indexOf('"eventId": "33"')));
  expect(problems).toMatchObject([{ code: 'json-syntax', kinds: ['log'] }]);
  expect(facts[0]?.attributes).toMatchObject({ lines: 3 });
});

test('no bytes make it throw', () => {
  const whole = JSON.stringify([{ awslogs: { data: packed } }, message, { events }, { results: rows }]);
  fc.assert(
    fc.property(fc.nat(whole.length), fc.string({ maxLength: 20 }), fc.nat(60), (from, put, length) => {
      const { problems } = readAs(whole.slice(0, from) + put + whole.slice(from + length));
      for (const { code } of problems) expect(code).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 200 },
  );
});
