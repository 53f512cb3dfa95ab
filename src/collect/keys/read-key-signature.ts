import type { Reader } from '../reader.ts';

const ARMOURS =
  /-----BEGIN (?:PGP SIGNATURE|PGP SIGNED MESSAGE|SSH SIGNATURE|SIGNED MESSAGE|CMS|PKCS7)-----|^untrusted comment:[^\n]*\n(?:RW|RU)[A-Za-z0-9+/]{90,}/;

/** A signature packet of OpenPGP by itself: tag 2, in the old form and in the new. */
function isPacket([first = 0]: Buffer): boolean {
  return first === 0xc2 || (first & 0xfc) === 0x88;
}

/** Signatures that lie beside what they sign, made with keys of OpenPGP, OpenSSH, minisign and S/MIME. */
export const keySignatures: Reader = {
  dialect: 'key-signature',
  kind: 'signature',
  patterns: ['**/*.asc', '**/*.sig', '**/*.gpg', '**/*.minisig', '**/*.p7s', '**/*.p7m'],
  recognises: (head) => isPacket(head) || ARMOURS.test(head.toString('latin1')),
  read: async (file, context) => (await import('./read-detached-signature.ts')).readDetachedSignature(file, context),
};
