/** Whether an IAM pattern, in which `*` is any text and `?` any one character, matches a text. Takes no more than their lengths multiplied. */
export function matchesPattern(pattern: string, text: string): boolean {
  return matches(pattern, text, () => true);
}

/**
 * Whether a pattern matches everything that another pattern does. A `*` of the other is only within a `*`. It can say no where a
 * closer look would say yes, never the reverse.
 */
export function coversPattern(pattern: string, other: string): boolean {
  return matches(pattern, other, (of, at) => !(of === '?' && at === '*'));
}

function matches(pattern: string, text: string, mayTake: (of: string | undefined, at: string) => boolean): boolean {
  let at = 0;
  let of = 0;
  let star = -1;
  let from = 0;
  while (at < text.length) {
    if (pattern[of] === '*') {
      star = of++;
      from = at;
    } else if (
      of < pattern.length &&
      (pattern[of] === '?' || pattern[of] === text[at]) &&
      mayTake(pattern[of], text[at] ?? '')
    ) {
      of++;
      at++;
    } else if (star >= 0) {
      // The last star takes one more character.
      of = star + 1;
      at = ++from;
    } else {
      return false;
    }
  }
  while (pattern[of] === '*') of++;
  return of === pattern.length;
}

/** Whether there is a text that both patterns match. Takes no more than their lengths multiplied. */
export function patternsOverlap(a: string, b: string): boolean {
  // Which beginnings of b can match a text that the beginning of a matches.
  let row = starsFrom(b);
  for (const one of a) {
    const next = new Array<boolean>(b.length + 1).fill(false);
    if (one === '*') next[0] = row[0] === true;
    for (let at = 1; at <= b.length; at++) {
      const other = b[at - 1];
      // A star takes what the other has at its end, or nothing.
      if (one === '*' || other === '*') next[at] = row[at] === true || next[at - 1] === true;
      else next[at] = row[at - 1] === true && (one === '?' || other === '?' || one === other);
    }
    row = next;
  }
  return row[b.length] === true;
}

/** Beginnings of a pattern that match the empty text. */
function starsFrom(pattern: string): boolean[] {
  const row = [true];
  for (let at = 1; at <= pattern.length; at++) row[at] = row[at - 1] === true && pattern[at - 1] === '*';
  return row;
}

/** Whether a pattern has a wildcard in it. */
export function hasWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern);
}
