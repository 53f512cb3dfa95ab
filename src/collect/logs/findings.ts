import { finderOf } from '../../mask/masking.ts';
import type { Masking } from '../../model/masking.ts';

export type Sensitive = { kind: string; category: string; confidence: string; count: number; firstLine: number };

/** Counts what should not be in a log, by kind; keeps none of it. What is to be masked is what is counted. */
export function createFindings(masking: Masking | null) {
  const { inText, inBytes } = finderOf(masking);
  const found = new Map<string, Sensitive>();
  return {
    note: (text: string | Buffer, number: number) => {
      for (const { rule, category, confidence } of typeof text === 'string' ? inText(text) : inBytes(text)) {
        const before = found.get(rule);
        if (before === undefined) found.set(rule, { kind: rule, category, confidence, count: 1, firstLine: number });
        else before.count++;
      }
    },
    sensitive: () => [...found.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  };
}
