/** Written where there is none: a dash, or nothing but zeros, which W3C Trace Context says is no id. */
const NONE = /^(?:[-0]*|n\/?a|none|null|undefined|unknown)$/i;

/** The id in a field's value, or null where it is none: empty, a placeholder, several words, or longer than ids are. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  if (typeof value !== 'string' || value.length > 256) return null;
  const text = value.trim();
  return NONE.test(text) || /\s/.test(text) ? null : text;
}

const XRAY = /(?:^|Root=)1-([0-9a-f]{8})-([0-9a-f]{24})(?![0-9a-f])/i;
const PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/i;
const GOOGLE = /(?:^|\/traces\/)([0-9a-f]{32})(?=$|[/;])/i;

/**
 * The trace that a field's value names, or null. What X-Ray, W3C Trace Context and Google Cloud each write in their own way is brought
 * to 32 hexadecimal digits, so that one trace has one id whoever wrote it down; ids of others stay as they are.
 */
export function traceIdOf(value: unknown): string | null {
  const id = idOf(value);
  if (id === null) return null;
  const xray = XRAY.exec(id);
  const hex = xray === null ? (PARENT.exec(id)?.[1] ?? GOOGLE.exec(id)?.[1]) : `${xray[1]}${xray[2]}`;
  if (hex === undefined) return id;
  return NONE.test(hex) ? null : hex.toLowerCase();
}

const ARN = /^arn:[a-z-]{1,20}:lambda:[a-z0-9-]{1,30}:\d{12}:function:([A-Za-z0-9_-]{1,140})/;
/** Resource ids of Azure; letters in any case. */
const SITE = /\/sites\/([^/]{1,64})(?:\/(?:slots\/[^/]{1,64}\/)?functions\/([^/]{1,128}))?/i;

/** The function's own name where a field holds its ARN or resource id, and the value itself where it is no longer than names are. */
export function functionNameOf(value: unknown): string | null {
  const id = idOf(value);
  if (id === null) return null;
  const site = SITE.exec(id);
  return ARN.exec(id)?.[1] ?? site?.[2] ?? site?.[1] ?? (id.length <= 200 ? id : null);
}
