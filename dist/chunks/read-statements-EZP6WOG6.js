import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  artifactsOf,
  faulty,
  keySignature,
  notVerified,
  verifiedBy
} from "./chunk-ONDKIP6J.js";
import {
  metablockSignatures,
  payloadOf,
  preAuthentication,
  readEnvelope
} from "./chunk-S2WJ6ZEQ.js";
import {
  MAX_SUBJECTS,
  at,
  digestsOf,
  isRecord,
  isStatement,
  listAt,
  metablockAttributes,
  productsOf,
  provenanceAttributes,
  readStatement,
  recordAt,
  textAt
} from "./chunk-5VRSCEXH.js";
import {
  givenKeys,
  weaknessOf
} from "./chunk-O3BRHN7Z.js";
import "./chunk-GH3EDQ75.js";
import "./chunk-TOHCRVXS.js";
import {
  readWhole
} from "./chunk-US3DVN7L.js";
import "./chunk-W3JPNJFX.js";

// src/collect/provenance/canonical-json.ts
var MAX_DEPTH = 100;
function canonicalJson(value) {
  try {
    return written(value, 0);
  } catch {
    return null;
  }
}
function written(value, depth) {
  if (depth > MAX_DEPTH) throw new RangeError("nested too deep");
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return `"${value.replace(/[\\"]/g, "\\$&")}"`;
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new RangeError("no whole number");
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(",")}]`;
  const entries = Object.entries(value ?? {}).sort(([a], [b]) => a < b ? -1 : 1);
  return `{${entries.map(([name, item]) => `${written(name, depth + 1)}:${written(item, depth + 1)}`).join(",")}}`;
}

// src/collect/provenance/envelope-verdict.ts
import { X509Certificate } from "node:crypto";

// src/collect/keys/verify-bytes.ts
import { constants, verify } from "node:crypto";
var CURVE_HASH = {
  prime256v1: "sha256",
  secp256k1: "sha256",
  secp224r1: "sha224",
  secp384r1: "sha384",
  secp521r1: "sha512"
};
function fitsKey(key, data, signature) {
  try {
    switch (key.asymmetricKeyType) {
      case "ed25519":
      case "ed448":
        return verify(null, data, key, signature);
      case "ec": {
        const own = CURVE_HASH[key.asymmetricKeyDetails?.namedCurve ?? ""] ?? "sha256";
        return [.../* @__PURE__ */ new Set([own, "sha256"])].some((hash) => verify(hash, data, key, signature));
      }
      case "rsa":
      case "rsa-pss":
        return ["sha256", "sha512"].some((hash) => fitsRsa(hash, key, data, signature));
      default:
        return false;
    }
  } catch {
    return false;
  }
}
function fitsRsa(hash, key, data, signature) {
  const { RSA_PKCS1_PSS_PADDING, RSA_PKCS1_PADDING, RSA_PSS_SALTLEN_AUTO } = constants;
  const pss = { key, padding: RSA_PKCS1_PSS_PADDING, saltLength: RSA_PSS_SALTLEN_AUTO };
  if (verify(hash, data, pss, signature)) return true;
  return key.asymmetricKeyType === "rsa" && verify(hash, data, { key, padding: RSA_PKCS1_PADDING }, signature);
}

// src/collect/provenance/envelope-verdict.ts
function envelopeVerdict(signed, signatures, keys) {
  if (signatures.length === 0) return notVerified("No signature stands around it that could be read.");
  for (const { bytes } of signatures) {
    const fitting = keys.publicKeys.find(({ key }) => fitsKey(key, signed, bytes));
    if (fitting !== void 0) return weighed(fitting);
  }
  const attached = signatures.find(({ certificate }) => certificate !== null);
  if (attached !== void 0) return ofCertificate(signed, attached);
  const named = keys.publicKeys.find(({ id }) => signatures.some(({ keyId }) => keyId?.toLowerCase() === id));
  if (keys.publicKeys.length > 0) {
    const key = named === void 0 ? null : publicKey(named);
    return faulty("broken", "The signature fits none of the public keys that the settings name.", key, named ?? null);
  }
  return notVerified("It is signed with a key that is not known. Name its public key in collect.signatures.keys.");
}
function publicKey({ id, path }) {
  return { kind: "public-key", id, from: "settings", path };
}
function weighed(fitting) {
  const weakness = weaknessOf(fitting.key);
  if (weakness === null) return verifiedBy(fitting, { kind: "public-key", id: fitting.id });
  return faulty("weak-algorithm", `Its key is too weak to rely on: ${weakness}.`, publicKey(fitting), fitting);
}
function ofCertificate(signed, { bytes, certificate }) {
  const read = certificateIn(certificate ?? "");
  if (read === null) return faulty("broken", "The certificate that came with it cannot be read.", null);
  const key = { kind: "x509", id: read.id, from: "signature", path: null };
  if (!fitsKey(read.key, signed, bytes)) {
    return faulty("broken", "The signature does not fit what is signed and the key in its own certificate.", key);
  }
  return notVerified(
    "Its certificate comes with no entry of a transparency log and no timestamp, so nobody vouches for when it was signed.",
    key
  );
}
function certificateIn(pem) {
  try {
    const certificate = new X509Certificate(pem);
    return { key: certificate.publicKey, id: certificate.fingerprint256.replaceAll(":", "").toLowerCase() };
  } catch {
    return null;
  }
}

// src/collect/provenance/in-toto-forms.ts
var WRAPPERS = [
  "attestations",
  "attestation",
  "provenance_summary",
  "provenance",
  "envelope",
  "bundle",
  "dsseEnvelope"
];
var MAX_DEPTH2 = 6;
var BUILDKIT_KEY = "buildx.build.provenance";
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function isEnvelope(value) {
  return typeof at(value, "payload") === "string" && Array.isArray(at(value, "signatures"));
}
function isMetablock(value) {
  return Array.isArray(at(value, "signatures")) && ["link", "layout"].includes(textAt(value, "signed", "_type") ?? "");
}
function escaped(name) {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
function unwrap(value, line, pointer, depth) {
  if (depth > MAX_DEPTH2 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => unwrap(item, line, `${pointer}/${index}`, depth + 1));
  }
  if (isStatement(value)) return [{ form: "statement", value, line, pointer }];
  if (isEnvelope(value)) return [{ form: "envelope", value, line, pointer }];
  if (isMetablock(value)) return [{ form: "metablock", value, line, pointer }];
  const built = ofBuildKit(value, line, pointer);
  if (built.length > 0) return built;
  return WRAPPERS.flatMap((name) => unwrap(at(value, name), line, `${pointer}/${escaped(name)}`, depth + 1));
}
function ofBuildKit(value, line, pointer) {
  const image = textAt(value, "containerimage.digest");
  const [, algorithm = "", hex = ""] = /^(sha256|sha512):([0-9a-f]+)$/.exec(image ?? "") ?? [];
  const subject = { name: textAt(value, "image.name") ?? "", digest: hex === "" ? null : { [algorithm]: hex } };
  return Object.keys(value).flatMap((name) => {
    const inner = at(value, name);
    const isProvenance = name === BUILDKIT_KEY || name.startsWith(`${BUILDKIT_KEY}/`);
    const predicate = isProvenance && isRecord(inner) ? inner : recordAt(inner, "SLSA");
    const own = name === "SLSA" ? recordAt(value, name) : predicate;
    if (own === null || !isPredicate(own)) return [];
    const below = own === inner ? "" : "/SLSA";
    return [{ form: "predicate", value: own, line, pointer: `${pointer}/${escaped(name)}${below}`, subject }];
  });
}
function isPredicate(value) {
  return isRecord(at(value, "buildDefinition")) || isRecord(at(value, "builder")) && Array.isArray(at(value, "materials"));
}
function inTotoForms(text) {
  const whole = parse(text);
  if (whole !== void 0) return { forms: unwrap(whole, 1, "", 0), broken: [] };
  const found = { forms: [], broken: [] };
  text.split("\n").forEach((content, index) => {
    if (content.trim() === "") return;
    const value = parse(content);
    if (value === void 0) found.broken.push(index + 1);
    else found.forms.push(...unwrap(value, index + 1, "", 0));
  });
  return found;
}

// src/collect/provenance/read-statements.ts
var MAX_FILE_BYTES = 32 << 20;
var MAX_FORMS = 1e3;
function readStatements(file, context) {
  const problems = [];
  const tell = (code, message, line = null) => {
    problems.push({
      code,
      message,
      kinds: ["signature"],
      place: { path: file.path, line, column: null, pointer: null }
    });
  };
  const text = textOf(file, tell);
  const { forms, broken } = text === null ? { forms: [], broken: [] } : inTotoForms(text);
  if (broken.length > 0) {
    tell("json-syntax", `${broken.length === 1 ? "A line is" : `${broken.length} lines are`} not JSON.`, broken[0]);
  }
  if (text !== null && forms.length === 0 && broken.length === 0) {
    tell("no-statement", "No statement of in-toto is in it, and none of the forms that hold one.");
  }
  if (forms.length > MAX_FORMS) {
    tell("cap-reached", `Only the first ${MAX_FORMS} of its ${forms.length} statements were read.`);
  }
  const read = forms.slice(0, MAX_FORMS);
  if (read.some(({ form }) => form === "envelope" || form === "metablock"))
    problems.push(...givenKeys(context).problems);
  const facts = read.flatMap((form, index) => {
    const place = { path: file.path, line: form.line, column: 1, pointer: form.pointer };
    return factsOf(form, { file, context, place, index, tell: (code, message) => tell(code, message, form.line) });
  });
  return {
    dialect: "in-toto",
    kinds: ["signature"],
    facts,
    problems,
    producedAt: producedAt(facts),
    basis: isVerified(facts) ? "verified-signature" : "declared"
  };
}
function textOf(file, tell) {
  if (file.size > MAX_FILE_BYTES) {
    tell(
      "cap-reached",
      `It is larger than the ${MAX_FILE_BYTES} bytes that are read of a statement, so none of it was.`
    );
    return null;
  }
  try {
    return readWhole(file).toString("utf8").replace(/^\uFEFF/, "");
  } catch {
    tell("file-unreadable", "The file could not be read. Give the job the right to read it.");
    return null;
  }
}
function isVerified(facts) {
  const signatures = facts.filter(({ type }) => type === "signature");
  const whole = facts.every(({ type, attributes }) => type === "signature" || attributes.signature !== null);
  return signatures.length > 0 && whole && signatures.every(({ attributes }) => attributes.verification === "verified");
}
function producedAt(facts) {
  const times = facts.flatMap(({ attributes: { finishedAt, startedAt } }) => {
    const time = finishedAt ?? startedAt;
    return typeof time === "string" ? [time] : [];
  });
  return times.sort().at(-1) ?? null;
}
function factsOf(form, reader) {
  switch (form.form) {
    case "statement":
      return statementFacts(readStatement(form.value), null, reader);
    case "predicate":
      return statementFacts(aroundPredicate(form), null, reader);
    case "envelope":
      return envelopeFacts(form, reader);
    case "metablock":
      return metablockFacts(form, reader);
  }
}
function aroundPredicate({ value, subject }) {
  const predicateType = `https://slsa.dev/provenance/${isRecord(at(value, "buildDefinition")) ? "v1" : "v0.2"}`;
  return { predicateType, predicate: value, subjects: digestsOf(subject.name, subject.digest), subjectsLeftOut: 0 };
}
function statementFacts(statement, signature, reader) {
  const { file, context, tell } = reader;
  if (statement === null) {
    if (signature === null)
      tell("malformed-statement", "It is called a statement of in-toto and has no type of predicate.");
    return [];
  }
  const attributes = provenanceAttributes(statement, { path: file.path, signature }, context.config);
  if (attributes !== null) return [draft("provenance", attributes, reader)];
  if (signature === null) {
    tell("not-signed", "It is a statement that is no provenance, and nobody signed it: nothing rests on it. Sign it.");
  }
  return [];
}
function idOf(type, { file, index }) {
  return `${type}:${file.path}#${index}`;
}
function draft(type, attributes, reader) {
  return { type, id: idOf(type, reader), attributes, origins: {}, place: reader.place };
}
function envelopeFacts({ value }, reader) {
  const envelope = readEnvelope(value);
  if (envelope === null) {
    reader.tell("malformed-envelope", "The payload of the envelope is no base64, so nothing of it can be read.");
    return [];
  }
  const payload = payloadOf(envelope);
  const statement = readStatement(payload);
  const verdict = envelopeVerdict(preAuthentication(envelope), envelope.signatures, givenKeys(reader.context));
  if (statement !== null) {
    const signature = signatureFact("dsse", statement, verdict, reader);
    return [signature, ...statementFacts(statement, signature.id, reader)];
  }
  return signedMetablock("dsse", payload, verdict, reader);
}
function metablockFacts({ value }, reader) {
  const signed = at(value, "signed");
  const { path } = reader.file;
  if (listAt(value, "signatures").length === 0) {
    const attributes = metablockAttributes(signed, { path, signature: null });
    return attributes === null ? [] : [draft("provenance", attributes, reader)];
  }
  const canonical = signed === void 0 ? null : canonicalJson(signed);
  const verdict = canonical === null ? notVerified("What is signed of it cannot be written as in-toto signs it.") : envelopeVerdict(Buffer.from(canonical), metablockSignatures(value), givenKeys(reader.context));
  return signedMetablock("metablock", signed, verdict, reader);
}
function signedMetablock(form, signed, verdict, reader) {
  const signature = idOf("signature", reader);
  const attributes = metablockAttributes(signed, { path: reader.file.path, signature });
  const products = attributes === null ? [] : productsOf(signed);
  const about = { predicateType: null, subjects: products.slice(0, MAX_SUBJECTS) };
  const subjectsLeftOut = products.length - about.subjects.length;
  const fact = signatureFact(form, { ...about, subjectsLeftOut }, verdict, reader);
  return attributes === null ? [fact] : [fact, draft("provenance", attributes, reader)];
}
function signatureFact(form, about, verdict, reader) {
  const { file, context, tell } = reader;
  const { predicateType, subjects, subjectsLeftOut } = about;
  if (subjectsLeftOut > 0) tell("cap-reached", `It has more subjects than are read; left out: ${subjectsLeftOut}.`);
  const artifacts = artifactsOf(subjects, file, context, tell);
  const signed = { format: form, content: form, predicateType, subjects, subjectsLeftOut, artifacts };
  return draft("signature", keySignature(signed, verdict), reader);
}
export {
  readStatements
};
