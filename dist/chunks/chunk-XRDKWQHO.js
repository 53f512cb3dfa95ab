import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/source-file.ts
import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
var CHUNK = 1 << 20;
var shared = Buffer.allocUnsafe(CHUNK);
function readChunks(file, take) {
  const handle = openSync(file.absolute, "r");
  try {
    for (let read = readSync(handle, shared, 0, CHUNK, null); read > 0; read = readSync(handle, shared, 0, CHUNK, null)) {
      take(shared.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}
function digestFile(file) {
  const hash = createHash("sha256");
  readChunks(file, (chunk) => hash.update(chunk));
  return hash.digest("hex");
}
function readWhole(file) {
  return readFileSync(file.absolute);
}

export {
  readChunks,
  digestFile,
  readWhole
};
