import type { JsonObject } from '../../model/json.ts';
import type { Incident, LogEvent } from './log-event.ts';

/** Shares of the memory that was given, from which on an invocation is counted. */
const NEAR_LIMIT = [0.8, 0.9, 0.95];
/** Buckets in which durations double, for percentiles: each is 4.5 % wider than the last. */
const PER_DOUBLING = 16;

type Durations = { note: (ms: number) => void; figures: () => JsonObject | null };

/** Three significant digits, so that no more is said than the buckets know. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function createDurations(): Durations {
  const buckets = new Map<number, number>();
  let total = 0;
  let max = 0;
  const percentile = (share: number): number => {
    let seen = 0;
    for (const [bucket, count] of [...buckets].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen >= share * total) return Math.min(max, rounded(2 ** (bucket / PER_DOUBLING)));
    }
    return max;
  };
  return {
    note: (ms) => {
      const bucket = ms <= 1 ? 0 : Math.ceil(Math.log2(ms) * PER_DOUBLING);
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
      total++;
      max = Math.max(max, ms);
    },
    figures: () => (total === 0 ? null : { max, p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) }),
  };
}

export type InvocationTally = {
  note: (event: LogEvent) => void;
  /** `log-sample.invocations` */
  invocations: () => JsonObject;
};

function noIncidents(): Record<Incident, number> {
  return { timeout: 0, 'out-of-memory': 0, throttle: 0, crash: 0 };
}

/** Counts what the platform says of invocations. */
export function createInvocationTally(): InvocationTally {
  let inits = 0;
  let started = 0;
  let reported = 0;
  let withInit = 0;
  // What a report says of an invocation that failed, another line has said before it: the greater number counts.
  const told = noIncidents();
  const inReports = noIncidents();
  const count = (incident: Incident) => Math.max(told[incident], inReports[incident]);
  const durations = createDurations();
  const initDurations = createDurations();
  const sizes = new Set<number>();
  const near = NEAR_LIMIT.map(() => 0);
  let measured = 0;
  let mostUsed = 0;
  let greatest = 0;

  const noteMemory = (used: number, size: number) => {
    const share = used / size;
    measured++;
    mostUsed = Math.max(mostUsed, used);
    greatest = Math.max(greatest, share);
    if (sizes.size < 16) sizes.add(size);
    for (const [index, least] of NEAR_LIMIT.entries()) if (share >= least) near[index] = (near[index] ?? 0) + 1;
  };

  return {
    note: ({ isInit, isStart, incident, report }) => {
      if (isInit) inits++;
      if (isStart) started++;
      if (incident !== null) (report === null ? told : inReports)[incident]++;
      if (report === null) return;
      reported++;
      if (report.initMs !== null) {
        withInit++;
        initDurations.note(report.initMs);
      }
      if (report.durationMs !== null) durations.note(report.durationMs);
      const { maxMemoryUsedMb: used, memorySizeMb: size } = report;
      if (used !== null && size !== null && size > 0) noteMemory(used, size);
    },
    invocations: () => ({
      started,
      reported,
      coldStarts: Math.max(inits, withInit),
      timeouts: count('timeout'),
      outOfMemory: count('out-of-memory'),
      throttles: count('throttle'),
      crashes: count('crash'),
      durationMs: durations.figures(),
      initMs: initDurations.figures(),
      memory:
        measured === 0
          ? null
          : {
              sizesMb: [...sizes].sort((a, b) => a - b),
              maxUsedMb: mostUsed,
              maxRatio: share(greatest),
              nearLimit: NEAR_LIMIT.map((atLeast, index) => ({
                atLeast,
                invocations: near[index] ?? 0,
                ratio: share((near[index] ?? 0) / measured),
              })),
            },
    }),
  };
}

/** Rounded down, so that a share just below a threshold does not come to stand on it. */
export function share(ratio: number): number {
  return Math.floor(ratio * 10_000) / 10_000;
}
