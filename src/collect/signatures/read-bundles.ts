import type { Attributes, Fact } from '../../model/fact.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { givenKeys } from '../keys/given-keys.ts';
import { bundledProvenance } from '../provenance/bundled-provenance.ts';
import type { ReadContext, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { bundlesIn, type RawBundle } from './bundles-in.ts';
import { fromCosignBundle, isCosignBundle } from './cosign-bundle.ts';
import { digestOf } from './digests.ts';
import { signedPath } from './find-artifacts.ts';
import { keyBeside } from './keys.ts';
import { type Malformed, type ParsedBundle, parseBundle } from './parse-bundle.ts';
import {
  type Found,
  malformedAttributes,
  type SignatureFormat,
  signatureAttributes,
  type Tell,
} from './signature-attributes.ts';
import { loadTrust, suppliedBy, type Trust } from './trusted-root.ts';

/** A bundle with a large predicate has a few megabytes. */
const MAX_FILE_BYTES = 32 << 20;
/** Of one file; a verification takes about 10 ms. */
const MAX_BUNDLES = 500;

type DraftFact = Omit<Fact, 'evidence'>;

/** Reads and verifies every bundle of one file. */
export function readBundles(file: SourceFile, context: ReadContext): Reading {
  const problems: Problem[] = [];
  const tell = (code: string, message: string, line: number | null = null): void => {
    const place = { path: file.path, line, column: null, pointer: null };
    problems.push({ code, message, kinds: ['signature'], place });
  };
  if (file.size > MAX_FILE_BYTES) {
    tell(
      'cap-reached',
      `It is larger than the ${MAX_FILE_BYTES} bytes that are read of a signature, so none of it was.`,
    );
    return readingOf([], problems);
  }
  let text: string;
  try {
    text = readWhole(file).toString('utf8');
  } catch {
    tell('file-unreadable', 'The file could not be read. Give the job the right to read it.');
    return readingOf([], problems);
  }
  const { bundles, broken, elsewhere } = bundlesIn(text);
  if (broken.length > 0) {
    tell('json-syntax', `${broken.length === 1 ? 'A line is' : `${broken.length} lines are`} not JSON.`, broken[0]);
  }
  if (elsewhere > 0) tell('bundle-elsewhere', elsewhereText(elsewhere));
  if (bundles.length === 0 && broken.length === 0 && elsewhere === 0) {
    tell(
      'no-bundle',
      'No Sigstore bundle is in it. Keep the bundle that the signing tool writes: a bare signature cannot be verified.',
    );
  }
  if (bundles.length > MAX_BUNDLES) {
    tell('cap-reached', `Only the first ${MAX_BUNDLES} of its ${bundles.length} bundles were read.`);
  }
  const trust = loadTrust(context);
  if (bundles.length > 0) problems.push(...trustProblems(trust, context));
  const facts = bundles.slice(0, MAX_BUNDLES).flatMap((raw, index): DraftFact[] => {
    const place = { path: file.path, line: raw.line, column: 1, pointer: raw.pointer };
    const said = bundleAttributes(raw, file, context, trust, (code, message) => tell(code, message, raw.line));
    if (said === null) return [];
    const { attributes, bundle } = said;
    const fact: DraftFact = {
      type: 'signature',
      id: `signature:${file.path}#${index}`,
      attributes,
      origins: {},
      place,
    };
    return [fact, ...bundledProvenance(bundle, fact, context)];
  });
  return readingOf(facts, problems);
}

/** Told of bundles that an answer of GitHub names by their address. */
export function elsewhereText(count: number): string {
  const which = count === 1 ? 'A bundle is' : `${count} bundles are`;
  return `${which} not in the answer, but compressed at an address that it names. Fetch them with gh attestation download.`;
}

/** What is wrong with the trusted root and with the keys that the settings name. */
export function trustProblems(trust: Trust, context: ReadContext): Problem[] {
  return [...(trust.problem === null ? [] : [trust.problem]), ...givenKeys(context).problems];
}

/** What is said of one bundle, and the bundle as Sigstore writes it; null where it is none, which `tell` was told. */
function bundleAttributes(
  raw: RawBundle,
  file: SourceFile,
  context: ReadContext,
  trust: Trust,
  tell: Tell,
): { attributes: Attributes; bundle: JsonObject } | null {
  const format: SignatureFormat = isCosignBundle(raw.value) ? 'cosign-bundle' : 'sigstore-bundle';
  const found: Found = { path: file.path, format, likely: [], images: [], keys: [] };
  const { parsed, pem, bundle } = parse(raw, file, context, format);
  if ('malformed' in parsed) {
    if (parsed.content !== null) return { attributes: malformedAttributes(parsed, format, context, trust), bundle };
    tell('malformed-bundle', parsed.malformed);
    return null;
  }
  const key = pem === null ? null : keyBeside(pem, file.path, suppliedBy(file, context));
  const keys = key === null ? [] : [key];
  return { attributes: signatureAttributes(parsed, { ...found, keys }, context, trust, tell), bundle };
}

type Parsed = { parsed: ParsedBundle | Malformed; pem: string | null; bundle: JsonObject };

function parse({ value }: RawBundle, file: SourceFile, context: ReadContext, format: SignatureFormat): Parsed {
  const path = signedPath(file.path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (format === 'sigstore-bundle') return { parsed: parseBundle(value, name), pem: null, bundle: value };
  const converted = fromCosignBundle(value, digestAt(path, context));
  if ('malformed' in converted) return { parsed: { ...converted, content: 'message' }, pem: null, bundle: value };
  const { bundle, pem } = converted;
  return { parsed: parseBundle(bundle, name), pem, bundle };
}

function digestAt(path: string, context: ReadContext): string | null {
  const file = context.files.get(path);
  try {
    return file === undefined ? null : digestOf(file, 'sha256');
  } catch {
    return null;
  }
}

/** The reading of a file with these signatures. */
export function readingOf(facts: DraftFact[], problems: Problem[], dialect = 'sigstore-bundle'): Reading {
  return {
    dialect,
    kinds: ['signature'],
    facts,
    problems,
    producedAt: producedAt(facts),
    basis: facts.some(isSignature) && facts.filter(isSignature).every(isVerified) ? 'verified-signature' : 'declared',
  };
}

function isSignature({ type }: DraftFact): boolean {
  return type === 'signature';
}

function isVerified({ attributes }: DraftFact): boolean {
  return attributes.verification === 'verified';
}

/** The time of the latest of its signatures. */
function producedAt(facts: DraftFact[]): string | null {
  const times = facts.flatMap(({ attributes: { loggedAt } }) => (typeof loggedAt === 'string' ? [loggedAt] : []));
  return times.sort().at(-1) ?? null;
}
