import { hole } from '../../candidates.ts';
import { emptyObject } from '../../intrinsics.ts';
import { policy } from './policy-document.ts';
import { block, blocks, linked, linkedList, plain, tags } from './reads.ts';
import type { Part, Properties, Shape } from './shape.ts';
import { KEYS } from './types.ts';

const SUBNETS = ['aws_subnet'];

const GROUPS = ['aws_security_group'];

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

export const STORAGE: Readonly<Record<string, Shape>> = {
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

export const STORAGE_PARTS: Readonly<Record<string, Part>> = {
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
