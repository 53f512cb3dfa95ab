import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { matcher } from '../../config/glob.ts';
import type { EvidenceKind } from '../../model/evidence.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { type AllowedSigner, allowedSigners } from './allowed-signers.ts';
import { keyFingerprint } from './key-id.ts';
import { type MinisignKey, minisignKey } from './minisign-key.ts';
import { holdsPrivateKey } from './private-key.ts';

/** Where a key comes from: one that git keeps beside what it vouches for is shown as such. */
export type KeyFile = { path: string; root: 'configured' | 'repository' };

/** A bare public key. `id`: SHA-256 of its DER form, hexadecimal. */
export type PublicKey = KeyFile & { key: KeyObject; id: string };

/** All keys that `collect.signatures.keys` gives, by the form that they are in. */
export type GivenKeys = {
  publicKeys: PublicKey[];
  minisign: (KeyFile & MinisignKey)[];
  ssh: (KeyFile & AllowedSigner)[];
  /** Armoured or binary, as the file has them: gpg reads them. */
  openpgp: (KeyFile & { bytes: Buffer })[];
  /** Certificates that those of signers must lead to. */
  authorities: (KeyFile & { certificate: X509Certificate; pem: string })[];
  problems: Problem[];
};

/** Bytes of one file; a keyring of a large organisation has a few hundred kilobytes. */
const MAX_KEY_BYTES = 4 << 20;
/** Files that are read as keys. */
const MAX_KEY_FILES = 200;
const SETTING = 'collect.signatures.keys';
const PEM_PART =
  /-----BEGIN (PUBLIC KEY|RSA PUBLIC KEY|CERTIFICATE|PGP PUBLIC KEY BLOCK)-----[\s\S]*?-----END \1-----/g;

const loaded = new WeakMap<ReadContext, GivenKeys>();

/** The keys of the settings, read once for each context. What cannot be used is a problem; a private key is named and not read. */
export function givenKeys(context: ReadContext): GivenKeys {
  const known = loaded.get(context);
  if (known !== undefined) return known;
  const keys: GivenKeys = { publicKeys: [], minisign: [], ssh: [], openpgp: [], authorities: [], problems: [] };
  loaded.set(context, keys);
  const patterns = context.config.collect.signatures.keys;
  if (patterns.length === 0) return keys;
  const matches = matcher(patterns);
  const named = [...context.files.values()]
    .filter(({ path }) => matches(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const { config } = context;
  const tell = (code: string, message: string, path: string, kinds: EvidenceKind[] = ['signature']): void => {
    keys.problems.push({ code, message, kinds, place: { path, line: null, column: null, pointer: null } });
  };
  for (const pattern of patterns) {
    const one = matcher([pattern]);
    if (named.some(({ path }) => one(path))) continue;
    tell(
      'key-not-found',
      `${SETTING} asks for ${pattern}, and no file matches it. Correct the path.`,
      config.path ?? '.',
    );
  }
  if (named.length > MAX_KEY_FILES) {
    tell(
      'cap-reached',
      `${SETTING} names ${named.length} files; only the first ${MAX_KEY_FILES} were read.`,
      config.path ?? '.',
    );
  }
  const hasTracked = [...context.files.values()].some(({ tracked }) => tracked);
  for (const file of named.slice(0, MAX_KEY_FILES)) {
    const root = hasTracked && !file.tracked ? 'configured' : 'repository';
    const problem = readKeyFile(file, { path: file.path, root }, keys);
    if (problem !== null) tell(problem.code, problem.message, file.path);
  }
  return keys;
}

type Fault = { code: string; message: string };

function readKeyFile(file: SourceFile, from: KeyFile, keys: GivenKeys): Fault | null {
  if (file.size > MAX_KEY_BYTES) {
    return { code: 'cap-reached', message: `It is larger than the ${MAX_KEY_BYTES} bytes that are read of a key.` };
  }
  let bytes: Buffer;
  try {
    bytes = readWhole(file);
  } catch {
    return { code: 'file-unreadable', message: 'The key could not be read. Give the job the right to read it.' };
  }
  if (holdsPrivateKey(bytes)) {
    const message = `It holds a private key, and nothing of it was read. Take it out of the workspace, replace it if others could see it, and give the public key under ${SETTING}.`;
    return { code: 'private-key', message };
  }
  const before = countOf(keys);
  const text = bytes.toString('utf8');
  // A binary keyring of OpenPGP begins with the packet of a public key.
  if ((bytes[0] ?? 0) >= 0x80) {
    if (isPublicPacket(bytes[0])) keys.openpgp.push({ ...from, bytes });
  } else if (!readPem(text, from, keys)) {
    const minisign = minisignKey(text);
    if (minisign !== null) keys.minisign.push({ ...from, ...minisign });
    else keys.ssh.push(...allowedSigners(text).signers.map((signer) => ({ ...from, ...signer })));
  }
  if (countOf(keys) > before) return null;
  const message = `No public key could be read from it. ${SETTING} takes PEM, certificates, and keys of cosign, minisign, OpenSSH (allowed signers) and OpenPGP.`;
  return { code: 'key-unusable', message };
}

function countOf({ publicKeys, minisign, ssh, openpgp, authorities }: GivenKeys): number {
  return publicKeys.length + minisign.length + ssh.length + openpgp.length + authorities.length;
}

/** Tag 6, in the old form and in the new. */
function isPublicPacket(first: number | undefined): boolean {
  return first !== undefined && (first === 0xc6 || (first & 0xfc) === 0x98);
}

/** Whether the text has parts of PEM; those that can be read are added. */
function readPem(text: string, from: KeyFile, keys: GivenKeys): boolean {
  let found = false;
  for (const [part, label] of text.matchAll(PEM_PART)) {
    found = true;
    try {
      if (label === 'PGP PUBLIC KEY BLOCK') keys.openpgp.push({ ...from, bytes: Buffer.from(part) });
      else if (label === 'CERTIFICATE') {
        keys.authorities.push({ ...from, certificate: new X509Certificate(part), pem: part });
      } else {
        const key = createPublicKey(part);
        keys.publicKeys.push({ ...from, key, id: keyFingerprint(key) });
      }
    } catch {
      // The caller says so where nothing else of the file can be read.
    }
  }
  return found;
}
