import { describe, expect, test } from 'vitest';
import { factOf, ofType, reading, schemaErrors } from '../reading.ts';

const CONDITION = "Conditions: {Open: !Equals [!Ref 'AWS::Region', x]}\n";

function store(type: string, properties: string) {
  const made = reading(
    `${CONDITION}Resources:\n  It: {Type: '${type}', Properties: {${properties}}}\n  Key: {Type: 'AWS::KMS::Key'}\n`,
  );
  expect(schemaErrors(made.facts)).toEqual([]);
  const fact = factOf(made, 'store:template.yaml#It');
  const origin = fact.origins['/encryption']?.kind ?? 'literal';
  return `${fact.attributes.service} ${JSON.stringify(fact.attributes.encryption)} ${fact.attributes.key} ${origin}`;
}

describe('encryption', () => {
  const rule = (inner: string): string =>
    `BucketEncryption: {ServerSideEncryptionConfiguration: [{ServerSideEncryptionByDefault: {${inner}}}]}`;
  test.each([
    ['AWS::SQS::Queue', '', 'sqs "provider" null inherited-default'],
    ['AWS::SQS::Queue', 'SqsManagedSseEnabled: false', 'sqs "none" null literal'],
    ['AWS::SQS::Queue', 'SqsManagedSseEnabled: true', 'sqs "provider" null literal'],
    ['AWS::SQS::Queue', 'KmsMasterKeyId: !Ref Key', `sqs "customer-key" \${Key} literal`],
    ['AWS::SQS::Queue', 'KmsMasterKeyId: alias/aws/sqs', 'sqs "aws-key" alias/aws/sqs literal'],
    ['AWS::SNS::Topic', '', 'sns "none" null inherited-default'],
    ['AWS::SNS::Topic', 'KmsMasterKeyId: !ImportValue Key', `sns "customer-key" \${ImportValue Key} assumed`],
    ['AWS::DynamoDB::Table', '', 'dynamodb "provider" null inherited-default'],
    ['AWS::DynamoDB::Table', 'SSESpecification: {SSEEnabled: true}', 'dynamodb "aws-key" null literal'],
    [
      'AWS::DynamoDB::Table',
      'SSESpecification: {SSEEnabled: true, KMSMasterKeyId: !Ref Key}',
      `dynamodb "customer-key" \${Key} literal`,
    ],
    ['AWS::DynamoDB::Table', 'SSESpecification: {SSEEnabled: false}', 'dynamodb "provider" null literal'],
    ['AWS::S3::Bucket', '', 's3 "provider" null inherited-default'],
    ['AWS::S3::Bucket', rule('SSEAlgorithm: AES256'), 's3 "provider" null literal'],
    ['AWS::S3::Bucket', rule("SSEAlgorithm: 'aws:kms'"), 's3 "aws-key" null literal'],
    [
      'AWS::S3::Bucket',
      rule("SSEAlgorithm: 'aws:kms', KMSMasterKeyID: !GetAtt Key.Arn"),
      `s3 "customer-key" \${Key.Arn} literal`,
    ],
    ['AWS::Kinesis::Stream', '', 'kinesis "none" null inherited-default'],
    [
      'AWS::Kinesis::Stream',
      'StreamEncryption: {EncryptionType: KMS, KeyId: alias/aws/kinesis}',
      'kinesis "aws-key" alias/aws/kinesis literal',
    ],
    [
      'AWS::Kinesis::Stream',
      'StreamEncryption: {EncryptionType: NONE, KeyId: alias/aws/kinesis}',
      'kinesis "none" alias/aws/kinesis literal',
    ],
    ['AWS::DAX::Cluster', '', 'dax "none" null inherited-default'],
    ['AWS::DAX::Cluster', 'SSESpecification: {SSEEnabled: true}', 'dax "provider" null literal'],
    ['AWS::ElastiCache::ReplicationGroup', 'AtRestEncryptionEnabled: true', 'elasticache "aws-key" null literal'],
    ['AWS::ElastiCache::CacheCluster', '', 'elasticache "none" null inherited-default'],
    ['AWS::EFS::FileSystem', 'Encrypted: true, KmsKeyId: !Ref Key', `efs "customer-key" \${Key} literal`],
    ['AWS::EFS::FileSystem', '', 'efs "none" null inherited-default'],
    [
      'AWS::ApiGateway::Stage',
      'CacheClusterEnabled: true, MethodSettings: [{CachingEnabled: true}]',
      'api-cache "none" null literal',
    ],
    [
      'AWS::ApiGateway::Stage',
      'CacheClusterEnabled: true, MethodSettings: [{CachingEnabled: true, CacheDataEncrypted: true}]',
      'api-cache "provider" null literal',
    ],
  ])('%s {%s}', (type, properties, expected) => {
    expect(store(type, properties)).toBe(expected);
  });

  test('a condition that is not known lists both', () => {
    expect(store('AWS::SNS::Topic', "KmsMasterKeyId: !If [Open, !Ref Key, !Ref 'AWS::NoValue']")).toContain(
      '"among":["customer-key","none"]',
    );
  });

  test.each([
    ['AWS::Kinesis::Stream', 'StreamEncryption: {EncryptionType: KMS, KeyId: !Ref Elsewhere}'],
    ['AWS::EFS::FileSystem', 'Encrypted: true, KmsKeyId: !Ref Elsewhere'],
    ['AWS::DynamoDB::Table', 'SSESpecification: {SSEEnabled: true, KMSMasterKeyId: !Ref Elsewhere}'],
    ['AWS::S3::Bucket', rule("SSEAlgorithm: 'aws:kms', KMSMasterKeyID: !Ref Elsewhere")],
  ])('%s is encrypted, whosever key it is: {%s}', (type, properties) => {
    expect(store(type, properties)).toContain('"among":["aws-key","customer-key"]');
  });

  test('a queue whose key may turn out empty is encrypted all the same, unless that is switched off', () => {
    const key = 'KmsMasterKeyId: !Ref Elsewhere';
    expect(store('AWS::SQS::Queue', key)).toContain('"among":["aws-key","customer-key","provider"]');
    expect(store('AWS::SQS::Queue', `${key}, SqsManagedSseEnabled: false`)).toContain('"customer-key","none"]');
    expect(store('AWS::SNS::Topic', key)).not.toContain('among');
  });

  test('a stage without a cache keeps nothing', () => {
    const made = reading("Resources:\n  S: {Type: 'AWS::ApiGateway::Stage', Properties: {StageName: x}}\n");
    expect(ofType(made, 'store')).toEqual([]);
  });
});

describe('queues', () => {
  const queue = (properties: string) =>
    factOf(
      reading(
        `Resources:\n  Q: {Type: 'AWS::SQS::Queue', Properties: {${properties}}}\n  D: {Type: 'AWS::SQS::Queue'}\n`,
      ),
      'queue:template.yaml#Q',
    );

  test('everything stated', () => {
    const stated = queue(
      'QueueName: q.fifo, FifoQueue: true, ContentBasedDeduplication: true, MessageRetentionPeriod: 60, VisibilityTimeout: 5, RedrivePolicy: {deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 3}',
    );
    expect(stated.attributes).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'Q',
      name: 'q.fifo',
      service: 'sqs',
      fifo: true,
      deduplicates: true,
      redriveTarget: `\${D.Arn}`,
      maxReceiveCount: 3,
      retentionSeconds: 60,
      visibilitySeconds: 5,
    });
    expect(schemaErrors([stated])).toEqual([]);
  });

  test('defaults, and a redrive policy that is written as JSON', () => {
    const fact = queue(`RedrivePolicy: '{"deadLetterTargetArn": "arn:x", "maxReceiveCount": 4}'`);
    expect(fact.attributes).toMatchObject({
      name: 'Q',
      fifo: false,
      redriveTarget: 'arn:x',
      maxReceiveCount: 4,
      retentionSeconds: 345600,
      visibilitySeconds: 30,
    });
    expect(Object.keys(fact.origins).sort()).toEqual([
      '/deduplicates',
      '/fifo',
      '/retentionSeconds',
      '/visibilitySeconds',
    ]);
  });
});

test('log groups', () => {
  const made = reading(`Resources:
  Kept: {Type: 'AWS::Logs::LogGroup', DeletionPolicy: Retain, Properties: {LogGroupClass: INFREQUENT_ACCESS, DeletionProtectionEnabled: true, Tags: [{Key: owner, Value: a}], LogGroupName: !Sub "/aws/lambda/\${F}", RetentionInDays: 30, KmsKeyId: !GetAtt K.Arn, DataProtectionPolicy: {Name: x}}}
  Forever: {Type: 'AWS::Logs::LogGroup'}
  F: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}
  K: {Type: 'AWS::KMS::Key'}
  Central: {Type: 'AWS::Logs::SubscriptionFilter', Properties: {LogGroupName: !Ref Kept, DestinationArn: !ImportValue Central}}
  Other: {Type: 'AWS::Logs::SubscriptionFilter', Properties: {LogGroupName: !Sub "/aws/lambda/\${F}", DestinationArn: 'arn:x'}}
`);
  expect(factOf(made, 'log-group:template.yaml#Kept').attributes).toEqual({
    stack: 'stack:template.yaml',
    logicalId: 'Kept',
    name: `/aws/lambda/\${F}`,
    retentionDays: 30,
    key: `\${K.Arn}`,
    masking: true,
    logClass: 'infrequent',
    deletionProtection: true,
    deletionPolicy: 'retain',
    subscriptions: [`\${ImportValue Central}`, 'arn:x'],
    tags: [{ name: 'owner', value: 'a' }],
  });
  const forever = factOf(made, 'log-group:template.yaml#Forever');
  expect(forever.attributes).toMatchObject({ name: 'Forever', retentionDays: null, key: null, masking: false });
  expect(forever.attributes).toMatchObject({ logClass: 'standard', deletionPolicy: 'delete', subscriptions: [] });
  expect(forever.origins['/retentionDays']?.kind).toBe('inherited-default');
  expect(schemaErrors(made.facts)).toEqual([]);
});
