import type { Json } from '../../model/json.ts';

/** Classes of weakness of one rule that are kept. */
const MAX_CLASSES = 50;

/** Classes of weakness that texts name, however they write them (`external/cwe/cwe-079`, `CWE-79: ...`), as CWE-79, sorted. */
export function weaknessesIn(texts: readonly (Json | undefined)[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    const number = /\bcwe[-_ :/]*0*(\d{1,6})\b/i.exec(text)?.[1];
    if (number !== undefined && found.size < MAX_CLASSES) found.add(`CWE-${number}`);
  }
  return [...found].sort();
}
