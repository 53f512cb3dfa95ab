import { createPublicKey, type KeyObject } from 'node:crypto';

/** A public key of minisign. `id`: eight bytes as minisign writes them, hexadecimal in capitals. */
export type MinisignKey = { id: string; key: KeyObject };

/** Key ids are numbers with their lowest byte first, and are written with the highest first. */
export function minisignId(bytes: Buffer): string {
  return Buffer.from(bytes).reverse().toString('hex').toUpperCase();
}

/** Reads `minisign.pub`: a comment and one line of base64, or that line alone. Null where it is none. */
export function minisignKey(text: string): MinisignKey | null {
  const lines = text.split('\n').map((line) => line.trim());
  const encoded = lines.find((line) => line !== '' && !line.startsWith('untrusted comment:'));
  if (encoded === undefined || !/^RW[A-Za-z0-9+/]{52,56}=*$/.test(encoded)) return null;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 42 || bytes.toString('latin1', 0, 2) !== 'Ed') return null;
  const x = bytes.subarray(10).toString('base64url');
  try {
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
    return { id: minisignId(bytes.subarray(2, 10)), key };
  } catch {
    return null;
  }
}
