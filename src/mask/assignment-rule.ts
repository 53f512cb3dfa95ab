import { isAlphanumeric, type Rule, runStart, type Span } from './rule.ts';
import { isPlaceholder, secretWord } from './secret-names.ts';

/** How far a name reaches to either side of the word that gives it away. */
const MAX_NAME = 64;
const MAX_VALUE = 512;
const MIN_PASSWORD = 4;
const MIN_TOKEN = 8;
const MIN_RANDOM = 16;

const isName = (code: number): boolean => isAlphanumeric(code) || code === 95 || code === 45 || code === 36;
const NAME_AFTER = new RegExp(`[A-Za-z0-9_-]{0,${MAX_NAME}}`, 'y');

/** Quotes may be escaped, once or twice, where JSON holds JSON. */
const QUOTE = `\\\\{0,3}["']`;
/**
 * What stands between a name and its value: an operator; `is`; the pair of a name and a value, as members of JSON, as
 * YAML or as attributes of XML; a block with a default, as Terraform and Bicep have it; a comma between two quoted texts; a tag's end; only blanks, before a quote or behind an
 * option of a command.
 */
const SEPARATOR = new RegExp(
  `(?<closing>${QUOTE})?(?:` +
    `(?<operator>\\s{0,32}(?:=>|:=|[!=]?==?|:|<-)\\s{0,32})|` +
    `(?<is>(?:\\s{1,8}for\\s(?:the\\s)?user\\s\\S{1,64})?\\s{1,8}is\\s{1,8})|` +
    `(?<pair>\\s{0,32},?\\s{0,64}(?:- )?(?:${QUOTE})?value(?:${QUOTE})?\\s{0,8}[:=]\\s{0,8})|` +
    `(?<block>\\s{0,8}\\{[^{}]{0,256}?\\bdefault\\s{0,8}[=:]\\s{0,8})|` +
    `(?<comma>\\s{0,8},\\s{0,32}(?=\\\\{0,3}["']))|` +
    `(?<tag>>)|` +
    `(?<blank>\\s{1,8})` +
    `)(?<opening>\\\\{0,3}["'\`])?`,
  'yi',
);
const BARE = new RegExp(`[^\\s"'\`,;&)}\\]\\\\<>|]{1,${MAX_VALUE}}`, 'y');

type Value = {
  span: Span;
  quoted: boolean;
  by: 'operator' | 'compared' | 'is' | 'pair' | 'block' | 'comma' | 'tag' | 'blank';
  tight: boolean;
};

function readName(text: string, at: number): { name: string; end: number; start: number } | null {
  const start = runStart(text, at, MAX_NAME, isName);
  NAME_AFTER.lastIndex = at;
  const end = at + (NAME_AFTER.exec(text)?.[0].length ?? 0);
  return secretWord(text.slice(start, end)) === null ? null : { name: text.slice(start, end), start, end };
}

function wayOf(groups: Record<string, string | undefined>): Value['by'] {
  if (groups.operator !== undefined) return /==|!=/.test(groups.operator) ? 'compared' : 'operator';
  return (['is', 'pair', 'block', 'comma', 'tag'] as const).find((name) => groups[name] !== undefined) ?? 'blank';
}

function readValue(text: string, from: number): Value | null {
  SEPARATOR.lastIndex = from;
  const separator = SEPARATOR.exec(text);
  if (separator === null) return null;
  const start = from + separator[0].length;
  const groups = separator.groups ?? {};
  const { opening } = groups;
  const by = wayOf(groups);
  if (by === 'comma' && groups.closing === undefined) return null;
  if (opening !== undefined) {
    const length = text.slice(start, start + MAX_VALUE + opening.length).indexOf(opening);
    return length === -1 ? null : { span: { start, end: start + length }, quoted: true, by, tight: true };
  }
  // Unquoted, what something is compared with is a name.
  if (by === 'compared' || by === 'comma' || (by === 'operator' && separator[0].includes('\n'))) return null;
  BARE.lastIndex = start;
  const bare = BARE.exec(text)?.[0] ?? '';
  return { span: { start, end: start + bare.length }, quoted: false, by, tight: separator[0].includes('=') };
}

/** Addresses, names of things, code that fetches the value, numbers that count: what stands beside such a name and is none. */
const HARMLESS =
  /^(?:arn:|alias\/|https?:\/\/|s3:\/\/|sha(?:1|256|384|512)[:-]|\{\{|[#$@%]?\{|\$\(|[([]|'?\$[A-Za-z_]|![A-Z]\w*$|[\w$.]+\(|\s*[+.,;:)\]]|<%|\/\/)/i;
/** What AWS calls its actions and types: `iam:ChangePassword`, `AWS::Lambda::Function`. */
const AWS_NAME = /^(?:[a-z0-9-]{2,40}:[A-Za-z0-9*]{3,64}|[A-Za-z0-9]{2,32}(?:::[A-Za-z0-9]{1,64}){1,3})$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Paths and members of objects, where no part of them looks like chance. */
const PATH = /^(?:[.~]{0,2}\/)?[\w$@-]{1,64}(?:[./#][\w$@-]{1,64})*[./]?$/;
/** What a page or a style calls a field: `#new-password`. */
const SELECTOR = /^[#.][a-z]+(?:[-_][a-z]+)*$/i;
/** What lists of names hold. */
const NAME = /^[a-z]+(?:[_-][a-z0-9]+)+$/;
/** What compilers and counters call tokens. */
const NUMBER = /^(?:-?[\d.]+|0x[0-9a-f]{1,16})$/i;
const WORD = /^(?:[A-Za-z]?[a-z]+|[A-Z]+)[.!?:]*$/;

function looksRandom(part: string): boolean {
  return part.length >= MIN_RANDOM && /\d/.test(part) && /[A-Za-z]/.test(part);
}

function isHarmless(value: string, name: string): boolean {
  if (isPlaceholder(value) || HARMLESS.test(value)) return true;
  if (AWS_NAME.test(value) && !/^[a-z0-9-]+:.*\d/.test(value)) return true;
  if (SELECTOR.test(value) && secretWord(value) !== null) return true;
  if (UUID.test(value)) return !/api[_-]?key|secret|passw|pwd|auth[_-]?token|access[_-]?token/i.test(name);
  return (
    /[./]/.test(value) &&
    PATH.test(value) &&
    !value.split(/[./#@-]/).some(looksRandom) &&
    !(value.length >= 32 && /[+=]/.test(value)) &&
    !/[A-Z].*\d.*[A-Z]/.test(value)
  );
}

/** More words than anyone remembers in order. */
const isProse = (value: string): boolean => value.split(' ').length > 6;

function isSecretValue(value: string, name: string, { quoted, by, tight }: Value): boolean {
  if (isHarmless(value, name) || isProse(value)) return false;
  const password = /pass|pwd/i.test(name);
  if (by === 'comma')
    return (
      value.length >= MIN_TOKEN &&
      /\d/.test(value) &&
      !/\s/.test(value) &&
      !NAME.test(value) &&
      secretWord(value) === null
    );
  if (by === 'compared') return value.length >= MIN_PASSWORD && !/\s/.test(value);
  if (password) return value.length >= MIN_PASSWORD && (tight || by === 'pair' || !WORD.test(value));
  if (value.length < MIN_TOKEN || /\s/.test(value) || NUMBER.test(value)) return false;
  if (/\d/.test(value)) return true;
  return quoted && (/[#!$%^&*?~;]/.test(value) || (value.length >= 20 && /[a-z]/.test(value) && /[A-Z]/.test(value)));
}

/** An ARN (`...:secret:name`) and a dynamic reference (`{{resolve:...}}`) name a secret, and do not hold it. */
function namesOnly(text: string, at: number): boolean {
  return /(?:arn:|\{\{resolve:|\{\{)[^\s"']{0,200}$/.test(text.slice(Math.max(0, at - 220), at));
}

/** Whether the way from name to value is one that this name can have. */
function fits(text: string, start: number, name: string, value: string, { by, quoted }: Value): boolean {
  const before = text.charAt(start - 1);
  // An action such as `iam:ChangePassword`, with what is said of it.
  if (before === ':' && /[a-z0-9]/.test(text.charAt(start - 2))) return false;
  if (by === 'tag') return before === '<' || /<[\w-]{1,32}:$/.test(text.slice(Math.max(0, start - 34), start));
  if (by === 'blank') {
    const option = name.startsWith('-') && /^[\s"'`=,([]?$/.test(before);
    if (option) return !/^[-$%<[(|]/.test(value) && (quoted || !WORD.test(value)) && value !== '';
    return quoted && /(?:password|passwd|passphrase)$/i.test(name) && /^[\s{(;]?$/.test(before);
  }
  return true;
}

function find(text: string, at: number): Span | null {
  const named = readName(text, at);
  if (named === null || namesOnly(text, named.start)) return null;
  const read = readValue(text, named.end);
  if (read === null) return null;
  const { start, end } = read.span;
  const value = text.slice(start, end);
  if (!fits(text, named.start, named.name, value, read)) return null;
  // `Pass: 12` counts, and is seldom a password.
  if (!read.quoted && /^pass$/i.test(named.name) && text.charAt(start - 1) !== '=') return null;
  if (!read.quoted && text.charAt(start - 1) === ' ' && secretWord(value) !== null) return null;
  return isSecretValue(value, named.name, read) ? read.span : null;
}

/** `name = value`, `"name": "value"`, `--name value`, `<name>value<`, where the name says that the value is a secret. */
export const assignmentRule: Rule = {
  rule: 'secret-assignment',
  category: 'secret',
  confidence: 'medium',
  anchors: (
    'pass pwd secret token credential creds api_key api-key apikey access_key accesskey private_key privatekey signing_key ' +
    'signingkey encryption_key encryptionkey master_key masterkey account_key accountkey shared_key sharedkey auth_key authkey ' +
    'license_key licensekey subscription-key subscription_key subscriptionkey functions-key function_key connection_string ' +
    'connectionstring preshared _psk _pat -pat'
  ).split(' '),
  exact: false,
  begins: 'anywhere',
  find,
};
