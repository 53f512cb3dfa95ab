import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expanded, functionWith } from './expanded.ts';

describe('the resources of a template', () => {
  test('of CloudFormation stay as they are', () => {
    const { get } = expanded(`Resources:
  Inbox:
    Type: AWS::SQS::Queue
    Condition: Wanted
    DeletionPolicy: Retain
    Properties: { QueueName: !Sub 'in-\${AWS::Region}' }
`);
    expect(get('Inbox')).toMatchObject({
      type: 'AWS::SQS::Queue',
      madeBy: 'template',
      condition: 'Wanted',
      pointer: ['Resources', 'Inbox'],
      attributes: { DeletionPolicy: 'Retain' },
    });
    expect(get('Inbox').properties.QueueName).toHaveProperty('Fn::Sub');
  });

  test('of types that SAM has and we do not know cap manifests and policies', () => {
    const { problems, ids } = expanded('Resources:\n  New: { Type: AWS::Serverless::Fax, Properties: {} }\n');
    expect(problems).toMatchObject([{ code: 'sam-unknown', kinds: ['manifest', 'policy'], place: { line: 2 } }]);
    expect(ids).toEqual([]);
  });

  test('a name that is taken is refused, and the other resource stays', () => {
    const { problems, get, has } = expanded(`Resources:
${functionWith('')}  OrdersRole: { Type: AWS::SQS::Queue }
`);
    expect(problems).toMatchObject([{ code: 'sam-refused', place: { line: 2 } }]);
    expect(get('OrdersRole').type).toBe('AWS::SQS::Queue');
    expect(has('Orders')).toBe(false);
  });

  test('one that is refused leaves the others', () => {
    const { problems, ids } = expanded(`Resources:\n${functionWith('Layers: nothing')}${functionWith('', 'Payments')}`);
    expect(problems).toHaveLength(1);
    expect(ids).toEqual(['Payments', 'PaymentsRole']);
  });

  test('no message holds a value of the template', () => {
    const secret = 'hunter2hunter2';
    const { problems } = expanded(
      `Resources:\n${functionWith(`Role: [${secret}]`)}${functionWith(`DeadLetterQueue: ${secret}`, 'B')}${functionWith(`FunctionUrlConfig: { AuthType: ${secret} }`, 'C')}`,
    );
    expect(problems).toHaveLength(3);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });
});

describe('other SAM resources', () => {
  test('a table is encrypted as it says, and keyed by id unless it says otherwise', () => {
    const { get } = expanded(`Resources:
  Plain: { Type: AWS::Serverless::SimpleTable }
  Sealed:
    Type: AWS::Serverless::SimpleTable
    Properties: { PrimaryKey: { Name: order, Type: Number }, SSESpecification: { SSEEnabled: true } }
`);
    expect(get('Plain')).toMatchObject({
      type: 'AWS::DynamoDB::Table',
      properties: {
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      },
    });
    expect(get('Sealed').properties).toMatchObject({
      AttributeDefinitions: [{ AttributeName: 'order', AttributeType: 'N' }],
      SSESpecification: { SSEEnabled: true },
    });
  });

  test('a state machine has a role of its policies, X-Ray where it traces, and starters for its events', () => {
    const { get, problems } = expanded(`Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.json
      Logging: { Level: ALL }
      Tracing: { Enabled: true }
      Policies: [{ LambdaInvokePolicy: { FunctionName: !Ref Orders } }]
      Events: { Nightly: { Type: Schedule, Properties: { Schedule: rate(1 day) } } }
`);
    expect(problems).toEqual([]);
    expect(get('Flow').properties).toMatchObject({
      LoggingConfiguration: { Level: 'ALL' },
      TracingConfiguration: { Enabled: true },
      RoleArn: { 'Fn::GetAtt': ['FlowRole', 'Arn'] },
    });
    expect(get('FlowRole').properties.ManagedPolicyArns).toEqual(['arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess']);
    expect(JSON.stringify(get('FlowRole').properties)).toContain('states.amazonaws.com');
    expect(JSON.stringify(get('FlowNightlyRole').properties)).toContain('states:StartExecution');
  });

  test('only $connect of a WebSocket API can be guarded', () => {
    const { get } = expanded(`Resources:
  Chat:
    Type: AWS::Serverless::WebSocketApi
    Properties:
      RouteSelectionExpression: $request.body.action
      Auth: { AuthType: AWS_IAM }
      Routes: { $connect: { FunctionArn: !GetAtt In.Arn }, say: { FunctionArn: !GetAtt Say.Arn } }
`);
    expect(get('ChatConnectRoute').properties.AuthorizationType).toBe('AWS_IAM');
    expect(get('ChatSayRoute').properties.AuthorizationType).toBe('NONE');
    expect(get('ChatSayPermission').properties.FunctionName).toEqual({ 'Fn::GetAtt': ['Say', 'Arn'] });
  });

  test('a layer keeps the name by which the template refers to it', () => {
    const { get } = expanded(
      'Resources:\n  Shared: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layer/ } }\n',
    );
    expect(get('Shared')).toMatchObject({ type: 'AWS::Lambda::LayerVersion', properties: { Content: 'layer/' } });
  });
});

test('a map where a text belongs is no text, and stops nothing', () => {
  const { problems, facts } = expanded(`Resources:
${functionWith(`Events:
  Odd:
    Type: MQ
    Properties: { Broker: b, Queues: [q], SourceAccessConfigurations: [{ Type: { a: b }, URI: u }] }`)}  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      Cors: { AllowCredentials: true, AllowOrigin: { a: b } }
      DefinitionBody:
        swagger: '2.0'
        paths: { /a: { get: { security: [{ S: [] }] } } }
        securityDefinitions: { S: { name: { a: b }, x-amazon-apigateway-authtype: { a: b } } }
`);
  expect(problems).toHaveLength(1);
  expect(facts('endpoint')).toMatchObject([{ attributes: { path: '/a' } }, { attributes: { path: '/a' } }]);
});

describe('whatever a property holds', () => {
  const PROPERTIES = [
    'Policies',
    'Events',
    'Role',
    'Layers',
    'FunctionUrlConfig',
    'EventInvokeConfig',
    'DeadLetterQueue',
    'AutoPublishAlias',
    'Tags',
    'Tracing',
  ];
  const anything = fc.jsonValue({ maxDepth: 4 });

  test('the expansion comes back, with a problem or with the function', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROPERTIES), anything, (name, value) => {
        const { problems, has } = expanded(`Resources:\n${functionWith(`${name}: ${JSON.stringify(value)}`)}`);
        expect(has('Orders') || problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('an event of any shape neither stops the others nor is lost without a word', () => {
    const types = [
      'Api',
      'HttpApi',
      'SQS',
      'SNS',
      'S3',
      'MQ',
      'MSK',
      'Schedule',
      'ScheduleV2',
      'Cognito',
      'DocumentDB',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...types), anything, (type, value) => {
        const events = JSON.stringify({
          Odd: { Type: type, Properties: value },
          Good: { Type: 'SNS', Properties: { Topic: 'a' } },
        });
        const { has, ids, problems } = expanded(`Resources:\n${functionWith(`Events: ${events}`)}`);
        expect(has('OrdersGood')).toBe(true);
        expect(problems.length > 0 || ids.some((id) => id.startsWith('OrdersOdd'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('an API of any shape comes back', () => {
    const names = ['Auth', 'DefinitionBody', 'DefinitionUri', 'Cors', 'Domain', 'StageName', 'EndpointConfiguration'];
    fc.assert(
      fc.property(fc.constantFrom('Api', 'HttpApi'), fc.constantFrom(...names), anything, (type, name, value) => {
        const { has, problems } = expanded(
          `Resources:\n  Shop:\n    Type: AWS::Serverless::${type}\n    Properties: ${JSON.stringify({ StageName: 'a', [name]: value })}\n`,
        );
        expect(has('Shop') || problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
