import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/mask/rules.ts
import { createHash } from "node:crypto";

// src/mask/rule.ts
function fromAnchor(pattern, accept) {
  const sticky = new RegExp(pattern.source, `${pattern.flags}dy`);
  return (text, at) => {
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) return null;
    const [start, end] = match.indices?.groups?.value ?? [at, at + match[0].length];
    const span = { start, end };
    const accepted = accept?.(text.slice(start, end), text, span) ?? true;
    if (accepted === false) return null;
    return accepted === true ? span : { ...span, confidence: accepted };
  };
}
function secret(rule2, anchors, pattern, {
  accept,
  begins: begins2 = "anywhere",
  confidence = "high"
} = {}) {
  return {
    rule: rule2,
    category: "secret",
    confidence,
    anchors: typeof anchors === "string" ? anchors.split(" ") : anchors,
    exact: !pattern.flags.includes("i"),
    begins: begins2,
    find: fromAnchor(pattern, accept)
  };
}
function marked(rule2, mark, { before, within, behind }) {
  const whole = new RegExp(`(?:^|[^${within.source.slice(1, -1)}])${within.source}{${before}}$`);
  const rest = new RegExp(behind.source, "y");
  return {
    rule: rule2,
    category: "secret",
    confidence: "high",
    anchors: [mark.replace(/\d/g, "0")],
    exact: true,
    begins: "anywhere",
    find: (text, at) => {
      rest.lastIndex = at + mark.length;
      const match = rest.exec(text);
      const start = at - before;
      if (match === null || start < 0 || !text.startsWith(mark, at)) return null;
      return whole.test(text.slice(Math.max(0, start - 1), at)) ? { start, end: at + mark.length + match[0].length } : null;
    }
  };
}
var mixed = (value) => /\d/.test(value) && /[A-Za-z]/.test(value);
var ESCAPED = /(?:\\[nrtbf"'/]|\\u[0-9a-fA-F]{4}|%[0-9a-fA-F]{2})$/;
function beginsWord(text, at) {
  if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) return true;
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
  return isDigit(code) || code >= 65 && code <= 90 || code >= 97 && code <= 122;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
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
  "subscription key",
  "function key",
  "functions key",
  "preshared key",
  "psk",
  "pat",
  "authtoken",
  "connectionstring",
  "connection string"
]);
var ABOUT = new Set(
  "arn arns id ids name names url uri urls endpoint host hostname path file filename dir ttl expiry expires expiration expired age length len size count limit max min iterations rounds algorithm alg type kind policy rotation version enabled disabled required valid validity status provider service table bucket topic queue region prefix suffix header field format label hint reset parameter param ref reference alias at on day days hours minutes seconds ms timeout duration interval usage used source scope scopes audience issuer manager store lambda function role validator created updated changed scheme encryption error message group index set key-id keyid mode strategy present exists".split(" ")
);
var HARMLESS_TOKENS = new Set(
  "next page pagination continuation cancellation cancel idempotency client request starting start resume sync delta task max min key".split(
    " "
  )
);
var COMPOUND = /^[a-z]+?(password|passwd|passphrase|secret|token|apikey|accesskey|secretkey|privatekey|credentials)$/;
function wordsOf(name) {
  return name.slice(0, 256).replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/).filter((word2) => word2 !== "");
}
function secretWord(name) {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === void 0 || ABOUT.has(last)) return null;
  for (const [i, word2] of words.entries()) {
    const next = words[i + 1];
    const pair = next === void 0 ? "" : `${word2} ${next}`;
    if (SECRET_WORDS.has(pair)) return pair;
    const compound = COMPOUND.exec(word2)?.[1];
    if (compound !== void 0 && !HARMLESS_TOKENS.has(word2.slice(0, -compound.length))) return compound;
    if (!SECRET_WORDS.has(word2)) continue;
    if (word2 === "pass" && next !== void 0) continue;
    if (word2 === "token" && HARMLESS_TOKENS.has(words[i - 1] ?? "")) continue;
    return word2;
  }
  return null;
}
var PLACEHOLDERS = [
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
  /(?:replace|change|insert|fill|set)[-_ ]?(?:me|this|it|in|here)\b|(?:^|[-_ <])your[-_ ]|^your|placeholder|redacted|^hidden[-_ ]|changeit|dummy[-_ ]?|not[-_ ]a[-_ ]real|example(?:key)?$|^example/i
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
var MIN_RANDOM = 16;
var isName = (code) => isAlphanumeric(code) || code === 95 || code === 45 || code === 36;
var NAME_AFTER = new RegExp(`[A-Za-z0-9_-]{0,${MAX_NAME}}`, "y");
var QUOTE = `\\\\{0,3}["']`;
var SEPARATOR = new RegExp(
  `(?<closing>${QUOTE})?(?:(?<operator>\\s{0,32}(?:=>|:=|[!=]?==?|:|<-)\\s{0,32})|(?<is>(?:\\s{1,8}for\\s(?:the\\s)?user\\s\\S{1,64})?\\s{1,8}is\\s{1,8})|(?<pair>\\s{0,32},?\\s{0,64}(?:- )?(?:${QUOTE})?value(?:${QUOTE})?\\s{0,8}[:=]\\s{0,8})|(?<block>\\s{0,8}\\{[^{}]{0,256}?\\bdefault\\s{0,8}[=:]\\s{0,8})|(?<comma>\\s{0,8},\\s{0,32}(?=\\\\{0,3}["']))|(?<tag>>)|(?<blank>\\s{1,8}))(?<opening>\\\\{0,3}["'\`])?`,
  "yi"
);
var BARE = new RegExp(`[^\\s"'\`,;&)}\\]\\\\<>|]{1,${MAX_VALUE}}`, "y");
function readName(text, at) {
  const start = runStart(text, at, MAX_NAME, isName);
  NAME_AFTER.lastIndex = at;
  const end = at + (NAME_AFTER.exec(text)?.[0].length ?? 0);
  return secretWord(text.slice(start, end)) === null ? null : { name: text.slice(start, end), start, end };
}
function wayOf(groups) {
  if (groups.operator !== void 0) return /==|!=/.test(groups.operator) ? "compared" : "operator";
  return ["is", "pair", "block", "comma", "tag"].find((name) => groups[name] !== void 0) ?? "blank";
}
function readValue(text, from) {
  SEPARATOR.lastIndex = from;
  const separator = SEPARATOR.exec(text);
  if (separator === null) return null;
  const start = from + separator[0].length;
  const groups = separator.groups ?? {};
  const { opening } = groups;
  const by = wayOf(groups);
  if (by === "comma" && groups.closing === void 0) return null;
  if (opening !== void 0) {
    const length = text.slice(start, start + MAX_VALUE + opening.length).indexOf(opening);
    return length === -1 ? null : { span: { start, end: start + length }, quoted: true, by, tight: true };
  }
  if (by === "compared" || by === "comma" || by === "operator" && separator[0].includes("\n")) return null;
  BARE.lastIndex = start;
  const bare = BARE.exec(text)?.[0] ?? "";
  return { span: { start, end: start + bare.length }, quoted: false, by, tight: separator[0].includes("=") };
}
var HARMLESS = /^(?:arn:|alias\/|https?:\/\/|s3:\/\/|sha(?:1|256|384|512)[:-]|\{\{|[#$@%]?\{|\$\(|[([]|'?\$[A-Za-z_]|![A-Z]\w*$|[\w$.]+\(|\s*[+.,;:)\]]|<%|\/\/)/i;
var AWS_NAME = /^(?:[a-z0-9-]{2,40}:[A-Za-z0-9*]{3,64}|[A-Za-z0-9]{2,32}(?:::[A-Za-z0-9]{1,64}){1,3})$/;
var UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
var PATH = /^(?:[.~]{0,2}\/)?[\w$@-]{1,64}(?:[./#][\w$@-]{1,64})*[./]?$/;
var SELECTOR = /^[#.][a-z]+(?:[-_][a-z]+)*$/i;
var NAME = /^[a-z]+(?:[_-][a-z0-9]+)+$/;
var NUMBER = /^(?:-?[\d.]+|0x[0-9a-f]{1,16})$/i;
var WORD = /^(?:[A-Za-z]?[a-z]+|[A-Z]+)[.!?:]*$/;
function looksRandom(part) {
  return part.length >= MIN_RANDOM && /\d/.test(part) && /[A-Za-z]/.test(part);
}
function isHarmless(value, name) {
  if (isPlaceholder(value) || HARMLESS.test(value)) return true;
  if (AWS_NAME.test(value) && !/^[a-z0-9-]+:.*\d/.test(value)) return true;
  if (SELECTOR.test(value) && secretWord(value) !== null) return true;
  if (UUID.test(value)) return !/api[_-]?key|secret|passw|pwd|auth[_-]?token|access[_-]?token/i.test(name);
  return /[./]/.test(value) && PATH.test(value) && !value.split(/[./#@-]/).some(looksRandom) && !(value.length >= 32 && /[+=]/.test(value)) && !/[A-Z].*\d.*[A-Z]/.test(value);
}
var isProse = (value) => value.split(" ").length > 6;
function isSecretValue(value, name, { quoted, by, tight }) {
  if (isHarmless(value, name) || isProse(value)) return false;
  const password = /pass|pwd/i.test(name);
  if (by === "comma")
    return value.length >= MIN_TOKEN && /\d/.test(value) && !/\s/.test(value) && !NAME.test(value) && secretWord(value) === null;
  if (by === "compared") return value.length >= MIN_PASSWORD && !/\s/.test(value);
  if (password) return value.length >= MIN_PASSWORD && (tight || by === "pair" || !WORD.test(value));
  if (value.length < MIN_TOKEN || /\s/.test(value) || NUMBER.test(value)) return false;
  if (/\d/.test(value)) return true;
  return quoted && (/[#!$%^&*?~;]/.test(value) || value.length >= 20 && /[a-z]/.test(value) && /[A-Z]/.test(value));
}
function namesOnly(text, at) {
  return /(?:arn:|\{\{resolve:|\{\{)[^\s"']{0,200}$/.test(text.slice(Math.max(0, at - 220), at));
}
function fits(text, start, name, value, { by, quoted }) {
  const before = text.charAt(start - 1);
  if (before === ":" && /[a-z0-9]/.test(text.charAt(start - 2))) return false;
  if (by === "tag") return before === "<" || /<[\w-]{1,32}:$/.test(text.slice(Math.max(0, start - 34), start));
  if (by === "blank") {
    const option = name.startsWith("-") && /^[\s"'`=,([]?$/.test(before);
    if (option) return !/^[-$%<[(|]/.test(value) && (quoted || !WORD.test(value)) && value !== "";
    return quoted && /(?:password|passwd|passphrase)$/i.test(name) && /^[\s{(;]?$/.test(before);
  }
  return true;
}
function find(text, at) {
  const named2 = readName(text, at);
  if (named2 === null || namesOnly(text, named2.start)) return null;
  const read = readValue(text, named2.end);
  if (read === null) return null;
  const { start, end } = read.span;
  const value = text.slice(start, end);
  if (!fits(text, named2.start, named2.name, value, read)) return null;
  if (!read.quoted && /^pass$/i.test(named2.name) && text.charAt(start - 1) !== "=") return null;
  if (!read.quoted && text.charAt(start - 1) === " " && secretWord(value) !== null) return null;
  return isSecretValue(value, named2.name, read) ? read.span : null;
}
var assignmentRule = {
  rule: "secret-assignment",
  category: "secret",
  confidence: "medium",
  anchors: "pass pwd secret token credential creds api_key api-key apikey access_key accesskey private_key privatekey signing_key signingkey encryption_key encryptionkey master_key masterkey account_key accountkey shared_key sharedkey auth_key authkey license_key licensekey subscription-key subscription_key subscriptionkey functions-key function_key connection_string connectionstring preshared _psk _pat -pat".split(" "),
  exact: false,
  begins: "anywhere",
  find
};

// src/mask/cloud-rules.ts
var notExample = (value, text, { start }) => !/EXAMPLE/.test(value) && (!/[A-Z0-9]/.test(text.charAt(start - 1)) || /\d/.test(value.slice(4)));
var real = (value) => !isPlaceholder(value);
var signed = (value, text, { start }) => /\d/.test(value) && /[?&;]s[erv]=/.test(text.slice(Math.max(0, start - 512), start + 512));
var aws = [
  secret(
    "aws-access-key-id",
    "AKIA ASIA A0T ABIA ACCA",
    /(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Z0-9])/,
    {
      accept: notExample
    }
  ),
  secret(
    "aws-secret-access-key",
    "AKIA ASIA",
    /(?:AKIA|ASIA)[A-Z0-9]{16}["'\\]{0,4}[\s,;:|/]{1,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
    { accept: mixed }
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
    /(?:aws_)?secret[_ -]?(?:access)?[_ -]?key["'\\]{0,4}\s{0,8}(?:=>|:=|[=:,])\s{0,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/i,
    { accept: real }
  ),
  secret(
    "aws-session-token",
    "IQoJb0JpZ0lu FwoGZXIvYXdz FQoGZXIvYXdz",
    /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9/+=%]{40,4096}/
  ),
  secret("aws-mws-token", "amzn.mws.", /amzn\.mws\.[0-9a-f-]{36}/),
  secret("aws-appsync-key", "da0-", /da2-[a-z0-9]{26}(?![a-z0-9])/, { begins: "word" }),
  secret("aws-bedrock-key", "ABSK", /ABSK[A-Za-z0-9+/]{109,269}={0,2}/, { begins: "word" }),
  secret("aws-bedrock-key", "bedrock-api-key-", /bedrock-api-key-[A-Za-z0-9+/=_-]{40,4096}/),
  secret("signed-url", "X-Amz-Signature=", /X-Amz-Signature=(?<value>[0-9a-f]{64})/),
  secret("signed-url", "X-Goog-Signature=", /X-Goog-Signature=(?<value>[0-9a-f]{64,1024})/),
  secret("signed-url", "Signature=", /Signature=(?<value>[A-Za-z0-9+/%~_-]{20,1024})/, {
    accept: (_value, text, { start }) => /Key-Pair-Id=|AWSAccessKeyId=|GoogleAccessId=/.test(text.slice(Math.max(0, start - 1024), start + 1536))
  })
];
var azure = [
  secret("azure-storage-key", "AccountKey=", /AccountKey=(?<value>[A-Za-z0-9+/]{64,88}={0,2})/i, { accept: mixed }),
  secret("azure-shared-access-key", "SharedAccessKey=", /SharedAccessKey=(?<value>[A-Za-z0-9+/]{40,88}={0,2})/i, {
    accept: mixed
  }),
  secret(
    "azure-app-configuration",
    ".azconfig.io",
    /\.azconfig\.io;Id=[^;\s]{4,64};Secret=(?<value>[A-Za-z0-9+/]{32,128}={0,2})/i
  ),
  secret(
    "azure-shared-access-signature",
    "sig=",
    /sig=(?<value>[A-Za-z0-9+/]{40,88}(?:%[0-9A-Fa-f]{2}|=|[A-Za-z0-9+/]){1,64})/,
    { accept: signed, begins: "word" }
  ),
  secret("azure-function-key", "code=", /code=(?<value>[A-Za-z0-9+/_-]{40,80}={0,2})/, {
    accept: (_value, text, { start }) => /azurewebsites\.net|\/api\//.test(text.slice(Math.max(0, start - 512), start)),
    begins: "word"
  })
];
var BASE64 = /[A-Za-z0-9+/]/;
var ALPHANUMERIC = /[A-Za-z0-9]/;
var azureMarked = [
  ...[
    ["azure-storage-key", "+ASt", 76],
    ["azure-batch-key", "+ABa", 76],
    ["azure-cosmos-key", "ACDb", 76],
    ["azure-machine-learning-key", "+AMC", 32],
    ["azure-service-bus-key", "+ASb", 33],
    ["azure-event-hub-key", "+AEh", 33],
    ["azure-relay-key", "+ARm", 33],
    ["azure-iot-hub-key", "AIoT", 33],
    ["azure-container-registry-key", "+ACR", 42],
    ["azure-redis-key", "AzCa", 33]
  ].map(
    ([rule2, mark, before]) => marked(rule2, mark, { before, within: BASE64, behind: /[A-Za-z0-9+/]{4,10}={0,2}(?![A-Za-z0-9+/=])/ })
  ),
  marked("azure-search-key", "AzSe", { before: 42, within: ALPHANUMERIC, behind: /[A-Za-z0-9]{6}(?![A-Za-z0-9])/ }),
  marked("azure-function-key", "AzFu", { before: 44, within: /[A-Za-z0-9_-]/, behind: /[A-Za-z0-9_-]{6}==/ }),
  marked("azure-devops-token", "AZDO", { before: 76, within: ALPHANUMERIC, behind: /[A-Za-z0-9]{4}(?![A-Za-z0-9])/ }),
  marked("azure-key", "JQQJ9", { before: 52, within: ALPHANUMERIC, behind: /[A-Za-z0-9]{18,28}(?![A-Za-z0-9])/ }),
  marked("azure-client-secret", "Q~", {
    before: 4,
    within: /[A-Za-z0-9_~.-]/,
    behind: /[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/
  })
];
var others = [
  secret("google-api-key", "AIza", /AIza[0-9A-Za-z_-]{35}/, { accept: mixed }),
  secret("google-oauth-secret", "GOCSPX-", /GOCSPX-[A-Za-z0-9_-]{20,64}/),
  secret("google-oauth-token", "ya00.", /ya29\.[A-Za-z0-9_.-]{20,2048}/, { begins: "word" }),
  secret("google-refresh-token", "0//0", /1\/\/0[A-Za-z0-9_-]{40,256}/, { begins: "word" }),
  secret(
    "google-storage-hmac",
    "GOOG",
    /GOOG1?[A-Z0-9]{20,64}["'\\]{0,4}[\s,;:|/]{1,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/
  ),
  secret("alibaba-access-key", "LTAI", /LTAI[A-Za-z0-9]{12,26}(?![A-Za-z0-9])/, { accept: mixed, begins: "word" }),
  secret("tencent-secret-id", "AKID", /AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/, { accept: mixed, begins: "word" }),
  secret("yandex-key", "AQVN", /AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/, { begins: "word" }),
  secret("yandex-token", "t0.", /t1\.[A-Za-z0-9_-]{1,512}={0,2}\.[A-Za-z0-9_-]{86}={0,2}/, { begins: "word" }),
  secret("digitalocean-token", "dop_v0_ doo_v0_ dor_v0_", /do[opr]_v1_[0-9a-f]{64}/),
  secret("heroku-key", "HRKU-", /HRKU-(?:AA[0-9A-Za-z_-]{58}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/),
  secret("fly-token", "fo0_ fm0", /(?:fo1_[\w-]{43}|fm(?:1[ar]|2)_[A-Za-z0-9+/]{100,4096}={0,3})/),
  secret("cloudflare-key", "v0.0-", /v1\.0-[a-f0-9]{24}-[a-f0-9]{146}/),
  secret("cloudflare-key", "cfut_ cfat_ cfk_", /cf(?:ut|at|k)_[A-Za-z0-9]{36,80}/, { begins: "word" }),
  secret("netlify-token", "nfp_ nfc_ nfo_ nfu_", /nf[pcou]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/),
  secret("vercel-token", "vcp_ vci_ vca_ vcr_ vck_", /vc[piark]_[A-Za-z0-9]{24,80}/, { accept: mixed, begins: "word" }),
  secret("scalingo-token", "tk-us-", /tk-us-[\w-]{48}/, { begins: "word" }),
  secret("supabase-key", "sbp_ sb_secret_", /(?:sbp_(?:oauth_)?[a-f0-9]{40}|sb_secret_[A-Za-z0-9_-]{24,64})/, {
    begins: "word"
  }),
  secret("planetscale-token", "pscale_", /pscale_(?:tkn|pw|oauth)_[\w=.-]{32,64}/),
  secret("databricks-token", "dapi dose", /d(?:api|ose)[0-9a-f]{32}(?:-\d)?(?![0-9a-zA-Z])/, { begins: "word" }),
  secret("clickhouse-key", "0b0d", /4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9])/, { accept: mixed, begins: "word" })
];
var cloudRules = [...aws, ...azure, ...azureMarked, ...others];

// src/mask/credential-rules.ts
var real2 = (value) => !isPlaceholder(value) && !/^(?:[$#%]?[{(]|\$[A-Za-z_]|\[[a-z0-9-]+#|%[A-Za-z_]+%)/.test(value);
var DATABASES = /(?:postgres(?:ql)?|pgsql|mysql2?|mariadb|mongodb|redis|rediss|valkey|memcached|amqps?|mqtts?|nats|kafka|mssql|sqlserver|oracle|cockroachdb|clickhouse|cassandra|neo4j|bolt|couchbases?|influxdb|snowflake|redshift|ldaps?|jdbc:[a-z]{1,16}|[a-z]{2,16}\+(?:srv|s|[a-z0-9]{2,16}))$/i;
var USERINFO = /:\/\/[^\s:@/"'<>?#\\]{0,256}:(?<value>[^\s"'<>/?#\\]{1,256})@(?=[A-Za-z0-9[%(/])/;
function urlCredentials(wantsDatabase) {
  return fromAnchor(USERINFO, (value, text, { start }) => {
    const slashes = text.lastIndexOf("://", start);
    const database = DATABASES.test(text.slice(Math.max(0, slashes - 24), slashes));
    return database === wantsDatabase && real2(value);
  });
}
var isUser = (code) => isAlphanumeric(code) || code < 128 && "._$-".includes(String.fromCharCode(code));
var isPassword = (code) => code > 32 && code !== 58 && code !== 34 && code !== 39 && code !== 64 && code !== 47;
function findGoDsn(text, at) {
  const start = runStart(text, at, 256, isPassword);
  if (text.charAt(start - 1) !== ":" || !isUser(text.charCodeAt(start - 2))) return null;
  return real2(text.slice(start, at)) ? { start, end: at } : null;
}
function isBasic(value) {
  return /^[\x20-\x7e]{0,256}:[\x20-\x7e]{1,256}$/.test(Buffer.from(value, "base64").toString("latin1"));
}
var HEADER = `["'\\\\]{0,4}\\s{0,4}(?:[:=]|,\\s{0,4}["'\\\\]{0,4}value["'\\\\]{0,4}\\s{0,4}:|,)\\s{0,4}[["'\\\\]{0,4}`;
var headers = [
  secret(
    "authorization-header",
    "authorization",
    new RegExp(
      `authorization${HEADER}(?:basic|bearer|token|apikey|api-key|key|digest|ssws|genie-?key|splunk|pve-?api-?token|snowflake|oauth|negotiate|ntlm)[\\s=]{1,4}(?<value>[A-Za-z0-9._~+/=:-]{8,8192})`,
      "i"
    ),
    { accept: real2 }
  ),
  secret(
    "authorization-header",
    "authorization",
    new RegExp(`authorization${HEADER}(?<value>[A-Za-z0-9._~+/=-]{20,8192})(?![A-Za-z0-9\\s])`, "i"),
    {
      accept: (value) => /\d/.test(value) && !/^(?:AWS4-|arn:)/.test(value) && real2(value)
    }
  ),
  secret(
    "bearer-token",
    ["bearer ", "bearer: "],
    /bearer:?\s{1,4}["'\\]{0,2}(?<value>[A-Za-z0-9._~+/-]{20,8192}={0,2})/i,
    {
      accept: (value, text, span) => mixed(value, text, span) !== false && real2(value),
      begins: "word"
    }
  ),
  secret("basic-credentials", ["basic "], /basic (?<value>[A-Za-z0-9+/]{8,512}={0,2})/i, { accept: isBasic }),
  secret(
    "basic-credentials",
    ['"auth"', '"auth\\', "_auth"],
    /["_]auth["'\\]{0,8}\s{0,4}[:=]\s{0,4}["'\\]{0,8}(?<value>[A-Za-z0-9+/]{8,512}={0,2})/,
    { accept: isBasic }
  ),
  secret(
    "session-cookie",
    "phpsessid= jsessionid= connect.sid= asp.net_sessionid= .aspxauth= laravel_session= .aspnetcore. wordpress_logged_in_ __secure-next-auth.session-token= next-auth.session-token= __host-session= sessionid= session_id= session= sid= sess= auth= auth_token= access_token= id_token= refresh_token= remember_token= user_session=",
    /(?:[A-Za-z0-9_.-]{3,80})=(?<value>[A-Za-z0-9%._~+/:=-]{12,4096})/i,
    {
      accept: (value, text, { start }) => /(?:cookie|phpsessid=|jsessionid=|connect\.sid=|aspxauth=|sessionid=)/i.test(
        text.slice(Math.max(0, start - 512), start)
      ) && /\d|%/.test(value),
      begins: "word"
    }
  )
];
var lines = [
  secret(
    "netrc-password",
    ["machine "],
    /machine\s{1,8}\S{1,256}\s{1,8}login\s{1,8}\S{1,256}\s{1,8}password\s{1,8}(?<value>[^\s"']{1,256})/,
    { accept: real2 }
  ),
  secret(
    "command-line-password",
    [" -u ", "\n-u ", " --user ", ' -u"', " -u'", " --user="],
    /\s-{1,2}u(?:ser)?[\s="']{1,3}[A-Za-z0-9@._%+-]{1,128}:(?<value>[^\s"'\\@]{3,256})/,
    {
      accept: (value, text, { start }) => /(?:^|[^A-Za-z]|\\[nrt])(?:curl|wget|http)\b/.test(text.slice(Math.max(0, start - 1024), start)) && real2(value)
    }
  ),
  secret("command-line-password", "sshpass", /sshpass\s{1,4}-p\s{0,4}["']?(?<value>[^\s"']{1,128})/, { accept: real2 }),
  secret(
    "command-line-password",
    "psexec",
    /psexec(?:\.exe)?\s[^\n|&]{0,256}?\s-p\s{1,4}["']?(?<value>[^\s"'%$][^\s"']{0,127})/i,
    {
      accept: (value, text, { start }) => / -u /i.test(text.slice(Math.max(0, start - 256), start)) && real2(value),
      confidence: "medium"
    }
  ),
  secret(
    "command-line-password",
    ["docker login", "podman login", "az login", "registry login"],
    /[a-z]{2,8} login\s[^\n|&]{0,256}?\s(?:-p|--password)[\s=]{1,4}["']?(?<value>[^\s"'$-][^\s"']{3,1024})/,
    { accept: real2 }
  ),
  secret(
    "command-line-password",
    ["mysql ", "mysqldump "],
    /mysql(?:dump)?\s[^\n|&]{0,256}?\s-p(?<value>[^\s"'$-][^\s"']{3,128})/,
    { accept: real2, confidence: "medium" }
  ),
  secret(
    "credential-in-code",
    "networkcredential( usernamepasswordcredentials( passwordauthentication( httpbasicauth( pscredential( directoryentry(",
    /(?:networkcredential|usernamepasswordcredentials|passwordauthentication|httpbasicauth|pscredential|directoryentry)\((?:\s{0,32}["'][^"'\n]{1,256}["']\s{0,8},){1,2}\s{0,32}["'](?<value>[^"'\n]{4,256})["']/i,
    { accept: real2, confidence: "medium" }
  )
];
var hash = (anchors, pattern) => secret("password-hash", anchors, pattern);
var hashes = [
  hash("$0a$ $0b$ $0y$ $0x$", /\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}/),
  hash("$0$", /\$[156]\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{22,86}/),
  hash("$0$", /\$[89]\$[./A-Za-z0-9]{14}\$[./A-Za-z0-9]{43}(?![./A-Za-z0-9])/),
  hash("$y$ $gy$ $0$", /\$(?:y|gy|7)\$[./A-Za-z0-9]{1,32}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}/),
  hash("$apr0$", /\$apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}/),
  hash("$P$ $H$", /\$[PH]\$[./A-Za-z0-9]{31}(?![./A-Za-z0-9])/),
  hash(
    "$argon0",
    /\$argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,6},p=\d{1,4}\$[A-Za-z0-9+/]{8,128}\$[A-Za-z0-9+/]{16,256}/
  ),
  hash(
    "$scrypt$ $pbkdf0",
    /\$(?:scrypt|pbkdf2[a-z0-9-]{0,12})\$[\w=,]{1,64}\$[A-Za-z0-9+/.]{8,128}={0,2}\$[A-Za-z0-9+/.]{16,256}={0,2}/
  ),
  hash("pbkdf0_sha", /pbkdf2_sha(?:1|256|512)\$\d{1,9}\$[A-Za-z0-9+/.]{4,64}\$[A-Za-z0-9+/]{20,128}={0,2}/),
  hash("{SSHA} {SSHA000} {SSHA0}", /\{SSHA(?:\d{3})?\}[A-Za-z0-9+/]{28,128}={0,2}/),
  hash("$krb0", /\$krb5(?:tgs|asrep|pa)\$\d{2}\$[^\s"']{32,8192}/)
];
var credentialRules = [
  { ...secret("database-url", "://", USERINFO), find: urlCredentials(true) },
  { ...secret("url-credentials", "://", USERINFO), find: urlCredentials(false) },
  { ...secret("database-url", "@tcp( @unix(", /@/), find: findGoDsn },
  secret("database-url", "jdbc:oracle:", /jdbc:oracle:(?:thin|oci8?):[\w$.-]{1,64}\/(?<value>[^@\s"']{1,128})@/i, {
    accept: real2
  }),
  ...headers,
  ...lines,
  ...hashes
];

// src/mask/anchors.ts
function growing() {
  let hits = new Int32Array(256);
  let length = 0;
  const reserve = (more) => {
    if (length + more <= hits.length) return;
    const larger = new Int32Array(Math.max(hits.length * 2, length + more));
    larger.set(hits.subarray(0, length));
    hits = larger;
  };
  return {
    get hits() {
      return hits;
    },
    get length() {
      return length;
    },
    push: (anchor, at) => {
      reserve(2);
      hits[length++] = anchor;
      hits[length++] = at;
    },
    append: (other) => {
      reserve(other.length);
      hits.set(other.hits.subarray(0, other.length), length);
      length += other.length;
    },
    clear: () => {
      length = 0;
    }
  };
}
var WORTH_HALVING = 4096;
var BLOCK = 8192;
var DIGIT = 48;
var CASELESS = 256;
var isLetter = (code) => code >= 97 && code <= 122 || code >= 65 && code <= 90;
function symbolsOf({ text, exact }) {
  return Array.from(text, (_, i) => {
    const code = text.charCodeAt(i);
    return isLetter(code) && !exact ? CASELESS + (code | 32) : code;
  });
}
function bytesOf(symbol) {
  if (symbol === DIGIT) return Array.from({ length: 10 }, (_, digit) => DIGIT + digit);
  return symbol < CASELESS ? [symbol] : [symbol - CASELESS, symbol - CASELESS - 32];
}
function prefixesOf(anchors) {
  const prefixes = [{ children: /* @__PURE__ */ new Map(), ends: [] }];
  anchors.forEach((anchor, index) => {
    let at = 0;
    for (const symbol of symbolsOf(anchor)) {
      const children = prefixes[at]?.children ?? /* @__PURE__ */ new Map();
      let child = children.get(symbol);
      if (child === void 0) {
        child = prefixes.push({ children: /* @__PURE__ */ new Map(), ends: [] }) - 1;
        children.set(symbol, child);
      }
      at = child;
    }
    prefixes[at]?.ends.push(index);
  });
  return prefixes;
}
function classesOf(prefixes) {
  const symbols = [...new Set(prefixes.flatMap(({ children }) => [...children.keys()]))];
  const signatures = /* @__PURE__ */ new Map([["", 0]]);
  const inSymbols = Array.from({ length: 256 }, () => []);
  for (const symbol of symbols) for (const byte of bytesOf(symbol)) inSymbols[byte]?.push(symbol);
  const classOf = Uint8Array.from(inSymbols, (own) => {
    const signature = own.join();
    const known = signatures.get(signature) ?? signatures.size;
    signatures.set(signature, known);
    return known;
  });
  return { classOf, classes: signatures.size };
}
function onwardOf({ children }, classOf) {
  const byClass = /* @__PURE__ */ new Map();
  for (const [symbol, child] of children) {
    for (const one of new Set(bytesOf(symbol).map((byte) => classOf[byte] ?? 0))) {
      const reached = byClass.get(one);
      if (reached === void 0) byClass.set(one, [child]);
      else reached.push(child);
    }
  }
  return byClass;
}
var ACCEPTS = 1 << 28;
var UNKNOWN = 1 << 30;
var FIRST_STATES = 256;
function build(anchors) {
  const prefixes = prefixesOf(anchors);
  const { classOf, classes } = classesOf(prefixes);
  const onward = prefixes.map((prefix) => onwardOf(prefix, classOf));
  const sets = [];
  const ends = [];
  const stateOf = /* @__PURE__ */ new Map();
  const stateFor = (set) => {
    const key2 = set.sort((a, b) => a - b).join();
    const known = stateOf.get(key2);
    if (known !== void 0) return known;
    const own = Int32Array.from(set.flatMap((prefix) => prefixes[prefix]?.ends ?? []));
    const row = sets.length * classes;
    const state = row + (own.length > 0 ? ACCEPTS : 0);
    sets.push(set);
    ends.push(own);
    stateOf.set(key2, state);
    if (row + classes > automaton.next.length) {
      const larger = new Int32Array(automaton.next.length * 2).fill(UNKNOWN);
      larger.set(automaton.next);
      automaton.next = larger;
    }
    return state;
  };
  const none = new Int32Array(0);
  const automaton = {
    classOf,
    next: new Int32Array(FIRST_STATES * classes).fill(UNKNOWN),
    learn: (state, one) => {
      const set = [0, ...sets[state / classes] ?? []];
      const to = stateFor(set.flatMap((prefix) => onward[prefix]?.get(one) ?? []));
      automaton.next[state + one] = to;
      return to;
    },
    endsOf: (state) => ends[state / classes] ?? none
  };
  stateFor([]);
  return automaton;
}
var lane = () => ({ at: 0, state: 0, ended: new Int32Array(2 * BLOCK), count: 0 });
function advance(bytes, end, { classOf, next }, one) {
  const { ended } = one;
  let { at, state, count } = one;
  for (; at < end; at++) {
    let then = next[state + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0;
    if (then >= ACCEPTS) {
      if (then === UNKNOWN) break;
      then -= ACCEPTS;
      ended[count++] = at;
      ended[count++] = then;
    }
    state = then;
  }
  one.at = at;
  one.state = state;
  one.count = count;
}
function advanceBoth(bytes, end, { classOf, next }, one, two) {
  const apart = two.at - one.at;
  const { ended } = one;
  const { ended: endedToo } = two;
  let { at, state, count } = one;
  let { state: other, count: countToo } = two;
  for (; at < end; at++) {
    let then = next[state + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0;
    let otherThen = next[other + (classOf[bytes[at + apart] ?? 0] ?? 0)] ?? 0;
    if (then >= ACCEPTS || otherThen >= ACCEPTS) {
      if (then === UNKNOWN || otherThen === UNKNOWN) break;
      if (then >= ACCEPTS) {
        then -= ACCEPTS;
        ended[count++] = at;
        ended[count++] = then;
      }
      if (otherThen >= ACCEPTS) {
        otherThen -= ACCEPTS;
        endedToo[countToo++] = at + apart;
        endedToo[countToo++] = otherThen;
      }
    }
    state = then;
    other = otherThen;
  }
  one.at = at;
  one.state = state;
  one.count = count;
  two.at = at + apart;
  two.state = other;
  two.count = countToo;
}
function compileAnchors(anchors) {
  const lengths = Int32Array.from(anchors, ({ text }) => text.length);
  const overlap = lengths.reduce((longest, length) => Math.max(longest, length), 1) - 1;
  const found = growing();
  const further = growing();
  const first = lane();
  const second = lane();
  let known = null;
  function note(automaton, one, to, before) {
    for (let i = 0; i < one.count; i += 2) {
      const ends = automaton.endsOf(one.ended[i + 1] ?? 0);
      for (let k = 0; k < ends.length; k++) {
        const anchor = ends[k] ?? 0;
        const at = (one.ended[i] ?? 0) + 1 - (lengths[anchor] ?? 0);
        if (at < before) to.push(anchor, at);
      }
    }
    one.count = 0;
  }
  function learn(automaton, bytes, { at, state }) {
    const one = automaton.classOf[bytes[at] ?? 0] ?? 0;
    if (automaton.next[state + one] === UNKNOWN) automaton.learn(state, one);
  }
  function scan(automaton, bytes, end, one, before) {
    while (one.at < end) {
      const to = Math.min(end, one.at + BLOCK);
      advance(bytes, to, automaton, one);
      if (one.at < to) learn(automaton, bytes, one);
      note(automaton, one, found, before);
    }
  }
  function scanHalves(automaton, bytes, end) {
    const half = end >> 1;
    second.at = half;
    second.state = 0;
    while (first.at < half) {
      const to = Math.min(half, first.at + BLOCK);
      advanceBoth(bytes, to, automaton, first, second);
      if (first.at < to) {
        learn(automaton, bytes, first);
        learn(automaton, bytes, second);
      }
      note(automaton, first, found, half);
      note(automaton, second, further, end);
    }
    scan(automaton, bytes, Math.min(end, half + overlap), first, half);
    found.append(further);
    scan(automaton, bytes, end, second, end);
  }
  return (bytes, end) => {
    known ??= build(anchors);
    found.clear();
    further.clear();
    first.at = 0;
    first.state = 0;
    if (end < WORTH_HALVING) scan(known, bytes, end, first, end);
    else scanHalves(known, bytes, end);
    return found;
  };
}

// src/mask/finder.ts
var MAX_DEPTH = 3;
var SCRATCH_BYTES = 64 * 1024;
var OWN = -1;
function begins({ begins: how }, text, at) {
  if (how === "anywhere" || at === 0) return true;
  return how === "number" ? !isDigit(text.charCodeAt(at - 1)) : beginsWord(text, at);
}
function merge(found) {
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const merged = [];
  for (const finding of found) {
    const last = merged.at(-1);
    if (last === void 0 || finding.start >= last.end) {
      merged.push(finding);
      continue;
    }
    const named2 = finding.rank < last.rank ? finding : last;
    merged[merged.length - 1] = { ...named2, start: last.start, end: Math.max(last.end, finding.end) };
  }
  return merged.map(({ rank: _rank, ...finding }) => finding);
}
function compileFinder(rules, { lenses = [], everywhere = [], allows = () => false } = {}) {
  const woken = [];
  const anchors = [];
  for (const [rank, rule2] of rules.entries()) {
    for (const text of rule2.anchors) {
      anchors.push({ text, exact: rule2.exact });
      woken.push({ rank, rule: rule2, lens: null });
    }
  }
  for (const [index, lens] of lenses.entries()) {
    for (const text of lens.anchors) {
      anchors.push({ text, exact: false });
      woken.push({ rank: rules.length + index, rule: null, lens });
    }
  }
  const scan = compileAnchors(anchors);
  const rankOf = new Map(rules.map(({ rule: rule2 }, rank) => [rule2, rank]));
  const ranked = (finding) => ({ ...finding, rank: rankOf.get(finding.rule) ?? OWN });
  const scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
  function find2(bytes, length, textOf, depth) {
    const { hits, length: count } = scan(bytes, length);
    if (count === 0 && everywhere.length === 0) return [];
    const own = count > 0 && depth < MAX_DEPTH ? hits.slice(0, count) : hits;
    const text = textOf();
    const found = everywhere.flatMap((look) => look(text).map(ranked));
    const done = new Int32Array(rules.length + lenses.length);
    for (let i = 0; i < count; i += 2) {
      const at = own[i + 1] ?? 0;
      const one = woken[own[i] ?? 0];
      if (one === void 0 || at < (done[one.rank] ?? 0)) continue;
      const { rank, rule: rule2, lens } = one;
      if (rule2 !== null) {
        if (!begins(rule2, text, at)) continue;
        const span = rule2.find(text, at);
        if (span === null || span.end <= span.start) continue;
        done[rank] = span.end;
        const { rule: name, category, confidence } = rule2;
        found.push({ rule: name, category, confidence, ...span, rank });
      } else if (lens !== null && depth < MAX_DEPTH) {
        const looked = lens.look(text, at, (inner) => inText(inner, depth + 1));
        done[rank] = looked.to;
        found.push(...looked.found.map(ranked));
      }
    }
    return merge(found.filter(({ start, end }) => !allows(text.slice(start, end))));
  }
  function inText(text, depth) {
    const bytes = text.length <= SCRATCH_BYTES ? scratch : Buffer.allocUnsafe(text.length);
    bytes.write(text, 0, text.length, "latin1");
    return find2(bytes, text.length, () => text, depth);
  }
  return {
    inText: (text) => inText(text, 0),
    inBytes: (bytes) => find2(
      bytes,
      bytes.length,
      () => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"),
      0
    )
  };
}

// src/mask/checksums.ts
import { crc32 } from "node:zlib";
var BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
function endsInCrc32(body) {
  let rest = crc32(body.slice(0, -6));
  let written = "";
  for (let i = 0; i < 6; i++) {
    written = BASE62.charAt(rest % 62) + written;
    rest = Math.floor(rest / 62);
  }
  return written === body.slice(-6);
}
function luhn(digits) {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
function mod97(characters) {
  let rest = 0;
  for (const character of characters) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
function weighted(digits, weights) {
  return weights.reduce((sum, weight, i) => sum + weight * (digits.charCodeAt(i) - 48), 0);
}
function mod1110(digits) {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = sum * 2 % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}
var DIHEDRAL = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210"
];
var PERMUTED = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258"
];
function verhoeff(digits) {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    const permuted = PERMUTED[i % 8]?.charAt(Number(digits.charAt(digits.length - 1 - i))) ?? "0";
    check = Number(DIHEDRAL[check]?.charAt(Number(permuted)));
  }
  return check === 0;
}

// src/mask/forge-rules.ts
var checked = (value, text, span) => {
  if (!mixed(value, text, span)) return false;
  const body = value.slice(4);
  return !/^[A-Za-z0-9]{36}$/.test(body) || endsInCrc32(body) ? true : "medium";
};
var forgeRules = [
  secret(
    "github-token",
    "ghp_ gho_ ghu_ ghs_ ghr_",
    /gh[pousr]_[A-Za-z0-9_]{30,1024}(?:[.-][A-Za-z0-9_-]{8,1024}){0,4}/,
    { accept: checked }
  ),
  secret("github-token", "github_pat_", /github_pat_[A-Za-z0-9_]{30,1024}/, { accept: mixed }),
  secret("github-token", "gho_ ghs_", /gh[os]_eyJ[A-Za-z0-9_-]{8,1024}(?:\.[A-Za-z0-9_-]{1,2048}){1,4}/),
  secret(
    "gitlab-token",
    "glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- glsoat- gloas- glffct- glwt-",
    /gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|oas|ffct|wt)-[A-Za-z0-9_=-]{20,512}(?:\.[A-Za-z0-9_=-]{2,64}){0,3}/
  ),
  secret("gitlab-token", "GR0000000", /GR1348941[A-Za-z0-9_-]{20,64}/),
  secret("gitlab-session", "_gitlab_session=", /_gitlab_session=(?<value>[0-9a-z]{32})/),
  secret(
    "atlassian-token",
    "ATATT0x ATCTT0x ATBB",
    /(?:AT[AC]TT3x[A-Za-z0-9_=-]{60,512}|ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9]))/,
    {
      begins: "word"
    }
  ),
  secret("npm-token", "npm_", /npm_[A-Za-z0-9]{36,128}/, { accept: checked }),
  secret("npm-token", "_authToken", /_authToken["']?\s{0,4}[=:]\s{0,4}["']?(?<value>[A-Za-z0-9_/+=.-]{20,512})/i, {
    accept: (value) => /\d/.test(value)
  }),
  secret("pypi-token", "pypi-A", /pypi-A[A-Za-z0-9_-]{50,1024}/),
  secret("rubygems-key", "rubygems_", /rubygems_[0-9a-f]{48}/),
  secret("nuget-key", "oy0", /oy2[a-z0-9]{43}(?![A-Za-z0-9])/, { accept: mixed, begins: "word" }),
  secret("crates-token", "cio", /cio[A-Za-z0-9]{32}(?![A-Za-z0-9])/, { accept: mixed, begins: "word" }),
  secret("clojars-token", "CLOJARS_", /CLOJARS_[A-Za-z0-9]{60}/i),
  secret("docker-hub-token", "dckr_pat_ dckr_oat_", /dckr_[po]at_[A-Za-z0-9_-]{20,64}/),
  secret("artifactory-token", "AKC", /AKC[A-Za-z0-9]{10,80}(?![A-Za-z0-9])/, {
    accept: (value, text, span) => value.length >= 64 && mixed(value, text, span),
    begins: "word"
  }),
  secret("artifactory-token", "cmVmd", /cmVmd[A-Za-z0-9+/_-]{59}(?![A-Za-z0-9+/_-])/, { begins: "word" }),
  secret(
    "jenkins-initial-password",
    ["following password to proceed"],
    /following password to proceed[^\n\\]{0,40}(?:\s|\\[nr]){1,8}(?<value>[0-9a-f]{32})(?![0-9a-f])/
  ),
  secret("circleci-token", "CCIPAT_ CCIPRJ_", /CCIP(?:AT|RJ)_[A-Za-z0-9]{16,32}_[a-f0-9]{40}/),
  secret("buildkite-token", "bkua_ bkaj_ bkrt_", /bk(?:ua|aj|rt)_[a-f0-9]{40}/),
  secret("harness-key", "pat. sat.", /[ps]at\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}/, { begins: "word" }),
  secret("jetbrains-token", "perm:", /perm:[A-Za-z0-9+/=_-]{4,128}\.[A-Za-z0-9+/=_-]{2,128}\.[A-Za-z0-9]{20,64}/, {
    begins: "word"
  }),
  secret("octopus-deploy-key", "API-", /API-[A-Z0-9]{26,27}(?![A-Z0-9])/, { accept: mixed, begins: "word" }),
  secret("sonarqube-token", "sqp_ squ_ sqa_", /sq[pua]_[a-f0-9]{40}/, { begins: "word" }),
  secret(
    "sourcegraph-token",
    "sgp_ slk_ sgs_ sgd_",
    /(?:sgp_(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}|slk_[a-f0-9]{64}|sg[sd]_[a-f0-9]{64})/,
    {
      begins: "word"
    }
  ),
  secret("dependency-track-key", "odt_", /odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32,64}/, {
    accept: mixed,
    begins: "word"
  }),
  secret(
    "snyk-token",
    "snyk_uat. snyk_sat.",
    /snyk_[us]at\.[a-f0-9]{8}\.[A-Za-z0-9_-]{20,512}(?:\.[A-Za-z0-9_-]{20,512})?/
  ),
  secret("stackhawk-key", "hawk.", /hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/, { begins: "word" }),
  secret("infracost-key", "ico-", /ico-[A-Za-z0-9]{32}(?![A-Za-z0-9])/, { accept: mixed, begins: "word" }),
  secret("pulumi-token", "pul-", /pul-[a-f0-9]{40}(?![A-Za-z0-9])/, { begins: "word" }),
  secret("terraform-token", ".atlasv0.", /\.atlasv1\.[A-Za-z0-9_=-]{60,128}/),
  secret("prefect-key", "pnu_ pnb_", /pn[ub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/, { accept: mixed, begins: "word" }),
  secret(
    "doppler-token",
    "dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit.",
    /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/
  ),
  secret("vault-token", "hvs. hvb. hvr.", /hv[sbr]\.[A-Za-z0-9_-]{20,512}/, { accept: mixed, begins: "word" }),
  secret("vault-token", '"s. "b. "r. =s. =b. =r. :s. :b. :r.', /.[sbr]\.(?<value>[A-Za-z0-9]{24,26})(?![A-Za-z0-9.])/, {
    accept: mixed
  }),
  secret(
    "vault-token",
    ["token s.", "s.CAESI"],
    /(?:token )?s\.(?:CAES[A-Za-z0-9_-]{60,256}|[A-Za-z0-9]{24,26}(?![A-Za-z0-9.]))/,
    { accept: mixed }
  ),
  secret(
    "vault-unseal-key",
    ["unseal"],
    /unseal(?: key)?(?: \d{1,2})?[:\s]{1,4}(?<value>[A-Za-z0-9+/]{43,44}={0,2}|[0-9a-f]{64,66})(?![A-Za-z0-9+/=])/i,
    {
      accept: mixed
    }
  ),
  secret("onepassword-token", "ops_eyJ", /ops_eyJ[A-Za-z0-9+/_-]{200,4096}={0,3}/),
  secret("onepassword-key", "A0-", /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}/, {
    begins: "word"
  }),
  secret("openshift-token", "sha000~", /sha256~[\w-]{43}(?![\w-])/),
  secret(
    "kubernetes-bootstrap-token",
    ["bootstrap", "kubeadm"],
    /(?:bootstrap|kubeadm)[^\n]{0,160}?[\s:="']{1,4}(?<value>[a-z0-9]{6}\.[a-z0-9]{16})(?![a-z0-9.])/i,
    {
      accept: mixed
    }
  ),
  secret("tailscale-key", "tskey-", /tskey-[a-z]{3,12}-[A-Za-z0-9]{8,32}-[A-Za-z0-9]{16,64}/),
  secret("defined-networking-token", "dnkey-", /dnkey-[A-Za-z0-9=_-]{26}-[A-Za-z0-9=_-]{52}/),
  secret("age-secret-key", "AGE-SECRET-KEY-0", /AGE-SECRET-KEY-1[A-Z0-9]{58}/i)
];

// src/mask/ip-rules.ts
import { isIP } from "node:net";
var NOT_PUBLIC_4 = /^(?:0|10|127|22[4-9]|2[3-5]\d)\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.(?:168|0\.[02])\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
var PUBLIC_6 = /^[23][0-9a-f]{3}:/i;
var DOCUMENTATION_6 = /^(?:2001:0?db8:|3fff:)/i;
function isPublic(value) {
  if (value.includes(":")) return isIP(value) === 6 && PUBLIC_6.test(value) && !DOCUMENTATION_6.test(value);
  return isIP(value) === 4 && !NOT_PUBLIC_4.test(value);
}
var ADDRESS = "(?<value>\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d./])|[23][0-9a-fA-F]{3}:[0-9a-fA-F:]{2,34})";
var SET = `["'\\\\]{0,4}\\s{0,4}[:=]\\s{0,4}["'\\\\]{0,4}`;
var CALLER = new RegExp(
  `(?:client|source|remote|user|viewer|caller|peer|origin)[_-]?(?:ip|addr(?:ess)?)(?:[_-]?address)?${SET}${ADDRESS}`,
  "i"
);
var FORWARDED = new RegExp(`(?:x-forwarded-for|x-real-ip|true-client-ip|cf-connecting-ip)${SET}${ADDRESS}`, "i");
function address(anchors, find2) {
  return {
    rule: "client-ip",
    category: "personal",
    confidence: "medium",
    anchors,
    exact: false,
    begins: "anywhere",
    find: find2
  };
}
var callerRules = [
  address(["x-forwarded-for", "x-real-ip", "true-client-ip", "cf-connecting-ip"], fromAnchor(FORWARDED, isPublic)),
  address(
    ["client", "source", "remote", "user", "viewer", "caller", "peer", "origin"].flatMap(
      (who) => ["ip", "_ip", "-ip", "addr", "_addr", "-addr"].map((what) => who + what)
    ),
    fromAnchor(CALLER, isPublic)
  )
];
function findFour(text, at) {
  const from = Math.max(0, at - 3);
  const start = from + (/(?:^|[^\d.])(\d{1,3})$/.exec(text.slice(Math.max(0, from - 1), at)) === null ? -1 : text.slice(from, at).search(/\d{1,3}$/));
  if (start < from) return null;
  const value = /^\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)/.exec(text.slice(start, start + 17))?.[0];
  if (value === void 0 || /[\w-]/.test(text.charAt(start - 1))) return null;
  return isPublic(value) ? { start, end: start + value.length } : null;
}
function findSix(text, at) {
  if (/[0-9a-fA-F:]/.test(text.charAt(at - 5))) return null;
  const start = at - 4;
  const value = start < 0 ? void 0 : /^[23][0-9a-fA-F]{3}(?::[0-9a-fA-F]{0,4}){2,7}/.exec(text.slice(start, start + 40))?.[0].replace(/(?<!:):$/, "");
  return value !== void 0 && isPublic(value) ? { start, end: start + value.length } : null;
}
var addressRules = [
  { ...address([".0.", ".00.", ".000."], findFour), rule: "ip-address" },
  { ...address([":"], findSix), rule: "ip-address" }
];

// src/mask/jwt-rules.ts
var isHeader = (value) => {
  const head = Buffer.from(value.slice(0, value.indexOf(".")), "base64url").toString("latin1");
  return /^\{[\s\S]*"(?:alg|typ|enc|kid|cty)"/.test(head);
};
var HEAD = "eyJ[A-Za-z0-9_-]";
function rule(name, find2) {
  return {
    rule: name,
    category: "secret",
    confidence: "high",
    anchors: ["eyJ"],
    exact: true,
    begins: "anywhere",
    find: find2
  };
}
var alone = fromAnchor(new RegExp(`${HEAD}{8,512}\\.eyJ[A-Za-z0-9_-]{8,16384}\\.[A-Za-z0-9_-]{0,4096}`));
var jwtRules = [
  // Glued to another word by a mark, its head is looked for less far: every such place is tried.
  rule("jwt", (text, at) => beginsWord(text, at) ? alone(text, at) : null),
  rule(
    "jwt",
    fromRunStart(
      /[\w.-]/,
      fromAnchor(new RegExp(`${HEAD}{8,4096}\\.eyJ[A-Za-z0-9_-]{8,16384}\\.[A-Za-z0-9_-]{0,4096}`))
    )
  ),
  rule(
    "jwe",
    fromRunStart(
      /[\w.-]/,
      fromAnchor(
        new RegExp(
          `${HEAD}{16,4096}\\.[A-Za-z0-9_-]{0,2048}\\.[A-Za-z0-9_-]{12,64}\\.[A-Za-z0-9_-]{8,16384}\\.[A-Za-z0-9_-]{16,64}`
        )
      )
    )
  ),
  // The payload may be compressed, and is then no JSON.
  rule(
    "jwt",
    fromRunStart(
      /[\w.-]/,
      fromAnchor(new RegExp(`${HEAD}{8,4096}\\.[A-Za-z0-9_-]{8,16384}\\.[A-Za-z0-9_-]{16,4096}`), isHeader)
    )
  )
];

// src/mask/key-rules.ts
var MAX_PEM = 32768;
var PEM_HEAD = /-----BEGIN[ +_](?:[A-Z0-9]{1,16}[ +_]){0,3}PRIVATE[ +_]KEY(?:[ +_]BLOCK)?-----/y;
var PEM_BODY = new RegExp(`[A-Za-z0-9+/=\\s\\\\"'+,:.-]{0,${MAX_PEM}}`, "y");
var PEM_FOOT = /-----END[ +_](?:[A-Z0-9]{1,16}[ +_]){0,3}PRIVATE[ +_]KEY(?:[ +_]BLOCK)?-----/y;
function findPem(text, at) {
  PEM_HEAD.lastIndex = at;
  const head = PEM_HEAD.exec(text);
  if (head === null) return null;
  const body = at + head[0].length;
  const foot = text.slice(body, body + MAX_PEM).indexOf("-----END");
  if (foot !== -1) {
    PEM_FOOT.lastIndex = body + foot;
    const end = PEM_FOOT.exec(text);
    if (end !== null) return { start: at, end: body + foot + end[0].length };
  }
  PEM_BODY.lastIndex = body;
  return { start: at, end: body + (PEM_BODY.exec(text)?.[0].length ?? 0) };
}
var PUTTY = /PuTTY-User-Key-File-\d:/y;
var PUTTY_PRIVATE = /Private-Lines: \d{1,4}/;
var PUTTY_BODY = /[A-Za-z0-9+/=\s\\]{0,16384}(?:-(?:MAC|Hash): [0-9a-f]{0,64})?/y;
function findPutty(text, at) {
  PUTTY.lastIndex = at;
  if (!PUTTY.test(text)) return null;
  const lines2 = PUTTY_PRIVATE.exec(text.slice(at, at + MAX_PEM));
  if (lines2 === null) return null;
  const start = at + lines2.index + lines2[0].length;
  PUTTY_BODY.lastIndex = start;
  return { start, end: start + (PUTTY_BODY.exec(text)?.[0].length ?? 0) };
}
function decodesToPem(value) {
  return /PRIVATE KEY/.test(Buffer.from(value.slice(0, 96), "base64").toString("latin1"));
}
var JWK_PART = /(?:^|[{,\s])["'\\]{1,4}(?:d|k)["'\\]{1,4}\s{0,4}:\s{0,4}["'\\]{1,4}(?<value>[A-Za-z0-9_-]{22,1400})["'\\]/d;
var MAX_JWK = 2048;
function findJwk(text, at) {
  const before = Math.max(0, at - MAX_JWK);
  const from = before + Math.max(0, text.slice(before, at).lastIndexOf("{"));
  const closed = text.slice(at, at + MAX_JWK).indexOf("}");
  const to = closed === -1 ? at + MAX_JWK : at + closed + 1;
  const [start, end] = JWK_PART.exec(text.slice(from, to))?.indices?.groups?.value ?? [];
  return start === void 0 || end === void 0 ? null : { start: from + start, end: from + end };
}
function key(anchors, find2, exact = true) {
  return { rule: "private-key", category: "secret", confidence: "high", anchors, exact, begins: "anywhere", find: find2 };
}
var DER = /(?:MII[A-Za-z0-9+/]{3}IBADANBgkqhkiG9w0BAQEFAASC|MII[A-Za-z0-9+/]{3}IBAAKCA|MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg|MHcCAQEEI|MC4CAQAwBQYDK2VwBCIEI)[A-Za-z0-9+/\s\\]{30,32768}={0,2}/;
var keyRules = [
  key(["-----BEGIN"], findPem),
  key(["PuTTY-User-Key-File-"], findPutty),
  key(
    ["---- BEGIN SSH0 ENCRYPTED PRIVATE KEY ----"],
    fromAnchor(
      /---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----[\s\S]{0,16384}?(?:---- END SSH2 ENCRYPTED PRIVATE KEY ----|$)/
    )
  ),
  key(["LS0tLS0CRUdJT"], fromRunStart(/[\w+/-]/, fromAnchor(/LS0tLS1CRUdJT[A-Za-z0-9+/=_-]{40,32768}/, decodesToPem))),
  key(["MII", "MIGHAgEAMBMGByqGSM00", "MHcCAQEEI", "MC0CAQAwBQYDK0VwBCIEI"], fromRunStart(/[\w+/=-]/, fromAnchor(DER))),
  key(['"kty"', '\\"kty\\"', "'kty'"], findJwk),
  secret(
    "wireguard-key",
    ["PrivateKey", "PresharedKey"],
    /(?:PrivateKey|PresharedKey)\s{0,4}=\s{0,4}(?<value>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/
  )
];

// src/mask/named-rules.ts
var UUID2 = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
var KEYS = [
  ["airtable", "airtable", "key[A-Za-z0-9]{14}"],
  ["algolia", "algolia", "[a-f0-9]{32}"],
  ["amplitude", "amplitude", "[a-f0-9]{32}"],
  ["asana", "asana", "[0-9]\\/[0-9]{10,20}:[a-f0-9]{32}|[a-z0-9]{32}"],
  ["azure-devops", "azure ado_pat devops vsts", "[a-z2-7]{52}"],
  ["bitbucket", "bitbucket", "[A-Za-z0-9]{32}|[A-Za-z0-9_=-]{64}"],
  ["bugsnag", "bugsnag", "[a-f0-9]{32}"],
  ["codeclimate", "cc_test_reporter_id codeclimate", "[a-f0-9]{64}"],
  ["codecov", "codecov", UUID2],
  ["coinbase", "coinbase", "[A-Za-z0-9_-]{64}"],
  ["confluent", "confluent", "[A-Za-z0-9]{16}|[A-Za-z0-9+/]{64}"],
  ["datadog", "datadog dd_api dd-api dd_app", "[a-f0-9]{32}|[a-f0-9]{40}"],
  ["deepgram", "deepgram", "[a-f0-9]{40}"],
  ["discord", "discord", "[a-f0-9]{64}|[A-Za-z0-9_=-]{32}"],
  ["dropbox", "dropbox", "[A-Za-z0-9]{15}|[A-Za-z0-9_-]{64}|sl\\.[A-Za-z0-9_=-]{130,200}"],
  ["etherscan", "etherscan", "[A-Z0-9]{34}"],
  ["facebook", "facebook fbapi fb_app", "[a-f0-9]{32}"],
  ["fastly", "fastly", "[A-Za-z0-9_=-]{32}"],
  ["finnhub", "finnhub", "[a-z0-9]{20}"],
  ["heroku", "heroku", UUID2],
  ["honeycomb", "honeycomb", "[a-f0-9]{32}|[A-Za-z0-9]{22}"],
  ["infura", "infura", "[a-f0-9]{32}"],
  ["jenkins", "jenkins", `[a-f0-9]{32,34}|${UUID2}`],
  ["launchdarkly", "launchdarkly", `(?:sdk|api|mob)-${UUID2}`],
  ["linkedin", "linkedin", "[A-Za-z0-9]{14,16}"],
  ["lob", "lob_", "(?:live|test)_[a-f0-9]{35}"],
  ["logzio", "logz", "[A-Za-z]{32}"],
  ["mailgun", "mailgun", "[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}"],
  ["mandrill", "mandrill", "[A-Za-z0-9_-]{22}"],
  ["mattermost", "mattermost", "[a-z0-9]{26}"],
  ["messagebird", "messagebird message-bird", "[A-Za-z0-9]{25}"],
  ["mixpanel", "mixpanel", "[a-f0-9]{32}"],
  ["okta", "okta", "00[A-Za-z0-9_-]{39}[A-Za-z0-9_]"],
  ["opsgenie", "opsgenie", UUID2],
  ["pagerduty", "pagerduty pager_duty", "[A-Za-z0-9+_-]{20}|[a-f0-9]{32}"],
  ["postmark", "postmark", UUID2],
  ["pusher", "pusher", "[a-f0-9]{20}"],
  ["rapidapi", "rapidapi rapid_api", "[A-Za-z0-9_-]{50}"],
  ["rollbar", "rollbar", "[a-f0-9]{32}"],
  ["segment", "segment", "[A-Za-z0-9]{32}"],
  ["sendbird", "sendbird", "[a-f0-9]{40}"],
  ["sentry", "sentry", "[a-f0-9]{64}"],
  ["shodan", "shodan", "[A-Za-z0-9]{32}"],
  ["snyk", "snyk", UUID2],
  ["sonarqube", "sonar", "[a-f0-9]{40}"],
  ["sumologic", "sumo", "[A-Za-z0-9]{64}"],
  ["travis", "travis", "[A-Za-z0-9_-]{20,22}"],
  ["trello", "trello", "[a-f0-9]{64}|ATTA[a-f0-9]{72}"],
  ["truenas", "login_with_api_key", "\\d{1,4}-[A-Za-z0-9]{64}"],
  ["twitter", "twitter", "[A-Za-z0-9]{35,50}|\\d{6,20}-[A-Za-z0-9]{27,40}"],
  ["zendesk", "zendesk", "[A-Za-z0-9]{40}"]
];
var namedRules = KEYS.map(
  ([provider, names, value]) => secret(
    `${provider}-key`,
    names,
    new RegExp(
      `(?:${names.replaceAll(" ", "|")})[\\w .-]{0,40}?["'\`\\\\)\\]]{0,4}[\\s,]{0,8}(?:"params"\\s{0,4}:\\s{0,4}\\[|\\|\\||=>|:=|[=:>,]|\\s)\\s{0,8}["'\`\\\\]{0,4}(?<value>${value})(?![A-Za-z0-9_/+=-])`,
      "i"
    ),
    { accept: mixed, confidence: "medium" }
  )
);

// src/mask/personal-rules.ts
var IBAN_LENGTHS = new Map(
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30".split(" ").map((entry) => [entry.slice(0, 2), Number(entry.slice(2))])
);
function standsAlone(text, { start, end }) {
  const before = text.charAt(start - 1);
  const escaped = /[nrt]/.test(before) && text.charAt(start - 2) === "\\";
  return (escaped || !/[\w.+/-]/.test(before)) && !/^(?:[\w/+=%]|[.-]\w)/.test(text.slice(end, end + 2));
}
var ISSUERS = /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14})$/;
var isCard = (value, text, span) => {
  const digits = value.replace(/[ -]/g, "");
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  if (/(?:span|trace|parent|request|correlation)[_-]?id["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}$/i.test(before))
    return false;
  return standsAlone(text, span) && ISSUERS.test(digits) && luhn(digits);
};
function findIban(text, at) {
  const length = IBAN_LENGTHS.get(text.slice(at, at + 2));
  if (length === void 0) return null;
  const printed = /^[A-Z]{2}\d{2}(?:[A-Z0-9]|[ -](?=[A-Z0-9])){11,40}/.exec(text.slice(at, at + 44))?.[0] ?? "";
  let end = 0;
  for (let seen = 0; end < printed.length && seen < length; end++) if (!/[ -]/.test(printed[end] ?? "")) seen++;
  const iban = printed.slice(0, end).replace(/[ -]/g, "");
  if (iban.length !== length || /[A-Za-z0-9]/.test(text.charAt(at + end))) return null;
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1 ? { start: at, end: at + end } : null;
}
var MAX_LOCAL = 64;
var isLocal = (code) => isAlphanumeric(code) || code >= 161 || code < 128 && "._%+-".includes(String.fromCharCode(code));
var DOMAIN = /@(?:[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9\u0080-\uffff-]{0,61}[A-Za-z0-9\u0080-\uffff])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|[A-Za-z\u0080-\uffff]{2,24})(?![A-Za-z0-9-]*@)/y;
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
var SHORT_CODES = /^\+(?:1|7|2[07]|3[0123469]|4[013456789]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
var LONG_CODES = /^\+(?:2[1-689]\d|3[578]\d|42[013]|5[09]\d|6[789]\d|8[058]\d|88[68]|9(?:6[0-8]|7[0-79]|9[2-68]))/;
var FICTIONAL = /^\+1\d{3}55501\d\d$/;
var isPhone = (value, text, span) => {
  const number2 = value.replace(/[^\d+]/g, "");
  if (number2.length < 9 || number2.length > 16 || FICTIONAL.test(number2)) return false;
  if (!SHORT_CODES.test(number2) && !LONG_CODES.test(number2)) return false;
  return (!number2.startsWith("+1") || number2.length === 12) && standsAlone(text, span);
};
var PHONE_NAME = /(?:phone|mobile|telephone|\btel|\bcell|\bfax|sms|whatsapp)(?:[_-]?(?:number|no|nr))?["'\\]{0,4}\s{0,4}[:=#]?\s{0,4}["'\\]{0,4}(?<value>\(?\d{2,5}\)?(?:[ ./-]?\d{2,5}){2,4})(?!\d|\.\d)/i;
var isNamedPhone = (value) => {
  const digits = value.replace(/\D/g, "");
  return digits.length >= 9 && digits.length <= 13 && !/^(\d)\1+$/.test(digits);
};
function personal(rule2, confidence, anchors, find2, begins2 = "anywhere") {
  return { rule: rule2, category: "personal", confidence, anchors, exact: false, begins: begins2, find: find2 };
}
var personalRules = [
  personal("email", "high", ["@"], findEmail),
  personal("card-number", "high", ["00000000000000"], fromAnchor(/\d{14,16}(?!\d)/, isCard), "number"),
  personal(
    "card-number",
    "high",
    ["0000 0000 0000 0", "0000-0000-0000-0"],
    fromAnchor(/\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?!\d)/, isCard),
    "number"
  ),
  personal(
    "card-number",
    "high",
    ["0000 000000 00000", "0000-000000-00000"],
    fromAnchor(/\d{4}([ -])\d{6}\1\d{5}(?!\d)/, isCard),
    "number"
  ),
  {
    ...personal(
      "iban",
      "high",
      [...IBAN_LENGTHS.keys()].map((country) => `${country}00`),
      findIban,
      "word"
    ),
    exact: true
  },
  personal("phone", "medium", ["+00000000"], fromAnchor(/\+[1-9]\d{7,14}/, isPhone)),
  personal(
    "phone",
    "medium",
    ["+0 ", "+0-", "+0(", "+0.", "+00 ", "+00-", "+00(", "+00.", "+000 ", "+000-", "+000("],
    fromAnchor(
      /\+[1-9]\d{0,2}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]\d{2,8}){1,4}(?!\d)|\+[1-9]\d{0,2}[ -]\d{6,12}(?!\d)/,
      isPhone
    )
  ),
  personal(
    "phone",
    "medium",
    ["phone", "mobile", "tel:", 'tel"', "tel=", "tel ", "fax", "whatsapp"],
    fromAnchor(PHONE_NAME, isNamedPhone)
  )
];

// src/mask/national-ids.ts
var varied = (id) => !/^(\d)\1+$/.test(id);
var number = (id, from = 0, to) => Number(id.slice(from, to));
function isDay(day, month) {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
var SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
var FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY";
var CHINESE = "10X98765432";
var SINGAPORE = {
  S: "JZIHGFEDCBA",
  T: "GFEDCBAJZIH",
  F: "XWUTRQPNMLK",
  G: "RQPNMLKXWUT"
};
function spanish(id) {
  const digits = id.replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter)));
  return SPANISH.charAt(number(digits, 0, 8) % 23) === id.at(-1);
}
var ODD_ITALIAN = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
function italian(id) {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const character = id.charAt(i);
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    sum += i % 2 === 0 ? ODD_ITALIAN[value] ?? 0 : value;
  }
  return String.fromCharCode(65 + sum % 26) === id.at(-1);
}
function brazilian(id) {
  const digit = (length) => {
    const rest = weighted(
      id,
      Array.from({ length }, (_, i) => length + 1 - i)
    ) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  return varied(id) && digit(9) === number(id, 9, 10) && digit(10) === number(id, 10);
}
function norwegian(id) {
  const first = (11 - weighted(id, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11;
  const second = (11 - weighted(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
  return first === number(id, 9, 10) && second === number(id, 10) && isDay(number(id, 0, 2) % 40, number(id, 2, 4) % 40);
}
function belgian(id) {
  const check = number(id, 9);
  return 97 - number(id, 0, 9) % 97 === check || 97 - (2e9 + number(id, 0, 9)) % 97 === check;
}
function french(id) {
  const digits = id.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return 97 - Number(digits) % 97 === number(id, 13);
}
function german(id) {
  const counts = Array.from({ length: 10 }, (_, digit) => id.slice(0, 10).split(String(digit)).length - 1);
  return counts.filter((count) => count > 1).length === 1 && Math.max(...counts) <= 3 && mod1110(id);
}
function chilean(id) {
  const digits = id.slice(0, -1).split("").reverse();
  const rest = (11 - digits.reduce((sum, digit, i) => sum + Number(digit) * (2 + i % 6), 0) % 11) % 11;
  return id.at(-1) === (rest === 10 ? "K" : String(rest));
}
function turkish(id) {
  const digits = id.split("").map(Number);
  const odd = weighted(id, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(id, [0, 1, 0, 1, 0, 1, 0, 1]);
  return ((odd * 7 - even) % 10 + 10) % 10 === digits[9] && digits.slice(0, 10).reduce((sum, digit) => sum + digit, 0) % 10 === digits[10];
}
var swiss = (id) => (10 - weighted(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10) % 10 === number(id, 12);
var dutch = (id) => varied(id) && weighted(id, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
var polish = (id) => weighted(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0 && isDay(number(id, 4, 6), number(id, 2, 4) % 20);
var korean = (id) => isDay(number(id, 4, 6), number(id, 2, 4)) && (11 - weighted(id, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11) % 10 === number(id, 12);
var chinese = (id) => isDay(number(id, 12, 14), number(id, 10, 12)) && CHINESE.charAt(weighted(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === id.at(-1);
var nhs = (id) => varied(id) && (11 - weighted(id, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 === number(id, 9);
var australian = (id) => varied(id) && weighted(id, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
var portuguese = (id) => {
  const rest = weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return varied(id) && (rest < 2 ? 0 : 11 - rest) === number(id, 8);
};
var irish = (id) => {
  const extra = id.length > 8 ? (id.charCodeAt(8) - 64) * 9 : 0;
  return "WABCDEFGHIJKLMNOPQRSTUV".charAt((weighted(id, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23) === id.charAt(7);
};
var singaporean = (id) => SINGAPORE[id.charAt(0)]?.charAt(weighted(id.slice(1), [2, 7, 6, 5, 4, 3, 2]) % 11) === id.at(-1);
var finnish = (id) => isDay(number(id, 0, 2), number(id, 2, 4)) && FINNISH.charAt(Number(id.slice(0, 6) + id.slice(-4, -1)) % 31) === id.at(-1);
var swedish = (id) => {
  const short = id.slice(-10);
  return luhn(short) && isDay(number(short, 4, 6) % 60, number(short, 2, 4));
};
var american = (id) => /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(id) && varied(id) && id !== "123456789";
var SET2 = `["'\\\\]{0,4}(?:[ _-]?(?:number|nummer|numero|no|nr|id))?["'\\\\]{0,4}\\s{0,4}[:=#]?\\s{0,4}["'\\\\]{0,4}`;
var named = (name, id) => new RegExp(`(?:${name})${SET2}(?<value>${id})`, "i");
var IDS = [
  { rule: "us-ssn", anchors: "000-00-0000", pattern: /\d{3}-\d\d-\d{4}/, valid: american },
  {
    rule: "us-ssn",
    anchors: "ssn social_security social-security socialsecurity",
    pattern: named("ssn|social[_ -]?security", "\\d{3} ?\\d\\d ?\\d{4}"),
    valid: american,
    named: true
  },
  {
    rule: "ca-sin",
    anchors: 'sin" sin= sin: social_insurance',
    pattern: named("\\bsin|social[_ -]insurance", "\\d{3}[ -]?\\d{3}[ -]?\\d{3}"),
    valid: (id) => varied(id) && luhn(id),
    named: true
  },
  { rule: "br-cpf", anchors: "000.000.000-00", pattern: /\d{3}\.\d{3}\.\d{3}-\d\d/, valid: brazilian },
  { rule: "br-cpf", anchors: "cpf", pattern: named("cpf", "\\d{11}"), valid: brazilian, named: true },
  { rule: "cl-rut", anchors: "00.000.000-", pattern: /\d\d\.\d{3}\.\d{3}-[\dkK]/, valid: chilean },
  {
    rule: "mx-curp",
    anchors: "curp",
    pattern: named("curp", "[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z0-9]\\d"),
    valid: () => true,
    named: true
  },
  {
    rule: "gb-nino",
    anchors: "nino national_insurance national-insurance nationalinsurance",
    pattern: named("nino|national[_ -]?insurance", "[A-Z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]"),
    valid: (id) => /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(id),
    named: true
  },
  {
    rule: "gb-nhs-number",
    anchors: "nhs",
    pattern: named("nhs", "\\d{3}[ -]?\\d{3}[ -]?\\d{4}"),
    valid: nhs,
    named: true
  },
  { rule: "ie-pps", anchors: "pps", pattern: named("ppsn?", "\\d{7}[A-W][A-IW]?"), valid: irish, named: true },
  {
    rule: "fr-nir",
    anchors: ["0 00 00 00 000 000 00", "0 00 00 0a 000 000 00", "0 00 00 0b 000 000 00"],
    pattern: /[12] \d\d \d\d (?:\d\d|2[AB]) \d{3} \d{3} \d\d/,
    valid: french
  },
  {
    rule: "fr-nir",
    anchors: "nir securite_sociale insee",
    pattern: named("\\bnir|s[e\xE9]curit[e\xE9][_ -]sociale|insee", "[12]\\d{4}(?:\\d\\d|2[AB])\\d{8}"),
    valid: french,
    named: true
  },
  {
    rule: "de-tax-id",
    anchors: 'steuer idnr tax_id taxid tin: tin= tin"',
    pattern: named(
      "steuer[_ -]?(?:id(?:entifikationsnummer)?|nummer)|idnr|tax[_ -]?id|\\btin",
      "[1-9]\\d(?: ?\\d{3}){3}"
    ),
    valid: german,
    named: true
  },
  {
    rule: "es-dni",
    anchors: [...SPANISH].map((letter) => `00000000${letter} 00000000-${letter}`).join(" "),
    pattern: /\d{8}-?[A-Z]/,
    valid: spanish
  },
  { rule: "es-nie", anchors: "nie", pattern: named("\\bnie", "[XYZ]-?\\d{7}-?[A-Z]"), valid: spanish, named: true },
  {
    rule: "it-codice-fiscale",
    anchors: "fiscal",
    pattern: named("(?:codice|cod\\.?)?[_ -]?fiscale?", "[A-Z]{6}\\d\\d[A-EHLMPR-T]\\d\\d[A-Z]\\d{3}[A-Z]"),
    valid: italian,
    named: true
  },
  {
    rule: "nl-bsn",
    anchors: "bsn burgerservice",
    pattern: named("bsn|burgerservice", "\\d{9}"),
    valid: dutch,
    named: true
  },
  { rule: "be-national-number", anchors: "00.00.00-000.00", pattern: /\d\d\.\d\d\.\d\d-\d{3}\.\d\d/, valid: belgian },
  { rule: "ch-ahv", anchors: "000.0000.0000.00", pattern: /756\.\d{4}\.\d{4}\.\d\d/, valid: swiss },
  {
    rule: "se-personal-number",
    anchors: "00000000-0000 000000-0000 000000+0000",
    pattern: /(?:19|20)?\d{6}[-+]\d{4}/,
    valid: swedish
  },
  {
    rule: "fi-personal-id",
    anchors: ["-", "+", ..."abcdefuvwxy"].map((sign) => `000000${sign}000`).join(" "),
    pattern: /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/,
    valid: finnish
  },
  {
    rule: "no-birth-number",
    anchors: "fodselsnummer personnummer fnr birth_number",
    pattern: named("f[o\xF8]dselsnummer|personnummer|fnr|birth[_ -]?number", "\\d{6} ?\\d{5}"),
    valid: norwegian,
    named: true
  },
  {
    rule: "dk-cpr",
    anchors: "cpr",
    pattern: named("cpr", "\\d{6}-?\\d{4}"),
    valid: (id) => isDay(number(id, 0, 2), number(id, 2, 4)),
    named: true
  },
  { rule: "pl-pesel", anchors: "pesel", pattern: named("pesel", "\\d{11}"), valid: polish, named: true },
  { rule: "pt-nif", anchors: "nif", pattern: named("\\bnif", "[1-3]\\d{8}"), valid: portuguese, named: true },
  {
    rule: "tr-tckn",
    anchors: "tckn tc_kimlik kimlik",
    pattern: named("tckn|(?:tc[_ -]?)?kimlik", "[1-9]\\d{10}"),
    valid: turkish,
    named: true
  },
  {
    rule: "in-aadhaar",
    anchors: "aadhaar aadhar",
    pattern: named("aadhaa?r", "[2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4}"),
    valid: verhoeff,
    named: true
  },
  {
    rule: "in-pan",
    anchors: 'pan" pan= pan: pan_number pan_no',
    pattern: named("\\bpan", "[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]"),
    valid: () => true,
    named: true
  },
  {
    rule: "cn-resident-id",
    anchors: "000000000000000000 00000000000000000x",
    pattern: /[1-9]\d{5}(?:19|20)\d{9}[\dX]/i,
    valid: chinese
  },
  { rule: "kr-rrn", anchors: "000000-0000000", pattern: /\d{6}-[1-8]\d{6}/, valid: korean },
  {
    rule: "sg-nric",
    anchors: "nric",
    pattern: named("nric|\\bfin", "[STFG]\\d{7}[A-Z]"),
    valid: singaporean,
    named: true
  },
  {
    rule: "au-tfn",
    anchors: "tfn tax_file",
    pattern: named("tfn|tax[_ -]file", "\\d{3} ?\\d{3} ?\\d{3}"),
    valid: australian,
    named: true
  },
  {
    rule: "za-id",
    anchors: ["id_number", "id-number", "id number", "idnumber"],
    pattern: named("(?:za|south[_ -]african?)?[_ -]?id[_ -]?", "\\d{13}"),
    valid: (id) => luhn(id) && isDay(number(id, 4, 6), number(id, 2, 4)),
    named: true
  }
];
var nationalIdRules = IDS.map(({ rule: rule2, anchors, pattern, valid, named: isNamed }) => ({
  rule: rule2,
  category: "personal",
  confidence: "medium",
  anchors: typeof anchors === "string" ? anchors.split(" ") : anchors,
  exact: false,
  begins: isNamed ? "anywhere" : "number",
  find: fromAnchor(
    pattern,
    (value, text, span) => standsAlone(text, span) && valid(value.replace(/[ .+-]/g, "").toUpperCase())
  )
}));

// src/mask/service-rules.ts
var word = { accept: mixed, begins: "word" };
var messages = [
  secret(
    "slack-token",
    "xoxa- xoxb- xoxe- xoxe. xoxo- xoxp- xoxr- xoxs- xapp- xoxc- xoxd- xwfp-",
    /(?:xox[abcdeoprs]|xapp|xwfp)[-.](?:xox[bp]-)?[0-9][A-Za-z0-9%/-]{16,512}/i
  ),
  secret(
    "webhook-url",
    "hooks.slack.com/",
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<value>[A-Za-z0-9/_-]{20,256})/
  ),
  secret("webhook-url", "/api/webhooks/", /\/api\/webhooks\/\d{10,24}\/(?<value>[A-Za-z0-9_-]{40,128})/),
  secret("webhook-url", "webhook.office.com/", /webhook\.office\.com\/(?<value>webhookb2\/[A-Za-z0-9@/_-]{40,512})/),
  secret(
    "webhook-url",
    "outlook.office.com/webhook/",
    /outlook\.office\.com\/webhook\/(?<value>[A-Za-z0-9@/_-]{40,512})/
  ),
  secret(
    "webhook-url",
    "chat.googleapis.com/",
    /chat\.googleapis\.com\/v1\/spaces\/[\w-]{4,64}\/messages\?(?<value>(?:key|token)=[\w%=&-]{20,512})/
  ),
  secret("webhook-url", "hooks.zapier.com/", /hooks\.zapier\.com\/hooks\/catch\/(?<value>\d{4,12}\/[a-z0-9]{5,32})/),
  secret("webhook-signing-secret", "whsec_", /whsec_[A-Za-z0-9+/=]{24,128}/),
  secret("telegram-bot-token", ":AA", /:AA[A-Za-z0-9_-]{32,33}(?![A-Za-z0-9_-])/, {
    accept: (_value, text, { start }) => /(?:^|\D)\d{8,10}$/.test(text.slice(Math.max(0, start - 11), start))
  }),
  secret("sendgrid-key", "SG.", /SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,128}/, { accept: mixed }),
  secret("twilio-api-key", "SK0 SKa SKb SKc SKd SKe SKf", /SK[0-9a-f]{32}(?![0-9a-zA-Z])/, { begins: "word" }),
  secret("mailgun-key", "key-", /key-[a-f0-9]{32}(?![A-Za-z0-9])/, word),
  marked("mailchimp-key", "-us", { before: 32, within: /[0-9a-f]/, behind: /\d{1,2}(?![A-Za-z0-9])/ }),
  secret("brevo-key", "xkeysib- xsmtpsib-", /x(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}/i),
  secret(
    "discord-token",
    ["discord"],
    /discord[^\n]{0,160}?(?<value>[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})/i,
    { accept: mixed }
  ),
  secret("twitch-stream-key", "live_0", /live_\d{8,10}_[A-Za-z0-9]{30}(?![A-Za-z0-9])/, { begins: "word" }),
  secret("twitter-bearer-token", "AAAAAAAAAAAAAAAAAAAA", /A{20,22}[A-Za-z0-9%]{60,160}/, word),
  secret("facebook-token", "EAA", /EAA[A-Za-z0-9]{80,400}(?![A-Za-z0-9])/, word),
  secret("salesforce-token", "00D", /00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,160}/, { begins: "word" }),
  secret("salesforce-token", "0Aep000", /5Aep861[A-Za-z0-9._]{60,120}/, { begins: "word" })
];
var money = [
  secret(
    "stripe-key",
    "sk_live_ sk_test_ rk_live_ rk_test_ sk_prod_ rk_prod_",
    /[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,256}/,
    { accept: mixed }
  ),
  secret("square-token", "sq0atp- sq0csp-", /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,64}/),
  secret("square-token", "EAAA", /EAAA[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])/, word),
  secret("shopify-token", "shpat_ shpca_ shppa_ shpss_ shptka_", /shp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{32}/),
  secret("braintree-token", "access_token$", /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/),
  secret("easypost-key", "EZAK EZTK", /EZ[AT]K[A-Za-z0-9]{54}(?![A-Za-z0-9])/, word),
  secret("duffel-token", "duffel_", /duffel_(?:test|live)_[A-Za-z0-9_=-]{43}/),
  secret("shippo-token", "shippo_", /shippo_(?:live|test)_[a-f0-9]{40}/),
  secret("flutterwave-key", "FLWSECK", /FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,40}(?:-X)?/),
  secret("razorpay-key", "rzp_live_ rzp_test_", /rzp_(?:live|test)_[A-Za-z0-9]{14,32}/),
  secret("adyen-key", "AQE", /AQE[A-Za-z0-9]{2,4}[A-Za-z0-9+/=-]{80,400}/, word),
  secret(
    "plaid-token",
    "access-sandbox- access-development- access-production-",
    /access-(?:sandbox|development|production)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/
  )
];
var models = [
  secret("anthropic-key", "sk-ant-", /sk-ant-[A-Za-z0-9_-]{20,256}/),
  secret("openai-key", "sk-", /sk-(?:proj|svcacct|admin|None|or|live|test|lf)-[A-Za-z0-9_-]{20,512}/, word),
  secret("openai-key", "sk-", /sk-[A-Za-z0-9]{20,256}(?![A-Za-z0-9_-])/, word),
  secret("groq-key", "gsk_", /gsk_[A-Za-z0-9]{40,128}/, word),
  secret("hugging-face-token", "hf_", /hf_[A-Za-z0-9]{30,64}(?![A-Za-z0-9])/, { begins: "word" }),
  secret("hugging-face-token", "api_org_", /api_org_[A-Za-z]{34}(?![A-Za-z0-9])/),
  secret("xai-key", "xai-", /xai-[A-Za-z0-9]{70,90}/, word),
  secret("perplexity-key", "pplx-", /pplx-[A-Za-z0-9]{40,64}/, word),
  secret("replicate-token", "r0_", /r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/, word),
  secret("tavily-key", "tvly-", /tvly-(?:dev-|prod-)?[A-Za-z0-9-]{30,64}/, word),
  secret("jina-key", "jina_", /jina_[A-Za-z0-9]{60,64}/, word),
  secret("firecrawl-key", "fc-", /fc-[a-f0-9]{32}(?![A-Za-z0-9])/, word),
  secret("pinecone-key", "pcsk_", /pcsk_[A-Za-z0-9_]{60,90}/, word),
  secret("langsmith-key", "lsv0_", /lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}/),
  secret("nvidia-key", "nvapi-", /nvapi-[A-Za-z0-9_-]{60,80}/, word),
  secret("elevenlabs-key", "sk_", /sk_[a-f0-9]{48}(?![A-Za-z0-9])/, word),
  secret("cerebras-key", "csk-", /csk-[a-z0-9]{48}(?![A-Za-z0-9])/, word)
];
var services = [
  secret("grafana-token", "glc_ glsa_", /gl(?:c_eyJ[A-Za-z0-9+/=]{40,512}|sa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8})/),
  secret("grafana-token", "eyJrIjoi", /eyJrIjoi[A-Za-z0-9_=+/-]{60,256}/),
  secret(
    "new-relic-key",
    "NRAK- NRAA- NRII- NRIQ- NRRA- NRJS- NRSP-",
    /NR(?:AK|AA|II|IQ|RA|JS|SP)-[A-Za-z0-9_-]{19,64}/
  ),
  marked("new-relic-key", "NRAL", { before: 36, within: /[A-Za-z0-9]/, behind: /(?![A-Za-z0-9])/ }),
  secret("postman-key", "PMAK-", /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/),
  secret("linear-key", "lin_api_ lin_oauth_", /lin_(?:api|oauth)_[A-Za-z0-9]{32,64}/),
  secret("sentry-token", "sntrys_ sntryu_", /sntry[su]_[A-Za-z0-9+/=_-]{40,512}/),
  secret("dynatrace-token", "dt0c00. dt0s00.", /dt0[cs]\d\d\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}/),
  secret("figma-token", "figd_ figu_ figor_", /fig(?:d|u|or)_[A-Za-z0-9_-]{36,64}/),
  secret("notion-token", "ntn_", /ntn_[0-9]{11}[A-Za-z0-9]{35}/),
  secret("notion-token", "secret_", /secret_[A-Za-z0-9]{43}(?![A-Za-z0-9])/, word),
  secret("airtable-token", "pat", /pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/, { begins: "word" }),
  secret("hubspot-token", "pat-na pat-eu", /pat-(?:na|eu)\d-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/),
  secret("contentful-token", "CFPAT-", /CFPAT-[A-Za-z0-9_-]{43}/),
  secret("typeform-token", "tfp_", /tfp_[A-Za-z0-9_.=-]{40,80}/, word),
  secret("frameio-token", "fio-u-", /fio-u-[A-Za-z0-9_=-]{64}/),
  secret("readme-key", "rdme_", /rdme_[a-z0-9]{70}/),
  secret("intercom-token", "dG0rO", /dG9rO[A-Za-z0-9+/]{50,60}={0,2}/, { begins: "word" }),
  secret("adafruit-key", "aio_", /aio_[A-Za-z0-9]{28}(?![A-Za-z0-9])/, word),
  secret("adobe-secret", "p0e-", /p8e-[A-Za-z0-9]{32}(?![A-Za-z0-9])/, word),
  secret("mapbox-token", "sk.eyJ tk.eyJ", /[st]k\.eyJ[A-Za-z0-9_-]{20,512}\.[A-Za-z0-9_-]{20,64}/, { begins: "word" }),
  secret("mapbox-public-token", "pk.eyJ", /pk\.eyJ[A-Za-z0-9_-]{20,512}\.[A-Za-z0-9_-]{20,64}/, {
    begins: "word",
    confidence: "medium"
  }),
  marked("maxmind-key", "_mmk", { before: 36, within: /[A-Za-z0-9_]/, behind: /(?![A-Za-z0-9])/ }),
  secret("settlemint-token", "sm_aat_ sm_pat_ sm_sat_", /sm_(?:aat|pat|sat)_[A-Za-z0-9]{16}/, word),
  secret("intra42-secret", "s-s0t0ud- s-s0t0af-", /s-s4t2(?:ud|af)-[a-f0-9]{64}/),
  secret("thingsboard-token", "thingsboard.cloud/api/v0/", /thingsboard\.cloud\/api\/v1\/(?<value>[A-Za-z0-9]{20})\//)
];
var serviceRules = [...messages, ...money, ...models, ...services];

// src/mask/unescape.ts
var BEFORE = 2048;
var BEHIND = 16384;
var ESCAPE = /%[2-7][0-9A-Fa-f]|%0[9AaDd]|\\+u00(?:[2-7][0-9A-Fa-f]|0[9AaDd])|\\+[!#$%&()*+,./:;<=>?@[\]^_`{|}~-]|&(?:#0{0,4}(?:9|1[03]|3[2-9]|[4-9]\d|1[01]\d|12[0-6])|#[xX]0{0,4}[2-7][0-9A-Fa-f]|amp|lt|gt|quot|apos);/g;
var ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function meant(written) {
  if (written.startsWith("%")) return String.fromCharCode(Number.parseInt(written.slice(1), 16));
  if (written.startsWith("&#")) {
    const digits = written.slice(2, -1);
    return String.fromCharCode(/^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits));
  }
  if (written.startsWith("&")) return ENTITIES[written.slice(1, -1)] ?? written;
  const unicode = /u(00..)$/.exec(written)?.[1];
  return unicode === void 0 ? written.slice(-1) : String.fromCharCode(Number.parseInt(unicode, 16));
}
function unescaped(text) {
  const from = new Int32Array(text.length + 1);
  let plain = "";
  let copied = 0;
  const copy = (to) => {
    for (let i = copied; i < to; i++) from[plain.length + i - copied] = i;
    plain += text.slice(copied, to);
    copied = to;
  };
  for (const match of text.matchAll(ESCAPE)) {
    copy(match.index);
    from[plain.length] = match.index;
    plain += meant(match[0]);
    copied = match.index + match[0].length;
  }
  copy(text.length);
  from[plain.length] = text.length;
  return { plain, from };
}
var unescapeLens = {
  anchors: [
    ...[
      "%00",
      "%0a",
      "%0b",
      "%0c",
      "%0d",
      "%0e",
      "%0f",
      "\\u00",
      "&#0",
      "&#x",
      "&amp;",
      "&lt;",
      "&gt;",
      "&quot;",
      "&apos;"
    ],
    ..."_-./=+*:@#~&$!<>[](){}|`,;%?^".split("").map((mark) => `\\${mark}`)
  ],
  look: (text, at, find2) => {
    const from = Math.max(0, at - BEFORE);
    const to = Math.min(text.length, at + BEHIND);
    const { plain, from: places } = unescaped(text.slice(from, to));
    const place = (index) => from + (places[index] ?? 0);
    const found = find2(plain).map(
      (finding) => ({ ...finding, start: place(finding.start), end: place(finding.end) })
    );
    return { found, to };
  }
};

// src/mask/rules.ts
var SECRET_RULES = [
  ...keyRules,
  ...cloudRules,
  ...forgeRules,
  ...serviceRules,
  ...jwtRules,
  ...credentialRules
];
var NAMED_RULES = [...namedRules, assignmentRule];
var PERSONAL_RULES = [...personalRules, ...nationalIdRules, ...callerRules];
var PUBLISHED = /* @__PURE__ */ new Set(["0011cc25eb432071", "aa6547439583c3a2"]);
function isPublished(value) {
  return value.endsWith("==") && PUBLISHED.has(createHash("sha256").update(value).digest("hex").slice(0, 16));
}
var finder = compileFinder([...SECRET_RULES, ...PERSONAL_RULES, ...NAMED_RULES], {
  lenses: [unescapeLens],
  allows: isPublished
});
var RULE_NAMES = [
  ...new Set([...SECRET_RULES, ...PERSONAL_RULES, ...NAMED_RULES].map(({ rule: rule2 }) => rule2))
].sort();
function findSensitive(text) {
  return finder.inText(text);
}
function sensitiveIn(bytes) {
  return finder.inBytes(bytes);
}

export {
  compileFinder,
  addressRules,
  secretWord,
  isPlaceholder,
  unescapeLens,
  SECRET_RULES,
  NAMED_RULES,
  PERSONAL_RULES,
  isPublished,
  RULE_NAMES,
  findSensitive,
  sensitiveIn
};
