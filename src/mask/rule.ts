/** A stretch of a text, `end` excluded. `confidence` where this one is surer or less sure than its rule. */
export type Span = { start: number; end: number; confidence?: Confidence };

export type Confidence = 'high' | 'medium';

/** One kind of thing that must not get out. */
export type Rule = {
  rule: string;
  category: 'secret' | 'personal';
  /** `medium` where the name of a setting or the look of a number is all that speaks for it. */
  confidence: Confidence;
  /** ASCII literals, of which one is in every match; a `0` stands for any digit. */
  anchors: readonly string[];
  /** Whether letters must be as the anchor has them. */
  exact: boolean;
  /** What must not stand right before an anchor: a letter or digit, a digit, or it may be anything. */
  begins: Begins;
  /** The stretch to mask, given that an anchor begins at `at`, or null. Must not look further than a fixed distance. */
  find: (text: string, at: number) => Span | null;
};

export type Begins = 'word' | 'number' | 'anywhere';

/** Whether a value is what it looks like; `medium` where its form is right and its checksum is not. */
export type Accept = (value: string, text: string, span: Span) => boolean | 'medium';

/**
 * A `find` for patterns that begin at their anchor: `pattern` is sticky, its group `value` (else all of it) is the
 * stretch to mask, and `accept` sees that value and what is around it.
 */
export function fromAnchor(pattern: RegExp, accept?: Accept): Rule['find'] {
  const sticky = new RegExp(pattern.source, `${pattern.flags}dy`);
  return (text, at) => {
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) return null;
    const [start, end] = match.indices?.groups?.value ?? [at, at + match[0].length];
    const span = { start, end };
    const accepted = accept?.(text.slice(start, end), text, span) ?? true;
    if (accepted === false) return null;
    return accepted === true ? span : { ...span, confidence: accepted };
  };
}

/**
 * A rule of a pattern that begins at one of its anchors, which are written with spaces between them, or as a list where
 * they hold spaces. Without the flag `i` the letters of the anchors count as they are.
 */
export function secret(
  rule: string,
  anchors: string | readonly string[],
  pattern: RegExp,
  {
    accept,
    begins = 'anywhere',
    confidence = 'high',
  }: Partial<Pick<Rule, 'begins' | 'confidence'>> & { accept?: Accept } = {},
): Rule {
  return {
    rule,
    category: 'secret',
    confidence,
    anchors: typeof anchors === 'string' ? anchors.split(' ') : anchors,
    exact: !pattern.flags.includes('i'),
    begins,
    find: fromAnchor(pattern, accept),
  };
}

/**
 * A rule of secrets with a mark in their middle or at their end: `before` characters of a class stand before it, and not
 * more, and `behind` matches what is behind.
 */
export function marked(
  rule: string,
  mark: string,
  { before, within, behind }: { before: number; within: RegExp; behind: RegExp },
): Rule {
  const whole = new RegExp(`(?:^|[^${within.source.slice(1, -1)}])${within.source}{${before}}$`);
  const rest = new RegExp(behind.source, 'y');
  return {
    rule,
    category: 'secret',
    confidence: 'high',
    anchors: [mark.replace(/\d/g, '0')],
    exact: true,
    begins: 'anywhere',
    find: (text, at) => {
      rest.lastIndex = at + mark.length;
      const match = rest.exec(text);
      const start = at - before;
      if (match === null || start < 0 || !text.startsWith(mark, at)) return null;
      return whole.test(text.slice(Math.max(0, start - 1), at))
        ? { start, end: at + mark.length + match[0].length }
        : null;
    },
  };
}

/** Random text of any length has both; words and counters have one of them. */
export const mixed: Accept = (value) => /\d/.test(value) && /[A-Za-z]/.test(value);

const ESCAPED = /(?:\\[nrtbf"'/]|\\u[0-9a-fA-F]{4}|%[0-9a-fA-F]{2})$/;

/** Whether a word can begin at `at`: no letter or digit is before it, or only those of an escape such as `\n` or `%3D`. */
export function beginsWord(text: string, at: number): boolean {
  if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) return true;
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
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
