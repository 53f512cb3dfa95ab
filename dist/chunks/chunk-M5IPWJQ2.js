import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/config/usage-error.ts
var UsageError = class extends Error {
  lines;
  constructor(lines) {
    super(lines.join("\n"));
    this.name = "UsageError";
    this.lines = lines;
  }
};

export {
  UsageError
};
