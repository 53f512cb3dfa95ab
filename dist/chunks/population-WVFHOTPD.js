import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  renderPopulation
} from "./chunk-PAHFRSUF.js";
import "./chunk-AY7ECNYB.js";
import "./chunk-QUY5PAGQ.js";
import "./chunk-ZTDJHE6Q.js";
import "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";
export {
  renderPopulation
};
