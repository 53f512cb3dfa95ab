import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { because, type Fact, factOf, ofType, reading, schemaErrors } from '../reading.ts';
import { planOf, readingOf } from '../terraform/plan.ts';

/** The facts of a template of these resources, each of which must be as its type says. */
function made(resources: string, head = ''): ReturnType<typeof reading> {
  const result = reading(`${head}Resources:\n${resources}`);
  expect(schemaErrors(result.facts)).toEqual([]);
  return result;
}

function only(resources: string, type: string, head = ''): Fact {
  const [fact, ...more] = ofType(made(resources, head), type);
  if (!fact || more.length > 0) throw new Error(`${more.length + (fact ? 1 : 0)} facts of ${type}`);
  return fact;
}

describe('topics', () => {
  const facts = made(`  Placed:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: placed
      FifoTopic: true
      DataProtectionPolicy: {Name: p}
      Subscription: [{Protocol: email, Endpoint: someone@example.com}]
  Worker: {Type: 'AWS::SNS::Subscription', Properties: {TopicArn: !Ref Placed, Protocol: lambda, Endpoint: !GetAtt F.Arn, RedrivePolicy: {deadLetterTargetArn: !GetAtt Lost.Arn}, FilterPolicy: {kind: [a]}}}
  Partner: {Type: 'AWS::SNS::Subscription', Properties: {TopicArn: !Sub 'arn:aws:sns:eu-west-1:123456789012:placed', Protocol: https, Endpoint: 'https://user:open@partner.example.com/in?key=open-sesame', RedrivePolicy: '{"deadLetterTargetArn": "arn:aws:sqs:eu-west-1:123456789012:lost"}'}}
  Elsewhere: {Type: 'AWS::SNS::Subscription', Properties: {TopicArn: !ImportValue Other, Protocol: sms, Endpoint: '+48123456789'}}
  F: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}
  Lost: {Type: 'AWS::SQS::Queue'}
  Quiet: {Type: 'AWS::SNS::Topic'}
`);

  test('list who gets their messages, and tell no mailbox, telephone or key', () => {
    expect(factOf(facts, 'topic:template.yaml#Placed').attributes).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'Placed',
      name: 'placed',
      service: 'sns',
      fifo: true,
      masking: true,
      subscriptions: [
        { subscription: 'Placed/0', protocol: 'email', endpoint: null, failureTarget: null, filtered: false },
        {
          subscription: 'Worker',
          protocol: 'lambda',
          endpoint: `\${F.Arn}`,
          failureTarget: `\${Lost.Arn}`,
          filtered: true,
        },
        {
          subscription: 'Partner',
          protocol: 'https',
          endpoint: 'https://partner.example.com',
          failureTarget: 'arn:aws:sqs:eu-west-1:123456789012:lost',
          filtered: false,
        },
      ],
    });
    const topics = JSON.stringify(ofType(facts, 'topic'));
    for (const withheld of ['someone@', 'open', '+48']) expect(topics).not.toContain(withheld);
  });

  test('a subscription whose topic is not known may be of any', () => {
    const open = only(
      `  T: {Type: 'AWS::SNS::Topic'}
  S: {Type: 'AWS::SNS::Subscription', Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: 'arn:aws:sqs:eu-west-1:123456789012:q'}}
`,
      'topic',
      'Parameters: {Topic: {Type: String}}\n',
    );
    expect(open.attributes.subscriptions).toEqual([{ unresolved: expect.stringContaining('S belongs to') }]);
  });
});

describe('buses', () => {
  const facts =
    made(`  Orders: {Type: 'AWS::Events::EventBus', Properties: {Name: orders, KmsKeyIdentifier: !GetAtt K.Arn, DeadLetterConfig: {Arn: !GetAtt Lost.Arn}, Tags: [{Key: a, Value: b}]}}
  K: {Type: 'AWS::KMS::Key'}
  Lost: {Type: 'AWS::SQS::Queue'}
  OnOrder: {Type: 'AWS::Events::Rule', Properties: {EventBusName: orders, EventPattern: {source: [shop], detail-type: [placed]}, Targets: [{Id: a, Arn: 'arn:aws:sqs:eu-west-1:123456789012:q', DeadLetterConfig: {Arn: !GetAtt Lost.Arn}, RetryPolicy: {MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 60}}]}}
  Nightly: {Type: 'AWS::Events::Rule', Properties: {ScheduleExpression: rate(1 day), Targets: [{Id: a, Arn: 'arn:x'}]}}
  Partner: {Type: 'AWS::Events::Rule', Properties: {EventBusName: 'arn:aws:events:eu-west-1:123456789012:event-bus/partner', EventPattern: '{"source": ["x"]}', Targets: []}}
  Later: {Type: 'AWS::Scheduler::Schedule', Properties: {ScheduleExpression: rate(1 hour), Target: {Arn: 'arn:y', RetryPolicy: {MaximumRetryAttempts: 0}}}}
`);
  const attributes = (name: string) => factOf(facts, `bus:template.yaml#${name}`).attributes;

  test('with what their rules call, and how often it is tried', () => {
    expect(attributes('Orders')).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'Orders',
      name: 'orders',
      service: 'events',
      declared: true,
      key: `\${K.Arn}`,
      failureTarget: `\${Lost.Arn}`,
      targets: [
        {
          rule: 'OnOrder',
          target: 'arn:aws:sqs:eu-west-1:123456789012:q',
          failureTarget: `\${Lost.Arn}`,
          maxRetries: 2,
          maxAgeSeconds: 60,
          matches: ['detail-type', 'source'],
        },
      ],
      tags: [{ name: 'a', value: 'b' }],
    });
  });

  test("the account's own has a fact where rules are on it, and one elsewhere keeps its secrets", () => {
    const target = { failureTarget: null, maxRetries: 185, maxAgeSeconds: 86400, matches: [] };
    expect(attributes('default')).toMatchObject({
      declared: false,
      key: null,
      targets: [{ ...target, rule: 'Nightly', target: 'arn:x' }],
    });
    expect(attributes('partner')).toMatchObject({ name: 'partner', declared: false, targets: [] });
    expect(because(attributes('partner').key)).toBe('the bus is declared elsewhere');
    expect(attributes('scheduler/default')).toMatchObject({
      service: 'scheduler',
      targets: [{ ...target, rule: 'Later', target: 'arn:y', maxRetries: 0 }],
    });
  });
});

describe('buckets', () => {
  test('everything stated', () => {
    const { attributes } = only(
      `  Uploads:
    Type: AWS::S3::Bucket
    DeletionPolicy: RetainExceptOnCreate
    Properties:
      BucketName: uploads
      PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: 'false', RestrictPublicBuckets: true}
      AccessControl: PublicRead
      WebsiteConfiguration: {IndexDocument: index.html}
      VersioningConfiguration: {Status: Suspended}
      LifecycleConfiguration:
        Rules:
          - {Status: Enabled, ExpirationInDays: 30, NoncurrentVersionExpiration: {NoncurrentDays: 7}}
          - {Status: Disabled, Prefix: tmp/, ExpirationInDays: 1}
      ReplicationConfiguration: {Role: r, Rules: [{Status: Enabled, Destination: {Bucket: 'arn:aws:s3:::copy'}}]}
      ObjectLockEnabled: true
      ObjectLockConfiguration: {Rule: {DefaultRetention: {Mode: COMPLIANCE, Years: 2}}}
      LoggingConfiguration: {LogFilePrefix: logs/}
      Tags: [{Key: owner, Value: shop}]
`,
      'bucket',
    );
    expect(attributes).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'Uploads',
      name: 'uploads',
      service: 's3',
      publicBlocksOff: ['ignore-public-acls', 'block-public-policy'],
      acl: 'PublicRead',
      website: true,
      httpsOnly: null,
      minTls: null,
      versioning: 'suspended',
      lifecycle: [
        { enabled: true, whole: true, expireDays: 30, noncurrentDays: 7 },
        { enabled: false, whole: false, expireDays: 1, noncurrentDays: null },
      ],
      replicas: [{ target: 'arn:aws:s3:::copy', region: null }],
      objectLock: { mode: 'compliance', days: 730 },
      logTarget: `\${Uploads}`,
      deletionPolicy: 'retain',
      tags: [{ name: 'owner', value: 'shop' }],
    });
  });

  test('defaults, and a barrier that is not known', () => {
    const fact = only(`  B: {Type: 'AWS::S3::Bucket'}\n`, 'bucket');
    expect(fact.attributes).toMatchObject({
      publicBlocksOff: [],
      versioning: 'off',
      objectLock: null,
      logTarget: null,
    });
    expect(fact.origins['/publicBlocksOff']?.kind).toBe('inherited-default');
    const open = only(
      `  B: {Type: 'AWS::S3::Bucket', Properties: {PublicAccessBlockConfiguration: {BlockPublicAcls: !Ref Block, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true}}}\n`,
      'bucket',
      'Parameters: {Block: {Type: String}}\n',
    );
    expect(open.attributes.publicBlocksOff).toEqual([{ unresolved: expect.stringContaining('block-public-acls') }]);
  });
});

describe('tables and streams', () => {
  test('a table', () => {
    const { attributes } = only(
      `  T: {Type: 'AWS::DynamoDB::Table', DeletionPolicy: Retain, Properties: {TableName: t, PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}, DeletionProtectionEnabled: true, TimeToLiveSpecification: {AttributeName: until, Enabled: true}}}\n`,
      'table',
    );
    expect(attributes).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'T',
      name: 't',
      service: 'dynamodb',
      pointInTimeRecovery: true,
      recoveryDays: 35,
      deletionProtection: true,
      ttlAttribute: 'until',
      replicas: [],
      deletionPolicy: 'retain',
      tags: [],
    });
  });

  test('a global table is as its first replica says', () => {
    const { attributes } = only(
      `  T: {Type: 'AWS::DynamoDB::GlobalTable', Properties: {TimeToLiveSpecification: {AttributeName: until, Enabled: false}, Replicas: [{Region: eu-west-1, PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7}, Tags: [{Key: a, Value: b}]}, {Region: us-east-1, DeletionProtectionEnabled: true, SSESpecification: {KMSMasterKeyId: k}}]}}\n`,
      'table',
    );
    expect(attributes).toMatchObject({
      pointInTimeRecovery: true,
      recoveryDays: 7,
      deletionProtection: false,
      ttlAttribute: null,
      replicas: [
        { region: 'eu-west-1', pointInTimeRecovery: true, deletionProtection: false, key: null },
        { region: 'us-east-1', pointInTimeRecovery: false, deletionProtection: true, key: 'k' },
      ],
      tags: [{ name: 'a', value: 'b' }],
    });
  });

  test('a stream keeps its records for a day where nothing else is said', () => {
    const fact = only(`  S: {Type: 'AWS::Kinesis::Stream'}\n`, 'stream');
    expect(fact.attributes).toMatchObject({ retentionHours: 24, deletionPolicy: 'delete' });
    expect(fact.origins['/retentionHours']?.kind).toBe('inherited-default');
    const kept = only(`  S: {Type: 'AWS::Kinesis::Stream', Properties: {RetentionPeriodHours: 48}}\n`, 'stream');
    expect(kept.attributes.retentionHours).toBe(48);
  });
});

describe('stores', () => {
  test.each([
    [
      'AWS::DynamoDB::Table',
      '{PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}}',
      ['point-in-time'],
      [],
    ],
    [
      'AWS::DynamoDB::Table',
      '{TimeToLiveSpecification: {Enabled: true, AttributeName: a}}',
      [],
      [{ by: 'ttl', days: null }],
    ],
    ['AWS::S3::Bucket', '{VersioningConfiguration: {Status: Enabled}}', ['versioning'], []],
    ['AWS::S3::Bucket', '{VersioningConfiguration: {Status: Suspended}}', [], []],
    [
      'AWS::S3::Bucket',
      '{LifecycleConfiguration: {Rules: [{Status: Enabled, ExpirationInDays: 9}, {Status: Disabled, ExpirationInDays: 1}, {Status: Enabled, Transitions: []}]}}',
      [],
      [{ by: 'lifecycle', days: 9 }],
    ],
    ['AWS::SQS::Queue', '{}', [], [{ by: 'retention', days: 4 }]],
    ['AWS::Kinesis::Stream', '{RetentionPeriodHours: 48}', [], [{ by: 'retention', days: 2 }]],
    ['AWS::EFS::FileSystem', '{BackupPolicy: {Status: ENABLED}}', ['backup'], []],
    ['AWS::RDS::DBCluster', '{}', ['backup', 'snapshot'], []],
    [
      'AWS::RDS::DBInstance',
      '{BackupRetentionPeriod: 0, DeletionProtection: true}',
      ['deletion-protection', 'snapshot'],
      [],
    ],
  ])('%s %s', (type, properties, recovery, expiry) => {
    const { attributes } = only(`  S: {Type: '${type}', Properties: ${properties}}\n`, 'store');
    expect(attributes).toMatchObject({ recovery, expiry });
  });

  test.each([
    ['{StorageEncrypted: true, KmsKeyId: !Ref K}', 'customer-key'],
    ['{StorageEncrypted: true}', 'aws-key'],
    ['{}', 'none'],
  ])('a database that states %s', (properties, encryption) => {
    const text = `  D: {Type: 'AWS::RDS::DBInstance', Properties: ${properties}}\n  K: {Type: 'AWS::KMS::Key'}\n`;
    expect(only(text, 'store').attributes).toMatchObject({ service: 'rds', encryption });
  });

  test('a database from a copy is as the copy, and one of a cluster is none by itself', () => {
    const copied = only(`  D: {Type: 'AWS::RDS::DBInstance', Properties: {DBSnapshotIdentifier: s}}\n`, 'store');
    expect(because(copied.attributes.encryption)).toBe('as what it is copied from is');
    const members = made(`  D: {Type: 'AWS::RDS::DBInstance', Properties: {DBClusterIdentifier: !Ref C}}
  C: {Type: 'AWS::RDS::DBCluster', DeletionPolicy: Retain, Properties: {StorageEncrypted: true}}
`);
    expect(ofType(members, 'store').map(({ id }) => id)).toEqual(['store:template.yaml#C']);
    expect(factOf(members, 'store:template.yaml#C').attributes.recovery).toEqual(['backup', 'retain']);
  });
});

describe('workflows', () => {
  const DEFINITION = `
        TimeoutSeconds: 900
        StartAt: Each
        States:
          Each:
            Type: Map
            ItemProcessor:
              StartAt: Charge
              States:
                Charge: {Type: Task, Resource: '\${Charge}', TimeoutSeconds: 30, HeartbeatSecondsPath: $.beat, Retry: [{ErrorEquals: [States.ALL]}], Catch: [{ErrorEquals: [States.ALL], Next: Done}], Next: Done}
                Done: {Type: Succeed}
            Next: Both
          Both:
            Type: Parallel
            Branches:
              - {StartAt: Tell, States: {Tell: {Type: Task, Resource: 'arn:aws:states:::http:invoke', Parameters: {ApiEndpoint: 'https://user:word@api.example.com/v1?token=abc'}, End: true}}}
              - {StartAt: Call, States: {Call: {Type: Task, Resource: 'arn:aws:states:::lambda:invoke', TimeoutSeconds: '{% $t %}', Parameters: {FunctionName: !GetAtt F.Arn}, End: true}}}
            End: true
`;
  const calls = (name: string, value: string | null, more = {}) => ({
    name,
    kind: 'task',
    calls: value,
    timeoutSeconds: null,
    heartbeatSeconds: null,
    retries: 0,
    catches: 0,
    ...more,
  });
  const other = (name: string, kind: string) => calls(name, null, { kind });

  test('a definition that stands in the template', () => {
    const { attributes } = only(
      `  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineName: flow
      StateMachineType: EXPRESS
      RoleArn: !GetAtt Role.Arn
      Definition:${DEFINITION}
      DefinitionSubstitutions: {Charge: !GetAtt F.Arn}
      LoggingConfiguration: {Level: ERROR, IncludeExecutionData: true, Destinations: [{CloudWatchLogsLogGroup: {LogGroupArn: !GetAtt Logs.Arn}}]}
      TracingConfiguration: {Enabled: true}
      EncryptionConfiguration: {Type: CUSTOMER_MANAGED_KMS_KEY, KmsKeyId: !Ref K}
  Role: {Type: 'AWS::IAM::Role', Properties: {AssumeRolePolicyDocument: {Statement: []}}}
  Logs: {Type: 'AWS::Logs::LogGroup'}
  K: {Type: 'AWS::KMS::Key'}
  F: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}
`,
      'state-machine',
    );
    expect(attributes).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'Flow',
      name: 'flow',
      service: 'step-functions',
      kind: 'express',
      role: 'role:template.yaml#Role',
      timeoutSeconds: 900,
      states: [
        other('Each', 'map'),
        calls('Each/Charge', `\${F.Arn}`, {
          timeoutSeconds: 30,
          heartbeatSeconds: { unresolved: 'it is worked out while it runs' },
          retries: 1,
          catches: 1,
        }),
        other('Each/Done', 'succeed'),
        other('Both', 'parallel'),
        calls('Both/Tell', 'arn:aws:states:::http:invoke'),
        calls('Both/Call', `\${F.Arn}`, { timeoutSeconds: { unresolved: 'it is worked out while it runs' } }),
      ],
      addresses: ['https://api.example.com'],
      logLevel: 'error',
      logsData: true,
      logTargets: [`\${Logs.Arn}`],
      tracing: true,
      key: `\${K}`,
      tags: [],
    });
  });

  test('a definition that is written as JSON, with a bare number for a placeholder', () => {
    const text = `'{"States": {"A": {"Type": "Task", "Resource": "\${F}", "TimeoutSeconds": \${T}}}}'`;
    const { attributes } = only(
      `  Flow: {Type: 'AWS::StepFunctions::StateMachine', Properties: {DefinitionString: ${text}, DefinitionSubstitutions: {T: 5, F: !GetAtt F.Arn}}}
  F: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}
`,
      'state-machine',
    );
    expect(attributes.states).toEqual([calls('A', `\${F.Arn}`, { timeoutSeconds: 5 })]);
    expect(attributes).toMatchObject({ logLevel: 'off', tracing: false, timeoutSeconds: null, role: null });
  });

  test.each([
    ['{DefinitionS3Location: {Bucket: b, Key: k}}', 'in a file'],
    [`{DefinitionString: 'not JSON'}`, 'no JSON object'],
    ['{DefinitionString: !Ref Flow}', 'parameter Flow'],
  ])('%s is not known', (properties, reason) => {
    const text = `  S: {Type: 'AWS::StepFunctions::StateMachine', Properties: ${properties}}\n`;
    const { attributes } = only(text, 'state-machine', 'Parameters: {Flow: {Type: String}}\n');
    expect(attributes.states).toEqual([{ unresolved: expect.stringContaining(reason) }]);
    expect(because(attributes.timeoutSeconds)).toContain(reason);
  });

  test('more states than are read are told of', () => {
    const states = Array.from({ length: 2100 }, (_, index) => `"S${index}": {"Type": "Pass"}`).join(', ');
    const text = `  S: {Type: 'AWS::StepFunctions::StateMachine', Properties: {DefinitionString: '{"States": {${states}}}'}}\n`;
    const { attributes } = only(text, 'state-machine');
    expect(attributes.states).toHaveLength(2001);
    expect(attributes.states).toContainEqual({ unresolved: expect.stringContaining('more than 2000') });
  });
});

describe('secrets, parameters and keys', () => {
  const rotated = (rules: string, more = '') =>
    only(
      `  S: {Type: 'AWS::SecretsManager::Secret', Properties: {Name: db, GenerateSecretString: {}, KmsKeyId: !Ref K, ReplicaRegions: [{Region: us-east-1}]}}
  A: {Type: 'AWS::SecretsManager::SecretTargetAttachment', Properties: {SecretId: !Ref S, TargetId: d, TargetType: t}}
  R: {Type: 'AWS::SecretsManager::RotationSchedule', Properties: {SecretId: !Ref A, ${more}RotationRules: ${rules}}}
  K: {Type: 'AWS::KMS::Key'}
`,
      'secret',
    ).attributes;

  test('a secret, rotated by a schedule that names what ties it to its database', () => {
    expect(rotated('{AutomaticallyAfterDays: 30}', 'RotationLambdaARN: arn:f, ')).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'S',
      name: 'db',
      service: 'secrets-manager',
      key: `\${K}`,
      generated: true,
      rotation: { everyDays: 30, managed: false },
      replicas: [{ region: 'us-east-1', key: null }],
      deletionPolicy: 'delete',
      tags: [],
    });
  });

  test.each([
    ['rate(12 hours)', 0.5],
    ['rate(10 days)', 10],
    ['cron(0 8 1 * ? *)', { unresolved: 'a schedule that is no rate' }],
  ])('%s', (expression, everyDays) => {
    expect(rotated(`{ScheduleExpression: '${expression}'}`).rotation).toEqual({ everyDays, managed: true });
  });

  test('a secret without a schedule is not rotated', () => {
    expect(only(`  S: {Type: 'AWS::SecretsManager::Secret'}\n`, 'secret').attributes.rotation).toBeNull();
  });

  test('parameters of both kinds, without their values', () => {
    const facts = made(
      `  P: {Type: 'AWS::SSM::Parameter', Properties: {Name: /orders/mode, Type: String, Value: swordfish}}\n`,
      `Parameters:\n  Word: {Type: String, NoEcho: true, Default: swordfish}\n  Size: {Type: Number}\n`,
    );
    const common = { stack: 'stack:template.yaml', logicalId: null, kind: 'deployment', key: null };
    expect(ofType(facts, 'parameter').map(({ attributes }) => attributes)).toEqual([
      { ...common, name: 'Word', valueType: 'String', secret: true, hasDefault: true },
      { ...common, name: 'Size', valueType: 'Number', secret: false, hasDefault: false },
      {
        ...common,
        logicalId: 'P',
        kind: 'stored',
        name: '/orders/mode',
        valueType: 'String',
        secret: false,
        hasDefault: true,
      },
    ]);
    expect(factOf(facts, 'parameter:template.yaml#Word').place).toMatchObject({ line: 2, pointer: '/Parameters/Word' });
    expect(JSON.stringify(facts)).not.toContain('swordfish');
  });

  test('keys, called as their alias', () => {
    const facts =
      made(`  K: {Type: 'AWS::KMS::Key', DeletionPolicy: Retain, Properties: {EnableKeyRotation: true, RotationPeriodInDays: 90}}
  A: {Type: 'AWS::KMS::Alias', Properties: {AliasName: alias/orders, TargetKeyId: !Ref K}}
  Sign: {Type: 'AWS::KMS::Key', Properties: {KeySpec: ECC_NIST_P256, Origin: EXTERNAL, Enabled: false}}
  Copy: {Type: 'AWS::KMS::ReplicaKey', Properties: {PrimaryKeyArn: arn:k}}
`);
    expect(factOf(facts, 'key:template.yaml#K').attributes).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'K',
      name: 'alias/orders',
      service: 'kms',
      enabled: true,
      symmetric: true,
      origin: 'provider',
      rotation: true,
      rotationDays: 90,
      deletionPolicy: 'retain',
      tags: [],
    });
    const sign = factOf(facts, 'key:template.yaml#Sign').attributes;
    expect(sign).toMatchObject({
      enabled: false,
      symmetric: false,
      origin: 'external',
      rotation: false,
      rotationDays: null,
    });
    expect(because(factOf(facts, 'key:template.yaml#Copy').attributes.rotation)).toContain('a copy of');
  });
});

describe('what watches', () => {
  test('alarms: the metric, those of an expression, and other alarms', () => {
    const facts =
      made(`  Errors: {Type: 'AWS::CloudWatch::Alarm', Properties: {AlarmName: errors, Namespace: AWS/Lambda, MetricName: Errors, Dimensions: [{Name: FunctionName, Value: !Ref F}], Threshold: 0.5, AlarmActions: [!Ref T]}}
  Rate: {Type: 'AWS::CloudWatch::Alarm', Properties: {ActionsEnabled: false, Metrics: [{Id: r, Expression: e / i}, {Id: e, MetricStat: {Metric: {Namespace: AWS/Lambda, MetricName: Errors}}}, {Id: q, Expression: 'SELECT AVG(Duration) FROM "AWS/Lambda"'}]}}
  Both: {Type: 'AWS::CloudWatch::CompositeAlarm', Properties: {AlarmRule: !Sub 'ALARM("\${Errors}") OR (ALARM(rate) AND NOT OK("x y"))', AlarmActions: [arn:t]}}
  F: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}
  T: {Type: 'AWS::SNS::Topic'}
`);
    expect(factOf(facts, 'alarm:template.yaml#Errors').attributes).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'Errors',
      name: 'errors',
      kind: 'metric',
      metrics: [{ namespace: 'AWS/Lambda', metric: 'Errors', dimensions: [{ name: 'FunctionName', value: `\${F}` }] }],
      alarms: [],
      threshold: 0.5,
      actionsEnabled: true,
      actions: [`\${T}`],
    });
    expect(factOf(facts, 'alarm:template.yaml#Rate').attributes).toMatchObject({
      actionsEnabled: false,
      actions: [],
      threshold: null,
      metrics: [
        { namespace: 'AWS/Lambda', metric: 'Errors', dimensions: [] },
        { namespace: null, metric: 'SELECT AVG(Duration) FROM "AWS/Lambda"', dimensions: [] },
      ],
    });
    expect(factOf(facts, 'alarm:template.yaml#Both').attributes).toMatchObject({
      kind: 'composite',
      metrics: [],
      alarms: [`\${Errors}`, 'rate', 'x y'],
    });
  });

  test('trails and detectors', () => {
    const facts = made(`  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      TrailName: all
      IsLogging: true
      IsMultiRegionTrail: true
      EnableLogFileValidation: true
      KMSKeyId: !ImportValue Key
      EventSelectors: [{DataResources: [{Type: 'AWS::Lambda::Function', Values: [x]}, {Type: 'AWS::S3::Object'}]}]
      AdvancedEventSelectors: [{FieldSelectors: [{Field: eventCategory, Equals: [Data]}, {Field: resources.type, Equals: ['AWS::Lambda::Function', 'AWS::DynamoDB::Table']}]}]
  Guard: {Type: 'AWS::GuardDuty::Detector', Properties: {Enable: true, DataSources: {S3Logs: {Enable: true}}, Features: [{Name: LAMBDA_NETWORK_LOGS, Status: ENABLED}, {Name: EKS_AUDIT_LOGS, Status: DISABLED}]}}
  Hub: {Type: 'AWS::SecurityHub::Hub'}
`);
    expect(factOf(facts, 'trail:template.yaml#Trail').attributes).toEqual({
      stack: 'stack:template.yaml',
      service: 'cloudtrail',
      logicalId: 'Trail',
      name: 'all',
      logging: true,
      multiRegion: true,
      organisation: false,
      validation: true,
      dataEvents: ['AWS::Lambda::Function', 'AWS::S3::Object', 'AWS::DynamoDB::Table'],
      key: `\${ImportValue Key}`,
    });
    expect(factOf(facts, 'detector:template.yaml#Guard').attributes).toMatchObject({
      service: 'guardduty',
      enabled: true,
      features: ['LAMBDA_NETWORK_LOGS', 'S3_DATA_EVENTS'],
    });
    expect(factOf(facts, 'detector:template.yaml#Hub').attributes).toMatchObject({
      service: 'security-hub',
      enabled: true,
    });
  });

  test('budgets tell how many are told and how, not who', () => {
    const facts =
      made(`  Month: {Type: 'AWS::Budgets::Budget', Properties: {Budget: {BudgetName: month}, NotificationsWithSubscribers: [{Subscribers: [{SubscriptionType: EMAIL, Address: someone@example.com}, {SubscriptionType: SNS, Address: arn:t}]}]}}
  Odd: {Type: 'AWS::CE::AnomalyMonitor', Properties: {MonitorName: odd}}
  Alone: {Type: 'AWS::CE::AnomalyMonitor', Properties: {MonitorName: alone}}
  Tell: {Type: 'AWS::CE::AnomalySubscription', Properties: {MonitorArnList: [!Ref Odd], Subscribers: [{Type: EMAIL, Address: other@example.com}]}}
`);
    const budget = (name: string) => factOf(facts, `budget:template.yaml#${name}`).attributes;
    expect(budget('Month')).toMatchObject({ name: 'month', kind: 'budget', subscribers: ['email', 'topic'] });
    expect(budget('Odd')).toMatchObject({ name: 'odd', kind: 'anomaly-monitor', subscribers: ['email'] });
    expect(budget('Alone').subscribers).toEqual([]);
    expect(JSON.stringify(facts)).not.toContain('@example.com');
  });
});

describe('networks', () => {
  const group = (properties: string, more = '') =>
    only(
      `  G: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupName: g, VpcId: !Ref V, ${properties}}}\n${more}`,
      'network',
      'Parameters: {V: {Type: String, Default: vpc-1}}\n',
    );

  test('rules of a security group, in it and apart', () => {
    const { attributes } = group(
      `SecurityGroupEgress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8}], SecurityGroupIngress: [{IpProtocol: '-1', FromPort: 0, ToPort: 0, SourceSecurityGroupId: sg-2}]`,
      `  E: {Type: 'AWS::EC2::SecurityGroupEgress', Properties: {GroupId: !GetAtt G.GroupId, IpProtocol: '17', FromPort: '53', ToPort: '53', DestinationPrefixListId: pl-1}}\n`,
    );
    expect(attributes).toEqual({
      stack: 'stack:template.yaml',
      logicalId: 'G',
      name: 'g',
      kind: 'security-group',
      egress: [
        { protocol: 'tcp', fromPort: 443, toPort: 443, peer: '10.0.0.0/8' },
        { protocol: 'udp', fromPort: 53, toPort: 53, peer: 'pl-1' },
      ],
      ingress: [{ protocol: 'all', fromPort: null, toPort: null, peer: 'sg-2' }],
      zone: null,
      service: null,
      vpc: 'vpc-1',
      tags: [],
    });
  });

  test('a security group without a rule lets everything out', () => {
    for (const properties of ['Tags: []', 'SecurityGroupEgress: []']) {
      const fact = group(properties);
      expect(fact.attributes.egress).toEqual([{ protocol: 'all', fromPort: null, toPort: null, peer: '0.0.0.0/0' }]);
      expect(fact.origins['/egress']?.kind).toBe('inherited-default');
    }
  });

  test('beside rules that are declared apart only, the first rule may still be there', () => {
    const { attributes } = group(
      'Tags: []',
      `  E: {Type: 'AWS::EC2::SecurityGroupEgress', Properties: {GroupId: !Ref G, IpProtocol: tcp, FromPort: 1, ToPort: 2, CidrIp: 10.0.0.0/8}}\n`,
    );
    expect(attributes.egress).toEqual([
      { protocol: 'tcp', fromPort: 1, toPort: 2, peer: '10.0.0.0/8' },
      { unresolved: expect.stringContaining('everything out') },
    ]);
  });

  test('Terraform takes that rule away, so that no rule lets nothing out', () => {
    for (const values of [{ name: 'g' }, { name: 'g', egress: [] }]) {
      const [fact] = ofType(readingOf(planOf([{ address: 'aws_security_group.g', values }])), 'network');
      expect(fact?.attributes.egress).toEqual([]);
    }
  });

  test('subnets, private ways and ways out', () => {
    const facts = made(`  S: {Type: 'AWS::EC2::Subnet', Properties: {AvailabilityZone: eu-west-1a, VpcId: vpc-1}}
  Any: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: vpc-1}}
  W: {Type: 'AWS::EC2::VPCEndpoint', Properties: {ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3', VpcId: vpc-1}}
  N: {Type: 'AWS::EC2::NatGateway', Properties: {SubnetId: !Ref S}}
`);
    const network = (name: string) => factOf(facts, `network:template.yaml#${name}`).attributes;
    expect(network('S')).toMatchObject({ kind: 'subnet', zone: 'eu-west-1a', egress: [], vpc: 'vpc-1' });
    expect(because(network('Any').zone)).toContain('chooses the zone');
    expect(network('W')).toMatchObject({ kind: 'endpoint', service: `com.amazonaws.\${AWS::Region}.s3` });
    expect(network('N')).toMatchObject({ kind: 'nat', vpc: null });
  });
});

test('users, their keys, layers and code signing', () => {
  const facts = made(`  U: {Type: 'AWS::IAM::User', Properties: {UserName: deployer}}
  A: {Type: 'AWS::IAM::AccessKey', Properties: {UserName: !Ref U}}
  L: {Type: 'AWS::Lambda::LayerVersion', Properties: {LayerName: shared, CompatibleRuntimes: [nodejs22.x], Content: {S3Bucket: b, S3Key: l.zip}}}
  C: {Type: 'AWS::Lambda::CodeSigningConfig', Properties: {AllowedPublishers: {SigningProfileVersionArns: [arn:p]}}}
`);
  expect(ofType(facts, 'iam-user').map(({ attributes: { name, kind, of } }) => [name, kind, of])).toEqual([
    ['deployer', 'user', null],
    ['A', 'access-key', `\${U}`],
  ]);
  const layer = factOf(facts, 'layer:template.yaml#L').attributes;
  expect(layer).toMatchObject({
    name: 'shared',
    runtimes: ['nodejs22.x'],
    codeForm: 's3',
    codeLocation: 's3://b/l.zip',
  });
  const config = factOf(facts, 'code-signing-config:template.yaml#C');
  expect(config.attributes).toMatchObject({ untrusted: 'warn', publishers: ['arn:p'] });
  expect(config.origins['/untrusted']?.kind).toBe('inherited-default');
});

const TYPES = [
  'AWS::SNS::Topic',
  'AWS::SNS::Subscription',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  'AWS::S3::Bucket',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Kinesis::Stream',
  'AWS::StepFunctions::StateMachine',
  'AWS::SecretsManager::Secret',
  'AWS::SecretsManager::RotationSchedule',
  'AWS::SSM::Parameter',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::Logs::SubscriptionFilter',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::CloudTrail::Trail',
  'AWS::GuardDuty::Detector',
  'AWS::IAM::AccessKey',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::CodeSigningConfig',
  'AWS::Lambda::Alias',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::Budgets::Budget',
  'AWS::CE::AnomalyMonitor',
  'AWS::CE::AnomalySubscription',
  'AWS::RDS::DBCluster',
  'AWS::ECR::Repository',
];

const NAMES = [
  ...['Subscription', 'TopicArn', 'Endpoint', 'Protocol', 'EventPattern', 'Targets', 'Target', 'EventBusName', 'Tags'],
  ...['PublicAccessBlockConfiguration', 'LifecycleConfiguration', 'Rules', 'Replicas', 'Definition', 'States'],
  ...['DefinitionString', 'RotationRules', 'SecretId', 'LogGroupName', 'Metrics', 'AlarmRule', 'SecurityGroupEgress'],
  ...['EventSelectors', 'DataResources', 'Features', 'Content', 'AllowedPublishers', 'GroupId', 'Budget', 'Type'],
  ...['NotificationsWithSubscribers', 'MonitorArnList', 'Subscribers', '__proto__', 'unresolved', 'Ref', 'Fn::If'],
];

test('whatever stands in a resource, its facts are of their types and nothing is thrown', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        null,
        true,
        0,
        -1,
        '',
        'rate(1 day)',
        'ALARM(',
        `\${A.Arn}`,
        '{"States": {"A": []}}',
        'arn:aws:x',
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 4 }).map(Object.fromEntries),
    ),
  }));
  const resource = fc.record({ Type: fc.constantFrom(...TYPES), Properties: value, DeletionPolicy: value });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('A', 'B', 'C'), resource), (resources) => {
      expect(schemaErrors(reading(JSON.stringify({ Resources: resources })).facts)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
