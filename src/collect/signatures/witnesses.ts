import { X509Certificate } from 'node:crypto';
import type { SignedEntity, TrustMaterial } from '@sigstore/verify';
import { instantOf } from './instant-of.ts';

/** An entry in a transparency log. `index` and `at` are what log or proof vouch for, null where nothing does. */
export type LogEntry = {
  /** Address of the log in the trusted root; null where the root does not have it. */
  log: string | null;
  /** Hexadecimal. */
  logId: string;
  index: number | null;
  /** When the log took it in, ISO 8601. */
  at: string | null;
  /** `hashedrekord 0.0.1`, `dsse 0.0.2`, ... */
  form: string;
};

/** A timestamp. `authority` is the subject of the certificate in the trusted root; null where the root does not have it. */
export type Timestamp = { authority: string | null; at: string | null };

/** What others than the signer say of a signature. */
export type Witnesses = { log: LogEntry[]; timestamps: Timestamp[] };

type Entry = SignedEntity['tlogEntries'][number];

function logEntry(entry: Entry, instances: readonly TrustMaterial[]): LogEntry {
  const { logId, logIndex, inclusionPromise, inclusionProof, integratedTime, kindVersion } = entry;
  const known = instances.flatMap(({ tlogs }) => tlogs).find((log) => log.logID.equals(logId.keyId));
  // A promise signs index and time; a proof holds for its own index alone.
  const index = Number((inclusionPromise === undefined ? inclusionProof?.logIndex : logIndex) ?? Number.NaN);
  return {
    log: known?.baseURL ?? null,
    logId: logId.keyId.toString('hex'),
    index: Number.isSafeInteger(index) ? index : null,
    at: inclusionPromise === undefined ? null : instantOf(new Date(Number(integratedTime) * 1000)),
    form: `${kindVersion.kind} ${kindVersion.version}`,
  };
}

function timestampsOf({ timestamps }: SignedEntity, instances: readonly TrustMaterial[]): Timestamp[] {
  const authorities = instances.flatMap(({ timestampAuthorities }) => timestampAuthorities);
  return timestamps.flatMap((entry) => {
    if (entry.$case !== 'timestamp-authority') return [];
    const { signerSerialNumber, signerIssuer, signingTime } = entry.timestamp;
    const signer = authorities
      .map(({ certChain: [leaf] }) => leaf)
      .find((leaf) => leaf?.serialNumber.equals(signerSerialNumber) === true && leaf.issuer.equals(signerIssuer));
    const authority = signer === undefined ? null : subjectOf(signer.root.toDER());
    return [{ authority, at: instantOf(signingTime) }];
  });
}

/** `CN=..., O=...`, on one line. */
function subjectOf(der: Buffer): string {
  return new X509Certificate(der).subject.replaceAll('\n', ', ');
}

/** Log entries and timestamps of a bundle. Throws for a timestamp that cannot be read. */
export function witnessesOf(entity: SignedEntity, instances: readonly TrustMaterial[]): Witnesses {
  return {
    log: entity.tlogEntries.map((entry) => logEntry(entry, instances)),
    timestamps: timestampsOf(entity, instances),
  };
}

/**
 * Whether what an entry repeats of its checkpoint is what the checkpoint says. The verifier reads the checkpoint alone, so that the
 * copies could say anything.
 */
export function repeatsCheckpoint({ inclusionProof }: Entry): boolean {
  const envelope = inclusionProof?.checkpoint?.envelope;
  if (inclusionProof === undefined || envelope === undefined) return true;
  const [, size, hash] = envelope.split('\n');
  return inclusionProof.treeSize === size && inclusionProof.rootHash.equals(Buffer.from(hash ?? '', 'base64'));
}
