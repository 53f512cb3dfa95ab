import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSplitter } from '../../../src/collect/logs/line-splitter.ts';
import { type LogEvent, logEvent } from '../../../src/collect/logs/log-event.ts';
import { readLine } from '../../../src/collect/logs/log-line.ts';
import { createLogTally } from '../../../src/collect/logs/log-tally.ts';
import type { Reading } from '../../../src/collect/reader.ts';
import type { Config } from '../../../src/model/config.ts';
import type { JsonObject } from '../../../src/model/json.ts';

const RELEASE = '2026-02-01T00:00:00.000Z';
const config = {
  collect: { logs: { functions: [], sampleSize: 6, seed: 'v1' } },
  release: { at: RELEASE },
} as unknown as Config;
const file = { path: 'logs/all.json', absolute: '/nowhere', size: 7, tracked: false, foundBy: '' };

type Said = Partial<Omit<LogEvent, 'number'>>;

function readingOf(events: readonly Said[]): Reading {
  const tally = createLogTally(file, { config }, { format: null, unit: 'record' });
  for (const [index, said] of events.entries()) {
    tally.note(logEvent({ kind: 'application', text: `event ${index + 1}`, ...said, number: index + 1 }));
  }
  return tally.reading();
}

function factOf(events: readonly Said[]): JsonObject {
  return readingOf(events).facts[0]?.attributes ?? {};
}

const at = (text: string) => Date.parse(`2026-01-15T${text}Z`);
const times = (...all: (string | null)[]) => all.map((each) => ({ at: each === null ? null : at(each) }));
const uuid = (n: number) => {
  const hex = createHash('sha256').update(String(n)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};

describe('the clock', () => {
  test('runs backwards, is missing, and is ahead of the release', () => {
    const events = [
      ...times('08:00:00', '08:00:05', '08:00:02', null, '08:00:03', '08:00:06'),
      { at: Date.parse(RELEASE) + 60_000 },
    ];
    expect(factOf(events)).toMatchObject({
      firstAt: '2026-01-15T08:00:00.000Z',
      lastAt: '2026-02-01T00:01:00.000Z',
      clock: { timed: 6, untimed: 1, outOfOrder: 2, furthestBackMs: 3000, afterRelease: 1, furthestAheadMs: 60_000 },
    });
  });

  test('of an event far beyond what a date can be is no time', () => {
    expect(factOf([{ at: 9e15 }])).toMatchObject({ firstAt: null, lastAt: null });
  });
});

describe('silence', () => {
  test('is the longest run of minutes without an event', () => {
    expect(factOf(times('08:00:10', '08:01:50', '08:10:05', '08:12:00')).silence).toEqual({
      bucketSeconds: 60,
      buckets: 13,
      empty: 9,
      longestSeconds: 480,
      longestFrom: '2026-01-15T08:02:00.000Z',
    });
  });

  test('is measured more coarsely where there are many minutes, whatever their order', () => {
    const minutes = Array.from({ length: 5000 }, (_, i) => ({
      at: at('00:00:00') + i * 60_000 + (i >= 2500 ? 7_200_000 : 0),
    }));
    const silence = factOf(minutes).silence;
    expect(silence).toMatchObject({ bucketSeconds: 120, empty: 60, longestSeconds: 7200 });
    expect(factOf(minutes.toReversed()).silence).toEqual(silence);
  });

  test('is not known of fewer than two times', () => {
    expect(factOf([...times('08:00:00'), {}]).silence).toBeNull();
  });
});

describe('invocations', () => {
  const report = (durationMs: number, maxMemoryUsedMb: number | null = null) => ({
    durationMs,
    billedMs: null,
    memorySizeMb: 200,
    maxMemoryUsedMb,
    initMs: null,
  });
  const platform = (said: Said): Said => ({ kind: 'platform', ...said });

  test('are counted with what went wrong; a report says again what a line has said', () => {
    const fact = factOf([
      platform({ isInit: true }),
      platform({ isStart: true }),
      platform({ incident: 'timeout' }),
      platform({ incident: 'timeout', report: report(3000) }),
      platform({ incident: 'out-of-memory' }),
      { incident: 'throttle', errorClass: 'TooManyRequestsException' },
    ]);
    expect(fact).toMatchObject({
      invocations: { started: 1, reported: 1, coldStarts: 1, timeouts: 1, outOfMemory: 1, throttles: 1, crashes: 0 },
      errors: [{ name: 'TooManyRequestsException', events: 1, first: 6 }],
    });
  });

  test('have percentiles to 4.5 %, the greatest exactly, and shares of their memory', () => {
    const reports = Array.from({ length: 1000 }, (_, i) => platform({ report: report(i + 1, (i % 100) + 101) }));
    const { durationMs, memory } = factOf(reports).invocations as {
      durationMs: Record<string, number>;
      memory: JsonObject;
    };
    expect(durationMs.max).toBe(1000);
    for (const [name, exact] of [
      ['p50', 500],
      ['p95', 950],
      ['p99', 990],
    ] as const) {
      expect(durationMs[name]).toBeGreaterThanOrEqual(exact);
      expect(durationMs[name]).toBeLessThanOrEqual(exact * 1.045);
    }
    expect(memory).toEqual({
      sizesMb: [200],
      maxUsedMb: 200,
      maxRatio: 1,
      nearLimit: [
        { atLeast: 0.8, invocations: 410, ratio: 0.41 },
        { atLeast: 0.9, invocations: 210, ratio: 0.21 },
        { atLeast: 0.95, invocations: 110, ratio: 0.11 },
      ],
    });
  });

  test('are without figures where nobody tells any', () => {
    expect(factOf([{}]).invocations).toMatchObject({ reported: 0, durationMs: null, initMs: null, memory: null });
  });
});

describe('ids', () => {
  test('that two sources have are told, and none is handed over', () => {
    const events = [
      { source: 'orders', traceId: uuid(1) },
      { source: 'stock', traceId: uuid(1) },
      { source: 'stock', traceId: uuid(2) },
      { source: 'stock', requestId: 'customer-17' },
    ];
    const { ids } = factOf(events);
    expect(ids).toMatchObject([{ kind: 'trace-id', distinct: 2, isEstimate: false, compared: 2, shared: 1 }]);
    expect(JSON.stringify(ids)).not.toContain(uuid(1));
    expect(JSON.stringify(ids)).not.toContain('customer');
  });

  test('of which there are many are estimated, from the same ones in every log', () => {
    const many = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => ({ requestId: uuid(from + i) }));
    type Ids = { distinct: number; isEstimate: boolean; sketch: string[] }[];
    const [one] = factOf(many(0, 4000)).ids as Ids;
    expect(one?.isEstimate).toBe(true);
    expect(one?.distinct).toBeGreaterThan(3000);
    expect(one?.distinct).toBeLessThan(5000);
    const [reversed] = factOf(many(0, 4000).toReversed()).ids as Ids;
    expect(reversed).toEqual(one);
    // A log that has half of the ids has its part of the sketch in common.
    const [half] = factOf(many(2000, 6000)).ids as Ids;
    expect(half?.sketch.filter((id) => one?.sketch.includes(id)).length).toBeGreaterThan(10);
  });
});

test('sources and errors beyond those that are named are counted', () => {
  const events = Array.from({ length: 600 }, (_, i) => ({ source: `f${i}`, errorClass: `E${i}` }));
  const fact = factOf([...events, { source: 'f3' }]);
  expect(fact.sources).toHaveLength(50);
  expect((fact.sources as JsonObject[])[0]).toEqual({ name: 'f3', events: 2, first: 4 });
  expect(fact).toMatchObject({ sourcesBeyond: 550, errorsBeyond: 580 });
  expect(fact.errors).toHaveLength(20);
});

test('problems are listed up to a bound, and their number is said', () => {
  const tally = createLogTally(file, { config }, { format: null, unit: 'line' });
  for (let i = 0; i < 25; i++) tally.problem({ code: 'x', message: 'm', kinds: ['log'], place: null });
  const { problems } = tally.reading();
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toMatchObject({ code: 'cap-reached', message: expect.stringContaining('5 more') });
});

/** A file's lines, cut into pieces of the sizes given. */
function readIn(content: Buffer, sizes: readonly number[]): Reading {
  const tally = createLogTally(file, { config }, { format: null, unit: 'line' });
  const splitter = lineSplitter((bytes, number) => {
    const event = readLine(bytes.toString('utf8'), number);
    if (event === null) tally.skip(number);
    else tally.note(event);
  });
  let from = 0;
  for (const size of sizes) {
    splitter.write(content.subarray(from, from + size));
    from += size;
  }
  splitter.write(content.subarray(from));
  splitter.end();
  return tally.reading();
}

test('neither how a file is cut into pieces nor a second time changes what is told of it, or drawn', () => {
  const lines = Array.from({ length: 60 }, (_, i) =>
    i % 3 === 0
      ? `2026-01-15T08:00:${String(i).padStart(2, '0')}.000Z\t${uuid(i >> 2)}\t${i % 2 === 0 ? 'ERROR' : 'INFO'}\tTypeError: né ${i}`
      : JSON.stringify({
          level: ['info', 'warn'][i % 2],
          msg: `ünï ${i}`,
          time: at('08:00:00') + i * 1000,
          functionName: `f${i % 4}`,
        }),
  );
  const content = Buffer.from(lines.join('\n'));
  const whole = readIn(content, []);
  expect(whole.drawn).toHaveLength(6);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }), (sizes) => {
      expect(readIn(content, sizes)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('each event of a stratum has the same chance', () => {
  const drawn = new Map<number, number>();
  for (let seed = 0; seed < 400; seed++) {
    const seeded = {
      ...config,
      collect: { logs: { functions: [], sampleSize: 5, seed: `s${seed}` } },
    } as unknown as Config;
    const tally = createLogTally(file, { config: seeded }, { format: null, unit: 'record' });
    for (let number = 1; number <= 20; number++) tally.note(logEvent({ number, kind: 'application', text: 'x' }));
    for (const { line } of tally.reading().drawn ?? []) drawn.set(line, (drawn.get(line) ?? 0) + 1);
  }
  // 100 each, give or take four times the standard deviation of 8.7.
  expect(drawn.size).toBe(20);
  for (const times of drawn.values()) expect(Math.abs(times - 100)).toBeLessThan(35);
});
