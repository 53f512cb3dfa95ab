import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  findSensitive,
  isPlaceholder
} from "./chunk-LAJOHYMI.js";

// src/mask/encoded.ts
import { gunzipSync, inflateSync } from "node:zlib";
var MIN_RUN = 26;
var MAX_UNPACKED = 16 * 1024 * 1024;
var IN_BASE64 = new Uint8Array(65536);
for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-")
  IN_BASE64[letter.charCodeAt(0)] = 1;
var PACKED = /^(?:H4sI|eJ|eN|eA|eF)/;
var HEXADECIMAL = /^[0-9a-f]+$/i;
var WRAPPED = /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{60,76}\s{1,16}){1,4096}[A-Za-z0-9+/]{1,76}={0,2}/g;
var ESCAPES = [
  {
    mark: "\\",
    undo: (text) => text.replace(
      /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf])|([^\sA-Za-z0-9]))/g,
      (_, unit, byte, space, other) => space === void 0 ? other ?? character(unit ?? byte) : " "
    )
  },
  { mark: "%", undo: (text) => text.replace(/%([0-9a-fA-F]{2})/g, (_, byte) => character(byte)) },
  {
    mark: "&",
    undo: (text) => text.replace(
      /&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));/g,
      (_, hex, decimal) => character(hex ?? Number(decimal).toString(16))
    ).replace(/&(?:amp|lt|gt|quot|apos|nbsp);/g, (name) => NAMED[name] ?? name)
  },
  { mark: "\0", undo: (text) => text.replaceAll("\0", "") }
];
var NAMED = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": " "
};
function character(hex) {
  const code = Number.parseInt(hex, 16);
  return code === 10 || code === 13 || code > 65535 ? " " : String.fromCharCode(code);
}
function unescaped(text) {
  let plain = text;
  for (let depth = 0; depth < 3; depth++) {
    const before = plain;
    for (const { mark, undo } of ESCAPES) if (plain.includes(mark)) plain = undo(plain);
    if (plain === before) break;
  }
  return plain === text ? null : plain;
}
function unpacked(bytes) {
  const isGzip = bytes[0] === 31 && bytes[1] === 139;
  const isZlib = bytes[0] === 120 && bytes.length > 2 && bytes.readUInt16BE(0) % 31 === 0;
  if (!isGzip && !isZlib) return bytes;
  try {
    return (isGzip ? gunzipSync : inflateSync)(bytes, { maxOutputLength: MAX_UNPACKED });
  } catch {
    return bytes;
  }
}
function runsIn(text) {
  const runs = [];
  const is = (at) => IN_BASE64[text.charCodeAt(at)] === 1;
  let after = 0;
  for (let probe = MIN_RUN - 1; probe < text.length; probe += MIN_RUN) {
    if (probe < after || !is(probe)) continue;
    let from = probe;
    while (from > after && is(from - 1)) from--;
    let to = probe + 1;
    while (is(to)) to++;
    after = to;
    if (to - from < MIN_RUN) continue;
    const run = text.slice(from, to);
    if (!HEXADECIMAL.test(run)) runs.push({ run, index: from });
  }
  return runs;
}
var BETWEEN = "CgoK";
function* decodedRuns(runs) {
  const ends = [];
  let letters = 0;
  const groups = runs.map(({ run }) => {
    const padded = run.padEnd(Math.ceil(run.length / 4) * 4, "A");
    letters += padded.length + BETWEEN.length;
    ends.push(letters);
    return padded;
  });
  const all = groups.join(BETWEEN);
  for (let shift = 0; shift < 4; shift++) {
    const text = Buffer.from(all.slice(shift), "base64").toString("latin1");
    const placeOf = (at) => runs[ends.findIndex((end) => at / 3 * 4 + shift < end)]?.index ?? 0;
    yield { text, placeOf };
  }
}
function* base64Inside(text) {
  const runs = runsIn(text);
  if (runs.length === 0) return;
  yield* decodedRuns(runs);
  for (const { run, index } of runs) {
    if (PACKED.test(run)) yield { text: unpacked(Buffer.from(run, "base64")).toString("latin1"), placeOf: () => index };
  }
  for (const { 0: block, index } of text.matchAll(WRAPPED)) {
    const bytes = Buffer.from(block.replaceAll(/\s/g, ""), "base64");
    yield { text: unpacked(bytes).toString("latin1"), placeOf: () => index };
  }
}

// src/mask/leak-patterns.ts
var form = (rule, begins, rest) => ({
  rule,
  begins,
  pattern: new RegExp(`(?:${begins.source})${rest.source}`, "y")
});
var FORMS = [
  form("aws-access-key-id", /AKIA|ASIA/, /[A-Z0-9]{16}(?![A-Z0-9])/),
  form("github-token", /gh[pousr]_/, /[A-Za-z0-9]{36,255}/),
  form("github-token", /github_pat_/, /[A-Za-z0-9]{20,24}_[A-Za-z0-9]{50,60}/),
  form("gitlab-token", /glpat-/, /[A-Za-z0-9_-]{20,200}/),
  form("slack-token", /xox[abprs]-/, /\d{6,14}-[A-Za-z0-9-]{20,200}/),
  form("stripe-key", /[rs]k_live_/, /[A-Za-z0-9]{20,200}/),
  form("google-api-key", /AIza/, /[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/),
  form("google-oauth-secret", /GOCSPX-/, /[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/),
  form("npm-token", /npm_/, /[A-Za-z0-9]{36}(?![A-Za-z0-9])/),
  form("pypi-token", /pypi-AgE/, /[A-Za-z0-9_-]{50,500}/),
  form("sendgrid-key", /SG\./, /[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/),
  form("anthropic-key", /sk-ant-/, /[a-z0-9]{3,12}-[A-Za-z0-9_-]{60,200}/),
  form("openai-key", /sk-proj-/, /[A-Za-z0-9_-]{40,300}/),
  form("vault-token", /hv[bs]\./, /[A-Za-z0-9_-]{24,300}/),
  form("digitalocean-token", /dop_v1_/, /[0-9a-f]{64}/),
  form("docker-hub-token", /dckr_pat_/, /[A-Za-z0-9_-]{27}/),
  form("shopify-token", /shp(?:at|ss)_/, /[0-9a-fA-F]{32}/),
  form("hugging-face-token", /hf_/, /[A-Za-z0-9]{34}(?![A-Za-z0-9])/),
  form("age-secret-key", /AGE-SECRET-KEY-1/, /[A-Z0-9]{58}/),
  form("azure-account-key", /AccountKey=/, /[A-Za-z0-9+/]{86}==/),
  form(
    "aws-secret-access-key",
    /[Ss]ecret[_-]?[Aa]ccess[_-]?[Kk]ey|SECRET_ACCESS_KEY/,
    /["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/
  ),
  form(
    "authorization-header",
    /[Aa]uthorization/,
    /["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\[]{0,4}(?:[Bb]earer|[Bb]asic|[Tt]oken) (?<value>[A-Za-z0-9._~+/-]{20,4000})/
  ),
  form("jwt", /eyJ/, /[A-Za-z0-9_-]{12,2000}\.eyJ[A-Za-z0-9_-]{12,8000}\.[A-Za-z0-9_-]{32,2000}/),
  form(
    "private-key",
    /-----BEGIN /,
    /(?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[\s\\rn"',+]{0,16}[A-Za-z0-9+/=:\s-]{40}/
  ),
  form(
    "url-credentials",
    /:\/\//,
    /[A-Za-z0-9._~-]{1,64}:(?<value>[A-Za-z0-9._~!+-]{6,128})@[A-Za-z0-9][A-Za-z0-9.-]{1,200}/
  ),
  form("webhook-url", /hooks\.slack\.com\//, /services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,32}/)
];
var BEGINNING = new RegExp(FORMS.map(({ begins }) => begins.source).join("|"), "g");
var STAND_IN = /example|dummy|xxxxx|0{8}|123456789|abcdefgh/i;
var MIN_VARIETY = 5;
function standsIn(value) {
  return STAND_IN.test(value) || isPlaceholder(value) || new Set(value).size < MIN_VARIETY;
}
function findForms(text) {
  const found = [];
  for (const { index } of text.matchAll(BEGINNING)) {
    for (const { rule, pattern } of FORMS) {
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      if (match !== null && !standsIn(match.groups?.value ?? match[0])) found.push({ rule, at: index });
    }
  }
  return found;
}

// src/mask/leak-guard.ts
var MAX_DEPTH = 4;
var BLOCK_BYTES = 8 * 1024 * 1024;
var OVERLAP_BYTES = 64 * 1024;
var NEWLINE = 10;
function* blocks(bytes) {
  let linesBefore = 0;
  for (let from = 0, counted = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, from + BLOCK_BYTES);
    const isNear = newline !== -1 && newline < from + 2 * BLOCK_BYTES;
    const to = isNear ? newline + 1 : Math.min(bytes.length, from + 2 * BLOCK_BYTES);
    const start = Math.max(0, from - OVERLAP_BYTES);
    for (let next = bytes.indexOf(NEWLINE, counted); next !== -1 && next < start; next = bytes.indexOf(NEWLINE, next + 1)) {
      linesBefore++;
    }
    counted = Math.max(counted, start);
    yield { block: bytes.subarray(start, to), linesBefore };
    from = to;
  }
}
function lineAt(text, at) {
  let line = 1;
  for (let next = text.indexOf("\n"); next !== -1 && next < at; next = text.indexOf("\n", next + 1)) line++;
  return line;
}
function secretsIn(text) {
  const secrets = findSensitive(text).filter(({ category }) => category === "secret");
  return secrets.map(({ rule, start }) => ({ rule, at: start }));
}
function foundIn(text, depth) {
  const found = findForms(text);
  if (depth > 0) found.push(...secretsIn(text));
  if (depth === MAX_DEPTH) return found;
  for (const { text: inner, placeOf } of base64Inside(text)) {
    for (const { rule, at } of hitsIn(inner, depth + 1)) found.push({ rule, at: placeOf(at) });
  }
  return found;
}
function sameLine(text, form2, at) {
  let start = 0;
  for (let line = lineAt(form2, at); line > 1; line--) start = text.indexOf("\n", start) + 1;
  return start;
}
function hitsIn(text, depth) {
  const plain = unescaped(text);
  if (plain === null) return foundIn(text, depth);
  const behind = foundIn(plain, depth).map(({ rule, at }) => ({ rule, at: sameLine(text, plain, at) }));
  return [...findForms(text), ...behind];
}
function findLeaks({ name, bytes }) {
  const leaks = /* @__PURE__ */ new Map();
  const add = (rule, line) => void leaks.set(`${line} ${rule}`, { rule, line });
  for (const { rule } of hitsIn(name, 0)) add(rule, 0);
  for (const { block, linesBefore } of blocks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    const text = block.toString("latin1");
    for (const { rule, at } of hitsIn(text, 0)) add(rule, lineAt(text, at) + linesBefore);
  }
  return [...leaks.values()].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
}

export {
  findLeaks
};
