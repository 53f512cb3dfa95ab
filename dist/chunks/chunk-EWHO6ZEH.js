import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  findSensitive
} from "./chunk-LAJOHYMI.js";

// src/mask/cut.ts
var LOOKAHEAD = 1024;
function cutText(text, length) {
  if (text.length <= length) return text;
  const across = findSensitive(text.slice(0, length + LOOKAHEAD)).find(
    (found) => found.start < length && found.end > length
  );
  const end = across?.start ?? length;
  const whole = /[\ud800-\udbff]$/.test(text.slice(0, end)) ? end - 1 : end;
  return `${text.slice(0, whole)}\u2026`;
}

export {
  cutText
};
