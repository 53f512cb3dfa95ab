import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  findSensitive
} from "./chunk-3GEX7RL5.js";

// src/mask/leak-guard.ts
var MIN_RUN = 80;
var IN_BASE64 = new Uint8Array(256);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-")
  IN_BASE64[char.charCodeAt(0)] = 1;
var BLOCK_BYTES = 8 * 1024 * 1024;
var OVERLAP_BYTES = 64 * 1024;
var NEWLINE = 10;
var HEXADECIMAL = /^[0-9a-f]+$/i;
var ESCAPED_MARK = /\\([_*~.+/=`|#<>[\](){}!@:-])/g;
function lineAt(text, at) {
  let line = 1;
  for (let next = text.indexOf("\n"); next !== -1 && next < at; next = text.indexOf("\n", next + 1)) line++;
  return line;
}
function highSecrets(text) {
  return findSensitive(text).filter((finding) => finding.category === "secret" && finding.confidence === "high");
}
function* base64Runs(bytes) {
  const is = (at) => IN_BASE64[bytes[at] ?? 0] === 1;
  let after = 0;
  for (let probe = MIN_RUN - 1; probe < bytes.length; probe += MIN_RUN) {
    if (probe < after || !is(probe)) continue;
    let from = probe;
    while (from > after && is(from - 1)) from--;
    let to = probe + 1;
    while (to < bytes.length && is(to)) to++;
    after = to;
    if (to - from >= MIN_RUN) yield { from, to };
  }
}
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
function findLeaks(file) {
  const leaks = /* @__PURE__ */ new Map();
  for (const { block, linesBefore } of blocks(
    Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  )) {
    for (const { rule, line } of leaksIn(block)) {
      const leak = { rule, line: line + linesBefore };
      leaks.set(`${leak.line} ${rule}`, leak);
    }
  }
  return [...leaks.values()].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
}
function leaksIn(bytes) {
  const leaks = [];
  const text = bytes.toString("utf8");
  for (const { rule, start } of highSecrets(text)) leaks.push({ rule, line: lineAt(text, start) });
  if (text.includes("\\")) {
    const plain = text.replace(ESCAPED_MARK, "$1");
    if (plain !== text) {
      for (const { rule, start } of highSecrets(plain)) leaks.push({ rule, line: lineAt(plain, start) });
    }
  }
  for (const { from, to } of base64Runs(bytes)) {
    const run = bytes.toString("latin1", from, to);
    if (HEXADECIMAL.test(run)) continue;
    for (const { rule } of highSecrets(Buffer.from(run, "base64").toString("latin1"))) {
      leaks.push({ rule, line: lineAt(bytes.toString("latin1", 0, from), from) });
    }
  }
  return leaks;
}

export {
  findLeaks
};
