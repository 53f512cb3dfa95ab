import { type CmsSignature, cmsWeakness } from './cms.ts';
import type { GivenKeys, KeyFile } from './given-keys.ts';
import { type Gpg, type GpgVerdict, startGpg } from './gpg.ts';
import { faulty, type KeyVerdict, notVerified, type SigningKey, verifiedBy } from './key-signature.ts';
import { type OpenPgpSignature, openPgpWeakness } from './openpgp-signature.ts';
import { verifyCms } from './openssl.ts';
import { type SshSignature, sshSignatureFits, sshWeakness } from './sshsig.ts';

const NAME_IT = 'Name the public key in collect.signatures.keys.';

/** What is signed: bytes, or a file that is too large to hold. */
export type Over = Buffer | { path: string };

/**
 * A signature of OpenSSH. `digest`: of what is signed, by the algorithm that the signature asks for. `at`: milliseconds, when it was made
 * as far as one can say; `namespace`: what it must have been made for.
 */
export function sshVerdict(
  signature: SshSignature,
  digest: Buffer,
  { keys, namespace, at }: { keys: GivenKeys; namespace: string; at: number },
): KeyVerdict {
  const key: SigningKey = { kind: 'ssh', id: signature.key.fingerprint, from: 'signature', path: null };
  const fits = sshSignatureFits(signature, digest);
  const weakness = sshWeakness(signature);
  if (fits === null)
    return notVerified(`It is made with a kind of key that is not verified here: ${signature.key.type}.`, key);
  if (weakness !== null) return faulty('weak-algorithm', `It rests on what is too weak to rely on: ${weakness}.`, key);
  if (!fits) return faulty('broken', 'It does not fit what is signed and its own key.', key);
  if (signature.namespace !== namespace) {
    return faulty('broken', `It was made for another purpose than ${namespace}, so it does not count for this.`, key);
  }
  const own = keys.ssh.filter(({ key: { blob }, certAuthority }) => !certAuthority && blob.equals(signature.key.blob));
  const allowed = own.filter(({ namespaces }) => namespaces === null || namespaces.includes(namespace));
  const valid = allowed.find(
    ({ after, before }) => (after === null || after <= at) && (before === null || at < before),
  );
  if (valid !== undefined) return verifiedBy(valid, { kind: 'ssh', id: key.id });
  const [outside] = allowed;
  if (outside !== undefined) return faulty('expired-key', 'Its key may not be used at that time.', key, outside);
  if (keys.ssh.length === 0) {
    const why = `It fits its own key, and nobody has named that as one that may sign. ${NAME_IT}`;
    return { verification: 'verified-signer-not-checked', why, faults: [], key, root: 'none', signedAt: null };
  }
  const why = 'It fits its own key, which is none of those that the settings name for this.';
  return { verification: 'verified-other-signer', why, faults: ['other-signer'], key, root: 'none', signedAt: null };
}

/** Where the keys of one kind come from: where several files give them, the weaker claim. */
function fromOf(files: readonly KeyFile[]): KeyFile | null {
  return files.find(({ root }) => root === 'repository') ?? files[0] ?? null;
}

/** A gpg with the keys that are given; null: none are. */
export function gpgWith({ openpgp }: GivenKeys): Gpg | null {
  return openpgp.length === 0 ? null : startGpg(openpgp.map(({ bytes }) => bytes));
}

/** A signature of OpenPGP. `over` null: it stands around what it signs. */
export function openPgpVerdict(
  { read, bytes, over }: { read: OpenPgpSignature; bytes: Buffer; over: Over | null },
  { keys, gpg }: { keys: GivenKeys; gpg: Gpg | null },
): KeyVerdict {
  const id = read.fingerprint ?? read.keyId ?? 'unknown';
  const key: SigningKey = { kind: 'openpgp', id, from: null, path: null };
  const from = fromOf(keys.openpgp);
  if (gpg === null || from === null) {
    return notVerified(`It is signed with a key that is not known. ${NAME_IT}`, key, read.createdAt);
  }
  const { outcome, fingerprint } = gpg.verify(bytes, over, read.createdAt);
  const path = keys.openpgp.length === 1 ? from.path : null;
  const known: SigningKey = { kind: 'openpgp', id: fingerprint ?? id, from: 'settings', path };
  return { ...ofGpg(outcome, read, { key, known, from }), signedAt: read.createdAt };
}

function ofGpg(
  outcome: GpgVerdict['outcome'],
  read: OpenPgpSignature,
  { key, known, from }: { key: SigningKey; known: SigningKey; from: KeyFile },
): KeyVerdict {
  const weakness = openPgpWeakness(read);
  if (weakness !== null && outcome !== 'no-key' && outcome !== 'bad') {
    return faulty('weak-algorithm', `It rests on what is too weak to rely on: ${weakness}.`, known, from);
  }
  switch (outcome) {
    case 'good':
      return { ...verifiedBy(from, known), key: known };
    case 'bad':
      return faulty('broken', 'It does not fit what is signed and the key that it names.', known, from);
    case 'no-key':
      return notVerified('It is signed with a key that is none of those that the settings name.', key);
    case 'expired-key':
      return faulty('expired-key', 'Its key had expired when it was made.', known, from);
    case 'expired':
      return faulty('expired-key', 'It was made to hold for a time, and that is over.', known, from);
    case 'revoked-key':
      return faulty('revoked-key', 'Whoever has its key has revoked it.', known, from);
    case 'refused':
      return notVerified('gpg does not take it for a signature that it can check.', key);
    case 'no-tool':
      return notVerified('gpg, which checks such signatures, is not on this machine or gave no answer.', key);
  }
}

/** A signature of S/MIME, as gitsign and smimesign make them for git. */
export function cmsVerdict(cms: CmsSignature, over: Over, { authorities }: GivenKeys): KeyVerdict {
  const id = cms.certificate?.fingerprint256.replaceAll(':', '').toLowerCase() ?? 'unknown';
  const key: SigningKey = { kind: 'x509', id, from: 'signature', path: null };
  const from = fromOf(authorities);
  const weakness = cmsWeakness(cms);
  const verdict = (): KeyVerdict => {
    switch (
      verifyCms(
        cms,
        over,
        authorities.map(({ pem }) => pem),
      )
    ) {
      case 'bad':
        return faulty('broken', 'It does not fit what is signed and its own certificate.', key);
      case 'no-tool':
        return notVerified(
          'openssl, which checks such signatures, is not on this machine or cannot check this one.',
          key,
        );
      case 'other-authority':
        return otherAuthority(key, from);
      case 'good':
        if (weakness !== null)
          return faulty('weak-algorithm', `It rests on what is too weak to rely on: ${weakness}.`, key, from);
        return from === null ? otherAuthority(key, from) : { ...verifiedBy(from, key), key };
    }
  };
  return { ...verdict(), signedAt: cms.signedAt };
}

function otherAuthority(key: SigningKey, from: KeyFile | null): KeyVerdict {
  if (from === null) {
    const why =
      'It fits its own certificate, and no authority was given that this may lead to. Name its certificate in collect.signatures.keys.';
    return { verification: 'verified-signer-not-checked', why, faults: [], key, root: 'none', signedAt: null };
  }
  const why =
    'It fits its own certificate, which leads to none of the authorities that the settings name, or did not at the time.';
  return { verification: 'verified-other-signer', why, faults: ['other-signer'], key, root: from.root, signedAt: null };
}
