import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/catalogue/canonical.ts
import { createHash } from "node:crypto";
function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, member]) => member !== void 0).sort(([a], [b]) => byCodeUnit(a, b)).map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${entries.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
function digestOf(value) {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

export {
  byCodeUnit,
  canonicalJson,
  digestOf
};
