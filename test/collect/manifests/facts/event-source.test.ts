import { describe, expect, test } from 'vitest';
import { because, type Fact, factOf, ofType, reading, schemaErrors } from '../reading.ts';

const FUNCTION = "  Orders: {Type: 'AWS::Lambda::Function', Properties: {FunctionName: orders, Code: src}}\n";

/** The one event source of a template. */
function source(resources: string): Fact {
  const made = reading(`Resources:\n${FUNCTION}${resources}`);
  expect(schemaErrors(made.facts)).toEqual([]);
  const [fact, ...more] = ofType(made, 'event-source');
  if (!fact || more.length > 0) throw new Error(`${more.length + 1} event sources`);
  return fact;
}

const count = (resources: string): number =>
  ofType(reading(`Resources:\n${FUNCTION}${resources}`), 'event-source').length;

describe('what Lambda polls', () => {
  const mapping = (properties: string): string =>
    `  Map: {Type: 'AWS::Lambda::EventSourceMapping', Properties: {FunctionName: !Ref Orders, ${properties}}}\n  Queue: {Type: 'AWS::SQS::Queue'}\n  Stream: {Type: 'AWS::Kinesis::Stream'}\n  Table: {Type: 'AWS::DynamoDB::Table'}\n`;

  test('a queue, with everything stated', () => {
    const { attributes, place } = source(
      mapping(
        `EventSourceArn: !GetAtt Queue.Arn, BatchSize: 5, ScalingConfig: {MaximumConcurrency: 2}, FunctionResponseTypes: [ReportBatchItemFailures],
          FilterCriteria: {Filters: [{Pattern: a}, {Pattern: b}]}, Enabled: false, DestinationConfig: {OnFailure: {Destination: !ImportValue Letters}}`,
      ),
    );
    expect(attributes).toEqual({
      stack: 'stack:template.yaml',
      function: 'function:template.yaml#Orders',
      service: 'sqs',
      invocation: 'poll',
      source: `\${Queue.Arn}`,
      batchSize: 5,
      maxRetries: null,
      maxRecordAgeSeconds: null,
      bisect: false,
      partialResponses: true,
      maxConcurrency: 2,
      filters: 2,
      matches: [],
      failureTarget: `\${ImportValue Letters}`,
      enabled: false,
    });
    expect(place.line).toBe(3);
  });

  test.each([
    ['EventSourceArn: !GetAtt Queue.Arn', { service: 'sqs', batchSize: 10, maxRetries: null }],
    [
      'EventSourceArn: !GetAtt Stream.Arn',
      { service: 'kinesis', batchSize: 100, maxRetries: -1, maxRecordAgeSeconds: -1 },
    ],
    ['EventSourceArn: !GetAtt Table.StreamArn', { service: 'dynamodb', batchSize: 100, maxRetries: -1 }],
    ['EventSourceArn: arn:aws:kafka:eu-west-1:1:cluster/x', { service: 'msk', batchSize: 100, maxRetries: null }],
    ['EventSourceArn: arn:aws:mq:eu-west-1:1:broker:x', { service: 'mq' }],
    ['SelfManagedEventSource: {Endpoints: {}}', { service: 'kafka' }],
    ['EventSourceArn: !ImportValue Broker, Queues: [q]', { service: 'mq' }],
  ])('defaults of %s', (properties, expected) => {
    expect(source(mapping(properties)).attributes).toMatchObject(expected);
  });

  test('a source that is declared elsewhere', () => {
    const unknown = source(mapping('EventSourceArn: !ImportValue Source')).attributes;
    expect(because(unknown.service)).toBe('the source is declared elsewhere');
    expect(because(unknown.batchSize)).toContain('depends on the source');
    const stream = source(mapping('EventSourceArn: !ImportValue Source, StartingPosition: LATEST')).attributes;
    expect(stream.service).toMatchObject({ among: ['kinesis', 'dynamodb'] });
  });
});

describe('what calls a function', () => {
  test.each<[string, string, object]>([
    [
      's3',
      "  B: {Type: 'AWS::S3::Bucket', Properties: {NotificationConfiguration: {LambdaConfigurations: [{Event: 's3:*', Function: !GetAtt Orders.Arn, Filter: {S3Key: {Rules: [{Name: prefix, Value: a}]}}}]}}}\n",
      { invocation: 'async', source: `\${B.Arn}`, filters: 1 },
    ],
    [
      'sns',
      "  S: {Type: 'AWS::SNS::Subscription', Properties: {Protocol: lambda, Endpoint: !GetAtt Orders.Arn, TopicArn: !Ref T, RedrivePolicy: {deadLetterTargetArn: !GetAtt D.Arn}}}\n  T: {Type: 'AWS::SNS::Topic'}\n  D: {Type: 'AWS::SQS::Queue'}\n",
      { invocation: 'async', source: `\${T}`, failureTarget: `\${D.Arn}` },
    ],
    [
      'sns',
      "  T: {Type: 'AWS::SNS::Topic', Properties: {Subscription: [{Protocol: lambda, Endpoint: !GetAtt Orders.Arn}]}}\n",
      { source: `\${T}` },
    ],
    [
      'events',
      "  R: {Type: 'AWS::Events::Rule', Properties: {EventPattern: {source: [a]}, State: DISABLED, Targets: [{Id: one, Arn: !GetAtt Orders.Arn, RetryPolicy: {MaximumRetryAttempts: 2}, DeadLetterConfig: {Arn: !ImportValue D}}]}}\n",
      {
        invocation: 'async',
        maxRetries: 2,
        maxRecordAgeSeconds: 86400,
        enabled: false,
        filters: 1,
        failureTarget: `\${ImportValue D}`,
      },
    ],
    [
      'schedule',
      "  R: {Type: 'AWS::Events::Rule', Properties: {ScheduleExpression: rate(1 day), Targets: [{Id: one, Arn: !GetAtt Orders.Arn}]}}\n",
      { maxRetries: 185, enabled: true },
    ],
    [
      'schedule',
      "  R: {Type: 'AWS::Scheduler::Schedule', Properties: {Target: {Arn: !GetAtt Orders.Arn, RoleArn: x}}}\n",
      { source: `\${R.Arn}`, maxRetries: 185 },
    ],
    [
      'iot',
      "  R: {Type: 'AWS::IoT::TopicRule', Properties: {TopicRulePayload: {RuleDisabled: true, Sql: x, Actions: [{Lambda: {FunctionArn: !GetAtt Orders.Arn}}]}}}\n",
      { enabled: false },
    ],
    [
      'cognito',
      "  P: {Type: 'AWS::Cognito::UserPool', Properties: {LambdaConfig: {PreSignUp: !GetAtt Orders.Arn}}}\n",
      { invocation: 'sync' },
    ],
    [
      'logs',
      "  L: {Type: 'AWS::Logs::SubscriptionFilter', Properties: {DestinationArn: !GetAtt Orders.Arn, FilterPattern: ERROR, LogGroupName: /a}}\n",
      { source: '/a', filters: 1 },
    ],
    [
      'sqs',
      "  P: {Type: 'AWS::Pipes::Pipe', Properties: {Source: 'arn:aws:sqs:eu-west-1:1:q', Target: !GetAtt Orders.Arn, RoleArn: x}}\n",
      { invocation: 'poll', source: 'arn:aws:sqs:eu-west-1:1:q' },
    ],
    [
      'alb',
      "  G: {Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {TargetType: lambda, Targets: [{Id: !GetAtt Orders.Arn}]}}\n",
      { invocation: 'sync' },
    ],
    [
      'ses',
      "  S: {Type: 'AWS::SES::ReceiptRule', Properties: {Rule: {Actions: [{LambdaAction: {FunctionArn: !GetAtt Orders.Arn}}]}}}\n",
      { invocation: 'async' },
    ],
    [
      'config',
      "  C: {Type: 'AWS::Config::ConfigRule', Properties: {Source: {Owner: CUSTOM_LAMBDA, SourceIdentifier: !GetAtt Orders.Arn}}}\n",
      { source: null },
    ],
    [
      'alexa',
      "  A: {Type: 'AWS::Lambda::Permission', Properties: {Action: 'lambda:InvokeFunction', FunctionName: !Ref Orders, Principal: alexa-appkit.amazon.com}}\n",
      { invocation: 'sync' },
    ],
  ])('%s', (service, resources, expected) => {
    expect(source(resources).attributes).toMatchObject({
      function: 'function:template.yaml#Orders',
      service,
      ...expected,
    });
  });

  test('each target and each notification stands for itself, at its own place', () => {
    const made = reading(`Resources:
${FUNCTION}  R:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 day)
      Targets:
        - Id: one
          Arn: !GetAtt Orders.Arn
        - Id: two
          Arn: !Sub "\${Orders.Arn}:live"
`);
    expect(factOf(made, 'event-source:template.yaml#R/one').place.line).toBe(8);
    expect(factOf(made, 'event-source:template.yaml#R/two').place.line).toBe(10);
  });

  test('other targets are none, and those that may be functions are holes', () => {
    const rule = (arn: string): string =>
      `  R: {Type: 'AWS::Events::Rule', Properties: {Targets: [{Id: one, Arn: ${arn}}]}}\n  Q: {Type: 'AWS::SQS::Queue'}\n`;
    expect(count(rule('!GetAtt Q.Arn'))).toBe(0);
    expect(count(rule('arn:aws:sns:eu-west-1:1:t'))).toBe(0);
    expect(because(source(rule('!ImportValue Target')).attributes.function)).toContain('elsewhere');
    expect(because(source(rule('arn:aws:lambda:eu-west-1:1:function:other')).attributes.function)).toContain(
      'elsewhere',
    );
    expect(source(rule('arn:aws:lambda:eu-west-1:1:function:orders')).attributes.function).toBe(
      'function:template.yaml#Orders',
    );
  });
});
