import type { Json } from '../../model/json.ts';

const MAX_DEPTH = 100;

/**
 * JSON as links and layouts of in-toto are signed over: keys sorted, no spaces, in texts only `\` and `"` escaped, whole numbers alone.
 * Null where the value cannot be written so. https://github.com/secure-systems-lab/securesystemslib
 */
export function canonicalJson(value: Json): string | null {
  try {
    return written(value, 0);
  } catch {
    return null;
  }
}

function written(value: Json | undefined, depth: number): string {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `"${value.replace(/[\\"]/g, '\\$&')}"`;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('no whole number');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`;
  const entries = Object.entries(value ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${written(name, depth + 1)}:${written(item, depth + 1)}`).join(',')}}`;
}
