import { findSensitive } from './rules.ts';

/** How much of what is cut away is looked at, so that a secret that spans the cut is seen whole. */
const LOOKAHEAD = 1024;

/** The text's first `length` UTF-16 units, with an ellipsis if there were more. Never cuts through what must be masked: it would no longer be known for what it is. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const across = findSensitive(text.slice(0, length + LOOKAHEAD)).find(
    (found) => found.start < length && found.end > length,
  );
  const end = across?.start ?? length;
  // A pair of surrogates is one character.
  const whole = /[\ud800-\udbff]$/.test(text.slice(0, end)) ? end - 1 : end;
  return `${text.slice(0, whole)}…`;
}
