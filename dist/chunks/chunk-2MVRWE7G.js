import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/signatures/bare-signature.ts
var MAX_SIGNATURE_BYTES = 4096;
var BARE = /^(?:MEQC|MEUC|MEYC|MGQC|MGUC|MGYC|MGMC|MIGH|MIGI|MIGJ)/;
var RSA_OR_ED25519 = /* @__PURE__ */ new Set([64, 128, 256, 384, 512]);
function bareSignature(bytes) {
  if (bytes.length > MAX_SIGNATURE_BYTES) return null;
  const text = bytes.toString("latin1").trim();
  if (/^[A-Za-z0-9+/\s]+={0,2}$/.test(text)) {
    const base64 = text.replace(/\s/g, "");
    const length = Buffer.from(base64, "base64").length;
    return BARE.test(base64) || RSA_OR_ED25519.has(length) ? base64 : null;
  }
  const isSequence = bytes[0] === 48 && (bytes[1] === bytes.length - 2 || bytes[1] === 129 && bytes[2] === bytes.length - 3);
  return isSequence ? bytes.toString("base64") : null;
}

export {
  bareSignature
};
