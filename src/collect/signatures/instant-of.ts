/** A date in ISO 8601, or null where it is none. */
export function instantOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
