import type { Attributes } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { ReadContext } from '../reader.ts';
import { findArtifacts } from '../signatures/find-artifacts.ts';
import type { Subject } from '../signatures/parse-bundle.ts';
import type { SourceFile } from '../source-file.ts';
import type { KeyFile } from './given-keys.ts';

/** The key of a signature in the words of those who use such keys, and who gave it; see the fact type `signature`. */
export type SigningKey = {
  kind: 'public-key' | 'openpgp' | 'ssh' | 'x509' | 'minisign' | 'aws-signer';
  id: string;
  from: 'settings' | 'signature' | 'platform' | null;
  path: string | null;
};

/** What came of verifying a signature with the keys that were given, as attributes of the fact. */
export type KeyVerdict = {
  verification: 'verified' | 'verified-signer-not-checked' | 'verified-other-signer' | 'invalid' | 'present';
  /** In a sentence why it is not verified; null: it is. */
  why: string | null;
  faults: Fault[];
  key: SigningKey | null;
  root: KeyFile['root'] | 'none';
  /** ISO 8601, as the signer says. */
  signedAt: string | null;
};
type Fault = 'broken' | 'other-signer' | 'expired-key' | 'revoked-key' | 'weak-algorithm';

/** A verdict that nothing could be said beside it. */
export function notVerified(why: string, key: SigningKey | null = null, signedAt: string | null = null): KeyVerdict {
  return { verification: 'present', why, faults: [], key, root: 'none', signedAt };
}

/** A verdict of something that is wrong. */
export function faulty(fault: Fault, why: string, key: SigningKey | null, from: KeyFile | null = null): KeyVerdict {
  return { verification: 'invalid', why, faults: [fault], key, root: from?.root ?? 'none', signedAt: null };
}

/** A signature that fits a given key. */
export function verifiedBy(from: KeyFile, key: Omit<SigningKey, 'from' | 'path'>): KeyVerdict {
  const given: SigningKey = { ...key, from: 'settings', path: from.path };
  return { verification: 'verified', why: null, faults: [], key: given, root: from.root, signedAt: null };
}

/** What a signature is over, and how it was found. */
export type Signed = {
  format: 'dsse' | 'metablock' | 'openpgp' | 'ssh' | 'x509' | 'minisign' | 'checksums' | 'aws-signer';
  content: 'dsse' | 'message' | 'metablock' | 'git-tag' | 'git-commit' | 'digests';
  predicateType: string | null;
  subjects: Subject[];
  subjectsLeftOut: number;
  /** Files whose bytes it names. */
  artifacts: string[];
};

/** The attributes of a signature that no certificate of Sigstore stands behind. A verified one whose bytes lie nowhere here says so. */
export function keySignature(signed: Signed, verdict: KeyVerdict): Attributes {
  const { subjects, subjectsLeftOut, artifacts, ...rest } = signed;
  const listed: Json[] = subjects.map(({ name, algorithm, digest }) => ({ name, algorithm, digest }));
  if (subjectsLeftOut > 0) listed.push({ unresolved: `subjects that were not read: ${subjectsLeftOut}` });
  const isElsewhere =
    verdict.verification === 'verified' && artifacts.length === 0 && subjects.length > 0 && !isGit(rest);
  const { verification, why } = isElsewhere
    ? {
        verification: 'verified-other-artifact',
        why: 'It is genuine, but no file below the root has a digest that it names.',
      }
    : verdict;
  const isOpen = verification !== 'verified' && verdict.faults.length === 0 && !isElsewhere;
  return {
    ...rest,
    verification,
    why,
    faults: isOpen ? [{ unresolved: why ?? verification }] : verdict.faults,
    issuer: null,
    identity: null,
    expectedIdentity: null,
    differs: [],
    certificate: null,
    key: verdict.key,
    verifier: verification === 'present' ? null : 'here',
    signedAt: verdict.signedAt,
    subjects: listed,
    artifacts,
    root: verdict.root,
    rootDate: null,
    rootAgeDays: null,
    log: [],
    timestamps: [],
    loggedAt: null,
  };
}

function isGit({ content }: Pick<Signed, 'content'>): boolean {
  return content === 'git-tag' || content === 'git-commit';
}

/** Takes what kept us from seeing something whole. */
export type Tell = (code: string, message: string) => void;

/** Paths of the files that have a digest which a signature names. */
export function artifactsOf(subjects: Subject[], file: SourceFile, context: ReadContext, tell: Tell): string[] {
  const { files, capped, unreadable } = findArtifacts({ subjects, content: 'dsse' }, file.path, context);
  if (capped) {
    tell(
      'cap-reached',
      'More files can be what it is about than are looked at. Name them in collect.signatures.artifacts.',
    );
  }
  if (unreadable.length > 0) {
    tell('file-unreadable', `Files that it may be about could not be read, the first of them ${unreadable[0]}.`);
  }
  return files.map(({ path }) => path);
}
