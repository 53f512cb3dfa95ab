/** A stretch of a text, `end` excluded. */
export type Span = { start: number; end: number };

/** One kind of thing that must not get out. */
export type Rule = {
  rule: string;
  category: 'secret' | 'personal';
  /** `medium` where the name of a setting or the look of a number is all that speaks for it. */
  confidence: 'high' | 'medium';
  /** ASCII literals, of which one is in every match; case and the value of digits do not matter. */
  anchors: readonly string[];
  /** The stretch to mask, given that an anchor begins at `at`, or null. Must not look further than a fixed distance. */
  find: (text: string, at: number) => Span | null;
};

/**
 * A `find` for patterns that begin at their anchor: `pattern` is sticky, its group `value` (else all of it) is the
 * stretch to mask, and `accept` sees that value and what is around it.
 */
export function fromAnchor(
  pattern: RegExp,
  accept?: (value: string, text: string, span: Span) => boolean,
): Rule['find'] {
  const sticky = new RegExp(pattern.source, `${pattern.flags}dy`);
  return (text, at) => {
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) return null;
    const [start, end] = match.indices?.groups?.value ?? [at, at + match[0].length];
    const span = { start, end };
    return accept === undefined || accept(text.slice(start, end), text, span) ? span : null;
  };
}

const ESCAPED = /(?:\\[nrtbf"'/]|\\u[0-9a-fA-F]{4}|%[0-9a-fA-F]{2})$/;

/** Whether a word can begin at `at`: no letter or digit is before it, or only those of an escape such as `\n` or `%3D`. */
export function beginsWord(text: string, at: number): boolean {
  if (at === 0 || !/[A-Za-z0-9]/.test(text.charAt(at - 1))) return true;
  return ESCAPED.test(text.slice(Math.max(0, at - 6), at));
}

/**
 * A `find` for long matches over a class of characters: only tried where such a run begins, so that a run of many
 * anchors is gone over once.
 */
export function fromRunStart(run: RegExp, find: Rule['find']): Rule['find'] {
  return (text, at) => {
    const within = at > 0 && run.test(text.charAt(at - 1)) && !ESCAPED.test(text.slice(Math.max(0, at - 6), at));
    return within ? null : find(text, at);
  };
}

/** Where the run of characters that ends before `at` begins, at most `limit` back. */
export function runStart(text: string, at: number, limit: number, within: (code: number) => boolean): number {
  let start = at;
  while (start > 0 && at - start < limit && within(text.charCodeAt(start - 1))) start--;
  return start;
}

/** ASCII letters and digits. */
export function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
