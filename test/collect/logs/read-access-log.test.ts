import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessLog } from '../../../src/collect/logs/read-access-log.ts';
import { logLines } from '../../../src/collect/logs/read-lines.ts';
import { factOf, lines, readerOf } from './log-reading.ts';

const REQUEST = '78b0785d-afd3-41e6-85a7-abb1cd48ef00';
const ROOT = 'Root=1-66828c55-2bb635c65eb609c820ebe7bc';
const TIME = '15/Jan/2026:08:00:01 +0000';

const FORMATS: [string, string][] = [
  ['the common format', `203.0.113.9 - - [${TIME}]"GET /orders/{id} HTTP/1.1" 429 46 ${REQUEST} aBcDeFgHiJkLmNo=`],
  ['CSV', `203.0.113.9,-,-,${TIME},GET,/orders,HTTP/1.1,429,46,${REQUEST}`],
  [
    'XML',
    `<request id="${REQUEST}"> <ip>203.0.113.9</ip> <caller>-</caller> <requestTime>${TIME}</requestTime> <httpMethod>GET</httpMethod> <resourcePath>/orders</resourcePath> <status>429</status> </request>`,
  ],
  ['a format of one’s own', `${REQUEST} | ${TIME} | POST | /orders | 429 | 12ms`],
  [
    'JSON',
    JSON.stringify({
      requestId: REQUEST,
      ip: '203.0.113.9',
      requestTime: TIME,
      httpMethod: 'GET',
      resourcePath: '/orders',
      status: '429',
      protocol: 'HTTP/1.1',
    }),
  ],
  [
    'JSON of an HTTP API',
    JSON.stringify({
      requestId: 'JKJaXmPLvHcESHA=',
      requestTimeEpoch: 1_768_464_001_000,
      routeKey: 'GET /orders',
      status: 429,
    }),
  ],
];

describe('an access log', () => {
  test.each(FORMATS)('in %s tells of requests, and is written by the platform', async (_, line) => {
    const content = `${line}\n${line}\n`;
    expect(readerOf(content, 'logs/access.log')).toBe('access-log');
    expect(await factOf(accessLog, content)).toMatchObject({
      format: 'api-gateway-access',
      lines: 2,
      applicationLines: 0,
      platformLines: 2,
      invocations: { throttles: 2 },
      firstAt: '2026-01-15T08:00:01.000Z',
    });
  });

  test('of a load balancer names the trace', async () => {
    const line = `https 2026-01-15T08:00:01.250000Z app/shop/50dc6c495c0c9188 203.0.113.9:2817 - 0.000 0.001 0.000 504 504 34 366 "GET https://shop.example:443/ HTTP/1.1" "curl/8" - - arn:aws:x "${ROOT}" "-" "-"`;
    expect(readerOf(line, 'logs/alb.log')).toBe('access-log');
    expect(await factOf(accessLog, line)).toMatchObject({
      format: 'load-balancer-access',
      platformLines: 1,
      invocations: { timeouts: 1 },
      ids: [{ kind: 'trace-id', distinct: 1 }],
    });
  });

  test('may begin with the names of its columns', () => {
    const csv = FORMATS[1]?.[1] ?? '';
    expect(readerOf(`ip,caller,user,requestTime,httpMethod\n${csv}\n${csv}\n`, 'logs/access.csv')).toBe('access-log');
  });
});

test.each([
  ['a request logged by the application', `2026-01-15T08:00:01.250Z\t${REQUEST}\tINFO\tGET /orders 200 12`],
  [
    'by a logger',
    lines({
      level: 30,
      time: 1_768_464_001_000,
      req: { id: REQUEST, method: 'GET' },
      method: 'GET',
      status: 200,
      msg: 'x',
    }),
  ],
])('%s is the application’s', async (_, content) => {
  expect(readerOf(content, 'logs/a.log')).toBe('log-lines');
  expect(await factOf(logLines, content)).toMatchObject({ applicationLines: 1, platformLines: 0 });
});

test('among a function’s lines, requests of the gateway are the platform’s', async () => {
  const own = JSON.stringify({ level: 'INFO', message: 'x', timestamp: '2026-01-15T08:00:01Z', requestId: REQUEST });
  const content = [own, ...FORMATS.map(([, line]) => line)].join('\n');
  expect(await factOf(logLines, content)).toMatchObject({ applicationLines: 1, platformLines: FORMATS.length });
});

test('no line makes it throw, and every one is counted', async () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(...FORMATS.map(([, each]) => each)),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line), async (list) => {
      const all = list.map((each) => each.replace(/[\r\n]/g, ' '));
      const { lines: counted } = await factOf(accessLog, all.map((each) => `${each}\n`).join(''));
      expect(counted).toBe(all.length);
    }),
    { numRuns: 60 },
  );
});
