import { digestOf } from '../catalogue/canonical.ts';

/**
 * The `contentDigest` of a report: SHA-256 over the canonical JSON of everything in it but that and `asked`, hexadecimal. `asked` says
 * when and how often the platform was asked, which differs from run to run where all answers are the same.
 */
export function contentDigest(report: object): string {
  return digestOf({ ...report, asked: undefined, contentDigest: undefined });
}
