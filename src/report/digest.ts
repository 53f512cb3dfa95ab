import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 over the canonical JSON of a value, hexadecimal. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

/** The `contentDigest` of a report: over everything in it but that. */
export function contentDigest(report: object): string {
  return digestOf({ ...report, contentDigest: undefined });
}
