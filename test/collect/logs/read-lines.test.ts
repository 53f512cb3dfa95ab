import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_LINE_BYTES } from '../../../src/collect/logs/line-splitter.ts';
import { logLines } from '../../../src/collect/logs/read-lines.ts';
import type { ReadContext, Reading } from '../../../src/collect/reader.ts';
import { createMasker } from '../../../src/mask/masker.ts';
import type { JsonObject } from '../../../src/model/json.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'logs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Settings = { functions?: { path: string; function: string }[]; sampleSize?: number; seed?: string };

function readAs(content: string | Buffer, path = 'logs/orders.jsonl', settings: Settings = {}): Reading {
  const absolute = join(folder, 'lines');
  writeFileSync(absolute, content);
  const logs = { functions: [], sampleSize: 5, seed: 'v1', ...settings };
  const release = { at: '2026-02-01T00:00:00.000Z' };
  const context = { config: { collect: { logs }, release }, files: new Map() } as unknown as ReadContext;
  return logLines.read(
    { path, absolute, size: content.length, tracked: false, foundBy: '**/*.jsonl' },
    context,
  ) as Reading;
}

function attributesOf(content: string | Buffer, path?: string, settings?: Settings): JsonObject {
  return readAs(content, path, settings).facts[0]?.attributes ?? {};
}

const id = '78b0785d-afd3-11e6-85a7-abb1cd48ef00';
const platformText = [
  'INIT_START Runtime Version: nodejs:22.v1\tRuntime Version ARN: arn:aws:lambda:eu-west-1::runtime:x',
  `START RequestId: ${id} Version: $LATEST`,
  'EXTENSION\tName: otel\tState: Ready\tEvents: [INVOKE]',
  `END RequestId: ${id}`,
  `REPORT RequestId: ${id}\tDuration: 3.36 ms\tBilled Duration: 4 ms\tMemory Size: 1024 MB\tMax Memory Used: 15 MB\t`,
  'XRAY TraceId: 1-66828c55-2bb635c65eb609c820ebe7bc\tSegmentId: 1\tSampled: true',
  `2026-01-15T08:00:03.000Z ${id} Task timed out after 3.00 seconds`,
];
const line = (record: object) => JSON.stringify(record);
const powertools = line({
  level: 'INFO',
  message: 'created',
  timestamp: '2026-01-15T08:00:01.000Z',
  function_request_id: id,
  xray_trace_id: '1-66828c55-2bb635c65eb609c820ebe7bc',
});
const ratios = (attributes: JsonObject) =>
  Object.fromEntries(
    (attributes.fields as { field: string; ratio: number }[]).map(({ field, ratio }) => [field, ratio]),
  );

describe('lines', () => {
  test('of the platform are told from those of the application, in text', () => {
    const attributes = attributesOf([...platformText, `2026-01-15T08:00:01.000Z\t${id}\tINFO\tcreated`, ''].join('\n'));
    expect(attributes).toMatchObject({
      format: 'lambda-text',
      lines: 8,
      platformLines: 7,
      applicationLines: 1,
      structuredLines: 0,
      structuredRatio: 0,
      fields: [],
      firstAt: '2026-01-15T08:00:01.000Z',
      lastAt: '2026-01-15T08:00:03.000Z',
    });
  });

  test('of the platform are told from those of the application, in JSON', () => {
    const start = line({ time: '2026-01-15T08:00:00.000Z', type: 'platform.start', record: { requestId: id } });
    const metrics = line({ _aws: { Timestamp: 1, CloudWatchMetrics: [] }, Orders: 1 });
    const attributes = attributesOf(`${start}\n${powertools}\n${metrics}\n`);
    expect(attributes).toMatchObject({
      format: 'json-lines',
      lines: 3,
      platformLines: 2,
      applicationLines: 1,
      structuredRatio: 1,
    });
    expect(ratios(attributes)).toEqual({ function: 0, time: 1, level: 1, message: 1, 'request-id': 1, 'trace-id': 1 });
  });

  test('text among JSON makes it mixed, and the ratio is never rounded up', () => {
    const attributes = attributesOf(`${`${powertools}\n`.repeat(29_999)}plain words\n${platformText[1]}\n`);
    expect(attributes).toMatchObject({
      format: 'mixed',
      structuredLines: 29_999,
      applicationLines: 30_000,
      structuredRatio: 0.9999,
    });
  });

  test('an empty file, or one of empty lines, holds nothing', () => {
    expect(attributesOf('')).toMatchObject({
      format: 'empty',
      lines: 0,
      applicationLines: 0,
      structuredRatio: null,
      fields: [],
    });
    expect(attributesOf('\n\r\n')).toMatchObject({ format: 'empty', lines: 2, structuredRatio: null });
  });

  test('a JSON array, a number or a broken object is a line of text', () => {
    expect(attributesOf('[1]\n7\n{"level": "INFO"\n')).toMatchObject({ applicationLines: 3, structuredLines: 0 });
  });

  test('line ends of Windows, a missing last one, NULs and bytes that are no UTF-8 are survived', () => {
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${powertools}\r\n${powertools}\r\n`),
      Buffer.from([0, 0xff, 0xfe, 10]),
      Buffer.from(powertools),
    ]);
    expect(readAs(bytes).problems).toEqual([]);
    expect(attributesOf(bytes)).toMatchObject({ lines: 4, structuredLines: 3, applicationLines: 4 });
  });

  test('a giant line is counted, and what was not looked at is a problem with its place', () => {
    const reading = readAs(`${powertools}\n${'x'.repeat(MAX_LINE_BYTES * 3 + 5)}\n${powertools}\n`);
    expect(reading.facts[0]?.attributes).toMatchObject({ lines: 3, applicationLines: 3, structuredLines: 2 });
    expect(reading.problems).toMatchObject([
      { code: 'cap-reached', kinds: ['log'], place: { path: 'logs/orders.jsonl', line: 2 } },
    ]);
    expect(readAs('x'.repeat(MAX_LINE_BYTES)).problems).toEqual([]);
  });

  test.each([
    ['aws logs tail', `2026-01-15T08:00:00.123000+00:00 2026/01/15/[$LATEST]0123456789abcdef0123456789abcdef `],
    ['sam logs', `2026/01/15/[$LATEST]0123456789abcdef0123456789abcdef 2026-01-15T08:00:00.123000 `],
    ['an export to S3', '2026-01-15T08:00:00.123Z '],
    ['filter-log-events', `EVENTS\t${'3'.repeat(56)}\t1768464000000\t2026/01/15/[$LATEST]0123\t`],
    ['get-log-events', 'EVENTS\t1768464000000\t'],
  ])('what %s puts before them does not hide them', (tool, prefix) => {
    const tail = tool.endsWith('events') ? '\t1768464000000' : '';
    const content = [platformText[1], platformText[4]?.trim(), powertools]
      .map((text) => prefix + text + tail)
      .join('\n');
    expect(attributesOf(content)).toMatchObject({ platformLines: 2, structuredLines: 1, applicationLines: 1 });
  });

  test('events as the API returns them hold the line in their message', () => {
    const event = (message: string) => line({ timestamp: 1768464000000, ingestionTime: 1768464000500, message });
    const attributes = attributesOf([event(`${platformText[1]}\n`), event(powertools), event('plain')].join('\n'));
    expect(attributes).toMatchObject({ platformLines: 1, structuredLines: 1, applicationLines: 2 });
  });
});

describe('fields', () => {
  test.each([
    ['pino', { level: 30, time: 1768464000000, msg: 'x', reqId: id }, ['time', 'level', 'message', 'request-id']],
    [
      'structlog',
      { event: 'x', level: 'info', timestamp: '2026-01-15T08:00:00Z', aws_request_id: id },
      ['time', 'level', 'message', 'request-id'],
    ],
    [
      'Lambda',
      { timestamp: '2026-01-15T08:00:00Z', level: 'INFO', message: { a: 1 }, requestId: id },
      ['time', 'level', 'message', 'request-id'],
    ],
    [
      'OpenTelemetry',
      {
        Timestamp: '1768464000000000000',
        SeverityText: 'INFO',
        Body: 'x',
        TraceId: 'f'.repeat(32),
        Attributes: { 'faas.invocation_id': id },
      },
      ['time', 'level', 'message', 'request-id', 'trace-id'],
    ],
    [
      'Elastic',
      { '@timestamp': '2026-01-15T08:00:00.000Z', 'log.level': 'info', message: 'x', trace: { id: 'a1' } },
      ['time', 'level', 'message', 'trace-id'],
    ],
    [
      'Powertools for Python',
      { timestamp: '2026-01-15 08:00:00,345+0100', level: 'INFO', message: 'x' },
      ['time', 'level', 'message'],
    ],
    ['an access log', { requestTime: '15/Jan/2026:08:00:00 +0000', requestId: id }, ['time', 'request-id']],
  ])('by the names of %s', (_logger, record, fields) => {
    const found = ratios(attributesOf(line(record)));
    expect(Object.keys(found).filter((field) => found[field] === 1)).toEqual(fields);
  });

  test('a time without a zone, and one that is no time, do not count', () => {
    for (const timestamp of ['2026-01-15T08:00:00', '08:00', 12, 'yesterday', null]) {
      const attributes = attributesOf(line({ timestamp, level: 'INFO', message: 'x' }));
      expect(ratios(attributes)).toMatchObject({ time: 0, level: 1 });
      expect(attributes.firstAt).toBeNull();
    }
  });

  test('names like those of every object, and empty values, are no fields', () => {
    const content = '{"__proto__": {"level": "INFO"}, "constructor": "x", "level": "", "message": null}';
    expect(ratios(attributesOf(content))).toMatchObject({ level: 0, message: 0 });
  });
});

describe('what should not be there', () => {
  const email = 'someone@firma.de';
  const token = `ghp_${'aB3dE6gH9j'.repeat(4)}`;

  test('is named by kind, with its count and the first line, never by value', () => {
    const reading = readAs(
      [line({ message: 'x' }), line({ message: `mail ${email} ${email}` }), `token ${token}`, line({ to: email })].join(
        '\n',
      ),
    );
    expect(reading.facts[0]?.attributes.sensitive).toEqual([
      { kind: 'email', category: 'personal', confidence: 'high', count: 3, firstLine: 2 },
      { kind: 'github-token', category: 'secret', confidence: 'high', count: 1, firstLine: 3 },
    ]);
    // The drawn lines are masked when they are written, and go nowhere else.
    expect(JSON.stringify({ ...reading, drawn: [] })).not.toMatch(/someone|ghp_/);
  });

  test('is found in lines of the platform too', () => {
    expect(attributesOf(`RequestId: ${id} Error: Runtime exited with ${token}`).sensitive).toMatchObject([
      { kind: 'github-token' },
    ]);
  });
});

describe('the sample', () => {
  type Stratum = { source: string | null; level: string | null; population: number; drawn: number };
  type Drawn = { line: number; stratum: number; sha256: string };
  type Sample = { method: string; seed: string; population: number; strata: Stratum[]; lines: Drawn[] };
  const sampleOf = (content: string, settings?: Settings) =>
    attributesOf(content, 'logs/a.log', settings).sample as Sample;
  const content = Array.from({ length: 200 }, (_, i) =>
    i % 4 === 0 ? platformText[1] : `${i % 10 === 3 ? 'ERROR' : 'INFO'} line ${i} of user${i}@firma.de`,
  ).join('\n');
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const rank = (line: number) =>
    createHash('sha256')
      .update(`v1:logs/a.log:${Math.floor(line / 8)}`)
      .digest()
      .readUInt32BE(4 * (line % 8));

  test('can be drawn again from its description alone', () => {
    const lines = content.split('\n').flatMap((text, i) => (i % 4 === 0 ? [] : [{ line: i + 1, text }]));
    const lowest = (level: string, count: number) =>
      lines
        .filter(({ text }) => text.startsWith(level))
        .sort((a, b) => rank(a.line) - rank(b.line) || a.line - b.line)
        .slice(0, count);
    const errors = lines.filter(({ text }) => text.startsWith('ERROR')).length;
    // One each, and the other three where the most lines stand for each that is drawn.
    const expected = [...lowest('ERROR', 1), ...lowest('INFO', 4)].sort((a, b) => a.line - b.line);
    expect(sampleOf(content)).toMatchObject({
      seed: 'v1',
      population: 150,
      strata: [
        { source: null, level: 'error', population: errors, drawn: 1 },
        { source: null, level: 'info', population: 150 - errors, drawn: 4 },
      ],
      lines: expected.map(({ line, text }) => ({
        line,
        stratum: text.startsWith('ERROR') ? 1 : 2,
        sha256: sha256(createMasker()(text)),
      })),
    });
  });

  test('hands the drawn lines on as they stand', () => {
    const all = content.split('\n');
    const { drawn } = readAs(content, 'logs/a.log');
    const numbers = sampleOf(content).lines.map(({ line }) => line);
    expect(numbers).toHaveLength(5);
    expect(drawn).toEqual(numbers.map((line) => ({ line, text: all[line - 1] })));
  });

  test('is another with another seed, all of a small population, and none if none is asked for', () => {
    expect(sampleOf(content, { seed: 'v2' }).lines).not.toEqual(sampleOf(content).lines);
    expect(sampleOf('a\nb\n', { sampleSize: 9 }).lines.map((each) => each.line)).toEqual([1, 2]);
    expect(sampleOf(content, { sampleSize: 0 }).lines).toEqual([]);
  });

  test('has something of every function and every level that there is room for', () => {
    const event = (name: string, level: string) =>
      line({ function_name: name, level, message: 'x', timestamp: 1768464000000 });
    const rare = [...Array(500).fill(event('orders', 'INFO')), event('orders', 'ERROR'), event('stock', 'DEBUG')].join(
      '\n',
    );
    expect(sampleOf(rare, { sampleSize: 4 }).strata).toEqual([
      { source: 'orders', level: 'error', population: 1, drawn: 1 },
      { source: 'orders', level: 'info', population: 500, drawn: 2 },
      { source: 'stock', level: 'debug', population: 1, drawn: 1 },
    ]);
    // Without room for all, the most severe first, then the largest.
    expect(sampleOf(rare, { sampleSize: 2 }).strata.map(({ drawn }) => drawn)).toEqual([1, 1, 0]);
  });
});

describe('the owner', () => {
  const ownerOf = (path: string, content = powertools, settings?: Settings) =>
    attributesOf(content, path, settings).owner;

  test('is whom the configuration names, before all else', () => {
    const functions = [{ path: 'logs/aws/lambda/**', function: 'CreateOrder' }];
    expect(ownerOf('logs/aws/lambda/orders/1.log', powertools, { functions })).toEqual({
      rule: 'configuration',
      name: 'CreateOrder',
    });
  });

  test.each([
    ['logs/aws/lambda/create-order/2026-01-15.log', '/aws/lambda/create-order'],
    ['exports/aws-lambda-create-order.jsonl', '/aws/lambda/create-order'],
    ['_aws_lambda_create_order.log', '/aws/lambda/create_order'],
  ])('is the log group in %s', (path, name) => {
    expect(ownerOf(path)).toEqual({ rule: 'log-group', name });
  });

  test('is the log group that every line names; two groups are nobody', () => {
    const from = (group: string) => line({ logGroup: group, message: 'x', level: 'INFO' });
    expect(ownerOf('a/sample.log', `${from('/aws/lambda/a')}\n${from('/aws/lambda/a')}`)).toEqual({
      rule: 'log-group',
      name: '/aws/lambda/a',
    });
    expect(ownerOf('logs/sample.log', `${from('/aws/lambda/a')}\n${from('/aws/lambda/b')}`)).toBeNull();
  });

  test.each([
    ['logs/create-order.jsonl', 'create-order'],
    ['logs/CreateOrder/2026-01-15.log', 'CreateOrder'],
    ['logs/prod/create-order.log.json', 'create-order'],
    ['services/orders/logs/sample.log', 'orders'],
    ['logs/orders-2026-01-15.log', 'orders'],
  ])('is in the path %s', (path, name) => {
    expect(ownerOf(path)).toEqual({ rule: 'path', name });
  });

  test('is nobody where nothing says', () => {
    expect(ownerOf('logs/2026-01-15.log')).toBeNull();
    expect(ownerOf('app.log')).toBeNull();
  });
});

describe('recognises', () => {
  const recognises = (content: string, path: string) => logLines.recognises(Buffer.from(content), path);

  test.each([
    ['text of Lambda', platformText.join('\n'), 'out.log'],
    ['JSON lines', `${powertools}\n${powertools}\n`, 'a.jsonl'],
    ['one JSON line', powertools, 'logs/a.json'],
    ['an empty log', '', 'a.log'],
    [
      'text with times in a folder for logs',
      '2026-01-15T08:00:00Z INFO one\n2026-01-15T08:00:01Z INFO two\n',
      'logs/a.txt',
    ],
    ['lines whose last one was cut off', `${powertools}\n${powertools.slice(0, 20)}`, 'a.ndjson'],
  ])('%s', (_name, content, path) => {
    expect(recognises(content, path)).toBe(true);
  });

  test.each([
    ['a pretty-printed document', JSON.stringify([JSON.parse(powertools)], null, 2), 'logs/a.json'],
    ['a template', line({ Resources: { A: { Type: 'AWS::S3::Bucket' } } }), 'logs/a.json'],
    ['SARIF', line({ version: '2.1.0', runs: [] }), 'a.jsonl'],
    [
      'sigstore bundles',
      line({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: {} }),
      'a.jsonl',
    ],
    [
      'in-toto envelopes',
      line({ payloadType: 'application/vnd.in-toto+json', payload: '', signatures: [] }),
      'a.intoto.jsonl',
    ],
    [
      'an audit trail',
      line({
        eventVersion: '1.09',
        eventSource: 'kms.amazonaws.com',
        eventTime: '2026-01-15T08:00:00Z',
        requestID: id,
      }),
      'a.jsonl',
    ],
    ["npm's own log", '0 verbose cli /usr/bin/node\n1 info using npm@11\n', 'npm-debug.log'],
    ["a compiler's log", 'cc -c a.c\nld -o a\n', 'build.log'],
    ['text with times elsewhere', '2026-01-15T08:00:00Z INFO one\n', 'build.log'],
    ['an empty document', '', 'logs/a.json'],
  ])('not %s', (_name, content, path) => {
    expect(recognises(content, path)).toBe(false);
  });
});

test('no bytes make it throw, and every line that is not blank is of one kind', () => {
  const pieces = fc.oneof(
    fc.string(),
    fc.constantFrom(...platformText, powertools, '\n', '\r\n', '{', '}', '"', 'EVENTS\t', '{"a":1}', '\u0000'),
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const content = parts.join('');
      expect(typeof logLines.recognises(Buffer.from(content), 'logs/a.log')).toBe('boolean');
      const { applicationLines, platformLines, structuredLines } = attributesOf(content) as Record<string, number>;
      expect((applicationLines ?? 0) + (platformLines ?? 0)).toBe(
        content.split('\n').filter((text) => text.trim() !== '' && !/^\t\d{13}\s*$/.test(text)).length,
      );
      expect(structuredLines).toBeLessThanOrEqual(applicationLines ?? 0);
    }),
    { numRuns: 300 },
  );
});
