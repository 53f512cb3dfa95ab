import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/source-file.ts
import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
var CHUNK = 1 << 20;
var shared = Buffer.allocUnsafe(CHUNK);
function readChunks(file, take) {
  const { content } = file;
  if (content !== void 0) {
    for (let at = 0; at < content.length; at += CHUNK) take(content.subarray(at, at + CHUNK));
    return;
  }
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
var BEGINNING = 64 * 1024;
function readBeginning(file) {
  if (file.content !== void 0) return file.content.subarray(0, BEGINNING);
  const handle = openSync(file.absolute, "r");
  try {
    const head = Buffer.alloc(Math.min(BEGINNING, file.size));
    return head.subarray(0, readSync(handle, head, 0, head.length, 0));
  } finally {
    closeSync(handle);
  }
}
function readWhole(file) {
  return file.content ?? readFileSync(file.absolute);
}

export {
  readChunks,
  digestFile,
  readBeginning,
  readWhole
};
