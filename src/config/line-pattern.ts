import { isSafePattern } from 'redos-detector';
import { analyse } from 'scslre';

const MAX_PATTERN_LENGTH = 300;
/** Ways in which one text may be matched from one place, and steps after which a pattern is taken to have more. */
const MAX_WAYS = 50;
const MAX_STEPS = 1000;
/** More are tried at every place of a stretch, where they fail. */
const MAX_REPETITIONS = 512;

/** Groups' names say nothing about time, and not every reader of patterns knows them. */
const withoutNames = (pattern: string): string => pattern.replace(/\(\?<[A-Za-z_$][\w$]*>/g, '(');

/** Letters as small ones, but for those of escapes such as `\D`: two alternatives that differ by case alone take the same. */
const withoutCase = (pattern: string): string =>
  pattern.replace(/\\(?:[pP]\{[^}]*\}|.)|[A-Z]/g, (part) => (part.length === 1 ? part.toLowerCase() : part));

function mostRepetitions(pattern: string): number {
  return Math.max(
    0,
    ...[...pattern.matchAll(/\{(\d{1,9})(?:,(\d{0,9}))?\}/g)].map(([, least, most]) => Number(most || least)),
  );
}

/**
 * Why a pattern that every line of a log may be held against is refused, with what to do; null: it is a regular expression
 * whose time grows no faster than the text does.
 */
export function linePatternFault(pattern: string, ignoreCase: boolean): string | null {
  if (pattern.length > MAX_PATTERN_LENGTH) {
    return `The pattern is longer than ${MAX_PATTERN_LENGTH} characters. Make several rules of it.`;
  }
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, ignoreCase ? 'iu' : 'u');
  } catch {
    return 'The pattern is no regular expression of JavaScript with the flag u. Mind what must be escaped.';
  }
  if (expression.test('')) return 'The pattern matches where nothing is. Let at least one character be there.';
  if (/\(\?<[=!]/.test(pattern))
    return 'The pattern looks back. Put what is to be masked into a group (?<value>...) instead.';
  if (/\\[1-9]|\\k</.test(pattern))
    return 'The pattern refers back to a group, whose time is not bounded. Write it out instead.';
  if (mostRepetitions(pattern) > MAX_REPETITIONS) {
    return `The pattern repeats more than ${MAX_REPETITIONS} times. Write at most {0,${MAX_REPETITIONS}}.`;
  }
  const [report] = analyse(expression, { maxReports: 1 }).reports;
  if (report !== undefined) {
    const growth = report.exponential ? 'exponentially' : 'with a power of the length';
    return `Matching can slow down ${growth}. Give the repetition a bound, such as {1,64} in place of +, and let no two take the same characters.`;
  }
  const plain = withoutNames(pattern);
  const { safe } = isSafePattern(`^(?:${ignoreCase ? withoutCase(plain) : plain})`, {
    maxScore: MAX_WAYS,
    maxSteps: MAX_STEPS,
    unicode: true,
  });
  return safe
    ? null
    : 'Matching can slow down: the same text is matched in too many ways. Let no two parts, and no two alternatives, take the same characters.';
}
