import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { bareSignature } from './bare-signature.ts';
import { derOf, fromDetached, pemOf } from './cosign-bundle.ts';
import { digestOf } from './digests.ts';
import { type KnownKey, keyInFile } from './keys.ts';
import { parseBundle } from './parse-bundle.ts';
import { readingOf, trustProblems } from './read-bundles.ts';
import { malformedAttributes, signatureAttributes } from './signature-attributes.ts';
import { loadTrust } from './trusted-root.ts';

/** Bytes; a certificate of Fulcio has about 2,000 in base64, a chain three times that. */
const MAX_CERTIFICATE_BYTES = 1 << 16;
const CERTIFICATES = ['.pem', '.crt', '.cert', '.cer', '.certificate', '-keyless.pem'];
/** What cosign calls a public key. */
const COSIGN_KEY = 'cosign.pub';

/** What lies beside a signature and belongs to it. `certificate`: base64 of DER. */
type Beside = { certificate: string | null; keys: KnownKey[]; includes: string[] };

/** Reads a file that holds a bare signature of the file whose name it has, and what lies beside both. */
export function readDetached(file: SourceFile, context: ReadContext): Reading {
  const path = file.path.replace(/(?:-keyless)?\.sig$/i, '');
  const artifact = context.files.get(path);
  const problems: Problem[] = [];
  const tell = (code: string, message: string): void => {
    problems.push({
      code,
      message,
      kinds: ['signature'],
      place: { path: file.path, line: null, column: null, pointer: null },
    });
  };
  let signature: string | null = null;
  let sha256: string | null = null;
  try {
    signature = bareSignature(readWhole(file));
    sha256 = artifact === undefined ? null : digestOf(artifact, 'sha256');
  } catch {
    tell(
      'file-unreadable',
      'The file, or the one that it signs, could not be read. Give the job the right to read it.',
    );
    return readingOf([], problems, 'cosign-signature');
  }
  if (signature === null || artifact === undefined || sha256 === null) {
    tell('no-artifact', `It holds a bare signature, and no file ${path} is there that it can be of. Bring both.`);
    return readingOf([], problems, 'cosign-signature');
  }
  const beside = besideOf(file, path, context);
  const trust = loadTrust(context);
  problems.push(...trustProblems(trust, context));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const parsed = parseBundle(fromDetached(signature, sha256, beside.certificate), name);
  const found = {
    path: file.path,
    format: 'cosign-signature' as const,
    likely: [artifact],
    images: [],
    keys: beside.keys,
  };
  const attributes =
    'malformed' in parsed
      ? malformedAttributes({ ...parsed, malformed: 'Its certificate cannot be read.' }, found.format, context, trust)
      : signatureAttributes(parsed, found, context, trust, tell);
  const place = { path: file.path, line: 1, column: 1, pointer: null };
  const id = `signature:${file.path}#0`;
  const reading = readingOf([{ type: 'signature', id, attributes, origins: {}, place }], problems, 'cosign-signature');
  return { ...reading, includes: beside.includes };
}

function besideOf(file: SourceFile, path: string, context: ReadContext): Beside {
  const beside: Beside = { certificate: null, keys: [], includes: [] };
  for (const ending of CERTIFICATES) {
    const one = context.files.get(`${path}${ending}`);
    if (one === undefined || one.size > MAX_CERTIFICATE_BYTES) continue;
    const certificate = certificateIn(one);
    if (certificate === null) continue;
    return { ...beside, certificate, includes: [one.path] };
  }
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  for (const known of new Set([`${path}.pub`, `${folder}${COSIGN_KEY}`, COSIGN_KEY])) {
    const one = context.files.get(known);
    if (one === undefined) continue;
    const key = keyInFile(one, context);
    if (key === null) continue;
    beside.keys.push(key);
    beside.includes.push(one.path);
  }
  return beside;
}

function certificateIn(file: SourceFile): string | null {
  try {
    return derOf(pemOf(readWhole(file).toString('latin1')));
  } catch {
    return null;
  }
}
