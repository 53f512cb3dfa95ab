import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';

/**
 * The lowest version of TLS that a security policy takes, by the names that API Gateway, load balancers and CloudFront document:
 * `TLS_1_2`, `SecurityPolicy_TLS13_1_2_2021_06`, `SecurityPolicy_TLS12_PFS_2025_EDGE`, `ELBSecurityPolicy-TLS13-1-2-2021-06`,
 * `ELBSecurityPolicy-FS-1-2-Res-2020-10`, `TLSv1.2_2021`.
 */
export function tlsFloor(policy: Json): Json {
  if (typeof policy !== 'string') return hole('a security policy that is no text');
  for (const [pattern, floor] of FLOORS) {
    const match = pattern.exec(policy);
    if (match) return floor ?? `1.${match[1] ?? '0'}`;
  }
  return hole('a security policy that is not known to us');
}

/** The first that fits counts; without a floor, its group is the version behind `1.`. */
const FLOORS: readonly (readonly [RegExp, string | null])[] = [
  [/^SSLv3$/i, 'ssl-3'],
  [/^TLS_1_([0-3])$/i, null],
  [/^TLSv1\.([1-3])(?:_|$)/i, null],
  [/^TLSv1(?:_|$)/i, '1.0'],
  [/^SecurityPolicy_TLS13_1_([0-3])(?:_|$)/i, null],
  [/^SecurityPolicy_TLS1([23])_/i, null],
  [/^ELBSecurityPolicy-TLS13-1-([0-3])-/i, null],
  [/^ELBSecurityPolicy-(?:TLS|FS)-1-([0-3])-/i, null],
  [/^ELBSecurityPolicy-(?:FS-)?\d{4}-\d\d$/i, '1.0'],
];
