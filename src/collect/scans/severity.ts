import type { Severity } from '../../model/check.ts';
import type { Hole } from '../../model/fact.ts';

/** A severity on the one scale, and who says so: a source's own word, or the score that it was taken from. */
export type Rated = { severity: Severity | Hole; severitySource: string | null };

/** Words of all tools; what none of them is can be any severity. */
const WORDS: Record<string, Severity> = {
  critical: 'critical',
  crit: 'critical',
  blocker: 'critical',
  high: 'high',
  important: 'high',
  error: 'high',
  major: 'high',
  medium: 'medium',
  moderate: 'medium',
  warning: 'medium',
  minor: 'low',
  low: 'low',
  note: 'low',
  none: 'low',
  info: 'low',
  informational: 'low',
  information: 'low',
  negligible: 'low',
  trivial: 'low',
};

/** A tool's word on the one scale; a hole where it says that it does not know, or says nothing. */
export function severityOfWord(word: string | null, tool: string): Severity | Hole {
  const lower = word === null ? '' : word.trim().toLowerCase();
  const known = Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined;
  return known ?? { unresolved: `${tool} does not tell how severe it is` };
}

/**
 * A score from 0 to 10 on the scale of CVSS 3 (https://www.first.org/cvss/v3.1/specification-document, 5), which is also that of
 * `security-severity` on GitHub. None at all is low.
 */
export function severityOfScore(score: number): Severity {
  return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
}

/** A score as a tool writes it, number or text; null where it is none. */
export function scoreOf(value: unknown): number | null {
  const score =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return score >= 0 && score <= 10 ? score : null;
}
