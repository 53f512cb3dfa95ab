import { type SignedEntity, type TrustMaterial, toSignedEntity, VerificationError, Verifier } from '@sigstore/verify';
import { leafKeyFits, missingAuthorities } from './authorities.ts';
import { type ExpectedIdentity, subjectMatches } from './expected-identity.ts';
import type { ParsedBundle } from './parse-bundle.ts';

export type Verification =
  | 'verified'
  | 'verified-signer-not-checked'
  | 'verified-other-signer'
  | 'verified-other-artifact'
  | 'root-not-available'
  | 'invalid'
  | 'present';

/** What came of verifying a bundle, and in a sentence why it is not verified or what was not checked. */
export type Verdict = { verification: Verification; why: string | null };

/** What a bundle is verified with. `bytes`: of the artifact, for a signature over bare bytes; null where no file has its digest. */
export type Against = {
  instances: readonly TrustMaterial[];
  expected: ExpectedIdentity | null;
  artifacts: number;
  bytes: Buffer | null;
};

const WHY: Record<string, string> = {
  TIMESTAMP_ERROR: 'No trusted party says when it was signed: a timestamp is missing, is there twice or does not hold.',
  CERTIFICATE_ERROR:
    'The certificate does not lead to its authority, was not valid at the time of signing, or its own log entry does not hold.',
  TLOG_ERROR: 'It has no entry in a transparency log, or has one twice.',
  TLOG_INCLUSION_PROOF_ERROR: 'The proof that the transparency log holds its entry does not hold.',
  TLOG_INCLUSION_PROMISE_ERROR: 'The promise of the transparency log for its entry does not hold.',
  TLOG_MISSING_INCLUSION_ERROR: 'Neither a proof nor a promise of the transparency log is there.',
  TLOG_BODY_ERROR: 'The entry in the transparency log is about another signature or another content.',
  SIGNATURE_ERROR: 'The signature does not fit what is signed.',
};

/** Verifies one bundle offline: chain, logs, time and signature by @sigstore/verify, then signer and artifact. */
export function verifyBundle(parsed: ParsedBundle, against: Against): Verdict {
  if (parsed.entity.key.$case === 'public-key') {
    return { verification: 'present', why: 'It is signed with a key that is kept elsewhere, not with a certificate.' };
  }
  const entity =
    parsed.content === 'message' ? toSignedEntity(parsed.bundle, against.bytes ?? undefined) : parsed.entity;
  const { instance, missing } = nearest(entity, against.instances);
  if (instance === null || missing.length > 0) return notInRoot(parsed, entity, against, missing);
  const failure = failureOf(entity, instance);
  // The signature is what is checked last: without the artifact's bytes everything else still was.
  const withoutBytes = parsed.content === 'message' && against.bytes === null;
  if (failure !== null && !(withoutBytes && failure === 'SIGNATURE_ERROR')) {
    return { verification: 'invalid', why: WHY[failure] ?? 'It cannot be read whole: a part of it is malformed.' };
  }
  return signerAndArtifact(parsed, against, withoutBytes, instance.tlogs.length === 0);
}

/** The instance that lacks the fewest of the authorities which the bundle names. */
function nearest(entity: SignedEntity, instances: readonly TrustMaterial[]) {
  let best: { instance: TrustMaterial | null; missing: string[] } = { instance: null, missing: [] };
  for (const instance of instances) {
    const missing = missingAuthorities(entity, instance);
    if (best.instance === null || missing.length < best.missing.length) best = { instance, missing };
  }
  return best;
}

function notInRoot(parsed: ParsedBundle, entity: SignedEntity, against: Against, missing: string[]): Verdict {
  const checkable = parsed.content === 'dsse' || against.bytes !== null;
  if (checkable && !leafKeyFits(entity)) {
    return {
      verification: 'invalid',
      why: 'The signature does not fit what is signed and the key in its own certificate.',
    };
  }
  const why =
    missing.length > 0
      ? `The trusted root does not have ${missing.join(' and ')}, so nothing can be said of its origin.`
      : 'There is no trusted root to verify it with.';
  return { verification: 'root-not-available', why };
}

/** The code of what does not hold, or null. An instance without logs asks for none. */
function failureOf(entity: SignedEntity, instance: TrustMaterial): string | null {
  const verifier = new Verifier(instance, {
    tlogThreshold: Math.min(1, instance.tlogs.length),
    ctlogThreshold: Math.min(1, instance.ctlogs.length),
  });
  try {
    verifier.verify(entity);
    return null;
  } catch (error) {
    return error instanceof VerificationError ? error.code : 'MALFORMED';
  }
}

function signerAndArtifact(parsed: ParsedBundle, against: Against, withoutBytes: boolean, noLog: boolean): Verdict {
  const { expected } = against;
  const { issuer, identity } = parsed;
  const isExpected =
    expected !== null && issuer === expected.issuer && identity !== null && subjectMatches(expected.subject, identity);
  if (expected !== null && !isExpected) {
    return { verification: 'verified-other-signer', why: 'It is genuine, but someone else than expected signed.' };
  }
  if (against.artifacts === 0) {
    const why = withoutBytes
      ? 'No file below the root has the digest that it names, and without the bytes the signature itself cannot be checked.'
      : 'It is genuine, but no file below the root has a digest that it names.';
    return { verification: 'verified-other-artifact', why };
  }
  if (expected === null) {
    const why = 'No signer is configured, and none can be derived without the released repository and tag.';
    return { verification: 'verified-signer-not-checked', why };
  }
  return {
    verification: 'verified',
    why: noLog ? 'The trusted root has no transparency log, so none was asked.' : null,
  };
}
