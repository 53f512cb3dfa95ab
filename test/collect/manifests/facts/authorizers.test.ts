import { describe, expect, test } from 'vitest';
import { factOf, ofType, reading, schemaErrors } from '../reading.ts';

const FUNCTION = "  Ask: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}\n";
const URI = `!Sub "arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Ask.Arn}/invocations"`;

const read = (resources: string) => {
  const made = reading(`Resources:\n${FUNCTION}${resources}`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return made;
};
const only = (resources: string) => {
  const facts = ofType(read(resources), 'authorizer');
  expect(facts).toHaveLength(1);
  return facts[0];
};

describe('an authorizer of its own', () => {
  const rest = (properties: string) =>
    only(`  Api: {Type: 'AWS::ApiGateway::RestApi'}
  Who: {Type: 'AWS::ApiGateway::Authorizer', Properties: {RestApiId: !Ref Api, ${properties}}}
`);

  test('a function that looks at a token', () => {
    const fact = rest(`Name: named, Type: TOKEN, IdentitySource: method.request.header.Auth, AuthorizerUri: ${URI}`);
    expect(fact).toMatchObject({
      id: 'authorizer:template.yaml#Who',
      attributes: {
        name: 'named',
        api: 'Api',
        kind: 'lambda',
        issuers: [],
        audiences: [],
        identitySources: ['method.request.header.Auth'],
        function: 'function:template.yaml#Ask',
        cacheSeconds: 300,
      },
      origins: { '/cacheSeconds': { kind: 'inherited-default' } },
    });
  });

  test('a function that looks at several parts of a request', () => {
    const sources = "'method.request.header.A, context.identity.sourceIp'";
    expect(
      rest(`Type: REQUEST, IdentitySource: ${sources}, AuthorizerUri: ${URI}, AuthorizerResultTtlInSeconds: 0`)
        ?.attributes,
    ).toMatchObject({ identitySources: ['method.request.header.A', 'context.identity.sourceIp'], cacheSeconds: 0 });
  });

  test('user pools', () => {
    const fact = rest("Type: COGNITO_USER_POOLS, ProviderARNs: ['arn:aws:cognito-idp:eu-west-1:1:userpool/a']");
    expect(fact?.attributes).toMatchObject({
      kind: 'cognito',
      issuers: ['arn:aws:cognito-idp:eu-west-1:1:userpool/a'],
      function: null,
      cacheSeconds: null,
    });
  });

  test('one whose kind is not known may ask a function', () => {
    const fact = rest(`Type: !ImportValue Kind, AuthorizerUri: ${URI}`);
    expect(fact?.attributes).toMatchObject({
      kind: { unresolved: expect.any(String) },
      function: 'function:template.yaml#Ask',
    });
  });

  test('tokens of an issuer for an HTTP API', () => {
    const fact = only(`  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: HTTP}}
  Who: {Type: 'AWS::ApiGatewayV2::Authorizer', Properties: {ApiId: !Ref Api, Name: who, AuthorizerType: JWT, IdentitySource: [$request.header.Authorization], JwtConfiguration: {Issuer: 'https://id.example.com', Audience: [shop]}}}
`);
    expect(fact?.attributes).toMatchObject({
      kind: 'jwt',
      issuers: ['https://id.example.com'],
      audiences: ['shop'],
      identitySources: ['$request.header.Authorization'],
      function: null,
      cacheSeconds: null,
    });
  });

  test('how long an HTTP API keeps an answer is not documented where it is not stated', () => {
    const fact = only(`  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: HTTP}}
  Who: {Type: 'AWS::ApiGatewayV2::Authorizer', Properties: {ApiId: !Ref Api, Name: who, AuthorizerType: REQUEST, AuthorizerUri: ${URI}}}
`);
    expect(fact?.attributes.cacheSeconds).toMatchObject({ unresolved: expect.stringContaining('not documented') });
  });
});

describe('an authorizer of an OpenAPI body', () => {
  test.each([
    [
      'AWS::ApiGateway::RestApi',
      `swagger: '2.0', securityDefinitions: {Who: {type: apiKey, name: X-Token, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: {type: token, authorizerUri: ${URI}}}}`,
      {
        kind: 'lambda',
        identitySources: ['method.request.header.X-Token'],
        cacheSeconds: 300,
        function: 'function:template.yaml#Ask',
      },
    ],
    [
      'AWS::ApiGateway::RestApi',
      "swagger: '2.0', securityDefinitions: {Who: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authorizer: {type: cognito_user_pools, providerARNs: [pool]}}}",
      { kind: 'cognito', issuers: ['pool'], function: null },
    ],
    [
      'AWS::ApiGatewayV2::Api',
      "openapi: 3.0.1, components: {securitySchemes: {Who: {type: oauth2, x-amazon-apigateway-authorizer: {type: jwt, identitySource: $request.header.Authorization, jwtConfiguration: {issuer: 'https://id', audience: [shop]}}}}}",
      { kind: 'jwt', issuers: ['https://id'], audiences: ['shop'], identitySources: ['$request.header.Authorization'] },
    ],
  ])('%s: %s', (type, body, expected) => {
    const paths = 'paths: {/a: {get: {security: [{Who: []}]}, post: {security: []}}}';
    const made = read(`  Api: {Type: '${type}', Properties: {Body: {${body}, ${paths}}}}\n`);
    expect(factOf(made, 'authorizer:template.yaml#Api Who').attributes).toMatchObject({
      name: 'Who',
      api: 'Api',
      ...expected,
    });
    expect(factOf(made, 'endpoint:template.yaml#Api GET /a').attributes.authorizer).toBe(
      'authorizer:template.yaml#Api Who',
    );
    expect(factOf(made, 'endpoint:template.yaml#Api POST /a').attributes.authorizer).toBeNull();
  });
});

test('each mode of an AppSync API has its own', () => {
  const made = read(`  Api:
    Type: AWS::AppSync::GraphQLApi
    Properties:
      Name: api
      AuthenticationType: AMAZON_COGNITO_USER_POOLS
      UserPoolConfig: {UserPoolId: pool, AppIdClientRegex: '^shop$', DefaultAction: ALLOW}
      AdditionalAuthenticationProviders:
        - {AuthenticationType: AWS_LAMBDA, LambdaAuthorizerConfig: {AuthorizerUri: !GetAtt Ask.Arn}}
        - {AuthenticationType: API_KEY}
`);
  expect(ofType(made, 'authorizer').map(({ id, attributes }) => [id.split('#')[1], attributes.kind])).toEqual([
    ['Api', 'cognito'],
    ['Api provider 1', 'lambda'],
  ]);
  expect(factOf(made, 'authorizer:template.yaml#Api').attributes).toMatchObject({
    issuers: ['pool'],
    audiences: ['^shop$'],
  });
  expect(factOf(made, 'authorizer:template.yaml#Api provider 1').attributes).toMatchObject({
    function: 'function:template.yaml#Ask',
    cacheSeconds: 0,
  });
  expect(ofType(made, 'endpoint').map(({ attributes }) => [attributes.guards, attributes.authorizer])).toEqual([
    [['jwt'], 'authorizer:template.yaml#Api'],
    [['custom'], 'authorizer:template.yaml#Api provider 1'],
    [['api-key'], null],
  ]);
});

describe('the authorizer of a method', () => {
  const method = (properties: string) =>
    factOf(
      read(`  Api: {Type: 'AWS::ApiGateway::RestApi'}
  Who: {Type: 'AWS::ApiGateway::Authorizer', Properties: {RestApiId: !Ref Api, Name: who, Type: TOKEN, AuthorizerUri: ${URI}}}
  Get: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, ${properties}}}
`),
      'endpoint:template.yaml#Api GET /',
    ).attributes.authorizer;

  test.each([
    ['AuthorizationType: CUSTOM, AuthorizerId: !Ref Who', 'authorizer:template.yaml#Who'],
    ['AuthorizationType: NONE', null],
    ['AuthorizationType: AWS_IAM', null],
    ['AuthorizationType: CUSTOM, AuthorizerId: abc123', { unresolved: 'the authoriser is declared elsewhere' }],
    ['AuthorizationType: CUSTOM', { unresolved: 'the authoriser is declared elsewhere' }],
  ])('%s', (properties, expected) => {
    expect(method(properties)).toEqual(expected);
  });
});
