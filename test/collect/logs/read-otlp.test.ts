import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otlp } from '../../../src/collect/logs/read-otlp.ts';
import { factOf, fullFields, lines, readerOf, readWith } from './log-reading.ts';

const TRACE = '5b8efff798038103d269b633813fc60c';
const OTHER = '0af7651916cd43dd8448eb211c80319c';
const REQUEST = '78b0785d-afd3-11e6-85a7-abb1cd48ef00';
const at = (seconds: number) => String(BigInt(1_768_464_000 + seconds) * 1_000_000_000n);
const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
const resource = (name: string) => ({ attributes: [text('service.name', 'shop'), text('faas.name', name)] });

const logs = (name: string, ...logRecords: object[]) => ({
  resourceLogs: [{ resource: resource(name), scopeLogs: [{ scope: {}, logRecords }] }],
});
const record = {
  timeUnixNano: at(1),
  observedTimeUnixNano: at(2),
  severityNumber: 17,
  severityText: 'Error',
  body: { stringValue: 'refused' },
  traceId: TRACE,
  spanId: 'eee19b7ec3c1b174',
  attributes: [text('faas.invocation_id', REQUEST), text('exception.type', 'shop.Refused')],
};
const spans = (name: string, ...list: object[]) => ({
  resourceSpans: [{ resource: resource(name), scopeSpans: [{ spans: list }] }],
});
const span = {
  traceId: TRACE,
  spanId: 'a1',
  parentSpanId: '',
  name: 'create',
  startTimeUnixNano: at(1),
  endTimeUnixNano: at(2),
};

describe('log records', () => {
  test('say when, how bad, what, which call, which trace and which function', async () => {
    const fact = await factOf(otlp, JSON.stringify(logs('create-order', record)));
    expect(fact).toMatchObject({
      format: 'otlp-json',
      unit: 'record',
      lines: 1,
      applicationLines: 1,
      structuredLines: 1,
      levels: [{ level: 'error', lines: 1 }],
      sources: [{ name: 'create-order', events: 1, first: 1 }],
      firstAt: '2026-01-15T08:00:01.000Z',
      errors: [{ name: 'shop.Refused', events: 1, first: 1 }],
    });
    expect(fullFields(fact)).toEqual(['time', 'level', 'message', 'request-id', 'trace-id', 'function']);
  });

  test('are told one a line as well, each with the resource that it is from', async () => {
    const content = lines(logs('create-order', record), logs('pay', record, record), { resourceLogs: [] });
    expect(await factOf(otlp, content)).toMatchObject({
      lines: 3,
      sources: [
        { name: 'pay', events: 2 },
        { name: 'create-order', events: 1 },
      ],
      ids: [{ kind: 'request-id' }, { kind: 'trace-id', distinct: 1, shared: 1 }],
    });
  });

  test('of a resource that says nothing are nobody’s, whatever came before it', async () => {
    const nobodys = { resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] };
    expect(await factOf(otlp, lines(logs('create-order', record), nobodys))).toMatchObject({
      lines: 2,
      sources: [{ name: 'create-order', events: 1 }],
    });
  });

  test('of a line that the function wrote say what the line says', async () => {
    const written = JSON.stringify({
      level: 'WARN',
      message: 'late',
      requestId: REQUEST,
      timestamp: '2026-01-15T08:00:00Z',
    });
    const wrapped = { timeUnixNano: at(1), body: { stringValue: written } };
    const report = {
      timeUnixNano: at(1),
      body: { stringValue: `REPORT RequestId: ${REQUEST}\tDuration: 3.36 ms\tBilled Duration: 4 ms` },
    };
    expect(await factOf(otlp, JSON.stringify(logs('create-order', wrapped, report)))).toMatchObject({
      applicationLines: 1,
      platformLines: 1,
      levels: [{ level: 'warn', lines: 1 }],
      invocations: { reported: 1 },
    });
  });

  test('without a time are timed by when they were seen; zeros and nothing are no id and no level', async () => {
    const bare = { observedTimeUnixNano: at(5), severityNumber: 0, traceId: '0'.repeat(32), body: { intValue: '1' } };
    const fact = await factOf(otlp, JSON.stringify(logs('x', bare)));
    expect(fact.firstAt).toBe('2026-01-15T08:00:05.000Z');
    expect(fullFields(fact)).toEqual(['time', 'message', 'function']);
  });

  test('with the names and bytes of protobuf are the same', async () => {
    const attributes = [{ key: 'faas.name', value: { string_value: 'create-order' } }];
    const log_records = [
      {
        time_unix_nano: at(1),
        severity_text: 'INFO',
        trace_id: Buffer.from(TRACE, 'hex').toString('base64'),
        body: { string_value: 'x' },
      },
    ];
    const fact = await factOf(
      otlp,
      JSON.stringify({ resource_logs: [{ resource: { attributes }, scope_logs: [{ log_records }] }] }),
    );
    expect(fullFields(fact)).toEqual(['time', 'level', 'message', 'trace-id', 'function']);
    const usual = await factOf(otlp, JSON.stringify(logs('create-order', record)));
    const idsOf = ({ ids }: typeof usual) =>
      (ids as { kind: string; sketch: string[] }[]).find(({ kind }) => kind === 'trace-id')?.sketch;
    expect(idsOf(fact)).toEqual(idsOf(usual));
  });
});

describe('spans', () => {
  test('are counted by source, root, failure and error; a trace through two functions is shared', async () => {
    const failed = {
      ...span,
      spanId: 'b2',
      parentSpanId: 'a1',
      status: { code: 2 },
      attributes: [{ key: 'http.response.status_code', value: { intValue: '429' } }],
      events: [{ name: 'exception', attributes: [text('exception.type', 'TypeError')] }],
    };
    const content = lines(spans('create-order', span, { ...span, traceId: OTHER }), spans('pay', failed));
    expect(await factOf(otlp, content, 'telemetry-sample')).toMatchObject({
      format: 'otlp-json',
      resources: 2,
      spans: 3,
      rootSpans: 2,
      failed: 1,
      throttled: 1,
      metrics: 0,
      sources: [
        { name: 'create-order', events: 2, failed: 0, first: 1 },
        { name: 'pay', events: 1, failed: 1, first: 3 },
      ],
      ids: [{ kind: 'trace-id', distinct: 2, shared: 1 }],
      errors: [{ name: 'TypeError', events: 1, first: 3 }],
      firstAt: '2026-01-15T08:00:01.000Z',
    });
    expect((await readWith(otlp, content)).facts.map(({ type }) => type)).toEqual(['telemetry-sample']);
  });

  test('beside logs make a fact of their own', async () => {
    const { facts, producedAt } = await readWith(otlp, lines(logs('a', record), spans('a', span)));
    expect(facts.map(({ type }) => type)).toEqual(['log-sample', 'telemetry-sample']);
    expect(producedAt).toBe('2026-01-15T08:00:01.000Z');
  });
});

test('metrics and their points are counted by resource', async () => {
  const metrics = [
    {
      name: 'orders',
      sum: {
        dataPoints: [
          { asInt: '1', timeUnixNano: at(1) },
          { asInt: '2', timeUnixNano: at(2) },
        ],
      },
    },
    { name: 'latency', exponentialHistogram: { dataPoints: [{ count: '1', timeUnixNano: at(3) }] } },
  ];
  const one = { resource: resource('create-order'), scopeMetrics: [{ metrics }] };
  expect(
    await factOf(otlp, JSON.stringify({ resourceMetrics: [one, { scopeMetrics: [] }] }), 'telemetry-sample'),
  ).toMatchObject({
    resources: 2,
    metrics: 2,
    dataPoints: 3,
    spans: 0,
    lastAt: '2026-01-15T08:00:03.000Z',
  });
});

test('what should not be there is found in records and in resources', async () => {
  const secret = `ghp_${'a1B2c3D4e5F6g7H8i9J0'}${'k1L2m3N4o5P6q7R8'}`;
  const named = { attributes: [text('process.command_line', `--to buyer@shop.org`)] };
  const content = JSON.stringify({
    resourceSpans: [{ resource: named, scopeSpans: [{ spans: [{ ...span, name: secret }] }] }],
  });
  const { sensitive } = await factOf(otlp, content, 'telemetry-sample');
  expect((sensitive as { kind: string }[]).map(({ kind }) => kind)).toContain('email');
  expect(JSON.stringify(await readWith(otlp, content))).not.toContain('buyer@shop.org');
});

test('what was cut off counts up to there, and is a problem with its line', async () => {
  const { facts, problems } = await readWith(otlp, `${lines(logs('a', record))}{"resourceLogs":[{"scopeLogs":[{"logRe`);
  expect(facts[0]?.attributes).toMatchObject({ lines: 1 });
  expect(problems).toMatchObject([{ code: 'json-syntax', kinds: ['log'], place: { line: 2 } }]);
});

test.each([
  [lines(logs('a', record)), 'otel/logs.jsonl', 'otlp-json'],
  [JSON.stringify(spans('a', span), null, 2), 'traces/one.json', 'otlp-json'],
  [JSON.stringify({ resourceMetrics: [] }), 'build/otlp-metrics.json', 'otlp-json'],
  [JSON.stringify({ batches: [{ name: 'x' }] }), 'logs/x.json', null],
  [JSON.stringify({ spans: [] }), 'traces/one.json', null],
])('is known by what it holds (%#)', (content, path, dialect) => {
  expect(readerOf(content, path)).toBe(dialect);
});

test('no document makes it throw, and no more is counted than there is', async () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const element = fc.record({
    resource: value,
    scopeSpans: fc.array(fc.record({ spans: value })),
    scopeLogs: fc.array(fc.record({ logRecords: value })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(element, { maxLength: 3 }), fc.nat(400), async (list, cut) => {
      const content = JSON.stringify({ resourceSpans: list, resourceLogs: list });
      const { facts } = await readWith(otlp, content.slice(0, Math.max(content.length - cut, 0)));
      const most = list.flatMap(({ scopeSpans }) =>
        scopeSpans.flatMap(({ spans: all }) => (Array.isArray(all) ? all : [])),
      );
      const fact = facts.find(({ type }) => type === 'telemetry-sample');
      expect(Number(fact?.attributes.spans ?? 0)).toBeLessThanOrEqual(most.length);
    }),
    { numRuns: 60 },
  );
});
