import { describe, expect, test } from 'vitest';
import { expanded, functionWith } from './expanded.ts';

const shop = (properties: string, events = '', kind = 'Api') =>
  expanded(`Parameters: { Names: { Type: CommaDelimitedList, Default: [a, b] } }
Resources:
  Shop: { Type: 'AWS::Serverless::${kind}', Properties: { StageName: prod, ${properties} } }
${functionWith(`Events: {${events}}`)}`);

const api = (more = '', path = '/a') =>
  `Get: { Type: Api, Properties: { RestApiId: !Ref Shop, Path: '${path}', Method: get${more} } }`;
const http = 'Get: { Type: HttpApi, Properties: { ApiId: !Ref Shop, Path: /a, Method: get } }';
const attributes = (made: ReturnType<typeof expanded>, type: string) => made.facts(type).map((fact) => fact.attributes);

const AUTHORIZERS =
  'Authorizers: { One: { UserPoolArn: !GetAtt P.Arn }, Two: { FunctionArn: !GetAtt Orders.Arn, Identity: { ReauthorizeEvery: 0 } } }';
const JWT = 'Authorizers: { Users: { JwtConfiguration: { issuer: i, audience: [a] } } }, DefaultAuthorizer: Users';

describe('what an API says of itself is said of its endpoints', () => {
  test('Cors of a REST API, with the methods that it has where none are named', () => {
    const made = shop(`Cors: "'https://a.example'"`, api());
    const cors = { corsOrigins: ['https://a.example'], corsMethods: ['GET', 'OPTIONS'], corsCredentials: false };
    expect(attributes(made, 'endpoint')).toMatchObject([
      { method: 'GET', mock: false, ...cors },
      { method: 'OPTIONS', mock: true, ...cors },
    ]);
  });

  test('CorsConfiguration of an HTTP API', () => {
    const cors =
      'CorsConfiguration: { AllowOrigins: [https://a.example], AllowMethods: [GET], AllowCredentials: true }';
    expect(attributes(shop(cors, http, 'HttpApi'), 'endpoint')).toMatchObject([
      { corsOrigins: ['https://a.example'], corsMethods: ['GET'], corsCredentials: true },
    ]);
    expect(attributes(shop('CorsConfiguration: true', http, 'HttpApi'), 'endpoint')).toMatchObject([
      { corsOrigins: ['*'] },
    ]);
  });

  test.each([
    ['ValidateBody: true', ['body']],
    ['ValidateBody: true, ValidateParameters: true', ['body', 'parameters']],
    ['ValidateParameters: false', []],
  ])('RequestModel with %s', (validation, wanted) => {
    const more = `, RequestModel: { Model: Order, ${validation} }, RequestParameters: [method.request.header.A: { Required: true }]`;
    const made = shop('Models: { Order: { type: object } }', api(more));
    expect(attributes(made, 'endpoint').map(({ validation: one }) => one)).toEqual([wanted]);
  });

  test.each([
    ['Api', 'swagger: "2.0"'],
    ['Api', 'openapi: 3.0.1'],
    ['HttpApi', 'openapi: 3.0.1'],
  ])('the address of its own that an %s with %s has is off', (kind, version) => {
    const body = `DefinitionBody: { ${version}, paths: {} }`;
    const open = ({ defaultEndpoint }: { defaultEndpoint?: unknown }) => defaultEndpoint;
    expect(attributes(shop(`${body}, DisableExecuteApiEndpoint: true`, '', kind), 'api-stage').map(open)).toContain(
      false,
    );
    expect(attributes(shop(body, '', kind), 'api-stage').map(open)).not.toContain(false);
  });
});

describe('who may call', () => {
  test('the authorizers, with what each looks at', () => {
    const made = shop(`Auth: { ${AUTHORIZERS}, DefaultAuthorizer: One }`, api());
    expect(attributes(made, 'authorizer')).toMatchObject([
      { name: 'One', kind: 'cognito', identitySources: ['method.request.header.Authorization'] },
      { name: 'Two', kind: 'lambda', cacheSeconds: 0, function: expect.stringMatching(/#Orders$/) },
    ]);
    expect(attributes(made, 'endpoint')).toMatchObject([{ authorizer: expect.stringMatching(/#Shop One$/) }]);
  });

  test('ResourcePolicy of the API counts for its routes, that of an event for its own', () => {
    const auth = 'Auth: { ResourcePolicy: { IpRangeWhitelist: [10.0.0.0/8] } }';
    const made = shop(auth, api(', Auth: { ResourcePolicy: { AwsAccountBlacklist: ["123456789012"] } }', '/a/{id}'));
    const statements = attributes(made, 'resource-policy-statement').filter(({ service }) => service !== 'lambda');
    const resources = ['execute-api:/prod/GET/a/*'];
    expect(statements).toMatchObject([
      { effect: 'allow', principals: [{ kind: 'anyone' }], resources, conditions: [] },
      { effect: 'deny', resources, conditions: [{ operator: 'NotIpAddress', values: ['10.0.0.0/8'] }] },
      { effect: 'deny', principals: [{ kind: 'account', id: '123456789012' }], resources, conditions: [] },
    ]);
  });

  test.each([
    ['vpc-1', 'aws:sourcevpc'],
    ['vpce-1', 'aws:sourcevpce'],
  ])('SourceVpcWhitelist with %s asks for %s', (network, key) => {
    const made = shop(`Auth: { ResourcePolicy: { SourceVpcWhitelist: [${network}] } }`, api());
    const conditions = attributes(made, 'resource-policy-statement').flatMap(({ service, conditions: asked }) =>
      service === 'lambda' ? [] : asked,
    );
    expect(conditions).toEqual([{ operator: 'StringNotEquals', key, values: [network] }]);
  });

  test('networks and endpoints in one list must both fit', () => {
    const made = shop('Auth: { ResourcePolicy: { SourceVpcWhitelist: [vpc-1, vpce-2] } }', api());
    const denied = attributes(made, 'resource-policy-statement').filter(({ effect }) => effect === 'deny');
    expect(denied).toMatchObject([{ conditions: [{ key: 'aws:sourcevpc' }, { key: 'aws:sourcevpce' }] }]);
  });

  test('ResourcePolicy of an event counts for what its path has by then, and for nothing of a definition', () => {
    const event = (name: string, method: string, more = '') =>
      `${name}: { Type: Api, Properties: { RestApiId: !Ref Shop, Path: /a, Method: ${method}${more} } }`;
    const asked = ', Auth: { ResourcePolicy: { AwsAccountWhitelist: ["123456789012"] } }';
    const events = [event('A', 'get'), event('B', 'post', asked), event('C', 'put')].join();
    const allowed = (made: ReturnType<typeof expanded>) =>
      attributes(made, 'resource-policy-statement').flatMap(({ service, resources }) =>
        service === 'lambda' ? [] : [resources],
      );
    expect(allowed(shop('', events))).toEqual([['execute-api:/prod/GET/a', 'execute-api:/prod/POST/a']]);
    expect(allowed(shop('DefinitionBody: { openapi: 3.0.1, paths: { /a: { post: {} } } }', events))).toEqual([]);
  });

  test('OPTIONS of an HTTP API is open, whatever its default authorizer is', () => {
    const options = http.replace('get', 'options');
    const guards = (event: string) =>
      attributes(shop(`Auth: { ${JWT} }`, event, 'HttpApi'), 'endpoint').map((one) => one.guards);
    expect(guards(http)).toEqual([['jwt']]);
    expect(guards(options)).toEqual([[]]);
  });

  test('a usage plan counts for the stage, and several APIs can share one', () => {
    const plan = (kind: string) =>
      `Auth: { ApiKeyRequired: true, UsagePlan: { CreateUsagePlan: ${kind}, Throttle: { RateLimit: 2, BurstLimit: 3 }, Quota: { Limit: 5, Period: DAY } } }`;
    const plans = (text: string) =>
      attributes(shop(text, api()), 'api-stage').flatMap(({ name, usagePlans }) => (name === 'prod' ? usagePlans : []));
    const limits = { rate: 2, burst: 3, quota: 5, period: 'day' };
    expect(plans(plan('PER_API'))).toEqual([{ plan: 'ShopUsagePlan', ...limits }]);
    expect(plans(plan('SHARED'))).toEqual([{ plan: 'ServerlessUsagePlan', ...limits }]);
    expect(plans(plan('NONE'))).toEqual([]);
  });
});

test('a domain leads to the stage of its API, by each path', () => {
  const made = shop(
    'DisableExecuteApiEndpoint: true, Domain: { DomainName: a.example, CertificateArn: c, BasePath: [one, two], SecurityPolicy: TLS_1_2 }',
    api(),
  );
  expect(attributes(made, 'domain')).toMatchObject([
    { name: 'a.example', tlsFloor: '1.2', apis: [{ path: 'one' }, { path: 'two' }], openDefaultEndpoints: [] },
  ]);
});

describe('an event of a route that the definition has', () => {
  const body = (get: string, version = 'swagger: "2.0"') =>
    `DefinitionBody: { ${version}, paths: { /a: { get: { ${get} } } } }`;
  const authorizer = (made: ReturnType<typeof expanded>) =>
    attributes(made, 'endpoint').map(({ authorizer: one }) => String(one).replace(/^.* /, ''));

  test('goes before it where it asks for an authorizer, and leaves what it asks for otherwise', () => {
    const properties = `MergeDefinitions: true, Auth: { ${AUTHORIZERS} }, ${body('security: [{ Two: [] }]')}`;
    expect(authorizer(shop(properties, api(', Auth: { Authorizer: One }')))).toEqual(['One']);
    expect(authorizer(shop(properties, api()))).toEqual(['Two']);
  });

  test('of two of them the later counts', () => {
    const again = api().replace('Get:', 'Again:').replace('!Ref Shop', '!Ref Shop, Auth: { Authorizer: One }');
    const properties = `MergeDefinitions: true, Auth: { ${AUTHORIZERS} }, ${body('responses: {}')}`;
    expect(authorizer(shop(properties, `${api()}, ${again}`))).toEqual(['One']);
    expect(authorizer(shop(properties.replace('/a', '/b'), `${api()}, ${again}`)).sort()).toEqual(['One', 'null']);
  });

  test('brings the integration, and with it the default authorizer of the API', () => {
    const properties = `Auth: { ${JWT} }, ${body('responses: {}', 'openapi: 3.0.1')}`;
    expect(authorizer(shop(properties, http, 'HttpApi'))).toEqual(['Users']);
    expect(authorizer(shop(properties, '', 'HttpApi'))).toEqual(['null']);
  });
});

const OPTIONS = (responses: string) =>
  `OpenApiVersion: 3.0.1, DefinitionBody: { openapi: 3.0.1, paths: { /a: { options: { responses: ${responses} } } } }`;

test.each([
  ['Api', 'EndpointConfiguration: { Type: PRIVATE, VPCEndpointIds: [a], VpcEndpointIds: [b] }'],
  ['Api', 'GatewayResponses: { DEFAULT_4XX: { "Fn::Select": [0, [{}]] } }'],
  [
    'Api',
    'DisableExecuteApiEndpoint: true, DefinitionBody: { swagger: "2.0", x-amazon-apigateway-endpoint-configuration: a, paths: {} }',
  ],
  [
    'Api',
    'DisableExecuteApiEndpoint: true, DefinitionBody: { openapi: 3.0.1, servers: [{ x-amazon-apigateway-endpoint-configuration: [] }], paths: {} }',
  ],
  ['Api', OPTIONS('none')],
  ['Api', OPTIONS('{ "200": { headers: none } }')],
  ['Api', 'Auth: { Authorizers: { Own: { FunctionArn: a, FunctionPayloadType: REQUEST } } }'],
  ['Api', 'Auth: { UsagePlan: { CreateUsagePlan: OFTEN } }'],
  ['Api', 'Auth: { ResourcePolicy: { SourceVpcWhitelist: vpc-1 } }'],
  ['Api', 'Cors: { AllowEverything: true }'],
  ['Api', 'Description: !Sub "${Names}"'],
  ['HttpApi', 'DefinitionBody: { openapi: 3.0.1, tags: { name: a }, paths: {} }'],
  ['HttpApi', 'Name: a, DefinitionBody: { openapi: 3.0.1, info: { title: b }, paths: {} }'],
  ['HttpApi', 'Description: a, DefinitionBody: { openapi: 3.0.1, info: { description: b }, paths: {} }'],
  ['HttpApi', 'Domain: { DomainName: a, CertificateArn: b, BasePath: [!Ref Names] }'],
  [
    'HttpApi',
    'Auth: { Authorizers: { Own: { FunctionArn: a, AuthorizerPayloadFormatVersion: "2.0", Identity: { Headers: [!Ref Names] } } } }',
  ],
  ['HttpApi', 'CorsConfiguration: { AllowCredentials: true }'],
])('the transform refuses %s with %s', (kind, properties) => {
  const made = shop(properties, '', kind);
  expect(made.problems).toMatchObject([{ code: 'sam-refused', place: { line: 3 } }]);
  expect(made.has('Shop')).toBe(false);
});

test('an authorizer whose answers are not kept needs no identity', () => {
  const own = 'FunctionArn: a, FunctionPayloadType: REQUEST, Identity: { ReauthorizeEvery: 0 }';
  expect(shop(`Auth: { Authorizers: { Own: { ${own} } } }`).problems).toEqual([]);
});

test('one route of an API cannot have two events, whatever they hang on', () => {
  const made = expanded(`Conditions: { Wanted: !Equals [!Ref 'AWS::Region', a] }
Resources:
${functionWith('Events: { Get: { Type: Api, Properties: { Path: /a, Method: get } } }')}
${functionWith('Events: { Get: { Type: Api, Properties: { Path: /a, Method: get } } }', 'Others').replace('    Properties', '    Condition: Wanted\n    Properties')}`);
  expect(made.problems).toMatchObject([{ code: 'sam-refused' }]);
});
