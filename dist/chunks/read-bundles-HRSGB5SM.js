import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  elsewhereText,
  readBundles,
  readingOf,
  trustProblems
} from "./chunk-7RWUHTSU.js";
import "./chunk-S2WJ6ZEQ.js";
import "./chunk-5VRSCEXH.js";
import "./chunk-O3BRHN7Z.js";
import "./chunk-GH3EDQ75.js";
import "./chunk-TOHCRVXS.js";
import "./chunk-US3DVN7L.js";
import "./chunk-LCPCRSOS.js";
import "./chunk-W3JPNJFX.js";
export {
  elsewhereText,
  readBundles,
  readingOf,
  trustProblems
};
