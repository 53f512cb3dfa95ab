import type { JsonObject } from '../../model/json.ts';

/** Width that silence is measured in, doubled as often as the buckets with events would be more than are kept. */
const FIRST_BUCKET_MS = 60_000;
const MAX_BUCKETS = 4096;

/** What a file's times come to. All in milliseconds since 1970, or ISO 8601 in what goes into facts. */
export type LogTimes = {
  /** The time of the next event, in the order of the file; null: it names none. */
  note: (at: number | null) => void;
  firstAt: () => string | null;
  lastAt: () => string | null;
  /** `log-sample.clock` */
  clock: () => JsonObject;
  /** `log-sample.silence`; null where fewer than two events have a time. */
  silence: () => JsonObject | null;
};

export function isoTime(at: number | null): string | null {
  if (at === null) return null;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * Follows the times of events. `release` is the time of the release, since a run knows no other. The buckets' final width does not
 * depend on the order of the events: it is the least one at which all of them fit.
 */
export function createLogTimes(release: number): LogTimes {
  let first: number | null = null;
  let last: number | null = null;
  let timed = 0;
  let untimed = 0;
  let outOfOrder = 0;
  let furthestBack = 0;
  let afterRelease = 0;
  let width = FIRST_BUCKET_MS;
  let buckets = new Set<number>();
  let current = Number.NaN;

  const noteBucket = (at: number) => {
    const bucket = Math.floor(at / width);
    if (bucket === current) return;
    current = bucket;
    buckets.add(bucket);
    while (buckets.size > MAX_BUCKETS) {
      width *= 2;
      buckets = new Set([...buckets].map((each) => Math.floor(each / 2)));
      current = Math.floor(at / width);
    }
  };

  return {
    note: (at) => {
      if (at === null) {
        untimed++;
        return;
      }
      timed++;
      if (last !== null && at < last) {
        outOfOrder++;
        furthestBack = Math.max(furthestBack, last - at);
      }
      if (at > release) afterRelease++;
      first = first === null ? at : Math.min(first, at);
      last = last === null ? at : Math.max(last, at);
      noteBucket(at);
    },
    firstAt: () => isoTime(first),
    lastAt: () => isoTime(last),
    clock: () => ({
      timed,
      untimed,
      outOfOrder,
      furthestBackMs: furthestBack,
      afterRelease,
      furthestAheadMs: last === null ? 0 : Math.max(0, last - release),
    }),
    silence: () => {
      if (timed < 2) return null;
      const sorted = [...buckets].sort((a, b) => a - b);
      let longest = 0;
      let from: number | null = null;
      for (const [index, bucket] of sorted.entries()) {
        const next = sorted[index + 1];
        const empty = next === undefined ? 0 : next - bucket - 1;
        if (empty > longest) [longest, from] = [empty, (bucket + 1) * width];
      }
      const spanned = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) + 1;
      const seconds = width / 1000;
      return {
        bucketSeconds: seconds,
        buckets: spanned,
        empty: spanned - sorted.length,
        longestSeconds: longest * seconds,
        longestFrom: isoTime(from),
      };
    },
  };
}
