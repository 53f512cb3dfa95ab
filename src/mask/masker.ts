import { findSensitive } from './rules.ts';

/** Masks a text: secrets always, personal data unless it is told to keep it. */
export type Mask = (text: string, keep?: 'personal') => string;

/**
 * A function that puts `[rule#ordinal]` in place of what must not get out. Ordinals count the values of a rule by
 * first appearance over the masker's whole life; equal values share one. Masking twice changes nothing more.
 */
export function createMasker(): Mask {
  const labels = new Map<string, string>();
  const counts = new Map<string, number>();
  return (text, keep) => {
    let masked = '';
    let from = 0;
    for (const { rule, category, start, end } of findSensitive(text)) {
      if (category === keep) continue;
      const value = text.slice(start, end);
      let label = labels.get(value);
      if (label === undefined) {
        const ordinal = (counts.get(rule) ?? 0) + 1;
        counts.set(rule, ordinal);
        label = `[${rule}#${ordinal}]`;
        labels.set(value, label);
      }
      masked += text.slice(from, start) + label;
      from = end;
    }
    return from === 0 ? text : masked + text.slice(from);
  };
}
