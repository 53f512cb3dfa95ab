const ADDRESS = /\b(?:https?|wss?):\/\/(?:[^\s/?#@"']*@)?((?:\$\{[^{}]*\}|[^\s/?#@"'<>{}\\])+)/gi;

/** Addresses that are listed of one thing; the rest of a longer list is left away. */
const MAX_ADDRESSES = 200;

/** Scheme and host of each address in a text, each once: no path, no question and no name before an @, which may be secrets. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [whole, host = ''] of text.matchAll(ADDRESS)) {
    if (found.size >= MAX_ADDRESSES) break;
    found.add(`${whole.slice(0, whole.indexOf('://')).toLowerCase()}://${host}`);
  }
  return [...found].sort();
}
