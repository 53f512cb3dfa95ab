/** Keys at the top of a JSON text, or of the first object in a list at its top; as far as the text goes. It need not be whole. */
export function topKeys(text: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  let top = 1;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 0x22) {
      const end = endOfString(text, at);
      if (end < 0) return keys;
      if (depth === top && /^\s*:/.test(text.slice(end + 1, end + 64))) keys.push(text.slice(at + 1, end));
      at = end;
    } else if (letter === 0x7b || letter === 0x5b) {
      // A list at the top, whose first object counts.
      if (depth === 0 && letter === 0x5b) top = 2;
      depth++;
    } else if (letter === 0x7d || letter === 0x5d) {
      depth--;
      if (depth < top && keys.length > 0) return keys;
    }
  }
  return keys;
}

/** Index of the quote that ends a string; -1: it does not end. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - escapes - 1] === '\\') escapes++;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}
