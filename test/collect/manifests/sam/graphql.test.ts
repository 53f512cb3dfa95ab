import { describe, expect, test } from 'vitest';
import { expanded } from './expanded.ts';

function api(lines: string): string {
  const indented = lines
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  return `Resources:
  Shop:
    Type: AWS::Serverless::GraphQLApi
    Properties:
      SchemaUri: schema.graphql
${indented}
`;
}

describe('a GraphQL API', () => {
  test('keeps each authentication with its settings, and lets itself call the functions that authorise', () => {
    const { get, problems } = expanded(
      api(`Auth:
  Type: AWS_LAMBDA
  LambdaAuthorizer: {AuthorizerUri: !GetAtt Guard.Arn}
  Additional:
    - {Type: API_KEY}`),
    );
    expect(problems).toEqual([]);
    expect(get('Shop').properties).toMatchObject({
      AuthenticationType: 'AWS_LAMBDA',
      LambdaAuthorizerConfig: { AuthorizerUri: { 'Fn::GetAtt': ['Guard', 'Arn'] } },
      AdditionalAuthenticationProviders: [{ AuthenticationType: 'API_KEY' }],
      LogConfig: { FieldLogLevel: 'ALL', CloudWatchLogsRoleArn: { 'Fn::GetAtt': ['ShopCloudWatchRole', 'Arn'] } },
    });
    expect(get('ShopToLambdaAuthConnector1WriteLambdaPermission').properties).toMatchObject({
      FunctionName: { 'Fn::GetAtt': ['Guard', 'Arn'] },
      Principal: 'appsync.amazonaws.com',
    });
  });

  test('lets the role of a data source reach its table only, as its Permissions say', () => {
    const { get } = expanded(
      api(`Auth: {Type: AWS_IAM}
DataSources:
  DynamoDb:
    Orders: {TableName: orders, Permissions: [Read]}`),
    );
    expect(get('ShopOrdersDynamoDBDataSource').properties).toMatchObject({
      Type: 'AMAZON_DYNAMODB',
      ServiceRoleArn: { 'Fn::GetAtt': ['ShopOrdersDynamoDBDataSourceRole', 'Arn'] },
    });
    const policy = get('ShopOrdersDynamoDBDataSourceToTableConnectorPolicy').properties;
    expect(policy.Roles).toEqual([{ Ref: 'ShopOrdersDynamoDBDataSourceRole' }]);
    expect(JSON.stringify(policy.PolicyDocument)).toContain('dynamodb:GetItem');
    expect(JSON.stringify(policy.PolicyDocument)).not.toContain('dynamodb:PutItem');
  });

  test('has no role for a data source that names one, and none for logs where there are none', () => {
    const { ids } = expanded(
      api(`Auth: {Type: AWS_IAM}
Logging: false
DataSources:
  Lambda:
    Orders: {FunctionArn: !GetAtt Orders.Arn, ServiceRoleArn: !GetAtt Given.Arn}`),
    );
    expect(ids.filter((id) => /Role|Policy/.test(id))).toEqual([]);
  });

  test.each([
    ['without Auth', 'Name: shop'],
    ['whose Auth lacks what its type needs', 'Auth: {Type: AWS_LAMBDA}'],
    ['with two settings of one authentication', 'Auth: {Type: AWS_LAMBDA, LambdaAuthorizer: {}, UserPool: {}}'],
    ['with two schemas', 'Auth: {Type: API_KEY}\nSchemaInline: x'],
  ])('%s is refused', (_, lines) => {
    const { problems, ids } = expanded(api(lines));
    expect(problems).toMatchObject([{ code: 'sam-refused' }]);
    expect(ids).toEqual([]);
  });
});
