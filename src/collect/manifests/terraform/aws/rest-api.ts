import { hole } from '../../candidates.ts';
import { emptyObject } from '../../intrinsics.ts';
import { policy } from './policy-document.ts';
import { block, blocks, json, linked, linkedList, map, plain, tags, worded } from './reads.ts';
import type { Part, Read, Shape } from './shape.ts';

const REST = ['aws_api_gateway_rest_api'];

const STAGES = ['aws_api_gateway_stage', 'aws_api_gateway_deployment'];

const CERTIFICATES = ['aws_acm_certificate', 'aws_acm_certificate_validation'];

const LOG_GROUPS = ['aws_cloudwatch_log_group'];

const theRestApi = linked('rest_api_id', REST, 'id');

/** What an integration calls: the function behind its address, where the configuration names one. */
const uri = (name: string): Read => linked(name, ['aws_lambda_function', 'aws_lambda_alias'], 'invoke_arn');

/** The resource above; of the root `root_resource_id` of the API. */
const resourceId = (name: string): Read => linked(name, ['aws_api_gateway_resource', ...REST], 'id');

/** Settings of one method, as both APIs have them. */
const SETTINGS = {
  MetricsEnabled: plain('settings/metrics_enabled'),
  LoggingLevel: plain('settings/logging_level'),
  DataTraceEnabled: plain('settings/data_trace_enabled'),
  ThrottlingBurstLimit: plain('settings/throttling_burst_limit'),
  ThrottlingRateLimit: plain('settings/throttling_rate_limit'),
  CachingEnabled: plain('settings/caching_enabled'),
  CacheTtlInSeconds: plain('settings/cache_ttl_in_seconds'),
  CacheDataEncrypted: plain('settings/cache_data_encrypted'),
};

/** `orders/GET` or `*\/*`: the path, with its slashes written as CloudFormation wants them, and the method. */
const methodSettings: Read = (maker, from, to) => {
  const { value } = maker.value([...from, 'method_path']);
  const split = typeof value === 'string' ? value.lastIndexOf('/') : -1;
  const setting = emptyObject();
  const isKnown = typeof value === 'string' && split >= 0;
  const path = isKnown ? value.slice(0, split).replaceAll('~1', '/') : '';
  setting.ResourcePath = isKnown ? `/${path.replace(/^\//, '')}` : hole('a path that is not known');
  setting.HttpMethod = isKnown ? value.slice(split + 1) : hole('a method that is not known');
  maker.made.places.set(to.join('/'), { from: maker.resource, path: [] });
  for (const [name, read] of Object.entries(SETTINGS)) {
    const found = read(maker, from, [...to, name]);
    if (found !== undefined) setting[name] = found;
  }
  return setting;
};

const accessLogs = {
  DestinationArn: linked('destination_arn', LOG_GROUPS, 'arn'),
  Format: plain('format'),
};

/** What an integration says, CloudFormation says in the method. */
const INTEGRATION = {
  'Integration/Type': plain('type'),
  'Integration/IntegrationHttpMethod': plain('integration_http_method'),
  'Integration/Uri': uri('uri'),
  'Integration/Credentials': linked('credentials', ['aws_iam_role'], 'arn'),
  'Integration/ConnectionType': plain('connection_type', 'INTERNET'),
  'Integration/RequestParameters': map('request_parameters'),
  'Integration/RequestTemplates': map('request_templates'),
  'Integration/TimeoutInMillis': plain('timeout_milliseconds', 29000),
  'Integration/PassthroughBehavior': plain('passthrough_behavior'),
  'Integration/ContentHandling': worded('content_handling', {
    CONVERT_TO_BINARY: 'CONVERT_TO_BINARY',
    CONVERT_TO_TEXT: 'CONVERT_TO_TEXT',
  }),
} as const;

export const REST_API: Readonly<Record<string, Shape>> = {
  aws_api_gateway_rest_api: {
    type: 'AWS::ApiGateway::RestApi',
    attributes: { root_resource_id: 'RootResourceId' },
    properties: {
      Name: plain('name'),
      Description: plain('description'),
      Body: json('body'),
      Policy: policy('policy'),
      DisableExecuteApiEndpoint: plain('disable_execute_api_endpoint'),
      MinimumCompressionSize: plain('minimum_compression_size'),
      ApiKeySourceType: plain('api_key_source'),
      EndpointConfiguration: block('endpoint_configuration', {
        Types: plain('types'),
        VpcEndpointIds: linkedList('vpc_endpoint_ids', ['aws_vpc_endpoint'], 'id'),
      }),
      Tags: tags,
    },
  },
  aws_api_gateway_resource: {
    type: 'AWS::ApiGateway::Resource',
    properties: { RestApiId: theRestApi, ParentId: resourceId('parent_id'), PathPart: plain('path_part') },
  },
  aws_api_gateway_method: {
    type: 'AWS::ApiGateway::Method',
    properties: {
      RestApiId: theRestApi,
      ResourceId: resourceId('resource_id'),
      HttpMethod: plain('http_method'),
      AuthorizationType: plain('authorization'),
      AuthorizerId: linked('authorizer_id', ['aws_api_gateway_authorizer'], 'id'),
      AuthorizationScopes: plain('authorization_scopes'),
      ApiKeyRequired: plain('api_key_required', false),
      RequestModels: map('request_models'),
      RequestParameters: map('request_parameters'),
      RequestValidatorId: linked('request_validator_id', ['aws_api_gateway_request_validator'], 'id'),
    },
  },
  aws_api_gateway_authorizer: {
    type: 'AWS::ApiGateway::Authorizer',
    properties: {
      Name: plain('name'),
      RestApiId: theRestApi,
      Type: plain('type', 'TOKEN'),
      AuthorizerUri: uri('authorizer_uri'),
      AuthorizerCredentials: linked('authorizer_credentials', ['aws_iam_role'], 'arn'),
      AuthorizerResultTtlInSeconds: plain('authorizer_result_ttl_in_seconds', 300),
      IdentitySource: plain('identity_source', 'method.request.header.Authorization'),
      IdentityValidationExpression: plain('identity_validation_expression'),
      ProviderARNs: linkedList('provider_arns', ['aws_cognito_user_pool'], 'arn'),
    },
  },
  aws_api_gateway_stage: {
    type: 'AWS::ApiGateway::Stage',
    properties: {
      RestApiId: theRestApi,
      StageName: plain('stage_name'),
      DeploymentId: linked('deployment_id', ['aws_api_gateway_deployment'], 'id'),
      AccessLogSetting: block('access_log_settings', accessLogs),
      CacheClusterEnabled: plain('cache_cluster_enabled'),
      CacheClusterSize: plain('cache_cluster_size'),
      ClientCertificateId: plain('client_certificate_id'),
      TracingEnabled: plain('xray_tracing_enabled'),
      Variables: map('variables'),
      Tags: tags,
    },
  },
  aws_api_gateway_deployment: {
    type: 'AWS::ApiGateway::Deployment',
    properties: { RestApiId: theRestApi, StageName: plain('stage_name') },
  },
  aws_api_gateway_request_validator: {
    type: 'AWS::ApiGateway::RequestValidator',
    properties: {
      Name: plain('name'),
      RestApiId: theRestApi,
      ValidateRequestBody: plain('validate_request_body', false),
      ValidateRequestParameters: plain('validate_request_parameters', false),
    },
  },
  aws_api_gateway_model: {
    type: 'AWS::ApiGateway::Model',
    properties: { Name: plain('name'), RestApiId: theRestApi, Schema: json('schema') },
  },
  aws_api_gateway_usage_plan: {
    type: 'AWS::ApiGateway::UsagePlan',
    properties: {
      UsagePlanName: plain('name'),
      ApiStages: blocks('api_stages', {
        ApiId: linked('api_id', REST, 'id'),
        Stage: linked('stage', STAGES, 'stage_name'),
      }),
      Throttle: block('throttle_settings', { BurstLimit: plain('burst_limit'), RateLimit: plain('rate_limit') }),
      Quota: block('quota_settings', { Limit: plain('limit'), Offset: plain('offset'), Period: plain('period') }),
    },
  },
  aws_api_gateway_api_key: {
    type: 'AWS::ApiGateway::ApiKey',
    properties: { Name: plain('name'), Enabled: plain('enabled', true) },
  },
  aws_api_gateway_domain_name: {
    type: 'AWS::ApiGateway::DomainName',
    attributes: { domain_name: 'Ref' },
    properties: {
      DomainName: plain('domain_name'),
      CertificateArn: linked('certificate_arn', CERTIFICATES, 'arn'),
      RegionalCertificateArn: linked('regional_certificate_arn', CERTIFICATES, 'arn'),
      SecurityPolicy: plain('security_policy'),
      EndpointConfiguration: block('endpoint_configuration', { Types: plain('types') }),
      MutualTlsAuthentication: block('mutual_tls_authentication', {
        TruststoreUri: plain('truststore_uri'),
        TruststoreVersion: plain('truststore_version'),
      }),
    },
  },
  aws_api_gateway_base_path_mapping: {
    type: 'AWS::ApiGateway::BasePathMapping',
    properties: {
      RestApiId: linked('api_id', REST, 'id'),
      DomainName: linked('domain_name', ['aws_api_gateway_domain_name'], 'id'),
      Stage: linked('stage_name', STAGES, 'stage_name'),
      BasePath: plain('base_path'),
    },
  },
};

export const REST_API_PARTS: Readonly<Record<string, Part>> = {
  aws_api_gateway_rest_api_policy: { of: 'rest_api_id', types: REST, properties: { Policy: policy('policy') } },
  aws_api_gateway_method_settings: {
    of: 'stage_name',
    types: STAGES,
    same: { RestApiId: theRestApi, StageName: plain('stage_name') },
    properties: {},
    adds: { MethodSettings: methodSettings },
  },
  aws_api_gateway_integration: {
    of: 'http_method',
    types: ['aws_api_gateway_method'],
    same: { RestApiId: theRestApi, ResourceId: resourceId('resource_id'), HttpMethod: plain('http_method') },
    properties: INTEGRATION,
  },
};
