import { createHash, verify } from 'node:crypto';
import { weaknessOf } from './key-id.ts';
import { type SshKey, sshKey, wireReader, wireString } from './ssh-wire.ts';

const MAGIC = 'SSHSIG';
const ARMOUR = /^-----BEGIN SSH SIGNATURE-----\r?\n([A-Za-z0-9+/=\s]+)-----END SSH SIGNATURE-----\s*$/;
/** Characters of the armour; one with an RSA key of 16,384 bits has 6,000. */
const MAX_ARMOUR = 64 << 10;

/** A signature of `ssh-keygen -Y sign`: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig */
export type SshSignature = {
  key: SshKey;
  /** What it is for: `git`, `file`. */
  namespace: string;
  reserved: Buffer;
  /** Of the message: sha256 or sha512. */
  hash: string;
  /** Of the signature itself: `ssh-ed25519`, `rsa-sha2-512`. */
  algorithm: string;
  signature: Buffer;
  /** Of a key in hardware: flags and counter, which are signed too. */
  hardware: { flags: number; counter: Buffer } | null;
};

/** Reads the armour; null where it holds no such signature. */
export function readSshSignature(armour: string): SshSignature | null {
  if (armour.length > MAX_ARMOUR) return null;
  const encoded = ARMOUR.exec(armour.trim())?.[1];
  if (encoded === undefined) return null;
  try {
    return parse(Buffer.from(encoded, 'base64'));
  } catch {
    return null;
  }
}

function parse(bytes: Buffer): SshSignature | null {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const read = wireReader(bytes.subarray(MAGIC.length));
  if (read.number() !== 1) return null;
  const key = sshKey(read.string());
  const namespace = read.string().toString('utf8');
  const reserved = read.string();
  const hash = read.string().toString('latin1');
  const inner = read.string();
  if (key === null || namespace === '' || read.rest().length > 0) return null;
  const signed = wireReader(inner);
  const algorithm = signed.string().toString('latin1');
  const signature = signed.string();
  const rest = signed.rest();
  const isHardware = algorithm.startsWith('sk-');
  if (rest.length !== (isHardware ? 5 : 0)) return null;
  const hardware = isHardware ? { flags: rest.readUInt8(0), counter: rest.subarray(1) } : null;
  return { key, namespace, reserved, hash, algorithm, signature, hardware };
}

/** Digest of the message as the signature wants it; null: of an algorithm that is not to be used. */
export function messageHash({ hash }: SshSignature): 'sha256' | 'sha512' | null {
  return hash === 'sha256' || hash === 'sha512' ? hash : null;
}

/** What is too weak about it, in words; null: nothing. */
export function sshWeakness({ key, algorithm }: SshSignature): string | null {
  if (algorithm === 'ssh-rsa') return 'SHA-1';
  return key.key === null ? null : weaknessOf(key.key);
}

/**
 * Whether it fits its own key and the message, by the digest that it asks for. Null: of a kind that is not verified here, as a
 * certificate of SSH. Who holds the key is another question. Never throws.
 */
export function sshSignatureFits(signature: SshSignature, digest: Buffer): boolean | null {
  const { key, algorithm } = signature;
  if (key.key === null) return null;
  if (messageHash(signature) === null || algorithm === 'ssh-rsa') return false;
  const signed = Buffer.concat([
    Buffer.from(MAGIC),
    wireString(signature.namespace),
    wireString(signature.reserved),
    wireString(signature.hash),
    wireString(digest),
  ]);
  try {
    return fits(signature, signature.hardware === null ? signed : forHardware(signature, signed));
  } catch {
    return false;
  }
}

/** What a key in hardware signs: the application, its flags and counter, and the digest of the message. */
function forHardware({ key, hardware }: SshSignature, signed: Buffer): Buffer {
  const read = wireReader(key.blob);
  read.string();
  if (!key.type.startsWith('sk-ssh-ed25519')) read.string();
  read.string();
  const application = read.string();
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
  const { flags = 0, counter = Buffer.alloc(4) } = hardware ?? {};
  return Buffer.concat([sha256(application), Buffer.from([flags]), counter, sha256(signed)]);
}

function fits({ key, algorithm, signature }: SshSignature, signed: Buffer): boolean {
  if (key.key === null) return false;
  const kind = algorithm.replace(/^sk-(.*)@openssh\.com$/, '$1');
  const keyKind = key.type.replace(/^sk-(.*)@openssh\.com$/, '$1');
  if (kind === 'rsa-sha2-256' || kind === 'rsa-sha2-512') {
    return keyKind === 'ssh-rsa' && verify(kind === 'rsa-sha2-256' ? 'sha256' : 'sha512', signed, key.key, signature);
  }
  if (kind !== keyKind || algorithm.startsWith('sk-') !== key.type.startsWith('sk-')) return false;
  if (kind === 'ssh-ed25519') return verify(null, signed, key.key, signature);
  const size = { 'ecdsa-sha2-nistp256': 32, 'ecdsa-sha2-nistp384': 48, 'ecdsa-sha2-nistp521': 66 }[kind];
  if (size === undefined) return false;
  const hash = size === 32 ? 'sha256' : size === 48 ? 'sha384' : 'sha512';
  const read = wireReader(signature);
  const pair = Buffer.concat([padded(read.string(), size), padded(read.string(), size)]);
  if (read.rest().length > 0) return false;
  return verify(hash, signed, { key: key.key, dsaEncoding: 'ieee-p1363' }, pair);
}

/** A positive number of SSH in so many bytes. Throws RangeError where it is larger. */
function padded(number: Buffer, size: number): Buffer {
  const bytes = number[0] === 0 ? number.subarray(1) : number;
  if (bytes.length > size) throw new RangeError('the number is too large');
  return Buffer.concat([Buffer.alloc(size - bytes.length), bytes]);
}
