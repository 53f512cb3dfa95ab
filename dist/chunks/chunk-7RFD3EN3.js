import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/components/bill.ts
var SHA256 = /^[a-f\d]{64}$/i;
function sha256Of(digests) {
  for (const { algorithm, digest } of digests)
    if (algorithm !== null && /^sha-?256$/i.test(algorithm) && digest !== null && SHA256.test(digest))
      return digest.toLowerCase();
  return null;
}
function imageDigest(purl, version) {
  const named = /^pkg:(?:oci|docker)\/[^@?#]*@sha256(?::|%3a)([a-f\d]{64})(?:[?#]|$)/i.exec(purl ?? "")?.[1];
  return (named ?? /^sha256:([a-f\d]{64})$/i.exec(version ?? "")?.[1])?.toLowerCase() ?? null;
}
function timeOf(value) {
  if (typeof value !== "string") return null;
  const text = value.trim();
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?$/.test(text) ? text : null;
}

export {
  sha256Of,
  imageDigest,
  timeOf
};
