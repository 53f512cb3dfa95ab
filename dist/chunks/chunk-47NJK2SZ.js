import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/model/control.ts
var CONTROL_CLASSES = ["automated", "partial", "manual", "out-of-scope"];
var CONTROL_STATUSES = [
  "out-of-scope",
  "not-applicable",
  "manual-attested",
  "manual-missing",
  "gap",
  "insufficient-evidence",
  "exceptions-noted",
  "not-exercised",
  "supported-in-part",
  "supported"
];

export {
  CONTROL_CLASSES,
  CONTROL_STATUSES
};
