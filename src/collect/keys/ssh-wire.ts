import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** Reads the wire format of SSH (RFC 4251, 5): numbers of four bytes and strings with their length before them. */
export type WireReader = { string: () => Buffer; number: () => number; rest: () => Buffer };

/** Throws RangeError where the bytes end too early. */
export function wireReader(bytes: Buffer): WireReader {
  let at = 0;
  const number = (): number => {
    const value = bytes.readUInt32BE(at);
    at += 4;
    return value;
  };
  return {
    number,
    string: () => {
      const length = number();
      if (at + length > bytes.length) throw new RangeError('the bytes end too early');
      at += length;
      return bytes.subarray(at - length, at);
    },
    rest: () => bytes.subarray(at),
  };
}

/** A string as the wire format has it. */
export function wireString(value: Buffer | string): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** A public key of SSH. `key` null: of a kind that is not verified here, as a certificate of SSH. */
export type SshKey = { type: string; blob: Buffer; fingerprint: string; key: KeyObject | null };

const CURVES: Record<string, { name: string; bytes: number }> = {
  'ecdsa-sha2-nistp256': { name: 'P-256', bytes: 32 },
  'ecdsa-sha2-nistp384': { name: 'P-384', bytes: 48 },
  'ecdsa-sha2-nistp521': { name: 'P-521', bytes: 66 },
};

/** As `ssh-keygen -l` writes it. */
export function sshFingerprint(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

/** Reads the blob of a public key; null where it is none. */
export function sshKey(blob: Buffer): SshKey | null {
  try {
    const read = wireReader(blob);
    const type = read.string().toString('latin1');
    if (!/^[a-z0-9@.-]{3,64}$/i.test(type)) return null;
    return {
      type,
      blob,
      fingerprint: sshFingerprint(blob),
      key: keyOf(type.replace(/^sk-(.*)@openssh\.com$/, '$1'), read),
    };
  } catch {
    return null;
  }
}

function keyOf(type: string, read: WireReader): KeyObject | null {
  const curve = CURVES[type];
  if (type === 'ssh-ed25519') {
    return createPublicKey({
      format: 'jwk',
      key: { kty: 'OKP', crv: 'Ed25519', x: read.string().toString('base64url') },
    });
  }
  if (curve !== undefined) {
    read.string();
    const point = read.string();
    if (point[0] !== 4 || point.length !== 1 + 2 * curve.bytes) return null;
    const x = point.subarray(1, 1 + curve.bytes).toString('base64url');
    const y = point.subarray(1 + curve.bytes).toString('base64url');
    return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: curve.name, x, y } });
  }
  if (type === 'ssh-rsa') {
    const e = unsigned(read.string()).toString('base64url');
    const n = unsigned(read.string()).toString('base64url');
    return createPublicKey({ format: 'jwk', key: { kty: 'RSA', n, e } });
  }
  return null;
}

/** Without the zero bytes that keep a number positive. */
export function unsigned(bytes: Buffer): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  return bytes.subarray(start);
}
