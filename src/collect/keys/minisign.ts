import { type KeyObject, verify } from 'node:crypto';
import { minisignId } from './minisign-key.ts';

/** A signature of minisign: https://jedisct1.github.io/minisign/ */
export type MinisignSignature = {
  /** As minisign writes key ids, hexadecimal in capitals. */
  keyId: string;
  /** Prehashed ones sign BLAKE2b-512 of the file, legacy ones the file itself. */
  prehashed: boolean;
  signature: Buffer;
  trustedComment: string;
  /** Over the signature and the trusted comment. */
  globalSignature: Buffer;
};

const FORM =
  /^untrusted comment:[^\n]*\n([A-Za-z0-9+/=]{90,110})\r?\ntrusted comment: ?([^\n]{0,8192})\n([A-Za-z0-9+/=]{80,100})\s*$/;

/** Reads a `.minisig`; null where it is none. */
export function readMinisign(text: string): MinisignSignature | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, encoded = '', comment = '', global = ''] = match;
  const bytes = Buffer.from(encoded, 'base64');
  const globalSignature = Buffer.from(global, 'base64');
  const algorithm = bytes.toString('latin1', 0, 2);
  if (bytes.length !== 74 || globalSignature.length !== 64 || (algorithm !== 'ED' && algorithm !== 'Ed')) return null;
  // Base64 that is not the one that these bytes are written in has bits that nothing vouches for.
  if (bytes.toString('base64') !== encoded || globalSignature.toString('base64') !== global) return null;
  return {
    keyId: minisignId(bytes.subarray(2, 10)),
    prehashed: algorithm === 'ED',
    signature: bytes.subarray(10),
    trustedComment: comment.replace(/\r$/, ''),
    globalSignature,
  };
}

/** What of it does not fit a key: the file or the trusted comment; null: all fits. `signed`: the file, or its BLAKE2b-512. */
export function minisignFault(
  { signature, trustedComment, globalSignature }: MinisignSignature,
  key: KeyObject,
  signed: Buffer,
): 'file' | 'comment' | null {
  if (!verify(null, signed, key, signature)) return 'file';
  const global = Buffer.concat([signature, Buffer.from(trustedComment)]);
  return verify(null, global, key, globalSignature) ? null : 'comment';
}
