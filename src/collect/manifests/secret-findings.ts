import { findSensitive } from '../../mask/rules.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { isObject } from './resource.ts';

/** Values of one setting that are looked at. */
const MAX_TEXTS = 10_000;

/** Secret patterns in texts, each rule once; the texts themselves go nowhere. */
export function secretFindings(texts: readonly string[]): JsonObject[] {
  const found = new Map<string, JsonObject>();
  for (const text of texts) {
    for (const { rule, category, confidence } of findSensitive(text)) {
      if (category === 'secret') found.set(`${rule} ${confidence}`, { rule, confidence });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/** Names that stand for something else, and so are no value. */
const NAMES = new Set(['Ref', 'Fn::GetAtt', 'Condition', 'Fn::FindInMap']);

/** The texts that stand in a value as it is written, keys left out. */
export function writtenTexts(value: Json | undefined): string[] {
  const texts: string[] = [];
  const walk = (part: Json | undefined): void => {
    if (texts.length >= MAX_TEXTS) return;
    if (typeof part === 'string') texts.push(part);
    else if (Array.isArray(part)) for (const item of part) walk(item);
    else if (isObject(part)) for (const name of Object.keys(part)) if (!NAMES.has(name)) walk(part[name]);
  };
  walk(value);
  return texts;
}
