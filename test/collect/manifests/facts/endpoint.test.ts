import { describe, expect, test } from 'vitest';
import { because, factOf, ofType, reading, schemaErrors } from '../reading.ts';

const FUNCTION = "  Orders: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}\n";
const INVOKE = `!Sub "arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations"`;

function routes(resources: string): string[] {
  const made = reading(`Resources:\n${FUNCTION}${resources}`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return ofType(made, 'endpoint').map(
    ({ id, attributes }) => `${id.split('#')[1]} ${JSON.stringify(attributes.guards)}`,
  );
}

const REST = `  Api: {Type: 'AWS::ApiGateway::RestApi'}
  Shop: {Type: 'AWS::ApiGateway::Resource', Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: shop}}
  Item: {Type: 'AWS::ApiGateway::Resource', Properties: {RestApiId: !Ref Api, ParentId: !Ref Shop, PathPart: '{id}'}}
`;
const method = (properties: string, name = 'Get'): string =>
  `  ${name}: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !Ref Item, HttpMethod: get, ${properties}}}\n`;

describe('REST APIs', () => {
  test.each([
    ['AuthorizationType: AWS_IAM', '["iam"]'],
    ['AuthorizationType: COGNITO_USER_POOLS', '["jwt"]'],
    ['AuthorizationType: CUSTOM', '["custom"]'],
    ['AuthorizationType: NONE', '[]'],
    ['ApiKeyRequired: true', '["api-key"]'],
    ['AuthorizationType: CUSTOM, ApiKeyRequired: true', '["custom","api-key"]'],
    ['OperationName: x', '[]'],
  ])('%s', (properties, guards) => {
    expect(routes(REST + method(properties))).toEqual([`Api GET /shop/{id} ${guards}`]);
  });

  test('the function behind it, mocks and other services', () => {
    const behind = (integration: string) =>
      factOf(
        reading(`Resources:\n${FUNCTION}${REST}${method(`Integration: ${integration}`)}`),
        'endpoint:template.yaml#Api GET /shop/{id}',
      ).attributes;
    expect(behind(`{Type: AWS_PROXY, Uri: ${INVOKE}}`)).toMatchObject({
      function: 'function:template.yaml#Orders',
      mock: false,
    });
    expect(behind('{Type: MOCK}')).toMatchObject({ function: null, mock: true });
    expect(behind('{Type: AWS, Uri: "arn:aws:apigateway:eu-west-1:sqs:path/1/q"}')).toMatchObject({ function: null });
    expect(behind('{Type: HTTP, Uri: "https://example.org"}')).toMatchObject({ function: null });
    const staged = `"arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:\${stageVariables.f}/invocations"`;
    expect(because(behind(`{Type: AWS_PROXY, Uri: ${staged}}`).function)).toContain('elsewhere');
  });

  test('left out, the guard is the default', () => {
    const made = reading(`Resources:\n${REST}${method('OperationName: x')}`);
    const fact = factOf(made, 'endpoint:template.yaml#Api GET /shop/{id}');
    expect(fact.origins['/guards']?.kind).toBe('inherited-default');
    expect(fact.place.line).toBe(5);
  });

  test('what is declared elsewhere is a hole', () => {
    const made = reading(
      "Resources:\n  Get: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !ImportValue A, ResourceId: !ImportValue R, HttpMethod: GET}}\n",
    );
    expect(because(factOf(made, 'endpoint:template.yaml#Get').attributes.path)).toContain('elsewhere');
  });

  test('mutual TLS guards an API that is reached in no other way', () => {
    const domain = (
      closed: boolean,
    ) => `  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {DisableExecuteApiEndpoint: ${closed}}}
  Domain: {Type: 'AWS::ApiGateway::DomainName', Properties: {MutualTlsAuthentication: {TruststoreUri: s3://x/y}}}
  Map: {Type: 'AWS::ApiGateway::BasePathMapping', Properties: {RestApiId: !Ref Api, DomainName: !Ref Domain}}
  Root: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET}}
`;
    expect(routes(domain(true))).toEqual(['Api GET / ["mtls"]']);
    expect(routes(domain(false))).toEqual(['Api GET / []']);
  });
});

describe('OpenAPI bodies', () => {
  const body = (paths: string, rest = ''): string => `  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        securityDefinitions:
          sig: {type: apiKey, x-amazon-apigateway-authtype: awsSigv4}
          pool: {type: apiKey, x-amazon-apigateway-authtype: cognito_user_pools, x-amazon-apigateway-authorizer: {type: cognito_user_pools}}
          own: {type: apiKey, x-amazon-apigateway-authorizer: {type: token}}
          key: {type: apiKey, name: x-api-key, in: header}
          paper: {type: oauth2}
${rest}        paths:
          /x:
            ${paths}
`;
  test.each([
    ['get: {security: [{sig: []}]}', 'GET', '["iam"]'],
    ['get: {security: [{pool: []}]}', 'GET', '["jwt"]'],
    ['post: {security: [{own: []}, {key: []}]}', 'POST', '["custom","api-key"]'],
    ['get: {security: [{paper: []}]}', 'GET', '[]'],
    ['get: {}', 'GET', '[]'],
    ['x-amazon-apigateway-any-method: {security: [{sig: []}]}', 'ANY', '["iam"]'],
    ['get: {x-amazon-apigateway-auth: {type: AWS_IAM}}', 'GET', '["iam"]'],
  ])('%s', (operation, name, guards) => {
    expect(routes(body(operation))).toEqual([`Api ${name} /x ${guards}`]);
  });

  test("the document's security counts where an operation has none, and an empty list opens it", () => {
    const shared = '        security: [{sig: []}]\n';
    expect(routes(body('get: {}', shared))).toEqual(['Api GET /x ["iam"]']);
    expect(routes(body('get: {security: []}', shared))).toEqual(['Api GET /x []']);
  });

  test('integration and place', () => {
    const made = reading(
      `Resources:\n${FUNCTION}${body(`get: {x-amazon-apigateway-integration: {type: aws_proxy, uri: ${INVOKE}}}`)}`,
    );
    const fact = factOf(made, 'endpoint:template.yaml#Api GET /x');
    expect(fact.attributes.function).toBe('function:template.yaml#Orders');
    expect(fact.place).toMatchObject({ line: 15, column: 13 });
  });

  test('a body that is kept elsewhere is one route of which nothing is known', () => {
    for (const properties of ['BodyS3Location: {Bucket: b}', "Body: {Fn::Transform: {Name: 'AWS::Include'}}"]) {
      const made = reading(`Resources:\n  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {${properties}}}\n`);
      expect(because(factOf(made, 'endpoint:template.yaml#Api *').attributes.guards)).toContain('OpenAPI');
    }
  });
});

describe('HTTP and WebSocket APIs', () => {
  const api = (
    protocol: string,
    routes: string,
  ): string => `  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: ${protocol}}}
  Call: {Type: 'AWS::ApiGatewayV2::Integration', Properties: {ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Orders.Arn}}
${routes}`;
  const route = (key: string, rest = '', name = 'Route'): string =>
    `  ${name}: {Type: 'AWS::ApiGatewayV2::Route', Properties: {ApiId: !Ref Api, RouteKey: ${key}, Target: !Sub 'integrations/\${Call}'${rest}}}\n`;

  test.each([
    ["'GET /orders'", ', AuthorizationType: JWT', 'Api GET /orders ["jwt"]'],
    ["'ANY /{proxy+}'", ', AuthorizationType: AWS_IAM', 'Api ANY /{proxy+} ["iam"]'],
    ['$default', '', 'Api ANY $default []'],
  ])('%s', (key, rest, expected) => {
    expect(routes(api('HTTP', route(key, rest)))).toEqual([expected]);
  });

  test('the integration leads to the function, however the target is written', () => {
    const joined = `  Route: {Type: 'AWS::ApiGatewayV2::Route', Properties: {ApiId: !Ref Api, RouteKey: 'GET /a', Target: !Join ['/', [integrations, !Ref Call]]}}\n`;
    for (const written of [route("'GET /a'"), joined]) {
      const made = reading(`Resources:\n${FUNCTION}${api('HTTP', written)}`);
      expect(factOf(made, 'endpoint:template.yaml#Api GET /a').attributes.function).toBe(
        'function:template.yaml#Orders',
      );
    }
  });

  test('quick create makes an open route', () => {
    expect(
      routes("  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: HTTP, Target: !GetAtt Orders.Arn}}\n"),
    ).toEqual(['Api ANY $default []']);
  });

  test('what $connect demands, every message has shown', () => {
    const two = route('$connect', ', AuthorizationType: CUSTOM', 'Connect') + route('send', '', 'Send');
    expect(routes(api('WEBSOCKET', two))).toEqual(['Api ANY $connect ["custom"]', 'Api ANY send ["custom"]']);
    expect(routes(api('WEBSOCKET', route('send')))).toEqual(['Api ANY send []']);
  });
});

test('each mode of a GraphQL API is a way in of its own', () => {
  const graph =
    "  Graph: {Type: 'AWS::AppSync::GraphQLApi', Properties: {AuthenticationType: AMAZON_COGNITO_USER_POOLS, AdditionalAuthenticationProviders: [{AuthenticationType: API_KEY}]}}\n";
  expect(routes(graph)).toEqual(['Graph ANY /graphql ["jwt"]', 'Graph ANY /graphql provider 1 ["api-key"]']);
});
