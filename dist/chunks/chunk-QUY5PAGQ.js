import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  isHole
} from "./chunk-ZTDJHE6Q.js";

// src/formats/escape.ts
var INVISIBLE = new RegExp("[\\p{Cc}\\u2028\\u2029]|(?![\\u200c\\u200d])\\p{Cf}", "gu");
var LONE_SURROGATE = new RegExp("\\p{Cs}", "gu");
function visible(text) {
  return text.replace(LONE_SURROGATE, "\uFFFD").replace(INVISIBLE, (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`);
}
function oneLine(text) {
  return visible(text.replace(/[\t\n\v\f\r ]+/g, " ").trim());
}
function md(text) {
  return oneLine(text).replace(/[\\`*_[\]<>#|~@&$]/g, "\\$&").replace(/:(?=[:/])|(?<=:):/g, "\\:").replace(/\b(www|ftp)(?=\.)/gi, "$1\\").replace(/^[-+=:]/, "\\$&").replace(/^(\d+)(?=[.)])/, "$1\\");
}
function code(text) {
  const shown = visible(text);
  if (shown.trim() === "") return shown === "" ? "(empty)" : "(blank)";
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}
function cellCode(text) {
  if (/\\+(\||$)/.test(text)) return md(text);
  return code(text).replaceAll("|", "\\|");
}

// src/formats/blocks/values.ts
function stringOf(value) {
  return typeof value === "string" ? value : null;
}
function numberOf(value) {
  return typeof value === "number" ? value : null;
}
function knownOf(value) {
  return Array.isArray(value) ? value.filter((entry) => !isHole(entry)) : [];
}
function objectsOf(value) {
  const entries = Array.isArray(value) ? value : [value];
  return entries.filter(isObject).filter((entry) => !isHole(entry));
}
function stringsOf(value) {
  return knownOf(value).filter((entry) => typeof entry === "string");
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function lackingOf(value) {
  return Array.isArray(value) ? value.filter((entry) => isHole(entry)) : value;
}
function holesIn(value) {
  if (isHole(value)) return [value.unresolved];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((inner) => holesIn(inner));
}
function count(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}

export {
  visible,
  oneLine,
  md,
  code,
  cellCode,
  stringOf,
  numberOf,
  objectsOf,
  stringsOf,
  lackingOf,
  holesIn,
  count
};
