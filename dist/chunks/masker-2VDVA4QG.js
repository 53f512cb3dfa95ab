import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  MARK,
  createMasker
} from "./chunk-SI74MVRA.js";
import "./chunk-LAJOHYMI.js";
import "./chunk-W3JPNJFX.js";
export {
  MARK,
  createMasker
};
