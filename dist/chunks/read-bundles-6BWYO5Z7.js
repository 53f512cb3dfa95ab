import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  elsewhereText,
  readBundles,
  readingOf,
  trustProblems
} from "./chunk-I7ETMGEA.js";
import "./chunk-S2WJ6ZEQ.js";
import "./chunk-5VRSCEXH.js";
import "./chunk-FLRVLSKU.js";
import "./chunk-VWPRGHIY.js";
import "./chunk-N7RKLGRZ.js";
import "./chunk-US3DVN7L.js";
import "./chunk-LCPCRSOS.js";
import "./chunk-W3JPNJFX.js";
export {
  elsewhereText,
  readBundles,
  readingOf,
  trustProblems
};
