import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/model/evidence.ts
var EVIDENCE_KINDS = [
  "manifest",
  "policy",
  "signature",
  "test",
  "log",
  "document",
  "drift",
  "package",
  "workflow",
  "component",
  "scan",
  "change",
  "platform",
  "configuration"
];
var FOUND_KINDS = [
  "manifest",
  "policy",
  "signature",
  "test",
  "log",
  "document",
  "drift",
  "package",
  "workflow",
  "component",
  "scan"
];
var COLLECTED_KINDS = [...FOUND_KINDS, "change", "platform"];
var BASES = ["verified-signature", "observed", "declared", "stated", "absent"];

export {
  EVIDENCE_KINDS,
  FOUND_KINDS,
  COLLECTED_KINDS,
  BASES
};
