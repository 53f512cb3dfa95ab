import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { emptyObject } from '../../intrinsics.ts';
import { policy } from './policy-document.ts';
import { block, blocks, linked, made, plain, tags, worded } from './reads.ts';
import type { Part, Properties, Read, Shape } from './shape.ts';
import { BUCKET, KEYS, ROLE } from './types.ts';

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

export const BUCKETS: Readonly<Record<string, Shape>> = {
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
};

export const BUCKETS_PARTS: Readonly<Record<string, Part>> = {
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
};
