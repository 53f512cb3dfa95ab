import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  shippedPath
} from "./chunk-2IPRGKEF.js";

// src/config/version.ts
import { readFileSync } from "node:fs";
function toolVersion() {
  return readFileSync(shippedPath("dist/version.txt"), "utf8").trim();
}

export {
  toolVersion
};
