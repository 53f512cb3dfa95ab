import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/config/root-options.ts
import { resolve } from "node:path";
function rootOptions(root) {
  return {
    label: (option) => `--${option}`,
    root,
    out: resolve(root, "release-evidence"),
    config: null,
    repository: null,
    tag: null,
    commit: null,
    author: null,
    at: "1970-01-01",
    previous: [],
    formats: [],
    failOn: null,
    failOnMissing: [],
    sourceDateEpoch: null
  };
}

export {
  rootOptions
};
