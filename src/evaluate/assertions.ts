import { daysBetween } from '../model/days.ts';
import type { Assertion } from '../model/exception.ts';

/** The longest time for which an assertion may hold. In days. */
export const MAX_ASSERTION_DAYS = 365;

/** Why an assertion does not hold at the release, in a few words; null: it holds. */
export function assertionFault(assertion: Assertion, at: string): string | null {
  const { id, issued, validUntil } = assertion;
  const sinceIssue = daysBetween(issued, at);
  const left = daysBetween(at, validUntil);
  const granted = daysBetween(issued, validUntil);
  if (sinceIssue === null || left === null || granted === null) return `assertion ${id} has no readable dates`;
  if (sinceIssue < 0) return `assertion ${id} was issued after the release`;
  if (left < 0) return `assertion ${id} ended on ${validUntil}`;
  if (granted > MAX_ASSERTION_DAYS) {
    return `assertion ${id} was issued for ${granted} days; ${MAX_ASSERTION_DAYS} are allowed`;
  }
  return null;
}
