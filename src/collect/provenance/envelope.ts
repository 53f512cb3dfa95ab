import type { Json, JsonObject } from '../../model/json.ts';
import { listAt, textAt } from './fields.ts';

/** A signature of an envelope or of a link. `certificate`: PEM that came with it. */
export type EnvelopeSignature = { keyId: string | null; bytes: Buffer; certificate: string | null };

/** An envelope of DSSE: https://github.com/secure-systems-lab/dsse */
export type Envelope = { payloadType: string; payload: Buffer; signatures: EnvelopeSignature[] };

/** Signatures of one envelope that are looked at. */
const MAX_SIGNATURES = 20;

/** Base64 in either alphabet; null where it is none. */
function decoded(text: string): Buffer | null {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) return null;
  return Buffer.from(text, 'base64');
}

/** Reads an envelope; null where its payload is no base64. */
export function readEnvelope(value: JsonObject): Envelope | null {
  const payload = decoded(textAt(value, 'payload') ?? '-;');
  if (payload === null) return null;
  const signatures = listAt(value, 'signatures')
    .slice(0, MAX_SIGNATURES)
    .flatMap((one) => {
      const bytes = decoded(textAt(one, 'sig') ?? '-;');
      return bytes === null ? [] : [{ keyId: textAt(one, 'keyid'), bytes, certificate: textAt(one, 'cert') }];
    });
  return { payloadType: textAt(value, 'payloadType') ?? '', payload, signatures };
}

/** The signatures of a link or layout, in hexadecimal; those of GPG among them are not read. */
export function metablockSignatures(value: JsonObject): EnvelopeSignature[] {
  return listAt(value, 'signatures')
    .slice(0, MAX_SIGNATURES)
    .flatMap((one) => {
      const hex = textAt(one, 'sig') ?? '';
      if (!/^(?:[0-9a-f]{2})+$/i.test(hex) || textAt(one, 'other_headers') !== null) return [];
      return [{ keyId: textAt(one, 'keyid'), bytes: Buffer.from(hex, 'hex'), certificate: textAt(one, 'cert') }];
    });
}

/** What is signed of an envelope: type and payload, each with its length before it. */
export function preAuthentication({ payloadType, payload }: Pick<Envelope, 'payloadType' | 'payload'>): Buffer {
  const type = Buffer.from(payloadType);
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${payload.length} `), payload]);
}

/** The payload as JSON; undefined where it is none. */
export function payloadOf({ payload }: Envelope): Json | undefined {
  try {
    return JSON.parse(payload.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
}
