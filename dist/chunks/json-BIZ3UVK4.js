import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  byCodeUnit,
  canonicalJson
} from "./chunk-KE4O7AHI.js";
import "./chunk-PJTODSNN.js";

// src/formats/json.ts
var DEEP = /* @__PURE__ */ new Set(["results", "frameworks", "delta"]);
var DEEP_LEVELS = 4;
var LEVELS = 2;
function renderJson(report) {
  return {
    name: "evidence.json",
    mediaType: "application/json",
    bytes: new TextEncoder().encode(`${layOut(report, 0, LEVELS)}
`)
  };
}
function layOut(value, depth, levels) {
  if (depth >= levels || typeof value !== "object" || value === null) return canonicalJson(value);
  const pad = " ".repeat(depth + 1);
  const end = `
${" ".repeat(depth)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return `[
${value.map((item) => pad + layOut(item, depth + 1, levels)).join(",\n")}${end}]`;
  }
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  if (entries.length === 0) return "{}";
  const lines = entries.map(([key, item]) => {
    const inner = depth === 0 && DEEP.has(key) ? DEEP_LEVELS : levels;
    return `${pad}${JSON.stringify(key)}: ${layOut(item, depth + 1, inner)}`;
  });
  return `{
${lines.join(",\n")}${end}}`;
}
export {
  renderJson
};
