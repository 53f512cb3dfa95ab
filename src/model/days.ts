const DAY = 86_400_000;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.,]+(Z|[+-]\d{2}:?\d{2})?$/;

/** Days since 1970 of an ISO date or time, in UTC; null if it is neither. A time without zone is taken as UTC. */
export function dayOf(time: string | null): number | null {
  const match = time === null ? null : TIME.exec(time);
  if (time === null || (match === null && !DATE.test(time))) return null;
  const milliseconds = Date.parse(match !== null && match[1] === undefined ? `${time}Z` : time);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / DAY);
}

/** Whole days from one date to another; null if either is not known. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const start = dayOf(from);
  const end = dayOf(to);
  return start === null || end === null ? null : end - start;
}
