import { createHash, type KeyObject } from 'node:crypto';

/** Fingerprint of a public key: SHA-256 over its DER form (SubjectPublicKeyInfo), hexadecimal. */
export function keyFingerprint(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex');
}

/** Shortest RSA modulus, in bits, that is still to be trusted: NIST SP 800-131A. */
const LEAST_RSA_BITS = 2048;

/** What is too weak about a key in itself, in words; null: nothing. */
export function weaknessOf(key: KeyObject): string | null {
  const { modulusLength } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'dsa') return 'DSA';
  if (modulusLength !== undefined && modulusLength < LEAST_RSA_BITS) return `RSA of ${modulusLength} bits`;
  return null;
}
