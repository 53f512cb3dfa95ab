import type { JsonObject } from '../../src/model/json.ts';

const ref = (name: string): JsonObject => ({ Ref: name });
const arn = (name: string): JsonObject => ({ 'Fn::GetAtt': [name, 'Arn'] });
const sub = (text: string): JsonObject => ({ 'Fn::Sub': text });
const uri = sub(
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:one/invocations',
);

const trust = (service: string): JsonObject => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: [service], AWS: '111122223333', Federated: 'token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'token.actions.githubusercontent.com:sub': ['repo:a/b:*'] } },
    },
  ],
});

const document: JsonObject = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'One', Effect: 'Allow', Action: ['dynamodb:GetItem', 's3:*'], Resource: [arn('Table'), '*'] },
    {
      Effect: 'Deny',
      NotAction: 'iam:*',
      NotResource: 'arn:aws:s3:::x/*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ],
};

/** A CloudFormation template with a resource of every type that is read, and every property of it that a fact is made of. */
export const CLOUDFORMATION: JsonObject = {
  AWSTemplateFormatVersion: '2010-09-09',
  Description: 'everything',
  Metadata: { note: 'text' },
  Parameters: {
    Stage: { Type: 'String', Default: 'dev', AllowedValues: ['dev', 'prod'] },
    Names: { Type: 'CommaDelimitedList', Default: 'a,b' },
    Token: { Type: 'String', NoEcho: true },
    Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/path' },
    Size: { Type: 'Number', Default: 128 },
  },
  Mappings: { Sizes: { 'eu-west-1': { small: 128, large: 256 } } },
  Conditions: {
    IsProd: { 'Fn::Equals': [ref('Stage'), 'prod'] },
    Both: { 'Fn::And': [{ Condition: 'IsProd' }, { 'Fn::Not': [{ 'Fn::Equals': [ref('Size'), '1'] }] }] },
    Either: { 'Fn::Or': [{ Condition: 'Both' }, { Condition: 'IsProd' }] },
  },
  Resources: {
    One: {
      Type: 'AWS::Lambda::Function',
      Condition: 'Either',
      DependsOn: ['Role'],
      Metadata: { a: 'b' },
      Properties: {
        FunctionName: 'one',
        PackageType: 'Zip',
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Code: { S3Bucket: 'b', S3Key: 'k', ImageUri: { Ref: 'AWS::NoValue' } },
        Role: arn('Role'),
        Timeout: 10,
        MemorySize: { 'Fn::FindInMap': ['Sizes', ref('AWS::Region'), 'small'] },
        ReservedConcurrentExecutions: '5',
        Environment: { Variables: { PLAIN: 'x', LIST: { 'Fn::Join': [',', ref('Names')] }, TOKEN: ref('Token') } },
        KmsKeyArn: arn('Key'),
        TracingConfig: { Mode: 'Active' },
        DeadLetterConfig: { TargetArn: arn('Dead') },
        VpcConfig: { SubnetIds: ['a'], SecurityGroupIds: ['b'] },
        Layers: ['arn:aws:lambda:eu-west-1:1:layer:x:1'],
        LoggingConfig: { LogFormat: 'JSON', LogGroup: ref('Group'), ApplicationLogLevel: 'INFO' },
        CodeSigningConfigArn: ref('Signing'),
        Architectures: ['arm64'],
        FileSystemConfigs: [{ Arn: 'a', LocalMountPath: '/mnt' }],
        Tags: [{ Key: 'team', Value: 'orders' }],
      },
    },
    Signing: {
      Type: 'AWS::Lambda::CodeSigningConfig',
      Properties: {
        AllowedPublishers: { SigningProfileVersionArns: ['arn:x'] },
        CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Enforce' },
      },
    },
    Alias: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: ref('One'), Name: 'live' } },
    Version: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: ref('One') } },
    Url: {
      Type: 'AWS::Lambda::Url',
      Properties: {
        AuthType: 'NONE',
        TargetFunctionArn: ref('One'),
        Cors: { AllowOrigins: ['*'], AllowMethods: ['*'] },
      },
    },
    Invoke: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: ref('One'),
        Qualifier: '$LATEST',
        MaximumRetryAttempts: 1,
        DestinationConfig: { OnFailure: { Destination: arn('Dead') }, OnSuccess: { Destination: arn('Dead') } },
      },
    },
    Permission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: ref('One'),
        Principal: 'apigateway.amazonaws.com',
        SourceArn: sub('arn:aws:execute-api:eu-west-1:1:x/*'),
        SourceAccount: '111122223333',
        PrincipalOrgID: 'o-1',
        FunctionUrlAuthType: 'NONE',
        EventSourceToken: 't',
      },
    },
    Alexa: {
      Type: 'AWS::Lambda::Permission',
      Properties: { Action: 'lambda:*', FunctionName: ref('One'), Principal: 'alexa-appkit.amazon.com' },
    },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'role',
        Path: '/x/',
        AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess', ref('Managed')],
        Policies: [{ PolicyName: 'inline', PolicyDocument: document }],
        PermissionsBoundary: 'arn:aws:iam::1:policy/b',
        Tags: [{ Key: 'a', Value: 'b' }],
      },
    },
    Managed: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { ManagedPolicyName: 'm', PolicyDocument: document, Roles: [ref('Role')] },
    },
    Policy: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyName: 'p', PolicyDocument: document, Roles: ['role', { 'Fn::ImportValue': 'x' }] },
    },
    RolePolicy: {
      Type: 'AWS::IAM::RolePolicy',
      Properties: { PolicyName: 'rp', RoleName: ref('Role'), PolicyDocument: document },
    },
    User: { Type: 'AWS::IAM::User', Properties: { UserName: 'u' } },
    AccessKey: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: ref('User') } },
    Rest: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: {
        Name: 'rest',
        DisableExecuteApiEndpoint: true,
        Body: {
          openapi: '3.0.1',
          security: [{ key: [] }],
          paths: {
            '/a': {
              get: {
                security: [{ jwt: [] }],
                'x-amazon-apigateway-auth': { type: 'NONE' },
                'x-amazon-apigateway-integration': { type: 'aws_proxy', uri },
              },
            },
          },
          components: {
            securitySchemes: {
              jwt: {
                type: 'apiKey',
                name: 'Authorization',
                'x-amazon-apigateway-authtype': 'cognito_user_pools',
                'x-amazon-apigateway-authorizer': { type: 'request' },
              },
              key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
            },
          },
        },
      },
    },
    Segment: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: { RestApiId: ref('Rest'), ParentId: { 'Fn::GetAtt': ['Rest', 'RootResourceId'] }, PathPart: 'b' },
    },
    Method: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: ref('Rest'),
        ResourceId: ref('Segment'),
        HttpMethod: 'GET',
        AuthorizationType: 'NONE',
        ApiKeyRequired: false,
        Integration: { Type: 'AWS_PROXY', Uri: uri },
      },
    },
    RestStage: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: {
        RestApiId: ref('Rest'),
        StageName: 'v1',
        Variables: { a: 'b' },
        CacheClusterEnabled: true,
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true, CacheDataEncrypted: false }],
        TracingEnabled: true,
        AccessLogSetting: { DestinationArn: arn('Group') },
      },
    },
    RestDomain: {
      Type: 'AWS::ApiGateway::DomainName',
      Properties: { DomainName: 'x', MutualTlsAuthentication: { TruststoreUri: 's3://t' } },
    },
    RestMapping: {
      Type: 'AWS::ApiGateway::BasePathMapping',
      Properties: { DomainName: ref('RestDomain'), RestApiId: ref('Rest') },
    },
    Http: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: {
        Name: 'http',
        ProtocolType: 'HTTP',
        RouteKey: 'GET /q',
        Target: arn('One'),
        CorsConfiguration: { AllowOrigins: ['*'], AllowCredentials: true, AllowMethods: ['*'], AllowHeaders: ['*'] },
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: ref('Http'),
        RouteKey: 'GET /h',
        AuthorizationType: 'JWT',
        ApiKeyRequired: true,
        Target: { 'Fn::Join': ['/', ['integrations', ref('Integration')]] },
      },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: { ApiId: ref('Http'), IntegrationType: 'AWS_PROXY', IntegrationUri: arn('One') },
    },
    HttpStage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: ref('Http'), StageName: '$default', StageVariables: { a: 'b' } },
    },
    HttpDomain: {
      Type: 'AWS::ApiGatewayV2::DomainName',
      Properties: { DomainName: 'y', MutualTlsAuthentication: { TruststoreUri: 's3://t' } },
    },
    HttpMapping: {
      Type: 'AWS::ApiGatewayV2::ApiMapping',
      Properties: { DomainName: ref('HttpDomain'), ApiId: ref('Http'), Stage: ref('HttpStage') },
    },
    Graph: {
      Type: 'AWS::AppSync::GraphQLApi',
      Properties: {
        Name: 'g',
        AuthenticationType: 'API_KEY',
        AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_IAM' }],
      },
    },
    Polled: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: ref('One'),
        EventSourceArn: arn('Queue'),
        BatchSize: 10,
        MaximumRetryAttempts: 3,
        MaximumRecordAgeInSeconds: 60,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 5 },
        FilterCriteria: { Filters: [{ Pattern: '{}' }] },
        DestinationConfig: { OnFailure: { Destination: arn('Dead') } },
        StartingPosition: 'LATEST',
        Topics: ['t'],
        Queues: ['q'],
        SelfManagedEventSource: { Endpoints: {} },
        DocumentDBEventSourceConfig: {},
        Enabled: true,
      },
    },
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: 'q',
        FifoQueue: false,
        RedrivePolicy: { deadLetterTargetArn: arn('Dead'), maxReceiveCount: 3 },
        MessageRetentionPeriod: 100,
        VisibilityTimeout: 30,
        KmsMasterKeyId: 'alias/aws/sqs',
        SqsManagedSseEnabled: true,
        Tags: [{ Key: 'a', Value: 'b' }],
      },
    },
    Dead: {
      Type: 'AWS::SQS::Queue',
      Properties: { RedrivePolicy: '{"deadLetterTargetArn": "x", "maxReceiveCount": "2"}' },
    },
    QueuePolicy: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [ref('Queue')], PolicyDocument: document } },
    Topic: {
      Type: 'AWS::SNS::Topic',
      Properties: { KmsMasterKeyId: 'k', Subscription: [{ Protocol: 'lambda', Endpoint: arn('One') }] },
    },
    Subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: ref('Topic'),
        Protocol: 'lambda',
        Endpoint: arn('One'),
        FilterPolicy: { a: ['b'] },
        RedrivePolicy: { deadLetterTargetArn: arn('Dead') },
      },
    },
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'k' } },
          ],
        },
        NotificationConfiguration: {
          LambdaConfigurations: [
            { Event: 's3:ObjectCreated:*', Function: arn('One'), Filter: { S3Key: { Rules: [{ Name: 'prefix' }] } } },
          ],
        },
      },
    },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        State: 'ENABLED',
        ScheduleExpression: 'rate(1 day)',
        EventPattern: { source: ['x'] },
        Targets: [
          {
            Id: 't',
            Arn: arn('One'),
            DeadLetterConfig: { Arn: arn('Dead') },
            RetryPolicy: { MaximumRetryAttempts: 1, MaximumEventAgeInSeconds: 60 },
          },
        ],
      },
    },
    Schedule: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        State: 'DISABLED',
        ScheduleExpression: 'rate(1 day)',
        Target: { Arn: arn('One'), RoleArn: arn('Role'), DeadLetterConfig: { Arn: arn('Dead') }, RetryPolicy: {} },
      },
    },
    Pool: { Type: 'AWS::Cognito::UserPool', Properties: { LambdaConfig: { PreSignUp: arn('One'), KMSKeyID: 'k' } } },
    Filter: {
      Type: 'AWS::Logs::SubscriptionFilter',
      Properties: { DestinationArn: arn('One'), LogGroupName: ref('Group'), FilterPattern: '' },
    },
    Group: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: '/aws/lambda/one', RetentionInDays: 30, KmsKeyId: arn('Key') },
    },
    ConfigRule: {
      Type: 'AWS::Config::ConfigRule',
      Properties: { Source: { Owner: 'CUSTOM_LAMBDA', SourceIdentifier: arn('One') } },
    },
    Iot: {
      Type: 'AWS::IoT::TopicRule',
      Properties: {
        TopicRulePayload: {
          RuleDisabled: false,
          Actions: [{ Lambda: { FunctionArn: arn('One') } }],
          ErrorAction: { Sqs: { QueueUrl: ref('Dead') } },
        },
      },
    },
    Targets: {
      Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      Properties: { TargetType: 'lambda', Targets: [{ Id: arn('One') }] },
    },
    Receipt: {
      Type: 'AWS::SES::ReceiptRule',
      Properties: {
        Rule: { Actions: [{ LambdaAction: { FunctionArn: arn('One'), InvocationType: 'RequestResponse' } }] },
      },
    },
    Pipe: {
      Type: 'AWS::Pipes::Pipe',
      Properties: {
        Source: arn('Queue'),
        Target: arn('One'),
        Enrichment: arn('One'),
        SourceParameters: {
          FilterCriteria: { Filters: [{}] },
          KinesisStreamParameters: { DeadLetterConfig: { Arn: arn('Dead') } },
        },
      },
    },
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: { DefinitionString: '{}', Definition: { States: {} }, RoleArn: arn('Role') },
    },
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: { SSESpecification: { SSEEnabled: true, KMSMasterKeyId: 'k' }, Tags: [{ Key: 'a', Value: 'b' }] },
    },
    Global: {
      Type: 'AWS::DynamoDB::GlobalTable',
      Properties: {
        SSESpecification: { SSEEnabled: true },
        Replicas: [{ Region: 'x', SSESpecification: { KMSMasterKeyId: 'k' } }],
      },
    },
    Stream: { Type: 'AWS::Kinesis::Stream', Properties: { StreamEncryption: { EncryptionType: 'KMS', KeyId: 'k' } } },
    Dax: { Type: 'AWS::DAX::Cluster', Properties: { SSESpecification: { SSEEnabled: true } } },
    Cache: {
      Type: 'AWS::ElastiCache::ReplicationGroup',
      Properties: { AtRestEncryptionEnabled: true, KmsKeyId: 'k' },
    },
    Serverless: { Type: 'AWS::ElastiCache::ServerlessCache', Properties: { KmsKeyId: 'k' } },
    Files: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true, KmsKeyId: 'k' } },
    Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://x', Parameters: { a: 'b' } } },
    Custom: { Type: 'Custom::Thing', Properties: { ServiceToken: arn('One') } },
    'Fn::ForEach::Loop': [
      'Name',
      ref('Names'),
      { '${Name}Queue': { Type: 'AWS::SQS::Queue', Properties: { QueueName: sub('${Name}') } } },
    ],
  },
  Outputs: { Url: { Value: { 'Fn::GetAtt': ['Url', 'FunctionUrl'] }, Export: { Name: sub('${AWS::StackName}-x') } } },
};

/** A SAM template with every kind of resource and event that the transform knows. */
export const SAM: JsonObject = {
  Transform: ['AWS::Serverless-2016-10-31', 'AWS::LanguageExtensions'],
  Parameters: { Stage: { Type: 'String', Default: 'dev' }, Names: { Type: 'List<String>', Default: 'a,b' } },
  Conditions: { IsProd: { 'Fn::Equals': [ref('Stage'), 'prod'] } },
  Globals: {
    Function: {
      Runtime: 'python3.13',
      Timeout: 5,
      Environment: { Variables: { LEVEL: 'INFO' } },
      Tags: { team: 'orders' },
      Layers: ['arn:aws:lambda:eu-west-1:1:layer:x:1'],
      Tracing: 'Active',
      DeadLetterQueue: { Type: 'SQS', TargetArn: arn('Queue') },
    },
    Api: { Auth: { ApiKeyRequired: false }, Cors: "'*'" },
    HttpApi: { Auth: { EnableIamAuthorizer: true } },
  },
  Resources: {
    Fn: {
      Type: 'AWS::Serverless::Function',
      Condition: 'IsProd',
      Connectors: { C: { Properties: { Destination: { Id: 'Table' }, Permissions: ['Read'] } } },
      Properties: {
        Handler: 'app.handler',
        CodeUri: 'src/',
        MemorySize: 256,
        ReservedConcurrentExecutions: 3,
        AutoPublishAlias: 'live',
        DeploymentPreference: { Type: 'Canary10Percent5Minutes', Alarms: ['A'], Hooks: { PreTraffic: ref('Other') } },
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 },
        VersionDescription: 'v',
        FunctionUrlConfig: { AuthType: 'NONE', Cors: { AllowOrigins: ['*'] }, InvokeMode: 'BUFFERED' },
        EventInvokeConfig: {
          MaximumRetryAttempts: 1,
          DestinationConfig: { OnFailure: { Type: 'SQS', Destination: arn('Queue') }, OnSuccess: { Type: 'SNS' } },
        },
        Policies: [
          'AmazonS3ReadOnlyAccess',
          { S3ReadPolicy: { BucketName: ref('Bucket') } },
          document,
          { 'Fn::If': ['IsProd', { DynamoDBCrudPolicy: { TableName: ref('Table') } }, { Ref: 'AWS::NoValue' }] },
        ],
        AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
        PermissionsBoundary: 'arn:aws:iam::1:policy/b',
        RolePath: '/x/',
        VpcConfig: { SubnetIds: ['s'], SecurityGroupIds: ['g'] },
        Environment: { Variables: { TABLE: ref('Table') } },
        Tags: { a: 'b' },
        PropagateTags: true,
        Events: {
          Rest: {
            Type: 'Api',
            Properties: {
              Path: '/x',
              Method: 'get',
              RestApiId: ref('Rest'),
              Auth: { Authorizer: 'Pool', ApiKeyRequired: true, AuthorizationScopes: ['s'], OverrideApiAuth: true },
              RequestModel: { Model: 'M', Required: true, ValidateBody: true },
              RequestParameters: ['method.request.header.A', { 'method.request.header.B': { Required: true } }],
            },
          },
          Implicit: { Type: 'Api', Properties: { Path: '/i', Method: 'any' } },
          Http: {
            Type: 'HttpApi',
            Properties: { Path: '/h', Method: 'POST', ApiId: ref('Http'), Auth: { Authorizer: 'Jwt' } },
          },
          Default: { Type: 'HttpApi' },
          Sqs: {
            Type: 'SQS',
            Properties: {
              Queue: arn('Queue'),
              BatchSize: 10,
              FilterCriteria: { Filters: [{ Pattern: '{}' }] },
              FunctionResponseTypes: ['ReportBatchItemFailures'],
              ScalingConfig: { MaximumConcurrency: 2 },
            },
          },
          Kinesis: {
            Type: 'Kinesis',
            Properties: {
              Stream: arn('Stream'),
              StartingPosition: 'LATEST',
              DestinationConfig: { OnFailure: { Type: 'SQS', Destination: arn('Queue') } },
            },
          },
          Dynamo: {
            Type: 'DynamoDB',
            Properties: { Stream: { 'Fn::GetAtt': ['Table', 'StreamArn'] }, StartingPosition: 'LATEST' },
          },
          Msk: {
            Type: 'MSK',
            Properties: { Stream: 'arn:aws:kafka:x', Topics: ['t'], StartingPosition: 'LATEST', ConsumerGroupId: 'g' },
          },
          Mq: {
            Type: 'MQ',
            Properties: {
              Broker: 'arn:aws:mq:x',
              Queues: ['q'],
              SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: 'arn:secret' }],
              SecretsManagerKmsKeyId: 'k',
            },
          },
          Kafka: {
            Type: 'SelfManagedKafka',
            Properties: {
              Topics: ['t'],
              KafkaBootstrapServers: ['a:1'],
              SourceAccessConfigurations: [
                { Type: 'VPC_SUBNET', URI: 's' },
                { Type: 'VPC_SECURITY_GROUP', URI: 'g' },
              ],
              SchemaRegistryConfig: {
                SchemaRegistryURI: 'arn:aws:glue:eu-west-1:1:registry/r',
                EventRecordFormat: 'JSON',
                SchemaValidationConfigs: [{ Attribute: 'KEY' }],
                AccessConfigs: [{ Type: 'BASIC_AUTH', URI: 'u' }],
              },
            },
          },
          Doc: {
            Type: 'DocumentDB',
            Properties: {
              Cluster: 'arn:aws:rds:x',
              DatabaseName: 'd',
              CollectionName: 'c',
              StartingPosition: 'LATEST',
              SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: 'u' }],
            },
          },
          S3: {
            Type: 'S3',
            Properties: {
              Bucket: ref('Bucket'),
              Events: ['s3:ObjectCreated:*'],
              Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'x' }] } },
            },
          },
          Sns: {
            Type: 'SNS',
            Properties: {
              Topic: ref('Topic'),
              FilterPolicy: { a: ['b'] },
              SqsSubscription: { QueueArn: arn('Queue'), QueueUrl: ref('Queue'), BatchSize: 5 },
              RedrivePolicy: {},
            },
          },
          Rule: {
            Type: 'EventBridgeRule',
            Properties: {
              Pattern: { source: ['x'] },
              DeadLetterConfig: { Type: 'SQS', QueueLogicalId: 'RuleDead' },
              Target: { Id: 'T' },
            },
          },
          Watch: { Type: 'CloudWatchEvent', Properties: { Pattern: { source: ['x'] }, State: 'ENABLED' } },
          Timer: {
            Type: 'Schedule',
            Properties: {
              Schedule: 'rate(1 day)',
              Enabled: false,
              RetryPolicy: { MaximumRetryAttempts: 1 },
              DeadLetterConfig: { Arn: arn('Queue') },
            },
          },
          Later: {
            Type: 'ScheduleV2',
            Properties: { ScheduleExpression: 'rate(1 day)', State: 'ENABLED', FlexibleTimeWindow: { Mode: 'OFF' } },
          },
          Logs: { Type: 'CloudWatchLogs', Properties: { LogGroupName: 'g', FilterPattern: 'x' } },
          Iot: { Type: 'IoTRule', Properties: { Sql: 'select', AwsIotSqlVersion: 'beta' } },
          Alexa: { Type: 'AlexaSkill', Properties: { SkillId: 's' } },
          Sign: { Type: 'Cognito', Properties: { UserPool: ref('Pool'), Trigger: ['PreSignUp'] } },
        },
      },
    },
    Other: {
      Type: 'AWS::Serverless::Function',
      IgnoreGlobals: ['Tracing'],
      Properties: {
        PackageType: 'Image',
        ImageUri: 'x',
        Role: { 'Fn::If': ['IsProd', 'arn:x', { Ref: 'AWS::NoValue' }] },
      },
    },
    Inline: {
      Type: 'AWS::Serverless::Function',
      IgnoreGlobals: '*',
      Properties: { InlineCode: 'x', Handler: 'a.b', Runtime: 'nodejs22.x' },
    },
    Rest: {
      Type: 'AWS::Serverless::Api',
      Properties: {
        StageName: 'Prod',
        EndpointConfiguration: { Type: 'REGIONAL' },
        Variables: { a: 'b' },
        Auth: {
          DefaultAuthorizer: 'Pool',
          AddDefaultAuthorizerToCorsPreflight: false,
          InvokeRole: 'NONE',
          Authorizers: {
            Pool: { UserPoolArn: arn('Pool'), AuthorizationScopes: ['s'], Identity: { Header: 'A' } },
            Lambda: { FunctionArn: arn('Other'), FunctionPayloadType: 'REQUEST', Identity: { Headers: ['A'] } },
          },
          ResourcePolicy: { IpRangeWhitelist: ['10.0.0.0/8'] },
          UsagePlan: { CreateUsagePlan: 'PER_API' },
        },
        Cors: { AllowOrigin: "'*'", AllowMethods: "'*'" },
        Domain: {
          DomainName: 'x',
          CertificateArn: 'c',
          BasePath: ['/a'],
          Route53: { HostedZoneId: 'z' },
          MutualTlsAuthentication: { TruststoreUri: 's3://t' },
        },
        DefinitionBody: {
          swagger: '2.0',
          paths: {
            '/d': { get: { security: [{ Pool: [] }], 'x-amazon-apigateway-integration': { uri, type: 'aws_proxy' } } },
          },
          securityDefinitions: { Pool: { type: 'apiKey', name: 'Authorization' } },
        },
        Models: { M: { type: 'object' } },
        GatewayResponses: { DEFAULT_4XX: { StatusCode: 401 } },
        MethodSettings: [{ CachingEnabled: true }],
        CacheClusterEnabled: true,
        AccessLogSetting: { DestinationArn: 'a' },
      },
    },
    Http: {
      Type: 'AWS::Serverless::HttpApi',
      Properties: {
        StageName: 'v1',
        Auth: {
          DefaultAuthorizer: 'Jwt',
          Authorizers: {
            Jwt: {
              IdentitySource: '$request.header.Authorization',
              JwtConfiguration: { issuer: 'i', audience: ['a'] },
            },
            Own: {
              FunctionArn: arn('Other'),
              AuthorizerPayloadFormatVersion: '2.0',
              EnableFunctionDefaultPermissions: true,
            },
          },
        },
        CorsConfiguration: { AllowOrigins: ['*'] },
        Domain: { DomainName: 'y', CertificateArn: 'c', MutualTlsAuthentication: { TruststoreUri: 's3://t' } },
        StageVariables: { a: 'b' },
        RouteSettings: { 'GET /h': {} },
      },
    },
    Socket: {
      Type: 'AWS::Serverless::WebSocketApi',
      Properties: {
        RouteSelectionExpression: '$request.body.action',
        Routes: { $connect: { FunctionArn: arn('Other') }, send: { FunctionArn: arn('Other') } },
        Auth: { Type: 'NONE' },
      },
    },
    Graph: {
      Type: 'AWS::Serverless::GraphQLApi',
      Properties: {
        SchemaInline: 'type Query { a: String }',
        Auth: { Type: 'API_KEY', Additional: [{ Type: 'AWS_IAM' }] },
        DataSources: {
          DynamoDb: { T: { TableName: ref('Table'), TableArn: arn('Table') } },
          Lambda: { L: { FunctionArn: arn('Other') } },
        },
        Functions: { F: { DataSource: 'T', Runtime: { Name: 'APPSYNC_JS', Version: '1.0.0' }, InlineCode: 'x' } },
        Resolvers: {
          Query: { a: { Runtime: { Name: 'APPSYNC_JS', Version: '1.0.0' }, Pipeline: ['F'], InlineCode: 'x' } },
        },
        ApiKeys: { K: { ExpiresOn: 1 } },
        Logging: { FieldLogLevel: 'ERROR' },
      },
    },
    Machine: {
      Type: 'AWS::Serverless::StateMachine',
      Properties: {
        Definition: { States: {} },
        Policies: [{ LambdaInvokePolicy: { FunctionName: ref('Other') } }],
        Tracing: { Enabled: true },
        Events: {
          Rule: { Type: 'EventBridgeRule', Properties: { Pattern: {} } },
          Api: { Type: 'Api', Properties: { Path: '/m', Method: 'post' } },
          Timer: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)' } },
        },
      },
    },
    Table: {
      Type: 'AWS::Serverless::SimpleTable',
      Properties: {
        PrimaryKey: { Name: 'id', Type: 'String' },
        SSESpecification: { SSEEnabled: true },
        Tags: { a: 'b' },
      },
    },
    Layer: {
      Type: 'AWS::Serverless::LayerVersion',
      Properties: { ContentUri: 'l/', RetentionPolicy: 'Retain', CompatibleRuntimes: ['python3.13'] },
    },
    App: {
      Type: 'AWS::Serverless::Application',
      Properties: { Location: { ApplicationId: 'a', SemanticVersion: '1' }, Parameters: { a: 'b' }, Tags: { a: 'b' } },
    },
    Connector: {
      Type: 'AWS::Serverless::Connector',
      Properties: { Source: { Id: 'Inline' }, Destination: { Id: 'Table' }, Permissions: ['Read'] },
    },
    Capacity: {
      Type: 'AWS::Serverless::CapacityProvider',
      Properties: { VpcConfig: { SubnetIds: ['a'] }, Tags: { a: 'b' } },
    },
    Queue: { Type: 'AWS::SQS::Queue' },
    Bucket: { Type: 'AWS::S3::Bucket', Properties: null },
    Topic: { Type: 'AWS::SNS::Topic' },
    Pool: { Type: 'AWS::Cognito::UserPool' },
    Stream: { Type: 'AWS::Kinesis::Stream' },
  },
};
