import type { TestCase, TestTotals } from './test-totals.ts';

/** Failed cases that are held back until it is known that no later run of them passed. */
const MAX_HELD = 10_000;

/** Counts cases that a runner may run again: what passed in a later run, having failed before, is one case that passed, and flaky. */
export type Reruns = {
  /** `run` tells the runs of one key apart; in one run each counts for itself. */
  add: (key: string, run: number, testCase: TestCase) => void;
  /** Counts those that are still held. */
  end: () => void;
};

export function reruns(totals: TestTotals): Reruns {
  const held = new Map<string, { run: number; testCase: TestCase }>();
  return {
    add: (key, run, testCase) => {
      const before = held.get(key);
      held.delete(key);
      const isAgain = before !== undefined && before.run < run;
      if (before !== undefined && !isAgain) totals.add(before.testCase);
      if (testCase.outcome === 'passed') return totals.add(isAgain ? { ...testCase, flaky: true } : testCase);
      // What is skipped the second time has still failed.
      if (testCase.outcome === 'skipped') {
        if (before === undefined) return totals.add(testCase);
        if (isAgain) held.set(key, before);
        else totals.add(testCase);
        return;
      }
      if (held.size < MAX_HELD) held.set(key, { run, testCase });
      else totals.add(testCase);
    },
    end: () => {
      for (const { testCase } of held.values()) totals.add(testCase);
      held.clear();
    },
  };
}
