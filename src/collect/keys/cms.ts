import { X509Certificate } from 'node:crypto';
import { ASN1Obj } from '@sigstore/core';

/** What a signature of S/MIME (CMS, RFC 5652) says of itself; nothing of it is verified. */
export type CmsSignature = {
  der: Buffer;
  /** Of the signer, as it came along; null: it did not. */
  certificate: X509Certificate | null;
  /** ISO 8601, as the signer says; null: it says none. */
  signedAt: string | null;
  /** Object identifier of the digest. */
  digest: string | null;
};

const ARMOUR = /^-----BEGIN (SIGNED MESSAGE|CMS|PKCS7)-----\r?\n([A-Za-z0-9+/=\s]+)-----END \1-----\s*$/;
const MAX_ARMOUR = 1 << 20;
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const DATA = '1.2.840.113549.1.7.1';
/** How what is signed can be signed: RSA with each digest and without, its PSS, ECDSA with each digest, Ed25519. */
const SIGNATURE_ALGORITHMS =
  /^1\.2\.840\.113549\.1\.1\.(?:1|4|5|1[0-4])$|^1\.2\.840\.10045\.4\.(?:1|3\.[1-4])$|^1\.3\.101\.112$/;
const WEAK_DIGESTS: Record<string, string> = { '1.3.14.3.2.26': 'SHA-1', '1.2.840.113549.2.5': 'MD5' };

/** What is too weak about it, in words; null: nothing. */
export function cmsWeakness({ digest, certificate }: CmsSignature): string | null {
  const bits = certificate?.publicKey.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < 2048) return `RSA of ${bits} bits`;
  return WEAK_DIGESTS[digest ?? ''] ?? null;
}

/** Reads the armour that git and openssl write; null where it holds no such signature. */
export function readCms(armour: string): CmsSignature | null {
  if (armour.length > MAX_ARMOUR) return null;
  const encoded = ARMOUR.exec(armour.trim())?.[2];
  if (encoded === undefined) return null;
  try {
    return parse(Buffer.from(encoded, 'base64'));
  } catch {
    return null;
  }
}

function parse(der: Buffer<ArrayBuffer>): CmsSignature | null {
  const [type, content] = ASN1Obj.parseBuffer(der).subs;
  if (type === undefined || !type.tag.isOID() || type.toOID() !== SIGNED_DATA) return null;
  const parts = content?.subs[0]?.subs ?? [];
  const signer = parts.at(-1)?.subs[0]?.subs;
  if (signer === undefined || parts.at(-1)?.subs.length !== 1) return null;
  const [, sid, digestAlgorithm, attributes] = signer;
  if (!isPlain(parts, signer)) return null;
  // Certificates stand in the part with the tag 0, behind the content.
  const certificates = parts.slice(3).find(({ tag }) => tag.isContextSpecific(0))?.subs ?? [];
  const serial = sid?.subs[1]?.value.toString('hex') ?? null;
  const read = certificates.map((one) => new X509Certificate(one.toDER()));
  const isSigner = ({ serialNumber }: X509Certificate) => serial !== null && sameNumber(serialNumber, serial);
  return {
    der,
    certificate: read.find(isSigner) ?? (read.length === 1 ? (read[0] ?? null) : null),
    signedAt: attributes?.tag.isContextSpecific(0) === true ? signingTime(attributes) : null,
    digest: digestAlgorithm?.subs[0]?.toOID() ?? null,
  };
}

/** Whether what neither the signature nor its verifier covers is as it has to be: versions, the type of the content, how it is signed. */
function isPlain([version, , content]: ASN1Obj[], [ownVersion, , , ...rest]: ASN1Obj[]): boolean {
  const type = content?.subs[0];
  const algorithm = rest.find(({ tag }) => !tag.isContextSpecific(0))?.subs[0];
  return (
    isVersion(version) &&
    isVersion(ownVersion) &&
    type?.tag.isOID() === true &&
    type.toOID() === DATA &&
    algorithm?.tag.isOID() === true &&
    SIGNATURE_ALGORITHMS.test(algorithm.toOID())
  );
}

/** 1 names the certificate by its issuer and number, 3 by its key. */
function isVersion(part: ASN1Obj | undefined): boolean {
  return part?.value.length === 1 && [1, 3].includes(part.value[0] ?? 0);
}

function signingTime(attributes: ASN1Obj): string | null {
  const found = attributes.subs.find(({ subs: [type] }) => type?.tag.isOID() === true && type.toOID() === SIGNING_TIME);
  const time = found?.subs[1]?.subs[0]?.toDate();
  return time === undefined || Number.isNaN(time.getTime()) ? null : `${time.toISOString().slice(0, 19)}Z`;
}

function sameNumber(one: string, other: string): boolean {
  const plain = (hex: string) => hex.toLowerCase().replace(/^0+/, '');
  return plain(one) === plain(other);
}
