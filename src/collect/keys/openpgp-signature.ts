/** What a signature packet of OpenPGP says of itself (RFC 4880, 5.2; RFC 9580); nothing of it is verified. */
export type OpenPgpSignature = {
  version: number;
  /** Sixteen hexadecimal digits in capitals; null: it does not say. */
  keyId: string | null;
  /** Of the key that signed, in capitals; null: it does not say. */
  fingerprint: string | null;
  /** Registered numbers of the algorithms: https://www.iana.org/assignments/openpgp */
  keyAlgorithm: number;
  hashAlgorithm: number;
  /** ISO 8601; null: it does not say. */
  createdAt: string | null;
};

const MAX_ARMOUR = 1 << 20;
const ARMOUR = /-----BEGIN PGP (?:SIGNATURE|MESSAGE)-----\r?\n([\s\S]*?)-----END PGP (?:SIGNATURE|MESSAGE)-----/;
const SIGNATURE_TAG = 2;
/** Digests that no signature of today may rest on. */
const WEAK_HASHES: Record<number, string> = { 1: 'MD5', 2: 'SHA-1', 3: 'RIPEMD-160' };

/** What is too weak about it, in words; null: nothing. */
export function openPgpWeakness({ hashAlgorithm, keyAlgorithm }: OpenPgpSignature): string | null {
  return WEAK_HASHES[hashAlgorithm] ?? (keyAlgorithm === 17 ? 'DSA' : null);
}

/** The bytes below an armour, or the bytes themselves where there is none; null where the armour cannot be read. */
export function openPgpBytes(file: Buffer): Buffer | null {
  if ((file[0] ?? 0) >= 0x80) return file;
  const match = ARMOUR.exec(file.toString('latin1', 0, MAX_ARMOUR));
  if (match === null) return null;
  const lines = (match[1] ?? '').split(/\r?\n/);
  // Headings of the armour end at an empty line, and a checksum may follow the data.
  const start = lines.findIndex((line) => line.trim() === '') + 1;
  const data = lines.slice(start).filter((line) => !line.startsWith('='));
  const encoded = data.join('').replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]+=*$/.test(encoded) ? Buffer.from(encoded, 'base64') : null;
}

/** Reads the first signature packet; null where there is none. */
export function readOpenPgpSignature(bytes: Buffer): OpenPgpSignature | null {
  try {
    const packet = firstPacket(bytes);
    if (packet === null || packet.tag !== SIGNATURE_TAG) return null;
    const version = packet.body.readUInt8(0);
    if (version === 3) return readOld(packet.body);
    return version >= 4 && version <= 6 ? readNew(packet.body, version) : null;
  } catch {
    return null;
  }
}

function firstPacket(bytes: Buffer): { tag: number; body: Buffer } | null {
  const first = bytes.readUInt8(0);
  if ((first & 0x80) === 0) return null;
  const isNew = (first & 0x40) !== 0;
  const tag = isNew ? first & 0x3f : (first >> 2) & 0x0f;
  const { length, start } = isNew ? newLength(bytes, 1) : oldLength(bytes, first & 0x03);
  if (start + length > bytes.length) return null;
  return { tag, body: bytes.subarray(start, start + length) };
}

function newLength(bytes: Buffer, at: number): { length: number; start: number } {
  const first = bytes.readUInt8(at);
  if (first < 192) return { length: first, start: at + 1 };
  if (first < 224) return { length: ((first - 192) << 8) + bytes.readUInt8(at + 1) + 192, start: at + 2 };
  if (first === 255) return { length: bytes.readUInt32BE(at + 1), start: at + 5 };
  // Signatures are never written in parts.
  throw new RangeError('a length in parts');
}

function oldLength(bytes: Buffer, kind: number): { length: number; start: number } {
  if (kind === 0) return { length: bytes.readUInt8(1), start: 2 };
  if (kind === 1) return { length: bytes.readUInt16BE(1), start: 3 };
  if (kind === 2) return { length: bytes.readUInt32BE(1), start: 5 };
  return { length: bytes.length - 1, start: 1 };
}

function readOld(body: Buffer): OpenPgpSignature {
  return {
    version: 3,
    createdAt: dateOf(body.readUInt32BE(3)),
    keyId: body.toString('hex', 7, 15).toUpperCase(),
    fingerprint: null,
    keyAlgorithm: body.readUInt8(15),
    hashAlgorithm: body.readUInt8(16),
  };
}

function readNew(body: Buffer, version: number): OpenPgpSignature {
  const wide = version === 6;
  const read: OpenPgpSignature = {
    version,
    keyId: null,
    fingerprint: null,
    createdAt: null,
    keyAlgorithm: body.readUInt8(2),
    hashAlgorithm: body.readUInt8(3),
  };
  let at = 4;
  // What is signed first: what stands in the second list anybody can change.
  for (const isHashed of [true, false]) {
    const length = wide ? body.readUInt32BE(at) : body.readUInt16BE(at);
    at += wide ? 4 : 2;
    if (at + length > body.length) throw new RangeError('the bytes end too early');
    readSubpackets(body.subarray(at, at + length), read, isHashed);
    at += length;
  }
  if (read.keyId === null && read.fingerprint !== null) {
    read.keyId = version === 4 ? read.fingerprint.slice(-16) : read.fingerprint.slice(0, 16);
  }
  return read;
}

function readSubpackets(area: Buffer, into: OpenPgpSignature, isHashed: boolean): void {
  let at = 0;
  while (at < area.length) {
    const { length, start } = subpacketLength(area, at);
    if (length === 0 || start + length > area.length) throw new RangeError('the bytes end too early');
    const type = area.readUInt8(start) & 0x7f;
    const value = area.subarray(start + 1, start + length);
    if (type === 2 && isHashed) into.createdAt ??= dateOf(value.readUInt32BE(0));
    if (type === 16 && value.length === 8) into.keyId ??= value.toString('hex').toUpperCase();
    if (type === 33 && value.length > 1) into.fingerprint ??= value.toString('hex', 1).toUpperCase();
    at = start + length;
  }
}

function subpacketLength(area: Buffer, at: number): { length: number; start: number } {
  const first = area.readUInt8(at);
  if (first < 192) return { length: first, start: at + 1 };
  if (first < 255) return { length: ((first - 192) << 8) + area.readUInt8(at + 1) + 192, start: at + 2 };
  return { length: area.readUInt32BE(at + 1), start: at + 5 };
}

function dateOf(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
