/** What each tool calls the things of the shop, by what the CloudFormation template calls them; the longer names first. */
export const NAMES: Readonly<Record<string, readonly (readonly [theirs: string, ours: string])[]>> = {
  cloudformation: [],
  sam: [
    ['OrdersGetPermissionprod', 'Invoke'],
    ['ApiprodStage', 'Stage'],
    ['OrdersUrl', 'Url'],
    ['OrdersPoll', 'Poll'],
    ['OrdersRolePolicy0', 'orders'],
  ],
  serverless: [
    ['OrdersLambdaPermissionApiGateway', 'Invoke'],
    ['OrdersLambdaFunctionUrl', 'Url'],
    ['OrdersLambdaFunction', 'Orders'],
    ['ApiGatewayRestApi', 'Api'],
    ['ApiGatewayDeployment', 'Stage'],
    ['OrdersEventSourceMappingSQSJobs', 'Poll'],
    ['OrdersLogGroup', 'Logs'],
    ['serverless.yml', 'template.yaml'],
  ],
  terraform: [
    ['aws_lambda_permission.api', 'Invoke'],
    ['aws_lambda_function_url.orders', 'Url'],
    ['aws_lambda_function.orders', 'Orders'],
    ['aws_api_gateway_rest_api.api', 'Api'],
    ['aws_api_gateway_stage.prod', 'Stage'],
    ['aws_lambda_event_source_mapping.poll', 'Poll'],
    ['aws_cloudwatch_log_group.orders', 'Logs'],
    ['aws_dynamodb_table.orders', 'Table'],
    ['aws_iam_role_policy.orders', 'orders'],
    ['aws_iam_role.orders', 'OrdersRole'],
    ['aws_secretsmanager_secret.token', 'Token'],
    ['aws_sqs_queue.jobs', 'Jobs'],
    ['aws_sqs_queue.dead', 'Dead'],
    ['tfplan.json', 'template.yaml'],
  ],
  cdk: [['cdk.out/Shop.template.json', 'template.yaml']],
};

/** Places at which the same system comes out otherwise, each with the reason why it must. Attributes are `<fact>/<attribute>`. */
type Differences = { facts: Readonly<Record<string, string>>; checks: Readonly<Record<string, string>> };

const ITS_OWN_COUNT = 'each tool counts the resources that it has';
const LIFECYCLE = 'lifecycle.prevent_destroy does not stand in a plan';
const WHOLE_API = 'the tool lets the whole API call, and not this one route';

export const DIFFERENCES: Readonly<Record<string, Differences>> = {
  sam: {
    facts: {
      'stack:template.yaml/dialect': 'it says which tool wrote it',
      'stack:template.yaml/resources': ITS_OWN_COUNT,
      'stack:template.yaml/resourceTypes': ITS_OWN_COUNT,
      'api-stage:template.yaml#ApiDeployment': 'the transform makes a second stage, called Stage, with the deployment',
      'function:template.yaml#Orders/tags': 'the transform adds lambda:createdBy',
      'role:template.yaml#OrdersRole/managedPolicies': 'the transform adds the policy that tracing needs',
      'role:template.yaml#OrdersRole/policyTexts': 'the transform adds the policy that tracing needs',
      'role:template.yaml#OrdersRole/grants': 'the transform adds the policy that tracing needs',
    },
    checks: {
      'api-throttling': 'the second stage has no limit of its own',
      'rp-invoke-source-pinned': 'the check takes the word of the transform for the permissions that it writes',
    },
  },
  serverless: {
    facts: {
      'stack:template.yaml/dialect': 'it says which tool wrote it',
      'stack:template.yaml/stage': 'a service always has a stage',
      'stack:template.yaml/region': 'a service always has a region',
      'stack:template.yaml/regions': 'a service always has a region',
      'stack:template.yaml/resources': ITS_OWN_COUNT,
      'stack:template.yaml/resourceTypes': ITS_OWN_COUNT,
      'setting:template.yaml#output/Url': 'the framework adds outputs',
      'setting:template.yaml#output/ServerlessDeploymentBucketName': 'the framework adds outputs',
      'setting:template.yaml#output/ServiceEndpoint': 'the framework adds outputs',
      'api-stage:template.yaml#Stage/throttleBurst': 'the framework has no setting for it',
      'api-stage:template.yaml#Stage/throttleRate': 'the framework has no setting for it',
      'function:template.yaml#Orders/codeLocation': 'the framework names the file when it packs it',
      'function:template.yaml#Orders/chain': 'the framework names the file when it packs it',
      'resource-policy-statement:template.yaml#Invoke/source': WHOLE_API,
      'resource-policy-statement:template.yaml#Invoke/conditions': WHOLE_API,
    },
    checks: { 'api-throttling': 'the framework has no setting for it' },
  },
  terraform: {
    facts: {
      'stack:template.yaml/dialect': 'it says which tool wrote it',
      'stack:template.yaml/form': 'a plan is no source',
      'setting:template.yaml#Orders/TABLE/addresses': 'a plan shows what an expression names, not the text around it',
      'setting:template.yaml#Orders/TOKEN_SECRET/addresses':
        'a plan shows what an expression names, not the text around it',
      'stack:template.yaml/resources': ITS_OWN_COUNT,
      'stack:template.yaml/resourceTypes': ITS_OWN_COUNT,
      'queue:template.yaml#Jobs/maxReceiveCount':
        'the text of a policy that names what is not there yet is not in a plan',
      'log-group:template.yaml#Logs/deletionPolicy': LIFECYCLE,
      'secret:template.yaml#Token/deletionPolicy': LIFECYCLE,
      'table:template.yaml#Table/deletionPolicy': LIFECYCLE,
      'store:template.yaml#Table/recovery': LIFECYCLE,
      'store:template.yaml#Jobs/recovery': LIFECYCLE,
      'store:template.yaml#Dead/recovery': LIFECYCLE,
      'resource-policy-statement:template.yaml#Invoke/source':
        'a plan shows what an expression names, not the text around it',
      'resource-policy-statement:template.yaml#Invoke/conditions':
        'a plan shows what an expression names, not the text around it',
    },
    checks: {
      'enc-no-plain-http': 'what a setting will hold is not in a plan, see addresses',
      'net-egress-declared': 'what a setting will hold is not in a plan, see addresses',
      'rel-queue-redrive': 'how often a message is tried is not in a plan, see maxReceiveCount',
    },
  },
  cdk: {
    facts: {
      'stack:template.yaml/dialect': 'it says which tool wrote it',
      'stack:template.yaml/form': 'what is synthesised is no source',
      'function:template.yaml#Orders/constructPath': 'only CDK has constructs',
    },
    checks: {},
  },
};
