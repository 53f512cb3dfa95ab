import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, choice, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { type Draft, none, type Stack, set } from '../stack.ts';
import { itemsOf, resourceFact, textAt } from './parts.ts';

const STATUS = choice({ ENABLED: true, DISABLED: false });

/** What stood for features before they had names. */
const DATA_SOURCES: readonly (readonly [path: string[], feature: string])[] = [
  [['S3Logs', 'Enable'], 'S3_DATA_EVENTS'],
  [['Kubernetes', 'AuditLogs', 'Enable'], 'EKS_AUDIT_LOGS'],
  [['MalwareProtection', 'ScanEc2InstanceWithFindings', 'EbsVolumes'], 'EBS_MALWARE_PROTECTION'],
];

/** Services that watch the account: GuardDuty and Security Hub. */
export function detectors(stack: Stack): Draft[] {
  const guards = stack.ofType('AWS::GuardDuty::Detector').map((resource) => {
    const fact = resourceFact(stack, 'detector', resource, null);
    const source = stack.source(resource);
    fact.attributes.service = 'guardduty';
    set(fact, 'enabled', source, ['Enable'], boolean, none(hole('it is not stated')));
    fact.attributes.features = features(source.value);
    return fact;
  });
  const hubs = stack.ofType('AWS::SecurityHub::Hub', 'AWS::SecurityHub::HubV2').map((resource) => {
    const fact = resourceFact(stack, 'detector', resource, null);
    Object.assign(fact.attributes, { service: 'security-hub', enabled: true, features: [] });
    return fact;
  });
  return [...guards, ...hubs];
}

function features(value: Json | undefined): Json[] {
  const named = itemsOf(pick(value, ['Features'])).flatMap((feature): Json[] => {
    if (isHole(feature)) return [feature];
    return listed(textAt(feature, 'Name'), readAs(pick(feature, ['Status']), STATUS, false));
  });
  const older = DATA_SOURCES.flatMap(([path, feature]) =>
    listed(feature, readAs(pick(value, ['DataSources', ...path]), boolean, false)),
  );
  return [...named, ...older];
}

function listed(feature: Json, state: Json): Json[] {
  if (feature === null) return [];
  if (isHole(state)) return [hole(`whether a feature is on: ${state.unresolved}`)];
  return state === true ? [feature] : [];
}
