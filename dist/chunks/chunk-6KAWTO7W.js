import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  require_scslre
} from "./chunk-P4LLWCYH.js";
import {
  __toESM
} from "./chunk-W3JPNJFX.js";

// src/catalogue/patterns.ts
var import_scslre = __toESM(require_scslre());
var MAX_PATTERN_LENGTH = 300;
function patternFault(pattern) {
  if (pattern.length > MAX_PATTERN_LENGTH) {
    return `The pattern is longer than ${MAX_PATTERN_LENGTH} characters: split it with anyOf.`;
  }
  let expression;
  try {
    expression = new RegExp(pattern, "u");
  } catch {
    return "The pattern is no regular expression of JavaScript with the flag u: mind what must be escaped.";
  }
  const { reports } = (0, import_scslre.analyse)(expression, { reportTypes: { Move: false }, maxReports: 1 });
  const [report] = reports;
  if (report === void 0) return null;
  const growth = report.exponential ? "exponentially" : "with a power of the length";
  return `Matching can slow down ${growth}: two repetitions take the same characters. Write [^:]* in place of .*, say.`;
}

export {
  patternFault
};
