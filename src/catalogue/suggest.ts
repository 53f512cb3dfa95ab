import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean x?` where one of the known names is near, else the known names where they are few. Starts with a space. */
export function suggest(name: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(name, known);
  if (distance(name, nearest) <= Math.max(2, Math.floor(name.length / 3))) return ` Did you mean ${nearest}?`;
  return known.length <= 12 ? ` Known: ${known.join(', ')}.` : '';
}
