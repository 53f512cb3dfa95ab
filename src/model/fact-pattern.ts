/**
 * Whether a fact's id is the one that an exception or a declaration names. Only `*` is special, and stands for any run of
 * characters, `/` among them: ids hold braces and brackets of their own. An id that is named exactly always matches.
 */
export function matchesFact(pattern: string, id: string): boolean {
  if (pattern === id) return true;
  const parts = pattern.split('*');
  const first = parts.shift() ?? '';
  const last = parts.pop();
  if (last === undefined || !id.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const at = id.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return id.length - last.length >= from && id.endsWith(last);
}
