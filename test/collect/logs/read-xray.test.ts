import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xray } from '../../../src/collect/logs/read-xray.ts';
import { factOf, lines, readerOf, readWith } from './log-reading.ts';

const TRACE = '1-66828c55-2bb635c65eb609c820ebe7bc';
const OTHER = '1-66828c56-3bb635c65eb609c820ebe7bd';
const AT = 1_768_464_001.25;

const segment = (name: string, more: object = {}) => ({
  id: 'f0e1d2c3b4a59687',
  trace_id: TRACE,
  name,
  start_time: AT,
  end_time: AT + 1,
  origin: 'AWS::Lambda::Function',
  ...more,
});
const failed = segment('pay', {
  parent_id: 'f0e1d2c3b4a59687',
  fault: true,
  cause: { exceptions: [{ id: '1', type: 'TimeoutError', message: 'x' }] },
  aws: { function_arn: 'arn:aws:lambda:eu-west-1:123456789012:function:pay-order:live' },
  subsegments: [{ id: '2', name: 'DynamoDB', namespace: 'aws', start_time: AT, throttle: true, error: true }],
});
const traceOf = (id: string, ...documents: object[]) => ({
  Id: id,
  Duration: 1,
  Segments: documents.map((document, index) => ({ Id: String(index), Document: JSON.stringify(document) })),
});

describe('traces', () => {
  const answer = {
    Traces: [
      traceOf(TRACE, segment('create-order'), failed),
      traceOf(OTHER, segment('create-order', { trace_id: OTHER })),
    ],
    UnprocessedTraceIds: [],
  };

  test('are counted with their segments and what is in them, by function', async () => {
    expect(await factOf(xray, JSON.stringify(answer), 'telemetry-sample')).toMatchObject({
      format: 'xray-traces',
      traces: 2,
      spans: 4,
      rootSpans: 2,
      failed: 2,
      throttled: 1,
      sources: [
        { name: 'create-order', events: 2, failed: 0, first: 1 },
        { name: 'pay-order', events: 2, failed: 2, first: 1 },
      ],
      ids: [{ kind: 'trace-id', distinct: 2, shared: 1 }],
      errors: [{ name: 'TimeoutError', events: 1, first: 1 }],
      firstAt: '2026-01-15T08:00:01.250Z',
    });
  });

  test('a segment that is no JSON is left out, and its trace stays', async () => {
    const torn = { Traces: [{ Id: TRACE, Segments: [{ Id: '1', Document: '{"id":' }, { Id: '2' }] }] };
    expect(await factOf(xray, JSON.stringify(torn), 'telemetry-sample')).toMatchObject({ traces: 1, spans: 0 });
  });

  test('cut off count up to there', async () => {
    const content = JSON.stringify(answer);
    const { facts, problems } = await readWith(xray, content.slice(0, content.length - 200));
    expect(facts[0]?.attributes).toMatchObject({ traces: 1 });
    expect(problems).toMatchObject([{ code: 'json-syntax' }]);
  });
});

test('summaries tell of traces and the services that they went through', async () => {
  const cause = { Services: [{ EntityPath: [{ Exceptions: [{ Name: 'TimeoutError', Message: 'x' }] }] }] };
  const one = {
    Id: TRACE,
    StartTime: '2026-01-15T09:00:01.250000+01:00',
    HasFault: true,
    HasThrottle: false,
    ServiceIds: [
      { Name: 'create-order', Type: 'AWS::Lambda' },
      { Name: 'create-order', Type: 'AWS::Lambda::Function' },
      { Name: 'pay-order' },
    ],
    FaultRootCauses: [cause],
  };
  const { Id: _, ...rest } = one;
  expect(
    await factOf(
      xray,
      JSON.stringify({ TraceSummaries: [one, { Id: OTHER, ...rest, HasFault: false, FaultRootCauses: [] }] }),
      'telemetry-sample',
    ),
  ).toMatchObject({
    format: 'xray-summaries',
    traces: 2,
    spans: 0,
    failed: 1,
    sources: [
      { name: 'create-order', events: 2, failed: 1 },
      { name: 'pay-order', events: 2, failed: 1 },
    ],
    ids: [{ distinct: 2, shared: 2 }],
    errors: [{ name: 'TimeoutError', events: 1 }],
    firstAt: '2026-01-15T08:00:01.250Z',
  });
});

test('segments come by themselves, as they are sent to the daemon', async () => {
  const content = lines(
    { format: 'json', version: 1 },
    segment('create-order'),
    { format: 'json', version: 1 },
    failed,
  );
  expect(await factOf(xray, content, 'telemetry-sample')).toMatchObject({
    format: 'xray-segments',
    traces: 0,
    spans: 3,
    rootSpans: 1,
  });
});

test('names in segments are looked through', async () => {
  const { sensitive } = await factOf(
    xray,
    JSON.stringify({ Traces: [traceOf(TRACE, segment('x', { user: 'buyer@shop.org' }))] }),
    'telemetry-sample',
  );
  expect(sensitive).toMatchObject([{ kind: 'email', count: 1, firstLine: 1 }]);
});

test.each([
  [{ Traces: [traceOf(TRACE, failed)] }, 'traces/one.json', 'xray'],
  [{ TraceSummaries: [{ Id: TRACE }] }, 'xray/summaries.json', 'xray'],
  [segment('x'), 'logs/segments.jsonl', 'xray'],
  [{ Traces: [{ name: 'x' }] }, 'traces/one.json', null],
])('is known by what it holds (%#)', (content, path, dialect) => {
  expect(readerOf(JSON.stringify(content), path)).toBe(dialect);
});

test('segments in segments, however deep, are survived', async () => {
  const deep = `${'{"subsegments":['.repeat(3000)}${']}'.repeat(3000)}`;
  const document = `{"trace_id":"${TRACE}","id":"1","name":"x","subsegments":[${deep}]}`;
  const content = JSON.stringify({ Traces: [{ Id: TRACE, Segments: [{ Document: document }] }] });
  expect(Number((await factOf(xray, content, 'telemetry-sample')).spans)).toBe(65);
});

test('no document makes it throw', async () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.constantFrom('Id', 'Segments', 'ServiceIds', 'FaultRootCauses'), value)),
      value,
      async (list, document) => {
        const Traces = [...list, { Id: TRACE, Segments: [{ Document: JSON.stringify(document) }] }];
        const { facts } = await readWith(xray, JSON.stringify({ Traces }));
        const summaries = await readWith(xray, JSON.stringify({ TraceSummaries: [{ Id: 'x' }, ...list] }));
        expect([facts[0]?.attributes.traces, summaries.facts[0]?.attributes.traces]).toEqual([
          list.length + 1,
          list.length + 1,
        ]);
      },
    ),
    { numRuns: 60 },
  );
});
