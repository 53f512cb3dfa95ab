import type { Json } from '../../model/json.ts';
import { decodeText } from '../decode-text.ts';

const known = new WeakMap<Buffer, { value: Json | undefined }>();

/**
 * What the first bytes of a file say as JSON, as if whatever was begun in them ended there; of several values the first. Undefined
 * where they are no JSON. Every reader that asks of the same bytes gets the same answer, worked out once.
 */
export function jsonBeginning(head: Buffer): Json | undefined {
  const found = known.get(head);
  if (found !== undefined) return found.value;
  const value = beginningOf(decodeText(head));
  known.set(head, { value });
  return value;
}

function beginningOf(text: string): Json | undefined {
  if (text.trim() === 'null') return null;
  if (!/^\s*[[{]/.test(text)) return undefined;
  const closers: string[] = [];
  // The last place at which all that is open could end.
  let whole = '';
  let at = 0;
  let end = 0;
  for (; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      at = endOfString(text, at);
      if (at < 0) break;
    } else if (character === '{' || character === '[') {
      closers.push(character === '{' ? '}' : ']');
      end = at + 1;
      whole = closers.toReversed().join('');
    } else if (character === '}' || character === ']') {
      if (closers.pop() !== character) return undefined;
      end = at + 1;
      whole = closers.toReversed().join('');
      if (closers.length === 0) break;
    } else if (character === ',') {
      end = at;
      whole = closers.toReversed().join('');
    }
  }
  try {
    return JSON.parse(text.slice(0, end) + whole) as Json;
  } catch {
    return undefined;
  }
}

/** Of the quote that ends the string at an offset; -1 where it does not end. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}
