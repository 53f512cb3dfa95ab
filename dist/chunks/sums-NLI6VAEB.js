import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  SUMS_NAME,
  renderSums
} from "./chunk-M27X7XRD.js";
import "./chunk-KE4O7AHI.js";
import "./chunk-PJTODSNN.js";
export {
  SUMS_NAME,
  renderSums
};
