import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/model/hole.ts
function isHole(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (typeof value.unresolved !== "string" || Object.getPrototypeOf(value) === null) return false;
  return Object.keys(value).every((name) => name === "unresolved" || name === "among");
}

export {
  isHole
};
