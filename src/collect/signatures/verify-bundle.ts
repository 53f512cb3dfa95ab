import { type SignedEntity, type TrustMaterial, toSignedEntity, VerificationError, Verifier } from '@sigstore/verify';
import type { Config } from '../../model/config.ts';
import { leafKeyFits, missingAuthorities } from './authorities.ts';
import { type Aspect, differencesOf, expectedSigners } from './expected-identity.ts';
import { type KnownKey, keyOf } from './keys.ts';
import { isLoggedWith } from './log-verifier.ts';
import { leafOf, type ParsedBundle } from './parse-bundle.ts';
import { repeatsCheckpoint } from './witnesses.ts';

export type Verification =
  | 'verified'
  | 'verified-signer-not-checked'
  | 'verified-other-signer'
  | 'verified-other-artifact'
  | 'verified-below-minimum'
  | 'root-not-available'
  | 'invalid'
  | 'present';

/** What came of verifying a bundle, and in a sentence why it is not verified or what was not checked. */
export type Verdict = {
  verification: Verification;
  why: string | null;
  /** In what its signer differs from the nearest that is expected. */
  differs: Aspect[];
  /** The key that it was made with, where that is known. */
  key: KnownKey | null;
};

/** What a bundle is verified with. `bytes`: of the artifact, for a signature over bare bytes; null where no file has its digest. */
export type Against = {
  config: Config;
  instances: readonly TrustMaterial[];
  /** For signatures without a certificate. */
  keys: readonly KnownKey[];
  artifacts: number;
  bytes: Buffer | null;
  /** It is made of single files, of which nobody expects to hold witnesses. */
  detached: boolean;
};

const WHY: Record<string, string> = {
  TIMESTAMP_ERROR: 'No trusted party says when it was signed: a timestamp is missing, is there twice or does not hold.',
  CERTIFICATE_ERROR:
    'The certificate does not lead to its authority, was not valid at the time of signing, or its own log entry does not hold.',
  PUBLIC_KEY_ERROR: 'It was signed at a time for which its key does not hold.',
  TLOG_ERROR: 'It has no entry in a transparency log, or has one twice.',
  TLOG_INCLUSION_PROOF_ERROR: 'The proof that the transparency log holds its entry does not hold.',
  TLOG_INCLUSION_PROMISE_ERROR: 'The promise of the transparency log for its entry does not hold.',
  TLOG_MISSING_INCLUSION_ERROR: 'Neither a proof nor a promise of the transparency log is there.',
  TLOG_BODY_ERROR: 'The entry in the transparency log is about another signature or another content.',
  SIGNATURE_ERROR: 'The signature does not fit what is signed.',
};

/** Forms of log entries that the verifier reads; others exist, and nothing is wrong with them. */
const READ_ENTRIES: ReadonlySet<string> = new Set([
  'hashedrekord 0.0.1',
  'hashedrekord 0.0.2',
  'dsse 0.0.1',
  'dsse 0.0.2',
  'intoto 0.0.2',
]);

/** The predicate that npm's registry signs when a package is published. */
const NPM_PUBLISH = 'https://github.com/npm/attestation/tree/main/specs/publish/';

/** A trusted root that has nothing, for a key that is trusted by itself. */
const NO_ROOT: TrustMaterial = {
  certificateAuthorities: [],
  timestampAuthorities: [],
  tlogs: [],
  ctlogs: [],
  publicKey: () => {
    throw new VerificationError({ code: 'PUBLIC_KEY_ERROR', message: 'no key' });
  },
};

function verdict(verification: Verification, why: string | null, more: Partial<Verdict> = {}): Verdict {
  return { verification, why, differs: [], key: null, ...more };
}

/** Verifies one bundle offline: chain or key, logs, time and signature by @sigstore/verify, then signer, witnesses and artifact. */
export function verifyBundle(parsed: ParsedBundle, against: Against): Verdict {
  const entity =
    parsed.content === 'message' ? toSignedEntity(parsed.bundle, against.bytes ?? undefined) : parsed.entity;
  if (entity.key.$case === 'public-key') return verifyWithKey(parsed, entity, against);
  const { instance, missing } = nearest(entity, against.instances);
  if (instance === null || missing.length > 0) return notInRoot(parsed, entity, against, missing);
  if (against.detached && entity.timestamps.length === 0) return withoutWitness(entity);
  const failure = failureOf(parsed, entity, instance, against);
  return failure ?? signerAndArtifact(parsed, against, null, instance.tlogs.length === 0);
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

const WITHOUT_ROOT = 'There is no trusted root to verify it with.';

function lacking(missing: readonly string[]): string {
  if (missing.length === 0) return WITHOUT_ROOT;
  return `The trusted root does not have ${missing.join(' and ')}, so nothing can be said of its origin.`;
}

function notInRoot(parsed: ParsedBundle, entity: SignedEntity, against: Against, missing: string[]): Verdict {
  const checkable = parsed.content === 'dsse' || against.bytes !== null;
  if (checkable && !leafKeyFits(entity)) {
    return verdict('invalid', 'The signature does not fit what is signed and the key in its own certificate.');
  }
  return verdict('root-not-available', lacking(missing));
}

/** A certificate holds for minutes, so that it says nothing without somebody who says when it was used. */
function withoutWitness(entity: SignedEntity): Verdict {
  return leafKeyFits(entity)
    ? verdict(
        'present',
        'It fits its certificate, but nothing beside it says when it was signed. Keep the bundle of the signing tool (--bundle), which has the log entry.',
      )
    : verdict('invalid', 'The signature does not fit what is signed and the key in its own certificate.');
}

function verifyWithKey(parsed: ParsedBundle, entity: SignedEntity, against: Against): Verdict {
  const { fits, named } = keyOf(entity, against.keys);
  const withoutBytes = parsed.content === 'message' && against.bytes === null;
  const key = fits ?? named;
  const given = against.keys.some(({ from }) => from === 'settings');
  if (key === null) {
    return given && !withoutBytes
      ? verdict('invalid', 'The signature fits none of the public keys that the settings name.')
      : verdict(
          'present',
          'It is signed with a key that is not known. Name its public key in collect.signatures.keys.',
        );
  }
  const { instance, missing } = nearest(entity, against.instances);
  if (missing.length > 0) return verdict('root-not-available', lacking(missing), { key });
  if (instance === null && entity.tlogEntries.length > 0) return verdict('root-not-available', WITHOUT_ROOT, { key });
  const { validFrom, validTo } = key;
  const publicKey = () => ({
    publicKey: key.key,
    validFor: (date: Date) => validFrom <= date && (validTo === null || date <= validTo),
  });
  const failure = failureOf(parsed, entity, { ...(instance ?? NO_ROOT), publicKey }, against);
  return failure === null ? signerAndArtifact(parsed, against, key, false) : { ...failure, key };
}

/** What does not hold, or null. An instance without logs asks for none, and so does a key: nothing of it hangs on the time. */
function failureOf(
  parsed: ParsedBundle,
  entity: SignedEntity,
  instance: TrustMaterial,
  { config, bytes }: Against,
): Verdict | null {
  const entries = entity.tlogEntries;
  const byKey = entity.key.$case === 'public-key';
  const { minimum } = config.collect.signatures;
  if (!entries.every(repeatsCheckpoint)) return verdict('invalid', WHY.TLOG_INCLUSION_PROOF_ERROR ?? null);
  const foreign = entries.find(({ kindVersion: { kind, version } }) => !READ_ENTRIES.has(`${kind} ${version}`));
  if (foreign !== undefined && isOwnForm(foreign)) {
    const { kind, version } = foreign.kindVersion;
    return verdict('present', `Its log entry has the form ${kind} ${version}, which is not read here.`);
  }
  const verifier = new Verifier(instance, {
    tlogThreshold: byKey ? 0 : Math.min(minimum.logEntries ?? 1, 1, instance.tlogs.length),
    ctlogThreshold: Math.min(1, instance.ctlogs.length),
    timestampThreshold: byKey ? 0 : 1,
  });
  try {
    verifier.verify(entity);
    const leaf = leafOf(parsed.bundle);
    const logged = leaf === null || entries.every((entry) => isLoggedWith(entry, leaf));
    return logged ? null : verdict('invalid', 'The entry in the transparency log is of another certificate.');
  } catch (error) {
    const code = error instanceof VerificationError ? error.code : 'MALFORMED';
    // The signature is what is checked last: without the artifact's bytes everything else still was.
    if (code === 'SIGNATURE_ERROR' && parsed.content === 'message' && bytes === null) return null;
    return verdict('invalid', WHY[code] ?? 'It cannot be read whole: a part of it is malformed.');
  }
}

type Entry = SignedEntity['tlogEntries'][number];

/** Whether the entry itself says the form that the bundle says of it; otherwise one of both was changed. */
function isOwnForm({ canonicalizedBody, kindVersion: { kind, version } }: Entry): boolean {
  try {
    const body: unknown = JSON.parse(canonicalizedBody.toString('utf8'));
    const said = typeof body === 'object' && body !== null ? (body as { kind?: unknown; apiVersion?: unknown }) : {};
    return said.kind === kind && said.apiVersion === version;
  } catch {
    return false;
  }
}

function signerAndArtifact(parsed: ParsedBundle, against: Against, key: KnownKey | null, noLog: boolean): Verdict {
  const { config, artifacts, bytes } = against;
  const named = expectedSigners(config).length > 0;
  const differs = parsed.signer === null ? [] : differencesOf(config, parsed.signer);
  if (differs.length > 0 || key?.from === 'npm') return { ...otherSigner(parsed, key), differs, key };
  const few = tooFew(parsed, config);
  if (few !== null) return verdict('verified-below-minimum', few, { key });
  if (artifacts === 0) {
    const why =
      parsed.content === 'message' && bytes === null
        ? 'No file below the root has the digest that it names, and without the bytes the signature itself cannot be checked.'
        : 'It is genuine, but no file below the root has a digest that it names.';
    return verdict('verified-other-artifact', why, { key });
  }
  if (key === null ? !named : key.from === 'beside') {
    const why =
      key === null
        ? 'No signer is configured, and none can be derived without the released repository and tag.'
        : 'The public key that it fits came with it, and nobody named it as one that may sign.';
    return verdict('verified-signer-not-checked', why, { key });
  }
  return verdict('verified', noLog ? 'The trusted root has no transparency log, so none was asked.' : null, { key });
}

/** npm's registry says what was published, beside those who say what was built: that it is another is no fault. */
function otherSigner({ predicateType }: ParsedBundle, key: KnownKey | null): Verdict {
  const ofNpm = key?.from === 'npm' && predicateType?.startsWith(NPM_PUBLISH);
  const why = ofNpm
    ? "It is genuine, and of npm's registry: it says what was published, not who built it."
    : 'It is genuine, but someone else than expected signed.';
  return verdict('verified-other-signer', why);
}

/** Why the settings ask for more witnesses than it has, or null. Two entries in one log are one witness. */
function tooFew({ entity }: ParsedBundle, { collect }: Config): string | null {
  const { logEntries, timestamps } = collect.signatures.minimum;
  const logs = new Set(entity.tlogEntries.map(({ logId }) => logId.keyId.toString('hex'))).size;
  const authorities = new Set(
    entity.timestamps.flatMap((entry) =>
      entry.$case === 'timestamp-authority' ? [entry.timestamp.signerIssuer.toString('hex')] : [],
    ),
  ).size;
  if (logs >= (logEntries ?? 0) && authorities >= (timestamps ?? 0)) return null;
  return `It is genuine, but fewer witness it than collect.signatures.minimum asks for: logs ${logs}, timestamp authorities ${authorities}.`;
}
