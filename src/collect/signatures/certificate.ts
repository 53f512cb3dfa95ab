import type { SignedEntity } from '@sigstore/verify';
import { instantOf } from './instant-of.ts';

type Key = SignedEntity['key'];
type Certificate = Extract<Key, { $case: 'certificate' }>['certificate'];

/** Certificate extensions of Fulcio: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const FULCIO = '1.3.6.1.4.1.57264.1.';
/** The first six hold bare text; those from the eighth on hold it in DER. */
const LAST_BARE = 6;

/** Who signed and what was built, in the words of the certificate. What it does not say is null. */
export type SignerCertificate = {
  issuer: string | null;
  /** Subject alternative name. */
  identity: string | null;
  /** ISO 8601. */
  notBefore: string | null;
  notAfter: string | null;
  /** URI of the repository that was built, and the ref and commit of it. */
  sourceRepository: string | null;
  sourceRef: string | null;
  sourceCommit: string | null;
  /** URI of the workflow whose job signed; for a shared workflow that is another one than the run's own. */
  workflow: string | null;
  /** URI of the workflow that the run is of. */
  runWorkflow: string | null;
  /** `github-hosted`, `self-hosted`. */
  runner: string | null;
  /** Event that started the run. */
  trigger: string | null;
  /** URI of the run. */
  run: string | null;
  /** `public`, `private`, `internal`. */
  visibility: string | null;
};

/** What a certificate says; null for a signature by a bare key. */
export function certificateOf({ key }: SignedEntity): SignerCertificate | null {
  if (key.$case !== 'certificate') return null;
  const { certificate } = key;
  const text = (...numbers: number[]): string | null => {
    for (const number of numbers) {
      const value = extensionText(certificate, number);
      if (value !== null) return value;
    }
    return null;
  };
  const bareRepository = text(5);
  return {
    issuer: text(8, 1),
    identity: certificate.subjectAltName ?? null,
    notBefore: instantOf(certificate.notBefore),
    notAfter: instantOf(certificate.notAfter),
    sourceRepository: text(12) ?? (bareRepository === null ? null : `https://github.com/${bareRepository}`),
    sourceRef: text(14, 6),
    sourceCommit: text(13, 3),
    workflow: text(9),
    runWorkflow: text(18),
    runner: text(11),
    trigger: text(20, 2),
    run: text(21),
    visibility: text(22),
  };
}

function extensionText(certificate: Certificate, number: number): string | null {
  const extension = certificate.extension(`${FULCIO}${number}`);
  const value = number <= LAST_BARE ? extension?.value : extension?.valueObj.subs[0]?.value;
  return value?.toString('utf8') ?? null;
}
