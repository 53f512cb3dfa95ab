import type { Declared } from './test-totals.ts';

const COUNTS = ['tests', 'passed', 'failures', 'errors', 'skipped'] as const;

/** Totals that the parts of a report declare, each of its own cases. */
export type DeclaredSum = { add: (declared: Declared) => void; together: () => Declared };

/** What one of the parts does not declare, they cannot declare together. */
export function declaredSum(): DeclaredSum {
  const sum: Declared = {};
  const silent = new Set<string>();
  return {
    add: (declared) => {
      for (const count of COUNTS) {
        if (declared[count] === undefined) silent.add(count);
        sum[count] = (sum[count] ?? 0) + (declared[count] ?? 0);
      }
    },
    together: () => Object.fromEntries(Object.entries(sum).filter(([count]) => !silent.has(count))),
  };
}
