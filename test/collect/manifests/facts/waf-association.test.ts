import { describe, expect, test } from 'vitest';
import { ofType, reading, schemaErrors } from '../reading.ts';

const RESOURCES = `  Api: {Type: 'AWS::ApiGateway::RestApi'}
  Prod: {Type: 'AWS::ApiGateway::Stage', Properties: {RestApiId: !Ref Api, StageName: prod}}
  Graph: {Type: 'AWS::AppSync::GraphQLApi', Properties: {Name: a, AuthenticationType: AWS_IAM}}
  Balancer: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer'}
  Acl:
    Type: AWS::WAFv2::WebACL
    Properties:
      Rules:
        - {Name: Rate, Priority: 0, Statement: {RateBasedStatement: {Limit: 1000, AggregateKeyType: IP}}, Action: {Block: {}}}
        - {Name: Common, Priority: 1, Statement: {ManagedRuleGroupStatement: {VendorName: AWS, Name: AWSManagedRulesCommonRuleSet}}, OverrideAction: {Count: {}}}
        - {Name: Mine, Priority: 2, Statement: {GeoMatchStatement: {CountryCodes: [XX]}}, Action: {Block: {}}}
`;

const associations = (resources: string) => {
  const made = reading(`Resources:\n${RESOURCES}${resources}`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return ofType(made, 'waf-association').map(({ attributes }) => attributes);
};

const STAGE = 'arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/stages/';

describe('what stands behind a web ACL', () => {
  test.each([
    [`!Sub "${STAGE}\${Prod}"`, { service: 'apigateway', resource: 'api-stage:template.yaml#Prod' }],
    [`!Sub "${STAGE}prod"`, { service: 'apigateway', resource: 'api-stage:template.yaml#Prod' }],
    [`!Sub "${STAGE}else"`, { service: 'apigateway', resource: { unresolved: 'the stage is declared elsewhere' } }],
    ['!GetAtt Graph.Arn', { service: 'appsync', resource: 'api-stage:template.yaml#Graph' }],
    ['!Ref Balancer', { service: 'elasticloadbalancing', resource: null, name: 'Balancer' }],
    ["'arn:aws:cognito-idp:eu-west-1:1:userpool/a'", { service: 'cognito-idp', resource: null }],
    ['!ImportValue Api', { resource: { unresolved: expect.any(String) } }],
  ])('%s', (arn, expected) => {
    const made = associations(
      `  Wall: {Type: 'AWS::WAFv2::WebACLAssociation', Properties: {ResourceArn: ${arn}, WebACLArn: !GetAtt Acl.Arn}}\n`,
    );
    expect(made).toMatchObject([{ webAcl: 'Acl', ...expected }]);
  });

  test('a distribution', () => {
    const config = "DistributionConfig: {WebACLId: 'arn:aws:wafv2:us-east-1:1:global/webacl/a/b'}";
    expect(associations(`  Cdn: {Type: 'AWS::CloudFront::Distribution', Properties: {${config}}}\n`)).toMatchObject([
      {
        service: 'cloudfront',
        resource: 'domain:template.yaml#Cdn',
        name: 'Cdn',
        rules: [{ unresolved: 'the web ACL is declared elsewhere' }],
      },
    ]);
  });
});

test('the rules of a web ACL', () => {
  const [made] = associations(
    "  Wall: {Type: 'AWS::WAFv2::WebACLAssociation', Properties: {ResourceArn: !GetAtt Graph.Arn, WebACLArn: !GetAtt Acl.Arn}}\n",
  );
  expect(made?.rules).toEqual([
    { name: 'Rate', kind: 'rate', counting: false, limit: 1000 },
    { name: 'Common', kind: 'managed', counting: true, limit: null },
    { name: 'Mine', kind: 'own', counting: false, limit: null },
  ]);
});
