import { isAlphanumeric, type Rule, runStart, type Span } from './rule.ts';
import { isPlaceholder, secretWord } from './secret-names.ts';

/** How far a name reaches to either side of the word that gives it away. */
const MAX_NAME = 64;
const MAX_VALUE = 512;
const MIN_PASSWORD = 4;
const MIN_TOKEN = 8;

const isName = (code: number): boolean => isAlphanumeric(code) || code === 95 || code === 45 || code === 36;
const NAME_AFTER = new RegExp(`[A-Za-z0-9_-]{0,${MAX_NAME}}`, 'y');
/** Quotes may be escaped, once or twice, where JSON holds JSON. */
const SEPARATOR =
  /(?<closing>\\{0,3}["'])?(?:\s{0,8}(?:=>|:=|[!=]?==?|:)\s{0,8}|\s{1,8}is\s{1,8})(?<opening>\\{0,3}["'`])?/y;
const BARE = new RegExp(`[^\\s"'\`,;&)}\\]\\\\<>|]{1,${MAX_VALUE}}`, 'y');

function readName(text: string, at: number): { name: string; end: number; start: number } | null {
  const start = runStart(text, at, MAX_NAME, isName);
  NAME_AFTER.lastIndex = at;
  const end = at + (NAME_AFTER.exec(text)?.[0].length ?? 0);
  return secretWord(text.slice(start, end)) === null ? null : { name: text.slice(start, end), start, end };
}

function readValue(text: string, from: number): { span: Span; quoted: boolean; tight: boolean } | null {
  SEPARATOR.lastIndex = from;
  const separator = SEPARATOR.exec(text);
  if (separator === null) return null;
  const start = from + separator[0].length;
  const opening = separator.groups?.opening;
  if (opening !== undefined) {
    const length = text.slice(start, start + MAX_VALUE + opening.length).indexOf(opening);
    if (length === -1) return null;
    return { span: { start, end: start + length }, quoted: true, tight: true };
  }
  // Unquoted, what something is compared with is a name.
  if (/==|!=/.test(separator[0])) return null;
  BARE.lastIndex = start;
  const bare = BARE.exec(text)?.[0] ?? '';
  return { span: { start, end: start + bare.length }, quoted: false, tight: separator[0].includes('=') };
}

/** Addresses, names of things, code that fetches the value, numbers that count: what stands beside such a name and is none. */
const HARMLESS =
  /^(?:arn:|\/?aws\/|alias\/|https?:\/\/|s3:\/\/|[.~]{0,2}\/[\w./-]+$|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|sha(?:1|256|384|512)[:-]|\{\{|\$\{|\$\(|[([]|![A-Z]\w*$|[\w$.]+\(|[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$)/i;
const WORD = /^(?:[A-Za-z]?[a-z]+|[A-Z]+)[.!?:]*$/;

function isSecretValue(value: string, password: boolean, quoted: boolean, tight: boolean): boolean {
  if (isPlaceholder(value) || HARMLESS.test(value)) return false;
  if (password) return value.length >= MIN_PASSWORD && (tight || !WORD.test(value));
  if (value.length < MIN_TOKEN || /\s/.test(value) || /^[\d.]+$/.test(value)) return false;
  if (/\d/.test(value)) return true;
  return quoted && (/[#!$%^&*?~;]/.test(value) || (value.length >= 20 && /[a-z]/.test(value) && /[A-Z]/.test(value)));
}

/** An ARN (`...:secret:name`) and a dynamic reference (`{{resolve:...}}`) name a secret, and do not hold it. */
function namesOnly(text: string, at: number): boolean {
  return /(?:arn:[\w*-]*:|\{\{resolve:|\{\{)[^\s"']{0,200}$/.test(text.slice(Math.max(0, at - 220), at));
}

function find(text: string, at: number): Span | null {
  const named = readName(text, at);
  if (named === null || namesOnly(text, named.start)) return null;
  const read = readValue(text, named.end);
  if (read === null) return null;
  const { start, end } = read.span;
  const password = /pass|pwd/i.test(named.name);
  const value = text.slice(start, end);
  // `Pass: 12` counts, and is seldom a password.
  if (!read.quoted && /^pass$/i.test(named.name) && text.charAt(start - 1) !== '=') return null;
  if (!read.quoted && text.charAt(start - 1) === ' ' && secretWord(value) !== null) return null;
  return isSecretValue(value, password, read.quoted, read.tight) ? read.span : null;
}

/** `name = value`, `"name": "value"`, `name: value`, where the name says that the value is a secret. */
export const assignmentRule: Rule = {
  rule: 'secret-assignment',
  category: 'secret',
  confidence: 'medium',
  anchors: [
    'pass',
    'pwd',
    'secret',
    'token',
    'credential',
    'creds',
    'api_key',
    'api-key',
    'apikey',
    'access_key',
    'accesskey',
    'private_key',
    'privatekey',
    'signing_key',
    'signingkey',
    'encryption_key',
    'encryptionkey',
    'master_key',
    'masterkey',
    'account_key',
    'accountkey',
    'shared_key',
    'auth_key',
    'authkey',
    'license_key',
    'licensekey',
  ],
  find,
};
