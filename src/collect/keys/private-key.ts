/** Headings of files that hold what nobody but their owner may have, in the forms that keys of signatures come in. */
const HEADINGS = [
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----/,
  /^untrusted comment:[^\n]*\b(?:secret|encrypted) key\b/im,
  /^PuTTY-User-Key-File-/m,
  /"d"\s*:\s*"[A-Za-z0-9_-]{16,}"/,
];

/** First bytes of an OpenPGP packet with a secret key or subkey: tags 5 and 7, in the old form and in the new. */
function isSecretPacket(first: number | undefined): boolean {
  if (first === undefined || (first & 0x80) === 0) return false;
  const tag = (first & 0x40) === 0 ? (first >> 2) & 0x0f : first & 0x3f;
  return tag === 5 || tag === 7;
}

/** Whether a file holds a private key. Nothing of one is read, kept or told. */
export function holdsPrivateKey(bytes: Buffer): boolean {
  if (isSecretPacket(bytes[0])) return true;
  const text = bytes.toString('latin1');
  return HEADINGS.some((heading) => heading.test(text));
}
