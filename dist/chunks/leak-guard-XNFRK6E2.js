import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  findSensitive
} from "./chunk-3GEX7RL5.js";
import "./chunk-PJTODSNN.js";

// src/mask/leak-guard.ts
var BASE64_RUN = /[A-Za-z0-9+/_-]{80,}={0,2}/g;
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
function findLeaks(file) {
  const text = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString("utf8");
  const leaks = /* @__PURE__ */ new Map();
  const note = (rule, line) => leaks.set(`${line} ${rule}`, { rule, line });
  for (const { rule, start } of highSecrets(text)) note(rule, lineAt(text, start));
  if (text.includes("\\")) {
    const plain = text.replace(ESCAPED_MARK, "$1");
    for (const { rule, start } of highSecrets(plain)) note(rule, lineAt(plain, start));
  }
  for (const run of text.matchAll(BASE64_RUN)) {
    if (HEXADECIMAL.test(run[0])) continue;
    const inside = Buffer.from(run[0], "base64").toString("latin1");
    for (const { rule } of highSecrets(inside)) note(rule, lineAt(text, run.index));
  }
  return [...leaks.values()].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
}
export {
  findLeaks
};
