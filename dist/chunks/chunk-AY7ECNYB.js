import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  byCodeUnit,
  canonicalJson
} from "./chunk-3QLKKDEL.js";

// src/formats/json.ts
var DEEP = /* @__PURE__ */ new Set(["results", "frameworks", "delta"]);
var DEEP_LEVELS = 4;
var LEVELS = 2;
var PIECE = 1 << 20;
function renderJson(report) {
  return { name: "evidence.json", mediaType: "application/json", bytes: jsonByLines(report) };
}
function jsonByLines(value) {
  const pieces = [];
  const encoder = new TextEncoder();
  let text = "";
  for (const part of layOut(value, 0, LEVELS)) {
    text += part;
    if (text.length < PIECE) continue;
    pieces.push(encoder.encode(text));
    text = "";
  }
  pieces.push(encoder.encode(`${text}
`));
  return joined(pieces);
}
function joined(pieces) {
  const bytes = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
function* layOut(value, depth, levels) {
  if (depth >= levels || typeof value !== "object" || value === null) {
    yield canonicalJson(value);
    return;
  }
  const pad = " ".repeat(depth + 1);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  let before = `${open}
${pad}`;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  for (const [key, item] of entries) {
    yield typeof key === "string" ? `${before}${JSON.stringify(key)}: ` : before;
    yield* layOut(item, depth + 1, depth === 0 && DEEP.has(String(key)) ? DEEP_LEVELS : levels);
    before = `,
${pad}`;
  }
  yield before.startsWith(",") ? `
${" ".repeat(depth)}${close}` : `${open}${close}`;
}

export {
  renderJson,
  jsonByLines
};
