import { daysBetween } from '../model/days.ts';
import { pathBelowRoot } from '../model/document-path.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Assertion, DocumentState } from '../model/exception.ts';

/** The longest time for which an assertion may hold. In days. */
export const MAX_ASSERTION_DAYS = 365;

/** What assertions are held against. */
export type AssertionContext = {
  /** ISO 8601, the time of the release. */
  at: string;
  /** SHA-256 of the bytes that were read, by path. */
  digests: ReadonlyMap<string, string>;
};

export function digestsOf(evidence: readonly Evidence[]): Map<string, string> {
  return new Map(evidence.flatMap(({ source, sha256 }) => (sha256 === '' ? [] : [[source.path, sha256] as const])));
}

/** Whether the document that an assertion rests on is the one that it states. */
export function documentState(
  { path, sha256 }: NonNullable<Assertion['document']>,
  digests: AssertionContext['digests'],
): DocumentState {
  const below = pathBelowRoot(path);
  if (below === null) return 'elsewhere';
  const found = digests.get(below);
  if (found === undefined) return 'absent';
  return found === sha256 ? 'same' : 'other';
}

/** Why an assertion does not hold at the release, in a few words; null: it holds. */
export function assertionFault(assertion: Assertion, context: AssertionContext): string | null {
  return timeFault(assertion, context.at) ?? documentFault(assertion, context);
}

function timeFault({ id, issued, validUntil }: Assertion, at: string): string | null {
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

function documentFault({ id, document }: Assertion, { digests }: AssertionContext): string | null {
  if (document === null) return null;
  const state = documentState(document, digests);
  if (state === 'other')
    return `the bytes of ${document.path}, on which assertion ${id} rests, are not those that it states`;
  if (state === 'absent')
    return `${document.path}, on which assertion ${id} rests, is no file that was read below the root`;
  return null;
}
