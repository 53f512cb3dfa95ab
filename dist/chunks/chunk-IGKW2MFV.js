import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  byCodeUnit
} from "./chunk-3QLKKDEL.js";

// src/formats/sums.ts
import { createHash } from "node:crypto";
var SUMS_NAME = "SHA256SUMS";
function renderSums(files) {
  const lines = [...files].sort((a, b) => byCodeUnit(a.name, b.name)).map((file) => `${createHash("sha256").update(file.bytes).digest("hex")}  ${file.name}
`);
  return { name: SUMS_NAME, mediaType: "text/plain", bytes: new TextEncoder().encode(lines.join("")) };
}

export {
  SUMS_NAME,
  renderSums
};
