import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { LOGICAL_ID } from '../../../model/logical-id.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';

/** Schemes of addresses that something is sent to or fetched from over a network. */
const SCHEMES =
  'https?|wss?|amqps?|mqtts?|rediss?|ftps?|sftp|ldaps?|smtps?|tcp|tls|ssl|nats|kafka|grpcs?|postgres(?:ql)?|mysql|mariadb|mongodb(?:\\+srv)?';

/** No path, no question and no name before an @, which may be secrets. */
const ADDRESS = new RegExp(
  `\\b(${SCHEMES}):\\/\\/(?:[^\\s/?#@"']{0,256}@)?((?:\\$\\{[^{}]*\\}|\\[[0-9a-f:.]+\\]|[^\\s/?#@:,"'<>{}\\\\\\[\\]])+)`,
  'gi',
);

/** A host that stands alone: an address in numbers, or a name that ends as those of networks and providers do. */
const BARE =
  /^(?:(?:\d{1,3}\.){3}\d{1,3}|(?:[a-z0-9_-]+\.)+(?:internal|local|localdomain|lan|corp|intranet|svc|amazonaws\.com|amazonaws\.com\.cn|azure\.com|windows\.net|googleapis\.com))(?::\d+)?$/i;

/** An attribute of another resource. */
const ATTRIBUTE = new RegExp(`\\$\\{(${LOGICAL_ID})\\.([A-Za-z][\\w.-]*)\\}`, 'g');

/** Addresses that are listed of one value; the rest of a longer list is left away. */
const MAX_ADDRESSES = 200;
const MAX_DEPTH = 50;

/** Addresses that a resolved value names, each once; a hole where the value is not known and may name some. */
export function addressesOf(value: Json | undefined): Json[] {
  const found = new Map<string, Json>();
  const open = eachText(value, (text) => {
    for (const [, scheme = '', host = ''] of text.matchAll(ADDRESS)) add(found, scheme.toLowerCase(), host);
    if (BARE.test(text)) add(found, null, text.replace(/:\d+$/, ''));
  });
  return [...[...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, address]) => address), ...open];
}

/** Attributes of other resources that a resolved value names, as `${Name.Attribute}`. */
export function attributesIn(value: Json | undefined): Json[] {
  const found = new Set<string>();
  eachText(value, (text) => {
    for (const [whole] of text.matchAll(ATTRIBUTE)) if (found.size < MAX_ADDRESSES) found.add(whole);
  });
  return [...found].sort();
}

function add(found: Map<string, Json>, scheme: string | null, written: string): void {
  // Hosts do not care for capitals; names of resources do.
  const host = written.includes('${') ? written : written.toLowerCase();
  if (found.size < MAX_ADDRESSES) found.set(`${scheme} ${host}`, { scheme, host });
}

/** Calls for each text in a value; holes for what is not known in it. */
function eachText(value: Json | undefined, read: (text: string) => void, depth = 0): Json[] {
  if (value === undefined || value === null || depth > MAX_DEPTH) return [];
  if (typeof value === 'string') {
    read(value);
    return [];
  }
  if (isHole(value)) {
    if (value.among === undefined) return [hole(value.unresolved)];
    const before: string[] = [];
    const open = value.among.flatMap((one) => eachText(one, (text) => before.push(text), depth + 1));
    // It names one of several values: whether it names an address is only known where none or all of them do the same.
    const named = before.some((text) => text.match(ADDRESS) !== null || BARE.test(text));
    if (new Set(before).size <= 1) for (const text of before) read(text);
    else if (named) return [hole(value.unresolved)];
    return open.length > 0 ? [hole(value.unresolved)] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item) => eachText(item, read, depth + 1));
  return isObject(value) ? Object.values(value).flatMap((item) => eachText(item, read, depth + 1)) : [];
}
