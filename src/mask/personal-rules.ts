import { fromAnchor, isAlphanumeric, type Rule, runStart, type Span } from './rule.ts';

/** Length of an IBAN by country (SWIFT IBAN registry). */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 ' +
    'QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Whole numbers that begin and end here: no letter, digit or point of a longer id on either side. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  const escaped = /[nrt]/.test(before) && text.charAt(start - 2) === '\\';
  return (escaped || !/[\w.+/-]/.test(before)) && !/^(?:[\w/+=%]|[.-]\w)/.test(text.slice(end, end + 2));
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** First digits and lengths of the card networks; 13 and 19 digits are left to ids, which they are far more often. */
const ISSUERS =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14})$/;

function isCard(value: string, text: string, span: Span): boolean {
  const digits = value.replace(/[ -]/g, '');
  // One trace id in some thousands has no letter in it.
  if (
    /(?:span|trace|parent|request|correlation)[_-]?id["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}$/i.test(
      text.slice(Math.max(0, span.start - 40), span.start),
    )
  )
    return false;
  return standsAlone(text, span) && ISSUERS.test(digits) && luhn(digits);
}

function findIban(text: string, at: number): Span | null {
  if (text.charCodeAt(at) > 90 || text.charCodeAt(at + 1) > 90) return null;
  const length = IBAN_LENGTHS.get(text.slice(at, at + 2));
  if (
    length === undefined ||
    (/[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/\\[nrt]$/.test(text.slice(Math.max(0, at - 2), at)))
  )
    return null;
  const printed = /^[A-Z]{2}\d{2}(?:[A-Z0-9]| (?=[A-Z0-9])){11,38}/.exec(text.slice(at, at + 42))?.[0] ?? '';
  let end = 0;
  for (let seen = 0; end < printed.length && seen < length; end++) if (printed[end] !== ' ') seen++;
  const iban = printed.slice(0, end).replaceAll(' ', '');
  if (iban.length !== length || /[A-Za-z0-9]/.test(text.charAt(at + end))) return null;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1 ? { start: at, end: at + end } : null;
}

function isSocialSecurity(value: string, text: string, span: Span): boolean {
  return standsAlone(text, span) && /^(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}$/.test(value);
}

const MAX_LOCAL = 64;
/** Letters of all scripts, digits, and `.` `_` `%` `+` `-`. */
const isLocal = (code: number): boolean =>
  isAlphanumeric(code) || code >= 0xa1 || (code < 0x80 && '._%+-'.includes(String.fromCharCode(code)));
const DOMAIN =
  /@(?:[A-Za-z0-9\u00a1-\uffff](?:[A-Za-z0-9\u00a1-\uffff-]{0,61}[A-Za-z0-9\u00a1-\uffff])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|[A-Za-z\u00a1-\uffff]{2,24})(?![A-Za-z0-9-]*@)/y;
/** Reserved by RFC 2606 and 6761, or nobody's own. */
const NOBODY =
  /@(?:.{1,190}\.)?(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost|local|internal|noreply\.github\.com)$/i;
const NO_PERSON = /^(?:git|no-?reply|do-?not-?reply|mailer-daemon|postmaster)@/i;
/** `logo@2x.png` and `left-pad@latest.tgz` are files. */
const FILE = /\.(?:png|jpe?g|gif|svg|webp|ico|js|ts|mjs|cjs|css|json|html?|zip|tgz|gz|whl|jar|py|md|txt|xml|ya?ml)$/i;

function findEmail(text: string, at: number): Span | null {
  const before = text.slice(Math.max(0, at - 256), at);
  const local = text.slice(runStart(text, at, MAX_LOCAL, isLocal), at).replace(/^[.%+-]+/, '');
  DOMAIN.lastIndex = at;
  const domain = DOMAIN.exec(text)?.[0];
  if (local === '' || domain === undefined) return null;
  // The letter of an escape such as `\n` is not the address's own.
  const ofEscape = local.length > 1 && /\\[nrtbf]$/.test(before.slice(0, before.length - local.length + 1)) ? 1 : 0;
  if (/:\/\/[^\s/@]{0,200}$/.test(before)) return null;
  if (NOBODY.test(domain) || NO_PERSON.test(local.slice(ofEscape) + domain) || FILE.test(domain)) return null;
  return { start: at - local.length + ofEscape, end: at + domain.length };
}

/** Names under which logs hold the address of whoever called. */
const CLIENT_IP =
  /(?:client|source|remote|user|viewer)[_-]?(?:ip|addr(?:ess)?)(?:[_-]?address)?["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}(?<value>\d{1,3}(?:\.\d{1,3}){3})(?![\d./])/i;
const FORWARDED = /x-forwarded-for["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}(?<value>\d{1,3}(?:\.\d{1,3}){3})(?![\d./])/i;
/** Private, local and documentation networks (RFC 6890), and what is no unicast address. */
const NOT_PUBLIC =
  /^(?:0|10|127|22[4-9]|2[3-5]\d)\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.(?:168|0\.[02])\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const isPublic = (value: string): boolean =>
  !NOT_PUBLIC.test(value) && value.split('.').every((part) => Number(part) < 256);

function personal(rule: string, confidence: Rule['confidence'], anchors: string[], find: Rule['find']): Rule {
  return { rule, category: 'personal', confidence, anchors, find };
}

/** Personal data whose form can be checked. Names and street addresses have none, and are not looked for. */
export const personalRules: readonly Rule[] = [
  personal('email', 'high', ['@'], findEmail),
  personal('card-number', 'high', ['00000000000000'], fromAnchor(/\d{14,16}(?!\d)/, isCard)),
  personal(
    'card-number',
    'high',
    ['0000 0000 0000 0', '0000-0000-0000-0'],
    fromAnchor(/\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?!\d)/, isCard),
  ),
  personal(
    'card-number',
    'high',
    ['0000 000000 00000', '0000-000000-00000'],
    fromAnchor(/\d{4}([ -])\d{6}\1\d{5}(?!\d)/, isCard),
  ),
  personal(
    'iban',
    'high',
    [...IBAN_LENGTHS.keys()].map((country) => `${country.toLowerCase()}00`),
    findIban,
  ),
  personal('us-ssn', 'medium', ['000-00-0000'], fromAnchor(/\d{3}-\d\d-\d{4}/, isSocialSecurity)),
  personal(
    'phone',
    'medium',
    ['+00000000'],
    fromAnchor(/\+[1-9]\d{7,14}/, (_value, text, span) => standsAlone(text, span)),
  ),
  personal('client-ip', 'medium', ['x-forwarded-for'], fromAnchor(FORWARDED, isPublic)),
  personal(
    'client-ip',
    'medium',
    ['client', 'source', 'remote', 'user', 'viewer'].flatMap((who) =>
      ['ip', '_ip', '-ip', 'addr', '_addr', '-addr'].map((what) => who + what),
    ),
    fromAnchor(CLIENT_IP, isPublic),
  ),
];
