import type { CaseOutcome } from './test-totals.ts';

/** What becomes of a scenario by its worst step, from the least bad on; what its authors have not finished could not be run. */
const STATUSES: readonly (readonly [string, CaseOutcome])[] = [
  ['passed', 'passed'],
  ['skipped', 'skipped'],
  ['unknown', 'skipped'],
  ['untested', 'skipped'],
  ['pending', 'error'],
  ['undefined', 'error'],
  ['ambiguous', 'error'],
  ['error', 'error'],
  ['hook_error', 'error'],
  ['cleanup_error', 'error'],
  ['failed', 'failed'],
];

/** The outcome of a scenario, and the word for it where it is skipped by another. One without steps has shown nothing. */
export function worstOf(statuses: readonly string[]): { outcome: CaseOutcome; state: string | null } {
  let worst = -1;
  for (const status of statuses) {
    const at = STATUSES.findIndex(([word]) => word === status.toLowerCase());
    worst = Math.max(worst, at < 0 ? STATUSES.findIndex(([word]) => word === 'undefined') : at);
  }
  const [word, outcome] = STATUSES[worst] ?? ['empty', 'skipped'];
  return { outcome, state: outcome === 'skipped' && word !== 'skipped' ? word : null };
}

/** Whether a file is called a report of Cucumber. */
export function isCucumberNamed(path: string): boolean {
  return /(?:^|\/)[^/]*cucumber[^/]*\.json$/i.test(path);
}
