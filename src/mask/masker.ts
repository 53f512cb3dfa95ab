import { createHmac } from 'node:crypto';
import type { Masking } from '../model/masking.ts';
import { finderOf } from './masking.ts';

/** Masks a text: secrets always, personal data unless it is told to keep it. */
export type Mask = (text: string, keep?: 'personal') => string;

/** Hexadecimal digits of a keyed hash that are shown: 64 bits. */
const SHOWN_DIGITS = 16;

/** A mark that stands for a value, as the source of a regular expression. */
export const MARK = `\\[[a-z0-9-]+#(?:\\d+|k[0-9a-f]{${SHOWN_DIGITS}})\\]`;

/**
 * A function that puts `[rule#ordinal]` in place of what must not get out. Ordinals count the values of a rule by
 * first appearance over the masker's whole life; equal values share one. With a key it is `[rule#k<hash>]`, the beginning
 * of the value's HMAC-SHA-256: equal values are then recognised across packs by whoever made them, and nobody without
 * the key can try values out. Masking twice changes nothing more.
 */
export function createMasker(masking: Masking | null = null, key: string | null = null): Mask {
  const { inText } = finderOf(masking);
  const labels = new Map<string, string>();
  const counts = new Map<string, number>();
  const idOf = (rule: string, value: string): string => {
    if (key !== null) return `k${createHmac('sha256', key).update(value).digest('hex').slice(0, SHOWN_DIGITS)}`;
    const ordinal = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, ordinal);
    return String(ordinal);
  };
  return (text, keep) => {
    let masked = '';
    let from = 0;
    for (const { rule, category, start, end } of inText(text)) {
      if (category === keep) continue;
      const value = text.slice(start, end);
      const label = labels.get(value) ?? `[${rule}#${idOf(rule, value)}]`;
      labels.set(value, label);
      masked += text.slice(from, start) + label;
      from = end;
    }
    return from === 0 ? text : masked + text.slice(from);
  };
}
