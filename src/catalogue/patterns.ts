import { analyse } from 'scslre';

const MAX_PATTERN_LENGTH = 300;

/** Why a pattern is refused, with what to do; null: it is a regular expression whose time is bounded by the text's length. */
export function patternFault(pattern: string): string | null {
  if (pattern.length > MAX_PATTERN_LENGTH) {
    return `The pattern is longer than ${MAX_PATTERN_LENGTH} characters: split it with anyOf.`;
  }
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'u');
  } catch {
    return 'The pattern is no regular expression of JavaScript with the flag u: mind what must be escaped.';
  }
  // A `Move` only costs where the pattern is not anchored, at most the square of the length, which is bounded.
  const { reports } = analyse(expression, { reportTypes: { Move: false }, maxReports: 1 });
  const [report] = reports;
  if (report === undefined) return null;
  const growth = report.exponential ? 'exponentially' : 'with a power of the length';
  return `Matching can slow down ${growth}: two repetitions take the same characters. Write [^:]* in place of .*, say.`;
}
