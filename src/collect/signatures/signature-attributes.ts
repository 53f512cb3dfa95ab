import type { Attributes } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { ReadContext } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { expectedIdentity } from './expected-identity.ts';
import { findArtifacts } from './find-artifacts.ts';
import type { Malformed, ParsedBundle } from './parse-bundle.ts';
import type { Trust } from './trusted-root.ts';
import { type Verdict, verifyBundle } from './verify-bundle.ts';

/** A signature over bare bytes needs them whole. Lambda takes archives up to 250 MB. */
const MAX_MESSAGE_BYTES = 256 << 20;

/** What a bundle that cannot be parsed still lets us say. */
export function malformedAttributes({ malformed, content }: Malformed, context: ReadContext, trust: Trust): Attributes {
  const unknown: Json = { unresolved: 'the bundle is malformed' };
  return {
    format: 'sigstore-bundle',
    content,
    verification: 'invalid',
    why: malformed,
    faults: ['broken'],
    issuer: unknown,
    identity: unknown,
    expectedIdentity: expectedIdentity(context.config)?.subject ?? null,
    predicateType: unknown,
    subjects: [unknown],
    artifacts: [],
    root: trust.root,
    loggedAt: unknown,
  };
}

/** What a bundle says, which files it is about, and what came of verifying it. `tell` takes what kept us from seeing it whole. */
export function signatureAttributes(
  parsed: ParsedBundle,
  file: SourceFile,
  context: ReadContext,
  trust: Trust,
  tell: (code: string, message: string) => void,
): Attributes {
  const { files, capped, unreadable } = findArtifacts(parsed, file, context);
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
  const expected = expectedIdentity(context.config);
  const verdict = verdictOf(parsed, files, context, trust);
  return {
    format: 'sigstore-bundle',
    content: parsed.content,
    verification: verdict.verification,
    why: verdict.why,
    faults: faultsOf(verdict, parsed, expected !== null),
    issuer: parsed.issuer,
    identity: parsed.identity,
    expectedIdentity: expected?.subject ?? null,
    predicateType: parsed.predicateType,
    subjects,
    artifacts: files.map(({ path }) => path),
    root: trust.root,
    loggedAt: parsed.loggedAt,
  };
}

function verdictOf(parsed: ParsedBundle, files: SourceFile[], context: ReadContext, { instances }: Trust): Verdict {
  const expected = expectedIdentity(context.config);
  const [artifact] = files;
  let bytes: Buffer | null = null;
  if (parsed.content === 'message' && artifact !== undefined) {
    if (artifact.size > MAX_MESSAGE_BYTES) {
      const why = `The artifact is larger than the ${MAX_MESSAGE_BYTES} bytes that a signature over bare bytes is checked for. Sign a statement about its digest.`;
      return { verification: 'present', why };
    }
    bytes = readWhole(artifact);
  }
  return verifyBundle(parsed, { instances, expected, artifacts: files.length, bytes });
}

/** What verifying found wrong, with a hole for what could not be checked: such a signature passes nothing. */
function faultsOf({ verification, why }: Verdict, { content }: ParsedBundle, signerChecked: boolean): Json[] {
  switch (verification) {
    case 'verified':
      return [];
    case 'invalid':
      return ['broken'];
    case 'verified-other-signer':
      return ['other-signer'];
    case 'verified-other-artifact':
      // A statement was checked whole but for the bytes that it is about, which are not this fact's question.
      return content === 'dsse' && signerChecked ? [] : [{ unresolved: why ?? verification }];
    default:
      return [{ unresolved: why ?? verification }];
  }
}
