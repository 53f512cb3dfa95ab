import { X509Certificate } from 'node:crypto';
import { type Bundle, bundleFromJSON, ValidationError } from '@sigstore/bundle';
import { type SignedEntity, toSignedEntity } from '@sigstore/verify';
import type { Json, JsonObject } from '../../model/json.ts';
import { certificateOf, type SignerCertificate } from './certificate.ts';
import type { Digest } from './digests.ts';
import { instantOf } from './instant-of.ts';

/** Something that a signature is about. */
export type Subject = { name: string } & Digest;

/** A bundle with what it says of itself; nothing of it is verified yet. */
export type ParsedBundle = {
  bundle: Bundle;
  entity: SignedEntity;
  content: 'dsse' | 'message';
  subjects: Subject[];
  /** How many more subjects it has than were read. */
  subjectsLeftOut: number;
  predicateType: string | null;
  /** Null: it is signed with a bare key. */
  signer: SignerCertificate | null;
  loggedAt: string | null;
};

/** Why a bundle could not be parsed. `content` is null where not even that can be said. */
export type Malformed = { malformed: string; content: 'dsse' | 'message' | null };

const MAX_SUBJECTS = 1000;
const IN_TOTO = 'application/vnd.in-toto+json';
/** HashAlgorithm of the bundle format, by number; unspecified counts as SHA-256 there. */
const MESSAGE_ALGORITHMS: Record<number, string> = { 0: 'sha256', 1: 'sha256', 2: 'sha384', 3: 'sha512' };

/** Reads a bundle of any version. `subjectName`: what a signature over bare bytes is about, by the name of its file. */
export function parseBundle(value: JsonObject, subjectName: string): ParsedBundle | Malformed {
  const content = contentOf(value);
  let bundle: Bundle;
  try {
    bundle = bundleFromJSON(value);
  } catch (error) {
    const fields = error instanceof ValidationError ? `: ${error.fields.join(', ')} ` : ' ';
    return { malformed: `It does not have the form of a Sigstore bundle${fields}is missing or wrong.`, content };
  }
  dropBareProofs(bundle);
  try {
    const entity = toSignedEntity(bundle);
    takeApart(entity);
    if (!isReadable(leafOf(bundle)))
      return { malformed: 'Its certificate is not written as certificates are.', content };
    if (entity.timestamps.some(isRefusal)) return { malformed: 'What stands for its timestamp is a refusal.', content };
    const about = bundle.content.$case === 'dsseEnvelope' ? statementOf(bundle) : messageOf(bundle, subjectName);
    return {
      bundle,
      entity,
      content: content ?? 'dsse',
      ...about,
      signer: certificateOf(entity),
      loggedAt: timeOf(entity),
    };
  } catch {
    return { malformed: 'Its certificate or its timestamp cannot be read.', content };
  }
}

/** The verifier takes a certificate apart leniently; what reads nothing else of it agrees with everybody who will. */
function isReadable(certificate: Buffer | null): boolean {
  return certificate === null || new X509Certificate(certificate).raw.equals(certificate);
}

/** The signer's certificate in DER; null: it is signed with a bare key. */
export function leafOf({ verificationMaterial: { content } }: Bundle): Buffer | null {
  if (content.$case === 'certificate') return content.certificate.rawBytes;
  if (content.$case === 'publicKey') return null;
  return content.x509CertificateChain.certificates[0]?.rawBytes ?? null;
}

/** Parts that are taken apart only when they are asked for. Throws for what cannot be. */
function takeApart({ key, timestamps }: SignedEntity): unknown[] {
  const parts: unknown[] = timestamps.map((one) =>
    one.$case === 'timestamp-authority'
      ? [one.timestamp.signerIssuer, one.timestamp.signerSerialNumber, one.timestamp.signingTime, one.timestamp.status]
      : null,
  );
  if (key.$case === 'public-key') return parts;
  const { extAuthorityKeyID, extSCT, issuer, publicKey } = key.certificate;
  return [...parts, extAuthorityKeyID?.keyIdentifier, extSCT?.signedCertificateTimestamps, issuer, publicKey];
}

/** RFC 3161, section 2.4.2: of any other status there is no timestamp. */
function isRefusal(one: SignedEntity['timestamps'][number]): boolean {
  return one.$case === 'timestamp-authority' && one.timestamp.status !== 0n && one.timestamp.status !== 1n;
}

function contentOf(value: JsonObject): 'dsse' | 'message' | null {
  if (Object.hasOwn(value, 'dsseEnvelope')) return 'dsse';
  return Object.hasOwn(value, 'messageSignature') ? 'message' : null;
}

type About = Pick<ParsedBundle, 'subjects' | 'subjectsLeftOut' | 'predicateType'>;

function messageOf(bundle: Bundle, name: string): About {
  if (bundle.content.$case !== 'messageSignature') return { subjects: [], subjectsLeftOut: 0, predicateType: null };
  const { algorithm, digest } = bundle.content.messageSignature.messageDigest;
  const subject = { name, algorithm: MESSAGE_ALGORITHMS[algorithm] ?? 'unknown', digest: digest.toString('hex') };
  return { subjects: [subject], subjectsLeftOut: 0, predicateType: null };
}

/** Subject and predicate type of an in-toto statement; none for any other payload. */
function statementOf(bundle: Bundle): About {
  const none: About = { subjects: [], subjectsLeftOut: 0, predicateType: null };
  if (bundle.content.$case !== 'dsseEnvelope') return none;
  const { payload, payloadType } = bundle.content.dsseEnvelope;
  if (payloadType !== IN_TOTO) return none;
  let statement: Json;
  try {
    statement = JSON.parse(payload.toString('utf8')) as Json;
  } catch {
    return none;
  }
  if (!isObject(statement)) return none;
  const listed = Array.isArray(statement.subject) ? statement.subject : [];
  const subjects = listed.slice(0, MAX_SUBJECTS).flatMap(subjectsOf);
  const predicateType = typeof statement.predicateType === 'string' ? statement.predicateType : null;
  return { subjects, subjectsLeftOut: Math.max(0, listed.length - MAX_SUBJECTS), predicateType };
}

function subjectsOf(value: Json): Subject[] {
  if (!isObject(value) || !isObject(value.digest)) return [];
  const name = typeof value.name === 'string' ? value.name : '';
  return Object.entries(value.digest).flatMap(([algorithm, digest]) =>
    typeof digest === 'string' && /^[0-9a-f]+$/i.test(digest)
      ? [{ name, algorithm, digest: digest.toLowerCase() }]
      : [],
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A proof without a checkpoint proves nothing by itself. Bundles of v0.1 may hold one beside the promise, which is then what counts;
 * later versions are refused for it.
 */
function dropBareProofs(bundle: Bundle): void {
  if (!/version=0\.1$/.test(bundle.mediaType)) return;
  for (const entry of bundle.verificationMaterial.tlogEntries) {
    if (entry.inclusionProof?.checkpoint === undefined) delete (entry as { inclusionProof?: unknown }).inclusionProof;
  }
}

/** When it was signed as it says: a timestamp authority's time before the log's own, which only a promise of the log signs. */
function timeOf({ timestamps }: SignedEntity): string | null {
  const authority = timestamps.find((entry) => entry.$case === 'timestamp-authority');
  if (authority?.$case === 'timestamp-authority') return instantOf(authority.timestamp.signingTime);
  const log = timestamps.find(
    (entry) => entry.$case === 'transparency-log' && entry.tlogEntry.inclusionPromise !== undefined,
  );
  if (log?.$case === 'transparency-log') return instantOf(new Date(Number(log.tlogEntry.integratedTime) * 1000));
  return null;
}
