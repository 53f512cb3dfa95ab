import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, choice, number, pick, readAs, type Source } from '../attribute.ts';
import { hole } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { type Draft, none, type Stack, set } from '../stack.ts';
import { itemsOf } from './parts.ts';
import { readTags } from './tags.ts';

const ENABLED = choice({ Enabled: true, Disabled: false, Suspended: false, ENABLED: true, DISABLED: false });
const RETAINS = choice({ Delete: false, Retain: true, RetainExceptOnCreate: false, Snapshot: false });
const SNAPSHOTS = choice({ Delete: false, Retain: false, RetainExceptOnCreate: false, Snapshot: true });

/** What keeps the data of a store from being lost, and where it says so. */
type Means = { means: string; path: string[]; read: (value: Json) => Json };

const POINT_IN_TIME = ['PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled'];

const MEANS = new Map<string, readonly Means[]>([
  [
    'AWS::DynamoDB::Table',
    [
      { means: 'point-in-time', path: POINT_IN_TIME, read: boolean },
      { means: 'deletion-protection', path: ['DeletionProtectionEnabled'], read: boolean },
    ],
  ],
  [
    'AWS::DynamoDB::GlobalTable',
    [
      { means: 'point-in-time', path: ['Replicas', '0', ...POINT_IN_TIME], read: boolean },
      { means: 'deletion-protection', path: ['Replicas', '0', 'DeletionProtectionEnabled'], read: boolean },
      { means: 'replication', path: ['Replicas'], read: (replicas) => Array.isArray(replicas) && replicas.length > 1 },
    ],
  ],
  [
    'AWS::S3::Bucket',
    [
      { means: 'versioning', path: ['VersioningConfiguration', 'Status'], read: ENABLED },
      { means: 'replication', path: ['ReplicationConfiguration', 'Rules'], read: anyEnabled },
    ],
  ],
  ['AWS::EFS::FileSystem', [{ means: 'backup', path: ['BackupPolicy', 'Status'], read: ENABLED }]],
  [
    'AWS::ElastiCache::ReplicationGroup',
    [{ means: 'backup', path: ['SnapshotRetentionLimit'], read: (limit) => above(limit) }],
  ],
  [
    'AWS::RDS::DBInstance',
    [
      { means: 'backup', path: ['BackupRetentionPeriod'], read: (days) => above(days) },
      { means: 'deletion-protection', path: ['DeletionProtection'], read: boolean },
    ],
  ],
  [
    'AWS::RDS::DBCluster',
    [
      { means: 'backup', path: ['BackupRetentionPeriod'], read: (days) => above(days) },
      { means: 'deletion-protection', path: ['DeletionProtection'], read: boolean },
    ],
  ],
]);

/** Databases keep a copy of a day, and leave a last one behind, where nothing else is said. */
const BACKED_UP = new Set(['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster']);

/** Sets recovery, expiry and tags. */
export function setKeeping(fact: Draft, stack: Stack, resource: Resource): void {
  const source = stack.source(resource);
  const { type } = resource;
  const recovery: Json[] = [];
  for (const { means, path, read } of MEANS.get(type) ?? []) {
    const byDefault = means === 'backup' && BACKED_UP.has(type);
    add(recovery, means, readAs(pick(source.value, path), read, byDefault));
  }
  const beside = stack.resolver.resolve(resource.attributes.DeletionPolicy ?? null).value;
  add(recovery, 'retain', readAs(beside, RETAINS, false));
  add(recovery, 'snapshot', readAs(beside, SNAPSHOTS, BACKED_UP.has(type)));
  fact.attributes.recovery = recovery;
  fact.attributes.expiry = expiry(type, source);
  const tags = type === 'AWS::DynamoDB::GlobalTable' ? ['Replicas', '0', 'Tags'] : TAGS.get(type);
  set(fact, 'tags', source, tags ?? ['Tags'], readTags, none([]));
}

const TAGS = new Map([['AWS::EFS::FileSystem', ['FileSystemTags']]]);

function add(recovery: Json[], means: string, state: Json): void {
  if (isHole(state)) recovery.push(hole(`whether it has ${means}: ${state.unresolved}`));
  else if (state === true) recovery.push(means);
}

function above(value: Json): Json {
  return readAs(number(value), (count) => typeof count === 'number' && count > 0, false);
}

function anyEnabled(rules: Json): Json {
  const states = itemsOf(rules).map((rule) => readAs(pick(rule, ['Status']), ENABLED, false));
  if (states.includes(true)) return true;
  return states.find((state) => isHole(state)) ?? false;
}

function expiry(type: string, source: Source): Json[] {
  const at = (path: string[]): Json | undefined => pick(source.value, path);
  switch (type) {
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return when(readAs(at(['TimeToLiveSpecification', 'Enabled']), boolean, false), { by: 'ttl', days: null });
    case 'AWS::S3::Bucket':
      return itemsOf(at(['LifecycleConfiguration', 'Rules'])).flatMap(ruleExpiry);
    case 'AWS::SQS::Queue':
      return [retention(readAs(at(['MessageRetentionPeriod']), number, 345600), 86400)];
    case 'AWS::Kinesis::Stream':
      return [retention(readAs(at(['RetentionPeriodHours']), number, 24), 24)];
    default:
      return [];
  }
}

function retention(amount: Json, perDay: number): Json {
  return { by: 'retention', days: readAs(amount, (count) => Number(count) / perDay, null) };
}

function ruleExpiry(rule: Json): Json[] {
  if (isHole(rule)) return [rule];
  const days = pick(rule, ['ExpirationInDays']);
  const gone = days ?? pick(rule, ['ExpirationDate']);
  if (gone === undefined || gone === null) return [];
  const state = readAs(pick(rule, ['Status']), ENABLED, false);
  return when(state, { by: 'lifecycle', days: readAs(days, number, null) });
}

/** One element where something is switched on; a hole where that is not known. */
function when(state: Json, element: Json): Json[] {
  if (isHole(state)) return [hole(state.unresolved)];
  return state === true ? [element] : [];
}
