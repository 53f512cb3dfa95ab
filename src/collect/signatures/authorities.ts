import { createPublicKey } from 'node:crypto';
import type { SignedEntity, TrustMaterial } from '@sigstore/verify';

type Key = SignedEntity['key'];
type Certificate = Extract<Key, { $case: 'certificate' }>['certificate'];

/**
 * The authorities that a bundle names and a trusted root does not have, in words: certificate authority, certificate log, transparency
 * log, timestamp authority. A bundle of an instance that we do not know is not a bad one.
 */
export function missingAuthorities(entity: SignedEntity, root: TrustMaterial): string[] {
  const missing = new Set<string>();
  if (entity.key.$case === 'certificate') {
    const { certificate } = entity.key;
    const issued = root.certificateAuthorities.some((authority) =>
      authority.certChain.some((one) => isIssuer(one, certificate)),
    );
    if (!issued) missing.add('the certificate authority');
    for (const { logID } of certificate.extSCT?.signedCertificateTimestamps ?? []) {
      if (!root.ctlogs.some((log) => log.logID.equals(logID))) missing.add('the certificate log');
    }
  }
  for (const { logId } of entity.tlogEntries) {
    if (!root.tlogs.some((log) => log.logID.equals(logId.keyId))) missing.add('the transparency log');
  }
  for (const entry of entity.timestamps) {
    if (entry.$case !== 'timestamp-authority') continue;
    const { signerSerialNumber, signerIssuer } = entry.timestamp;
    const known = root.timestampAuthorities.some(({ certChain: [signer] }) => {
      return signer?.serialNumber.equals(signerSerialNumber) === true && signer.issuer.equals(signerIssuer);
    });
    if (!known) missing.add('the timestamp authority');
  }
  return [...missing];
}

/** By key identifier where both have one: two instances may use the same names. */
function isIssuer(authority: Certificate, leaf: Certificate): boolean {
  const wanted = leaf.extAuthorityKeyID?.keyIdentifier;
  const own = authority.extSubjectKeyID?.keyIdentifier;
  if (wanted !== undefined && own !== undefined) return own.equals(wanted);
  return authority.subject.equals(leaf.issuer);
}

/** Whether the signature fits what is signed and the key in the bundle's own certificate, whoever issued that. */
export function leafKeyFits(entity: SignedEntity): boolean {
  if (entity.key.$case !== 'certificate') return false;
  try {
    const key = createPublicKey({ key: entity.key.certificate.publicKey, format: 'der', type: 'spki' });
    return entity.signature.verifySignature(key);
  } catch {
    return false;
  }
}
