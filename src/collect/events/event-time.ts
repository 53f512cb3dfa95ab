import type { Json } from '../../model/json.ts';

const WRITTEN = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,12})?)\s?(Z|UTC|[+-]\d\d:?\d\d)?$/;
/** A number below is of seconds, up to the year 5138. */
const SECONDS = 100_000_000_000;

/** An instant as logs write it, ISO 8601 or a number since 1970, in ISO 8601; without a zone it is UTC. Null: it is none. */
export function eventTime(value: Json | undefined): string | null {
  if (typeof value === 'number') return isoOf(value < SECONDS ? value * 1000 : value);
  const [, day, time, zone = 'Z'] = WRITTEN.exec(typeof value === 'string' ? value : '') ?? [];
  if (day === undefined) return null;
  return isoOf(Date.parse(`${day}T${time}${zone === 'UTC' ? 'Z' : zone}`));
}

function isoOf(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  // Years of more than four digits are written in another form.
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1970
    ? null
    : date.toISOString();
}
