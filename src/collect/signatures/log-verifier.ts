import { createPublicKey, X509Certificate } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import type { Json } from '../../model/json.ts';
import { derOf, pemOf } from './cosign-bundle.ts';

type Entry = SignedEntity['tlogEntries'][number];

/** Where the forms of entries name the certificate or key that a signature was checked with when the log took it in. */
const PEM_AT = [
  ['spec', 'signature', 'publicKey', 'content'],
  ['spec', 'signatures', '0', 'verifier'],
  ['spec', 'content', 'envelope', 'signatures', '0', 'publicKey'],
];
const VERIFIER_AT = [
  ['spec', 'hashedRekordV002', 'signature', 'verifier'],
  ['spec', 'dsseV002', 'signatures', '0', 'verifier'],
];

function textAt(value: Json, path: readonly string[]): string | null {
  let here: Json | undefined = value;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return null;
    here = (here as { [name: string]: Json })[name];
  }
  return typeof here === 'string' ? here : null;
}

/** The certificate in an entry, or the key where it has no certificate: base64 of DER. Both null where it names neither. */
function verifierIn(body: Json): { certificate: string | null; key: string | null } {
  for (const path of PEM_AT) {
    const text = textAt(body, path);
    if (text === null) continue;
    const pem = pemOf(text);
    const certificate = derOf(pem);
    return { certificate, key: certificate === null ? keyOf(pem) : null };
  }
  for (const path of VERIFIER_AT) {
    const certificate = textAt(body, [...path, 'x509Certificate', 'rawBytes']);
    const key = textAt(body, [...path, 'publicKey', 'rawBytes']);
    if (certificate !== null || key !== null) return { certificate, key };
  }
  return { certificate: null, key: null };
}

function keyOf(pem: string): string | null {
  try {
    return createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64');
  } catch {
    return null;
  }
}

/**
 * Whether the log took a signature in with this certificate. The verifier compares signature and content alone, so that a certificate
 * that the log never saw would pass with its entry. An entry that names none says nothing against it. `certificate` is in DER.
 */
export function isLoggedWith({ canonicalizedBody }: Entry, certificate: Buffer): boolean {
  let body: Json;
  try {
    body = JSON.parse(canonicalizedBody.toString('utf8')) as Json;
  } catch {
    return true;
  }
  const logged = verifierIn(body);
  if (logged.certificate !== null) return Buffer.from(logged.certificate, 'base64').equals(certificate);
  if (logged.key === null) return true;
  const { publicKey } = new X509Certificate(certificate);
  return Buffer.from(logged.key, 'base64').equals(publicKey.export({ format: 'der', type: 'spki' }));
}
