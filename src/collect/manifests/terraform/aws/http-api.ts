import { hole } from '../../candidates.ts';
import { emptyObject, intrinsic } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import { block, blocks, json, linked, made, map, plain } from './reads.ts';
import type { Read, Shape } from './shape.ts';

const HTTP = ['aws_apigatewayv2_api'];

const CERTIFICATES = ['aws_acm_certificate', 'aws_acm_certificate_validation'];

const LOG_GROUPS = ['aws_cloudwatch_log_group'];

const theApi = linked('api_id', HTTP, 'id');

/** What an integration calls: the function behind its address, where the configuration names one. */
const uri = (name: string): Read => linked(name, ['aws_lambda_function', 'aws_lambda_alias'], 'invoke_arn');

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

export const HTTP_API: Readonly<Record<string, Shape>> = {
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
};
