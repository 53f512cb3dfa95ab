import { constants, type KeyObject, verify } from 'node:crypto';

/** Digest that goes with each curve, by node's names of them: RFC 5656, and what cosign and in-toto do. */
const CURVE_HASH: Record<string, string> = {
  prime256v1: 'sha256',
  secp256k1: 'sha256',
  secp224r1: 'sha224',
  secp384r1: 'sha384',
  secp521r1: 'sha512',
};

/**
 * Whether a signature over bytes fits a public key. Formats that name no algorithm leave it to the key: ECDSA with the digest of its
 * curve or SHA-256, Ed25519, RSA with SHA-256 or SHA-512 in both paddings. SHA-1 is in none of them. Never throws.
 */
export function fitsKey(key: KeyObject, data: Buffer, signature: Buffer): boolean {
  try {
    switch (key.asymmetricKeyType) {
      case 'ed25519':
      case 'ed448':
        return verify(null, data, key, signature);
      case 'ec': {
        const own = CURVE_HASH[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256';
        return [...new Set([own, 'sha256'])].some((hash) => verify(hash, data, key, signature));
      }
      case 'rsa':
      case 'rsa-pss':
        return ['sha256', 'sha512'].some((hash) => fitsRsa(hash, key, data, signature));
      default:
        return false;
    }
  } catch {
    return false;
  }
}

function fitsRsa(hash: string, key: KeyObject, data: Buffer, signature: Buffer): boolean {
  const { RSA_PKCS1_PSS_PADDING, RSA_PKCS1_PADDING, RSA_PSS_SALTLEN_AUTO } = constants;
  const pss = { key, padding: RSA_PKCS1_PSS_PADDING, saltLength: RSA_PSS_SALTLEN_AUTO };
  if (verify(hash, data, pss, signature)) return true;
  return key.asymmetricKeyType === 'rsa' && verify(hash, data, { key, padding: RSA_PKCS1_PADDING }, signature);
}
