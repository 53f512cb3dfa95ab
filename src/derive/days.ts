const DAY = 86_400_000;

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** Whole days, by date, from a day to another, both ISO 8601; null where one of them cannot be read. */
export function wholeDays(from: string, to: string): number | null {
  if (!DATE.test(from) || !DATE.test(to)) return null;
  const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY;
  return Number.isFinite(days) ? days : null;
}
