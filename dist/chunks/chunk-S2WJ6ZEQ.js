import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  listAt,
  textAt
} from "./chunk-5VRSCEXH.js";

// src/collect/provenance/envelope.ts
var MAX_SIGNATURES = 20;
function decoded(text) {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) return null;
  return Buffer.from(text, "base64");
}
function readEnvelope(value) {
  const payload = decoded(textAt(value, "payload") ?? "-;");
  if (payload === null) return null;
  const signatures = listAt(value, "signatures").slice(0, MAX_SIGNATURES).flatMap((one) => {
    const bytes = decoded(textAt(one, "sig") ?? "-;");
    return bytes === null ? [] : [{ keyId: textAt(one, "keyid"), bytes, certificate: textAt(one, "cert") }];
  });
  return { payloadType: textAt(value, "payloadType") ?? "", payload, signatures };
}
function metablockSignatures(value) {
  return listAt(value, "signatures").slice(0, MAX_SIGNATURES).flatMap((one) => {
    const hex = textAt(one, "sig") ?? "";
    if (!/^(?:[0-9a-f]{2})+$/i.test(hex) || textAt(one, "other_headers") !== null) return [];
    return [{ keyId: textAt(one, "keyid"), bytes: Buffer.from(hex, "hex"), certificate: textAt(one, "cert") }];
  });
}
function preAuthentication({ payloadType, payload }) {
  const type = Buffer.from(payloadType);
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${payload.length} `), payload]);
}
function payloadOf({ payload }) {
  try {
    return JSON.parse(payload.toString("utf8"));
  } catch {
    return void 0;
  }
}

export {
  readEnvelope,
  metablockSignatures,
  preAuthentication,
  payloadOf
};
