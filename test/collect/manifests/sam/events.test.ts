import { describe, expect, test } from 'vitest';
import { type Expanded, expanded, functionWith } from './expanded.ts';

const withEvent = (event: string, more = ''): Expanded =>
  expanded(
    `Resources:\n${functionWith(
      `Events:\n  Call:\n${event
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n')}`,
    )}${more}`,
  );

const managed = ({ get }: Expanded): unknown[] => {
  const arns = get('OrdersRole').properties.ManagedPolicyArns;
  return Array.isArray(arns) ? arns.slice(1) : [];
};

describe('what Lambda polls', () => {
  test.each([
    ['SQS', 'Queue: arn:aws:sqs:eu-west-1:123456789012:in', 'AWSLambdaSQSQueueExecutionRole'],
    [
      'Kinesis',
      'StartingPosition: LATEST, Stream: arn:aws:kinesis:eu-west-1:123456789012:stream/in',
      'AWSLambdaKinesisExecutionRole',
    ],
    ['DynamoDB', 'StartingPosition: LATEST, Stream: !GetAtt Table.StreamArn', 'AWSLambdaDynamoDBExecutionRole'],
    ['MSK', 'StartingPosition: LATEST, Stream: !Ref Cluster', 'AWSLambdaMSKExecutionRole'],
  ])('%s makes a mapping, and a managed policy that nobody wrote', (type, source, policy) => {
    const made = withEvent(`Type: ${type}\nProperties: { ${source}, BatchSize: 7 }`);
    expect(made.get('OrdersCall')).toMatchObject({
      type: 'AWS::Lambda::EventSourceMapping',
      properties: { BatchSize: 7, FunctionName: { Ref: 'Orders' }, EventSourceArn: expect.anything() },
    });
    expect(made.line('OrdersCall')).toBe(9);
    expect(managed(made)).toEqual([`arn:aws:iam::aws:policy/service-role/${policy}`]);
    expect(made.get('OrdersRole').origins.get('ManagedPolicyArns/1')).toEqual({
      kind: 'inherited-default',
      from: 'SAM attaches it for the event Call',
    });
  });

  test('a broker gives the right to read its secret', () => {
    const made = withEvent(`Type: MQ
Properties:
  Broker: arn:aws:mq:eu-west-1:123456789012:broker:b:b-1
  Queues: [in]
  SourceAccessConfigurations: [{ Type: BASIC_AUTH, URI: !Ref Login }]`);
    const policies = JSON.stringify(made.get('OrdersRole').properties.Policies);
    expect(policies).toContain('"secretsmanager:GetSecretValue"],"Effect":"Allow","Resource":{"Ref":"Login"}');
    expect(policies).toContain('mq:DescribeBroker');
  });

  test('Kafka of one’s own gives network rights only inside a VPC', () => {
    const event = (more: string) => `Type: SelfManagedKafka
Properties:
  KafkaBootstrapServers: [a:9092]
  Topics: [in]
  SourceAccessConfigurations: [{ Type: SASL_SCRAM_512_AUTH, URI: !Ref Login }${more}]`;
    const outside = withEvent(event(''));
    const inside = withEvent(
      event(', { Type: VPC_SUBNET, URI: subnet:s }, { Type: VPC_SECURITY_GROUP, URI: security_group:g }'),
    );
    expect(JSON.stringify(outside.get('OrdersRole').properties.Policies)).not.toContain('ec2:');
    expect(JSON.stringify(inside.get('OrdersRole').properties.Policies)).toContain('ec2:CreateNetworkInterface');
  });

  test('a failure destination keeps its ARN and gives the right to send', () => {
    const made = withEvent(`Type: Kinesis
Properties:
  Stream: arn:aws:kinesis:eu-west-1:123456789012:stream/in
  StartingPosition: LATEST
  DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt Lost.Arn } }`);
    expect(made.get('OrdersCall').properties.DestinationConfig).toEqual({
      OnFailure: { Destination: { 'Fn::GetAtt': ['Lost', 'Arn'] } },
    });
    expect(JSON.stringify(made.get('OrdersRole').properties.Policies)).toContain('sqs:SendMessage');
  });
});

describe('what calls the function', () => {
  test('a topic subscribes it and may invoke it', () => {
    const made = withEvent('Type: SNS\nProperties: { Topic: !Ref News }');
    expect(made.get('OrdersCall').properties).toMatchObject({ Protocol: 'lambda', TopicArn: { Ref: 'News' } });
    expect(made.get('OrdersCallPermission').properties).toMatchObject({
      Principal: 'sns.amazonaws.com',
      SourceArn: { Ref: 'News' },
    });
  });

  test('a topic through a queue makes the queue, and polls it', () => {
    const made = withEvent('Type: SNS\nProperties: { Topic: !Ref News, SqsSubscription: true }');
    expect(made.ids).toEqual([
      'Orders',
      'OrdersCallQueue',
      'OrdersCall',
      'OrdersCallQueuePolicy',
      'OrdersCallEventSourceMapping',
      'OrdersRole',
    ]);
    expect(managed(made)).toEqual(['arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole']);
  });

  test('a bucket of the template gets the notification, which stands at the event', () => {
    const bucket = '  Files: { Type: AWS::S3::Bucket, Properties: { BucketName: files } }\n';
    const made = withEvent('Type: S3\nProperties: { Bucket: !Ref Files, Events: [s3:ObjectCreated:*] }', bucket);
    expect(made.get('Files').properties).toMatchObject({
      BucketName: 'files',
      NotificationConfiguration: {
        LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: { 'Fn::GetAtt': ['Orders', 'Arn'] } }],
      },
    });
    expect(made.get('Files').origins.get('NotificationConfiguration/LambdaConfigurations/0')).toMatchObject({
      place: { line: 9 },
    });
    expect(made.get('OrdersCallPermission').properties).toMatchObject({
      Principal: 's3.amazonaws.com',
      SourceAccount: { Ref: 'AWS::AccountId' },
    });
  });

  test('a user pool gets the trigger', () => {
    const pool = '  Users: { Type: AWS::Cognito::UserPool }\n';
    const made = withEvent('Type: Cognito\nProperties: { UserPool: !Ref Users, Trigger: PreSignUp }', pool);
    expect(made.get('Users').properties.LambdaConfig).toEqual({ PreSignUp: { 'Fn::GetAtt': ['Orders', 'Arn'] } });
    expect(made.get('OrdersCognitoPermission').properties.SourceArn).toEqual({ 'Fn::GetAtt': ['Users', 'Arn'] });
  });

  test.each([
    ['Schedule', 'Schedule: rate(1 day)', 'AWS::Events::Rule', 'events.amazonaws.com'],
    ['EventBridgeRule', 'Pattern: { source: [shop] }', 'AWS::Events::Rule', 'events.amazonaws.com'],
    ['CloudWatchEvent', 'Pattern: { source: [shop] }', 'AWS::Events::Rule', 'events.amazonaws.com'],
    ['IoTRule', 'Sql: SELECT 1', 'AWS::IoT::TopicRule', 'iot.amazonaws.com'],
    ['CloudWatchLogs', 'LogGroupName: g, FilterPattern: x', 'AWS::Logs::SubscriptionFilter', 'logs.amazonaws.com'],
  ])('%s makes its resource and a permission limited to it', (type, properties, made, principal) => {
    const { get, problems } = withEvent(`Type: ${type}\nProperties: { ${properties} }`);
    expect(problems).toEqual([]);
    expect(get('OrdersCall').type).toBe(made);
    expect(get('OrdersCallPermission').properties).toMatchObject({
      Principal: principal,
      SourceArn: expect.anything(),
    });
  });

  test('a skill may invoke it by its id', () => {
    const { get } = withEvent('Type: AlexaSkill\nProperties: { SkillId: amzn1.ask.skill.1 }');
    expect(get('OrdersCallPermission').properties.EventSourceToken).toBe('amzn1.ask.skill.1');
  });

  test('a schedule of the second kind has a role in place of a permission', () => {
    const { get, has } = withEvent('Type: ScheduleV2\nProperties: { ScheduleExpression: rate(1 day) }');
    expect(has('OrdersCallPermission')).toBe(false);
    expect(JSON.stringify(get('OrdersCallRole').properties)).toContain('"Action":"lambda:InvokeFunction"');
    expect(get('OrdersCall').properties.Target).toMatchObject({ RoleArn: { 'Fn::GetAtt': ['OrdersCallRole', 'Arn'] } });
  });

  test('what a rule cannot deliver goes to the queue that is named or made', () => {
    const made = withEvent('Type: Schedule\nProperties: { Schedule: rate(1 day), DeadLetterConfig: { Type: SQS } }');
    expect(made.get('OrdersCall').properties.Targets).toMatchObject([
      { DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['OrdersCallQueue', 'Arn'] } } },
    ]);
    expect(made.get('OrdersCallQueuePolicy').type).toBe('AWS::SQS::QueuePolicy');
  });

  test('an alias is called in place of the function', () => {
    const { get } = expanded(
      `Resources:\n${functionWith('AutoPublishAlias: live\nEvents: { Call: { Type: SNS, Properties: { Topic: !Ref News } } }')}`,
    );
    expect(get('OrdersCallPermission').properties.FunctionName).toEqual({ Ref: 'OrdersAliaslive' });
    expect(get('OrdersCall').properties.Endpoint).toEqual({ Ref: 'OrdersAliaslive' });
  });
});

describe('an event that SAM refuses', () => {
  test.each([
    ['Type: Fax'],
    ['Properties: {}'],
    ['Type: SQS\nProperties: {}'],
    ['Type: SQS\nProperties: [Queue]'],
    ['Type: S3\nProperties: { Bucket: !Ref Elsewhere, Events: s3:ObjectCreated:* }'],
    ['Type: Schedule\nProperties: { Schedule: rate(1 day), State: ENABLED, Enabled: true }'],
    ['Type: Schedule\nProperties: { Schedule: rate(1 day), DeadLetterConfig: { Type: SQS, Arn: a } }'],
    ['Type: MQ\nProperties: { Broker: b, Queues: [q], SourceAccessConfigurations: [] }'],
    ['Type: Kinesis\nProperties: { Stream: s, DestinationConfig: { OnFailure: { Type: Fax, Destination: d } } }'],
  ])('is told at its place and makes nothing: %s', (event) => {
    const made = withEvent(event);
    expect(made.problems).toMatchObject([{ code: 'sam-refused', place: { line: 9 } }]);
    expect(made.ids).toEqual(['Orders', 'OrdersRole']);
  });
});

describe('an event with properties that are not right', () => {
  test.each([
    [
      'a text where a map belongs',
      'Type: SQS\nProperties: { Queue: !GetAtt In.Arn, FilterCriteria: x }',
      'sam-refused',
      false,
    ],
    ['one that is missing', 'Type: Kinesis\nProperties: { Stream: !GetAtt In.Arn }', 'sam-refused', false],
    [
      'one that SAM is not known to have',
      'Type: SQS\nProperties: { Queue: !GetAtt In.Arn, Speed: 9 }',
      'sam-property',
      true,
    ],
  ])('%s is told of', (_, event, code, kept) => {
    const { problems, has } = withEvent(event);
    expect(problems).toMatchObject([{ code, kinds: ['manifest', 'policy'], place: { line: 9 } }]);
    expect(has('OrdersCall')).toBe(kept);
  });

  test('an intrinsic function can stand for any kind', () => {
    const { problems } = withEvent('Type: SQS\nProperties: { Queue: !GetAtt In.Arn, BatchSize: !Ref Size }');
    expect(problems).toEqual([]);
  });
});
