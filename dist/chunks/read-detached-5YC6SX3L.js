import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  bareSignature
} from "./chunk-2MVRWE7G.js";
import {
  derOf,
  fromDetached,
  keyInFile,
  loadTrust,
  malformedAttributes,
  parseBundle,
  pemOf,
  readingOf,
  signatureAttributes,
  trustProblems
} from "./chunk-7RWUHTSU.js";
import "./chunk-S2WJ6ZEQ.js";
import "./chunk-5VRSCEXH.js";
import "./chunk-O3BRHN7Z.js";
import {
  digestOf
} from "./chunk-GH3EDQ75.js";
import "./chunk-TOHCRVXS.js";
import {
  readWhole
} from "./chunk-US3DVN7L.js";
import "./chunk-LCPCRSOS.js";
import "./chunk-W3JPNJFX.js";

// src/collect/signatures/read-detached.ts
var MAX_CERTIFICATE_BYTES = 1 << 16;
var CERTIFICATES = [".pem", ".crt", ".cert", ".cer", ".certificate", "-keyless.pem"];
var COSIGN_KEY = "cosign.pub";
function readDetached(file, context) {
  const path = file.path.replace(/(?:-keyless)?\.sig$/i, "");
  const artifact = context.files.get(path);
  const problems = [];
  const tell = (code, message) => {
    problems.push({
      code,
      message,
      kinds: ["signature"],
      place: { path: file.path, line: null, column: null, pointer: null }
    });
  };
  let signature = null;
  let sha256 = null;
  try {
    signature = bareSignature(readWhole(file));
    sha256 = artifact === void 0 ? null : digestOf(artifact, "sha256");
  } catch {
    tell(
      "file-unreadable",
      "The file, or the one that it signs, could not be read. Give the job the right to read it."
    );
    return readingOf([], problems, "cosign-signature");
  }
  if (signature === null || artifact === void 0 || sha256 === null) {
    tell("no-artifact", `It holds a bare signature, and no file ${path} is there that it can be of. Bring both.`);
    return readingOf([], problems, "cosign-signature");
  }
  const beside = besideOf(file, path, context);
  const trust = loadTrust(context);
  problems.push(...trustProblems(trust, context));
  const name = path.slice(path.lastIndexOf("/") + 1);
  const parsed = parseBundle(fromDetached(signature, sha256, beside.certificate), name);
  const found = {
    path: file.path,
    format: "cosign-signature",
    likely: [artifact],
    images: [],
    keys: beside.keys
  };
  const attributes = "malformed" in parsed ? malformedAttributes({ ...parsed, malformed: "Its certificate cannot be read." }, found.format, context, trust) : signatureAttributes(parsed, found, context, trust, tell);
  const place = { path: file.path, line: 1, column: 1, pointer: null };
  const id = `signature:${file.path}#0`;
  const reading = readingOf([{ type: "signature", id, attributes, origins: {}, place }], problems, "cosign-signature");
  return { ...reading, includes: beside.includes };
}
function besideOf(file, path, context) {
  const beside = { certificate: null, keys: [], includes: [] };
  for (const ending of CERTIFICATES) {
    const one = context.files.get(`${path}${ending}`);
    if (one === void 0 || one.size > MAX_CERTIFICATE_BYTES) continue;
    const certificate = certificateIn(one);
    if (certificate === null) continue;
    return { ...beside, certificate, includes: [one.path] };
  }
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  for (const known of /* @__PURE__ */ new Set([`${path}.pub`, `${folder}${COSIGN_KEY}`, COSIGN_KEY])) {
    const one = context.files.get(known);
    if (one === void 0) continue;
    const key = keyInFile(one, context);
    if (key === null) continue;
    beside.keys.push(key);
    beside.includes.push(one.path);
  }
  return beside;
}
function certificateIn(file) {
  try {
    return derOf(pemOf(readWhole(file).toString("latin1")));
  } catch {
    return null;
  }
}
export {
  readDetached
};
