import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  readChunks
} from "./chunk-XRDKWQHO.js";

// src/collect/signatures/digests.ts
import { createHash } from "node:crypto";
var ALGORITHMS = /* @__PURE__ */ new Set(["sha256", "sha384", "sha512"]);
var computed = /* @__PURE__ */ new WeakMap();
function digestOf(file, algorithm) {
  if (!ALGORITHMS.has(algorithm)) return null;
  const known = computed.get(file) ?? /* @__PURE__ */ new Map();
  computed.set(file, known);
  const before = known.get(algorithm);
  if (before !== void 0) return before;
  const hash = createHash(algorithm);
  readChunks(file, (chunk) => hash.update(chunk));
  const digest = hash.digest("hex");
  known.set(algorithm, digest);
  return digest;
}

export {
  digestOf
};
