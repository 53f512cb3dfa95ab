import { createPublicKey, type KeyObject } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import { givenKeys } from '../keys/given-keys.ts';
import { keyFingerprint } from '../keys/key-id.ts';
import type { ReadContext } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import shipped from './trusted-root.json' with { type: 'json' };
import { suppliedBy } from './trusted-root.ts';

/** A public key that signatures without a certificate are held against. */
export type KnownKey = {
  key: KeyObject;
  /** SHA-256 of the key in DER, hexadecimal. */
  sha256: string;
  /** What signers call it: cosign the digest in base64, npm's registry as it chooses. */
  hints: readonly string[];
  /** `settings`: a file that the settings name; `beside`: one that lies beside the signature, or in it; `npm`: of npm's registry, shipped. */
  from: 'settings' | 'beside' | 'npm';
  /** Path of its file; null: it is shipped. */
  path: string | null;
  root: 'shipped' | 'configured' | 'repository';
  /** From and to when signatures with it hold; null: no end. */
  validFrom: Date;
  validTo: Date | null;
};

/** Bytes; a key of RSA with 16,384 bits has about 3,000. */
const MAX_KEY_BYTES = 1 << 14;
const ALWAYS = new Date(0);

const loaded = new WeakMap<ReadContext, KnownKey[]>();

/** The public keys that the settings name, then those of npm's registry. Read once for each context. */
export function knownKeys(context: ReadContext): readonly KnownKey[] {
  const known = loaded.get(context);
  if (known !== undefined) return known;
  const given = givenKeys(context).publicKeys.map(
    ({ key, id, path, root }): KnownKey => ({ ...whenever(key, id), from: 'settings', path, root }),
  );
  const keys = [...given, ...npmKeys()];
  loaded.set(context, keys);
  return keys;
}

function whenever(
  key: KeyObject,
  sha256: string,
): Pick<KnownKey, 'key' | 'sha256' | 'hints' | 'validFrom' | 'validTo'> {
  const base64 = Buffer.from(sha256, 'hex').toString('base64');
  return { key, sha256, hints: [base64, sha256], validFrom: ALWAYS, validTo: null };
}

let parsed: KnownKey[] | null = null;

function npmKeys(): KnownKey[] {
  parsed ??= shipped.npm.map(({ keyId, publicKey: { rawBytes, validFor } }) => {
    const key = createPublicKey({ key: Buffer.from(rawBytes, 'base64'), format: 'der', type: 'spki' });
    const validTo = 'end' in validFor && typeof validFor.end === 'string' ? new Date(validFor.end) : null;
    const validFrom = new Date(validFor.start);
    const sha256 = keyFingerprint(key);
    return { key, sha256, hints: [keyId], from: 'npm', path: null, root: 'shipped', validFrom, validTo };
  });
  return parsed;
}

/** A public key in PEM that came with a signature; null where it is none. */
export function keyBeside(pem: string, path: string, root: KnownKey['root']): KnownKey | null {
  if (!/-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(pem)) return null;
  try {
    const key = createPublicKey(pem);
    return { ...whenever(key, keyFingerprint(key)), from: 'beside', path, root };
  } catch {
    return null;
  }
}

/** The public key in a file that lies beside a signature; null where there is none. */
export function keyInFile(file: SourceFile, context: ReadContext): KnownKey | null {
  if (file.size > MAX_KEY_BYTES) return null;
  try {
    return keyBeside(readWhole(file).toString('latin1'), file.path, suppliedBy(file, context));
  } catch {
    return null;
  }
}

/** The key that a signature was made with: of those whose digest the bundle names, or of all, one that it fits. */
export function keyOf(
  entity: SignedEntity,
  keys: readonly KnownKey[],
): { fits: KnownKey | null; named: KnownKey | null } {
  const hint = entity.key.$case === 'public-key' ? entity.key.hint : '';
  const named = keys.find(({ hints }) => hints.includes(hint)) ?? null;
  const fits = [...(named === null ? [] : [named]), ...keys].find(({ key }) => {
    try {
      return entity.signature.verifySignature(key);
    } catch {
      return false;
    }
  });
  return { fits: fits ?? null, named };
}
