import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  checksumLines
} from "./chunk-4S2AX7M3.js";
import {
  cmsVerdict,
  gpgWith,
  messageHash,
  openPgpBytes,
  openPgpVerdict,
  readCms,
  readOpenPgpSignature,
  readSshSignature,
  sshVerdict
} from "./chunk-EKJLE3C3.js";
import {
  faulty,
  keySignature,
  notVerified,
  verifiedBy
} from "./chunk-ONDKIP6J.js";
import {
  givenKeys,
  minisignId
} from "./chunk-O3BRHN7Z.js";
import {
  digestOf
} from "./chunk-GH3EDQ75.js";
import "./chunk-TOHCRVXS.js";
import {
  readChunks,
  readWhole
} from "./chunk-US3DVN7L.js";
import "./chunk-W3JPNJFX.js";

// src/collect/keys/read-detached-signature.ts
import { createHash } from "node:crypto";

// src/collect/keys/minisign.ts
import { verify } from "node:crypto";
var FORM = /^untrusted comment:[^\n]*\n([A-Za-z0-9+/=]{90,110})\r?\ntrusted comment: ?([^\n]{0,8192})\n([A-Za-z0-9+/=]{80,100})\s*$/;
function readMinisign(text) {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, encoded = "", comment = "", global = ""] = match;
  const bytes = Buffer.from(encoded, "base64");
  const globalSignature = Buffer.from(global, "base64");
  const algorithm = bytes.toString("latin1", 0, 2);
  if (bytes.length !== 74 || globalSignature.length !== 64 || algorithm !== "ED" && algorithm !== "Ed") return null;
  if (bytes.toString("base64") !== encoded || globalSignature.toString("base64") !== global) return null;
  return {
    keyId: minisignId(bytes.subarray(2, 10)),
    prehashed: algorithm === "ED",
    signature: bytes.subarray(10),
    trustedComment: comment.replace(/\r$/, ""),
    globalSignature
  };
}
function minisignFault({ signature, trustedComment, globalSignature }, key, signed) {
  if (!verify(null, signed, key, signature)) return "file";
  const global = Buffer.concat([signature, Buffer.from(trustedComment)]);
  return verify(null, global, key, globalSignature) ? null : "comment";
}

// src/collect/keys/read-detached-signature.ts
var MAX_FILE_BYTES = 4 << 20;
var MAX_WHOLE_BYTES = 256 << 20;
var ENDING = /\.(?:asc|sig|gpg|minisig|p7s|p7m)$/i;
var CLEARSIGNED = /^-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:Hash: [^\r\n]*\r?\n)*\r?\n([\s\S]*?)\r?\n-----BEGIN PGP SIGNATURE-----/;
function readDetachedSignature(file, context) {
  const problems = [];
  const place = { path: file.path, line: null, column: null, pointer: null };
  const tell = (code, message) => {
    problems.push({ code, message, kinds: ["signature"], place });
  };
  const reading = (signed, verdict) => {
    const attributes = signed === null || verdict === null ? null : keySignature(signed, verdict);
    const id = `signature:${file.path}#0`;
    return {
      dialect: signed?.format ?? "key-signature",
      kinds: ["signature"],
      facts: attributes === null ? [] : [{ type: "signature", id, attributes, origins: {}, place: { ...place, line: 1 } }],
      problems,
      producedAt: verdict?.signedAt ?? null,
      basis: attributes?.verification === "verified" ? "verified-signature" : "declared"
    };
  };
  if (file.size > MAX_FILE_BYTES) {
    tell(
      "cap-reached",
      `It is larger than the ${MAX_FILE_BYTES} bytes that are read of a signature, so none of it was.`
    );
    return reading(null, null);
  }
  try {
    const bytes = readWhole(file);
    const keys = givenKeys(context);
    problems.push(...keys.problems);
    const text = bytes.toString("latin1");
    const around = CLEARSIGNED.exec(text);
    if (around !== null) return reading(...clearsigned(file, bytes, around[1] ?? "", context, keys));
    const form = formOf(bytes, text, context, keys);
    if (form === null) {
      tell("malformed-signature", "It begins as a signature does, and cannot be read as one.");
      return reading(null, null);
    }
    const path = file.path.replace(ENDING, "");
    const artifact = context.files.get(path);
    if (artifact === void 0) {
      tell("no-artifact", `It holds a signature, and no file ${path} is there that it can be of. Bring both.`);
      return reading(null, null);
    }
    return reading(over(form.format, artifact), form.verify(artifact));
  } catch {
    tell(
      "file-unreadable",
      "The file, or the one that it signs, could not be read. Give the job the right to read it."
    );
    return reading(null, null);
  }
}
function over(format, artifact) {
  const digest = digestOf(artifact, "sha256") ?? "";
  const name = artifact.path.slice(artifact.path.lastIndexOf("/") + 1);
  const subjects = [{ name, algorithm: "sha256", digest }];
  return { format, content: "message", predicateType: null, subjects, subjectsLeftOut: 0, artifacts: [artifact.path] };
}
function formOf(bytes, text, context, keys) {
  const ssh = readSshSignature(text);
  if (ssh !== null) {
    const hash = messageHash(ssh) ?? "sha512";
    const at = Date.parse(context.config.release.at);
    const verify3 = (artifact) => sshVerdict(ssh, Buffer.from(digestOf(artifact, hash) ?? "", "hex"), { keys, namespace: "file", at });
    return { format: "ssh", verify: verify3 };
  }
  const cms = readCms(text);
  if (cms !== null) return { format: "x509", verify: ({ absolute }) => cmsVerdict(cms, { path: absolute }, keys) };
  const minisign = readMinisign(text);
  if (minisign !== null) return { format: "minisign", verify: (artifact) => minisignVerdict(minisign, artifact, keys) };
  const packets = openPgpBytes(bytes);
  const read = packets === null ? null : readOpenPgpSignature(packets);
  if (packets === null || read === null) return null;
  const verify2 = ({ absolute }) => {
    const gpg = gpgWith(keys);
    try {
      return openPgpVerdict({ read, bytes: packets, over: { path: absolute } }, { keys, gpg });
    } finally {
      gpg?.close();
    }
  };
  return { format: "openpgp", verify: verify2 };
}
function minisignVerdict(signature, artifact, keys) {
  const id = signature.keyId;
  const given = keys.minisign.find((one) => one.id === id);
  if (given === void 0) {
    const key2 = { kind: "minisign", id, from: null, path: null };
    const why = "It is signed with a key that is not known. Name the public key in collect.signatures.keys.";
    return notVerified(why, key2);
  }
  const key = { kind: "minisign", id, from: "settings", path: given.path };
  if (!signature.prehashed && artifact.size > MAX_WHOLE_BYTES) {
    const why = `The file is larger than the ${MAX_WHOLE_BYTES} bytes that a signature of the legacy form is checked for. Sign it prehashed.`;
    return notVerified(why, key);
  }
  const signed = signature.prehashed ? blake2b(artifact) : readWhole(artifact);
  switch (minisignFault(signature, given.key, signed)) {
    case "file":
      return faulty("broken", "It does not fit the file and the key that it names.", key, given);
    case "comment":
      return faulty("broken", "Its trusted comment is not the one that was signed.", key, given);
    case null:
      return verifiedBy(given, { kind: "minisign", id });
  }
}
function blake2b(file) {
  const hash = createHash("blake2b512");
  readChunks(file, (chunk) => hash.update(chunk));
  return hash.digest();
}
function clearsigned(file, bytes, escaped, context, keys) {
  const packets = openPgpBytes(bytes);
  const read = packets === null ? null : readOpenPgpSignature(packets);
  const lines = checksumLines(escaped.replace(/^- /gm, ""), file.path.replace(ENDING, ""));
  const { subjects, artifacts } = lines.held(file, context);
  const signed = {
    format: "openpgp",
    content: "digests",
    predicateType: null,
    subjects,
    subjectsLeftOut: lines.leftOut,
    artifacts
  };
  if (read === null) return [signed, faulty("broken", "The signature at its end cannot be read.", null)];
  const gpg = gpgWith(keys);
  try {
    return [signed, openPgpVerdict({ read, bytes, over: null }, { keys, gpg })];
  } finally {
    gpg?.close();
  }
}
export {
  readDetachedSignature
};
