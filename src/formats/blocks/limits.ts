import { oneLine } from '../escape.ts';

/** How much of a report a format shows: entries in one list, and characters in one text. */
export type Limits = { listed: number; text: number };

/** The first entries of a list, and how many more there are. */
export type Bounded<T> = { items: T[]; more: number };

/** Cuts a list to its bound; only what is kept is put in words. */
export function bounded<T, U>(items: readonly T[], { listed }: Limits, inWords: (item: T) => U): Bounded<U> {
  return { items: items.slice(0, listed).map(inWords), more: Math.max(0, items.length - listed) };
}

/** A text that says itself that it was cut and how long it is. */
export function clip(text: string, limits: Limits): string {
  if (text.length <= limits.text) return text;
  return `${oneLine(text.slice(0, limits.text))} ... (${text.length} characters)`;
}
