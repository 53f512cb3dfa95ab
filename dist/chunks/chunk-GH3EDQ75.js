import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  matcher
} from "./chunk-TOHCRVXS.js";
import {
  readChunks
} from "./chunk-US3DVN7L.js";

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

// src/collect/signatures/find-artifacts.ts
var MAX_CANDIDATES = 2e3;
var SUFFIX = /(?:\.sigstore|\.cosign|\.sig|\.bundle|\.intoto|\.attestations?|\.provenance|\.jsonl?)+$/i;
var indexes = /* @__PURE__ */ new WeakMap();
function push(map, key, file) {
  const list = map.get(key);
  if (list === void 0) map.set(key, [file]);
  else list.push(file);
}
function indexOf(context) {
  const known = indexes.get(context);
  if (known !== void 0) return known;
  const index = { byName: /* @__PURE__ */ new Map(), byFolder: /* @__PURE__ */ new Map(), configured: [] };
  const configured = matcher(context.config.collect.signatures.artifacts);
  for (const file of context.files.values()) {
    const slash = file.path.lastIndexOf("/");
    push(index.byName, file.path.slice(slash + 1), file);
    push(index.byFolder, file.path.slice(0, slash + 1), file);
    if (configured(file.path)) index.configured.push(file);
  }
  indexes.set(context, index);
  return index;
}
function signedPath(path) {
  return path.replace(SUFFIX, "");
}
function* candidates(parsed, path, context) {
  const index = indexOf(context);
  const named = context.files.get(signedPath(path));
  if (named !== void 0) yield named;
  for (const { name } of parsed.subjects) yield* index.byName.get(name.slice(name.lastIndexOf("/") + 1)) ?? [];
  yield* index.configured;
  if (parsed.content === "message") yield* index.byFolder.get(path.slice(0, path.lastIndexOf("/") + 1)) ?? [];
}
function findArtifacts(parsed, path, context, likely = []) {
  const wanted = /* @__PURE__ */ new Map();
  for (const { algorithm, digest } of parsed.subjects) {
    wanted.set(algorithm, (wanted.get(algorithm) ?? /* @__PURE__ */ new Set()).add(digest));
  }
  const matches = { files: [], capped: false, unreadable: [] };
  const seen = /* @__PURE__ */ new Set([path]);
  const all = function* () {
    yield* likely;
    yield* candidates(parsed, path, context);
  };
  for (const candidate of all()) {
    if (seen.has(candidate.path)) continue;
    if (seen.size > MAX_CANDIDATES) {
      matches.capped = true;
      break;
    }
    seen.add(candidate.path);
    try {
      const fits = [...wanted].some(([algorithm, digests]) => {
        const digest = digestOf(candidate, algorithm);
        return digest !== null && digests.has(digest);
      });
      if (fits) matches.files.push(candidate);
    } catch {
      matches.unreadable.push(candidate.path);
    }
  }
  matches.files.sort((a, b) => a.path < b.path ? -1 : 1);
  return matches;
}

export {
  digestOf,
  signedPath,
  findArtifacts
};
