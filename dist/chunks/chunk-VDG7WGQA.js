import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  findSensitive
} from "./chunk-537FYNVX.js";

// src/mask/masker.ts
function createMasker() {
  const labels = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  return (text, keep) => {
    let masked = "";
    let from = 0;
    for (const { rule, category, start, end } of findSensitive(text)) {
      if (category === keep) continue;
      const value = text.slice(start, end);
      let label = labels.get(value);
      if (label === void 0) {
        const ordinal = (counts.get(rule) ?? 0) + 1;
        counts.set(rule, ordinal);
        label = `[${rule}#${ordinal}]`;
        labels.set(value, label);
      }
      masked += text.slice(from, start) + label;
      from = end;
    }
    return from === 0 ? text : masked + text.slice(from);
  };
}

export {
  createMasker
};
