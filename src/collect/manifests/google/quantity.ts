import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { wordOf } from '../resource.ts';

const UNITS = new Map<string, number>([
  ['', 1],
  ['m', 1e-3],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['Ki', 2 ** 10],
  ['Mi', 2 ** 20],
  ['Gi', 2 ** 30],
  ['Ti', 2 ** 40],
  ['Pi', 2 ** 50],
  // Cloud Functions writes them so.
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
]);

/** A quantity of Kubernetes, in bytes, as MiB: `512Mi` is 512, `1G` is 953. */
export function mebibytes(value: Json): Json {
  const match = /^\s*(\d+(?:\.\d+)?)(?:[eE]([+-]?\d{1,2}))?\s*([A-Za-z]*)\s*$/.exec(wordOf(value));
  const unit = UNITS.get(match?.[3] ?? '');
  if (match?.[1] === undefined || unit === undefined) return hole('a quantity that cannot be read');
  const bytes = Number(match[1]) * 10 ** Number(match[2] ?? 0) * unit;
  return Number.isFinite(bytes) ? Math.floor(bytes / 2 ** 20) : hole('a quantity that cannot be read');
}

/** Seconds, written as a number or as Google writes a duration: `300s`, `3.5s`. */
export function seconds(value: Json): Json {
  const match = /^\s*(\d+(?:\.\d+)?)s?\s*$/.exec(wordOf(value));
  return match?.[1] === undefined ? hole('a duration that cannot be read') : Number(match[1]);
}

/** Seconds of an ISO 8601 duration of days and less, as Knative writes one: `PT10M`. */
export function isoSeconds(value: Json): Json {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(wordOf(value));
  if (!match || match[0].length < 3) return hole('a duration that cannot be read');
  const [days = 0, hours = 0, minutes = 0, rest = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return days * 86_400 + hours * 3600 + minutes * 60 + rest;
}

/** A whole number that is not zero; zero, which stands for no limit, is null. */
export function limit(value: Json): Json {
  const word = wordOf(value).trim();
  if (!/^\d{1,15}$/.test(word)) return hole('something that is no whole number');
  return Number(word) === 0 ? null : Number(word);
}
