/** A value in a JSON text: where its key or, in a list, itself begins, and where the value does. */
type Mark = { offset: number; value: number; inside: Map<string, Mark> | null };

/**
 * Offsets of what stands at a path of names and indices in well-formed JSON, or of the nearest thing above it. A plan has millions of
 * values of which few are asked for, so only the containers on the way to them are gone through, each once.
 */
export function jsonOffsets(text: string): (pointer: readonly string[]) => number {
  const start = afterSpace(text, 0);
  const root: Mark = { offset: start, value: start, inside: null };
  return (pointer) => {
    let mark = root;
    for (const step of pointer) {
      mark.inside ??= childrenOf(text, mark.value);
      const next = mark.inside.get(step);
      if (!next) break;
      mark = next;
    }
    return mark.offset;
  };
}

/** The members of an object or the items of a list that begins at an offset. */
function childrenOf(text: string, start: number): Map<string, Mark> {
  const children = new Map<string, Mark>();
  const open = text[start];
  if (open !== '{' && open !== '[') return children;
  let at = afterSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
    const offset = at;
    let name = String(index);
    if (open === '{') {
      const end = afterText(text, at);
      name = String(JSON.parse(text.slice(at, end)));
      at = afterSpace(text, afterSpace(text, end) + 1);
    }
    children.set(name, { offset, value: at, inside: null });
    at = afterSpace(text, afterValue(text, at));
    if (text[at] === ',') at = afterSpace(text, at + 1);
  }
  return children;
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /[^,\]} \t\r\n]*/y;
const QUOTE = 0x22;
const BRACE = 0x7b;
const BRACKET = 0x5b;
const END_BRACE = 0x7d;
const END_BRACKET = 0x5d;

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function afterSpace(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code > 32 ? at : after(SPACE, text, at);
}

function afterValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return afterText(text, start);
  if (first !== '{' && first !== '[') return after(SCALAR, text, start);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = afterText(text, at) - 1;
        break;
      case BRACE:
      case BRACKET:
        depth++;
        break;
      case END_BRACE:
      case END_BRACKET:
        if (--depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** By hand: a pattern over a text of some megabytes is more than the matcher's stack takes. */
function afterText(text: string, start: number): number {
  let end = start;
  let escapes = 0;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    for (escapes = 0; text[end - escapes - 1] === '\\'; ) escapes++;
  } while (escapes % 2 === 1);
  return end + 1;
}
