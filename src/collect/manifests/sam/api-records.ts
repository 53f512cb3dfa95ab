import type { Json, JsonObject } from '../../../model/json.ts';
import { member } from '../resource.ts';
import {
  defined,
  digestPart,
  type Expansion,
  getAtt,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  picked,
} from './expansion.ts';

/** The hosted zone of every CloudFront distribution, which an edge domain is. */
const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2';

/** Adds the DNS records of a domain, `Route53`, to the group of its hosted zone, which the APIs of a template share. */
export function addRecords(
  expansion: Expansion,
  from: MadeFrom,
  domain: JsonObject,
  domainId: string,
  endpoint: Json,
): void {
  const route = mapOf(member(domain, 'Route53'), 'Route53');
  if (route === null) return;
  const zone = picked(route, ['HostedZoneId', 'HostedZoneName']);
  const named = isAbsent(zone.HostedZoneId) ? zone.HostedZoneName : zone.HostedZoneId;
  if (named === undefined) return;
  const id = `RecordSetGroup${digestPart(typeof named === 'string' ? named : JSON.stringify(named))}`;
  const records = recordsOf(route, domain, domainId, endpoint);
  const known = expansion.resources.get(id);
  if (known === undefined) {
    make(expansion, from, id, 'AWS::Route53::RecordSetGroup', { ...zone, RecordSets: records });
    return;
  }
  const before = member(known.properties, 'RecordSets');
  known.properties.RecordSets = [...(Array.isArray(before) ? before : []), ...records];
}

function recordsOf(route: JsonObject, domain: JsonObject, domainId: string, endpoint: Json): Json[] {
  const edge = endpoint === 'EDGE';
  const target = defined({
    DNSName:
      member(route, 'DistributionDomainName') ??
      getAtt(domainId, edge ? 'DistributionDomainName' : 'RegionalDomainName'),
    HostedZoneId: edge ? CLOUDFRONT_ZONE : getAtt(domainId, 'RegionalHostedZoneId'),
    EvaluateTargetHealth: member(route, 'EvaluateTargetHealth'),
  });
  const record = (type: string): JsonObject =>
    defined({
      Name: member(domain, 'DomainName'),
      Type: type,
      AliasTarget: target,
      ...picked(route, ['Region', 'SetIdentifier']),
    });
  return member(route, 'IpV6') === true ? [record('A'), record('AAAA')] : [record('A')];
}
