import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import { matcher } from '../../config/glob.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import shipped from './trusted-root.json' with { type: 'json' };
import { suppliedBy } from './trusted-root.ts';

/** A public key that signatures without a certificate are held against. */
export type KnownKey = {
  key: KeyObject;
  /** SHA-256 of the key in DER, hexadecimal. */
  sha256: string;
  /** `settings`: a file that the settings name; `beside`: one that lies beside the signature, or in it; `npm`: of npm's registry, shipped. */
  from: 'settings' | 'beside' | 'npm';
  /** Path of its file, or null. */
  path: string | null;
  root: 'shipped' | 'configured' | 'repository';
  /** From and to when signatures with it hold; null: no end. */
  validFrom: Date;
  validTo: Date | null;
};

/** Keys that all signatures of a run are held against, and what is wrong with the files that the settings name. */
export type KeyRing = { keys: KnownKey[]; problems: Problem[] };

/** Bytes; a key of RSA with 16,384 bits has about 3,000. */
const MAX_KEY_BYTES = 1 << 14;
const MAX_KEYS = 100;
const ALWAYS = new Date(0);

const loaded = new WeakMap<ReadContext, KeyRing>();

/** The keys that the settings name and those of npm's registry. Read once for each context. */
export function loadKeys(context: ReadContext): KeyRing {
  const known = loaded.get(context);
  if (known !== undefined) return known;
  const ring: KeyRing = { keys: npmKeys(), problems: [] };
  const wanted = matcher(context.config.collect.signatures.keys);
  const named = [...context.files.values()].filter(({ path }) => wanted(path));
  for (const file of named.slice(0, MAX_KEYS)) {
    const read = keyIn(file, context, 'settings');
    if ('problem' in read) ring.problems.push(read.problem);
    else ring.keys.unshift(read);
  }
  if (named.length > MAX_KEYS) {
    const message = `collect.signatures.keys names more than ${MAX_KEYS} files; the rest was not read. Name fewer.`;
    ring.problems.push({ code: 'cap-reached', message, kinds: ['signature'], place: placeOf('') });
  }
  loaded.set(context, ring);
  return ring;
}

function placeOf(path: string): Problem['place'] {
  return { path, line: null, column: null, pointer: null };
}

function npmKeys(): KnownKey[] {
  return shipped.npm.map(({ publicKey: { rawBytes, validFor } }) => {
    const key = createPublicKey({ key: Buffer.from(rawBytes, 'base64'), format: 'der', type: 'spki' });
    const end = 'end' in validFor && typeof validFor.end === 'string' ? new Date(validFor.end) : null;
    const validFrom = new Date(validFor.start);
    return { key, sha256: digestOf(key), from: 'npm', path: null, root: 'shipped', validFrom, validTo: end };
  });
}

function digestOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex');
}

/** A public key in PEM that came with a signature. */
export function keyFrom(
  pem: string,
  root: KnownKey['root'],
  from: KnownKey['from'],
  path: string | null,
): KnownKey | null {
  if (!/-----BEGIN (?:RSA |EC )?PUBLIC KEY-----/.test(pem)) return null;
  try {
    const key = createPublicKey(pem);
    return { key, sha256: digestOf(key), from, path, root, validFrom: ALWAYS, validTo: null };
  } catch {
    return null;
  }
}

/** The key in a file, in PEM, or why there is none. */
export function keyIn(
  file: SourceFile,
  context: ReadContext,
  from: 'settings' | 'beside',
): KnownKey | { problem: Problem } {
  const refused = (why: string) => {
    const message = `It is no public key in PEM${why}, so no signature is held against it. Name another in collect.signatures.keys.`;
    return { problem: { code: 'key-unusable', message, kinds: ['signature'], place: placeOf(file.path) } as Problem };
  };
  if (file.size > MAX_KEY_BYTES) return refused(`, being larger than ${MAX_KEY_BYTES} bytes`);
  try {
    const pem = readWhole(file).toString('latin1');
    return keyFrom(pem, suppliedBy(file, context), from, file.path) ?? refused('');
  } catch {
    return refused(' that could be read');
  }
}

/** The forms in which signers name a key: cosign the digest in base64, npm the same without padding and with its algorithm before it. */
function isHintOf({ sha256 }: KnownKey, hint: string): boolean {
  const base64 = Buffer.from(sha256, 'hex').toString('base64');
  return hint === base64 || hint === `SHA256:${base64.replace(/=+$/, '')}` || hint.toLowerCase() === sha256;
}

/** The key that a signature was made with: of those whose digest the bundle names, or of all, one that it fits. */
export function keyOf(
  entity: SignedEntity,
  keys: readonly KnownKey[],
): { fits: KnownKey | null; named: KnownKey | null } {
  const hint = entity.key.$case === 'public-key' ? entity.key.hint : '';
  const named = keys.find((one) => isHintOf(one, hint)) ?? null;
  const fits = [...(named === null ? [] : [named]), ...keys].find(({ key }) => {
    try {
      return entity.signature.verifySignature(key);
    } catch {
      return false;
    }
  });
  return { fits: fits ?? null, named };
}
