import { hole } from '../../candidates.ts';
import { emptyObject, intrinsic } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import { policy } from './policy-document.ts';
import { block, blocks, json, linked, linkedList, made, map, plain, tags, worded } from './reads.ts';
import type { Part, Read, Shape } from './shape.ts';

const REST = ['aws_api_gateway_rest_api'];
const HTTP = ['aws_apigatewayv2_api'];
const STAGES = ['aws_api_gateway_stage', 'aws_api_gateway_deployment'];
const CERTIFICATES = ['aws_acm_certificate', 'aws_acm_certificate_validation'];
const LOG_GROUPS = ['aws_cloudwatch_log_group'];

const theRestApi = linked('rest_api_id', REST, 'id');
const theApi = linked('api_id', HTTP, 'id');

/** What an integration calls: the function behind its address, where the configuration names one. */
const uri = (name: string): Read => linked(name, ['aws_lambda_function', 'aws_lambda_alias'], 'invoke_arn');

/** The resource above; of the root `root_resource_id` of the API. */
const resourceId = (name: string): Read => linked(name, ['aws_api_gateway_resource', ...REST], 'id');

/** `integrations/<id>`. */
const target: Read = (maker, from, to) => {
  const { value, path } = maker.value([...from, 'target']);
  maker.made.places.set(to.join('/'), { from: maker.resource, path });
  if (value === undefined) return undefined;
  const named = maker.resource.named(path);
  const integrations = named.targets.filter(({ type }) => type === 'aws_apigatewayv2_integration');
  const [only] = integrations;
  if (only !== undefined && integrations.length === 1 && named.open.length === 0) {
    return intrinsic('Fn::Join', ['', ['integrations/', intrinsic('Ref', only.address)]]);
  }
  const known = typeof value === 'string' ? value.replace(/^integrations\//, '') : undefined;
  const found = maker.links.known(known, ['aws_apigatewayv2_integration']);
  if (found) return intrinsic('Fn::Join', ['', ['integrations/', intrinsic('Ref', found.address)]]);
  return maker.links.translated(value);
};

const apiCors = block('cors_configuration', {
  AllowCredentials: plain('allow_credentials'),
  AllowHeaders: plain('allow_headers'),
  AllowMethods: plain('allow_methods'),
  AllowOrigins: plain('allow_origins'),
  ExposeHeaders: plain('expose_headers'),
  MaxAge: plain('max_age'),
});

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

const routeSettings = {
  DataTraceEnabled: plain('data_trace_enabled'),
  DetailedMetricsEnabled: plain('detailed_metrics_enabled'),
  LoggingLevel: plain('logging_level'),
  ThrottlingBurstLimit: plain('throttling_burst_limit'),
  ThrottlingRateLimit: plain('throttling_rate_limit'),
};

const accessLogs = {
  DestinationArn: linked('destination_arn', LOG_GROUPS, 'arn'),
  Format: plain('format'),
};

export const API: Readonly<Record<string, Shape>> = {
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
  aws_apigatewayv2_api: {
    type: 'AWS::ApiGatewayV2::Api',
    properties: {
      Name: plain('name'),
      ProtocolType: plain('protocol_type'),
      RouteSelectionExpression: plain('route_selection_expression'),
      Body: json('body'),
      Target: uri('target'),
      RouteKey: plain('route_key'),
      CorsConfiguration: apiCors,
      DisableExecuteApiEndpoint: plain('disable_execute_api_endpoint'),
      FailOnWarnings: plain('fail_on_warnings'),
      Tags: made('tags', (value) => (isObject(value) ? value : undefined)),
    },
  },
  aws_apigatewayv2_route: {
    type: 'AWS::ApiGatewayV2::Route',
    properties: {
      ApiId: theApi,
      RouteKey: plain('route_key'),
      AuthorizationType: plain('authorization_type', 'NONE'),
      AuthorizerId: linked('authorizer_id', ['aws_apigatewayv2_authorizer'], 'id'),
      AuthorizationScopes: plain('authorization_scopes'),
      ApiKeyRequired: plain('api_key_required', false),
      Target: target,
    },
  },
  aws_apigatewayv2_integration: {
    type: 'AWS::ApiGatewayV2::Integration',
    properties: {
      ApiId: theApi,
      IntegrationType: plain('integration_type'),
      IntegrationSubtype: plain('integration_subtype'),
      IntegrationMethod: plain('integration_method'),
      IntegrationUri: uri('integration_uri'),
      ConnectionType: plain('connection_type', 'INTERNET'),
      CredentialsArn: linked('credentials_arn', ['aws_iam_role'], 'arn'),
      TimeoutInMillis: plain('timeout_milliseconds'),
    },
  },
  aws_apigatewayv2_authorizer: {
    type: 'AWS::ApiGatewayV2::Authorizer',
    properties: {
      ApiId: theApi,
      Name: plain('name'),
      AuthorizerType: plain('authorizer_type'),
      AuthorizerUri: uri('authorizer_uri'),
      AuthorizerCredentialsArn: linked('authorizer_credentials_arn', ['aws_iam_role'], 'arn'),
      AuthorizerResultTtlInSeconds: plain('authorizer_result_ttl_in_seconds'),
      IdentitySource: plain('identity_sources'),
      JwtConfiguration: block('jwt_configuration', { Audience: plain('audience'), Issuer: plain('issuer') }),
    },
  },
  aws_apigatewayv2_stage: {
    type: 'AWS::ApiGatewayV2::Stage',
    properties: {
      ApiId: theApi,
      StageName: plain('name'),
      AutoDeploy: plain('auto_deploy', false),
      AccessLogSettings: block('access_log_settings', accessLogs),
      ClientCertificateId: plain('client_certificate_id'),
      DefaultRouteSettings: block('default_route_settings', routeSettings),
      RouteSettings: (maker, from, to) => {
        const list = blocks('route_settings', { RouteKey: plain('route_key'), ...routeSettings })(maker, from, to);
        if (!Array.isArray(list)) return list;
        const settings = emptyObject();
        for (const one of list) {
          const key = isObject(one) && typeof one.RouteKey === 'string' ? one.RouteKey : null;
          if (key === null || !isObject(one)) return hole('a route whose settings are not known');
          settings[key] = one;
        }
        return settings;
      },
      StageVariables: map('stage_variables'),
      Tags: made('tags', (value) => (isObject(value) ? value : undefined)),
    },
  },
  aws_apigatewayv2_deployment: { type: 'AWS::ApiGatewayV2::Deployment', properties: { ApiId: theApi } },
  aws_apigatewayv2_domain_name: {
    type: 'AWS::ApiGatewayV2::DomainName',
    attributes: { domain_name: 'Ref' },
    properties: {
      DomainName: plain('domain_name'),
      DomainNameConfigurations: blocks('domain_name_configuration', {
        CertificateArn: linked('certificate_arn', CERTIFICATES, 'arn'),
        EndpointType: plain('endpoint_type'),
        SecurityPolicy: plain('security_policy'),
      }),
      MutualTlsAuthentication: block('mutual_tls_authentication', {
        TruststoreUri: plain('truststore_uri'),
        TruststoreVersion: plain('truststore_version'),
      }),
    },
  },
  aws_apigatewayv2_api_mapping: {
    type: 'AWS::ApiGatewayV2::ApiMapping',
    properties: {
      ApiId: theApi,
      DomainName: linked('domain_name', ['aws_apigatewayv2_domain_name'], 'id'),
      Stage: linked('stage', ['aws_apigatewayv2_stage'], 'id'),
      ApiMappingKey: plain('api_mapping_key'),
    },
  },
  aws_appsync_graphql_api: {
    type: 'AWS::AppSync::GraphQLApi',
    attributes: { id: 'ApiId' },
    properties: {
      Name: plain('name'),
      AuthenticationType: plain('authentication_type'),
      XrayEnabled: plain('xray_enabled'),
      Visibility: plain('visibility', 'GLOBAL'),
      IntrospectionConfig: plain('introspection_config', 'ENABLED'),
      QueryDepthLimit: plain('query_depth_limit'),
      ResolverCountLimit: plain('resolver_count_limit'),
      LogConfig: block('log_config', {
        CloudWatchLogsRoleArn: linked('cloudwatch_logs_role_arn', ['aws_iam_role'], 'arn'),
        FieldLogLevel: plain('field_log_level'),
        ExcludeVerboseContent: plain('exclude_verbose_content'),
      }),
      LambdaAuthorizerConfig: block('lambda_authorizer_config', {
        AuthorizerUri: linked('authorizer_uri', ['aws_lambda_function', 'aws_lambda_alias'], 'arn'),
      }),
      UserPoolConfig: block('user_pool_config', {
        UserPoolId: linked('user_pool_id', ['aws_cognito_user_pool'], 'id'),
        DefaultAction: plain('default_action'),
      }),
      OpenIDConnectConfig: block('openid_connect_config', { Issuer: plain('issuer') }),
      AdditionalAuthenticationProviders: blocks('additional_authentication_provider', {
        AuthenticationType: plain('authentication_type'),
      }),
      Tags: tags,
    },
  },
  aws_appsync_datasource: {
    type: 'AWS::AppSync::DataSource',
    attributes: { name: 'Name' },
    properties: {
      ApiId: linked('api_id', ['aws_appsync_graphql_api'], 'id'),
      Name: plain('name'),
      Type: plain('type'),
      'LambdaConfig/LambdaFunctionArn': linked(
        'lambda_config/function_arn',
        ['aws_lambda_function', 'aws_lambda_alias'],
        'arn',
      ),
      ServiceRoleArn: linked('service_role_arn', ['aws_iam_role'], 'arn'),
    },
  },
  aws_appsync_resolver: {
    type: 'AWS::AppSync::Resolver',
    properties: {
      ApiId: linked('api_id', ['aws_appsync_graphql_api'], 'id'),
      TypeName: plain('type'),
      FieldName: plain('field'),
      DataSourceName: linked('data_source', ['aws_appsync_datasource'], 'name'),
    },
  },
  aws_wafv2_web_acl: {
    type: 'AWS::WAFv2::WebACL',
    properties: {
      Name: plain('name'),
      Scope: plain('scope'),
      Rules: blocks('rule', { Name: plain('name'), Priority: plain('priority') }),
      DefaultAction: made('default_action', (value) => (Array.isArray(value) ? value[0] : value)),
    },
  },
  aws_wafv2_web_acl_association: {
    type: 'AWS::WAFv2::WebACLAssociation',
    properties: {
      ResourceArn: linked('resource_arn', null, 'arn'),
      WebACLArn: linked('web_acl_arn', ['aws_wafv2_web_acl'], 'arn'),
    },
  },
  aws_cloudfront_distribution: {
    type: 'AWS::CloudFront::Distribution',
    attributes: { domain_name: 'DomainName' },
    properties: {
      'DistributionConfig/Enabled': plain('enabled'),
      'DistributionConfig/Aliases': plain('aliases'),
      'DistributionConfig/WebACLId': linked('web_acl_id', ['aws_wafv2_web_acl'], 'arn'),
      'DistributionConfig/Origins': blocks('origin', {
        Id: plain('origin_id'),
        DomainName: linked('domain_name', null, 'domain_name'),
        OriginAccessControlId: linked('origin_access_control_id', ['aws_cloudfront_origin_access_control'], 'id'),
      }),
      'DistributionConfig/Logging': block('logging_config', { Bucket: plain('bucket'), Prefix: plain('prefix') }),
      'DistributionConfig/ViewerCertificate': block('viewer_certificate', {
        MinimumProtocolVersion: plain('minimum_protocol_version'),
        AcmCertificateArn: linked('acm_certificate_arn', CERTIFICATES, 'arn'),
        CloudFrontDefaultCertificate: plain('cloudfront_default_certificate'),
      }),
      'DistributionConfig/DefaultCacheBehavior': block('default_cache_behavior', {
        TargetOriginId: plain('target_origin_id'),
        ViewerProtocolPolicy: plain('viewer_protocol_policy'),
      }),
    },
  },
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

export const API_PARTS: Readonly<Record<string, Part>> = {
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
