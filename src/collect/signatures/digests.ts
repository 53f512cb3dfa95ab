import { createHash } from 'node:crypto';
import { readChunks, type SourceFile } from '../source-file.ts';

/** A digest as in-toto names it: `sha256` and hexadecimal in lower case. */
export type Digest = { algorithm: string; digest: string };

/** The algorithms that files are compared by; every other one matches nothing. */
const ALGORITHMS: ReadonlySet<string> = new Set(['sha256', 'sha384', 'sha512']);

const computed = new WeakMap<SourceFile, Map<string, string>>();

/** Digest of a file's bytes, hexadecimal, computed once; null for an algorithm that is not compared. Throws what `fs` throws. */
export function digestOf(file: SourceFile, algorithm: string): string | null {
  if (!ALGORITHMS.has(algorithm)) return null;
  const known = computed.get(file) ?? new Map<string, string>();
  computed.set(file, known);
  const before = known.get(algorithm);
  if (before !== undefined) return before;
  const hash = createHash(algorithm);
  readChunks(file, (chunk) => hash.update(chunk));
  const digest = hash.digest('hex');
  known.set(algorithm, digest);
  return digest;
}
