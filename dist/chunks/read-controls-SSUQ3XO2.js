import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  byCodeUnit
} from "./chunk-3QLKKDEL.js";
import "./chunk-W3JPNJFX.js";

// src/catalogue/read-controls.ts
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
var MAX_FILES = 5e3;
var MAX_BYTES = 8 * 1024 * 1024;
var MAX_DEPTH = 8;
function problem(code, message, path) {
  return { code, message, kinds: [], place: { path, line: null, column: null, pointer: null } };
}
function isControlFile(name) {
  return /\.(ya?ml|json)$/.test(name);
}
function readControls(folder, as) {
  const files = [];
  const problems = [];
  let capped = false;
  function readFile(absolute, path) {
    if (files.length >= MAX_FILES) {
      if (!capped) problems.push(problem("cap-reached", `Only the first ${MAX_FILES} files of controls are read.`, as));
      capped = true;
      return;
    }
    if (statSync(absolute).size > MAX_BYTES) {
      problems.push(problem("too-large", `The file is larger than ${MAX_BYTES} bytes and was not read.`, path));
      return;
    }
    files.push({ path, text: readFileSync(absolute, "utf8") });
  }
  function readEntry(entry, absolute, path, depth) {
    if (entry.isDirectory()) {
      readFolder(absolute, path, depth + 1);
    } else if (isControlFile(entry.name) && entry.isFile()) {
      readFile(absolute, path);
    } else if (isControlFile(entry.name)) {
      problems.push(problem("not-a-file", "Symbolic links are not followed: put the file itself here.", path));
    }
  }
  function readFolder(absolute, path, depth) {
    if (depth > MAX_DEPTH) {
      problems.push(problem("too-deep", `Folders are read ${MAX_DEPTH} levels deep: this one is deeper.`, path));
      return;
    }
    try {
      const entries = readdirSync(absolute, { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name));
      for (const entry of entries) readEntry(entry, join(absolute, entry.name), `${path}/${entry.name}`, depth);
    } catch (error) {
      const reason = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
      problems.push(problem("unreadable", `It cannot be read${reason}: check that it is there and readable.`, path));
    }
  }
  readFolder(folder, as, 1);
  return { files, problems };
}
export {
  readControls
};
