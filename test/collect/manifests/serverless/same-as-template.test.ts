import { expect, it } from 'vitest';
import type { Reading } from '../../../../src/collect/reader.ts';
import type { Json } from '../../../../src/model/json.ts';
import { reading, schemaErrors } from '../reading.ts';
import { service } from './service.ts';

const SERVICE = `service: orders
provider:
  name: aws
  runtime: python3.13
  stage: live
  region: eu-central-1
  versionFunctions: false
  deploymentBucket: uploads
  iam:
    role:
      managedPolicies: [arn:aws:iam::aws:policy/ReadOnlyAccess]
      permissionsBoundary: arn:aws:iam::123456789012:policy/limit
      statements:
        - Effect: Allow
          Action: [dynamodb:PutItem, 'dynamodb:Get*']
          Resource: !GetAtt Table.Arn
functions:
  place:
    handler: app.place
    timeout: 20
    memorySize: 512
    tracing: Active
    logRetentionInDays: 30
    environment: {TABLE: !Ref Table, API_TOKEN: abc}
    tags: {owner: shop}
    events:
      - httpApi: {path: /orders, method: post, authorizer: {type: aws_iam}}
      - sqs: {arn: !GetAtt Queue.Arn, batchSize: 5, functionResponseType: ReportBatchItemFailures}
      - schedule: rate(1 hour)
resources:
  Resources:
    Table: {Type: AWS::DynamoDB::Table, Properties: {BillingMode: PAY_PER_REQUEST}}
    Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 120}}
`;

const TEMPLATE = `Resources:
  PlaceLogGroup:
    Type: AWS::Logs::LogGroup
    Properties: {LogGroupName: /aws/lambda/orders-live-place, RetentionInDays: 30}
  PlaceLambdaFunction:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: orders-live-place
      Code: {S3Bucket: uploads, S3Key: place.zip}
      Handler: app.place
      Runtime: python3.13
      Timeout: 20
      MemorySize: 512
      TracingConfig: {Mode: Active}
      Environment: {Variables: {TABLE: !Ref Table, API_TOKEN: abc}}
      Tags: [{Key: owner, Value: shop}]
      Role: !GetAtt IamRoleLambdaExecution.Arn
  IamRoleLambdaExecution:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Join ['-', [orders, live, !Ref AWS::Region, lambdaRole]]
      Path: /
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{Effect: Allow, Principal: {Service: [lambda.amazonaws.com]}, Action: ['sts:AssumeRole']}]
      ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess]
      PermissionsBoundary: arn:aws:iam::123456789012:policy/limit
      Policies:
        - PolicyName: orders-live-lambda
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: [logs:CreateLogStream, logs:CreateLogGroup, logs:TagResource]
                Resource: [!Sub 'arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/orders-live*:*']
              - Effect: Allow
                Action: [logs:PutLogEvents]
                Resource: [!Sub 'arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/orders-live*:*:*']
              - Effect: Allow
                Action: [dynamodb:PutItem, 'dynamodb:Get*']
                Resource: !GetAtt Table.Arn
              - {Effect: Allow, Action: [xray:PutTraceSegments, xray:PutTelemetryRecords], Resource: ['*']}
              - {Effect: Allow, Action: [sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes], Resource: [!GetAtt Queue.Arn]}
  PlaceEventSourceMappingSQSQueue:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Queue.Arn
      FunctionName: !GetAtt PlaceLambdaFunction.Arn
      BatchSize: 5
      Enabled: true
      FunctionResponseTypes: [ReportBatchItemFailures]
  PlaceEventsRuleSchedule1:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 hour)
      State: ENABLED
      Targets: [{Arn: !GetAtt PlaceLambdaFunction.Arn, Id: placeSchedule}]
  PlaceLambdaPermissionEventsRuleSchedule1:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: !GetAtt PlaceLambdaFunction.Arn
      Action: lambda:InvokeFunction
      Principal: events.amazonaws.com
      SourceArn: !GetAtt PlaceEventsRuleSchedule1.Arn
  HttpApi:
    Type: AWS::ApiGatewayV2::Api
    Properties: {Name: live-orders, ProtocolType: HTTP}
  HttpApiStage:
    Type: AWS::ApiGatewayV2::Stage
    Properties: {ApiId: !Ref HttpApi, StageName: $default, AutoDeploy: true}
  HttpApiIntegrationPlace:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref HttpApi
      IntegrationType: AWS_PROXY
      IntegrationUri: !GetAtt PlaceLambdaFunction.Arn
      PayloadFormatVersion: '2.0'
  HttpApiRoutePostOrders:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref HttpApi
      RouteKey: POST /orders
      AuthorizationType: AWS_IAM
      Target: !Join [/, [integrations, !Ref HttpApiIntegrationPlace]]
  PlaceLambdaPermissionHttpApi:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: !GetAtt PlaceLambdaFunction.Arn
      Action: lambda:InvokeFunction
      Principal: apigateway.amazonaws.com
      SourceArn: !Join ['', ['arn:', !Ref AWS::Partition, ':execute-api:', !Ref AWS::Region, ':', !Ref AWS::AccountId, ':', !Ref HttpApi, '/*']]
  Table: {Type: AWS::DynamoDB::Table, Properties: {BillingMode: PAY_PER_REQUEST}}
  Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 120}}
`;

const COMPARED = [
  ...['function', 'role', 'policy-statement', 'trust-statement', 'resource-policy-statement', 'endpoint'],
  ...['event-source', 'queue', 'store', 'log-group', 'table', 'setting'],
];

/** Facts by their ids, but for the file that they are from, where the code was put, and who wrote them down. */
function told({ facts }: Reading, path: string): Record<string, Json> {
  const compared = facts.filter(({ type, id }) => COMPARED.includes(type) && !id.includes('#output/'));
  const rows = compared.map(({ type, id, attributes }) => {
    const { madeBy: _, codeLocation: __, ...rest } = attributes;
    return [`${type} ${id}`, rest];
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(rows)).replaceAll(path, 'MANIFEST'));
}

it('comes to the facts of the template that says the same', async () => {
  const own = service(SERVICE);
  const template = await reading(TEMPLATE);
  expect(own.problems).toEqual([]);
  expect(schemaErrors(own.facts)).toEqual([]);
  const facts = told(own, 'serverless.yml');
  expect(Object.keys(facts).length).toBeGreaterThan(15);
  expect(facts).toEqual(told(template, 'template.yaml'));
});
