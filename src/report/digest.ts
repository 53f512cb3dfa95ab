import { digestOf } from '../catalogue/canonical.ts';

/** The `contentDigest` of a report: SHA-256 over the canonical JSON of everything in it but that, hexadecimal. */
export function contentDigest(report: object): string {
  return digestOf({ ...report, contentDigest: undefined });
}
