import { isIP } from 'node:net';
import { fromAnchor, type Rule, type Span } from './rule.ts';

/** Private, local and documentation networks (RFC 6890), and what is no unicast address. */
const NOT_PUBLIC_4 =
  /^(?:0|10|127|22[4-9]|2[3-5]\d)\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.(?:168|0\.[02])\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** Global unicast addresses begin with 2 or 3; 2001:db8 and 3fff are for documentation. */
const PUBLIC_6 = /^[23][0-9a-f]{3}:/i;
const DOCUMENTATION_6 = /^(?:2001:0?db8:|3fff:)/i;

function isPublic(value: string): boolean {
  if (value.includes(':')) return isIP(value) === 6 && PUBLIC_6.test(value) && !DOCUMENTATION_6.test(value);
  return isIP(value) === 4 && !NOT_PUBLIC_4.test(value);
}

const ADDRESS = '(?<value>\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d./])|[23][0-9a-fA-F]{3}:[0-9a-fA-F:]{2,34})';
const SET = `["'\\\\]{0,4}\\s{0,4}[:=]\\s{0,4}["'\\\\]{0,4}`;
/** Names under which logs hold the address of whoever called. */
const CALLER = new RegExp(
  `(?:client|source|remote|user|viewer|caller|peer|origin)[_-]?(?:ip|addr(?:ess)?)(?:[_-]?address)?${SET}${ADDRESS}`,
  'i',
);
const FORWARDED = new RegExp(`(?:x-forwarded-for|x-real-ip|true-client-ip|cf-connecting-ip)${SET}${ADDRESS}`, 'i');

function address(anchors: string[], find: Rule['find']): Rule {
  return {
    rule: 'client-ip',
    category: 'personal',
    confidence: 'medium',
    anchors,
    exact: false,
    begins: 'anywhere',
    find,
  };
}

/** Public addresses of whoever called, by the name of the field that they stand in. */
export const callerRules: readonly Rule[] = [
  address(['x-forwarded-for', 'x-real-ip', 'true-client-ip', 'cf-connecting-ip'], fromAnchor(FORWARDED, isPublic)),
  address(
    ['client', 'source', 'remote', 'user', 'viewer', 'caller', 'peer', 'origin'].flatMap((who) =>
      ['ip', '_ip', '-ip', 'addr', '_addr', '-addr'].map((what) => who + what),
    ),
    fromAnchor(CALLER, isPublic),
  ),
];

/** A version or an object id has more numbers, or none as large. */
function findFour(text: string, at: number): Span | null {
  const from = Math.max(0, at - 3);
  const start =
    from +
    (/(?:^|[^\d.])(\d{1,3})$/.exec(text.slice(Math.max(0, from - 1), at)) === null
      ? -1
      : text.slice(from, at).search(/\d{1,3}$/));
  if (start < from) return null;
  const value = /^\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)/.exec(text.slice(start, start + 17))?.[0];
  if (value === undefined || /[\w-]/.test(text.charAt(start - 1))) return null;
  return isPublic(value) ? { start, end: start + value.length } : null;
}

function findSix(text: string, at: number): Span | null {
  if (/[0-9a-fA-F:]/.test(text.charAt(at - 5))) return null;
  const start = at - 4;
  const value =
    start < 0
      ? undefined
      : /^[23][0-9a-fA-F]{3}(?::[0-9a-fA-F]{0,4}){2,7}/
          .exec(text.slice(start, start + 40))?.[0]
          .replace(/(?<!:):$/, '');
  return value !== undefined && isPublic(value) ? { start, end: start + value.length } : null;
}

/** Every public address, wherever it stands. */
export const addressRules: readonly Rule[] = [
  { ...address(['.0.', '.00.', '.000.'], findFour), rule: 'ip-address' },
  { ...address([':'], findSix), rule: 'ip-address' },
];
