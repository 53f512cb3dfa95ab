import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  digestOf
} from "./chunk-GH3EDQ75.js";

// src/collect/keys/checksum-lines.ts
import { dirname, join, normalize } from "node:path/posix";
var MAX_LINES = 1e4;
var GNU = /^(\\?)([0-9a-f]{32,128}) [ *](.+)$/i;
var BSD = /^([A-Z0-9][A-Z0-9-]{1,15}(?:\/\d{3})?) ?\((.+)\) ?= ?([0-9a-f]{32,128})$/i;
var BARE = /^([0-9a-f]{32,128})$/i;
var BY_LENGTH = {
  32: "md5",
  40: "sha1",
  56: "sha224",
  64: "sha256",
  96: "sha384",
  128: "sha512"
};
var BY_NAME = {
  md5: "md5",
  sha1: "sha1",
  sha256: "sha256",
  sha384: "sha384",
  sha512: "sha512",
  "sha2-256": "sha256",
  "sha2-384": "sha384",
  "sha2-512": "sha512"
};
function subject(name, algorithm, digest) {
  const own = algorithm ?? BY_LENGTH[digest.length];
  return own === void 0 ? null : { name, algorithm: own, digest: digest.toLowerCase() };
}
function lineOf(line, ownName) {
  const gnu = GNU.exec(line);
  if (gnu !== null) {
    const [, mark = "", digest = "", name = ""] = gnu;
    const plain = mark === "" ? name : name.replace(/\\([n\\])/g, (_, one) => one === "n" ? "\n" : "\\");
    return subject(plain, void 0, digest);
  }
  const bsd = BSD.exec(line);
  if (bsd !== null) {
    const [, algorithm = "", name = "", digest = ""] = bsd;
    const known = BY_NAME[algorithm.toLowerCase()];
    return known === void 0 ? null : subject(name, known, digest);
  }
  const bare = BARE.exec(line);
  return bare === null ? null : subject(ownName, void 0, bare[1] ?? "");
}
function checksumLines(text, path) {
  const ownName = path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md5|sha\d+)(?:sum)?(?:\.txt)?$/i, "");
  const all = text.replace(/^\uFEFF/, "").split("\n").map((line) => line.replace(/\r$/, "")).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const read = all.slice(0, MAX_LINES).map((line) => lineOf(line.trim(), ownName));
  const lines = read.filter((line) => line !== null);
  return {
    lines,
    broken: read.length - lines.length,
    leftOut: Math.max(0, all.length - MAX_LINES),
    held: (file, context) => hold(lines, file, context)
  };
}
function listedFile(name, folder, { files }) {
  return [join(folder, name), name].map((path) => files.get(normalize(path))).find((file) => file !== void 0);
}
function hold(lines, file, context) {
  const held = { subjects: [...lines], artifacts: [], others: [], unreadable: [] };
  const folder = dirname(file.path);
  for (const { name, algorithm, digest } of lines) {
    const listed = listedFile(name.replaceAll("\\", "/"), folder, context);
    if (listed === void 0) continue;
    const { path } = listed;
    try {
      const own = digestOf(listed, algorithm);
      if (own !== null) (own === digest ? held.artifacts : held.others).push(path);
    } catch {
      held.unreadable.push(path);
    }
  }
  const distinct = (paths) => [...new Set(paths)].sort();
  return { ...held, artifacts: distinct(held.artifacts), others: distinct(held.others) };
}

export {
  checksumLines
};
