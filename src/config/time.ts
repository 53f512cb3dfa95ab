import type { Config } from '../model/config.ts';
import { UsageError } from './usage-error.ts';

/** Where the time may come from, in the order in which they are asked. Each is read only if those before it gave nothing. */
export type TimeSources = {
  at: string | null;
  /** How `at` is called where it was given. */
  atLabel: string;
  configuration: string | null;
  /** Where the configuration says so. */
  configurationLabel: string;
  sourceDateEpoch: string | null;
  tag: () => string | null;
  commit: () => string | null;
  clock: () => Date;
};

function normalise(text: string, setting: string): string {
  const date = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(text)
    ? new Date(text)
    : null;
  if (date === null || Number.isNaN(date.getTime())) {
    throw new UsageError([`${setting}: not a time. Write it as 2026-11-21 or 2026-11-21T09:30:00Z, with a zone.`]);
  }
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The one time that a run knows: ISO 8601 in zone Z, whole seconds, and which source gave it. Throws UsageError. */
export function readTime(sources: TimeSources): Pick<Config['release'], 'at' | 'atFrom'> {
  if (sources.at !== null) return { at: normalise(sources.at, sources.atLabel), atFrom: 'at' };
  if (sources.configuration !== null)
    return { at: normalise(sources.configuration, sources.configurationLabel), atFrom: 'configuration' };
  if (sources.sourceDateEpoch !== null) {
    if (!/^\d{1,11}$/.test(sources.sourceDateEpoch)) {
      throw new UsageError([
        'SOURCE_DATE_EPOCH: not a whole number of seconds. Unset it, or set it to the output of `date +%s`.',
      ]);
    }
    const date = new Date(Number(sources.sourceDateEpoch) * 1000);
    return { at: normalise(date.toISOString(), 'SOURCE_DATE_EPOCH'), atFrom: 'SOURCE_DATE_EPOCH' };
  }
  const tag = sources.tag();
  if (tag !== null) return { at: normalise(tag, 'date of the tag'), atFrom: 'tag' };
  const commit = sources.commit();
  if (commit !== null) return { at: normalise(commit, 'date of the commit'), atFrom: 'commit' };
  return { at: normalise(sources.clock().toISOString(), 'clock'), atFrom: 'clock' };
}
