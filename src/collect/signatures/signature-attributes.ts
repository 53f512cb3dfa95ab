import type { Config } from '../../model/config.ts';
import type { Attributes } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { ReadContext } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { describeSigners, expectedSigners } from './expected-identity.ts';
import { findArtifacts } from './find-artifacts.ts';
import { type KnownKey, knownKeys } from './keys.ts';
import type { Malformed, ParsedBundle } from './parse-bundle.ts';
import type { Trust } from './trusted-root.ts';
import { type Verdict, verifyBundle } from './verify-bundle.ts';
import { witnessesOf } from './witnesses.ts';

/** A signature over bare bytes needs them whole. Lambda takes archives up to 250 MB. */
const MAX_MESSAGE_BYTES = 256 << 20;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** How a signature was found: as a Sigstore bundle, as a bundle of cosign before those, as files that lie beside what they sign. */
export type SignatureFormat = 'sigstore-bundle' | 'cosign-bundle' | 'cosign-signature';

/** Where a signature was found, and what came with it. */
export type Found = {
  /** Of the file, or of the exhibit. */
  path: string;
  format: SignatureFormat;
  /** Files that it is likely about. */
  likely: readonly SourceFile[];
  /** Other things with a digest that it is known to have been asked for: a container image. */
  images: readonly { name: string; sha256: string }[];
  /** Keys that lay beside it. */
  keys: readonly KnownKey[];
};

/** Takes what kept us from seeing a signature whole. */
export type Tell = (code: string, message: string) => void;

function trustOf({ root, date }: Trust, config: Config): Attributes {
  if (date === null) return { root, rootDate: null, rootAgeDays: null };
  const age = Math.floor((Date.parse(config.release.at) - Date.parse(date)) / MS_PER_DAY);
  return { root, rootDate: date, rootAgeDays: Number.isNaN(age) ? null : Math.max(0, age) };
}

/** What a bundle that cannot be parsed still lets us say. */
export function malformedAttributes(
  { malformed, content }: Malformed,
  format: SignatureFormat,
  { config }: ReadContext,
  trust: Trust,
): Attributes {
  const unknown: Json = { unresolved: 'the bundle is malformed' };
  return {
    format,
    content,
    verification: 'invalid',
    why: malformed,
    faults: ['broken'],
    issuer: unknown,
    identity: unknown,
    expectedIdentity: describeSigners(expectedSigners(config)),
    differs: [],
    certificate: unknown,
    key: unknown,
    verifier: 'here',
    signedAt: null,
    predicateType: unknown,
    subjects: [unknown],
    artifacts: [],
    ...trustOf(trust, config),
    log: [unknown],
    timestamps: [unknown],
    loggedAt: unknown,
  };
}

/** What a bundle says, which files it is about, and what came of verifying it. */
export function signatureAttributes(
  parsed: ParsedBundle,
  found: Found,
  context: ReadContext,
  trust: Trust,
  tell: Tell,
): Attributes {
  const { config } = context;
  const { files, capped, unreadable } = findArtifacts(parsed, found.path, context, found.likely);
  if (capped) {
    tell(
      'cap-reached',
      'More files can be what it is about than are looked at. Name them in collect.signatures.artifacts.',
    );
  }
  if (unreadable.length > 0) {
    tell('file-unreadable', `Files that it may be about could not be read, the first of them ${unreadable[0]}.`);
  }
  const subjects: Json[] = parsed.subjects.map(({ name, algorithm, digest }) => ({ name, algorithm, digest }));
  if (parsed.subjectsLeftOut > 0) {
    tell('cap-reached', `It has more subjects than are read; left out: ${parsed.subjectsLeftOut}.`);
    subjects.push({ unresolved: `subjects that were not read: ${parsed.subjectsLeftOut}` });
  }
  const digests = new Set(parsed.subjects.map(({ digest }) => digest));
  const images = found.images.filter(({ sha256 }) => digests.has(sha256)).map(({ name }) => name);
  const verdict = verdictOf(parsed, found, files, images.length, context, trust);
  const { log, timestamps } = witnessesOf(parsed.entity, trust.instances);
  const { issuer = null, identity = null, ...certificate } = parsed.signer ?? {};
  return {
    format: found.format,
    content: parsed.content,
    verification: verdict.verification,
    why: verdict.why,
    faults: faultsOf(verdict, parsed, expectedSigners(config).length > 0),
    issuer,
    identity,
    expectedIdentity: describeSigners(expectedSigners(config)),
    differs: verdict.differs,
    certificate: parsed.signer === null ? null : certificate,
    key: keyOf(parsed, verdict),
    verifier: verdict.verification === 'present' ? null : 'here',
    signedAt: null,
    predicateType: parsed.predicateType,
    subjects,
    artifacts: [...files.map(({ path }) => path), ...images].sort(),
    ...trustOf(trust, config),
    ...(verdict.key === null ? {} : { root: verdict.key.root }),
    log,
    timestamps,
    loggedAt: parsed.loggedAt,
  };
}

function keyOf({ signer }: ParsedBundle, { key }: Verdict): Json {
  if (key !== null) return { kind: 'public-key', id: key.sha256, from: key.from, path: key.path };
  return signer === null ? { unresolved: 'it is signed with a key that is not known' } : null;
}

function verdictOf(
  parsed: ParsedBundle,
  found: Found,
  files: SourceFile[],
  images: number,
  context: ReadContext,
  { instances }: Trust,
): Verdict {
  const [artifact] = files;
  let bytes: Buffer | null = null;
  if (parsed.content === 'message' && artifact !== undefined) {
    if (artifact.size > MAX_MESSAGE_BYTES) {
      const why = `The artifact is larger than the ${MAX_MESSAGE_BYTES} bytes that a signature over bare bytes is checked for. Sign a statement about its digest.`;
      return { verification: 'present', why, differs: [], key: null };
    }
    bytes = readWhole(artifact);
  }
  const keys = [...knownKeys(context), ...found.keys];
  const detached = found.format !== 'sigstore-bundle';
  const artifacts = files.length + images;
  return verifyBundle(parsed, { config: context.config, instances, keys, artifacts, bytes, detached });
}

/** What verifying found wrong, with a hole for what could not be checked: such a signature passes nothing. */
function faultsOf({ verification, why, key }: Verdict, { content }: ParsedBundle, signerChecked: boolean): Json[] {
  switch (verification) {
    case 'verified':
      return [];
    case 'invalid':
      return ['broken'];
    case 'verified-other-signer':
      return key?.from === 'npm' ? [] : ['other-signer'];
    case 'verified-below-minimum':
      return ['below-minimum'];
    case 'verified-other-artifact':
      // A statement was checked whole but for the bytes that it is about, which are not this fact's question.
      return content === 'dsse' && (signerChecked || key?.from === 'settings')
        ? []
        : [{ unresolved: why ?? verification }];
    default:
      return [{ unresolved: why ?? verification }];
  }
}
