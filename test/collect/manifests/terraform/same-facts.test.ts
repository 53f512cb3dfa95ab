import { expect, test } from 'vitest';
import { factOf, ofType, reading } from '../reading.ts';
import { planOf, readingOf } from './plan.ts';

const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
};

const ACCESS = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Read',
      Effect: 'Allow',
      Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
      Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
    },
    { Effect: 'Allow', Action: '*', Resource: '*' },
  ],
};

const TEMPLATE = JSON.stringify({
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: {
    Worker: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: 'worker',
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Code: { S3Bucket: 'code', S3Key: 'worker.zip' },
        Role: { 'Fn::GetAtt': ['WorkerRole', 'Arn'] },
        Timeout: 20,
        MemorySize: 256,
        TracingConfig: { Mode: 'Active' },
        DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } },
        Environment: { Variables: { STAGE: 'prod', QUEUE_URL: { Ref: 'Jobs' } } },
        Tags: [{ Key: 'team', Value: 'orders' }],
      },
    },
    WorkerRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'worker-role',
        AssumeRolePolicyDocument: TRUST,
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
        Policies: [{ PolicyName: 'jobs', PolicyDocument: ACCESS }],
      },
    },
    Jobs: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: 'jobs',
        VisibilityTimeout: 120,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 3 },
      },
    },
    Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead', MessageRetentionPeriod: 1209600 } },
    Poll: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: { Ref: 'Worker' },
        EventSourceArn: { 'Fn::GetAtt': ['Jobs', 'Arn'] },
        BatchSize: 5,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } },
    Orders: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
        PathPart: 'orders',
      },
    },
    One: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: { RestApiId: { Ref: 'Api' }, ParentId: { Ref: 'Orders' }, PathPart: '{id}' },
    },
    GetOne: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ResourceId: { Ref: 'One' },
        HttpMethod: 'GET',
        AuthorizationType: 'AWS_IAM',
        Integration: {
          Type: 'AWS_PROXY',
          IntegrationHttpMethod: 'POST',
          Uri: {
            'Fn::Sub':
              'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Worker.Arn}/invocations',
          },
        },
      },
    },
    Http: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'open', ProtocolType: 'HTTP' } },
    HttpIntegration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Http' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': ['Worker', 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    },
    HttpRoute: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Http' },
        RouteKey: 'POST /orders',
        AuthorizationType: 'NONE',
        Target: { 'Fn::Sub': 'integrations/${HttpIntegration}' },
      },
    },
    Url: {
      Type: 'AWS::Lambda::Url',
      Properties: { TargetFunctionArn: { 'Fn::GetAtt': ['Worker', 'Arn'] }, AuthType: 'NONE' },
    },
    Invoke: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: { Ref: 'Worker' },
        Action: 'lambda:InvokeFunction',
        Principal: 'events.amazonaws.com',
        SourceArn: { 'Fn::GetAtt': ['Nightly', 'Arn'] },
      },
    },
    Nightly: {
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: 'rate(1 day)',
        Targets: [{ Id: 'worker', Arn: { 'Fn::GetAtt': ['Worker', 'Arn'] } }],
      },
    },
    Logs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/lambda/worker', RetentionInDays: 30 } },
  },
});

const ARN = { arn: true, id: true };

const PLAN = planOf([
  {
    address: 'aws_lambda_function.worker',
    values: {
      function_name: 'worker',
      runtime: 'nodejs24.x',
      handler: 'index.handler',
      s3_bucket: 'code',
      s3_key: 'worker.zip',
      timeout: 20,
      memory_size: 256,
      package_type: 'Zip',
      reserved_concurrent_executions: -1,
      tracing_config: [{ mode: 'Active' }],
      dead_letter_config: [{}],
      environment: [{ variables: { STAGE: 'prod' } }],
      tags: { team: 'orders' },
      filename: null,
      layers: null,
      vpc_config: [],
    },
    unknown: {
      ...ARN,
      role: true,
      invoke_arn: true,
      logging_config: true,
      ephemeral_storage: true,
      architectures: true,
      dead_letter_config: [{ target_arn: true }],
      environment: [{ variables: { QUEUE_URL: true } }],
    },
    expressions: {
      role: 'aws_iam_role.worker.arn',
      dead_letter_config: [{ target_arn: { references: ['aws_sqs_queue.dead.arn', 'aws_sqs_queue.dead'] } }],
      environment: [{ variables: { references: ['aws_sqs_queue.jobs.url', 'aws_sqs_queue.jobs'] } }],
    },
  },
  {
    address: 'aws_iam_role.worker',
    values: {
      name: 'worker-role',
      assume_role_policy: JSON.stringify(TRUST),
      path: '/',
      inline_policy: [{ name: 'jobs', policy: JSON.stringify(ACCESS) }],
    },
    unknown: { ...ARN, managed_policy_arns: true },
  },
  {
    address: 'aws_iam_role_policy_attachment.logs',
    values: { role: 'worker-role', policy_arn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole' },
    expressions: { role: 'aws_iam_role.worker.name' },
  },
  {
    address: 'aws_sqs_queue.jobs',
    values: { name: 'jobs', visibility_timeout_seconds: 120, fifo_queue: false, message_retention_seconds: 345600 },
    unknown: { ...ARN, url: true, redrive_policy: true },
    expressions: { redrive_policy: 'aws_sqs_queue.dead.arn' },
  },
  {
    address: 'aws_sqs_queue.dead',
    values: { name: 'dead', message_retention_seconds: 1209600 },
    unknown: { ...ARN, url: true },
  },
  {
    address: 'aws_lambda_event_source_mapping.poll',
    values: { batch_size: 5, enabled: true, function_response_types: ['ReportBatchItemFailures'] },
    unknown: { event_source_arn: true, function_name: true },
    expressions: { event_source_arn: 'aws_sqs_queue.jobs.arn', function_name: 'aws_lambda_function.worker.arn' },
  },
  {
    address: 'aws_api_gateway_rest_api.api',
    values: { name: 'orders', body: null },
    unknown: { ...ARN, execution_arn: true, root_resource_id: true },
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
    address: 'aws_api_gateway_resource.one',
    values: { path_part: '{id}' },
    unknown: { id: true, rest_api_id: true, parent_id: true },
    expressions: { rest_api_id: 'aws_api_gateway_rest_api.api.id', parent_id: 'aws_api_gateway_resource.orders.id' },
  },
  {
    address: 'aws_api_gateway_method.get_one',
    values: { http_method: 'GET', authorization: 'AWS_IAM', api_key_required: false },
    unknown: { id: true, rest_api_id: true, resource_id: true },
    expressions: { rest_api_id: 'aws_api_gateway_rest_api.api.id', resource_id: 'aws_api_gateway_resource.one.id' },
  },
  {
    address: 'aws_api_gateway_integration.get_one',
    values: { http_method: 'GET', type: 'AWS_PROXY', integration_http_method: 'POST' },
    unknown: { id: true, rest_api_id: true, resource_id: true, uri: true },
    expressions: {
      rest_api_id: 'aws_api_gateway_rest_api.api.id',
      resource_id: 'aws_api_gateway_resource.one.id',
      http_method: 'aws_api_gateway_method.get_one.http_method',
      uri: 'aws_lambda_function.worker.invoke_arn',
    },
  },
  { address: 'aws_apigatewayv2_api.http', values: { name: 'open', protocol_type: 'HTTP' }, unknown: ARN },
  {
    address: 'aws_apigatewayv2_integration.http',
    values: { integration_type: 'AWS_PROXY', payload_format_version: '2.0' },
    unknown: { id: true, api_id: true, integration_uri: true },
    expressions: { api_id: 'aws_apigatewayv2_api.http.id', integration_uri: 'aws_lambda_function.worker.arn' },
  },
  {
    address: 'aws_apigatewayv2_route.post',
    values: { route_key: 'POST /orders', authorization_type: 'NONE', api_key_required: false },
    unknown: { id: true, api_id: true, target: true },
    expressions: { api_id: 'aws_apigatewayv2_api.http.id', target: 'aws_apigatewayv2_integration.http.id' },
  },
  {
    address: 'aws_lambda_function_url.url',
    values: { function_name: 'worker', authorization_type: 'NONE', invoke_mode: 'BUFFERED', cors: [] },
    expressions: { function_name: 'aws_lambda_function.worker.function_name' },
  },
  {
    address: 'aws_lambda_permission.invoke',
    values: { function_name: 'worker', action: 'lambda:InvokeFunction', principal: 'events.amazonaws.com' },
    unknown: { source_arn: true },
    expressions: {
      function_name: 'aws_lambda_function.worker.function_name',
      source_arn: 'aws_cloudwatch_event_rule.nightly.arn',
    },
  },
  {
    address: 'aws_cloudwatch_event_rule.nightly',
    values: { schedule_expression: 'rate(1 day)', event_bus_name: null },
    unknown: { ...ARN, name: true },
  },
  {
    address: 'aws_cloudwatch_event_target.worker',
    values: { target_id: 'worker' },
    unknown: { arn: true, rule: true },
    expressions: { rule: 'aws_cloudwatch_event_rule.nightly.name', arn: 'aws_lambda_function.worker.arn' },
  },
  { address: 'aws_cloudwatch_log_group.logs', values: { name: '/aws/lambda/worker', retention_in_days: 30 } },
]);

/** Names of the plan by those of the template: what facts call a thing is its own tool's. */
const NAMES: [string, string][] = [
  ['aws_lambda_function.worker', 'Worker'],
  ['aws_iam_role.worker', 'WorkerRole'],
  ['aws_sqs_queue.jobs', 'Jobs'],
  ['aws_sqs_queue.dead', 'Dead'],
  ['aws_lambda_event_source_mapping.poll', 'Poll'],
  ['aws_api_gateway_rest_api.api', 'Api'],
  ['aws_apigatewayv2_api.http', 'Http'],
  ['aws_lambda_function_url.url', 'Url'],
  ['aws_lambda_permission.invoke', 'Invoke'],
  ['aws_cloudwatch_event_rule.nightly', 'Nightly'],
  ['aws_cloudwatch_log_group.logs', 'Logs'],
  ['aws_api_gateway_method.get_one', 'GetOne'],
  ['aws_apigatewayv2_route.post', 'HttpRoute'],
  ['plan.json', 'template.yaml'],
];

/** The text of a redrive policy that names a queue which is not there yet is known to nobody. */
const REDRIVE = { unresolved: 'the text of the redrive policy is only known after apply' };

function inTemplateNames(value: unknown): unknown {
  let text = JSON.stringify(value).replace(`"maxReceiveCount":${JSON.stringify(REDRIVE)}`, '"maxReceiveCount":3');
  for (const [ours, theirs] of NAMES) text = text.replaceAll(ours, theirs);
  return JSON.parse(text);
}

const fromTemplate = reading(TEMPLATE);
const fromPlan = readingOf(PLAN);

test.each([
  'function',
  'role',
  'policy-statement',
  'trust-statement',
  'queue',
  'event-source',
  'endpoint',
  'resource-policy-statement',
  'setting',
])('%s facts of a plan are those of a template that says the same', (type) => {
  const attributes = (made: typeof fromPlan) =>
    ofType(made, type)
      .map((fact) => JSON.stringify(inTemplateNames(fact.attributes)))
      .sort()
      .map((text) => JSON.parse(text));
  expect(attributes(fromTemplate).length).toBeGreaterThan(0);
  expect(attributes(fromPlan)).toEqual(attributes(fromTemplate));
});

test('nothing is told of', () => {
  expect(fromPlan.problems).toEqual([]);
});

test('how often a message is tried is not known where the text of the redrive policy is not', () => {
  expect(factOf(fromPlan, 'queue:plan.json#aws_sqs_queue.jobs').attributes).toMatchObject({
    redriveTarget: '${aws_sqs_queue.dead.Arn}',
    maxReceiveCount: REDRIVE,
  });
});

test('the stack counts what Terraform calls resources', () => {
  const { attributes } = factOf(fromPlan, 'stack:plan.json');
  expect(attributes).toMatchObject({ dialect: 'terraform', form: 'plan', resources: 19, functions: 1 });
  expect(attributes.resourceTypes).toContainEqual({ resourceType: 'aws_sqs_queue', count: 2 });
});
