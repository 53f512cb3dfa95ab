import type { Json, JsonObject } from '../../model/json.ts';

/** A bundle of cosign 1 or 2 in the form of a Sigstore bundle, and the public key in PEM that came in it, if one did. */
export type Converted = { bundle: JsonObject; pem: string | null };

const BUNDLE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';

/** Whether a value has the form that `cosign sign-blob --bundle` wrote before Sigstore bundles. */
export function isCosignBundle(value: JsonObject): boolean {
  return typeof own(value, 'base64Signature') === 'string';
}

/**
 * The same bundle as Sigstore writes it; a sentence where something it needs is missing. `sha256`: of the file that its name says it is
 * for, which counts where no log entry says what is signed.
 */
export function fromCosignBundle(value: JsonObject, sha256: string | null): Converted | { malformed: string } {
  const signature = text(own(value, 'base64Signature'));
  const signer = decoded(text(own(value, 'cert')));
  const envelope = object(parsed(decoded(signature)));
  const payload = object(own(object(own(value, 'rekorBundle')) ?? {}, 'Payload'));
  const body = payload === null ? null : object(parsed(decoded(text(own(payload, 'body')))));
  if (signature === '') return { malformed: 'The signature in it is missing.' };
  const content =
    envelope !== null && Object.hasOwn(envelope, 'payloadType')
      ? { dsseEnvelope: envelope }
      : message(signature, digestIn(body) ?? sha256);
  if (content === null)
    return { malformed: 'Neither a log entry in it nor a file of its name says which bytes are signed.' };
  const certificate = derOf(signer);
  const entries = payload === null || body === null ? [] : [entryOf(value, payload, body)];
  return { bundle: bundleOf(certificate, entries, content), pem: certificate === null ? signer : null };
}

/** A detached signature over bytes with this digest, with the certificate that goes with it; null: a key does. */
export function fromDetached(signature: string, sha256: string, certificate: string | null): JsonObject {
  return bundleOf(certificate, [], message(signature, sha256) ?? {});
}

function bundleOf(certificate: string | null, tlogEntries: JsonObject[], content: JsonObject): JsonObject {
  const material: JsonObject =
    certificate === null
      ? { publicKey: { hint: '' } }
      : { x509CertificateChain: { certificates: [{ rawBytes: certificate }] } };
  return { mediaType: BUNDLE, verificationMaterial: { ...material, tlogEntries }, ...content };
}

/** The first certificate of a PEM, base64 of its DER; cosign writes the PEM itself in base64 as well. Null where there is none. */
export function derOf(text: string): string | null {
  const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(text)?.[1];
  return pem?.replace(/\s/g, '') ?? null;
}

/** A PEM as it is, or out of base64. */
export function pemOf(text: string): string {
  return text.includes('-----BEGIN') ? text : decoded(text.trim());
}

/** The digest that a log entry of a signature over bare bytes says, hexadecimal. */
function digestIn(body: JsonObject | null): string | null {
  const data = object(own(object(own(body ?? {}, 'spec')) ?? {}, 'data'));
  const hash = object(own(data ?? {}, 'hash')) ?? {};
  const value = text(own(hash, 'value'));
  return /^[0-9a-f]{64}$/i.test(value) && own(hash, 'algorithm') === 'sha256' ? value : null;
}

function message(signature: string, sha256: string | null): JsonObject | null {
  if (sha256 === null) return null;
  const digest = Buffer.from(sha256, 'hex').toString('base64');
  return { messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature } };
}

function entryOf(value: JsonObject, payload: JsonObject, body: JsonObject): JsonObject {
  const promise = text(own(object(own(value, 'rekorBundle')) ?? {}, 'SignedEntryTimestamp'));
  return {
    logIndex: String(own(payload, 'logIndex') ?? ''),
    logId: { keyId: Buffer.from(text(own(payload, 'logID')), 'hex').toString('base64') },
    kindVersion: { kind: text(own(body, 'kind')), version: text(own(body, 'apiVersion')) },
    integratedTime: String(own(payload, 'integratedTime') ?? ''),
    inclusionPromise: { signedEntryTimestamp: promise },
    canonicalizedBody: text(own(payload, 'body')),
  };
}

function own(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function object(value: Json | undefined): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
