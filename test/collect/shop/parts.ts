import type { JsonObject } from '../../../src/model/json.ts';

export const TRUST: JsonObject = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: { Service: ['lambda.amazonaws.com'] } }],
};

export const BASIC = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
export const POLLING = 'arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole';

/** What the function may do, with the ARN of the table as each tool writes it. */
export const access = (table: JsonObject | string): JsonObject => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Orders', Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:PutItem'], Resource: table }],
});

const arn = (id: string): JsonObject => ({ 'Fn::GetAtt': [id, 'Arn'] });

const TAGS = [{ Key: 'team', Value: 'shop' }];

/** Queues, table, secret: what SAM and Serverless Framework write as CloudFormation does. */
export const STORES: JsonObject = {
  Jobs: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'shop-jobs',
      VisibilityTimeout: 180,
      SqsManagedSseEnabled: true,
      RedrivePolicy: { deadLetterTargetArn: arn('Dead'), maxReceiveCount: 3 },
    },
  },
  Dead: {
    Type: 'AWS::SQS::Queue',
    Properties: { QueueName: 'shop-dead', MessageRetentionPeriod: 1209600, SqsManagedSseEnabled: true },
  },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      TableName: 'shop-orders',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
    },
  },
  Token: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'shop/token' } },
};

export const LOGS: JsonObject = {
  Type: 'AWS::Logs::LogGroup',
  Properties: { LogGroupName: '/aws/lambda/shop-orders', RetentionInDays: 30 },
};

export const ROLE: JsonObject = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: TRUST,
    ManagedPolicyArns: [BASIC, POLLING],
    Policies: [{ PolicyName: 'orders', PolicyDocument: access(arn('Table')) }],
  },
};

/** The rest of CloudFormation; `api` is the logical id of the API. */
export const FUNCTION: JsonObject = {
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: 'shop-orders',
    Handler: 'app.handler',
    Runtime: 'nodejs22.x',
    Code: { S3Bucket: 'code', S3Key: 'orders.zip' },
    Role: arn('OrdersRole'),
    Timeout: 30,
    MemorySize: 256,
    Architectures: ['x86_64'],
    TracingConfig: { Mode: 'Active' },
    ReservedConcurrentExecutions: 20,
    Environment: { Variables: { TABLE: { Ref: 'Table' }, TOKEN_SECRET: { Ref: 'Token' } } },
    Tags: TAGS,
  },
};

const INVOKE_URI: JsonObject = {
  'Fn::Sub':
    'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Orders.Arn}/invocations',
};

/** Everything of one stack, as CloudFormation has it. */
export const RESOURCES: JsonObject = {
  ...STORES,
  Logs: LOGS,
  OrdersRole: ROLE,
  Orders: FUNCTION,
  Poll: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: { Ref: 'Orders' },
      EventSourceArn: arn('Jobs'),
      BatchSize: 5,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
  Url: { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: { Ref: 'Orders' }, AuthType: 'AWS_IAM' } },
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { Name: 'prod-shop', EndpointConfiguration: { Types: ['EDGE'] } },
  },
  OrdersPath: {
    Type: 'AWS::ApiGateway::Resource',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      PathPart: 'orders',
    },
  },
  GetOrders: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { Ref: 'OrdersPath' },
      HttpMethod: 'GET',
      AuthorizationType: 'AWS_IAM',
      Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: INVOKE_URI },
    },
  },
  Deployment: {
    Type: 'AWS::ApiGateway::Deployment',
    DependsOn: ['GetOrders'],
    Properties: { RestApiId: { Ref: 'Api' } },
  },
  Stage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: {
      RestApiId: { Ref: 'Api' },
      DeploymentId: { Ref: 'Deployment' },
      StageName: 'prod',
      TracingEnabled: true,
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 50, ThrottlingBurstLimit: 20 }],
    },
  },
  Invoke: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      FunctionName: { Ref: 'Orders' },
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: {
        'Fn::Sub': 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/GET/orders',
      },
    },
  },
};
