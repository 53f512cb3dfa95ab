import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  assetPrefix
} from "./chunk-IJP4WKE5.js";
import "./chunk-W3JPNJFX.js";

// src/publish/asset-names.ts
function nameAssets(files, system, tag) {
  return files.map((file) => ({ ...file, name: `${assetPrefix(system, tag)}.${file.name}` }));
}
export {
  nameAssets
};
