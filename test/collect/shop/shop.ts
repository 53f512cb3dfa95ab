import type { JsonObject } from '../../../src/model/json.ts';
import { planOf } from '../manifests/terraform/plan.ts';
import { access, BASIC, LOGS, POLLING, RESOURCES, ROLE, STORES, TRUST } from './parts.ts';

/** Files of one dialect by path; what is no text is written as JSON or YAML. */
export type Files = Readonly<Record<string, JsonObject | string>>;

const CLOUDFORMATION: JsonObject = { AWSTemplateFormatVersion: '2010-09-09', Resources: RESOURCES };

const SAM: JsonObject = {
  AWSTemplateFormatVersion: '2010-09-09',
  Transform: 'AWS::Serverless-2016-10-31',
  Resources: {
    ...STORES,
    Logs: LOGS,
    Api: {
      Type: 'AWS::Serverless::Api',
      Properties: {
        Name: 'prod-shop',
        StageName: 'prod',
        TracingEnabled: true,
        EndpointConfiguration: { Type: 'EDGE' },
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 50, ThrottlingBurstLimit: 20 }],
        Auth: { DefaultAuthorizer: 'AWS_IAM', InvokeRole: 'NONE' },
      },
    },
    Orders: {
      Type: 'AWS::Serverless::Function',
      Properties: {
        FunctionName: 'shop-orders',
        Handler: 'app.handler',
        Runtime: 'nodejs22.x',
        CodeUri: { Bucket: 'code', Key: 'orders.zip' },
        Timeout: 30,
        MemorySize: 256,
        Architectures: ['x86_64'],
        Tracing: 'Active',
        ReservedConcurrentExecutions: 20,
        Environment: { Variables: { TABLE: { Ref: 'Table' }, TOKEN_SECRET: { Ref: 'Token' } } },
        Tags: { team: 'shop' },
        Policies: [access({ 'Fn::GetAtt': ['Table', 'Arn'] })],
        FunctionUrlConfig: { AuthType: 'AWS_IAM' },
        Events: {
          Get: { Type: 'Api', Properties: { RestApiId: { Ref: 'Api' }, Path: '/orders', Method: 'get' } },
          Poll: {
            Type: 'SQS',
            Properties: {
              Queue: { 'Fn::GetAtt': ['Jobs', 'Arn'] },
              BatchSize: 5,
              FunctionResponseTypes: ['ReportBatchItemFailures'],
            },
          },
        },
      },
    },
  },
};

const SERVERLESS: JsonObject = {
  service: 'shop',
  provider: {
    name: 'aws',
    runtime: 'nodejs22.x',
    stage: 'prod',
    region: 'eu-west-1',
    versionFunctions: false,
    deploymentBucket: 'code',
    architecture: 'x86_64',
    endpointType: 'edge',
    tracing: { apiGateway: true },
    logRetentionInDays: 30,
  },
  functions: {
    orders: {
      name: 'shop-orders',
      handler: 'app.handler',
      role: 'OrdersRole',
      timeout: 30,
      memorySize: 256,
      tracing: 'Active',
      reservedConcurrency: 20,
      environment: { TABLE: { Ref: 'Table' }, TOKEN_SECRET: { Ref: 'Token' } },
      tags: { team: 'shop' },
      url: { authorizer: 'aws_iam' },
      events: [
        { http: { path: 'orders', method: 'get', authorizer: { type: 'aws_iam' } } },
        {
          sqs: {
            arn: { 'Fn::GetAtt': ['Jobs', 'Arn'] },
            batchSize: 5,
            functionResponseType: 'ReportBatchItemFailures',
          },
        },
      ],
    },
  },
  resources: { Resources: { ...STORES, OrdersRole: ROLE } },
};

const ID = { arn: true, id: true };
const TAGS = { team: 'shop' };

const TERRAFORM = planOf([
  {
    address: 'aws_sqs_queue.jobs',
    values: {
      name: 'shop-jobs',
      visibility_timeout_seconds: 180,
      fifo_queue: false,
      message_retention_seconds: 345600,
      sqs_managed_sse_enabled: true,
    },
    unknown: { ...ID, url: true },
  },
  {
    address: 'aws_sqs_queue_redrive_policy.jobs',
    values: {},
    unknown: { id: true, queue_url: true, redrive_policy: true },
    expressions: { queue_url: 'aws_sqs_queue.jobs.id', redrive_policy: 'aws_sqs_queue.dead.arn' },
  },
  {
    address: 'aws_sqs_queue.dead',
    values: { name: 'shop-dead', message_retention_seconds: 1209600, fifo_queue: false, sqs_managed_sse_enabled: true },
    unknown: { ...ID, url: true },
  },
  {
    address: 'aws_dynamodb_table.orders',
    values: {
      name: 'shop-orders',
      billing_mode: 'PAY_PER_REQUEST',
      hash_key: 'id',
      attribute: [{ name: 'id', type: 'S' }],
      point_in_time_recovery: [{ enabled: true }],
      server_side_encryption: [{ enabled: true }],
      deletion_protection_enabled: true,
      stream_enabled: null,
      ttl: [],
    },
    unknown: { ...ID, stream_arn: true },
  },
  { address: 'aws_secretsmanager_secret.token', values: { name: 'shop/token', kms_key_id: null }, unknown: ID },
  {
    address: 'aws_cloudwatch_log_group.orders',
    values: { name: '/aws/lambda/shop-orders', retention_in_days: 30, kms_key_id: null, log_group_class: 'STANDARD' },
    unknown: ID,
  },
  {
    address: 'aws_iam_role.orders',
    values: { assume_role_policy: JSON.stringify(TRUST), path: '/', permissions_boundary: null },
    unknown: { ...ID, name: true, inline_policy: true, managed_policy_arns: true },
  },
  ...[BASIC, POLLING].map((policy, index) => ({
    address: `aws_iam_role_policy_attachment.${index === 0 ? 'basic' : 'polling'}`,
    values: { policy_arn: policy },
    unknown: { id: true, role: true },
    expressions: { role: 'aws_iam_role.orders.name' },
  })),
  {
    address: 'data.aws_iam_policy_document.orders',
    values: {
      version: '2012-10-17',
      statement: [
        {
          sid: 'Orders',
          effect: 'Allow',
          actions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
          condition: [],
          principals: [],
        },
      ],
    },
    unknown: { id: true, json: true, statement: [{ actions: [false, false], resources: [true] }] },
    expressions: {
      statement: [
        {
          sid: { constant_value: 'Orders' },
          actions: { constant_value: ['dynamodb:GetItem', 'dynamodb:PutItem'] },
          resources: { references: ['aws_dynamodb_table.orders.arn', 'aws_dynamodb_table.orders'] },
        },
      ],
    },
  },
  {
    address: 'aws_iam_role_policy.orders',
    values: { name: 'orders' },
    unknown: { id: true, role: true, policy: true },
    expressions: { role: 'aws_iam_role.orders.id', policy: 'data.aws_iam_policy_document.orders.json' },
  },
  {
    address: 'aws_lambda_function.orders',
    values: {
      function_name: 'shop-orders',
      handler: 'app.handler',
      runtime: 'nodejs22.x',
      s3_bucket: 'code',
      s3_key: 'orders.zip',
      timeout: 30,
      memory_size: 256,
      package_type: 'Zip',
      architectures: ['x86_64'],
      reserved_concurrent_executions: 20,
      tracing_config: [{ mode: 'Active' }],
      dead_letter_config: [],
      environment: [{ variables: {} }],
      tags: TAGS,
      vpc_config: [],
      layers: null,
    },
    unknown: {
      ...ID,
      role: true,
      invoke_arn: true,
      logging_config: true,
      ephemeral_storage: true,
      environment: [{ variables: { TABLE: true, TOKEN_SECRET: true } }],
    },
    expressions: {
      role: 'aws_iam_role.orders.arn',
      environment: [
        {
          variables: {
            references: [
              'aws_dynamodb_table.orders.id',
              'aws_dynamodb_table.orders',
              'aws_secretsmanager_secret.token.id',
              'aws_secretsmanager_secret.token',
            ],
          },
        },
      ],
    },
  },
  {
    address: 'aws_lambda_event_source_mapping.poll',
    values: { batch_size: 5, enabled: true, function_response_types: ['ReportBatchItemFailures'] },
    unknown: { event_source_arn: true, function_name: true },
    expressions: { event_source_arn: 'aws_sqs_queue.jobs.arn', function_name: 'aws_lambda_function.orders.arn' },
  },
  {
    address: 'aws_lambda_function_url.orders',
    values: { function_name: 'shop-orders', authorization_type: 'AWS_IAM', invoke_mode: 'BUFFERED', cors: [] },
    expressions: { function_name: 'aws_lambda_function.orders.function_name' },
  },
  {
    address: 'aws_api_gateway_rest_api.api',
    values: { name: 'prod-shop', body: null, endpoint_configuration: [{ types: ['EDGE'] }] },
    unknown: { ...ID, execution_arn: true, root_resource_id: true },
  },
  {
    address: 'aws_api_gateway_resource.orders',
    values: { path_part: 'orders' },
    unknown: { id: true, rest_api_id: true, parent_id: true },
    expressions: {
      rest_api_id: 'aws_api_gateway_rest_api.api.id',
      parent_id: 'aws_api_gateway_rest_api.api.root_resource_id',
    },
  },
  {
    address: 'aws_api_gateway_method.get_orders',
    values: { http_method: 'GET', authorization: 'AWS_IAM', api_key_required: false },
    unknown: { id: true, rest_api_id: true, resource_id: true },
    expressions: { rest_api_id: 'aws_api_gateway_rest_api.api.id', resource_id: 'aws_api_gateway_resource.orders.id' },
  },
  {
    address: 'aws_api_gateway_integration.get_orders',
    values: { http_method: 'GET', type: 'AWS_PROXY', integration_http_method: 'POST' },
    unknown: { id: true, rest_api_id: true, resource_id: true, uri: true },
    expressions: {
      rest_api_id: 'aws_api_gateway_rest_api.api.id',
      resource_id: 'aws_api_gateway_resource.orders.id',
      http_method: 'aws_api_gateway_method.get_orders.http_method',
      uri: 'aws_lambda_function.orders.invoke_arn',
    },
  },
  {
    address: 'aws_api_gateway_deployment.api',
    values: {},
    unknown: { id: true, rest_api_id: true },
    expressions: { rest_api_id: 'aws_api_gateway_rest_api.api.id' },
  },
  {
    address: 'aws_api_gateway_stage.prod',
    values: { stage_name: 'prod', xray_tracing_enabled: true, cache_cluster_enabled: null, access_log_settings: [] },
    unknown: { ...ID, rest_api_id: true, deployment_id: true },
    expressions: {
      rest_api_id: 'aws_api_gateway_rest_api.api.id',
      deployment_id: 'aws_api_gateway_deployment.api.id',
    },
  },
  {
    address: 'aws_api_gateway_method_settings.all',
    values: {
      method_path: '*/*',
      stage_name: 'prod',
      settings: [{ throttling_rate_limit: 50, throttling_burst_limit: 20 }],
    },
    unknown: { id: true, rest_api_id: true },
    expressions: {
      rest_api_id: 'aws_api_gateway_rest_api.api.id',
      stage_name: 'aws_api_gateway_stage.prod.stage_name',
    },
  },
  {
    address: 'aws_lambda_permission.api',
    values: {
      function_name: 'shop-orders',
      action: 'lambda:InvokeFunction',
      principal: 'apigateway.amazonaws.com',
    },
    unknown: { source_arn: true },
    expressions: {
      function_name: 'aws_lambda_function.orders.function_name',
      source_arn: 'aws_api_gateway_rest_api.api.execution_arn',
    },
  },
]) as unknown as JsonObject;

const HASH = '5e'.repeat(32);

const CDK: Files = {
  'cdk.out/manifest.json': {
    version: '48.0.0',
    artifacts: {
      Shop: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/unknown-region',
        properties: { templateFile: 'Shop.template.json' },
      },
    },
  },
  'cdk.out/Shop.template.json': {
    Resources: Object.fromEntries(
      Object.entries(RESOURCES).map(([id, resource]) => [
        id,
        { ...(resource as JsonObject), Metadata: { 'aws:cdk:path': `Shop/${id}/Resource` } },
      ]),
    ),
  },
  [`cdk.out/asset.${HASH}/app.js`]: 'exports.handler = async () => {};\n',
};

/** One small shop, written with five tools. */
export const SHOP: Readonly<Record<string, Files>> = {
  cloudformation: { 'template.yaml': CLOUDFORMATION },
  sam: { 'template.yaml': SAM },
  serverless: { 'serverless.yml': SERVERLESS },
  terraform: { 'tfplan.json': TERRAFORM },
  cdk: CDK,
};
