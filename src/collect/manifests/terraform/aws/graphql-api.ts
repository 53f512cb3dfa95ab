import { block, blocks, linked, plain, tags } from './reads.ts';
import type { Shape } from './shape.ts';

export const GRAPHQL_API: Readonly<Record<string, Shape>> = {
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
};
