import { describe, expect, test } from 'vitest';
import { factOf, ofType, reading, schemaErrors } from '../reading.ts';

const stage = (resources: string, id: string) => {
  const made = reading(`Resources:\n${resources}`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return factOf(made, `api-stage:template.yaml#${id}`);
};

const REST = "  Api: {Type: 'AWS::ApiGateway::RestApi'}\n";
const rest = (properties: string, more = '') =>
  stage(
    `${REST}  Prod: {Type: 'AWS::ApiGateway::Stage', Properties: {RestApiId: !Ref Api, StageName: prod, ${properties}}}\n${more}`,
    'Prod',
  );

const DEFAULTS = {
  name: 'prod',
  api: 'Api',
  kind: 'rest',
  network: 'internet',
  defaultEndpoint: true,
  throttleRate: null,
  throttleBurst: null,
  logging: 'off',
  dataTrace: false,
  metrics: false,
  routes: [],
  accessLogTarget: null,
  accessLogFormat: false,
  tracing: false,
  cache: false,
  cacheEncrypted: null,
  clientCertificate: null,
  canaryPercent: null,
  usagePlans: [],
};

describe('a stage of a REST API', () => {
  test('that states nothing', () => {
    const fact = rest('Description: none');
    expect(fact.attributes).toMatchObject(DEFAULTS);
    expect(fact.origins).toMatchObject({
      '/logging': { kind: 'inherited-default' },
      '/tracing': { kind: 'inherited-default' },
    });
  });

  test('settings of all methods, and of some', () => {
    const all =
      "ResourcePath: '/*', HttpMethod: '*', ThrottlingRateLimit: 12.5, ThrottlingBurstLimit: 20, LoggingLevel: INFO, DataTraceEnabled: true, MetricsEnabled: true, CacheDataEncrypted: true";
    const one = 'ResourcePath: /orders, HttpMethod: GET, ThrottlingRateLimit: -1, LoggingLevel: ERROR';
    expect(rest(`CacheClusterEnabled: true, MethodSettings: [{${one}}, {${all}}]`).attributes).toMatchObject({
      throttleRate: 12.5,
      throttleBurst: 20,
      logging: 'info',
      dataTrace: true,
      metrics: true,
      cache: true,
      cacheEncrypted: true,
      routes: [{ route: 'GET /orders', rate: null, burst: null, logging: 'error', dataTrace: null }],
    });
  });

  test('a cache that is not encrypted', () => {
    expect(rest('CacheClusterEnabled: true').attributes).toMatchObject({ cache: true, cacheEncrypted: false });
  });

  test('settings that are not known', () => {
    expect(rest('MethodSettings: !ImportValue Settings').attributes).toMatchObject({
      logging: { unresolved: expect.any(String) },
      throttleRate: { unresolved: expect.any(String) },
      routes: [{ unresolved: expect.any(String) }],
    });
  });

  test('what it writes down and shows', () => {
    expect(
      rest(
        "AccessLogSetting: {DestinationArn: 'arn:aws:logs:eu-west-1:1:log-group:x', Format: '$context.requestId'}, TracingEnabled: true, ClientCertificateId: abc, CanarySetting: {PercentTraffic: 5}",
      ).attributes,
    ).toMatchObject({
      accessLogTarget: 'arn:aws:logs:eu-west-1:1:log-group:x',
      accessLogFormat: true,
      tracing: true,
      clientCertificate: 'abc',
      canaryPercent: 5,
    });
  });

  test.each(['!Ref Prod', 'prod'])('the usage plans that name it %s', (name) => {
    const plan = `  Plan: {Type: 'AWS::ApiGateway::UsagePlan', Properties: {ApiStages: [{ApiId: !Ref Api, Stage: ${name}}], Throttle: {RateLimit: 5, BurstLimit: 10}, Quota: {Limit: 1000, Period: DAY}}}
  Other: {Type: 'AWS::ApiGateway::UsagePlan', Properties: {ApiStages: [{ApiId: !Ref Api, Stage: test}]}}
`;
    expect(rest('Description: none', plan).attributes.usagePlans).toEqual([
      { plan: 'Plan', rate: 5, burst: 10, quota: 1000, period: 'day' },
    ]);
  });

  test('can be made by a deployment', () => {
    const description =
      'StageDescription: {TracingEnabled: true, LoggingLevel: ERROR, ThrottlingRateLimit: 7, AccessLogSetting: {DestinationArn: arn, Format: f}}';
    const fact = stage(
      `${REST}  Deploy: {Type: 'AWS::ApiGateway::Deployment', Properties: {RestApiId: !Ref Api, StageName: dev, ${description}}}\n`,
      'Deploy',
    );
    expect(fact.attributes).toMatchObject({
      name: 'dev',
      tracing: true,
      logging: 'error',
      throttleRate: 7,
      accessLogTarget: 'arn',
    });
  });

  test('is one fact when a deployment names it too', () => {
    const made =
      reading(`Resources:\n${REST}  Prod: {Type: 'AWS::ApiGateway::Stage', Properties: {RestApiId: !Ref Api, StageName: prod}}
  Deploy: {Type: 'AWS::ApiGateway::Deployment', Properties: {RestApiId: !Ref Api, StageName: prod}}
`);
    expect(ofType(made, 'api-stage').map(({ id }) => id)).toEqual(['api-stage:template.yaml#Prod']);
  });

  test("whose API's own address is off", () => {
    const fact = stage(
      `  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {DisableExecuteApiEndpoint: true, EndpointConfiguration: {Types: [PRIVATE]}}}
  Prod: {Type: 'AWS::ApiGateway::Stage', Properties: {RestApiId: !Ref Api, StageName: prod}}
`,
      'Prod',
    );
    expect(fact.attributes).toMatchObject({ defaultEndpoint: false, network: 'private' });
  });
});

test.each([
  ['HTTP', 'http'],
  ['WEBSOCKET', 'websocket'],
])('a stage of an API of the second version: %s', (protocol, kind) => {
  const fact = stage(
    `  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: ${protocol}}}
  Prod: {Type: 'AWS::ApiGatewayV2::Stage', Properties: {ApiId: !Ref Api, StageName: $default, DefaultRouteSettings: {ThrottlingRateLimit: 5, DetailedMetricsEnabled: true}, RouteSettings: {GET /a: {ThrottlingBurstLimit: 3}}, AccessLogSettings: {DestinationArn: arn}}}
`,
    'Prod',
  );
  expect(fact.attributes).toMatchObject({
    name: '$default',
    kind,
    throttleRate: 5,
    throttleBurst: null,
    metrics: true,
    routes: [{ route: 'GET /a', rate: null, burst: 3, logging: null, dataTrace: null }],
    accessLogTarget: 'arn',
    accessLogFormat: false,
  });
});

test('an AppSync API is its own stage', () => {
  const fact = stage(
    `  Api: {Type: 'AWS::AppSync::GraphQLApi', Properties: {Name: a, AuthenticationType: AWS_IAM, XrayEnabled: true, LogConfig: {FieldLogLevel: ALL}}}
  Cache: {Type: 'AWS::AppSync::ApiCache', Properties: {ApiId: !GetAtt Api.ApiId, AtRestEncryptionEnabled: true}}
`,
    'Api',
  );
  expect(fact.attributes).toMatchObject({
    kind: 'graphql',
    logging: 'info',
    dataTrace: true,
    tracing: true,
    cache: true,
    cacheEncrypted: true,
    defaultEndpoint: true,
  });
});
