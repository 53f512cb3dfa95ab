import type { JsonObject } from '../../../src/model/json.ts';
import { planOf } from '../manifests/terraform/plan.ts';
import { RESOURCES, STORES, TRUST } from '../shop/parts.ts';
import { PLANTED } from './planted.ts';

const PARAMETERS: JsonObject = {
  Stage: { Type: 'String', Default: 'prod', AllowedValues: ['dev', 'prod'] },
  ApiToken: { Type: 'String', NoEcho: true, Default: PLANTED },
};

const OUTPUTS: JsonObject = { Password: { Value: PLANTED } };

const LEGACY: JsonObject = {
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: 'shop-legacy',
    Handler: 'index.handler',
    Runtime: 'python3.13',
    Code: { ZipFile: `# ${PLANTED}\n` },
    Role: { 'Fn::GetAtt': ['OrdersRole', 'Arn'] },
    Environment: { Variables: { DB_PASSWORD: PLANTED, API_TOKEN: { Ref: 'ApiToken' }, PLAIN: PLANTED } },
  },
};

export const CLOUDFORMATION: JsonObject = {
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: PARAMETERS,
  Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  Resources: { ...RESOURCES, Legacy: LEGACY },
  Outputs: OUTPUTS,
};

export const SAM: JsonObject = {
  AWSTemplateFormatVersion: '2010-09-09',
  Transform: 'AWS::Serverless-2016-10-31',
  Parameters: PARAMETERS,
  Globals: { Function: { Runtime: 'nodejs22.x', Environment: { Variables: { SHARED_SECRET: PLANTED } } } },
  Resources: {
    ...STORES,
    Site: {
      Type: 'AWS::Serverless::HttpApi',
      Properties: { CorsConfiguration: { AllowOrigins: ['https://a.example'] } },
    },
    Pay: {
      Type: 'AWS::Serverless::Function',
      Properties: {
        FunctionName: 'shop-pay',
        Handler: 'pay.handler',
        CodeUri: 'src/pay/',
        Environment: { Variables: { DB_PASSWORD: PLANTED } },
        Policies: [
          { SQSSendMessagePolicy: { QueueName: { 'Fn::GetAtt': ['Jobs', 'QueueName'] } } },
          'AmazonS3ReadOnlyAccess',
        ],
        FunctionUrlConfig: { AuthType: 'NONE' },
        Events: {
          Post: { Type: 'HttpApi', Properties: { ApiId: { Ref: 'Site' }, Path: '/pay', Method: 'POST' } },
          List: { Type: 'Api', Properties: { Path: '/list', Method: 'get' } },
          Work: { Type: 'SQS', Properties: { Queue: { 'Fn::GetAtt': ['Jobs', 'Arn'] } } },
          Daily: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)' } },
        },
      },
    },
    Audit: { Type: 'AWS::Serverless::SimpleTable', Properties: { TableName: 'shop-audit' } },
  },
  Outputs: OUTPUTS,
};

export const SERVERLESS: JsonObject = {
  service: 'shop',
  custom: { apiToken: PLANTED, table: 'shop-orders' },
  provider: {
    name: 'aws',
    runtime: 'nodejs22.x',
    stage: 'prod',
    region: 'eu-west-1',
    environment: { SHARED_SECRET: '${self:custom.apiToken}', DB_PASSWORD: PLANTED },
    iam: { role: { statements: [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' }] } },
  },
  functions: {
    pay: {
      handler: 'pay.handler',
      environment: { API_TOKEN: PLANTED },
      url: true,
      events: [
        { httpApi: { path: '/pay', method: 'post' } },
        { http: { path: 'list', method: 'get' } },
        { sqs: { arn: { 'Fn::GetAtt': ['Jobs', 'Arn'] } } },
        { schedule: 'rate(1 day)' },
      ],
    },
  },
  resources: { Resources: STORES, Outputs: OUTPUTS },
};

export const PACKAGED: JsonObject = {
  Resources: {
    PayLambdaFunction: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: 'shop-prod-pay',
        Handler: 'pay.handler',
        Runtime: 'nodejs22.x',
        Code: { S3Bucket: { Ref: 'ServerlessDeploymentBucket' }, S3Key: 'shop.zip' },
        Role: { 'Fn::GetAtt': ['IamRoleLambdaExecution', 'Arn'] },
        Environment: { Variables: { DB_PASSWORD: PLANTED } },
      },
    },
    ServerlessDeploymentBucket: { Type: 'AWS::S3::Bucket' },
    IamRoleLambdaExecution: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: TRUST } },
    ...STORES,
  },
  Outputs: OUTPUTS,
};

export const PACKAGED_STATE: JsonObject = {
  service: { service: 'shop', provider: { stage: 'prod', region: 'eu-west-1' } },
};

const HASH = '5e'.repeat(32);

export const ASSEMBLY: JsonObject = {
  version: '48.0.0',
  artifacts: {
    Shop: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/eu-west-1',
      properties: { templateFile: 'Shop.template.json' },
      metadata: { '/Shop/Orders/Resource': [{ type: 'aws:cdk:logicalId', data: 'Orders' }] },
    },
    'Shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'Shop.assets.json' } },
  },
};

export const ASSETS: JsonObject = {
  version: '48.0.0',
  files: { [HASH]: { source: { path: `asset.${HASH}` }, destinations: { a: { objectKey: `${HASH}.zip` } } } },
};

export const SYNTHESISED: JsonObject = {
  Resources: { ...RESOURCES, Legacy: LEGACY },
  Parameters: PARAMETERS,
  Outputs: OUTPUTS,
};

const UNKNOWN = { arn: true, id: true };

const PLANNED = [
  {
    address: 'aws_iam_role.pay',
    values: { name: 'shop-pay', assume_role_policy: JSON.stringify(TRUST) },
    unknown: UNKNOWN,
  },
  {
    address: 'aws_iam_role_policy.pay',
    values: {
      name: 'pay',
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
      }),
    },
    unknown: { id: true, role: true },
    expressions: { role: 'aws_iam_role.pay.id' },
  },
  {
    address: 'aws_lambda_function.pay',
    values: {
      function_name: 'shop-pay',
      runtime: 'nodejs22.x',
      handler: 'pay.handler',
      filename: 'pay.zip',
      environment: [{ variables: { DB_PASSWORD: PLANTED, PLAIN: PLANTED } }],
    },
    unknown: { ...UNKNOWN, role: true },
    sensitive: { environment: [{ variables: { DB_PASSWORD: true } }] },
    expressions: { role: 'aws_iam_role.pay.arn' },
  },
  { address: 'aws_sqs_queue.jobs["a"]', values: { name: 'shop-jobs-a' }, unknown: UNKNOWN },
  { address: 'aws_sqs_queue.jobs["b"]', values: { name: 'shop-jobs-b' }, unknown: UNKNOWN },
  {
    address: 'aws_lambda_event_source_mapping.pay',
    values: { batch_size: 5 },
    unknown: { event_source_arn: true, function_name: true },
    expressions: { event_source_arn: 'aws_sqs_queue.jobs["a"].arn', function_name: 'aws_lambda_function.pay.arn' },
  },
  { address: 'module.data.aws_dynamodb_table.orders', values: { name: 'shop-orders' }, unknown: UNKNOWN },
  {
    address: 'aws_secretsmanager_secret_version.token',
    values: { secret_string: PLANTED },
    sensitive: { secret_string: true },
    unknown: UNKNOWN,
  },
  { address: 'random_password.db', values: { result: PLANTED }, sensitive: { result: true } },
];

export const PLAN = planOf(PLANNED, {
  outputs: { password: { sensitive: true, value: PLANTED } },
  variables: { token: { sensitive: true }, note: { default: PLANTED } },
  top: {
    variables: { token: { value: PLANTED }, note: { value: PLANTED } },
    prior_state: {
      values: { root_module: { resources: [{ address: 'random_password.db', values: { result: PLANTED } }] } },
    },
  },
}) as unknown as JsonObject;

export const STATE: JsonObject = {
  version: 4,
  terraform_version: '1.9.5',
  outputs: { password: { value: PLANTED, sensitive: true } },
  resources: PLANNED.map(({ address, values }) => {
    const [, type = '', name = '', key] = /([a-z_]+)\.(\w+)(?:\["(\w+)"\])?$/.exec(address) ?? [];
    const module = address.startsWith('module.') ? { module: 'module.data' } : {};
    const index = key === undefined ? {} : { index_key: key };
    const attributes = { id: `${type}-${name}`, arn: `arn:aws:x:eu-west-1:111122223333:${name}`, ...values };
    return { ...module, mode: 'managed', type, name, instances: [{ ...index, attributes, sensitive_attributes: [] }] };
  }) as unknown as JsonObject[],
};

export const TF = `variable "token" {
  type      = string
  default   = "${PLANTED}"
  sensitive = true
}

resource "aws_iam_role" "pay" {
  name = "shop-pay"
}

resource "aws_lambda_function" "pay" {
  function_name = "shop-pay"
  runtime       = "nodejs22.x"
  handler       = "pay.handler"
  filename      = "pay.zip"
  role          = aws_iam_role.pay.arn
  environment {
    variables = {
      DB_PASSWORD = "${PLANTED}"
      TOKEN       = var.token
      NOTE        = "\${var.stage} ${PLANTED}"
    }
  }
}

/* the queue is drained at night */
resource "aws_sqs_queue" "jobs" {
  name = "shop-jobs"
}

output "password" {
  value = "${PLANTED}"
}
`;

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:shop-pay';
const PAY_ROLE = 'arn:aws:iam::111122223333:role/shop-pay';

export const GET_FUNCTION: JsonObject = {
  Configuration: {
    FunctionName: 'shop-pay',
    FunctionArn: LAMBDA,
    Runtime: 'nodejs22.x',
    Role: PAY_ROLE,
    Handler: 'pay.handler',
    Timeout: 20,
    MemorySize: 256,
    Environment: { Variables: { DB_PASSWORD: PLANTED, PLAIN: PLANTED } },
  },
  Code: { RepositoryType: 'S3', Location: `https://bucket.example/pay?token=${PLANTED}` },
  Tags: { team: 'shop' },
};

export const AUTHORIZATION_DETAILS: JsonObject = {
  UserDetailList: [],
  GroupDetailList: [],
  RoleDetailList: [
    {
      Path: '/',
      RoleName: 'shop-pay',
      RoleId: 'AROAEXAMPLE',
      Arn: PAY_ROLE,
      CreateDate: '2026-01-01T00:00:00Z',
      AssumeRolePolicyDocument: TRUST,
      InstanceProfileList: [],
      RolePolicyList: [
        {
          PolicyName: 'pay',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
          },
        },
      ],
      AttachedManagedPolicies: [],
      Tags: [],
    },
  ],
  Policies: [],
};

export const MAPPINGS: JsonObject = {
  EventSourceMappings: [
    {
      UUID: '8f3c0a1e-0000-4000-8000-000000000001',
      BatchSize: 10,
      EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:shop-jobs',
      FunctionArn: LAMBDA,
      State: 'Enabled',
    },
  ],
};
