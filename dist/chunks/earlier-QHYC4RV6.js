import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  MAX_EVIDENCE_BYTES,
  fetchEarlier
} from "./chunk-TKKW2WYQ.js";
import "./chunk-GXJH7KUZ.js";
import "./chunk-IJP4WKE5.js";
import "./chunk-IP6Y2R4I.js";
import "./chunk-W3JPNJFX.js";
export {
  MAX_EVIDENCE_BYTES,
  fetchEarlier
};
