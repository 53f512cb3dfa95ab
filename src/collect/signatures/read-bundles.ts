import type { Attributes, Fact } from '../../model/fact.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { bundlesIn, type RawBundle } from './bundles-in.ts';
import { signedPath } from './find-artifacts.ts';
import { parseBundle } from './parse-bundle.ts';
import { malformedAttributes, signatureAttributes } from './signature-attributes.ts';
import { loadTrust } from './trusted-root.ts';

/** A bundle with a large predicate has a few megabytes. */
const MAX_FILE_BYTES = 32 << 20;
/** Of one file; a verification takes about 10 ms. */
const MAX_BUNDLES = 500;

type DraftFact = Omit<Fact, 'evidence'>;

/** Reads and verifies every bundle of one file. */
export function readBundles(file: SourceFile, context: ReadContext): Reading {
  const problems: Problem[] = [];
  const reading = (facts: DraftFact[]): Reading => ({
    dialect: 'sigstore-bundle',
    kinds: ['signature'],
    facts,
    problems,
    producedAt: producedAt(facts),
    basis: facts.length > 0 && facts.every(isVerified) ? 'verified-signature' : 'declared',
  });
  const tell = (code: string, message: string, line: number | null = null): void => {
    problems.push({
      code,
      message,
      kinds: ['signature'],
      place: { path: file.path, line, column: null, pointer: null },
    });
  };
  if (file.size > MAX_FILE_BYTES) {
    tell(
      'cap-reached',
      `It is larger than the ${MAX_FILE_BYTES} bytes that are read of a signature, so none of it was.`,
    );
    return reading([]);
  }
  let text: string;
  try {
    text = readWhole(file).toString('utf8');
  } catch {
    tell('file-unreadable', 'The file could not be read. Give the job the right to read it.');
    return reading([]);
  }
  const { bundles, broken } = bundlesIn(text);
  if (broken.length > 0) {
    tell('json-syntax', `${broken.length === 1 ? 'A line is' : `${broken.length} lines are`} not JSON.`, broken[0]);
  }
  if (bundles.length === 0 && broken.length === 0) {
    tell(
      'no-bundle',
      'No Sigstore bundle is in it. Keep the bundle that the signing tool writes: a bare signature cannot be verified.',
    );
  }
  if (bundles.length > MAX_BUNDLES) {
    tell('cap-reached', `Only the first ${MAX_BUNDLES} of its ${bundles.length} bundles were read.`);
  }
  const trust = loadTrust(context);
  if (trust.problem !== null && bundles.length > 0) problems.push(trust.problem);
  const facts = bundles.slice(0, MAX_BUNDLES).flatMap((raw, index): DraftFact[] => {
    const parsed = parseBundle(raw.value, signedPath(file.path.slice(file.path.lastIndexOf('/') + 1)));
    if ('malformed' in parsed && parsed.content === null) {
      tell('malformed-bundle', parsed.malformed, raw.line);
      return [];
    }
    const attributes =
      'malformed' in parsed
        ? malformedAttributes(parsed, context, trust)
        : signatureAttributes(parsed, file, context, trust, (code, message) => tell(code, message, raw.line));
    return [draft(attributes, file, raw, index)];
  });
  return reading(facts);
}

function draft(attributes: Attributes, file: SourceFile, { line, pointer }: RawBundle, index: number): DraftFact {
  const place = { path: file.path, line, column: 1, pointer };
  return { type: 'signature', id: `signature:${file.path}#${index}`, attributes, origins: {}, place };
}

function isVerified({ attributes }: DraftFact): boolean {
  return attributes.verification === 'verified';
}

/** The time of the latest of its signatures. */
function producedAt(facts: DraftFact[]): string | null {
  const times = facts.flatMap(({ attributes: { loggedAt } }) => (typeof loggedAt === 'string' ? [loggedAt] : []));
  return times.sort().at(-1) ?? null;
}
