import { describe, expect, test } from 'vitest';
import { tlsFloor } from '../../../../src/collect/manifests/facts/tls-floor.ts';
import { factOf, ofType, reading, schemaErrors } from '../reading.ts';

const read = (resources: string) => {
  const made = reading(`Resources:\n${resources}`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return made;
};
const domain = (resources: string, id = 'Name') => factOf(read(resources), `domain:template.yaml#${id}`).attributes;

test.each([
  ['TLS_1_0', '1.0'],
  ['TLS_1_2', '1.2'],
  ['SecurityPolicy_TLS13_1_2_2021_06', '1.2'],
  ['SecurityPolicy_TLS13_1_3_2025_09', '1.3'],
  ['SecurityPolicy_TLS12_PFS_2025_EDGE', '1.2'],
  ['SecurityPolicy_TLS13_2025_EDGE', '1.3'],
  ['ELBSecurityPolicy-2016-08', '1.0'],
  ['ELBSecurityPolicy-TLS-1-1-2017-01', '1.1'],
  ['ELBSecurityPolicy-FS-1-2-Res-2020-10', '1.2'],
  ['ELBSecurityPolicy-FS-2018-06', '1.0'],
  ['ELBSecurityPolicy-TLS13-1-3-2021-06', '1.3'],
  ['ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04', '1.2'],
  ['TLSv1', '1.0'],
  ['TLSv1_2016', '1.0'],
  ['TLSv1.2_2021', '1.2'],
  ['SSLv3', 'ssl-3'],
])('%s takes TLS from %s', (policy, floor) => {
  expect(tlsFloor(policy)).toBe(floor);
});

test('a policy of another name is not known', () => {
  expect(tlsFloor('Mine')).toMatchObject({ unresolved: expect.any(String) });
});

describe('the domain of a REST API', () => {
  const rest = (properties: string, api = '') => `  Api: {Type: 'AWS::ApiGateway::RestApi'${api}}
  Prod: {Type: 'AWS::ApiGateway::Stage', Properties: {RestApiId: !Ref Api, StageName: prod}}
  Name: {Type: 'AWS::ApiGateway::DomainName', Properties: {DomainName: api.example.com${properties}}}
  Map: {Type: 'AWS::ApiGateway::BasePathMapping', Properties: {DomainName: !Ref Name, RestApiId: !Ref Api, Stage: !Ref Prod, BasePath: v1}}
`;

  test('that states everything', () => {
    const properties =
      ", SecurityPolicy: TLS_1_2, EndpointConfiguration: {Types: [REGIONAL]}, MutualTlsAuthentication: {TruststoreUri: 's3://a/b'}";
    expect(domain(rest(properties, ', Properties: {DisableExecuteApiEndpoint: true}'))).toMatchObject({
      name: 'api.example.com',
      logicalId: 'Name',
      service: 'apigateway',
      securityPolicy: 'TLS_1_2',
      tlsFloor: '1.2',
      mutualTls: true,
      endpointTypes: ['regional'],
      apis: [{ api: 'Api', stage: 'api-stage:template.yaml#Prod', path: 'v1' }],
      openDefaultEndpoints: [],
    });
  });

  test('that leaves all out', () => {
    expect(domain(rest(''))).toMatchObject({
      securityPolicy: null,
      tlsFloor: { unresolved: 'no SecurityPolicy is stated' },
      mutualTls: false,
      endpointTypes: ['edge'],
      openDefaultEndpoints: ['Api'],
    });
  });
});

test('the domain of an HTTP API', () => {
  expect(
    domain(`  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: HTTP}}
  Name: {Type: 'AWS::ApiGatewayV2::DomainName', Properties: {DomainName: api.example.com, DomainNameConfigurations: [{EndpointType: REGIONAL, SecurityPolicy: TLS_1_2}]}}
  Map: {Type: 'AWS::ApiGatewayV2::ApiMapping', Properties: {DomainName: api.example.com, ApiId: !Ref Api, Stage: other}}
`),
  ).toMatchObject({
    tlsFloor: '1.2',
    endpointTypes: ['regional'],
    apis: [{ api: 'Api', stage: { unresolved: 'the stage is declared elsewhere' }, path: null }],
    openDefaultEndpoints: ['Api'],
  });
});

describe('a listener of a load balancer', () => {
  const listener = (properties: string) => `  Balancer: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer'}
  Listener: {Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: {LoadBalancerArn: !Ref Balancer, ${properties}}}
`;

  test.each([
    ['Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06', { tlsFloor: '1.2', mutualTls: false }],
    ['Protocol: HTTPS, MutualAuthentication: {Mode: verify}', { tlsFloor: '1.0', mutualTls: true }],
    ['Protocol: HTTP', { tlsFloor: 'none', securityPolicy: null }],
  ])('%s', (properties, expected) => {
    expect(domain(listener(properties), 'Listener')).toMatchObject({ service: 'elasticloadbalancing', ...expected });
  });

  test('that only sends callers to HTTPS is none', () => {
    const redirect =
      'Protocol: HTTP, DefaultActions: [{Type: redirect, RedirectConfig: {Protocol: HTTPS, StatusCode: HTTP_301}}]';
    expect(ofType(read(listener(redirect)), 'domain')).toEqual([]);
  });
});

describe('a distribution', () => {
  const distribution = (config: string) =>
    domain(
      `  Api: {Type: 'AWS::ApiGateway::RestApi'}
  Cdn: {Type: 'AWS::CloudFront::Distribution', Properties: {DistributionConfig: {${config}, Origins: [{Id: api, DomainName: !Sub "\${Api}.execute-api.\${AWS::Region}.amazonaws.com"}]}}}
`,
      'Cdn',
    );
  const CERTIFICATE = 'ViewerCertificate: {AcmCertificateArn: arn, MinimumProtocolVersion: TLSv1.2_2021}';

  test('with a certificate of its own', () => {
    expect(
      distribution(
        `Aliases: [shop.example.com], ${CERTIFICATE}, DefaultCacheBehavior: {ViewerProtocolPolicy: https-only}`,
      ),
    ).toMatchObject({
      name: 'shop.example.com',
      service: 'cloudfront',
      tlsFloor: '1.2',
      endpointTypes: ['edge'],
      apis: [{ api: 'Api', stage: null, path: null }],
      openDefaultEndpoints: ['Api'],
    });
  });

  test.each([
    [`${CERTIFICATE}, DefaultCacheBehavior: {ViewerProtocolPolicy: allow-all}`, 'none'],
    [
      `${CERTIFICATE}, DefaultCacheBehavior: {ViewerProtocolPolicy: https-only}, CacheBehaviors: [{ViewerProtocolPolicy: allow-all}]`,
      'none',
    ],
    ['DefaultCacheBehavior: {ViewerProtocolPolicy: https-only}', '1.0'],
    [
      'ViewerCertificate: {CloudFrontDefaultCertificate: true, MinimumProtocolVersion: TLSv1.2_2021}, DefaultCacheBehavior: {ViewerProtocolPolicy: https-only}',
      '1.0',
    ],
  ])('%s', (config, floor) => {
    expect(distribution(config).tlsFloor).toBe(floor);
  });
});
