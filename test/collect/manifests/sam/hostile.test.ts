import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../../../src/model/json.ts';
import { reading, schemaErrors } from '../reading.ts';

/** Something of most that SAM takes, in the words of its specification. */
const RICH = parse(`
Transform: AWS::Serverless-2016-10-31
Parameters: { Version: { Type: String, Default: 3.0.1 } }
Conditions: { Wanted: { 'Fn::Equals': [{ Ref: Version }, a] } }
Globals: { Function: { Runtime: nodejs22.x, Tags: { a: b } }, Api: { TracingEnabled: true } }
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      OpenApiVersion: { Ref: Version }
      MergeDefinitions: true
      DisableExecuteApiEndpoint: true
      EndpointConfiguration: { Type: PRIVATE, VPCEndpointIds: [vpce-1] }
      Tags: { team: shop }
      PropagateTags: true
      Cors: { AllowOrigin: "'https://a.example'", AllowHeaders: "'a'", MaxAge: "'9'" }
      GatewayResponses: { DEFAULT_4XX: { ResponseParameters: { Headers: { a: "'b'" } } } }
      Models: { Order: { type: object } }
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: INFO, ThrottlingRateLimit: 5 }]
      AccessLogSetting: { DestinationArn: a, Format: b }
      Auth:
        DefaultAuthorizer: Users
        ApiKeyRequired: true
        UsagePlan: { CreateUsagePlan: PER_API, Quota: { Limit: 5, Period: DAY }, Throttle: { RateLimit: 1 } }
        ResourcePolicy: { IpRangeWhitelist: [10.0.0.0/8], SourceVpcBlacklist: [vpc-1], CustomStatements: [{ Effect: Allow }] }
        Authorizers:
          Users: { UserPoolArn: { 'Fn::GetAtt': [Pool, Arn] }, Identity: { Header: A } }
          Own:
            FunctionArn: { 'Fn::GetAtt': [Orders, Arn] }
            FunctionPayloadType: REQUEST
            Identity: { Headers: [A], QueryStrings: [b], ReauthorizeEvery: 5 }
      Domain:
        DomainName: api.example
        CertificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/a
        BasePath: [one, two]
        SecurityPolicy: TLS_1_2
        MutualTlsAuthentication: { TruststoreUri: 's3://a/b' }
        Route53: { HostedZoneId: Z1, IpV6: true }
      DefinitionBody:
        openapi: 3.0.1
        info: { title: a }
        servers: [{ url: /, x-amazon-apigateway-endpoint-configuration: { disableExecuteApiEndpoint: true } }]
        x-amazon-apigateway-request-validators: { all: { validateRequestBody: true, validateRequestParameters: true } }
        components: { securitySchemes: { key: { type: apiKey, name: x-api-key, in: header } } }
        security: [{ key: [] }]
        paths:
          /a:
            parameters: [{ in: header, name: a, required: true, schema: { type: string } }]
            get:
              security: [{ Own: [] }]
              x-amazon-apigateway-integration: { type: aws_proxy, uri: { 'Fn::Sub': 'arn:aws:\${Orders.Arn}' } }
              responses: { '200': { description: ok } }
            options: { responses: { '200': { headers: { a: { schema: { type: string } } } } } }
          /b: { 'Fn::If': [Wanted, { post: { responses: {} } }, { Ref: AWS::NoValue }] }
  Front:
    Type: AWS::Serverless::HttpApi
    Properties:
      StageName: v1
      CorsConfiguration: { AllowOrigins: ['https://a.example'], AllowMethods: [GET], AllowCredentials: true }
      Auth:
        EnableIamAuthorizer: true
        DefaultAuthorizer: Jwt
        Authorizers:
          Jwt: { JwtConfiguration: { issuer: i, audience: [a] }, IdentitySource: $request.header.Authorization, AuthorizationScopes: [s] }
          Fn: { FunctionArn: a, AuthorizerPayloadFormatVersion: '2.0', Identity: { Headers: [h] }, EnableFunctionDefaultPermissions: true }
      RouteSettings: { 'GET /a': { ThrottlingRateLimit: 1 } }
      AccessLogSettings: { DestinationArn: a, Format: b }
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      CodeUri: src
      AutoPublishAlias: live
      DeploymentPreference: { Type: Canary10Percent5Minutes, Alarms: [A], Hooks: { PreTraffic: H } }
      Policies: [AWSLambdaExecute, { SQSPollerPolicy: { QueueName: q } }, { Statement: [{ Effect: Allow, Action: 's3:*', Resource: '*' }] }]
      DeadLetterQueue: { Type: SQS, TargetArn: a }
      Environment: { Variables: { A: b } }
      EventInvokeConfig: { MaximumRetryAttempts: 1, DestinationConfig: { OnFailure: { Type: SQS }, OnSuccess: { Type: SNS, Destination: d } } }
      FunctionUrlConfig: { AuthType: NONE, Cors: { AllowOrigins: ['*'] } }
      VpcConfig: { SecurityGroupIds: [a], SubnetIds: [b] }
      Layers: [a]
      Events:
        Get: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: { Ref: Shop }, Auth: { Authorizer: Own, ApiKeyRequired: true, ResourcePolicy: { IpRangeBlacklist: [1.1.1.1] } } } }
        Post:
          Type: Api
          Properties: { Path: /c, Method: post, RestApiId: { Ref: Shop }, RequestModel: { Model: Order, Required: true, ValidateBody: true }, RequestParameters: [method.request.header.A, { method.request.querystring.b: { Required: true } }] }
        Any: { Type: HttpApi, Properties: { ApiId: { Ref: Front }, Path: '/{proxy+}', Method: ANY, Auth: { Authorizer: Fn, AuthorizationScopes: [s] } } }
        Own: { Type: Api, Properties: { Path: /own, Method: get } }
        Queue: { Type: SQS, Properties: { Queue: { 'Fn::GetAtt': [Jobs, Arn] }, BatchSize: 1, FunctionResponseTypes: [ReportBatchItemFailures], ScalingConfig: { MaximumConcurrency: 2 } } }
        Stream: { Type: DynamoDB, Properties: { Stream: a, StartingPosition: LATEST, DestinationConfig: { OnFailure: { Destination: d } }, FilterCriteria: { Filters: [{ Pattern: p }] } } }
        Broker: { Type: MQ, Properties: { Broker: b, Queues: [q], SourceAccessConfigurations: [{ Type: BASIC_AUTH, URI: u }] } }
        Kafka: { Type: SelfManagedKafka, Properties: { Topics: [t], KafkaBootstrapServers: ['a:1'], SourceAccessConfigurations: [{ Type: SASL_SCRAM_512_AUTH, URI: a }] } }
        Topic: { Type: SNS, Properties: { Topic: t, SqsSubscription: { QueueArn: a, QueueUrl: b }, FilterPolicy: { a: [b] } } }
        Bucket: { Type: S3, Properties: { Bucket: { Ref: Files }, Events: 's3:ObjectCreated:*', Filter: { S3Key: { Rules: [{ Name: prefix, Value: a }] } } } }
        Timer: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 minute), DeadLetterConfig: { Type: SQS }, RetryPolicy: { MaximumRetryAttempts: 1 } } }
        Rule: { Type: EventBridgeRule, Properties: { Pattern: { source: [a] }, DeadLetterConfig: { Arn: a } } }
        Users: { Type: Cognito, Properties: { UserPool: { Ref: Pool }, Trigger: PreSignUp } }
        Logs: { Type: CloudWatchLogs, Properties: { LogGroupName: l, FilterPattern: p } }
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
      Policies: [{ LambdaInvokePolicy: { FunctionName: { Ref: Orders } } }]
      Logging: { Level: ALL, Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: a } }] }
      Events: { Post: { Type: Api, Properties: { Path: /m, Method: post, RestApiId: { Ref: Shop } } }, Timer: { Type: Schedule, Properties: { Schedule: rate(1 minute) } } }
  Sockets:
    Type: AWS::Serverless::WebSocketApi
    Properties:
      RouteSelectionExpression: $request.body.a
      Auth: { AuthType: CUSTOM, AuthArn: a }
      Routes: { $connect: { FunctionArn: a }, send: { FunctionArn: b } }
  Graph:
    Type: AWS::Serverless::GraphQLApi
    Properties:
      SchemaInline: 'type Query { a: String }'
      Auth: { Type: API_KEY, Additional: [{ Type: AWS_IAM }] }
      DataSources: { Lambda: { L: { FunctionArn: a } }, DynamoDb: { D: { TableName: t, TableArn: a } } }
      Functions: { F: { Runtime: { Name: APPSYNC_JS, Version: 1.0.0 }, DataSource: L, InlineCode: a } }
      Resolvers: { Query: { a: { Runtime: { Name: APPSYNC_JS, Version: 1.0.0 }, InlineCode: a, Pipeline: [F] } } }
  Jobs: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: a, maxReceiveCount: 3 } } }
  Files: { Type: AWS::S3::Bucket }
  Pool: { Type: AWS::Cognito::UserPool }
  Table: { Type: AWS::Serverless::SimpleTable, Properties: { PrimaryKey: { Name: a, Type: String }, SSESpecification: { SSEEnabled: true } } }
  Layer: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layer, RetentionPolicy: Retain } }
  Inner: { Type: AWS::Serverless::Application, Properties: { Location: { ApplicationId: a, SemanticVersion: 1.0.0 }, Parameters: { A: b } } }
  Link: { Type: AWS::Serverless::Connector, Properties: { Source: { Id: Orders }, Destination: [{ Id: Jobs }], Permissions: [Write] } }
`) as Json;

/** Pointers to all that stands in a value. */
function pointers(value: Json, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, item]) => pointers(item, [...at, name]))];
}

function replaced(value: Json, [name, ...rest]: readonly string[], by: Json): Json {
  if (name === undefined || typeof value !== 'object' || value === null) return by;
  const part = (value as Record<string, Json>)[name] ?? null;
  if (Array.isArray(value)) return Object.assign([...value], { [name]: replaced(part, rest, by) });
  return { ...value, [name]: replaced(part, rest, by) };
}

const ODD: readonly Json[] = [
  null,
  true,
  7,
  '',
  'a ${b} {{resolve:ssm:c}}',
  [],
  [[{ a: null }], 1],
  {},
  { a: { b: [] } },
  { Ref: 'Nothing' },
  { Ref: 'AWS::NoValue' },
  { 'Fn::If': ['Wanted', 'a', { Ref: 'AWS::NoValue' }] },
  { 'Fn::If': { a: 'b' } },
  { 'Fn::Sub': ['${A.B}', { A: [] }] },
  { 'Fn::GetAtt': 'Orders' },
];

test('the template itself is taken', () => {
  const { problems } = reading(JSON.stringify(RICH));
  expect(problems.filter(({ code }) => code.startsWith('sam-'))).toEqual([]);
});

test('whatever stands in place of any part of it, nothing is thrown and the facts are of their types', () => {
  const parts = pointers(RICH).filter(([section]) => section === 'Resources' || section === 'Globals');
  fc.assert(
    fc.property(fc.constantFrom(...parts), fc.constantFrom(...ODD), (pointer, odd) => {
      const { facts, problems } = reading(JSON.stringify(replaced(RICH, pointer, odd)));
      expect(schemaErrors(facts)).toEqual([]);
      expect(facts.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});
