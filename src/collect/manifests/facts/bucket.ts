import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, choice, number, pick, readAs, type Source, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { objectsOf, resourceFact, setDeletionPolicy, setTags, textAt } from './parts.ts';

const VERSIONING = choice({ Enabled: 'enabled', Suspended: 'suspended' });
const ENABLED = choice({ Enabled: true, Disabled: false });
const MODE = choice({ GOVERNANCE: 'governance', COMPLIANCE: 'compliance' });

const BLOCKS: readonly (readonly [property: string, ours: string])[] = [
  ['BlockPublicAcls', 'block-public-acls'],
  ['IgnorePublicAcls', 'ignore-public-acls'],
  ['BlockPublicPolicy', 'block-public-policy'],
  ['RestrictPublicBuckets', 'restrict-public-buckets'],
];

const DAYS_OF_YEAR = 365;

/** Every S3 bucket. Defaults as AWS documents them for buckets that are made since April 2023. */
export function buckets(stack: Stack): Draft[] {
  return stack.ofType('AWS::S3::Bucket').map((resource) => {
    const fact = resourceFact(stack, 'bucket', resource, ['BucketName']);
    const source = stack.source(resource, { arn: true });
    fact.attributes.service = 's3';
    const closed = standard([], 'S3: public access is blocked');
    set(fact, 'publicBlocksOff', source, ['PublicAccessBlockConfiguration'], blocksOff, closed);
    set(fact, 'acl', source, ['AccessControl'], text, none());
    set(fact, 'website', source, ['WebsiteConfiguration'], () => true, none(false));
    fact.attributes.httpsOnly = null;
    fact.attributes.minTls = null;
    const off = standard('off', 'S3: no versions');
    set(fact, 'versioning', source, ['VersioningConfiguration', 'Status'], VERSIONING, off);
    set(fact, 'lifecycle', source, ['LifecycleConfiguration', 'Rules'], objectsOf(rule), none([]));
    set(fact, 'replicas', source, ['ReplicationConfiguration', 'Rules'], objectsOf(replica), none([]));
    fact.attributes.objectLock = objectLock(source);
    set(fact, 'logTarget', source, ['LoggingConfiguration'], logTarget(`\${${resource.logicalId}}`), none());
    setDeletionPolicy(fact, stack, resource);
    setTags(fact, stack, resource);
    return fact;
  });
}

/** A block that the configuration leaves out is off. */
function blocksOff(configuration: Json): Json {
  return BLOCKS.flatMap(([property, ours]): Json[] => {
    const on = readAs(pick(configuration, [property]), boolean, false);
    if (isHole(on)) return [hole(`whether ${ours} is on: ${on.unresolved}`)];
    return on === true ? [] : [ours];
  });
}

function rule(item: Json): Json {
  const narrowed = ['Prefix', 'TagFilters', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan'].some((name) => {
    const value = pick(item, [name]);
    return value !== undefined && value !== null && value !== '';
  });
  const noncurrent =
    pick(item, ['NoncurrentVersionExpiration', 'NoncurrentDays']) ?? pick(item, ['NoncurrentVersionExpirationInDays']);
  return {
    enabled: readAs(pick(item, ['Status']), ENABLED, hole('no status is stated')),
    whole: !narrowed,
    expireDays: readAs(pick(item, ['ExpirationInDays']), number, null),
    noncurrentDays: readAs(noncurrent, number, null),
  };
}

function replica(item: Json): Json {
  return { target: textAt(item, 'Destination', 'Bucket') ?? hole('no bucket is stated'), region: null };
}

function objectLock(source: Source): Json {
  const retention = ['ObjectLockConfiguration', 'Rule', 'DefaultRetention'];
  const enabled = readAs(pick(source.value, ['ObjectLockEnabled']), boolean, false);
  const configured = pick(source.value, ['ObjectLockConfiguration']);
  if (isHole(enabled)) return hole(enabled.unresolved);
  if (isHole(configured)) return hole(configured.unresolved);
  if (enabled !== true && configured === undefined) return null;
  const years = readAs(pick(source.value, [...retention, 'Years']), number, null);
  const ofYears = readAs(years, (count) => Number(count) * DAYS_OF_YEAR, null);
  return {
    mode: readAs(pick(source.value, [...retention, 'Mode']), MODE, null),
    days: readAs(pick(source.value, [...retention, 'Days']), number, ofYears),
  };
}

/** Without a bucket that is named the logs go to the bucket itself. */
function logTarget(itself: string): (configuration: Json) => Json {
  return (configuration) => textAt(configuration, 'DestinationBucketName') ?? itself;
}
