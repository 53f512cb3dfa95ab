import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, choice, originAt, pick, readAs, type Source, text } from '../attribute.ts';
import { hole, oneOf } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { type Absent, type Draft, draft, none, type Stack, set, standard } from '../stack.ts';
import { setKeeping } from './store-keeping.ts';

/** How a store of one type says that it encrypts. */
type Encryption = (fact: Draft, source: Source) => void;

const STORES: readonly { types: string[]; service: string; read: Encryption }[] = [
  { types: ['AWS::SQS::Queue'], service: 'sqs', read: queue },
  {
    types: ['AWS::SNS::Topic'],
    service: 'sns',
    read: byKey(['KmsMasterKeyId'], standard('none', 'SNS: not encrypted')),
  },
  { types: ['AWS::DynamoDB::Table'], service: 'dynamodb', read: table(['SSESpecification', 'KMSMasterKeyId']) },
  {
    types: ['AWS::DynamoDB::GlobalTable'],
    service: 'dynamodb',
    read: table(['Replicas', '0', 'SSESpecification', 'KMSMasterKeyId']),
  },
  { types: ['AWS::S3::Bucket'], service: 's3', read: bucket },
  { types: ['AWS::Kinesis::Stream'], service: 'kinesis', read: stream },
  {
    types: ['AWS::DAX::Cluster'],
    service: 'dax',
    read: bySwitch(['SSESpecification', 'SSEEnabled'], null, 'DAX: not encrypted'),
  },
  {
    types: ['AWS::ElastiCache::ReplicationGroup'],
    service: 'elasticache',
    read: bySwitch(['AtRestEncryptionEnabled'], ['KmsKeyId'], 'ElastiCache: not encrypted'),
  },
  {
    types: ['AWS::ElastiCache::CacheCluster'],
    service: 'elasticache',
    read: byKey(null, standard('none', 'ElastiCache: a cluster by itself is not encrypted')),
  },
  {
    types: ['AWS::ElastiCache::ServerlessCache'],
    service: 'elasticache',
    read: byKey(['KmsKeyId'], standard('provider', 'ElastiCache Serverless: encrypted')),
  },
  {
    types: ['AWS::EFS::FileSystem'],
    service: 'efs',
    read: bySwitch(['Encrypted'], ['KmsKeyId'], 'EFS: not encrypted'),
  },
  {
    types: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
    service: 'rds',
    read: database,
  },
  {
    types: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
    service: 'opensearch',
    read: bySwitch(
      ['EncryptionAtRestOptions', 'Enabled'],
      ['EncryptionAtRestOptions', 'KmsKeyId'],
      'OpenSearch: not encrypted',
    ),
  },
  { types: ['AWS::ECR::Repository'], service: 'ecr', read: images },
];

/** Everything that keeps data at rest. Defaults as AWS documents them for each type. */
export function stores(stack: Stack): Draft[] {
  const make = (resource: Resource, service: string, read: Encryption): Draft => {
    const fact = draft(stack, 'store', resource.logicalId, resource);
    fact.attributes.name = resource.logicalId;
    fact.attributes.service = service;
    fact.attributes.key = null;
    read(fact, stack.source(resource, { arn: true }));
    setKeeping(fact, stack, resource);
    return fact;
  };
  const facts = STORES.flatMap(({ types, service, read }) =>
    stack
      .ofType(...types)
      .filter((resource) => !isInCluster(resource))
      .map((resource) => make(resource, service, read)),
  );
  const stages = stack.ofType('AWS::ApiGateway::Stage').filter((stage) => caches(stack.source(stage)));
  return [...facts, ...stages.map((stage) => make(stage, 'api-cache', cache))];
}

/** An instance of a cluster of databases keeps nothing itself. */
function isInCluster({ type, properties }: Resource): boolean {
  return type === 'AWS::RDS::DBInstance' && properties.DBClusterIdentifier !== undefined;
}

/** Whose key it is: AWS keeps the keys whose alias begins with `alias/aws/`. */
function keyKind(key: Json): Json {
  return typeof key === 'string' && /(^|:)alias\/aws\//.test(key) ? 'aws-key' : 'customer-key';
}

const KEYS = ['aws-key', 'customer-key'];

/** The kind of the key that is stated for what is encrypted anyway; of one that is not known, the kinds that it can be. */
function kindOfKey(stated: Json | undefined, absent: Json): Json {
  const kind = readAs(stated, keyKind, absent);
  return isHole(kind) && !kind.among ? oneOf(kind.unresolved, KEYS) : kind;
}

/** Encrypted with the key that is stated; without one it is as the absence says. */
function byKey(path: string[] | null, absent: Absent): Encryption {
  return (fact, source) => {
    set(fact, 'encryption', source, path ?? ['KmsKeyId'], path ? keyKind : () => absent.value, absent);
    if (path) set(fact, 'key', source, path, text, none());
  };
}

/** Encrypted where something is switched on, by the key that is stated or else by one that AWS keeps. */
function bySwitch(path: string[], key: string[] | null, from: string): Encryption {
  return (fact, source) => {
    const stated = key === null ? undefined : pick(source.value, key);
    const on = key === null ? 'provider' : kindOfKey(stated, 'aws-key');
    const read = (value: Json): Json => switched(boolean(value), on);
    set(fact, 'encryption', source, path, read, standard('none', from));
    if (key) set(fact, 'key', source, key, text, none());
  };
}

function switched(state: Json, on: Json, off: Json = 'none'): Json {
  if (isHole(state)) return hole(state.unresolved);
  return state === true ? on : off;
}

function queue(fact: Draft, source: Source): void {
  const key = pick(source.value, ['KmsMasterKeyId']);
  const managed = (value: Json): Json => switched(boolean(value), 'provider');
  const unset = standard('provider', 'SQS: encrypted with its own key');
  if (key === undefined) {
    set(fact, 'encryption', source, ['SqsManagedSseEnabled'], managed, unset);
    return;
  }
  set(fact, 'key', source, ['KmsMasterKeyId'], text, none());
  const without = readAs(pick(source.value, ['SqsManagedSseEnabled']), managed, 'provider');
  set(fact, 'encryption', source, ['KmsMasterKeyId'], keyKind, none(without));
  const { encryption = null } = fact.attributes;
  // A key that is not known may turn out empty, and then it is as if none were stated.
  if (isHole(encryption) && !encryption.among) {
    fact.attributes.encryption = oneOf(encryption.unresolved, [...KEYS, without]);
  }
}

function stream(fact: Draft, source: Source): void {
  const key = ['StreamEncryption', 'KeyId'];
  const type = choice({ KMS: kindOfKey(pick(source.value, key), 'aws-key'), NONE: 'none' });
  const unset = standard('none', 'Kinesis: not encrypted');
  set(fact, 'encryption', source, ['StreamEncryption', 'EncryptionType'], type, unset);
  set(fact, 'key', source, key, text, none());
}

function table(key: string[]): Encryption {
  return (fact, source) => {
    const withKey = kindOfKey(pick(source.value, key), 'aws-key');
    const read = (value: Json): Json => switched(boolean(value), withKey, 'provider');
    const unset = standard('provider', 'DynamoDB: encrypted with its own key');
    set(fact, 'encryption', source, ['SSESpecification', 'SSEEnabled'], read, unset);
    set(fact, 'key', source, key, text, none());
  };
}

function bucket(fact: Draft, source: Source): void {
  const rule = ['BucketEncryption', 'ServerSideEncryptionConfiguration', '0', 'ServerSideEncryptionByDefault'];
  const key = kindOfKey(pick(source.value, [...rule, 'KMSMasterKeyID']), 'aws-key');
  const read = (value: Json): Json => {
    if (value === 'AES256') return 'provider';
    return value === 'aws:kms' || value === 'aws:kms:dsse' ? key : hole('an algorithm that is not known to us');
  };
  const unset = standard('provider', 'S3: encrypted with its own key');
  set(fact, 'encryption', source, [...rule, 'SSEAlgorithm'], read, unset);
  set(fact, 'key', source, [...rule, 'KMSMasterKeyID'], text, none());
}

/** A database that is made from a copy is encrypted as that is. */
const COPIED_FROM = [
  'SnapshotIdentifier',
  'DBSnapshotIdentifier',
  'DBClusterSnapshotIdentifier',
  'SourceDBInstanceIdentifier',
  'SourceDBClusterIdentifier',
];

function database(fact: Draft, source: Source): void {
  bySwitch(['StorageEncrypted'], ['KmsKeyId'], 'RDS: not encrypted')(fact, source);
  const copied = COPIED_FROM.some((name) => pick(source.value, [name]) !== undefined);
  if (!copied || pick(source.value, ['StorageEncrypted']) !== undefined) return;
  fact.attributes.encryption = hole('as what it is copied from is');
  delete fact.origins['/encryption'];
}

function images(fact: Draft, source: Source): void {
  const path = ['EncryptionConfiguration', 'EncryptionType'];
  const key = kindOfKey(pick(source.value, ['EncryptionConfiguration', 'KmsKey']), 'aws-key');
  const type = choice({ AES256: 'provider', KMS: key, KMS_DSSE: key });
  set(fact, 'encryption', source, path, type, standard('provider', 'ECR: encrypted with its own key'));
  set(fact, 'key', source, ['EncryptionConfiguration', 'KmsKey'], text, none());
}

/** Whether a stage has a cache, as far as it is known. */
function caches(source: Source): boolean {
  return readAs(pick(source.value, ['CacheClusterEnabled']), boolean, false) !== false;
}

function cache(fact: Draft, source: Source): void {
  const settings = pick(source.value, ['MethodSettings']);
  const methods = Array.isArray(settings) ? settings : isHole(settings) ? [settings] : [];
  const cached = methods.filter((method) => readAs(pick(method, ['CachingEnabled']), boolean, false) !== false);
  const encrypted = cached.map((method) => readAs(pick(method, ['CacheDataEncrypted']), boolean, false));
  const open = encrypted.find((state) => isHole(state));
  const none = cached.length === 0 || encrypted.includes(false);
  fact.attributes.encryption = none
    ? 'none'
    : open === undefined
      ? 'provider'
      : hole('whether the cache is encrypted is not known');
  const origin = originAt(source, ['MethodSettings']);
  if (origin) fact.origins['/encryption'] = origin;
  else if (cached.length === 0)
    fact.origins['/encryption'] = { kind: 'inherited-default', from: 'API Gateway: not encrypted' };
}
