import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { emptyObject } from '../../intrinsics.ts';
import { policy } from './policy-document.ts';
import { block, blocks, linked, linkedList, made, plain, tags, worded } from './reads.ts';
import type { Part, Properties, Read, Shape } from './shape.ts';

const KEYS = ['aws_kms_key', 'aws_kms_alias', 'aws_kms_replica_key'];
const BUCKET = ['aws_s3_bucket'];
const ROLE = ['aws_iam_role'];
const SUBNETS = ['aws_subnet'];
const GROUPS = ['aws_security_group'];
const SWITCH = { true: 'Enabled', false: 'Suspended' };

const lifecycleRule: Properties = {
  Id: plain('id'),
  Status: plain('status'),
  Prefix: plain('prefix'),
  ExpirationInDays: plain('expiration/days'),
  ExpirationDate: plain('expiration/date'),
  ExpiredObjectDeleteMarker: plain('expiration/expired_object_delete_marker'),
  NoncurrentVersionExpiration: block('noncurrent_version_expiration', {
    NoncurrentDays: plain('noncurrent_days'),
    NewerNoncurrentVersions: plain('newer_noncurrent_versions'),
  }),
  'AbortIncompleteMultipartUpload/DaysAfterInitiation': plain(
    'abort_incomplete_multipart_upload/days_after_initiation',
  ),
  Transitions: blocks('transition', {
    TransitionInDays: plain('days'),
    TransitionDate: plain('date'),
    StorageClass: plain('storage_class'),
  }),
};

const encryptionRule: Properties = {
  BucketKeyEnabled: plain('bucket_key_enabled'),
  ServerSideEncryptionByDefault: block('apply_server_side_encryption_by_default', {
    SSEAlgorithm: plain('sse_algorithm'),
    KMSMasterKeyID: linked('kms_master_key_id', KEYS, 'id'),
  }),
};

const retention = (at: string): Properties => ({
  'ObjectLockConfiguration/ObjectLockEnabled': plain('object_lock_enabled', 'Enabled'),
  'ObjectLockConfiguration/Rule/DefaultRetention': block(at, {
    Mode: plain('mode'),
    Days: plain('days'),
    Years: plain('years'),
  }),
});

const replicationRule: Properties = {
  Id: plain('id'),
  Status: plain('status'),
  'Destination/Bucket': linked('destination/bucket', BUCKET, 'arn'),
  'Destination/StorageClass': plain('destination/storage_class'),
  'Destination/Account': plain('destination/account'),
};

/** Rules of a notification: a list of one rule for each part of a filter. */
const filterRules: Read = (maker, from, to) => {
  const rules: Json[] = [];
  for (const name of ['prefix', 'suffix']) {
    const value = plain(`filter_${name}`)(maker, from, [...to, String(rules.length)]);
    if (value === undefined) continue;
    const rule = emptyObject();
    rule.Name = name;
    rule.Value = value;
    rules.push(rule);
  }
  return rules.length > 0 ? rules : undefined;
};

const notification = (says: string, name: string): Properties => ({
  Event: plain('events'),
  [says]: linked(name, null, 'arn'),
  'Filter/S3Key/Rules': filterRules,
});

const logging: Properties = {
  'LoggingConfiguration/DestinationBucketName': linked('logging/target_bucket', BUCKET, 'id'),
  'LoggingConfiguration/LogFilePrefix': plain('logging/target_prefix'),
};

/** Of a bucket as older providers take it: all in one. */
const bucketInOne: Properties = {
  'VersioningConfiguration/Status': worded('versioning/enabled', SWITCH),
  'BucketEncryption/ServerSideEncryptionConfiguration': blocks(
    'server_side_encryption_configuration/rule',
    encryptionRule,
  ),
  'LifecycleConfiguration/Rules': blocks('lifecycle_rule', {
    ...lifecycleRule,
    Status: worded('enabled', { true: 'Enabled', false: 'Disabled' }),
  }),
  'ReplicationConfiguration/Rules': blocks('replication_configuration/rules', replicationRule),
  ...logging,
  WebsiteConfiguration: block('website', {
    IndexDocument: plain('index_document'),
    RedirectAllRequestsTo: plain('redirect_all_requests_to'),
  }),
};

export const STORAGE: Readonly<Record<string, Shape>> = {
  aws_s3_bucket: {
    type: 'AWS::S3::Bucket',
    attributes: { bucket: 'Ref', bucket_domain_name: 'DomainName', bucket_regional_domain_name: 'RegionalDomainName' },
    properties: {
      BucketName: plain('bucket'),
      AccessControl: made('acl', aclOf),
      ObjectLockEnabled: plain('object_lock_enabled'),
      ...bucketInOne,
      Tags: tags,
    },
  },
  aws_s3_bucket_policy: {
    type: 'AWS::S3::BucketPolicy',
    properties: { Bucket: linked('bucket', BUCKET, 'id'), PolicyDocument: policy('policy') },
  },
  aws_s3_access_point: {
    type: 'AWS::S3::AccessPoint',
    properties: { Bucket: linked('bucket', BUCKET, 'id'), Name: plain('name'), Policy: policy('policy') },
  },
  aws_dynamodb_table: {
    type: 'AWS::DynamoDB::Table',
    attributes: { stream_arn: 'StreamArn' },
    properties: {
      TableName: plain('name'),
      BillingMode: plain('billing_mode', 'PROVISIONED'),
      DeletionProtectionEnabled: plain('deletion_protection_enabled'),
      PointInTimeRecoverySpecification: block('point_in_time_recovery', {
        PointInTimeRecoveryEnabled: plain('enabled'),
        RecoveryPeriodInDays: plain('recovery_period_in_days'),
      }),
      SSESpecification: block('server_side_encryption', {
        SSEEnabled: plain('enabled'),
        KMSMasterKeyId: linked('kms_key_arn', KEYS, 'arn'),
      }),
      'StreamSpecification/StreamViewType': plain('stream_view_type'),
      TimeToLiveSpecification: block('ttl', { AttributeName: plain('attribute_name'), Enabled: plain('enabled') }),
      Replicas: blocks('replica', { Region: plain('region_name') }),
      TableClass: plain('table_class'),
      Tags: tags,
    },
  },
  aws_kinesis_stream: {
    type: 'AWS::Kinesis::Stream',
    properties: {
      Name: plain('name'),
      RetentionPeriodHours: plain('retention_period', 24),
      ShardCount: plain('shard_count'),
      StreamEncryption: (maker, from, to) => {
        const type = plain('encryption_type', 'NONE')(maker, from, [...to, 'EncryptionType']);
        if (type === undefined || type === 'NONE') return undefined;
        const encryption = emptyObject();
        encryption.EncryptionType = type;
        const key = linked('kms_key_id', KEYS, 'id')(maker, from, [...to, 'KeyId']);
        if (key !== undefined) encryption.KeyId = key;
        return encryption;
      },
      Tags: tags,
    },
  },
  aws_kinesis_firehose_delivery_stream: {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    properties: { DeliveryStreamName: plain('name') },
  },
  aws_efs_file_system: {
    type: 'AWS::EFS::FileSystem',
    properties: {
      Encrypted: plain('encrypted'),
      KmsKeyId: linked('kms_key_id', KEYS, 'arn'),
      FileSystemTags: tags,
    },
  },
  aws_efs_access_point: {
    type: 'AWS::EFS::AccessPoint',
    properties: { FileSystemId: linked('file_system_id', ['aws_efs_file_system'], 'id') },
  },
  aws_elasticache_replication_group: {
    type: 'AWS::ElastiCache::ReplicationGroup',
    properties: {
      ReplicationGroupId: plain('replication_group_id'),
      AtRestEncryptionEnabled: plain('at_rest_encryption_enabled'),
      TransitEncryptionEnabled: plain('transit_encryption_enabled'),
      KmsKeyId: linked('kms_key_id', KEYS, 'arn'),
      AutomaticFailoverEnabled: plain('automatic_failover_enabled', false),
      MultiAZEnabled: plain('multi_az_enabled', false),
      SnapshotRetentionLimit: plain('snapshot_retention_limit'),
      SecurityGroupIds: linkedList('security_group_ids', GROUPS, 'id'),
      Tags: tags,
    },
  },
  aws_elasticache_cluster: {
    type: 'AWS::ElastiCache::CacheCluster',
    properties: {
      ClusterName: plain('cluster_id'),
      Engine: plain('engine'),
      SnapshotRetentionLimit: plain('snapshot_retention_limit'),
      TransitEncryptionEnabled: plain('transit_encryption_enabled'),
      VpcSecurityGroupIds: linkedList('security_group_ids', GROUPS, 'id'),
      Tags: tags,
    },
  },
  aws_elasticache_serverless_cache: {
    type: 'AWS::ElastiCache::ServerlessCache',
    properties: {
      ServerlessCacheName: plain('name'),
      Engine: plain('engine'),
      KmsKeyId: linked('kms_key_id', KEYS, 'arn'),
      SnapshotRetentionLimit: plain('snapshot_retention_limit'),
      Tags: tags,
    },
  },
  aws_dax_cluster: {
    type: 'AWS::DAX::Cluster',
    properties: {
      ClusterName: plain('cluster_name'),
      'SSESpecification/SSEEnabled': plain('server_side_encryption/enabled'),
      ClusterEndpointEncryptionType: plain('cluster_endpoint_encryption_type'),
    },
  },
  aws_db_instance: { type: 'AWS::RDS::DBInstance', properties: database('identifier', 'DBInstanceIdentifier') },
  aws_rds_cluster: { type: 'AWS::RDS::DBCluster', properties: database('cluster_identifier', 'DBClusterIdentifier') },
  aws_opensearch_domain: { type: 'AWS::OpenSearchService::Domain', properties: searchDomain() },
  aws_elasticsearch_domain: { type: 'AWS::Elasticsearch::Domain', properties: searchDomain() },
};

function database(identifier: string, says: string): Properties {
  return {
    [says]: plain(identifier),
    Engine: plain('engine'),
    StorageEncrypted: plain('storage_encrypted'),
    KmsKeyId: linked('kms_key_id', KEYS, 'arn'),
    BackupRetentionPeriod: plain('backup_retention_period'),
    DeletionProtection: plain('deletion_protection', false),
    MultiAZ: plain('multi_az'),
    PubliclyAccessible: plain('publicly_accessible', false),
    ManageMasterUserPassword: plain('manage_master_user_password'),
    VPCSecurityGroups: linkedList('vpc_security_group_ids', GROUPS, 'id'),
    Tags: tags,
  };
}

function searchDomain(): Properties {
  return {
    DomainName: plain('domain_name'),
    AccessPolicies: policy('access_policies'),
    'EncryptionAtRestOptions/Enabled': plain('encrypt_at_rest/enabled'),
    'EncryptionAtRestOptions/KmsKeyId': linked('encrypt_at_rest/kms_key_id', KEYS, 'arn'),
    'NodeToNodeEncryptionOptions/Enabled': plain('node_to_node_encryption/enabled'),
    'DomainEndpointOptions/EnforceHTTPS': plain('domain_endpoint_options/enforce_https'),
    'VPCOptions/SubnetIds': linkedList('vpc_options/subnet_ids', SUBNETS, 'id'),
    Tags: tags,
  };
}

/** `public-read` as CloudFormation writes it: `PublicRead`. */
function aclOf(value: Json): Json {
  if (typeof value !== 'string') return hole('an access list that is no text');
  return value
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** A bucket's replication has one role, and rules whose ids may be left out. */
const replication: Properties = {
  'ReplicationConfiguration/Role': linked('role', ROLE, 'arn'),
  'ReplicationConfiguration/Rules': blocks('rule', replicationRule),
};

function ofBucket(properties: Properties): Part {
  return { of: 'bucket', types: BUCKET, properties };
}

export const STORAGE_PARTS: Readonly<Record<string, Part>> = {
  aws_s3_bucket_public_access_block: ofBucket({
    'PublicAccessBlockConfiguration/BlockPublicAcls': plain('block_public_acls', false),
    'PublicAccessBlockConfiguration/BlockPublicPolicy': plain('block_public_policy', false),
    'PublicAccessBlockConfiguration/IgnorePublicAcls': plain('ignore_public_acls', false),
    'PublicAccessBlockConfiguration/RestrictPublicBuckets': plain('restrict_public_buckets', false),
  }),
  aws_s3_bucket_server_side_encryption_configuration: ofBucket({
    'BucketEncryption/ServerSideEncryptionConfiguration': blocks('rule', encryptionRule),
  }),
  aws_s3_bucket_versioning: ofBucket({ 'VersioningConfiguration/Status': plain('versioning_configuration/status') }),
  aws_s3_bucket_lifecycle_configuration: ofBucket({ 'LifecycleConfiguration/Rules': blocks('rule', lifecycleRule) }),
  aws_s3_bucket_acl: ofBucket({ AccessControl: made('acl', aclOf) }),
  aws_s3_bucket_website_configuration: ofBucket({
    WebsiteConfiguration: (maker, from, to) => {
      maker.made.places.set(to.join('/'), { from: maker.resource, path: [] });
      const website = emptyObject();
      website.IndexDocument = plain('index_document/suffix')(maker, from, [...to, 'IndexDocument']) ?? '';
      return website;
    },
  }),
  aws_s3_bucket_notification: ofBucket({
    'NotificationConfiguration/LambdaConfigurations': blocks(
      'lambda_function',
      notification('Function', 'lambda_function_arn'),
    ),
    'NotificationConfiguration/QueueConfigurations': blocks('queue', notification('Queue', 'queue_arn')),
    'NotificationConfiguration/TopicConfigurations': blocks('topic', notification('Topic', 'topic_arn')),
    'NotificationConfiguration/EventBridgeConfiguration': made('eventbridge', (value) => {
      if (value !== true) return undefined;
      const bridge = emptyObject();
      bridge.EventBridgeEnabled = true;
      return bridge;
    }),
  }),
  aws_s3_bucket_logging: ofBucket({
    'LoggingConfiguration/DestinationBucketName': linked('target_bucket', BUCKET, 'id'),
    'LoggingConfiguration/LogFilePrefix': plain('target_prefix'),
  }),
  aws_s3_bucket_object_lock_configuration: ofBucket({
    ObjectLockEnabled: (maker, from, to) => {
      maker.made.places.set(to.join('/'), { from: maker.resource, path: [] });
      const { value } = maker.value([...from, 'object_lock_enabled']);
      return isHole(value) ? value : true;
    },
    ...retention('rule/default_retention'),
  }),
  aws_s3_bucket_replication_configuration: ofBucket(replication),
  aws_dynamodb_resource_policy: {
    of: 'resource_arn',
    types: ['aws_dynamodb_table'],
    properties: { 'ResourcePolicy/PolicyDocument': policy('policy') },
  },
  aws_dynamodb_table_replica: {
    of: 'global_table_arn',
    types: ['aws_dynamodb_table'],
    properties: {},
    adds: {
      Replicas: (maker, _from, to) => {
        maker.made.places.set(to.join('/'), { from: maker.resource, path: [] });
        return Object.assign(emptyObject(), { Region: hole('the region of the provider') });
      },
    },
  },
  aws_kinesis_resource_policy: {
    of: 'resource_arn',
    types: ['aws_kinesis_stream'],
    properties: { 'ResourcePolicy/ResourcePolicy': policy('policy') },
  },
  aws_efs_file_system_policy: {
    of: 'file_system_id',
    types: ['aws_efs_file_system'],
    properties: { FileSystemPolicy: policy('policy') },
  },
};
