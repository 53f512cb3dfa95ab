import type { Json } from '../../model/json.ts';
import type { RanAt } from './tagged-cases.ts';

const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d{1,9}))?\s?(Z|[+-]\d\d:?\d\d)?$/;
/** Reporters write 0, or a time of their own clock, where they know none. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(9999, 11, 31);

/** When a run began: the earliest of the times that a report states. */
export type RunClock = {
  /** A time in ISO 8601, or in milliseconds since 1970. What is neither says nothing. */
  hear: (time: Json | undefined) => void;
  ranAt: () => RanAt;
};

function instantOf(time: Json | undefined): { at: number; zoned: boolean } | null {
  if (typeof time === 'number') return { at: time, zoned: true };
  const match = typeof time === 'string' ? TIME.exec(time.trim()) : null;
  if (match === null) return null;
  const [, date, clock, fraction = '', zone] = match;
  const offset = zone === undefined || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const seconds = clock?.length === 5 ? `${clock}:00` : clock;
  return {
    at: Date.parse(`${date}T${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`),
    zoned: zone !== undefined,
  };
}

export function runClock(): RunClock {
  let earliest: { at: number; zoned: boolean } | null = null;
  return {
    hear: (time) => {
      const instant = instantOf(time);
      if (instant === null || !(instant.at >= EARLIEST && instant.at <= LATEST)) return;
      if (earliest === null || instant.at < earliest.at) earliest = instant;
    },
    ranAt: () =>
      earliest && { at: new Date(earliest.at).toISOString().replace('.000Z', 'Z'), assumedUtc: !earliest.zoned },
  };
}
