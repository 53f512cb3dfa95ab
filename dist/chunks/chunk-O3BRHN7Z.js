import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  matcher
} from "./chunk-TOHCRVXS.js";
import {
  readWhole
} from "./chunk-US3DVN7L.js";

// src/collect/keys/given-keys.ts
import { createPublicKey as createPublicKey3, X509Certificate } from "node:crypto";

// src/collect/keys/ssh-wire.ts
import { createHash, createPublicKey } from "node:crypto";
function wireReader(bytes) {
  let at = 0;
  const number = () => {
    const value = bytes.readUInt32BE(at);
    at += 4;
    return value;
  };
  return {
    number,
    string: () => {
      const length = number();
      if (at + length > bytes.length) throw new RangeError("the bytes end too early");
      at += length;
      return bytes.subarray(at - length, at);
    },
    rest: () => bytes.subarray(at)
  };
}
function wireString(value) {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
var CURVES = {
  "ecdsa-sha2-nistp256": { name: "P-256", bytes: 32 },
  "ecdsa-sha2-nistp384": { name: "P-384", bytes: 48 },
  "ecdsa-sha2-nistp521": { name: "P-521", bytes: 66 }
};
function sshFingerprint(blob) {
  return `SHA256:${createHash("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
}
function sshKey(blob) {
  try {
    const read = wireReader(blob);
    const type = read.string().toString("latin1");
    if (!/^[a-z0-9@.-]{3,64}$/i.test(type)) return null;
    return {
      type,
      blob,
      fingerprint: sshFingerprint(blob),
      key: keyOf(type.replace(/^sk-(.*)@openssh\.com$/, "$1"), read)
    };
  } catch {
    return null;
  }
}
function keyOf(type, read) {
  const curve = CURVES[type];
  if (type === "ssh-ed25519") {
    return createPublicKey({
      format: "jwk",
      key: { kty: "OKP", crv: "Ed25519", x: read.string().toString("base64url") }
    });
  }
  if (curve !== void 0) {
    read.string();
    const point = read.string();
    if (point[0] !== 4 || point.length !== 1 + 2 * curve.bytes) return null;
    const x = point.subarray(1, 1 + curve.bytes).toString("base64url");
    const y = point.subarray(1 + curve.bytes).toString("base64url");
    return createPublicKey({ format: "jwk", key: { kty: "EC", crv: curve.name, x, y } });
  }
  if (type === "ssh-rsa") {
    const e = unsigned(read.string()).toString("base64url");
    const n = unsigned(read.string()).toString("base64url");
    return createPublicKey({ format: "jwk", key: { kty: "RSA", n, e } });
  }
  return null;
}
function unsigned(bytes) {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  return bytes.subarray(start);
}

// src/collect/keys/allowed-signers.ts
var KEY = /(?:^|\s)((?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+)\s+([A-Za-z0-9+/]{20,}={0,3})(?:\s|$)/i;
var MAX_LINES = 1e4;
function optionsIn(text) {
  const options = /* @__PURE__ */ new Map();
  for (const [, name = "", quoted, plain] of text.matchAll(/([a-z-]+)(?:="([^"]*)"|=([^,\s]*))?/gi)) {
    options.set(name.toLowerCase(), quoted ?? plain ?? "");
  }
  return options;
}
function timeOf(written) {
  const match = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?Z?$/.exec(written ?? "");
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
function allowedSigners(text) {
  const signers = [];
  let broken = 0;
  for (const raw of text.split("\n", MAX_LINES)) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const match = KEY.exec(line);
    const key = match === null ? null : sshKey(Buffer.from(match[2] ?? "", "base64"));
    if (match === null || key === null) {
      broken += 1;
      continue;
    }
    const before = line.slice(0, match.index).trim();
    const [, principals = "", rest = ""] = /^("[^"]*"|\S*)\s*(.*)$/s.exec(before) ?? [];
    const options = optionsIn(rest);
    const namespaces = options.get("namespaces");
    signers.push({
      principals: principals.replaceAll('"', "").split(",").filter(Boolean),
      key,
      namespaces: namespaces === void 0 ? null : namespaces.split(",").map((one) => one.trim()),
      after: timeOf(options.get("valid-after")),
      before: timeOf(options.get("valid-before")),
      certAuthority: options.has("cert-authority")
    });
  }
  return { signers, broken };
}

// src/collect/keys/key-id.ts
import { createHash as createHash2 } from "node:crypto";
function keyFingerprint(key) {
  return createHash2("sha256").update(key.export({ format: "der", type: "spki" })).digest("hex");
}
var LEAST_RSA_BITS = 2048;
function weaknessOf(key) {
  const { modulusLength } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === "dsa") return "DSA";
  if (modulusLength !== void 0 && modulusLength < LEAST_RSA_BITS) return `RSA of ${modulusLength} bits`;
  return null;
}

// src/collect/keys/minisign-key.ts
import { createPublicKey as createPublicKey2 } from "node:crypto";
function minisignId(bytes) {
  return Buffer.from(bytes).reverse().toString("hex").toUpperCase();
}
function minisignKey(text) {
  const lines = text.split("\n").map((line) => line.trim());
  const encoded = lines.find((line) => line !== "" && !line.startsWith("untrusted comment:"));
  if (encoded === void 0 || !/^RW[A-Za-z0-9+/]{52,56}=*$/.test(encoded)) return null;
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length !== 42 || bytes.toString("latin1", 0, 2) !== "Ed") return null;
  const x = bytes.subarray(10).toString("base64url");
  try {
    const key = createPublicKey2({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
    return { id: minisignId(bytes.subarray(2, 10)), key };
  } catch {
    return null;
  }
}

// src/collect/keys/private-key.ts
var HEADINGS = [
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----/,
  /^untrusted comment:[^\n]*\b(?:secret|encrypted) key\b/im,
  /^PuTTY-User-Key-File-/m,
  /"d"\s*:\s*"[A-Za-z0-9_-]{16,}"/
];
function isSecretPacket(first) {
  if (first === void 0 || (first & 128) === 0) return false;
  const tag = (first & 64) === 0 ? first >> 2 & 15 : first & 63;
  return tag === 5 || tag === 7;
}
function holdsPrivateKey(bytes) {
  if (isSecretPacket(bytes[0])) return true;
  const text = bytes.toString("latin1");
  return HEADINGS.some((heading) => heading.test(text));
}

// src/collect/keys/given-keys.ts
var MAX_KEY_BYTES = 4 << 20;
var MAX_KEY_FILES = 200;
var SETTING = "collect.signatures.keys";
var PEM_PART = /-----BEGIN (PUBLIC KEY|RSA PUBLIC KEY|CERTIFICATE|PGP PUBLIC KEY BLOCK)-----[\s\S]*?-----END \1-----/g;
var loaded = /* @__PURE__ */ new WeakMap();
function givenKeys(context) {
  const known = loaded.get(context);
  if (known !== void 0) return known;
  const keys = { publicKeys: [], minisign: [], ssh: [], openpgp: [], authorities: [], problems: [] };
  loaded.set(context, keys);
  const patterns = context.config.collect.signatures.keys;
  if (patterns.length === 0) return keys;
  const matches = matcher(patterns);
  const named = [...context.files.values()].filter(({ path }) => matches(path)).sort((a, b) => a.path < b.path ? -1 : 1);
  const { config } = context;
  const tell = (code, message, path, kinds = ["signature"]) => {
    keys.problems.push({ code, message, kinds, place: { path, line: null, column: null, pointer: null } });
  };
  for (const pattern of patterns) {
    const one = matcher([pattern]);
    if (named.some(({ path }) => one(path))) continue;
    tell(
      "key-not-found",
      `${SETTING} asks for ${pattern}, and no file matches it. Correct the path.`,
      config.path ?? "."
    );
  }
  if (named.length > MAX_KEY_FILES) {
    tell(
      "cap-reached",
      `${SETTING} names ${named.length} files; only the first ${MAX_KEY_FILES} were read.`,
      config.path ?? "."
    );
  }
  const hasTracked = [...context.files.values()].some(({ tracked }) => tracked);
  for (const file of named.slice(0, MAX_KEY_FILES)) {
    const root = hasTracked && !file.tracked ? "configured" : "repository";
    const problem = readKeyFile(file, { path: file.path, root }, keys);
    if (problem !== null) tell(problem.code, problem.message, file.path);
  }
  return keys;
}
function readKeyFile(file, from, keys) {
  if (file.size > MAX_KEY_BYTES) {
    return { code: "cap-reached", message: `It is larger than the ${MAX_KEY_BYTES} bytes that are read of a key.` };
  }
  let bytes;
  try {
    bytes = readWhole(file);
  } catch {
    return { code: "file-unreadable", message: "The key could not be read. Give the job the right to read it." };
  }
  if (holdsPrivateKey(bytes)) {
    const message2 = `It holds a private key, and nothing of it was read. Take it out of the workspace, replace it if others could see it, and give the public key under ${SETTING}.`;
    return { code: "private-key", message: message2 };
  }
  const before = countOf(keys);
  const text = bytes.toString("utf8");
  if ((bytes[0] ?? 0) >= 128) {
    if (isPublicPacket(bytes[0])) keys.openpgp.push({ ...from, bytes });
  } else if (!readPem(text, from, keys)) {
    const minisign = minisignKey(text);
    if (minisign !== null) keys.minisign.push({ ...from, ...minisign });
    else keys.ssh.push(...allowedSigners(text).signers.map((signer) => ({ ...from, ...signer })));
  }
  if (countOf(keys) > before) return null;
  const message = `No public key could be read from it. ${SETTING} takes PEM, certificates, and keys of cosign, minisign, OpenSSH (allowed signers) and OpenPGP.`;
  return { code: "key-unusable", message };
}
function countOf({ publicKeys, minisign, ssh, openpgp, authorities }) {
  return publicKeys.length + minisign.length + ssh.length + openpgp.length + authorities.length;
}
function isPublicPacket(first) {
  return first !== void 0 && (first === 198 || (first & 252) === 152);
}
function readPem(text, from, keys) {
  let found = false;
  for (const [part, label] of text.matchAll(PEM_PART)) {
    found = true;
    try {
      if (label === "PGP PUBLIC KEY BLOCK") keys.openpgp.push({ ...from, bytes: Buffer.from(part) });
      else if (label === "CERTIFICATE") {
        keys.authorities.push({ ...from, certificate: new X509Certificate(part), pem: part });
      } else {
        const key = createPublicKey3(part);
        keys.publicKeys.push({ ...from, key, id: keyFingerprint(key) });
      }
    } catch {
    }
  }
  return found;
}

export {
  wireReader,
  wireString,
  sshKey,
  keyFingerprint,
  weaknessOf,
  minisignId,
  givenKeys
};
