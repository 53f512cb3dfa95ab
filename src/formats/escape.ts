/*
 * Every collected string can be an attack on the reader. Names and values go into code spans, sentences are escaped sign by sign;
 * what cannot be seen is made visible first.
 */

/**
 * Signs that cannot be seen: control characters, line and paragraph separators, and format characters (bidirectional overrides,
 * zero width, tags), but for the two joiners that several scripts are written with.
 */
const INVISIBLE = /[\p{Cc}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** Text in which every invisible sign is written out as `[U+202E]`. */
export function visible(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

/** A sentence on one line, its white space folded, its invisible signs written out. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\t\n\v\f\r ]+/g, ' ').trim());
}

/** A sentence as Markdown that shows it as it is: no link, mark-up, HTML, mention, list, table cell or workflow command arises. */
export function md(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>#|~@&$]/g, '\\$&')
    .replace(/:(?=[:/])|(?<=:):/g, '\\:')
    .replace(/\b(www|ftp)(?=\.)/gi, '$1\\')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** A name or a value as a code span, outside tables. */
export function code(text: string): string {
  const shown = visible(text);
  if (shown.trim() === '') return shown === '' ? '(empty)' : '(blank)';
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/**
 * A code span inside a table, where a pipe must be escaped even in code. Parsers do not agree about a backslash before that,
 * so such text is escaped as a sentence instead.
 */
export function cellCode(text: string): string {
  if (/\\+(\||$)/.test(text)) return md(text);
  return code(text).replaceAll('|', '\\|');
}
