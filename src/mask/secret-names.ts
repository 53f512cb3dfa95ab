/** What is in a setting's name when its value is a secret; two words stand beside each other in the name. */
const SECRET_WORDS = new Set([
  'password',
  'passwd',
  'pwd',
  'pass',
  'passphrase',
  'passcode',
  'secret',
  'token',
  'credential',
  'credentials',
  'creds',
  'apikey',
  'api key',
  'accesskey',
  'access key',
  'secretkey',
  'privatekey',
  'private key',
  'signing key',
  'encryption key',
  'master key',
  'account key',
  'shared key',
  'auth key',
  'license key',
  'subscription key',
  'function key',
  'functions key',
  'preshared key',
  'psk',
  'pat',
  'authtoken',
  'connectionstring',
  'connection string',
]);

/** A last word that makes the setting one about a secret: its address, its lifetime, its name. */
const ABOUT = new Set(
  (
    'arn arns id ids name names url uri urls endpoint host hostname path file filename dir ttl expiry expires expiration expired ' +
    'age length len size count limit max min iterations rounds algorithm alg type kind policy rotation version enabled ' +
    'disabled required valid validity status provider service table bucket topic queue region prefix suffix header field ' +
    'format label hint reset parameter param ref reference alias at on day days hours minutes seconds ms timeout duration interval ' +
    'usage used source scope scopes audience issuer manager store lambda function role validator created updated changed ' +
    'scheme encryption error message group index set key-id keyid mode strategy present exists'
  ).split(' '),
);

/** Words before `token` that make it a place in a list or an idempotency mark. */
const HARMLESS_TOKENS = new Set(
  'next page pagination continuation cancellation cancel idempotency client request starting start resume sync delta task max min key'.split(
    ' ',
  ),
);

/** Names in one case run their words together: `dbpassword`, `jwtsecret`. */
const COMPOUND = /^[a-z]+?(password|passwd|passphrase|secret|token|apikey|accesskey|secretkey|privatekey|credentials)$/;

function wordsOf(name: string): string[] {
  return name
    .slice(0, 256)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** The word in a setting's name that marks its value as a secret ('password', 'api key'), or null. */
export function secretWord(name: string): string | null {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || ABOUT.has(last)) return null;
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const pair = next === undefined ? '' : `${word} ${next}`;
    if (SECRET_WORDS.has(pair)) return pair;
    const compound = COMPOUND.exec(word)?.[1];
    if (compound !== undefined && !HARMLESS_TOKENS.has(word.slice(0, -compound.length))) return compound;
    if (!SECRET_WORDS.has(word)) continue;
    if (word === 'pass' && next !== undefined) continue;
    if (word === 'token' && HARMLESS_TOKENS.has(words[i - 1] ?? '')) continue;
    return word;
  }
  return null;
}

const PLACEHOLDERS: readonly RegExp[] = [
  // Our own masks, and everybody's: stars, dots, a letter over and over.
  /^\[[a-z0-9-]+#(?:\d+|k[0-9a-f]{16})\]$/,
  /^(.)\1*$/s,
  /^[*.•x#_-]+$/i,
  // References that something else fills in.
  /^\$?\{[^{}]{0,256}\}$/,
  /^\$?\{\{.{0,256}\}\}$/s,
  /^\$\([^()]{0,256}\)$/,
  /^\$[A-Za-z_]\w{0,127}$/,
  /^%[A-Za-z_]\w{0,127}%$/,
  /^%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?[sdjoxXfciOv]$/,
  /^<[^<>]{0,256}>$/,
  /^&lt;.{0,256}&gt;$/,
  /^\[[^[\]]{0,256}\]$/,
  /^@[\w.]{1,64}@$/,
  /EXAMPLE/,
  // Words that say that a value goes here, or that there is none.
  /^(?:null|nil|none|undefined|nan|true|false|yes|no|on|off|n\/a|na|tbd|todo|empty|unset|missing|default|string|pass|passed|fail|failed|skip|skipped|ok|error|required|optional|enabled|disabled|hidden|masked|redacted|removed|object|\[object object\])$/i,
  /(?:replace|change|insert|fill|set)[-_ ]?(?:me|this|it|in|here)\b|(?:^|[-_ <])your[-_ ]|^your|placeholder|redacted|^hidden[-_ ]|changeit|dummy[-_ ]?|not[-_ ]a[-_ ]real|example(?:key)?$|^example/i,
];

/** Whether a value only stands for another: a reference, a mask, or a word such as REPLACE_ME. */
export function isPlaceholder(value: string): boolean {
  const trimmed = value.trim();
  return trimmed === '' || (trimmed.length <= 512 && PLACEHOLDERS.some((pattern) => pattern.test(trimmed)));
}
