import { luhn, mod97 } from './checksums.ts';
import { type Accept, fromAnchor, isAlphanumeric, type Rule, runStart, type Span } from './rule.ts';

/** Length of an IBAN by country (SWIFT IBAN registry). */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 ' +
    'LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 ' +
    'SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Whole numbers that begin and end here: no letter, digit or point of a longer id on either side. */
export function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  const escaped = /[nrt]/.test(before) && text.charAt(start - 2) === '\\';
  return (escaped || !/[\w.+/-]/.test(before)) && !/^(?:[\w/+=%]|[.-]\w)/.test(text.slice(end, end + 2));
}

/** First digits and lengths of the card networks; 13 and 19 digits are left to ids, which they are far more often. */
const ISSUERS =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14})$/;

const isCard: Accept = (value, text, span) => {
  const digits = value.replace(/[ -]/g, '');
  // One trace id in some thousands has no letter in it.
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  if (/(?:span|trace|parent|request|correlation)[_-]?id["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}$/i.test(before))
    return false;
  return standsAlone(text, span) && ISSUERS.test(digits) && luhn(digits);
};

function findIban(text: string, at: number): Span | null {
  const length = IBAN_LENGTHS.get(text.slice(at, at + 2));
  if (length === undefined) return null;
  const printed = /^[A-Z]{2}\d{2}(?:[A-Z0-9]|[ -](?=[A-Z0-9])){11,40}/.exec(text.slice(at, at + 44))?.[0] ?? '';
  let end = 0;
  for (let seen = 0; end < printed.length && seen < length; end++) if (!/[ -]/.test(printed[end] ?? '')) seen++;
  const iban = printed.slice(0, end).replace(/[ -]/g, '');
  if (iban.length !== length || /[A-Za-z0-9]/.test(text.charAt(at + end))) return null;
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1 ? { start: at, end: at + end } : null;
}

const MAX_LOCAL = 64;
/** Letters of all scripts, digits, and `.` `_` `%` `+` `-`. */
const isLocal = (code: number): boolean =>
  isAlphanumeric(code) || code >= 0xa1 || (code < 0x80 && '._%+-'.includes(String.fromCharCode(code)));
const DOMAIN =
  /@(?:[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9\u0080-\uffff-]{0,61}[A-Za-z0-9\u0080-\uffff])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|[A-Za-z\u0080-\uffff]{2,24})(?![A-Za-z0-9-]*@)/y;
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

/** Country calling codes (ITU-T E.164) of one and two digits; all others have three. */
const SHORT_CODES = /^\+(?:1|7|2[07]|3[0123469]|4[013456789]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const LONG_CODES = /^\+(?:2[1-689]\d|3[578]\d|42[013]|5[09]\d|6[789]\d|8[058]\d|88[68]|9(?:6[0-8]|7[0-79]|9[2-68]))/;
/** Numbers for films and books: 555-0100 to 555-0199 in North America. */
const FICTIONAL = /^\+1\d{3}55501\d\d$/;

const isPhone: Accept = (value, text, span) => {
  const number = value.replace(/[^\d+]/g, '');
  if (number.length < 9 || number.length > 16 || FICTIONAL.test(number)) return false;
  if (!SHORT_CODES.test(number) && !LONG_CODES.test(number)) return false;
  return (!number.startsWith('+1') || number.length === 12) && standsAlone(text, span);
};

/** Names under which numbers without a country's code are phone numbers. */
const PHONE_NAME =
  /(?:phone|mobile|telephone|\btel|\bcell|\bfax|sms|whatsapp)(?:[_-]?(?:number|no|nr))?["'\\]{0,4}\s{0,4}[:=#]?\s{0,4}["'\\]{0,4}(?<value>\(?\d{2,5}\)?(?:[ ./-]?\d{2,5}){2,4})(?!\d|\.\d)/i;
const isNamedPhone: Accept = (value) => {
  const digits = value.replace(/\D/g, '');
  return digits.length >= 9 && digits.length <= 13 && !/^(\d)\1+$/.test(digits);
};

function personal(
  rule: string,
  confidence: Rule['confidence'],
  anchors: string[],
  find: Rule['find'],
  begins: Rule['begins'] = 'anywhere',
): Rule {
  return { rule, category: 'personal', confidence, anchors, exact: false, begins, find };
}

/** Personal data whose form can be checked. Names and street addresses have none, and are not looked for. */
export const personalRules: readonly Rule[] = [
  personal('email', 'high', ['@'], findEmail),
  personal('card-number', 'high', ['00000000000000'], fromAnchor(/\d{14,16}(?!\d)/, isCard), 'number'),
  personal(
    'card-number',
    'high',
    ['0000 0000 0000 0', '0000-0000-0000-0'],
    fromAnchor(/\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?!\d)/, isCard),
    'number',
  ),
  personal(
    'card-number',
    'high',
    ['0000 000000 00000', '0000-000000-00000'],
    fromAnchor(/\d{4}([ -])\d{6}\1\d{5}(?!\d)/, isCard),
    'number',
  ),
  {
    ...personal(
      'iban',
      'high',
      [...IBAN_LENGTHS.keys()].map((country) => `${country}00`),
      findIban,
      'word',
    ),
    exact: true,
  },
  personal('phone', 'medium', ['+00000000'], fromAnchor(/\+[1-9]\d{7,14}/, isPhone)),
  personal(
    'phone',
    'medium',
    ['+0 ', '+0-', '+0(', '+0.', '+00 ', '+00-', '+00(', '+00.', '+000 ', '+000-', '+000('],
    fromAnchor(
      /\+[1-9]\d{0,2}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]\d{2,8}){1,4}(?!\d)|\+[1-9]\d{0,2}[ -]\d{6,12}(?!\d)/,
      isPhone,
    ),
  ),
  personal(
    'phone',
    'medium',
    ['phone', 'mobile', 'tel:', 'tel"', 'tel=', 'tel ', 'fax', 'whatsapp'],
    fromAnchor(PHONE_NAME, isNamedPhone),
  ),
];
