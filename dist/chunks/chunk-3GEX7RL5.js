import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/mask/anchors.ts
var OTHER = 0;
function fold(code) {
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return 48;
  return code;
}
function compileAnchors(anchors) {
  const classOf = new Uint8Array(128);
  let classes = 1;
  for (const anchor of anchors) {
    for (let i = 0; i < anchor.length; i++) {
      const code = fold(anchor.charCodeAt(i));
      if (classOf[code] === OTHER) classOf[code] = classes++;
    }
  }
  for (let code = 0; code < 128; code++) classOf[code] = classOf[fold(code)] ?? OTHER;
  const size = anchors.reduce((sum, anchor) => sum + anchor.length, 1);
  const next = new Uint16Array(size * classes);
  const ends = [[]];
  let states = 1;
  anchors.forEach((anchor, index) => {
    let state = 0;
    for (let i = 0; i < anchor.length; i++) {
      const slot = state * classes + (classOf[anchor.charCodeAt(i)] ?? OTHER);
      if (next[slot] === 0) {
        next[slot] = states++;
        ends.push([]);
      }
      state = next[slot] ?? 0;
    }
    ends[state]?.push(index);
  });
  const suffix = new Uint16Array(size);
  const queue = [];
  for (let c = 0; c < classes; c++) if (next[c]) queue.push(next[c] ?? 0);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const fallback = suffix[state] ?? 0;
    ends[state] = [...ends[state] ?? [], ...ends[fallback] ?? []];
    for (let c = 0; c < classes; c++) {
      const slot = state * classes + c;
      const onward = next[fallback * classes + c] ?? 0;
      const child = next[slot] ?? 0;
      if (child === 0) next[slot] = onward;
      else {
        suffix[child] = onward;
        queue.push(child);
      }
    }
  }
  const accepts = Uint8Array.from(ends, (found) => found.length > 0 ? 1 : 0);
  const lengths = anchors.map((anchor) => anchor.length);
  return (text, hit) => {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      state = code < 128 ? next[state * classes + (classOf[code] ?? OTHER)] ?? 0 : 0;
      if (accepts[state] === 0) continue;
      for (const anchor of ends[state] ?? []) hit(anchor, i + 1 - (lengths[anchor] ?? 0));
    }
  };
}

// src/mask/rule.ts
function fromAnchor(pattern, accept) {
  const sticky = new RegExp(pattern.source, `${pattern.flags}dy`);
  return (text, at) => {
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) return null;
    const [start, end] = match.indices?.groups?.value ?? [at, at + match[0].length];
    const span = { start, end };
    return accept === void 0 || accept(text.slice(start, end), text, span) ? span : null;
  };
}
var ESCAPED = /(?:\\[nrtbf"'/]|\\u[0-9a-fA-F]{4}|%[0-9a-fA-F]{2})$/;
function beginsWord(text, at) {
  if (at === 0 || !/[A-Za-z0-9]/.test(text.charAt(at - 1))) return true;
  return ESCAPED.test(text.slice(Math.max(0, at - 6), at));
}
function fromRunStart(run, find2) {
  return (text, at) => {
    const within = at > 0 && run.test(text.charAt(at - 1)) && !ESCAPED.test(text.slice(Math.max(0, at - 6), at));
    return within ? null : find2(text, at);
  };
}
function runStart(text, at, limit, within) {
  let start = at;
  while (start > 0 && at - start < limit && within(text.charCodeAt(start - 1))) start--;
  return start;
}
function isAlphanumeric(code) {
  return code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122;
}

// src/mask/secret-names.ts
var SECRET_WORDS = /* @__PURE__ */ new Set([
  "password",
  "passwd",
  "pwd",
  "pass",
  "passphrase",
  "passcode",
  "secret",
  "token",
  "credential",
  "credentials",
  "creds",
  "apikey",
  "api key",
  "accesskey",
  "access key",
  "secretkey",
  "privatekey",
  "private key",
  "signing key",
  "encryption key",
  "master key",
  "account key",
  "shared key",
  "auth key",
  "license key",
  "authtoken",
  "connectionstring",
  "connection string"
]);
var ABOUT = new Set(
  "arn arns id ids name names url uri urls endpoint host hostname path file filename dir ttl expiry expires expiration expired age length len size count limit max min iterations rounds algorithm alg type kind policy rotation version enabled disabled required valid validity status provider service table bucket topic queue region prefix suffix header field format label hint reset parameter param ref reference alias at on day days hours minutes seconds ms timeout duration interval usage used source scope scopes audience issuer manager store lambda function role validator created updated changed error message group index set key-id keyid mode strategy present exists".split(" ")
);
var HARMLESS_TOKENS = new Set(
  "next page pagination continuation cancellation cancel idempotency client request starting start resume sync delta task max min".split(
    " "
  )
);
var COMPOUND = /^[a-z]+?(password|passwd|passphrase|secret|token|apikey|accesskey|secretkey|privatekey|credentials)$/;
function wordsOf(name) {
  return name.slice(0, 256).replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/).filter((word) => word !== "");
}
function secretWord(name) {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === void 0 || ABOUT.has(last)) return null;
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const pair = next === void 0 ? "" : `${word} ${next}`;
    if (SECRET_WORDS.has(pair)) return pair;
    const compound = COMPOUND.exec(word)?.[1];
    if (compound !== void 0 && !HARMLESS_TOKENS.has(word.slice(0, -compound.length))) return compound;
    if (!SECRET_WORDS.has(word)) continue;
    if (word === "pass" && next !== void 0) continue;
    if (word === "token" && HARMLESS_TOKENS.has(words[i - 1] ?? "")) continue;
    return word;
  }
  return null;
}
var PLACEHOLDERS = [
  // Our own masks, and everybody's: stars, dots, a letter over and over.
  /^\[[a-z0-9-]+#\d+\]$/,
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
  // Words that say that a value goes here, or that there is none.
  /^(?:null|nil|none|undefined|nan|true|false|yes|no|on|off|n\/a|na|tbd|todo|empty|unset|missing|default|string|hidden|masked|redacted|removed|object|\[object object\])$/i,
  /(?:replace|change|insert|fill|set)[-_ ]?(?:me|this|it|in|here)\b|(?:^|[-_ <])your[-_ ]|^your|placeholder|redacted|changeit|dummy[-_ ]?|not[-_ ]a[-_ ]real|example(?:key)?$|^example/i
];
function isPlaceholder(value) {
  const trimmed = value.trim();
  return trimmed === "" || trimmed.length <= 512 && PLACEHOLDERS.some((pattern) => pattern.test(trimmed));
}

// src/mask/assignment-rule.ts
var MAX_NAME = 64;
var MAX_VALUE = 512;
var MIN_PASSWORD = 4;
var MIN_TOKEN = 8;
var isName = (code) => isAlphanumeric(code) || code === 95 || code === 45 || code === 36;
var NAME_AFTER = new RegExp(`[A-Za-z0-9_-]{0,${MAX_NAME}}`, "y");
var SEPARATOR = /(?<closing>\\{0,3}["'])?(?:\s{0,8}(?:=>|:=|[!=]?==?|:)\s{0,8}|\s{1,8}is\s{1,8})(?<opening>\\{0,3}["'`])?/y;
var BARE = new RegExp(`[^\\s"'\`,;&)}\\]\\\\<>|]{1,${MAX_VALUE}}`, "y");
function readName(text, at) {
  const start = runStart(text, at, MAX_NAME, isName);
  NAME_AFTER.lastIndex = at;
  const end = at + (NAME_AFTER.exec(text)?.[0].length ?? 0);
  return secretWord(text.slice(start, end)) === null ? null : { name: text.slice(start, end), start, end };
}
function readValue(text, from) {
  SEPARATOR.lastIndex = from;
  const separator = SEPARATOR.exec(text);
  if (separator === null) return null;
  const start = from + separator[0].length;
  const opening = separator.groups?.opening;
  if (opening !== void 0) {
    const length = text.slice(start, start + MAX_VALUE + opening.length).indexOf(opening);
    if (length === -1) return null;
    return { span: { start, end: start + length }, quoted: true, tight: true };
  }
  if (/==|!=/.test(separator[0])) return null;
  BARE.lastIndex = start;
  const bare = BARE.exec(text)?.[0] ?? "";
  return { span: { start, end: start + bare.length }, quoted: false, tight: separator[0].includes("=") };
}
var HARMLESS = /^(?:arn:|\/?aws\/|alias\/|https?:\/\/|s3:\/\/|[.~]{0,2}\/[\w./-]+$|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|sha(?:1|256|384|512)[:-]|\{\{|\$\{|\$\(|[([]|![A-Z]\w*$|[\w$.]+\(|[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$)/i;
var WORD = /^(?:[A-Za-z]?[a-z]+|[A-Z]+)[.!?:]*$/;
function isSecretValue(value, password, quoted, tight) {
  if (isPlaceholder(value) || HARMLESS.test(value)) return false;
  if (password) return value.length >= MIN_PASSWORD && (tight || !WORD.test(value));
  if (value.length < MIN_TOKEN || /\s/.test(value) || /^[\d.]+$/.test(value)) return false;
  if (/\d/.test(value)) return true;
  return quoted && (/[#!$%^&*?~;]/.test(value) || value.length >= 20 && /[a-z]/.test(value) && /[A-Z]/.test(value));
}
function namesOnly(text, at) {
  return /(?:arn:[\w*-]*:|\{\{resolve:|\{\{)[^\s"']{0,200}$/.test(text.slice(Math.max(0, at - 220), at));
}
function find(text, at) {
  const named = readName(text, at);
  if (named === null || namesOnly(text, named.start)) return null;
  const read = readValue(text, named.end);
  if (read === null) return null;
  const { start, end } = read.span;
  const password = /pass|pwd/i.test(named.name);
  const value = text.slice(start, end);
  if (!read.quoted && /^pass$/i.test(named.name) && text.charAt(start - 1) !== "=") return null;
  if (!read.quoted && text.charAt(start - 1) === " " && secretWord(value) !== null) return null;
  return isSecretValue(value, password, read.quoted, read.tight) ? read.span : null;
}
var assignmentRule = {
  rule: "secret-assignment",
  category: "secret",
  confidence: "medium",
  anchors: [
    "pass",
    "pwd",
    "secret",
    "token",
    "credential",
    "creds",
    "api_key",
    "api-key",
    "apikey",
    "access_key",
    "accesskey",
    "private_key",
    "privatekey",
    "signing_key",
    "signingkey",
    "encryption_key",
    "encryptionkey",
    "master_key",
    "masterkey",
    "account_key",
    "accountkey",
    "shared_key",
    "auth_key",
    "authkey",
    "license_key",
    "licensekey"
  ],
  find
};

// src/mask/credential-rules.ts
var MAX_PEM = 32768;
var PEM_HEAD = /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----/y;
var PEM_BODY = new RegExp(`[A-Za-z0-9+/=\\s\\\\"'+,:.-]{0,${MAX_PEM}}`, "y");
var PEM_FOOT = /-----END [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----/y;
function findPem(text, at) {
  PEM_HEAD.lastIndex = at;
  const head = PEM_HEAD.exec(text);
  if (head === null) return null;
  const body = at + head[0].length;
  const foot = text.slice(body, body + MAX_PEM).indexOf("-----END ");
  if (foot !== -1) {
    PEM_FOOT.lastIndex = body + foot;
    const end = PEM_FOOT.exec(text);
    if (end !== null) return { start: at, end: body + foot + end[0].length };
  }
  PEM_BODY.lastIndex = body;
  return { start: at, end: body + (PEM_BODY.exec(text)?.[0].length ?? 0) };
}
var DATABASES = /(?:postgres(?:ql)?|mysql|mariadb|mongodb|redis|rediss|amqps?|mssql|sqlserver|oracle|cockroachdb|clickhouse|jdbc:[a-z]{1,16}|[a-z]{2,16}\+(?:srv|[a-z0-9]{2,16}))$/i;
var USERINFO = /:\/\/[^\s:@/"'<>?#\\]{0,256}:(?<value>[^\s"'<>/?#\\]{1,256})@(?=[A-Za-z0-9[])/;
function urlCredentials(wantsDatabase) {
  return fromAnchor(USERINFO, (value, text, { start }) => {
    const slashes = text.lastIndexOf("://", start);
    const database = DATABASES.test(text.slice(Math.max(0, slashes - 24), slashes));
    return database === wantsDatabase && !isPlaceholder(value) && !/^\$?\{|^\[[a-z-]+#/.test(value);
  });
}
function decodesToPem(value) {
  return /PRIVATE KEY/.test(Buffer.from(value.slice(0, 96), "base64").toString("latin1"));
}
function isBasic(value) {
  return /^[\x20-\x7e]{0,256}:[\x20-\x7e]{1,256}$/.test(Buffer.from(value, "base64").toString("latin1"));
}
function high(rule, anchors, find2) {
  return { rule, category: "secret", confidence: "high", anchors, find: find2 };
}
var credentialRules = [
  high("private-key", ["-----begin "], findPem),
  high(
    "private-key",
    ["ls0tls0crudjt"],
    fromRunStart(/[\w+/-]/, fromAnchor(/LS0tLS1CRUdJT[A-Za-z0-9+/=_-]{40,32768}/, decodesToPem))
  ),
  high("database-url", ["://"], urlCredentials(true)),
  high("url-credentials", ["://"], urlCredentials(false)),
  high(
    "authorization-header",
    ["authorization"],
    fromAnchor(
      /authorization["'\\]{0,4}\s{0,4}[:=]\s{0,4}[["'\\]{0,4}(?:basic|bearer|token|apikey|key|digest)\s{1,4}(?<value>[A-Za-z0-9._~+/=:-]{8,8192})/i,
      (value) => !isPlaceholder(value)
    )
  ),
  high(
    "authorization-header",
    ["authorization"],
    fromAnchor(
      /authorization["'\\]{0,4}\s{0,4}[:=]\s{0,4}[["'\\]{0,4}(?<value>[A-Za-z0-9._~+/=-]{20,8192})(?![A-Za-z0-9\s])/i,
      (value) => /\d/.test(value) && !/^AWS4-/.test(value) && !isPlaceholder(value)
    )
  ),
  high(
    "bearer-token",
    ["bearer "],
    fromAnchor(
      /bearer\s{1,4}["'\\]{0,2}(?<value>[A-Za-z0-9._~+/-]{20,8192}={0,2})/i,
      (value, text, { start }) => /\d/.test(value) && /[A-Za-z]/.test(value) && beginsWord(text, text.toLowerCase().lastIndexOf("bearer", start))
    )
  ),
  high(
    "netrc-password",
    ["machine "],
    fromAnchor(
      /machine\s{1,8}\S{1,256}\s{1,8}login\s{1,8}\S{1,256}\s{1,8}password\s{1,8}(?<value>[^\s"']{1,256})/,
      (value) => !isPlaceholder(value)
    )
  ),
  high("password-hash", ["$0a$", "$0b$", "$0y$"], fromAnchor(/\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}/)),
  high("password-hash", ["$0$"], fromAnchor(/\$[156]\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{22,86}/)),
  high("basic-credentials", ["basic "], fromAnchor(/basic (?<value>[A-Za-z0-9+/]{8,512}={0,2})/i, isBasic))
];

// src/mask/personal-rules.ts
var IBAN_LENGTHS = new Map(
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20".split(" ").map((entry) => [entry.slice(0, 2), Number(entry.slice(2))])
);
function standsAlone(text, { start, end }) {
  const before = text.charAt(start - 1);
  const escaped = /[nrt]/.test(before) && text.charAt(start - 2) === "\\";
  return (escaped || !/[\w.+/-]/.test(before)) && !/^(?:[\w/+=%]|[.-]\w)/.test(text.slice(end, end + 2));
}
function luhn(digits) {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
var ISSUERS = /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14})$/;
function isCard(value, text, span) {
  const digits = value.replace(/[ -]/g, "");
  if (/(?:span|trace|parent|request|correlation)[_-]?id["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}$/i.test(
    text.slice(Math.max(0, span.start - 40), span.start)
  ))
    return false;
  return standsAlone(text, span) && ISSUERS.test(digits) && luhn(digits);
}
function findIban(text, at) {
  if (text.charCodeAt(at) > 90 || text.charCodeAt(at + 1) > 90) return null;
  const length = IBAN_LENGTHS.get(text.slice(at, at + 2));
  if (length === void 0 || /[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/\\[nrt]$/.test(text.slice(Math.max(0, at - 2), at)))
    return null;
  const printed = /^[A-Z]{2}\d{2}(?:[A-Z0-9]| (?=[A-Z0-9])){11,38}/.exec(text.slice(at, at + 42))?.[0] ?? "";
  let end = 0;
  for (let seen = 0; end < printed.length && seen < length; end++) if (printed[end] !== " ") seen++;
  const iban = printed.slice(0, end).replaceAll(" ", "");
  if (iban.length !== length || /[A-Za-z0-9]/.test(text.charAt(at + end))) return null;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1 ? { start: at, end: at + end } : null;
}
function isSocialSecurity(value, text, span) {
  return standsAlone(text, span) && /^(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}$/.test(value);
}
var MAX_LOCAL = 64;
var isLocal = (code) => isAlphanumeric(code) || code >= 161 || code < 128 && "._%+-".includes(String.fromCharCode(code));
var DOMAIN = /@(?:[A-Za-z0-9\u00a1-\uffff](?:[A-Za-z0-9\u00a1-\uffff-]{0,61}[A-Za-z0-9\u00a1-\uffff])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|[A-Za-z\u00a1-\uffff]{2,24})(?![A-Za-z0-9-]*@)/y;
var NOBODY = /@(?:.{1,190}\.)?(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost|local|internal|noreply\.github\.com)$/i;
var NO_PERSON = /^(?:git|no-?reply|do-?not-?reply|mailer-daemon|postmaster)@/i;
var FILE = /\.(?:png|jpe?g|gif|svg|webp|ico|js|ts|mjs|cjs|css|json|html?|zip|tgz|gz|whl|jar|py|md|txt|xml|ya?ml)$/i;
function findEmail(text, at) {
  const before = text.slice(Math.max(0, at - 256), at);
  const local = text.slice(runStart(text, at, MAX_LOCAL, isLocal), at).replace(/^[.%+-]+/, "");
  DOMAIN.lastIndex = at;
  const domain = DOMAIN.exec(text)?.[0];
  if (local === "" || domain === void 0) return null;
  const ofEscape = local.length > 1 && /\\[nrtbf]$/.test(before.slice(0, before.length - local.length + 1)) ? 1 : 0;
  if (/:\/\/[^\s/@]{0,200}$/.test(before)) return null;
  if (NOBODY.test(domain) || NO_PERSON.test(local.slice(ofEscape) + domain) || FILE.test(domain)) return null;
  return { start: at - local.length + ofEscape, end: at + domain.length };
}
var CLIENT_IP = /(?:client|source|remote|user|viewer)[_-]?(?:ip|addr(?:ess)?)(?:[_-]?address)?["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}(?<value>\d{1,3}(?:\.\d{1,3}){3})(?![\d./])/i;
var FORWARDED = /x-forwarded-for["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}(?<value>\d{1,3}(?:\.\d{1,3}){3})(?![\d./])/i;
var NOT_PUBLIC = /^(?:0|10|127|22[4-9]|2[3-5]\d)\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.(?:168|0\.[02])\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
var isPublic = (value) => !NOT_PUBLIC.test(value) && value.split(".").every((part) => Number(part) < 256);
function personal(rule, confidence, anchors, find2) {
  return { rule, category: "personal", confidence, anchors, find: find2 };
}
var personalRules = [
  personal("email", "high", ["@"], findEmail),
  personal("card-number", "high", ["00000000000000"], fromAnchor(/\d{14,16}(?!\d)/, isCard)),
  personal(
    "card-number",
    "high",
    ["0000 0000 0000 0", "0000-0000-0000-0"],
    fromAnchor(/\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?!\d)/, isCard)
  ),
  personal(
    "card-number",
    "high",
    ["0000 000000 00000", "0000-000000-00000"],
    fromAnchor(/\d{4}([ -])\d{6}\1\d{5}(?!\d)/, isCard)
  ),
  personal(
    "iban",
    "high",
    [...IBAN_LENGTHS.keys()].map((country) => `${country.toLowerCase()}00`),
    findIban
  ),
  personal("us-ssn", "medium", ["000-00-0000"], fromAnchor(/\d{3}-\d\d-\d{4}/, isSocialSecurity)),
  personal(
    "phone",
    "medium",
    ["+00000000"],
    fromAnchor(/\+[1-9]\d{7,14}/, (_value, text, span) => standsAlone(text, span))
  ),
  personal("client-ip", "medium", ["x-forwarded-for"], fromAnchor(FORWARDED, isPublic)),
  personal(
    "client-ip",
    "medium",
    ["client", "source", "remote", "user", "viewer"].flatMap(
      (who) => ["ip", "_ip", "-ip", "addr", "_addr", "-addr"].map((what) => who + what)
    ),
    fromAnchor(CLIENT_IP, isPublic)
  )
];

// src/mask/provider-rules.ts
function secret(rule, anchors, pattern, accept) {
  return { rule, category: "secret", confidence: "high", anchors, find: fromAnchor(pattern, accept) };
}
function token(rule, anchors, pattern) {
  return { rule, category: "secret", confidence: "high", anchors, find: fromRunStart(/[\w.-]/, fromAnchor(pattern)) };
}
var mixed = (value) => /\d/.test(value) && /[A-Za-z]/.test(value);
var ownWord = (_value, text, { start }) => beginsWord(text, start);
var mixedWord = (value, text, span) => mixed(value, text, span) && ownWord(value, text, span);
var real = (value) => !isPlaceholder(value);
var example = /EXAMPLE/;
var providerRules = [
  secret(
    "aws-access-key-id",
    ["akia", "asia", "a0t0", "abia", "acca"],
    /(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Z0-9])/,
    (value, text, { start }) => !example.test(value) && (!/[A-Z0-9]/.test(text.charAt(start - 1)) || /\d/.test(value.slice(4)))
  ),
  secret(
    "aws-secret-access-key",
    ["akia", "asia"],
    /(?:AKIA|ASIA)[A-Z0-9]{16}["'\\]{0,4}[\s,;:|/]{1,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
    mixed
  ),
  secret(
    "aws-secret-access-key",
    [
      "secret_access_key",
      "secretaccesskey",
      "secret-access-key",
      "secret access key",
      "aws_secret",
      "secret_key",
      "secretkey",
      "secret key"
    ],
    /(?:aws_)?secret[_ -]?(?:access)?[_ -]?key["'\\]{0,4}\s{0,8}(?:=>|:=|[=:])\s{0,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/i,
    real
  ),
  secret(
    "aws-session-token",
    ["iqojb0jpz0lu", "fwogzxivyxdz"],
    /(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[A-Za-z0-9/+=%]{40,4096}/
  ),
  secret("aws-mws-token", ["amzn.mws."], /amzn\.mws\.[0-9a-f-]{36}/),
  secret("aws-appsync-key", ["da0-"], /da2-[a-z0-9]{26}(?![a-z0-9])/, ownWord),
  secret(
    "github-token",
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    /gh[pousr]_[A-Za-z0-9_]{30,1024}(?:[.-][A-Za-z0-9_-]{8,1024}){0,4}/,
    mixed
  ),
  secret("github-token", ["github_pat_"], /github_pat_[A-Za-z0-9_]{30,1024}/, mixed),
  secret("github-token", ["gho_", "ghs_"], /gh[os]_eyJ[A-Za-z0-9_-]{8,1024}(?:\.[A-Za-z0-9_-]{1,2048}){1,4}/),
  secret(
    "gitlab-token",
    [
      "glpat-",
      "gldt-",
      "glrt-",
      "glrtr-",
      "glcbt-",
      "glptt-",
      "glft-",
      "glimt-",
      "glagent-",
      "glsoat-",
      "gloas-",
      "glffct-"
    ],
    /gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|oas|ffct)-[A-Za-z0-9_=-]{20,512}(?:\.[A-Za-z0-9_=-]{2,64}){0,3}/
  ),
  secret("gitlab-token", ["gr0000000"], /GR1348941[A-Za-z0-9_-]{20,64}/),
  secret(
    "slack-token",
    ["xoxa-", "xoxb-", "xoxe-", "xoxe.", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xapp-", "xoxc-", "xoxd-"],
    /(?:xox[abcdeoprs]|xapp)[-.](?:xox[bp]-)?[0-9][A-Za-z0-9%/-]{16,512}/
  ),
  secret(
    "webhook-url",
    ["hooks.slack.com/"],
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<value>[A-Za-z0-9/_-]{20,256})/
  ),
  secret("webhook-url", ["/api/webhooks/"], /\/api\/webhooks\/\d{10,24}\/(?<value>[A-Za-z0-9_-]{40,128})/),
  secret("webhook-url", ["webhook.office.com/"], /webhook\.office\.com\/(?<value>webhookb2\/[A-Za-z0-9@/_-]{40,512})/),
  secret(
    "webhook-url",
    ["outlook.office.com/webhook/"],
    /outlook\.office\.com\/webhook\/(?<value>[A-Za-z0-9@/_-]{40,512})/
  ),
  secret(
    "stripe-key",
    ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "sk_prod_"],
    /[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,256}/
  ),
  secret("webhook-signing-secret", ["whsec_"], /whsec_[A-Za-z0-9+/=]{24,128}/),
  secret("google-api-key", ["aiza"], /AIza[0-9A-Za-z_-]{35}/, mixed),
  secret("google-oauth-secret", ["gocspx-"], /GOCSPX-[A-Za-z0-9_-]{20,64}/),
  secret("google-oauth-token", ["ya00."], /ya29\.[A-Za-z0-9_.-]{20,2048}/, ownWord),
  secret("azure-storage-key", ["accountkey="], /AccountKey=(?<value>[A-Za-z0-9+/]{64,88}={0,2})/i, mixed),
  secret(
    "azure-shared-access-key",
    ["sharedaccesskey="],
    /SharedAccessKey=(?<value>[A-Za-z0-9+/]{40,88}={0,2})/i,
    mixed
  ),
  secret(
    "azure-app-configuration",
    [".azconfig.io"],
    /\.azconfig\.io;Id=[^;\s]{4,64};Secret=(?<value>[A-Za-z0-9+/]{32,128}={0,2})/
  ),
  secret(
    "azure-shared-access-signature",
    ["sig="],
    /sig=(?<value>[A-Za-z0-9+/]{40,88}(?:%[0-9A-Fa-f]{2}|=|[A-Za-z0-9+/]){1,64})/,
    (value, text, { start }) => mixed(value, text, { start, end: start }) && /[?&]s[erv]=/.test(text.slice(Math.max(0, start - 512), start + 512))
  ),
  secret("npm-token", ["npm_"], /npm_[A-Za-z0-9]{36,128}/, mixed),
  secret(
    "npm-token",
    ["_authtoken"],
    /_authToken["']?\s{0,4}[=:]\s{0,4}["']?(?<value>[A-Za-z0-9_/+=.-]{20,512})/i,
    (value) => /\d/.test(value)
  ),
  secret("pypi-token", ["pypi-a"], /pypi-A[A-Za-z0-9_-]{50,1024}/),
  secret("sendgrid-key", ["sg."], /SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,128}/, mixed),
  secret("twilio-api-key", ["sk0", "ska", "skb", "skc", "skd", "ske", "skf"], /SK[0-9a-f]{32}(?![0-9a-zA-Z])/, ownWord),
  secret("anthropic-key", ["sk-ant-"], /sk-ant-[A-Za-z0-9_-]{20,256}/),
  secret("openai-key", ["sk-"], /sk-(?:proj|svcacct|admin|None|or|live|test)-[A-Za-z0-9_-]{20,512}/, mixedWord),
  secret("openai-key", ["sk-"], /sk-[A-Za-z0-9]{20,256}(?![A-Za-z0-9_-])/, mixedWord),
  secret("groq-key", ["gsk_"], /gsk_[A-Za-z0-9]{40,128}/, mixedWord),
  secret("hugging-face-token", ["hf_"], /hf_[A-Za-z0-9]{30,64}(?![A-Za-z0-9])/, mixedWord),
  secret("digitalocean-token", ["dop_v0_", "doo_v0_", "dor_v0_"], /do[opr]_v1_[0-9a-f]{64}/),
  secret("docker-hub-token", ["dckr_pat_", "dckr_oat_"], /dckr_[po]at_[A-Za-z0-9_-]{20,64}/),
  secret(
    "doppler-token",
    ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
    /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/
  ),
  secret("vault-token", ["hvs.", "hvb.", "hvr."], /hv[sbr]\.[A-Za-z0-9_-]{20,512}/, mixedWord),
  secret("databricks-token", ["dapi"], /dapi[0-9a-f]{32}(?:-\d)?(?![0-9a-zA-Z])/, ownWord),
  secret("shopify-token", ["shpat_", "shpca_", "shppa_", "shpss_"], /shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/),
  secret("grafana-token", ["glc_", "glsa_"], /gl(?:c_eyJ[A-Za-z0-9+/=]{40,512}|sa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8})/),
  secret("grafana-token", ["eyjrijoi"], /eyJrIjoi[A-Za-z0-9_=+/-]{60,256}/),
  secret(
    "new-relic-key",
    ["nrak-", "nraa-", "nrii-", "nriq-", "nrra-", "nrjs-"],
    /NR(?:AK|AA|II|IQ|RA|JS)-[A-Za-z0-9_-]{19,64}/
  ),
  secret("postman-key", ["pmak-"], /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/),
  secret(
    "telegram-bot-token",
    [":aa"],
    /:AA[A-Za-z0-9_-]{32,33}(?![A-Za-z0-9_-])/,
    (_value, text, { start }) => /(?:^|\D)\d{8,10}$/.test(text.slice(Math.max(0, start - 11), start))
  ),
  secret("square-token", ["sq0atp-", "sq0csp-"], /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,64}/),
  secret("rubygems-key", ["rubygems_"], /rubygems_[0-9a-f]{48}/),
  secret("nuget-key", ["oy0"], /oy2[a-z0-9]{43}(?![A-Za-z0-9])/, mixedWord),
  secret(
    "atlassian-token",
    ["atatt0x", "atctt0x", "atbb"],
    /(?:AT[AC]TT3x[A-Za-z0-9_=-]{60,512}|ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9]))/,
    ownWord
  ),
  secret("linear-key", ["lin_api_"], /lin_api_[A-Za-z0-9]{32,64}/),
  secret("sentry-token", ["sntrys_", "sntryu_"], /sntry[su]_[A-Za-z0-9+/=_-]{40,512}/),
  secret("dynatrace-token", ["dt0c00."], /dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}/),
  secret("figma-token", ["figd_"], /figd_[A-Za-z0-9_-]{36,64}/),
  secret("age-secret-key", ["age-secret-key-0"], /AGE-SECRET-KEY-1[A-Z0-9]{58}/),
  secret("terraform-token", [".atlasv0."], /\.atlasv1\.[A-Za-z0-9_=-]{60,128}/),
  // Glued to another word by a mark, its head is looked for less far: every such place is tried.
  secret("jwt", ["eyj"], /eyJ[A-Za-z0-9_-]{8,512}\.eyJ[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{0,4096}/, ownWord),
  token("jwt", ["eyj"], /eyJ[A-Za-z0-9_-]{8,4096}\.eyJ[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{0,4096}/),
  token(
    "jwe",
    ["eyj"],
    /eyJ[A-Za-z0-9_-]{16,4096}\.[A-Za-z0-9_-]{0,2048}\.[A-Za-z0-9_-]{12,64}\.[A-Za-z0-9_-]{8,16384}\.[A-Za-z0-9_-]{16,64}/
  )
];

// src/mask/rules.ts
var RULES = [...providerRules, ...credentialRules, ...personalRules, assignmentRule];
var WOKEN = [];
var ANCHORS = [];
for (const [rank, rule] of RULES.entries()) {
  for (const anchor of rule.anchors) {
    ANCHORS.push(anchor);
    WOKEN.push({ rank, rule });
  }
}
var scan = compileAnchors(ANCHORS);
var RULE_NAMES = [...new Set(RULES.map((rule) => rule.rule))].sort();
function findSensitive(text) {
  const found = [];
  const done = /* @__PURE__ */ new Map();
  scan(text, (anchor, at) => {
    const woken = WOKEN[anchor];
    if (woken === void 0 || at < (done.get(woken.rank) ?? 0)) return;
    const span = woken.rule.find(text, at);
    if (span === null || span.end <= span.start) return;
    done.set(woken.rank, span.end);
    const { rule, category, confidence } = woken.rule;
    found.push({ rule, category, confidence, start: span.start, end: span.end, rank: woken.rank });
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged = [];
  for (const finding of found) {
    const last = merged.at(-1);
    if (last === void 0 || finding.start >= last.end) {
      merged.push(finding);
      continue;
    }
    const named = finding.rank < last.rank ? finding : last;
    merged[merged.length - 1] = { ...named, start: last.start, end: Math.max(last.end, finding.end) };
  }
  return merged.map(({ rank: _rank, ...finding }) => finding);
}

export {
  secretWord,
  isPlaceholder,
  findSensitive
};
