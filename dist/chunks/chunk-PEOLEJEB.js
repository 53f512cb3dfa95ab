import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/manifests/resource.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function wordOf(value) {
  return value === void 0 || value === null || typeof value === "object" ? "" : String(value);
}
function member(value, name) {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : void 0;
}

// src/collect/deployed/deployed-code.ts
var MAX_DEPTH = 4;
function configurationsIn(value, at = []) {
  if (at.length > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => configurationsIn(item, [...at, String(index)]));
  if (!isObject(value)) return [];
  if (wordOf(member(value, "CodeSha256")) !== "") return wordOf(member(value, "FunctionName")) ? [{ value, at }] : [];
  return Object.entries(value).flatMap(([name, item]) => configurationsIn(item, [...at, name]));
}
function hexadecimal(digest) {
  if (/^[0-9a-f]{64}$/i.test(digest)) return digest.toLowerCase();
  const bytes = Buffer.from(digest, "base64");
  if (bytes.length === 32 && bytes.toString("base64") === digest) return bytes.toString("hex");
  return { unresolved: "what stands as the digest of the code is no SHA-256" };
}
function instant(text) {
  const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
function deployedCodeFact({ value, at }, path, place) {
  const name = wordOf(member(value, "FunctionName"));
  const version = wordOf(member(value, "Version")) || "$LATEST";
  return {
    type: "deployed-code",
    id: `deployed-code:${path}#${[...at, name, version].join("/")}`,
    attributes: {
      name,
      version,
      packageType: wordOf(member(value, "PackageType")) === "Image" ? "image" : "zip",
      sha256: hexadecimal(wordOf(member(value, "CodeSha256"))),
      changedAt: instant(wordOf(member(value, "LastModified")))
    },
    origins: {},
    place
  };
}

export {
  isObject,
  wordOf,
  member,
  configurationsIn,
  deployedCodeFact
};
