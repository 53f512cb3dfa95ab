import { type KeyObject, X509Certificate } from 'node:crypto';
import type { GivenKeys, PublicKey } from '../keys/given-keys.ts';
import { weaknessOf } from '../keys/key-id.ts';
import { faulty, type KeyVerdict, notVerified, type SigningKey, verifiedBy } from '../keys/key-signature.ts';
import { fitsKey } from '../keys/verify-bytes.ts';
import type { EnvelopeSignature } from './envelope.ts';

/**
 * What comes of the signatures around a statement, with the public keys that the settings give. One that fits is enough, as DSSE has it;
 * of several that are asked for, which ones is a question of a layout.
 */
export function envelopeVerdict(signed: Buffer, signatures: readonly EnvelopeSignature[], keys: GivenKeys): KeyVerdict {
  if (signatures.length === 0) return notVerified('No signature stands around it that could be read.');
  for (const { bytes } of signatures) {
    const fitting = keys.publicKeys.find(({ key }) => fitsKey(key, signed, bytes));
    if (fitting !== undefined) return weighed(fitting);
  }
  const attached = signatures.find(({ certificate }) => certificate !== null);
  if (attached !== undefined) return ofCertificate(signed, attached);
  const named = keys.publicKeys.find(({ id }) => signatures.some(({ keyId }) => keyId?.toLowerCase() === id));
  if (keys.publicKeys.length > 0) {
    const key = named === undefined ? null : publicKey(named);
    return faulty('broken', 'The signature fits none of the public keys that the settings name.', key, named ?? null);
  }
  return notVerified('It is signed with a key that is not known. Name its public key in collect.signatures.keys.');
}

function publicKey({ id, path }: PublicKey): SigningKey {
  return { kind: 'public-key', id, from: 'settings', path };
}

function weighed(fitting: PublicKey): KeyVerdict {
  const weakness = weaknessOf(fitting.key);
  if (weakness === null) return verifiedBy(fitting, { kind: 'public-key', id: fitting.id });
  return faulty('weak-algorithm', `Its key is too weak to rely on: ${weakness}.`, publicKey(fitting), fitting);
}

/** A certificate in the envelope, with nothing that says when it was signed: builders did so before there were bundles. */
function ofCertificate(signed: Buffer, { bytes, certificate }: EnvelopeSignature): KeyVerdict {
  const read = certificateIn(certificate ?? '');
  if (read === null) return faulty('broken', 'The certificate that came with it cannot be read.', null);
  const key: SigningKey = { kind: 'x509', id: read.id, from: 'signature', path: null };
  if (!fitsKey(read.key, signed, bytes)) {
    return faulty('broken', 'The signature does not fit what is signed and the key in its own certificate.', key);
  }
  return notVerified(
    'Its certificate comes with no entry of a transparency log and no timestamp, so nobody vouches for when it was signed.',
    key,
  );
}

function certificateIn(pem: string): { key: KeyObject; id: string } | null {
  try {
    const certificate = new X509Certificate(pem);
    return { key: certificate.publicKey, id: certificate.fingerprint256.replaceAll(':', '').toLowerCase() };
  } catch {
    return null;
  }
}
