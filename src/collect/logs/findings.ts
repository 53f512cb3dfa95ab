import { findSensitive, sensitiveIn } from '../../mask/rules.ts';

export type Sensitive = { kind: string; category: string; confidence: string; count: number; firstLine: number };

/** Counts what should not be in a log, by kind; keeps none of it. */
export function createFindings() {
  const found = new Map<string, Sensitive>();
  return {
    note: (text: string | Buffer, number: number) => {
      for (const { rule, category, confidence } of typeof text === 'string' ? findSensitive(text) : sensitiveIn(text)) {
        const before = found.get(rule);
        if (before === undefined) found.set(rule, { kind: rule, category, confidence, count: 1, firstLine: number });
        else before.count++;
      }
    },
    sensitive: () => [...found.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  };
}
