const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;

/** What may come next: a value, a key, a colon, or a comma or the end of what is open. `first`: nothing stands there yet. */
type Wanted = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more';

/**
 * The offset at which a text stops being JSON, for text that is not JSON. `JSON.parse` says where in some of its messages
 * only, and quotes the text in others.
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    at = after(SPACE, text, at) ?? at;
    const end = after(TOKEN, text, at);
    if (end === null) return at;
    const next = follow(wanted, text[at] ?? '', open);
    if (next === null) return at;
    wanted = next;
    at = end;
  }
}

function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** What is wanted after a token that begins with `first`, or null where that token must not stand there. */
function follow(wanted: Wanted, first: string, open: string[]): Wanted | null {
  const inside = open.at(-1);
  if ((first === '}' && inside === '{') || (first === ']' && inside === '[')) {
    if (wanted !== 'more' && wanted !== (first === '}' ? 'first key' : 'first value')) return null;
    open.pop();
    return 'more';
  }
  if (wanted === 'more') {
    if (first !== ',' || inside === undefined) return null;
    return inside === '{' ? 'key' : 'value';
  }
  if (wanted === 'colon') return first === ':' ? 'value' : null;
  if (wanted === 'key' || wanted === 'first key') return first === '"' ? 'colon' : null;
  if (first === '{' || first === '[') {
    open.push(first);
    return first === '{' ? 'first key' : 'first value';
  }
  return /[}\],:]/.test(first) ? null : 'more';
}
