/** Whether an IAM pattern, in which `*` is any text and `?` any one character, matches a text. Takes no more than their lengths multiplied. */
export function matchesPattern(pattern: string, text: string): boolean {
  let at = 0;
  let of = 0;
  let star = -1;
  let from = 0;
  while (at < text.length) {
    if (pattern[of] === '*') {
      star = of++;
      from = at;
    } else if (of < pattern.length && (pattern[of] === '?' || pattern[of] === text[at])) {
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

/** Whether a pattern has a wildcard in it. */
export function hasWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern);
}
