import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { googleLogging } from '../../../src/collect/logs/read-google-logging.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { factOf, fullFields, lines, readerOf, readWith } from './log-reading.ts';

const TRACE = '66828c552bb635c65eb609c820ebe7bc';
const entry = (more: JsonObject): JsonObject => ({
  insertId: 'a1',
  logName: 'projects/shop/logs/run.googleapis.com%2Fstdout',
  resource: { type: 'cloud_run_revision', labels: { service_name: 'create-order', location: 'europe-west1' } },
  timestamp: '2026-01-15T08:00:01.250000Z',
  receiveTimestamp: '2026-01-15T08:00:02Z',
  severity: 'WARNING',
  trace: `projects/shop/traces/${TRACE}`,
  labels: { execution_id: 'abcd1234efgh' },
  ...more,
});
const written = entry({ jsonPayload: { message: 'late', orderId: 7 } });
const text = entry({ textPayload: 'plain words', severity: 'DEFAULT' });
const request = entry({
  logName: 'projects/shop/logs/run.googleapis.com%2Frequests',
  httpRequest: { requestMethod: 'GET', status: 429, latency: '0.250s', remoteIp: '203.0.113.9' },
});
const audit = entry({
  logName: 'projects/shop/logs/cloudaudit.googleapis.com%2Factivity',
  protoPayload: { methodName: 'x' },
});

test.each([
  ['a list', JSON.stringify([written, text], null, 2)],
  ['one a line', lines(written, text)],
  ['an answer of the API', JSON.stringify({ entries: [written, text], nextPageToken: 'x' })],
])('entries are read from %s', async (_, content) => {
  const fact = await factOf(googleLogging, content);
  expect(fact).toMatchObject({
    format: 'google-logging',
    lines: 2,
    applicationLines: 2,
    structuredLines: 1,
    levels: [
      { level: 'warn', lines: 1 },
      { level: null, lines: 1 },
    ],
    sources: [{ name: 'create-order', events: 2, first: 1 }],
    firstAt: '2026-01-15T08:00:01.250Z',
    ids: [{ kind: 'trace-id', distinct: 1 }],
  });
  expect(fullFields(fact)).toEqual(['time', 'level', 'message', 'request-id', 'trace-id', 'function']);
});

describe('what the platform writes', () => {
  test('of requests is not the application’s', async () => {
    expect(await factOf(googleLogging, lines(request, written))).toMatchObject({
      applicationLines: 1,
      platformLines: 1,
      invocations: { reported: 1, throttles: 1, durationMs: { max: 250 } },
    });
  });

  test('of executions tells beginnings, ends, time-outs and memory', async () => {
    const logName = 'projects/shop/logs/cloudfunctions.googleapis.com%2Fcloud-functions';
    const said = [
      'Function execution started',
      "Function execution took 60002 ms, finished with status: 'timeout'",
      'Function execution took 12 ms. Finished with status code: 200',
    ].map((textPayload) => entry({ logName, textPayload }));
    const system = 'projects/shop/logs/run.googleapis.com%2Fvarlog%2Fsystem';
    const memory = entry({
      logName: system,
      textPayload: 'Memory limit of 512 MiB exceeded with 520 MiB used. Consider more.',
    });
    const start = entry({
      logName: system,
      textPayload: 'Starting new instance. Reason: AUTOSCALING - Instance started due to traffic.',
    });
    expect(await factOf(googleLogging, lines(...said, memory, start))).toMatchObject({
      applicationLines: 0,
      platformLines: 5,
      invocations: { started: 1, reported: 2, timeouts: 1, outOfMemory: 1, coldStarts: 1 },
    });
  });
});

test('the audit log among them is no log of a function', async () => {
  expect(await factOf(googleLogging, lines(written, audit))).toMatchObject({
    lines: 2,
    applicationLines: 1,
    platformLines: 0,
  });
  expect(readerOf(lines(audit), 'logs/audit.jsonl')).not.toBe('google-logging');
});

test('what should not be there is found', async () => {
  const { sensitive } = await factOf(googleLogging, lines(entry({ jsonPayload: { message: 'to buyer@shop.org' } })));
  expect(sensitive).toMatchObject([{ kind: 'email', firstLine: 1 }]);
});

test.each([
  [JSON.stringify([written]), 'logs/export.json', 'google-logging'],
  [lines(text), 'gcp/stdout.jsonl', 'google-logging'],
  [lines({ severity: 'INFO', message: 'x', timestamp: '2026-01-15T08:00:01Z' }), 'logs/a.jsonl', 'log-lines'],
])('is known by what it holds (%#)', (content, path, dialect) => {
  expect(readerOf(content, path)).toBe(dialect);
});

test('no entry makes it throw, and each is counted once', async () => {
  const names = fc.constantFrom(
    'timestamp',
    'severity',
    'labels',
    'jsonPayload',
    'textPayload',
    'httpRequest',
    'resource',
    'logName',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(names, fc.jsonValue({ maxDepth: 3 }))), async (list) => {
      const { facts, problems } = await readWith(googleLogging, lines(written, ...list));
      const { lines: all, applicationLines, platformLines } = facts[0]?.attributes ?? {};
      expect(problems).toEqual([]);
      expect(all).toBe(list.length + 1);
      expect(Number(applicationLines) + Number(platformLines)).toBeLessThanOrEqual(Number(all));
    }),
    { numRuns: 60 },
  );
});
