import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/model/document-path.ts
import { normalize } from "node:path/posix";
function pathBelowRoot(location) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(location)) return null;
  const path = normalize(location);
  return path.startsWith("/") || path === ".." || path.startsWith("../") ? null : path;
}

export {
  pathBelowRoot
};
