import { createHash } from 'node:crypto';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reading } from '../reader.ts';
import { digestOf } from '../signatures/digests.ts';
import type { Subject } from '../signatures/parse-bundle.ts';
import { readChunks, readWhole, type SourceFile } from '../source-file.ts';
import { checksumLines } from './checksum-lines.ts';
import { readCms } from './cms.ts';
import { type GivenKeys, givenKeys } from './given-keys.ts';
import { faulty, type KeyVerdict, keySignature, notVerified, type Signed, verifiedBy } from './key-signature.ts';
import { minisignFault, readMinisign } from './minisign.ts';
import { openPgpBytes, readOpenPgpSignature } from './openpgp-signature.ts';
import { messageHash, readSshSignature } from './sshsig.ts';
import { cmsVerdict, gpgWith, openPgpVerdict, sshVerdict } from './verdicts.ts';

/** A signature has a few kilobytes; one around a text has that text as well. */
const MAX_FILE_BYTES = 4 << 20;
/** Of a file whose legacy signature of minisign needs it whole. */
const MAX_WHOLE_BYTES = 256 << 20;
const ENDING = /\.(?:asc|sig|gpg|minisig|p7s|p7m)$/i;
const CLEARSIGNED =
  /^-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:Hash: [^\r\n]*\r?\n)*\r?\n([\s\S]*?)\r?\n-----BEGIN PGP SIGNATURE-----/;

/** A signature as its file has it, told by its form, and how it is verified over a file. */
type Form = { format: Signed['format']; verify: (artifact: SourceFile) => KeyVerdict };

/** Reads a file that holds a signature by a key, and verifies it over the file whose name it has. */
export function readDetachedSignature(file: SourceFile, context: ReadContext): Reading {
  const problems: Problem[] = [];
  const place = { path: file.path, line: null, column: null, pointer: null };
  const tell = (code: string, message: string): void => {
    problems.push({ code, message, kinds: ['signature'], place });
  };
  const reading = (signed: Signed | null, verdict: KeyVerdict | null): Reading => {
    const attributes = signed === null || verdict === null ? null : keySignature(signed, verdict);
    const id = `signature:${file.path}#0`;
    return {
      dialect: signed?.format ?? 'key-signature',
      kinds: ['signature'],
      facts:
        attributes === null ? [] : [{ type: 'signature', id, attributes, origins: {}, place: { ...place, line: 1 } }],
      problems,
      producedAt: verdict?.signedAt ?? null,
      basis: attributes?.verification === 'verified' ? 'verified-signature' : 'declared',
    };
  };
  if (file.size > MAX_FILE_BYTES) {
    tell(
      'cap-reached',
      `It is larger than the ${MAX_FILE_BYTES} bytes that are read of a signature, so none of it was.`,
    );
    return reading(null, null);
  }
  try {
    const bytes = readWhole(file);
    const keys = givenKeys(context);
    problems.push(...keys.problems);
    const text = bytes.toString('latin1');
    const around = CLEARSIGNED.exec(text);
    if (around !== null) return reading(...clearsigned(file, bytes, around[1] ?? '', context, keys));
    const form = formOf(bytes, text, context, keys);
    if (form === null) {
      tell('malformed-signature', 'It begins as a signature does, and cannot be read as one.');
      return reading(null, null);
    }
    const path = file.path.replace(ENDING, '');
    const artifact = context.files.get(path);
    if (artifact === undefined) {
      tell('no-artifact', `It holds a signature, and no file ${path} is there that it can be of. Bring both.`);
      return reading(null, null);
    }
    return reading(over(form.format, artifact), form.verify(artifact));
  } catch {
    tell(
      'file-unreadable',
      'The file, or the one that it signs, could not be read. Give the job the right to read it.',
    );
    return reading(null, null);
  }
}

/** What is signed is the file itself; which bytes it has is what the signature is held against. */
function over(format: Signed['format'], artifact: SourceFile): Signed {
  const digest = digestOf(artifact, 'sha256') ?? '';
  const name = artifact.path.slice(artifact.path.lastIndexOf('/') + 1);
  const subjects: Subject[] = [{ name, algorithm: 'sha256', digest }];
  return { format, content: 'message', predicateType: null, subjects, subjectsLeftOut: 0, artifacts: [artifact.path] };
}

function formOf(bytes: Buffer, text: string, context: ReadContext, keys: GivenKeys): Form | null {
  const ssh = readSshSignature(text);
  if (ssh !== null) {
    const hash = messageHash(ssh) ?? 'sha512';
    const at = Date.parse(context.config.release.at);
    const verify = (artifact: SourceFile) =>
      sshVerdict(ssh, Buffer.from(digestOf(artifact, hash) ?? '', 'hex'), { keys, namespace: 'file', at });
    return { format: 'ssh', verify };
  }
  const cms = readCms(text);
  if (cms !== null) return { format: 'x509', verify: ({ absolute }) => cmsVerdict(cms, { path: absolute }, keys) };
  const minisign = readMinisign(text);
  if (minisign !== null) return { format: 'minisign', verify: (artifact) => minisignVerdict(minisign, artifact, keys) };
  const packets = openPgpBytes(bytes);
  const read = packets === null ? null : readOpenPgpSignature(packets);
  if (packets === null || read === null) return null;
  const verify = ({ absolute }: SourceFile): KeyVerdict => {
    const gpg = gpgWith(keys);
    try {
      return openPgpVerdict({ read, bytes: packets, over: { path: absolute } }, { keys, gpg });
    } finally {
      gpg?.close();
    }
  };
  return { format: 'openpgp', verify };
}

function minisignVerdict(
  signature: NonNullable<ReturnType<typeof readMinisign>>,
  artifact: SourceFile,
  keys: GivenKeys,
): KeyVerdict {
  const id = signature.keyId;
  const given = keys.minisign.find((one) => one.id === id);
  if (given === undefined) {
    const key = { kind: 'minisign', id, from: null, path: null } as const;
    const why = 'It is signed with a key that is not known. Name the public key in collect.signatures.keys.';
    return notVerified(why, key);
  }
  const key = { kind: 'minisign', id, from: 'settings', path: given.path } as const;
  if (!signature.prehashed && artifact.size > MAX_WHOLE_BYTES) {
    const why = `The file is larger than the ${MAX_WHOLE_BYTES} bytes that a signature of the legacy form is checked for. Sign it prehashed.`;
    return notVerified(why, key);
  }
  const signed = signature.prehashed ? blake2b(artifact) : readWhole(artifact);
  switch (minisignFault(signature, given.key, signed)) {
    case 'file':
      return faulty('broken', 'It does not fit the file and the key that it names.', key, given);
    case 'comment':
      return faulty('broken', 'Its trusted comment is not the one that was signed.', key, given);
    case null:
      return verifiedBy(given, { kind: 'minisign', id });
  }
}

function blake2b(file: SourceFile): Buffer {
  const hash = createHash('blake2b512');
  readChunks(file, (chunk) => hash.update(chunk));
  return hash.digest();
}

/** A text with its signature around it, which is a list of digests where it is one of artifacts. */
function clearsigned(
  file: SourceFile,
  bytes: Buffer,
  escaped: string,
  context: ReadContext,
  keys: GivenKeys,
): [Signed, KeyVerdict] {
  const packets = openPgpBytes(bytes);
  const read = packets === null ? null : readOpenPgpSignature(packets);
  const lines = checksumLines(escaped.replace(/^- /gm, ''), file.path.replace(ENDING, ''));
  const { subjects, artifacts } = lines.held(file, context);
  const signed: Signed = {
    format: 'openpgp',
    content: 'digests',
    predicateType: null,
    subjects,
    subjectsLeftOut: lines.leftOut,
    artifacts,
  };
  if (read === null) return [signed, faulty('broken', 'The signature at its end cannot be read.', null)];
  const gpg = gpgWith(keys);
  try {
    return [signed, openPgpVerdict({ read, bytes, over: null }, { keys, gpg })];
  } finally {
    gpg?.close();
  }
}
