/** Bytes; a signature of RSA with 16,384 bits has 2,048, in base64 2,732. */
const MAX_SIGNATURE_BYTES = 4096;
/** Lengths of what ECDSA (a DER sequence), Ed25519 and RSA sign with. */
const BARE = /^(?:MEQC|MEUC|MEYC|MGQC|MGUC|MGYC|MGMC|MIGH|MIGI|MIGJ)/;
const RSA_OR_ED25519: ReadonlySet<number> = new Set([64, 128, 256, 384, 512]);

/** The signature in a file, in base64, or null where it holds something else: GPG, SSH and minisign have forms of their own. */
export function bareSignature(bytes: Buffer): string | null {
  if (bytes.length > MAX_SIGNATURE_BYTES) return null;
  const text = bytes.toString('latin1').trim();
  if (/^[A-Za-z0-9+/\s]+={0,2}$/.test(text)) {
    const base64 = text.replace(/\s/g, '');
    const length = Buffer.from(base64, 'base64').length;
    return BARE.test(base64) || RSA_OR_ED25519.has(length) ? base64 : null;
  }
  const isSequence =
    bytes[0] === 0x30 && (bytes[1] === bytes.length - 2 || (bytes[1] === 0x81 && bytes[2] === bytes.length - 3));
  return isSequence ? bytes.toString('base64') : null;
}
